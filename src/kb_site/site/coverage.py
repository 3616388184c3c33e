"""What the collection covers: articles and events by month, year and outlet; and which months it is silent on.

A date counts where it stands: what is known to the year counts for the year and for none of its months.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kb_site.edtf import Edtf, Precision
from kb_site.site.nodes import Graph
from kb_site.site.urls import year_of


@dataclass(frozen=True, slots=True)
class Month:
    """A month with something in it, or the part of a year that no month is known for."""

    month: int
    """From 1; 0 for what is known only to the year, or stretches over several months."""

    articles: int
    events: int
    outlets: Mapping[str, int]
    """Articles by outlet, an id or words; "" for those whose outlet is not known."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year with something in it."""

    year: int
    articles: int
    events: int
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class OutletShare:
    """An outlet and its articles."""

    outlet: str
    articles: int
    first: Edtf | None
    last: Edtf | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the collection covers."""

    years: tuple[Year, ...]
    outlets: tuple[OutletShare, ...]
    """Those of most articles first."""

    undated_articles: int
    coarse_events: int
    """Events known to no year: to a decade, a century, a day of every year, or without a beginning."""

    @property
    def silent_years(self) -> tuple[tuple[int, int], ...]:
        """First and last year of each stretch between two covered years in which there is nothing."""
        years = [year.year for year in self.years]
        return tuple((a + 1, b - 1) for a, b in pairwise(years) if b - a > 1)


def cover(graph: Graph) -> Coverage:
    """Return what the collection covers."""
    counted: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
    undated = coarse = 0
    for event in graph.events.values():
        if year := year_of(event.date):
            counted.setdefault((year, _month(event.date)), ([], []))[1].append(event.id)
        else:
            coarse += 1
    shares: dict[str, list[Edtf | None]] = {}
    for node in graph.articles.values():
        published, outlet = node.article.published, node.article.outlet
        shares.setdefault(outlet, []).append(published)
        if published and (year := year_of(published)):
            counted.setdefault((year, _month(published)), ([], []))[0].append(outlet)
        else:
            undated += 1
    return Coverage(_years(counted), _shares(shares), undated, coarse)


def _month(value: Edtf) -> int:
    """Return the month a date lies in: also for an interval that ends in the month it begins in; else 0."""
    if value.precision is Precision.INTERVAL and value.first and value.last:
        same = (value.first.year, value.first.month) == (value.last.year, value.last.month)
        return (value.first.month or 0) if same else 0
    return value.month or 0


def _years(counted: Mapping[tuple[int, int], tuple[list[str], list[str]]]) -> tuple[Year, ...]:
    months: dict[int, list[Month]] = {}
    for (year, month), (outlets, events) in sorted(counted.items()):
        by_outlet = {outlet: outlets.count(outlet) for outlet in sorted(set(outlets))}
        months.setdefault(year, []).append(Month(month, len(outlets), len(events), by_outlet))
    return tuple(
        Year(year, sum(m.articles for m in found), sum(m.events for m in found), tuple(found))
        for year, found in months.items()
    )


def _shares(shares: Mapping[str, list[Edtf | None]]) -> tuple[OutletShare, ...]:
    rows = []
    for outlet, dates in shares.items():
        known = [day for day in dates if day]
        rows.append(OutletShare(outlet, len(dates), min(known, default=None), max(known, default=None)))
    return tuple(sorted(rows, key=lambda share: (-share.articles, not share.outlet, share.outlet)))


def as_data(found: Coverage) -> dict[str, Any]:
    """Return what is covered as data/coverage.json has it; a month is null where only the year is known."""
    years = [
        {
            "year": year.year,
            "articles": year.articles,
            "events": year.events,
            "months": [
                {
                    "month": f"{year.year:04d}-{row.month:02d}" if row.month else None,
                    "articles": row.articles,
                    "events": row.events,
                    "outlets": dict(row.outlets),
                }
                for row in year.months
            ],
        }
        for year in found.years
    ]
    outlets = [
        {
            "outlet": share.outlet,
            "articles": share.articles,
            "first": str(share.first or ""),
            "last": str(share.last or ""),
        }
        for share in found.outlets
    ]
    return {
        "years": years,
        "silent_years": [{"first": first, "last": last} for first, last in found.silent_years],
        "outlets": outlets,
        "undated_articles": found.undated_articles,
        "coarse_events": found.coarse_events,
    }
