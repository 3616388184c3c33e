"""What words tell of a meeting without a verb of meeting: a picture, a turn, who chaired, a call at home.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_PICTURE = re.compile(
    r"(?: \([^)]{1,24}\))?(?: (?:tại|ở|trong|bên|trước) [^.;]{2,60})?,?"
    r" (?:(?:ngày|hôm|sáng|chiều|tối|tháng|trưa|vào) ?)*"
)


def is_picture(gap: str) -> bool:
    """Say whether words from two names to a date only say where they are seen: " tại Vatican, "."""
    return _PICTURE.fullmatch(gap) is not None


_TURN = re.compile(
    r"(?:^|[.,;:] |\b(?:sau|và|là) )(?:lần|vòng|cuộc|chuyến) "
    r"(?:đầu(?: tiên)?|trước(?: đó)?|(?:thứ )?(?:nhất|nhì|hai|ba|tư|năm)|gần (?:đây )?nhất"
    r"|sau(?: đó)?|mới nhất|cuối(?: cùng)?)"
    r"(?: (?:là|diễn ra|vào))?(?: (?:cũng )?(?:ở|tại) [\w ]{2,40})?(?:, không [\w ]{4,20})?[, ]{1,2}"
    r"(?:(?:vào|hồi|hôm|sáng|chiều|tối|đầu|giữa|cuối|trong) )*$"
)


def names_turn(before: str) -> bool:
    """Say whether the words before a date name one of several events told: "lần đầu ở X ", ", lần thứ hai hôm "."""
    return _TURN.search(before) is not None


_HANDSHAKE = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:tươi cười|nồng nhiệt|đã|cùng))?"
    r" (?:bắt (?:chặt )?tay|ôm|nâng ly|chụp ảnh(?: chung| lưu niệm)?|trò chuyện)(?: (?:với|cùng))? "
)


def is_handshake(gap: str) -> bool:
    """Say whether words between two names only say how a picture shows them: " (trái) bắt tay "."""
    return _HANDSHAKE.fullmatch(gap) is not None


_AT_HOME = re.compile(r"[^.;]{0,60}?\b(?:tại|ở) (?:nhà riêng|tư gia|tư dinh|nhà)\b")
_TO_HOME = re.compile(r"\b(?:đến|tới|sang|qua) (?:tận )?(?:nhà riêng|tư gia|tư dinh|nhà) $")
_CALLED = re.compile(r"(?: ?,? (?:và|chúc mừng|chúc tết|hỏi thăm|động viên|hỏi|chúc thọ))*(?: sức khỏe)? $")


def calls_at_home(before: str, gap: str, after: str) -> bool:
    """Say whether words before "thăm", from it to a name, and after that tell of a call at somebody's home."""
    at_home = _AT_HOME.match(after) is not None or _TO_HOME.search(before) is not None
    return at_home and _CALLED.fullmatch(gap) is not None


def is_former(name: str) -> bool:
    """Say whether a name stands behind an office of earlier times, whose bearer is called on: "nguyên Thủ tướng X"."""
    return name.startswith(("nguyên ", "cựu "))


_WISHES = re.compile(r"\b(?:chúc mừng|chúc tết|chúc thọ)\b")


def brings_wishes(words: str) -> bool:
    """Say whether words tell that somebody comes to congratulate: " và chúc mừng "."""
    return _WISHES.search(words) is not None


def calls_on(gap: str) -> bool:
    """Say whether words from "thăm" to a name say nothing but that wishes are brought: " và chúc mừng "."""
    return _CALLED.fullmatch(gap) is not None


_DIALOGUE = re.compile(
    r"(?:đồng )?chủ trì (?:(?:cuộc|buổi|phiên|vòng|kỳ|phiên họp|cuộc họp) )?(?:nhóm )?"
    r"(?:đối thoại|tham khảo chính trị|tham vấn|tọa đàm cấp cao)\b"
)


def chairs_dialogue(words: str) -> bool:
    """Say whether words open with who chairs talks between two services: "chủ trì Đối thoại chính sách quốc phòng"."""
    return _DIALOGUE.match(words) is not None


_NEXT = re.compile(
    r"(?: (?:tại|ở) [\w -]{2,30}?)?,? (?:(?:là|sẽ là|cũng|rồi) )?"
    r"(?:(?:cuộc gặp |cuộc hội đàm )?với|đến lượt|tới lượt|là) "
)


def names_next(gap: str) -> bool:
    """Say whether words between a date and a name only say who came next: " đến lượt ", " với ", " là "."""
    return _NEXT.fullmatch(gap) is not None


_DONE = re.compile(r"\b(?:từng|đã|vừa) $")
_AT_SEAT = re.compile(
    r"[^,;.]{0,60} (?:ở|tại|đến)"
    r" (?:nhà trắng|điện [ck]remlin|điện elys|trại david|mar a lago|phố downing|phòng bầu dục)\b"
)
_ON_ARRIVAL = re.compile(r"\b(?:sân bay|cửa khẩu|nhà ga|bến cảng|cảng|lễ|chuyến|tiễn)\b")


def has_received(before: str, met: str) -> bool:
    """Say whether "đón" with the words round it tells that somebody was received, not met on arrival or seen off.

    So does where one is received: "đón Tổng thống X ở Nhà Trắng".
    """
    received = _DONE.search(before) is not None or _AT_SEAT.match(met) is not None
    return received and _ON_ARRIVAL.search(met) is None


def is_first_time(words: str) -> bool:
    """Say whether words tell of a first time: "lần đầu tiên ông X thăm Y", not "Thủ tướng đầu tiên thăm Y"."""
    return "lần đầu" in words


def is_first(words: str) -> bool:
    """Say whether the words behind a noun make it the first of its kind: "chuyến thăm" before "X đầu tiên của"."""
    return " đầu tiên" in words


def is_sitting(word: str) -> bool:
    """Say whether a word tells of people who sit together, rather than of what is held: "họp", not "diễn ra"."""
    return word in {"họp", "nhóm họp"}
