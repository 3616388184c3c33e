"""The date value: EDTF (ISO 8601-2) levels 0 and 1 as far as news needs them, small and fast.

A value holds its canonical text and the first and last day that it may mean. It is never more precise
than what it was built from: a month has no day to give away. One-of sets say that sources disagree;
`XXXX-01-31` is a day of every year, which has no bounds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, total_ordering

DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
OPEN = ".."
"""An end of an interval that is still to come, or that goes back without end; "" is an end nobody knows."""

# Codes that stand where a month stands -> first month, number of months. Seasons of the northern hemisphere,
# then quarters, quadrimesters and half-years. Winter runs into the next year.
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_SEASONS |= {33 + n: (3 * n + 1, 3) for n in range(4)}
_SEASONS |= {37 + n: (4 * n + 1, 4) for n in range(3)}
_SEASONS |= {40 + n: (6 * n + 1, 6) for n in range(2)}

_POINT = re.compile(r"([0-9X]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([~?%]?)", re.ASCII)
_YEAR = re.compile(r"[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX", re.ASCII)


class Precision(StrEnum):
    """What kind of stretch a value names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    """A season, quarter or half of a year."""
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    SET = "set"
    """One of several: [1957-07,1957-12]."""
    YEARLY = "yearly"
    """A day of every year: XXXX-01-31."""


_YEARLY = Precision.YEARLY
_NO_ENDS = (Precision.INTERVAL, Precision.SET, _YEARLY)
"""What is no end of an interval."""


@total_ordering
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Edtf:
    """A date as precise as it is known. Build it with `parse`, `of` and the other class methods.

    Values are equal when their canonical texts are. They sort by first day, the longer stretch first;
    a yearly day sorts last and an open beginning first.
    """

    text: str
    """Canonical text: "2025-10-09", "2002-05", "1957~", "2025-10-09/2025-10-11", "196X", "[1957-07,1957-12]"."""

    precision: Precision
    earliest: date | None
    """First day it may mean; None where there is no such bound."""

    latest: date | None
    """Last day it may mean; None where there is no such bound."""

    year: int | None = None
    """Year of a day, month, season or year; None for all else."""

    month: int | None = None
    """Month of a day, month or yearly day."""

    day: int | None = None
    """Day of the month of a day or yearly day."""

    approximate: bool = False
    """Marked ~ or %, at either end or in any member."""

    uncertain: bool = False
    """Marked ? or %, at either end or in any member."""

    ends: "tuple[Edtf | None, Edtf | None] | None" = None
    """The two ends of an interval, None for one that is open or unknown."""

    members: "tuple[Edtf, ...]" = ()
    """The values of a one-of set, in order."""

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Return the value that an EDTF text stands for; ValueError where it is none, or no day of the calendar."""
        return _parse(text)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> "Edtf":
        """Return a year, a month or a day; ValueError where the calendar has none such."""
        return _calendar(year, month, day)

    @classmethod
    def from_date(cls, day: date) -> "Edtf":
        """Return a day of the calendar as a value."""
        return _calendar(day.year, day.month, day.day)

    @classmethod
    def decade(cls, year: int) -> "Edtf":
        """Return the decade a year lies in: 196X for 1960 to 1969."""
        return _parse(f"{year // 10:03d}X")

    @classmethod
    def yearly(cls, month: int, day: int) -> "Edtf":
        """Return a day of every year: XXXX-01-31."""
        return _parse(f"XXXX-{month:02d}-{day:02d}")

    @classmethod
    def interval(cls, first: "Edtf | None", last: "Edtf | None") -> "Edtf":
        """Return all from `first` to `last`, None for an open end; ValueError where it would end before it begins."""
        return _interval(first, last, OPEN if first is None else first.text, OPEN if last is None else last.text)

    @classmethod
    def one_of(cls, values: Iterable["Edtf"]) -> "Edtf":
        """Return a set of which one value is true; the value itself where there is only one.

        ValueError where there is none, or where one is an interval or a set, which EDTF does not put in sets.
        """
        members = tuple(sorted(set(values)))
        if not members:
            raise ValueError("a one-of set needs a value")
        if len(members) == 1:
            return members[0]
        if any(m.precision in (Precision.INTERVAL, Precision.SET, Precision.YEARLY) for m in members):
            raise ValueError("a one-of set holds plain dates only")
        return cls(
            text="[" + ",".join(m.text for m in members) + "]",
            precision=Precision.SET,
            earliest=members[0].earliest,
            latest=max(m.latest for m in members if m.latest is not None),
            approximate=any(m.approximate for m in members),
            uncertain=any(m.uncertain for m in members),
            members=members,
        )

    @property
    def first(self) -> "Edtf | None":
        """The beginning of an interval, None where it is open or unknown; else the value itself."""
        return self if self.ends is None else self.ends[0]

    @property
    def last(self) -> "Edtf | None":
        """The end of an interval, None where it is open or unknown; else the value itself."""
        return self if self.ends is None else self.ends[1]

    @property
    def is_calendar_date(self) -> bool:
        """Whether it is a plain year, month or day, which HTML's `time` element and most formats take."""
        parts = (self.year is not None) + (self.month is not None) + (self.day is not None)
        return (
            parts > 0
            and len(self.text) == (4, 7, 10)[parts - 1]
            and self.text.replace("-", "").isdigit()
            and (self.precision is not Precision.SEASON)
        )

    def holds(self, other: "Edtf") -> bool:
        """Say whether `other` lies within this value, whichever day it means."""
        if self.precision is _YEARLY or other.precision is _YEARLY:
            return self == other
        if not (self.members or other.members):  # as mostly
            return (self.earliest or date.min) <= (other.earliest or date.min) and (other.latest or date.max) <= (
                self.latest or date.max
            )
        return all(any(a <= c and d <= b for a, b in self._bands()) for c, d in other._bands())

    def agrees(self, other: "Edtf") -> bool:
        """Say whether one of the two lies within the other."""
        return self.holds(other) or other.holds(self)

    def overlaps(self, other: "Edtf") -> bool:
        """Say whether the two may mean the same day."""
        if Precision.YEARLY in (self.precision, other.precision):
            return self == other
        return any(a <= d and c <= b for a, b in self._bands() for c, d in other._bands())

    def _bands(self) -> tuple[tuple[date, date], ...]:
        if self.members:
            return tuple(band for member in self.members for band in member._bands())
        return ((self.earliest or date.min, self.latest or date.max),)

    def _order(self) -> tuple[date, int, str]:
        first = date.max if self.precision is Precision.YEARLY else self.earliest or date.min
        return first, -(self.latest or date.max).toordinal(), self.text

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: "Edtf") -> bool:
        return self._order() < other._order()


def real_date(year: int, month: int, day: int) -> date | None:
    """Return the day of the Gregorian calendar, or None where there is none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month: 29 for February 2024."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DAYS_IN_MONTH[month - 1] + leap


@lru_cache(maxsize=8192)
def _calendar(year: int, month: int | None, day: int | None) -> Edtf:
    if day is not None and month is not None:
        found = date(year, month, day)
        return Edtf(found.isoformat(), Precision.DAY, found, found, year, month, day)
    if day is not None:
        raise ValueError(f"day {day} of {year} needs a month")
    if month is not None:
        first = date(year, month, 1)
        text, last = f"{year:04d}-{month:02d}", date(year, month, last_day(year, month))
        return Edtf(text, Precision.MONTH, first, last, year, month)
    return Edtf(f"{year:04d}", Precision.YEAR, date(year, 1, 1), date(year, 12, 31), year)


@lru_cache(maxsize=8192)
def _parse(text: str) -> Edtf:
    if text.startswith("[") and text.endswith("]"):
        return Edtf.one_of(_point(part.strip()) for part in text[1:-1].split(","))
    if "/" in text:
        first, _, last = text.partition("/")
        return _interval(_end(first), _end(last), first, last)
    return _point(text)


def _end(text: str) -> Edtf | None:
    return None if text in ("", OPEN) else _point(text)


def _interval(first: Edtf | None, last: Edtf | None, first_text: str, last_text: str) -> Edtf:
    ends = [end for end in (first, last) if end is not None]
    if not ends or any(e.precision in _NO_ENDS for e in ends):
        raise ValueError(
            f"'{first_text}/{last_text}' is no interval: its ends are dates, '{OPEN}' or empty, not both open"
        )
    earliest, latest = first.earliest if first else None, last.latest if last else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"'{first_text}/{last_text}' ends before it begins")
    return Edtf(
        text=f"{first_text}/{last_text}",
        precision=Precision.INTERVAL,
        earliest=earliest,
        latest=latest,
        approximate=any(e.approximate for e in ends),
        uncertain=any(e.uncertain for e in ends),
        ends=(first, last),
    )


def _point(text: str) -> Edtf:
    """Read a value that is neither interval nor set."""
    match = _POINT.fullmatch(text)
    if not match or not _YEAR.fullmatch(match[1]):
        raise ValueError(f"'{text}' is no EDTF date")
    year, month, day, mark = match.groups()
    try:
        value = _unmarked(text, year, month, day)
    except ValueError as error:
        raise ValueError(f"'{text}' is no date: {error}") from None
    return value if value.text == text else _marked(value, text, mark)


def _unmarked(text: str, year: str, month: str | None, day: str | None) -> Edtf:
    if "X" in year:
        value = _masked(text, year, month, day)
    elif month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError("it has a day and no month")
        value = _calendar(int(year), None, None)
    elif int(month) in _SEASONS:
        if day is not None:
            raise ValueError("a season has no days")
        value = _season(int(year), int(month))
    else:
        value = _calendar(int(year), int(month), None if day is None or day == "XX" else int(day))
    return value


def _masked(text: str, year: str, month: str | None, day: str | None) -> Edtf:
    if year == "XXXX":
        if month is None or day is None or "XX" in (month, day) or not real_date(2000, int(month), int(day)):
            raise ValueError("there is no such day of the year")
        return Edtf(f"XXXX-{month}-{day}", Precision.YEARLY, None, None, None, int(month), int(day))
    if month is not None:
        raise ValueError("it has a month and no year")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return Edtf(year, precision, date(max(low, 1), 1, 1), date(high, 12, 31))


def _season(year: int, code: int) -> Edtf:
    month, length = _SEASONS[code]
    over, end = divmod(month + length - 2, 12)
    latest = date(year + over, end + 1, last_day(year + over, end + 1))
    return Edtf(f"{year:04d}-{code}", Precision.SEASON, date(year, month, 1), latest, year)


def _marked(value: Edtf, text: str, mark: str) -> Edtf:
    """Return `value` under the text that was read: with a mark, or with XX for what is unspecified."""
    return Edtf(
        text,
        value.precision,
        value.earliest,
        value.latest,
        value.year,
        value.month,
        value.day,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )
