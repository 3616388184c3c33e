"""Gives values to words that count from another date: the day of publication, or the one the text speaks of."""

from datetime import timedelta

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.date_timeline import NEARBY, Placed, Timeline
from kb_site.ingest.date_years import add_months, make
from kb_site.lang.vi.dates_base import Expression, Ref
from kb_site.lang.vi.dates_context import (
    counts_since,
    goes_on_ahead,
    is_announced,
    is_compared,
    is_next_one,
    only_since,
    only_spoken_of,
    opens_sentence,
    part_of_day_before,
    told_by_report,
    will_be_on,
)
from kb_site.lang.vi.dates_relative import may_open_story

GOES_ON = 10
"""Days that a story goes on after the day it tells of, where it names the next ones without their month."""
TOLD = 30
"""Dates back in the text among which the day is looked for that "cùng ngày" means."""
FRESH = 10
"""Days back within which a day is one that the news itself may go on from."""


def from_published(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the date that words count from the day of publication: "hôm qua", "tháng trước", "cách đây 5 năm"."""
    published = timeline.published
    if e.rule == "day-alone" and (day := _day_told_of(timeline, e)):
        return day
    if published is None or published.year is None:
        return None
    if e.unit == "decade":
        return Edtf.decade((published.year // 10 + e.amount) * 10)
    if e.unit == "year":
        told = _year_compared(timeline, e) if e.rule == "count-ago" else None
        return make((told or published.year) + e.amount)
    if e.unit == "day-of-month":
        there = add_months(published.year, published.month, e.amount) if published.month else None
        return make(there.year, there.month, published.day) if there and published.day else None
    if e.unit == "anniversary":
        return make(published.year + e.amount, published.month, published.day)
    if e.unit == "day":
        if timeline.today:
            return Edtf.from_date(timeline.today + timedelta(days=e.amount))
        if published.precision is not Precision.MONTH or abs(e.amount) > 1:
            return None
        return (_day_reported(timeline) if e.amount == 0 else None) or published
    if e.rule in ("relative-month", "relative-quarter") and is_compared(timeline.low, e.start):
        published = _compared_with(timeline, e) or published
    if e.unit == "month" and e.amount == 1 and is_next_one(timeline.low, e.end):
        published = _month_told(timeline, e) or published
    if published.year is None or published.month is None:
        return None
    if e.unit == "month":
        coming = bool(e.rule == "day-alone" and published.day and (e.first.day or 0) > published.day)
        month = add_months(published.year, published.month, e.amount - coming)
        return _days_of(month, e) if month and e.first.day else month
    quarter = 4 * published.year + (published.month - 1) // 3 + e.amount
    first = quarter % 4 * 3 + 1
    return Edtf.interval(Edtf.of(quarter // 4, first), Edtf.of(quarter // 4, first + 2))


def _day_told_of(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the day of a month named without it, among the days last told of or soon after."""
    for placed in reversed(timeline.placed[-NEARBY:]):
        first, last = placed.value.earliest, placed.value.latest
        if not first or not last or (last - first).days > GOES_ON or not (placed.value.last or placed.value).day:
            continue
        for month in (first, last, last + timedelta(days=GOES_ON)):
            day = make(month.year, month.month, e.first.day)
            if day and day.earliest and first <= day.earliest <= last + timedelta(days=GOES_ON):
                return day
    return None


def _day_reported(timeline: Timeline) -> Edtf | None:
    """Return the day whose part the text first tells of within the month of publication: "Tối 16/11, tại …"."""
    for placed in timeline.placed[:NEARBY]:
        if placed.value.day and timeline.published and timeline.published.holds(placed.value):
            return placed.value if part_of_day_before(timeline.low, placed.expression.start) else None
    return None


def _year_compared(timeline: Timeline, e: Expression) -> int | None:
    """Return the year that figures of a sentence are of, which it compares with those of years before."""
    last = timeline.last()
    within = last is not None and last.expression.start >= timeline.sentence(e.start).start
    return last.value.year if last and within and is_compared(timeline.low, e.start) else None


def _compared_with(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the month that figures of a sentence are of, which it compares with those of the one before."""
    last = timeline.last()
    told = last.value.last if last and last.expression.start >= timeline.sentence(e.start).start else None
    return told if told and told.month and not told.day else None


def _month_told(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the month of years ago just told of, after which "tháng sau" comes: "Tháng 5/2003, … Tháng sau, …"."""
    last = timeline.last()
    told = last.value.last if last else None
    if last is None or told is None or told.year is None or told.month is None or not timeline.is_long_past(told.year):
        return None
    between = timeline.low.count(". ", last.expression.end, e.start)
    return told if between <= 1 and timeline.passage(last.expression.start) == timeline.passage(e.start) else None


def weekday(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the day of the week that words name from the day of publication, or from the days told of."""
    if timeline.today is None:
        month = timeline.published if timeline.published and timeline.published.precision is Precision.MONTH else None
        return _weekday_told(timeline, e) or (month if e.first.ref is Ref.SAME else None)
    monday = timeline.today - timedelta(days=timeline.today.weekday())
    this = monday + timedelta(days=e.amount)
    ref = e.first.ref
    if ref in (Ref.THIS, Ref.NEXT, Ref.LAST):
        return Edtf.from_date(this + timedelta(days={Ref.THIS: 0, Ref.NEXT: 7, Ref.LAST: -7}[ref]))
    if ref is Ref.SAME:
        sentence = timeline.sentence(e.start)
        announced = is_announced(timeline.low, sentence, e.start, e.end) or will_be_on(timeline.low, sentence, e.start)
        ref = Ref.FOLLOWING if announced else ref
    if ref is Ref.FOLLOWING:
        return Edtf.from_date(this if this > timeline.today else this + timedelta(days=7))
    past = this < timeline.today if ref is Ref.PRECEDING else this <= timeline.today
    return Edtf.from_date(this if past else this - timedelta(days=7))


def _weekday_told(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the last day told of that was such a day of the week, where the day of publication is not known."""
    days = (p.value for p in reversed(timeline.placed[-NEARBY:]) if p.value.day and p.value.earliest)
    return next((d for d in days if d.earliest and d.earliest.weekday() == e.amount), None)


def from_text(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the date that words count from the one the text speaks of: "ba năm sau", "một ngày trước đó"."""
    if e.rule == "day-alone":
        return _day_told_of(timeline, e)
    if e.rule == "next-year":
        told = year_told(timeline, e, same_sentence=e.amount < 0)
        if told is None:
            told = timeline.published.year if timeline.published else None
        return make(told + e.amount) if told is not None else None
    last = timeline.last_day() if e.unit == "day" else timeline.last()
    if e.unit == "year" and last is not None and last.expression.rule == "next-year" and last.expression.amount < 0:
        before = timeline.between(timeline.sentence(last.expression.start).start, last.expression.start)
        last = before[0] if before else last  # "Tháng 1/2013, A thăm X sau khi đắc cử năm trước. Bốn năm sau, …"
    if e.unit == "year" and last is not None:
        last = _of_main_clause(timeline, last, e)
    base = make(e.first.year, e.first.month, e.first.day) or (last.value if last else None)
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


def _of_main_clause(timeline: Timeline, last: Placed, e: Expression) -> Placed:
    """Return the date that a sentence opens with, rather than one of a clause that only says since or after what:
    "Năm 2005, A thăm X, chuyến thăm đầu tiên kể từ khi chiến tranh kết thúc năm 1975. Hai năm sau, B …"."""
    here, there = timeline.sentence(e.start), timeline.sentence(last.expression.start)
    before = timeline.low[there.start : last.expression.start]
    if here.start <= there.start or not (counts_since(before) or only_since(before)):
        return last
    first = next(iter(timeline.between(there.start, last.expression.start)), None)
    if first is None or not (only_since(before) or opens_sentence(timeline.low, there, first.expression.start)):
        return last
    return first


def _by_the_way(timeline: Timeline, placed: Placed, e: Expression) -> bool:
    """Say whether a date is not what "cùng ngày" means: a report's own, or a day long past inside another sentence."""
    start, end = placed.expression.start, placed.expression.end
    if told_by_report(timeline.low, end):
        return True
    if timeline.sentence(e.start).start <= start and ";" not in timeline.low[end : e.start]:
        return False  # "A khai mạc X ngày 31/5 và gặp B cùng ngày"
    published = timeline.published
    today = published.earliest if published and published.precision in (Precision.DAY, Precision.MONTH) else None
    sentence = timeline.sentence(start)
    if today is None or opens_sentence(timeline.low, sentence, start):
        return False
    if (today - (placed.value.latest or today)).days > FRESH:
        return True
    below = timeline.passage(e.start) != timeline.passage(start)
    ahead = goes_on_ahead(timeline.low, timeline.sentence(e.start), e.end)
    return below and not ahead and only_spoken_of(timeline.low, sentence.start, start)


def same(timeline: Timeline, e: Expression) -> Edtf | None:
    """Return the date that words only point back to: "cùng ngày", "năm đó"; where no day is told, "cùng ngày" is that
    of the report."""
    told = [placed for placed in timeline.placed[-TOLD:] if not _by_the_way(timeline, placed, e)]
    for placed in reversed([*timeline.placed[:-TOLD], *told] if told else timeline.placed):
        value = placed.value
        if e.unit == "day" and value.day and value.year:
            return None if timeline.tells_elsewhere(placed, e) else value
        if e.unit == "month" and value.month and value.year:
            return Edtf.of(value.year, value.month)
        if e.unit == "year" and value.latest:
            return Edtf.of(value.latest.year)
    published = timeline.published
    fresh = e.unit == "day" and may_open_story(timeline.low[e.start : e.end])
    return published if fresh and published is not None and published.precision is Precision.DAY else None


def year_told(timeline: Timeline, e: Expression, same_sentence: bool) -> int | None:
    """Return the year that the text was last telling of, where "the year after" may count from it."""
    last = timeline.last()
    sentence = timeline.sentence(e.start)
    if last is None or last.value.latest is None or is_announced(timeline.low, sentence, e.start, e.end):
        return None
    if same_sentence and last.expression.start < sentence.start:
        return None
    return last.value.latest.year


def _days_of(month: Edtf, e: Expression) -> Edtf | None:
    """Return the day, or the days from one to another, of a month: "từ ngày 1 đến ngày 15 tháng này"."""
    begin = make(month.year, month.month, e.first.day)
    end = make(month.year, month.month, e.last.day) if e.last else None
    return Edtf.interval(begin, end) if begin and end else None if e.last else begin
