"""Infers the day of publication from the text alone: from counts of years and from the day its lead reports."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from kb_site.edtf import Edtf, real_date
from kb_site.lang.vi.dates_base import Expression, Kind, Parts, Ref
from kb_site.lang.vi.dates_context import in_bracket, is_announced, opens_sentence, part_of_day_before, shares_words
from kb_site.reading import Document, Passage
from kb_site.text import Span

MOST = 200
"""Expressions that are looked at; what dates a text stands before them."""
LEAD_PASSAGES = 3
"""Paragraphs among which the day that an article reports is looked for."""
BRACKET = 12
"""How far behind a count a bracket may date what is counted."""
NEWS_SITES = 2000
"""Before this year no news site had a lead that opens with the morning it reports."""
ORIGIN_WORDS = 2
"""Words that a dated sentence and what is counted must share to be the same thing."""

_NAMED_YEARS = {Ref.THIS: 0, Ref.LAST: -1, Ref.NEXT: 1}


def infer_published(document: Document, low: str, expressions: Sequence[Expression]) -> Edtf | None:
    """Return the publication as precisely as the text gives it, or None where nothing dates it.

    The year follows from a count of years whose beginning the text dates, from a pair of days that marks such a
    count ("10/10/1945-10/10/2025"), or from a sentence that says which year marks it; the day from the lead.
    A text that only dates past events dates nothing (d04 of the gold).
    """
    expressions = expressions[:MOST]
    stamped = _day_of_today(document, low, expressions)
    if stamped:
        return stamped
    reported = _reported_day(document, low, expressions)
    told = _latest_told(document, low, expressions)
    years = Counter(year for year in _years(document, low, expressions) if year >= told)
    year = max(years, key=lambda y: (years[y], y)) if years else None
    if year is None and reported:
        year = _year_around(document, low, expressions, reported, told)
    if year is None:
        return None
    found = real_date(year, reported.month or 0, reported.day or 0) if reported else None
    return Edtf.from_date(found) if found else Edtf.of(year)


def _day_of_today(document: Document, low: str, expressions: Sequence[Expression]) -> Edtf | None:
    """Return the publication that "sáng nay (9/10/2025)" states, or the lead that opens with such a morning."""
    for word, day in pairwise(expressions):
        if word.rule == "relative-day" and not word.listed and word.amount <= 0 and (found := _full_day(day.first)):
            return Edtf.from_date(found - timedelta(days=word.amount))
    lead = next(filter(_is_lead, document.passages), None)
    if lead is None:
        return None
    end = _sentence(document, lead.span.start).end
    for e in expressions:
        within = lead.span.start <= e.start < end
        if within and (found := _full_day(e.first)) and part_of_day_before(low, e.start):
            told = _latest_told(document, low, expressions)
            return Edtf.from_date(found) if found.year == told >= NEWS_SITES else None
    return None


def _full_day(parts: Parts) -> date | None:
    if parts.short or not (parts.year and parts.month and parts.day):
        return None
    return real_date(parts.year, parts.month, parts.day)


def _latest_told(document: Document, low: str, expressions: Sequence[Expression]) -> int:
    """Return the latest year to which the text dates a day or month that is not announced; 0 where it dates none."""
    dated = [
        (parts.year, e.start, e.end)
        for e in expressions
        for parts in (e.first, e.last)
        if parts and parts.year and parts.month and not parts.short
    ]
    dated.sort(reverse=True)
    told = (year for year, start, end in dated if not is_announced(low, _sentence(document, start), start, end))
    return next(told, 0)


def _year_around(document: Document, low: str, expressions: Sequence[Expression], day: Parts, told: int) -> int | None:
    """Return the year of the day reported where the text's other days leave only one.

    The day must lie within a stretch of days whose year is written ("từ ngày 25 đến 27-5-2025"), or between the
    last day told of and the first one announced.
    """
    past: list[date] = []
    ahead: list[date] = []
    for e in expressions:
        first, last = _full_day(e.first), _full_day(e.last or e.first)
        if e.kind is Kind.RANGE and e.last and last:
            begin = real_date(last.year, e.first.month or last.month, e.first.day or last.day)
            here = real_date(last.year, day.month or 0, day.day or 0)
            if begin and here and begin <= here <= last and here.year >= told:
                return here.year
        announced = is_announced(low, _sentence(document, e.start), e.start, e.end)
        (ahead if announced else past).extend(d for d in (first, last) if d)
    near = [real_date(year, day.month or 0, day.day or 0) for year in (told, told + 1)]
    years = [d.year for d in near if d and past and ahead and max(past) <= d <= min(ahead)]
    return years[0] if len(years) == 1 else None


def _years(document: Document, low: str, expressions: Sequence[Expression]) -> list[int]:
    """Return the years that the text's counts and pairs speak from."""
    years = []
    full = [e for e in expressions if e.kind is Kind.POINT and e.first.year and not e.first.short]
    for one, other in pairwise(expressions):
        a, b = one.first, other.first
        if one.rule == other.rule == "pair":
            year = b.year
        elif b.year and not b.short and a.ref in _NAMED_YEARS and in_bracket(low, one.end, other.start):
            year = b.year - _NAMED_YEARS[a.ref]
        else:
            year = None
        if year and not is_announced(low, _sentence(document, one.start), one.start, other.end):
            years.append(year)
    for count in expressions:
        if count.kind is not Kind.COUNT or count.subject is None:
            continue
        sentence = _sentence(document, count.start)
        if is_announced(low, sentence, count.start, count.end):
            continue
        stated = next((e for e in full if e.start >= sentence.start and e.end <= count.start), None)
        if stated and stated.first.year and opens_sentence(low, sentence, stated.start):
            years.append(stated.first.year)
            continue
        origin = _origin(document, low, full, count, count.subject)
        if origin is not None:
            years.append(origin + count.amount)
    return years


def _origin(document: Document, low: str, full: Sequence[Expression], count: Expression, subject: Span) -> int | None:
    """Return the year that the text gives to what is counted: in brackets behind it, or where it tells of it."""
    best, year = ORIGIN_WORDS - 1, None
    for e in full:
        if count.end < e.start <= count.end + BRACKET and in_bracket(low, count.end, e.start):
            return e.first.year
        words = shares_words(low, _sentence(document, e.start), subject)
        if e.start >= subject.end or e.end <= count.start:
            words -= e.first.day is None
            if words > best:
                best, year = words, e.first.year
    return year


def _reported_day(document: Document, low: str, expressions: Sequence[Expression]) -> Parts | None:
    """Return the day without a year that the first paragraphs report as the news."""
    for lead in [p for p in document.passages if _is_lead(p)][:LEAD_PASSAGES]:
        for e in expressions:
            if not lead.span.start <= e.start < lead.span.end or e.rule not in ("day-month", "written-day"):
                continue
            sentence = _sentence(document, e.start)
            if e.first.year or e.first.ref or is_announced(low, sentence, e.start, e.end):
                continue
            if part_of_day_before(low, e.start) or opens_sentence(low, sentence, e.start):
                return e.first
    return None


def _is_lead(passage: Passage) -> bool:
    return not passage.title and not passage.caption


def _sentence(document: Document, at: int) -> Span:
    index = bisect_right(document.sentences, (at, len(document.text))) - 1
    return document.sentences[index] if index >= 0 else Span(0, len(document.text))
