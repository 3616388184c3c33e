"""The event pages and their index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kb_site.edtf import Edtf
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.nodes import DateClaim, EventNode
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import cited, framed
from kb_site.site.pages.spot import Spot, at
from kb_site.site.pages.view import ArticleLine, Backing, Claim, EventLine, Link, Page, ProseView, Quote, Sheet
from kb_site.site.spoken import speak

PER_SHEET = 200
"""Events on one sheet of the index."""

WITNESSES = 60
"""Sentences on one sheet of an event's page."""


@dataclass(frozen=True, slots=True)
class OfficeAt:
    """An office that a person held on the day of an event."""

    name: str
    lang: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """Someone who took part, or who is recalled."""

    link: Link
    country: str
    part: str
    """In words: "khách thăm"; "" where the sources do not say."""

    offices: tuple[OfficeAt, ...]
    """Those held on that day, as curated."""


@dataclass(frozen=True, slots=True)
class EventView:
    """What the page of an event shows."""

    kind: str
    date: Edtf
    date_page: str
    basis: str
    claims: tuple[Claim, ...]
    """The dates that sources give, where there is more than one."""

    place: Link | None
    places: tuple[Link, ...]
    """All places given, where they disagree."""

    about: Link | None
    state: str
    participants: tuple[ParticipantView, ...]
    recalled: tuple[ParticipantView, ...]
    """Those who are honoured, or whose act is counted."""

    prose: ProseView | None
    visit: EventLine | None
    """The visit it belongs to."""

    within: tuple[EventLine, ...]
    recalls: Link | None
    """What an anniversary looks back on, where that is not what it is about."""

    recalled_by: tuple[EventLine, ...]
    """The anniversaries that look back on it."""

    witnesses: tuple[Quote, ...]
    sheet: Sheet
    mentions: tuple[ArticleLine, ...]
    """Articles that call it by its name and tell nothing of it."""

    backing: Backing | None
    previous: EventLine | None
    next: EventLine | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """What a sheet of the index of events shows."""

    total: str
    kinds: tuple[tuple[str, str, tuple[EventLine, ...]], ...]
    """Anchor, name and events of each type."""

    sheet: Sheet


def event_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each event, and its further sheets where it has many witnesses."""
    for node in desk.graph.events.values():
        count = max(1, -(-len(node.witnesses) // WITNESSES))
        addresses = [urls.page("event", node.id if n == 1 else f"{node.id}.p{n}") for n in range(1, count + 1)]
        for number, address in enumerate(addresses, 1):
            spot = at(desk, address)
            yield _event(spot, node, (number - 1) * WITNESSES, spot.sheet(number, addresses))


def event_index(desk: Desk) -> Iterator[Page]:
    """Yield the sheets of the index of events, by type and then by date."""
    order = list(desk.registers.event_kinds)
    rank = {kind: number for number, kind in enumerate(order)}
    nodes = sorted(desk.graph.events.values(), key=lambda node: rank.get(node.type, len(rank)))
    sheets = [nodes[i : i + PER_SHEET] for i in range(0, len(nodes), PER_SHEET)]
    addresses = [urls.index("event", number=number) for number in range(1, len(sheets) + 1)]
    for number, (address, sheet) in enumerate(zip(addresses, sheets, strict=True), 1):
        spot = at(desk, address)
        kinds = tuple(
            (f"t-{kind}", desk.kind(group[0]), tuple(spot.event_line(node.id) for node in group))
            for kind, group in ((kind, list(found)) for kind, found in groupby(sheet, key=lambda node: node.type))
        )
        view = IndexView(desk.words.count("count.events", len(nodes)), kinds, spot.sheet(number, addresses))
        yield framed(
            spot,
            "pages/events.html",
            (desk.words("section.events"), ""),
            view,
            section="events",
            description=desk.words("events.about"),
        )


def _event(spot: Spot, node: EventNode, start: int, sheet: Sheet) -> Page:
    desk = spot.desk
    title = desk.name(Target("event", node.id))
    previous, following = (spot.event_line(id) if id else None for id in (node.previous, node.next))
    own = _own_sources(node)
    spot.sources(own)
    view = EventView(
        kind=desk.kind(node),
        date=node.date,
        date_page=spot.date_link(node.date),
        basis=desk.event_basis(node),
        claims=_claims(spot, node.dates),
        place=spot.place(node.place),
        places=spot.links("place", node.places) if "place" in node.disagreements else (),
        about=_about(spot, node, title[0]),
        state=desk.event_state(node),
        participants=tuple(_person(spot, node, id) for id in node.leaders),
        recalled=tuple(_person(spot, node, id) for id in node.commemorated if id not in node.leaders),
        prose=spot.prose(node.curated.prose) if node.curated else None,
        visit=spot.event_line(node.visit) if node.visit else None,
        within=tuple(spot.event_line(id, quotes=1, cited=True) for id in node.within),
        recalls=spot.link(Target("event", node.recalls)) if node.recalls and node.about_target else None,
        recalled_by=tuple(spot.event_line(id) for id in node.recalled_by) if not start else (),
        witnesses=tuple(spot.quote(witness) for witness in node.witnesses[start : start + WITNESSES]),
        sheet=sheet,
        mentions=spot.mentions(m for m in node.mentions if m.article not in node.articles) if not start else (),
        backing=spot.backing((), (), node.linked_from, own),
        previous=previous,
        next=following,
    )
    when = speak(node.date, desk.words)
    where = desk.name(Target("place", node.place))[0] if node.place else ""
    return framed(
        spot,
        "pages/event.html",
        title,
        view,
        section="events",
        trail=_trail(spot, node),
        description=". ".join(part for part in (title[0], when, where) if part),
        cite=cited(spot, title[0], made=node.title_made),
        subject=None if start else Target("event", node.id),
    )


def _own_sources(node: EventNode) -> tuple[str, ...]:
    """Return what the event itself rests on: its page's sources, and those of its dates where these disagree."""
    claims = node.dates if len({claim.value for claim in node.dates}) > 1 else ()
    told = (source for claim in claims for source in claim.sources)
    return tuple(dict.fromkeys((*told, *(node.curated.sources if node.curated else ()))))


def _about(spot: Spot, node: EventNode, title: str) -> Link | None:
    """Return what the event is about, unless that is the event itself, or words of its title."""
    if node.about_target == Target("event", node.id):
        return None
    found = spot.about(node)
    return None if found and not found.href and found.text.lower() in title.lower() else found


def _trail(spot: Spot, node: EventNode) -> tuple[Link, ...]:
    visit = (spot.link(Target("event", node.visit)),) if node.visit else ()
    return (spot.section("events"), *visit)


def _claims(spot: Spot, claims: Sequence[DateClaim]) -> tuple[Claim, ...]:
    """Return the different dates that sources give, the preferred one first, with all that vouch for each."""
    by_value: dict[Edtf, list[DateClaim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, []).append(claim)
    if len(by_value) < 2:
        return ()
    return tuple(_claim(spot, value, same) for value, same in by_value.items())


def _claim(spot: Spot, value: Edtf, same: Sequence[DateClaim]) -> Claim:
    reasons = dict(spot.desk.pick(claim.reason, "") for claim in same if claim.reason)
    return Claim(
        value,
        "; ".join(dict.fromkeys(spot.desk.words(f"basis.{claim.basis}") for claim in same if claim.basis)),
        "; ".join(reasons),
        spot.sources(dict.fromkeys(source for claim in same for source in claim.sources)),
        any(claim.preferred for claim in same),
        next(iter(reasons.values()), ""),
    )


def _person(spot: Spot, node: EventNode, id: str) -> ParticipantView:
    desk = spot.desk
    country = desk.graph.leaders[id].person.country if id in desk.graph.leaders else ""
    part = node.parts.get(id, "")
    return ParticipantView(
        spot.link(Target("leader", id)),
        desk.country(country) if country else "",
        desk.words(f"part.{part}") if part else "",
        _offices(spot, id, node.date) if id in node.leaders else (),
    )


def _offices(spot: Spot, person: str, day: Edtf) -> tuple[OfficeAt, ...]:
    """Return the curated offices held on the whole of a date: what may have begun or ended on it is left out."""
    found = []
    for term in spot.desk.registers.terms(person, day):
        end = spot.desk.date(term.checked, "") if term.open and term.checked else term.end
        if term.start is None or end is None or not Edtf.interval(term.start, end).holds(day):
            continue
        name, lang = spot.desk.office(term.office)
        found.append(OfficeAt(name, lang, spot.sources(term.sources)))
    return tuple(found)
