"""The collection as flat tables: what `data/` holds, column by column, each with its meaning.

A table has no column that is surer or more precise than the page: dates come with how they are known, and
nothing of an article's text stands there but the words that facts were read from.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kb_site.edtf import Edtf
from kb_site.model import Sourced
from kb_site.site.nodes import Graph

Cell = str | int | bool | tuple[str, ...]
"""A value: a tuple is a list in JSON, and joined by " | " in CSV."""

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    about: str
    kind: str = "string"
    """string, integer, boolean or list; as Frictionless has them."""

    refers: str = ""
    """Table whose `id` it holds; "" for none."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows, in the order of the site's lists."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Rows
    key: tuple[str, ...] = ("id",)
    """Columns that together name a row."""


_ID = Column("id", "Stable id, as in the page's address")
_STATE = Column(
    "state", "machine: read by rules and not checked; reviewed: a person has; curated or entered: a person wrote it"
)
_BASIS = Column(
    "basis", "How the date is known: explicit, year-inferred, anniversary, relative, curated; empty where unsaid"
)


def _bounds(value: Edtf) -> tuple[str, str]:
    return value.earliest.isoformat() if value.earliest else "", value.latest.isoformat() if value.latest else ""


def _named(what: str, graph: Graph) -> tuple[Column, ...]:
    return tuple(
        Column(f"{what}_{lang}", f"{what.capitalize()} in '{lang}'") for lang in graph.registers.settings.languages
    )


def _in_languages(names: Mapping[str, str], graph: Graph, otherwise: str = "") -> tuple[str, ...]:
    return tuple(names.get(lang, otherwise) for lang in graph.registers.settings.languages)


def _values(values: tuple[Sourced, ...]) -> tuple[str, ...]:
    return tuple(value.value for value in sorted(values, key=lambda value: not value.preferred))


def articles(graph: Graph) -> Table:
    """Return the articles, without their texts."""
    columns = (
        _ID,
        Column("title", "Headline, or the shortened first sentence"),
        Column("title_basis", "headline, lead or curated"),
        Column("published", "Day of publication (EDTF), empty where unknown"),
        Column("published_basis", "stated, inferred or curated"),
        Column("outlet", "Id in the outlets' vocabulary, or words"),
        Column("author", "As printed"),
        Column("url", "Address of the article at its outlet"),
        Column("scope", "core, context or off-topic"),
        Column("lang", "Language of the text"),
        Column("source", "File it was read from"),
        Column("reprints", "Ids of articles with the same text", "list"),
        _STATE,
    )
    rows = []
    for node in graph.articles.values():
        a = node.article
        state = "reviewed" if a.reviewed else "machine"
        rows.append(
            (a.id, a.title, str(a.title_basis), str(a.published or ""), str(a.published_basis or ""), a.outlet,
             a.author, a.url, str(a.scope), a.lang, a.source.file, node.reprints, state)
        )  # fmt: skip
    return Table("articles", "Articles of the collection", columns, tuple(rows))


def leaders(graph: Graph) -> Table:
    """Return the leaders and diplomats."""
    columns = (
        _ID,
        Column("name", "Canonical name in Vietnamese press usage"),
        *_named("name", graph),
        Column("country", "ISO 3166-1 alpha-2 code of the country served"),
        Column("spellings", "Every form of the name in articles", "list"),
        Column("born", "EDTF; more than one where sources disagree, the preferred one first", "list"),
        Column("died", "EDTF; likewise", "list"),
        Column("same_as", "Addresses of the person elsewhere", "list"),
        Column("articles", "How many articles name the person", "integer"),
        Column("events", "How many events the person takes part in", "integer"),
        _STATE,
    )
    rows: Rows = tuple(
        (
            node.id, node.name, *_in_languages(node.person.names, graph), node.person.country,
            tuple(usage.text for usage in node.spellings), _values(node.person.born), _values(node.person.died),
            node.person.same_as, len(node.articles), len(node.events), node.state,
        )
        for node in graph.leaders.values()
    )  # fmt: skip
    return Table("leaders", "Leaders and diplomats", columns, rows)


def offices(graph: Graph) -> Table:
    """Return the curated offices held."""
    columns = (
        Column("leader", "Who held it", refers="leaders"),
        Column("office", "Id in the offices' vocabulary"),
        *_named("name", graph),
        Column("of", "Id of the organisation, or code of the country"),
        Column("from", "EDTF, empty where unknown"),
        Column("to", "EDTF; empty where unknown, '..' where still held on `checked`"),
        Column("checked", "Day on which an open end was checked"),
        Column("sources", "Ids of articles or references", "list"),
    )
    names = {office.id: office.names for office in graph.registers.offices.values()}
    rows: Rows = tuple(
        (
            node.id, term.office, *_in_languages(names.get(term.office, {}), graph), term.of,
            str(term.start or ""), ".." if term.open else str(term.end or ""), term.checked, term.sources,
        )
        for node in graph.leaders.values()
        for term in node.person.offices
    )  # fmt: skip
    return Table("offices", "Offices held, as far as sources give them", columns, rows, ())


def events(graph: Graph) -> Table:
    """Return the events, each once."""
    columns = (
        _ID,
        Column("type", "One of twelve: talks, visit, call, message, ceremony, anniversary, agreement, …"),
        Column("date", "EDTF; never more precise than the words"),
        _BASIS,
        Column("earliest", "First day it may have been; empty where there is no bound"),
        Column("latest", "Last day it may have been"),
        *_named("title", graph),
        Column("title_made", "Whether the title was made from the other fields", "boolean"),
        Column("leaders", "Ids of those who take part", "list"),
        Column("commemorated", "Ids of those who are honoured or whose act is counted", "list"),
        Column("about", "Id or exact words: what is founded, marked or signed"),
        Column("place", "Narrowest registered place", refers="places"),
        Column("visit", "Id of the visit it belongs to", refers="events"),
        Column("recalls", "Id of the event that an anniversary looks back on", refers="events"),
        Column("disagreements", "Fields on which sources contradict each other", "list"),
        Column("articles", "Ids of the articles that tell of it", "list"),
        Column("witnesses", "How many texts tell of it; reprints are one", "integer"),
        _STATE,
    )
    rows: Rows = tuple(
        (
            e.id, str(e.type), str(e.date), str(e.basis or ""), *_bounds(e.date), *_in_languages(e.title, graph),
            e.title_made, e.leaders, e.commemorated, e.about, e.place, e.visit, e.recalls, e.disagreements,
            e.articles, len(e.witnesses), "curated" if e.curated else "reviewed" if e.reviewed else "machine",
        )
        for e in graph.events.values()
    )  # fmt: skip
    return Table("events", "Events of the chronology", columns, rows)


def evidence(graph: Graph) -> Table:
    """Return the words that events were read from."""
    columns = (
        Column("event", "Id of the event", refers="events"),
        Column("article", "Id of the article", refers="articles"),
        Column("words", "Words of the article, exact"),
        Column("date", "The date that this article gives (EDTF)"),
        _BASIS,
        Column("date_words", "Its words for the date"),
        Column("anchor", "Where on the article's page"),
        _STATE,
    )
    rows: Rows = tuple(
        (event.id, w.article, w.entry.evidence, str(w.entry.date), str(w.basis or ""), w.date_words, w.anchor,
         "reviewed" if w.reviewed else "machine")
        for event in graph.events.values()
        for w in event.witnesses
    )  # fmt: skip
    return Table("evidence", "The words behind each event", columns, rows, ())


def participation(graph: Graph) -> Table:
    """Return who did what in which event."""
    columns = (
        Column("event", "Id of the event", refers="events"),
        Column("leader", "Id of the leader", refers="leaders"),
        Column("part", "visitor, host, sender, recipient, signatory, commemorated, attendee; empty where unsaid"),
    )
    rows: Rows = tuple(
        (event.id, id, str(event.parts.get(id, "commemorated" if id in event.commemorated else "")))
        for event in graph.events.values()
        for id in (*event.leaders, *event.commemorated)
    )
    return Table("participation", "Who did what in which event", columns, rows, ("event", "leader"))


def mentions(graph: Graph) -> Table:
    """Return which article names which leader, and how it styles them."""
    columns = (
        Column("article", "Id of the article", refers="articles"),
        Column("leader", "Id of the leader", refers="leaders"),
        Column("names", "Forms of the name in this article", "list"),
        Column("roles", "Offices as this article writes them", "list"),
    )
    rows: Rows = tuple(
        (node.article.id, entry.id, tuple(dict.fromkeys((entry.name, *entry.aliases))), entry.roles)
        for node in graph.articles.values()
        for entry in node.article.leaders
    )
    return Table("mentions", "Leaders as articles have them", columns, rows, ("article", "leader"))


def dates(graph: Graph) -> Table:
    """Return the dates that articles name."""
    columns = (
        Column("article", "Id of the article", refers="articles"),
        Column("words", "Words of the article, exact"),
        Column("value", "What they mean (EDTF)"),
        _BASIS,
        Column("earliest", "First day it may be"),
        Column("latest", "Last day it may be"),
        Column("anchor", "Where on the article's page"),
    )
    rows: Rows = tuple(
        (node.article.id, entry.text, str(entry.value), str(entry.basis), *_bounds(entry.value), anchor)
        for node in graph.articles.values()
        for entry, anchor in zip(node.article.dates, node.date_anchors, strict=True)
    )
    return Table("dates", "Dates that articles name", columns, rows, ())


def places(graph: Graph) -> Table:
    """Return the places of the register."""
    columns = (
        _ID,
        Column("name", "Name in Vietnamese"),
        *_named("name", graph),
        Column("country", "ISO 3166-1 alpha-2 code of the country it lies in"),
        Column("within", "Id of the place around it", refers="places"),
        Column("coordinates", "Degrees north and east; empty where no source gives them"),
        Column("same_as", "Addresses of the place elsewhere", "list"),
    )
    rows: Rows = tuple(
        (p.id, p.name, *_in_languages(p.names, graph), p.country, p.within, p.coordinates, p.same_as)
        for p in (node.place for node in graph.places.values())
    )
    return Table("places", "Places", columns, rows)


def organizations(graph: Graph) -> Table:
    """Return the organisations of the register."""
    columns = (
        _ID,
        Column("name", "Name in Vietnamese"),
        *_named("name", graph),
        Column("country", "ISO 3166-1 alpha-2 code"),
        Column("founded", "EDTF; more than one where sources disagree", "list"),
        Column("parent", "Id of the organisation it belongs to", refers="organizations"),
        Column("same_as", "Addresses of the organisation elsewhere", "list"),
    )
    rows: Rows = tuple(
        (b.id, b.name, *_in_languages(b.names, graph), b.country, _values(b.founded), b.parent, b.same_as)
        for b in (node.organization for node in graph.organizations.values())
    )
    return Table("organizations", "Organisations", columns, rows)


def references(graph: Graph) -> Table:
    """Return the sources outside the collection."""
    columns = (
        _ID,
        Column("title", "Title"),
        Column("kind", "official, press, scholarship, encyclopaedia or mirror"),
        Column("author", "Author"),
        Column("publisher", "Publisher"),
        Column("date", "EDTF, empty where unknown"),
        Column("url", "Address"),
        Column("accessed", "Day on which it was looked at"),
        Column("lang", "Language"),
    )
    rows: Rows = tuple(
        (r.id, r.title, r.kind, r.author, r.publisher, str(r.date or ""), r.url, r.accessed, r.lang)
        for r in (node.reference for node in graph.references.values())
    )
    return Table("references", "Sources outside the collection", columns, rows)


TABLES: tuple[Callable[[Graph], Table], ...] = (
    articles,
    leaders,
    offices,
    events,
    evidence,
    participation,
    mentions,
    dates,
    places,
    organizations,
    references,
)


def tables(graph: Graph) -> Iterator[Table]:
    """Yield every table of the collection."""
    yield from (table(graph) for table in TABLES)
