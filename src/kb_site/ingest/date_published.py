"""Infers the day of publication from the text alone: from the day its lead reports, and what tells of its year."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from kb_site.edtf import Edtf, real_date
from kb_site.ingest.beginnings import Beginnings
from kb_site.ingest.date_evidence import NEWS_SITES, Possible, Story, full_day, year_of_day
from kb_site.ingest.date_marked import years_of_counts
from kb_site.ingest.incumbents import Incumbents, InOffice
from kb_site.lang.vi.dates_base import Expression, Kind, Parts
from kb_site.lang.vi.dates_context import goes_on_ahead, opens_sentence, part_of_day_before, sets_scene
from kb_site.lang.vi.incumbents import may_tell_of_then
from kb_site.reading import Document, Passage
from kb_site.text import Span

LEAD_PASSAGES = 3
"""Paragraphs among which the day that an article reports is looked for."""
OPENING = 12
"""Characters of a paragraph before the day that it opens with: "Sáng ngày "."""
SETTING = 100
"""The same over a clause that sets the scene: "Trong khuôn khổ chuyến thăm chính thức Liên bang Nga, sáng "."""
BEFORE = 180
"""Days before those that the lead reports with their year within which a day without one is of that year."""
OUT = 3
"""Days from what a report tells of to when it comes out."""
LATER = 31
"""Days behind the day reported within which another one that is past shows that publication came later."""


class Known(NamedTuple):
    """What common knowledge tells of the year of a text that prints none."""

    incumbents: Incumbents
    beginnings: Beginnings


def infer_published(
    document: Document,
    low: str,
    expressions: Sequence[Expression],
    beside: Sequence[str] = (),
    known: Known | None = None,
    days: Sequence[Edtf] = (),
) -> Edtf | None:
    """Return the publication as precisely as the text gives it, or None where nothing dates it.

    The year follows from the number of a meeting, from a count of years whose beginning is known, from a sentence that
    says which year marks it, or from what the text tells of the day reported (`date_evidence`); the day from a lead
    that opens with it or names a part of it, the month from a lead that tells of a day in another way.
    A text that only dates past events dates nothing (d04 of the gold).

    Takes     `beside`, the words of the page's other lines: they date nothing by themselves, but a day of the text
              may stand there with its year; the `days` that stand above the article apart from it, one of which it is
              where the lead reports what was in the days before.
    """
    story = Story(document, low, expressions)
    if today := _day_of_today(story):
        return today
    reported = _reported(story)
    if reported and (last := _stretch_after(story, reported.day)):
        return Edtf.of(last.year, last.month)
    if reported and (day := _come_out(reported.day, days)):
        return day
    possible = _in_office(story, reported.day, known.incumbents) if reported and known else Possible()
    marked = years_of_counts(story, known.beginnings if known else None)
    years = Counter(year for year in marked if year >= story.told and possible.has(year))
    held = {year for year in _held(story, known.beginnings) if possible.has(year)} if reported and known else set()
    counted = len(held) != 1 and bool(years)
    year = max(years, key=lambda y: (years[y], y)) if counted else held.pop() if len(held) == 1 else None
    if year is None and reported:
        year = year_of_day(story, reported.day, beside, possible)
    if year is None:
        return None
    found = real_date(year, reported.day.month or 0, reported.day.day or 0) if reported else None
    if reported is None or found is None:
        return Edtf.of(year)
    if story.last_told and found + timedelta(days=LATER) < story.last_told and possible.near != {year}:
        if not counted:
            return None
        year += 1  # what is counted was marked before New Year
        found = real_date(year, found.month, found.day)
        if found is None:
            return None
    later = [day for day in story.days_gone(year) if found < day <= found + timedelta(days=LATER)]
    if later and not reported.today:
        return Edtf.of(max(later).year, max(later).month)
    return Edtf.from_date(found + timedelta(reported.gone)) if reported.sure else Edtf.of(year, found.month)


def _come_out(day: Parts, days: Sequence[Edtf]) -> Edtf | None:
    """Return the first of some days that comes right after what the lead reports."""
    for out in days:
        on = out.earliest
        years = (on.year, on.year - 1) if on else ()
        told = (real_date(year, day.month or 0, day.day or 0) for year in years)
        if any(on and found and 0 <= (on - found).days <= OUT for found in told):
            return out
    return None


def _stretch_after(story: Story, day: Parts) -> date | None:
    """Return the last of the days that the lead reports with their year, where a bare day told goes before them.

    "Từ ngày 19 đến 22/5/2025, ông X làm việc tại Y. … Trước đó, ngày 4/4, …" is news of May.
    """
    lead = next(filter(_is_lead, story.document.passages), None)
    sentence = story.sentence(lead.span.start) if lead else None
    for e in story.expressions:
        if sentence is None or not (e.last and sentence.start <= e.start < sentence.end) or story.announces(e):
            continue
        last = full_day(e.last)
        if last is None or last != story.last_told or last.year < NEWS_SITES:
            return None
        if goes_on_ahead(story.low, sentence, e.end):
            return None
        first = real_date(last.year, e.first.month or last.month, e.first.day or last.day)
        bare = real_date(last.year, day.month or 0, day.day or 0)
        return last if first and bare and timedelta(0) < first - bare <= timedelta(BEFORE) else None
    return None


def _held(story: Story, beginnings: Beginnings) -> set[int]:
    """Return the years of the meetings by number that title and lead speak of, in sentences without another year."""
    dated = [e.start for e in story.expressions if e.first.year or e.first.ref]
    lead = [p.span for p in story.document.passages if p.title or p.caption or _is_lead(p)][: LEAD_PASSAGES + 1]
    years: set[int] = set()
    for sentence in story.document.sentences:
        if not any(span.start <= sentence.start < span.end for span in lead):
            continue
        if not any(sentence.start <= at < sentence.end for at in dated):
            years |= beginnings.held(story.low, sentence)
    return years


OLDEST = 2001
"""First year of which the news was printed on a site."""


def _in_office(story: Story, day: Parts, incumbents: Incumbents) -> Possible:
    """Return the years of a day in which all held the offices by which the text calls them; none where it calls nobody.

    Those whom title and lead call so come first, the others narrow it down as long as a year is left.
    """
    document = story.document
    dated = [e.start for e in story.expressions if e.kind is Kind.POINT and e.first.year]
    lead = [p.span for p in document.passages if p.title or p.caption or _is_lead(p)][: LEAD_PASSAGES + 1]
    first: list[InOffice] = []
    others: list[InOffice] = []
    for sentence, one in incumbents.called(document.match, story.low, story.sentence):
        if any(sentence.start <= at < sentence.end for at in dated):
            continue
        if any(span.start <= sentence.start < span.end for span in lead):
            first.append(one)
        elif not may_tell_of_then(story.low, sentence):
            others.append(one)
    years = range(OLDEST, incumbents.known_until + 1)
    days = {year: found for year in years if (found := real_date(year, day.month or 0, day.day or 0))}
    if not first and not others:
        return Possible()
    likely, near = days, days
    for one in (*first, *others):
        if held := one.years(near, near=True):
            near = {year: days[year] for year in held}
        if held := one.years(likely, near=False):
            likely = {year: days[year] for year in held}
    return Possible(frozenset(likely), frozenset(near))


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

    A lead that opens with a day whose year is written ("Ngày 14/10/2010, tại …") gives the month. What a lead says of
    this morning is what a caption dates, where one does.
    """
    for word, day in pairwise(story.expressions):
        if _names_today(word) and (found := full_day(day.first)):
            return Edtf.from_date(found - timedelta(days=word.amount))
    if pictured := _pictured(story):
        return Edtf.from_date(pictured)
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
    return _opened_by(story)


def _opened_by(story: Story) -> Edtf | None:
    """Return the last day told of, where one of the first paragraphs opens with a part of it: "Sáng 14/11/2025, …"."""
    for passage in list(filter(_is_lead, story.document.passages))[1:LEAD_PASSAGES]:
        for e in story.expressions:
            if not passage.span.start <= e.start < passage.span.end:
                continue
            opens = opens_sentence(story.low, passage.span, e.start) or e.start - passage.span.start <= OPENING
            opens = opens or sets_scene(story.low[passage.span.start : e.start][:SETTING])
            found = full_day(e.first) if opens and part_of_day_before(story.low, e.start) else None
            if found and found == story.last_told and found.year >= NEWS_SITES:
                return Edtf.from_date(found)
            break
    return None


def _pictured(story: Story) -> date | None:
    """Return the day of the latest picture, where the lead speaks of this day and the text of no later one."""
    lead: list[Span] = [p.span for p in story.document.passages if _is_lead(p)][:LEAD_PASSAGES]
    captions = [p.span for p in story.document.passages if p.caption]
    today = any(
        _names_day(e) and e.amount == 0 and any(s.start <= e.start < s.end for s in lead) for e in story.expressions
    )
    if not today or any(story.is_bare(e) and not story.announces(e) for e in story.expressions):
        return None
    days = [full_day(e.first) for e in story.expressions if any(s.start <= e.start < s.end for s in captions)]
    latest = max((day for day in days if day), default=None)
    return latest if latest == story.last_told else None


class _Reported(NamedTuple):
    """The day without a year that the first paragraphs report as the news."""

    day: Parts
    sure: bool
    """Whether it is the day of publication, too: the lead opens with it, or names a part of it."""

    today: bool = False
    """Whether the text names it from the day of publication: "sáng nay (10/10)", "chiều qua (9/10)"."""

    gone: int = 0
    """Days from then to publication."""


def _reported(story: Story) -> _Reported | None:
    for word, day in pairwise(story.expressions):
        if _names_today(word) and story.is_bare(day):
            return _Reported(day.first, True, True, -word.amount)
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
            return _Reported(e.first, not any(_names_day(word) and word.start < e.start for word in story.expressions))
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
