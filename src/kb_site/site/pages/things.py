"""The pages of organisations and places with their indexes, and the page of references."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb_site.edtf import Edtf
from kb_site.model import Organization, Place
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.nodes import OrganizationNode, PlaceNode, ReferenceNode
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.names import NamesView, names_of
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.spot import QUOTES, Spot, at
from kb_site.site.pages.view import ArticleLine, Backing, Claim, EventLine, Link, Page, ProseView, Sheet

PER_SHEET = 60
"""Events, and articles, on one sheet of a thing's page."""

KINDS = ("official", "press", "scholarship", "encyclopaedia", "mirror")
"""Kinds of reference, the most trusted first."""


@dataclass(frozen=True, slots=True)
class ThingView:
    """What the page of an organisation or a place shows."""

    country: Link | None
    names: NamesView
    parent: Link | None
    """The body above it, or the place around it."""

    children: tuple[Link, ...]
    founded: tuple[Claim, ...]
    coordinates: str
    people: tuple[Link, ...]
    prose: ProseView | None
    events: tuple[EventLine, ...]
    event_count: str
    articles: tuple[ArticleLine, ...]
    article_count: str
    backing: Backing | None
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class IndexView:
    """What an index of things shows: name, and how much is known."""

    total: str
    countries: tuple[tuple[str, tuple[tuple[Link, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A reference as a bibliography has it."""

    anchor: str
    title: str
    lang: str
    """Language of the title where it is not the page's."""

    source_lang: str
    """Language of what the title leads to, likewise."""

    author: str
    publisher: str
    date: Edtf | None
    url: str
    accessed: Edtf | None
    note: str
    note_lang: str
    """Language of the note where it is not the page's."""

    cited_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReferencesView:
    """What the page of references shows."""

    total: str
    kinds: tuple[tuple[str, str, str, tuple[ReferenceView, ...]], ...]
    """Anchor, name, what it is worth, and the references of each kind."""


def organization_pages(desk: Desk) -> Iterator[Page]:
    """Yield the index of organisations and the page of each."""
    nodes = desk.graph.organizations
    yield from _index(
        desk, "organization", "organizations", {id: node.organization.country for id, node in nodes.items()}
    )
    for node in nodes.values():
        body = node.organization
        parent = Target("organization", body.parent) if body.parent else None
        yield from _thing(desk, "organization", "organizations", node, body, parent)


def place_pages(desk: Desk) -> Iterator[Page]:
    """Yield the index of places and the page of each."""
    nodes = desk.graph.places
    yield from _index(desk, "place", "places", {id: node.place.country for id, node in nodes.items()})
    for node in nodes.values():
        around = Target("place", node.place.within) if node.place.within else None
        yield from _thing(desk, "place", "places", node, node.place, around)


def _index(desk: Desk, kind: str, section: str, countries: Mapping[str, str]) -> Iterator[Page]:
    if not countries:
        return
    spot = at(desk, urls.index(kind))
    settings = desk.registers.settings
    order = {code: number for number, code in enumerate((*settings.parties, *settings.context))}
    codes = sorted(
        set(countries.values()), key=lambda code: (order.get(code, len(order)), not code, desk.country(code))
    )
    groups = []
    for code in codes:
        ids = [id for id, country in countries.items() if country == code]
        ids.sort(key=lambda id: collation_key(desk.name(Target(kind, id))[0]))
        rows = tuple((spot.link(Target(kind, id)), _known(desk, kind, id)) for id in ids)
        groups.append((desk.country(code) if code else desk.words("country.none"), rows))
    view = IndexView(desk.words.count(f"count.{section}", len(countries)), tuple(groups))
    yield framed(
        spot,
        "pages/things.html",
        (desk.words(f"section.{section}"), ""),
        view,
        section=section,
        description=desk.words(f"{section}.about"),
    )


def _known(desk: Desk, kind: str, id: str) -> str:
    node = desk.graph.organizations[id] if kind == "organization" else desk.graph.places[id]
    counts = (("count.events", len(node.events)), ("count.articles", len(node.articles)))
    return ", ".join(desk.words.count(key, number) for key, number in counts if number)


def _thing(
    desk: Desk,
    kind: str,
    section: str,
    node: OrganizationNode | PlaceNode,
    entity: Organization | Place,
    parent: Target | None,
) -> Iterator[Page]:
    mentions = tuple(reversed(node.mentions))
    count = max(1, -(-len(node.events) // PER_SHEET), -(-len(mentions) // PER_SHEET))
    addresses = [urls.page(kind, entity.id if n == 1 else f"{entity.id}.p{n}") for n in range(1, count + 1)]
    for number, address in enumerate(addresses, 1):
        spot, first = at(desk, address), number == 1
        part = slice((number - 1) * PER_SHEET, number * PER_SHEET)
        title, lang = desk.name(Target(kind, entity.id))
        view = ThingView(
            country=spot.link(Target("country", entity.country)) if entity.country else None,
            names=names_of(spot, entity.name, entity.names, entity.aliases) if first else NamesView(),
            parent=spot.link(parent) if parent else None,
            children=spot.links(kind, node.children) if first else (),
            founded=spot.claims(entity.founded) if first and isinstance(entity, Organization) else (),
            coordinates=entity.coordinates if isinstance(entity, Place) else "",
            people=spot.links("leader", node.people) if first and isinstance(node, OrganizationNode) else (),
            prose=spot.prose(entity.prose) if first else None,
            events=tuple(spot.event_line(id, quotes=QUOTES, cited=first) for id in node.events[part]),
            event_count=desk.words.count("count.events", len(node.events)) if node.events else "",
            articles=tuple(spot.article_line(m.article, m) for m in mentions[part]),
            article_count=desk.words.count("count.articles", len(mentions)) if mentions else "",
            backing=spot.backing(entity.sources, entity.same_as, node.linked_from) if first else None,
            sheet=spot.sheet(number, addresses),
        )
        yield framed(
            spot,
            "pages/thing.html",
            (title, lang),
            view,
            section=section,
            trail=_trail(spot, section, parent),
            description=". ".join(
                part for part in (title, view.country.text if view.country else "", view.event_count) if part
            ),
            subject=Target(kind, entity.id) if first else None,
        )


def _trail(spot: Spot, section: str, parent: Target | None) -> tuple[Link, ...]:
    above = spot.link(parent) if parent else None
    return (spot.section(section), *((above,) if above and above.href else ()))


def reference_page(desk: Desk) -> Iterator[Page]:
    """Yield the page of references, by kind and then by title, each with what rests on it."""
    nodes = desk.graph.references.values()
    if not nodes:
        return
    spot = at(desk, urls.named("references"))
    kinds = []
    for kind in (*KINDS, *sorted({node.reference.kind for node in nodes} - set(KINDS))):
        held = sorted(
            (node for node in nodes if node.reference.kind == kind),
            key=lambda node: collation_key(desk.name(Target("reference", node.reference.id))[0]),
        )
        if held:
            known = kind in KINDS
            name = desk.words(f"reference.{kind}") if known else kind
            worth = desk.words(f"reference.{kind}.about") if known else ""
            kinds.append((f"k-{kind}", name, worth, tuple(_reference(spot, node) for node in held)))
    view = ReferencesView(desk.words.count("count.references", len(nodes)), tuple(kinds))
    yield framed(
        spot,
        "pages/references.html",
        (desk.words("section.references"), ""),
        view,
        section="references",
        description=desk.words("references.about"),
    )


def _reference(spot: Spot, node: ReferenceNode) -> ReferenceView:
    reference = node.reference
    note, note_lang = spot.desk.pick(reference.note, "")
    title, lang = spot.desk.name(Target("reference", reference.id))
    return ReferenceView(
        urls.reference_anchor(reference.id),
        title,
        lang,
        "" if reference.lang == spot.desk.lang else reference.lang,
        reference.author,
        reference.publisher,
        reference.date,
        reference.url,
        spot.desk.date(reference.accessed, reference.path, reference.line),
        note,
        note_lang,
        tuple(_unique(_citing(spot, citation.page) for citation in node.cited_by)),
    )


def _citing(spot: Spot, page: Target) -> Link:
    """Return a link to what cites a reference; a person without a page by name."""
    person = spot.desk.registers.people.get(page.id) if page.kind == "leader" else None
    if person is None or page.id in spot.desk.graph.leaders:
        return spot.link(page)
    name, lang = spot.desk.pick(person.names, person.name)
    return Link(name, "", lang)


def _unique(links: Iterable[Link]) -> Iterator[Link]:
    seen: set[Link] = set()
    for link in links:
        if link not in seen:
            seen.add(link)
            yield link
