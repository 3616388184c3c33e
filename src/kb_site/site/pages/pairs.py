"""The pages of pairs: all that passed between two leaders of different countries, and how long nothing did."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.nodes import Pair
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.leaders import PersonLine, person_line
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.spot import QUOTES, Spot, at
from kb_site.site.pages.ties import PairRow, in_order, pair_name, pair_row, relation_counts
from kb_site.site.pages.view import EventLine, Link, Page, Sheet
from kb_site.site.relations import relations_of

PER_SHEET = 100
"""Events on one sheet of a pair's page."""

PER_INDEX = 250
"""Pairs on one sheet of the index."""

SILENCE = 3
"""From so many years between two events on the page says that there was none."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event of the two, and the silence before it."""

    gap: str
    """"no event between 2007 and 2018"; "" where there is no such gap."""

    relation: str
    """meetings, calls, messages or others."""

    line: EventLine


@dataclass(frozen=True, slots=True)
class PairView:
    """What the page of a pair shows."""

    people: tuple[PersonLine, ...]
    counts: tuple[str, ...]
    """How often they met, called, wrote, took part in the same: "gặp 3 lần"."""

    steps: tuple[Step, ...]
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class IndexView:
    """What a sheet of the index of pairs shows."""

    total: str
    graph: Link
    rows: tuple[PairRow, ...]
    sheet: Sheet


def pair_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each pair, and its further sheets."""
    for pair in desk.graph.pairs.values():
        found = relations_of(pair, desk.graph)
        stem = urls.pair(pair.a, pair.b).removesuffix(".html")
        count = -(-len(found) // PER_SHEET)
        addresses = [f"{stem}.html" if number == 1 else f"{stem}.p{number}.html" for number in range(1, count + 1)]
        gaps = _gaps(desk, [id for id, _ in found])
        for number, address in enumerate(addresses, 1):
            spot = at(desk, address)
            part = slice((number - 1) * PER_SHEET, number * PER_SHEET)
            steps = tuple(
                Step(gap, relation, _line(spot, id, relation))
                for (id, relation), gap in zip(found[part], gaps[part], strict=True)
            )
            title, counts = pair_name(desk, pair), relation_counts(desk, pair)
            people = tuple(person_line(spot, desk.graph.leaders[id]) for id in in_order(desk, pair))
            yield framed(
                spot,
                "pages/pair.html",
                (title, ""),
                PairView(people, counts, steps, spot.sheet(number, addresses)),
                section="pairs",
                trail=(spot.section("pairs"),),
                description=f"{title}: {', '.join(counts)}",
            )


def pair_index(desk: Desk) -> Iterator[Page]:
    """Yield the sheets of the index of pairs, by name."""
    pairs = sorted(desk.graph.pairs.values(), key=lambda pair: _names(desk, pair))
    sheets = [pairs[i : i + PER_INDEX] for i in range(0, len(pairs), PER_INDEX)]
    addresses = [urls.index("pair", number=number) for number in range(1, len(sheets) + 1)]
    for number, (address, sheet) in enumerate(zip(addresses, sheets, strict=True), 1):
        spot = at(desk, address)
        yield framed(
            spot,
            "pages/pairs.html",
            (desk.words("section.pairs"), ""),
            IndexView(
                desk.words.count("count.pairs", len(pairs)),
                spot.section("graph"),
                tuple(pair_row(spot, pair) for pair in sheet),
                spot.sheet(number, addresses),
            ),
            section="pairs",
            description=desk.words("pairs.about"),
        )


def _line(spot: Spot, id: str, relation: str) -> EventLine:
    """Return an event for the list; the name of its type is left out where the relation says the same."""
    line = spot.event_line(id, quotes=QUOTES)
    return replace(line, kind="") if relation in ("calls", "messages") else line


def _names(desk: Desk, pair: Pair) -> tuple[object, ...]:
    return tuple((collation_key(desk.name(Target("leader", id))[0]), id) for id in in_order(desk, pair))


def _gaps(desk: Desk, ids: Sequence[str]) -> list[str]:
    """Return for each event the silence before it, in words.

    An event whose date is coarse or open may have been at the end of it, so a silence begins at the latest day that
    any event before may mean.
    """
    gaps, last = [], date.min
    for number, id in enumerate(ids):
        day = desk.graph.events[id].date
        first = day.earliest or date.min
        silent = number > 0 and first.year - last.year >= SILENCE
        gaps.append(desk.words("pair.gap", first=last.year, last=first.year) if silent else "")
        last = max(last, day.latest or date.max)
    return gaps
