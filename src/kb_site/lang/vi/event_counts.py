"""What words round a count of years say of it: whether it is marked, and what it counts from.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.model import EventType

_COUNTED = (
    (EventType.VISIT, re.compile(
        r"chuyến (?:viếng )?thăm|chuyến đi|cuộc (?:đi )?thăm|lần [\w ]{0,40}\bthăm\b"
        r"|(?<!\bvề )\bthăm\b(?! (?:dò|hỏi|quan|khám))"
    )),
    (EventType.TALKS, re.compile(r"cuộc (?:gặp|hội đàm|hội kiến)")),
    (EventType.AGREEMENT, re.compile(
        r"\bký\b|ký kết|hiệp định|hiệp ước|tuyên bố chung"
        r"|(?:nâng|xác lập|thiết lập|quan hệ) [\w ]{0,40}(?:đối tác|hợp tác)"
        r"|đối tác (?:chiến lược|toàn diện)"
    )),
    (EventType.ESTABLISHMENT, re.compile(
        r"quan hệ ngoại giao|bang giao|bình thường hóa quan hệ|lập quan hệ|(?:năm|kỷ) quan hệ|thành lập"
        r"|quốc khánh|ra đời|lập quốc|tuổi$|khai sinh|ngày độc lập|ngày truyền thống"
        r"|tuyên ngôn độc lập|lập nước"
    )),
    (EventType.OTHER, re.compile(
        r"giải phóng|chiến thắng|cách mạng|thống nhất đất nước|ngày mất|qua đời|từ trần|khởi nghĩa|tấn công"
        r"|gia nhập|(?:trở thành|là) thành viên|trưng cầu dân ý|thảm sát|ngừng bắn"
        r"|(?:kết thúc|chấm dứt|bùng nổ|nổ ra) (?:cuộc )?(?:chiến|thế chiến|kháng chiến|nội chiến)"
    )),
)  # fmt: skip
_ON_VISIT = re.compile(r"\b(?:trong|nhân|dịp) (?:chuyến|dịp)")


def counts_visit(words: str) -> bool:
    """Say whether the words of a count say on whose visit it was: "10 năm ký Tuyên bố chung trong chuyến thăm"."""
    return _ON_VISIT.search(words) is not None


_BORN = re.compile(r"ngày sinh|sinh nhật|năm sinh")


def counted_type(words: str) -> EventType | None:
    """Return the type of what an anniversary counts, None where that is no event (a birth) or not known."""
    if _BORN.search(words):
        return None
    found = {kind: match.start() for kind, pattern in _COUNTED if (match := pattern.search(words))}
    signed = found.get(EventType.AGREEMENT, len(words)) < found.get(EventType.VISIT, -1)
    return EventType.AGREEMENT if signed else next(iter(found), None)


_MARKER = re.compile(r"(?:kỷ niệm|nhân|dịp|đánh dấu|tròn|mừng|\blễ|quốc khánh|hướng tới)(?: [\w ]{0,30})?[\"']?\s*$")
_LISTED = re.compile(r"(?:[,;]|\bvà)\s*$")
_OCCASION = re.compile(
    r"\b(?:lễ|mít ?tinh|chiêu đãi|tiệc|tọa đàm|hội thảo|triển lãm|gặp mặt|gặp gỡ|giao lưu|chương trình|hòa nhạc|đêm)\b"
    r"[\w ]{0,30}$"
)
_HELD = re.compile(
    r"(?: (?:trọng thể|long trọng|trang trọng|một|buổi|thành công))*"
    r" (?:lễ|mít ?tinh|chiêu đãi|tiệc|tọa đàm|hội thảo|triển lãm|gặp mặt|giao lưu|chương trình|hòa nhạc|đêm|họp mặt)\b"
)
_QUOTED_YEAR = re.compile(r"năm (?:đoàn kết )?(?:hữu nghị|giao lưu|du lịch|đối tác)")


def marks_count(before: str) -> bool:
    """Say whether the words before a count say that it is marked: "nhân kỷ niệm", "đánh dấu"."""
    return _MARKER.search(before[-60:]) is not None


_PURPOSE = re.compile(r"\b(?:để|nhằm)(?: cùng)? (?:kỷ niệm|đánh dấu|mừng|chào mừng)(?: [\w ]{0,30})?$")


def is_purpose(before: str) -> bool:
    """Say whether the words before a count make its marking what somebody does something for: "để kỷ niệm"."""
    return _PURPOSE.search(before[-60:]) is not None


_IN_YEAR = re.compile(r"\b(?:trong|vào|đúng) (?:dịp )?năm [\w ]{0,20}(?:kỷ niệm|đánh dấu|tròn)[\w ]{0,12}$")


def comes_in_year(before: str) -> bool:
    """Say whether the words before a count only make its year the time of something: "trong năm kỷ niệm "."""
    return _IN_YEAR.search(before) is not None


def names_occasion(before: str) -> bool:
    """Say whether the words before a count name what is held to mark it: "Lễ kỷ niệm", "tọa đàm nhân"."""
    return _OCCASION.search(before) is not None


def holds(verb: str, after: str) -> bool:
    """Say whether a verb and the words after it tell that an occasion is held: "tổ chức" " chương trình hòa nhạc"."""
    return verb.endswith("tổ chức") and _HELD.match(after) is not None


def lists_count(before: str) -> bool:
    """Say whether the words before a count list it with another one: ", 20 năm …", "và 15 năm …"."""
    return _LISTED.search(before) is not None


def names_year(words: str) -> bool:
    """Say whether words name a year of friendship: "Năm Hữu nghị Việt Nam - Triều Tiên 2025"."""
    return _QUOTED_YEAR.search(words) is not None


_AHEAD = re.compile(r"\b(?:trước thềm|trước dịp|hướng (?:tới|đến)|tiến tới|chuẩn bị)(?: lễ)?(?: kỷ niệm)? $")


def lies_ahead(before: str) -> bool:
    """Say whether the words before a count tell that its day is still to come: "trước thềm kỷ niệm "."""
    return _AHEAD.search(before) is not None


_COUNTS_ON = re.compile(r"(?:đúng |chỉ )?[\w ]{1,20} năm sau\b")


def counts_on(counted: str) -> bool:
    """Say whether a count tells how long after an act something else was done: "Bốn năm sau khi lập quan hệ X"."""
    return _COUNTS_ON.match(counted) is not None
