"""What an anniversary looks back on: the one meeting, visit or founding whose years it counts."""

from collections.abc import Iterator, Sequence

from kb_site.edtf import Edtf
from kb_site.model import EventType, Part
from kb_site.site.nodes import EventNode
from kb_site.site.titles import Titles, Told

_Key = tuple[EventType, int, frozenset[str]]


def recalled(events: Sequence[EventNode], told: Sequence[Told], titles: Titles, subjects: Sequence[str]) -> list[str]:
    """Return for each event the id of what it recalls; "" for none or several.

    Of a meeting or visit: same people, as many years before. Of a founding: the same subject.

    Takes     the events with their ids; what a title is made from, for each; the maker of titles in the language of
              the articles, which knows the words for a meeting and a visit; what each event is about, as a key.
    """
    known: dict[_Key, list[str]] = {}
    foundings: dict[str, list[str]] = {}
    for event, subject in zip(events, subjects, strict=True):
        for key in _keys(event):
            known.setdefault(key, []).append(event.id)
        if event.type is EventType.ESTABLISHMENT and subject:
            foundings.setdefault(subject, []).append(event.id)
    found = []
    for event, row, subject in zip(events, told, subjects, strict=True):
        same: list[str] = []
        if event.type is EventType.ANNIVERSARY:
            year, counted = _year(event.date), titles.encounter(row)
            people = frozenset(row.leaders or row.commemorated)
            same = known.get((counted[0], year - counted[1], people), []) if year and counted else []
            same = same or foundings.get(subject, [])
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
