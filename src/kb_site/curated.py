"""Reads what people keep by hand: curated pages, references, vocabularies and the site's settings.

Texts in, `Registers` and problems out; a broken item is left out and named, the rest stays. What is in the
site's own `vocab/` and `i18n/` is laid over the engine's: a row of the same id replaces, others are added.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from kb_site.edtf import Edtf
from kb_site.model import CuratedEvent, EventType, Organization, Page, Person, Place, Prose, Reference, Settings
from kb_site.problems import Problem, SourceError, did_you_mean
from kb_site.records import read_yaml, split_page
from kb_site.registers import Registers
from kb_site.rows import Row
from kb_site.text import nfc, slug
from kb_site.vocabulary import Beginning, Country, EventKind, Incumbent, Office, Outlet

Value = TypeVar("Value")

REFERENCE_KINDS = ("official", "press", "scholarship", "encyclopaedia", "mirror")


def _person(row: Row, id: str, *, curated: bool, prose: Mapping[str, Prose]) -> Person:
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


def _organization(row: Row, id: str, prose: Mapping[str, Prose]) -> Organization:
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


def _place(row: Row, id: str, prose: Mapping[str, Prose]) -> Place:
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


def _event(row: Row, id: str, prose: Mapping[str, Prose]) -> CuratedEvent | None:
    kind = row.text("type", needed=True)
    if kind and kind not in set(EventType):
        row.fail(
            "unknown-type",
            f"no event type is called '{kind}'",
            did_you_mean(kind, list(EventType), "see README"),
            "type",
        )
    dates = row.sourced("date")
    if not dates:
        row.fail("missing-key", "an event needs a date", 'add `date: "1957-07-08"`')
    about = row.names("about")
    event = CuratedEvent(
        id,
        EventType(kind) if kind in set(EventType) else EventType.OTHER,
        dates,
        row.names("title"),
        row.texts("leaders"),
        row.parts(),
        next(iter(about.values()), ""),
        row.text("place"),
        row.texts("sources"),
        prose,
        row.path,
        row.line,
        about if isinstance(row.data.get("about"), dict) else {},
    )
    return event if dates else None


def _reference(row: Row) -> Reference:
    kind = row.text("kind", needed=True)
    if kind and kind not in REFERENCE_KINDS:
        row.fail(
            "unknown-type",
            f"no kind of reference is called '{kind}'",
            f"write one of {', '.join(REFERENCE_KINDS)}",
            "kind",
        )
    titles = row.names("title")
    if not titles:
        row.fail("missing-key", "the key 'title' is missing", "add `title: …`")
    return Reference(
        row.text("id", needed=True),
        next(iter(titles.values()), ""),
        kind,
        row.text("author"),
        row.text("publisher"),
        row.edtf("date"),
        row.text("url"),
        row.text("accessed"),
        row.text("lang"),
        row.names("note"),
        row.path,
        row.line,
        titles if isinstance(row.data.get("title"), dict) else {},
    )


def _country(row: Row) -> Country:
    return Country(
        row.text("code", needed=True),
        row.names("names"),
        row.names("formal"),
        row.texts("forms"),
        row.text("capital"),
        row.texts("regions"),
    )


def _office(row: Row) -> Office:
    return Office(
        row.text("id", needed=True),
        row.names("names"),
        row.texts("forms"),
        row.text("country"),
        row.flag("single"),
        row.path,
        row.line,
    )


def _outlet(row: Row) -> Outlet:
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


def _incumbent(row: Row) -> Incumbent:
    held: list[tuple[str, Edtf]] = []
    for words in row.texts("held"):
        office, _, time = words.partition(": ")
        try:
            held.append((office, Edtf.parse(time)))
        except ValueError:
            row.fail("bad-edtf", f"'{words}' is no office and time", 'write "Office: 2006-06-27/2016-04-07"', "held")
    return Incumbent(row.text("name", needed=True), row.text("country"), tuple(held))


_TIMES = {"1": 1, "2": 2}


def _beginning(row: Row) -> Beginning:
    year = row.edtf("year")
    words = tuple(words.lower() for words in row.texts("words"))
    times = row.text("times")
    if times and times not in _TIMES:
        row.fail("bad-shape", f"'{times}' is no number of times a year", 'write `times: "1"`', "times")
    return Beginning(str(year) if year and words else "", words, row.texts("countries"), _TIMES.get(times, 0))


def _kind(row: Row) -> EventKind:
    kind = row.text("type", needed=True)
    if kind not in set(EventType):
        row.fail(
            "unknown-type",
            f"no event type is called '{kind}'",
            did_you_mean(kind, list(EventType), "see README"),
            "type",
        )
        kind = EventType.OTHER
    return EventKind(EventType(kind), row.names("names"), row.texts("triggers"))


def _vocabulary_person(row: Row) -> Person:
    id = row.text("id") or slug(row.text("name"))
    return _person(row, id, curated=False, prose={})


def _settings(row: Row) -> Settings:
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


def _prose_page(row: Row, id: str, prose: Mapping[str, Prose]) -> Page:
    return Page(id, row.names("title"), prose, row.path)


class _Reading:
    """The texts of a content folder and of the defaults, and the problems met while reading them."""

    def __init__(self, files: Mapping[str, str], defaults: Mapping[str, str]) -> None:
        self.files, self.defaults = files, defaults
        self.problems: list[Problem] = []

    def vocabulary(
        self, name: str, make: Callable[[Row], Value], key: Callable[[Value], Any], folder: str = "vocab/"
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

    def _rows(self, text: str, path: str) -> Iterable[Row]:
        try:
            record = read_yaml(text, path)
        except SourceError as error:
            self.problems.append(error.problem)
            return
        if record.data and not isinstance(record.data, list):
            self.problems.append(Problem(path, 1, "bad-shape", "the file must be a list", "start each row with `- `"))
            return
        for i, item in enumerate(record.data or []):
            yield Row(item, record, str(i), path, self.problems)

    def mapping(self, path: str, where: str, texts: Mapping[str, str]) -> Row | None:
        """Return a file that is one mapping, or None where it is missing or broken."""
        if path not in texts:
            return None
        try:
            record = read_yaml(texts[path], where)
        except SourceError as error:
            self.problems.append(error.problem)
            return None
        return Row(record.data or {}, record, "", where, self.problems)

    def pages(self, folder: str, make: Callable[[Row, str, Mapping[str, Prose]], Value | None]) -> dict[str, Value]:
        """Return the curated pages of a folder by id: front matter and prose, translations beside them."""
        found: dict[str, Value] = {}
        prefix = f"{folder}/"
        names = sorted(
            path[len(prefix) : -3] for path in self.files if path.startswith(prefix) and path.endswith(".md")
        )
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
            row = Row(record.data, record, "", path, self.problems)
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
        reading.lists("praise"),
        tuple(reading.vocabulary("incumbents", _incumbent, lambda i: i.name and (i.name, i.country)).values()),
        tuple(reading.vocabulary("beginnings", _beginning, lambda b: b.year and (b.year, b.words)).values()),
    )
    return registers, tuple(reading.problems)
