"""The timeline and the pages of years: what happened when, no date more precise than it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb_site.edtf import Edtf, Precision, last_day
from kb_site.site import urls
from kb_site.site.nodes import DatedWords, YearNode
from kb_site.site.pages.desk import Desk, capital
from kb_site.site.pages.frame import framed
from kb_site.site.pages.spot import QUOTES, Spot, at
from kb_site.site.pages.strip import StripView, strip
from kb_site.site.pages.view import ArticleLine, EventLine, Link, MenuItem, Page, Quote, Sheet
from kb_site.site.spoken import speak

PER_SHEET = 300
"""Events on one sheet of the timeline; a decade is not torn apart unless it is longer than that."""


PER_DATE = 10
"""Articles that the page of a year shows under one date."""


LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class DecadeView:
    """A decade of the timeline."""

    anchor: str
    name: str
    count: str
    years: tuple[tuple[str, Link, tuple[EventLine, ...]], ...]
    """Anchor, year and events; what is known only to the decade comes first, without a year."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What a sheet of the timeline shows."""

    total: str
    jump: tuple[MenuItem, ...]
    """Every decade of the collection, and where it stands."""

    strip: StripView | None
    narrow: StripView | None
    """The same for a telephone."""

    """The events of this sheet as a drawing; each leads to its line."""

    decades: tuple[DecadeView, ...]
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class PartView:
    """A stretch of a year: the year as a whole, or one of its months."""

    anchor: str
    """"m-2025-10"; "" for what is known only to the year."""

    name: str
    days: tuple["DayView", ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A date within a month, and what stands under it."""

    anchor: str
    """"d-2025-10-09"; "" for what is known only to the month, or to the year."""

    date: Edtf
    events: tuple[EventLine, ...]
    articles: tuple[ArticleLine, ...]
    """Published on it."""

    more_articles: int
    """Published on it and not shown."""

    words: tuple[Quote, ...]
    """Sentences that name the date, where no event is known on it."""


@dataclass(frozen=True, slots=True)
class YearView:
    """What the page of a year shows."""

    parts: tuple[PartView, ...]
    articles: Link
    """Where the rest of the articles are."""

    previous: Link | None
    next: Link | None
    decade: Link | None


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the calendar."""

    anchor: str
    """"d-10-09"."""

    link: Link
    """Its number, leading to its page where something happened."""

    name: str
    words: str
    """How many events; "" for none."""


@dataclass(frozen=True, slots=True)
class CalendarView:
    """What the calendar of the year shows."""

    months: tuple[tuple[str, tuple[DayCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class DayOfYearView:
    """What the page of a day of the year shows."""

    events: tuple[tuple[EventLine, str], ...]
    """Events, and how many years before this edition they were."""

    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class YearsView:
    """What the index of years shows."""

    decades: tuple[tuple[str, tuple[tuple[Link, str], ...]], ...]


def timeline(desk: Desk) -> Iterator[Page]:
    """Yield the sheets of the timeline: events by decade and year, the coarser of one first day before the finer."""
    if not desk.graph.events:
        return
    sheets = _sheets(desk)
    addresses = [
        urls.named("timeline" if number == 1 else f"timeline-{number}") for number in range(1, len(sheets) + 1)
    ]
    first_seen: dict[int, str] = {}
    for address, sheet in zip(addresses, sheets, strict=True):
        for decade, _ in sheet:
            first_seen.setdefault(decade, address)
    total = desk.words.count("count.events", len(desk.graph.events))
    for number, (address, sheet) in enumerate(zip(addresses, sheets, strict=True), 1):
        spot = at(desk, address)
        jump = tuple(
            MenuItem(decade_name(desk, decade), spot.href(f"{where}#{decade_anchor(decade)}"))
            for decade, where in first_seen.items()
        )
        decades = tuple(_decade(spot, decade, ids) for decade, ids in sheet)
        lines = [line for decade in decades for _, _, held in decade.years for line in held]
        yield framed(
            spot,
            "pages/timeline.html",
            (desk.words("section.timeline"), ""),
            TimelineView(
                total,
                jump,
                strip(lines, desk.words),
                strip(lines, desk.words, {decade: decade_anchor(decade) for decade, _ in sheet}, narrow=True),
                decades,
                spot.sheet(number, addresses),
            ),
            section="timeline",
            description=desk.words("timeline.about"),
        )


def decade_of(date: Edtf) -> int:
    """Return the first year of the decade a date begins in: 1950; 0 for what has no beginning."""
    return date.earliest.year // 10 * 10 if date.earliest else 0


def decade_anchor(decade: int) -> str:
    """Return the anchor of a decade on the timeline: "d-1950"."""
    return f"d-{decade}"


def decade_name(desk: Desk, decade: int) -> str:
    """Return a decade in words; events without a beginning stand under words of their own."""
    return capital(speak(Edtf.decade(decade), desk.words)) if decade else desk.words("undated")


def _sheets(desk: Desk) -> list[list[tuple[int, list[str]]]]:
    """Return decades with their events, put on sheets so that none is much longer than PER_SHEET."""
    sheets: list[list[tuple[int, list[str]]]] = [[]]
    held = 0
    for decade, group in groupby(desk.graph.events, key=lambda id: decade_of(desk.graph.events[id].date)):
        ids = list(group)
        for start in range(0, len(ids), PER_SHEET):
            part = ids[start : start + PER_SHEET]
            if held and held + len(part) > PER_SHEET:
                sheets.append([])
                held = 0
            sheets[-1].append((decade, part))
            held += len(part)
    return sheets


def _decade(spot: Spot, decade: int, ids: Sequence[str]) -> DecadeView:
    desk = spot.desk
    years = []
    for year, group in groupby(ids, key=lambda id: urls.year_of(desk.graph.events[id].date)):
        label = Link(str(year), spot.date_link(Edtf.of(year))) if year else Link("")
        years.append((f"y-{year}" if year else "", label, tuple(spot.event_line(id, anchor=f"e-{id}") for id in group)))
    return DecadeView(
        decade_anchor(decade), decade_name(desk, decade), desk.words.count("count.events", len(ids)), tuple(years)
    )


def year_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each year that has an event or an article, and their index."""
    if not desk.graph.years:
        return
    years = sorted(desk.graph.years)
    yield _years(desk, years)
    for number, year in enumerate(years):
        spot = at(desk, urls.page("year", f"{year:04d}"))
        yield framed(
            spot,
            "pages/year.html",
            (desk.words("year.title", year=year), ""),
            YearView(
                tuple(_parts(spot, desk.graph.years[year])),
                spot.section("articles"),
                _year_link(spot, years[number - 1]) if number else None,
                _year_link(spot, years[number + 1]) if number + 1 < len(years) else None,
                _decade_link(spot, year),
            ),
            section="years",
            trail=(spot.section("years"),),
            description=desk.words("year.about", year=year),
        )


def day_pages(desk: Desk) -> Iterator[Page]:
    """Yield the days of the year on which something is known to have happened, and the calendar that leads to them."""
    days = desk.graph.days
    if not days:
        return
    yield _calendar(desk)
    edition = desk.edition()
    neighbours = sorted(days)
    for number, day in enumerate(neighbours):
        spot = at(desk, urls.day_page(day))
        name = day_name(desk, day)
        yield framed(
            spot,
            "pages/day.html",
            (desk.words("day.title", day=name), ""),
            DayOfYearView(
                tuple(_told_on(spot, id, edition) for id in days[day]),
                _day_link(spot, neighbours[number - 1]) if number else None,
                _day_link(spot, neighbours[number + 1]) if number + 1 < len(neighbours) else None,
            ),
            section="days",
            trail=(spot.section("days"),),
            description=desk.words("day.about", day=name),
        )


def day_name(desk: Desk, day: str) -> str:
    """Return a day of the year in words: "9/10", "9 October"."""
    month, number = map(int, day.split("-"))
    return desk.words("date.day-month", day=number, month=month, name=desk.words(f"month.{month}"))


def _day_link(spot: Spot, day: str) -> Link:
    return Link(day_name(spot.desk, day), spot.href(urls.day_page(day)))


def _told_on(spot: Spot, id: str, edition: Edtf | None) -> tuple[EventLine, str]:
    """Return an event with the years that have gone by up to the edition, in words."""
    year = spot.desk.graph.events[id].date.year
    gone = edition.year - year if edition and edition.year and year else 0
    return spot.event_line(id, quotes=1), spot.desk.words.count("count.years", gone) if gone > 0 else ""


def _calendar(desk: Desk) -> Page:
    spot = at(desk, "days/index.html")
    months = []
    for month in range(1, 13):
        cells = []
        for number in range(1, last_day(LEAP_YEAR, month) + 1):
            day = f"{month:02d}-{number:02d}"
            held = len(desk.graph.days.get(day, ()))
            href = spot.href(urls.day_page(day)) if held else ""
            spoken = desk.words.count("count.events", held) if held else ""
            cells.append(DayCell(f"d-{day}", Link(str(number), href), day_name(desk, day), spoken))
        months.append((capital(desk.words(f"month.{month}")), tuple(cells)))
    return framed(
        spot,
        "pages/days.html",
        (desk.words("section.days"), ""),
        CalendarView(tuple(months)),
        section="days",
        description=desk.words("days.about"),
    )


def _years(desk: Desk, years: Sequence[int]) -> Page:
    spot = at(desk, urls.index("year"))
    decades = tuple(
        (decade_name(desk, decade), tuple((_year_link(spot, year), year_counts(desk, year)) for year in group))
        for decade, group in groupby(years, key=lambda year: year // 10 * 10)
    )
    return framed(
        spot,
        "pages/years.html",
        (desk.words("section.years"), ""),
        YearsView(decades),
        section="years",
        description=desk.words("years.about"),
    )


def year_counts(desk: Desk, year: int) -> str:
    """Return in words how many events and articles a year has."""
    node = desk.graph.years[year]
    counts = (("count.events", len(node.events)), ("count.articles", len(node.articles)))
    return ", ".join(desk.words.count(key, number) for key, number in counts if number)


def _year_link(spot: Spot, year: int) -> Link:
    return Link(str(year), spot.date_link(Edtf.of(year)))


def _decade_link(spot: Spot, year: int) -> Link | None:
    if not spot.desk.graph.events:
        return None
    decade = year // 10 * 10
    return Link(decade_name(spot.desk, decade), spot.href(f"timeline.html#{decade_anchor(decade)}"))


def _parts(spot: Spot, node: YearNode) -> Iterator[PartView]:
    """Yield the year's coarse dates, then its months; each date once, with all that stands under it."""
    graph, words = spot.desk.graph, _words(node)
    events: dict[Edtf, list[str]] = {}
    for id in node.events:
        events.setdefault(graph.events[id].date, []).append(id)
    articles: dict[Edtf, list[str]] = {}
    for id in node.articles:
        if published := graph.articles[id].article.published:
            articles.setdefault(published, []).append(id)
    dates = sorted({*events, *articles, *(date for date in words if date not in events)}, key=lambda d: (_month(d), d))
    anchors: set[str] = set()
    for month, group in groupby(dates, key=_month):
        days = []
        for date in group:
            anchor = urls.date_anchor(date)
            anchor = anchor if anchor.startswith("d-") and anchor not in anchors else ""
            anchors.add(anchor)
            papers = articles.get(date, [])
            days.append(
                DayView(
                    anchor,
                    date,
                    tuple(spot.event_line(id) for id in events.get(date, ())),
                    tuple(spot.article_line(id) for id in papers[:PER_DATE]),
                    max(0, len(papers) - PER_DATE),
                    () if date in events else tuple(spot.dated_words(found) for found in words.get(date, ())[:QUOTES]),
                )
            )
        name = capital(speak(Edtf.of(node.year, month), spot.desk.words)) if month else spot.desk.words("year.whole")
        yield PartView(f"m-{node.year:04d}-{month:02d}" if month else "", name, tuple(days))


def _words(node: YearNode) -> dict[Edtf, list[DatedWords]]:
    """Return the sentences that name a date of a month or finer, by date."""
    found: dict[Edtf, list[DatedWords]] = {}
    for words in node.words:
        if urls.date_anchor(words.value):
            found.setdefault(words.value, []).append(words)
    return found


def _month(date: Edtf) -> int:
    """Return the month that a date stands under: 0 for what is known only to the year, or to more months than one."""
    first = date.first if date.precision is Precision.INTERVAL and date.first else date
    return first.month or 0
