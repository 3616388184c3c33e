"""Months, quarters and halves of a year as Vietnamese news writes them."""

import re
from itertools import pairwise

from kb_site.lang.vi.dates_base import (
    DAY,
    END,
    LUNAR_NAMES,
    MAY,
    MONTH,
    MONTH_REF,
    MONTH_WORD,
    ROMAN_MONTHS,
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
from kb_site.lang.vi.dates_words import (
    MONTH_COUNTED,
    MONTH_CUES,
    NUMBERED,
    PER_MONTH,
    UNITS,
    after_number,
    counts_years,
    stands_after,
    stands_alone,
    stands_before,
)
from kb_site.lang.vi.dates_years import opens_item, read_year
from kb_site.lang.vi.numbers import SMALL_NUMBER, read_number

# tháng 5/2002, tháng 5-2002, tháng Mười 2007, tháng 12/99
_MONTH_YEAR = re.compile(
    rf"(?:tháng|thg\.?|th\.?|t\.?(?=\d)) ?(?P<m>{MONTH}|{MONTH_WORD})(?: ?[/.-] ?| ?, ?| )(?P<y>{YEAR}){END}"
)
_MONTH_SHORT = re.compile(rf"tháng (?P<m>{MONTH})(?:/'?|-(?=[4-9]))(?P<y>\d\d)(?![\d/-]|\.\d)")
_MONTHS_LISTED = re.compile(
    rf"(?:các )?tháng (?P<m>{MONTH}|{MONTH_WORD})(?:/(?P<y1>{YEAR}))?(?P<join>{TO}(?:đầu |giữa "
    r"|cuối )?(?:tháng )?| ?- ?|(?:, ?| và )(?:(?:đầu |giữa |cuối )?tháng )?)"
    rf"(?P<m2>{MONTH}|{MONTH_WORD})(?:[/.-](?P<y>{YEAR}))?(?![\w%])(?![/.-]\d)"
)
_MONTH_TO_MONTH = re.compile(
    rf"tháng (?P<m>{MONTH}|{MONTH_WORD})(?:(?:[/.-]| năm )(?P<y1>{YEAR}))?{TO}(?:đầu |giữa "
    rf"|cuối )?tháng (?P<m2>{MONTH}|{MONTH_WORD})"
    rf"(?:[/.-](?P<y>{YEAR}))?{END}"
)
# tháng 8 ngày 15 năm 2020, tháng 8 15, 2020
_MONTH_DAY = re.compile(
    rf"tháng (?P<m>{MONTH}|{MONTH_WORD})(?: ngày (?:m[ùồ]ng )?(?P<d>{DAY})(?:, (?P<y>{YEAR})(?!\w))?"
    rf"| (?P<d2>{DAY}), (?P<y2>{YEAR})(?!\w))(?![\w%/.-]\w)(?! (?:giờ|tuần|đêm)(?!\w))"
)
_THIS_MONTH = re.compile(r"tháng này năm (?P<year>ngoái|trước|sau|tới)(?!\w)")
_EDGE_OF_YEAR = re.compile(r"tháng (?P<edge>đầu tiên|cuối cùng)(?: của)? (?=năm)")
_EDGE_BEHIND = re.compile(r" (?P<edge>đầu tiên|đầu|cuối cùng|cuối)(?: của| trong)? (?=tháng)")
_EDGE = re.compile(r"ngày (?P<edge>đầu tiên|cuối cùng)(?: của)? (?=tháng|năm)")
_MONTH_LIST = re.compile(
    rf"tháng (?P<head>{MONTH}(?:, ?(?:tháng )?{MONTH}){{1,9}}),? và (?:tháng )?(?P<m2>{MONTH})"
    rf"(?:[/.-](?P<y>{YEAR}))?{END}"
)
_MONTH = re.compile(rf"(?:tháng|thg\.?|th\.?|t\.?(?=\d{{1,2}} năm)) ?(?P<m>{MONTH}|{MONTH_WORD}){END}(?![/.-] ?\d)")
_MONTH_REF = re.compile(rf"tháng (?P<ref>{MONTH_REF})")
_BARE_MONTH_YEAR = re.compile(rf"(?P<m>{MONTH})(?P<sep>[/.-]| / )(?P<y>{YEAR})(?![\w%])(?![/.,-]\w)")
_BARE_MONTHS = re.compile(rf"(?P<m>{MONTH})(?:/(?P<y1>{YEAR}))?{TO}(?P<m2>{MONTH})/(?P<y>{YEAR})(?![\w%])(?![/.,-]\w)")
_MONTH_TO_YEAR = re.compile(rf"(?P<m>{MONTH})/(?P<y1>{YEAR})(?: ?- ?| đến (?:năm )?)(?P<y>{YEAR})(?![\w%])(?![/.,-]\w)")
_BARE_MONTH_LIST = re.compile(
    rf"(?P<head>{MONTH}(?:, ?{MONTH}){{0,5}}) và (?P<m2>{MONTH})/(?P<y>{YEAR})(?![\w%])(?![/.,-]\w)"
)
_MONTHS_BEFORE = re.compile(r"(?:\(|tháng )(?:(?:0?[1-9]|1[0-2])[.-](?:19|20)\d\d(?:, | và |; )){1,4}$")
_LIST = 50
"""Code points of a list of months before one more: "(10-2008 và 5-2010)"."""
_LUNAR_MONTH = re.compile(r" ?\(?(?:âm lịch|âl\b)| năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) ")
_LUNAR_DAY = re.compile(r"(?<!\w)(?:(?:m[ùồ]ng|rằm|ngày)(?: \w+)?|\d{1,2}) $")
"""Before "tháng Giêng": a day of it, which one names by the moon."""
_WEAK_MONTHS = {"một", "hai", "ba", "bốn", "năm"}
_AFTER_WORD_MONTH = re.compile(r"$|[.,;:)\n\"]| (?:năm|vừa|này|tới|qua|lịch sử|cùng năm|hàng năm|hằng năm)(?!\w)")

# quý III/2024, quý 3 năm 2025, quý ba năm 2011, quý sau
_QUARTER = re.compile(
    r"(?:quý |q)(?P<q>iv|iii|ii|i|0?[1-4]|một|nhất|hai|ba|tư|bốn|cuối cùng|cuối|đầu tiên|đầu"
    r"|thứ nhất|thứ hai|thứ ba|thứ tư)(?!\w)"
    r"(?:(?:,| và| ?-| đến) ?(?:quý )?(?P<q2>iv|iii|ii|(?<=ý )[2-4]|(?<=ý )(?:hai|ba|tư))(?!\w))?"
    rf"(?: ?[/.-] ?(?P<y>{YEAR})|,? (?P<y2>{YEAR})|/(?P<short>\d\d)(?!\d))?(?![/-]\d)(?![\w%])"
)
_THIS_QUARTER = re.compile(r"quý này năm (?P<year>ngoái|trước|sau|tới)(?!\w)")
_QUARTER_REF = re.compile(rf"quý (?P<ref>{MONTH_REF})")
_FIGURES = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTERS = _FIGURES | {
    "một": 1, "nhất": 1, "thứ nhất": 1, "đầu": 1, "đầu tiên": 1, "hai": 2, "thứ hai": 2, "ba": 3, "thứ ba": 3,
    "tư": 4, "bốn": 4, "thứ tư": 4, "cuối": 4, "cuối cùng": 4,
}  # fmt: skip
_SEVERAL = re.compile(r"(?:(?P<two>hai|2)|ba|3) $")
# 6 tháng đầu năm 2025, 10 tháng năm 2025, nửa đầu năm
_MONTHS_OF_YEAR = re.compile(
    rf"(?P<n>1[0-2]|0?[1-9]|{SMALL_NUMBER}) tháng"
    r"(?: (?P<part>đầu tiên|đầu|cuối cùng|cuối|(?:vừa )?qua(?= của))(?: của)?(?: năm|(?= 20\d\d))"
    r"|(?= 20\d\d)| (?:của )?năm(?= (?:1\d|20)\d\d| (?:nay|ngoái|trước|tới|sau)))"
    rf"(?! học)(?: tài (?:chính|khóa))?(?: (?P<y>{YEAR}))?(?![\w%])"
)
_HALF = re.compile(
    r"nửa (?:(?P<half>năm )?(?P<part>đầu tiên|đầu|cuối|sau)(?: của)?(?: năm|(?= 20\d\d)|(?(half)(?!\w)|(?!))))(?! học)"
    rf"(?: tài (?:chính|khóa))?(?: (?P<y>{YEAR}))?(?![\w%])"
)
_YEAR_NAME = re.compile(r" (?:nay|này|ngoái|trước|tới|sau)(?!\w)(?! đó)")
_REFS = {"nay": Ref.THIS, "này": Ref.THIS, "ngoái": Ref.LAST, "trước": Ref.LAST, "tới": Ref.NEXT, "sau": Ref.NEXT}
_REVOLUTION = frozenset({"cách mạng", "quận", "phường", "quảng trường", "nhà máy", "nông trường"})
"""Before a month that is the name of a revolution, or of what is called after one: "quận Tháng Mười"."""


def read_month(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the month or months whose words begin with "tháng" at `at`; () where none do."""
    named = low[at : at + 6] == "tháng " and not low[at + 6 : at + 7].isdigit()
    if match := _MONTH_DAY.match(low, at):
        written = match["y"] or match["y2"]
        year, ref, end = (int(written), None, match.end()) if written else read_year_tail(low, match.end())
        parts = Parts(year, month_number(match["m"]), int(match["d"] or match["d2"]), ref)
        return (Expression(at, end, Kind.POINT, "written-day", parts),)
    if named and (match := _THIS_MONTH.match(low, at)):
        step = -12 if match["year"] in ("ngoái", "trước") else 12
        return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-month", amount=step, unit="month"),)
    if named and (match := _EDGE_OF_YEAR.match(low, at)) and not counts_years(low, at):
        return _edge(at, match, read_year(low, match.end(), text), "month")
    if match := _MONTH_LIST.match(low, at):
        found = _month_list(low, at, match)
        if found:
            return found
    if match := _MONTH_TO_MONTH.match(low, at) or _MONTHS_LISTED.match(low, at):
        found = _months(low, at, match)
        if found:
            return found
    if (match := _MONTH_YEAR.match(low, at)) and not stands_after(low, match.end(), UNITS):
        parts = Parts(int(match["y"]), month_number(match["m"]))
        return (Expression(at, match.end(), Kind.POINT, "month-year", parts),)
    if match := _MONTH_SHORT.match(low, at):
        parts = Parts(int(match["y"]), int(match["m"]), short=True)
        return (Expression(at, match.end(), Kind.POINT, "month-short-year", parts),)
    if named and (match := _MONTH_REF.match(low, at)):
        return () if counts_years(low, at) else _relative(at, match, "month")
    match = _MONTH.match(low, at)
    if not match or _LUNAR_MONTH.match(low, match.end()) or low.endswith("rằm ", 0, at):
        return ()
    year, ref, end = read_year_tail(low, match.end())
    if match["m"] in LUNAR_NAMES and (not (year or ref) or _LUNAR_DAY.search(low, max(0, at - 16), at)):
        return ()
    if not year and not ref and not _stands_as_month(low, at, match, text):
        return ()
    rule = "month-year" if year else "month"
    return (Expression(at, end, Kind.POINT, rule, Parts(year, month_number(match["m"]), None, ref)),)


def read_edge(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the first or last day of a month or year that "ngày" at `at` names: "ngày đầu tiên của tháng 3/2020"."""
    match = _EDGE.match(low, at)
    if not match or counts_years(low, at):
        return ()
    read = read_month if low.startswith("tháng", match.end()) else read_year
    return _edge(at, match, read(low, match.end(), text), "day")


def read_edge_weekday(low: str, at: int, end: int, text: str, weekday: int) -> tuple[Expression, ...]:
    """Return the first or last such day of the month named behind it: "thứ Ba cuối cùng của tháng 9/2014"."""
    match = _EDGE_BEHIND.match(low, end)
    whole = read_month(low, match.end(), text) if match else ()
    if not match or not whole or whole[0].kind is not Kind.POINT:
        return ()
    return tuple(e._replace(amount=weekday) for e in _edge(at, match, whole, "weekday"))


def _edge(at: int, match: re.Match[str], whole: tuple[Expression, ...], unit: str) -> tuple[Expression, ...]:
    if len(whole) != 1 or whole[0].kind not in (Kind.POINT, Kind.FROM_PUBLISHED) or whole[0].first.day:
        return ()
    return (whole[0]._replace(start=at, edge=unit if match["edge"].startswith("đầu") else f"-{unit}"),)


def _months(low: str, at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    year, ref, end = (int(match["y"]), None, match.end()) if match["y"] else read_year_tail(low, match.end())
    first, last = month_number(match["m"]), month_number(match["m2"])
    if match["m2"] == "năm" and _YEAR_BEHIND.match(low, match.end("m2")):
        return ()  # "từ tháng 10/1948 đến năm 1950"
    joined = "join" not in match.groupdict() or not match["join"].startswith((",", " và"))
    if not joined and match["m"].isdigit() and not match["m2"].isdigit():  # "tháng 5/1969, hai năm trước khi …"
        return ()
    begin = at - 3 if low.endswith("từ ", max(0, at - 3), at) else at
    y1 = int(match["y1"]) if match["y1"] else None
    parted = not joined and low[match.start("join") : match.end("join")].endswith(("đầu tháng ", "cuối tháng "))
    if joined or (last - first == 1 and y1 in (None, year) and not parted):
        if not joined and not year and not ref:
            return ()
        return (Expression(begin, end, Kind.RANGE, "months", Parts(y1, first), Parts(year, last, None, ref)),)
    if not year and not ref:
        return ()
    own = Parts(y1, first) if y1 else Parts(year, first, None, ref)
    rule = "month-year" if y1 else "month"
    second = _with_noun(low, match.start("m2"))
    return (
        Expression(at, match.end("y1" if y1 else "m"), Kind.POINT, rule, own),
        Expression(second, end, Kind.POINT, "month-year", Parts(year, last, None, ref)),
    )


def _month_list(low: str, at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    """Return the stretch that consecutive months make, "các tháng 9, 10 và 11/2025", or each of "(4 và 11/2017)"."""
    figures = [*_MONTH_FIGURE.finditer(low, match.start("head"), match.end("head"))]
    months = [*map(int, (m[0] for m in figures)), int(match["m2"])]
    year, ref, end = (int(match["y"]), None, match.end()) if match["y"] else read_year_tail(low, match.end())
    if all(b - a == 1 for a, b in pairwise(months)) and low.find("tháng", match.start("head"), end) < 0:
        parts = Parts(year, months[0], None, ref), Parts(year, months[-1], None, ref)
        return (Expression(at, end, Kind.RANGE, "months", *parts),)
    if not year and not ref:
        return ()
    rule, starts = "month-year", [at, *(_with_noun(low, m.start()) for m in figures[1:])]
    listed = [
        Expression(start, m.end(), Kind.POINT, rule, Parts(year, int(m[0]), None, ref))
        for start, m in zip(starts, figures, strict=True)
    ]
    last = Parts(year, months[-1], None, ref)
    return (*listed, Expression(_with_noun(low, match.start("m2")), end, Kind.POINT, rule, last))


def _with_noun(low: str, at: int) -> int:
    """Return where "tháng" stands right before a figure, or the figure's own place."""
    return at - len("tháng ") * low.endswith("tháng ", 0, at)


_MONTH_FIGURE = re.compile(r"\d+")
_YEAR_BEHIND = re.compile(rf" {YEAR}(?!\w)")


def _stands_as_month(low: str, at: int, match: re.Match[str], text: str) -> bool:
    if stands_before(low, at, PER_MONTH) or after_number(low, at) or stands_before(low, at, _REVOLUTION):
        return False
    if stands_after(low, match.end(), MONTH_COUNTED):
        return False
    word = match["m"]
    if word.isdigit():
        return True
    capital = text[match.start("m")].isupper()
    if word in ROMAN_MONTHS:
        return capital
    return capital or word not in _WEAK_MONTHS or bool(_AFTER_WORD_MONTH.match(low, match.end()))


def _relative(at: int, match: re.Match[str], unit: str) -> tuple[Expression, ...]:
    step = month_step(match["ref"])
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, f"relative-{unit}", amount=step, unit=unit),)


def read_quarter(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the quarter whose words begin with "quý" at `at`; () where none do."""
    if match := _THIS_QUARTER.match(low, at):
        step = -4 if match["year"] in ("ngoái", "trước") else 4
        return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-quarter", amount=step, unit="quarter"),)
    if match := _QUARTER_REF.match(low, at):
        return _relative(at, match, "quarter")
    match = _QUARTER.match(low, at)
    if not match:
        return ()
    written = match["y"] or match["y2"] or match["short"]
    year, ref, end = (int(written), None, match.end()) if written else read_year_tail(low, match.end())
    first = _QUARTERS[match["q"].lstrip("0")]
    last = _QUARTERS[match["q2"]] if match["q2"] else first
    if match["q"] in ("đầu", "cuối") and (several := _SEVERAL.search(low, max(0, at - 4), at)):
        count = 2 if several["two"] else 3
        first, last = (1, count) if first == 1 else (5 - count, 4)
        at = several.start()
    if low[at] == "q" and low[at + 1] != "u" and not year:
        return ()
    weak = not (year or ref or match["q"] in _FIGURES)
    if last < first or (weak and not STOP.match(low, end)):
        return ()
    short = match["short"] is not None
    parts = Parts(None if short else year, 3 * first - 2, None, ref), Parts(year, 3 * last, None, ref, short)
    return (Expression(at, end, Kind.RANGE, "quarter", *parts),)


def read_half(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the half of a year whose words begin with "nửa" at `at`; () where none do."""
    match = _HALF.match(low, at)
    if not match:
        return ()
    first, last = (1, 6) if match["part"].startswith("đầu") else (7, 12)
    return _part_of_year(low, at, match, first, last, "half-year")


def read_months_of_year(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the first or last months of a year whose count begins at `at` ("10 tháng năm 2025"); () where none do."""
    match = _MONTHS_OF_YEAR.match(low, at)
    if not match or MAY.match(text, at):
        return ()
    number = int(match["n"]) if match["n"].isdigit() else read_number(match["n"])
    if not number or number > 12:
        return ()
    from_end = bool(match["part"]) and match["part"].startswith("cuối")
    first, last = (13 - number, 12) if from_end else (1, number)
    return _part_of_year(low, at, match, first, last, "months-of-year")


def _part_of_year(low: str, at: int, match: re.Match[str], first: int, last: int, rule: str) -> tuple[Expression, ...]:
    year, ref, end = (int(match["y"]) if match["y"] else None), None, match.end()
    if year is None:
        name = _YEAR_NAME.match(low, end)
        ref = _REFS[name[0].strip()] if name else Ref.THIS
        end = name.end() if name else end
    parts = Parts(year, first, None, ref), Parts(year, last, None, ref)
    return (Expression(at, end, Kind.RANGE, rule, *parts),)


def read_bare_month(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the month or months that bare digits name at `at`: "6/1961", "4/2016 - 4/2021"; () where none do."""
    if match := _BARE_MONTHS.match(low, at):
        y1, year = int(match["y1"]) if match["y1"] else None, int(match["y"])
        first, last = Parts(y1, int(match["m"])), Parts(year, int(match["m2"]))
        return (Expression(at, match.end(), Kind.RANGE, "months", first, last),)
    if match := _MONTH_TO_YEAR.match(low, at):
        first = Parts(int(match["y1"]), int(match["m"]))
        return (Expression(at, match.end(), Kind.RANGE, "months", first, Parts(int(match["y"]))),)
    if match := _BARE_MONTH_LIST.match(low, at):
        listed = (
            low.startswith("(", at - 1) or low.startswith((", ", "; "), at - 2) or stands_before(low, at, MONTH_CUES)
        )
        return _month_list(low, at, match) if listed else ()
    match = _BARE_MONTH_YEAR.match(low, at)
    if not match or stands_before(low, at, NUMBERED):
        return ()
    named = low.startswith("(", at - 1) or stands_before(low, at, MONTH_CUES) or stands_alone(low, at, match.end())
    named = named or _MONTHS_BEFORE.search(low, max(0, at - _LIST), at) is not None
    if match["sep"] != "/" and not named and not opens_item(low, at, match.end()):
        return ()
    return (Expression(at, match.end(), Kind.POINT, "month-year", Parts(int(match["y"]), int(match["m"]))),)
