"""What the readers of Vietnamese dates have in common: the parsed expression and the pieces of patterns.

All patterns run over `low`, the lower-case copy of a document's `match`, which has the same length.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from kb_site.lang.vi.numbers import NUMBER_WORD, SMALL_NUMBER, SPOKEN_TENS, read_number
from kb_site.text import Span

PAIR_AWAY = 40
"""Code points between a count of years and the pair in brackets that it is of: "50 năm X tại Y (1973 - 2023)"."""


class Ref(StrEnum):
    """A year, month, quarter or week named from another one."""

    THIS = "this"
    """Of the publication: "năm nay"."""
    LAST = "last"
    """The one before the publication: "năm ngoái"."""
    NEXT = "next"
    """The one after the publication: "năm tới"."""
    BEFORE_LAST = "before-last"
    """Two before the publication: "năm kia"."""
    PRECEDING = "preceding"
    """The one before the date the text speaks of: "năm trước"."""
    FOLLOWING = "following"
    """The one after the date the text speaks of: "năm sau"."""
    SAME = "same"
    """That of the date the text speaks of: "cùng năm", "năm ấy"."""
    EVERY = "every"
    """Each: "hàng năm"."""


class Kind(StrEnum):
    """How the value of an expression is found."""

    POINT = "point"
    """A day, month or year in `first`."""
    RANGE = "range"
    """From `first` to `last`, which lend each other what they lack."""
    DECADE = "decade"
    """The decade that begins with the year in `first`; `last` for several."""
    FROM_PUBLISHED = "from-published"
    """`amount` units from the day of publication."""
    WEEKDAY = "weekday"
    """Day `amount` of the week (0 is Monday), in the week or direction that `first.ref` says."""
    FROM_TEXT = "from-text"
    """`amount` units from the date the text speaks of."""
    SAME = "same"
    """The date the text speaks of: "cùng ngày"."""
    COUNT = "count"
    """`amount` years since what is counted in `subject`."""
    COUNT_AFTER = "count-after"
    """`amount` years between `subject` and the date of the sentence."""


COUNTS = (Kind.COUNT, Kind.COUNT_AFTER)


class Parts(NamedTuple):
    """A day, month or year as far as the words give it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    ref: Ref | None = None
    """How the year is named, where it is not written."""
    short: bool = False
    """Whether `year` has two digits only: 99."""


NOTHING = Parts()


class Expression(NamedTuple):
    """A calendar expression as it stands in the text, not yet placed in time."""

    start: int
    end: int
    kind: Kind
    rule: str
    """Name of the rule that read it: "day-month"."""

    first: Parts = NOTHING
    last: Parts | None = None
    amount: int = 0
    unit: str = ""
    """day, month, quarter or year, where `amount` counts."""

    subject: Span | None = None
    listed: bool = True
    """False for words that place something in time but are no entry of the page: "cùng ngày"."""

    edge: str = ""
    """day, month or weekday (of number `amount`), where the words mean the first one of what they name: "ngày đầu tiên
    của tháng 3"; "-day", "-month", "-weekday" for the last one."""


DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
YEAR = r"(?:1\d{3}|20\d\d)(?!\d)"
END = r"(?:(?=năm)|(?![\w%]))(?!\.\d)(?![/-][^\W\d])"
"""Where a figure ends that is no part of a longer one, of a share or of a document's number."""
STOP = re.compile(r"$|[.,;:)\n]")
"""Where a clause ends."""
MONTH_WORDS = {
    "mười một": 11,
    "mười hai": 12,
    "mười": 10,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "giêng": 1,
    "chạp": 12,
}
ROMAN_MONTHS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
                "xii": 12}  # fmt: skip
"""Figures of a month as old documents have them: "2-IX-1945", "tháng XII năm 1946"."""
MAY = re.compile(r"\d{1,2} tháng Năm(?!\w)")
"""A day of May by its capital, as the text has it; "5 tháng năm 2023" are the first five of that year."""

LUNAR_NAMES = ("giêng", "chạp")
"""Names of months that are the moon's unless a year of the calendar follows: "tháng Giêng năm 2017" is January."""
ROMAN_MONTH = "(?:" + "|".join(ROMAN_MONTHS) + r")(?!\w)"
MONTH_WORD = "(?:" + "|".join(MONTH_WORDS | ROMAN_MONTHS) + r")(?!\w)"
DAY_WORD = rf"(?:{SMALL_NUMBER}|{SPOKEN_TENS})(?!\w)"
TO = (
    r"(?: ?- ?| (?:cho )?(?:đến|tới)(?: hết)?(?: (?:sáng|trưa|chiều|tối|đêm|rạng sáng|sáng sớm|khuya|đầu|giữa|cuối))? )"
)
"""What joins the two ends of a stretch: " - ", " đến ", " đến hết "."""

_STEPS_BACK = {"trước nữa": -2, "trước": -1, "vừa qua": -1, "vừa rồi": -1, "rồi": -1, "này": 0, "nay": 0}
MONTH_REF = (
    r"(?:này|nay|trước(?: nữa)?|tới|sau|vừa qua|vừa rồi|rồi|tiếp theo|kế tiếp|kế)(?!\w)(?! (?:đó|khi|\d|ngày|mắt|hết))"
)

_YEAR_REFS = {
    "nay": Ref.THIS,
    "này": Ref.THIS,
    "ngoái": Ref.LAST,
    "rồi": Ref.LAST,
    "vừa rồi": Ref.LAST,
    "vừa qua": Ref.LAST,
    "tới": Ref.NEXT,
    "kia": Ref.BEFORE_LAST,
    "trước đó": Ref.PRECEDING,
    "trước": Ref.PRECEDING,
    "sau đó": Ref.FOLLOWING,
    "sau": Ref.FOLLOWING,
    "kế tiếp": Ref.FOLLOWING,
    "kế": Ref.FOLLOWING,
    "tiếp theo": Ref.FOLLOWING,
    "đó": Ref.SAME,
    "ấy": Ref.SAME,
}
YEAR_REF = "(?:" + "|".join(sorted(_YEAR_REFS, key=len, reverse=True)) + r")(?!\w)"

SPOKEN_YEAR = re.compile(
    r"(?:ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mươi(?: \w+)?)"
)
"""Two figures of a year as they are said: "bảy lăm", "bốn tư", "chín mươi"."""
PIVOT = 30
"""Two figures of a year below it are of this century."""
_YEAR_TAIL = re.compile(
    rf"(?:,| ?/)? ?(?:của )?(?:năm ?(?P<year>{YEAR})|\((?:năm )?(?P<bracket>{YEAR})\)"
    rf"|năm (?P<ref>{YEAR_REF})|(?P<same>cùng năm)|(?P<next>sang năm)(?! \d)"
    rf"|năm '?(?P<short>\d\d)(?![\w%/-]|[.,]\d| (?:năm|tuổi|người|nước))"
    rf"|năm (?P<words>{NUMBER_WORD}(?: {NUMBER_WORD}){{1,8}}+)(?! (?:tuổi|người|nước)))(?!\w)"
    r"|,? (?:của )?(?P<every>(?:hàng|hằng|mỗi) năm)(?!\w)"
)


def month_number(text: str) -> int:
    """Return the month that digits or a word name: "09", "bảy", "ix"."""
    return int(text) if text.isdigit() else MONTH_WORDS.get(text) or ROMAN_MONTHS[text]


def month_step(text: str) -> int:
    """Return how many months or quarters from the present one a word names: "trước" is the one before."""
    return _STEPS_BACK.get(text, 1)


def year_ref(text: str) -> Ref:
    """Return how a year is named: "ngoái" is the last one."""
    return _YEAR_REFS[text]


def year_words(words: str) -> int | None:
    """Return the year that number words spell after "năm", or None where they spell none."""
    year = read_number(words)
    return year if year is not None and 1000 <= year < 2100 else None


def read_year_tail(low: str, at: int) -> tuple[int | None, Ref | None, int]:
    """Return the year that follows a day or month at `at`, written or named, and where its words end."""
    match = _YEAR_TAIL.match(low, at)
    if not match:
        return None, None, at
    if year := match["year"] or match["bracket"]:
        return int(year), None, match.end()
    if match["ref"]:
        return None, year_ref(match["ref"]), match.end()
    if match["short"]:
        short = int(match["short"])
        return short + (2000 if short < PIVOT else 1900), None, match.end()
    if match["next"]:
        return None, Ref.NEXT, match.end()
    if words := match["words"]:
        if (spelled := year_words(words)) is not None:
            return spelled, None, match.end()
        said = read_number(words) if SPOKEN_YEAR.fullmatch(words) else None
        return (said + 1900, None, match.end()) if said is not None else (None, None, at)
    return None, Ref.SAME if match["same"] else Ref.EVERY, match.end()
