"""Days and months in English, as pages taken over from abroad have them: "5 June 2012", "June 5, 2012", "Jun 2012"."""

import re

from kb_site.edtf import real_date
from kb_site.lang.vi.dates_base import DAY, YEAR, Expression, Kind, Parts

ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first letters that tell the months' English names apart, in order."""
ENGLISH_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
"""Pattern of a month's English name, whole or short, in lower case."""

_DAY_FIRST = re.compile(
    rf"(?P<d>{DAY})(?:st|nd|rd|th)?(?: of)?[ -](?P<m>{ENGLISH_MONTH})(?:,? |-)(?P<y>{YEAR})(?![\w%])"
)
_MONTH_FIRST = re.compile(
    rf"(?P<m>{ENGLISH_MONTH})(?: (?P<d>{DAY})(?:st|nd|rd|th)?,?)?[ -](?P<y>{YEAR})(?![\w%])(?![.,]\d)"
)


def english_month(name: str) -> int:
    """Return the month that an English name in lower case means: 6 for "june" and "jun."."""
    return ENGLISH_MONTHS.index(name[:3]) + 1


def read_english(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day or month whose English words begin at `at`; () where none do, or its month has no capital."""
    match = _DAY_FIRST.match(low, at) or _MONTH_FIRST.match(low, at)
    if not match or not text[match.start("m")].isupper():
        return ()
    day = int(match["d"]) if match["d"] else None
    parts = Parts(int(match["y"]), english_month(match["m"]), day)
    return (Expression(at, match.end(), Kind.POINT, "written-day" if day else "month-year", parts),)


_IN_FIGURES = re.compile(
    r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>[12]\d|3[01]|0?[1-9])/(?P<year>(?:19|20)\d\d)(?!\d)"
)
_DAY_OF_WEEK = re.compile(
    r"(?<!\w)(?:(?:thứ |t)(?P<number>[2-7])|thứ (?P<name>hai|ba|tư|năm|sáu|bảy)|(?P<sunday>ch[ủú]a? nhật|cn))(?!\w)",
    re.IGNORECASE,
)
_DAYS_OF_WEEK = ("hai", "ba", "tư", "năm", "sáu", "bảy")


def day_first(words: str) -> str:
    """Return the words of a stamp with the month of "T3, 07/23/2019" behind the day.

    A system that was never told where it stands prints the month first: one sees it by a day beyond twelve, or by the
    day of the week. Other words come back as they are.
    """
    found = _IN_FIGURES.search(words)
    if found is None:
        return words
    month, day, year = int(found["month"]), int(found["day"]), int(found["year"])
    if day <= 12:
        name = _DAY_OF_WEEK.search(words)
        as_read, swapped = real_date(year, day, month), real_date(year, month, day)
        if name is None or as_read is None or swapped is None:
            return words
        if name["sunday"]:
            number = 6
        else:
            number = int(name["number"]) - 2 if name["number"] else _DAYS_OF_WEEK.index(name["name"].lower())
        if as_read.weekday() == number or swapped.weekday() != number:
            return words
    return f"{words[: found.start()]}{day:02}/{month:02}/{year}{words[found.end() :]}"
