"""The stages of reading, one call under another: bytes in, the page's facts out. No disk, no clock."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kb_site.body import body_of
from kb_site.edtf import Edtf
from kb_site.ingest.beginnings import Beginnings
from kb_site.ingest.date_published import Known
from kb_site.ingest.dates import date_entries, read_dates
from kb_site.ingest.document import build_document
from kb_site.ingest.events import EventLexicon, compile_events, read_events
from kb_site.ingest.incumbents import Incumbents
from kb_site.ingest.layout import lay_out
from kb_site.ingest.leaders import read_leaders
from kb_site.ingest.lexicon import Lexicon, compile_lexicon
from kb_site.ingest.merge import Given, Merged, by_hand, merge, stamp
from kb_site.ingest.metadata import beside, days_of_page, read_metadata, title_from_lead
from kb_site.ingest.places import read_places
from kb_site.ingest.scope import judge_scope
from kb_site.model import Article, Paragraph, PublishedBasis, SourceRef, TitleBasis
from kb_site.problems import Problem, SourceError
from kb_site.reading import Document, Layout, Line, PlaceMention, Reading, Source
from kb_site.registers import Registers
from kb_site.text import slug


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that reading needs to know beforehand, compiled once a run."""

    registers: Registers
    lexicon: Lexicon
    events: EventLexicon
    known: Known


def compile_rules(registers: Registers) -> Rules:
    """Return the rules over a collection's registers."""
    return Rules(
        registers,
        compile_lexicon(registers),
        compile_events(registers),
        Known(Incumbents(registers), Beginnings(registers)),
    )


def read_source(source: Source, rules: Rules, published: Edtf | None = None) -> Reading:
    """Return all that can be read from one source.

    Takes     the decoded source; `published` where a person or the caller knows the day, which then outranks
              what the text says.
    """
    layout = lay_out(source, rules.registers)
    return read_layout(source, layout, rules, published)


def read_layout(source: Source, layout: Layout, rules: Rules, published: Edtf | None = None) -> Reading:
    """Return what can be read from a source whose lines are already told apart."""
    metadata = read_metadata(layout, rules.registers)
    document = build_document(layout.headline, layout.paragraphs)
    dates = read_dates(document, published or metadata.stated, beside(layout), rules.known, days_of_page(layout))
    places = read_places(document, rules.lexicon)
    cast = read_leaders(document, rules.lexicon, places, dates.published)
    told = dates.mentions, cast.leaders, cast.mentions, places, dates.published
    events = read_events(document, *told, rules.events, dates.unplaced)
    basis = None
    if dates.published:
        basis = PublishedBasis.INFERRED if dates.inferred else PublishedBasis.STATED
    headline = layout.headline
    lead = _lead(document)
    return Reading(
        source=source,
        layout=layout,
        document=document,
        title=headline.text if headline else title_from_lead(lead),
        title_basis=TitleBasis.HEADLINE if headline else TitleBasis.LEAD,
        lang="vi",
        published=dates.published,
        published_basis=basis,
        scope=judge_scope(document, places, cast.leaders, rules.registers),
        outlet=metadata.outlet,
        author=metadata.author,
        url=metadata.url,
        leaders=cast.leaders,
        dates=date_entries(document, dates.mentions),
        events=events,
        organizations=_ids(places, "organization"),
        places=_ids(places, "place"),
        problems=cast.problems,
    )


_FIRST = 5
"""Sentences among which the lead is looked for."""


def _lead(document: Document) -> str:
    """Return the first sentence that has a letter, as an item's number has none; the first of all where all lack it."""
    quotes = [document.quote(sentence) for sentence in document.sentences[:_FIRST]]
    return next((quote for quote in quotes if any(map(str.isalpha, quote))), quotes[0] if quotes else "")


def _ids(places: Iterable[PlaceMention], kind: str) -> tuple[str, ...]:
    return tuple(sorted({place.id for place in places if place.id and place.kind == kind}))


def page_of(reading: Reading, id: str) -> Article:
    """Return the page that ingest would write for a reading, with the digests that recognise it later."""
    paragraphs = tuple(Paragraph(line.text, line.caption, line.number) for line in reading.layout.paragraphs)
    return stamp(
        Article(
            id=id,
            path=f"articles/{id}.md",
            title=reading.title,
            title_basis=reading.title_basis,
            source=SourceRef(reading.source.path, reading.source.sha256),
            scope=reading.scope,
            lang=reading.lang,
            published=reading.published,
            published_basis=reading.published_basis,
            outlet=reading.outlet,
            url=reading.url,
            author=reading.author,
            leaders=tuple(fact.entry for fact in reading.leaders),
            dates=tuple(fact.entry for fact in reading.dates),
            events=tuple(fact.entry for fact in reading.events),
            organizations=reading.organizations,
            places=reading.places,
            body=body_of(paragraphs),
            paragraphs=paragraphs,
        )
    )


def page_id(reading: Reading) -> str:
    """Return the id of a new page: its date at its precision and the first words of its title."""
    date = re.sub(r"[^0-9X-]+", "-", str(reading.published)).strip("-") if reading.published else "undated"
    return f"{date}-{slug(reading.title) or 'untitled'}"


def ingest(source: Source, old: Article | None, rules: Rules) -> Merged:
    """Return the page of a source, with a person's work on the old page kept.

    Takes     the decoded source, the page on disk (None where there is none yet) and the rules.
    Returns   the page to write, and problems where a person's words and the rules part ways.
    Errors    SourceError where no line of the source is a headline or body.
    """
    layout = lay_out(source, rules.registers)
    if layout.headline is None and not layout.paragraphs:
        what = "nothing in the file reads as an article: every line is page furniture"
        fix = f"see why with `kb-site explain {source.path}`, and put the article's text there"
        raise SourceError(Problem(source.path, 0, "no-article", what, fix))
    reading = read_layout(source, layout, rules)
    fresh = page_of(reading, old.id if old else page_id(reading))
    if old and (given := by_hand(old, fresh)):
        published = given.published if given.published_basis is PublishedBasis.CURATED else None
        reading = read_layout(source, _edited(layout, given, fresh), rules, published)
        facts = page_of(reading, fresh.id)
        fresh = replace(
            fresh,
            leaders=facts.leaders,
            dates=facts.dates,
            events=facts.events,
            organizations=facts.organizations,
            places=facts.places,
            scope=facts.scope,
        )
    merged = merge(old, fresh)
    problems = tuple(replace(problem, path=source.path) for problem in reading.problems)
    return replace(merged, problems=(*problems, *merged.problems))


def _edited(layout: Layout, given: Given, fresh: Article) -> Layout:
    """Return the layout with the words that a person changed; a title of a person's is a headline to read from."""
    paragraphs = tuple(Line(p.text, p.line, p.caption) for p in given.paragraphs)
    headline = layout.headline if given.title == fresh.title else Line(given.title, 0)
    return replace(layout, headline=headline, paragraphs=paragraphs)
