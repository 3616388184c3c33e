"""How Vietnamese news tells that somebody takes an office.

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
    "sắc phong", "chuyển giao quyền lực cho", "nhường ghế cho", "nhường chỗ cho", "nhường chức cho",
    "nhường ngôi cho", "truyền ngôi cho", "bàn giao chức vụ cho", "được thay thế bởi", "bị thay thế bởi",
    "được thay bằng", "bị thay bằng",
})  # fmt: skip
_RISES = frozenset({"thăng quân hàm", "thăng cấp bậc hàm", "thăng hàm"})
_ELECTS = _ENTRUSTS | frozenset({
    "bầu", "bầu lại", "bỏ phiếu bầu", "bỏ phiếu bầu chọn", "biểu quyết bầu", "bổ nhiệm", "phân công", "chỉ định",
    "phê chuẩn", "chọn làm", "cử làm",
    "phong quân hàm", *_RISES,
})  # fmt: skip


def takes_oath(trigger: str) -> bool:
    """Say whether a trigger tells of an oath: "tuyên thệ nhậm chức"."""
    return trigger.startswith("tuyên thệ")


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


_SWORN = re.compile(r" (?:(?:đã|vừa|mới|chính thức) )*(?:tuyên thệ|nhậm chức|tuyên thệ nhậm chức)")


def is_sworn_in(said: str) -> bool:
    """Say whether the words from a name on tell first that the named took office: " đã tuyên thệ nhậm chức"."""
    return _SWORN.fullmatch(said) is not None


_JUST = re.compile(r"\b(?:đã|vừa|mới|chính thức) $")


def has_won(trigger: str, before: str) -> bool:
    """Say whether a verb tells of an election that has just been won: "đã chính thức tái đắc cử"."""
    return trigger in _WON and _JUST.search(before) is not None


def wins_again(trigger: str) -> bool:
    """Say whether a verb tells of winning an election: "tái đắc cử"."""
    return trigger in _WON


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


def wishes_well(before: str) -> bool:
    """Say whether the words before somebody are good wishes to them, where thanks are the sender's own office."""
    return " mừng " in before and "cảm ơn" not in before


_SINCE = re.compile(r"(?:sau|từ|khi|ngày|trước khi|dịp|lúc) $")


def dates_another(before: str) -> bool:
    """Say whether the words before a verb without a subject make it the time of something else: "kể từ khi"."""
    return _SINCE.search(before) is not None


POST = (
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
_OPENING = re.compile(
    r"(?:(?:khi đó|khi ấy|bấy giờ|lúc đó|lúc ấy|lúc bấy giờ) là )?(?:nguyên |cựu |tân )?"
    rf"(?:{POST}|(?:đại diện|phái viên|đặc sứ|sứ giả|trưởng (?:phái )?đoàn)\b)"
)


_SPOUSE = re.compile(rf"\bphu nhân (?:của )?(?:cố |nguyên )?{POST}[\w ]{{0,30}}(?:, {POST}[\w ]{{0,30}}){{0,2}}$")
_KIN = (
    r"(?:con (?:trai|gái|rể|dâu|cả|út)|em (?:gái|trai|rể|họ)|anh (?:trai|họ|rể)|chị (?:gái|dâu)|vợ|chồng|phu nhân"
    r"|phu quân|chú rể|cha|mẹ|thân (?:phụ|mẫu)|cháu(?: (?:nội|ngoại|trai|gái))?|người thân tín|trợ lý thân cận|cận vệ)"
)
_RELATIVE = re.compile(
    rf"(?:, |(?:^|[.;\n] ?))(?:(?:là )?người )?{_KIN}(?: [\w ]{{1,24}}?)?(?: của)?(?: (?:cố|cựu|nguyên|đương kim))?"
    rf"(?: (?:nhà lãnh đạo|lãnh đạo|ông|bà|{POST}[\w ]{{0,30}}(?:, {POST}[\w ]{{0,30}})?))? $"
)
WIFE = "phu nhân"
KIN = (
    "con ", "em ", "anh ", "chị ", "vợ", "chồng", WIFE, "phu quân", "chú rể", "cha", "mẹ", "thân ", "cháu",
    "người thân tín", "trợ lý thân cận", "cận vệ",
)  # fmt: skip
"""One of these stands where somebody's relative is named."""

SPOUSE = 90
"""Characters of the offices of somebody's husband."""


def names_spouse(before: str) -> bool:
    """Say whether the words before a name make it that of somebody's husband: "Phu nhân Tổng thống Hàn Quốc "."""
    return _SPOUSE.search(before) is not None


_ENDS_CHOSEN = re.compile(r" vào (?:bộ|ban|ủy|quốc|hội|trung|thường|đảng)|\s*(?:[.;]|$)")


def ends_chosen(after: str) -> bool:
    """Say whether the words after a list of those chosen end it, so that all were: " vào Bộ Chính trị"."""
    return _ENDS_CHOSEN.match(after) is not None


def is_passive(trigger: str) -> bool:
    """Say whether a verb of choosing is passive, so that all named before it were chosen: "được bầu"."""
    return trigger.startswith("được ")


_PROPOSED = re.compile(
    r"\btrình (?:quốc hội|hội đồng|hạ viện|thượng viện|nghị viện)(?: (?:xem xét|phê chuẩn|việc|để))* $"
    r"|\b(?:cho )?(?:đến|tới) khi (?:quốc hội|nghị viện|hạ viện|đảng|họ|có)[\w ]{0,24} $"
)
_NOMINATES = re.compile(r" (?:đã |sẽ |cũng )?(?:đề cử|tiến cử|giới thiệu|đề xuất|chọn|muốn)\b")


def nominates(gap: str) -> bool:
    """Say whether words from a day to a name only propose who bears it: " đề cử Thượng nghị sĩ "."""
    return _NOMINATES.match(gap) is not None


def is_proposed(before: str) -> bool:
    """Say whether the words before a verb of choosing only propose or await it: "trình Quốc hội ", "cho đến khi "."""
    return _PROPOSED.search(before) is not None


def relative(before: str) -> int:
    """Return how many characters before a name tell only whose relative somebody is, or 0: ", con trai Thủ tướng "."""
    match = _RELATIVE.search(before)
    return match.end() - match.start() if match else 0


def opens_office(words: str) -> bool:
    """Say whether words open with an office, in small letters too: "cố vấn đặc biệt của đoàn"."""
    return _OPENING.match(words) is not None


_TAKEN = re.compile(rf"\s*(?:[\w ]{{0,40}}\b)?(?:{POST}|(?:ông|bà) chủ (?:[\w ]{{0,16}})?nhà (?:trắng|xanh)\b)")
_FIRST_TO = re.compile(
    r"[^,.;]{0,60}\b(?:đầu tiên|duy nhất|thứ \w+)(?: \w+){0,4} (?:thăm|tới|đến|đặt chân|dự|gặp|công du|sang|có|bị"
    r"|hội kiến|hội đàm|sinh|nhận|phát biểu|bước|điều trần|từ chức|qua đời|kết hôn|được (?:trao|tặng|mời))\b"
    r"| (?:cựu|nguyên) |[^,.;]{0,40}\b(?:tại vị|tại nhiệm|trị vì|có nhiệm kỳ|nắm quyền|cầm quyền)\b[\w ]{0,24}nhất\b"
)
_DECISION = re.compile(r" (?:các )?quyết định\b")


def hands_decision(after: str) -> bool:
    """Say whether the words after a verb of giving are a decision: "trao" before " Quyết định của Bộ Chính trị"."""
    return _DECISION.match(after) is not None


_GIVEN_SEAT = re.compile(
    rf"\b(?:chức(?: vụ| danh)?|(?:chiếc )?ghế|cương vị|vị trí|trọng trách) {POST}[^,;.]{{0,100}}?"
    r" (?:(?:đã|sẽ|cũng|sau đó) )?được (?:[^,;.]{1,30} )?$"
)


def gives_seat(trigger: str, before: str) -> bool:
    """Say whether what is given to somebody is an office: "chức Chủ tịch Quốc hội được trao cho"."""
    return trigger == _GIVES and _GIVEN_SEAT.search(before) is not None


def takes(after: str) -> bool:
    """Say whether words name the office that somebody comes into: "trở thành Thủ tướng", no "… đầu tiên thăm"."""
    return _TAKEN.match(after) is not None and _FIRST_TO.match(after) is None


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


_ONLY_SINCE = re.compile(r"\bsau khi(?: (?:ông|bà))?(?: chính thức)? $")


def is_only_since(before: str) -> bool:
    """Say whether an office is taken only to tell what came later: "A sau khi được bầu đã thăm X"."""
    return _ONLY_SINCE.search(before) is not None


_FOR_COUNTRY = ("để ", "giúp ", "việc ")


def leads_to_country(before: str) -> bool:
    """Say whether the words before a country make what follows its own: "vận động để Việt Nam được bầu"."""
    return before.endswith(_FOR_COUNTRY)
