"""Small words of a sentence that tell of an act where leaders do it: coming and going, proclaiming, issuing."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Mark, Trigger
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import CUES, Cue
from kb_site.model import EventType

ARRIVAL = Trigger(EventType.VISIT, "arrival", noun=False)
DEPARTURE = Trigger(EventType.VISIT, "departure", noun=False)
RETURN = Trigger(EventType.VISIT, "return", noun=False)
PROCLAIMED = Trigger(EventType.AGREEMENT, acts.PROCLAIMS, noun=False)
ISSUED = Trigger(EventType.AGREEMENT, acts.ADOPTS, noun=False)
SET_UP = Trigger(EventType.ESTABLISHMENT, acts.FOUNDED, noun=False)
_AT_ONCE = 12
"""Characters that words such as "vào đầu" may take before a date."""

_MANNER = frozenset({Cue.WILL, Cue.ARRIVE, Cue.AGAIN, Cue.TO, Cue.THEN, Cue.LED, Cue.NOW})
_GOING_ON = frozenset({Cue.AND, Cue.COMMA, Cue.THEN, Cue.STOP})
_NEXT = 9
"""Characters between what joins a word of motion to a journey and that word: "và hai lần"."""

_MOVES = {Cue.TO: ARRIVAL, Cue.ARRIVE: ARRIVAL, Cue.AGAIN: RETURN, Cue.LEAVE: DEPARTURE}


def with_arrivals(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with the words for coming and going as triggers where they are a leader's act.

    "Ông X tới Hà Nội" is one, "chuyến thăm tới Hà Nội" and "gửi tới ông X" are none.
    """
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not CUE or (mark.value not in _MOVES and key[mark.start : mark.end] != meets.PRESENT):
            continue
        where = at + 1
        while where < len(marks) and marks[where].value in (Cue.TO, Cue.AT):
            where += 1
        if (
            where < len(marks)
            and marks[where].value is Cue.COMMA
            and journeys.lands(key[mark.end : marks[where].start])
        ):
            where += 1  # "hạ cánh xuống sân bay Nội Bài, Hà Nội"
        near = where < len(marks) and journeys.leads_to(key[mark.end : marks[where].start])
        goal = near and marks[where].kind is PLACE and marks[where].value.kind != "organization"
        moved = _moved(found, at) or _moves_on(found, at, key)
        if not moved and not (goal and _predicated(marks, where, key)):
            continue
        closed = mark.value is Cue.AGAIN and (
            where >= len(marks) or marks[where].kind is DATE or marks[where].value in (Cue.STOP, Cue.COMMA)
        )
        if goal or closed:
            found[at] = Mark(mark.start, mark.end, TRIGGER, _MOVES.get(mark.value, ARRIVAL))
    return found


def _moves_on(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a word of motion goes on with a journey ("… và rời Việt Nam") or follows "ông X, người"."""
    before = marks[at - 1] if at else None
    if before is None:
        return False
    if before.value is Cue.WHO and at > 2 and marks[at - 3].kind is LEADER:
        return True
    if before.value is Cue.COMMA and (_closes_aside(marks, at - 1) or _opens_aside(marks, at - 1)):
        return True
    if before.value not in _GOING_ON or marks[at].start - before.end > _NEXT:
        return False
    verb = next((m for m in reversed(marks[:at]) if m.kind in (TRIGGER, LEADER)), None)
    if verb is None or verb.kind is not TRIGGER:
        return False
    journey = verb.value.type is EventType.VISIT and not verb.value.noun
    return verb.value is ARRIVAL or (journey and marks[at].value is Cue.AGAIN)


def _opens_aside(marks: Sequence[Mark], comma: int) -> bool:
    """Say whether a comma right after a leader opens an aside of motion: "ông X, tới Iran hôm 15/5, đã hội đàm …"."""
    leader = comma > 0 and marks[comma - 1].kind is LEADER and marks[comma].start - marks[comma - 1].end <= 1
    leader = leader and marks[comma + 1].start - marks[comma].end <= _NEXT
    later = (m for m in marks[comma + 2 : comma + 8] if m.kind is not PLACE and m.kind is not DATE)
    following = next(later, None)
    return leader and following is not None and following.value is Cue.COMMA


def _closes_aside(marks: Sequence[Mark], comma: int) -> bool:
    """Say whether a comma ends an aside about a leader: "ông X, người vừa thăm Lào, đã tới Hà Nội"."""
    opened = next((k for k in range(comma - 1, max(0, comma - 10), -1) if marks[k].value is Cue.COMMA), 0)
    if opened < 1 or marks[opened - 1].kind is not LEADER:
        return False
    first = marks[opened + 1]  # "ông X, sau chuyến thăm tháng 4/2015, lại có mặt ở Hà Nội"
    return first.value is Cue.WHO or (first.kind is TRIGGER and bool(first.value.noun))


def _predicated(marks: Sequence[Mark], where: int, key: str) -> bool:
    """Say whether the words after a place say who it was that came there: "người gần nhất tới X là ông Y"."""
    following = marks[where + 1] if where + 1 < len(marks) else None
    return (
        following is not None
        and following.kind is LEADER
        and journeys.lists_visitors(key[marks[where].end : following.start])
    )


def with_proclaimed(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with "công bố" as a trigger where leaders do so to what is spoken of: "được A và B công bố"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not CUE or marks[at - 1].kind is not LEADER:
            continue
        if key[mark.start : mark.end] in acts.PROCLAIM:
            near = [m.value for m in marks[max(0, at - 8) : at] if m.kind is CUE]
            if Cue.PASSIVE in near and Cue.STOP not in near:
                found[at] = Mark(mark.start, mark.end, TRIGGER, PROCLAIMED)
    return found


def with_issued(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with a named document as a trigger where it is issued: "thông qua Chương trình hành động"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.value is not Cue.DOCUMENT:
            continue
        before = key[max(0, mark.start - 160) : mark.start]
        if (match[mark.start].isupper() and acts.adopts(before)) or acts.exchanges(before):
            found[at] = Mark(mark.start, mark.end, TRIGGER, ISSUED)
    return found


def with_counted(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with "lần gặp" as the verb alone where a number stands before it: "đã ba lần gặp nhau"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        counted = mark.kind is TRIGGER and mark.value.words.startswith(meets.TIME)
        if counted and meets.is_counted(key[max(0, mark.start - 12) : mark.start]):
            act = Trigger(mark.value.type, mark.value.words.removeprefix(meets.TIME), noun=False)
            found[at] = Mark(mark.start + len(meets.TIME), mark.end, TRIGGER, act)
    return found


def with_set_up(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with "lập" as a trigger right before the date of a founding: "Ủy ban hỗn hợp lập năm 1978"."""
    found = list(marks)
    for at, mark in enumerate(marks[:-1]):
        if mark.value is Cue.SET and marks[at + 1].kind is DATE and marks[at + 1].start - mark.end <= _AT_ONCE:
            found[at] = Mark(mark.start, mark.end, TRIGGER, SET_UP)
    return found


_ACTS: tuple[tuple[frozenset[Cue], Callable[[Sequence[Mark], str, str], list[Mark]]], ...] = (
    (frozenset({*_MOVES, Cue.ATTEND}), with_arrivals),
    (frozenset(cue for cue, forms in CUES.items() if not acts.PROCLAIM.isdisjoint(forms)), with_proclaimed),
    (frozenset({Cue.DOCUMENT}), with_issued),
    (frozenset({Cue.SET}), with_set_up),
)
"""Small words that may tell of an act, and who says where they do."""


def with_acts(marks: Sequence[Mark], match: str, key: str, cues: AbstractSet[Cue]) -> Sequence[Mark]:
    """Return the marks, whose small words are among some, with small words as triggers where they tell of an act."""
    if marks and key.find(meets.TIME, marks[0].start, marks[-1].end) >= 0:
        marks = with_counted(marks, match, key)
    for telling, with_triggers in _ACTS:
        if not cues.isdisjoint(telling):
            marks = with_triggers(marks, match, key)
    return marks


def _moved(marks: Sequence[Mark], at: int) -> bool:
    """Say whether the mark before a word of motion, dates and the like apart, is the leader who moves."""
    before = at - 1
    while before >= 0 and (
        marks[before].kind is DATE
        or (marks[before].kind is CUE and marks[before].value in _MANNER)
        or (before and marks[before].kind is PLACE and marks[before - 1].kind is LEADER)  # "đáp máy bay từ A sang B"
    ):
        before -= 1
    if before < 0:
        return at == 0
    if marks[at].value is Cue.TO and _owns_journey(marks, before):
        return False
    return marks[before].kind is LEADER and marks[at].start - marks[before].end <= 45


def _owns_journey(marks: Sequence[Mark], at: int) -> bool:
    """Say whether a leader is whose journey a noun names: "chuyến thăm chính thức của ông X tới Hà Nội"."""
    if at < 2 or marks[at].kind is not LEADER or marks[at - 1].value is not Cue.OF:
        return False
    told = marks[at - 2 - (marks[at - 2].kind is PLACE)]
    return told.kind is TRIGGER and told.value.noun and told.value.type is EventType.VISIT
