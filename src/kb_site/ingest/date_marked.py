"""The year that a text speaks from by what it marks: its counts of years, pairs of years and named years."""

from collections.abc import Sequence
from itertools import pairwise

from kb_site.ingest.beginnings import Beginnings
from kb_site.ingest.date_evidence import NEWS_SITES, Story
from kb_site.lang.vi.dates_base import Expression, Kind, Ref
from kb_site.lang.vi.dates_context import is_event_between, opens_sentence, shares_subject
from kb_site.lang.vi.dates_publication import dates_beginning, in_bracket, is_prepared, tells_of_plans
from kb_site.text import Span

BRACKET = 12
"""How far behind a count a bracket may date what is counted."""
STALE = 8
"""Years after the latest day told of within which an article comes out that counts from a year of late."""
_BESIDE = 8
"""Characters between words that count back and the day they come to: ", vào "."""
_BACK = frozenset({"count-ago", "this-day"})
_YEARS = frozenset({"year", "anniversary"})
_NAMED_YEARS = {Ref.THIS: 0, Ref.LAST: -1, Ref.NEXT: 1}


def years_of_counts(story: Story, beginnings: Beginnings | None = None) -> list[int]:
    """Return the years that the text's counts, pairs and named years speak from.

    Takes     since when what is counted, for counts of which the text does not say it.
    """
    low = story.low
    years = []
    full = [e for e in story.expressions if e.kind is Kind.POINT and e.first.year and not e.first.short]
    for one, other in pairwise(story.expressions):
        a, b = one.first, other.first
        if one.rule == other.rule == "pair":
            year = b.year
        elif b.year and not b.short and a.ref in _NAMED_YEARS and in_bracket(low, one.end, other.start):
            year = b.year - _NAMED_YEARS[a.ref]
        else:
            year = _counted_back(one, other) or _counted_back(other, one)
        sentence = story.sentence(one.start)
        planned = one.rule == "pair" and tells_of_plans(low, sentence, other.end)
        if year and not planned and not is_prepared(low, sentence, one.start, other.end):
            years.append(year)
    for count in story.expressions:
        sentence = story.sentence(count.start)
        if count.kind is not Kind.COUNT or count.subject is None:
            continue
        if is_prepared(low, sentence, count.start, count.end):
            continue
        stated = next((e for e in full if e.start >= sentence.start and e.end <= count.start), None)
        if stated and stated.first.year and opens_sentence(low, sentence, stated.start):
            if not is_event_between(low, stated.end, count.start) and not tells_of_plans(low, sentence, stated.end):
                years.append(stated.first.year)
            continue
        origin = _origin(story, full, count, count.subject)
        if origin and origin + count.amount < NEWS_SITES and story.told < NEWS_SITES and not story.last_told:
            origin = None  # no day tells that the text is so old: it is the year of something else
        if origin is None and beginnings and not _has_other_year(story, sentence):
            origin = beginnings.year(story.document.match, low, count.subject)
        late = count.rule != "count-since" and story.told >= NEWS_SITES
        if origin and late and origin + count.amount > story.told + STALE:
            continue  # it is the beginning of something else
        if origin and not _is_marked_on_day(story, full, count, sentence, origin + count.amount):
            years.append(origin + count.amount)
    return years


def _counted_back(count: Expression, day: Expression) -> int | None:
    """Return the year that words count back from beside the day they come to: "Cách đây 60 năm, ngày 28/10/1962"."""
    if count.rule not in _BACK or count.unit not in _YEARS or day.kind is not Kind.POINT or not day.first.year:
        return None
    apart = max(count.start, day.start) - min(count.end, day.end)
    return day.first.year - count.amount if apart <= _BESIDE else None


def _has_other_year(story: Story, sentence: Span) -> bool:
    """Say whether a sentence speaks of another year than the present one: "Ngày 31-1 năm tới, … kỷ niệm 76 năm …"."""
    within = [e for e in story.expressions if sentence.start <= e.start < sentence.end]
    return any(e.rule == "relative-year" and e.amount != 0 for e in within) or any(
        e.first.ref in (Ref.LAST, Ref.NEXT) or (e.first.year and not e.first.day) for e in within
    )


def _is_of_marking(story: Story, year: int, count: int) -> bool:
    """Say whether a year that stands with what is counted is that of its marking, since the count from it leads far
    beyond all that the text tells of: "50 năm thiết lập quan hệ ngoại giao năm 2023"."""
    return year >= NEWS_SITES and year + count > story.told + STALE


def _is_marked_on_day(story: Story, full: Sequence[Expression], count: Expression, sentence: Span, year: int) -> bool:
    """Say whether a sentence of a list gives the day of that year with which a count was marked, as of any other past
    event: "Nhân kỷ niệm 70 năm …, ngày 04/02/2020 hai bên đã trao đổi điện mừng"."""
    listed = story.low.startswith(("-", "+", "*", "•"), sentence.start)
    return listed and any(count.end < e.start < sentence.end and e.first.day and e.first.year == year for e in full)


def _origin(story: Story, full: Sequence[Expression], count: Expression, subject: Span) -> int | None:
    """Return the year that the text gives to what is counted: in brackets behind it, or where it tells of it."""
    best, year = 1, None
    own = story.sentence(count.start)
    for e in full:
        if count.end < e.start <= count.end + BRACKET and in_bracket(story.low, count.end, e.start):
            return e.first.year
        if count.rule == "count-since" and dates_beginning(story.low, count.end, e.start):
            return e.first.year
        if _is_of_marking(story, e.first.year or 0, count.amount):
            continue
        if subject.start <= e.start and e.end <= subject.end:
            words = 2
        elif own.start <= e.start < own.end:
            continue
        else:
            words = shares_subject(story.low, story.sentence(e.start), subject) - (e.first.day is None)
        if words > best:
            best, year = words, e.first.year
    return year
