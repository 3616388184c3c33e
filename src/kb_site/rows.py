"""One mapping of a file that a person keeps, read key by key: what is wrong becomes a problem and an empty value."""

import re
from typing import Any

from kb_site.edtf import Edtf
from kb_site.model import Alias, Part, Sourced, Term
from kb_site.problems import Problem, did_you_mean
from kb_site.records import Record
from kb_site.text import nfc

_LANGUAGE = re.compile("[a-z]{2,3}")
"""What a language is called here: `vi`, `en`, and any other code of two or three letters."""


class Row:
    """One mapping of a file, read key by key; what is wrong becomes a problem and an empty value."""

    def __init__(self, data: Any, record: Record, at: str, path: str, problems: list[Problem]) -> None:
        self.data: dict[str, Any] = data if isinstance(data, dict) else {}
        self.record, self.at, self.path, self.problems = record, at, path, problems
        self.known: set[str] = set()
        if not isinstance(data, dict):
            self.fail("bad-shape", "a list of `key: value` lines is due here", "see README")

    @property
    def line(self) -> int:
        """Line of the file on which the mapping stands."""
        return self.record.line(*self.at.split(".")) if self.at else self.record.line()

    def fail(self, code: str, what: str, fix: str, key: str = "") -> None:
        """Note a problem at a key."""
        line = self.record.line(*[part for part in (*self.at.split("."), key) if part])
        self.problems.append(Problem(self.path, line, code, what, fix))

    def _get(self, key: str) -> Any:
        self.known.add(key)
        return self.data.get(key)

    def text(self, key: str, *, needed: bool = False) -> str:
        """Return a string, "" where there is none."""
        value = self._get(key)
        if value is None or value == "":
            if needed:
                self.fail("missing-key", f"the key '{key}' is missing", f"add `{key}: …`")
            return ""
        if not isinstance(value, str):
            self.fail("bad-shape", f"'{key}' must be a single value", f"write `{key}: value`", key)
            return ""
        return nfc(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings; a single string is a list of one."""
        value = self._get(key)
        if value in (None, ""):
            return ()
        if isinstance(value, str):
            return (nfc(value),)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail("bad-shape", f"'{key}' must be a list of words", f"write `{key}: [one, two]`", key)
            return ()
        return tuple(nfc(item) for item in value)

    def names(self, key: str) -> dict[str, str]:
        """Return a mapping of language to words; a plain string is Vietnamese."""
        found = self._pairs(key, "vi", "{vi: …, en: …}")
        value = self.data.get(key)
        for lang in value if isinstance(value, dict) else ():
            if not _LANGUAGE.fullmatch(lang):
                found.pop(lang, None)
                fix = 'write `vi`, `en` or another code; words that hold a comma go in quotes: `en: "5,000 tons"`'
                self.fail("unknown-key", f"no language is called '{lang}'", fix, key)
        return found

    def _pairs(self, key: str, alone: str, shape: str) -> dict[str, str]:
        """Return a mapping of words to words; a plain string stands under `alone`, where that is given."""
        value = self._get(key)
        if value in (None, ""):
            return {}
        if alone and isinstance(value, str):
            return {alone: nfc(value)}
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            self.fail("bad-shape", f"'{key}' must be a mapping", f"write `{key}: {shape}`", key)
            return {}
        return {name: nfc(item) for name, item in value.items() if item}

    def aliases(self, key: str = "aliases") -> tuple[Alias, ...]:
        """Return other forms of a name: strings, {text, weak: true}, or a former one {text, names, when, source}."""
        found = []
        for i, item in enumerate(self._list(key)):
            if isinstance(item, str):
                found.append(Alias(nfc(item)))
            else:
                row = self.row(item, f"{key}.{i}")
                found.append(
                    Alias(
                        row.text("text", needed=True),
                        row.flag("weak"),
                        row.names("names"),
                        row.edtf("when"),
                        row.texts("source"),
                    )
                )
                row.done()
        return tuple(alias for alias in found if alias.text)

    def flag(self, key: str) -> bool:
        """Return whether a key says true."""
        value = self.text(key)
        if value not in ("", "true", "false"):
            self.fail("bad-shape", f"'{key}' must be true or false", f"write `{key}: true`", key)
        return value == "true"

    def edtf(self, key: str) -> Edtf | None:
        """Return a date, None where there is none or it is wrong."""
        value = self.text(key)
        return self._edtf(value, key) if value else None

    def _edtf(self, value: str, key: str) -> Edtf | None:
        try:
            return Edtf.parse(value)
        except ValueError as error:
            self.fail("bad-edtf", f"'{value}' is no EDTF date: {error}", 'write "2025-10-09", "2025-10" or "2025"', key)
            return None

    def sourced(self, key: str, *, dates: bool = True) -> tuple[Sourced, ...]:
        """Return a value with its sources: `x`, `{value, source, preferred, reason}`, or a list of such."""
        value = self._get(key)
        found = []
        for i, item in enumerate(value if isinstance(value, list) else [] if value in (None, "") else [value]):
            if isinstance(item, str):
                one = Sourced(nfc(item))
            else:
                row = self.row(item, f"{key}.{i}" if isinstance(value, list) else key)
                one = Sourced(
                    row.text("value", needed=True), row.texts("source"), row.flag("preferred"), row.names("reason")
                )
                row.done()
            if one.value and (not dates or self._edtf(one.value, key)):
                found.append(one)
        return tuple(found)

    def terms(self, key: str = "offices") -> tuple[Term, ...]:
        """Return offices held: [{office, of, from, to, checked, source}]; `to: ".."` is still held."""
        found = []
        for i, item in enumerate(self._list(key)):
            row = self.row(item, f"{key}.{i}")
            end = row.text("to")
            term = Term(
                row.text("office", needed=True),
                row.edtf("from"),
                None if end in ("", "..") else row.edtf("to"),
                end == "..",
                row.text("checked"),
                row.text("of"),
                row.texts("source"),
            )
            if term.open and not term.checked:
                row.fail(
                    "unchecked-term", "an office still held needs the day it was checked", 'add `checked: "…"`', "to"
                )
            row.done()
            if term.office:
                found.append(term)
        return tuple(found)

    def parts(self, key: str = "parts") -> dict[str, Part]:
        """Return who did what, by leader id."""
        found = {}
        for leader, part in self._pairs(key, "", "{ho-chi-minh: visitor}").items():
            if part in set(Part):
                found[leader] = Part(part)
            else:
                self.fail(
                    "unknown-part", f"no part is called '{part}'", did_you_mean(part, list(Part), "see README"), key
                )
        return found

    def _list(self, key: str) -> list[Any]:
        value = self._get(key)
        if value in (None, ""):
            return []
        if not isinstance(value, list):
            self.fail("bad-shape", f"'{key}' must be a list", f"write `{key}: [one, two]`", key)
            return []
        return value

    def row(self, data: Any, at: str) -> "Row":
        """Return a mapping inside this one."""
        return Row(data, self.record, f"{self.at}.{at}" if self.at else at, self.path, self.problems)

    def done(self) -> None:
        """Name the keys that nobody read."""
        for key in self.data:
            if key not in self.known:
                fix = did_you_mean(key, self.known, f"the keys here are {', '.join(sorted(self.known))}")
                self.fail("unknown-key", f"no key is called '{key}'", fix, key)
