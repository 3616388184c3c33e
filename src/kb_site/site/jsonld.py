"""What a page is about, in the words of schema.org: a block of JSON-LD for the head of each page.

Nothing here is surer or more precise than the page. schema.org cannot say that a date was inferred, computed or
disputed, or is about right: such a date is left out, and an event's stands in words in its description. Things are
named by the address of their page with `#this`, the same in every language.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kb_site.edtf import Edtf, Precision
from kb_site.model import Alias, Basis, EventType, Person, PublishedBasis, Sourced, Term, TitleBasis
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.spoken import speak

if TYPE_CHECKING:  # the desk lies in the package that asks for this one's blocks
    from kb_site.site.pages.desk import Desk

Node = dict[str, Any]
"""A node of JSON-LD; what is empty is left out at the end."""

SURE = frozenset({Basis.EXPLICIT, Basis.CURATED})
"""How a date must be known to stand without words that say how."""

ATTENDED = frozenset(
    {EventType.TALKS, EventType.VISIT, EventType.CALL, EventType.CEREMONY, EventType.ANNIVERSARY, EventType.CONGRESS}
)
"""Types whose participants attend; those of the others are what the event is about."""


def page_block(
    desk: "Desk", path: str, title: str, description: str, trail: Sequence[tuple[str, str]], subject: Target | None
) -> str:
    """Return the block of a page, safe to stand in a script element.

    Takes     the desk; the page's address from the site's root; its title and description; the names and addresses
              of the pages above it, as links on the page; what it is the page of, None where it is a list or prose.
    """
    return _Writer(desk, path).block(title, description, trail, subject)


def period(value: Edtf) -> tuple[str, str]:
    """Return the start and end that ISO 8601 can say of a date; "" for what is open, about right or otherwise vague."""
    if value.is_calendar_date:
        return str(value), ""
    if value.precision is not Precision.INTERVAL:
        return "", ""
    first, last = (str(end) if end and end.is_calendar_date else "" for end in (value.first, value.last))
    return first, last


class _Writer:
    """Writes the nodes of one page, whose addresses are absolute with `base_url` and else relative to the page."""

    def __init__(self, desk: "Desk", path: str) -> None:
        self.desk, self.graph, self.path = desk, desk.graph, path
        self._base = desk.registers.settings.base_url.rstrip("/")

    def block(self, title: str, description: str, trail: Sequence[tuple[str, str]], subject: Target | None) -> str:
        home = self.path == urls.root(self.desk.lang) + "index.html"
        site = self._site(description if home else "")
        page = {
            "@type": "WebPage",
            "@id": self._address(self.path),
            "url": self._url(self.path),
            "name": title,
            "inLanguage": self.desk.lang,
            "isPartOf": {"@id": site["@id"]},
            "mainEntity": {"@id": self._id(subject)} if subject else None,
            "creativeWorkStatus": self._state(subject) if subject else "",
            "breadcrumb": self._trail(title, trail),
        }
        nodes = [site, page, *([self._thing(subject)] if subject else ())]
        found = {"@context": "https://schema.org", "@graph": [_filled(node) for node in nodes]}
        return _safe(json.dumps(found, ensure_ascii=False, separators=(",", ":")))

    def _address(self, path: str) -> str:
        return f"{self._base}/{path}" if self._base else urls.relative(self.path, path)

    def _url(self, path: str) -> str:
        return self._address(path) if self._base else ""

    def _id(self, target: Target) -> str:
        return self._address(f"{urls.of_target(target)}#this")

    def _site(self, description: str) -> Node:
        home = urls.root(self.desk.lang) + "index.html"
        return {
            "@type": "WebSite",
            "@id": self._address(f"{home}#site"),
            "url": self._url(home),
            "name": self.desk.site_title(),
            "description": description,
            "inLanguage": self.desk.lang,
        }

    def _trail(self, title: str, trail: Sequence[tuple[str, str]]) -> Node | None:
        if not trail:
            return None
        rows = [(name, _resolved(self.path, href)) for name, href in trail]
        items = [
            {"@type": "ListItem", "position": number, "name": name, "item": self._address(path) if path else ""}
            for number, (name, path) in enumerate((*rows, (title, self.path)), 1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": [_filled(item) for item in items]}

    def _state(self, subject: Target) -> str:
        desk, graph = self.desk, self.graph
        match subject.kind:
            case "article":
                return desk.words("state.reviewed" if graph.articles[subject.id].article.reviewed else "state.machine")
            case "event":
                return desk.words(f"state.{desk.event_state(graph.events[subject.id])}")
            case "leader":
                return desk.words(f"state.{graph.leaders[subject.id].state}")
        return ""

    def _thing(self, subject: Target) -> Node:
        makers = {
            "article": self._article,
            "event": self._event,
            "leader": self._leader,
            "place": self._place,
            "organization": self._organization,
        }
        named = {"@id": self._id(subject), "url": self._url(urls.of_target(subject, self.desk.lang))}
        return {**makers[subject.kind](subject.id), **named}

    def _named(self, kind: str, id: str) -> Node | None:
        """Return another thing by name, with its id where it has a page."""
        target = Target(kind, id)
        if not self.desk.has_page(target):
            return None
        return {"@type": _TYPES[kind], "@id": self._id(target), "name": self.desk.name(target)[0]}

    def _all(self, kind: str, ids: Iterable[str]) -> list[Node]:
        return [node for id in dict.fromkeys(ids) if (node := self._named(kind, id))]

    def _article(self, id: str) -> Node:
        node = self.graph.articles[id]
        article = node.article
        made = article.title_basis is TitleBasis.LEAD
        outlet = self.desk.registers.outlets.get(article.outlet)
        publisher = {"@type": "NewsMediaOrganization", "name": self.desk.outlet(article.outlet)}
        if outlet and outlet.url:
            publisher["url"] = outlet.url
        stated = article.published and article.published_basis in (PublishedBasis.STATED, PublishedBasis.CURATED)
        return {
            "@type": "NewsArticle",
            "headline": "" if made else article.title,
            "name": f"[{article.title}]" if made else "",
            "inLanguage": article.lang,
            "datePublished": period(article.published)[0] if stated and article.published else "",
            "author": {"@type": "Person", "name": article.author} if article.author else None,
            "publisher": publisher if article.outlet else None,
            "sameAs": [address for address in (article.url, article.archive_url) if address],
            "about": self._all("event", node.events),
            "mentions": [
                *self._all("leader", (leader.id for leader in article.leaders)),
                *self._all("organization", article.organizations),
                *self._all("place", article.places),
            ],
        }

    def _event(self, id: str) -> Node:
        event, desk = self.graph.events[id], self.desk
        sure = event.basis in SURE and "date" not in event.disagreements and desk.event_state(event) != "unverified"
        start, end = period(event.date) if sure else ("", "")
        basis = desk.event_basis(event)
        people = self._all("leader", event.leaders)
        attended = event.type in ATTENDED
        about = event.about_target
        return {
            "@type": "Event",
            "name": desk.name(Target("event", id))[0],
            "description": speak(event.date, desk.words) + (f" ({basis})" if basis else ""),
            "startDate": start,
            "endDate": end,
            "location": None if "place" in event.disagreements else self._named("place", event.place),
            "attendee": people if attended else [],
            "about": [
                *(self._all(about.kind, [about.id]) if about and about.kind in _TYPES else ()),
                *(() if attended else people),
                *self._all("leader", event.commemorated),
            ],
            "superEvent": self._named("event", event.visit),
        }

    def _leader(self, id: str) -> Node:
        person = self.graph.leaders[id].person
        return {
            "@type": "Person",
            **self._names(Target("leader", id), person.name, person.names, person.aliases),
            "birthDate": self._dates(person.born),
            "deathDate": self._dates(person.died),
            "hasOccupation": list(self._terms(person)),
            "sameAs": list(person.same_as),
        }

    def _place(self, id: str) -> Node:
        place = self.graph.places[id].place
        north, _, east = place.coordinates.partition(",")
        geo = {"@type": "GeoCoordinates", "latitude": north.strip(), "longitude": east.strip()}
        return {
            "@type": "Place",
            **self._names(Target("place", id), place.name, place.names, place.aliases),
            "geo": geo if place.coordinates else None,
            "containedInPlace": self._named("place", place.within),
            "sameAs": list(place.same_as),
        }

    def _organization(self, id: str) -> Node:
        body = self.graph.organizations[id].organization
        return {
            "@type": "Organization",
            **self._names(Target("organization", id), body.name, body.names, body.aliases),
            "foundingDate": self._dates(body.founded),
            "parentOrganization": self._named("organization", body.parent),
            "sameAs": list(body.same_as),
        }

    def _names(self, target: Target, name: str, names: Mapping[str, str], aliases: Sequence[Alias]) -> Node:
        shown = self.desk.name(target)[0]
        others = (name, *names.values(), *(alias.text for alias in aliases if not alias.weak))
        return {"name": shown, "alternateName": [other for other in dict.fromkeys(others) if other != shown]}

    def _dates(self, values: Sequence[Sourced]) -> list[str]:
        """Return the dates that sources give, none where one of them cannot be said as it is known."""
        if any(self.desk.is_unverified(value.sources) for value in values):
            return []
        said = [_said(value.value) for value in values]
        return list(dict.fromkeys(said)) if all(said) else []

    def _terms(self, person: Person) -> Iterator[Node]:
        """Yield the offices that a source vouches for."""
        for term in person.offices:
            if term.sources and not self.desk.is_unverified(term.sources):
                yield self._term(term)

    def _term(self, term: Term) -> Node:
        starts, ends = (period(value)[0] if value else "" for value in (term.start, term.end))
        office = {"@type": "Occupation", "name": self.desk.office(term.office)[0]}
        return _filled({"@type": "Role", "hasOccupation": office, "startDate": starts, "endDate": ends})


def _said(text: str) -> str:
    """Return a curated date as ISO 8601 has it; "" where that cannot say it, or where it is no date."""
    try:
        return period(Edtf.parse(text))[0]
    except ValueError:  # named where the page shows it
        return ""


_TYPES = {
    "article": "NewsArticle",
    "event": "Event",
    "leader": "Person",
    "place": "Place",
    "organization": "Organization",
}


def _resolved(path: str, href: str) -> str:
    """Return the address from the root that a link of a page leads to; "" where it leads nowhere."""
    if not href or href.startswith("#"):
        return ""
    folders = path.split("/")[:-1]
    *ways, name = href.partition("#")[0].split("/")
    for way in ways:
        folders = folders[:-1] if way == ".." else [*folders, way]
    return "/".join((*folders, name))


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _safe(text: str) -> str:
    """Return JSON in which no character can end the element that it stands in."""
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
