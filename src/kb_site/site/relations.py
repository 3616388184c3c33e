"""What passed between two leaders, by kind of relation, and how strong their tie is."""

from kb_site.site.nodes import Graph, Pair

RELATIONS = ("meetings", "calls", "messages", "others")
"""Fields of a Pair; the first three are relations of their own, the last is being at the same event."""


def relations_of(pair: Pair, graph: Graph) -> tuple[tuple[str, str], ...]:
    """Return every event of the two with its relation, in order; "within" are talks on a visit that counts already."""
    found = [(id, relation) for relation in (*RELATIONS, "within") for id in getattr(pair, relation)]
    return tuple(sorted(found, key=lambda row: graph.events[row[0]].position))


def strength(pair: Pair) -> int:
    """Return how many meetings, calls and messages the two had; being at the same event makes no tie."""
    return len(pair.meetings) + len(pair.calls) + len(pair.messages)
