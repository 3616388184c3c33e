"""What passed between two leaders, by kind of relation, and how strong their tie is."""

from kb_site.site.events import order_of
from kb_site.site.nodes import Graph, Pair

RELATIONS = ("meetings", "calls", "messages", "others")
"""Fields of a Pair; the first three are relations of their own, the last is being at the same event."""


def relations_of(pair: Pair, graph: Graph) -> tuple[tuple[str, str], ...]:
    """Return every event of the two with its relation, by date."""
    found = [(id, relation) for relation in RELATIONS for id in getattr(pair, relation)]
    return tuple(sorted(found, key=lambda row: order_of(graph.events[row[0]])))


def strength(pair: Pair) -> int:
    """Return how many meetings, calls and messages the two had; being at the same event makes no tie."""
    return len(pair.meetings) + len(pair.calls) + len(pair.messages)
