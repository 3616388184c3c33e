"""What words round a noun for a meeting say of it: whether it is named, arranged, or one of several.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.events import HAVE

_NAMING = re.compile(
    r"(?:^|[,.;:] |\b)(?:tại|trong|sau|trước|ngay sau|kết thúc|mở đầu|bắt đầu|bước vào|phát biểu tại) (?:khi )?"
    r"(?:nội dung )?$"
)
_NAMES = ("hội đàm", "hội kiến", "điện đàm", "cuộc")


def is_named(trigger: str, before: str) -> bool:
    """Say whether a verb of meeting names the meeting where it stands: "Tại hội đàm, …", not "hội đàm với"."""
    return trigger in _NAMES and _NAMING.search(before) is not None and not before.endswith("khi ")


_ENTERS = re.compile(r"\b(?:bước vào|mở đầu|bắt đầu)(?: (?:buổi|nội dung))? $")


def opens_talks(before: str) -> bool:
    """Say whether the words before talks make them what is under way: "Bước vào hội đàm, A …"."""
    return _ENTERS.search(before) is not None


_BESIDE = re.compile(r"\b(?:trước|tại|trong|sau|ở|đầu|bắt đầu|kết thúc)(?: khi)?(?: (?:vào|bước vào))? $")


def is_beside(before: str) -> bool:
    """Say whether the words before a meeting place something at it: "bắt tay ông X trước ", "cùng ông X tại "."""
    return _BESIDE.search(before) is not None


_RESULTS = re.compile(
    r"\b(?:thỏa thuận|nhận thức(?: chung| cấp cao)*|đồng thuận|kết quả|cam kết|nội dung|thành quả|tuyên bố chung"
    r"|ý kiến|chỉ đạo)(?: (?!của |giữa |với |tại )\w+){0,6} (?:của|giữa) (?:hai [\w ]{0,30})?$"
)
_INSIDE = re.compile(r"^,? (?:tại|trong|qua|nhân|ở|sau)(?: (?:nội dung|dịp))? $")


_ASKED = re.compile(r"\bcho (?:biết|hay)(?: \w+){0,4} $|\b(?:câu hỏi|bình luận|thông tin)[^.;]{0,40} về(?: \w+){0,3} $")


def is_asked(before: str) -> bool:
    """Say whether the words before a meeting only ask to hear of it: "đề nghị cho biết nội dung "."""
    return _ASKED.search(before) is not None


_OF_THREE = re.compile(
    r" (?:cấp cao |thượng đỉnh |thường niên )?(?:giữa )?(?:ba|bốn|3|4) (?:đảng|nước|bên|nhà lãnh đạo)\b"
)


def is_of_three(after: str) -> bool:
    """Say whether the words after a meeting make it one of more than two: " cấp cao ba Đảng"."""
    return _OF_THREE.match(after) is not None


def has_several(gap: str) -> bool:
    """Say whether the words between a semicolon and a meeting say that somebody had several: " có các "."""
    return gap.strip() in ("có các", "đã có các", "cũng có các", "có", "có một số")


def are_results(before: str) -> bool:
    """Say whether the words before a name make somebody's agreement or understanding of it: "nhận thức chung của "."""
    return _RESULTS.search(before) is not None


def is_inside(between: str) -> bool:
    """Say whether the words between names and a meeting place something at it: " trong "."""
    return _INSIDE.search(between) is not None


SUMMIT = "thượng đỉnh"
_COUNTED_NOUN = re.compile(r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|loạt|\d{1,2}) $")


_GIVES = re.compile(r"\bdành (?:cho|tặng)(?: (?:một|đồng chí|ngài|ông|bà))?\s*$")


_OF_KOREAS = re.compile(r"thượng đỉnh (?:liên triều|hai miền triều tiên)\b")


def koreas(name: str) -> tuple[str, ...]:
    """Return the codes of the two Koreas where a summit is theirs: "cuộc gặp thượng đỉnh liên Triều"; else none."""
    return ("KP", "KR") if _OF_KOREAS.search(name) else ()


def gives(before: str) -> bool:
    """Say whether words tell that somebody is given what is named next, or gets it: "đã dành cho "."""
    return _GIVES.search(before) is not None


_ARRANGES = re.compile(
    r"\b(?:trung gian (?:cho|tổ chức)|dàn xếp|thu xếp|thỏa thuận (?:về|tổ chức)|đồng ý (?:tổ chức|về)"
    r"|kế hoạch (?:tổ chức|cho)|(?:việc|công tác|để|khâu) chuẩn bị(?: nội dung)?(?: cho)?|đề xuất|ấn định"
    r"|ý tưởng(?: về)?|khả năng (?:có|diễn ra|tổ chức))(?: (?:một|các|những|việc))?(?: tổ chức)? $"
)


def only_arranges(before: str) -> bool:
    """Say whether the words before a meeting speak of its being arranged, not held: "làm trung gian cho một "."""
    return _ARRANGES.search(before) is not None


_COMMENTS = re.compile(
    r"\b(?:xác nhận|thông báo|đưa tin|hoan nghênh|ca ngợi|bình luận|chỉ trích|phản ứng|nhận định|tường thuật|phản đối"
    r"|ủng hộ|loan báo|công bố)(?: (?:về|trước|việc|chi tiết|lịch trình|kế hoạch|thời gian|địa điểm|hình ảnh|ảnh))*"
    r"(?: (?:một|các|những))? $"
)


def only_comments(before: str) -> bool:
    """Say whether the words before a meeting tell what somebody said of it, on a day of theirs: "hoan nghênh "."""
    return _COMMENTS.search(before) is not None


_ONE_OF_THEM = re.compile(
    r"(?:trong đó(?: có)?|gần (?:đây )?nhất là|mới nhất là|gồm|nhất là|đáng chú ý là)(?: (?:một|hai))? $"
)


def is_one_of_them(before: str) -> bool:
    """Say whether the words before a meeting make it one of those just counted: "trong đó có "."""
    return _ONE_OF_THEM.search(before) is not None


_SUMMIT_NAME = re.compile(r" (?:phụ nữ|toàn cầu|quốc tế|thế giới|châu|khu vực|mở rộng|của nhóm|tương lai|về )\b")


def names_summit(after: str) -> bool:
    """Say whether the words after a summit name it as one of many: " Phụ nữ toàn cầu"."""
    return _SUMMIT_NAME.match(after) is not None


_SOME_TIME = re.compile(
    r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|\d{1,3}) (?:ngày|tuần|tháng|năm) (?:trước|sau) $"
)


def is_some_time_from(before: str) -> bool:
    """Say whether the words before a meeting only count from it to something else: "một tháng trước "."""
    return _SOME_TIME.search(before) is not None


_WELCOMES = re.compile(r"\b(?:chào mừng|hoan nghênh|chào đón|cảm ơn|(?<!lời )mời)(?: (?:ngài|ông|bà|đồng chí))? $")


def welcomes(before: str) -> bool:
    """Say whether the words before a name speak to him who is there: "Tại buổi tiếp, ông X chào mừng "."""
    return _WELCOMES.search(before) is not None


_ASKS = re.compile(r"\b(?:chúc mừng|đề nghị)(?: (?:ngài|ông|bà|đồng chí))? $")


def asks(before: str) -> bool:
    """Say whether the words before a name speak to him, or as well of one who is not there: "ông X chúc mừng "."""
    return _ASKS.search(before) is not None


_ROUND = ("vòng ", "kỳ ", "phiên ")


def is_round(trigger: str) -> bool:
    """Say whether a noun names one of a series of talks between services, whoever heads them: "vòng tham vấn"."""
    return trigger.startswith(_ROUND)


def is_counted(before: str) -> bool:
    """Say whether a number stands before a noun, so that it tells of several meetings: "ba cuộc gặp"."""
    return _COUNTED_NOUN.search(before) is not None


_NEXT_TOLD = re.compile(
    r"\b(?:(?:sau|tiếp|kế) (?:đó|theo|tiếp|sau)|sau (?:lễ đón|nghi lễ|nghi thức)[\w ]{0,30}),? "
    r"(?:sẽ )?(?:là|đã diễn ra|diễn ra)(?: (?:một|phần))? $"
    r"|\bdiễn ra (?:lễ đón[\w ]{0,24} và )?$"
)


def comes_next(before: str) -> bool:
    """Say whether the words before a noun tell it as what took place next: "Liền sau đó là", "Tiếp theo lễ đón là"."""
    return _NEXT_TOLD.search(before) is not None


_NEXT_ONE = re.compile(
    r" (?:(?:lần )?thứ (?:hai|ba|tư|bốn|năm|2|3|4|5)|lần (?:hai|ba|2|3)|tiếp theo|kế tiếp)\b(?! của| giữa)"
)


_RIGHT_AFTER = re.compile(r"(?: \w+){0,3} (?:ngay sau đó|sau đó|liền sau đó|ngay sau lễ đón)\b")


def is_right_after(after: str) -> bool:
    """Say whether the words after a meeting put it right after what was told: " diễn ra ngay sau đó"."""
    return _RIGHT_AFTER.match(after) is not None


def is_next_one(after: str) -> bool:
    """Say whether the words after a meeting make it the next of those told before: " thứ hai diễn ra"."""
    return _NEXT_ONE.match(after) is not None


_LISTS_NEXT = re.compile(
    r"(?:^|[,;] )(?:(?:và|còn|rồi) )?(?:[\w/ -]{0,40} )?(?:sau đó|tiếp đó|tiếp theo|kế đến|kế tiếp|cùng ngày|hôm sau"
    r"|ngày|sáng|chiều|tối|trưa|chương trình|lịch trình|nghị trình)(?: [\w/ -]{0,40})? ?,? ?"
    r"(?:là|còn có|có|gồm|bao gồm) (?:các |những |một loạt |loạt )?$"
)


def lists_next(before: str, trigger: str) -> bool:
    """Say whether the words that open a clause before a meeting list it after others: "Tiếp đó là các "."""
    return _LISTS_NEXT.search(before + HAVE * trigger.startswith(HAVE)) is not None


_AT_SEVERAL = re.compile(r"\b(?:trong|tại|qua) (?:các|những|hai|ba|loạt) $")


def is_at_several(before: str) -> bool:
    """Say whether the words before a noun make it several meetings of which a clause goes on to tell: "Tại các "."""
    return _AT_SEVERAL.search(before) is not None
