"""What a document has told of so far: its dates in order, and what the next one may ask of them."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kb_site.edtf import Edtf, Precision
from kb_site.lang.vi.dates_base import Expression, Kind
from kb_site.lang.vi.dates_context import is_row, opens_item
from kb_site.model import Basis
from kb_site.reading import DateMention, Document
from kb_site.text import Span

MOST_OF_YEAR = 40
"""Dates of one year that are looked at for what a count counts from; no article has more."""
MANY = 3
"""Dates after which a text that has told of no late one is one of the past."""
MANY_HEADED = 2
"""Years alone on their lines from which on a text is a chronicle, where what stands below one is of that year."""
UNDER_HEADING = 2
"""Paragraphs below a year of a chronicle that are of that year without opening with a date."""
NEARBY = 12
"""Dates back in the text among which a day of the week is looked for."""

_BLANK = 8
"""Blanks that a date which stands alone on its line may have round it."""


class Placed(NamedTuple):
    """An expression with its value."""

    expression: Expression
    value: Edtf
    basis: Basis

    def mention(self) -> DateMention:
        """Return what the next stages see of it."""
        e = self.expression
        return DateMention(Span(e.start, e.end), self.value, self.basis, e.rule, e.listed)


class Timeline:
    """The dates of one document, as they are placed one after another."""

    def __init__(self, document: Document, low: str, published: Edtf | None) -> None:
        self.document = document
        self.low = low
        self.published = published
        self.today = published.earliest if published and published.precision is Precision.DAY else None
        self.placed: list[Placed] = []
        self.unplaced: list[Span] = []
        """Days, months and years of which nothing tells which they are, in order."""

        self._placed_starts: list[int] = []
        self._by_year: dict[int, list[Placed]] = {}
        self._item = 0, 0
        self._heading = 0, 0
        self._years_headed = 0
        self._tells_late = False
        self._sentence_starts = [s.start for s in document.sentences]
        self._passage_starts = [p.span.start for p in document.passages]

    def tells_elsewhere(self, placed: Placed, e: Expression) -> bool:
        """Say whether a date is of another paragraph than words that point back, where days are that nothing tells."""
        return bool(self.unplaced) and self.passage(placed.expression.start) != self.passage(e.start)

    def keep(self, placed: Placed) -> None:
        """Take in a date that has its value."""
        self.placed.append(placed)
        self._placed_starts.append(placed.expression.start)
        year = placed.value.year or _year_within(placed.value)
        if year:
            self._tells_late = self._tells_late or not self.is_long_past(year)
            self._enter_item(placed.expression, year)
            same = self._by_year.setdefault(year, [])
            if len(same) < MOST_OF_YEAR:
                same.append(placed)

    def take_back(self) -> None:
        """Forget the last date kept, which turned out to be part of the next one."""
        self._placed_starts.pop()
        same = self._by_year.get(self.placed[-1].value.year or _year_within(self.placed[-1].value) or 0)
        if same and same[-1] is self.placed[-1]:
            same.pop()
        self.placed.pop()

    def _enter_item(self, e: Expression, year: int) -> None:
        """Remember the year of a chronicle's paragraph where the date opens one, a colon behind it; or of a heading."""
        headed = self.low.startswith(("\n", ":\n"), e.end)
        if not headed and not self.low.startswith(":", e.end):
            return
        passage = self.passage(e.start)
        if not opens_item(self.low, self._passage_starts[passage - 1] if passage else 0, e.start):
            return
        if headed:
            self._years_headed += self.low[e.start : e.end].rpartition(" ")[2].isdecimal()
            self._heading = passage, year
        else:
            self._item = passage, year

    def is_long_past(self, year: int) -> bool:
        """Say whether a year is too far back for what has lately happened: neither that of publication nor the last."""
        published = self.published.latest if self.published else None
        return published is None or year < published.year - 1

    def tells_of_the_past(self) -> bool:
        """Say whether the text has told of several dates, all of them years before publication: a history, a life.

        There a day without a year is of the year last told of, in the paragraph before too.
        """
        return len(self.placed) >= MANY and not self._tells_late

    def item_year(self, at: int) -> int | None:
        """Return the year that the date at the head of a chronicle's paragraph lends what the paragraph tells.

        None for a report of the year: there a day without one is placed as anywhere else.
        """
        here = self.passage(at)
        passage, year = self._item
        if passage != here:
            passage, year = self._heading
            of_chronicle = self._years_headed >= MANY_HEADED and here - passage <= UNDER_HEADING
            if not passage or not (of_chronicle or is_row(self.low, self._passage_starts[here - 1], at)):
                return None
        past = self.published is None or (self.published.latest is not None and year < self.published.latest.year)
        return year if passage and past else None

    def sentence(self, at: int) -> Span:
        """Return the sentence that a position lies in."""
        index = bisect_right(self._sentence_starts, at) - 1
        return self.document.sentences[index] if index >= 0 else Span(0, len(self.low))

    def between(self, start: int, end: int) -> list[Placed]:
        """Return what was placed from `start` on and before `end`, in order."""
        starts = self._placed_starts
        return self.placed[bisect_left(starts, start) : bisect_left(starts, end)]

    def of_year(self, year: int) -> list[Placed]:
        """Return the first dates that lie within a year, each value a few times at most."""
        return self._by_year.get(year, [])

    def passage(self, at: int) -> int:
        """Return the number of the passage that a position lies in, from 1."""
        return bisect_right(self._passage_starts, at)

    def heading(self, at: int) -> Placed | None:
        """Return the date of one year that stands alone on the line before a position's: "3-6/4/2023"."""
        here = self.passage(at)
        if here <= 1:
            return None
        start, end = self._passage_starts[here - 2 : here]
        over = next(iter(self.between(start, end)), None)
        year = _year_within(over.value) if over and self._is_alone(over, Span(start, end)) else None
        return over._replace(value=Edtf.of(year)) if over and year else None

    def _is_alone(self, placed: Placed, line: Span) -> bool:
        """Say whether a date is all that stands on a line."""
        start, end = placed.expression.start, placed.expression.end
        if line.end - line.start > end - start + _BLANK:
            return False
        return not self.low[line.start : start].strip() and not self.low[end : line.end].strip()

    def told_at(self, placed: Placed) -> Span:
        """Return the sentence that tells what was at a date: its own, the next one where it stands alone on a line."""
        sentence = self.sentence(placed.expression.start)
        return self.sentence(sentence.end + 1) if self._is_alone(placed, sentence) else sentence

    def last(self) -> Placed | None:
        """Return the last date told of."""
        return self.placed[-1] if self.placed else None

    def last_day(self) -> Placed | None:
        """Return the last single day told of, or a stretch of days of another year behind it; else the last date."""
        last = self.last()
        days = (p for p in reversed(self.placed[-NEARBY:]) if p.value.day and p.expression.kind is not Kind.RANGE)
        day = next(days, None)
        if last is None or day is None:
            return last
        end = last.value.last if last.expression.kind is Kind.RANGE else None
        return last if end and end.day and end.year != day.value.year else day


def _year_within(value: Edtf) -> int | None:
    """Return the year that a stretch of time lies in, None where it lies in several."""
    first, last = value.earliest, value.latest
    return first.year if first and last and first.year == last.year else None
