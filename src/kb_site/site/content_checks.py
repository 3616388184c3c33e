"""What an editor should look at in the curated pages: values without a source, offices that overlap, unused entries.

Each check is a function from the graph to problems, in a tuple; all are warnings but for ids that nothing has.
Those of the words are in `wording_checks.py`; acts outside a person's life, unknown sources and unknown ids of
articles are `graph.py`'s, links `markup.py`'s.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta

from kb_site.edtf import Edtf
from kb_site.model import EventType, Person, Term
from kb_site.problems import Problem, sort_problems, unknown, warning
from kb_site.registers import Registers, may_hold, name_key
from kb_site.site.events import lifetime
from kb_site.site.merge_events import same_about
from kb_site.site.nodes import EventNode, Graph
from kb_site.site.wording_checks import dated_values, missing_translations, praise, things_of, unlinked_claims

Check = Callable[[Graph], Iterable[Problem]]


def check_content(graph: Graph) -> tuple[Problem, ...]:
    """Return what an editor should look at, sorted by place."""
    return sort_problems(problem for check in CHECKS for problem in check(graph))


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
        yield unknown(kind, id, known, path, line, "add it to the register")


def unsourced_values(graph: Graph) -> Iterator[Problem]:
    """Yield curated dates, offices, former names and coordinates without a source of their own or of their page."""
    for path, line, field, values, sources in dated_values(graph.registers):
        for value in values:
            if not value.sources and not sources:
                named_value = f"{field}: {value.value}"
                what, fix = f"'{named_value}' names no source", "add `source:` with the id of an article or reference"
                yield warning(path, line, "unsourced", what, fix, value=named_value)
    for place in graph.registers.places.values():
        if place.coordinates and not place.sources:
            what, fix = f"the coordinates '{place.coordinates}' name no source", "add `sources:` to the page"
            yield warning(place.path, place.line, "unsourced", what, fix, value=place.coordinates)
    for thing in things_of(graph.registers):
        for alias in thing.aliases:
            if alias.when and not alias.sources and not thing.sources:
                what, fix = f"the former name '{alias.text}' names no source", "add `source:` to it"
                yield warning(thing.path, thing.line, "unsourced", what, fix, value=alias.text)
    for person in graph.registers.people.values():
        for term in person.offices:
            if not term.sources and not person.sources:
                what, fix = f"the office '{term.office}' names no source", "add `source:` to it"
                yield warning(person.path, person.line, "unsourced", what, fix, value=f"office: {term.office}")


WEAK_KINDS = ("encyclopaedia", "mirror")
"""Kinds of reference that prove nothing alone."""


def mirrors_alone(graph: Graph) -> Iterator[Problem]:
    """Yield curated dates and offices that rest on mirrors and wikis only and do not say so."""
    registers = graph.registers
    for path, line, field, values, _ in dated_values(registers):
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
    return bool(kinds) and all(kind in WEAK_KINDS for kind in kinds)


def _mirrored(path: str, line: int, value: str) -> Problem:
    return warning(
        path, line, "mirror-alone", f"'{value}' rests on copies or open encyclopaedias alone",
        "add a source of another kind, mark the date with `?` or give a `reason`", value=value,
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
                one, other, day = row[2], longest[2], _after(row[0])
                what = f"{one.name} and {other.name} both hold '{row[3].office}' on {day}"
                yield warning(
                    one.path, one.line, "overlapping-terms", what, "look at `from` and `to` of both",
                    one=one.name, other=other.name, office=row[3].office, date=day,
                )  # fmt: skip
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
                yield warning(
                    person.path, person.line, "term-outside-life", what, "look at the dates of both",
                    office=term.office, name=person.name,
                )  # fmt: skip


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
                    yield warning(
                        article.path, line, "style-outside-term", what, f"look at {person.path}",
                        name=person.name, style=role, file=person.path,
                    )  # fmt: skip


_ACTS = (EventType.TALKS, EventType.VISIT, EventType.CALL, EventType.MESSAGE, EventType.AGREEMENT)
"""Types of event in which people act by their office."""


def acts_outside_terms(graph: Graph) -> Iterator[Problem]:
    """Yield curated events in which a leader acts while holding none of the offices recorded for them."""
    for event in graph.registers.events.values():
        if event.type not in _ACTS:
            continue
        best = next((value for value in event.date if value.preferred), event.date[0])
        for id in event.leaders:
            person = graph.registers.people.get(id)
            if person and person.offices and not any(may_hold(term, Edtf.parse(best.value)) for term in person.offices):
                yield warning(
                    event.path, event.line, "act-outside-term",
                    f"an event of {best.value} lies outside every office recorded for {person.name}",
                    "look at the event's date, or add the office held then to the person's page",
                    name=person.name, date=best.value,
                )  # fmt: skip


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
                yield warning(path, line, "duplicate-event", what, fix, one=before.id, other=event.id)


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


def unreachable_references(graph: Graph) -> Iterator[Problem]:
    """Yield references that have neither an address nor a note that says why."""
    for reference in graph.registers.references.values():
        if not reference.url and not reference.note:
            what = f"the reference '{reference.id}' has no address"
            fix = "add `url:`, or say in `note:` why there is none"
            yield warning(reference.path, reference.line, "missing-address", what, fix, id=reference.id)


def unused_entries(graph: Graph) -> Iterator[Problem]:
    """Yield references that nothing cites, and offices of the collection's own vocabulary that nobody held."""
    for node in graph.references.values():
        if not node.cited_by:
            row = node.reference
            yield _unused(row.path, row.line, f"reference: {row.id}")
    held = {term.office for person in graph.registers.people.values() for term in person.offices}
    for office in graph.registers.offices.values():
        if office.path and not office.path.startswith("defaults/") and office.id not in held:
            yield _unused(office.path, office.line, f"office: {office.id}")


def _unused(path: str, line: int, value: str) -> Problem:
    return warning(
        path, line, "unused", f"nothing uses '{value}'", "cite it where it is used, or take it out", value=value
    )


def uncurated_leaders(graph: Graph) -> Iterator[Problem]:
    """Yield leaders whom articles name and no register knows, once each."""
    for node in graph.leaders.values():
        if node.id not in graph.registers.people and node.articles:
            path = graph.articles[node.articles[0]].article.path
            more = f" (and {len(node.articles) - 1} more)" if len(node.articles) > 1 else ""
            what = f"{node.name} has a page made from articles alone{more}"
            fix = f"write leaders/{node.id}.md or a row of vocab/people.yaml"
            yield warning(path, 0, "uncurated-leader", what, fix, name=node.name, id=node.id, number=len(node.articles))


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
            yield warning(
                last.path, last.line, "ambiguous-name", what, "mark it `weak: true` on both pages",
                name=key, one=first.id, other=last.id,
            )  # fmt: skip


CHECKS: tuple[Check, ...] = (
    unknown_register_ids,
    unsourced_values,
    mirrors_alone,
    overlapping_terms,
    terms_outside_life,
    styles_outside_terms,
    acts_outside_terms,
    duplicate_events,
    missing_translations,
    unreachable_references,
    unused_entries,
    unlinked_claims,
    praise,
    uncurated_leaders,
    ambiguous_names,
)
"""Every check of the content; a new one is a function above and a line here."""
