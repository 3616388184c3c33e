"""The leader pages and their index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from kb_site.edtf import Edtf
from kb_site.model import Person, Term
from kb_site.registers import Target, name_key
from kb_site.site import urls
from kb_site.site.nodes import LeaderNode
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.names import NamesView, names_of
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.spot import QUOTES, Spot, at
from kb_site.site.pages.strip import BarsView, Held, bars
from kb_site.site.pages.ties import COUNTERPARTS, CounterpartView, EgoView, counterparts, ego
from kb_site.site.pages.view import ArticleLine, Backing, Claim, EventLine, Link, MenuItem, Page, ProseView, Sheet
from kb_site.site.spoken import speak

PER_SHEET = 60
"""Events, and articles, on one sheet of a leader's page."""

PER_INDEX = 500
"""Leaders on one sheet of the index."""


@dataclass(frozen=True, slots=True)
class TermView:
    """An office held over a time."""

    office: Link
    body: Link | None
    start: Edtf | None
    end: Edtf | None
    open: bool
    checked: Edtf | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StyleView:
    """How articles style the person, and whether the curated offices know of it."""

    words: str
    articles: tuple[Link, ...]
    more: int
    contradicted: bool


@dataclass(frozen=True, slots=True)
class LeaderView:
    """What the page of a leader shows."""

    country: Link | None
    state: str
    """curated, entered or machine."""

    lead: str
    """Country and last known office, in words."""

    names: NamesView
    born: tuple[Claim, ...]
    died: tuple[Claim, ...]
    prose: ProseView | None
    terms: tuple[TermView, ...]
    bars: BarsView | None
    """The same as bars over years."""

    styles: tuple[StyleView, ...]
    years: tuple[tuple[str, Link, tuple[EventLine, ...]], ...]
    """Anchor, year and events taken part in, by date."""

    event_count: str
    commemorated: tuple[EventLine, ...]
    ego: EgoView | None
    counterparts: tuple[CounterpartView, ...]
    more_counterparts: int
    pairs: Link
    """Where the counterparts beyond those are."""

    articles: tuple[ArticleLine, ...]
    article_count: str
    backing: Backing | None
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the index."""

    link: Link
    note: str
    events: str
    state: str
    """curated, entered or machine."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """What the index of leaders shows."""

    total: str
    countries: tuple[tuple[str, str, tuple[PersonLine, ...]], ...]
    """Anchor, name and people of each country, the parties first."""

    jump: tuple[MenuItem, ...]
    ways: tuple[Link, ...]
    """Other ways to the same people: the graph, the pairs, the countries, the offices."""

    sheet: Sheet


def leader_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each leader, and its further sheets where lists are long."""
    for node in desk.graph.leaders.values():
        yield from _sheets(desk, node)


def leader_index(desk: Desk) -> Iterator[Page]:
    """Yield the index of leaders: by country, names in alphabetical order."""
    settings = desk.registers.settings
    order = {code: number for number, code in enumerate((*settings.parties, *settings.context))}
    nodes = sorted(
        desk.graph.leaders.values(),
        key=lambda node: (
            order.get(node.person.country, len(order)),
            not node.person.country,
            desk.country(node.person.country),
            collation_key(desk.name(Target("leader", node.id))[0]),
        ),
    )
    sheets = [nodes[i : i + PER_INDEX] for i in range(0, len(nodes), PER_INDEX)]
    addresses = [urls.index("leader", number=number) for number in range(1, len(sheets) + 1)]
    for number, (address, sheet) in enumerate(zip(addresses, sheets, strict=True), 1):
        spot = at(desk, address)
        countries = []
        for code, group in groupby(sheet, key=lambda node: node.person.country):
            name = desk.country(code) if code else desk.words("country.unknown")
            countries.append((f"c-{(code or 'x').lower()}", name, tuple(person_line(spot, node) for node in group)))
        jump = tuple(MenuItem(name, f"#{anchor}") for anchor, name, _ in countries)
        total = desk.words.count("count.leaders", len(nodes))
        ways = tuple(spot.section(key) for key in ("graph", "pairs", "countries", "offices") if desk.section(key))
        yield framed(
            spot,
            "pages/leaders.html",
            (desk.words("section.leaders"), ""),
            IndexView(total, tuple(countries), jump, ways, spot.sheet(number, addresses)),
            section="leaders",
            description=desk.words("leaders.about"),
        )


def person_line(spot: Spot, node: LeaderNode) -> PersonLine:
    """Return a leader for a list: name, last known office, number of events."""
    desk = spot.desk
    events = desk.words.count("count.events", len(node.events)) if node.events else ""
    return PersonLine(spot.link(Target("leader", node.id)), last_office(desk, node.person), events, node.state)


def last_office(desk: Desk, person: Person, *, full: bool = False) -> str:
    """Return the curated offices still held, or those held last, "Tổng Bí thư (từ 3/8/2024)"; "" for none.

    Several that ended together, as of party and state, stand side by side in the order of the page. What is still
    held says on which day that was checked, of several offices on the earliest; `full` says so at length.
    """
    dated = [term for term in person.offices if term.start and term.start.earliest]
    held = [term for term in person.offices if term.open]
    if not held and dated:
        last = _end(max(dated, key=_last_day))
        held = [term for term in dated if _end(term).overlaps(last)]
    checks = [desk.date(term.checked, person.path, person.line) for term in held if term.open]
    checked = min((day for day in checks if day), default=None)
    if checked is None:
        asof = ""
    elif full:
        asof = desk.words("leader.as-of", date=desk.told(checked))
    else:
        asof = desk.words("leader.as-of.short", date=speak(checked, desk.words))
    if len(held) == 1:
        return _styled(desk, held[0], asof)
    return ", ".join(part for part in (*(_styled(desk, term) for term in held), asof) if part)


def _styled(desk: Desk, term: Term, asof: str = "") -> str:
    """Return an office with its years in brackets, without them where none is known: "Đại sứ (tính đến 11/10/2025)"."""
    years = ", ".join(part for part in (_years_of(desk, term), asof) if part)
    name = desk.office(term.office)[0]
    return f"{name} ({years})" if years else name


def _end(term: Term) -> Edtf:
    known = term.end or term.start
    assert known
    return known


def _last_day(term: Term) -> date:
    return _end(term).latest or date.min


def _years_of(desk: Desk, term: Term) -> str:
    if term.open:
        return desk.words("date.since", date=speak(term.start, desk.words)) if term.start else ""
    first, last = _year_of(desk, term.start), _year_of(desk, term.end)
    return first if first == last else f"{first}–{last}"


def _year_of(desk: Desk, end: Edtf | None) -> str:
    """Return one end of a term by its year, no surer than it is: "2007", "khoảng 2007", "2007?"; "?" for none known.

    A date wider than a year, or one of several, is told whole.
    """
    if end is None:
        return "?"
    if end.year is None:
        return speak(end, desk.words)
    year = desk.words("date.approximate", date=end.year) if end.approximate else str(end.year)
    return f"{year}?" if end.uncertain else year


def _sheets(desk: Desk, node: LeaderNode) -> Iterator[Page]:
    mentions = tuple(reversed(node.mentions))
    count = max(1, -(-len(node.events) // PER_SHEET), -(-len(mentions) // PER_SHEET))
    addresses = [
        urls.page("leader", node.id if number == 1 else f"{node.id}.p{number}") for number in range(1, count + 1)
    ]
    for number, address in enumerate(addresses, 1):
        spot = at(desk, address)
        part = slice((number - 1) * PER_SHEET, number * PER_SHEET)
        title, lang = desk.name(Target("leader", node.id))
        view = _view(
            spot,
            node,
            node.events[part],
            first=number == 1,
            sheet=spot.sheet(number, addresses),
            articles=tuple(spot.article_line(m.article, m) for m in mentions[part]),
        )
        yield framed(
            spot,
            "pages/leader.html",
            (title, lang),
            view,
            section="leaders",
            trail=(spot.section("leaders"),),
            description=". ".join(part for part in (title, view.lead, view.event_count) if part),
            subject=Target("leader", node.id) if number == 1 else None,
        )


def _view(
    spot: Spot, node: LeaderNode, events: Sequence[str], *, first: bool, sheet: Sheet, articles: tuple[ArticleLine, ...]
) -> LeaderView:
    desk, person = spot.desk, node.person
    country = desk.country(person.country) if person.country else ""
    born, died = (spot.claims(dates) if first else () for dates in (person.born, person.died))
    prose = spot.prose(person.prose) if first else None
    terms = tuple(_term(spot, person, term) for term in person.offices) if first else ()
    lines = [spot.event_line(id, quotes=QUOTES, cited=first) for id in events]
    years = tuple(
        (f"y-{label}" if label.isdigit() else "y-x", _year(spot, label), tuple(group))
        for label, group in groupby(lines, key=lambda line: _label(desk, line.date))
    )
    names = names_of(spot, person.name, person.names, person.aliases, node.spellings) if first else NamesView()
    return LeaderView(
        country=spot.link(Target("country", person.country)) if person.country else None,
        state=node.state,
        lead=". ".join(part for part in (country, last_office(desk, person, full=True)) if part),
        names=names,
        born=born,
        died=died,
        prose=prose,
        terms=terms,
        bars=bars([Held(term.office, term.start, term.end, term.open, term.checked) for term in terms]),
        styles=_styles(spot, node) if first else (),
        years=years,
        event_count=desk.words.count("count.events", len(node.events)) if node.events else "",
        commemorated=tuple(spot.event_line(id) for id in node.commemorated_in[:PER_SHEET]) if first else (),
        ego=ego(spot, node) if first else None,
        counterparts=counterparts(spot, node) if first else (),
        more_counterparts=max(0, len(node.counterparts) - COUNTERPARTS),
        pairs=spot.section("pairs"),
        articles=articles,
        article_count=desk.words.count("count.articles", len(node.mentions)) if node.mentions else "",
        backing=spot.backing(person.sources, person.same_as, node.linked_from) if first else None,
        sheet=sheet,
    )


def _label(desk: Desk, date: Edtf) -> str:
    year = urls.year_of(date)
    return str(year) if year is not None else speak(date, desk.words)


def _year(spot: Spot, label: str) -> Link:
    return Link(label, spot.date_link(Edtf.of(int(label))) if label.isdigit() else "")


def _term(spot: Spot, person: Person, term: Term) -> TermView:
    desk = spot.desk
    body = None
    if term.of:
        kind = "organization" if term.of in desk.graph.organizations else "country"
        body = spot.link(Target(kind, term.of))
    checked = desk.date(term.checked, person.path, person.line)
    office = spot.link(Target("office", term.office))
    return TermView(office, body, term.start, term.end, term.open, checked, spot.sources(term.sources))


def _styles(spot: Spot, node: LeaderNode) -> tuple[StyleView, ...]:
    found = []
    for usage in node.roles:
        links = spot.links("article", usage.articles[:1])
        more = len(usage.articles) - len(links)
        found.append(StyleView(usage.text, links, more, _contradicted(spot.desk, node.person, usage.text)))
    return tuple(found)


def _contradicted(desk: Desk, person: Person, style: str) -> bool:
    """Say whether a style names an office that the person's curated offices never had, nor a longer one that begins so.

    An article may style somebody by an office long left, so that the day of the article proves nothing.
    """
    office = desk.office_named(style)
    if not office or not person.offices:
        return False
    held = [desk.registers.offices[term.office] for term in person.offices if term.office in desk.registers.offices]
    key = name_key(style)
    return not any(known.id == office or name_key(known.names.get("vi", "")).startswith(key) for known in held)
