"""Small words of a sentence that tell of an act where leaders do it: coming and going, proclaiming, issuing."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Mark, Trigger
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_foundings as foundings
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_places as goings
from kb_site.lang.vi import event_ties as ties
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import CUES, Cue
from kb_site.model import EventType

ARRIVAL = Trigger(EventType.VISIT, "arrival", noun=False)
DEPARTURE = Trigger(EventType.VISIT, "departure", noun=False)
RETURN = Trigger(EventType.VISIT, "return", noun=False)
PROCLAIMED = Trigger(EventType.AGREEMENT, ties.PROCLAIMS, noun=False)
ISSUED = Trigger(EventType.AGREEMENT, acts.ADOPTS, noun=False)
CHOSEN = Trigger(EventType.APPOINTMENT, offices.CHOOSES, noun=False)
SET_UP = Trigger(EventType.ESTABLISHMENT, foundings.FOUNDED, noun=False)
_TIES = 70
"""Characters before a verb in which its subject names the relations that begin."""

_DECIDED, _OFFICE = 30, 60
"""Characters before whom a choice falls on, and of the office they come into."""

_AT_ONCE = 12
"""Characters that words such as "vào đầu" may take before a date."""

_MANNER = frozenset({Cue.WILL, Cue.ARRIVE, Cue.AGAIN, Cue.TO, Cue.THEN, Cue.LED, Cue.NOW, Cue.TURN})
_GOING_ON = frozenset({Cue.AND, Cue.COMMA, Cue.THEN, Cue.STOP})
_NEXT = 9
"""Characters between what joins a word of motion to a journey and that word: "và hai lần"."""

_APPOSED = 100
"""Characters before a name in which an office that it stands in apposition to is told."""

_ACTOR = 45
"""Characters between who moves and the word of motion."""

_PARTY, _BESIDES = 140, 8
"""Characters and marks that those who come with a leader may take before the word of motion."""

_IN_PARTY = frozenset({Cue.AND, Cue.WITH, Cue.DELEGATION, Cue.HOME, Cue.OF, Cue.COMMA, Cue.GENERIC, Cue.LED})

_RELATED = frozenset({Cue.OF, Cue.KIN})
"""Small words before another who only says who somebody is: "con gái tướng X", "ông nội của Y"."""

_WHEN = frozenset({Cue.WHEN, Cue.BEFORE})

_ACTIVE = frozenset({Cue.STOP, Cue.SAY, Cue.REPORT, Cue.WISH, Cue.AGREE, Cue.WILL, Cue.NOT, Cue.ATTEND})

_SAYING = frozenset({Cue.SAY, Cue.REPORT})
_FIRST = 6
"""Marks between a leader and a word of motion that may say which visitor it was: "trở thành vị tổng thống đầu tiên"."""

_SHIP = 300
"""Characters before a word of docking in which its ship is named."""

_GOING = _MANNER - {Cue.LED}
_HEAD = 12
"""Marks within which who leads a delegation stands before the word for it."""

_CARRIER = 50
"""Characters that a vehicle or a delegation may stand before whose it is."""

_MOVES = {Cue.TO: ARRIVAL, Cue.ARRIVE: ARRIVAL, Cue.AGAIN: RETURN, Cue.LEAVE: DEPARTURE}


def with_arrivals(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with the words for coming and going as triggers where they are a leader's act.

    "Ông X tới Hà Nội" is one, "chuyến thăm tới Hà Nội" and "gửi tới ông X" are none.
    """
    marks = _without_carriers(marks, key)
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not CUE or (mark.value not in _MOVES and key[mark.start : mark.end] != meets.PRESENT):
            continue
        where = _past_leading(marks, at + 1)
        after_port = where < len(marks) and marks[where].value in (Cue.COMMA, Cue.OPEN)
        if after_port and goings.lands(key[mark.end : marks[where].start]):
            where = _past_leading(marks, where + 1)  # "hạ cánh xuống sân bay Nội Bài, thành phố Hà Nội"
        goal = where < len(marks) and marks[where].kind is PLACE and marks[where].value.kind != "organization"
        goal = goal or (where < len(marks) and marks[where].value is Cue.HOME)
        goal = goal and journeys.leads_to(key[mark.end : marks[where].start])
        end = where + (where < len(marks) and marks[where].value is Cue.GENERIC)  # "trở lại các năm 1960, 1965"
        closed = mark.value is Cue.AGAIN and (
            end >= len(marks) or marks[end].kind is DATE or marks[end].value in (Cue.STOP, Cue.COMMA)
        )
        if mark.value is Cue.LEAVE and not goal and goings.goes_home(key[mark.start : mark.end]):
            # "tới nước ta chiều 13/10 và lên đường về nước ngày 15/10"
            closed = any(m.kind is TRIGGER and m.value.type is EventType.VISIT for m in found[max(0, at - 8) : at])
        if (goal or closed) and (
            _moved(found, at, key)
            or _moves_on(found, at, key)
            or _moves_first(found, at, where)
            or _led(marks, at)
            or (goal and (_docks(mark, key) or _predicated(marks, where, key)))
        ):
            found[at] = Mark(mark.start, mark.end, TRIGGER, _MOVES.get(mark.value, ARRIVAL))
    return found


def _past_leading(marks: Sequence[Mark], where: int) -> int:
    """Return the mark after the small words that lead to a place: "tới thủ đô của Lào"."""
    while where < len(marks) and (
        marks[where].value in (Cue.TO, Cue.AT) or (marks[where].value is Cue.OF and marks[where - 1].value is Cue.AT)
    ):
        where += 1
    return where


def _docks(mark: Mark, key: str) -> bool:
    """Say whether a word of motion is that of a ship of a navy: "tàu huấn luyện X cập cảng"."""
    return goings.docks(key[mark.start : mark.end], key[max(0, mark.start - _SHIP) : mark.start])


def _led(marks: Sequence[Mark], at: int) -> bool:
    """Say whether a delegation comes whose head is named: "đoàn do ông X, Bí thư Y, dẫn đầu đã đến Hà Nội"."""
    led = next((k for k in range(at - 1, max(-1, at - 4), -1) if marks[k].value not in _GOING), -1)
    if led > 1 and marks[led].value is Cue.COMMA and marks[led - 1].kind is LEADER:
        return marks[led - 2].value is Cue.LED  # "Đoàn đại biểu Lào, dẫn đầu là ông X, đã đến Hà Nội"
    if led < 1 or marks[led].value is not Cue.LED:
        return False
    head = next((k for k in range(led - 1, max(-1, led - _HEAD), -1) if marks[k].kind in (LEADER, TRIGGER)), 0)
    return head > 0 and marks[head].kind is LEADER and marks[head - 1].value is Cue.BY


def _without_carriers(marks: Sequence[Mark], key: str) -> Sequence[Mark]:
    """Return the marks without the "của" of whose plane or party comes: "chuyên cơ của ông X hạ cánh"."""
    carried = {
        at
        for at in range(len(marks) - 1)
        if marks[at].value is Cue.OF
        and marks[at + 1].kind is LEADER
        and goings.carries(key[max(0, marks[at].start - _CARRIER) : marks[at + 1].start])
    }
    return [mark for at, mark in enumerate(marks) if at not in carried] if carried else marks


def _moves_on(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a word of motion goes on with a journey ("… và rời Việt Nam") or follows "ông X, người"."""
    before = marks[at - 1] if at else None
    if before is None:
        return False
    if _goes_further(marks, at, key):
        return True
    if before.value is Cue.WHO and at > 2 and marks[at - 3].kind is LEADER:
        return True
    comma = at - 1 - (before.kind is DATE)
    if marks[comma].value is Cue.COMMA and (_closes_aside(marks, comma) or _opens_aside(marks, comma)):
        return True
    if marks[comma].value is Cue.COMMA and _is_described(marks, comma):
        end = marks[at - 1].start if comma < at - 1 else marks[at].start
        return journeys.takes_up(key[marks[comma].end : end]) and (
            comma == at - 1 or journeys.takes_up(key[marks[at - 1].end : marks[at].start])
        )
    told = next((k for k in range(at - 1, -1, -1) if marks[k].kind in (TRIGGER, LEADER)), -1)
    if told < 0 or marks[told].kind is not TRIGGER or marks[told].value.type is not EventType.VISIT:
        return False
    verb, join = marks[told].value, at - 1 - (before.value is Cue.WILL)
    if marks[join].value not in _GOING_ON or marks[at].start - marks[at - 1].end > _NEXT:
        # "rời Hà Nội sáng 5/5 lên đường sang Lào"
        return verb is DEPARTURE and all(mark.kind in (PLACE, DATE) for mark in marks[told + 1 : at])
    if verb in (ARRIVAL, DEPARTURE) or (not verb.noun and marks[at].value is Cue.AGAIN):
        return True
    begun = verb.noun and told > 0 and marks[told - 1].value in (Cue.BEGIN, Cue.END)
    return (begun or not verb.noun) and marks[join].value in (Cue.AND, Cue.THEN)


def _moves_first(marks: Sequence[Mark], at: int, where: int) -> bool:
    """Say whether "khi" and a word of motion open a clause before who moves: "ngay sau khi tới Lào, ông X …"."""
    if at == 0 or marks[at - 1].value not in _WHEN or marks[at].start - marks[at - 1].end > 1:
        return False
    if any(mark.kind is LEADER for mark in marks[:at]):
        return False
    after = [mark for mark in marks[where + 1 : where + 5] if mark.kind is not DATE]
    return len(after) > 1 and after[0].value is Cue.COMMA and any(mark.kind is LEADER for mark in after[1:3])


def _goes_further(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether who moves has been somewhere else before: "ông X sau khi thăm Brunei và Lào đã đến Hà Nội"."""
    if marks[at - 1].kind is not PLACE or marks[at].start - marks[at - 1].end > 1:
        return False
    told = next((k for k in range(at - 2, -1, -1) if marks[k].kind in (LEADER, TRIGGER)), -1)
    if told < 0 or marks[told].kind is not TRIGGER or marks[told].value.type is not EventType.VISIT:
        return False
    return key.endswith(journeys.AFTER_DOING, 0, marks[told].start) and key.startswith(journeys.DONE, marks[at].start)


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


def _is_described(marks: Sequence[Mark], comma: int) -> bool:
    """Say whether a comma ends words that only say who somebody is: "ông X, phụ trách thương mại với Mỹ, đã tới Y"."""
    opened = next((k for k in range(comma - 1, max(0, comma - 10), -1) if marks[k].value is Cue.COMMA), 0)
    if opened < 1 or marks[opened - 1].kind is not LEADER or marks[opened].start - marks[opened - 1].end > 1:
        return False
    return all(
        mark.kind is PLACE
        or (mark.kind is CUE and mark.value not in _ACTIVE)
        or (mark.kind is LEADER and before.value in _RELATED and mark.start - before.end <= 1)
        for before, mark in pairwise(marks[opened:comma])
    )


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
        if key[mark.start : mark.end] in ties.PROCLAIM:
            near = [m.value for m in marks[max(0, at - 8) : at] if m.kind is CUE]
            if Cue.PASSIVE in near and Cue.STOP not in near:
                found[at] = Mark(mark.start, mark.end, TRIGGER, PROCLAIMED)
    return found


def with_issued(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with a named document as a trigger where it is issued: "thông qua Chương trình hành động"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        before_it = next((m for m in marks[max(0, at - 2) : at][::-1] if m.value is not Cue.GENERIC), mark)
        signed = before_it.kind is TRIGGER and before_it.value.type is EventType.AGREEMENT
        if mark.value is not Cue.DOCUMENT or signed:
            continue  # "dưới sự chứng kiến của X, A và B ký (các) Bản ghi nhớ": told by the verb
        before = key[max(0, mark.start - 160) : mark.start]
        if (match[mark.start].isupper() and acts.adopts(before)) or acts.exchanges(before):
            found[at] = Mark(mark.start, mark.end, TRIGGER, ISSUED)
    return found


def with_counted(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with "lần gặp" as the verb alone where a number stands before it: "đã ba lần gặp nhau"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        counted = mark.kind is TRIGGER and mark.value.words.startswith(meets.TIME)
        if counted and nouns.is_counted(key[max(0, mark.start - 12) : mark.start]):
            act = Trigger(mark.value.type, mark.value.words.removeprefix(meets.TIME), noun=False)
            found[at] = Mark(mark.start + len(meets.TIME), mark.end, TRIGGER, act)
    return found


def with_set_up(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with "lập" as a trigger right before the date of a founding: "Ủy ban hỗn hợp lập năm 1978".

    So is the beginning of relations: "quan hệ ngoại giao giữa hai nước bắt đầu từ ngày 11/2/1973".
    """
    found = list(marks)
    for at, mark in enumerate(marks[:-1]):
        begun = mark.value is Cue.BEGIN and ties.are_begun(key[max(0, mark.start - _TIES) : mark.start])
        near = marks[at + 1].kind is DATE and marks[at + 1].start - mark.end <= _AT_ONCE
        if near and (mark.value is Cue.SET or begun):
            found[at] = Mark(mark.start, mark.end, TRIGGER, SET_UP)
    return found


def with_chosen(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with what is decided as a choice: "Quốc hội quyết định ông X làm Thủ tướng"."""
    found: list[Mark] = []
    for at, mark in enumerate(marks):
        after = marks[at + 1] if at + 1 < len(marks) else mark
        if mark.kind is LEADER and after.value is Cue.OFFICE and offices.takes(key[after.end : after.end + _OFFICE]):
            start = offices.decided(key, max(0, mark.start - _DECIDED), mark.start)
            if start >= 0 and found and found[-1].start >= start and found[-1].kind is TRIGGER:
                start = found.pop().start if found[-1].value.words in offices.CHOICES else -1
            if start >= 0 and not (found and found[-1].kind is TRIGGER and found[-1].end >= start):
                found.append(Mark(start, mark.start, TRIGGER, CHOSEN))
        found.append(mark)
    return found


_ACTS: tuple[tuple[frozenset[Cue], Callable[[Sequence[Mark], str, str], list[Mark]]], ...] = (
    (frozenset({*_MOVES, Cue.ATTEND}), with_arrivals),
    (frozenset(cue for cue, forms in CUES.items() if not ties.PROCLAIM.isdisjoint(forms)), with_proclaimed),
    (frozenset({Cue.DOCUMENT}), with_issued),
    (frozenset({Cue.SET, Cue.BEGIN}), with_set_up),
    (frozenset({Cue.OFFICE}), with_chosen),
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


def _moved(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether the mark before a word of motion, dates and the like apart, is the leader who moves."""
    before = at - 1
    while before >= 0 and (
        marks[before].kind is DATE
        or (marks[before].kind is CUE and marks[before].value in _MANNER)
        or (
            marks[before].value is Cue.GENERIC
            and goings.many_times(key[max(0, marks[at].start - 12) : marks[at].start])
        )
        or (before and marks[before].kind is PLACE and marks[before - 1].kind is LEADER)  # "đáp máy bay từ A sang B"
        or (before and marks[before].value in _GOING_ON and marks[before - 1].kind is marks[before + 1].kind is DATE)
    ):
        before -= 1
    if before < 0:
        return at == 0
    if _announces(marks, before, marks[at].start):
        return True
    if marks[at].value is Cue.TO and _owns_journey(marks, before):
        return False
    if before and marks[before].value is Cue.COMMA and _is_apposed(marks, before - 1, key):
        before -= 1
    if marks[before].kind is LEADER and marks[at].start - marks[before].end <= _ACTOR:
        return not goings.sends(key[marks[before].end : marks[at].start])
    if _is_first(marks, before, marks[at].start, key):
        return True
    party = _party_of(marks, at)
    return party >= 0 and journeys.is_party(key[marks[party].end : marks[at].start])


def _announces(marks: Sequence[Mark], said: int, start: int) -> bool:
    """Say whether a leader speaks of what they themselves will do: "ông X ngày 12/2 nói sẽ tới Y"."""
    if marks[said].value not in _SAYING or marks[said + 1].value is not Cue.WILL:
        return False
    if marks[said + 1].start - marks[said].end > _AT_ONCE or start - marks[said + 1].end > 1:
        return False
    speaker = said - 1
    while speaker >= 0 and marks[speaker].kind is DATE:
        speaker -= 1
    return speaker >= 0 and marks[speaker].kind is LEADER


def _is_first(marks: Sequence[Mark], at: int, end: int, key: str) -> bool:
    """Say whether the words before a word of motion say which visitor its subject was: "ông X là vị … đầu tiên tới"."""
    named = next((k for k in range(at, max(-1, at - _FIRST), -1) if marks[k].kind is LEADER), -1)
    return named >= 0 and journeys.is_first_there(key[marks[named].end : end])


def _is_apposed(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a mark names between commas who holds the office told before: "Thủ tướng Lào, ông X, từng đến"."""
    mark = marks[at]
    if mark.kind is not LEADER or mark.value.name is None or marks[at + 1].start - mark.end > 1:
        return False
    name = mark.value.name.start
    listed = at > 1 and marks[at - 1].value is Cue.COMMA and marks[at - 2].kind is LEADER
    return not listed and journeys.is_apposed(key[max(0, name - _APPOSED) : name])


def _party_of(marks: Sequence[Mark], at: int) -> int:
    """Return the leader at whose side the words before a mark may name a delegation, -1 where there is none."""
    for before in range(at - 1, max(-1, at - _BESIDES), -1):
        mark = marks[before]
        if mark.kind is LEADER:
            return before if marks[at].start - mark.end <= _PARTY else -1
        if mark.kind is not PLACE and mark.value not in _IN_PARTY:
            return -1
    return -1


def _owns_journey(marks: Sequence[Mark], at: int) -> bool:
    """Say whether a leader is whose journey a noun names: "chuyến thăm chính thức của ông X tới Hà Nội"."""
    if at < 2 or marks[at].kind is not LEADER or marks[at - 1].value is not Cue.OF:
        return False
    told = marks[at - 2 - (marks[at - 2].kind is PLACE)]
    return told.kind is TRIGGER and told.value.noun and told.value.type is EventType.VISIT
