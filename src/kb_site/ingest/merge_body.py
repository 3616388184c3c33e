"""The body of a page, merged paragraph by paragraph from the stamps of what ingest wrote."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from kb_site.body import blocks_of, paragraphs_of
from kb_site.ingest.merge_lists import Lists, digest, woven
from kb_site.model import Paragraph
from kb_site.quotes import most_similar

Opcodes = Sequence[tuple[str, int, int, int, int]]


def body_stamps(body: str) -> list[str]:
    """Return the stamp of each block of a body."""
    return [digest(block.markdown) for block in blocks_of(body)]


class Bodies:
    """A body as ingest wrote it last (its stamps), as it stands on the page, and as ingest writes it now."""

    def __init__(self, base: list[str], old: str, fresh: str) -> None:
        self._base = base
        self._old = [block.markdown for block in blocks_of(old)]
        self._fresh = [block.markdown for block in blocks_of(fresh)]
        stamps = [digest(markdown) for markdown in self._old]
        fresh_stamps = [digest(markdown) for markdown in self._fresh]
        self.touched = stamps != base
        """Whether a person changed the body."""

        self.refused: list[tuple[int, str]] = []
        """What ingest would write where a person changed it: place of a block on the page (-1 for none) and words."""

        if fresh_stamps == base:
            self.body = old
        elif not self.touched:
            self.body = fresh
        else:
            self.body = self._woven(stamps, fresh_stamps)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The merged body's plain words."""
        return paragraphs_of(self.body)

    def _woven(self, stamps: list[str], fresh_stamps: list[str]) -> str:
        hand = _changes(self._base, stamps)
        ingest = _changes(self._base, fresh_stamps)
        old = _kept_places(hand, len(stamps))
        fresh = _kept_places(ingest, len(fresh_stamps))
        by_base = {i: j for j, i in enumerate(old) if i is not None}
        links = {k: by_base[i] for k, i in enumerate(fresh) if i is not None and i in by_base}
        standing = {digest(markdown): j for j, markdown in enumerate(self._old) if old[j] is None}
        for k, i in self._replacements(hand, ingest, by_base):
            if (there := standing.get(fresh_stamps[k])) is not None:
                links[k] = there
                continue
            fresh[k] = i
            place = next((j for tag, i1, i2, j, j2 in hand if tag == "replace" and i1 <= i < i2), -1)
            self.refused.append((place, self._fresh[k]))
        same = tuple(i is not None for i in old)
        return "\n\n".join(woven(Lists(tuple(old), same, tuple(fresh), links), self._old, self._fresh))

    def _replacements(self, hand: Opcodes, ingest: Opcodes, by_base: dict[int, int]) -> list[tuple[int, int]]:
        """Return the blocks that ingest now writes in the place of ones a person touched, with the base's places."""
        found = []
        for tag, i1, i2, k1, k2 in ingest:
            if tag != "replace":
                continue
            touched = [i for i in range(i1, i2) if i not in by_base]
            for k in range(k1, k2):
                place = i1 + k - k1 if i2 - i1 == k2 - k1 else self._corrected(hand, touched, self._fresh[k])
                if place in touched:
                    found.append((k, place))
        return found

    def _corrected(self, hand: Opcodes, touched: list[int], markdown: str) -> int:
        """Return the place in the base of what a person corrected to a form of a block of ingest; -1 for none."""
        for tag, i1, i2, j1, j2 in hand:
            inside = [i for i in touched if i1 <= i < i2]
            if tag == "replace" and inside and most_similar(markdown, self._old[j1:j2]):
                return inside[0]
        return -1


def _changes(base: list[str], other: list[str]) -> Opcodes:
    return SequenceMatcher(None, base, other, autojunk=False).get_opcodes()


def _kept_places(changes: Opcodes, length: int) -> list[int | None]:
    """Return for each block its place in the base, None where it is not the base's."""
    places: list[int | None] = [None] * length
    for tag, i1, i2, j1, _ in changes:
        if tag == "equal":
            places[j1 : j1 + i2 - i1] = range(i1, i2)
    return places
