"""The years in which those whom a text calls by their offices held them all: what dates a text that prints no year."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from kb_site.lang.gazetteer import Gazetteer
from kb_site.lang.vi.incumbents import goes_on, is_called, spellings, tells_of_taking, tells_of_then
from kb_site.registers import Registers
from kb_site.text import Span

EVER, NEVER = date(1900, 1, 1), date(9000, 1, 1)
ELECTED, REMEMBERED = timedelta(10), timedelta(20)
"""Days before taking office and after leaving it in which the press calls somebody by it."""


class Held(NamedTuple):
    """An office as the press spells it in lower case, and the days on which somebody held it, ends included."""

    office: str
    first: date
    last: date


class InOffice(NamedTuple):
    """Where a text calls somebody by an office, and the stretches of days in which it was theirs."""

    at: int
    held: tuple[Held, ...]
    new: bool
    """Whether the sentence tells of them taking it, before which the press may call them so."""

    def years(self, days: Mapping[int, date], near: bool) -> set[int]:
        """Return the years of those days on which the office was theirs, or as good as theirs where `near` will do."""
        before, after = (ELECTED, REMEMBERED) if near or self.new else (timedelta(0), timedelta(0))
        return {
            year
            for year, day in days.items()
            if any(one.first - before <= day <= one.last + after for one in self.held)
        }


class Incumbents:
    """The incumbents of the registers, made ready for look-ups when the first text asks."""

    def __init__(self, registers: Registers) -> None:
        """Take the registers; names come from the people that they know by the incumbent's name and country."""
        self._registers = registers

    @cached_property
    def known_until(self) -> int:
        """The year up to which the registers know who held office: that of the last change in them."""
        ends = [
            end for one in self._registers.incumbents for _, time in one.held for end in (time.earliest, time.latest)
        ]
        return max((end.year for end in ends if end), default=0)

    @cached_property
    def _names(self) -> Gazetteer[tuple[Held, ...]]:
        people = {(person.name, person.country): person for person in self._registers.people.values()}
        rows: dict[str, set[tuple[Held, ...]]] = {}
        for one in self._registers.incumbents:
            held = tuple(
                Held(spelt, time.earliest or EVER, time.latest or NEVER)
                for office, time in one.held
                for spelt in spellings(office)
            )
            person = people.get((one.name, one.country))
            forms = [*person.names.values(), *(alias.text for alias in person.aliases)] if person else []
            for name in {one.name, *forms}:
                rows.setdefault(name, set()).add(held)
        return Gazetteer((name, held.pop()) for name, held in rows.items() if len(held) == 1)

    def called(self, match: str, low: str, sentence_of: Callable[[int], Span]) -> Iterator[tuple[Span, InOffice]]:
        """Yield whom a text calls by an office, in order, with the sentence, unless that looks back.

        Takes     the match copy of a document, the same in lower case, and what gives the sentence of a place in it.
        """
        for start, end, offices in self._names.spots(match):
            sentence = sentence_of(start)
            held = tuple(one for one in offices if is_called(low, match, Span(start, end), sentence, one.office))
            if not held or goes_on(match, end) or tells_of_then(low, sentence):
                continue
            new = tells_of_taking(low, sentence)
            for office in {one.office for one in held}:
                yield sentence, InOffice(start, tuple(one for one in held if one.office == office), new)
