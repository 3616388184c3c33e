"""Tells whether a text calls somebody by an office: in the words before the name, or in those set off behind it."""

import re

from kb_site.text import Span

REACH = 110
"""Code points before a name, and behind it, in which its offices stand."""
_MINISTER, _FOREIGN = "bộ trưởng ", "bộ trưởng ngoại giao"
_NOT_HELD = (
    "nguyên ", "cựu ", "cố ", "phó ", "quyền ", "thời ", "nhiệm kỳ ", "phu nhân ", "chính quyền ", "cha ", "con trai ",
    "con gái ", "chức ", "ghế ", "tên ", "ứng viên ", "ứng cử viên ",
)  # fmt: skip
"""Words before an office that its bearer does not hold, or whose bearer somebody else is."""
_BETWEEN = frozenset(
    ("nước", "hòa", "chủ", "nghĩa", "nhân", "dân", "liên", "bang", "hợp", "xã", "hội", "quốc", "phủ", "vương", "thống",
     "nhất", "thành", "phố", "ủy", "giao", "phòng", "an", "thương", "đồng", "chí", "ông", "bà", "ngài", "tướng", "sản",
     "chấp", "hành", "ương", "viên", "bí", "thư", "tịch", "ban", "trung", "tp")
)  # fmt: skip
"""Small syllables that may stand between an office and the name: "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam"."""
_WORD = re.compile(r"[^\W\d_]+")
_BREAKS = re.compile(r"[.;:()\"\n]")
_SET_OFF = (", ", " - ", " (")
_OTHER = re.compile(r" (?!Việt Nam)[^\W\d_a-zà-ỹ]")
"""What the name of another person starts with, whose the office then is."""
_CLAUSE = re.compile(r", | và (?=[^\W\d_a-zà-ỹ])")
_THEN = re.compile(
    r"(?<!\w)(?:khi đó|khi ấy|lúc đó|lúc ấy|bấy giờ|từng|trước đây|năm xưa|thời điểm đó|ngày này|lịch sử"
    r"|từ trần|qua đời|băng hà|tưởng niệm|tưởng nhớ|quốc tang|lễ tang)(?!\w)"
)
_TAKING = re.compile(r"(?<!\w)(?:tân|nhậm chức|tuyên thệ|đắc cử|được bầu|bầu|trúng cử)(?!\w)")


def spellings(office: str) -> tuple[str, ...]:
    """Return the ways in which an office is printed, in lower case: "bộ trưởng (bộ) ngoại giao", "ngoại trưởng"."""
    low = office.lower()
    if not low.startswith(_MINISTER):
        return (low,)
    whole = f"{_MINISTER}bộ {low.removeprefix(_MINISTER)}"
    return (low, whole, "ngoại trưởng") if low == _FOREIGN else (low, whole)


def is_called(low: str, match: str, name: Span, sentence: Span, office: str) -> bool:
    """Say whether a sentence calls the bearer of a name by an office, spelt in lower case, that is still theirs.

    "Thủ tướng Chính phủ Nguyễn Tấn Dũng"; "Phan Văn Giang, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng".
    """
    first = max(sentence.start, name.start - REACH)
    at = low.rfind(office, first, name.start)
    if at >= 0 and _is_held(low, at) and _leads_to(match, at + len(office), name.start):
        return True
    end = min(sentence.end, name.end + REACH)
    return low.startswith(_SET_OFF, name.end) and _follows(low, match, name.end + 2, end, office)


def goes_on(match: str, end: int) -> bool:
    """Say whether a name goes on behind its last known syllable, so that it is another: "Hồ" of "Hồ Chí Minh"."""
    return match[end : end + 1] == " " and match[end + 1 : end + 2].isupper()


def tells_of_then(low: str, sentence: Span) -> bool:
    """Say whether a sentence looks back, or mourns: "Thủ tướng khi đó là ông Abe", "từng đón Tổng thống Obama"."""
    return _THEN.search(low, sentence.start, sentence.end) is not None


def tells_of_taking(low: str, sentence: Span) -> bool:
    """Say whether a sentence tells of somebody who takes office: "Tân Tổng thống", "vừa tuyên thệ nhậm chức"."""
    return _TAKING.search(low, sentence.start, sentence.end) is not None


_VISIT = re.compile(
    r"(?<!\w)(?:chuyến thăm|kể từ|sau khi|tiếp nối|cuộc gặp|điện đàm|trước đó \w+ (?:tháng|năm)"
    r"|năm (?:ngoái|trước|kia))(?!\w)"
)


def may_tell_of_then(low: str, sentence: Span) -> bool:
    """Say whether a sentence speaks of what may be of another year: "chuyến thăm của Tổng thống Georgi Parvanov"."""
    return _VISIT.search(low, sentence.start, sentence.end) is not None


def _is_held(low: str, at: int) -> bool:
    return not low.endswith(_NOT_HELD, 0, at) and not low[at - 1 : at].isalnum()


def _leads_to(match: str, start: int, end: int) -> bool:
    """Say whether nothing but a country, a body or another office of the same person stands before the name."""
    between = match[start:end]
    if _BREAKS.search(between):
        return False
    body, comma, rest = between.partition(", ")
    if comma and not all(word.lower() in _BETWEEN or word in _PARTY for word in _WORD.findall(body)):
        return False  # it may be the office of another person: "Thủ tướng Nguyễn Tấn Dũng, Tổng thống Putin"
    return all(word[0].isupper() or word in _BETWEEN for word in _WORD.findall(f"{body} {rest}"))


_PARTY = frozenset(("Chấp", "Hành", "Trung", "Ương", "Đảng", "Cộng", "Việt", "Nam"))


def _follows(low: str, match: str, start: int, end: int, office: str) -> bool:
    while start < end and match[start].isupper():
        if low.startswith(office, start) and not low[start + len(office)].isalnum():
            return not _OTHER.match(match, start + len(office))
        mark = _CLAUSE.search(match, start, end)
        if mark is None or _BREAKS.search(match, start, mark.start()):
            return False
        start = mark.end()
    return False
