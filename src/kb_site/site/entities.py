"""Nodes for people, places, organisations, years and days, from the events and articles that speak of them."""

from collections.abc import Iterator, Mapping, Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.model import Article, EventType, Part, Person
from kb_site.registers import Registers, Target
from kb_site.site.links import Links
from kb_site.site.merge_events import Places
from kb_site.site.neighbours import most_used
from kb_site.site.nodes import (
    DatedWords,
    EventNode,
    LeaderNode,
    Mention,
    OrganizationNode,
    Pair,
    PlaceNode,
    Usage,
    YearNode,
)
from kb_site.site.passages import ReadArticle
from kb_site.site.urls import year_of

Mentions = Mapping[Target, Sequence[Mention]]
"""Of each thing, one mention for each article that names it."""


def leader_nodes(
    articles: Sequence[Article],
    people: Mapping[str, Person],
    events: Sequence[EventNode],
    pairs: Mapping[tuple[str, str], Pair],
    mentions: Mentions,
    links: Links,
) -> dict[str, LeaderNode]:
    """Return a node for everybody who has a page, by id."""
    found_in: dict[str, list[str]] = {}
    spellings: dict[str, dict[str, list[str]]] = {}
    roles: dict[str, dict[str, list[str]]] = {}
    for article in articles:
        for leader in article.leaders:
            found_in.setdefault(leader.id, []).append(article.id)
            for form in (leader.name, *leader.aliases):
                spellings.setdefault(leader.id, {}).setdefault(form, []).append(article.id)
            for role in leader.roles:
                roles.setdefault(leader.id, {}).setdefault(role, []).append(article.id)
    acts, honours = _by_leader(events, "leaders"), _by_leader(events, "commemorated")
    across = _counterparts(pairs)
    return {
        id: LeaderNode(
            id,
            person,
            tuple(Usage(*row) for row in most_used(spellings.get(id, {}))),
            tuple(Usage(*row) for row in most_used(roles.get(id, {}))),
            tuple(found_in.get(id, ())),
            tuple(acts.get(id, ())),
            tuple(honours.get(id, ())),
            tuple(mentions.get(Target("leader", id), ())),
            tuple(across.get(id, ())),
            links.to.get(Target("leader", id), ()),
        )
        for id, person in people.items()
    }


def _by_leader(events: Sequence[EventNode], field: str) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for event in events:
        for id in getattr(event, field):
            rows.setdefault(id, []).append(event.id)
    return rows


def mentions_of(articles: Sequence[Article], reads: Mapping[str, ReadArticle]) -> dict[Target, list[Mention]]:
    """Return the mentions of each thing, by date of the articles."""
    rows: dict[Target, list[Mention]] = {}
    for article in articles:
        for target, mention in reads[article.id].mentions.items():
            rows.setdefault(target, []).append(mention)
    return rows


def _counterparts(pairs: Mapping[tuple[str, str], Pair]) -> dict[str, list[str]]:
    rows: dict[str, list[tuple[int, str]]] = {}
    for pair in pairs.values():
        if weight := len(pair.meetings) + len(pair.calls) + len(pair.messages):
            rows.setdefault(pair.a, []).append((-weight, pair.b))
            rows.setdefault(pair.b, []).append((-weight, pair.a))
    return {id: [other for _, other in sorted(found)] for id, found in rows.items()}


def pairs_of(events: Sequence[EventNode], people: Mapping[str, Person]) -> dict[tuple[str, str], Pair]:
    """Return what passed between leaders of different countries, by their sorted ids.

    Met are those who held talks, and a visitor and the host that the words name; on one visit they meet once. Two of
    one country, and those whose country is not known, are no diplomatic pair.
    """
    rows: dict[tuple[str, str], dict[str, list[str]]] = {}
    visits = {event.id: event.visit for event in events}
    met: set[tuple[str, str, str]] = set()
    for event in events:
        if event.type is EventType.CONGRESS and len(event.leaders) > 2:
            continue
        for a, b in _facing(event, people):
            relation = _relation(event, a, b)
            if relation == "meetings":
                occasion = (a, b, _whole(event.id, visits))
                relation = "within" if occasion in met else relation
                met.add(occasion)
            rows.setdefault((a, b), {}).setdefault(relation, []).append(event.id)
    return {
        key: Pair(*key, *(tuple(found.get(kind, ())) for kind in ("meetings", "calls", "messages", "others", "within")))
        for key, found in sorted(rows.items())
    }


def _whole(id: str, visits: Mapping[str, str]) -> str:
    """Return the id of the outermost visit that an event belongs to, its own where it belongs to none."""
    while visits.get(id):
        id = visits[id]
    return id


def _facing(event: EventNode, people: Mapping[str, Person]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of an event's leaders whose countries are known and differ, each sorted."""
    sides: dict[str, list[str]] = {}
    for id in event.leaders:
        if country := people[id].country:
            sides.setdefault(country, []).append(id)
    countries = sorted(sides)
    for i, one in enumerate(countries):
        for other in countries[i + 1 :]:
            yield from ((min(a, b), max(a, b)) for a in sides[one] for b in sides[other])


def _relation(event: EventNode, a: str, b: str) -> str:
    if event.type is EventType.TALKS:
        return "meetings"
    if event.type is EventType.VISIT and (event.parts.get(a) is Part.HOST) != (event.parts.get(b) is Part.HOST):
        return "meetings"
    return {EventType.CALL: "calls", EventType.MESSAGE: "messages"}.get(event.type, "others")


def place_nodes(
    registers: Registers,
    articles: Sequence[Article],
    events: Sequence[EventNode],
    mentions: Mentions,
    places: Places,
    links: Links,
) -> dict[str, PlaceNode]:
    """Return the places of the register, each with what happened there and in the places within it."""
    there: dict[str, list[str]] = {}
    for event in events:
        for id in dict.fromkeys(step for place in event.places for step in places.chain(place)):
            there.setdefault(id, []).append(event.id)
    named = _named_in(articles, "places")
    children: dict[str, list[str]] = {}
    for id, place in sorted(registers.places.items()):
        children.setdefault(place.within, []).append(id)
    return {
        id: PlaceNode(
            place,
            tuple(there.get(id, ())),
            tuple(named.get(id, ())),
            tuple(mentions.get(Target("place", id), ())),
            tuple(children.get(id, ())),
            links.to.get(Target("place", id), ()),
        )
        for id, place in sorted(registers.places.items())
    }


def _named_in(articles: Sequence[Article], field: str) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for article in articles:
        for id in dict.fromkeys(getattr(article, field)):
            rows.setdefault(id, []).append(article.id)
    return rows


def organization_nodes(
    registers: Registers,
    articles: Sequence[Article],
    events: Sequence[EventNode],
    mentions: Mentions,
    links: Links,
) -> dict[str, OrganizationNode]:
    """Return the organisations of the register, each with the events about it."""
    about: dict[str, list[str]] = {}
    for event in events:
        if event.about_target and event.about_target.kind == "organization":
            about.setdefault(event.about_target.id, []).append(event.id)
    named = _named_in(articles, "organizations")
    children: dict[str, list[str]] = {}
    for id, body in sorted(registers.organizations.items()):
        children.setdefault(body.parent, []).append(id)
    people: dict[str, list[str]] = {}
    for person_id, person in sorted(registers.people.items()):
        for body_id in dict.fromkeys(term.of for term in person.offices):
            people.setdefault(body_id, []).append(person_id)
    return {
        id: OrganizationNode(
            body,
            tuple(about.get(id, ())),
            tuple(named.get(id, ())),
            tuple(mentions.get(Target("organization", id), ())),
            tuple(children.get(id, ())),
            tuple(people.get(id, ())),
            links.to.get(Target("organization", id), ()),
        )
        for id, body in sorted(registers.organizations.items())
    }


def year_nodes(
    articles: Sequence[Article], events: Sequence[EventNode], reads: Mapping[str, ReadArticle]
) -> dict[int, YearNode]:
    """Return the years with an event or an article; a date stands in the year of its first day."""
    happened: dict[int, list[str]] = {}
    for event in events:
        if year := year_of(event.date):
            happened.setdefault(year, []).append(event.id)
    printed: dict[int, list[str]] = {}
    words: dict[int, list[DatedWords]] = {}
    for article in articles:
        if article.published and (year := year_of(article.published)):
            printed.setdefault(year, []).append(article.id)
        for mention, place in zip(article.dates, reads[article.id].dates, strict=True):
            if year := year_of(mention.value):
                words.setdefault(year, []).append(
                    DatedWords(
                        article.id, mention.value, mention.text, mention.basis, place.anchor, place.sentence, place.span
                    )
                )
    return {
        year: YearNode(
            year,
            tuple(happened.get(year, ())),
            tuple(printed.get(year, ())),
            tuple(sorted(words.get(year, ()), key=lambda found: (found.value, found.article, found.text))),
        )
        for year in sorted({*happened, *printed})
    }


def days_of(events: Sequence[EventNode]) -> dict[str, tuple[str, ...]]:
    """Return the events known to the day by calendar day; one that is only surmised or computed stands there too."""
    rows: dict[str, list[str]] = {}
    for event in events:
        if calendar_day := _calendar_day(event.date):
            rows.setdefault(calendar_day, []).append(event.id)
    return {key: tuple(ids) for key, ids in sorted(rows.items())}


def _calendar_day(value: Edtf) -> str:
    if value.precision in (Precision.DAY, Precision.YEARLY) and value.month and value.day:
        return f"{value.month:02d}-{value.day:02d}"
    return ""
