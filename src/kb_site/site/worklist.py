"""The worklist: what an editor can mend, by kind, each with its file and line.

It gathers the warnings of the checks and what the graph knows of itself: dates that could be finer, sources that
contradict each other, curated pages that nothing leads to. Problems are said in each language of the interface by
their code and what they name; the command's own English sentence stands in where a language has no words for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kb_site.edtf import Edtf, Precision
from kb_site.problems import Problem, named
from kb_site.registers import Target
from kb_site.site.content_checks import place_of
from kb_site.site.links import WIKILINK, every_prose, resolve
from kb_site.site.nodes import Graph
from kb_site.site.spoken import MissingWord, Words
from kb_site.site.urls import FOLDERS

KINDS = ("unresolved", "ambiguous", "uncurated", "unsourced", "conflicting", "imprecise", "orphaned", "untidy")
"""In the order of the page."""

LISTED = {
    "unknown-leader": "unresolved",
    "unknown-place": "unresolved",
    "unknown-organization": "unresolved",
    "unknown-office": "unresolved",
    "unknown-source": "unresolved",
    "ambiguous-name": "ambiguous",
    "uncurated-leader": "uncurated",
    "unsourced": "unsourced",
    "mirror-alone": "unsourced",
    "unlinked-claim": "unsourced",
    "missing-address": "unsourced",
    "act-after-death": "conflicting",
    "act-before-birth": "conflicting",
    "term-outside-life": "conflicting",
    "overlapping-terms": "conflicting",
    "style-outside-term": "conflicting",
    "act-outside-term": "conflicting",
    "duplicate-event": "conflicting",
    "unused": "orphaned",
    "missing-translation": "untidy",
    "praise": "untidy",
}
"""Kind of each problem that stands as long as the content does; others tell of one run, or stop the build."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to look at."""

    kind: str
    path: str
    """From the content folder: "leaders/to-lam.md"."""

    line: int
    """From 1; 0 where the whole file is meant."""

    what: str
    """One sentence in English, as the command prints it; "" where kind, page and date say all."""

    fix: str = ""
    code: str = ""
    """Code of the problem, "" where there is no sentence."""

    variant: str = ""
    values: tuple[tuple[str, str], ...] = ()
    """What the sentence names, to say it in another language; see `Problem`."""

    target: Target | None = None
    """What it is about, where that is not what the file describes."""

    dates: tuple[Edtf, ...] = ()
    """The date that is not precise, or the dates that contradict each other."""

    fields: tuple[str, ...] = ()
    """Names of the fields on which sources contradict each other: "date", "place"."""


def worklist(graph: Graph, problems: Iterable[Problem] = ()) -> tuple[Item, ...]:
    """Return all that an editor can mend, by kind, file and line.

    Takes     the graph; the problems found while it was read, built and checked.
    """
    found = {
        Item(LISTED[p.code], p.path, p.line, p.what, p.fix, p.code, p.variant, p.values)
        for p in problems
        if p.code in LISTED
    }
    for kind in (unresolved_links, unwritten_leaders, imprecise_dates, conflicts, orphans):
        found.update(kind(graph))
    return tuple(sorted(found, key=_order))


def _order(item: Item) -> tuple[int, str, int, str, str]:
    return KINDS.index(item.kind), item.path, item.line, item.what, str(item.target)


def unresolved_links(graph: Graph) -> Iterator[Item]:
    """Yield the [[wikilinks]] of prose that lead nowhere, and those that could mean two things."""
    for _, _, prose in every_prose(graph.registers):
        for match in WIKILINK.finditer(prose.markdown):
            linked = resolve(match[1], graph.resolver)
            if linked.target is None:
                line = prose.line + prose.markdown.count("\n", 0, match.start())
                both = [f"{target.kind}:{target.id}" for target in linked.candidates]
                values = named(link=match[0], names=" / ".join(both))
                if both:
                    what = f"'{match[0]}' can mean {' or '.join(both)}"
                    yield Item(
                        "ambiguous", prose.path, line, what, code="unresolved-link", variant="both", values=values
                    )
                else:
                    what = f"'{match[0]}' leads nowhere"
                    yield Item("unresolved", prose.path, line, what, code="unresolved-link", values=values)


def unwritten_leaders(graph: Graph) -> Iterator[Item]:
    """Yield leaders of events who have a row of a register and no page that a person wrote."""
    for leader in graph.leaders.values():
        person = leader.person
        if not person.curated and person.path and leader.events:
            yield Item("uncurated", person.path, person.line, "", target=Target("leader", leader.id))


def imprecise_dates(graph: Graph) -> Iterator[Item]:
    """Yield events whose day is not known, or not for certain."""
    for event in graph.events.values():
        if _is_vague(event.date):
            path, line = place_of(event, graph)
            yield Item("imprecise", path, line, "", target=Target("event", event.id), dates=(event.date,))


def _is_vague(value: Edtf) -> bool:
    if value.approximate or value.uncertain:
        return True
    if value.precision is Precision.INTERVAL:
        return any(end is None or end.precision is not Precision.DAY for end in (value.first, value.last))
    return value.precision not in (Precision.DAY, Precision.YEARLY)


def conflicts(graph: Graph) -> Iterator[Item]:
    """Yield events on whose fields sources contradict each other."""
    for event in graph.events.values():
        if event.disagreements:
            path, line = place_of(event, graph)
            target = Target("event", event.id)
            dates = tuple(dict.fromkeys(claim.value for claim in event.dates)) if "date" in event.disagreements else ()
            yield Item("conflicting", path, line, "", target=target, dates=dates, fields=event.disagreements)


def orphans(graph: Graph) -> Iterator[Item]:
    """Yield curated leaders, places and organisations that no event, article or page names."""
    for leader in graph.leaders.values():
        person = leader.person
        if person.curated and not (leader.events or leader.commemorated_in or leader.articles or leader.linked_from):
            yield Item("orphaned", person.path, person.line, "", target=Target("leader", leader.id))
    for place in graph.places.values():
        if not (place.events or place.articles or place.children or place.linked_from):
            yield Item("orphaned", place.place.path, place.place.line, "", target=Target("place", place.place.id))
    for node in graph.organizations.values():
        body = node.organization
        if not (node.events or node.articles or node.children or node.people or node.linked_from):
            yield Item("orphaned", body.path, body.line, "", target=Target("organization", body.id))


_KIND_OF = {folder: kind for kind, folder in FOLDERS.items()} | {"pages": "page"}
_LANGUAGE = re.compile(r"\.[a-z]{2,3}$")


def subject(item: Item) -> Target | None:
    """Return what an item is about: its own target, or the thing that its file describes; None for a register."""
    folder, _, name = item.path.rpartition("/")
    if item.target or folder not in _KIND_OF or not name.endswith(".md"):
        return item.target
    return Target(_KIND_OF[folder], _LANGUAGE.sub("", name.removesuffix(".md")))


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and the way out, in one language."""

    what: str
    fix: str
    lang: str = ""
    """Language of both where it is not the one asked for."""


def sentence(item: Item, words: Words) -> Sentence:
    """Return an item's problem in the language of the words, else in the command's English."""
    key = ".".join(part for part in ("problem", item.code, item.variant) if part)
    values = dict(item.values)
    try:
        what, fix = words(key, **values), words(f"{key}.fix", **values)
        near = words("problem.near", near=values["near"], fix=fix) if values.get("near") else ""
    except MissingWord:
        return Sentence(item.what, item.fix, "" if words.lang == "en" else "en")
    return Sentence(what, near or fix)


def rows(items: Sequence[Item], words: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    """Return the items as data/worklist.json has them, their sentences by language, empty fields left out.

    Takes     also the words of the interface by language.
    """
    found = []
    languages = {lang: Words(lang, held) for lang, held in sorted(words.items())}
    for item in items:
        about = subject(item)
        said = {lang: sentence(item, known) for lang, known in languages.items()} if item.what else {}
        row: dict[str, Any] = {
            "kind": item.kind,
            "file": item.path,
            "line": item.line,
            "about": f"{about.kind}:{about.id}" if about else "",
            "dates": [str(day) for day in item.dates],
            "fields": list(item.fields),
            "code": item.code,
            "names": dict(item.values),
            "what": {lang: one.what for lang, one in said.items() if not one.lang},
            "fix": {lang: one.fix for lang, one in said.items() if one.fix and not one.lang},
        }
        found.append({key: value for key, value in row.items() if value})
    return found
