"""Offices that stand behind a name between commas, and say nothing of who did what."""

from collections.abc import Sequence

from kb_site.ingest.event_marks import LEADER, PLACE, TRIGGER, Mark
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue

_OF_OFFICE = frozenset({Cue.TITLE, Cue.OF})
_ACTS = frozenset({
    Cue.TO, Cue.BEGIN, Cue.END, Cue.PASSIVE, Cue.ATTEND, Cue.SPOKE, Cue.LED, Cue.ARRIVE, Cue.GREET, Cue.SAY, Cue.REPORT,
})  # fmt: skip
"""Small words of what somebody does."""

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
        at = _acts_at(marks, at, match, key) if marks[at].kind is LEADER else at + 1
    return kept


def _acts_at(marks: Sequence[Mark], at: int, match: str, key: str) -> int:
    """Return the mark of what the leader at a mark does, behind his offices, else the next mark."""
    office, end = False, at + 1
    while _is_comma(marks, end) and match[marks[end].end + 1 : marks[end].end + 2].isupper():
        start = marks[end].end + 1
        close = end + 1
        while close < len(marks) and (marks[close].kind is PLACE or marks[close].value in _OF_OFFICE):
            close += 1
        if not _is_comma(marks, close):
            return at + 1
        titled = any(mark.value is Cue.TITLE for mark in marks[end + 1 : close])
        office = office or titled or offices.opens_office(key[start : start + _OFFICE])
        end = close
    acts = end + 1
    if not office or acts >= len(marks) or marks[at + 1].start != marks[at].end:
        return at + 1
    does = marks[acts].value in _ACTS or (marks[acts].kind is TRIGGER and not marks[acts].value.noun)
    return acts if does and people.goes_on_acting(key[marks[end].end : marks[acts].start]) else at + 1


def _is_comma(marks: Sequence[Mark], at: int) -> bool:
    return at < len(marks) and marks[at].value is Cue.COMMA
