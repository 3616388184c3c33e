"""The normalised page as a codec: file text to `model.Article` and back.

What we write looks as DESIGN has it, the same bytes for the same article; what a person wrote is read with every
mistake named by its line, and only the wrong item left out. Body and quotes are in `body.py` and `quotes.py`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from kb_site.body import blocks_of, body_of, paragraph_of, paragraphs_of
from kb_site.edtf import Edtf
from kb_site.model import (
    Article,
    Basis,
    DateEntry,
    EventEntry,
    EventType,
    LeaderEntry,
    Part,
    PublishedBasis,
    Scope,
    SourceRef,
    TitleBasis,
)
from kb_site.problems import Problem, SourceError, did_you_mean, named, nearest
from kb_site.quotes import align, prove_quotes, prove_source
from kb_site.records import Record, split_page
from kb_site.scalars import flow, flow_list, scalar, tree, word
from kb_site.text import nfc, squash

__all__ = [
    "KEYS",
    "align",
    "body_of",
    "date_line",
    "event_lines",
    "is_whole",
    "leader_line",
    "page_lines",
    "paragraphs_of",
    "prove_quotes",
    "prove_source",
    "read_article",
    "write_article",
]

KEYS = (
    "id", "title", "title_basis", "lang", "published", "published_basis", "outlet", "author", "url", "accessed",
    "archive_url", "note", "scope", "source", "leaders", "dates", "events", "organizations", "places", "reviewed", "kb",
)  # fmt: skip
"""Every key of a page, in the order in which it is written."""

_LEADER_KEYS = ("id", "name", "country", "aliases", "roles")
_DATE_KEYS = ("text", "value", "basis")
_EVENT_KEYS = ("type", "date", "leaders", "parts", "about", "place", "evidence")
_SOURCE_KEYS = ("file", "sha256")

_HARMLESS = frozenset({"unknown-leader", "wrong-id"})
"""Codes of problems that leave nothing out of the article."""

Choice = TypeVar("Choice", bound=StrEnum)
Entry = TypeVar("Entry")


def is_whole(problems: Iterable[Problem]) -> bool:
    """Say whether the article holds all that its file says, so that it may be written back.

    False where a problem of `read_article` left something out: such a page waits for its editor, untouched.
    """
    return all(problem.code in _HARMLESS for problem in problems)


def read_article(text: str, path: str) -> tuple[Article, tuple[Problem, ...]]:
    """Return the article a page's text holds, and all that is wrong with it.

    Takes     the text of the file and its path from the content folder.
    Returns   the article, body as it stands with its plain words in `paragraphs` (not yet aligned), `lines` filled;
              a wrong item is left out of it and named by a problem. Values are NFC, on one line.
    Errors    SourceError where nothing can be made of it: no front matter, broken YAML.
    Source    DESIGN section 4.
    """
    text = nfc(text)
    record, tail, first_line = split_page(text, path)
    if not record.data:
        raise SourceError(
            Problem(
                path, 1, "no-front-matter", "the page has no front matter", "start it with --- and `id: …`; see README"
            )
        )
    return _Reader(record, path).article(tail, first_line)


class _Reader:
    """Reads one record; what is wrong becomes a problem and is left out."""

    def __init__(self, record: Record, path: str) -> None:
        self.record = record
        self.data: Mapping[str, Any] = record.data
        self.path = path
        self.problems: list[Problem] = []

    def article(self, tail: str, first_line: int) -> tuple[Article, tuple[Problem, ...]]:
        """Return the article of the record and of the text below it."""
        data = self.data
        self._known(data, KEYS, "")
        stem = self.path.rpartition("/")[2].removesuffix(".md")
        own_id = self._text(data, "id", "", needed=True) or stem
        if own_id != stem:
            self._fail("wrong-id", f"the id '{own_id}' is not the file's name '{stem}'", f"write `id: {stem}`", "id")
        published = self._edtf(data, "published", "")
        published_basis = self._choice(data, "published_basis", "", PublishedBasis, PublishedBasis.CURATED)
        leaders = self._items("leaders", self._leader)
        body = tail.strip("\n").rstrip()
        blank = len(tail) - len(tail.lstrip("\n"))
        blocks = blocks_of(body)
        lines = dict(self.record.lines)
        lines["body"] = first_line + blank
        for i, block in enumerate(blocks):
            lines[f"body.{i}"] = first_line + blank + block.line - 1
        article = Article(
            id=own_id,
            path=self.path,
            title=self._text(data, "title", "", needed=True),
            title_basis=self._choice(data, "title_basis", "", TitleBasis, TitleBasis.CURATED),
            source=self._source(),
            scope=self._choice(data, "scope", "", Scope, Scope.CONTEXT, needed=True),
            lang=self._text(data, "lang", "") or "vi",
            published=published,
            published_basis=published_basis if published else None,
            outlet=self._text(data, "outlet", ""),
            author=self._text(data, "author", ""),
            url=self._text(data, "url", ""),
            accessed=self._text(data, "accessed", ""),
            archive_url=self._text(data, "archive_url", ""),
            note=self._text(data, "note", ""),
            leaders=leaders,
            dates=self._items("dates", self._date),
            events=self._items("events", self._event),
            organizations=self._texts(data, "organizations", ""),
            places=self._texts(data, "places", ""),
            reviewed=self._flag("reviewed"),
            kb=self._kb(),
            body=body,
            paragraphs=tuple(paragraph_of(block.markdown) for block in blocks),
            lines=lines,
        )
        self._check_participants(article)
        return article, tuple(self.problems)

    def _fail(self, code: str, what: str, fix: str, at: str, values: tuple[tuple[str, str], ...] = ()) -> None:
        line = self.record.line(*at.split(".")) if at else 1
        self.problems.append(Problem(self.path, line, code, what, fix, values=values))

    def _known(self, row: Mapping[str, Any], keys: tuple[str, ...], at: str) -> None:
        for key in row:
            if key not in keys:
                fix = did_you_mean(key, keys, f"the keys here are {', '.join(keys)}")
                self._fail("unknown-key", f"no key is called '{key}'", fix, f"{at}{key}")

    def _text(self, row: Mapping[str, Any], key: str, at: str, *, needed: bool = False) -> str:
        value: object = row.get(key, "")
        if not isinstance(value, str):
            self._fail("bad-shape", f"'{key}' must be a single value", f"write `{key}: value`", at + key)
            return ""
        value = squash(value)
        if needed and not value:
            self._fail(
                "missing-key", f"the key '{key}' is missing", f"add `{key}: …`", (at + key) if key in row else at
            )
        return value

    def _texts(self, row: Mapping[str, Any], key: str, at: str) -> tuple[str, ...]:
        value = row.get(key)
        if value is None or value == "":
            return ()
        if not isinstance(value, list):
            self._fail("bad-shape", f"'{key}' must be a list", f"write `{key}: [one, two]`", at + key)
            return ()
        found = []
        for i, item in enumerate(value):
            if isinstance(item, str) and (item := squash(item)):
                found.append(item)
            else:
                self._fail(
                    "bad-shape", f"'{key}' must be a list of words", f"write `{key}: [one, two]`", f"{at}{key}.{i}"
                )
        return tuple(found)

    def _flag(self, key: str) -> bool:
        value = self._text(self.data, key, "")
        if value not in ("", "true", "false"):
            self._fail("bad-shape", f"'{key}' must be true or false", f"write `{key}: true`", key)
        return value == "true"

    def _edtf(self, row: Mapping[str, Any], key: str, at: str, *, needed: bool = False) -> Edtf | None:
        value = self._text(row, key, at, needed=needed)
        if not value:
            return None
        try:
            return Edtf.parse(value)
        except ValueError as error:
            what = f"'{value}' is no EDTF date: {error}"
            self._fail("bad-edtf", what, f'write `{key}: "2025-10-09"`, "2025-10" or "2025"', at + key)
            return None

    def _choice(
        self, row: Mapping[str, Any], key: str, at: str, kind: type[Choice], otherwise: Choice, *, needed: bool = False
    ) -> Choice:
        found = self._chosen(row, key, at, kind, needed=needed)
        return otherwise if found is None else found

    def _chosen(
        self, row: Mapping[str, Any], key: str, at: str, kind: type[Choice], *, needed: bool = False
    ) -> Choice | None:
        value = self._text(row, key, at, needed=needed)
        if not value:
            return None
        try:
            return kind(value)
        except ValueError:
            fix = did_you_mean(value, list(kind), f"write one of {', '.join(kind)}")
            name = key.removeprefix("title_").removeprefix("published_")
            self._fail(f"unknown-{name}", f"no {name} is called '{value}'", fix, at + key)
            return None

    def _items(self, key: str, read: Callable[[Mapping[str, Any], str], Entry | None]) -> tuple[Entry, ...]:
        value = self.data.get(key)
        if value is None or value == "":
            return ()
        if not isinstance(value, list):
            self._fail("bad-shape", f"'{key}' must be a list", f"start each of its items with `- ` below `{key}:`", key)
            return ()
        found = []
        for i, row in enumerate(value):
            if not isinstance(row, dict):
                self._fail("bad-shape", f"an item of '{key}' is due here", "write `- {key: value}`", f"{key}.{i}")
            elif (item := read(row, f"{key}.{i}.")) is not None:
                found.append(item)
        return tuple(found)

    def _leader(self, row: Mapping[str, Any], at: str) -> LeaderEntry | None:
        self._known(row, _LEADER_KEYS, at)
        entry = LeaderEntry(
            id=self._text(row, "id", at, needed=True),
            name=self._text(row, "name", at, needed=True),
            country=self._text(row, "country", at),
            aliases=self._texts(row, "aliases", at),
            roles=self._texts(row, "roles", at),
        )
        return entry if entry.id and entry.name else None

    def _date(self, row: Mapping[str, Any], at: str) -> DateEntry | None:
        self._known(row, _DATE_KEYS, at)
        text = self._text(row, "text", at, needed=True)
        value = self._edtf(row, "value", at, needed=True)
        basis = self._chosen(row, "basis", at, Basis) if "basis" in row else Basis.CURATED
        return DateEntry(text, value, basis) if text and value and basis else None

    def _event(self, row: Mapping[str, Any], at: str) -> EventEntry | None:
        self._known(row, _EVENT_KEYS, at)
        kind = self._chosen(row, "type", at, EventType, needed=True)
        date = self._edtf(row, "date", at, needed=True)
        evidence = self._text(row, "evidence", at, needed=True)
        leaders = self._texts(row, "leaders", at)
        about = self._text(row, "about", at)
        if not leaders and not about:
            self._fail("missing-key", "an event without leaders must say what it is about", "add `about: …`", at)
        parts = self._parts(row, at)
        place = self._text(row, "place", at)
        if not (kind and date and evidence and (leaders or about)):
            return None
        return EventEntry(kind, date, leaders, evidence, parts, about, place)

    def _parts(self, row: Mapping[str, Any], at: str) -> dict[str, Part]:
        value = row.get("parts")
        if value is None or value == "":
            return {}
        if not isinstance(value, dict):
            self._fail("bad-shape", "'parts' must be a mapping", "write `parts: {to-lam: visitor}`", at + "parts")
            return {}
        found = {}
        for leader in value:
            part = self._text(value, leader, f"{at}parts.")
            if part in _PARTS:
                found[squash(leader)] = Part(part)
            else:
                fix = did_you_mean(part, list(Part), f"write one of {', '.join(Part)}")
                self._fail("unknown-part", f"no part is called '{part}'", fix, f"{at}parts.{leader}")
        return found

    def _source(self) -> SourceRef:
        row = self.data.get("source")
        if not isinstance(row, dict):
            code, what = (
                ("bad-shape", "'source' must be a mapping") if row else ("missing-key", "the key 'source' is missing")
            )
            self._fail(code, what, "write `source: {file: sources/…, sha256: …}`", "source" if row else "")
            return SourceRef("", "")
        self._known(row, _SOURCE_KEYS, "source.")
        return SourceRef(*(self._text(row, key, "source.", needed=True) for key in _SOURCE_KEYS))

    def _kb(self) -> Mapping[str, Any]:
        value = self.data.get("kb")
        if value is None or value == "":
            return {}
        if isinstance(value, dict):
            return value
        self._fail(
            "bad-shape", "'kb' is written by ingest", "restore the line, or delete it to keep all as it stands", "kb"
        )
        return {}

    def _check_participants(self, article: Article) -> None:
        """Name the leaders of events that the page has no entry of; who is only commemorated needs none."""
        known = {leader.id for leader in article.leaders}
        rows = self.data.get("events")
        if not article.events or not isinstance(rows, list):
            return
        for i, row in enumerate(rows):
            if not isinstance(row, dict):
                continue
            for key, leader in _participants(row):
                if leader not in known:
                    fix = did_you_mean(leader, known, f"add it to leaders: `- {{id: {leader}, name: …}}`")
                    what = f"no leader of this page is called '{leader}'"
                    values = named(name=leader, near=nearest(leader, known) or "")
                    self._fail("unknown-leader", what, fix, f"events.{i}.{key}", values)


_PARTS = frozenset(Part)


def _participants(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the leaders that a row of events names, each with the key path it stands at."""
    leaders, parts = row.get("leaders"), row.get("parts")
    if isinstance(leaders, list):
        yield from ((f"leaders.{i}", leader) for i, leader in enumerate(leaders) if isinstance(leader, str))
    if isinstance(parts, dict):
        yield from ((f"parts.{leader}", leader) for leader, part in parts.items() if part != Part.COMMEMORATED)


def write_article(article: Article) -> str:
    """Return the text of a page's file; the same bytes for the same article.

    Keys stand in the order of `KEYS`, absent ones are left out, `reviewed` always stands there; dates are quoted.
    White space in a value is folded, since every value stands on one line.
    """
    front = "\n".join(["\n".join(lines) for lines in page_lines(article).values()])
    return f"---\n{front}\n---\n{article.body}\n" if article.body else f"---\n{front}\n---\n"


_BEFORE_SOURCE = KEYS[: KEYS.index("source")]


def page_lines(article: Article) -> dict[str, list[str]]:
    """Return the lines of the front matter by key, in order; a list has a line for its key and some for each item."""
    lines: dict[str, list[str]] = {}
    for key in _BEFORE_SOURCE:
        if value := getattr(article, key):
            lines[key] = [f"{key}: {_dated(value) if key == 'published' else scalar(str(value), inside=False)}"]
    lines["source"] = [f"source: {flow({'file': article.source.file, 'sha256': article.source.sha256})}"]
    if article.leaders:
        lines["leaders"] = ["leaders:", *map(leader_line, article.leaders)]
    if article.dates:
        lines["dates"] = ["dates:", *map(date_line, article.dates)]
    if article.events:
        lines["events"] = ["events:", *(line for event in article.events for line in event_lines(event))]
    for key, ids in (("organizations", article.organizations), ("places", article.places)):
        if ids:
            lines[key] = [f"{key}: {flow_list(ids)}"]
    lines["reviewed"] = [f"reviewed: {'true' if article.reviewed else 'false'}"]
    if article.kb:
        lines["kb"] = [f"kb: {tree(article.kb)}"]
    return lines


def _dated(value: Edtf) -> str:
    """Return a date in quotes, as YAML needs it to stay a string; its text has nothing to escape."""
    return f'"{value.text}"'


def leader_line(leader: LeaderEntry) -> str:
    """Return the line of a leader: `- {id: to-lam, name: Tô Lâm, country: VN}`."""
    fields = (("id", leader.id), ("name", leader.name), ("country", leader.country))
    parts = [f"{key}: {word(value)}" for key, value in fields if value]
    parts += [f"{key}: {flow_list(v)}" for key, v in (("aliases", leader.aliases), ("roles", leader.roles)) if v]
    return f"- {{{', '.join(parts)}}}"


def date_line(date: DateEntry) -> str:
    """Return the line of a date: `- {text: ngày 9/10, value: "2025-10-09", basis: year-inferred}`."""
    return f"- {{text: {scalar(date.text)}, value: {_dated(date.value)}, basis: {date.basis}}}"


def event_lines(event: EventEntry) -> list[str]:
    """Return the lines of an event, one for each key."""
    lines = [f"- type: {event.type}", f"  date: {_dated(event.date)}"]
    if event.leaders:
        lines.append(f"  leaders: {flow_list(event.leaders)}")
    if event.parts:
        lines.append(f"  parts: {flow(event.parts)}")
    for key, value in (("about", event.about), ("place", event.place), ("evidence", event.evidence)):
        if value:
            lines.append(f"  {key}: {scalar(value, inside=False)}")
    return lines
