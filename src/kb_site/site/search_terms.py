"""What the search index is made of: words in one normal form, the terms they make, and the keys terms are sorted by.

The search script does the same to what a reader types; `tests/cases/search_fold.json` holds both to one table.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from kb_site.text import clean, fold, match_copy

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text as the index has them: lower case, marks kept, one place for the tone, 09 as 9.

    words_of("Hoà bình 09/10") is ["hòa", "bình", "9", "10"]. A Vietnamese word is one syllable, a Korean one is whole.
    """
    found = _WORD.findall(match_copy(clean(text)).lower())
    return [_number(word) if word[0] == "0" else word for word in found]


def _number(word: str) -> str:
    return word.lstrip("0") or "0" if word.isdecimal() else word


def terms_of(words: Sequence[str]) -> list[str]:
    """Return the terms of a stretch of text: each word (" tô") and each pair of neighbours ("tô lâm").

    A pair is Vietnamese's nearest thing to a word; one that stands first with nothing before it is a single word.
    """
    terms = [f" {word}" for word in words]
    terms += map(" ".join, pairwise(words))
    return terms


def whole_term(words: Sequence[str]) -> str:
    """Return the one term that a name of one or two words is; "" for a longer one."""
    return " ".join(("", *words)[-2:]) if 0 < len(words) < 3 else ""


def key_of(term: str) -> str:
    """Return what a term is sorted and looked up by: its words without marks."""
    first, _, last = term.partition(" ")
    return f"{_folded(first)} {_folded(last)}" if last else _folded(first)


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word)


def sorted_terms(terms: Iterable[str]) -> list[tuple[str, str]]:
    """Return (key, term) in the order in which JavaScript compares strings: by UTF-16 units."""
    found = [(key_of(term), term) for term in terms]
    return sorted(found, key=_units) if max("".join(key for key, _ in found), default="") > "\uffff" else sorted(found)


def _units(row: tuple[str, str]) -> tuple[bytes, bytes]:
    return row[0].encode("utf-16-be"), row[1].encode("utf-16-be")
