"""The search page: the box, what results can be filtered by, and the lists that find the same without a script."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.spot import at
from kb_site.site.pages.view import Link, Page

KINDS = ("leader", "organization", "place", "event", "article", "page", "reference")
"""What can be found, in the order of results that are found equally well."""

LEADERS = 200
"""Leaders to filter by: those that most is known of."""

LISTS = ("leaders", "organizations", "places", "events", "articles", "years", "days", "timeline")
"""Sections in which everything can be found by hand."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows."""

    filters: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    """Key in the address, key of the label's words, and value and words of each choice."""

    lists: tuple[Link, ...]


def search_page(desk: Desk) -> Iterator[Page]:
    """Yield the search page; none where there is nothing to find."""
    if not desk.section("search"):
        return
    spot = at(desk, "search.html")
    filters = (("k", "kind", _kinds(desk)), ("y", "year", _years(desk)), ("l", "leader", _leaders(desk)),
               ("c", "country", _countries(desk)))  # fmt: skip
    lists = tuple(spot.section(key) for key in LISTS if desk.section(key))
    view = SearchView(tuple(one for one in filters if len(one[2]) > 1), lists)
    title = (desk.words("search.title"), "")
    yield framed(spot, "pages/search.html", title, view, section="search", description=desk.words("search.about"))


def _kinds(desk: Desk) -> tuple[tuple[str, str], ...]:
    graph = desk.graph
    held = (graph.leaders, graph.organizations, graph.places, graph.events, graph.articles,
            desk.registers.pages, graph.references)  # fmt: skip
    return tuple((kind, desk.words(f"search.kind.{kind}")) for kind, nodes in zip(KINDS, held, strict=True) if nodes)


def _years(desk: Desk) -> tuple[tuple[str, str], ...]:
    return tuple((str(year), str(year)) for year in sorted(desk.graph.years, reverse=True))


def _leaders(desk: Desk) -> tuple[tuple[str, str], ...]:
    nodes = sorted(desk.graph.leaders.values(), key=lambda node: (-len(node.events) - len(node.articles), node.id))
    names = [(node.id, desk.pick(node.person.names, node.name)[0]) for node in nodes[:LEADERS]]
    return tuple(sorted(names, key=lambda row: (collation_key(row[1]), row[0])))


def _countries(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the countries of leaders, places and organisations: the two parties first, then by name."""
    graph = desk.graph
    codes = {node.person.country for node in graph.leaders.values()}
    codes.update(node.place.country for node in graph.places.values())
    codes.update(node.organization.country for node in graph.organizations.values())
    parties = desk.registers.settings.parties
    rows = [(code.lower(), desk.country(code), code not in parties) for code in codes if code]
    return tuple((code, name) for code, name, _ in sorted(rows, key=lambda row: (row[2], collation_key(row[1]))))
