"""Articles and curated pages as one graph: who met whom, when, where, and by which sentence we know.

The steps are plain calls in order; each takes values and gives values. Everything is sorted, nothing compares
all pairs.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kb_site.edtf import Edtf
from kb_site.model import Article, EventType, Person
from kb_site.problems import Problem, sort_problems, unknown
from kb_site.registers import Registers, Target
from kb_site.site.entities import (
    days_of,
    leader_nodes,
    mentions_of,
    organization_nodes,
    pairs_of,
    place_nodes,
    year_nodes,
)
from kb_site.site.events import EventMaker, claims_of, titled, witnesses_of
from kb_site.site.links import Links, read_links
from kb_site.site.merge_events import AboutKeys, Merger, Places
from kb_site.site.neighbours import article_order, related_articles, reprint_groups
from kb_site.site.nodes import (
    ArticleNode,
    EventNode,
    Graph,
    ReferenceNode,
)
from kb_site.site.passages import Names, ReadArticle, read_passages
from kb_site.site.permalinks import Claim, assign
from kb_site.site.titles import Titles
from kb_site.site.visits import in_order, with_visits


def build_graph(
    articles: Sequence[Article], registers: Registers, permalinks: Mapping[str, str]
) -> tuple[Graph, tuple[Problem, ...]]:
    """Return all that the collection knows, and what is wrong with it.

    Takes     articles aligned with their sources, the registers, and `permalinks.read_permalinks`.
    Returns   the graph; `graph.permalinks` is what permalinks.yaml should say from now on. Problems: unknown ids,
              which are left out of the graph (errors); acts after death or before birth, whose leader is left out of
              the event, and addresses whose thing is gone (warnings).
    Source    DESIGN section 7.
    """
    articles = sorted(articles, key=article_order)
    by_id = {article.id: article for article in articles}
    problems = [problem for article in articles for problem in _unknown_ids(article, registers)]
    problems += _unknown_ids_of_events(registers)
    people = _people(articles, registers)
    resolver = registers.resolver.with_names(_names_of_articles(articles, people, registers))
    names = Names(registers)
    reads = {a.id: read_passages(a, names, full_text=_is_open(a, registers)) for a in articles}
    groups = reprint_groups(articles)

    places, keys = Places(registers), AboutKeys(resolver, registers.words.get("vi", {}))
    events = _events(articles, registers, people, reads, groups, keys, places, problems)
    assigned = assign(_claims(events, articles, people, registers), permalinks)
    problems += assigned.problems
    events = [replace(event, id=id) for event, id in zip(events, assigned.ids, strict=False)]
    langs = registers.settings.languages
    makers = [Titles(lang, registers, _names_in(lang, people)) for lang in langs]
    events = with_visits(titled(events, by_id, reads, keys, people, makers), places)
    events = in_order(events, registers.words.get("vi", {}))

    resolver = resolver.with_names(_names_of_events(events))
    links, wrong_sources = read_links(registers, resolver, by_id)
    problems += wrong_sources
    mentions = mentions_of(articles, reads)
    looking_back: dict[str, list[str]] = {}
    for event in events:
        looking_back.setdefault(event.recalls, []).append(event.id)
    events = [
        replace(
            e,
            previous=before,
            next=after,
            linked_from=links.to.get(Target("event", e.id), ()),
            mentions=tuple(mentions.get(Target("event", e.id), ())),
            recalled_by=tuple(looking_back.get(e.id, ())),
        )
        for e, before, after in _in_a_row(events, [e.id for e in events])
    ]
    pairs = pairs_of(events, people)
    article_nodes = _articles(articles, registers, reads, groups, events, links)
    graph = Graph(
        registers,
        resolver,
        article_nodes,
        leader_nodes(articles, people, events, pairs, mentions, links),
        {event.id: event for event in events},
        place_nodes(registers, articles, events, mentions, places, links),
        organization_nodes(registers, articles, events, mentions, links),
        year_nodes(articles, events, reads),
        {
            id: ReferenceNode(reference, links.citations.get(id, ()))
            for id, reference in sorted(registers.references.items())
        },
        pairs,
        days_of(events),
        assigned.redirects,
        assigned.permalinks,
    )
    return graph, sort_problems(problems)


def _is_open(article: Article, registers: Registers) -> bool:
    outlet = registers.outlets.get(article.outlet)
    return outlet is None or outlet.text != "quotes"


def _unknown_ids(article: Article, registers: Registers) -> Iterator[Problem]:
    leaders = {leader.id for leader in article.leaders} | set(registers.people)
    for i, event in enumerate(article.events):
        line = article.lines.get(f"events.{i}", 0)
        for id in sorted({*event.leaders, *event.parts} - leaders):
            yield unknown("leader", id, leaders, article.path, line, "name them under `leaders` of this page")
        if event.place and event.place not in registers.places:
            yield unknown("place", event.place, registers.places, article.path, line, f"write places/{event.place}.md")
    for kind, ids, known in (
        ("organization", article.organizations, registers.organizations),
        ("place", article.places, registers.places),
    ):
        for i, id in enumerate(ids):
            if id not in known:
                key = f"{kind}s"
                line = article.lines.get(f"{key}.{i}", article.lines.get(key, 0))
                yield unknown(kind, id, known, article.path, line, f"write {key}/{id}.md")


def _unknown_ids_of_events(registers: Registers) -> Iterator[Problem]:
    for event in registers.events.values():
        for id in sorted({*event.leaders, *event.parts} - set(registers.people)):
            yield unknown("leader", id, registers.people, event.path, event.line, f"write leaders/{id}.md")
        if event.place and event.place not in registers.places:
            yield unknown(
                "place", event.place, registers.places, event.path, event.line, f"write places/{event.place}.md"
            )


def _people(articles: Sequence[Article], registers: Registers) -> dict[str, Person]:
    """Return everybody who has a page, by id: all curated, whoever an article or a curated event names."""
    named = {id for event in registers.events.values() for id in (*event.leaders, *event.parts)}
    given: dict[str, Counter[tuple[str, str]]] = {}
    for article in articles:
        named.update(id for event in article.events for id in (*event.leaders, *event.parts))
        for leader in article.leaders:
            given.setdefault(leader.id, Counter())[leader.name, leader.country] += 1
    people = {id: p for id, p in registers.people.items() if p.curated or id in given or id in named}
    for id, names in given.items():
        if id not in people:
            name, country = min(names, key=lambda row: (-names[row], not row[1], row))
            people[id] = Person(id, name, country)
    return dict(sorted(people.items()))


def _names_of_articles(
    articles: Sequence[Article], people: Mapping[str, Person], registers: Registers
) -> Iterator[tuple[str, Target, bool]]:
    for person in people.values():
        if person.id not in registers.people:
            yield person.id, Target("leader", person.id), False
            yield person.name, Target("leader", person.id), False
    for article in articles:
        yield article.id, Target("article", article.id), False
    for page in registers.pages.values():
        for name in (page.id, *page.title.values()):
            yield name, Target("page", page.id), False
    for reference in registers.references.values():
        yield reference.id, Target("reference", reference.id), False


def _names_of_events(events: Sequence[EventNode]) -> Iterator[tuple[str, Target, bool]]:
    for event in events:
        for name in (event.id, *event.title.values()):
            yield name, Target("event", event.id), False


def _names_in(lang: str, people: Mapping[str, Person]) -> dict[str, tuple[str, str]]:
    return {id: (person.names.get(lang) or person.name, person.country) for id, person in people.items()}


def _events(
    articles: Sequence[Article],
    registers: Registers,
    people: Mapping[str, Person],
    reads: Mapping[str, ReadArticle],
    groups: Mapping[str, tuple[str, ...]],
    keys: AboutKeys,
    places: Places,
    problems: list[Problem],
) -> list[EventNode]:
    """Return the events of all articles and curated pages, merged, by date and first witness, still without ids."""
    merger = Merger(keys, places)
    for _, curated in sorted(registers.events.items()):
        merger.add_curated(curated)
    merger.add_all(
        (witness, groups.get(article.id, (article.id,))[0])
        for article in articles
        for witness in witnesses_of(article, reads[article.id])
    )
    order = {article.id: i for i, article in enumerate(articles)}
    maker = EventMaker(registers, people, {a.id: a for a in articles}, groups, order, keys, places)
    events = []
    for cluster in merger.clusters:
        event, wrong = maker.make(cluster)
        events.append(event)
        problems += wrong

    def key(event: EventNode) -> tuple[Edtf, str, int, int, str]:
        first = event.witnesses[0] if event.witnesses else None
        named = event.curated.id if event.curated else ""
        return event.date, event.type, order[first.article] if first else -1, first.index if first else -1, named

    return sorted(events, key=key)


def _claims(
    events: Sequence[EventNode], articles: Sequence[Article], people: Mapping[str, Person], registers: Registers
) -> list[Claim]:
    """Return what needs an address: events first, then all that has its id from a file or a name."""
    claims = claims_of(events)
    claims += [Claim("articles", a.id, (a.source.file,), fixed=True) for a in articles]
    claims += [Claim("leaders", p.id, (p.name,), fixed=True) for p in people.values()]
    claims += [Claim("organizations", b.id, (b.name,), fixed=True) for b in registers.organizations.values()]
    claims += [Claim("places", p.id, (p.name,), fixed=True) for p in registers.places.values()]
    return claims


def _in_a_row(nodes: Sequence[EventNode], ids: Sequence[str]) -> Iterator[tuple[EventNode, str, str]]:
    yield from zip(nodes, ["", *ids], [*ids[1:], ""], strict=False)


def _articles(
    articles: Sequence[Article],
    registers: Registers,
    reads: Mapping[str, ReadArticle],
    groups: Mapping[str, tuple[str, ...]],
    events: Sequence[EventNode],
    links: Links,
) -> dict[str, ArticleNode]:
    event_ids = _event_ids(articles, events)
    order = [article.id for article in articles]
    leaders = {article.id: [leader.id for leader in article.leaders] for article in articles}
    related = related_articles(order, leaders, event_ids, groups)
    nodes = {}
    for article, before, after in zip(articles, ["", *order], [*order[1:], ""], strict=False):
        read = reads[article.id]
        full = _is_open(article, registers)
        nodes[article.id] = ArticleNode(
            article=article if full else replace(article, body="", paragraphs=()),
            passages=read.passages,
            title_marks=read.title_marks,
            full_text=full,
            events=event_ids[article.id],
            event_anchors=tuple(where.anchor for where in read.events),
            date_anchors=tuple(where.anchor for where in read.dates),
            mention_counts={target: mention.count for target, mention in read.mentions.items()},
            previous=before,
            next=after,
            related=related[article.id],
            reprints=tuple(id for id in groups.get(article.id, ()) if id != article.id),
            linked_from=links.to.get(Target("article", article.id), ()),
        )
    return nodes


def _event_ids(articles: Sequence[Article], events: Sequence[EventNode]) -> dict[str, tuple[str, ...]]:
    """Return the event id of each entry of each article."""
    told: dict[tuple[str, str, EventType, Edtf, tuple[str, ...]], str] = {}
    for event in events:
        for witness in event.witnesses:
            entry = witness.entry
            for article in (witness.article, *witness.reprints):
                told[article, entry.evidence, entry.type, entry.date, entry.leaders] = event.id
    return {
        article.id: tuple(told.get((article.id, e.evidence, e.type, e.date, e.leaders), "") for e in article.events)
        for article in articles
    }
