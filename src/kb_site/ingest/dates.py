"""Places the calendar expressions of a document in time, and makes the page's entries of them.

The words are found by `lang/vi/dates.py`. What they lack is taken, in this order, from the expression itself
(a stretch shares month and year backwards), from the date the text speaks of, and from the day of publication;
where none of them has it, the expression is left out rather than guessed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.date_counts import place_count
from kb_site.ingest.date_placing import Placer
from kb_site.ingest.date_published import Known, infer_published, refine_published
from kb_site.lang.vi.dates import entry_key, scan_dates
from kb_site.lang.vi.dates_base import COUNTS
from kb_site.model import DateEntry
from kb_site.reading import DateMention, Document, Fact
from kb_site.text import Span, lower_copy

_span = attrgetter("span")


@dataclass(frozen=True, slots=True)
class DatesRead:
    """The dates of a document."""

    mentions: tuple[DateMention, ...]
    """In order of span."""

    published: Edtf | None
    """The day of publication as stated, or as the text lets one infer it."""

    inferred: bool
    """Whether `published` was inferred."""

    unplaced: tuple[Span, ...] = ()
    """Days, months and years of which nothing tells which they are, in order."""


def read_dates(
    document: Document,
    stated: Edtf | None,
    beside: Sequence[str] = (),
    known: Known | None = None,
    days: Sequence[Edtf] = (),
) -> DatesRead:
    """Return the dates of a document and its day of publication.

    Takes     the document, the day of publication that a dateline or the caller gave, if any, and the words of the
              page's other lines, which may print a day of the text with its year; what common knowledge tells of it;
              the days that stand above the article apart from it.
    Returns   mentions in order; without `stated`, the day of publication that the text's own counts and
              pairs of years let one infer, or None.
    """
    low = lower_copy(document.match)
    expressions = scan_dates(document.match, low)
    if stated is None:
        published = infer_published(document, low, expressions, beside, known, days)
    elif stated.precision is Precision.DAY:
        published = stated
    else:
        published = refine_published(expressions, stated)
    placer = Placer(document, low, published)
    placed = placer.place_all(expressions)
    mentions = [p.mention() for p in placed]
    mentions += [mention for e in expressions if e.kind in COUNTS and (mention := place_count(placer, e))]
    mentions.sort(key=_span)
    inferred = published is not None and published != stated
    return DatesRead(tuple(mentions), published, inferred, tuple(placer.unplaced))


def date_entries(document: Document, mentions: Sequence[DateMention]) -> tuple[Fact[DateEntry], ...]:
    """Return the page's dates: one entry for each text and value, in order of first mention (conventions 14 and 34)."""
    seen: set[tuple[str, Edtf]] = set()
    facts: list[Fact[DateEntry]] = []
    for mention in mentions:
        if not mention.listed:
            continue
        text = document.quote(mention.span)
        key = entry_key(text), mention.value
        if key not in seen:
            seen.add(key)
            facts.append(Fact(DateEntry(text, mention.value, mention.basis), mention.span, mention.rule))
    return tuple(facts)
