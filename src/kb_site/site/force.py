"""Where the nodes of a drawn graph stand: springs between those who met, a push between all others.

The method is Fruchterman and Reingold's (1991), with a pull of each node towards the column of its side. Only
+ - * / and the square root are used, which IEEE 754 fixes to the last bit, and the start is a spiral by rank:
the same graph is drawn the same on every machine.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

STEPS = 120
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
    places = _spiral(columns)
    warmth = NEAR
    for _ in range(STEPS):
        pushes = _pushes(places)
        for one, other, strength in ties:
            dx, dy = places[one][0] - places[other][0], places[one][1] - places[other][1]
            pull = sqrt(dx * dx + dy * dy) / NEAR * sqrt(strength)
            for node, way in ((one, -1.0), (other, 1.0)):
                pushes[node] = (pushes[node][0] + way * dx * pull, pushes[node][1] + way * dy * pull)
        places = [
            _moved(place, push, column, warmth) for place, push, column in zip(places, pushes, columns, strict=True)
        ]
        warmth *= 0.97
    return _apart(columns, [y for _, y in places])


def _spiral(columns: Sequence[float]) -> list[tuple[float, float]]:
    places, x, y = [], 1.0, 0.0
    for rank, column in enumerate(columns):
        reach = NEAR * sqrt(rank + 1)
        places.append((column + reach * x, reach * y))
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return places


def _pushes(places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return how strongly each node is pushed away by all others."""
    found = [(0.0, 0.0)] * len(places)
    for one in range(len(places)):
        for other in range(one):
            dx, dy = places[one][0] - places[other][0], places[one][1] - places[other][1]
            push = NEAR * NEAR / max(dx * dx + dy * dy, 1.0)
            found[one] = (found[one][0] + dx * push, found[one][1] + dy * push)
            found[other] = (found[other][0] - dx * push, found[other][1] - dy * push)
    return found


def _moved(place: tuple[float, float], push: tuple[float, float], column: float, warmth: float) -> tuple[float, float]:
    """Return a node after one step, no longer than the warmth; drawn to its column and, a little, to the middle."""
    x, y = push[0] + (column - place[0]), push[1] - place[1] * 0.1
    length = max(sqrt(x * x + y * y), 1.0)
    step = min(length, warmth) / length
    return place[0] + x * step, place[1] + y * step


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
