"""Since when what a text counts the years of, where the text leaves it to common knowledge."""

from functools import cached_property

from kb_site.lang.gazetteer import Gazetteer
from kb_site.lang.vi.meetings_numbered import number_beside
from kb_site.registers import Registers
from kb_site.text import Span

REACH = 600
"""Code points before a count in which the country stands that it is of, where the count does not name it."""


class Beginnings:
    """The beginnings of the registers, made ready for look-ups when the first text asks."""

    def __init__(self, registers: Registers) -> None:
        """Take the registers; countries are known by all the names they have there."""
        self._registers = registers

    @cached_property
    def _countries(self) -> Gazetteer[str]:
        named = {code for one in self._registers.beginnings for code in one.countries}
        countries = [country for country in self._registers.countries.values() if country.code in named]
        names = [
            (name, c.code) for c in countries for name in (c.names.get("vi", ""), c.formal.get("vi", ""), *c.forms)
        ]
        return Gazetteer(names)

    def year(self, match: str, low: str, subject: Span) -> int | None:
        """Return the year from which the years of a subject are counted, or None where it is not known.

        Takes     the match copy of a document, the same in lower case, and where what is counted stands in it.
        """
        words = low[subject.start : subject.end]
        counted = [one for one in self._registers.beginnings if not one.times]
        known = [one for one in counted if all(word in words for word in one.words)]
        if not any(one.countries for one in known):
            return int(known[0].year) if known else None
        found = self._countries.spots(match[subject.start : subject.end])
        found = found or self._countries.spots(match[max(0, subject.start - REACH) : subject.start])
        country = found[-1][2] if found else ""
        return next((int(one.year) for one in known if country in one.countries), None)

    def held(self, low: str, span: Span) -> set[int]:
        """Return the years of the meetings that a stretch of a text, in lower case, calls by their numbers."""
        years: set[int] = set()
        for one in self._registers.beginnings:
            for name in one.words if one.times else ():
                at = low.find(name, span.start, span.end)
                if at >= 0 and (number := number_beside(low, at, at + len(name))):
                    years.add(int(one.year) + number // one.times)
        return years
