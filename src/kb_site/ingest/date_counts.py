"""Anniversaries: from a count of years to the point it counts from, as precise as the same text gives that point."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.date_placing import Placed, Placer
from kb_site.ingest.date_years import make
from kb_site.lang.vi.dates_base import Expression, Kind
from kb_site.lang.vi.dates_context import (
    falls_on,
    follows_in_clause,
    is_occasion,
    joins_two,
    marks_itself,
    opens_sentence,
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
REACH = 400
"""Code points before a count within which its sentence is heard."""
ORIGIN_WORDS = 2
"""Words that a dated sentence and what is counted must share to be the same thing."""


def place_count(placer: Placer, e: Expression) -> DateMention | None:
    """Return an anniversary with the point it counts from, or None where no year is known to count back from.

    Takes     the placer after all other expressions of the document have their values.
    Source    convention 17 of the gold: reference year minus count, refined to the precision with which the
              same text gives that point.
    """
    subject = e.subject or Span(e.start, e.end)
    origin, observed = _from_brackets(placer, e)
    if origin is None:
        marked = _marking(placer, e)
        origin = _origin(placer, e, subject, marked)
        observed = marked.value if marked else None
    if origin is None:
        return None
    count = Count(e.amount, subject, observed)
    return DateMention(Span(e.start, e.end), origin, Basis.ANNIVERSARY, e.rule, e.listed, count)


def _from_brackets(placer: Placer, e: Expression) -> tuple[Edtf | None, Edtf | None]:
    """Return origin and observance from the brackets that follow: "(10/10/1945-10/10/2025)", "(9/9)"."""
    gap = placer.low[e.end : e.end + 2]
    inside = placer.between(e.end, e.end + BRACKET) if gap == " (" or gap.startswith("(") else []
    if (
        not inside
        or inside[0].expression.start > e.end + OPENING
        or ")" in placer.low[e.end : inside[0].expression.start]
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
    published = placer.published.year if placer.published else None
    if inside[0].basis is Basis.YEAR_INFERRED:
        return make(first.year - e.amount, first.month, first.day), first
    marked = first.year + e.amount
    if published and abs(marked - published) <= 1:
        return first, None if marked == published else make(marked)
    return None, None


def _marking(placer: Placer, e: Expression) -> Placed | None:
    """Return the date at which the sentence says that the count is marked."""
    sentence = placer.sentence(e.start)
    before = [p for p in placer.between(max(sentence.start, e.start - REACH), e.start) if p.expression.end <= e.start]
    for placed in before:
        if placed.value.year and (
            e.kind is Kind.COUNT_AFTER or opens_sentence(placer.low, sentence, placed.expression.start)
        ):
            return placed
    behind = next(iter(placer.between(e.end, e.end + BRACKET)), None)
    if behind and behind.value.year and follows_in_clause(placer.low, e.end, behind.expression.start):
        return behind
    later = next(iter(placer.between(e.end, sentence.end)), None)
    if later and later.value.year and was_held(placer.low, e.end, later.expression.start):
        return later
    last = before[-1] if before else None
    if last and last.value.year and is_occasion(placer.low, last.expression.end, e.start):
        return last
    published = placer.published.year if placer.published else None
    return next((p for p in reversed(before) if p.value.year and p.value.year == published), None)


def _origin(placer: Placer, e: Expression, subject: Span, marked: Placed | None) -> Edtf | None:
    within = placer.between(subject.start, subject.end)
    years = [marked.value.year] if marked and marked.value.year else []
    if placer.published and placer.published.year:
        years.append(placer.published.year)
    for placed in within:
        if placed.basis is Basis.EXPLICIT and placed.value.year and placed.value.year + e.amount in years:
            return placed.value
    if not years:
        return None
    year = next((y for y in years if any(p.basis is Basis.EXPLICIT for p in placer.of_year(y - e.amount))), years[0])
    origin = make(year - e.amount)
    if origin is None:
        return None
    for placed in within:
        same = placed.basis is Basis.YEAR_INFERRED and placed.value.day and placed.value.year == year
        if same and not joins_two(placer.low, subject.start, placed.expression.start):
            return make(year - e.amount, placed.value.month, placed.value.day)
    told = _told(placer, origin, subject)
    if told is not None:
        return told
    if marked and marked.value.month and _is_itself(placer, e, marked):
        return make(year - e.amount, marked.value.month, marked.value.day)
    return origin


def _is_itself(placer: Placer, e: Expression, marked: Placed) -> bool:
    """Say whether the date at which a count is marked is the anniversary itself."""
    start, end = marked.expression.start, marked.expression.end
    return marks_itself(placer.low, end, e.start) or falls_on(placer.low, e.end, start)


def _told(placer: Placer, origin: Edtf, subject: Span) -> Edtf | None:
    """Return the finer date that the same text gives the counted point, where only one can be meant."""
    best, found = ORIGIN_WORDS - 1, set[Edtf]()
    for placed in placer.of_year(origin.year or 0):
        value = placed.value
        if value == origin or placed.basis is Basis.RELATIVE:
            continue
        words = shares_words(placer.low, placer.sentence(placed.expression.start), subject)
        words += ORIGIN_WORDS * tells_of_birth(placer.low, subject, placed.expression.start)
        if words > best:
            best, found = words, {value}
        elif words == best and found:
            found.add(value)
    finest = [v for v in found if all(w.holds(v) for w in found)]
    return finest[0] if finest else None
