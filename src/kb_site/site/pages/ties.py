"""Two leaders on a page: what the pair is called, what passed between them; the small drawing of a leader's ties."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.nodes import LeaderNode, Pair
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.spot import Spot
from kb_site.site.pages.view import EventLine, Link
from kb_site.site.relations import RELATIONS, relations_of, strength

COUNTERPARTS = 24
"""Counterparts on a leader's page, those of most ties first."""

EVENTS = 4
"""Events with one counterpart on a leader's page; the page of the pair has them all."""

SHAPES = ("circle", "square", "diamond")
"""Mark of a leader of the first party, of the second, of any other country."""

ROW = 30
"""Height of a row of the small drawing, in its own units."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair in a table."""

    link: Link
    numbers: tuple[int, ...]
    """How many events of each relation, in the order of RELATIONS."""

    years: str


@dataclass(frozen=True, slots=True)
class CounterpartView:
    """Somebody whom a leader met, called or wrote to."""

    link: Link
    country: str
    pair: Link
    """The page of the two, under words that say how often: "gặp 2 lần, điện đàm 1 lần"."""

    lines: tuple[EventLine, ...]
    more: int
    """Events of the two that are not among the lines."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A counterpart in the small drawing."""

    link: Link
    pair: Link
    shape: str
    y: int
    width: float
    met: bool
    """False where the two only called or wrote."""


@dataclass(frozen=True, slots=True)
class EgoView:
    """The small drawing: the leader on the left, counterparts in rows on the right."""

    shape: str
    height: int
    middle: int
    rows: tuple[RowView, ...]


def in_order(desk: Desk, pair: Pair) -> tuple[str, str]:
    """Return the two as they are named: whoever serves the first of the parties first, else by id."""
    first, second = sorted((pair.a, pair.b), key=lambda id: (party(desk, id), id))
    return first, second


def party(desk: Desk, id: str) -> int:
    """Return 0 for a leader of the first party, 1 for one of the second, 2 for any other country."""
    parties = desk.registers.settings.parties[:2]
    country = desk.graph.leaders[id].person.country
    return parties.index(country) if country in parties else 2


def pair_name(desk: Desk, pair: Pair) -> str:
    """Return what a pair is called: "Tô Lâm và Kim Jong Un"."""
    a, b = (desk.name(Target("leader", id))[0] for id in in_order(desk, pair))
    return desk.words("pair.title", a=a, b=b)


def pair_row(spot: Spot, pair: Pair) -> PairRow:
    """Return a pair for a table, with the years from the first event to the last."""
    dates = [spot.desk.graph.events[id].date for id, _ in relations_of(pair, spot.desk.graph)]
    first = min((day.earliest for day in dates if day.earliest), default=None)
    last = max((day.latest for day in dates if day.latest), default=None)
    years = dict.fromkeys(str(day.year) for day in (first, last) if day)
    numbers = tuple(len(getattr(pair, relation)) for relation in RELATIONS)
    return PairRow(pair_link(spot, pair, pair_name(spot.desk, pair)), numbers, "–".join(years))


def pair_link(spot: Spot, pair: Pair, text: str) -> Link:
    """Return a link to the page of a pair."""
    return Link(text, spot.href(urls.pair(pair.a, pair.b)))


def relation_counts(desk: Desk, pair: Pair) -> tuple[str, ...]:
    """Return in words how often the two met, called, wrote to each other or took part in the same."""
    held = ((relation, len(getattr(pair, relation))) for relation in RELATIONS)
    return tuple(desk.words.count(f"relation.{relation}", number) for relation, number in held if number)


def line_width(ties: int) -> float:
    """Return how thick the line of so many ties is: it grows with the number, and stops where it would be a bar."""
    return 1.5 + min(ties, 8)


def counterparts(spot: Spot, node: LeaderNode) -> tuple[CounterpartView, ...]:
    """Return those whom a leader met, called or wrote to, each with the first events of the two."""
    desk, found = spot.desk, []
    for other, pair in _pairs(desk, node):
        told = relations_of(pair, desk.graph)
        person = desk.graph.leaders[other].person
        words = ", ".join(relation_counts(desk, pair))
        found.append(
            CounterpartView(
                spot.link(Target("leader", other)),
                desk.country(person.country),
                pair_link(spot, pair, words),
                tuple(spot.event_line(id) for id, _ in told[:EVENTS]),
                max(0, len(told) - EVENTS),
            )
        )
    return tuple(found)


def ego(spot: Spot, node: LeaderNode) -> EgoView | None:
    """Return the small drawing of a leader's ties; None where there are none."""
    desk = spot.desk
    pairs = sorted(_pairs(desk, node), key=lambda row: party(desk, row[0]))
    if not pairs:
        return None
    rows = tuple(
        RowView(
            spot.link(Target("leader", other)),
            pair_link(spot, pair, ", ".join(relation_counts(desk, pair))),
            SHAPES[party(desk, other)],
            ROW // 2 + ROW * number,
            line_width(strength(pair)),
            bool(pair.meetings),
        )
        for number, (other, pair) in enumerate(pairs)
    )
    return EgoView(SHAPES[party(desk, node.id)], ROW * len(rows), ROW * len(rows) // 2, rows)


def _pairs(desk: Desk, node: LeaderNode) -> Sequence[tuple[str, Pair]]:
    return [
        (other, desk.graph.pairs[min(node.id, other), max(node.id, other)])
        for other in node.counterparts[:COUNTERPARTS]
    ]
