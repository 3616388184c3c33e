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
    marks.sort(key=_START)
    if places:
        marks += _free([Mark(*p.span, Kind.PLACE, p) for p in places], _cover(marks))
        marks.sort(key=_START)
    marks += _free(small, _cover(marks))
    marks.sort(key=_START)
    return marks


def _period(match: str, date: DateMention) -> bool:
    """Say whether a date is a decade or a term of office, which dates no event."""
    if date.value.precision is Precision.DECADE:
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
_MANNER = frozenset({Cue.WILL, Cue.ARRIVE, Cue.AGAIN, Cue.TO, Cue.THEN, Cue.LED, Cue.NOW})
_MOVES = {Cue.TO: ARRIVAL, Cue.ARRIVE: ARRIVAL, Cue.AGAIN: RETURN, Cue.LEAVE: DEPARTURE}


def with_arrivals(marks: Sequence[Mark], key: str) -> list[Mark]:
    """Return the marks with the words for coming and going as triggers where they are a leader's act.

    "Ông X tới Hà Nội" is one, "chuyến thăm tới Hà Nội" and "gửi tới ông X" are none.
    """
    found = list(marks)
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.CUE or mark.value not in _MOVES or not _moved(found, at):
            continue
        where = at + 1
        while where < len(marks) and marks[where].kind is Kind.CUE and marks[where].value in (Cue.TO, Cue.AT):
            where += 1
        near = where < len(marks) and words.leads_to(key[mark.end : marks[where].start])
        goal = near and marks[where].kind is Kind.PLACE and marks[where].value.kind != "organization"
        closed = mark.value is Cue.AGAIN and (where >= len(marks) or marks[where].value in (Cue.STOP, Cue.COMMA))
        if goal or closed:
            found[at] = Mark(mark.start, mark.end, Kind.TRIGGER, _MOVES[mark.value])
    return found


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
