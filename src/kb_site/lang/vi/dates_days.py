"""Days as Vietnamese news writes them: 9/10, 9-10-2025, ngày 9 tháng 10 năm 2025, from one day to another, lists."""

import re
from collections.abc import Callable
from itertools import pairwise

from kb_site.lang.vi.dates_base import (
    DAY,
    DAY_WORD,
    LUNAR_NAMES,
    MAY,
    MONTH,
    MONTH_REF,
    MONTH_WORD,
    ROMAN_MONTH,
    STOP,
    TO,
    YEAR,
    Expression,
    Kind,
    Parts,
    Ref,
    month_number,
    month_step,
    read_year_tail,
)
from kb_site.lang.vi.dates_style import goes_with, is_house_style
from kb_site.lang.vi.dates_words import (
    COUNTED,
    DAY_CUES,
    DURATIONS,
    FRACTIONS,
    LUNAR_CUES,
    NAMED_PLACES,
    PARTS_OF_DAY,
    SLASH_CUES,
    UNITS,
    UNITS_AFTER_DAY,
    WEEKDAYS,
    stands_after,
    stands_before,
)
from kb_site.lang.vi.numbers import SPOKEN_TENS, read_number

_LEAD = re.compile(r"(?:ngày(?: |(?=\d))|(?P<colloquial>(?:hôm|bữa) (?:ngày )?))?(?P<first>m[ùồ]ng )?")
_INNER = r"(?:(?:ngày|hôm) )?(?:m[ùồ]ng )?"
_ISO = re.compile(
    rf"({YEAR})(?:([-/])(1[0-2]|0?[1-9])\2([12]\d|3[01]|0?[1-9])|( ?[-/] ?|\.)(1[0-2]|0[1-9])\5([0-3]\d))(?![\d/-])"
)
_TAIL = r"(?![\w%])(?![.,:]\d)(?! ?[/-] ?\d)(?![/-][^\W\d])"
_FULL = re.compile(rf"({DAY}) ?([/.-]) ?({MONTH}|{ROMAN_MONTH}) ?\2 ?({YEAR})(?![\w%])(?!\.\d)(?![/-][^\W\d])")
_DAY_MONTH = re.compile(rf"({DAY})([/.-])({MONTH})(?:\2(\d\d))?{_TAIL}")
_DAY_MONTH_APART = re.compile(rf"({DAY}) ?([/-]) ?({MONTH})(?!\w){_TAIL}")
_WORDS = re.compile(
    rf"({DAY}|{DAY_WORD})(?P<comma>,)?(?: của| ?/|-)? ?(?:tháng|thg\.?|th\.?(?= ?\d)) ?({MONTH}"
    rf"|{MONTH_WORD})(?:(?=năm)|(?![\w%]))(?!\.\d)(?:(?: ?[/.-] ?| ?, ?| )({YEAR})(?!\w))?"
)
_DAYS_TO_DAY = re.compile(rf"({DAY}){TO}{_INNER}({DAY})([/.-])({MONTH})(?:\3({YEAR}|\d\d(?!\d)))?{_TAIL}")
_DAYS_SPACED = re.compile(rf"({DAY}){TO}{_INNER}({DAY}) ?([/.-]) ?({MONTH}) ?\3 ?({YEAR}){_TAIL}")
_DAY_TO_DAY = re.compile(
    rf"({DAY})([/.-])({MONTH})(?:\2({YEAR}))?{TO}{_INNER}({DAY})([/.-])({MONTH})(?:\6({YEAR}|\d\d(?!\d)))?{_TAIL}"
)
_NEXT_MONTH = re.compile(rf"({DAY})[/.-]({MONTH}) và (?:ngày )?({DAY})[/.-]({MONTH})(?:[/.-]({YEAR}))?{_TAIL}")
_LAST_DAYS = 28
"""The first of the days that may be a month's last."""
_SLASH_PAIR = re.compile(rf"({DAY})([.-])({MONTH})\2({YEAR}) ?/ ?({DAY})\2({MONTH})\2({YEAR}){_TAIL}")
_WORDS_TO_DAY = re.compile(
    rf"({DAY}|{DAY_WORD})(?: tháng ({MONTH}|{MONTH_WORD})(?:(?:,? năm |/)({YEAR}))?)?{TO}{_INNER}"
    rf"({DAY}|{DAY_WORD}) tháng ({MONTH}|{MONTH_WORD})(?![\w%])(?:(?: ?[/.-] ?|,? )({YEAR}))?"
)
_BARE_TO_DAY = re.compile(rf"ngày ({DAY})(?: ?- ?| đến | tới )(?:ngày )?({DAY})(?![\w%])(?![/.,:-]\d)(?! tháng)")
_LIST = re.compile(
    rf"({DAY}(?:, ?{_INNER}{DAY}){{0,8}})(?:,? và |, ?| & ){_INNER}({DAY})"
    rf"(?: ?([/.-]) ?({MONTH})(?: ?\3 ?({YEAR}))?| tháng ({MONTH}|{MONTH_WORD})(?:(?: ?[/.-] ?|,? )({YEAR}))?){_TAIL}"
)
_DAY_OF_MONTH = re.compile(rf"({DAY})(?:{TO}{_INNER}({DAY}))? tháng ({MONTH_REF})")
# What a day is written like, by what stands behind its first figure: "9/10", "9-10", "9 tháng", "9 đến", "2025-10".
_SHAPE = re.compile(
    r"\d{1,2}(?:(?P<month>,?(?: của| ?/|-)? ?th)"
    r"|(?P<alone> ?[/.] ?\d{1,2}+(?: ?[/.] ?\d{2,4})?+(?! ?[-/]| (?:cho|đến|tới)))|(?P<figures> ?[/.])"
    r"|(?P<hyphen> ?- ?[\divx])|(?P<more>,? (?:cho|đến|tới|và)(?!\w)|, ?\d| & ))"
    r"|(?P<iso>\d{4} ?[/.-])|(?P<words>[^\W\d])"
)
# A day behind which another may follow: "9 đến", "9/10 -", "9, 10".
_JOINED = re.compile(
    r"\d{1,2}(?: ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{2,4})?| tháng [\w ]{1,24}?(?:[/.-]\d{4})?)?"
    r"(?: ?[-/] ?\d|,? (?:cho|đến|tới|và)(?!\w)|, ?\d| & )"
)
_SPOKEN_TENS = re.compile(SPOKEN_TENS)
_EACH_YEAR = re.compile(r"(?<!\w)(?:hàng|hằng|mỗi) năm,? (?:(?:vào|cứ|đến|cứ đến|cứ vào) )?$")
_CLOCK = re.compile(r"\d[h:](?:\d\d)?,? $")
_NUMBERS = re.compile(r"\d+")
_FEAST = re.compile(r"(?:quốc khánh|độc lập|quốc tế lao động)(?: [^\W\d_]{1,12}){0,8} $")
"""Before a bare 2/9: the day of the year that it names, with whose it is."""

_AT = frozenset({"vào", "hồi"})
"""Before a bare 12-6 at the end of its clause: words after which it is a day."""
_NEAR_NOW = re.compile(r" (?:tới(?=[.,;)\n]|$)|vừa qua(?!\w))")
"""Behind 1-8 or 1.8: words that tie a day to that of publication."""
_LUNAR_AFTER = re.compile(
    r"[ ,(]{0,2}(?:âm lịch|âl\b|tết|(?:tháng )?(?:giêng|chạp)\b|tháng \w+ âm lịch"
    r"|năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \w+)"
)
_LUNAR_LEADS = tuple(f"{word} " for word in LUNAR_CUES)
# Traditional days that news names by the lunar calendar without saying so.
_LUNAR_DAYS = {(1, 1), (3, 3), (10, 3), (5, 5), (8, 4)}


def read_day(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the days, or the stretch of days, whose words begin at `at`; () where none do."""
    begin, dayword, first = at, False, False
    if not low[at].isdecimal():
        lead = _LEAD.match(low, at)
        assert lead is not None
        begin, dayword, first = lead.end(), lead.end() > at, bool(lead["first"])
        if lead["colloquial"]:  # "hôm 1/3" gives "1/3"
            at += lead["colloquial"].index(" ") + 1
    shape = _SHAPE.match(low, begin)
    if not shape:
        return ()
    dayword = dayword or MAY.match(text, begin) is not None
    if shape["month"] and low.endswith("thứ ", 0, at):
        return ()  # "hội nghị lần thứ 8 tháng 5/2014"
    for reader in _READERS[shape.lastgroup or ""]:
        found = reader(low, at, begin, dayword)
        if found:
            return () if _is_lunar(low, at, first, found) else _yearly(low, at, found)
    return ()


def _yearly(low: str, at: int, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return a day as one of each year where the words before it say so: "hằng năm, vào ngày 14/4"."""
    (first, *more), parts = found, found[0].first
    if (
        more
        or first.kind is not Kind.POINT
        or parts.year
        or parts.ref
        or "năm" not in low[max(0, at - 24) : at]
        or not _EACH_YEAR.search(low, max(0, at - 24), at)
    ):
        return found
    return (first._replace(first=parts._replace(ref=Ref.EVERY)),)


def _is_lunar(low: str, at: int, first: bool, found: tuple[Expression, ...]) -> bool:
    """Say whether days are counted by the moon: by the words behind them, or by "mùng" and the like before them."""
    if _LUNAR_AFTER.match(low, found[-1].end):
        return True
    if first and any(name in low[at : found[-1].end] for name in LUNAR_NAMES):
        return True
    if first:
        return any((e.first.day, e.first.month) in _LUNAR_DAYS and not e.first.year for e in found)
    return low.endswith(_LUNAR_LEADS, 0, at) and stands_before(low, at, LUNAR_CUES)


def _read_month_named(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _DAY_OF_MONTH.match(low, begin)
    if not match or not (dayword or _since(low, at) < at):
        return ()
    first, last = int(match[1]), int(match[2] or 0)
    if last and (last <= first or (last <= 12 and not dayword)):
        return ()
    parts = Parts(day=first), Parts(day=last) if last else None
    at, step = _since(low, at) if last else at, month_step(match[3])
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "day-of-month", *parts, amount=step, unit="month"),)


def _read_iso(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _ISO.match(low, begin)
    if not match:
        return ()
    parts = Parts(int(match[1]), int(match[3] or match[6]), int(match[4] or match[7]))
    return (Expression(at, match.end(), Kind.POINT, "iso-day", parts),)


def _read_day_to_day(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _DAY_TO_DAY.match(low, begin)
    if not match or not _JOINED.match(low, begin):
        return ()
    d1, s1, m1, y1, d2, s2, m2, y2 = match.groups()
    year, ref, end = _year(low, match.end(), y2)
    first = Parts(int(y1) if y1 else None, int(m1), int(d1))
    last = Parts(year, int(m2), int(d2), ref, short=bool(y2) and len(y2) == 2)
    if not (dayword or y2 or y1 or "/" in s1 + s2 or _cue(low, at, wide=True)):
        return ()
    if first.year and last.year and not last.short and last.year - first.year > 1:
        middle = match.start(5)
        return (
            Expression(at, match.start() + len(f"{d1}{s1}{m1}{s1}{y1}"), Kind.POINT, "pair", first),
            Expression(middle, end, Kind.POINT, "pair", last),
        )
    return (Expression(_since(low, at), end, Kind.RANGE, "day-to-day", first, last),)


def _read_next_month(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    """Read the last day of a month and the first of the next, where a word counts them: "hai ngày 31/10 và 1/11"."""
    match = _NEXT_MONTH.match(low, begin)
    if not match or not dayword or _several(low, at) == at:
        return ()
    d1, m1, d2, m2, y2 = match.groups()
    year, ref, end = _year(low, match.end(), y2)
    if int(d1) < _LAST_DAYS or int(d2) != 1 or int(m2) != int(m1) % 12 + 1:
        return ()
    first, last = Parts(None, int(m1), int(d1)), Parts(year, int(m2), int(d2), ref)
    return (Expression(_since(low, at), end, Kind.RANGE, "day-to-day", first, last),)


def _read_days_to_day(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _DAYS_TO_DAY.match(low, begin) or _DAYS_SPACED.match(low, begin)
    if match:
        d1, d2, sep, month, year_text = match.groups()
        year, ref, end = _year(low, match.end(), year_text)
        named = dayword or year_text or ref or year or sep == "/" or _cue(low, at, wide=True)
        weekday = low.endswith("thứ ", 0, at)  # "Thứ 2 - 05/01/2015"
        counted = _counted(low, end) or _score(match[0], dayword)
        if int(d1) < int(d2) and named and not weekday and not counted:
            short = bool(year_text) and len(year_text) == 2
            first, last = Parts(None, None, int(d1)), Parts(year, int(month), int(d2), ref, short)
            return (Expression(_since(low, at), end, Kind.RANGE, "days-to-day", first, last),)
    return ()


def _read_words_to_day(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _WORDS_TO_DAY.match(low, begin)
    if match and (not match[1].isdigit() or _JOINED.match(low, begin)):
        d1, m1, y1, d2, m2, y2 = match.groups()
        year, ref, end = _year(low, match.end(), y2)
        first_day, last_day = _day_number(d1), _day_number(d2)
        if first_day and last_day:
            first = Parts(int(y1) if y1 else None, month_number(m1) if m1 else None, first_day)
            last = Parts(year, month_number(m2), last_day, ref)
            return (Expression(_since(low, at), end, Kind.RANGE, "days-to-day", first, last),)
    return ()


def _read_bare_to_day(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    if match := _BARE_TO_DAY.match(low, at):
        first, last = Parts(None, None, int(match[1]), Ref.SAME), Parts(None, None, int(match[2]), Ref.SAME)
        hyphen = "-" in low[match.end(1) : match.start(2)]
        if first.day and last.day and first.day < last.day and not (hyphen and last.day <= 12):
            return (Expression(_since(low, at), match.end(), Kind.RANGE, "days-of-that-month", first, last),)
    return ()


def _read_slash_pair(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _SLASH_PAIR.match(low, begin)
    if not match:
        return ()
    first = Parts(int(match[4]), int(match[3]), int(match[1]))
    last = Parts(int(match[7]), int(match[6]), int(match[5]))
    return (
        Expression(at, match.end(4), Kind.POINT, "pair", first),
        Expression(match.start(5), match.end(), Kind.POINT, "pair", last),
    )


def _score(text: str, dayword: bool) -> bool:
    """Say whether "4-5-2023" without a word before it is a date written by hyphens, not a stretch."""
    return not dayword and text.count("-") == 3 and " " not in text


def _read_list(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _LIST.match(low, begin)
    if not match:
        return ()
    named = dayword or match[5] or match[7] or low.endswith(_SPELT_OUT, 0, at)
    if not named and not _cue(low, at, wide=match[3] == "/"):  # "chuyến thăm (12 và 13/12)", "vào 12 và 13/12"
        return ()
    head = [(int(n[0]), n.start() + begin, n.end() + begin) for n in _NUMBERS.finditer(match[1])]
    year, ref, end = _year(low, match.end(), match[5] or match[7])
    month = month_number(match[4] or match[6])
    days = [day for day, _, _ in head] + [int(match[2])]
    last = Parts(year, month, days[-1], ref)
    if all(b - a == 1 for a, b in pairwise(days)):
        return (Expression(_several(low, at), end, Kind.RANGE, "listed-days", Parts(None, None, days[0]), last),)
    points = [
        Expression(start if n else at, stop, Kind.POINT, "listed-day", Parts(year, month, day, ref))
        for n, (day, start, stop) in enumerate(head)
    ]
    return (*points, Expression(match.start(2), end, Kind.POINT, "listed-day", last))


_ORDINAL = "thứ "


def _read_written(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    match = _WORDS.match(low, begin)
    if not match or (not dayword and low.endswith(_ORDINAL, 0, at)):
        return ()  # "lần thứ hai tháng 2/2019"
    day, month = _day_number(match[1]), month_number(match[3])
    year, ref, end = _year(low, match.end(), match[4])
    if not year and match[3] in LUNAR_NAMES and not stands_before(low, at, WEEKDAYS):
        return ()
    if not day or (match[3] == "năm" and not dayword) or (match["comma"] and not year):
        return ()
    if not (dayword or year or ref):
        number = match[1].isdigit() or (" " in match[1] and not _SPOKEN_TENS.fullmatch(match[1]))
        if not number or stands_after(low, end, UNITS_AFTER_DAY) or stands_before(low, at, DURATIONS):
            return ()
    return (Expression(at, end, Kind.POINT, "written-day", Parts(year, month, day, ref)),)


def _read_numbers(low: str, at: int, begin: int, dayword: bool) -> tuple[Expression, ...]:
    if match := _FULL.match(low, begin):
        parts = Parts(int(match[4]), month_number(match[3]), int(match[1]))
        return (Expression(at, match.end(), Kind.POINT, "full-day", parts),)
    match = _DAY_MONTH.match(low, begin)
    if not match and dayword and (apart := _DAY_MONTH_APART.match(low, begin)):
        year, ref, end = read_year_tail(low, apart.end())
        parts = Parts(year, int(apart[3]), int(apart[1]), ref)
        if stands_after(low, end, UNITS) or _counted(low, end):
            return ()
        return (Expression(at, end, Kind.POINT, "day-month", parts),)
    if not match:
        return ()
    day, month = int(match[1]), int(match[3])
    if match[4]:
        if match[2] != "/" and not dayword and not _cue(low, at):
            return ()
        return (
            Expression(at, match.end(), Kind.POINT, "short-year-day", Parts(int(match[4]), month, day, short=True)),
        )
    year, ref, end = _year(low, match.end(), None)
    named = dayword or year is not None or ref is not None
    if not year and stands_before(low, at, NAMED_PLACES):
        return ()
    if ref is not None and not dayword and match[2] == "-" and month == day + 1 and not _cue(low, at):
        return ()  # "trong 4-5 năm tới"
    if not named and not _stands_as_date(low, at, match.end(), match[2], day, month):
        return ()
    return (Expression(at, end, Kind.POINT, "day-month", Parts(year, month, day, ref)),)


_ALL_DAY = "ngày đêm "
_SPELT_OUT = ("ngày, ", "ngày (", "ngày: ")
"""Before the days that a count of days spells out: "hai ngày, 6 và 7-10"."""


_MOST_MONTHS = 12
_CLAUSE = 60
"""Characters before figures in brackets in which the words stand that make them a score or a vote."""

_SCORED = re.compile(
    r"(?<!\w)(?:thắng|thua|hòa|hạ|bại|tỷ số|tỉ số|tỷ lệ|tỉ lệ|phiếu|kết quả|hiệp|trận|set|ván|trang|điều|khoản"
    r"|câu|phần)(?!\w)"
)


def _stands_as_date(low: str, at: int, end: int, separator: str, day: int, month: int) -> bool:
    """Say whether a bare 9/10, 9-10 or 9.10 is a date by what stands round it."""
    if (day, month) == (24, 7):
        return stands_before(low, at, PARTS_OF_DAY) and not low.endswith(_ALL_DAY, 0, at)
    if _cue(low, at):
        return True
    if separator != "/" and goes_with(low, at, separator):
        return not _counted(low, end)
    if separator != "/" and not (is_house_style(low, separator) and not _SCORED.search(low, max(0, at - _CLAUSE), at)):
        at_end = separator == "-" and stands_before(low, at, _AT) and STOP.match(low, end)
        alone = separator == "-" and day > _MOST_MONTHS and low.startswith("(", at - 1) and low.startswith(")", end)
        alone = alone and not _SCORED.search(low, max(0, at - _CLAUSE), at)  # "tuyên thệ nhậm chức (25-1)"
        return bool(at_end or alone or _NEAR_NOW.match(low, end))
    if _counted(low, end):
        return False
    if _slash_cue(low, at) or _FEAST.search(low, max(0, at - 60), at):
        return True
    if stands_before(low, at, FRACTIONS):
        return False
    return day > month or day > 4


def _counted(low: str, end: int) -> bool:
    """Say whether what follows says of what a figure is a share: "3/4 số phiếu", but no "từ 1 đến 5/11 lần này"."""
    return stands_after(low, end, COUNTED) and not low.startswith(" lần này", end)


def _cue(low: str, at: int, wide: bool = False) -> bool:
    start = at - 1 if low.startswith("(", at - 1) else at
    if stands_before(low, start, DAY_CUES) or _CLOCK.search(low, max(0, start - 8), start):
        return True
    return wide and _slash_cue(low, at)


def _slash_cue(low: str, at: int) -> bool:
    return low.startswith("(", at - 1) or stands_before(low, at, SLASH_CUES)


_SINCE = re.compile(r"(?:(?<!\w)từ (?:các |những )?|(?<!\w)(?:các|những|hai|ba|bốn|năm|[2-9]) )$")
_SEVERAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|[2-9]) $")


def _since(low: str, at: int) -> int:
    """Return where a stretch begins, "từ" or "các" before it included."""
    match = _SINCE.search(low, max(0, at - 12), at)
    return match.start() if match else at


def _several(low: str, at: int) -> int:
    match = _SEVERAL.search(low, max(0, at - 8), at)
    return match.start() if match else at


def _day_number(text: str) -> int | None:
    day = int(text) if text.isdigit() else read_number(text)
    return day if day and day <= 31 else None


def _year(low: str, end: int, written: str | None) -> tuple[int | None, Ref | None, int]:
    return (int(written), None, end) if written else read_year_tail(low, end)


_READERS: dict[str, tuple[Callable[[str, int, int, bool], tuple[Expression, ...]], ...]] = {
    "alone": (_read_next_month, _read_numbers),
    "figures": (_read_slash_pair, _read_next_month, _read_day_to_day, _read_numbers),
    "hyphen": (
        _read_slash_pair,
        _read_next_month,
        _read_day_to_day,
        _read_days_to_day,
        _read_month_named,
        _read_words_to_day,
        _read_bare_to_day,
        _read_numbers,
    ),
    "month": (_read_month_named, _read_words_to_day, _read_written),
    "more": (_read_days_to_day, _read_month_named, _read_words_to_day, _read_bare_to_day, _read_list),
    "iso": (_read_iso,),
    "words": (_read_words_to_day, _read_written),
}
"""What may be read of each shape, in this order."""
