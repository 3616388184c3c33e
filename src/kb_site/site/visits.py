"""Visits with what belongs to them, and the order of events: a visit first, then what happened on it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.model import EventType, Part
from kb_site.site.events import stretch
from kb_site.site.merge_events import Places
from kb_site.site.nodes import EventNode
from kb_site.text import match_copy

WELCOME = "subject.welcome"
"""Key of the words for a ceremony of welcome, in the language of the articles."""

_PARTS_OF_A_VISIT = frozenset(
    {EventType.VISIT, EventType.TALKS, EventType.CEREMONY, EventType.AGREEMENT, EventType.ANNIVERSARY}
)

_COARSE = frozenset({Precision.YEAR, Precision.MONTH})

_WELCOMED = 1
_OTHERWISE = 5
_TURN = {
    EventType.VISIT: 0,
    EventType.TALKS: 2,
    EventType.CALL: 3,
    EventType.AGREEMENT: 4,
    EventType.MESSAGE: 5,
    EventType.CEREMONY: 6,
    EventType.ANNIVERSARY: 7,
}
"""Which of the events of one day stands first where nothing else tells; a welcome follows the arrival."""


def with_visits(events: Sequence[EventNode], places: Places) -> list[EventNode]:
    """Return the events with each visit's talks, ceremonies, agreements and stops named on both.

    Something belongs to a visit when it lies within its date, where its place may be, and the visitor, or nobody but
    people of the visit, takes part; where it names nobody, when an article tells of both. Talks whose year or month
    is all that is known belong to the one visit of the same people in it. What two visits could hold alike belongs to
    neither; a stop on the visit to a country holds nothing, and belongs to that visit.
    """
    visits = _Visits(events, places)
    holder = {event.id: visit.id for event in events if (visit := visits.of(event))}
    held: dict[str, list[str]] = {}
    for event in events:
        if event.id in holder:
            held.setdefault(holder[event.id], []).append(event.id)
    return [replace(e, visit=holder.get(e.id, ""), within=tuple(held.get(e.id, ()))) for e in events]


class _Visits:
    """The visits by who is on them and by the articles that tell of them."""

    def __init__(self, events: Sequence[EventNode], places: Places) -> None:
        self._places = places
        visits = [event for event in events if event.type is EventType.VISIT]
        self._index(visits)
        self._stops = {visit.id: whole for visit in visits if (whole := self._whole(visit))}
        self._index([visit for visit in visits if visit.id not in self._stops])

    def _index(self, visits: Iterable[EventNode]) -> None:
        self._by_leader: dict[tuple[str, int], list[EventNode]] = {}
        self._by_article: dict[str, list[EventNode]] = {}
        for visit in visits:
            for id in visit.leaders:
                for year in _years(visit.date):
                    self._by_leader.setdefault((id, year), []).append(visit)
            for witness in visit.witnesses:
                self._by_article.setdefault(witness.article, []).append(visit)

    def of(self, event: EventNode) -> EventNode | None:
        """Return the visit that an event belongs to, None where there is none, or two fit alike."""
        if event.type not in _PARTS_OF_A_VISIT:
            return None
        if event.type is EventType.VISIT:
            return self._stops.get(event.id)
        near = self._near(event)
        if event.type is EventType.ANNIVERSARY and not (event.place and event.leaders):
            return None
        found = [v for v in near if v.date.holds(event.date) and self._places.fit(v.place, event.place)]
        if found:
            return _only(event, found)
        if event.type is EventType.TALKS and event.date.precision in _COARSE and len(event.leaders) > 1:
            found = [v for v in near if event.date.holds(v.date) and set(event.leaders) <= set(v.leaders)]
            return found[0] if len(found) == 1 and self._places.fit(found[0].place, event.place) else None
        return None

    def _near(self, event: EventNode) -> list[EventNode]:
        """Return the visits of the years of an event's date on which those who take part in it may have been."""
        if not event.leaders:
            told = (visit for w in event.witnesses for visit in self._by_article.get(w.article, ()))
            return list({visit.id: visit for visit in told}.values())
        years = _years(event.date)[:1]
        shared = {v.id: v for id in event.leaders for year in years for v in self._by_leader.get((id, year), ())}
        people = set(event.leaders)
        return [v for v in shared.values() if people & visitors(v) or people <= set(v.leaders)]

    def _whole(self, visit: EventNode) -> EventNode | None:
        """Return the visit to a country on which a visit was a stop: to the embassy there, to a town."""
        if not visit.place or self._places.is_country(visit.place):
            return None
        found = [
            other
            for other in self._near(visit)
            if other.id != visit.id
            and self._places.is_country(other.place)
            and other.date.holds(visit.date)
            and self._places.fit(other.place, visit.place)
            and visitors(other) & visitors(visit)
        ]
        return _only(visit, found)


def visitors(visit: EventNode) -> frozenset[str]:
    """Return who came: those said to have, else all but the hosts."""
    came = frozenset(id for id in visit.leaders if visit.parts.get(id) is Part.VISITOR)
    return came or frozenset(id for id in visit.leaders if visit.parts.get(id) is not Part.HOST)


def _years(value: Edtf) -> list[int]:
    """Return the years that a date of few years touches."""
    if value.earliest is None or value.latest is None or value.latest.year - value.earliest.year > 2:
        return []
    return list(range(value.earliest.year, value.latest.year + 1))


def _only(event: EventNode, visits: Sequence[EventNode]) -> EventNode | None:
    """Return the one visit an event belongs to: of several, that told with it, the shortest; None where two tie."""
    if len(visits) < 2:
        return visits[0] if visits else None
    mine = {w.article for w in event.witnesses}

    def weight(visit: EventNode) -> tuple[int, int]:
        return -len(mine & {w.article for w in visit.witnesses}), stretch(visit.date)

    first, second = sorted(visits, key=lambda v: (*weight(v), v.id))[:2]
    return first if weight(first) < weight(second) else None


def in_order(events: Iterable[EventNode], words: Mapping[str, str]) -> list[EventNode]:
    """Return the events by date, those of one date as a day goes: arrival, welcome, talks, signing, ceremonies.

    Takes     events as `with_visits` leaves them, and the interface's words in the language of the articles.
    Returns   each with its position; nothing stands before the visit it belongs to, whose parts are in that order too.
    """
    events = list(events)
    visits = {event.id: event for event in events if event.type is EventType.VISIT}
    welcome = match_copy(words.get(WELCOME, "")).lower()

    def key(event: EventNode) -> tuple[Edtf, int, str]:
        start = event.date
        visit, seen = visits.get(event.visit), {event.id}
        while visit and visit.id not in seen:
            start = max(start, visit.date)
            seen.add(visit.id)
            visit = visits.get(visit.visit)
        return start, _turn(event, welcome), event.id

    ordered = sorted(events, key=key)
    place = {event.id: number for number, event in enumerate(ordered)}
    return [replace(e, position=place[e.id], within=tuple(sorted(e.within, key=place.__getitem__))) for e in ordered]


def _turn(event: EventNode, welcome: str) -> int:
    if (
        event.type is EventType.CEREMONY
        and welcome
        and any(welcome in match_copy(words).lower() for words in _own_words(event))
    ):
        return _WELCOMED
    return _TURN.get(event.type, _OTHERWISE)


def _own_words(event: EventNode) -> Collection[str]:
    written = event.curated.title.values() if event.curated else ()
    return (*written, event.about, *(witness.entry.evidence for witness in event.witnesses))
