"""What was computed before: values of pure functions by the digest of their whole input.

Nothing here knows what a value means, and nothing depends on a memo: without one, the same is computed again.
`memo_file.py` keeps a memo from one run to the next.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from kb_site.edtf import Edtf


class Memo:
    """The values of one run.

    A kind is the name of a function, and a key the digest of all that its value depends on but the engine's own code,
    which is one for the whole run.
    """

    def __init__(self) -> None:
        self.values: dict[str, dict[bytes, bytes]] = {}
        """What was asked for and known, and what was computed, by kind and key."""

        self.computed: Counter[str] = Counter()
        """How many values of each kind were not known and had to be computed."""

    def recall(self, kind: str, key: bytes) -> bytes | None:
        """Return the value of a key, None where nobody computed it."""
        return self.values.setdefault(kind, {}).get(key)

    def keep(self, kind: str, key: bytes, value: bytes) -> None:
        """Take a value that was computed because `recall` did not know it."""
        self.values.setdefault(kind, {})[key] = value
        self.computed[kind] += 1


def digest(*values: object) -> bytes:
    """Return a digest of values that is the same in every process, and another where a value differs.

    Takes     text, bytes, numbers, lists, mappings with text as keys, dates, and dataclasses and frozen sets of them.
    Errors    TypeError for anything else: what has no written form has no digest.
    """
    return sha256(_written(values).encode()).digest()


_FORMS: dict[type, tuple[str, tuple[str, ...]]] = {}
"""Name and fields of each dataclass met so far."""


def _plain(value: Any) -> Any:
    """Return in JSON's own types what it has no form for; the name of the type keeps two of one shape apart."""
    kind = type(value)
    if (form := _FORMS.get(kind)) is not None:
        return {form[0]: [getattr(value, field) for field in form[1]]}
    match value:
        case bytes():
            return {"bytes": value.hex()}
        case Edtf():
            return {"edtf": value.text}
        case date():
            return {"date": value.isoformat()}
        case frozenset():
            return {"set": sorted(map(_written, value))}
        case Mapping():
            return dict(value)
    if not is_dataclass(kind):
        raise TypeError(f"{kind} has no digest")
    _FORMS[kind] = f"{kind.__module__}.{kind.__qualname__}", tuple(field.name for field in fields(kind))
    return _plain(value)


_written = json.JSONEncoder(check_circular=False, default=_plain).encode
