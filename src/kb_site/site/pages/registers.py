"""The pages of the registers: countries with their people, offices with their holders, outlets with their articles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb_site.edtf import Edtf
from kb_site.model import Term
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.leaders import PersonLine, person_line
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.spot import Spot, at
from kb_site.site.pages.strip import BarsView, Held, bars
from kb_site.site.pages.view import ArticleLine, Backing, Link, Page, Sheet
from kb_site.vocabulary import Outlet

PER_SHEET = 100
"""Articles on one sheet of an outlet's page."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A page in an index of these."""

    link: Link
    words: str
    """How much there is of it."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """What an index shows."""

    about: str
    entries: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class CountryView:
    """What the page of a country shows."""

    formal: str
    people: tuple[PersonLine, ...]
    offices: tuple[EntryLine, ...]
    organizations: tuple[Link, ...]
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HolderView:
    """Somebody who held an office, over one term."""

    person: Link
    start: Edtf | None
    end: Edtf | None
    open: bool
    checked: Edtf | None
    body: Link | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HoldersView:
    """The holders from one country."""

    anchor: str
    country: Link
    bars: BarsView | None
    holders: tuple[HolderView, ...]


@dataclass(frozen=True, slots=True)
class OfficeView:
    """What the page of an office shows."""

    forms: tuple[Link, ...]
    """Other ways to write it."""

    countries: tuple[HoldersView, ...]
    backing: Backing | None


@dataclass(frozen=True, slots=True)
class OutletView:
    """What the page of an outlet shows."""

    home: str
    rights: str
    full: bool
    """Whether the collection may publish whole texts."""

    count: str
    articles: tuple[ArticleLine, ...]
    sheet: Sheet


def country_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each country that a leader serves, and their index."""
    if not desk.countries:
        return
    yield _index(desk, "country", [(code, len(_people(desk, code))) for code in desk.countries], "count.leaders")
    for code in desk.countries:
        spot = at(desk, urls.page("country", code))
        known = desk.registers.countries.get(code)
        formal = desk.pick(known.formal, "")[0] if known else ""
        name = desk.country(code)
        yield framed(
            spot,
            "pages/country.html",
            (name, ""),
            CountryView(
                formal if formal != name else "",
                tuple(person_line(spot, desk.graph.leaders[id]) for id in _people(desk, code)),
                tuple(_offices_of(spot, code)),
                _sorted(spot.links("organization", _of(desk, "organization", code))),
                _sorted(spot.links("place", _of(desk, "place", code))),
            ),
            section="countries",
            trail=(spot.section("countries"),),
            description=desk.words("country.about", country=name),
        )


def _people(desk: Desk, code: str) -> list[str]:
    found = [id for id, node in desk.graph.leaders.items() if node.person.country == code]
    return sorted(found, key=lambda id: collation_key(desk.name(Target("leader", id))[0]))


def _of(desk: Desk, kind: str, code: str) -> list[str]:
    if kind == "place":
        return [id for id, node in desk.graph.places.items() if node.place.country == code]
    return [id for id, node in desk.graph.organizations.items() if node.organization.country == code]


def _sorted(links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: collation_key(link.text)))


def _offices_of(spot: Spot, code: str) -> Iterator[EntryLine]:
    desk = spot.desk
    for office in _by_name(desk, "office", desk.holders):
        held = {id for id, _ in desk.holders[office] if desk.graph.leaders[id].person.country == code}
        if held:
            link = spot.link(Target("office", office), anchor=_anchor(code))
            yield EntryLine(link, desk.words.count("count.leaders", len(held)))


def _by_name(desk: Desk, kind: str, ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda id: collation_key(desk.name(Target(kind, id))[0]))


def _index(desk: Desk, kind: str, rows: Sequence[tuple[str, int]], count: str) -> Page:
    """Return the index of one kind of page, with how much each of them has."""
    spot = at(desk, urls.index(kind))
    folder = urls.FOLDERS[kind]
    entries = tuple(EntryLine(spot.link(Target(kind, id)), desk.words.count(count, number)) for id, number in rows)
    return framed(
        spot,
        "pages/entries.html",
        (desk.words(f"section.{folder}"), ""),
        IndexView(desk.words(f"{folder}.about"), entries),
        section=folder,
        description=desk.words(f"{folder}.about"),
    )


def office_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each office that somebody held, and their index."""
    if not desk.holders:
        return
    order = _by_name(desk, "office", desk.holders)
    yield _index(desk, "office", [(id, len({row[0] for row in desk.holders[id]})) for id in order], "count.leaders")
    for id in order:
        spot = at(desk, urls.page("office", id))
        title = desk.name(Target("office", id))
        office = desk.registers.offices[id]
        shown = {desk.office(id)[0], office.names.get("vi", "")}
        lang = "" if desk.lang == "vi" else "vi"
        yield framed(
            spot,
            "pages/office.html",
            title,
            OfficeView(
                tuple(Link(form, "", lang) for form in office.forms if form not in shown),
                tuple(_holders(spot, id)),
                spot.backing((), (), ()),
            ),
            section="offices",
            trail=(spot.section("offices"),),
            description=desk.words("office.about", office=title[0]),
        )


def _anchor(code: str) -> str:
    return f"c-{(code or 'x').lower()}"


def _holders(spot: Spot, office: str) -> Iterator[HoldersView]:
    desk = spot.desk
    rank = {code: number for number, code in enumerate(desk.countries)}

    def country(row: tuple[str, Term]) -> str:
        return desk.graph.leaders[row[0]].person.country

    rows = sorted(desk.holders[office], key=lambda row: (rank.get(country(row), len(rank)), country(row)))
    for code, group in groupby(rows, key=country):
        held = list(group)
        name = spot.link(Target("country", code)) if code else Link(desk.words("country.unknown"))
        holders = tuple(_holder(spot, id, term) for id, term in held)
        drawn = bars([Held(h.person, h.start, h.end, h.open, h.checked) for h in holders])
        yield HoldersView(_anchor(code), name, drawn, holders)


def _holder(spot: Spot, id: str, term: Term) -> HolderView:
    person = spot.desk.graph.leaders[id].person
    kind = "organization" if term.of in spot.desk.graph.organizations else "country"
    return HolderView(
        spot.link(Target("leader", id)),
        term.start,
        term.end,
        term.open,
        spot.desk.date(term.checked, person.path, person.line),
        spot.link(Target(kind, term.of)) if term.of not in ("", person.country) else None,
        spot.sources(term.sources),
    )


def outlet_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each outlet of the vocabulary that the collection has articles of, and their index."""
    if not desk.outlets:
        return
    order = _by_name(desk, "outlet", desk.outlets)
    yield _index(desk, "outlet", [(id, len(desk.outlets[id])) for id in order], "count.articles")
    for id in order:
        yield from _outlet_sheets(desk, desk.registers.outlets[id], desk.outlets[id][::-1])


def _outlet_sheets(desk: Desk, outlet: Outlet, articles: Sequence[str]) -> Iterator[Page]:
    count = -(-len(articles) // PER_SHEET)
    addresses = [
        urls.page("outlet", outlet.id if number == 1 else f"{outlet.id}.p{number}") for number in range(1, count + 1)
    ]
    for number, address in enumerate(addresses, 1):
        spot = at(desk, address)
        part = articles[(number - 1) * PER_SHEET : number * PER_SHEET]
        yield framed(
            spot,
            "pages/outlet.html",
            (outlet.name, "" if desk.lang == "vi" else "vi"),
            OutletView(
                outlet.url,
                outlet.rights,
                outlet.text == "full",
                desk.words.count("count.articles", len(articles)),
                tuple(spot.article_line(id) for id in part),
                spot.sheet(number, addresses),
            ),
            section="outlets",
            trail=(spot.section("outlets"),),
            description=desk.words("outlet.about", outlet=outlet.name),
        )
