"""What an editor should look at in the curated pages: values without a source, offices that overlap, praise.

Each check is a function from the graph to problems, in a tuple; all are warnings but for ids that nothing has.
Acts outside a person's life, unknown sources and unknown ids of articles are `graph.py`'s, links `markup.py`'s.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from kb_site.edtf import Edtf
from kb_site.model import EventType, Person, Sourced, Term
from kb_site.problems import Problem, Severity, did_you_mean, sort_problems
from kb_site.registers import Registers, may_hold, name_key
from kb_site.site.events import lifetime
from kb_site.site.links import every_prose
from kb_site.site.merge_events import same_about
from kb_site.site.nodes import EventNode, Graph
from kb_site.text import match_copy

Check = Callable[[Graph], Iterable[Problem]]


def check_content(graph: Graph) -> tuple[Problem, ...]:
    """Return what an editor should look at, sorted by place."""
    return sort_problems(problem for check in CHECKS for problem in check(graph))


def _warning(path: str, line: int, code: str, what: str, fix: str) -> Problem:
    return Problem(path, line, code, what, fix, Severity.WARNING)


def unknown_register_ids(graph: Graph) -> Iterator[Problem]:
    """Yield offices, bodies and places that curated pages name and nobody has: errors."""
    registers = graph.registers
    bodies = {*registers.organizations, *registers.places, *registers.countries}
    for person in registers.people.values():
        for term in person.offices:
            yield from _unknown("office", term.office, registers.offices, person.path, person.line)
            if term.of:
                yield from _unknown("organization", term.of, bodies, person.path, person.line)
    for body in registers.organizations.values():
        if body.parent:
            yield from _unknown("organization", body.parent, registers.organizations, body.path, body.line)
    for place in registers.places.values():
        if place.within:
            yield from _unknown("place", place.within, registers.places, place.path, place.line)


def _unknown(kind: str, id: str, known: Collection[str], path: str, line: int) -> Iterator[Problem]:
    if id not in known:
        fix = did_you_mean(id, known, "add it to the register")
        yield Problem(path, line, f"unknown-{kind}", f"no {kind} is called '{id}'", fix)


def _dated_values(registers: Registers) -> Iterator[tuple[str, int, str, tuple[Sourced, ...], tuple[str, ...]]]:
    """Yield path, line, field, values and the sources of the page as a whole, for each curated date."""
    for person in registers.people.values():
        for field, values in (("born", person.born), ("died", person.died)):
            yield person.path, person.line, field, values, person.sources
    for body in registers.organizations.values():
        yield body.path, body.line, "founded", body.founded, body.sources
    for event in registers.events.values():
        yield event.path, event.line, "date", event.date, event.sources


def unsourced_values(graph: Graph) -> Iterator[Problem]:
    """Yield curated dates and offices for which neither the value nor its page names a source."""
    for path, line, field, values, sources in _dated_values(graph.registers):
        for value in values:
            if not value.sources and not sources:
                what = f"'{field}: {value.value}' names no source"
                yield _warning(path, line, "unsourced", what, "add `source:` with the id of an article or reference")
    for person in graph.registers.people.values():
        for term in person.offices:
            if not term.sources and not person.sources:
                what = f"the office '{term.office}' names no source"
                yield _warning(person.path, person.line, "unsourced", what, "add `source:` to it")


def mirrors_alone(graph: Graph) -> Iterator[Problem]:
    """Yield curated dates and offices that rest on mirrors only and do not say so."""
    registers = graph.registers
    for path, line, field, values, _ in _dated_values(registers):
        for value in values:
            unmarked = not value.reason and not Edtf.parse(value.value).uncertain
            if unmarked and _only_mirrors(value.sources, registers):
                yield _mirrored(path, line, f"{field}: {value.value}")
    for person in registers.people.values():
        for term in person.offices:
            unsure = any(end is not None and end.uncertain for end in (term.start, term.end))
            if not unsure and _only_mirrors(term.sources, registers):
                yield _mirrored(person.path, person.line, f"office: {term.office}")


def _only_mirrors(sources: Collection[str], registers: Registers) -> bool:
    kinds = [registers.references[id].kind if id in registers.references else "" for id in sources]
    return bool(kinds) and all(kind == "mirror" for kind in kinds)


def _mirrored(path: str, line: int, value: str) -> Problem:
    return _warning(
        path, line, "mirror-alone", f"'{value}' rests on mirrors alone",
        "add a source of another kind, mark the date with `?` or give a `reason`",
    )  # fmt: skip


def overlapping_terms(graph: Graph) -> Iterator[Problem]:
    """Yield pairs who surely held one single office at the same time; one day in common is a handing over."""
    rows: dict[tuple[str, str, str], list[tuple[date, date, Person, Term]]] = {}
    for person in graph.registers.people.values():
        for term in person.offices:
            office = graph.registers.offices.get(term.office)
            first = term.start.latest if term.start else None
            last = date.max if term.open else term.end.earliest if term.end else None
            if office and office.single and first and last:
                rows.setdefault((term.office, person.country, term.of), []).append((first, last, person, term))
    for held in rows.values():
        held.sort(key=lambda row: (row[0], row[1], row[2].id))
        longest = held[0]
        for row in held[1:]:
            if row[0] < longest[1] and row[2].id != longest[2].id:
                what = f"{row[2].name} and {longest[2].name} both hold '{row[3].office}' on {_after(row[0])}"
                yield _warning(row[2].path, row[2].line, "overlapping-terms", what, "look at `from` and `to` of both")
            longest = max(longest, row, key=lambda held_by: held_by[1])


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def terms_outside_life(graph: Graph) -> Iterator[Problem]:
    """Yield offices that begin before their holder's birth, or after or beyond their death."""
    for person in graph.registers.people.values():
        born, died = lifetime(person)
        for term in person.offices:
            first = term.start.earliest if term.start else None
            last = term.end.earliest if term.end else None
            late = died is not None and any(day is not None and day > died for day in (first, last))
            early = born is not None and term.start is not None and (term.start.latest or date.max) < born
            if late or early or (died is not None and term.open):
                what = f"the office '{term.office}' lies outside the life of {person.name}"
                yield _warning(person.path, person.line, "term-outside-life", what, "look at the dates of both")


def styles_outside_terms(graph: Graph) -> Iterator[Problem]:
    """Yield articles that style a leader by an office held on none of the days on which they let the leader act."""
    offices: dict[str, str] = {}
    for office in graph.registers.offices.values():
        for form in (office.names.get("vi", ""), *office.forms):
            if form:
                offices.setdefault(name_key(form), office.id)
    for node in graph.articles.values():
        article = node.article
        for i, leader in enumerate(article.leaders):
            person = graph.registers.people.get(leader.id)
            if person is None:
                continue
            acts = [event for event in article.events if leader.id in event.leaders]
            days = [event.date for event in acts if event.type is not EventType.ANNIVERSARY]
            for role in leader.roles:
                terms = [term for term in person.offices if term.office == offices.get(name_key(role))]
                if terms and days and not any(may_hold(term, day) for term in terms for day in days):
                    what = f"the article styles {person.name} '{role}', an office not held on its dates"
                    line = article.lines.get(f"leaders.{i}", 0)
                    yield _warning(article.path, line, "style-outside-term", what, f"look at {person.path}")


def duplicate_events(graph: Graph) -> Iterator[Problem]:
    """Yield pairs of events that look like one: type and dates agree, and the same leaders or the same thing."""
    rows: dict[tuple[str, str, tuple[str, ...]], list[EventNode]] = {}
    for event in graph.events.values():
        if event.leaders or event.about:
            year = str(event.date.earliest.year) if event.date.earliest else event.date.text
            rows.setdefault((event.type, year, tuple(sorted(event.leaders))), []).append(event)
    for events in rows.values():
        for before, event in _neighbours(events):
            same = same_about(before.about.lower(), event.about.lower()) if before.about and event.about else (
                bool(event.leaders) and before.about == event.about
            )  # fmt: skip
            apart = set(before.articles) & set(event.articles)
            if (
                same
                and not apart
                and before.date.agrees(event.date)
                and (before.place == event.place or not event.place)
            ):
                path, line = place_of(event, graph)
                what = f"the events '{before.id}' and '{event.id}' look like one"
                fix = "write a page in events/ that has the leaders, date and `about` of both"
                yield _warning(path, line, "duplicate-event", what, fix)


def _neighbours(events: list[EventNode]) -> Iterator[tuple[EventNode, EventNode]]:
    """Yield each event with the few before it by date, so that a crowded year stays cheap."""
    for i, event in enumerate(events):
        for before in events[max(0, i - 8) : i]:
            yield before, event


def place_of(event: EventNode, graph: Graph) -> tuple[str, int]:
    """Return the file and line that an event is told in: its own page, else the article of its first witness."""
    if event.curated:
        return event.curated.path, event.curated.line
    witness = event.witnesses[0]
    article = graph.articles[witness.article].article
    return article.path, article.lines.get(f"events.{witness.index}", 0)


def missing_translations(graph: Graph) -> Iterator[Problem]:
    """Yield curated pages without a name, title or prose in a language of the site, and interface words likewise."""
    registers = graph.registers
    first, *others = registers.settings.languages
    named: list[tuple[str, int, str, Mapping[str, str]]] = [
        *((p.path, p.line, "name", p.names) for p in registers.people.values() if p.curated),
        *((b.path, b.line, "name", b.names) for b in registers.organizations.values()),
        *((p.path, p.line, "name", p.names) for p in registers.places.values()),
        *((e.path, e.line, "title", e.title) for e in registers.events.values()),
        *((p.path, 1, "title", p.title) for p in registers.pages.values()),
    ]
    for path, line, what, names in named:
        for lang in others:
            if lang not in names:
                fix = f"add it under `{'title' if what == 'title' else 'names'}`"
                yield _warning(path, line, "missing-translation", f"the page has no {what} in '{lang}'", fix)
    prose: dict[str, set[str]] = {}
    for page, lang, text in every_prose(registers):
        stem = text.path.removesuffix(".md").removesuffix(f".{lang}")
        if page.kind and text.markdown.strip():
            prose.setdefault(stem, set()).add(lang)
    for stem, langs in sorted(prose.items()):
        for lang in registers.settings.languages:
            if lang not in langs:
                path = f"{stem}.md" if lang == first else f"{stem}.{lang}.md"
                yield _warning(
                    f"{stem}.md", 1, "missing-translation", f"the prose is not there in '{lang}'", f"write {path}"
                )
    words = registers.words.get(first, {})
    for lang in others:
        for key in sorted(set(words) - set(registers.words.get(lang, {}))):
            what = f"the interface's '{key}' has no words in '{lang}'"
            yield _warning(f"i18n/{lang}.yaml", 0, "missing-translation", what, "add them")


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
                yield _warning(prose.path, at, "unlinked-claim", what, "link the article, event or reference: [[id]]")
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
            yield _warning(prose.path, line, "praise", what, "put it in quotation and name the outlet, or leave it out")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    forms = sorted((re.escape(match_copy(word)) for word in words), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def uncurated_leaders(graph: Graph) -> Iterator[Problem]:
    """Yield leaders whom articles name and no register knows, once each."""
    for node in graph.leaders.values():
        if node.id not in graph.registers.people and node.articles:
            path = graph.articles[node.articles[0]].article.path
            more = f" (and {len(node.articles) - 1} more)" if len(node.articles) > 1 else ""
            what = f"{node.name} has a page made from articles alone{more}"
            yield _warning(
                path, 0, "uncurated-leader", what, f"write leaders/{node.id}.md or a row of vocab/people.yaml"
            )


def ambiguous_names(graph: Graph) -> Iterator[Problem]:
    """Yield names that two people of the registers share: no link ever follows from them."""
    owners: dict[str, dict[str, Person]] = {}
    for person in graph.registers.people.values():
        strong = [alias.text for alias in person.aliases if not alias.weak]
        for name in (person.name, *person.names.values(), *strong):
            owners.setdefault(name_key(name), {})[person.id] = person
    for key, people in sorted(owners.items()):
        if len(people) > 1:
            first, *_, last = sorted(people.values(), key=lambda person: person.id)
            what = f"'{key}' can be '{first.id}' or '{last.id}'"
            yield _warning(last.path, last.line, "ambiguous-name", what, "mark it `weak: true` on both pages")


CHECKS: tuple[Check, ...] = (
    unknown_register_ids,
    unsourced_values,
    mirrors_alone,
    overlapping_terms,
    terms_outside_life,
    styles_outside_terms,
    duplicate_events,
    missing_translations,
    unlinked_claims,
    praise,
    uncurated_leaders,
    ambiguous_names,
)
"""Every check of the content; a new one is a function above and a line here."""
