"""The inverted index: terms to the numbers of what holds them, as small files in key order.

A posting says how much the term matters there (`Weight`) and, for the body, in which block of the text it stands
first, so that the result can show its words. Lists are delta-coded, five bits a character.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from kb_site.site.search_terms import Term, sorted_terms, spelt, terms_of, whole_term, words_of

LIMIT = 4000
"""Postings that a list keeps, title hits aside: the first ones, so that lists that were cut still intersect."""

SHARDS = 300
"""A small collection has about so many files of terms; a large one as many as `LARGEST` makes."""

SMALLEST, LARGEST = 1_200, 60_000
"""Characters in a file of terms: a query loads one or two."""

_BLOCK = 14
_NUMBER = _BLOCK + 2
_LAST = (1 << _BLOCK) - 1
_EVEN = ~3
"""Takes the weight off a posting's number."""
_DIGIT = 63
"""Code of the character that is 0: 63 of the 64 from here on need no escape, and none is one of `=;*"`."""


class Weight(IntEnum):
    """How much a term says about what holds it."""

    BODY = 0
    NOTE = 1
    """Said of it: a date, an office, a place."""
    TITLE = 2
    """In its title, or part of a name."""
    NAME = 3
    """The whole of a name."""


@dataclass(frozen=True, slots=True)
class Field:
    """The words of a document that weigh the same."""

    weight: Weight
    texts: tuple[str, ...]
    block: int = 0
    """For the body: number of the block within the document's text."""


class Index:
    """Postings by term; documents are added in the order of their numbers."""

    def __init__(self) -> None:
        self._postings: defaultdict[Term, array[int]] = defaultdict(partial(array, "Q"))

    def add(self, number: int, fields: Iterable[Field], facets: Iterable[str] = ()) -> None:
        """Add a document: each of its terms once, with its greatest weight and its first block."""
        found: dict[Term, int] = {}
        base = number << _NUMBER
        for field in sorted(fields, key=lambda field: (field.weight, -field.block)):
            weight = field.weight
            value = base | weight << _BLOCK | field.block
            for text in field.texts:
                words = words_of(text)
                if weight is Weight.NAME:
                    found.update(dict.fromkeys(terms_of(words), base | Weight.TITLE << _BLOCK))
                    words = []
                found.update(dict.fromkeys(terms_of(words), value))
        for text in (text for field in fields if field.weight is Weight.NAME for text in field.texts):
            if whole := whole_term(words_of(text)):
                found[whole] = base | Weight.NAME << _BLOCK
        found.update(dict.fromkeys((f"!{facet}" for facet in facets), base | Weight.TITLE << _BLOCK))
        for values, value in zip(map(self._postings.__getitem__, found), found.values(), strict=True):
            values.append(value)

    def shards(self) -> tuple[list[str], list[str]]:
        """Return the first key of each file, as short as tells it from the one before, and the files' text.

        A file is "term=postings" joined by ";", in the order of keys; all terms of one key are in one file. The terms
        of facets begin with "!", those of single words with a space.
        """
        held = {spelt(term): values for term, values in self._postings.items()}
        lines = [(key, f"{term}={_encoded(held[term], term[0] != '!')}") for key, term in sorted_terms(held)]
        size = min(LARGEST, max(SMALLEST, sum(len(line) for _, line in lines) // SHARDS))
        firsts: list[str] = []
        shards: list[str] = []
        last = ""
        for (first, end), part in _cut(lines, size):
            firsts.append(_shortest(first, last) if shards else "")
            shards.append(";".join(part))
            last = end
        return firsts, shards


def _cut(lines: Sequence[tuple[str, str]], size: int) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Yield the first and the last key of each file, and its lines."""
    part: list[str] = []
    held, first, last = 0, "", ""
    for key, line in lines:
        if held > size and key != last:
            yield (first, last), part
            part, held = [], 0
        if not part:
            first = key
        part.append(line)
        held += len(line) + 1
        last = key
    if part:
        yield (first, last), part


def _shortest(key: str, before: str) -> str:
    """Return the shortest beginning of a key that sorts after the key before it."""
    return next((key[:end] for end in range(1, len(key)) if key[:end] > before), key)


def _encoded(values: Sequence[int], may_cut: bool) -> str:
    """Return a list of postings as text: for each the step from the one before and the weight, in the body the block.

    A list that was cut says after "*" how long it was.
    """
    count = len(values)
    cut = may_cut and count > LIMIT
    if cut:
        titled = Weight.TITLE << _BLOCK
        values = [v for n, v in enumerate(values) if n < LIMIT or v & (3 << _BLOCK) >= titled]
    codes = [value >> _BLOCK for value in values]
    numbers = [code & _EVEN for code in codes]
    known = _SPELT
    parts = [
        known[code - before] if code & 3 else known[code - before] + known[value & _LAST]
        for before, code, value in zip((0, *numbers), codes, values, strict=False)
    ]
    return "".join(parts) + (f"*{count}" if cut else "")


def _spelt(number: int) -> str:
    """Return a number five bits a character, the lowest first; a character of 32 and more has another after it."""
    text = ""
    while number > 31:
        text += chr(_DIGIT + (32 | number & 31))
        number >>= 5
    return text + chr(_DIGIT + number)


class _Known(dict[int, str]):
    """Numbers as spelt: the small ones beforehand, the others each time."""

    def __missing__(self, number: int) -> str:
        return _spelt(number)


_SPELT = _Known({number: _spelt(number) for number in range(4096)})
