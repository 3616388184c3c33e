"""How Vietnamese news says that somebody makes a visit which words name: "thực hiện chuyến thăm chính thức".

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_MAKES = re.compile(r"(?:\bđáp lễ bằng|\bcó|\bthực hiện|\btiến hành|\bmở đầu|\bkết thúc|\bbắt đầu) (?:một )?$")


def makes_visit(before: str) -> bool:
    """Say whether the words before a visit make it its subject's own: "đáp lễ bằng", "thực hiện"."""
    return _MAKES.search(before) is not None


_MAKING = ("thực hiện ", "tiến hành ", "có ")


def sayings(noun: str) -> list[str]:
    """Return the ways to say that somebody makes the visit that words name: "thực hiện chuyến thăm chính thức"."""
    return [making + noun for making in _MAKING] if noun.startswith("chuyến thăm") else []


def verb(noun: str) -> str:
    """Return the verb for making the visit that a noun names: "thăm chính thức"."""
    return noun.removeprefix("chuyến ")


_THERE_IS = re.compile(r"\b(?:khi|lúc|dịp|trong đó|gồm|bao gồm) $")


def is_made(before: str, trigger: str) -> bool:
    """Say whether somebody makes a visit that words name: "đã có chuyến thăm", not "đúng lúc có chuyến thăm"."""
    return trigger.startswith(_MAKING) and _THERE_IS.search(before) is None
