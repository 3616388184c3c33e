"""What words round ceremonies, counts of years and congresses say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.model import EventType

_BY_PLACE_PAIR = re.compile(
    r"asean|apec|g ?20|g ?7|brics|liên hợp quốc|đông á|á âu|asem|acmecs|cop ?\d|hẹp|pháp ngữ|không liên kết"
    r"|nato|thượng hải|liên minh châu|an ninh hạt nhân|các nước châu|mê ?kông|mekong|mê công"
    r"|liên âu|liên hiệp châu|\beu\b|\bsco\b|bộ tứ|liên đoàn ả|khí hậu|vì dân chủ|hòa bình cho"
)


def of_many(words: str) -> bool:
    """Say whether a summit is one of many countries, hence a congress and no talks."""
    return _BY_PLACE_PAIR.search(words) is not None


_FAMILIES = (
    ("welcome", ("lễ đón", "lễ tiếp đón", "lễ tiễn", "đội danh dự")),
    ("parade", ("duyệt binh", "diễu binh", "diễu hành", "mít tinh", "míttinh", "thượng cờ")),
    (
        "tribute",
        (
            "vòng hoa",
            "lẵng hoa",
            "viếng",
            "hương",
            "dâng hoa",
            "lòng thành kính",
            "lòng tôn kính",
            "tưởng niệm",
            "sổ tang",
            "đặt hoa",
            "nghiêng mình",
            "chia buồn",
        ),
    ),
    ("opening", ("khánh thành", "khởi công", "khai trương", "động thổ", "khai mạc")),
    ("banquet", ("chiêu đãi", "quốc yến", "tiệc", "tiếp tân", "khoản đãi", "thết đãi", "mời cơm")),
    ("funeral", ("lễ tang", "quốc tang", "truy điệu", "an táng", "điếu văn", "tang lễ")),
    ("credentials", ("quốc thư", "thư ủy nhiệm", "chấp nhận lãnh sự", "chấp thuận lãnh sự")),
    ("coronation", ("đăng quang",)),
    ("award", ("huân chương", "huy chương", "kỷ niệm chương", "lễ trao")),
)
WELCOME, TRIBUTE, OPENING, BANQUET, PARADE = "welcome", "tribute", "opening", "banquet", "parade"
CREDENTIALS, CORONATION, AWARD, FUNERAL = "credentials", "coronation", "award", "funeral"
OF_STATE = frozenset({WELCOME, TRIBUTE, PARADE, CORONATION, FUNERAL})
"""Kinds of ceremony that states hold, which are events whoever holds them."""

MOURNING = frozenset({TRIBUTE, FUNERAL})
HONOURING = frozenset({TRIBUTE, AWARD, FUNERAL})
"""Kinds of ceremony whose object is honoured, and no party."""


def family(trigger: str) -> str:
    """Return what kind of ceremony a trigger tells of: two of different kinds are two events."""
    said = f" {trigger} "
    return next((name for name, words in _FAMILIES if any(f" {word} " in said for word in words)), trigger)


BARE_CONGRESS = frozenset({"khóa họp", "hội nghị", "diễn đàn", "phiên họp", "cuộc họp", "cuộc họp khẩn"})
"""Meetings that are events only by a name of their own: "Hội nghị Đại dương", not "hội nghị của tỉnh"."""
_ON_JOURNEY = re.compile(r"\b(?:chuyến (?:công tác|đi|thăm|công du)(?: [\w]+){0,3}|trên đường(?: đi)?) dự $")
_IN_TITLE = re.compile(r"\b(?:chủ tịch|nước chủ nhà|thành viên|tinh thần|nghị quyết|trước thềm)(?: của)? $")


def on_journey_to(before: str) -> bool:
    """Say whether the words before a meeting only say what a journey was for: "kết thúc chuyến công tác dự"."""
    return _ON_JOURNEY.search(before) is not None


def is_in_title(before: str) -> bool:
    """Say whether the words before a meeting make it part of an office or paper: "cương vị Chủ tịch Hội nghị X"."""
    return _IN_TITLE.search(before) is not None


_ON_TRIP = re.compile(r"\bchuyến(?: công tác| công du| đi)? (?:tham )?dự (?:lễ )?$")


def is_on_trip(before: str) -> bool:
    """Say whether the words before a rite make its days those of the journey to it: "chuyến tham dự lễ nhậm chức"."""
    return _ON_TRIP.search(before) is not None


HOLD = "tổ chức"
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
_OPENS = re.compile(r" (?:khai mạc|bế mạc|công bố)(?: của)?(?: phiên toàn thể)?[\w ]{0,20}$")


ATTEND = "dự "
_ATTENDS = re.compile(r"(?:tham )?dự\b")
_TOPIC = re.compile(r"\b(?:thông tin|họp báo|nói|trao đổi|thông báo|báo cáo)? ?về (?:các |những )?$")
_GOAL = re.compile(r"\b(?:phát thải|trung hòa|mục tiêu|cam kết|lộ trình|chiến lược|tầm nhìn)\b")
_JOINTLY = re.compile(r"\b(?:đồng|cùng) chủ trì [^,;.]{0,40}$")
_IN_COMPANY = re.compile(r",? (?:\w+ )?(?:tháp tùng|đi cùng|cùng đi với|hộ tống) [^,;.]{0,40}")
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


def is_at_mausoleum(trigger: str) -> bool:
    """Say whether a trigger names where a tribute is paid: "vào Lăng viếng"."""
    return "lăng" in trigger


def opens_meeting(gap: str) -> bool:
    """Say whether words between "lễ" and a meeting's name make it its opening or end: "lễ khai mạc Diễn đàn X"."""
    return _OPENS.fullmatch(gap) is not None


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
        r"giải phóng|chiến thắng|cách mạng|thống nhất đất nước|ngày mất|qua đời|từ trần|tổng khởi nghĩa|tấn công"
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
_QUOTED_YEAR = re.compile(r"năm (?:đoàn kết )?(?:hữu nghị|giao lưu|du lịch|đối tác)")


def marks_count(before: str) -> bool:
    """Say whether the words before a count say that it is marked: "nhân kỷ niệm", "đánh dấu"."""
    return _MARKER.search(before[-60:]) is not None


def names_occasion(before: str) -> bool:
    """Say whether the words before a count name what is held to mark it: "Lễ kỷ niệm", "tọa đàm nhân"."""
    return _OCCASION.search(before) is not None


def lists_count(before: str) -> bool:
    """Say whether the words before a count list it with another one: ", 20 năm …", "và 15 năm …"."""
    return _LISTED.search(before) is not None


def names_year(words: str) -> bool:
    """Say whether words name a year of friendship: "Năm Hữu nghị Việt Nam - Triều Tiên 2025"."""
    return _QUOTED_YEAR.search(words) is not None


BEGINS = frozenset({"khởi công", "động thổ"})
OPENS = frozenset({"khai trương", "khánh thành"})
"""Verbs that tell of a mission's founding where that is what opens."""

MEDAL = "kỷ niệm chương"
RITE = "lễ"
"""A ceremony of any kind, which its next word names: "lễ bàn giao"."""
BARE_RITES = frozenset({RITE, "buổi lễ", "lễ trao tặng", "lễ trao huân chương", "lễ khánh thành", "lễ khởi công"})
"""Ceremonies only where somebody attends or acts at them, or they are said to be held."""
_NO_RITE = re.compile(r" (?:hội|phép|vật|tân|nghĩa|nghi|lạt|phục|độ|bái|giáo|tết|nghỉ|phật|noel|giáng sinh)\b")
_PART_OF_WORD = re.compile(r"\b(?:nghi|đại|ngày|kỳ|dịp|nghỉ|sính|lời|thánh|hành) $")


def names_rite(before: str, after: str) -> bool:
    """Say whether a bare "lễ" opens the name of a ceremony: not in "nghi lễ", "lễ hội", "ngày lễ"."""
    return after[:1] == " " and after[1:2].isalpha() and not (_NO_RITE.match(after) or _PART_OF_WORD.search(before))


_AFTER_DAY = re.compile(r",? (?:ngay |liền )?(?:sau|trước)(?: khi dự)? ")


def follows_day(gap: str) -> bool:
    """Say whether words between a day and a rite make it the day of both: " ngay sau "."""
    return _AFTER_DAY.fullmatch(gap) is not None


_AT_CEREMONY = re.compile(r"buổi|tiệc|chiêu đãi|chào mừng|khai mạc|điếu")


def at_ceremony(words: str) -> bool:
    """Say whether words of speaking or attending name the ceremony: "phát biểu tại buổi lễ", not "cùng dự"."""
    return _AT_CEREMONY.search(words) is not None


_NAMED_MEETING = re.compile(
    r" (?:(?:cấp )?thượng đỉnh|cấp cao|cấp (?:bộ|ngoại) trưởng|các nhà lãnh đạo"
    r"|(?:các )?chủ tịch (?:quốc hội|nghị viện)|(?:các )?tư lệnh|tham mưu trưởng"
    r"|(?:các )?(?:bộ trưởng|ngoại trưởng|nguyên thủ)|hợp tác"
    r"|quốc tế|toàn cầu|toàn quốc|trung ương|thường niên|liên chính phủ|liên nghị viện|kín của"
    r"|khẩn|(?:[\w ]{2,40} )?(?:lần (?:thứ|đầu|hai|ba|tư|trước|\d)|(?:lần )?(?:gần nhất|gần đây nhất))"
    r"|của (?:khối|ủy ban|hội đồng bảo an))\b"
)
_NAMED_BODY = re.compile(
    r"\b(?:asean|apec|asem|brics|g ?7|g ?20|cop ?\d\d|acmecs|clmv|gms|ipu|aipa|liên hợp quốc|mê công"
    r"|ủy ban (?:hỗn hợp|liên chính phủ|liên hợp|chỉ đạo)|tiểu ban|nhóm (?:công tác|làm việc|chuyên gia) chung)\b"
)


def is_named_meeting(after: str) -> bool:
    """Say whether the words after a bare "hội nghị" make it one of a series or of a body with a name."""
    return _NAMED_MEETING.match(after) is not None or _NAMED_BODY.search(after[:60]) is not None


_DONE_WELL = re.compile(r"\bđã (?:tổ chức |tiến hành )?thành công (?:tốt đẹp |rực rỡ )?$")


def went_well(before: str) -> bool:
    """Say whether the words before a meeting only say that it was held well, whenever that was: "đã thành công"."""
    return _DONE_WELL.search(before) is not None


_MENTIONED = re.compile(
    r"\b(?:bên lề|khuôn khổ|sau|trước|kể từ|theo|về|cho|như|của|với|từ|qua) (?:các |những |khi |thềm )?$"
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
_PRESENT = re.compile(
    r"(?:[^.;:]{0,100}?(?:\b(?:còn )?có|,? (?:trong đó )?(?:bao )?gồm)(?: có)?:?(?: [^.:]{0,90}[,;])?"
    r"(?: (?:sự hiện diện|sự tham dự|sự có mặt) của)?)?(?: (?:các|hai))?(?: (?:đồng chí|ông|bà|vị))?[ :]{0,2}"
)


def heads_delegation(before: str) -> bool:
    """Say whether the words before a meeting make the subject one of a delegation there: "là Trưởng đoàn Lào tại"."""
    return _HEADS.search(before) is not None


def is_head(after: str) -> bool:
    """Say whether the words after a name make it that of a delegation's head: " là Trưởng đoàn Mỹ"."""
    return _HEAD.match(after) is not None


def lists_present(gap: str) -> bool:
    """Say whether words from "Tới dự" to a name list who came of one side: ", về phía nước chủ nhà có"."""
    return _PRESENT.fullmatch(gap) is not None


_AT_GATHERING = re.compile(
    r"(?:(?:phát biểu|thay mặt|tại|nhân dịp|trong|về phía|về phần|đến dự|chia sẻ|đáp từ|đáp lời)\b[^.;:]{0,90},? )?"
    r"(?:(?:bài )?(?:diễn văn|phát biểu|báo cáo)[\w ]{0,40} (?:do|của) )?(?:ông|bà|ngài|đồng chí)? ?"
)
_SPEAKS = re.compile(
    r"(?:,(?! (?:người|khi|sau))[^.;:]{0,160}?,?)?"
    r"(?: (?:cũng|đã|xúc động|trân trọng|nhiệt liệt|vui mừng|bày tỏ|tới|đến))* "
    r"(?:phát biểu|nhấn mạnh|nêu|khẳng định|chia sẻ|bày tỏ|cho biết|cho rằng|ôn lại|chúc mừng|cảm ơn|đánh giá"
    r"|gửi lời|gửi tới|tin tưởng|ghi nhận|điểm lại|khái quát|nhắc lại|cám ơn|trình bày|đọc|tham dự|dự)\b"
)
_GOES_ON = re.compile(r"(?:[,;][^.;:]{0,110}?)?,? (?:và|cùng)[\w ]{0,60},? (?:(?:ông|bà|ngài|đồng chí) )?")


def opens_speech(before: str) -> bool:
    """Say whether the words before the first name of a sentence leave it to act: "Thay mặt nước chủ nhà, "."""
    return _AT_GATHERING.fullmatch(before) is not None


def speaks(after: str) -> bool:
    """Say whether the words after a name tell of speaking or attending: ", Chủ tịch Hội, nêu rõ"."""
    return _SPEAKS.match(after) is not None


def goes_on(gap: str) -> bool:
    """Say whether words between two names join them: " và Tổng Lãnh sự Pháp, ông "."""
    return _GOES_ON.fullmatch(gap) is not None


_BARE = re.compile(
    r"(?: (?:này|trên|nói trên|lần này|hôm nay))?"
    r"(?:\s*$|\s*[,.;:)\u2026]| (?:có|còn có|cũng có|cùng|về phía|diễn ra|được|với sự|dưới sự|do)\b)"
)
_OTHERS = re.compile(
    r"\b(?:cuộc (?:gặp|tiếp|hội|làm)|hội đàm|hội kiến|buổi (?:gặp|tiếp|làm|hội)|lễ (?:ký|đón)|hoạt động)\b"
)
_MEANS = {
    EventType.CONGRESS: BARE_CONGRESS | {"đại hội", "hội nghị cấp cao", "hội nghị toàn thể", "kỳ họp", "khóa họp"},
    EventType.AGREEMENT: frozenset({RITE, "buổi lễ", "lễ ký", "lễ ký kết", "buổi lễ ký", "buổi lễ ký kết"}),
    EventType.ANNIVERSARY: frozenset({
        RITE, "buổi lễ", "lễ kỷ niệm", "buổi lễ kỷ niệm", "mít tinh", "lễ mít tinh", "míttinh", "lễ míttinh",
        "cuộc mít tinh", "cuộc míttinh", "mít tinh kỷ niệm", "tiệc chiêu đãi", "chiêu đãi", "bữa tiệc",
    }),
}  # fmt: skip


def is_bare(after: str) -> bool:
    """Say whether the words after a noun leave it without a name, so that it means what was told: "buổi lễ."."""
    return _BARE.match(after) is not None


def means(noun: str, told: EventType, kind: str) -> bool:
    """Say whether a noun may mean what was told, an event of a type or a ceremony of some family."""
    if told in _MEANS:
        return noun in _MEANS[told]
    return noun in (RITE, "buổi lễ") or family(noun) == kind


def lists(told: EventType, kind: str) -> bool:
    """Say whether those present are party to what was told: officials are none to a welcome or a signing."""
    return told in (EventType.ANNIVERSARY, EventType.CONGRESS) or kind == OPENING


def names_others(words: str) -> bool:
    """Say whether words of attending name what is held with few: "Tham dự các cuộc gặp có"."""
    return _OTHERS.search(words) is not None


def opens_quote(after: str) -> bool:
    """Say whether the name of a meeting follows in quotes: "diễn đàn “Phụ nữ Việt Nam - Lào”"."""
    return after[:1] == " " and after[1:2] in ('"', "\u201c")


_AMONG = re.compile(r"\b(?:trong (?:đó|số đó) có|tiêu biểu là|như) [^,;:.]{3,70}, $")


def is_among(before: str) -> bool:
    """Say whether the words before a verb of opening name one of several works: "trong đó có Bệnh viện X, "."""
    return _AMONG.search(before) is not None
