"""What an editor should look at in the words of curated pages: translations, claims without a link, praise."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kb_site.model import Organization, Place, Sourced
from kb_site.problems import Problem, warning
from kb_site.registers import Registers
from kb_site.site.links import every_prose
from kb_site.site.nodes import Graph
from kb_site.text import match_copy


def dated_values(registers: Registers) -> Iterator[tuple[str, int, str, tuple[Sourced, ...], tuple[str, ...]]]:
    """Yield path, line, field, values and the sources of the page as a whole, for each curated date."""
    for person in registers.people.values():
        for field, values in (("born", person.born), ("died", person.died)):
            yield person.path, person.line, field, values, person.sources
    for body in registers.organizations.values():
        yield body.path, body.line, "founded", body.founded, body.sources
    for event in registers.events.values():
        yield event.path, event.line, "date", event.date, event.sources


def things_of(registers: Registers) -> tuple[Organization | Place, ...]:
    """Return the organisations and places of the registers."""
    return (*registers.organizations.values(), *registers.places.values())


def missing_translations(graph: Graph) -> Iterator[Problem]:
    """Yield curated names, titles, prose, reasons, notes and interface words that a language of the site lacks."""
    registers = graph.registers
    first, *others = registers.settings.languages
    for path, line, field, words, langs in _translated(registers):
        for lang in langs:
            if lang not in words:
                what = f"the {field} is not there in '{lang}'"
                fix = f"write `{field}: {{{first}: …, {lang}: …}}`"
                yield _untranslated(path, line, what, fix, lang, field=field)
    prose: dict[str, set[str]] = {}
    for page, lang, text in every_prose(registers):
        stem = text.path.removesuffix(".md").removesuffix(f".{lang}")
        if page.kind and text.markdown.strip():
            prose.setdefault(stem, set()).add(lang)
    for stem, written in sorted(prose.items()):
        for lang in registers.settings.languages:
            if lang not in written:
                path = f"{stem}.md" if lang == first else f"{stem}.{lang}.md"
                what = f"the prose is not there in '{lang}'"
                yield _untranslated(f"{stem}.md", 1, what, f"write {path}", lang, variant="prose", file=path)
    words = registers.words.get(first, {})
    for lang in others:
        for key in sorted(set(words) - set(registers.words.get(lang, {}))):
            what = f"the interface's '{key}' has no words in '{lang}'"
            yield _untranslated(f"i18n/{lang}.yaml", 0, what, "add them", lang, variant="word", entry=key)


def _translated(registers: Registers) -> Iterator[tuple[str, int, str, Mapping[str, str], Sequence[str]]]:
    """Yield path, line, key and words by language of all that is kept by language, and the languages it needs.

    The name itself stands in the first language; reasons and notes are needed in all where they are there in one.
    """
    all_of_them = registers.settings.languages
    others = all_of_them[1:]
    yield from ((p.path, p.line, "names", p.names, others) for p in registers.people.values() if p.curated)
    yield from ((b.path, b.line, "names", b.names, others) for b in registers.organizations.values())
    yield from ((p.path, p.line, "names", p.names, others) for p in registers.places.values())
    yield from ((e.path, e.line, "title", e.title, others) for e in registers.events.values())
    known = {*registers.people, *registers.organizations, *registers.places, *registers.events, *registers.countries}
    told = (event for event in registers.events.values() if event.about and event.about not in known)
    yield from ((e.path, e.line, "about", e.about_names, others) for e in told)
    yield from ((p.path, 1, "title", p.title, others) for p in registers.pages.values())
    for thing in things_of(registers):
        former = (alias for alias in thing.aliases if alias.when)
        yield from ((thing.path, thing.line, "aliases", alias.names, others) for alias in former)
    for path, line, _, values, _ in dated_values(registers):
        yield from ((path, line, "reason", value.reason, all_of_them) for value in values if value.reason)
    for reference in registers.references.values():
        for key, words in (("title", reference.described), ("note", reference.note)):
            if words:
                yield reference.path, reference.line, key, words, all_of_them


def _untranslated(path: str, line: int, what: str, fix: str, lang: str, *, variant: str = "", **values: str) -> Problem:
    return warning(path, line, "missing-translation", what, fix, variant=variant, lang=lang, **values)


ABOUT_ITSELF = ("about", "method", "changes")
"""Pages that speak of the collection, not of its subject."""

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_LINK = re.compile(r"\[\[[^\]]+\]\]|\]\([^)]+\)|<https?:")


def unlinked_claims(graph: Graph) -> Iterator[Problem]:
    """Yield paragraphs of prose that name a year and link to nothing, so that nobody can follow them up."""
    for page, _, prose in every_prose(graph.registers):
        if page.kind == "page" and page.id in ABOUT_ITSELF:
            continue
        line = prose.line
        for block in re.split(r"(\n[ \t]*\n)", prose.markdown):
            year = _YEAR.search(block)
            if year and not block.lstrip().startswith("#") and not _LINK.search(block):
                at = line + block[: year.start()].count("\n")
                what = f"the paragraph speaks of {year[0]} and links to no source"
                fix = "link the article, event or reference: [[id]]"
                yield warning(prose.path, at, "unlinked-claim", what, fix, year=year[0])
            line += block.count("\n")


_QUOTED = re.compile(r"“[^”]{0,1000}”|\"[^\"\n]{0,1000}\"|«[^»]{0,1000}»|^>.*$", re.MULTILINE)


def praise(graph: Graph) -> Iterator[Problem]:
    """Yield words of praise that prose uses in its own voice, by the list of vocab/praise.yaml."""
    patterns = {lang: _any_of(words) for lang, words in graph.registers.praise.items() if words}
    for _, lang, prose in every_prose(graph.registers):
        pattern = patterns.get(lang)
        if pattern is None:
            continue
        text = _QUOTED.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), match_copy(prose.markdown))
        for match in pattern.finditer(text):
            line = prose.line + text.count("\n", 0, match.start())
            what = f"'{match[0]}' is praise in the site's own voice"
            fix = "put it in quotation and name the outlet, or leave it out"
            yield warning(prose.path, line, "praise", what, fix, words=match[0])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    forms = sorted((re.escape(match_copy(word)) for word in words), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
