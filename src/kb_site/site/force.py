"""Where the nodes of a drawn graph stand: springs between those who met, a push between all others.

The method is Fruchterman and Reingold's (1991), with a pull of each node towards the column of its side. Only
+ - * / and the square root are used, which IEEE 754 fixes to the last bit, and the start is a spiral by rank:
the same graph is drawn the same on every machine.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

STEPS = 80
COOLER = 0.95
"""What is left of the longest move after each step."""

NEAR = 70.0
"""The distance at which push and pull of two tied nodes are even."""

GAP = 30
"""Least difference in height of two nodes of one column, so that their names never touch."""

_TURN = (-0.7373688780783197, 0.6754902942615238)
"""Cosine and sine of the golden angle."""

Tie = tuple[int, int, int]
"""Two nodes by their number, and how strong the tie is, from 1."""


@lru_cache(8)
def spread(columns: tuple[float, ...], ties: tuple[Tie, ...]) -> tuple[tuple[int, int], ...]:
    """Return where each node stands, whole numbers, the highest at 0.

    Takes     for each node the x of its column; the ties between nodes.
    Returns   x and y of each: x that of the column, y so that those who are tied stand near each other and no two of
              a column nearer than GAP.
    """
    xs, ys = _spiral(columns)
    warmth = NEAR
    for _ in range(STEPS):
        across, along = _pushes(xs, ys)
        for one, other, strength in ties:
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            pull = sqrt((dx * dx + dy * dy) * strength) / NEAR
            across[one] -= dx * pull
            across[other] += dx * pull
            along[one] -= dy * pull
            along[other] += dy * pull
        for node, column in enumerate(columns):
            x, y = across[node] + column - xs[node], along[node] - ys[node] * 0.1
            length = max(sqrt(x * x + y * y), 1.0)
            step = min(length, warmth) / length
            xs[node] += x * step
            ys[node] += y * step
        warmth *= COOLER
    return _apart(columns, ys)


def _spiral(columns: Sequence[float]) -> tuple[list[float], list[float]]:
    xs, ys = [], []
    x, y = 1.0, 0.0
    for rank, column in enumerate(columns):
        reach = NEAR * sqrt(rank + 1)
        xs.append(column + reach * x)
        ys.append(reach * y)
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return xs, ys


def _pushes(xs: Sequence[float], ys: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return how strongly each node is pushed away by all others, across and along the columns."""
    across, along = [0.0] * len(xs), [0.0] * len(xs)
    even = NEAR * NEAR
    for one, (x, y) in enumerate(zip(xs, ys, strict=True)):
        for other in range(one):
            dx, dy = x - xs[other], y - ys[other]
            push = even / max(dx * dx + dy * dy, 1.0)
            dx *= push
            dy *= push
            across[one] += dx
            along[one] += dy
            across[other] -= dx
            along[other] -= dy
    return across, along


def _apart(columns: Sequence[float], heights: Sequence[float]) -> tuple[tuple[int, int], ...]:
    """Return the nodes in their columns, in the order of their heights, evenly apart; short columns in the middle."""
    members: dict[float, list[int]] = {}
    for node, column in enumerate(columns):
        members.setdefault(column, []).append(node)
    tallest = max((len(nodes) for nodes in members.values()), default=0)
    places = [(0, 0)] * len(columns)
    for column, nodes in members.items():
        nodes.sort(key=lambda node: (heights[node], node))
        gap = min(GAP * 2, (tallest - 1) * GAP // max(1, len(nodes) - 1)) if len(nodes) > 1 else GAP
        top = ((tallest - 1) * GAP - (len(nodes) - 1) * gap) // 2
        for rank, node in enumerate(nodes):
            places[node] = (int(column), top + rank * gap)
    return tuple(places)
