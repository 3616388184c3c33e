"""What of a sentence matters to events: triggers, small words, leaders, dates and places, in one ordered row."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from operator import attrgetter, itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from kb_site.edtf import Precision
from kb_site.lang.gazetteer import Gazetteer
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import CUES, MARK_CUES, MARKS, Cue
from kb_site.model import EventType
from kb_site.reading import DateMention, Document, LeaderMention, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span

_START = attrgetter("start")
_SPAN, _BEGINNING = attrgetter("span"), attrgetter("span.start")
_TELLING = frozenset({Cue.SAY, Cue.ATTEND})
"""Small words that may tell of an event where two leaders stand by: "A cũng chúc mừng B", "A và B chủ trì"."""

_STIRRING = frozenset({Cue.TO, Cue.ARRIVE, Cue.AGAIN, Cue.LEAVE, Cue.GREET, Cue.SPOKE, Cue.ATTENDED})
"""Small words that may tell of an event where a leader stands by."""


class Kind(IntEnum):
    """What a mark is."""

    CUE = 0
    TRIGGER = 1
    LEADER = 2
    DATE = 3
    COUNT = 4
    """A date that is an anniversary's count."""
    PLACE = 5


CUE, TRIGGER, LEADER, DATE, COUNT, PLACE = Kind
# By name, since each mark is asked for its kind many times and looking a member up in its class costs more than that.


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event."""

    type: EventType
    words: str
    noun: bool
    """Whether they name the event ("cuộc gặp") rather than tell of an act ("gặp")."""


@dataclass(slots=True, eq=False)
class Mark:
    """Words of a sentence that matter to events."""

    start: int
    end: int
    kind: Kind
    value: Any
    """A Cue, Trigger, LeaderMention, DateMention or PlaceMention, by kind."""


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Triggers of the vocabulary and the language's small words, compiled once a run."""

    words: Gazetteer[Trigger | Cue]


class Row(NamedTuple):
    """A sentence and what of it matters to events."""

    passage: int
    """Index of its passage."""

    span: Span
    marks: list[Mark]
    """In order. A word inside a leader, date or place is no mark of its own; nor is a place inside a leader or date."""


def compile_events(registers: Registers) -> EventLexicon:
    """Return the event words of a collection: the triggers of its vocabulary over the small words of the language."""
    rows: list[tuple[str, Trigger | Cue]] = [
        (trigger, Trigger(kind.type, trigger, words.is_noun(trigger)))
        for kind in registers.event_kinds.values()
        for trigger in kind.triggers
    ]
    rows += [(word, cue) for cue, forms in CUES.items() for word in forms]
    return EventLexicon(Gazetteer(rows))


def read_rows(
    document: Document,
    dates: Sequence[DateMention],
    leaders: Sequence[LeaderMention],
    places: Sequence[PlaceMention],
    lexicon: EventLexicon,
) -> Iterator[Row]:
    """Yield the sentences of a document; one that can tell of no event has its leaders as its only marks."""
    spots = _Queue(lexicon.words.spots(document.match), itemgetter(0))
    cast, days = _Queue(sorted(leaders, key=_SPAN), _BEGINNING), _Queue(sorted(dates, key=_SPAN), _BEGINNING)
    where = _Queue(sorted(places, key=_SPAN), _BEGINNING)
    passage = 0
    for span in document.sentences:
        while document.passages[passage].span.end < span.end:
            passage += 1
        found = spots.upto(span.end)
        named, dated, placed = cast.upto(span.end), days.upto(span.end), where.upto(span.end)
        if dated or any(_may_tell(word, bool(named)) for _, _, word in found) or _turns_to(span, found, named):
            yield Row(passage, span, _marks(document.match, span, found, named, dated, placed))
        else:
            yield Row(passage, span, [Mark(*m.span, LEADER, m) for m in named])


def _may_tell(word: Trigger | Cue, named: bool) -> bool:
    """Say whether a word may tell of an event: a trigger may, some small words may where a leader is named."""
    return isinstance(word, Trigger) or (named and word in _STIRRING)


def _turns_to(span: Span, found: Sequence[tuple[int, int, Trigger | Cue]], named: Sequence[LeaderMention]) -> bool:
    """Say whether a sentence turns from one of those spoken with to the next: "Với bà B, ông A cảm ơn"."""
    if not named or not found:
        return False
    if found[0][0] == span.start and found[0][2] is Cue.ATTEND:
        return True  # "Tới dự, về phía nước chủ nhà có Bộ trưởng X"
    turns = found[0][0] == span.start and found[0][2] is Cue.WITH
    return len(named) > 1 and (turns or any(word in _TELLING for _, _, word in found))


Item = TypeVar("Item")


class _Queue(Generic[Item]):
    """Things in the order of their beginnings, handed out a sentence at a time."""

    def __init__(self, things: list[Item], beginning: Callable[[Item], int]) -> None:
        self._things = things
        self._starts = list(map(beginning, things))
        self._done = 0

    def upto(self, end: int) -> list[Item]:
        """Return those not handed out yet that start before `end`."""
        first, self._done = self._done, bisect_left(self._starts, end, self._done)
        return self._things[first : self._done]


def _marks(
    match: str,
    span: Span,
    spots: Sequence[tuple[int, int, Trigger | Cue]],
    leaders: Sequence[LeaderMention],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> list[Mark]:
    noise = Cue.NOISE
    small = [
        Mark(start, end, TRIGGER if isinstance(word, Trigger) else CUE, word)
        for start, end, word in spots
        if word is not noise
    ]
    small += [Mark(*m.span(), CUE, MARK_CUES[m[0]]) for m in MARKS.finditer(match, *span)]
    marks = _named(match, span, leaders, small)
    if dates:
        marks += _dated(match, dates, small)
        marks.sort(key=_START)
    if places:
        marks += _free([Mark(*p.span, PLACE, p) for p in places], _cover(marks))
        marks.sort(key=_START)
    marks += _free(small, _cover(marks))
    marks.sort(key=_START)
    return marks


def _named(match: str, span: Span, leaders: Sequence[LeaderMention], small: Sequence[Mark]) -> list[Mark]:
    """Return the marks of the leaders of a sentence; "hai ông" and "hai Chủ tịch Quốc hội" are two of them."""
    bare = [m.span for m in leaders if m.name is None]
    if not bare:
        return [Mark(*m.span, LEADER, m) for m in leaders]
    shared = Counter(bare)
    pairs = {mark.end for mark in small if mark.value is Cue.PAIR}
    marks: list[Mark] = []
    for m in leaders:
        both = m.name is None and shared[m.span] == 1
        both = both and (m.span.end in pairs or match.endswith(people.TWO, span.start, m.span.start))
        # Whomever the bare words may stand for elsewhere.
        marks.append(Mark(*m.span, CUE, Cue.PAIR) if both else Mark(*m.span, LEADER, m))
    return marks


def _dated(match: str, dates: Sequence[DateMention], small: Sequence[Mark]) -> list[Mark]:
    """Return the marks of the dates and counts of a sentence."""
    marks = [Mark(*d.span, COUNT if d.count else DATE, d) for d in dates if not _period(match, d)]
    meetings = [mark for mark in small if mark.kind is TRIGGER and mark.value.type is EventType.CONGRESS]
    return [_past(mark, meetings) if mark.kind is DATE else mark for mark in marks] if meetings else marks


def _past(date: Mark, meetings: Sequence[Mark]) -> Mark:
    """Return a date without the meeting that its words name: of "Tuần lễ Cấp cao APEC 2024" what follows its noun."""
    for meeting in meetings:
        if date.start <= meeting.start and meeting.end < date.end:
            return replace(date, start=meeting.end + 1)
    return date


def _period(match: str, date: DateMention) -> bool:
    """Say whether a date is a decade or a term of office, which dates no event."""
    (start, end), precision = date.span, date.value.precision
    if precision is Precision.DECADE or acts.lasts(match[end : end + 16]):
        return True
    if precision is Precision.YEAR:
        return acts.is_target(match[max(0, start - 24) : start])
    if precision is Precision.INTERVAL:
        return acts.holds_term(match[start:end].lower()) or words.is_term(match[max(0, start - 14) : start])
    return False


def _cover(marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Return the stretches that marks cover, joined where they meet."""
    joined: list[tuple[int, int]] = []
    for mark in marks:
        if joined and mark.start < joined[-1][1]:
            if mark.end > joined[-1][1]:
                joined[-1] = (joined[-1][0], mark.end)
        else:
            joined.append((mark.start, mark.end))
    return joined


def _free(marks: Iterable[Mark], taken: list[tuple[int, int]]) -> list[Mark]:
    """Return the marks that meet none of the stretches."""
    free: list[Mark] = []
    ends = [end for _, end in taken]
    for mark in marks:
        at = bisect_left(ends, mark.start + 1)
        if at == len(taken) or taken[at][0] >= mark.end:
            free.append(mark)
    return free


ARRIVAL = Trigger(EventType.VISIT, "arrival", noun=False)
DEPARTURE = Trigger(EventType.VISIT, "departure", noun=False)
RETURN = Trigger(EventType.VISIT, "return", noun=False)
PROCLAIMED = Trigger(EventType.AGREEMENT, acts.PROCLAIMS, noun=False)
ISSUED = Trigger(EventType.AGREEMENT, acts.ADOPTS, noun=False)
_APPOSED = 30
"""Characters between an office and the name it belongs to."""

_MANNER = frozenset({Cue.WILL, Cue.ARRIVE, Cue.AGAIN, Cue.TO, Cue.THEN, Cue.LED, Cue.NOW})
_MOVES = {Cue.TO: ARRIVAL, Cue.ARRIVE: ARRIVAL, Cue.AGAIN: RETURN, Cue.LEAVE: DEPARTURE}


def with_arrivals(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with the words for coming and going as triggers where they are a leader's act.

    "Ông X tới Hà Nội" is one, "chuyến thăm tới Hà Nội" and "gửi tới ông X" are none.
    """
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not CUE or mark.value not in _MOVES:
            continue
        where = at + 1
        while where < len(marks) and marks[where].kind is CUE and marks[where].value in (Cue.TO, Cue.AT):
            where += 1
        near = where < len(marks) and meets.leads_to(key[mark.end : marks[where].start])
        goal = near and marks[where].kind is PLACE and marks[where].value.kind != "organization"
        moved = _moved(found, at) or _moves_on(found, at, key)
        if not moved and not (goal and _predicated(marks, where, key)):
            continue
        closed = mark.value is Cue.AGAIN and (where >= len(marks) or marks[where].value in (Cue.STOP, Cue.COMMA))
        if goal or closed:
            found[at] = Mark(mark.start, mark.end, TRIGGER, _MOVES[mark.value])
    return found


def _moves_on(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a word of motion goes on with a journey ("… và rời Việt Nam") or follows "ông X, người"."""
    before = marks[at - 1] if at else None
    if before is None:
        return False
    named = at > 1 and before.value is Cue.COMMA and marks[at - 2].kind is LEADER
    if named and key[before.end : marks[at].start] == meets.WHO_CAME:
        return True
    if before.value is Cue.COMMA and _closes_aside(marks, at - 1):
        return True
    if before.value not in (Cue.AND, Cue.COMMA, Cue.THEN) or marks[at].start - before.end > 5:
        return False
    verb = next((m for m in reversed(marks[:at]) if m.kind in (TRIGGER, LEADER)), None)
    return verb is not None and verb.value is ARRIVAL


def _closes_aside(marks: Sequence[Mark], comma: int) -> bool:
    """Say whether a comma ends an aside about a leader: "ông X, người vừa thăm Lào, đã tới Hà Nội"."""
    opened = next((k for k in range(comma - 1, max(0, comma - 10), -1) if marks[k].value is Cue.COMMA), 0)
    return opened > 0 and marks[opened + 1].value is Cue.WHO and marks[opened - 1].kind is LEADER


def _predicated(marks: Sequence[Mark], where: int, key: str) -> bool:
    """Say whether the words after a place say who it was that came there: "người gần nhất tới X là ông Y"."""
    following = marks[where + 1] if where + 1 < len(marks) else None
    return (
        following is not None
        and following.kind is LEADER
        and words.is_predicate(key[marks[where].end : following.start])
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
        named = mark.value is Cue.DOCUMENT and match[mark.start].isupper()
        before = key[max(0, mark.start - 24) : mark.start]
        handed = mark.value is Cue.DOCUMENT and acts.exchanges(before)
        if (named and acts.adopts(before)) or handed:
            found[at] = Mark(mark.start, mark.end, TRIGGER, ISSUED)
    return found


_ACTS: tuple[tuple[frozenset[Cue], Callable[[Sequence[Mark], str, str], list[Mark]]], ...] = (
    (frozenset(_MOVES), with_arrivals),
    (frozenset(cue for cue, forms in CUES.items() if not acts.PROCLAIM.isdisjoint(forms)), with_proclaimed),
    (frozenset({Cue.DOCUMENT}), with_issued),
)
"""Small words that may tell of an act, and who says where they do."""


def with_acts(marks: Sequence[Mark], match: str, key: str) -> Sequence[Mark]:
    """Return the marks with small words as triggers where they tell of an act."""
    cues = {mark.value for mark in marks if mark.kind is CUE}
    for telling, with_triggers in _ACTS:
        if not cues.isdisjoint(telling):
            marks = with_triggers(marks, match, key)
    return marks


def without_titles(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks without the offices that belong to the name right after them: "Bộ trưởng Cấp cao X"."""
    return [
        mark
        for at, mark in enumerate(marks)
        if mark.value is not Cue.TITLE
        or at + 1 == len(marks)
        or marks[at + 1].kind is not LEADER
        or marks[at + 1].start - mark.end > _APPOSED
    ]


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
