"""What words round the founding of relations, missions and bodies say of it.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_ASIDE = re.compile(r", (?:đất nước|quốc gia|nước|vốn) (?:đã |có |từng )?$")


def opens_aside(before: str) -> bool:
    """Say whether words end in those that open a clause about the country just named: ", nước"."""
    return _ASIDE.search(before) is not None


RECOGNISES = frozenset({"công nhận"})
"""Verbs that may stand before that of relations: "công nhận và thiết lập quan hệ ngoại giao"."""

_FOR_LONG = re.compile(r"\bnửa thế kỷ (?:kể từ )?(?:khi |ngày )?[^,.;:()]{0,60}$")
_DAY_OF = re.compile(r"\b(?:kỷ niệm|mừng|nhân|dịp) (?:lần thứ \w+ )?(?:đúng )?(?:ngày|sự kiện) (?:\w+ ){0,6}$")


def is_day_of(before: str) -> bool:
    """Say whether a founding is only that whose day is marked: "dự lễ kỷ niệm Ngày hai nước thiết lập quan hệ"."""
    return _DAY_OF.search(before) is not None


def is_span_of(before: str) -> bool:
    """Say whether a founding is only what a span of time is counted from: "đánh dấu nửa thế kỷ ngày hai nước …"."""
    return _FOR_LONG.search(before) is not None


_DECLARES = re.compile(
    r" (?:(?:đã|cùng|chính thức|long trọng|lần lượt|cùng lúc) ){0,4}(?:(?:ra|đọc|phát) )?(?:bản )?"
    r"(?:tuyên bố|công bố|loan báo|ký quyết định)"
    r"(?: về)?(?: việc)?(?: quyết định)?(?: chính thức)? "
)


def declares(gap: str) -> bool:
    """Say whether words between a leader and relations that are set up tell who declares it: " đọc tuyên bố "."""
    return _DECLARES.fullmatch(gap) is not None


MISSION = "mission"
"""Kind of founding of what opens abroad, beside relations of the same day."""
_PRIVATE_WORK = re.compile(
    r" (?:ra )?(?:tờ |các |các tờ )?(?:báo|tạp chí|tập san|nhà xuất bản|câu lạc bộ|công ty|doanh nghiệp|ban nhạc)\b"
)


def is_private_work(after: str) -> bool:
    """Say whether the words after a verb of founding name what is no state's: " tờ báo Lao Động"."""
    return _PRIVATE_WORK.match(after) is not None


_OF_PERSON = ("tên ", "giấy ")


def is_of_person(before: str) -> bool:
    """Say whether the word before "khai sinh" makes it that of a person: "tên khai sinh"."""
    return before.endswith(_OF_PERSON)


FOUNDED = "được thành lập"
"""What "lập" is taken for right before a date: nobody is named who does it."""
FOUNDS = frozenset({
    "sáng lập", "đồng sáng lập", "tuyên bố độc lập", "thành lập", "khai sinh", "đọc tuyên ngôn độc lập",
    "đọc bản tuyên ngôn độc lập",
})  # fmt: skip
"""Verbs of founding that have a founder as their subject."""
