"""The graph: who met whom, drawn when the site is built, and the same as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb_site.registers import Target
from kb_site.site.force import Tie, spread
from kb_site.site.nodes import Pair
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import framed
from kb_site.site.pages.spot import Spot, at
from kb_site.site.pages.ties import (
    SHAPES,
    PairRow,
    line_width,
    pair_link,
    pair_name,
    pair_row,
    party,
    relation_counts,
)
from kb_site.site.pages.view import Link, Page
from kb_site.site.relations import strength

NODES = 64
"""Leaders that are drawn, those of most ties first; the table and the leaders' own pages have all."""

ROWS = 300
"""Pairs in the table; the index of pairs has all."""

COLUMNS = (230.0, 770.0, 500.0)
"""Where the leaders of the first party, of the second and of all other countries are drawn to."""

WIDTH = 1000
HEAD = 60
"""Room for the names of the columns."""

ROW = 90
"""Height of a row of leaders of other countries, who stand below the two columns."""

ABREAST = (4, 3)
"""How many of them stand in a row, so that a line comes down between the names of the row above."""

APART = 200


@dataclass(frozen=True, slots=True)
class NodeView:
    """A leader in the drawing."""

    id: str
    """Number within the drawing, for the script that dims the rest."""

    link: Link
    shape: str
    x: int
    y: int
    name: str
    """Where the name stands: before, after or below the mark."""


@dataclass(frozen=True, slots=True)
class EdgeView:
    """A line between two leaders."""

    ends: tuple[str, str]
    """Ids of the two within the drawing."""

    pair: Link
    """The page of the two, under words that say who they are and how often they met."""

    path: str
    width: float
    met: bool


@dataclass(frozen=True, slots=True)
class GraphView:
    """What the page of the graph shows."""

    width: int
    height: int
    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]
    left_out: int
    """Leaders with ties who are not drawn."""

    heads: tuple[tuple[int, str, str], ...]
    """Position, shape and name of each side."""

    rows: tuple[PairRow, ...]
    pairs: Link | None
    """Where the other pairs are; None where the table has all."""


def network_page(desk: Desk) -> Iterator[Page]:
    """Yield the page of the graph."""
    if not desk.graph.pairs:
        return
    spot = at(desk, "graph.html")
    tied = [pair for pair in desk.graph.pairs.values() if strength(pair)]
    drawn, left_out = _strongest(tied)
    lines = [pair for pair in tied if pair.a in drawn and pair.b in drawn]
    number = {id: place for place, id in enumerate(drawn)}
    ties = tuple((number[pair.a], number[pair.b], strength(pair)) for pair in lines)
    places = _places([party(desk, id) for id in drawn], ties)
    nodes = {id: _node(spot, id, place, number[id]) for id, place in zip(drawn, places, strict=True)}
    by_strength = sorted(tied, key=lambda pair: (-strength(pair), pair.a, pair.b))
    yield framed(
        spot,
        "pages/graph.html",
        (desk.words("section.graph"), ""),
        GraphView(
            WIDTH,
            max((node.y for node in nodes.values()), default=0) + ROW // 2,
            tuple(nodes.values()),
            tuple(_edge(spot, pair, nodes) for pair in lines),
            left_out,
            _heads(desk, nodes),
            tuple(pair_row(spot, pair) for pair in by_strength[:ROWS]),
            spot.section("pairs") if len(desk.graph.pairs) > len(by_strength[:ROWS]) else None,
        ),
        section="graph",
        description=desk.words("graph.about"),
    )


def _strongest(pairs: Sequence[Pair]) -> tuple[list[str], int]:
    """Return the leaders of most ties by id, and how many are left out."""
    ties: dict[str, int] = {}
    for pair in pairs:
        for id in (pair.a, pair.b):
            ties[id] = ties.get(id, 0) + strength(pair)
    ranked = sorted(ties, key=lambda id: (-ties[id], id))
    return sorted(ranked[:NODES]), len(ranked[NODES:])


def _places(sides: Sequence[int], ties: Sequence[Tie]) -> list[tuple[int, int]]:
    """Return where each leader stands: the parties in two columns, all others in rows below them."""
    places = list(spread(tuple(COLUMNS[side] for side in sides), tuple(ties)))
    others = sorted((place[1], node) for node, place in enumerate(places) if sides[node] == 2)
    top = max((place[1] + ROW for node, place in enumerate(places) if sides[node] != 2), default=0)
    done = row = 0
    while done < len(others):
        abreast = others[done : done + ABREAST[row % 2]]
        for rank, (_, node) in enumerate(abreast):
            places[node] = WIDTH // 2 - APART * (len(abreast) - 1) // 2 + APART * rank, top + ROW * row
        done, row = done + len(abreast), row + 1
    return places


def _node(spot: Spot, id: str, place: tuple[int, int], number: int) -> NodeView:
    side = party(spot.desk, id)
    return NodeView(
        f"n{number}",
        spot.link(Target("leader", id)),
        SHAPES[side],
        place[0],
        place[1] + HEAD,
        ("before", "after", "below")[side],
    )


def _edge(spot: Spot, pair: Pair, nodes: Mapping[str, NodeView]) -> EdgeView:
    a, b = sorted((nodes[pair.a], nodes[pair.b]), key=lambda node: (node.name == "below", node.x, node.y))
    desk = spot.desk
    words = f"{pair_name(desk, pair)}: {', '.join(relation_counts(desk, pair))}"
    return EdgeView(
        (a.id, b.id),
        pair_link(spot, pair, words),
        curve(a, b),
        line_width(strength(pair)),
        bool(pair.meetings),
    )


def curve(a: NodeView, b: NodeView) -> str:
    """Return the line between two marks, which leaves them on the side where their names are not.

    Takes     the two, the left one first, one of the columns before one below them.
    """
    middle = (a.x + b.x) // 2
    start = f"M{a.x} {a.y}C"
    if a.name == "below":
        return f"{start}{a.x} {a.y - ROW // 2} {b.x} {b.y - ROW // 2} {b.x} {b.y}"
    if b.name == "below":
        return f"{start}{WIDTH // 2} {a.y} {b.x} {b.y - ROW} {b.x} {b.y}"
    return f"{start}{middle} {a.y} {middle} {b.y} {b.x} {b.y}"


def _heads(desk: Desk, nodes: Mapping[str, NodeView]) -> tuple[tuple[int, str, str], ...]:
    """Return the sides that have somebody, each with its place, mark and name."""
    shown = {node.shape for node in nodes.values()}
    names = [desk.country(code) for code in desk.registers.settings.parties[:2]]
    names += [desk.words("graph.other-parties")] * (3 - len(names))
    return tuple((int(x), shape, name) for x, shape, name in zip(COLUMNS, SHAPES, names, strict=True) if shape in shown)
