"""Links that people write: `[[wikilinks]]` in prose, and the sources that curated values name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb_site.model import Alias, CuratedEvent, Organization, Page, Person, Place, Prose, Sourced
from kb_site.problems import Problem, unknown
from kb_site.registers import Registers, Resolver, Target
from kb_site.site.nodes import Citation

WIKILINK = re.compile(r"(?<!\\)\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,400}))?\]\]")
"""[[id]], [[name]] or [[id|label]]; group 1 the name, group 2 the label."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What one name in a wikilink came to."""

    target: Target | None
    candidates: tuple[Target, ...] = ()
    """All that the name can mean, where it means more than one thing."""


def resolve(name: str, resolver: Resolver) -> Linked:
    """Return what a wikilink means: by id, name or alias; a name that fits two things means neither.

    An id or name may be given with its kind, "event:1957-07-08-…", to say which of two is meant.
    """
    found = resolver.find(name)
    if len(found) > 1:
        exact = [target for target in found if target.id == name]
        found = tuple(exact) if len(exact) == 1 else found
    if not found and ":" in name:
        kind, _, rest = name.partition(":")
        found = resolver.find(rest, kind.strip())
    return Linked(found[0]) if len(found) == 1 else Linked(None, found)


def every_prose(registers: Registers) -> Iterator[tuple[Target, str, Prose]]:
    """Yield the prose of every curated page with whose it is and its language."""
    kinds: tuple[tuple[str, Mapping[str, Person | Organization | Place | CuratedEvent | Page]], ...] = (
        ("leader", registers.people),
        ("organization", registers.organizations),
        ("place", registers.places),
        ("event", registers.events),
        ("page", registers.pages),
    )
    for kind, register in kinds:
        for id, entity in register.items():
            for lang, prose in sorted(entity.prose.items()):
                yield Target(kind, id), lang, prose


@dataclass(frozen=True, slots=True)
class Links:
    """What the curated pages link to and cite."""

    to: Mapping[Target, tuple[Target, ...]]
    """By what is linked to, the pages that do, sorted."""

    citations: Mapping[str, tuple[Citation, ...]]
    """By id of an article or reference, where it is given as a source."""


def read_links(registers: Registers, resolver: Resolver, articles: Iterable[str]) -> tuple[Links, tuple[Problem, ...]]:
    """Return the links and citations of all curated pages, and each source that is none.

    Wikilinks that lead nowhere are left to whoever renders them; sources are `unknown-source`.
    """
    to: dict[Target, set[Target]] = {}
    cited: dict[str, set[tuple[Target, str]]] = {}
    for page, _, prose in every_prose(registers):
        for match in WIKILINK.finditer(prose.markdown):
            target = resolve(match[1], resolver).target
            if target is None or target == page:
                continue
            to.setdefault(target, set()).add(page)
            if target.kind in ("reference", "article"):
                cited.setdefault(target.id, set()).add((page, "prose"))
    known = {*articles, *registers.references}
    problems = []
    for page, field, source, path, line in every_source(registers):
        if source in known:
            cited.setdefault(source, set()).add((page, field))
        else:
            problems.append(unknown("source", source, known, path, line, "add it to references.yaml"))
    citations = {id: tuple(Citation(page, field) for page, field in sorted(rows)) for id, rows in sorted(cited.items())}
    return Links({target: tuple(sorted(pages)) for target, pages in to.items()}, citations), tuple(problems)


def every_source(registers: Registers) -> Iterator[tuple[Target, str, str, str, int]]:
    """Yield every source that a curated page or row names: page, field, id of the source, path and line."""
    for person in registers.people.values():
        at = Target("leader", person.id)
        rows = [*_of_values("born", person.born), *_of_values("died", person.died), *_of_aliases(person.aliases)]
        rows += [("", source) for source in person.sources]
        rows += [(f"offices.{i}", source) for i, term in enumerate(person.offices) for source in term.sources]
        yield from ((at, field, source, person.path, person.line) for field, source in rows)
    for body in registers.organizations.values():
        rows = [*_of_values("founded", body.founded), *_of_aliases(body.aliases), *(("", s) for s in body.sources)]
        yield from ((Target("organization", body.id), field, source, body.path, body.line) for field, source in rows)
    for place in registers.places.values():
        rows = [*_of_aliases(place.aliases), *(("", s) for s in place.sources)]
        yield from ((Target("place", place.id), field, source, place.path, place.line) for field, source in rows)
    for event in registers.events.values():
        rows = [*_of_values("date", event.date), *(("", s) for s in event.sources)]
        yield from ((Target("event", event.id), field, source, event.path, event.line) for field, source in rows)


def _of_aliases(aliases: Iterable[Alias]) -> Iterator[tuple[str, str]]:
    yield from (("aliases", source) for alias in aliases for source in alias.sources)


def _of_values(field: str, values: Iterable[Sourced]) -> Iterator[tuple[str, str]]:
    yield from ((field, source) for value in values for source in value.sources)
