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


_DEEP_ENOUGH = 8_000
"""Characters below which no nesting can exhaust the stack of the C composer, which recurses."""


def _check_depth(text: str, path: str, first_line: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth > MAX_DEPTH + 1:
            line = (event.start_mark.line if event.start_mark else 0) + first_line
            raise SourceError(
                Problem(path, line, "bad-yaml", f"the YAML is nested more than {MAX_DEPTH} levels deep", "flatten it")
            )


def read_yaml(text: str, path: str, first_line: int = 1) -> Record:
    """Return the record of a YAML text.

    Takes     the text, the path a problem should name, and the line of the file on which the text starts.
    Errors    SourceError for broken YAML, a key twice in one mapping, an alias, or too deep a nesting.
    """
    try:
        if len(text) > _DEEP_ENOUGH:
            _check_depth(text, path, first_line)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
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
    lines: dict[str, int] = {}
    if node is None:
        return Record({}, {"": first_line})
    seen: set[int] = set()

    def fail(node: yaml.Node, what: str, fix: str) -> SourceError:
        mark = node.start_mark
        return SourceError(Problem(path, mark.line + first_line, "bad-yaml", what, fix, column=mark.column + 1))

    def value(node: yaml.Node, at: str, depth: int) -> Any:
        if id(node) in seen:
            raise fail(node, "YAML aliases are not read here", "write the value out where it is used")
        if depth > MAX_DEPTH:
            raise fail(node, f"the YAML is nested more than {MAX_DEPTH} levels deep", "flatten it")
        seen.add(id(node))
        lines[at] = node.start_mark.line + first_line
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [value(item, f"{at}.{i}" if at else str(i), depth + 1) for i, item in enumerate(node.value)]
        found: dict[str, Any] = {}
        for key_node, item in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise fail(key_node, "a key must be a word", "write `key: value`")
            key = key_node.value
            if key in found:
                raise fail(key_node, f"the key '{key}' stands there twice", "keep one of the two")
            where = f"{at}.{key}" if at else key
            found[key] = value(item, where, depth + 1)
            lines[where] = key_node.start_mark.line + first_line
        return found

    data = value(node, "", 0)
    return Record(data, lines)


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
