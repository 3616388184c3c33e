"""When two values count as the same, by the comparison rules of the gold's README: names, words, lines and dates."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from kb_site.edtf import Edtf
from kb_site.text import fold as without_marks
from kb_site.text import nfc

Gold = Mapping[str, Any]
"""An annotation as its JSON has it."""

_TONE = re.compile("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])")
_DASH = re.compile(r"\s*[-‐‑–—]\s*")
_MARKS = re.compile(r"[~?%]")

Left = TypeVar("Left")
Right = TypeVar("Right")


def fold(value: object) -> str:
    """Return a value without case, place of the tone mark, hyphens and runs of white space."""
    text = _TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", str(value)).casefold())
    return re.sub(r"\s+", " ", nfc(_DASH.sub(" ", text))).strip()


def bare(value: object) -> str:
    """Fold a value to its letters without marks: "Kövér" and "Kover" are one."""
    return without_marks(fold(value))


def fold_line(value: str) -> str:
    """Fold a line without marks of quotation, emphasis, tables, lists and escapes."""
    text = re.sub(r"\\([^\w\s])", r"\1", value)
    return fold(re.sub(r"^\s*(?:[-+•]\s+|\d+[.)]\s+)", "", re.sub(r"[*_`>#|]+", " ", text).strip()))


def _date(value: object) -> Edtf | None:
    try:
        return Edtf.parse(_MARKS.sub("", str(value or "").strip()))
    except ValueError:
        return None


def _bounds(value: object) -> tuple[object, object] | None:
    found = _date(value)
    return (found.earliest, found.latest) if found and found.earliest and found.latest else None


def same_date(a: object, b: object) -> bool:
    """Say whether two dates are the same days, however written; approximation marks do not count."""
    return str(a or "") == str(b or "") or (_bounds(a) is not None and _bounds(a) == _bounds(b))


def _within(a: object, b: object) -> bool:
    first, second = _date(a), _date(b)
    return bool(first and second and _bounds(a) and _bounds(b) and second.holds(first))


def compatible(a: object, b: object) -> bool:
    """Say whether two dates are the same, or one lies within the other."""
    return same_date(a, b) or _within(a, b) or _within(b, a)


def is_half(gold: str, value: str) -> bool:
    """Say whether a value is the gold's year or month, or one end of its interval."""
    if "/" in gold:
        return any(same_date(end, value) for end in gold.split("/"))
    return "/" not in value and _within(gold, value) and gold.startswith(re.sub(r"[~?%]|-XX|X+$", "", value))


def same_person(gold: Gold, name: str) -> bool:
    """Say whether a name is that of an annotated leader: marks count in Vietnamese, the order does not in Japanese."""
    if fold(gold["name"]) == fold(name):
        return True
    if gold["country"] == "JP":
        return sorted(bare(gold["name"]).split()) == sorted(bare(name).split())
    return gold["country"] != "VN" and bare(gold["name"]) == bare(name)


def pair(golds: Sequence[Left], answers: Sequence[Right], same: Callable[[Left, Right], bool]) -> dict[int, int]:
    """Return the greatest one-to-one pairing, gold index to answer index."""
    owner: dict[int, int] = {}

    def place(g: int, seen: set[int]) -> bool:
        for a, answer in enumerate(answers):
            if a not in seen and same(golds[g], answer):
                seen.add(a)
                if a not in owner or place(owner[a], seen):
                    owner[a] = g
                    return True
        return False

    for g in range(len(golds)):
        place(g, set())
    return {g: a for a, g in owner.items()}
