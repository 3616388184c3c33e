"""YAML to records that know their line, and back.

Scalars are read as the strings they are; the model gives the types. Depth is bounded and aliases are
refused, since pages come from anywhere. The only module that imports yaml.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from kb_site.problems import Problem, SourceError

MAX_DEPTH = 12
"""Levels of nesting a record may have; deeper ones are no page of ours."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a YAML text says: strings, lists and dicts, and the line of each by key path."""

    data: Any
    """str, list or dict, nested; an empty text is an empty dict."""

    lines: Mapping[str, int]
    """Line in the file by key path, from 1: {"leaders": 10, "leaders.0.id": 11}."""

    def line(self, *keys: str | int) -> int:
        """Return the line of the value at a path, or of the nearest one around it."""
        parts = [str(key) for key in keys]
        while parts:
            if found := self.lines.get(".".join(parts)):
                return found
            parts.pop()
        return self.lines.get("", 0)


def read_yaml(text: str, path: str, first_line: int = 1) -> Record:
    """Return the record of a YAML text.

    Takes     the text, the path a problem should name, and the line of the file on which the text starts.
    Errors    SourceError for broken YAML, a key twice in one mapping, an alias, or too deep a nesting.
    """
    try:
        return _record(text, path, first_line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise SourceError(
            Problem(
                path,
                mark.line + first_line if mark else first_line,
                "bad-yaml",
                what=f"the YAML cannot be read: {what}",
                fix="look at the quotes, colons and indentation there",
                column=mark.column + 1 if mark else 0,
            )
        ) from None


def _record(text: str, path: str, first_line: int) -> Record:
    """Build the record from the parser's events: no nodes in between, and no recursion for a nesting to exhaust."""

    def fail(what: str, fix: str) -> SourceError:
        mark = event.start_mark
        return SourceError(Problem(path, mark.line + first_line, "bad-yaml", what, fix, column=mark.column + 1))

    lines: dict[str, int] = {}
    data: Any = {}
    event: Any
    value: Any
    holder: Any = None  # the mapping or list at hand, `at` its path
    around: list[tuple[Any, str]] = []
    key: str | None = None  # of the mapping at hand, while its value is due
    at = where = ""
    parser = yaml.CBaseLoader(text)
    while (kind := type(event := parser.get_event())) is not yaml.StreamEndEvent:
        if kind is yaml.ScalarEvent:
            value = event.value
            if key is None and type(holder) is dict:
                if value in holder:
                    raise fail(f"the key '{value}' stands there twice", "keep one of the two")
                key = value
                where = f"{at}.{key}" if at else key
                lines[where] = event.start_mark.line + first_line
                continue
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            value = {} if kind is yaml.MappingStartEvent else []
            if key is None and type(holder) is dict:
                raise fail("a key must be a word", "write `key: value`")
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            holder, at = around.pop()
            continue
        elif kind is yaml.AliasEvent:
            raise fail("YAML aliases are not read here", "write the value out where it is used")
        elif kind is yaml.DocumentStartEvent and lines:
            raise fail("a second document starts there", "take the line `---` out")
        else:
            continue
        if len(around) > MAX_DEPTH:
            raise fail(f"the YAML is nested more than {MAX_DEPTH} levels deep", "flatten it")
        if key is not None:
            holder[key] = value
            key = None
        elif holder is None:
            data, where = value, ""
            lines[""] = event.start_mark.line + first_line
        else:
            where = f"{at}.{len(holder)}" if at else str(len(holder))
            lines[where] = event.start_mark.line + first_line
            holder.append(value)
        if kind is not yaml.ScalarEvent:
            around.append((holder, at))
            holder, at = value, where
    return Record(data, lines or {"": first_line})


class Flow(dict[str, Any]):
    """A mapping that is written on one line: {id: to-lam, name: Tô Lâm}."""


class FlowList(list[Any]):
    """A list that is written on one line: [to-lam, kim-jong-un]."""


class Quoted(str):
    """A string that is always written in double quotes, as dates are: "2025-10-09"."""

    __slots__ = ()


class _Dumper(yaml.CSafeDumper):
    """Writes records as an editor would: keys in their order, no line folding, no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(Flow, lambda d, v: d.represent_mapping("tag:yaml.org,2002:map", v.items(), flow_style=True))
_Dumper.add_representer(FlowList, lambda d, v: d.represent_sequence("tag:yaml.org,2002:seq", v, flow_style=True))
_Dumper.add_representer(Quoted, lambda d, v: d.represent_scalar("tag:yaml.org,2002:str", str(v), style='"'))


def write_yaml(data: Any) -> str:
    """Return a record as YAML text; what `read_yaml` reads back as the same strings, lists and dicts."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=1 << 20)


def split_page(text: str, path: str) -> tuple[Record, str, int]:
    """Return the front matter of a page, its body, and the line of the file on which the body starts.

    A page without front matter has an empty record. Errors: SourceError for front matter without an end, or broken.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.startswith("---\n"):
        return Record({}, {"": 1}), text, 1
    end = text.find("\n---\n", 3)
    if end < 0 and text.endswith("\n---"):
        end = len(text) - 4
    if end < 0:
        raise SourceError(
            Problem(path, 1, "bad-yaml", "the front matter has no end", "close it with a line of three hyphens")
        )
    record = read_yaml(text[4 : end + 1], path, first_line=2)
    if not isinstance(record.data, dict):
        raise SourceError(
            Problem(path, 2, "bad-yaml", "the front matter is no list of `key: value` lines", "see README")
        )
    body = text[end + 5 :]
    line = text.count("\n", 0, end + 5) + 1
    return record, body, line
