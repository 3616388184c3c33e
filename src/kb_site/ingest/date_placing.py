"""Gives calendar expressions their values, one after another, from what the text and the publication lend them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from kb_site.edtf import Edtf, Precision, real_date
from kb_site.ingest.date_years import add_months, infer_month_year, infer_year, make
from kb_site.lang.vi.dates_base import COUNTS, Expression, Kind, Parts, Ref
from kb_site.lang.vi.dates_context import (
    breaks_off,
    goes_on_within,
    is_announced,
    is_compared,
    is_now,
    is_past,
    joins_count,
    joins_days,
    opens_sentence,
    part_of_day_before,
    told_by_report,
)
from kb_site.model import Basis
from kb_site.reading import DateMention, Document
from kb_site.text import Span

RECENT = 60
"""Days back within which a bare day is the report's own rather than the story's."""
FRESH = 10
"""Days back within which a day is one that the news itself may go on from."""
NEAR = 31
"""Days by which a day in the same sentence may lie before the date that lends it the year."""
MOST_OF_YEAR = 40
"""Dates of one year that are looked at for what a count counts from; no article has more."""
NEARBY = 12
"""Dates back in the text among which a day of the week is looked for."""
STORY = 120
"""Days that a story may go on within the year it was last told of."""


class Placed(NamedTuple):
    """An expression with its value."""

    expression: Expression
    value: Edtf
    basis: Basis

    def mention(self) -> DateMention:
        """Return what the next stages see of it."""
        e = self.expression
        return DateMention(Span(e.start, e.end), self.value, self.basis, e.rule, e.listed)


class Placer:
    """Places the expressions of one document. `placed` and the questions asked of it are for the counts of years."""

    def __init__(self, document: Document, low: str, published: Edtf | None) -> None:
        self.document = document
        self.low = low
        self.published = published
        self.today = published.earliest if published and published.precision is Precision.DAY else None
        self.placed: list[Placed] = []
        self._placed_starts: list[int] = []
        self._by_year: dict[int, list[Placed]] = {}
        self._sentence_starts = [s.start for s in document.sentences]
        self._passage_starts = [p.span.start for p in document.passages]

    def place_all(self, expressions: Iterable[Expression]) -> list[Placed]:
        """Return the expressions that have a value, in order; counts of years are left to `place_count`."""
        for before, e, after in _with_neighbours(expressions):
            if e.kind in COUNTS:
                continue
            if self._counts_from_story(e):
                e = e._replace(kind=Kind.FROM_TEXT, rule="step", listed=True)
            year, _, day, ref, _ = e.first
            bare = e.kind is Kind.POINT and day is not None and not year and not ref
            found = (bare and self._place_beside(e, before, after)) or self._place(e)
            if found and e.edge:
                found = _edge(found[0], e.edge, e.amount), found[1]
            if found:
                self._keep(Placed(e, *found))
        return self.placed

    def _counts_from_story(self, e: Expression) -> bool:
        """Say whether "một ngày trước" counts from a day of the same sentence rather than from publication."""
        last = self._last()
        if e.rule != "days-before" or last is None or not last.value.day:
            return False
        return last.expression.start >= self.sentence(e.start).start

    def _keep(self, placed: Placed) -> None:
        self.placed.append(placed)
        self._placed_starts.append(placed.expression.start)
        year = placed.value.year or _year_within(placed.value)
        if year:
            same = self._by_year.setdefault(year, [])
            if len(same) < MOST_OF_YEAR:
                same.append(placed)

    def _place_beside(
        self, e: Expression, before: Expression | None, after: Expression | None
    ) -> tuple[Edtf, Basis] | None:
        """Place a day whose year stands beside it: "Cách đây tròn 60 năm, ngày 24/9", "ngày 27/4 và 26/5/2018"."""
        if (
            after is not None
            and after.first.year
            and after.first.day
            and not after.first.short
            and joins_days(self.low, e.end, after.start)
        ):
            year_before = _month_day(e.first) > _month_day(after.first)
            value = make(after.first.year - year_before, e.first.month, e.first.day)
            return (value, Basis.EXPLICIT) if value else None
        for ago in (before, after):
            if ago is None or (ago.rule, ago.unit) != ("count-ago", "year"):
                continue
            if joins_count(self.low, min(ago.end, e.end), max(ago.start, e.start)):
                year = self._from_published(ago)
                value = make(year.year, e.first.month, e.first.day) if year else None
                return (value, Basis.RELATIVE) if value else None
        return None

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

    def _passage(self, at: int) -> int:
        return bisect_right(self._passage_starts, at)

    def _place(self, e: Expression) -> tuple[Edtf, Basis] | None:
        match e.kind:
            case Kind.POINT:
                return self._point(e, e.first)
            case Kind.RANGE:
                return self._range(e)
            case Kind.DECADE:
                return self._decade(e)
            case Kind.FROM_PUBLISHED:
                value = self._from_published(e)
            case Kind.WEEKDAY:
                value = self._weekday(e)
            case Kind.FROM_TEXT:
                value = self._from_text(e)
            case _:
                value = self._same(e)
        return (value, Basis.RELATIVE) if value else None

    def _point(self, e: Expression, parts: Parts) -> tuple[Edtf, Basis] | None:
        if parts.ref is Ref.EVERY:
            if parts.day is None or parts.month is None or not real_date(2000, parts.month, parts.day):
                return None
            return Edtf.yearly(parts.month, parts.day), Basis.EXPLICIT
        year, basis = self._year(e, parts)
        value = make(year, parts.month, parts.day)
        return (value, basis) if value else None

    def _year(self, e: Expression, parts: Parts) -> tuple[int | None, Basis]:
        if parts.year is not None:
            return (self._full_year(parts.year) if parts.short else parts.year), Basis.EXPLICIT
        if parts.ref is Ref.SAME:
            last = self._last()
            return (last.value.latest.year if last and last.value.latest else None), Basis.YEAR_INFERRED
        if parts.ref is not None:
            return self._named_year(e, parts.ref), Basis.RELATIVE
        return self._missing_year(e, parts), Basis.YEAR_INFERRED

    def _full_year(self, short: int) -> int:
        """Return the year that two digits name: the latest one that is at most five years ahead."""
        limit = (self.published.latest.year if self.published and self.published.latest else 2024) + 5
        return limit - (limit - short) % 100

    def _named_year(self, e: Expression, ref: Ref) -> int | None:
        step = {Ref.THIS: 0, Ref.LAST: -1, Ref.NEXT: 1, Ref.BEFORE_LAST: -2}.get(ref)
        if step is None:
            step = 1 if ref is Ref.FOLLOWING else -1
            told = self._story_year(e, same_sentence=ref is Ref.PRECEDING)
            if told is not None:
                return told + step
        return self.published.latest.year + step if self.published and self.published.latest else None

    def _story_year(self, e: Expression, same_sentence: bool) -> int | None:
        """Return the year that the text was last telling of, where "the year after" may count from it."""
        last = self._last()
        sentence = self.sentence(e.start)
        if last is None or last.value.latest is None or is_announced(self.low, sentence, e.start, e.end):
            return None
        if same_sentence and last.expression.start < sentence.start:
            return None
        return last.value.latest.year

    def _missing_year(self, e: Expression, parts: Parts) -> int | None:
        """Return the year of a day or month that stands without one."""
        if parts.month is None:
            return None
        day = parts.day or 1
        sentence = self.sentence(e.start)
        announced = is_announced(self.low, sentence, e.start, e.end)
        told = None if is_now(self.low, e.end) else self._context_year(e, parts.month, day, announced)
        if told is not None:
            return told
        if self.published is None:
            return None
        past = is_past(self.low, sentence, e.start, e.end)
        if parts.day is None:
            return infer_month_year(parts.month, self.published, announced, past)
        return infer_year(day, parts.month, self.published, announced, past)

    def _context_year(self, e: Expression, month: int, day: int, announced: bool) -> int | None:
        """Return the year that the date told of just before lends to a day or month, or None where it lends none."""
        last = self._last()
        end = last.value.last if last else None
        if last is None or end is None or end.latest is None or end.earliest is None:
            return None
        year, told = end.latest.year, last.expression
        here = real_date(year, month, day)
        if here is None or self._passage(told.start) != self._passage(e.start):
            return None
        if breaks_off(self.low, told.end, e.start):
            return None
        sentence = self.sentence(e.start)
        gap = self._days_back(day, month)
        whole_year = end.month is None
        if told.start >= sentence.start:
            if part_of_day_before(self.low, e.start) and gap is not None and gap <= 7:
                return None
            if whole_year:
                lends = opens_sentence(self.low, sentence, told.start) or goes_on_within(self.low, told.end, e.start)
                return year if lends else None
            return year if here >= (last.value.earliest or here) - timedelta(days=NEAR) else None
        if announced or whole_year or here < end.earliest or (gap is not None and gap <= RECENT):
            return None
        return year if (here - end.latest).days <= STORY else None

    def _days_back(self, day: int, month: int) -> int | None:
        """Return how many days before publication the last such day was."""
        published = self.published
        if published is None or published.precision not in (Precision.DAY, Precision.MONTH):
            return None
        first, last = published.earliest, published.latest
        if first is None or last is None:
            return None
        for year in (last.year, last.year - 1):
            found = real_date(year, month, day)
            if found and found <= last:
                return max(0, (first - found).days)
        return None

    def _last(self) -> Placed | None:
        return self.placed[-1] if self.placed else None

    def _last_day(self) -> Placed | None:
        """Return the last single day told of; failing one, the last date."""
        days = (p for p in reversed(self.placed[-NEARBY:]) if p.value.day and p.expression.kind is not Kind.RANGE)
        return next(days, self._last())

    def _range(self, e: Expression) -> tuple[Edtf, Basis] | None:
        first, last = e.first, e.last or e.first
        basis = Basis.EXPLICIT
        if last.month is None and last.day is not None:
            told = next((p for p in reversed(self.placed) if p.value.month), None)
            if told is None:
                return None
            last = last._replace(month=told.value.month, year=told.value.year, ref=None)
            basis = Basis.YEAR_INFERRED
        if first.month is None and last.month is not None:
            first = first._replace(month=last.month)
        if first.year is None and last.year is None:
            end_year, basis = self._range_year(e, first, last)
        elif last.year is not None:
            end_year = self._full_year(last.year) if last.short else last.year
        else:
            end_year = (first.year or 0) + (_month_day(last) < _month_day(first))
        if end_year is None:
            return None
        start_year = first.year or end_year - (_month_day(first) > _month_day(last))
        begin, end = make(start_year, first.month, first.day), make(end_year, last.month, last.day)
        if not begin or not end or begin >= end:
            return None
        return Edtf.interval(begin, end), basis

    def _range_year(self, e: Expression, first: Parts, last: Parts) -> tuple[int | None, Basis]:
        if last.ref is not None:
            return self._year(e, last)
        year, basis = self._year(e, first)
        return (None if year is None else year + (_month_day(last) < _month_day(first))), basis

    def _decade(self, e: Expression) -> tuple[Edtf, Basis] | None:
        number = e.first.year or 0
        if not e.first.short:
            return Edtf.decade(number), Basis.EXPLICIT
        return Edtf.decade(number + (1900 if number else 2000)), Basis.YEAR_INFERRED

    def _from_published(self, e: Expression) -> Edtf | None:
        published = self.published
        if published is None or published.year is None:
            return None
        if e.unit == "year":
            return make(published.year + e.amount)
        if e.unit == "day-of-month":
            there = add_months(published.year, published.month, e.amount) if published.month else None
            return make(there.year, there.month, published.day) if there and published.day else None
        if e.unit == "anniversary":
            return make(published.year + e.amount, published.month, published.day)
        if e.unit == "day":
            if self.today:
                return Edtf.from_date(self.today + timedelta(days=e.amount))
            if published.precision is not Precision.MONTH or abs(e.amount) > 1:
                return None
            return (self._day_reported() if e.amount == 0 else None) or published
        if e.rule in ("relative-month", "relative-quarter") and is_compared(self.low, e.start):
            published = self._compared_with(e) or published
        if published.year is None or published.month is None:
            return None
        if e.unit == "month":
            coming = bool(e.rule == "day-alone" and published.day and (e.first.day or 0) > published.day)
            month = add_months(published.year, published.month, e.amount - coming)
            return _days_of(month, e) if month and e.first.day else month
        quarter = 4 * published.year + (published.month - 1) // 3 + e.amount
        first = quarter % 4 * 3 + 1
        return Edtf.interval(Edtf.of(quarter // 4, first), Edtf.of(quarter // 4, first + 2))

    def _day_reported(self) -> Edtf | None:
        """Return the day whose part the text first tells of within the month of publication: "Tối 16/11, tại …"."""
        for placed in self.placed[:NEARBY]:
            if placed.value.day and self.published and self.published.holds(placed.value):
                return placed.value if part_of_day_before(self.low, placed.expression.start) else None
        return None

    def _compared_with(self, e: Expression) -> Edtf | None:
        """Return the month that figures of a sentence are of, which it compares with those of the one before."""
        last = self._last()
        told = last.value.last if last and last.expression.start >= self.sentence(e.start).start else None
        return told if told and told.month and not told.day else None

    def _weekday(self, e: Expression) -> Edtf | None:
        if self.today is None:
            month = self.published if self.published and self.published.precision is Precision.MONTH else None
            return self._weekday_told(e) or (month if e.first.ref is Ref.SAME else None)
        monday = self.today - timedelta(days=self.today.weekday())
        this = monday + timedelta(days=e.amount)
        ref = e.first.ref
        if ref in (Ref.THIS, Ref.NEXT, Ref.LAST):
            return Edtf.from_date(this + timedelta(days={Ref.THIS: 0, Ref.NEXT: 7, Ref.LAST: -7}[ref]))
        if ref is Ref.SAME:
            announced = is_announced(self.low, self.sentence(e.start), e.start, e.end)
            ref = Ref.FOLLOWING if announced else ref
        if ref is Ref.FOLLOWING:
            return Edtf.from_date(this if this > self.today else this + timedelta(days=7))
        past = this < self.today if ref is Ref.PRECEDING else this <= self.today
        return Edtf.from_date(this if past else this - timedelta(days=7))

    def _weekday_told(self, e: Expression) -> Edtf | None:
        """Return the last day told of that was such a day of the week, where the day of publication is not known."""
        days = (p.value for p in reversed(self.placed[-NEARBY:]) if p.value.day and p.value.earliest)
        return next((d for d in days if d.earliest and d.earliest.weekday() == e.amount), None)

    def _from_text(self, e: Expression) -> Edtf | None:
        if e.rule == "next-year":
            told = self._story_year(e, same_sentence=e.amount < 0)
            if told is None:
                told = self.published.year if self.published else None
            return make(told + e.amount) if told is not None else None
        last = self._last_day() if e.unit == "day" else self._last()
        base = last.value if last else None
        if base is None or base.latest is None or base.earliest is None:
            return None
        if e.unit == "year":
            return make(base.latest.year + e.amount)
        end = base.last if e.amount > 0 else base.first
        if end is None or end.month is None or end.year is None:
            return None
        if e.unit == "month":
            return add_months(end.year, end.month, e.amount)
        if end.day is None or end.latest is None:
            return None
        return Edtf.from_date(end.latest + timedelta(days=e.amount))

    def _by_the_way(self, placed: Placed) -> bool:
        """Say whether a date is not what "cùng ngày" means: a report's own, or a day long past inside its sentence."""
        start, end = placed.expression.start, placed.expression.end
        if told_by_report(self.low, end):
            return True
        if self.today is None or (self.today - (placed.value.latest or self.today)).days <= FRESH:
            return False
        return not opens_sentence(self.low, self.sentence(start), start)

    def _same(self, e: Expression) -> Edtf | None:
        told = [placed for placed in self.placed[-NEARBY:] if not self._by_the_way(placed)]
        for placed in reversed([*self.placed[:-NEARBY], *told] if told else self.placed):
            value = placed.value
            if e.unit == "day" and value.day and value.year:
                return value
            if e.unit == "month" and value.month and value.year:
                return Edtf.of(value.year, value.month)
            if e.unit == "year" and value.latest:
                return Edtf.of(value.latest.year)
        return None


def _with_neighbours(
    expressions: Iterable[Expression],
) -> Iterator[tuple[Expression | None, Expression, Expression | None]]:
    row = [None, *expressions, None]
    for before, e, after in zip(row, row[1:], row[2:], strict=False):
        if e is not None:
            yield before, e, after


def _edge(value: Edtf, edge: str, weekday: int) -> Edtf:
    """Return the first or last day, month or day of the week of a value, as `Expression.edge` says which."""
    last = edge.startswith("-")
    end = value.latest if last else value.earliest
    if end is None:
        return value
    if edge.endswith("weekday"):
        days = -((end.weekday() - weekday) % 7) if last else (weekday - end.weekday()) % 7
        return Edtf.from_date(end + timedelta(days=days))
    return Edtf.from_date(end) if edge.endswith("day") else Edtf.of(end.year, end.month)


def _days_of(month: Edtf, e: Expression) -> Edtf | None:
    """Return the day, or the days from one to another, of a month: "từ ngày 1 đến ngày 15 tháng này"."""
    begin = make(month.year, month.month, e.first.day)
    end = make(month.year, month.month, e.last.day) if e.last else None
    return Edtf.interval(begin, end) if begin and end else None if e.last else begin


def _year_within(value: Edtf) -> int | None:
    """Return the year that a stretch of time lies in, None where it lies in several."""
    first, last = value.earliest, value.latest
    return first.year if first and last and first.year == last.year else None


def _month_day(parts: Parts) -> tuple[int, int]:
    return parts.month or 0, parts.day or 0
