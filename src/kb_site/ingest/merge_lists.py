"""Three lists woven into one: what ingest wrote last, what stands on the page, what ingest writes now.

Only stamps of the first are left, so an item is known by the digest of its words and by that of the rest of it.
"""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple, TypeVar

_EMPTY = blake2b(digest_size=5)
"""Copied for each digest, which takes half the time of a new one."""


def digest(*parts: str) -> str:
    """Return ten hex digits that stand for some words."""
    state = _EMPTY.copy()
    state.update("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return state.hexdigest()


@lru_cache(maxsize=4096)
def word_digest(word: str) -> str:
    """Return the digest of an id, a name or a role, remembered: page after page has the same ones."""
    return digest(word)


def stamp_of(words: str, *content: str, source: Callable[[str], str] | None = None) -> str:
    """Return the stamp of an item: `Mark.of` as it stands in `kb`."""
    if source:
        return Mark.of(words, *content, source=source).stamp
    return f"{digest(words)}.{digest(*content)}" if content else digest(words)


class Mark(NamedTuple):
    """What `kb` keeps of one item."""

    key: str
    """Digest of the words it is known by, as the source has them: a date's text, an event's evidence, a role."""

    content: str
    """Digest of the rest of it; "" where there is no rest."""

    quote: str
    """Digest of the words as the page has them; `key` where no person changed the sentence."""

    @classmethod
    def of(cls, words: str, *content: str, source: Callable[[str], str] | None = None) -> "Mark":
        """Return the mark of an item; `source` gives the source's words for those of the page."""
        quote = digest(words)
        key = digest(source(words)) if source else quote
        return cls(key, digest(*content) if content else "", quote)

    @classmethod
    def read(cls, stamp: str) -> "Mark":
        """Return the mark that a stamp stands for."""
        key, content, quote = (*stamp.split("."), "", "")[:3]
        return cls(key, content, quote or key)

    @property
    def stamp(self) -> str:
        """The mark as it stands in `kb`: "5f0c6ab1d2.77e0aa12bc", a third part where the page's words differ."""
        parts = [self.key, self.content, self.quote if self.quote != self.key else ""]
        return ".".join(parts).rstrip(".")

    @property
    def written(self) -> tuple[str, str]:
        """What is the same for two items that look the same on the page."""
        return self.quote, self.content


Item = TypeVar("Item")


class Pick(NamedTuple):
    """An item of the outcome: its place on the page, in what ingest writes now, or both."""

    old: int | None
    fresh: int | None


@dataclass(frozen=True, slots=True)
class Lists:
    """How three lists belong together."""

    old: tuple[int | None, ...]
    """For each item of the page its place in the base, None for a person's own."""

    same: tuple[bool, ...]
    """For each item of the page whether it is as ingest wrote it."""

    fresh: tuple[int | None, ...]
    """For each item that ingest writes now its place in the base, None for a new one."""

    links: dict[int, int]
    """Places on the page by places in `fresh`: the same item, whether or not the base has it."""

    def deleted(self, place: int) -> bool:
        """Say whether a person deleted the item that ingest writes at a place."""
        return self.fresh[place] is not None and place not in self.links


def lists_of(base: Sequence[Mark], old: Sequence[Mark], fresh: Sequence[Mark]) -> Lists:
    """Return how three lists belong together: looks first, then words; repeated items in order."""
    old_places = _paired(base, old)
    fresh_places = _paired(base, fresh)
    same = tuple(i is not None and base[i].written == mark.written for i, mark in zip(old_places, old, strict=True))
    by_base = {i: j for j, i in enumerate(old_places) if i is not None}
    links = {k: by_base[i] for k, i in enumerate(fresh_places) if i is not None and i in by_base}
    linked = set(links.values())
    added: defaultdict[str, deque[int]] = defaultdict(deque)
    for j, mark in enumerate(old):
        if j not in linked and not same[j]:
            added[mark.key].append(j)
    for k, mark in enumerate(fresh):
        if fresh_places[k] is None and added[mark.key]:
            links[k] = added[mark.key].popleft()
    return Lists(tuple(old_places), same, tuple(fresh_places), links)


def _paired(base: Sequence[Mark], items: Sequence[Mark]) -> list[int | None]:
    """Return for each item the place in the base of the one it is: one that looks the same, else one of its words."""
    places: list[int | None] = [None] * len(items)
    free = set(range(len(base)))
    looks: tuple[Callable[[Mark], object], ...] = (lambda mark: mark.written, lambda mark: mark.key)
    for look in looks:
        waiting: defaultdict[object, deque[int]] = defaultdict(deque)
        for i in sorted(free):
            waiting[look(base[i])].append(i)
        for j, mark in enumerate(items):
            if places[j] is None and (queue := waiting.get(look(mark))):
                places[j] = place = queue.popleft()
                free.discard(place)
    return places


def woven(lists: Lists, old: Sequence[Item], fresh: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items of the outcome in order: a person's where a person touched them, else those of ingest."""
    items = []
    for pick in weave(lists):
        if pick.fresh is None or (pick.old is not None and not lists.same[pick.old]):
            items.append(old[pick.old or 0])
        else:
            items.append(fresh[pick.fresh])
    return tuple(items)


def weave(lists: Lists, keep: Callable[[int], bool] | None = None) -> list[Pick]:
    """Return the items of the outcome in order.

    Takes     how the lists belong together, and what of the page stays although ingest writes it no more (a person's
              items when not given).
    Returns   what ingest writes now, in its order, without what a person deleted; a person's items after what they
              stood after, or where that stood which they replace. Where a person changed the order, theirs is kept and
              new items come after what they follow in `fresh`.
    """
    stays = keep or (lambda j: not lists.same[j])
    on_page = [i for i in lists.old if i is not None]
    return _in_their_order(lists, stays) if on_page != sorted(on_page) else _in_reading_order(lists, stays)


def _in_reading_order(lists: Lists, stays: Callable[[int], bool]) -> list[Pick]:
    linked = set(lists.links.values())
    waiting = [j for j in range(len(lists.old)) if j not in linked and stays(j)]
    places = sorted(i for i in lists.old if i is not None)
    gaps: defaultdict[int, list[int]] = defaultdict(list)
    before = 0
    unlinked = set(waiting)
    for j, i in enumerate(lists.old):
        if i is not None:
            before = bisect_left(places, i) + 1
        elif j in unlinked:
            gaps[before].append(j)
    picks: list[Pick] = []
    for k, i in enumerate(lists.fresh):
        if k in lists.links:
            picks.append(Pick(lists.links[k], k))
        elif i is None:
            picks.append(Pick(None, k))
        else:
            picks += (Pick(j, None) for j in gaps.pop(bisect_left(places, i), ()))
    placed = {pick.old for pick in picks if pick.old is not None}
    return _inserted(picks, (j for j in waiting if j not in placed))


def _inserted(picks: list[Pick], left: Iterable[int]) -> list[Pick]:
    """Return the picks with what is left of the page, each after the nearest of the page that stood before it."""
    at_start: list[Pick] = []
    after: defaultdict[int, list[Pick]] = defaultdict(list)
    placed = sorted(pick.old for pick in picks if pick.old is not None)
    for j in left:
        near = bisect_left(placed, j)
        (after[placed[near - 1]] if near else at_start).append(Pick(j, None))
    return at_start + [item for pick in picks for item in (pick, *(after[pick.old] if pick.old is not None else ()))]


def _in_their_order(lists: Lists, stays: Callable[[int], bool]) -> list[Pick]:
    back = {j: k for k, j in lists.links.items()}
    picks = [Pick(j, back.get(j)) for j in range(len(lists.old)) if j in back or stays(j)]
    here = {pick.fresh for pick in picks}
    at_start: list[Pick] = []
    after: defaultdict[int, list[Pick]] = defaultdict(list)
    last: int | None = None
    for k, i in enumerate(lists.fresh):
        if k in here:
            last = k
        elif i is None:
            (at_start if last is None else after[last]).append(Pick(None, k))
    return at_start + [
        item for pick in picks for item in (pick, *(after[pick.fresh] if pick.fresh is not None else ()))
    ]
