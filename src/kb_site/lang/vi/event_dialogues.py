"""What words round the standing talks of two countries say of them: dialogues, consultations, who heads the sides.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_NAMES = ("đối thoại", "tham khảo", "tham vấn")


def is_dialogue(trigger: str) -> bool:
    """Say whether a noun names talks that two services hold by turns: "đối thoại chính sách", "tham khảo chính trị"."""
    return any(name in trigger for name in _NAMES)


_HOLDS = re.compile(r" (?:[\w ]{0,40}\b)?(?:đối thoại|tham khảo chính trị|tham vấn)\b")


def holds_dialogue(after: str) -> bool:
    """Say whether the words after "cuộc họp" or "kỳ họp" name such talks: " lần thứ 5 Đối thoại Chiến lược"."""
    return _HOLDS.match(after) is not None


_SPEAKS = re.compile(
    r"\b(?:đối thoại|tham khảo|tham vấn)\b[^,;.:]{0,80}(?:\b(?:kỳ|vòng|phiên|lần|thường niên)[,:] )?$"
    r"|\d (?:kỳ|vòng|phiên) (?:đối thoại|tham khảo|tham vấn)\b[^,;.:]{0,60}, $"
)


def speaks_of_dialogue(before: str) -> bool:
    """Say whether the clause before a session is about such talks: "đối thoại quốc phòng mà kỳ gần nhất"."""
    return _SPEAKS.search(before) is not None


_OF_MANY = re.compile(
    r"[^,;.]{0,80}?\b(?:shangri|raisina|manama|seoul|delhi|asean|apec|asem|đông á|á âu|mê ?kông|mê công|acmecs"
    r"|liên hợp quốc|khu vực|quốc tế|toàn cầu|các nền văn minh|đa phương|bốn bên|tứ giác)\b"
)


def of_many(name: str) -> bool:
    """Say whether a dialogue is one of many countries: "Đối thoại Quốc phòng Seoul"."""
    return _OF_MANY.match(name) is not None


_ONLY_NAMED = re.compile(
    r"\b(?:cơ chế|bản ghi nhớ|biên bản|thỏa thuận|khuôn khổ|kết quả|thông qua|qua|các|kênh|hình thức|như|về|kế hoạch"
    r"|duy trì|tăng cường|thúc đẩy|đẩy mạnh|triển khai|thiết lập|khởi động|nối lại|việc|quan hệ|bằng|của"
    r"|ủng hộ|kêu gọi|kiên trì|chủ trương|tinh thần|xu hướng|sau|trước|từ|bên lề)"
    r"(?: (?:cuộc|một|buổi|phiên|các|những|hợp tác|về|của|và|tổ chức|tốt|hiệu quả))* $"
)


def only_names(before: str) -> bool:
    """Say whether the words before a dialogue only refer to it or to its being set up: "cơ chế", "bản ghi nhớ về"."""
    return _ONLY_NAMED.search(before) is not None


_ORDINAL = re.compile(r"(?:[^,;.]{0,120}?|[^;.]{0,60}?)\b(?:lần thứ|lần \d|lần đầu|thứ (?:nhất|hai|ba|tư|năm|\d))\b")


def is_numbered(name: str) -> bool:
    """Say whether a dialogue is one of a series: " Quốc phòng Việt Nam - Nga lần thứ 8"."""
    return _ORDINAL.match(name) is not None


_BARE = re.compile(r"(?: (?:này|trên|nói trên|lần này))?(?:\s*$|[,.;:)])")


def is_bare(after: str) -> bool:
    """Say whether no name follows, so that the dialogue told before is meant: "đồng chủ trì buổi Đối thoại."."""
    return _BARE.match(after) is not None


_CHAIRS = re.compile(r"(?:đồng )?chủ trì$")
_LEADS = re.compile(
    r"\b(?:dẫn đầu|làm trưởng đoàn|là trưởng đoàn|trưởng đoàn)\b[^,;.]{0,60}?\b(?:tham dự|dự|tham gia|tới|đến|sang)\b"
    r"[^,;.]{0,60}$"
)
_ATTENDS = re.compile(r"(?:tham |tới |đến |cùng )?dự$|tham gia$|phát biểu tại$")


def chairs(words: str) -> bool:
    """Say whether a small word tells that somebody chairs: "đồng chủ trì"."""
    return _CHAIRS.search(words) is not None


def attends(words: str) -> bool:
    """Say whether a small word tells that somebody takes part: "tham dự"."""
    return _ATTENDS.search(words) is not None


_LED_BY = re.compile(r"\bdo (?:[^,;.:]{2,60}[ -])(?:ông|bà|đồng chí|ngài)? ?$")


def is_led_by(before: str) -> bool:
    """Say whether "do" and an office stand before a name: "đoàn Mỹ do Phó Trợ lý Bộ trưởng - bà "."""
    return _LED_BY.search(before) is not None


_HEAD_IS = re.compile(
    r"(?:^|[.;,:] |\b(?:và|với) )trưởng đoàn (?:đại biểu )?(?:phía )?[\w ]{2,40} (?:là|có|gồm)"
    r"(?: (?:ông|bà|đồng chí|ngài))? ?$"
)


def names_head(before: str) -> bool:
    """Say whether the words before a name make it that of a delegation's head: "Trưởng đoàn phía Việt Nam là "."""
    return _HEAD_IS.search(before) is not None


_SIDE_IS = re.compile(r"\bphía [\w ]{2,24} (?:là|có|do)(?: (?:ông|bà|đồng chí|ngài))? ?$")


def names_side(before: str) -> bool:
    """Say whether the words before a name make it that of the other side's head: " và phía Mỹ là "."""
    return _SIDE_IS.search(before) is not None


def prepares(before: str) -> bool:
    """Say whether the words before talks tell that somebody prepares them: "giao A và B chuẩn bị "."""
    return before.endswith("chuẩn bị ")


def is_on_screen(after: str) -> bool:
    """Say whether a meeting is held on a screen: "hội nghị trực tuyến"."""
    return after.startswith(" trực tuyến")
