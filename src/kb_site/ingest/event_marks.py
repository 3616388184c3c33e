"""What of a sentence matters to events: triggers, small words, leaders, dates and places, in one ordered row."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeVar

from kb_site.edtf import Precision
from kb_site.lang.gazetteer import Gazetteer, Hit
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import CUES, MARK_CUES, MARKS, Cue
from kb_site.model import EventType
from kb_site.reading import DateMention, Document, LeaderMention, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span

_START = itemgetter(0)
_SPAN = attrgetter("span")
_STIRRING = frozenset({Cue.TO, Cue.ARRIVE, Cue.AGAIN, Cue.LEAVE, Cue.GREET, Cue.SPOKE})
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


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event."""

    type: EventType
    words: str
    noun: bool
    """Whether they name the event ("cuộc gặp") rather than tell of an act ("gặp")."""


class Mark(NamedTuple):
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
    hits = _Queue(lexicon.words.find(document.match))
    cast, days = _Queue(sorted(leaders, key=_SPAN)), _Queue(sorted(dates, key=_SPAN))
    where = _Queue(sorted(places, key=_SPAN))
    passage = 0
    for span in document.sentences:
        while document.passages[passage].span.end < span.end:
            passage += 1
        found = hits.upto(span.end)
        named, dated, placed = cast.upto(span.end), days.upto(span.end), where.upto(span.end)
        tells = any(isinstance(hit.meaning, Trigger) for hit in found)
        if tells or dated or (named and any(hit.meaning in _STIRRING for hit in found)):
            yield Row(passage, span, _marks(document.match, span, found, named, dated, placed))
        else:
            yield Row(passage, span, [Mark(*m.span, Kind.LEADER, m) for m in named])


Item = TypeVar("Item", Hit[Trigger | Cue], DateMention, LeaderMention, PlaceMention)


class _Queue(list[Item]):
    """Things with a span, in order, handed out a sentence at a time."""

    done = 0

    def upto(self, end: int) -> list[Item]:
        """Return those not handed out yet that start before `end`."""
        first = at = self.done
        while at < len(self) and self[at].span.start < end:
            at += 1
        self.done = at
        return self[first:at]


def _marks(
    match: str,
    span: Span,
    hits: Sequence[Hit[Trigger | Cue]],
    leaders: Sequence[LeaderMention],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> list[Mark]:
    small = [
        Mark(*hit.span, Kind.TRIGGER if isinstance(hit.meaning, Trigger) else Kind.CUE, hit.meaning)
        for hit in hits
        if hit.meaning is not Cue.NOISE
    ]
    small += [Mark(m.start(), m.end(), Kind.CUE, MARK_CUES[m[0]]) for m in MARKS.finditer(match, *span)]
    pairs = {mark.end for mark in small if mark.value is Cue.PAIR}
    shared = Counter(m.span for m in leaders if m.name is None)
    marks: list[Mark] = []
    for m in leaders:
        both = m.name is None and shared[m.span] == 1
        both = both and (m.span.end in pairs or match.endswith(words.TWO, span.start, m.span.start))
        # "hai ông" and "hai Chủ tịch Quốc hội" are two, whomever the bare words may stand for elsewhere.
        marks.append(Mark(*m.span, Kind.CUE, Cue.PAIR) if both else Mark(*m.span, Kind.LEADER, m))
    marks += [Mark(*d.span, Kind.COUNT if d.count else Kind.DATE, d) for d in dates if not _period(match, d)]
    meetings = [mark for mark in small if mark.kind is Kind.TRIGGER and mark.value.type is EventType.CONGRESS]
    marks = [_past(mark, meetings) if mark.kind is Kind.DATE else mark for mark in marks]
    marks.sort(key=_START)
    if places:
        marks += _free([Mark(*p.span, Kind.PLACE, p) for p in places], _cover(marks))
        marks.sort(key=_START)
    marks += _free(small, _cover(marks))
    marks.sort(key=_START)
    return marks


def _past(date: Mark, meetings: Sequence[Mark]) -> Mark:
    """Return a date without the meeting that its words name: of "Tuần lễ Cấp cao APEC 2024" what follows its noun."""
    for meeting in meetings:
        if date.start <= meeting.start and meeting.end < date.end:
            return date._replace(start=meeting.end + 1)
    return date


def _period(match: str, date: DateMention) -> bool:
    """Say whether a date is a decade or a term of office, which dates no event."""
    if date.value.precision is Precision.DECADE:
        return True
    if date.value.precision is Precision.YEAR and acts.is_target(match[max(0, date.span.start - 24) : date.span.start]):
        return True
    if acts.lasts(match[date.span.end : date.span.end + 16]):
        return True
    if date.value.precision is Precision.INTERVAL and acts.holds_term(match[date.span.start : date.span.end].lower()):
        return True
    return date.value.precision is Precision.INTERVAL and words.is_term(
        match[max(0, date.span.start - 14) : date.span.start]
    )


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
HOLDS = Trigger(EventType.APPOINTMENT, acts.HOLDS, noun=False)
ISSUED = Trigger(EventType.AGREEMENT, acts.ADOPTS, noun=False)
_APPOSED = 30
"""Characters between an office and the name it belongs to."""

_MANNER = frozenset({Cue.WILL, Cue.ARRIVE, Cue.AGAIN, Cue.TO, Cue.THEN, Cue.LED, Cue.NOW})
_MOVES = {Cue.TO: ARRIVAL, Cue.ARRIVE: ARRIVAL, Cue.AGAIN: RETURN, Cue.LEAVE: DEPARTURE}


def with_arrivals(marks: Sequence[Mark], key: str) -> list[Mark]:
    """Return the marks with the words for coming and going as triggers where they are a leader's act.

    "Ông X tới Hà Nội" is one, "chuyến thăm tới Hà Nội" and "gửi tới ông X" are none.
    """
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.CUE or mark.value not in _MOVES:
            continue
        where = at + 1
        while where < len(marks) and marks[where].kind is Kind.CUE and marks[where].value in (Cue.TO, Cue.AT):
            where += 1
        near = where < len(marks) and words.leads_to(key[mark.end : marks[where].start])
        goal = near and marks[where].kind is Kind.PLACE and marks[where].value.kind != "organization"
        moved = _moved(found, at) or _moves_on(found, at, key)
        if not moved and not (goal and _predicated(marks, where, key)):
            continue
        closed = mark.value is Cue.AGAIN and (where >= len(marks) or marks[where].value in (Cue.STOP, Cue.COMMA))
        if goal or closed:
            found[at] = Mark(mark.start, mark.end, Kind.TRIGGER, _MOVES[mark.value])
    return found


def _moves_on(marks: Sequence[Mark], at: int, key: str) -> bool:
    """Say whether a word of motion goes on with a journey ("… và rời Việt Nam") or follows "ông X, người"."""
    before = marks[at - 1] if at else None
    if before is None:
        return False
    named = at > 1 and before.value is Cue.COMMA and marks[at - 2].kind is Kind.LEADER
    if named and key[before.end : marks[at].start] == words.WHO_CAME:
        return True
    if before.value is Cue.COMMA and _closes_aside(marks, at - 1):
        return True
    if before.value not in (Cue.AND, Cue.COMMA, Cue.THEN) or marks[at].start - before.end > 5:
        return False
    verb = next((m for m in reversed(marks[:at]) if m.kind in (Kind.TRIGGER, Kind.LEADER)), None)
    return verb is not None and verb.value is ARRIVAL


def _closes_aside(marks: Sequence[Mark], comma: int) -> bool:
    """Say whether a comma ends an aside about a leader: "ông X, người vừa thăm Lào, đã tới Hà Nội"."""
    opened = next((k for k in range(comma - 1, max(0, comma - 10), -1) if marks[k].value is Cue.COMMA), 0)
    return opened > 0 and marks[opened + 1].value is Cue.WHO and marks[opened - 1].kind is Kind.LEADER


def _predicated(marks: Sequence[Mark], where: int, key: str) -> bool:
    """Say whether the words after a place say who it was that came there: "người gần nhất tới X là ông Y"."""
    following = marks[where + 1] if where + 1 < len(marks) else None
    return (
        following is not None
        and following.kind is Kind.LEADER
        and words.is_predicate(key[marks[where].end : following.start])
    )


def with_proclaimed(marks: Sequence[Mark], key: str) -> list[Mark]:
    """Return the marks with "công bố" as a trigger where leaders do so to what is spoken of: "được A và B công bố"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.CUE or marks[at - 1].kind is not Kind.LEADER:
            continue
        if key[mark.start : mark.end] in acts.PROCLAIM:
            near = [m.value for m in marks[max(0, at - 8) : at] if m.kind is Kind.CUE]
            if Cue.PASSIVE in near and Cue.STOP not in near:
                found[at] = Mark(mark.start, mark.end, Kind.TRIGGER, PROCLAIMED)
    return found


def with_offices(marks: Sequence[Mark], key: str) -> list[Mark]:
    """Return the marks with "giữ chức" as a trigger where it says from when: "ông X giữ chức Y từ tháng 4/2016"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        if at == 0 or not _holds(mark, marks[at - 1], key):
            continue
        date = next((m for m in marks[at + 1 : at + 4] if m.kind is not Kind.CUE or m.value is not Cue.TITLE), None)
        if date is None or date.kind is not Kind.DATE:
            continue
        if acts.holds_from(key[mark.end : date.start], key[date.start : date.end]):
            found[at] = Mark(mark.start, mark.end, Kind.TRIGGER, HOLDS)
    return found


def _holds(mark: Mark, before: Mark, key: str) -> bool:
    """Say whether a mark tells of holding an office: "ông X giữ chức", "ông X là Bộ trưởng", ", là Bộ trưởng"."""
    if mark.value is Cue.OFFICE:
        return before.kind is Kind.LEADER
    named = before.kind is Kind.LEADER or before.value is Cue.COMMA
    return mark.value is Cue.TITLE and named and words.is_predicate(key[before.end : mark.start])


def with_issued(marks: Sequence[Mark], match: str, key: str) -> list[Mark]:
    """Return the marks with a named document as a trigger where it is issued: "thông qua Chương trình hành động"."""
    found = list(marks)
    for at, mark in enumerate(marks):
        named = mark.value is Cue.DOCUMENT and match[mark.start].isupper()
        if named and acts.adopts(key[max(0, mark.start - 20) : mark.start]):
            found[at] = Mark(mark.start, mark.end, Kind.TRIGGER, ISSUED)
    return found


def without_titles(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks without the offices that belong to the name right after them: "Bộ trưởng Cấp cao X"."""
    return [
        mark
        for at, mark in enumerate(marks)
        if mark.value is not Cue.TITLE
        or at + 1 == len(marks)
        or marks[at + 1].kind is not Kind.LEADER
        or marks[at + 1].start - mark.end > _APPOSED
    ]


def _moved(marks: Sequence[Mark], at: int) -> bool:
    """Say whether the mark before a word of motion, dates and the like apart, is the leader who moves."""
    before = at - 1
    while before >= 0 and (
        marks[before].kind is Kind.DATE or (marks[before].kind is Kind.CUE and marks[before].value in _MANNER)
    ):
        before -= 1
    if before < 0:
        return at == 0
    return marks[before].kind is Kind.LEADER and marks[at].start - marks[before].end <= 45
