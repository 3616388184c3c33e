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

WINS = frozenset({
    "giành chiến thắng", "giành thắng lợi", "đánh bại", "được tuyên bố chiến thắng",
    "được tuyên bố là người chiến thắng",
})  # fmt: skip
"""Verbs of taking office only where a vote is spoken of."""
_PARTY = re.compile(r"\b(?:đảng|liên minh|phe)\b[^,;]{0,100}$")


def is_party(before: str) -> bool:
    """Say whether the words before a verb of winning make a party its subject."""
    return _PARTY.search(before) is not None


_VOTE = re.compile(r"\b(?:bầu cử|kiểm phiếu|bỏ phiếu|phiếu bầu|tranh cử)\b")


def is_vote(words: str) -> bool:
    """Say whether words speak of an election."""
    return _VOTE.search(words) is not None


_ENTRUSTS = frozenset({
    "cử vào chức", "cử giữ chức", "giao ghế", "giao chức", "giao giữ", "giao làm", "giao đảm nhiệm", "giao trọng trách",
    "trao ghế", "mời làm", "bàn giao quyền lực cho", "trao quyền cho", "trao lại quyền lực cho",
    "sắc phong", "chuyển giao quyền lực cho", "nhường ghế cho", "nhường ngôi cho", "truyền ngôi cho",
})  # fmt: skip
_RISES = frozenset({"thăng quân hàm", "thăng cấp bậc hàm", "thăng hàm"})
_ELECTS = _ENTRUSTS | frozenset({
    "bầu", "bầu lại", "bổ nhiệm", "phân công", "chỉ định", "phê chuẩn", "chọn làm", "cử làm",
    "phong quân hàm", *_RISES,
})  # fmt: skip


def is_one_who(before: str) -> bool:
    """Say whether the words before a verb make it say who somebody is: "người " of "người kế nhiệm ông là B"."""
    return before.endswith("người ")


def says_who(before: str) -> bool:
    """Say whether the words before a name are those of a predicate: "là ", "chính là bà "."""
    return before.endswith((" là ", " là ông ", " là bà "))


FOLLOWS = frozenset({"kế nhiệm", "lên kế nhiệm", "kế vị", "nối ngôi", "lên thay", "tiếp quản"})
"""Verbs whose object is the predecessor."""


ASSIGNS = frozenset({"phân công", "được phân công"})
"""Verbs that give somebody an office or a piece of work."""
_OFFICE_GIVEN = re.compile(r"[^,;.]{0,60}? (?:giữ|làm|phụ trách|đảm nhiệm|đảm nhận|kiêm|tham gia)\b(?! việc)")


def assigns_office(after: str) -> bool:
    """Say whether the words after such a verb give an office: " giữ chức X", not " phối hợp tổ chức chương trình"."""
    return _OFFICE_GIVEN.match(after) is not None


def rises(trigger: str, before: str) -> bool:
    """Say whether a verb of promoting that names no other tells who rose: "ông X thăng quân hàm đại tướng năm 2019"."""
    return trigger in _RISES and not before.endswith(("quyết định ", "lễ ", "trao "))


CHOOSES = "bầu"
"""What a word is taken for where it tells of a choice."""
CHOICES = frozenset({"chọn", "lựa chọn"})
"""Words that tell of a choice of somebody for an office, as of where to go."""
_DECIDES = re.compile(
    r"\b(?:quyết định|thông qua|biểu quyết|nhất trí|tán thành|suy tôn|tôn|lập|đưa|chọn|lựa chọn|đề bạt|cất nhắc)"
    r"(?: việc)?(?: đề cử)? $"
)


def decided(key: str, start: int, end: int) -> int:
    """Return where the words right before a name begin that say that it was decided on, -1 where none do."""
    found = _DECIDES.search(key, start, end)
    return found.start() if found else -1


_GIVES = "trao cho"


def elects(trigger: str) -> bool:
    """Say whether the one who takes office is the object of a trigger: "bầu ông X làm"."""
    return trigger in _ELECTS or trigger == _GIVES


def chooses(trigger: str) -> bool:
    """Say whether a trigger tells of the choice itself, which a report tells without repeating the day."""
    return "bầu" in trigger.split() and "tiếp tục" not in trigger


_JUST = re.compile(r"\b(?:đã|vừa|mới|chính thức) $")


def has_won(trigger: str, before: str) -> bool:
    """Say whether a verb tells of an election that has just been won: "đã chính thức tái đắc cử"."""
    return trigger in _WON and _JUST.search(before) is not None


_WON = frozenset({"đắc cử", "tái đắc cử", "trúng cử", "tái cử", "thắng cử"})
_ASSEMBLY = re.compile(
    r"\b(?:quốc hội|thượng viện|hạ viện|nghị viện|đại hội|quốc vương|nhà vua|chủ tịch nước|tổng thống)\b[^,;.]{0,60}"
    r"\b(?:đã|vừa|mới|chấp thuận|nhất trí|bỏ phiếu|tiến hành) (?:[\w ]{0,24} )?$"
)
_DECIDED = re.compile(r"\b(?:quyết định|sắc lệnh|nghị quyết)(?: \w+){0,3} $")


def is_decided(before: str) -> bool:
    """Say whether the words before a verb name the decision to choose somebody: "trao quyết định bổ nhiệm"."""
    return _DECIDED.search(before) is not None


def has_chosen(trigger: str, before: str) -> bool:
    """Say whether a verb tells of whom those who choose have just chosen: "Quốc hội vừa bỏ phiếu phê chuẩn"."""
    return trigger in _ELECTS and _ASSEMBLY.search(before) is not None


_SINCE = re.compile(r"(?:sau|từ|khi|ngày|trước khi|dịp|lúc) $")


def dates_another(before: str) -> bool:
    """Say whether the words before a verb without a subject make it the time of something else: "kể từ khi"."""
    return _SINCE.search(before) is not None


_POST = (
    r"(?:(?:quyền|tổng|đương kim) )?(?:phó (?:tổng )?)?(?:tổng bí thư|bí thư|chủ tịch|thủ tướng|thủ hiến|tổng thống"
    r"|bộ trưởng|thứ trưởng|ngoại trưởng|quốc vương|thư ký|ủy viên|chủ nhiệm|chánh văn phòng|đại sứ|(?:cục|vụ|viện"
    r"|hiệu|thị|tỉnh|trợ lý tổng|tổng cục|tham mưu|sư đoàn) ?trưởng|(?:trưởng|phó) (?:ban|phòng"
    r"|(?:phái )?đoàn(?= đàm phán| đbqh| đại biểu quốc hội))"
    r"|giám đốc|tư lệnh"
    r"|thống đốc|tổng biên tập|nguyên thủ|quốc trưởng"
    r"|người phát ngôn|tổng thanh tra"
    r"|đặc phái viên|cố vấn|chánh án|quốc vụ khanh|giáo hoàng|(?:thượng|hạ) nghị sĩ|cao ủy"
    r"|nghị sĩ|đại biểu quốc hội|thường trực|người đứng đầu|đứng đầu|(?:nhà )?lãnh đạo tối cao|nữ hoàng|nhật hoàng)\b"
)
_OPENING = re.compile(rf"(?:(?:khi đó|khi ấy|bấy giờ|lúc đó|lúc ấy|lúc bấy giờ) là )?(?:nguyên |cựu |tân )?{_POST}")


def opens_office(words: str) -> bool:
    """Say whether words open with an office, in small letters too: "cố vấn đặc biệt của đoàn"."""
    return _OPENING.match(words) is not None


_TAKEN = re.compile(rf"\s*(?:[\w ]{{0,40}}\b)?(?:{_POST}|(?:ông|bà) chủ (?:[\w ]{{0,16}})?nhà (?:trắng|xanh)\b)")
_FIRST_TO = re.compile(
    r"[^,.;]{0,60}\b(?:đầu tiên|duy nhất|thứ \w+)(?: \w+){0,4} (?:thăm|tới|đến|đặt chân|dự|gặp|công du|sang|có)\b"
)
_SEAT = r"(?:(?:các )?chức(?: vụ| danh)?:?|cương vị|trọng trách|vị trí|ghế)"
_CARRIES = r"(?:đảm nhiệm|đảm nhận|đảm trách|đảm đương|phụ trách|gánh vác|ngồi(?: vào)?)"
_HOLDS = rf"(?:là|làm|(?:nắm )?giữ(?: {_SEAT})?|{_CARRIES}(?: {_SEAT})?|kiêm(?: nhiệm| giữ)?)"
_ASSUMES = rf"(?:làm|trở lại (?:cương vị|ghế)|giữ {_SEAT}|(?:{_CARRIES}|nhận)(?: {_SEAT})?)"
_THIS = r"(?:chức|cương vị|chức vụ|trọng trách|vị trí|vai trò) này"
_OPENED = re.compile(rf",? (?:(?:đã|được|cũng|mới|từng|lần lượt) ){{0,2}}{_HOLDS} (?:{_THIS}|{_POST})")
_CLOSED = re.compile(
    rf"\b{_HOLDS} (?:chức |chức vụ |cương vị )?(?:{_THIS}|này|{_POST})(?: [\w ]{{0,80}})?,? ?\(?(?:kể )?từ $"
)
_FURTHER = re.compile(rf"(?:,|\bvà|;) (?:kiêm |là |làm |giữ chức )?{_POST}(?: [\w ]{{0,80}})?,? ?\(?(?:kể )?từ $")
_NEXT = re.compile(
    rf" [^;:]{{0,40}}{_POST}[^;:]{{0,60}}| (?:rồi |sau đó )?(?:lại )?(?:tái|lần|vào bộ chính trị)[^;:]{{2,70}}"
)


def is_further(words: str) -> bool:
    """Say whether words from a comma to a date name the next office that somebody came into: " Chủ tịch Đảng "."""
    return len(words) < 80 and _NEXT.fullmatch(words) is not None


_HELD_BY = re.compile(rf":(?: [^:;.()]{{0,120}},)? ?{_POST}[^:;.()]{{0,100}} \((?:kể từ |từ )?(?:năm |tháng |ngày )?$")
_APPOSED = re.compile(rf" {_POST}(?: [\w ]{{0,60}})?,? \(?(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?")
_ENTRY = re.compile(rf"(?: [-–] nay)?(?::| [-–]) (?:được bầu làm |làm |là |giữ chức )?{_POST}")
_STAY = re.compile(rf", (?:(?:ông|bà|đồng chí) )?(?:được bầu làm |{_HOLDS} )?{_POST}")
_NAMED = re.compile(rf"\W*{_POST}[^:;.]{{0,60}}:")
_BULLET = re.compile(r"[^\w]*(?:từ |năm |tháng )*")
_ITEM = re.compile(r"\s*[-+*•–]")
_ASSUMED = re.compile(rf"(?:,| [^\W\d][\w ]{{2,60}},)? (?:đã |được |mới |lên |ra )?{_ASSUMES} {_POST}")
_WAS_THEN = re.compile(rf" (?:đã )?là {_POST}")
_ASSUMED_ON = re.compile(
    r"(?<!xác )(?<!ghi )(?<!tiếp )(?<!công )(?<!thừa )\b(?:đảm nhận|đảm nhiệm|nhận|ngồi(?: vào)?"
    r"|(?<!trình )(?<!gửi )(?<!cáo )lên(?: nắm| làm)?|trở lại)"
    rf"(?: {_SEAT})? {_POST}(?: [\w ]{{0,80}})?,? ?"
    r"(?:vào|hồi|từ)? ?(?:ngày |tháng |năm )?$"
)
_ROTATING = re.compile(
    r"chủ tịch luân phiên|ủy viên (?:không )?thường trực"
    r"|chủ tịch (?:của )?(?:asean|apec|asem|aipa|brics|g ?7|g ?20|hội đồng bảo an|liên minh|eu)\b"
)
"""An office that a country holds in its turn."""

_REPLACES = re.compile(rf"(?:thay|thay thế|kế nhiệm) [^,;.]{{3,80}} {_HOLDS} {_POST}[^,;.]{{0,80}}$")
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
    rf"(?:(?:tuyên bố |tuyên thệ )?nhậm chức|trở thành|(?:giữ|đảm nhiệm|đảm nhận|làm)(?: chức(?: vụ)?)?) {_POST}"
)
_SEAT_OF = re.compile(
    rf"(?:trong (?:đó|khi đó), |còn |và )?(?:chức |ghế |vị trí )?{_POST}[^,;:.]{{0,90}}"
    r" (?:là|thuộc về)(?: (?:tiến sĩ|giáo sư|tướng))? $"
)


_GIVEN_SEAT = re.compile(
    rf"\b(?:chức(?: vụ| danh)?|(?:chiếc )?ghế|cương vị|vị trí|trọng trách) {_POST}[^,;.]{{0,100}}?"
    r" (?:(?:đã|sẽ|cũng|sau đó) )?được $"
)


def gives_seat(trigger: str, before: str) -> bool:
    """Say whether what is given to somebody is an office: "chức Chủ tịch Quốc hội được trao cho"."""
    return trigger == _GIVES and _GIVEN_SEAT.search(before) is not None


def fills_cabinet(words: str) -> bool:
    """Say whether a sentence tells that those took office whom the text goes on to list: "Nội các mới nhậm chức"."""
    return _CABINET.search(words) is not None


def is_seated(before: str, after: str) -> bool:
    """Say whether words round a name give its seat: "ông X, chủ tịch đảng Y, nhậm chức Bộ trưởng", "Bộ trưởng là X"."""
    return _SEATED.match(after) is not None or _SEAT_OF.fullmatch(before) is not None


def takes(after: str) -> bool:
    """Say whether words name the office that somebody comes into: "trở thành Thủ tướng", no "… đầu tiên thăm"."""
    return _TAKEN.match(after) is not None and _FIRST_TO.match(after) is None


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

_HELD_IN = re.compile(rf",? (?:[^\W\d][^,.;:()]{{1,40}} )?(?:đã |từng |cũng |được )?{_HOLDS} (?:{_THIS}|{_POST})")


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


def is_career(before: str, after: str) -> bool:
    """Say whether a row is of a life's offices: "- 1954: Chánh Văn phòng", by the words round its date."""
    if _BULLET.fullmatch(before) is None:
        return False
    return _ENTRY.match(after) is not None or (_ITEM.match(before) is not None and _STAY.match(after) is not None)


_HELD_ROW = re.compile(
    rf"\s*[-+*•–] ?{_POST}[^:;.()]{{0,160}}\((?:(?:được bầu )?tại [^:;.()]{{3,60}}[-–,] ?)?"
    r"(?:(?:kể )?từ )?(?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |năm )?$"
)


def is_held_row(row: str) -> bool:
    """Say whether a row is an office and brackets that open with the day since when: "- Thứ trưởng X (từ "."""
    return _HELD_ROW.match(row) is not None


_LISTS_HELD = re.compile(
    r"\b(?:chức vụ|chức danh|cương vị|trọng trách|giữ(?: các)? chức|(?:từng|ông|bà|đồng chí) là|đảm nhiệm|đảm nhận"
    r"|kinh qua)\b[^.]{0,260}?"
    rf"(?:(?<=[:;,]) |(?<=\b(?:là|và)) |(?<=kiêm) )({_POST}[^:;,.()]{{0,90}}) \((?:(?:kể )?từ )?"
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


def is_rite(before: str) -> bool:
    """Say whether the words before a verb of taking office name the ceremony at which somebody does: "lễ nhậm chức"."""
    return before.endswith("lễ ")


_ALL = re.compile(r",? (?:đều|cùng) là ")
_ALSO = re.compile(r"\b(?:cũng|đồng thời|tiếp tục)(?: (?:đã|nhất trí|thống nhất|được))* $")


def are_all(after: str) -> bool:
    """Say whether the words after a list of names say what all of them are: ", đều là Ủy viên …"."""
    return _ALL.match(after) is not None


_ONCE = re.compile(r"\b(?:từng|trước (?:đó|đây|khi)|vốn|nguyên|cựu|nếu|trước)\b")


def was_once(before: str) -> bool:
    """Say whether the words before a verb of taking office may set it in other times: "từng ", "trước khi "."""
    return _ONCE.search(before) is not None


def is_one_more(before: str) -> bool:
    """Say whether the words before a choice make it one more of the same sitting: "Quốc hội cũng nhất trí"."""
    return _ALSO.search(before) is not None
