"""Reads what people keep by hand: curated pages, references, vocabularies and the site's settings.

Texts in, `Registers` and problems out; a broken item is left out and named, the rest stays. What is in the
site's own `vocab/` and `i18n/` is laid over the engine's: a row of the same id replaces, others are added.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from kb_site.edtf import Edtf
from kb_site.model import (
    Alias,
    Country,
    CuratedEvent,
    EventKind,
    EventType,
    Office,
    Organization,
    Outlet,
    Page,
    Part,
    Person,
    Place,
    Prose,
    Reference,
    Settings,
    Sourced,
    Term,
)
from kb_site.problems import Problem, SourceError, did_you_mean
from kb_site.records import Record, read_yaml, split_page
from kb_site.registers import Registers
from kb_site.text import nfc, slug

Value = TypeVar("Value")

REFERENCE_KINDS = ("official", "press", "scholarship", "encyclopaedia", "mirror")


class _Row:
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
        value = self._get(key)
        if value in (None, ""):
            return {}
        if isinstance(value, str):
            return {"vi": nfc(value)}
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            self.fail("bad-shape", f"'{key}' must name languages", f"write `{key}: {{vi: …, en: …}}`", key)
            return {}
        return {lang: nfc(item) for lang, item in value.items() if item}

    def aliases(self, key: str = "aliases") -> tuple[Alias, ...]:
        """Return other forms of a name: strings, or {text, weak: true}."""
        found = []
        for i, item in enumerate(self._list(key)):
            if isinstance(item, str):
                found.append(Alias(nfc(item)))
            else:
                row = self.row(item, f"{key}.{i}")
                found.append(Alias(row.text("text", needed=True), row.flag("weak")))
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
                one = Sourced(row.text("value", needed=True), row.texts("source"), row.flag("preferred"), row.text("reason"))
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
                row.fail("unchecked-term", "an office still held needs the day it was checked", 'add `checked: "…"`', "to")
            row.done()
            if term.office:
                found.append(term)
        return tuple(found)

    def parts(self, key: str = "parts") -> dict[str, Part]:
        """Return who did what, by leader id."""
        found = {}
        for leader, part in self.names(key).items():
            if part in set(Part):
                found[leader] = Part(part)
            else:
                self.fail("unknown-part", f"no part is called '{part}'", did_you_mean(part, list(Part), "see README"), key)
        return found

    def _list(self, key: str) -> list[Any]:
        value = self._get(key)
        if value in (None, ""):
            return []
        if not isinstance(value, list):
            self.fail("bad-shape", f"'{key}' must be a list", f"write `{key}: [one, two]`", key)
            return []
        return value

    def row(self, data: Any, at: str) -> "_Row":
        """Return a mapping inside this one."""
        return _Row(data, self.record, f"{self.at}.{at}" if self.at else at, self.path, self.problems)

    def done(self) -> None:
        """Name the keys that nobody read."""
        for key in self.data:
            if key not in self.known:
                fix = did_you_mean(key, self.known, f"the keys here are {', '.join(sorted(self.known))}")
                self.fail("unknown-key", f"no key is called '{key}'", fix, key)


def _person(row: _Row, id: str, *, curated: bool, prose: Mapping[str, Prose]) -> Person:
    return Person(
        id,
        row.text("name", needed=True),
        row.text("country"),
        row.names("names"),
        row.aliases(),
        row.sourced("born"),
        row.sourced("died"),
        row.terms(),
        row.texts("same_as"),
        row.texts("sources") + row.texts("source"),
        prose,
        curated,
        row.path,
        row.line,
    )


def _organization(row: _Row, id: str, prose: Mapping[str, Prose]) -> Organization:
    return Organization(
        id,
        row.text("name", needed=True),
        row.text("country"),
        row.names("names"),
        row.aliases(),
        row.sourced("founded"),
        row.text("parent"),
        row.texts("same_as"),
        row.texts("sources"),
        prose,
        row.path,
        row.line,
    )


def _place(row: _Row, id: str, prose: Mapping[str, Prose]) -> Place:
    return Place(
        id,
        row.text("name", needed=True),
        row.text("country"),
        row.names("names"),
        row.aliases(),
        row.text("within"),
        row.text("coordinates"),
        row.texts("same_as"),
        row.texts("sources"),
        prose,
        row.path,
        row.line,
    )


def _event(row: _Row, id: str, prose: Mapping[str, Prose]) -> CuratedEvent | None:
    kind = row.text("type", needed=True)
    if kind and kind not in set(EventType):
        row.fail("unknown-type", f"no event type is called '{kind}'", did_you_mean(kind, list(EventType), "see README"), "type")
    dates = row.sourced("date")
    if not dates:
        row.fail("missing-key", "an event needs a date", 'add `date: "1957-07-08"`')
    event = CuratedEvent(
        id,
        EventType(kind) if kind in set(EventType) else EventType.OTHER,
        dates,
        row.names("title"),
        row.texts("leaders"),
        row.parts(),
        row.text("about"),
        row.text("place"),
        row.texts("sources"),
        prose,
        row.path,
        row.line,
    )
    return event if dates else None


def _reference(row: _Row) -> Reference:
    kind = row.text("kind", needed=True)
    if kind and kind not in REFERENCE_KINDS:
        row.fail("unknown-type", f"no kind of reference is called '{kind}'", f"write one of {', '.join(REFERENCE_KINDS)}", "kind")
    return Reference(
        row.text("id", needed=True),
        row.text("title", needed=True),
        kind,
        row.text("author"),
        row.text("publisher"),
        row.edtf("date"),
        row.text("url"),
        row.text("accessed"),
        row.text("lang"),
        row.text("note"),
        row.path,
        row.line,
    )


def _country(row: _Row) -> Country:
    return Country(row.text("code", needed=True), row.names("names"), row.names("formal"), row.texts("forms"), row.text("capital"))


def _office(row: _Row) -> Office:
    return Office(
        row.text("id", needed=True), row.names("names"), row.texts("forms"), row.text("country"), row.flag("single")
    )


def _outlet(row: _Row) -> Outlet:
    text = row.text("text") or "full"
    if text not in ("full", "quotes"):
        row.fail("bad-shape", f"an outlet's text is full or quotes, not '{text}'", "write `text: quotes`", "text")
    return Outlet(
        row.text("id", needed=True),
        row.text("name", needed=True),
        text,
        row.texts("domains"),
        row.texts("forms"),
        row.text("url"),
        row.text("rights"),
    )


def _kind(row: _Row) -> EventKind:
    kind = row.text("type", needed=True)
    if kind not in set(EventType):
        row.fail("unknown-type", f"no event type is called '{kind}'", did_you_mean(kind, list(EventType), "see README"), "type")
        kind = EventType.OTHER
    return EventKind(EventType(kind), row.names("names"), row.texts("triggers"))


def _vocabulary_person(row: _Row) -> Person:
    id = row.text("id") or slug(row.text("name"))
    return _person(row, id, curated=False, prose={})


def _settings(row: _Row) -> Settings:
    return Settings(
        row.names("title"),
        row.texts("languages") or ("vi",),
        row.texts("parties"),
        row.texts("context"),
        row.text("edition"),
        row.text("base_url"),
        row.names("description"),
        row.text("contact"),
    )


def _prose_page(row: _Row, id: str, prose: Mapping[str, Prose]) -> Page:
    return Page(id, row.names("title"), prose, row.path)


class _Reading:
    """The texts of a content folder and of the defaults, and the problems met while reading them."""

    def __init__(self, files: Mapping[str, str], defaults: Mapping[str, str]) -> None:
        self.files, self.defaults = files, defaults
        self.problems: list[Problem] = []

    def vocabulary(
        self, name: str, make: Callable[[_Row], Value], key: Callable[[Value], Any], folder: str = "vocab/"
    ) -> dict[Any, Value]:
        """Return a vocabulary's rows by key: the engine's, and the site's over them."""
        rows: dict[Any, Value] = {}
        path = f"{folder}{name}.yaml"
        for texts, where in ((self.defaults, f"defaults/{path}"), (self.files, path)):
            if path not in texts:
                continue
            seen: set[Any] = set()
            for row in self._rows(texts[path], where):
                value = make(row)
                row.done()
                if not key(value):
                    continue
                if key(value) in seen:
                    row.fail("duplicate-id", f"'{key(value)}' stands there twice", "keep one of the two")
                seen.add(key(value))
                rows[key(value)] = value
        return rows

    def _rows(self, text: str, path: str) -> Iterable[_Row]:
        try:
            record = read_yaml(text, path)
        except SourceError as error:
            self.problems.append(error.problem)
            return
        if record.data and not isinstance(record.data, list):
            self.problems.append(Problem(path, 1, "bad-shape", "the file must be a list", "start each row with `- `"))
            return
        for i, item in enumerate(record.data or []):
            yield _Row(item, record, str(i), path, self.problems)

    def mapping(self, path: str, where: str, texts: Mapping[str, str]) -> _Row | None:
        """Return a file that is one mapping, or None where it is missing or broken."""
        if path not in texts:
            return None
        try:
            record = read_yaml(texts[path], where)
        except SourceError as error:
            self.problems.append(error.problem)
            return None
        return _Row(record.data or {}, record, "", where, self.problems)

    def pages(self, folder: str, make: Callable[[_Row, str, Mapping[str, Prose]], Value | None]) -> dict[str, Value]:
        """Return the curated pages of a folder by id: front matter and prose, translations beside them."""
        found: dict[str, Value] = {}
        prefix = f"{folder}/"
        names = sorted(path[len(prefix) : -3] for path in self.files if path.startswith(prefix) and path.endswith(".md"))
        for name in (name for name in names if "." not in name and "/" not in name):
            path = f"{prefix}{name}.md"
            try:
                record, body, line = split_page(self.files[path], path)
            except SourceError as error:
                self.problems.append(error.problem)
                continue
            prose = {"vi": Prose(nfc(body), path, line)} if body.strip() else {}
            for other in (n for n in names if n.startswith(f"{name}.")):
                translated = f"{prefix}{other}.md"
                try:
                    _, words, first = split_page(self.files[translated], translated)
                except SourceError as error:
                    self.problems.append(error.problem)
                    continue
                prose[other.rpartition(".")[2]] = Prose(nfc(words), translated, first)
            row = _Row(record.data, record, "", path, self.problems)
            value = make(row, name, prose)
            row.done()
            if value is not None:
                found[name] = value
        return found

    def lists(self, name: str) -> dict[str, tuple[str, ...]]:
        """Return a vocabulary of word lists by class, the site's words added to the engine's."""
        found: dict[str, tuple[str, ...]] = {}
        path = f"vocab/{name}.yaml"
        for texts, where in ((self.defaults, f"defaults/{path}"), (self.files, path)):
            if row := self.mapping(path, where, texts):
                for key in row.data:
                    found[key] = tuple(dict.fromkeys((*found.get(key, ()), *row.texts(key))))
        return found

    def words(self) -> dict[str, dict[str, str]]:
        """Return the interface's words by language, the site's over the engine's."""
        found: dict[str, dict[str, str]] = {}
        for texts, prefix in ((self.defaults, "defaults/"), (self.files, "")):
            for path in sorted(p for p in texts if p.startswith("i18n/") and p.endswith(".yaml")):
                if row := self.mapping(path, prefix + path, texts):
                    lang = path[5:-5]
                    found.setdefault(lang, {}).update({key: row.text(key) for key in row.data})
        return found


def read_registers(files: Mapping[str, str], defaults: Mapping[str, str]) -> tuple[Registers, tuple[Problem, ...]]:
    """Return what the collection knows beforehand, and what is wrong with it.

    Takes     texts by path from the content folder ("vocab/people.yaml", "leaders/to-lam.md", "site.yaml"), and
              the engine's own by the same paths ("vocab/offices.yaml", "i18n/vi.yaml").
    Errors    none: what cannot be read is left out and named.
    """
    reading = _Reading(files, defaults)
    site = reading.mapping("site.yaml", "site.yaml", files)
    settings = _settings(site) if site else Settings(title={})
    if site:
        site.done()
    people = reading.vocabulary("people", _vocabulary_person, lambda p: p.id)
    leaders = reading.pages("leaders", lambda row, id, prose: _person(row, id, curated=True, prose=prose))
    registers = Registers(
        settings,
        {**people, **leaders},
        reading.pages("organizations", _organization),
        reading.pages("places", _place),
        reading.pages("events", _event),
        reading.vocabulary("references", _reference, lambda r: r.id, folder=""),
        reading.pages("pages", _prose_page),
        reading.vocabulary("countries", _country, lambda c: c.code),
        reading.vocabulary("offices", _office, lambda o: o.id),
        reading.vocabulary("outlets", _outlet, lambda o: o.id),
        reading.vocabulary("event_types", _kind, lambda k: k.type),
        reading.lists("furniture"),
        reading.words(),
    )
    return registers, tuple(reading.problems)
