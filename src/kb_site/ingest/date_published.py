"""Infers the day of publication from the text alone: from the day its lead reports, and what tells of its year."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from kb_site.edtf import Edtf, real_date
from kb_site.ingest.date_evidence import NEWS_SITES, Story, full_day, year_of_day, years_of_counts
from kb_site.lang.vi.dates_base import Expression, Parts
from kb_site.lang.vi.dates_context import opens_sentence, part_of_day_before
from kb_site.reading import Document, Passage
from kb_site.text import Span

LEAD_PASSAGES = 3
"""Paragraphs among which the day that an article reports is looked for."""
LATER = 31
"""Days behind the day reported within which another one that is past shows that publication came later."""


def infer_published(
    document: Document, low: str, expressions: Sequence[Expression], beside: Sequence[str] = ()
) -> Edtf | None:
    """Return the publication as precisely as the text gives it, or None where nothing dates it.

    The year follows from a count of years whose beginning the text dates, from a sentence that says which year marks
    it, or from what the text tells of the day reported (`date_evidence`); the day from a lead that opens with it or
    names a part of it, the month from a lead that tells of a day in another way.
    A text that only dates past events dates nothing (d04 of the gold).

    Takes     `beside`, the words of the page's other lines: they date nothing by themselves, but a day of the text
              may stand there with its year.
    """
    story = Story(document, low, expressions)
    if today := _day_of_today(story):
        return today
    reported = _reported(story)
    years = Counter(year for year in years_of_counts(story) if year >= story.told)
    year = max(years, key=lambda y: (years[y], y)) if years else None
    counted = year is not None
    if year is None and reported:
        year = year_of_day(story, reported.day, beside)
    if year is None:
        return None
    found = real_date(year, reported.day.month or 0, reported.day.day or 0) if reported else None
    if reported is None or found is None:
        return Edtf.of(year)
    if story.last_told and found + timedelta(days=LATER) < story.last_told:
        if not counted:
            return None
        year += 1  # what is counted was marked before New Year
        found = real_date(year, found.month, found.day)
        if found is None:
            return None
    later = [day for day in story.days_gone(year) if found < day <= found + timedelta(days=LATER)]
    if later and not reported.today:
        return Edtf.of(max(later).year, max(later).month)
    return Edtf.from_date(found) if reported.sure else Edtf.of(year, found.month)


def refine_published(expressions: Sequence[Expression], stated: Edtf) -> Edtf:
    """Return the day that the words give within a month or year that is stated: "chiều hôm nay (28/8)"."""
    for word, day in pairwise(expressions):
        if _names_today(word) and (found := real_date(stated.year or 0, day.first.month or 0, day.first.day or 0)):
            today = Edtf.from_date(found - timedelta(days=word.amount))
            if stated.holds(today):
                return today
    return stated


def _names_today(word: Expression) -> bool:
    """Say whether words name the day that follows them from that of publication: "sáng nay (10/10)"."""
    return word.rule == "relative-day" and not word.listed and word.amount <= 0


def _day_of_today(story: Story) -> Edtf | None:
    """Return the publication that "sáng nay (9/10/2025)" states, or a lead that opens with such a morning.

    A lead that opens with a day whose year is written ("Ngày 14/10/2010, tại …") gives the month.
    """
    for word, day in pairwise(story.expressions):
        if _names_today(word) and (found := full_day(day.first)):
            return Edtf.from_date(found - timedelta(days=word.amount))
    lead = next(filter(_is_lead, story.document.passages), None)
    if lead is None:
        return None
    end = story.sentence(lead.span.start).end
    for e in story.expressions:
        found = full_day(e.first) if lead.span.start <= e.start < end else None
        if found is None:
            continue
        if part_of_day_before(story.low, e.start):
            return Edtf.from_date(found) if found.year == story.told >= NEWS_SITES else None
        if e.last is None and opens_sentence(story.low, story.sentence(e.start), e.start):
            return Edtf.of(found.year, found.month) if found.year == story.told >= NEWS_SITES else None
    return None


class _Reported(NamedTuple):
    """The day without a year that the first paragraphs report as the news."""

    day: Parts
    sure: bool
    """Whether it is the day of publication, too: the lead opens with it, or names a part of it."""

    today: bool = False
    """Whether the text names it so: "sáng nay (10/10)"."""


def _reported(story: Story) -> _Reported | None:
    for word, day in pairwise(story.expressions):
        if _names_today(word) and word.amount == 0 and story.is_bare(day):
            return _Reported(day.first, True, True)
    lead: list[Span] = [p.span for p in story.document.passages if _is_lead(p)][:LEAD_PASSAGES]
    told = [
        e
        for e in story.expressions
        if any(span.start <= e.start < span.end for span in lead) and story.is_bare(e) and not story.announces(e)
    ]
    told = [e for e in told if not story.has_year_before(e)]
    for e in told:
        opens = opens_sentence(story.low, story.sentence(e.start), e.start)
        if e.last is None and (opens or part_of_day_before(story.low, e.start)):
            return _Reported(e.first, True)
    if not told and any(_names_day(e) and any(s.start <= e.start < s.end for s in lead) for e in story.expressions):
        bare = [e for e in story.expressions if story.is_bare(e) and part_of_day_before(story.low, e.start)]
        told = sorted((e for e in bare if not story.announces(e)), key=_month_and_day)[-1:]
    return _Reported(told[0].last or told[0].first, False) if told else None


def _names_day(e: Expression) -> bool:
    """Say whether words name the day of publication or the one before: "hôm nay", "tối qua"."""
    return e.rule == "relative-day" and e.amount in (0, -1)


def _month_and_day(e: Expression) -> tuple[int, int]:
    parts = e.last or e.first
    return parts.month or 0, parts.day or 0


def _is_lead(passage: Passage) -> bool:
    return not passage.title and not passage.caption
