"""What the search index is made of: words in one normal form, the terms they make, and the keys terms are sorted by.

The search script does the same to what a reader types; `tests/cases/search_fold.json` holds both to one table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from kb_site.text import clean, fold, match_copy

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text as the index has them: lower case, marks kept, one place for the tone, 09 as 9.

    words_of("Hoà bình 09/10") is ["hòa", "bình", "9", "10"]. A Vietnamese word is one syllable, a Korean one is whole.
    """
    return list(chain.from_iterable(map(_between_spaces, text.split())))


@lru_cache(maxsize=65536)
def _between_spaces(piece: str) -> tuple[str, ...]:
    """Return the words of what stands between two white spaces, mostly one; a collection repeats itself."""
    return tuple(map(_normal, _WORD.findall(clean(piece))))


def _normal(word: str) -> str:
    """Return one word as the index has it; what `match_copy` makes equal between words is no part of any."""
    found = match_copy(word).lower()
    return found.lstrip("0") or "0" if found.isdecimal() else found


Term = str | tuple[str, str]
"""A word alone, or two that stand beside each other; a facet, "!y:2025", is one word too."""


def terms_of(words: Sequence[str]) -> list[Term]:
    """Return the terms of a stretch of text: each word and each pair of neighbours.

    A pair is Vietnamese's nearest thing to a word.
    """
    return [*words, *pairwise(words)]


def whole_term(words: Sequence[str]) -> Term | None:
    """Return the one term that a name of one or two words is; None for a longer one."""
    return words[0] if len(words) == 1 else (words[0], words[1]) if len(words) == 2 else None


def spelt(term: Term) -> str:
    """Return a term as the files have it: "tô lâm", and with a space in front a word alone, " tô"."""
    if isinstance(term, tuple):
        return " ".join(term)
    return term if term[:1] == "!" else f" {term}"


def key_of(term: str) -> str:
    """Return what a term as spelt is sorted and looked up by: its words without marks."""
    return " ".join(map(fold, term.split(" ")))


def keyed(terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Yield the key and the spelling of each term. Pairs are hundreds an article: their words are folded once each."""
    folds = _Folds()
    for term in terms:
        if isinstance(term, tuple):
            first, last = term
            yield f"{folds[first]} {folds[last]}", f"{first} {last}"
        else:
            text = spelt(term)
            yield key_of(text), text


class _Folds(dict[str, str]):
    """Words without marks, each made once."""

    def __missing__(self, word: str) -> str:
        self[word] = found = fold(word)
        return found


def in_order(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows that begin with a key in the order in which JavaScript compares strings: by UTF-16 units."""
    found = list(rows)
    far = any(not key.isascii() and max(key) > "\uffff" for key, _ in found)
    found.sort(key=_units if far else None)
    return found


def _units(row: tuple[str, str]) -> tuple[bytes, bytes]:
    return row[0].encode("utf-16-be"), row[1].encode("utf-16-be")
