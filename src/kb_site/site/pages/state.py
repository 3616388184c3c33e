"""The state of the collection: what it covers, and what an editor can still mend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb_site.edtf import Edtf
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.coverage import Coverage, Month, Year, cover
from kb_site.site.pages.desk import Desk, capital
from kb_site.site.pages.frame import framed
from kb_site.site.pages.spot import Spot, at
from kb_site.site.pages.view import Link, Page
from kb_site.site.worklist import KINDS, Item, Sentence, sentence, subject

SHOWN = 150
"""Items of one kind on the page; the data file has all."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number and how long its bar is."""

    number: int
    words: str
    percent: float
    """Of the longest bar of its column."""


@dataclass(frozen=True, slots=True)
class StretchRow:
    """A stretch of time with what is in it; a silent one has no bars."""

    name: Link
    articles: Bar | None
    events: Bar | None
    outlets: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """An outlet with its articles."""

    name: Link
    articles: Bar
    first: Edtf | None
    last: Edtf | None


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What the page of coverage shows."""

    years: tuple[StretchRow, ...]
    months: tuple[tuple[Link, str, tuple[StretchRow, ...]], ...]
    """Year, anchor, and its months."""

    outlets: tuple[ShareRow, ...]
    notes: tuple[str, ...]
    """What stands in no year."""

    data: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """Something to look at."""

    about: Link | None
    dates: tuple[Edtf, ...]
    fields: str
    place: str
    """File and line: "leaders/to-lam.md:12"."""

    said: Sentence


@dataclass(frozen=True, slots=True)
class KindView:
    """The items of one kind."""

    kind: str
    name: str
    about: str
    count: str
    items: tuple[ItemView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class WorklistView:
    """What the worklist shows."""

    kinds: tuple[KindView, ...]
    data: str


def coverage(desk: Desk) -> Iterator[Page]:
    """Yield the page of coverage: by year, by month, by outlet."""
    if not desk.section("coverage"):
        return
    spot, found = at(desk, "coverage.html"), cover(desk.graph)
    yield framed(
        spot,
        "pages/coverage.html",
        (desk.words("section.coverage"), ""),
        CoverageView(
            tuple(_years(spot, found)),
            tuple((_year_link(spot, year.year), f"y-{year.year}", tuple(_months(spot, year))) for year in found.years),
            _shares(spot, found),
            tuple(_notes(desk, found)),
            urls.relative(spot.path, "data/coverage.json"),
        ),
        section="coverage",
        description=desk.words("coverage.about"),
    )


def _bars(desk: Desk, rows: Sequence[Month | Year]) -> Iterator[tuple[Bar, Bar]]:
    """Yield the bars of articles and of events of each row, measured by the longest of both."""
    longest = max((max(row.articles, row.events) for row in rows), default=1)
    for row in rows:
        yield _bar(desk, row.articles, longest), _bar(desk, row.events, longest)


def _bar(desk: Desk, number: int, longest: int) -> Bar:
    return Bar(number, desk.words.number(number), round(100 * number / max(1, longest), 1))


def _years(spot: Spot, found: Coverage) -> Iterator[StretchRow]:
    silent = dict(found.silent_years)
    for year, (articles, events) in zip(found.years, _bars(spot.desk, found.years), strict=True):
        yield StretchRow(_year_link(spot, year.year), articles, events, ())
        if last := silent.get(year.year + 1):
            yield StretchRow(Link(_range(year.year + 1, last)), None, None, ())


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _year_link(spot: Spot, year: int) -> Link:
    return Link(str(year), spot.date_link(Edtf.of(year)))


def _months(spot: Spot, year: Year) -> Iterator[StretchRow]:
    """Yield what is known to the year only, then the months, those of each silence as one."""
    desk = spot.desk
    bars = {row.month: (row, found) for row, found in zip(year.months, _bars(desk, year.months), strict=True)}
    if 0 in bars:
        yield _month(spot, Link(desk.words("coverage.year-only")), *bars[0])
    for held, group in groupby(range(1, 13), key=lambda month: month in bars):
        months = list(group)
        if held:
            for month in months:
                date = Edtf.of(year.year, month)
                yield _month(spot, Link(capital(desk.words(f"month.{month}")), spot.date_link(date)), *bars[month])
        else:
            names = dict.fromkeys(desk.words(f"month.{month}") for month in (months[0], months[-1]))
            yield StretchRow(Link(capital(" – ".join(names))), None, None, ())


def _month(spot: Spot, name: Link, row: Month, bars: tuple[Bar, Bar]) -> StretchRow:
    return StretchRow(name, *bars, tuple(_outlet(spot, id, number) for id, number in row.outlets.items()))


def _outlet(spot: Spot, id: str, number: int = 0) -> Link:
    link = spot.link(Target("outlet", id)) if id else Link(spot.desk.words("coverage.no-outlet"))
    return Link(f"{link.text} {number}", link.href, link.lang) if number > 1 else link


def _shares(spot: Spot, found: Coverage) -> tuple[ShareRow, ...]:
    longest = max((share.articles for share in found.outlets), default=1)
    return tuple(
        ShareRow(_outlet(spot, share.outlet), _bar(spot.desk, share.articles, longest), share.first, share.last)
        for share in found.outlets
    )


def _notes(desk: Desk, found: Coverage) -> Iterator[str]:
    if found.undated_articles:
        yield desk.words("coverage.undated", count=desk.words.count("count.articles", found.undated_articles))
    if found.coarse_events:
        yield desk.words("coverage.coarse", count=desk.words.count("count.events", found.coarse_events))


def worklist_page(desk: Desk) -> Iterator[Page]:
    """Yield the worklist, by kind."""
    if not desk.section("worklist"):
        return
    spot = at(desk, "worklist.html")
    by_kind = {kind: [item for item in desk.worklist if item.kind == kind] for kind in KINDS}
    yield framed(
        spot,
        "pages/worklist.html",
        (desk.words("section.worklist"), ""),
        WorklistView(
            tuple(_kind(spot, kind, items) for kind, items in by_kind.items()),
            urls.relative(spot.path, "data/worklist.json"),
        ),
        section="worklist",
        description=desk.words("worklist.about"),
    )


def _kind(spot: Spot, kind: str, items: Sequence[Item]) -> KindView:
    words = spot.desk.words
    return KindView(
        kind,
        words(f"worklist.{kind}"),
        words(f"worklist.{kind}.about"),
        words.number(len(items)),
        tuple(_item(spot, item) for item in items[:SHOWN]),
        max(0, len(items) - SHOWN),
    )


def _item(spot: Spot, item: Item) -> ItemView:
    about = subject(item)
    link = spot.link(about) if about and spot.desk.has_page(about) else None
    fields = ", ".join(spot.desk.words(f"event.{field}") for field in item.fields)
    place = f"{item.path}:{item.line}" if item.line else item.path
    return ItemView(link, item.dates, fields, place, sentence(item, spot.desk.words))
