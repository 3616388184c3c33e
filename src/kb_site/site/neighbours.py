"""Articles beside each other: by date, as reprints of one text, and by what they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from kb_site.edtf import Edtf
from kb_site.model import Article
from kb_site.site.nodes import Related
from kb_site.text import quote_key

RELATED = 5
"""Related articles that a page names, at most."""

_REACH = 4
"""Articles before and after in a leader's list that are looked at: those near in time."""

_CROWD = 40
"""Articles of one event that are looked at."""


def article_order(article: Article) -> tuple[bool, Edtf | str, str]:
    """Return what articles are sorted by: day of publication, undated ones last, then id."""
    return article.published is None, article.published or "", article.id


def reprint_groups(articles: Sequence[Article]) -> dict[str, tuple[str, ...]]:
    """Return for each article whose text others print too the ids of all of them, in the order given.

    The text is the body without captions, case and white space aside; a body without words is nobody's reprint.
    """
    groups: dict[bytes, list[str]] = {}
    for article in articles:
        words = " ".join(quote_key(p.text) for p in article.paragraphs if not p.caption).strip().lower()
        if words:
            groups.setdefault(blake2b(words.encode(), digest_size=16).digest(), []).append(article.id)
    return {id: tuple(ids) for ids in groups.values() if len(ids) > 1 for id in ids}


def related_articles(
    order: Sequence[str],
    leaders: Mapping[str, Sequence[str]],
    events: Mapping[str, Sequence[str]],
    groups: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[Related, ...]]:
    """Return for each article the nearest others and what they share: events, then leaders, the rare ones first.

    Takes     ids of articles by date; by article the ids of its leaders and of its events; the reprints, which are
              named elsewhere and left out here.
    Returns   at most five for each. Near-linear: only those next to it in a leader's list or of one event are weighed.
    """
    by_leader = _inverted(order, leaders)
    by_event = _inverted(order, events)
    place = {(leader, id): i for leader, ids in by_leader.items() for i, id in enumerate(ids)}
    position = {id: i for i, id in enumerate(order)}
    found = {}
    for id in order:
        near: dict[str, tuple[list[str], list[str]]] = {}
        for event in dict.fromkeys(events.get(id, ())):
            for other in by_event[event][:_CROWD]:
                near.setdefault(other, ([], []))[0].append(event)
        for leader in sorted(leaders.get(id, ()), key=lambda one: (len(by_leader[one]), one)):
            at = place[leader, id]
            for other in by_leader[leader][max(0, at - _REACH) : at + _REACH + 1]:
                near.setdefault(other, ([], []))[1].append(leader)
        same = groups.get(id, (id,))
        rows = [
            (
                -4 * len(shared[0]) - sum(1 / len(by_leader[one]) + 0.5 for one in shared[1]),
                abs(position[other] - position[id]),
                other,
            )
            for other, shared in near.items()
            if other != id and other not in same
        ]
        found[id] = tuple(
            Related(other, tuple(near[other][0]), tuple(near[other][1])) for _, _, other in sorted(rows)[:RELATED]
        )
    return found


def _inverted(order: Sequence[str], things: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for id in order:
        for thing in dict.fromkeys(things.get(id, ())):
            rows.setdefault(thing, []).append(id)
    return rows


def most_used(uses: Mapping[str, Sequence[str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Return words with the articles that use them, the most used first, then by the words."""
    counts = Counter({words: len(ids) for words, ids in uses.items()})
    return [(words, tuple(uses[words])) for words in sorted(uses, key=lambda words: (-counts[words], words))]
