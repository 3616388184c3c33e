"""Finds who the words for two people mean: "hai nhà lãnh đạo", "hai Tổng Bí thư, Chủ tịch nước"."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, LEADER, TRIGGER, Mark
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_BOTH = 2
_COMMA = 2
"""Characters of a comma and the space after it."""

_BESIDE = (Cue.WITH, Cue.OF)


def is_of_pair(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a bare office is one more of the two just spoken of: "hai Tổng Bí thư, Chủ tịch nước đã ký"."""
    mark = marks[at]
    bare = mark.kind is LEADER and mark.value.name is None
    if at < _BOTH or not (bare or mark.value is Cue.TITLE) or marks[at - 1].value is not Cue.COMMA:
        return False
    if marks[at - 2].value is not Cue.PAIR or mark.start - marks[at - 2].end > _COMMA:
        return False
    return people.names_office(key[marks[at - 2].start : marks[at - 2].end].removeprefix(people.TWO))


def with_both(marks: Sequence[Mark], talk: Discourse, key: str) -> Sequence[Mark]:
    """Return the marks with "hai nhà lãnh đạo" as who met: "Tại cuộc gặp với X, hai nhà lãnh đạo" are X and another.

    The names give such words to the two named last, of whom one may have been met before.
    """
    for at in range(len(marks) - 1):
        one, two = marks[at : at + 2]
        if one.kind is not LEADER or one.start != two.start:
            continue
        if key.startswith(people.TWO_HEADS, one.start) and (heads := talk.two_heads(talk.met)):
            return _as_both(marks, at, heads)
        if at < 2 or marks[at - 1].value is not Cue.COMMA:
            continue
        met = marks[at - 2]
        after = met.kind is TRIGGER and met.value.type is EventType.TALKS and len(talk.met) == _BOTH
        if after and all(mark.kind is not LEADER for mark in marks[:at]):  # "Sau hội đàm, hai nguyên thủ"
            return _as_both(marks, at, talk.met)
        if at < 3 or met.kind is not LEADER or met.value.name is None or marks[at - 3].value not in _BESIDE:
            continue
        other = talk.side(met.value.leader)
        if not other or other in (one.value.leader, two.value.leader):
            continue
        return _as_both(marks, at, (other, met.value.leader))
    return marks


def _as_both(marks: Sequence[Mark], at: int, both: Sequence[str]) -> Sequence[Mark]:
    """Return the marks with the two from one of them on as two leaders."""
    known = zip(marks[at : at + 2], both, strict=True)
    named = [replace(mark, value=replace(mark.value, leader=who)) for mark, who in known]
    return [*marks[:at], *named, *marks[at + 2 :]]


def of_both_lands(marks: Sequence[Mark], at: int, key: str) -> Mark | None:
    """Return the mark of the two who hold an office in two countries: "Thủ tướng hai nước"; None for other words."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    if following is None or following.value is not Cue.SIDES:
        return None
    named = people.are_of_both(key[marks[at].end : following.start], key[following.start : following.end])
    return Mark(marks[at].start, following.end, CUE, Cue.PAIR) if named else None
