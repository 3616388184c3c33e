"""What a text tells of the year of the day it reports: the days it prints with their year, names, who held office."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from kb_site.edtf import real_date
from kb_site.lang.vi.dates import scan_dates
from kb_site.lang.vi.dates_base import Expression, Kind, Parts, Ref
from kb_site.lang.vi.dates_context import is_announced, is_past, is_told
from kb_site.lang.vi.dates_publication import (
    comes_unmarked,
    is_attended,
    is_gloss,
    is_of_programme,
    is_one_clause,
    is_over,
    is_prepared,
    is_remembered,
    is_soon,
    is_subject_year,
    is_target,
    is_under_way,
    season_before,
    tells_of_plans,
    years_elapsed,
)
from kb_site.reading import Document
from kb_site.text import Span, match_copy

_FROM_NOW = {Ref.BEFORE_LAST: 2, Ref.LAST: 1, Ref.THIS: 0, Ref.NEXT: -1}
"""Years from one named so to that of publication."""
MOST = 200
"""Expressions that are looked at; what dates a text stands before them."""
SOON = 25
"""Days after the last day of the story so far within which the day reported is of the same year."""
YEAR = 366
"""Days between the last day told of and the first one announced between which the day reported must lie."""
NEXT = 200
"""Days after the last day told of within which the first possible year of the day reported is its own."""
MONTH = 31
"""Days after a day or month that is told of with its year, before which a report gives no year by leaving it out."""
MIDDLE = 15
"""Day taken for a month of which no day is told."""
AHEAD = 200
"""Days before the first day announced with its year within which the day reported is the one before it."""
WEEKDAY_YEARS = 3
"""Years from the last one told of among which a weekday finds that of its day; it falls on it again after five."""
EARLY = 2
"""Month up to which plans for a year are that year's own."""
LATE = 10
"""Month from which on plans for a year are the next one's."""
MONTHS_AHEAD = 120
"""Days before the month or season announced with its year within which the day reported is the one before it."""
LINES = 40
"""Other lines of the page that are looked at for a day of the text."""
LONGEST = 400
"""Characters of such a line that are looked at."""

_IN_FILE_NAME = re.compile(r"(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
NEWS_SITES = 2000
"""Before this year no news site had a lead that opens with the morning it reports."""
_BARE = ("day-month", "written-day")


class Story:
    """A document's calendar expressions, with what is asked of them again and again."""

    def __init__(self, document: Document, low: str, expressions: Sequence[Expression]) -> None:
        self.document = document
        self.low = low
        self.expressions = expressions[:MOST]
        told = self._told()
        self.told = told[0][0].year if told else 0
        """The latest year to which the text dates a day or month that is not announced; 0 where it dates none."""
        self.last_told = next((found for found, e in told if e.rule != "pair"), None)
        """The latest such day or month, by its first day; what marks a count may lie ahead without a word of it."""

    def sentence(self, at: int) -> Span:
        """Return the sentence that a position lies in."""
        index = bisect_right(self.document.sentences, (at, len(self.document.text))) - 1
        return self.document.sentences[index] if index >= 0 else Span(0, len(self.document.text))

    def announces(self, e: Expression) -> bool:
        """Say whether an expression dates something that lies ahead."""
        judge = is_prepared if e.rule == "pair" else is_announced
        return judge(self.low, self.sentence(e.start), e.start, e.end)

    def remembers(self, e: Expression) -> bool:
        """Say whether an expression dates what its sentence sets apart from the story, or marks the day of."""
        return is_remembered(self.low, self.sentence(e.start), e.start, e.end)

    def is_bare(self, e: Expression) -> bool:
        """Say whether an expression is a day or a stretch of days without a year."""
        last = e.last or e.first
        stretch = e.kind is Kind.RANGE and bool(last.day and last.month)
        return (stretch or e.rule in _BARE) and not (e.first.year or last.year or e.first.ref or last.ref)

    def has_year_before(self, e: Expression) -> bool:
        """Say whether a year stands before an expression in its sentence and may be its own: "năm 2008, khi … 25/3"."""
        start = self.sentence(e.start).start
        return any(
            start <= other.start < e.start and other.kind is Kind.POINT and other.first.year and not other.first.day
            for other in self.expressions
        )

    def days_gone(self, year: int) -> list[date]:
        """Return the days of a year that the text tells of as past, those without a year taken for its own."""
        days = []
        for e in self.expressions:
            last = e.last or e.first
            found = real_date(year, last.month or 0, last.day or 0) if last.year in (None, year) else None
            where = self.sentence(e.start), e.start, e.end
            if found and (is_past(self.low, *where) or is_told(self.low, *where)) and not self.announces(e):
                days.append(found)
        return days

    def _told(self) -> list[tuple[date, Expression]]:
        """Return the days and first days of months that are dated with their year and not announced, latest first."""
        dated = [
            (found, e)
            for e in self.expressions
            for parts in (e.first, e.last)
            if parts and parts.month and not parts.short
            and (found := real_date(parts.year or 0, parts.month, parts.day or 1))
            and not self.announces(e)
        ]  # fmt: skip
        return sorted(dated, key=lambda row: (row[0], row[1].start), reverse=True)


def full_day(parts: Parts) -> date | None:
    """Return the day that parts name with its year in full; None where they name none."""
    if parts.short or not (parts.year and parts.month and parts.day):
        return None
    return real_date(parts.year, parts.month, parts.day)


# --- the year of the day reported -----------------------------------------------------------------------------------


class _Day(NamedTuple):
    month: int
    day: int

    def of(self, year: int) -> date | None:
        return real_date(year, self.month, self.day)


class Possible(NamedTuple):
    """The years in which all held the offices by which a text calls them; none where it calls nobody so."""

    likely: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()
    """With those in which one was about to take an office, or had just left it."""

    def has(self, year: int) -> bool:
        """Say whether a year is not out of the question."""
        return not self.near or year in self.near


def year_of_day(story: Story, parts: Parts, beside: Sequence[str], possible: Possible | None = None) -> int | None:
    """Return the year of the day that the lead reports without one, or None where the text lets it be any.

    Takes     the day and month; the words of the page's other lines; the years that come into question, where it is
              known who held office in them.
    Returns   the year of the first kind of evidence that has one: stretches of days and the same days printed with
              their year, the story's days around it, years told to have passed, a month or season appointed, a year
              in the name of what was held then or soon will be, that of a programme carried out, one spoken of as the
              present one, a part of the year whose figures are known, a day of the week, and last a day of the text in
              the page's other lines.
    """
    day = _Day(parts.month or 0, parts.day or 0)
    possible = possible or Possible()
    if len(possible.likely) == len(possible.near) == 1:
        return next(iter(possible.likely))
    printed = list(_printed(story, day))
    if printed and max(printed) < story.told:
        return None
    for evidence in _EVIDENCE:
        years = {year for year in evidence(story, day) if year >= story.told and possible.has(year)}
        if years:
            return years.pop() if len(years) == 1 else None
    years = {year for year in _beside(story, beside) if year >= story.told and possible.has(year)}
    if years:
        return years.pop() if len(years) == 1 else None
    if len(possible.likely) == 1:
        return next(iter(possible.likely))
    return _next_possible(story, day, possible.likely)


def _next_possible(story: Story, day: _Day, possible: frozenset[int]) -> int | None:
    """Return the possible year of the day where only one comes after all that is told, or the first one soon does."""
    until = min((e.first.year or 0 for e in story.expressions if _lies_ahead(story, e)), default=date.max.year)
    days = [found for year in sorted(possible) if year < until and (found := day.of(year))]
    if story.last_told is None:
        return days[0].year if len(days) == 1 else None
    since = [(found, (found - story.last_told).days) for found in days]
    later = [(found.year, gone) for found, gone in since if gone > MONTH]
    return later[0][0] if later and (len(later) == 1 or later[0][1] <= NEXT) else None


def _lies_ahead(story: Story, e: Expression) -> bool:
    """Say whether an expression names a year to come, which a report would not call by its number were it the same."""
    if e.rule != "year" or e.kind is not Kind.POINT or not e.first.year or e.first.short:
        return False
    return story.announces(e) or is_target(story.low, story.sentence(e.start), e.start)


def _printed(story: Story, day: _Day) -> Iterator[int]:
    """Yield the years with which the text prints the day itself, or a stretch of days that holds it."""
    for e in story.expressions:
        first, last = full_day(e.first), full_day(e.last or e.first)
        if last is None or story.remembers(e):
            continue
        begin = first or real_date(last.year, e.first.month or last.month, e.first.day or last.day)
        here = day.of(last.year)
        if begin and here and begin <= here <= last:
            yield last.year


def _around(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year in which the day lies between the last day told of and the first announced, or soon after."""
    past: list[date] = []
    ahead: list[date] = []
    for e, following in zip(story.expressions, [*story.expressions[1:], None], strict=True):
        if e.rule == "pair" and following and following.rule == "pair":
            continue
        days = [found for parts in (e.first, e.last) if parts and (found := full_day(parts))]
        if e.rule == "pair" and not is_soon(story.low, story.sentence(e.start), e.start):
            continue  # prepared for a year and more ahead, or past: its words do not say
        if is_announced(story.low, story.sentence(e.start), e.start, e.end):
            ahead += days
        elif not story.announces(e) and not story.remembers(e):
            past += days
    if not past:
        yield from _before(day, min(ahead, default=None), AHEAD)
        return
    last = max(past)
    until = min(ahead, default=date.max)
    if (until - last).days > YEAR:
        until = min(last + timedelta(days=SOON), date(last.year, 12, 31))
        yield from _before(day, min(ahead, default=None), AHEAD)
    near = [found for year in (last.year, last.year + 1) if (found := day.of(year)) and last <= found <= until]
    yield from (found.year for found in near[:1])


def _before(day: _Day, coming: date | None, within: int) -> Iterator[int]:
    """Yield the year in which the day lies no more than some days before what is announced."""
    if coming is not None:
        near = [found for year in (coming.year, coming.year - 1) if (found := day.of(year)) and found <= coming]
        yield from (found.year for found in near[:1] if (coming - found).days <= within)


def _appointed(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year of the day that lies not long before a month or season announced with its year."""
    for e in story.expressions:
        parts, sentence = e.first, story.sentence(e.start)
        if e.kind is not Kind.POINT or parts.day or parts.short or not parts.year:
            continue
        month = parts.month or season_before(story.low, e.start)
        if not month or is_target(story.low, sentence, e.start):
            continue
        if story.announces(e) or (parts.month and comes_unmarked(story.low, sentence, e.start)):
            yield from _before(day, real_date(parts.year, month, 1), MONTHS_AHEAD)


def _elapsed(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year that lies a told number of years after something: "hồi tháng 6/2018, hơn một năm về trước"."""
    for e in story.expressions:
        if e.kind is not Kind.POINT or not (e.first.year and e.first.month) or e.first.short:
            continue
        elapsed = years_elapsed(story.low, e.start, e.end)
        then = real_date(e.first.year, e.first.month, e.first.day or MIDDLE)
        if elapsed is None or then is None:
            continue
        least, most = elapsed
        for year in range(e.first.year + int(least), e.first.year + int(most) + 2):
            found = day.of(year)
            if found and least <= (found - then).days / YEAR <= most:
                yield year


def _named(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year in the name of what the same sentence dates to a day or month: "APEC 2025 vào cuối tháng 10"."""
    for e in story.expressions:
        if e.rule != "named-year" or not e.first.year:
            continue
        sentence = story.sentence(e.start)
        for other in story.expressions:
            parts = other.last or other.first
            if not sentence.start <= other.start < sentence.end or parts.year or parts.ref or not parts.month:
                continue
            if not is_one_clause(story.low, min(e.end, other.end), max(e.start, other.start)):
                continue
            if other.kind not in (Kind.POINT, Kind.RANGE):
                continue
            later = (parts.month, parts.day or 0) > (day.month, day.day if parts.day else 0)
            yield e.first.year + (later and not story.announces(other))


def _attended(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year in the name of what someone is about to attend: "sẽ bay vào Đà Nẵng dự APEC 2017"."""
    for e in story.expressions:
        if e.rule != "named-year" or not e.first.year:
            continue
        if is_attended(story.low, story.sentence(e.start), e.start) or is_under_way(story.low, e.start):
            yield e.first.year


def _programmed(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year of the programme that the act told carries out: "thực hiện chương trình đối ngoại năm 2017"."""
    for e in story.expressions:
        if e.rule == "year" and e.first.year and is_of_programme(story.low, story.sentence(e.start), e.start):
            yield e.first.year


def _present(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year that a sentence speaks of as the present one: "2020 là một năm nhiều khó khăn"."""
    for e in story.expressions:
        if (
            e.rule in ("year", "bare-year")
            and e.first.year
            and is_subject_year(story.low, story.sentence(e.start), e.start, e.end)
        ):
            if not tells_of_plans(story.low, story.sentence(e.start), e.end) or day.month <= EARLY:
                yield e.first.year
            elif day.month >= LATE:
                yield e.first.year - 1


def _reckoned(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year of which the first months are reckoned up: "9 tháng đầu năm 2024" in a report of 11 November."""
    latest = max(
        (
            (e.last.year, e.last.month)
            for e in story.expressions
            if e.last and e.last.year and e.last.month and not story.announces(e)
            and (e.rule == "months-of-year" or (e.rule in ("half-year", "quarter") and is_over(story.low, e.start)))
        ),
        default=None,
    )  # fmt: skip
    if latest:
        year, month = latest
        yield year + (day.month <= month)


def _weekday(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year in which a day without one falls on the day of the week that stands beside it."""
    if not story.told:
        return
    for one, other in pairwise(story.expressions):
        if one.kind is not Kind.WEEKDAY or one.listed or not story.is_bare(other) or other.kind is not Kind.POINT:
            continue
        written = _Day(other.first.month or 0, other.first.day or 0)
        for year in range(story.told, story.told + WEEKDAY_YEARS):
            found = written.of(year)
            if found and found.weekday() == one.amount:
                yield year + (written > day and not story.announces(other))


def _equated(story: Story, day: _Day) -> Iterator[int]:
    """Yield the year that a full date gives to one named from publication: "tháng 9 năm ngoái … 13/9/2023"."""
    for one, other in pairwise(story.expressions):
        shift, parts = _FROM_NOW.get(one.first.ref) if one.first.ref else None, other.first
        if one.rule == "relative-year":
            shift = -one.amount
        if shift is None or parts.short or not parts.year or other.start >= story.sentence(one.start).end:
            continue
        same_month = one.first.month is not None and one.first.month == parts.month
        if same_month or (one.first.month is None and is_gloss(story.low, one.end, other.start)):
            yield parts.year + shift


def _beside(story: Story, lines: Sequence[str]) -> Iterator[int]:
    """Yield the years with which the page's other lines print a day that the text tells of without one."""
    bare = {
        (e.first.month, e.first.day)
        for e in story.expressions
        if story.is_bare(e) and e.kind is Kind.POINT and not story.remembers(e)
    }
    if not bare:
        return
    for line in lines[:LINES]:
        days = [found for e in scan_dates(match_copy(line[:LONGEST])) if (found := full_day(e.first))]
        days += [
            found for y, m, d in _IN_FILE_NAME.findall(line[:LONGEST]) if (found := real_date(int(y), int(m), int(d)))
        ]
        yield from (found.year for found in days if (found.month, found.day) in bare)


_EVIDENCE = (
    _printed, _equated, _around, _elapsed, _appointed, _named, _attended, _programmed, _present, _reckoned, _weekday,
)  # fmt: skip
"""Kinds of evidence of the year of a day in running text, the surest first."""
