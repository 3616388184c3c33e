"""Offices that stand behind a name between commas, and say nothing of who did what."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.ingest.event_marks import LEADER, PLACE, TRIGGER, Mark
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

BESIDE = frozenset({Cue.COMMA, Cue.AND, Cue.WITH, Cue.OPEN})
"""Small words one of which is in every sentence with such an office."""

_OF_OFFICE = frozenset({Cue.TITLE, Cue.OF, Cue.KIN})
_TAKING = frozenset({Cue.PASSIVE, Cue.OFFICE, Cue.AGAIN})
_ACTS = frozenset({
    Cue.TO, Cue.BEGIN, Cue.END, Cue.PASSIVE, Cue.ATTEND, Cue.SPOKE, Cue.LED, Cue.ARRIVE, Cue.GREET, Cue.SAY, Cue.REPORT,
    Cue.TURN, Cue.GENERIC,
})  # fmt: skip
"""Small words of what somebody does."""

_WITH = frozenset({Cue.AND, Cue.WITH})
_OWNED = frozenset({Cue.BY, Cue.OF, Cue.LED, Cue.COMMA})
"""Small words after a delegation whose head is another."""

_OFFICE = 40
"""Characters in which an office opens."""


def without_appositions(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks without an office that parts a name from its verb: of "ông X, Thủ tướng Y, thăm" X and "thăm".

    Takes     the marks of a sentence, the document's match copy and the copy of that to look for words in.
    Returns   the marks; a list goes on behind its commas as it did: "gặp ông X, Thủ tướng Y, và ông Z".
    """
    kept: list[Mark] = []
    at = 0
    while at < len(marks):
        kept.append(marks[at])
        if marks[at].kind is not LEADER:
            at += 1
            continue
        named = _beyond_brackets(marks, at) - 1
        acts = _acts_at(marks, named, match, key)
        if acts > named + 1 and marks[acts - 1].value is Cue.COMMA:
            kept[-1] = replace(kept[-1], end=marks[acts - 1].end)
        at = _beyond_company(marks, acts, key)
    return kept


def _beyond_brackets(marks: Sequence[Mark], at: int) -> int:
    """Return the mark after brackets behind a leader that say nothing of what was done: "ông X (trái)", "(68 tuổi)"."""
    bare = at + 2 < len(marks) and marks[at + 1].value is Cue.OPEN and marks[at + 2].value is Cue.CLOSE
    return at + 3 if bare and marks[at + 1].start - marks[at].end <= 1 else at + 1


def _beyond_company(marks: Sequence[Mark], at: int, key: str) -> int:
    """Return the mark after a spouse or a delegation that comes with a leader, and that nothing names."""
    if _is_spouse(marks, at, key):
        return at + 1
    if at + 1 >= len(marks) or marks[at].value not in _WITH or marks[at + 1].value is not Cue.DELEGATION:
        return at
    end = at + 2
    while end < len(marks) and marks[end].kind is PLACE:
        end += 1
    theirs = end < len(marks) and (marks[end].kind is LEADER or marks[end].value in _OWNED)
    return at if theirs or marks[at + 1].start - marks[at].end > 1 else end  # "và đoàn đại biểu do ông B dẫn đầu"


def _is_spouse(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether "và" at a mark only joins a spouse whom nothing names: "chuyến thăm của ông X và Phu nhân tới Y"."""
    if at + 1 >= len(marks) or marks[at].value not in _WITH:
        return False
    return marks[at + 1].kind is not LEADER and journeys.is_spouse(key[marks[at].end : marks[at + 1].start])


def _acts_at(marks: Sequence[Mark], at: int, match: str, key: str) -> int:
    """Return the mark of what the leader at a mark does, behind his offices, else the next mark."""
    office, end = False, at + 1
    while _is_comma(marks, end):
        start = marks[end].end + 1
        taken = end + 1 < len(marks) and marks[end + 1].value is Cue.WHO and marks[end + 1].start == start
        if not (taken or match[start : start + 1].isupper()):
            break
        close = end + 1 + taken
        while close < len(marks) and (
            marks[close].kind is PLACE or marks[close].value in _OF_OFFICE or (taken and _takes(marks[close]))
        ):
            close += 1
        if not _is_comma(marks, close):
            whole = office and taken and marks[at + 1].start == marks[at].end
            return end if whole else at + 1  # "ông X, Thủ tướng Y, người đã thăm Z"
        titled = any(mark.value is Cue.TITLE for mark in marks[end + 1 : close])
        office = office or titled or taken or offices.opens_office(key[start : start + _OFFICE])
        end = close
    acts = end + 1
    if not office or acts >= len(marks) or marks[at + 1].start != marks[at].end:
        return at + 1
    does = marks[acts].value in _ACTS or (marks[acts].kind is TRIGGER and not marks[acts].value.noun)
    return acts if does and people.goes_on_acting(key[marks[end].end : marks[acts].start]) else at + 1


def _takes(mark: Mark) -> bool:
    """Say whether a mark is of taking an office: "người vừa được bầu làm Chủ tịch nước"."""
    return mark.value in _TAKING or (mark.kind is TRIGGER and mark.value.type is EventType.APPOINTMENT)


def _is_comma(marks: Sequence[Mark], at: int) -> bool:
    return at < len(marks) and marks[at].value is Cue.COMMA
