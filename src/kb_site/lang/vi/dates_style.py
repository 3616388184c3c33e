"""How a text writes its days in figures: 9/10, 9-10 or 9.10 by the style of its house, and days told together."""

import re
from functools import lru_cache

_LED = r"(?<!\w)(?:ngày|hôm|sáng|trưa|chiều|tối|đêm) "
_PLAIN = re.compile(rf"{_LED}\d{{1,2}}([.-])(?:1[0-2]|0?[1-9])(?![\w%]|[./,-]\d)")
_TOGETHER = re.compile(rf"{_LED}\d{{1,2}}([.-])\d{{1,2}}(?:(?:, |,? và )\d{{1,2}}\1\d{{1,2}}){{0,6}}(?:, |,? và )$")
_REACH = 60
"""Characters of a list of days that one may stand behind."""

_HABIT = 2
"""Days in a text that make a separator its habit."""


@lru_cache(maxsize=4)
def _habits(low: str) -> frozenset[str]:
    found = [match[1] for match in _PLAIN.finditer(low)]
    return frozenset(sign for sign in ".-" if found.count(sign) >= _HABIT)


def is_house_style(low: str, separator: str) -> bool:
    """Say whether a text, in lower case, writes its days with a separator: "ngày 4.6 … hôm 5.6"."""
    return separator in _habits(low)


def goes_with(low: str, at: int, separator: str) -> bool:
    """Say whether figures at `at` go on a list of days: "4.6 và" before "17.6", after "ngày"."""
    found = _TOGETHER.search(low, max(0, at - _REACH), at)
    return found is not None and found[1] == separator
