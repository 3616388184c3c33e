"""What words round a trigger say of an event: patterns of Vietnamese news.

All take text as `spelling` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_cues import CUES, Cue
from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.model import EventType

_NOUN = (
    "cuộc",
    "chuyến",
    "buổi",
    "lễ",
    "bức",
    "điện mừng",
    "điện chúc",
    "điện chia",
    "thư mừng",
    "thư chúc",
    "thư chia",
    "thư gửi",
    "điện gửi",
    "thông điệp gửi",
    "thông điệp chúc",
    "hội nghị",
    "lượt",
    "hành trình",
    "thượng đỉnh",
    "tiệc",
    "quốc yến",
    "đại hội",
    "kỳ họp",
    "phiên họp",
    "diễn đàn",
    "tuần lễ",
    "cấp cao",
)


def is_noun(trigger: str) -> bool:
    """Say whether a trigger names an event ("cuộc gặp") rather than tells of an act ("gặp")."""
    return trigger.startswith(tuple(f"{word} " for word in _NOUN)) or trigger in _NOUN


_RECEIVING = ("tiếp", "đón")
_CALLING_ON = ("chào", "chào xã giao", "chào từ biệt", "yết kiến")
_EMBASSY = re.compile(r"(?:tổng )?(?:đại sứ quán|lãnh sự quán)")
_BY_PLACE_PAIR = re.compile(
    r"asean|apec|g ?20|g ?7|brics|liên hợp quốc|đông á|á âu|asem|acmecs|cop ?\d|hẹp|pháp ngữ|không liên kết"
)


def receives(trigger: str) -> bool:
    """Say whether the subject of a trigger is the host: "tiếp", "đón tiếp", "có buổi tiếp"."""
    return any(word in trigger.split() for word in _RECEIVING) and "tiếp xúc" not in trigger


def calls_on(trigger: str) -> bool:
    """Say whether the subject of a trigger comes to the other: "đến chào xã giao"."""
    return trigger.endswith(_CALLING_ON)


_RANKS = (
    ("party", re.compile(r"tổng bí thư|bí thư thứ nhất")),
    ("state", re.compile(r"(?<!phó )(?:chủ tịch nước|tổng thống|quốc vương|chủ tịch quốc vụ)")),
    ("government", re.compile(r"(?<!phó )thủ tướng|(?<!phó )chủ tịch hội đồng bộ trưởng|thủ hiến")),
    ("parliament", re.compile(
        r"(?<!phó )chủ tịch (?:quốc hội|hạ viện|thượng viện|nghị viện|duma|hội đồng liên bang|ủy ban thường vụ)"
        r"|ủy viên trưởng"
    )),
    ("foreign", re.compile(r"ngoại trưởng|(?<!thứ )bộ trưởng (?:bộ )?ngoại giao")),
    ("defence", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?quốc phòng")),
    ("security", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?(?:công an|an ninh|nội vụ)")),
    ("trade", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?(?:công thương|thương mại|kinh tế)")),
)  # fmt: skip


def ranks(roles: str) -> frozenset[str]:
    """Return what kinds of office some roles hold, in words that do for all countries: "state", "government"."""
    return frozenset(name for name, pattern in _RANKS if pattern.search(roles))


_HEADED = (
    (re.compile(r" đảng\b"), ("tổng bí thư", "bí thư thứ nhất")),
    (re.compile(r" (?:chính phủ|nội các)"), ("thủ tướng",)),
    (re.compile(r" nhà nước"), ("chủ tịch nước", "tổng thống", "quốc vương")),
    (re.compile(r" (?:quốc hội|nghị viện)"), ("chủ tịch quốc hội", "ủy viên trưởng")),
    (re.compile(r" (?:ngành |bộ )?ngoại giao"), ("ngoại trưởng", "bộ trưởng ngoại giao", "bộ trưởng bộ ngoại giao")),
)


def headed(after: str) -> tuple[str, ...]:
    """Return the offices of those who head what the words after "người đứng đầu" name, () for anything else."""
    return next((offices for pattern, offices in _HEADED if pattern.match(after)), ())


_LISTING = re.compile(r"[,:]? ?(?:(?:bao )?gồm(?: có)?|trong đó có|trong số đó có|có)?:? ?")
_REMOTE = re.compile(r"[^,;.]{0,140}?\b(?:qua điện thoại|trực tuyến|qua cầu truyền hình|qua truyền hình)\b")
_GOVERNING = ("gặp", "tiếp", "hội kiến", "chào", "gặp gỡ", "song phương", "tiếp kiến")


def is_remote(after: str) -> bool:
    """Say whether the clause after a verb of meeting says that they met on the telephone or a screen."""
    return _REMOTE.match(after) is not None


def enumerates(gap: str) -> bool:
    """Say whether words from a comma or colon to a name open a list: ", gồm", ", trong đó có", ":"."""
    return len(gap.strip(" ,")) > 0 and _LISTING.fullmatch(gap) is not None


def governs(trigger: str, gap: str) -> bool:
    """Say whether a noun has the name right after it as its object: "buổi tiếp ông X"."""
    return gap == " " and trigger.endswith(_GOVERNING)


def is_embassy(name: str) -> bool:
    """Say whether an organisation is an embassy or a consulate, to which a visit is an event of its own."""
    return _EMBASSY.match(name.lower()) is not None


def of_many(words: str) -> bool:
    """Say whether a summit is one of many countries, hence a congress and no talks."""
    return _BY_PLACE_PAIR.search(words) is not None


_FAMILIES = (
    ("welcome", ("lễ đón", "lễ tiễn", "đội danh dự")),
    ("parade", ("duyệt binh", "diễu binh", "diễu hành", "mít tinh", "thượng cờ")),
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
        ),
    ),
    ("opening", ("khánh thành", "khởi công", "khai trương", "động thổ")),
    ("banquet", ("chiêu đãi", "quốc yến", "tiệc")),
    ("funeral", ("lễ tang", "quốc tang", "truy điệu", "an táng", "điếu văn")),
    ("award", ("huân chương", "huy chương", "lễ trao")),
)


WELCOME, TRIBUTE = "welcome", "tribute"
FOR_GUESTS = frozenset({"banquet", "award"})
"""Kinds of ceremony whose object is a guest, who takes part."""


def family(trigger: str) -> str:
    """Return what kind of ceremony a trigger tells of: two of different kinds are two events."""
    said = f" {trigger} "
    return next((name for name, words in _FAMILIES if any(f" {word} " in said for word in words)), trigger)


PRONOUN = re.compile(r" (?:ông|bà|đồng chí) (?=làm|giữ|vào|tiếp tục|đảm nhiệm|là)")
BECOMES = frozenset({"trở thành", "lên làm", "ra làm", "kế vị", "tiếp quản"})
"""Verbs of taking office only where an office is named."""

BARE_CONGRESS = frozenset({"hội nghị", "diễn đàn", "phiên họp"})
"""Meetings that are events only by a name of their own: "Hội nghị Đại dương", not "hội nghị của tỉnh"."""

_COUNTED = (
    (EventType.VISIT, re.compile(r"chuyến (?:viếng )?thăm|chuyến đi|cuộc (?:đi )?thăm|lần [\w ]{0,40}\bthăm\b")),
    (EventType.TALKS, re.compile(r"cuộc (?:gặp|hội đàm|hội kiến)")),
    (EventType.AGREEMENT, re.compile(
        r"\bký\b|ký kết|hiệp định|hiệp ước|tuyên bố chung"
        r"|(?:nâng|xác lập|thiết lập|quan hệ) [\w ]{0,40}(?:đối tác|hợp tác)"
        r"|đối tác (?:chiến lược|toàn diện)"
    )),
    (EventType.ESTABLISHMENT, re.compile(
        r"quan hệ ngoại giao|bang giao|thành lập|quốc khánh|ra đời|lập quốc|tuổi$|khai sinh|ngày độc lập"
        r"|tuyên ngôn độc lập|lập nước"
    )),
    (EventType.OTHER, re.compile(
        r"giải phóng|chiến thắng|cách mạng|thống nhất đất nước|ngày mất|qua đời|từ trần|tổng khởi nghĩa|tấn công"
    )),
)  # fmt: skip
_BORN = re.compile(r"ngày sinh|sinh nhật|năm sinh")


def counted_type(words: str) -> EventType | None:
    """Return the type of what an anniversary counts, None where that is no event (a birth) or not known."""
    if _BORN.search(words):
        return None
    return next((kind for kind, pattern in _COUNTED if pattern.search(words)), None)


_MARKER = re.compile(
    r"(?:kỷ niệm|nhân|dịp|đánh dấu|tròn|mừng|\blễ|quốc khánh|hướng tới)(?: [\w ]{0,30})?[\"']?\s*$|[,;]\s*$|\bvà\s*$"
)
_QUOTED_YEAR = re.compile(r"năm (?:đoàn kết )?(?:hữu nghị|giao lưu|du lịch|đối tác)")
_DEFINITE = re.compile(r"[^.;:]{0,60}?\b(?:này|lần này|trên|nói trên)\b")


def marks_count(before: str) -> bool:
    """Say whether the words before a count say that it is marked: "nhân kỷ niệm", "đánh dấu"."""
    return _MARKER.search(before[-60:]) is not None


def names_year(words: str) -> bool:
    """Say whether words name a year of friendship: "Năm Hữu nghị Việt Nam - Triều Tiên 2025"."""
    return _QUOTED_YEAR.search(words) is not None


def points_back(after: str) -> bool:
    """Say whether the words after a noun point back to what was told: "chuyến thăm lần này"."""
    return _DEFINITE.match(after[:70]) is not None


SENDS = "cử"
_ONE = re.compile(r"(?<!\bhai)(?<!\bcác)(?<!\bnhững)(?<!\bmỗi)(?<!\bnhiều)\svị $")
_RANKED = re.compile(r" (?:thứ|đầu|nào|mới|khác|\(?[A-ZĐ])|[-–/]")


def is_that_one(before: str, after: str) -> bool:
    """Say whether an office between some words means the holder last spoken of: "vị tổng thống", no "thứ 46" after."""
    return _ONE.search(before) is not None and _RANKED.match(after) is None


_PLANNED = re.compile(r"\b(?:sẽ|sắp|dự kiến)\b")


def is_planned(who: str) -> bool:
    """Say whether the words that open a clause about somebody say what they are to do: "người dự kiến"."""
    return _PLANNED.search(who) is not None


_MAKES = re.compile(r"(?:\bđáp lễ bằng|\bcó|\bthực hiện|\btiến hành|\bmở đầu|\bkết thúc|\bbắt đầu) (?:một )?$")


def makes_visit(before: str) -> bool:
    """Say whether the words before a visit make it its subject's own: "đáp lễ bằng", "thực hiện"."""
    return _MAKES.search(before) is not None


SUMMIT = "thượng đỉnh"
HAVE = "có "
EXCHANGE = "trao đổi"
SENT = " gửi"
VISIT = "thăm"
CHOOSE = "chọn"
WHO_CAME = " người "
"""Between a name's comma and a word of motion: "ông X, người đến Hà Nội hồi tháng 2"."""

_STOP = re.compile(r"[^.;]{0,50}?\b(?:làm|là) (?:điểm|chặng|nơi)")
_RELATION = re.compile(
    r"\b(?:sau|trước) (?:ngày|khi|lần|cuộc|chuyến|sự kiện)\b[^,;.]{0,60}$"
    r"|, (?:tiếp bước|nối tiếp|sau) (?:các |những |hai |ba )?"
    r"(?:ông|bà|người|chuyến thăm của|tổng thống|thủ tướng)\b[^;]{0,200}$"
)
_STAY = re.compile(r",? (?:có mặt |lưu lại |ở lại |thăm )?(?:ở|tại)(?: thủ đô| thành phố)? ")


_FOLLOWING = re.compile(
    r"[^.;]{0,80}[,(] ?(?:tiếp bước|nối tiếp|tiếp nối|sau)(?: (?:các|những|lần lượt|hai|ba))?(?: \w+){0,2} $"
)
_COUNTED_NOUN = re.compile(r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|loạt|\d{1,2}) $")


def follows(gap: str) -> bool:
    """Say whether words from a visit to a name make the name that of an earlier visitor: ", sau các ông"."""
    return _FOLLOWING.fullmatch(gap) is not None


_TABLE = re.compile(r"[\w ]{0,20}\b(?:ba|bốn|đa|nhiều) bên\b")


def at_one_table(after: str) -> bool:
    """Say whether the words after a verb of meeting say that all met at once: "cuộc gặp ba bên"."""
    return _TABLE.match(after) is not None


def is_counted(before: str) -> bool:
    """Say whether a number stands before a noun, so that it tells of several meetings: "ba cuộc gặp"."""
    return _COUNTED_NOUN.search(before) is not None


def relates(before: str) -> bool:
    """Say whether the words before a date make it the time of something else: "sau ngày trở lại cầm quyền (…"."""
    return _RELATION.search(before) is not None


def is_stop(after: str) -> bool:
    """Say whether the words after "chọn" make of a country the goal of a journey: "làm điểm đến đầu tiên"."""
    return _STOP.match(after) is not None


def is_stay(gap: str) -> bool:
    """Say whether words between days and a place tell of a stay there: "Trong hai ngày 16 và 17/1 ở Hà Nội"."""
    return _STAY.fullmatch(gap) is not None


SIGN = ("ký", "ký kết")
RELATIONS = "quan hệ"
FOUNDS = frozenset({"thành lập", "khai sinh", "đọc tuyên ngôn độc lập", "đọc bản tuyên ngôn độc lập"})
"""Verbs of founding that have a founder as their subject."""

_FACILITY = re.compile(
    r"(?:cung|nhà máy|bảo tàng|lăng|trường|khu|quảng trường|nông trang|hợp tác xã|sân bay|ga|bệnh viện|đài"
    r"|nghĩa trang|công ty|tập đoàn|trung tâm|viện|học viện|đại học|nhà|phủ|trụ sở"
    r"|tòa nhà|văn phòng|hội trường|chùa|đền|di tích|làng|triển lãm)\b"
)
_DOCUMENT = re.compile("|".join(CUES[Cue.DOCUMENT]))
TWO = "hai "
"""Before a bare office: two who hold it."""

_CLAUSE_END = re.compile(r"\s*(?:[;:()]|[,.](?=\s|$)|$)")


def is_facility(name: str) -> bool:
    """Say whether a place is one that visitors are shown round, which is a stop of a visit and no visit."""
    return _FACILITY.match(name) is not None


def has_document(text: str) -> bool:
    """Say whether words name something that states sign."""
    return _DOCUMENT.search(text) is not None


def witnesses(trigger: str) -> bool:
    """Say whether the subject of a trigger looks on while others sign."""
    return trigger.startswith("chứng kiến")


_DEATHS = frozenset({"qua đời", "từ trần", "tạ thế", "băng hà", "thiệt mạng", "ra đi ở tuổi", "trút hơi thở cuối cùng"})


def is_death(trigger: str) -> bool:
    """Say whether a trigger tells of a death."""
    return trigger in _DEATHS


def elects(trigger: str) -> bool:
    """Say whether the one who takes office is the object of a trigger: "bầu ông X làm"."""
    return trigger in ("bầu", "bầu lại", "bổ nhiệm", "phân công", "chỉ định", "phê chuẩn")


def clause_length(text: str, *, whole: bool) -> int:
    """Return how much of a text belongs to its first clause; of a text cut short, whole words only."""
    found = _CLAUSE_END.search(text)
    if found is not None and found.end() <= len(text) and (whole or found.start() < len(text)):
        return found.start()
    return max(text.rfind(" "), 0)


_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def spelling(match: str) -> str:
    """Return a copy of a match copy to look for words in: same length, lower case, no hyphens within words."""
    lower = match.lower()
    if len(lower) != len(match):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in match)
    return _HYPHEN.sub(" ", lower)


_TIME_WORDS = re.compile(
    r"\s*(?:(?:ngay|vào|sáng|chiều|tối|trưa|đêm|hồi|đầu|cuối|giữa|trước đó|hôm|trong|từ|đến|khoảng|lúc"
    r"|rạng sáng|buổi|và|cũng|tháng|năm|ngày|qua|nay|tiếp đó|sau đó|mới đây|gần đây|trước|sau|theo đó)\s*){0,4}"
)
_BACK = re.compile(
    r"(?:khi|lúc|vào thời điểm) (?:đó|ấy)\b|năm (?:đó|ấy)\b|nhân dịp (?:này|đó)\b|cũng trong (?:ngày|dịp|năm)"
)


def opens_clause(gap: str) -> bool:
    """Say whether only words of time stand between a comma and a date, so that the date opens a clause."""
    return _TIME_WORDS.fullmatch(gap) is not None


def same_time(sentence: str) -> bool:
    """Say whether a sentence opens with words for the time named last: "Khi đó"."""
    return _BACK.match(sentence) is not None


_AMOUNT = re.compile(
    r"\d[\d.,]{0,20}(?: (?:nghìn|ngàn|vạn|triệu|tỷ|chục|trăm)){0,3} ?(?:tấn|usd|đô la|euro|đồng|liều|khẩu trang"
    r"|bộ|suất|cân|kg|yên|won|nhân dân tệ|máy|xe|chiếc|học bổng|tỷ|triệu)"
    r"|\bxây(?: dựng)?\b|phi công|bảo vệ bầu trời|chuyên gia|quân tình nguyện"
)


def is_material(clause: str) -> bool:
    """Say whether words name a gift that can be counted, or people and works sent: what aid consists of."""
    return _AMOUNT.search(clause) is not None


GIVING = frozenset(
    {"giúp", "tặng", "trao tặng", "hỗ trợ", "cung cấp", "sang giúp", "gửi tặng", "cử", "trao cho", "bàn giao"}
)
"""Verbs that tell of aid only where the gift is named."""


_APPROACH = re.compile(
    r"\s*(?:(?:tận|thủ đô|thành phố|nước|chiến trường|sân bay|đất nước|vùng|tỉnh|đảo|cố đô|xứ sở|thăm|làm việc"
    r"|tại|ở|với)\s*){0,3}"
)
_OFFICE = re.compile(
    r"\s*(?:[\w ]{0,40}\b)?(?:tổng bí thư|bí thư thứ nhất|chủ tịch|thủ tướng|tổng thống|bộ trưởng|ngoại trưởng"
    r"|quốc vương|tổng thư ký|nguyên thủ)"
)


def leads_to(gap: str) -> bool:
    """Say whether a word of motion and a place belong together: "tới thủ đô Hà Nội"."""
    return _APPROACH.fullmatch(gap) is not None


def names_office(after: str) -> bool:
    """Say whether words name the office that somebody comes into: "trở thành Thủ tướng"."""
    return _OFFICE.match(after[:60]) is not None


def chooses(trigger: str) -> bool:
    """Say whether a trigger tells of the choice itself, which a report tells without repeating the day."""
    return "bầu" in trigger.split() and "tiếp tục" not in trigger


_DELEGATION = re.compile(r"\bđoàn\b")


def is_delegation(before: str) -> bool:
    """Say whether the subject before a trigger is a delegation."""
    return _DELEGATION.search(before) is not None


_TERM = re.compile(r"(?:nhiệm kỳ|giai đoạn|khóa|niên khóa|thời kỳ)\s*$")


def is_term(before: str) -> bool:
    """Say whether the words before a date make it a term of office or a period, when nothing in particular happened."""
    return _TERM.search(before[-14:]) is not None


_FLASHBACK = re.compile(r"trước (?:đó|đây)\b")


def looks_back(sentence: str) -> bool:
    """Say whether a sentence tells of an earlier time, so that the next one does not go on from its date."""
    return _FLASHBACK.match(sentence) is not None


_PLACE_NAME = re.compile(
    rf"\s*(?:(?:vùng|tỉnh|thành phố|thủ đô|cố đô|đảo|nước|vùng giải phóng)\s+)?[{UPPER}][{LOWER}]+"
)


def names_place(after: str) -> bool:
    """Say whether a name follows, where a place is expected: takes the words as written, not in lower case."""
    found = _PLACE_NAME.match(after)
    return found is not None and not is_facility(after.lower().lstrip())


_SCENE = re.compile(r"(?:trong(?: khuôn khổ| thời gian)?|nhân(?: dịp)?|tại|ở)\s*$")


def sets_scene(before: str) -> bool:
    """Say whether the words before a noun make it the time of the acts after it: "Trong chuyến thăm năm 2019, …"."""
    return _SCENE.search(before) is not None


_NO_PERSON = re.compile(
    r"\b(?:phủ|văn phòng|phó|nguyên|cựu|tân|chức"
    r"|(?:hai|các|ba|những|cương|địa|danh) vị|làm|là|nữ|các|hai|những|mọi|mỗi|đời|bầu|ghế|danh"
    r"|phu nhân|trợ lý|hội|dinh|nhiều|một|cấp)\s*$"
)
SHE = "bà"
THAT = " vị "
_HOST_NAMED = re.compile(rf" (?:nước chủ nhà|nước này|nước bạn|sở tại|của nước này) [{UPPER}]")
_THEN = (" khi", " lúc", " đương", " thời")


def is_bare(before: str, after: str) -> bool:
    """Say whether an office or pronoun stands for a person by itself.

    No name follows it, and no word precedes that makes it an office as such: "Phủ", "chức".
    """
    ends = (not after or after[0] in " ,.;:)") and _HOST_NAMED.match(after) is None
    return ends and not after[1:2].isupper() and not after.startswith(_THEN) and _NO_PERSON.search(before) is None


_AND = frozenset({"và", "rồi", "đồng thời", "còn"})
_LEADING_ON = _AND | frozenset(
    {"của", "với", "tại", "ở", "cùng", "đến", "tới", "từ", "trong", "cho", "là", "do", "các", "những", "ông", "bà"}
)


def joins_clauses(word: str) -> bool:
    """Say whether a word joins a clause to the one before, which a quote need not begin with."""
    return word.lower() in _AND


def leads_on(word: str) -> bool:
    """Say whether a word leads on to the next, so that no quote ends in it."""
    return word.lower() in _LEADING_ON


def is_predicate(before: str) -> bool:
    """Say whether the words before a name only say who somebody was: "Chủ tịch nước khi ấy là ông X", "là của X"."""
    return before.endswith((" là ", " là của "))
