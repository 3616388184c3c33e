"""Words that make an act only planned, hoped for, taken back or spoken about.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_PLANNED = re.compile(r"\b(?:sẽ|sắp(?! (?:xếp|đặt))|dự kiến)\b")


def is_planned(who: str) -> bool:
    """Say whether the words that open a clause about somebody say what they are to do: "người dự kiến"."""
    return _PLANNED.search(who) is not None


def passes_on(before: str) -> bool:
    """Say whether the words before an invitation say that it is handed on: "chuyển ", "nhắc lại "."""
    return before.endswith(("chuyển ", "gửi ", "trao ", "nhắc lại ", "nêu lại "))


_HOPES = frozenset({"khả năng", "hy vọng", "mong", "mong muốn", "mong đợi", "mong được"})


def only_hopes(wish: str) -> bool:
    """Say whether a word of wishing still holds before "sẽ": "hy vọng ông X sẽ thăm", but "nhận lời mời … sẽ thăm"."""
    return wish in _HOPES


_FIRST_PLANNED = re.compile(
    r"[^,.;]{0,40}?\b(?:dự kiến ban đầu|ban đầu (?:được )?(?:dự kiến|dự định|định|ấn định|lên lịch|lên kế hoạch)"
    r"|theo kế hoạch ban đầu)\b"
)


_OLD_PLAN = re.compile(
    r"\W*(?:theo|trong|như) (?:\w+ ){0,3}(?:lịch trình|kế hoạch|dự kiến|chương trình|lịch) ban đầu\b|\W*ban đầu\b"
    r"|\W*lúc đầu\b"
)


def is_old_plan(opening: str) -> bool:
    """Say whether a sentence opens with what was planned at first and given up since: "Theo lịch trình ban đầu"."""
    return "đầu" in opening and _OLD_PLAN.match(opening) is not None


def was_first_planned(after: str) -> bool:
    """Say whether the words after a noun tell when it was first to be, which was put off then: " dự kiến ban đầu"."""
    return "ban đầu" in after and _FIRST_PLANNED.match(after) is not None


def is_condition(word: str) -> bool:
    """Say whether a small word makes what a noun before it names but possible: "nếu"."""
    return word == "nếu"


def takes_up(wish: str) -> bool:
    """Say whether words of a wish or an invitation say that somebody agreed to it: "nhận lời mời"."""
    return wish.startswith("nhận lời")


def denies(word: str) -> bool:
    """Say whether words say of news that it is not true: "bác tin", not "không"."""
    return word in ("bác tin", "bác bỏ", "phủ nhận")


def awaits(wish: str) -> bool:
    """Say whether words of wishing await what is to come rather than hope for it: "mong chờ"."""
    return wish in ("mong chờ", "mong đợi", "trông đợi", "chờ đợi", "sẵn sàng")


_RESULTS = re.compile(
    r"\b(?:triển khai|thực hiện|phát huy|cụ thể hóa|hiện thực hóa|trên cơ sở|theo|bám sát|tiếp nối|kế thừa|tận dụng"
    r"|rà soát|đánh giá)\b[^,.;]{0,30}?"
    r" (?:kết quả|thỏa thuận|nhận thức chung|cam kết|nội dung (?:đã )?trao đổi|tuyên bố chung)"
    r"(?: (?:đạt|đã|được|của|từ|tại|trong|nhân|sau|các|thống|nhất|tốt|đẹp|thành|công))* $"
)


def are_results(before: str) -> bool:
    """Say whether the words before a visit or meeting are those for what came of it: "triển khai các kết quả "."""
    return _RESULTS.search(before) is not None


def invites(wish: str) -> bool:
    """Say whether words of wishing tell of what one says to another at a meeting: "mời", "nhận lời"."""
    return "mời" in wish or takes_up(wish)


_WHILE = re.compile(r"\b(?:trong|tại|khi)(?: hai (?:ông|bên|nhà lãnh đạo|lãnh đạo))? $")


def is_while(before: str) -> bool:
    """Say whether the words before a meeting make it when something was said: "trong ", "khi hai ông "."""
    return _WHILE.search(before) is not None


_LONG_AGO = re.compile(
    r"[^,.;\d]{0,60}? (?:(?:nhiều|vài|mấy|hàng chục) (?:năm|thập niên|thập kỷ) (?:về )?trước"
    r"|cách đây (?:nhiều|vài|mấy|hàng chục) (?:năm|thập niên|thập kỷ))\b(?! đó)"
)


def is_long_ago(after: str) -> bool:
    """Say whether the words after an act put it at a time that no count tells: " Hà Nội nhiều năm trước"."""
    return (" trước" in after or " cách đây" in after) and _LONG_AGO.match(after) is not None


_TURNED = re.compile(r"(?<!\w)mà (?:(?:đã|lại|vẫn|còn|sẽ) )?$")


def turns_round(before: str) -> bool:
    """Say whether words right before a verb turn from what was not to what was: "không thăm X mà đã "."""
    return _TURNED.search(before) is not None


_CAUSE = re.compile(r"(?<!\w)(?:vì|bởi|bởi vì|do|sau khi|khi) $")


def gives_cause(before: str) -> bool:
    """Say whether words right before somebody's name open why something was called off: "không thành vì "."""
    return _CAUSE.search(before) is not None


_TAKES_BACK = re.compile(
    r"(?:(?:song|nhưng|tuy nhiên|tuy vậy|thế nhưng|, (?:song|nhưng|tuy nhiên)),? |, )"
    r"(?:hoạt động|cuộc [\w ]{2,12}|buổi [\w ]{2,12}|lễ [\w ]{2,16}|chuyến [\w ]{2,12}|sự kiện|việc|điều|kế hoạch|lịch"
    r"|phần|nội dung)(?: (?:này|đó|ấy|trên))?"
    r"(?: (?:cuối cùng|rốt cuộc|sau đó|đã|phải|bị|được|lại|vào phút chót)){0,4} $"
)


def takes_back(opening: str) -> bool:
    """Say whether words from a pause to "hủy" speak of the act told before it: "song hoạt động này đã bị "."""
    return _TAKES_BACK.fullmatch(opening) is not None


def opens_topic(words: str) -> bool:
    """Say whether words lead from a meeting to what it is about: "bàn về"."""
    return words in ("bàn về", "thảo luận về")


_DUE = re.compile(r"dự kiến(?: (?:diễn ra|được tổ chức|tổ chức))?(?: (?:vào|trong|từ|hồi|đầu|cuối|giữa))* ")


def is_due(gap: str) -> bool:
    """Say whether words from "dự kiến" to a date only say when something is due: "dự kiến vào "."""
    return _DUE.fullmatch(gap) is not None


_ONCE = re.compile(
    r"(?:\btừng(?: (?:nhiều lần|hai lần|ba lần|được|cùng|có))*|\btừng [^,.;\d]{3,90} (?:và|rồi)"
    r"|\b(?:nhiều|hai|ba|bốn|năm|vài|mấy) lần(?: [^,.;\d]{3,90} (?:và|rồi))?) $"
)
_OF_OLD = re.compile(
    r"\W*(?:(?:khi|lúc|thời|hồi) còn|trong (?:thời gian|nhiệm kỳ|những năm) (?:làm|giữ|đảm|tại nhiệm|cầm quyền)"
    r"|(?:vào |trong |từ )?(?:hồi (?:đó|ấy|xưa)|thời (?:chiến|kháng chiến|kỳ|đó|ấy)|thuở|lúc sinh thời|sinh thời"
    r"|những năm (?:tháng|qua|gần đây|\d{2,4})|thập (?:niên|kỷ)|thế kỷ)"
    r"|(?:cách đây )?(?:nhiều|vài|mấy|hàng chục) (?:năm|thập (?:niên|kỷ))|trước (?:đây|kia)|(?:ngày|năm) xưa|mới đây"
    r"|gần đây(?! nhất)|trong (?:quá khứ|lịch sử))\b"
)


def happened_once(before: str, opening: str) -> bool:
    """Say whether something was done at a time that nobody tells: "ông từng tiếp", "Thời chiến tranh, A gặp B".

    Takes     the words before it, and those that open its sentence.
    """
    return _ONCE.search(before) is not None or _OF_OLD.match(opening) is not None
