"""The inverted index: terms to the numbers of what holds them, as small files in key order.

A posting says how much the term matters there (`Weight`) and, for the body, in which block of the text it stands
first, so that the result can show its words. Lists are delta-coded, five bits a character.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Union

from kb_site.site.search_terms import Term, in_order, keyed, terms_of, whole_term, words_of

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


_Postings = Union[int, "array[int]"]
"""The only posting of a term, as most terms have, or all of them: number of the document, weight, block."""


class Index:
    """Postings by term; documents are added in the order of their numbers."""

    def __init__(self) -> None:
        self._postings: dict[Term, _Postings] = {}

    def add(self, number: int, fields: Iterable[Field], facets: Iterable[str] = ()) -> None:
        """Add a document: each of its terms once, with its greatest weight and its first block."""
        found: dict[Term, int] = {}
        base = number << _NUMBER
        for field in sorted(fields, key=lambda field: (field.weight, -field.block)):
            weight = field.weight
            value = base | min(weight, Weight.TITLE) << _BLOCK | field.block
            for text in field.texts:
                found.update(dict.fromkeys(terms_of(words_of(text)), value))
        for text in (text for field in fields if field.weight is Weight.NAME for text in field.texts):
            if whole := whole_term(words_of(text)):
                found[whole] = base | Weight.NAME << _BLOCK
        found.update(dict.fromkeys((f"!{facet}" for facet in facets), base | Weight.TITLE << _BLOCK))
        postings = self._postings
        known = postings.get
        for term, value in found.items():
            values = known(term)
            if values is None:
                postings[term] = value
            elif isinstance(values, int):
                postings[term] = array("Q", (values, value))
            else:
                values.append(value)

    def shards(self) -> tuple[list[str], list[str]]:
        """Return the first key of each file, as short as tells it from the one before, and the files' text.

        A file is "term=postings" joined by ";", in the order of keys; all terms of one key are in one file. The terms
        of facets begin with "!", those of single words with a space.
        """
        held, digits = self._postings, _Digits()
        lines = in_order(  # "=" stands before all letters, so that a line stands where its term would
            (key, f"{text}={_encoded(values, text[0] != '!', digits)}")
            for (key, text), values in zip(keyed(held), held.values(), strict=True)
        )
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


class _Digits(dict[int, str]):
    """Numbers five bits a character, the lowest first; a character of 32 and more has another after it."""

    def __missing__(self, number: int) -> str:
        text, rest = "", number
        while rest > 31:
            text += chr(_DIGIT + (32 | rest & 31))
            rest >>= 5
        self[number] = text = text + chr(_DIGIT + rest)
        return text


def _encoded(values: _Postings, may_cut: bool, digits: _Digits) -> str:
    """Return a list of postings as text: for each the step from the one before and the weight, in the body the block.

    A list that was cut says after "*" how long it was.
    """
    if isinstance(values, int):
        code = values >> _BLOCK
        return digits[code] if code & 3 else digits[code] + digits[values & _LAST]
    count = len(values)
    cut = may_cut and count > LIMIT
    if cut:
        titled = Weight.TITLE << _BLOCK
        values = array("Q", (v for n, v in enumerate(values) if n < LIMIT or v & (3 << _BLOCK) >= titled))
    text, before = "", 0
    for value in values:
        code = value >> _BLOCK
        text += digits[code - before] if code & 3 else digits[code - before] + digits[value & _LAST]
        before = code & _EVEN
    return f"{text}*{count}" if cut else text
