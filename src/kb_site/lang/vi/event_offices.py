"""How Vietnamese news tells that somebody takes an office, or since when they have held it.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

PRONOUN = re.compile(r" (?:ông|bà|đồng chí) (?=làm|giữ|vào|tiếp tục|đảm nhiệm|là)")
BECOMES = frozenset({
    "trở thành", "lên làm", "ra làm", "kế vị", "tiếp quản", "chọn làm", "tự xưng là", "tự xưng", "tự phong", "lên thay",
    "được giao giữ", "được giao", "được trao", "được đề bạt",
})  # fmt: skip
"""Verbs of taking office only where an office is named."""

WINS = frozenset({"giành chiến thắng", "giành thắng lợi", "đánh bại"})
"""Verbs of taking office only where a vote is spoken of."""
_VOTE = re.compile(r"\b(?:bầu cử|kiểm phiếu|bỏ phiếu|phiếu bầu|tranh cử)\b")


def is_vote(words: str) -> bool:
    """Say whether words speak of an election."""
    return _VOTE.search(words) is not None


_ENTRUSTS = frozenset({
    "cử vào chức", "cử giữ chức", "giao ghế", "giao chức", "giao giữ", "giao làm", "giao đảm nhiệm", "giao trọng trách",
    "trao ghế", "mời làm", "bàn giao quyền lực cho", "trao quyền cho", "trao lại quyền lực cho",
    "chuyển giao quyền lực cho", "nhường ghế cho", "nhường ngôi cho", "truyền ngôi cho",
})  # fmt: skip
_ELECTS = _ENTRUSTS | frozenset({
    "bầu", "bầu lại", "bổ nhiệm", "phân công", "chỉ định", "phê chuẩn", "chọn làm", "cử làm",
})  # fmt: skip
FOLLOWS = frozenset({"kế nhiệm", "lên kế nhiệm", "kế vị", "nối ngôi", "lên thay", "tiếp quản"})
"""Verbs whose object is the predecessor."""


def elects(trigger: str) -> bool:
    """Say whether the one who takes office is the object of a trigger: "bầu ông X làm"."""
    return trigger in _ELECTS


def chooses(trigger: str) -> bool:
    """Say whether a trigger tells of the choice itself, which a report tells without repeating the day."""
    return "bầu" in trigger.split() and "tiếp tục" not in trigger


_SINCE = re.compile(r"(?:sau|từ|khi|ngày|trước khi|dịp|lúc) $")


def dates_another(before: str) -> bool:
    """Say whether the words before a verb without a subject make it the time of something else: "kể từ khi"."""
    return _SINCE.search(before) is not None


_POST = (
    r"(?:(?:quyền|tổng|đương kim) )?(?:phó (?:tổng )?)?(?:tổng bí thư|bí thư|chủ tịch|thủ tướng|thủ hiến|tổng thống"
    r"|bộ trưởng|thứ trưởng|ngoại trưởng|quốc vương|thư ký|ủy viên|chủ nhiệm|chánh văn phòng|đại sứ|(?:cục|vụ|viện"
    r"|hiệu|thị|tỉnh|trợ lý tổng|tổng cục|tham mưu) ?trưởng|trưởng (?:ban|đoàn|phái đoàn)|giám đốc|tư lệnh|thống đốc"
    r"|đặc phái viên|cao ủy|nghị sĩ|đại biểu quốc hội|thường trực|người đứng đầu|đứng đầu)\b"
)
_TAKEN = re.compile(rf"\s*(?:[\w ]{{0,40}}\b)?{_POST}")
_FIRST_TO = re.compile(
    r"[^,.;]{0,60}\b(?:đầu tiên|duy nhất|thứ \w+)(?: \w+){0,4} (?:thăm|tới|đến|đặt chân|dự|gặp|công du|sang|có)\b"
)
_SEAT = r"(?:chức(?: vụ)?|cương vị|trọng trách|vị trí|ghế)"
_HOLDS = rf"(?:là|làm|(?:nắm )?giữ(?: {_SEAT})?|(?:đảm nhiệm|đảm nhận|ngồi(?: vào)?)(?: {_SEAT})?|kiêm(?: nhiệm| giữ)?)"
_ASSUMES = rf"(?:làm|trở lại (?:cương vị|ghế)|giữ {_SEAT}|(?:đảm nhiệm|đảm nhận|nhận|ngồi(?: vào)?)(?: {_SEAT})?)"
_THIS = r"(?:chức|cương vị|chức vụ|trọng trách|vị trí) này"
_OPENED = re.compile(rf",? (?:đã |được |cũng |mới )?{_HOLDS} (?:{_THIS}|{_POST})")
_CLOSED = re.compile(
    rf"\b{_HOLDS} (?:chức |chức vụ |cương vị )?(?:{_THIS}|này|{_POST})(?: [\w ]{{0,80}})?,? ?\(?(?:kể )?từ $"
)
_FURTHER = re.compile(rf"(?:,|\bvà|;) (?:kiêm |là |làm |giữ chức )?{_POST}(?: [\w ]{{0,80}})?,? ?\(?(?:kể )?từ $")
_HELD_BY = re.compile(rf":(?: [^:;.()]{{0,120}},)? ?{_POST}[^:;.()]{{0,100}} \((?:kể từ |từ )?(?:năm |tháng |ngày )?$")
_APPOSED = re.compile(rf" {_POST}(?: [\w ]{{0,60}})?,? \(?(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?")
_ENTRY = re.compile(rf"(?::| -) (?:được bầu làm |làm |là |giữ chức )?{_POST}")
_NAMED = re.compile(rf"\W*{_POST}[^:;.]{{0,60}}:")
_BULLET = re.compile(r"[^\w]*(?:từ |năm |tháng )*")
_ASSUMED = re.compile(rf",? (?:đã |được |mới |lên |ra )?{_ASSUMES} {_POST}")
_ASSUMED_ON = re.compile(
    r"(?<!xác )(?<!ghi )(?<!tiếp )(?<!công )(?<!thừa )\b(?:đảm nhận|đảm nhiệm|nhận|ngồi(?: vào)?|lên nắm|trở lại)"
    rf"(?: {_SEAT})? {_POST}(?: [\w ]{{0,80}})?,? ?"
    r"(?:vào|hồi|từ)? ?(?:ngày |tháng |năm )?$"
)
_ROTATING = re.compile(
    r"chủ tịch luân phiên|chủ tịch (?:của )?(?:asean|apec|asem|aipa|brics|g ?7|g ?20|hội đồng bảo an|liên minh|eu)\b"
)
"""An office that a country holds in its turn."""

_REPLACES = re.compile(rf"(?:thay|thay thế|kế nhiệm) [^,;.]{{3,80}} {_HOLDS} {_POST}[^,;.]{{0,80}}$")
_CAME_BACK = re.compile(
    r"\b(?:trở lại|quay lại|tái nhậm chức)(?: (?:cầm quyền|nắm quyền|chính trường))?,?(?: vào| hồi| từ)? $"
)
_FROM = re.compile(r"\b(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?$")


def takes(after: str) -> bool:
    """Say whether words name the office that somebody comes into: "trở thành Thủ tướng", no "… đầu tiên thăm"."""
    return _TAKEN.match(after) is not None and _FIRST_TO.match(after) is None


def from_then(before: str) -> bool:
    """Say whether the words before a date make it the day from which something has lasted: "từ tháng 4/2016"."""
    return _FROM.search(before) is not None


_FROM_OPENS = re.compile(r"(?:kể )?từ ")


def opening(words: str) -> str:
    """Return the "từ" with which the words of a term open, which stands before a date in others."""
    found = _FROM_OPENS.match(words)
    return found[0] if found else ""


def held_after(after: str) -> bool:
    """Say whether the words after a day and a name say what office somebody has held since: " làm Chủ nhiệm"."""
    return _OPENED.match(after) is not None


def held_before(before: str, *, again: bool) -> int:
    """Return where in the words before a day they say what office is held since, -1 where they do not.

    Takes     whether the sentence has told of an office already, so that the next needs no verb.
    """
    found = _CLOSED.search(before) or (_FURTHER.search(before) if again else None)
    return found.start() if found and _ROTATING.search(found[0]) is None else -1


def is_apposed(words: str) -> bool:
    """Say whether words from the comma after a name to a day say what office is held since: " Tổng thống Pháp từ "."""
    return _APPOSED.fullmatch(words) is not None


def names_holder(row: str) -> bool:
    """Say whether a row opens with an office and a colon, before the name of its holder: "Tổng thống: …"."""
    return _NAMED.match(row) is not None


def lists_office(row: str) -> bool:
    """Say whether a row names somebody and after a colon their office, before its day: "A: Chủ tịch X (từ"."""
    return _HELD_BY.search(row) is not None


def is_career(before: str, after: str) -> bool:
    """Say whether a row is of a life's offices: "- 1954: Chánh Văn phòng", by the words round its date."""
    return _BULLET.fullmatch(before) is not None and _ENTRY.match(after) is not None


def assumed_after(after: str) -> bool:
    """Say whether the words after a day and a name tell of coming into an office then: " làm Bộ trưởng"."""
    return _ASSUMED.match(after) is not None and _ROTATING.search(after) is None


def assumed_before(before: str) -> int:
    """Return where the words before a day tell of coming into an office on it: "đảm nhận cương vị X"; or -1."""
    found = _ASSUMED_ON.search(before)
    return found.start() if found and _ROTATING.search(found[0]) is None else -1


def replaces(row: str) -> bool:
    """Say whether a sentence opens with whose office somebody takes: "Thay ông X kiêm nhiệm Bộ trưởng Y"."""
    return _REPLACES.match(row) is not None


def came_back(before: str) -> bool:
    """Say whether the words before a day tell of coming back, to office if an office is spoken of: "trở lại"."""
    return _CAME_BACK.search(before) is not None
