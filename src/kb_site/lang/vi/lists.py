"""How the modules beside this one write their word lists: words apart by a semicolon, over several lines."""

import re

from kb_site.text import squash


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list: "ông; bà" gives ("ông", "bà")."""
    return tuple(squash(word) for word in text.split(";") if word.strip())


def either(text: str) -> str:
    """Return a pattern that matches one of the words of a list, the longest that fits."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(listed(text), key=len, reverse=True)) + ")"
