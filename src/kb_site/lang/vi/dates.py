"""Finds the calendar expressions of a Vietnamese text, and reads the lines that print a day of publication.

One pass finds the words and digits at which an expression may begin; the readers of that word are tried in
order, and what one has read no other reads again. Nothing is placed in time here: `ingest/dates.py` does that.
"""

import re
from collections.abc import Callable

from kb_site.edtf import Edtf, real_date
from kb_site.lang.vi.anniversaries import read_count, read_ordinal
from kb_site.lang.vi.dates_base import COUNTS, MONTH_WORD, PAIR_AWAY, Expression, Kind, month_number
from kb_site.lang.vi.dates_days import read_day
from kb_site.lang.vi.dates_english import ENGLISH_MONTH, ENGLISH_MONTHS, english_month, read_english
from kb_site.lang.vi.dates_months import (
    read_bare_month,
    read_edge,
    read_half,
    read_month,
    read_months_of_year,
    read_quarter,
)
from kb_site.lang.vi.dates_relative import (
    read_ago,
    read_before_that,
    read_day_alone,
    read_next_day,
    read_night,
    read_same,
    read_same_of_year,
    read_step,
    read_this_day,
    read_today,
    read_weekday,
)
from kb_site.lang.vi.dates_years import read_bare_years, read_decade, read_next_year, read_year
from kb_site.lang.vi.numbers import NUMBER_WORDS, read_number
from kb_site.text import lower_copy

Reader = Callable[[str, int, str], tuple[Expression, ...]]


# What a figure begins: by the unit behind it, or else by its length.
_FIGURE = re.compile(
    r"\d+(?: ?(?P<unit>năm|tuổi|mùa|tháng|ngày|hôm|thập)(?![^\W\d])"
    rf"|(?P<english>(?:st|nd|rd|th)?(?: of)?[ -]{ENGLISH_MONTH}[ ,-]))?"
)
_AT_UNIT: dict[str, tuple[Reader, ...]] = {
    "năm": (read_count, read_step),
    "tuổi": (read_count,),
    "mùa": (read_count,),
    "thập": (read_count,),
    "tháng": (read_months_of_year, read_day, read_step),
    "ngày": (read_step,),
    "hôm": (read_step,),
}
_AT_YEAR: tuple[Reader, ...] = (read_day, read_bare_years)
_AT_ENGLISH: tuple[Reader, ...] = (read_english,)
_AT_FIGURE: tuple[Reader, ...] = (read_day, read_bare_month)
# Words that a figure follows at once, where the others that they may begin are out of the question.
_BEFORE_FIGURE: dict[str, tuple[Reader, ...]] = {"ngày": (read_day, read_day_alone), "năm": (read_year,)}
_READERS: dict[str, tuple[Reader, ...]] = {
    "ngày": (read_this_day, read_today, read_next_day, read_same, read_edge, read_day, read_day_alone),
    "mùng": (read_day,),
    "mồng": (read_day,),
    "hôm": (read_today, read_same, read_day, read_next_day, read_day_alone),
    "bữa": (read_today, read_day),
    "rạng": (read_today, read_night, read_day_alone),
    "sáng": (read_today, read_night, read_day_alone),
    "sang": (read_next_year,),
    "trưa": (read_today, read_night, read_day_alone),
    "xế": (read_today, read_night, read_day_alone),
    "chiều": (read_today, read_night, read_day_alone),
    "tối": (read_today, read_night, read_day_alone),
    "đêm": (read_today, read_night, read_day_alone),
    "khuya": (read_today, read_night, read_day_alone),
    "tháng": (read_same, read_month),
    "t": (read_month, read_weekday),
    "t.": (read_month,),
    "th": (read_month,),
    "thg": (read_month,),
    "q": (read_quarter,),
    "quý": (read_quarter,),
    "nửa": (read_half,),
    "thập": (read_decade,),
    "những": (read_decade,),
    "năm": (read_year, read_same),
    "thứ": (read_weekday,),
    "chủ": (read_weekday,),
    "chúa": (read_weekday,),
    "cùng": (read_year, read_same_of_year, read_same),
    "trong": (read_same,),
    "trước": (read_before_that,),
    "sau": (read_before_that,),
    "cách": (read_ago,),
    **dict.fromkeys(ENGLISH_MONTHS, _AT_ENGLISH),
    "cn": (read_weekday,),
    "lần": (read_ordinal,),
}
# A site is sought by what stands before it, so that the search can skip to the next break between words; without
# groups, so that a word is passed over by its first letter.
_WORDS = (
    r"(?:\d(?<!\d[.,/:-]\d)(?<!\w-\d)|n(?:gày|ăm|ửa (?=[đcsn])|hững (?=năm))|m[ùồ]ng|hôm|bữa"
    r"|rạng (?=sáng)|s(?:áng|ang (?=năm)|au (?=đó))"
    r"|t(?:(?=[2-7] tuần)|\.?(?=[01]?\d(?:[/-]| (?:năm )?)20\d\d)|rưa|ối|háng|hg|h(?=\d)|hập (?=[nk])"
    r"|hứ|rong (?=ngày)|rước (?=đó))|xế (?=chiều)|ch(?:iều"
    r"|[ủú]a? (?=nhật))|c(?:ùng (?=[nkt])|ách (?=đây|nay)|n(?= tuần))"
    rf"|(?:{'|'.join(ENGLISH_MONTHS)})(?=[a-z.]{{0,7}}[ -]\d)"
    r"|đêm|khuya|q(?:uý|(?=[1-4][/ -]))|lần (?=thứ))"
)
_BREAKS = " \n(\"'[,.;:|/*•-"
_SITE = re.compile(f"[{re.escape(_BREAKS)}]{_WORDS}")
_SITE_AT_START = re.compile(_WORDS)
_OPENS_WORDS = "\n\"('["
"""Marks right before the first word of a line, a quotation or a bracket."""
_SPELLED_WORDS = 4
_SPELLED_REACH = 32
"""Words of a number, and code points, that may stand before "năm" or "tháng": "một trăm ba mươi năm"."""


_LEADING = ("từ ", "ngày ", "tháng ", "năm ")


def entry_key(text: str) -> str:
    """Return what two forms of one entry have in common: case, and a leading từ, ngày, tháng or năm, do not count."""
    low = lower_copy(text)
    while low.startswith(_LEADING):
        low = low[low.index(" ") + 1 :]
    return low


def scan_dates(match: str, lower: str | None = None) -> tuple[Expression, ...]:
    """Return the calendar expressions of a text in order, none overlapping another.

    Takes     the copy to match on, as `text.match_copy` makes it: passages separated by line breaks; and the same in
              lower case where the caller has it.
    Returns   expressions whose positions count in that copy. What only looks like a date is left out.
    """
    low = lower_copy(match) if lower is None else lower
    found: list[Expression] = []
    last_end = 0
    site = _SITE_AT_START.match(low) or _SITE.search(low)
    while site:
        expressions = _read_at(low, site, match, last_end, found)
        for expression in _split_pair(low, expressions, found) if expressions else ():
            found.append(expression if expression.start >= last_end else expression._replace(start=last_end))
            # What is counted may hold dates of its own.
            last_end = site.end() if expression.kind in COUNTS else expression.end
        site = _SITE.search(low, last_end - 1 if expressions else site.end() - 1)
    return tuple(found)


def _read_at(
    low: str, site: re.Match[str], text: str, last_end: int, found: list[Expression]
) -> tuple[Expression, ...]:
    word, end = site[0].lstrip(_BREAKS), site.end()
    at = end - len(word)
    if word.isdecimal():
        return _first(_readers_of_figure(low, at), low, at, text, found)
    word = word.rstrip()
    if word in _BEFORE_FIGURE and low[end : end + 1] == " " and low[end + 1 : end + 2].isdecimal():
        return _first(_BEFORE_FIGURE[word], low, at, text, found)
    if word in ("năm", "tháng", "ngày", "hôm", "thập"):
        spelled = _read_spelled(low, at, text, last_end, found)
        if spelled:
            return spelled
    return _first(_READERS[word], low, at, text, found)


def _readers_of_figure(low: str, at: int) -> tuple[Reader, ...]:
    figure = _FIGURE.match(low, at)
    if figure is None:
        return ()
    if unit := figure["unit"]:
        return _AT_UNIT[unit]
    if figure["english"]:
        return _AT_ENGLISH
    match figure.end() - at:
        case 1 | 2:
            return _AT_FIGURE
        case 4:
            return _AT_YEAR
    return ()


def _first(
    readers: tuple[Reader, ...], low: str, at: int, text: str, found: list[Expression]
) -> tuple[Expression, ...]:
    for reader in readers:
        if reader is read_count:
            expressions = read_count(low, at, text, _follows_count(low, at, found))
        else:
            expressions = reader(low, at, text)
        if expressions:
            return expressions
    return ()


def _read_spelled(low: str, at: int, text: str, last_end: int, found: list[Expression]) -> tuple[Expression, ...]:
    """Read what a number in words before the unit at `at` begins: "Ba mươi năm sau", "sáu tháng đầu năm"."""
    first = max(last_end, at - _SPELLED_REACH)
    if not low.endswith(" ", first, at):
        return ()
    first = max(first, *[low.rfind(mark, first, at) + 1 for mark in _OPENS_WORDS])
    if low[max(first, low.rfind(" ", first, at - 1) + 1) : at - 1] not in NUMBER_WORDS:
        return ()
    words = low[first : at - 1].split(" ")
    run: list[str] = []
    while words and words[-1] in NUMBER_WORDS and len(run) < _SPELLED_WORDS:
        run.insert(0, words.pop())
    while run and read_number(" ".join(run)) is None:
        run.pop(0)
    if not run:
        return ()
    start = at - len(" ".join(run)) - 1
    expressions = _first((read_count, read_months_of_year, read_step, read_day), low, start, text, found)
    return expressions if expressions and expressions[-1].end > at else ()


def _follows_count(low: str, at: int, found: list[Expression]) -> bool:
    """Say whether an anniversary stands before `at` in the same sentence."""
    for expression in reversed(found):
        between = low[expression.end : at]
        if len(between) > 200 or "\n" in between or ". " in between:
            return False
        if expression.kind is Kind.COUNT:
            return True
    return False


def _split_pair(low: str, expressions: tuple[Expression, ...], found: list[Expression]) -> tuple[Expression, ...]:
    """Return both dates of "75 năm … (1950 - 2025)", "(8/1973 - 8/2013)": the first and the latest that it marks."""
    if len(expressions) != 1 or not found or found[-1].kind is not Kind.COUNT:
        return expressions
    (whole,) = expressions
    gap = low[found[-1].end : whole.start]
    apart = len(gap) > 2 and not (len(gap) <= PAIR_AWAY and gap.endswith(" (") and gap[:-2].replace(" ", "").isalpha())
    if whole.rule not in ("years", "months") or whole.last is None or apart:
        return expressions
    first, last = whole.first.year, whole.last.year
    middle = low.find("-", whole.start, whole.end)
    if first is None or last is None or last - first != found[-1].amount or middle < 0:
        return expressions
    end = whole.start + len(low[whole.start : middle].rstrip())
    start = whole.end - len(low[middle + 1 : whole.end].lstrip())
    return (
        whole._replace(end=end, kind=Kind.POINT, rule="pair", last=None),
        whole._replace(start=start, kind=Kind.POINT, rule="pair", first=whole.last, last=None),
    )


_TIME = re.compile(
    r"(?<!\d)\d{1,2}(?::\d{1,2}'| ?[:h] ?\d{2}(?: ?[:m] ?\d{2})?| ?giờ(?: ?\d{1,2}(?: phút)?)?)"
    r"(?:z|\+\d\d:?\d\d)?(?: ?[ap]m\b)?"
)
_STAMP_WORDS = re.compile(
    r"(?<!\w)(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|ch[ủú]a? nhật|cn|t[2-7]"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt ?[+-]? ?\d{0,2}(?::?\d\d)?"
    r"|utc ?[+-]? ?\d{0,2}|cập nhật|lần cuối|mới nhất"
    r"|lúc|ngày|đăng|tải|xuất bản|published|updated|update|date|posted|on|at|giờ|phút|sáng|chiều|tối|trưa|am"
    r"|pm|số ra|giá \d+ ?đ|lượt xem:? ?[\d.,]*"
    r"|[\d.,]+ lượt xem|thời gian|bản tin|phát hành|việt nam|hà nội|tp hcm|tp\.? hồ chí minh|in|bài viết|tin"
    r"|theo dõi|t)(?!\w)"
)
_STAMP_LIMIT = 140


def read_stamp(text: str) -> Edtf | None:
    """Return the day that a line prints as the day of publication, or None where it is no such line.

    Takes     a line, or the part cut from the start of one: "Thứ năm, 9/10/2025, 15:30 (GMT+7)", "date 2026-01-30".
    Returns   the day, the first one where the line has two ("cập nhật"). The line may hold weekday, time,
              the words of such lines and a short name in capitals (an outlet, an author), no sentence.
    """
    text = text.strip()
    if not text or len(text) > _STAMP_LIMIT or not any(c.isdigit() for c in text):
        return None
    low = lower_copy(text)
    days = list(_STAMP_DAY.finditer(low))
    if not 1 <= len(days) <= 2:
        return None
    rest = text
    for day in days:
        rest = rest[: day.start()] + " " * (day.end() - day.start()) + rest[day.end() :]
    rest_low = lower_copy(rest)
    bare = _STAMP_WORDS.sub(_blank, _TIME.sub(_blank, rest_low))
    names = [rest[m.start() : m.end()] for m in re.finditer(r"\w[\w.-]*", bare)]
    cued = bare != rest_low
    if len(names) > 5 or (names and not cued) or not all(n[0].isupper() and not n.isdigit() for n in names):
        return None
    return _stamp_value(days[0])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_ENGLISH = "|".join(ENGLISH_MONTHS)
_NUMBER_OF_DAY = r"[12]\d|3[01]|0?[1-9]"
_NUMBER_OF_MONTH = r"1[0-2]|0?[1-9]"
_STAMP_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?P<y1>(?:19|20)\d\d)(?:(?P<s1>[-/.])(?P<m1>{_NUMBER_OF_MONTH})(?P=s1)(?P<d1>{_NUMBER_OF_DAY})"
    r"|-(?P<m2>0[1-9]|1[0-2]))"
    rf"|(?P<d>{_NUMBER_OF_DAY})(?: ?(?P<s>[-/.]) ?(?P<m>{_NUMBER_OF_MONTH}) ?(?P=s) ?"
    rf"|,? (?:tháng|thg|th\.?|-) ?(?P<w>{_NUMBER_OF_MONTH}|{MONTH_WORD})(?:,? năm |, | |/|-)"
    rf"|(?:st|nd|rd|th)?[ -](?P<e>{_ENGLISH})[a-z]{{0,6}}\.?(?:, | |-))(?P<y>(?:19|20)\d\d)"
    r"|tháng (?P<m4>1[0-2]|0?[1-9])[/-](?P<y4>(?:19|20)\d\d)"
    rf"|(?:tháng (?P<w3>{_NUMBER_OF_MONTH}|{MONTH_WORD})|(?P<e3>{_ENGLISH})[a-z]{{0,6}}\.?) (?P<d3>{_NUMBER_OF_DAY})"
    r",? (?P<y3>(?:19|20)\d\d))(?![\d/-])"
)


def _stamp_value(match: re.Match[str]) -> Edtf | None:
    if match["m4"]:
        return Edtf.of(int(match["y4"]), int(match["m4"]))
    year = int(match["y1"] or match["y3"] or match["y"])
    english = match["e"] or match["e3"]
    if english:
        month = english_month(english)
    else:
        month = month_number(match["m1"] or match["m2"] or match["m"] or match["w"] or match["w3"])
    if match["m2"]:
        return Edtf.of(year, month)
    found = real_date(year, month, int(match["d1"] or match["d3"] or match["d"]))
    return Edtf.from_date(found) if found else None
