"""The home page, the pages of prose, and what answers an address that is none."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_site.edtf import Edtf
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.pages.chronology import decade_anchor, decade_name, decade_of, year_counts
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.leaders import PER_INDEX, PersonLine, person_line
from kb_site.site.pages.spot import Spot, at
from kb_site.site.pages.view import ArticleLine, Link, Page, ProseView

NEWEST = 6
"""Articles on the home page."""

PEOPLE = 12
"""Leaders of each side on the home page, those of most events first."""

MUCH = 3
"""From so many events on a year is drawn as a full one."""


@dataclass(frozen=True, slots=True)
class YearCell:
    """A year in the row of its decade."""

    century: str
    """First two digits, which a narrow screen leaves out: "19"."""

    rest: str
    href: str
    """"" where the collection has nothing."""

    words: str
    much: bool


@dataclass(frozen=True, slots=True)
class DecadeRow:
    """A decade with its ten years, or as many as there have been."""

    link: Link
    words: str
    years: tuple[YearCell, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """The leaders of one of the two countries, or of all where the collection names no two."""

    name: str
    people: tuple[PersonLine, ...]
    all: Link
    more: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    lead: str
    overview: Link | None
    decades: tuple[DecadeRow, ...]
    timeline: Link
    sides: tuple[SideView, ...]
    newest: tuple[ArticleLine, ...]
    articles: Link
    state: tuple[tuple[str, str], ...]
    """What is counted, and how many."""

    edition: Edtf | None
    method: Link | None
    """Where it is said what the counts mean."""


@dataclass(frozen=True, slots=True)
class PlainView:
    """What a page of prose shows."""

    prose: ProseView | None


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at an address that has moved."""

    href: str


@dataclass(frozen=True, slots=True)
class LostView:
    """What stands where there is no page."""

    links: tuple[Link, ...]
    """Absolute; none without `base_url`."""

    assets: str
    """Absolute address of the assets; "" without `base_url`."""


def home(desk: Desk) -> Iterator[Page]:
    """Yield the home page."""
    spot = at(desk, "index.html")
    graph, settings, words = desk.graph, desk.registers.settings, desk.words
    lead = desk.pick(settings.description, words("home.lead"))[0]
    dated = [id for id, node in graph.articles.items() if node.article.published]
    view = HomeView(
        lead=lead,
        overview=spot.link(Target("page", "overview")) if "overview" in desk.registers.pages else None,
        decades=tuple(_decades(spot)),
        timeline=spot.section("timeline"),
        sides=tuple(side for code in settings.parties or ("",) if (side := _side(spot, code))),
        newest=tuple(spot.article_line(id) for id in reversed(dated[-NEWEST:])),
        articles=spot.section("articles"),
        state=_state(desk),
        edition=spot.desk.edition(),
        method=spot.link(Target("page", "method")) if "method" in desk.registers.pages else None,
    )
    yield framed(spot, "pages/home.html", (desk.site_title(), ""), view, description=lead)


def _decades(spot: Spot) -> Iterator[DecadeRow]:
    """Yield the decades from the first event to the edition, the silent ones too."""
    desk, graph = spot.desk, spot.desk.graph
    decades = [decade for node in graph.events.values() if (decade := decade_of(node.date))]
    edition = spot.desk.edition()
    last_year = max([*graph.years, edition.year or 0 if edition else 0], default=0)
    if not decades or not last_year:
        return
    counts: dict[int, int] = {}
    for decade in decades:
        counts[decade] = counts.get(decade, 0) + 1
    for decade in range(min(decades), last_year + 1, 10):
        held = counts.get(decade, 0)
        spoken = desk.words.count("count.events", held) if held else desk.words("home.silence")
        href = spot.href(f"timeline.html#{decade_anchor(decade)}") if held else ""
        years = tuple(_cell(spot, year) for year in range(decade, min(decade + 9, last_year) + 1))
        yield DecadeRow(Link(decade_name(desk, decade), href), spoken, years)


def _cell(spot: Spot, year: int) -> YearCell:
    desk = spot.desk
    node = desk.graph.years.get(year)
    century, rest = str(year)[:2], str(year)[2:]
    if node is None:
        return YearCell(century, rest, "", desk.words("home.nothing"), False)
    return YearCell(century, rest, spot.date_link(Edtf.of(year)), year_counts(desk, year), len(node.events) >= MUCH)


def _side(spot: Spot, code: str) -> SideView | None:
    nodes = [node for node in spot.desk.graph.leaders.values() if code in ("", node.person.country)]
    if not nodes:
        return None
    nodes.sort(key=lambda node: (-len(node.events), -len(node.articles), node.id))
    fragment = f"#c-{code.lower()}" if code and len(spot.desk.graph.leaders) <= PER_INDEX else ""
    all_of = Link(spot.desk.words("home.all-leaders"), spot.href(f"leaders/index.html{fragment}"))
    people = tuple(person_line(spot, node) for node in nodes[:PEOPLE])
    name = spot.desk.country(code) if code else spot.desk.words("section.leaders")
    return SideView(name, people, all_of, len(nodes) - len(people))


def _state(desk: Desk) -> tuple[tuple[str, str], ...]:
    graph, words = desk.graph, desk.words
    reviewed = sum(node.article.reviewed for node in graph.articles.values())
    curated = sum(node.curated is not None for node in graph.events.values())
    written = sum(node.person.curated for node in graph.leaders.values())
    rows = (
        ("articles", len(graph.articles), words("home.reviewed", n=words.number(reviewed))),
        ("events", len(graph.events), words("home.curated", n=words.number(curated))),
        ("leaders", len(graph.leaders), words("home.curated", n=words.number(written))),
        ("references", len(graph.references), ""),
    )
    return tuple(
        (words(f"section.{key}"), words.number(number) + (f" ({note})" if note else "")) for key, number, note in rows
    )


def prose_pages(desk: Desk) -> Iterator[Page]:
    """Yield the overview and the other pages of prose."""
    for id, page in desk.registers.pages.items():
        spot = at(desk, urls.named(id))
        title = desk.pick(page.title, id)
        yield framed(spot, "pages/prose.html", title, PlainView(spot.prose(page.prose)), section=id)


def redirects(desk: Desk) -> Iterator[Page]:
    """Yield a page for each address that has moved, once for the whole site: other spellings and old ids."""
    if urls.root(desk.lang):
        return
    moved, problems = urls.redirects(desk.graph)
    desk.problems.extend(problems)
    for old, new in moved.items():
        spot = at(desk, old)
        yield framed(spot, "pages/moved.html", (desk.words("moved.title"), ""), MovedView(spot.href(new)))


def lost(desk: Desk) -> Iterator[Page]:
    """Yield 404.html, once for the whole site: absolute links with `base_url`, plain text without."""
    if urls.root(desk.lang):
        return
    spot = at(desk, "404.html")
    base = desk.registers.settings.base_url.rstrip("/")
    keys = [key for key in ("timeline", "leaders", "events", "articles") if desk.section(key)]
    links = [Link(desk.words(f"section.{key}"), f"{base}/{desk.section(key)}") for key in keys] if base else []
    yield framed(
        spot,
        "pages/404.html",
        (desk.words("lost.title"), ""),
        LostView(tuple(links), f"{base}/assets/" if base else ""),
    )
