"""Values of YAML written on one line: bare where every reader of YAML takes them for strings, else in double quotes.

Written without yaml, whose emitter takes longer for one page than ingest takes to read the article it comes from.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from kb_site.text import squash

_WORDS = re.compile(r"[^\W\d_][\w.()/;!…“”-]*+(?: [\w.()/;!…“”-]++)*+")
_CLAUSES = re.compile(r"[^\W\d_][\w.()/;!…“”,?-]*+(?: [\w.()/;!…“”,?-]++)*+")
"""Squashed words that need no quotes, inside a list or mapping on one line and outside one; most values are such."""
_PLAIN = re.compile(r"[^\W_][\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")
_NOT_PLAIN = re.compile(r":(?:\s|\Z)|\s\#")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,?\[\]{}]|:(?:\s|\Z)|\s\#")
_NUMBER_LIKE = re.compile(
    r"[\d_.,:+-]+ | \d[\d_.]*[eE][+-]?\d+ | 0[xX][\da-fA-F_]+ | 0[bo][\d_]+ | \d{4}-\d\d?-\d\d?(?:[Tt]|\s).*",
    re.VERBOSE,
)
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})
_LONGEST = 5
"""Letters of the longest of them."""
_SMALL = re.compile(r"[1-9]\d{0,3}")
_STAMPS = re.compile(r"[0-9a-z][0-9a-z.]*+(?: [0-9a-z.]++)++")
"""Digests side by side, as `kb` has them: with a space between no reader of YAML takes them for a number."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: str, *, inside: bool = True) -> str:
    """Return a value on one line; `inside` says whether it stands in a list or mapping that is on one line itself."""
    plain = (_WORDS if inside else _CLAUSES).fullmatch(value)
    if plain and (len(value) > _LONGEST or value.lower() not in _RESERVED):
        return value
    value = squash(value)
    if (
        _PLAIN.fullmatch(value)
        and not (_NOT_PLAIN_IN_FLOW if inside else _NOT_PLAIN).search(value)
        and not _NUMBER_LIKE.fullmatch(value)
        and value.lower() not in _RESERVED
    ):
        return value
    return quoted(value)


@lru_cache(maxsize=4096)
def word(value: str) -> str:
    """Return an id, a name or a role on one line, remembered: page after page has the same ones."""
    return scalar(value)


def quoted(value: str) -> str:
    """Return a value in double quotes."""
    text = encode_basestring(squash(value))
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def flow(fields: Mapping[str, str]) -> str:
    """Return a mapping on one line: {id: to-lam, name: Tô Lâm}."""
    return f"{{{', '.join(f'{word(key)}: {word(value)}' for key, value in fields.items())}}}"


def flow_list(values: Iterable[str]) -> str:
    """Return a list on one line: [to-lam, kim-jong-un]."""
    return f"[{', '.join(map(word, values))}]"


def tree(value: Any) -> str:
    """Return nested mappings of strings on one line, as `kb` stands; a small whole number is bare."""
    if isinstance(value, str):
        if _STAMPS.fullmatch(value) or (len(value) <= 4 and _SMALL.fullmatch(value)):
            return value
        return scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join([f'{word(str(key))}: {tree(item)}' for key, item in value.items()])}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(tree, value))}]"
    return tree(str(value))
