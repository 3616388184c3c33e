"""Days and months in English, as pages taken over from abroad have them: "5 June 2012", "June 5, 2012", "Jun 2012"."""

import re

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
