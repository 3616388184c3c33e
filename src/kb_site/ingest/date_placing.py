"""Gives calendar expressions their values, one after another, from what the text and the publication lend them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kb_site.edtf import Edtf, Precision, real_date
from kb_site.ingest.date_steps import from_published, from_text, same, weekday, year_told
from kb_site.ingest.date_timeline import Placed, Timeline
from kb_site.ingest.date_years import SOON as AHEAD
from kb_site.ingest.date_years import infer_month_year, infer_year, make
from kb_site.lang.vi.dates_base import COUNTS, Expression, Kind, Parts, Ref
from kb_site.lang.vi.dates_context import (
    LONGEST_JOIN,
    breaks_off,
    goes_on_ahead,
    goes_on_there,
    goes_on_within,
    is_announced,
    is_coming,
    is_now,
    is_past,
    is_this,
    joins_act,
    joins_count,
    joins_days,
    leaves_year_open,
    opens_clause,
    opens_sentence,
    same_subject,
    stretch_start,
    tells_late_day,
)
from kb_site.lang.vi.pronouns import acts_then
from kb_site.model import Basis
from kb_site.text import Span

_POINT = Kind.POINT
RECENT = 60
"""Days back within which a bare day is the report's own rather than the story's."""
SOON = 10
"""Days after publication within which a bare day that somebody "sẽ" do something on is one to come."""
NEAR = 31
"""Days by which a day in the same sentence may lie before the date that lends it the year."""
NEXT_DAYS = 7
"""Days after one of years ago on which something was planned for that goes on from it."""
_YEARS_ON = ("next-year", "step")
"""Rules of years counted from the one told of: "năm sau", "hai năm trước đó"."""
_PARTS_OF_YEAR = ("half-year", "months-of-year")
STORY = 120
"""Days that a story may go on within the late year it was last told of; a year of the past goes on to its end."""


class Placer(Timeline):
    """Places the expressions of one document; counts of years ask the timeline that it leaves."""

    _tells_of_next_days = False
    """Whether one of the days after publication has been told of, as what prepares for an event does."""

    _coming: frozenset[tuple[int, int]] = frozenset()
    """Months and days that some words of the text make ones to come: "ngày 19 và 20/6 tới"."""

    def place_all(self, expressions: Iterable[Expression]) -> list[Placed]:
        """Return the expressions that have a value, in order; counts of years are left to `place_count`."""
        expressions = list(expressions)
        self._coming = frozenset(_month_day(e.last or e.first) for e in expressions if is_coming(self.low, e.end))
        for before, e, after in _with_neighbours(expressions):
            if e.kind in COUNTS:
                continue
            if e.rule == "days-before" and self._counts_from_story(e):
                e = e._replace(kind=Kind.FROM_TEXT, rule="step", listed=True)
            if before and e.rule == "count-ago" and before.first.day and joins_count(self.low, before.end, e.start):
                e = e._replace(listed=False)  # it is the year of the day: "Ngày 31-1 cách đây đúng 65 năm"
            year, _, day, ref, _ = e.first
            bare = day is not None and not year and not ref and e.kind is _POINT
            found = (bare and self._place_beside(e, before, after)) or self._place(e)
            if found and e.edge:
                found = _edge(found[0], e.edge, e.amount), found[1]
            if found:
                placed = Placed(e, *found)
                self.keep(self._stretch_to(placed) or placed)
                self._tells_of_next_days = self._tells_of_next_days or self._is_next(placed.value)
            else:
                self.unplaced.append(Span(e.start, e.end))
        return self.placed

    def _stretch_to(self, end: Placed) -> Placed | None:
        """Return the stretch that ends at a date, the date before it being its start, which is taken back; or None.

        Patterns read most stretches at once ("từ 9 đến 11/10"); here are those whose ends are of different kinds, or
        have their own years or hours: "từ tháng 11 năm ngoái đến tháng 2 năm nay", "từ hôm qua đến ngày 20/8".
        """
        last, e = self.last(), end.expression
        if last is None or e.start - last.expression.end > LONGEST_JOIN or not _is_end(last) or not _is_end(end):
            return None
        start = stretch_start(self.low, last.expression.start, last.expression.end, e.start)
        if start is None:
            return None
        value, upto = last.value, end.value
        if last.basis is Basis.YEAR_INFERRED and end.basis is Basis.EXPLICIT and upto.year:
            later = (value.month or 0, value.day or 0) > (upto.month or 0, upto.day or 0)
            value = make(upto.year - later, value.month, value.day) or value
        first, final = value.first or value, upto.last or upto
        if first >= final:
            return None
        self.take_back()
        basis = end.basis if last.basis is Basis.EXPLICIT else last.basis
        whole = Expression(start, e.end, Kind.RANGE, "stretch", listed=last.expression.listed and e.listed)
        return Placed(whole, Edtf.interval(first, final), basis)

    def _counts_from_story(self, e: Expression) -> bool:
        """Say whether "một ngày trước" counts from a day of the same sentence rather than from publication."""
        last = self.last()
        if last is None or not last.value.day:
            return False
        return last.expression.start >= self.sentence(e.start).start

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
                year = from_published(self, ago)
                value = make(year.year, e.first.month, e.first.day) if year else None
                return (value, Basis.RELATIVE) if value else None
        return None

    def _place(self, e: Expression) -> tuple[Edtf, Basis] | None:
        if e.kind is _POINT:
            return self._point(e, e.first)
        match e.kind:
            case Kind.RANGE:
                return self._range(e)
            case Kind.DECADE:
                return self._decade(e)
            case Kind.FROM_PUBLISHED:
                value = from_published(self, e)
            case Kind.WEEKDAY:
                value = weekday(self, e)
            case Kind.FROM_TEXT:
                value = from_text(self, e)
            case _:
                value = same(self, e)
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
            last = self.last()
            return (last.value.latest.year if last and last.value.latest else None), Basis.YEAR_INFERRED
        if parts.ref is not None:
            return self._named_year(e, parts.ref), Basis.RELATIVE
        return self._missing_year(e, parts), Basis.YEAR_INFERRED

    def _full_year(self, short: int) -> int:
        """Return the year that two digits name: the latest one that is at most five years ahead."""
        limit = (self.published.latest.year if self.published and self.published.latest else 2024) + 5
        return limit - (limit - short) % 100

    def _named_year(self, e: Expression, ref: Ref) -> int | None:
        if ref is Ref.THIS and e.rule in _PARTS_OF_YEAR and (told := self._year_of_clause(e)) is not None:
            return told
        step = {Ref.THIS: 0, Ref.LAST: -1, Ref.NEXT: 1, Ref.BEFORE_LAST: -2}.get(ref)
        if step is None:
            step = 1 if ref is Ref.FOLLOWING else -1
            told = self.item_year(e.start) or year_told(self, e, same_sentence=ref is Ref.PRECEDING)
            if told is not None:
                return told + step
        return self.published.latest.year + step if self.published and self.published.latest else None

    def _year_of_clause(self, e: Expression) -> int | None:
        """Return the year told of before a part of an unnamed year in its sentence: "năm 2020, … nửa cuối năm"."""
        last = self.last()
        if last is None or last.value.precision is not Precision.YEAR or not leaves_year_open(self.low, e.start, e.end):
            return None
        within = last.expression.start >= self.sentence(e.start).start
        return last.value.year if within and not breaks_off(self.low, last.expression.end, e.start) else None

    def _missing_year(self, e: Expression, parts: Parts) -> int | None:
        """Return the year of a day or month that stands without one."""
        if parts.month is None:
            return None
        day = parts.day or 1
        sentence = self.sentence(e.start)
        announced = is_announced(self.low, sentence, e.start, e.end) or _month_day(e.last or parts) in self._coming
        told = None
        if not is_now(self.low, e.end):
            told = self.item_year(e.start) or self._context_year(e, parts.month, day, announced)
        if told is not None:
            return told
        if self.published is None:
            return None
        soon = parts.day is not None and self._is_soon(day, parts.month)
        if soon and (self._tells_of_next_days or goes_on_ahead(self.low, sentence, e.end)):
            return self.published.year  # "Tại Manila hôm 29/4, ông sẽ gặp …" of the day before
        past = is_past(self.low, sentence, e.start, e.end)
        if parts.day is None and is_this(self.low, e.end):
            return self.published.year
        if parts.day is None:
            return infer_month_year(parts.month, self.published, announced, past)
        return infer_year(day, parts.month, self.published, announced, past)

    def _is_soon(self, day: int, month: int) -> bool:
        """Say whether such a day comes within the days after publication, in its year."""
        here = real_date(self.today.year, month, day) if self.today else None
        return here is not None and self.today is not None and timedelta(0) < here - self.today <= timedelta(days=SOON)

    def _is_to_come(self, day: date) -> bool:
        """Say whether a day lies further ahead of publication than papers name one without its year."""
        published = self.published.latest if self.published else None
        return published is not None and (day - published).days > AHEAD

    def _is_next(self, value: Edtf) -> bool:
        """Say whether a date begins on one of the days after publication."""
        first = value.earliest if value.day or value.ends else None
        return first is not None and self.today is not None and 0 < (first - self.today).days <= SOON

    def _context_year(self, e: Expression, month: int, day: int, announced: bool) -> int | None:
        """Return the year that the date told of just before lends to a day or month, or None where it lends none."""
        last = self.last()
        end = last.value.last if last else None
        if last is None or end is None or end.latest is None or end.earliest is None:
            return None
        year, told = end.latest.year, last.expression
        here = real_date(year, month, day)
        of_the_past = self.tells_of_the_past()
        if here is None or self.passage(e.start) - self.passage(told.start) > of_the_past:
            return year if here and not announced and self._goes_on_below(e, last, here) else None
        if breaks_off(self.low, told.end, e.start) or (not announced and self._is_to_come(here)):
            return None  # "… đến năm 2028. Ngày 20/1, Thủ tướng đã hội kiến …"
        sentence = self.sentence(e.start)
        gap = self._days_back(day, month)
        whole_year = end.month is None
        if told.start >= sentence.start:
            if tells_late_day(self.low, e.start) and gap is not None and gap <= 7:
                return None
            if whole_year:
                lends = opens_sentence(self.low, sentence, told.start) or goes_on_within(self.low, told.end, e.start)
                lends = lends or (self.is_long_past(year) and joins_act(self.low, told.end, e.start))
                counted = told.rule.startswith(_YEARS_ON) and opens_clause(self.low, told.start)
                return year if lends or counted else None
            within = here >= (last.value.earliest or here) - timedelta(days=NEAR)
            return year if within or self._opens_with(year, sentence, e.start) else None
        if last.value.ends and last.value.earliest and last.value.earliest <= here <= end.latest:
            return year
        long_ago = end.day is not None and self.is_long_past(year)
        if announced and long_ago and timedelta(0) <= here - end.latest <= timedelta(days=NEXT_DAYS):
            return year  # "Ông tới Hà Nội ngày 27/2/2019. Lễ ký dự kiến vào 28/2 bị hủy"
        if announced or here < end.earliest:
            return None
        if gap is not None and gap <= RECENT and not (whole_year and self._goes_on_in_year(e, last)):
            return year if self._is_of_then(e, last, here) else None
        if of_the_past:
            return year
        goes_on = self.is_long_past(year) and not tells_late_day(self.low, e.start)
        if whole_year:  # "Năm 1951, bà bị bắt. Tháng 8, …"
            told_in = self.sentence(told.start)
            goes_on = goes_on and opens_sentence(self.low, told_in, told.start) and told_in.end >= sentence.start - 1
            return year if goes_on and opens_sentence(self.low, sentence, e.start) else None
        return year if goes_on or (here - end.latest).days <= STORY else None

    def _opens_with(self, year: int, sentence: Span, at: int) -> bool:
        """Say whether a sentence opens with the year of its list of days: "Năm 1973, … Nhật (21/9), Bỉ (22/3)"."""
        first = next(iter(self.between(sentence.start, at)), None)
        whole = first is not None and first.value == Edtf.of(year) and self.low.startswith("(", at - 1)
        return first is not None and whole and opens_sentence(self.low, sentence, first.expression.start)

    def _goes_on_below(self, e: Expression, last: Placed, here: date) -> bool:
        """Say whether a day goes on with a story of years ago that the paragraph before ended in, at most a month on.

        "… kéo dài đến ngày 18-10-2007." and below it "Ít hôm sau, ngày 26-10, …"; no day of the last two months.
        """
        told = last.value.last
        first, end = last.value.earliest, told.latest if told is not None and told.month else None
        if e.first.day is None or first is None or end is None:
            return False
        if self.passage(e.start) - self.passage(last.expression.start) != 1 or not self.is_long_past(end.year):
            return False
        gap = self._days_back(here.day, here.month)
        if gap is not None and gap <= RECENT:
            return self._is_of_then(e, last, here)
        return first <= here <= end + timedelta(days=NEAR)

    def _goes_on_in_year(self, e: Expression, last: Placed) -> bool:
        """Say whether a day goes on with what a past year opens: "Năm 2011, A thăm Nga. Ngày 24/8, ông gặp B"."""
        told = self.sentence(last.expression.start)
        near = 0 <= self.sentence(e.start).start - told.end <= 1 and self.passage(e.start) == self.passage(told.start)
        return near and opens_sentence(self.low, told, last.expression.start) and goes_on_there(self.low, told, e.end)

    def _is_of_then(self, e: Expression, last: Placed, here: date) -> bool:
        """Say whether a day of the weeks before publication is one of a stay of years ago: who was there acts on it.

        "Tháng 2-1958, A thăm Ấn Độ. Ngày 6-2, Người đặt vòng hoa", on a page of 7 February 2018.
        """
        first, until = last.value.earliest, last.value.latest
        if first is None or until is None or first == until or not first <= here <= until:
            return False
        if not self.is_long_past(until.year):
            return False
        match = self.document.match
        if acts_then(match, e.end):
            return True
        return bool(last.value.ends) and same_subject(match, self.sentence(last.expression.start), e.end)

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

    def _range(self, e: Expression) -> tuple[Edtf, Basis] | None:
        first, last = e.first, e.last or e.first
        basis = Basis.EXPLICIT
        if last.month is None and last.day is not None:
            told = next((p for p in reversed(self.placed) if p.value.month), None)
            if told is None:
                return None
            last = last._replace(month=told.value.month, year=told.value.year, ref=None)
            basis = Basis.YEAR_INFERRED
        if first.month is None and first.day is not None and last.month is not None:
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


def _with_neighbours(
    expressions: Iterable[Expression],
) -> Iterator[tuple[Expression | None, Expression, Expression | None]]:
    row = [None, *expressions, None]
    for before, e, after in zip(row, row[1:], row[2:], strict=False):
        if e is not None:
            yield before, e, after


def _is_end(placed: Placed) -> bool:
    """Say whether a date can be an end of a stretch: a day, month, year or quarter that is named."""
    return placed.expression.listed and (placed.value.is_calendar_date or placed.expression.rule == "quarter")


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


def _month_day(parts: Parts) -> tuple[int, int]:
    return parts.month or 0, parts.day or 0
