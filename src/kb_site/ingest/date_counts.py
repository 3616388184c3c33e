"""Anniversaries: from a count of years to the point it counts from, as precise as the same text gives that point."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.date_timeline import Placed, Timeline
from kb_site.ingest.date_years import make
from kb_site.lang.vi.anniversaries import is_held_for, marks_told
from kb_site.lang.vi.dates_base import PAIR_AWAY, Expression, Kind
from kb_site.lang.vi.dates_context import (
    falls_on,
    follows_in_clause,
    is_marking_held,
    is_occasion,
    is_year_of,
    joins_two,
    marks_itself,
    opens_sentence,
    points_back,
    shares_words,
    tells_of_birth,
    was_held,
)
from kb_site.model import Basis
from kb_site.reading import Count, DateMention
from kb_site.text import Span

BRACKET = 40
"""Code points behind a count within which a bracket is read that dates it."""
OPENING = 12
"""Code points within which that bracket must come to its date."""
NEARLY = 1
"""Years by which a count may miss the year that the words themselves give to what is counted."""
PLANNED = 5
"""Years ahead for which nobody plans to mark a count, so that the year beside it is when it was marked."""
_GAP = 2
"""Code points between two sentences of a paragraph, at most."""
_CLAUSE = 120
"""Code points of the clause that leads to a count."""
REACH = 400
"""Code points before a count within which its sentence is heard."""
BESIDE = 60
"""Code points before a date in which the words stand that it dates, where a sentence has two of one year."""
ORIGIN_WORDS = 2
"""Words that a dated sentence and what is counted must share to be the same thing."""


def place_count(timeline: Timeline, e: Expression) -> DateMention | None:
    """Return an anniversary with the point it counts from, or None where no year is known to count back from.

    Takes     the timeline after all other expressions of the document have their values.
    Source    convention 17 of the gold: reference year minus count, refined to the precision with which the
              same text gives that point.
    """
    subject = e.subject or Span(e.start, e.end)
    origin, observed = _from_brackets(timeline, e)
    if origin is not None and origin.month is None:
        origin = _refined(timeline, e, subject, origin)
    if origin is None:
        marked = _year_at_end(timeline, e, subject)
        if marked:
            end = timeline.low.rindex(" ", 0, marked.expression.start)
            e, subject = e._replace(end=end), Span(subject.start, end)
        marked = marked or _marking(timeline, e)
        origin = _origin(timeline, e, subject, marked)
        observed = marked.value if marked else None
    if origin is None:
        return None
    count = Count(e.amount, subject, observed)
    return DateMention(Span(e.start, e.end), origin, Basis.ANNIVERSARY, e.rule, e.listed, count)


def _refined(timeline: Timeline, e: Expression, subject: Span, origin: Edtf) -> Edtf:
    """Return the beginning whose year stands in brackets, as precisely as the text tells it."""
    marked = _marking(timeline, e)
    year = origin.year or 0
    if marked and marked.value.month and marked.value.year == year + e.amount and _is_itself(timeline, e, marked):
        return make(year, marked.value.month, marked.value.day) or origin
    return _told(timeline, origin, subject) or origin


def _pair_away(timeline: Timeline, e: Expression) -> tuple[Edtf, Edtf] | None:
    """Return both dates of a pair as far apart as a count says, behind where it is marked: "… tại X (1973-2023)"."""
    opened = timeline.low.find(" (", e.end + 1, e.end + PAIR_AWAY)
    if opened < 0 or not timeline.low[e.end : opened].replace(" ", "").isalpha():
        return None
    pair = timeline.between(opened, opened + BRACKET)[:2]
    if len(pair) < 2 or pair[0].expression.rule != "pair":
        return None
    first, last = pair[0].value, pair[1].value
    return (first, last) if first.year and last.year and last.year - first.year == e.amount else None


def _from_brackets(timeline: Timeline, e: Expression) -> tuple[Edtf | None, Edtf | None]:
    """Return origin and observance from the brackets that follow: "(10/10/1945-10/10/2025)", "(9/9)"."""
    if away := _pair_away(timeline, e):
        return away
    gap = timeline.low[e.end : e.end + 2]
    inside = timeline.between(e.end, e.end + BRACKET) if gap == " (" or gap.startswith("(") else []
    if (
        not inside
        or inside[0].expression.start > e.end + OPENING
        or ")" in timeline.low[e.end : inside[0].expression.start]
    ):
        return None, None
    first = inside[0].value
    if len(inside) > 1 and inside[0].expression.rule == "pair":
        last = inside[1].value
        return (first, last) if first.year and last.year and last.year - first.year == e.amount else (None, None)
    if first.precision is Precision.INTERVAL and first.first and first.last and first.first.year and first.last.year:
        pair = first.last.year - first.first.year == e.amount
        return (first.first, first.last) if pair else (None, None)
    if first.year is None:
        return None, None
    if e.kind is Kind.COUNT_AFTER and inside[0].basis is Basis.EXPLICIT:
        return first, make(first.year + e.amount)  # "Hai năm sau ngày lập quan hệ (1950), …"
    published = timeline.published.year if timeline.published else None
    if inside[0].basis is Basis.YEAR_INFERRED:
        return make(first.year - e.amount, first.month, first.day), first
    marked = first.year + e.amount
    if published and abs(marked - published) <= 1:
        return first, None if marked == published else make(marked)
    if published and marked > published + PLANNED:
        return make(first.year - e.amount), first  # "nhân kỷ niệm 40 năm thiết lập quan hệ (2010)"
    return None, None


def _year_at_end(timeline: Timeline, e: Expression, subject: Span) -> Placed | None:
    """Return the year that stands behind what is counted and is that of the marking: "40 năm thiết lập … năm 2030"."""
    last = next(reversed(timeline.between(subject.start, e.end)), None)
    published = timeline.published.latest if timeline.published else None
    if last is None or published is None or last.expression.rule != "year" or last.expression.end != e.end:
        return None
    year = last.value.year or 0
    marks = year >= published.year or year + e.amount > published.year + PLANNED
    return last if marks and last.expression.start > subject.start else None


def _marking(timeline: Timeline, e: Expression) -> Placed | None:
    """Return the date at which the sentence says that the count is marked."""
    sentence = timeline.sentence(e.start)
    if (ahead := _year_ahead(timeline, e)) is not None:
        return ahead
    before = [p for p in timeline.between(max(sentence.start, e.start - REACH), e.start) if p.expression.end <= e.start]
    for placed in before:
        if placed.value.year and (
            e.kind is Kind.COUNT_AFTER or opens_sentence(timeline.low, sentence, placed.expression.start)
        ):
            return placed
    behind = next(iter(timeline.between(e.end, e.end + BRACKET)), None)
    follows = behind and behind.value.year and follows_in_clause(timeline.low, e.end, behind.expression.start)
    if behind and follows and not _is_origin(timeline, e, behind):
        return behind
    later = next(iter(timeline.between(e.end, sentence.end)), None)
    if later and later.value.year and was_held(timeline.low, e.end, later.expression.start):
        return later
    written = later and later.basis is Basis.EXPLICIT and later.value.day and not _is_origin(timeline, e, later)
    if later and written and is_held_for(timeline.low, sentence, Span(e.start, e.end), later.expression.start):
        return later
    last = before[-1] if before else None
    if last and last.value.year and is_occasion(timeline.low, last.expression.end, e.start):
        return last
    published = timeline.published.year if timeline.published else None
    same = next((p for p in reversed(before) if p.value.year and p.value.year == published), None)
    return same or _told_before(timeline, e, sentence) or (None if before else timeline.heading(e.start))


def _year_ahead(timeline: Timeline, e: Expression) -> Placed | None:
    """Return the year to come right behind a count, in which it will be marked: "kỷ niệm 75 năm X vào năm 2025"."""
    behind = next(iter(timeline.between(e.end, e.end + BRACKET)), None)
    published = timeline.published.year if timeline.published else None
    if behind is None or published is None or behind.expression.rule != "year" or (behind.value.year or 0) <= published:
        return None
    return behind if is_year_of(timeline.low[e.end : behind.expression.start]) else None


def _told_before(timeline: Timeline, e: Expression, sentence: Span) -> Placed | None:
    """Return the date that the sentence before opens with, of whose event a count is told: "Chuyến thăm đánh dấu …"."""
    if sentence.start < _GAP or e.start - sentence.start > _CLAUSE or timeline.low[sentence.start - 1] == "\n":
        return None
    if not marks_told(timeline.low[sentence.start : e.start]):
        return None
    told = timeline.sentence(sentence.start - _GAP)
    dated = timeline.between(told.start, told.end)[:1]
    opens = dated and dated[0].value.year and opens_sentence(timeline.low, told, dated[0].expression.start)
    return dated[0] if opens else None


def _is_origin(timeline: Timeline, e: Expression, behind: Placed) -> bool:
    """Say whether the date behind a count is that of what is counted: "45 năm ngày X thăm Y tháng 9/1973", in 2018."""
    published = timeline.published.year if timeline.published else None
    year = behind.value.year or 0
    near = published is not None and abs(year + e.amount - published) <= NEARLY
    return near and behind.basis is Basis.EXPLICIT and year != published


def _origin(timeline: Timeline, e: Expression, subject: Span, marked: Placed | None) -> Edtf | None:
    within = timeline.between(subject.start, subject.end)
    years = [marked.value.year] if marked and marked.value.year else []
    said = marked is not None and e.rule != "count-since" and _is_said(timeline, e, marked)
    if not said and timeline.published and timeline.published.year:
        years.append(timeline.published.year)
    for placed in within:
        own = placed.value.year if placed.basis is Basis.EXPLICIT else None
        if own and any(abs(own + e.amount - year) <= NEARLY for year in years):
            return placed.value  # "60 năm kể từ chuyến thăm năm 1958", printed in 2019
    if not years:
        return None
    year = next((y for y in years if any(p.basis is Basis.EXPLICIT for p in timeline.of_year(y - e.amount))), years[0])
    origin = make(year - e.amount)
    if origin is None:
        return None
    for placed in within:
        same = placed.basis is Basis.YEAR_INFERRED and placed.value.day and placed.value.year == year
        if same and not joins_two(timeline.low, subject.start, placed.expression.start):
            return make(year - e.amount, placed.value.month, placed.value.day)
    told = _pointed_to(timeline, e, origin) if points_back(timeline.low, subject) else _told(timeline, origin, subject)
    if told is not None:
        return told
    if marked and marked.value.month and _is_itself(timeline, e, marked):
        return make(year - e.amount, marked.value.month, marked.value.day)
    return origin


def _is_said(timeline: Timeline, e: Expression, marked: Placed) -> bool:
    """Say whether the words tie the date of the marking to the count, so that no other year comes into question."""
    start, end = marked.expression.start, marked.expression.end
    return e.kind is Kind.COUNT_AFTER or start >= e.end or is_occasion(timeline.low, end, e.start)


def _is_itself(timeline: Timeline, e: Expression, marked: Placed) -> bool:
    """Say whether the date at which a count is marked is the anniversary itself."""
    start, end = marked.expression.start, marked.expression.end
    if start >= e.end and follows_in_clause(timeline.low, e.end, start):
        return falls_on(timeline.low, e.end, start) or not is_marking_held(
            timeline.low, timeline.sentence(e.start), e.start
        )
    return marks_itself(timeline.low, end, e.start) or falls_on(timeline.low, e.end, start)


def _pointed_to(timeline: Timeline, e: Expression, origin: Edtf) -> Edtf | None:
    """Return the last date of the year of origin that is told before a count of years since "that day"."""
    before = [p.value for p in timeline.of_year(origin.year or 0) if p.expression.end <= e.start]
    return before[-1] if before else None


def _told(timeline: Timeline, origin: Edtf, subject: Span) -> Edtf | None:
    """Return the finer date that the same text gives the counted point, where only one can be meant."""
    best, found = (ORIGIN_WORDS, 0), set[Edtf]()
    for placed in timeline.of_year(origin.year or 0):
        value, start = placed.value, placed.expression.start
        if value == origin or placed.basis is Basis.RELATIVE:
            continue
        sentence = timeline.told_at(placed)
        words = shares_words(timeline.low, sentence, subject)
        words += ORIGIN_WORDS * tells_of_birth(timeline.low, subject, start)
        before = Span(max(sentence.start, start - BESIDE), start)
        weight = words, shares_words(timeline.low, before, subject) if words >= ORIGIN_WORDS else 0
        if weight > best:
            best, found = weight, {value}
        elif weight == best:
            found.add(value)
    finest = [v for v in found if all(w.holds(v) for w in found)]
    return finest[0] if finest else None
