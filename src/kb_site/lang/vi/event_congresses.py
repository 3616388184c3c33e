"""What words round the meetings of many say of them: sessions, conferences, and who speaks or attends there.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_people import COMPANY

_BY_PLACE_PAIR = re.compile(
    r"asean|apec|g ?20|g ?7|brics|liên hợp quốc|đông á|á âu|asem|acmecs|cop ?\d|hẹp|pháp ngữ|không liên kết"
    r"|nato|thượng hải|liên minh châu|an ninh hạt nhân|các nước châu|mê ?kông|mekong|mê công"
    r"|[-–] (?:châu (?:phi|á|âu|mỹ)|arab\b|(?:các nước )?ả rập(?! x)|trung á|vùng vịnh|celac|caribe|mỹ latinh|các đảo)"
    r"|liên âu|liên hiệp châu|\beu\b|\bsco\b|bộ tứ|liên đoàn ả|khí hậu|vì dân chủ|hòa bình cho"
)


def of_many(words: str) -> bool:
    """Say whether a summit is one of many countries, hence a congress and no talks."""
    return _BY_PLACE_PAIR.search(words) is not None


BARE_CONGRESS = frozenset({"khóa họp", "hội nghị", "diễn đàn", "phiên họp", "cuộc họp", "cuộc họp khẩn"})
"""Meetings that are events only by a name of their own: "Hội nghị Đại dương", not "hội nghị của tỉnh"."""
_ON_JOURNEY = re.compile(
    r"\b(?:chuyến (?:(?:công tác|đi|thăm|công du)(?: (?!và (?:tham )?dự )\w+){0,3} )?|trên đường (?:đi )?"
    r"|(?:trước khi|rời [^,.;:]{2,24}?) (?:để |và )?(?:(?:bay|lên đường|tiếp tục) )?(?:sang|tới|đến|đi) [^,.;:]{2,40}? "
    r"(?:để )?)(?:tham )?dự $"
)
_IN_TITLE = re.compile(r"\b(?:chủ tịch|nước chủ nhà|thành viên|tinh thần|nghị quyết|trước thềm)(?: của)? $")


def on_journey_to(before: str) -> bool:
    """Say whether the words before a meeting only say what a journey is or was for: "kết thúc chuyến công tác dự",
    "trước khi bay sang Hàng Châu dự"."""
    return _ON_JOURNEY.search(before) is not None


def is_in_title(before: str) -> bool:
    """Say whether the words before a meeting make it part of an office or paper: "cương vị Chủ tịch Hội nghị X"."""
    return _IN_TITLE.search(before) is not None


SESSIONS = frozenset(
    f"{session} {which}"
    for session in ("kỳ", "phiên", "khóa", "lần")
    for which in ("thứ", "gần nhất", "gần đây nhất", "mới nhất", "đầu tiên", "tiếp theo")
) | {"vòng gần nhất", "vòng gần đây nhất", "vòng mới nhất"}
"""Sessions of a body told of before, which are events where it is said when they were held or who chaired them."""

CONVENES = frozenset({
    "họp khẩn", "họp phiên", "nhóm họp khẩn", "họp kín", "họp công khai", "họp lần thứ", "nhóm họp lần thứ",
    "họp vòng", "họp khóa", "họp kỳ thứ", "nhóm họp kỳ thứ", "nhóm họp phiên",
})  # fmt: skip
"""Verbs of a body with a name that meets."""
_CONVENES = re.compile(r"\b(?:mở|triệu tập|tiến hành|tổ chức|đăng cai) $")
_BODY = re.compile(
    r"\b(?:hội đồng bảo an|đại hội đồng|hội đồng châu âu|nghị viện châu âu|liên hợp quốc"
    r"|ủy ban (?:(?!hỗn|liên)\w+ ){0,5}?(?:hỗn hợp|liên chính phủ|liên hợp|chỉ đạo|chung)|tiểu ban"
    r"|nhóm (?:công tác|làm việc|chuyên gia|điều hành)|asean|nato|liên đoàn|nhóm g ?7"
    r"|ban chấp hành trung ương|bộ chính trị|hội đồng nhân dân tối cao)\b[^.;:,]{0,40}$"
)
_GATHER = re.compile(
    r"(?:lãnh đạo|nguyên thủ|người đứng đầu|ngoại trưởng|bộ trưởng [\w ]{4,24}|thủ tướng)(?: cấp cao)?"
    r"(?: của)?(?: (?:\d+|các))? [^,;.:]{2,50}$"
)


def gather(before: str) -> bool:
    """Say whether the words before "họp" name the heads of many countries who do: "Lãnh đạo các nước ASEAN "."""
    found = _GATHER.search(before)
    return found is not None and of_many(found[0])


ATTEND = "dự "
_ATTENDS = re.compile(r"(?:tham )?dự\b")
_TOPIC = re.compile(r"\b(?:thông tin|họp báo|nói|trao đổi|thông báo|báo cáo)? ?về (?:các |những )?$")
_GOAL = re.compile(r"\b(?:phát thải|trung hòa|mục tiêu|cam kết|lộ trình|chiến lược|tầm nhìn)\b")
_JOINTLY = re.compile(r"\b(?:đồng|cùng) chủ trì [^,;.]{0,110}$")
_IN_COMPANY = re.compile(rf",? (?:\w+ )?(?:{COMPANY}) [^,;.]{{0,40}}")
_FIELD = re.compile(r" (?:doanh nghiệp|kinh tế|thương mại|đầu tư|hợp tác|đối tác)\b")


_BESIDE = re.compile(r"\bbên lề(?: các| một)? $")


def is_which(before: str) -> bool:
    """Say whether the words before a name open a relative clause: "Hội nghị X mà "."""
    return before.endswith(" mà ")


def is_beside(before: str) -> bool:
    """Say whether the words before a meeting of many make it what others met beside: "bên lề"."""
    return _BESIDE.search(before) is not None


def attends(trigger: str) -> bool:
    """Say whether a trigger tells that somebody attends the meeting it names: "dự apec"."""
    return _ATTENDS.match(trigger) is not None


_SPEECH = re.compile(r"\b(?:phát biểu|diễn văn|tham luận|thông điệp)(?: [\w]+){0,3} của $")


def is_speech(before: str) -> bool:
    """Say whether the words before a name make it whose speech is told: "bài phát biểu quan trọng của "."""
    return _SPEECH.search(before) is not None


def is_topic(before: str) -> bool:
    """Say whether the words before a meeting's name only speak about it: "chủ trì họp báo thông tin về"."""
    return _TOPIC.search(before) is not None


def names_goal(gap: str) -> bool:
    """Say whether words from a meeting's name to a date make it that of a goal: " về phát thải ròng bằng 0 vào"."""
    return _GOAL.search(gap) is not None


def chairs_jointly(before: str) -> bool:
    """Say whether the words before a meeting's name say that several chair it: "đồng chủ trì"."""
    return _JOINTLY.search(before) is not None


def accompanies(gap: str) -> bool:
    """Say whether the words between two people make the first one of the other's company: "tháp tùng Thủ tướng"."""
    return _IN_COMPANY.fullmatch(gap) is not None


def names_field(after: str) -> bool:
    """Say whether the words after "Diễn đàn" say what it is about between states: " doanh nghiệp"."""
    return _FIELD.match(after) is not None


def convenes(before: str) -> bool:
    """Say whether the words before a meeting tell that it was called: "mở phiên họp kín"."""
    return _CONVENES.search(before) is not None


def names_body(before: str) -> bool:
    """Say whether the words before a meeting name the body that meets: "Hội đồng Bảo an Liên hợp quốc họp khẩn"."""
    return _BODY.search(before) is not None


_NAMED_MEETING = re.compile(
    r" (?:(?:cấp )?thượng đỉnh|cấp cao|cấp (?:bộ|ngoại) trưởng|các nhà lãnh đạo"
    r"|(?:các )?chủ tịch (?:quốc hội|nghị viện)|(?:các )?tư lệnh|tham mưu trưởng"
    r"|(?:các )?(?:bộ trưởng|ngoại trưởng|nguyên thủ)|hợp tác"
    r"|quốc tế|toàn cầu|toàn quốc|trung ương|thường niên|liên chính phủ|liên nghị viện|kín của"
    r"|khẩn|(?:[\w ,-]{2,60} )?(?:lần (?:thứ|đầu|hai|ba|tư|trước|\d)|(?:lần )?(?:gần nhất|gần đây nhất))"
    r"|của (?:khối|ủy ban|hội đồng bảo an))\b"
)
_NAMED_BODY = re.compile(
    r"\b(?:asean|apec|asem|brics|g ?7|g ?20|cop ?\d\d|acmecs|clmv|gms|ipu|aipa|liên hợp quốc|mê công"
    r"|ủy ban (?:hỗn hợp|liên chính phủ|liên hợp|chỉ đạo)|tiểu ban|nhóm (?:công tác|làm việc|chuyên gia) chung)\b"
)


def is_named_meeting(after: str) -> bool:
    """Say whether the words after a bare "hội nghị" make it one of a series or of a body with a name."""
    return _NAMED_MEETING.match(after) is not None or _NAMED_BODY.search(after[:60]) is not None


_FIELD_GOES_ON = re.compile(r" [\w -]{2,50} lần (?:thứ|đầu|\d)")


def goes_on_field(after: str) -> bool:
    """Say whether the words after a comma go on with what a numbered meeting is about: " thương mại lần thứ ba"."""
    return _FIELD_GOES_ON.match(after) is not None


_DONE_WELL = re.compile(r"\bđã (?:tổ chức |tiến hành )?thành công (?:tốt đẹp |rực rỡ )?$")


def went_well(before: str) -> bool:
    """Say whether the words before a meeting only say that it was held well, whenever that was: "đã thành công"."""
    return _DONE_WELL.search(before) is not None


_BY_TURNS = re.compile(r"[^.;:()]{0,70}?\b(?:(?:mỗi|một|hai|ba|bốn|năm|\d) )?(?:năm|tháng) (?:một|hai|\d) lần\b")


def comes_round(after: str) -> bool:
    """Say whether the words after a meeting tell how often it is held, not that it was: " hai năm một lần"."""
    return _BY_TURNS.match(after) is not None


_MENTIONED = re.compile(
    r"\b(?:bên lề|khuôn khổ|sau|trước|kể từ|theo|về|cho|như|của|với|từ|qua|phục vụ|chuẩn bị"
    r"|kết quả|thành công|nghị quyết) (?:các |những |khi |thềm )?$"
    r"|(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều)) $"
)


def only_mentions(before: str) -> bool:
    """Say whether the words before a meeting's name only refer to it: "theo Nghị quyết của", "đã họp 12"."""
    return _MENTIONED.search(before) is not None


_CLOSED = re.compile(r"\b(?:bế mạc|kết thúc|kéo dài (?:đến|tới))\b")


def closes(word: str) -> bool:
    """Say whether a word tells of the end of a meeting."""
    return _CLOSED.search(word) is not None


_HEADS = re.compile(
    r"\b(?:là (?:trưởng|phó trưởng|thành viên) (?:phái )?đoàn|dẫn đầu (?:phái )?đoàn)[^,;.]{0,60} (?:tại|dự) $"
)
_HEAD = re.compile(r" (?:là|làm) (?:trưởng|phó trưởng) (?:phái )?đoàn\b")


def heads_delegation(before: str) -> bool:
    """Say whether the words before a meeting make the subject one of a delegation there: "là Trưởng đoàn Lào tại"."""
    return _HEADS.search(before) is not None


def is_head(after: str) -> bool:
    """Say whether the words after a name make it that of a delegation's head: " là Trưởng đoàn Mỹ"."""
    return _HEAD.match(after) is not None


def opens_quote(after: str) -> bool:
    """Say whether the name of a meeting follows in quotes: "diễn đàn “Phụ nữ Việt Nam - Lào”"."""
    return after[:1] == " " and after[1:2] in ('"', "\u201c")
