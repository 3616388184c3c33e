"""What words say of offices held since a day or for years: terms, lives in rows, and who is seated.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_offices import POST

_SEAT = r"(?:(?:các )?chức(?: vụ| danh)?:?|cương vị|trọng trách|vị trí|ghế)"
_CARRIES = r"(?:đảm nhiệm|đảm nhận|đảm trách|đảm đương|phụ trách|gánh vác|ngồi(?: vào)?)"
_HOLDS = rf"(?:là|làm|(?:nắm )?giữ(?: {_SEAT})?|{_CARRIES}(?: {_SEAT})?|kiêm(?: nhiệm| giữ)?)"
_ASSUMES = rf"(?:làm|trở lại (?:cương vị|ghế)|giữ {_SEAT}|(?:{_CARRIES}|nhận)(?: {_SEAT})?)"
_THIS = r"(?:chức|cương vị|chức vụ|trọng trách|vị trí|vai trò) này"
_OPENED = re.compile(rf",? (?:(?:đã|được|cũng|mới|từng|lần lượt) ){{0,2}}{_HOLDS} (?:{_THIS}|{POST})")
_FIELDS = r"(?: [\w ]{0,80}(?:, [\w ]{2,24}? và [\w ]{2,24})?)?"
"""What an office is of: "Bộ Nông nghiệp, Lâm nghiệp và Thủy sản"."""
_HEADS = (
    r"(?:đứng đầu|lãnh đạo|dẫn dắt) (?:chính phủ|nhà nước|nội các|đất nước|liên minh cầm quyền|đảng)"
    r"|(?:cầm|nắm) quyền|trị vì"
)
_CLOSED = re.compile(
    rf"\b(?:{_HOLDS} (?:chức |chức vụ |cương vị )?(?:{_THIS}|này|{POST})|{_HEADS}){_FIELDS},? ?\(?(?:kể )?từ $"
)
_FURTHER = re.compile(rf"(?:,|\bvà|;) (?:kiêm |là |làm |giữ chức )?{POST}{_FIELDS},? ?\(?(?:kể )?từ $")
_NEXT = re.compile(
    rf" [^;:]{{0,40}}{POST}[^;:]{{0,60}}| (?:rồi |sau đó )?(?:lại )?(?:tái|lần|vào bộ chính trị)[^;:]{{2,70}}"
)


def is_further(words: str) -> bool:
    """Say whether words from a comma to a date name the next office that somebody came into: " Chủ tịch Đảng "."""
    return len(words) < 80 and _NEXT.fullmatch(words) is not None


_HELD_BY = re.compile(rf":(?: [^:;.()]{{0,120}},)? ?{POST}[^:;.()]{{0,100}} \((?:kể từ |từ )?(?:năm |tháng |ngày )?$")
_APPOSED = re.compile(rf" {POST}(?: [\w ]{{0,60}})?,? \(?(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?")
_RANK = (
    rf"(?:{POST}|(?:tham tán|trợ lý|chính trị viên|chính ủy|(?:cục|vụ|viện|tham mưu|trung đoàn|sư đoàn) phó"
    r"|(?:trung|đại|tiểu) đoàn trưởng|trưởng (?:đoàn|khoa|phân xã)|phó vụ|quyền vụ)\b)"
)
"""Offices as the rows of a life have them, lower ones too."""
_CAME = (
    r"(?:(?:được )?(?:chuyển|về|ra|sang|vào|lên|trở lại|công tác|làm việc|tham gia|điều|cử|biệt phái|tăng cường"
    r"|luân chuyển)\b[^:;.]{2,90}, )?"
)
"""Where somebody came to work, before the office there: "về công tác tại Bộ Ngoại giao, "."""
_GIVEN = r"(?:được (?:bầu|cử|giao|bổ nhiệm|phân công|đề bạt|chỉ định|điều động)(?: (?:làm|giữ))? )?"
_TOOK = rf"{_CAME}{_GIVEN}(?:{_HOLDS} |(?:các|những) chức vụ:? )?(?:(?:các|những) chức vụ:? )?"
_ENTRY = re.compile(rf"(?: [-–] nay)?(?::| [-–]) {_TOOK}(?P<office>{_RANK})")
_STAY = re.compile(rf",? (?:(?:ông|bà|đồng chí) )?{_TOOK}(?P<office>{_RANK})")
_NAMED = re.compile(rf"\W*{POST}[^:;.]{{0,60}}:")
_BULLET = re.compile(r"[^\w]*(?:từ |năm |tháng )*")
_ITEM = re.compile(r"\s*[-+*•–]")
_ASSUMED = re.compile(rf"(?:,| [^\W\d][\w ]{{2,60}},)? (?:đã |được |mới |lên |ra )?{_ASSUMES} {POST}")
_WAS_THEN = re.compile(rf" (?:đã )?là {POST}")
_ASSUMED_ON = re.compile(
    r"(?<!xác )(?<!ghi )(?<!tiếp )(?<!công )(?<!thừa )\b(?:đảm nhận|đảm nhiệm|nhận|ngồi(?: vào)?"
    r"|(?<!trình )(?<!gửi )(?<!cáo )lên(?: nắm| làm)?|trở lại)"
    rf"(?: {_SEAT})? {POST}(?: [\w ]{{0,80}})?,? ?"
    r"(?:vào|hồi|từ)? ?(?:ngày |tháng |năm )?$"
)
_ROTATING = re.compile(
    r"chủ tịch luân phiên|ủy viên (?:không )?thường trực"
    r"|chủ tịch (?:của )?(?:asean|apec|asem|aipa|brics|g ?7|g ?20|hội đồng bảo an|liên minh|eu)\b"
)
"""An office that a country holds in its turn."""

_REPLACES = re.compile(rf"(?:thay|thay thế|kế nhiệm) [^,;.]{{3,80}} {_HOLDS} {POST}[^,;.]{{0,80}}$")
_CAME_BACK = re.compile(
    r"\b(?:trở lại|quay lại|tái nhậm chức)(?: (?:cầm quyền|nắm quyền|chính trường))?,?(?: vào| hồi| từ)? $"
)
_FROM = re.compile(r"\b(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?$")


_CABINET = re.compile(
    r"\b(?:nội các|chính phủ(?: mới)?|thành viên chính phủ|bộ trưởng mới|nhân sự|chức danh)\b[^.;]{0,80}"
    r"\b(?:nhậm chức|tuyên thệ|phê chuẩn|ra mắt|bổ nhiệm|bầu)\b"
)
_SEATED = re.compile(
    rf"(?:(?:,| [-–]|\(| (?:cũng |là |thuộc |, ))[^;:.]{{0,90}})? +(?:đã |sẽ |được )?"
    rf"(?:(?:tuyên bố |tuyên thệ )?nhậm chức|trở thành|(?:giữ|đảm nhiệm|đảm nhận|làm)(?: chức(?: vụ)?)?) {POST}"
)
_SEAT_OF = re.compile(
    rf"(?:trong (?:đó|khi đó), |còn |và )?(?:chức |ghế |vị trí )?{POST}[^,;:.]{{0,90}}"
    r" (?:là|thuộc về)(?: (?:tiến sĩ|giáo sư|tướng))? $"
)


def fills_cabinet(words: str) -> bool:
    """Say whether a sentence tells that those took office whom the text goes on to list: "Nội các mới nhậm chức"."""
    return _CABINET.search(words) is not None


def is_seated(before: str, after: str) -> bool:
    """Say whether words round a name give its seat: "ông X, chủ tịch đảng Y, nhậm chức Bộ trưởng", "Bộ trưởng là X"."""
    return _SEATED.match(after) is not None or _SEAT_OF.fullmatch(before) is not None


def from_then(before: str) -> bool:
    """Say whether the words before a date make it the day from which something has lasted: "từ tháng 4/2016"."""
    return _FROM.search(before) is not None


_FIRST = re.compile(r"\b(?:đầu tiên|duy nhất|thứ \w+),? (?:kể )?từ $")
"""The first of its kind since a day, when another may have been in office."""

_FROM_OPENS = re.compile(r"(?:kể )?từ ")


def opening(words: str) -> str:
    """Return the "từ" with which the words of a term open, which stands before a date in others."""
    found = _FROM_OPENS.match(words)
    return found[0] if found else ""


SINCE = "từ "
"""What is meant before the years of a term, said or not: "giữ chức X năm 1948-1972"."""

_HELD_IN = re.compile(rf",? (?:[^\W\d][^,.;:()]{{1,40}} )?(?:đã |từng |cũng |được )?{_HOLDS} (?:{_THIS}|{POST})")


_ELECTED_FOR = re.compile(r"\b(?:nhiệm kỳ|khóa)\b[^,;.]{0,8}$")


def is_tenure(before: str, after: str) -> bool:
    """Say whether words round the years of a period say who held what office in it: "làm X giai đoạn 1963-1965".

    Takes     the words before the years, and after them.
    Returns   False for the term that somebody is elected for, which need not begin then: "nhiệm kỳ 2021-2026".
    """
    if _ELECTED_FOR.search(before):
        return False
    return _CLOSED.search(before + SINCE) is not None or _HELD_IN.match(after) is not None


def held_after(after: str) -> bool:
    """Say whether the words after a day and a name say what office somebody has held since: " làm Chủ nhiệm"."""
    return _OPENED.match(after) is not None


def held_before(before: str, *, again: bool) -> int:
    """Return where in the words before a day they say what office is held since, -1 where they do not.

    Takes     whether the sentence has told of an office already, so that the next needs no verb.
    """
    found = _CLOSED.search(before) or (_FURTHER.search(before) if again else None)
    if found is None or _FIRST.search(found[0]) or _ROTATING.search(found[0]):
        return -1
    return found.start()


def is_apposed(words: str) -> bool:
    """Say whether words from the comma after a name to a day say what office is held since: " Tổng thống Pháp từ "."""
    return _APPOSED.fullmatch(words) is not None


def names_holder(row: str) -> bool:
    """Say whether a row opens with an office and a colon, before the name of its holder: "Tổng thống: …"."""
    return _NAMED.match(row) is not None


def lists_office(row: str) -> bool:
    """Say whether a row names somebody and after a colon their office, before its day: "A: Chủ tịch X (từ"."""
    return _HELD_BY.search(row) is not None


_CHOOSE = r"(?:quốc hội|đại hội|bộ chính trị|ban bí thư|trung ương(?: đảng)?|chủ tịch nước|thủ tướng|chính phủ) "
_OPENS_ROW = re.compile(rf"\s*[:–-]\s*(?:đã )?(?:được (?:{_CHOOSE})?)?")


def opens_row(gap: str) -> bool:
    """Say whether the words between a day and a verb only open a row of a list: ": được ", ": được Quốc hội "."""
    return _OPENS_ROW.fullmatch(gap) is not None


_PRIVATE = re.compile(
    r"\W*(?:sinh|chào đời|học|theo học|tốt nghiệp|vào đảng|kết nạp|gia nhập đảng|tranh cử|kết hôn|du học)\b"
)


def is_private(words: str) -> bool:
    """Say whether the words of a row are of a life outside office: "Tốt nghiệp Đại học"."""
    return _PRIVATE.match(words) is not None


def career_office(before: str, after: str) -> int:
    """Return how many characters of a life's row lead from its date to its office: 2 of "- 1954: Chánh Văn phòng".

    Takes     the words of the row before its date, and after it.
    Returns   -1 where the row is none.
    """
    if _BULLET.fullmatch(before) is None:
        return -1
    found = _ENTRY.match(after) or (_STAY.match(after) if _ITEM.match(before) else None)
    return found.start("office") if found else -1


_HELD_ROW = re.compile(
    rf"\s*[-+*•–] ?{POST}[^:;.()]{{0,160}}\((?:(?:được bầu )?tại [^:;.()]{{3,60}}[-–,] ?)?"
    r"(?:(?:kể )?từ )?(?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |năm )?$"
)


def is_held_row(row: str) -> bool:
    """Say whether a row is an office and brackets that open with the day since when: "- Thứ trưởng X (từ "."""
    return _HELD_ROW.match(row) is not None


_LISTS_HELD = re.compile(
    r"\b(?:chức vụ|chức danh|cương vị|trọng trách|giữ(?: các)? chức|(?:từng|ông|bà|đồng chí) là|đảm nhiệm|đảm nhận"
    r"|kinh qua)\b[^.]{0,260}?"
    rf"(?:(?<=[:;,]) |(?<=\b(?:là|và)) |(?<=kiêm) )({POST}[^:;,.()]{{0,90}}) \((?:(?:kể )?từ )?"
    r"(?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |năm )?$"
)


def lists_held(row: str) -> int:
    """Return where the office begins that a list of somebody's ends with, before the brackets of its day; or -1."""
    found = _LISTS_HELD.search(row)
    return found.start(1) if found else -1


def assumed_after(after: str, *, alone: bool) -> bool:
    """Say whether the words after a day and a name tell of coming into an office then: " làm Bộ trưởng".

    Takes     whether the day opens a sentence that tells of nothing else: "Tháng 4/2016, ông là Thứ trưởng".
    """
    assumed = _ASSUMED.match(after) is not None or (alone and _WAS_THEN.match(after) is not None)
    return assumed and _ROTATING.search(after) is None


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
