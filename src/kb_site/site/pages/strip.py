"""Time as drawn lengths: the strip over the timeline, and the bars of offices. A date is drawn as wide as it is known.

What is sure is a full bar, what is only possible a dashed box: a year is a box of a year's width, an end that
nobody knows is dashed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kb_site.edtf import Edtf, Precision
from kb_site.site.pages.view import EventLine, Link
from kb_site.site.spoken import Words, speak

WIDTH = 1000
"""Length of a drawn decade, or of all the offices of a page."""

NARROW = 280
"""Length of a decade on a telephone, which has as many units as the narrowest has pixels for it."""

LEAST = 3.0
"""A day would be too thin to see: no bar is narrower."""

LANES = 12
"""Bars over each other in a decade; what does not fit lies on the last lane."""

LANE, ROW = 9, 16
"""Height of a bar with its space, and of a line of words."""

PRINTED = 24
"""Height of a line of words of the wide strip: paper has a third less room for it, and words of the same size."""

STUB = 60.0
"""Length of the dashes that stand for an end nobody knows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a drawn time."""

    x: float
    width: float
    kind: str
    """"day", or "span" that is known to its ends; "month"; "vague", somewhere within; "open", on from here."""


@dataclass(frozen=True, slots=True)
class MarkView:
    """An event on the strip."""

    href: str
    words: str
    y: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DecadeStrip:
    """A decade of the strip."""

    name: str
    y: int
    height: int
    empty: bool
    href: str
    """Its place in the list; "" where nothing of the list begins in it."""


@dataclass(frozen=True, slots=True)
class StripView:
    """The strip over a sheet of the timeline."""

    width: int
    height: int
    decades: tuple[DecadeStrip, ...]
    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """An office over a time, under the name that its bar has."""

    name: Link
    start: Edtf | None
    end: Edtf | None
    open: bool
    checked: Edtf | None
    """Day on which it was known to be still held."""

    @property
    def last(self) -> Edtf | None:
        """The last time at which it was surely held, or ended."""
        return self.checked if self.open else self.end


@dataclass(frozen=True, slots=True)
class BarView:
    """An office as a bar."""

    name: Link
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class BarsView:
    """Offices over the same years."""

    first: int
    last: int
    bars: tuple[BarView, ...]


Stretch = tuple[date, date, str]
"""First and last day, and the kind of piece."""


def strip(
    lines: Iterable[EventLine], words: Words, anchors: Mapping[int, str] | None = None, *, narrow: bool = False
) -> StripView | None:
    """Return the strip of the events of one sheet, each leading to its line; None where nothing can be drawn.

    Takes     the lines; the interface's words; the anchor of each decade in the list; whether it is drawn for a
              telephone: a shorter decade, its name above it, where a finger can hit decades and no single bars.

    An event known only to a century, or to a day of every year, is not drawn: the list has it.
    """
    drawn = [(line, found) for line in lines if (found := tuple(_stretches(line.date)))]
    if not drawn:
        return None
    first = min(stretch[0].year for _, found in drawn for stretch in found) // 10 * 10
    last = max(stretch[1].year for _, found in drawn for stretch in found) // 10 * 10
    decades: list[DecadeStrip] = []
    marks: list[MarkView] = []
    top = ROW if narrow else PRINTED
    width, head = (NARROW, ROW) if narrow else (WIDTH, 0)
    for decade in range(first, last + 1, 10):
        lanes: list[float] = []
        for line, found in drawn:
            if pieces := tuple(_pieces(found, date(decade, 1, 1), date(decade + 9, 12, 31), width)):
                lane = _lane(lanes, pieces)
                told = f"{speak(line.date, words)}: {line.link.text}"
                marks.append(MarkView(f"#{line.anchor}", told, top + head + 4 + lane * LANE, pieces))
        height = max(head + 8 + LANE * len(lanes), 0 if narrow else PRINTED)
        anchor = (anchors or {}).get(decade, "")
        decades.append(DecadeStrip(str(decade), top, height, not lanes, f"#{anchor}" if anchor else ""))
        top += height
    return StripView(width, top + 2, tuple(decades), tuple(marks))


def _lane(lanes: list[float], pieces: Sequence[Piece]) -> int:
    """Return the first lane that is free where the pieces begin, and take it up to their end."""
    start, end = min(p.x for p in pieces), max(p.x + p.width for p in pieces)
    free = next((number for number, taken in enumerate(lanes) if taken + 2 <= start), len(lanes))
    lane = min(free, LANES - 1)
    if lane == len(lanes):
        lanes.append(end)
    lanes[lane] = max(lanes[lane], end)
    return lane


def _stretches(value: Edtf) -> Iterator[Stretch]:
    """Yield what is drawn of a date; nothing for one without bounds or wider than a decade."""
    if value.precision is Precision.SET:
        for member in value.members:
            yield from ((first, last, "vague") for first, last, _ in _stretches(member))
    elif value.precision is Precision.INTERVAL:
        yield from _interval(value)
    elif value.precision in (Precision.CENTURY, Precision.YEARLY) or not (value.earliest and value.latest):
        return
    else:
        unsure = value.approximate or value.uncertain
        kind = {Precision.DAY: "day", Precision.MONTH: "month"}.get(value.precision, "vague")
        yield value.earliest, value.latest, "vague" if unsure else kind


def _interval(value: Edtf) -> Iterator[Stretch]:
    """Yield the days that surely belong to an interval, and those at its ends that may."""
    first, last = value.first, value.last
    unsure = value.approximate or value.uncertain
    if first and last and first.earliest and first.latest and last.earliest and last.latest:
        if first.latest <= last.earliest and not unsure:
            yield first.latest, last.earliest, "span"
            if first.earliest < first.latest:
                yield first.earliest, first.latest, "vague"
            if last.earliest < last.latest:
                yield last.earliest, last.latest, "vague"
        else:
            yield first.earliest, last.latest, "vague"
    elif first and first.earliest:
        yield first.earliest, first.latest or first.earliest, "vague" if unsure else "span"
        yield first.earliest, date(first.earliest.year // 10 * 10 + 9, 12, 31), "open"
    elif last and last.latest:
        yield last.earliest or last.latest, last.latest, "vague" if unsure else "span"
        yield date(last.latest.year // 10 * 10, 1, 1), last.latest, "open"


def _pieces(stretches: Iterable[Stretch], start: date, end: date, whole: int) -> Iterator[Piece]:
    """Yield the pieces that lie between two days, in the units of the drawing."""
    days = (end - start).days + 1
    for first, last, kind in stretches:
        if last < start or first > end:
            continue
        x = (max(first, start) - start).days / days * whole
        width = ((min(last, end) - max(first, start)).days + 1) / days * whole
        yield Piece(round(min(x, whole - LEAST), 1), round(max(width, LEAST), 1), kind)


def bars(terms: Sequence[Held]) -> BarsView | None:
    """Return offices as bars over the same years; None where none of them has a day to begin or end on."""
    days = [day for term in terms for day in _days(term)]
    if not days:
        return None
    first, last = min(days), max(days)
    found = tuple(
        BarView(Link(term.name.text, "", term.name.lang), tuple(_term_pieces(term, first, last))) for term in terms
    )
    return BarsView(first.year, last.year, tuple(bar for bar in found if bar.pieces))


def _days(term: Held) -> Iterator[date]:
    for known in (term.start, term.last):
        if known and known.earliest and known.latest:
            yield from (known.earliest, known.latest)


def _term_pieces(term: Held, first: date, last: date) -> Iterator[Piece]:
    """Yield a term as drawn: full between the days it surely held, dashed where a beginning or end is not known."""
    scale = (WIDTH - 2 * STUB) / max(1, (last - first).days)

    def place(day: date) -> float:
        return STUB + (day - first).days * scale

    def piece(start: float, end: float, kind: str) -> Piece:
        return Piece(round(start, 1), round(max(end - start, LEAST), 1), kind)

    start, end = term.start, term.last
    known_start = start.latest if start else None
    known_end = end.earliest if end else None
    if known_start and known_end and known_start <= known_end:
        yield piece(place(known_start), place(known_end), "span")
    for known in (start, end):
        if known and known.earliest and known.latest and known.earliest < known.latest:
            yield piece(place(known.earliest), place(known.latest), "vague")
    if known_start and known_end is None:
        yield piece(place(known_start), place(known_start) + STUB, "open")
    if known_end and (known_start is None or term.open):
        at = place(known_end)
        yield piece(*((at, at + STUB) if term.open else (at - STUB, at)), "open")
