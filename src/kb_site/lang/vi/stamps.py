"""The stamps of a Vietnamese news page: lines that say when it was published, and what is fused to a lead.

Patterns look at match copies (`text.match_copy`).
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kb_site.lang.vi.furniture import Phrases, Words, words_of

_DATE = (
    r"(?:\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?|(?<=date\s)\d{4}-(?:0[1-9]|1[0-2])(?!-)"
    r"|20\d\d/[01]\d/[0-3]\d"
    r"|(?:ngày\s)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"
    r"|(?:ngày\s)?\d{1,2}\stháng\s(?:\d{1,2}|[^\W\d_]{1,5}(?:\s[^\W\d_]{1,5})?),?\s(?:năm\s)?\d{4}"
    r"|tháng\s[^\W\d_]{1,5}(?:\s[^\W\d_]{1,5})?\s\d{1,2},\s\d{4}|tháng\s\d{1,2}\s\d{1,2},\s\d{4}"
    r"|\d{1,2}\sth\d{1,2},?\s\d{4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2},\s\d{4}"
    r"|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s\d{4})(?!\d)"
)
_TIME = (
    r"(?<!\d)\d{1,2}:\d{1,2}'|(?<!\d)\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\s?(?:am|pm|sa|ch|phút|p))?(?!\d)"
    r"|(?<!\d)\d{1,2}h\b"
)
_WEEKDAY = (
    r"\b(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|t[2-7]|cn|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?=,\s\d))\b"
)
_ZONE = (
    r"\(?\b(?:gmt|utc)\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?|(?<=:\d\d\s)\+0[789]:?00\b"
    r"|\(?\bgiờ\s(?:việt\snam|hà\snội)\b\)?"
)
_STAMP_LABEL = (
    r"\b(?:(?:lần\s)?cập\snhật(?:\s(?:lần\scuối|cuối(?:\scùng)?|lúc|ngày))*|(?:ngày\s)?(?:(?-i:đăng|ĐĂNG|(?<![^\W\d_]\s)Đăng)|xuất\sbản|phát\shành|gửi|viết|tạo|cập\snhật)(?:\s(?:bài|tin|lúc|ngày|bởi))*"
    r"|thời\sgian(?:\sđăng)?|số\sra(?:\sngày)?|lúc|vào(?:\slúc|(?=\s(?:ngày\s)?\d))|ngày|date|post(?:ed)?(?:\s(?:on|by))?"
    r"|published(?:\son)?"
    r"|(?:last\s)?updated(?:\son)?|cách\sđây|đã)\b:?"
)
_COUNTER = (
    r"\b(?:số\s)?(?:lượt\s(?:xem|đọc|truy\scập|views?)|lần\sxem|đã\sxem|xem|views?|hits?)\s?:?\s?\d[\d.,]{0,12}[km]?(?!\d)"
    r"|(?<!\d)\d[\d.,]{0,12}[km]?\s(?:lượt\s(?:xem|đọc)|bình\sluận|phản\shồi|views?|comments?|chia\ssẻ)\b"
    r"|(?<!\d)\d{1,3}\s(?:phút\s(?:đọc|nghe)|min\sread)\b|\bgiá:?\s\d[\d.]{0,8}\s?(?:đ|đồng)?"
    r"|\b\d{1,3}\s(?:giây|phút|giờ|ngày|tuần|tháng|năm)\strước\b"
)
_STAMP_PART = re.compile(
    rf"(?=[\d(abcdfghjlmnopstuvwxđ])(?:"  # what one of them starts with: most places are none, and soon passed over
    rf"(?P<date>{_DATE})|(?P<zone>{_ZONE})|(?P<time>{_TIME})|(?P<weekday>{_WEEKDAY})"
    rf"|(?P<counter>{_COUNTER})|(?P<label>{_STAMP_LABEL}))",
    re.IGNORECASE,
)
_STAMP_WORDS = frozenset(
    {
        *("thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "ngày", "tháng", "giờ", "phút", "gmt", "utc"),
        *(
            "lúc",
            "vào",
            "cập",
            "đăng",
            "lần",
            "cuối",
            "xuất",
            "bản",
            "lượt",
            "xem",
            "đọc",
            "views",
            "view",
            "published",
        ),
        *("updated", "posted", "date", "on", "by", "bình", "luận", "trước", "số", "ra"),
    }
)
"""Words that stamps are made of, for a first look."""
_MOST_OTHERS = 8
"""Other words in a line that can still be a stamp: a name, a sign, words of its label."""
_STAMP_HINT = re.compile(r"\d(?:\d{3}|\s?[:hg]\s?\d\d|\D{1,20}\s[^\W\d_]{4,6}$)")
_LONGEST_REST = 8
"""Words of two names and a desk, which may share a line with a stamp."""
_SEPARATORS = re.compile(r"[\s|,;:()\[\]\-•·/»>~*.]+")
LONGEST_STAMP = 160
"""Characters in the longest line that can be a stamp."""


_GLUED = re.compile(r"(?<=\s20\d\d)(?=\d{1,2}:\d\d)|(?<=\d\s[ACPS][HMA])(?=\()")
"""Between a day and a time, or a time and a counter, run together: "31 Tháng Năm 20179:19 CH(Xem: 13)"."""


class Stamp(NamedTuple):
    """A line that says when it was published, and little else."""

    dates: tuple[str, ...]
    """The words that hold one calendar date each, label and time with them: "Cập nhật: 10/10/2025 09:15"."""

    firm: bool
    """Whether it has a time of day, a weekday, a zone, a label or a counter, as a mere date has not."""

    rest: str
    """What else stands on the line: a byline, an outlet's sign."""


_UPDATED_IN = re.compile(
    r"\(?(?:cập nhật|số liệu cập nhật)(?: (?:đến|tới|lần cuối))?:? (tháng (?:1[0-2]|0?[1-9])[/-](?:19|20)\d\d)\)?\.?",
    re.IGNORECASE,
)


def read_month_stamp(match: str) -> str:
    """Return the month that a line says a text is of: "Cập nhật tháng 10/2022"; "" for any other line."""
    found = _UPDATED_IN.fullmatch(match) if len(match) <= LONGEST_STAMP and match[:1] in "(cCsS" else None
    return found[1] if found else ""


_DAYS = re.compile(r"(?:từ )?(?:ngày )?\d{1,2} ?[-–] ?\d{1,2}/\d{1,2}", re.IGNORECASE)
"""Several days, on which nothing is published: "16-18/3/2015"."""


def read_stamp_line(match: str, words: Words) -> Stamp | None:
    """Return the stamp that a line is made of, or None for a line that is none.

    Takes     a line's match copy and its words. A line is a stamp when, its dates, times, weekdays, zones, labels
              and counters taken away, no more than a name or a sign is left; the caller judges what is left.
    """
    if _MONTH_STAMP.fullmatch(match):
        return Stamp((match,), True, "")
    match = _GLUED.sub(" ", match) if len(match) <= LONGEST_STAMP else match
    if len(match) > LONGEST_STAMP or not _STAMP_HINT.search(match) or _DAYS.match(match):
        return None
    if sum(not word[0].isdigit() and word not in _STAMP_WORDS for word in words) > _MOST_OTHERS:
        return None
    parts = list(_STAMP_PART.finditer(match))
    kinds = {part.lastgroup for part in parts}
    if not kinds & {"date", "counter"} and not {"time", "weekday"} <= kinds:
        return None
    rest = " ".join(_between(match, parts))
    rest = " ".join(_SEPARATORS.sub(" ", rest).split()) if not rest.strip(" |,;:()[]-•·/»>~*.") else squeeze(rest)
    if len(rest.split()) > _LONGEST_REST:
        return None
    return Stamp(tuple(_dates(match, parts)), bool(kinds - {"date"}), rest)


def _between(match: str, parts: Sequence[re.Match[str]]) -> Iterable[str]:
    at = 0
    for part in parts:
        yield match[at : part.start()]
        at = part.end()
    yield match[at:]


def _dates(match: str, parts: Sequence[re.Match[str]]) -> Iterable[str]:
    """Yield the words about each date: its label, weekday and time with it; a label opens the next date's words."""
    first = last = 0
    dated = False
    for part in parts:
        if dated and part.lastgroup in ("label", "date", "weekday"):
            yield match[first:last]
            first, dated = part.start(), False
        elif not last:
            first = part.start()
        if part.lastgroup != "counter":
            last = part.end()
        dated = dated or part.lastgroup == "date"
    if dated:
        yield match[first:last]


def squeeze(text: str) -> str:
    """Return a remainder without the separators around it."""
    return " ".join(text.split()).strip(" |,;:()[]-•·/»>~*")


_MONTH = r"tháng\s(?P<month>0?[1-9]|1[0-2])(?:\s?[/.-]\s?|\snăm\s|,\s|\s)(?P<year>(?:19|20)\d\d)"
_BARE_MONTH = re.compile(rf"\(?{_MONTH}\)?\.?", re.IGNORECASE)
_MONTH_STAMP = re.compile(
    r"\(?(?:(?:tài liệu |số liệu |thông tin )?(?:được )?cập nhật(?: lần cuối| mới nhất)?"
    r"(?: đến(?: hết)?| vào| trong|:){0,2}"
    rf"|(?-i:[A-ZĐ]\w{{1,8}}(?:[ -][A-ZĐ]\w{{1,8}}){{0,3}},))\s?{_MONTH}\)?\.?",
    re.IGNORECASE,
)
_DESK = re.compile(r"(?-i:Vụ|Phòng|Ban|Cục|Đại sứ quán|Tổng Lãnh sự quán|Văn phòng) ", re.IGNORECASE)
"""How a ministry's desk signs what it wrote."""
_PUBLISHED = re.compile(r"đăng|viết|post|publi|cập nhật|phát hành|xuất bản|update|tạo", re.IGNORECASE)
_DAY = re.compile(_DATE, re.IGNORECASE)
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_UPDATED = re.compile(r"cập\snhật|updated", re.IGNORECASE)


def date_in(words: str) -> str:
    """Return the first date of a stamp's words, without its label, weekday and time; "" where there is none, or where
    nothing says that it is of publication."""
    found = _DAY.search(words)
    return found[0] if found and (_PUBLISHED.search(words) or _CLOCK.search(words)) else ""


def month_in(words: str) -> tuple[int, int] | None:
    """Return year and month of a line that dates a text by its month: "Cập nhật tháng 10/2022", "Huế, tháng 6/2014"."""
    found = _MONTH_STAMP.fullmatch(words.strip())
    return (int(found["year"]), int(found["month"])) if found else None


def signed_month(lines: Sequence[str]) -> tuple[int, int] | None:
    """Return year and month of the bare month above a desk's name that ends a document: "Tháng 6/2014", "Vụ Châu Mỹ".

    Takes     the match copies of its last lines, in order.
    """
    for line, signature in pairwise(lines):
        if (found := _BARE_MONTH.fullmatch(line)) and _DESK.match(signature):
            return int(found["year"]), int(found["month"])
    return None


def opens_with_day(words: str) -> bool:
    """Say whether a line that is a date opens with the word for a day: "Ngày 02 tháng 01 năm 2015"."""
    return words.lower().startswith("ngày ")


def tells_time(words: str) -> bool:
    """Say whether the words of a stamp give a time of day."""
    return _CLOCK.search(words) is not None


def speaks_of_update(words: str) -> bool:
    """Say whether the words of a stamp date a later change rather than publication."""
    return _UPDATED.search(words) is not None


# --- what stands before the first words of a paragraph ------------------------------------------------------------

_META_DATE = re.compile(
    r"(?:date|ngày đăng|published)\s?:?\s+(\d{4}-\d\d(?:-\d\d)?)(?:T[\d:.+Z-]{4,25})?(?:\s+|$)", re.IGNORECASE
)
_STAMP_BEFORE = re.compile(
    rf"(?:(?:{_WEEKDAY}),?\s)?(?:(?:{_DATE})(?:T|\s?[,|-]\s?|\s)(?:{_TIME})|(?P<clock>{_TIME})(?:\s?[,|-]\s?|\s)(?:{_DATE}))"
    rf"(?:\s?(?:{_ZONE}))?\s?[-|,]?\s+(?=[^\W\d_]|[\"(])",
    re.IGNORECASE,
)
_TOLD = re.compile(r"giờ[^,]{0,12},\s+$", re.IGNORECASE)
"""How a sentence goes on from the hour at which something happened: "Ngày 24/5/1957 6 giờ 20, Chủ tịch …"."""

_STAMP_BEHIND = re.compile(
    rf"\s(?:{_DATE})(?:\s?[,|-]\s?|\s)(?:{_TIME})(?:\s?(?:{_ZONE}))?$|"
    rf"\s(?:{_TIME})(?:\s?[,|-]\s?|\s)(?:{_DATE})(?:\s?(?:{_ZONE}))?$",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"([^\W\d_][^().:;\d]{1,40}?)\s?[,-]\s(?:ngày\s)?(\d{1,2}\s?([/.-])\s?\d{1,2}\s?\3\s?\d{4}"
    r"|\d{1,2}\stháng\s\d{1,2},?\s(?:năm\s)?\d{4})\s?[-:]\s+(?=[^\W\d_]|[\"(])",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)\s?([-:]?)\s*")
_PLACE_AND_SIGN = re.compile(r"([^\W\d_][^()\".:;]{1,60}?)\s?\(([^()]{2,40})\)\s?[-:,]?\s+")
_SIGN_AND_DASH = re.compile(r"([^\W_][^\n():\"-]{1,32}?)\s?(?:-|\||:)\s+")
_INITIALS_AND_LEAD = re.compile(
    r"([A-ZĐ&]{2,6})\s?-{1,2}\s+(?=(?:Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Theo|Nhân dịp|Nhận lời)\b)"
)
_INITIALS = re.compile(r"[A-ZĐ&]{3,6}")
_PLACE_IN_CAPITALS = re.compile(
    r"([^\W\d_]{2,13}(?: [^\W\d_]{1,12}){0,3})(?:\s\([A-Z]{2,6}\))?\s?-{1,2}\s+(?=[^\W\d_])"
)
_SIGN_AND_STOP = re.compile(r"([^\W_][\w.&-]{1,24}?\.(?:vn|com|net|org)(?:\.vn)?|[^\W\d_]{3,12})\.\s+")
_ONLINE = re.compile(r"(?:[^\W_][\w&.-]{0,12}\s){1,3}online|[\w-]{2,20}\.(?:vn|com|net|org)(?:\.vn)?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_BEFORE_STAMP, _BEFORE_DAY = 48, 60
"""Characters before the first figure of a stamp, and of a place with its day, at most."""
_LONGEST_SIGN = 40
"""Characters of a sign with the dash or stop behind it, at most."""
_FULL_DATE = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")
_DATE_TAIL = re.compile(r"[\s,]+(?:ngày\s)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$", re.IGNORECASE)


class Prefix(NamedTuple):
    """What an outlet's system put before the first word of a paragraph."""

    length: int
    rule: str
    """"metadata" or "dateline"."""

    dates: tuple[str, ...] = ()
    sign: str = ""


def read_prefix(match: str, phrases: Phrases) -> Prefix | None:
    """Return the prefix that a paragraph starts with, one at a time, or None.

    " date 2026-01-30 ", "NDO - ", "(Dân trí) - ", "Bình Nhưỡng (TTXVN) - ", "Baoquocte.vn. ", "9/10/2025 15:30 GMT+7 ".
    Takes     the start of a line's match copy, without white space before it.
    """
    head = match[:120]
    figure = _DIGIT.search(head, 0, _BEFORE_DAY)
    opens = figure is not None and figure.start() <= _BEFORE_STAMP
    if opens and (found := _META_DATE.match(head)):
        return Prefix(found.end(), "metadata", (found[1],))
    found = _STAMP_BEFORE.match(head) if opens else None
    if found and (not found["clock"] or is_capital(head[found.end() :])) and not _TOLD.search(found[0]):
        return Prefix(found.end(), "metadata", (found[0].strip(" ,|-"),))
    if figure and (found := _PLACE_AND_DAY.match(head)) and all(is_capital(word) for word in found[1].split()):
        return Prefix(found.end(), "dateline", (found[2],))
    if found := _IN_BRACKETS.match(head):
        sign = _DATE_TAIL.sub("", found[1])
        dates = _full_dates(found[1])
        initials = _INITIALS.fullmatch(sign) is not None and head[found.end() : found.end() + 1].isupper()
        known = initials or phrases.is_sign(words_of(sign)) or is_online(sign)
        if known or (found[2] and found[1][0].isupper() and len(found[1].split()) <= 4):
            return Prefix(found.end(), "dateline", dates, sign)
        return None
    if "(" in head and (found := _PLACE_AND_SIGN.match(head)):
        sign = _DATE_TAIL.sub("", found[2])
        place = _DATE_TAIL.sub("", found[1])
        if phrases.is_sign(words_of(sign)) and len(place.split()) <= 6 and all(is_capital(w) for w in place.split()):
            return Prefix(found.end(), "dateline", _full_dates(found[0]), sign)
    start = head[:_LONGEST_SIGN]
    if ("-" in start or ":" in start or "|" in start) and (found := _SIGN_AND_DASH.match(head)):
        sign = found[1].strip()
        if len(sign) > 2 and (phrases.is_sign(words_of(sign)) or is_online(sign)):
            return Prefix(found.end(), "dateline", sign=sign)
    if found := _INITIALS_AND_LEAD.match(head):
        return Prefix(found.end(), "dateline", sign=found[1])
    if head[1:2].isupper() and (found := _PLACE_IN_CAPITALS.match(head)) and found[1].isupper():
        known = phrases.is_no_name(words_of(found[1]))
        return Prefix(found.end(), "dateline") if known and not head[found.end() + 1 :][:1].isupper() else None
    if "." in start and (found := _SIGN_AND_STOP.match(head)) and (phrases.outlet(found[1]) or "." in found[1]):
        return Prefix(found.end(), "dateline", sign=found[1])
    return None


def metadata_length(match: str) -> int:
    """Return how long a date is that a program put before the first words of a line, 0 where it did not.

    A headline between such a date and the page's own stamp is none of this: see `read_fused`.
    """
    found = _META_DATE.match(match)
    return found.end() if found and found.end() < len(match) and not read_fused(match) else 0


_DATED_SOURCE = re.compile(
    r"(?-i:[A-ZĐ])[^.!?:;\d]{2,40}(?:\s[-–|]\s|,\s)(?P<day>\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)", re.IGNORECASE
)


def dated_source(match: str) -> str:
    """Return the day behind the name of a source that is all else a short line says: "Báo Xa, 23/03/2006"; else ""."""
    found = _DATED_SOURCE.fullmatch(match) if match[-1:].isdigit() else None
    return found["day"] if found else ""


_STAMP_UNDER_TITLE = re.compile(
    rf"\s\(?(?:{_STAMP_LABEL}\s)?(?:(?:{_WEEKDAY}),?\s)?(?:{_DATE})(?:\s?[,|-]\s?|\s)(?:{_TIME})(?:\s?(?:{_ZONE}))?\)?$",
    re.IGNORECASE,
)
_WORDS_OF_TITLE = 5
"""Words in the shortest title that a stamp is cut from."""


def stamp_behind(match: str) -> int:
    """Return where a stamp starts that stands on one line behind the title, 0 where none does.

    "Hai ông gặp nhau bên hồ Thứ Hai, 24/07/2018 15:49".
    """
    found = _STAMP_UNDER_TITLE.search(match, max(0, len(match) - 70))
    return found.start() if found and match.count(" ", 0, found.start()) >= _WORDS_OF_TITLE - 1 else 0


_STAMP_ON_TITLE = re.compile(
    rf"(?:{_DATE})\s?[|,-]?\s?\d{{1,2}}[:hg]\d\d(?::\d\d)?(?:\s?(?:am|pm)\b)?(?:\s?(?:{_ZONE}))?\s?[|-]?\s?(?=[^\W\d_])",
    re.IGNORECASE,
)


def stamp_length(line: str) -> int:
    """Return how long a stamp is that stands on one line with the title behind it, 0 where none does.

    "24/07/2018 15:49Hai ông gặp nhau bên hồ".
    """
    found = _STAMP_ON_TITLE.match(line)
    if not found or not line[found.end()].isupper() or line.count(" ", found.end()) < 3:
        return 0
    return found.end()


def _full_dates(words: str) -> tuple[str, ...]:
    """Return the day with its year that a dateline gives behind place or sign: "Hà Nội (TTXVN 18/4/2023)"."""
    return tuple(found[0] for found in _FULL_DATE.finditer(words))


def read_fused(match: str) -> tuple[str, ...]:
    """Return the dates of a headline that a system's date and the page's own stamp enclose; () for any other line.

    "date 2025-09-03 Nhiều nước gửi điện mừng 03/09/2025 20:43".
    Takes     a line's match copy.
    """
    before = _META_DATE.match(match) if match[0] in "dDnNpP" else None
    behind = _STAMP_BEHIND.search(match, max(0, len(match) - 60)) if before else None
    return (before[1], behind[0].strip()) if before and behind else ()


def is_online(sign: str) -> bool:
    """Say whether a sign is an outlet's by its form: "Dân Việt online", "VOV.VN"."""
    return ("." in sign or sign[-1] in "eE") and _ONLINE.fullmatch(sign) is not None


def is_capital(word: str) -> bool:
    """Say whether a word starts with a capital, or with no letter at all."""
    return word[0].isupper() or not word[0].isalpha()
