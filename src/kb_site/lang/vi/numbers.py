"""Numbers spelled out in Vietnamese: "ba mươi", "hai nghìn không trăm hai mươi lăm", "một chín bảy lăm"."""

from collections.abc import Sequence

_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"mười", "mươi", "hăm", "trăm", "nghìn", "ngàn", "linh", "lẻ"}
_FIRST_DIGITS = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"

DIGIT_WORDS = frozenset(_DIGITS)
"""The words of single digits, lower case."""

NUMBER_WORDS = DIGIT_WORDS | _SCALES
"""The words that numbers are made of, lower case."""

NUMBER_WORD = "(?:" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
"""Pattern of one word of a number, lower case."""

SMALL_NUMBER = (
    f"(?:(?:{_FIRST_DIGITS}) (?:mươi|mốt|tư|lăm|nhăm)(?: (?:mốt|tư|lăm|nhăm|{_FIRST_DIGITS}))?"
    f"|hăm (?:mốt|tư|lăm|nhăm|{_FIRST_DIGITS})|mười(?: (?:lăm|{_FIRST_DIGITS}))?|{_FIRST_DIGITS})"
)
"""Pattern of a number up to 99 in words, lower case: "ba mươi mốt", "mười lăm", "hai tư", "chín"."""

SPOKEN_TENS = f"(?:hai|ba) (?:{_FIRST_DIGITS})"
"""Pattern of a day of the month as some say it, figure by figure: "hai hai". Elsewhere it is "two or three"."""


def read_number(words: str) -> int | None:
    """Return the number that lower-case words spell, or None where they spell none.

    Reads the full form ("một nghìn chín trăm bốn mươi lăm"), tens without their mươi ("hai tư"), and years read
    by pairs ("một chín bảy lăm", "hai không mười ba").
    """
    tokens = words.split()
    if not tokens or any(t not in _DIGITS and t not in _SCALES for t in tokens):
        return None
    if len(tokens) > 2 and tokens[0] in _DIGITS and tokens[1] in _DIGITS:
        century, rest = 10 * _DIGITS[tokens[0]] + _DIGITS[tokens[1]], _below_hundred(tokens[2:])
        return None if rest is None else 100 * century + rest
    total = 0
    for scales, size in ((("nghìn", "ngàn"), 1000), (("trăm",), 100)):
        if len(tokens) > 1 and tokens[1] in scales and tokens[0] in _DIGITS:
            total += size * _DIGITS[tokens[0]]
            tokens = tokens[2:]
    if not tokens:
        return total or None
    rest = _below_hundred(tokens)
    return None if rest is None else total + rest


def _below_hundred(tokens: Sequence[str]) -> int | None:
    """Return the number below one hundred that the words spell: "linh ba", "mười lăm", "bảy mươi lăm", "bảy lăm"."""
    match list(tokens):
        case ["linh" | "lẻ" | "không", unit] if unit in _DIGITS:
            return _DIGITS[unit]
        case ["mười"]:
            return 10
        case ["hăm", unit] if unit in _DIGITS:
            return 20 + _DIGITS[unit]
        case ["mười", unit] if unit in _DIGITS:
            return 10 + _DIGITS[unit]
        case [tens, "mươi"] if tens in _DIGITS:
            return 10 * _DIGITS[tens]
        case [tens, "mươi", unit] if tens in _DIGITS and unit in _DIGITS:
            return 10 * _DIGITS[tens] + _DIGITS[unit]
        case [tens, unit] if tens in _DIGITS and unit in _DIGITS:
            return 10 * _DIGITS[tens] + _DIGITS[unit]
        case [unit] if unit in _DIGITS:
            return _DIGITS[unit]
    return None
