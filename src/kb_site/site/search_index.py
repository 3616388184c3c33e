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

from kb_site.site.search_terms import sorted_terms, terms_of, whole_term, words_of

LIMIT = 4000
"""Postings that a list keeps, title hits aside: the first ones, so that lists that were cut still intersect."""

SHARDS = 240
"""A small collection has about so many files of terms; a large one as many as `LARGEST` makes."""

SMALLEST, LARGEST = 1_500, 60_000
"""Characters in a file of terms: a query loads one or two."""

_BLOCK = 14
_NUMBER = _BLOCK + 2
_LAST = (1 << _BLOCK) - 1
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
        self._postings: defaultdict[str, array[int]] = defaultdict(partial(array, "Q"))

    def add(self, number: int, fields: Iterable[Field], facets: Iterable[str] = ()) -> None:
        """Add a document: each of its terms once, with its greatest weight and its first block."""
        found: dict[str, int] = {}
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
        postings = self._postings
        for term, value in found.items():
            postings[term].append(value)

    def shards(self) -> tuple[list[str], list[str]]:
        """Return the first key of each file, as short as tells it from the one before, and the files' text.

        A file is "term=postings" joined by ";", in the order of keys; all terms of one key are in one file. The terms
        of facets begin with "!", those of single words with a space.
        """
        lines = [(key, f"{term}={_encoded(self._postings[term], term[0] != '!')}")
                 for key, term in sorted_terms(self._postings)]  # fmt: skip
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
    parts = []
    last = 0
    for value in values:
        number, weight = value >> _NUMBER, value >> _BLOCK & 3
        step = (number - last) << 2 | weight
        parts.append(_SPELT[step] if step < _KNOWN else _spelt(step))
        if not weight:
            block = value & _LAST
            parts.append(_SPELT[block] if block < _KNOWN else _spelt(block))
        last = number
    return "".join(parts) + (f"*{count}" if cut else "")


def _spelt(number: int) -> str:
    """Return a number five bits a character, the lowest first; a character of 32 and more has another after it."""
    text = ""
    while number > 31:
        text += chr(_DIGIT + (32 | number & 31))
        number >>= 5
    return text + chr(_DIGIT + number)


_KNOWN = 4096
_SPELT = tuple(map(_spelt, range(_KNOWN)))
