"""What words round ceremonies say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

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
    ("handover", ("búa chủ tịch", "chức chủ tịch", "vai trò chủ tịch", "cương vị chủ tịch", "ghế chủ tịch")),
    ("award", ("huân chương", "huy chương", "kỷ niệm chương", "danh dự", "lễ trao")),
)
WELCOME, TRIBUTE, OPENING, BANQUET, PARADE = "welcome", "tribute", "opening", "banquet", "parade"
CREDENTIALS, CORONATION, AWARD, FUNERAL = "credentials", "coronation", "award", "funeral"
HANDOVER = "handover"
OF_STATE = frozenset({WELCOME, TRIBUTE, PARADE, CORONATION, FUNERAL})
"""Kinds of ceremony that states hold, which are events whoever holds them."""

SHOWN = frozenset({OPENING, CREDENTIALS, AWARD})
"""Kinds that are events where they are said to take place."""

FOR_GUEST = frozenset({WELCOME, BANQUET})
"""Kinds whose guest is named behind them: "mở tiệc chiêu đãi ông"."""

MOURNING = frozenset({TRIBUTE, FUNERAL})
HONOURING = frozenset({TRIBUTE, AWARD, FUNERAL})
"""Kinds of ceremony whose object is honoured, and no party."""


def family(trigger: str) -> str:
    """Return what kind of ceremony a trigger tells of: two of different kinds are two events."""
    said = f" {trigger} "
    return next((name for name, words in _FAMILIES if any(f" {word} " in said for word in words)), trigger)


def family_of_next(trigger: str, after: str) -> str:
    """Return what kind of ceremony a trigger and the words after it tell of: "lễ khai mạc Triển lãm" is an opening."""
    opens = trigger == RITE and after.startswith(" khai mạc")
    return OPENING if opens else family(trigger)


_GAVEL = "búa"
_OF_BODY = re.compile(
    r"(?: luân phiên| của| năm)? ?(?:asean|apec|asem|aipa|admm|aichr|g20|g77|eu|brics|oif|ipu|acmecs|clv|clmv|ủy hội"
    r"|ủy ban|liên minh|hiệp hội|tổ chức|diễn đàn|hội đồng|hội nghị|cộng đồng|khối|phong trào|đại hội đồng)\b"
)


_NEXT = re.compile(
    r"(?:tiếp đó|tiếp theo|tiếp sau|tiếp đến|kế đó|kế tiếp|sau đó|lần lượt sau đó)(?: đó)?,? là (?:các |những )?"
)


def comes_next(opening: str) -> bool:
    """Say whether a sentence opens with who came next: "Tiếp đó là các "."""
    return _NEXT.fullmatch(opening) is not None


def is_chair(trigger: str, after: str) -> bool:
    """Say whether a chair that is handed over goes round: by its gavel, or a body of countries named after it."""
    return _GAVEL in trigger or _OF_BODY.match(after) is not None


_ON_TRIP = re.compile(r"\bchuyến(?: công tác| công du| đi)? (?:tham )?dự (?:(?:buổi )?lễ )?$")


def is_on_trip(before: str) -> bool:
    """Say whether the words before a rite make its days those of the journey to it: "chuyến tham dự lễ nhậm chức"."""
    return _ON_TRIP.search(before) is not None


_GOES_TO = re.compile(r"\b(?:sang|tới|đến|qua) [^,;.]{2,40} (?:để )?(?:tham )?dự (?:(?:buổi )?lễ )?$")


def goes_to(before: str) -> bool:
    """Say whether the words before a rite tell of going somewhere for it, which takes the days named: "sang X dự "."""
    return _GOES_TO.search(before) is not None


_OF_BODY_AT = re.compile(
    r",(?: tại [^,;.]{2,60},)? (?:đoàn (?:đại biểu|công tác|cán bộ)|(?:các )?(?:đồng chí )?lãnh đạo|đại diện"
    r"|hội hữu nghị|hội cựu|(?:tổng )?đại sứ quán|đảng ủy|ban chấp hành|quân ủy|tỉnh ủy|thành ủy|hội đồng|ủy ban"
    r"|trung ương)\b[^;.]{2,140}$"
)


def is_of_body(gap: str) -> bool:
    """Say whether words from a day to a verb of tribute name a body that pays it: ", lãnh đạo tỉnh Quảng Bình "."""
    return _OF_BODY_AT.match(gap) is not None


HOLD = "tổ chức"
_OPENS = re.compile(r" (?:khai mạc|bế mạc|công bố)(?: của)?(?: phiên toàn thể)?[\w ]{0,20}$")


def is_at_mausoleum(trigger: str) -> bool:
    """Say whether a trigger names where a tribute is paid: "vào Lăng viếng"."""
    return "lăng" in trigger


def opens_meeting(gap: str) -> bool:
    """Say whether words between "lễ" and a meeting's name make it its opening or end: "lễ khai mạc Diễn đàn X"."""
    return _OPENS.fullmatch(gap) is not None


BEGINS = frozenset({"khởi công", "động thổ"})
OPENS = frozenset({"khai trương", "khánh thành"})
"""Verbs that tell of a mission's founding where that is what opens."""

MEDAL = "kỷ niệm chương"
RITE = "lễ"
"""A ceremony of any kind, which its next word names: "lễ bàn giao"."""
THE_RITE = "buổi lễ"
"""One told of before, where nothing names it."""
MOURNED = "quốc tang"
BARE_RITES = frozenset({
    RITE, THE_RITE, "lễ trao tặng", "lễ trao huân chương", "lễ trao tặng huân chương", "lễ trao tặng huy chương",
    "lễ trao tặng kỷ niệm chương", "lễ khánh thành", "lễ khởi công", MOURNED,
})  # fmt: skip
"""Ceremonies only where somebody attends or acts at them, or they are said to be held."""
_SHORT = re.compile(r"(?:(?<= )|^)(?<!đại )(?<!tang )(?<!nghi )(?<!tuần )(?<!buổi )lễ (?=\w)")


def in_full(form: str) -> str:
    """Return words of the lexicon with "buổi lễ" for "lễ" before what names it: "dự buổi lễ khánh thành"."""
    return _SHORT.sub("buổi lễ ", form)


_TOLD = re.compile(
    r"(?!\w| \w)| (?:này|trên|nói trên|có|còn|và|cùng|với|tại|ở|do|của|cũng|đã|được|diễn ra|vào|hôm|ngày|sáng|chiều|tối"
    r"|long trọng|trọng thể|trang trọng|trang nghiêm|ấm cúng|sau đó)\b"
)
_SITS = re.compile(r"(?:tham |cùng )?dự |phát biểu tại ")


def sits(before: str) -> bool:
    """Say whether words up to "buổi lễ" are those of sitting or speaking at it: "tham dự ", "phát biểu tại "."""
    return _SITS.fullmatch(before) is not None


def is_named(after: str) -> bool:
    """Say whether the words after "buổi lễ" name it: "buổi lễ khai mạc", not the one told of before."""
    return _TOLD.match(after) is None


_NO_RITE = re.compile(r" (?:hội|phép|vật|tân|nghĩa|nghi|lạt|phục|độ|bái|giáo|tết|nghỉ|phật|noel|giáng sinh)\b")
_PART_OF_WORD = re.compile(r"\b(?:nghi|đại|ngày|kỳ|dịp|nghỉ|sính|lời|thánh|hành) $")


def names_rite(before: str, after: str) -> bool:
    """Say whether a bare "lễ" opens the name of a ceremony: not in "nghi lễ", "lễ hội", "ngày lễ"."""
    return after[:1] == " " and after[1:2].isalpha() and not (_NO_RITE.match(after) or _PART_OF_WORD.search(before))


_MOURNS = re.compile(
    r"\b(?:nghi thức|tuyên bố|để|công bố|thông báo|quyết định|ngày|tuần|thời gian|dịp|ban|cấp)(?: tổ chức)? $"
)
_DAYS_OF = re.compile(r" (?:trong |kéo dài )?(?:một|hai|ba|bốn|năm|bảy|mười|\d{1,2}) (?:ngày|tuần)\b")


def is_mourning(before: str, after: str) -> bool:
    """Say whether "quốc tang" is the mourning of some days or its decree, no funeral: "tuyên bố quốc tang ba ngày"."""
    return _MOURNS.search(before) is not None or _DAYS_OF.match(after) is not None


_AFTER_DAY = re.compile(r",? (?:ngay |liền )?(?:sau|trước)(?: khi dự)? ")


def follows_day(gap: str) -> bool:
    """Say whether words between a day and a rite make it the day of both: " ngay sau "."""
    return _AFTER_DAY.fullmatch(gap) is not None


_AMONG = re.compile(r"\b(?:trong (?:đó|số đó) có|tiêu biểu là|như) [^,;:.]{3,70}, $")


def is_among(before: str) -> bool:
    """Say whether the words before a verb of opening name one of several works: "trong đó có Bệnh viện X, "."""
    return _AMONG.search(before) is not None
