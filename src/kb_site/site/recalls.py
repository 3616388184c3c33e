"""What an anniversary looks back on: the one meeting or visit whose years it counts."""

from collections.abc import Iterator, Sequence

from kb_site.edtf import Edtf
from kb_site.model import EventType, Part
from kb_site.site.nodes import EventNode
from kb_site.site.titles import Titles, Told

_Key = tuple[EventType, int, frozenset[str]]


def recalled(events: Sequence[EventNode], told: Sequence[Told], titles: Titles) -> list[str]:
    """Return for each event the id of what it recalls: same people, as many years before; "" for none or several.

    Takes     the events with their ids; what a title is made from, for each; the maker of titles in the language of
              the articles, which knows the words for a meeting and a visit.
    """
    known: dict[_Key, list[str]] = {}
    for event in events:
        for key in _keys(event):
            known.setdefault(key, []).append(event.id)
    found = []
    for event, row in zip(events, told, strict=True):
        year, counted = _year(event.date), titles.encounter(row)
        people = frozenset(row.leaders or row.commemorated)
        same = known.get((counted[0], year - counted[1], people), []) if year and counted else []
        found.append(same[0] if len(same) == 1 else "")
    return found


def _keys(event: EventNode) -> Iterator[_Key]:
    year = _year(event.date)
    if not year or event.type not in (EventType.TALKS, EventType.VISIT):
        return
    visitors = frozenset(id for id in event.leaders if event.parts.get(id) is Part.VISITOR)
    for people in {frozenset(event.leaders), visitors} - {frozenset()}:
        yield event.type, year, people


def _year(date: Edtf) -> int:
    """Return the year that a date lies in, 0 where it spans several."""
    first, last = date.earliest, date.latest
    return first.year if first and last and first.year == last.year else 0
