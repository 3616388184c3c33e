"""The interface's words, and dates worded with them.

Every word of the interface stands in `i18n/LANG.yaml`; a pattern such as "{day}/{month}/{year}" is a word
too, so that a language says how its dates are put together.
"""

import re
from collections.abc import Mapping

from kb_site.edtf import Edtf, Precision

_PLACE = re.compile(r"\{([a-z_]+)\}")


class MissingWord(LookupError):  # noqa: N818 (it is a gap in a file, answered with a problem)
    """A key without words in a language, or a pattern that asks for a value nobody gave."""

    def __init__(self, lang: str, key: str, place: str = "") -> None:
        super().__init__(f"{lang}: {key}" + (f" has no value for {{{place}}}" if place else ""))
        self.lang, self.key, self.place = lang, key, place


class Words:
    """The words of one language, by key."""

    def __init__(self, lang: str, words: Mapping[str, str]) -> None:
        self.lang = lang
        self._words = words

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of a key with its {places} filled; MissingWord where there are none."""
        pattern = self._words.get(key)
        if pattern is None:
            raise MissingWord(self.lang, key)
        if "{" not in pattern:
            return pattern

        def fill(match: re.Match[str]) -> str:
            if match[1] not in values:
                raise MissingWord(self.lang, key, match[1])
            return str(values[match[1]])

        return _PLACE.sub(fill, pattern)

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def count(self, key: str, number: int) -> str:
        """Return a number with its noun: the words of KEY.one for 1, of KEY.other for the rest."""
        return self(f"{key}.one" if number == 1 else f"{key}.other", n=self.number(number))

    def number(self, number: int) -> str:
        """Return a whole number as the language groups its digits: 10.000 or 10,000."""
        return f"{number:,}".replace(",", self("number.group"))


def speak(value: Edtf, words: Words) -> str:
    """Return a date in words, as precise as it is: "9/10/2025", "tháng 5/2002", "khoảng 1957", "thập niên 1960"."""
    spoken = _plain(value, words)
    if value.precision is not Precision.INTERVAL:
        spoken = _marked(value, spoken, words)
    return spoken


def vagueness(value: Edtf, words: Words) -> str:
    """Return what the date leaves open, for a reader who expects a day: "chỉ biết năm"; "" for a day or an interval."""
    return words(f"precision.{value.precision}") if value.precision not in _SURE else ""


_SURE = (Precision.DAY, Precision.INTERVAL, Precision.YEARLY)


def _marked(value: Edtf, spoken: str, words: Words) -> str:
    if value.approximate:
        spoken = words("date.approximate", date=spoken)
    return words("date.uncertain", date=spoken) if value.uncertain else spoken


def _plain(value: Edtf, words: Words) -> str:
    if value.precision is Precision.INTERVAL:
        return _interval(value.first, value.last, value.text, words)
    if value.precision is Precision.SET:
        return words("date.or").join(_plain(member, words) for member in value.members)
    if value.precision is Precision.SEASON:
        return words(f"date.season.{value.text[5:7]}", year=value.year)
    if value.precision in (Precision.DECADE, Precision.CENTURY):
        assert value.earliest
        assert value.latest
        return words(f"date.{value.precision}", first=value.earliest.year // 10 * 10, last=value.latest.year)
    return words(f"date.{value.precision}", **_parts(value, words))


def _parts(value: Edtf, words: Words) -> dict[str, object]:
    parts: dict[str, object] = {"day": value.day, "month": value.month, "year": value.year}
    if value.month:
        parts["name"] = words(f"month.{value.month}")
    return parts


def _interval(first: Edtf | None, last: Edtf | None, text: str, words: Words) -> str:
    if first is None:
        assert last
        return words("date.until", date=_end(last, words))
    if last is None:
        return words("date.since" if text.endswith("..") else "date.since-unknown-end", date=_end(first, words))
    days = first.precision is last.precision is Precision.DAY and not (first.approximate or last.approximate)
    if days and not (first.uncertain or last.uncertain) and first.year == last.year:
        if first.month == last.month:
            return words("date.days", first=first.day, **_parts(last, words))
        short = words("date.day-month", **_parts(first, words))
        return words("date.range", first=short, last=_end(last, words))
    return words("date.range", first=_end(first, words), last=_end(last, words))


def _end(value: Edtf, words: Words) -> str:
    return _marked(value, _plain(value, words), words)
