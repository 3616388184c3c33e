"""What words round gifts and help say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

REMAINS = "hài cốt"
"""What is handed over and no aid."""
WHERE = "nơi"
"""Opens a clause about a place, which does not share the time of the one before it."""

_ASKED = re.compile(r"\b(?:yêu cầu|xin|nhờ|vận động|cầu viện)\b[\w ]{0,40}$")


def is_asked(before: str) -> bool:
    """Say whether the words before a verb of giving only ask somebody to give: "yêu cầu Liên Xô viện trợ"."""
    return _ASKED.search(before) is not None


_AFTERMATH = re.compile(r"\b(?:sau|kể từ|do|vì|trước) ")


def names_cause(gap: str) -> bool:
    """Say whether words before a date make it that of a disaster and not of the help: "sau trận động đất ngày"."""
    return _AFTERMATH.search(gap) is not None


_PEOPLE_SENT = re.compile(
    r"\b(?:đoàn|đội|lực lượng|tổ|\d+)\b[^.;:]{0,40}?"
    r"(?:bác sĩ|y tế|chuyên gia|quân nhân|cán bộ|chiến sĩ|cứu hộ|cứu nạn|kỹ sư)"
)


def sends_people(clause: str) -> bool:
    """Say whether words name people sent to help: "đoàn 24 cán bộ, chiến sĩ"."""
    return _PEOPLE_SENT.search(clause) is not None


_AMOUNT = re.compile(
    r"(?:\d[\d.,]{0,20}|\bhàng (?:chục|trăm|nghìn|vạn|triệu))(?: (?:nghìn|ngàn|vạn|triệu|tỷ|chục|trăm)){0,3}"
    r" ?(?:tấn|usd|đô la|euro|bảng|rúp|rupee|đồng(?! (?:thời|chí|ý|chủ|bào|minh|đội))|liều|khẩu trang|bộ|suất|cân|kg"
    r"|yên|won|nhân dân tệ|nzd|aud|máy|xe"
    r"|chiếc|học bổng|tỷ|triệu)"
    r"|\btàu (?:hộ vệ|hộ tống|tuần tra|tuần duyên|chiến|kéo|ins|uscgc)\b|\bxuồng (?:cao tốc|tuần tra)\b"
    r"|\bxây(?: dựng)?\b|phi công|bảo vệ bầu trời|chuyên gia|quân tình nguyện"
    r"|\b(?:số tiền|tiền ủng hộ|tiền hỗ trợ|hàng cứu trợ)\b"
)


def is_material(clause: str) -> bool:
    """Say whether words name a gift that can be counted, or people and works sent: what aid consists of."""
    found = _AMOUNT.search(clause)
    return found is not None and _GROWTH.search(clause[: found.start()]) is None


_GIFT_BEFORE = re.compile(
    rf"(?:{_AMOUNT.pattern})(?: (?!(?:và|cho|để|của|do|tại|ở|từ)\b)[^\W\d]+){{0,4}}?"
    r" (?:(?:đảng|nhà nước|chính phủ|nhân dân|nước|phía)(?:,| và)? ?){0,4}$"
)


def ends_in_gift(before: str) -> bool:
    """Say whether the words before a giver end in what was given: "bàn giao 5.000 tấn gạo Chính phủ "."""
    return _GIFT_BEFORE.search(before) is not None


AWARDING = frozenset({"trao", "tặng", "trao tặng", "trao cho"})
"""Verbs of giving whose gift may be an order: "trao tặng ông X Huân chương Hữu nghị"."""
_AWARD = re.compile(
    r" (?:(?:cho )?(?:tổng )?bí thư[^,.;:]{0,50}, )?[^,.;:]{2,70}?(?<! một)(?<! chiếc) (?:huân chương|huy chương)\b"
)


def is_award(after: str) -> bool:
    """Say whether the words after a verb of giving name somebody and the order they receive, no "một huy chương"."""
    return _AWARD.match(after) is not None


_COLLECTED = re.compile(rf"\b(?:quyên góp|góp|trích|dành|ủng hộ)\b[^.;]{{0,40}}?(?:{_AMOUNT.pattern})[^.;]{{0,30}}$")


def is_collected(before: str) -> bool:
    """Say whether the words before a verb of giving say what was collected for it: "quyên góp 2 tỷ đồng để "."""
    return _COLLECTED.search(before) is not None


_RELATIVE = re.compile(r"\bmà (?!còn|không)[^,.;]{0,30}$")
_TOTAL = re.compile(r"\btổng (?:mức|số|giá trị|trị giá|cộng)?[\w ]{0,8}$")


def is_relative(before: str) -> bool:
    """Say whether the words before a verb of giving say who gave what was just named: "500.000 USD mà Mỹ đã"."""
    return _RELATIVE.search(before) is not None


def is_total(before: str) -> bool:
    """Say whether the words before aid make it a sum of all that was given: "nâng tổng mức"."""
    return _TOTAL.search(before) is not None


_MORE_GIVEN = re.compile(r",? (?:và|rồi|,) (?:hơn |gần )?\d[\d.,]{0,20}(?: \w+){1,4}? (?:(?:vào|hồi|trong) )?")


def lists_gifts(gap: str) -> bool:
    """Say whether words between two dates name a further gift: "100 tấn năm 1995 và 13.000 tấn năm 1997"."""
    return _MORE_GIVEN.fullmatch(gap) is not None


_GROWTH = re.compile(r"\b(?:vượt|đạt|tăng(?: lên)?|lên(?: tới)?|kim ngạch|mốc|ngưỡng) (?:trên |hơn |gần |khoảng )?$")
"""Before a sum that trade came to, which nobody gave: "giúp kim ngạch vượt 1 tỷ USD"."""

_HANDS = re.compile(
    r"\b(?:trao|bàn giao|chuyển|trao tặng|tiếp nhận|(?<!công )(?<!thừa )(?<!ghi )(?<!xác )nhận"
    r"|(?:công bố|thông báo|loan báo|cam kết|tuyên bố|quyết định|phê duyệt|phê chuẩn)(?: \w+){0,3}"
    r" (?:viện trợ|cứu trợ|hỗ trợ|cấp))\b"
)
_FROM = re.compile(r"\b(?:từ|do) $")


def hands_over(words: str) -> bool:
    """Say whether words tell of handing something over in person, or of announcing that it is given."""
    return _HANDS.search(words) is not None


_RECEIVED = re.compile(r"\b(?:tiếp nhận|đã nhận|đón nhận)\b")


def is_received(words: str) -> bool:
    """Say whether words tell that what is given is taken in person: " đã tiếp nhận số tiền 100.000 USD do "."""
    return _RECEIVED.search(words) is not None


_RELIEF = re.compile(
    r" (?:\w+ ){0,4}?(?:đồng bào|nhân dân|người dân|bà con|nạn nhân|các địa phương|các tỉnh|cộng đồng|vùng)"
    r"[^.;]{0,50}?\b(?:bão|lũ|lụt|thiên tai|động đất|sạt lở|dịch|hạn hán|cháy)\b"
)


def relieves(after: str) -> bool:
    """Say whether the words after "ủng hộ" name those whom a disaster has hit: " đồng bào bị lũ lụt"."""
    return _RELIEF.match(after) is not None


def comes_from(before: str) -> bool:
    """Say whether the words before somebody make them who gives: "từ Đại sứ X", "do Đại sứ X"."""
    return _FROM.search(before) is not None


RESCUES = frozenset({"cứu nạn", "cứu hộ", "tìm kiếm cứu nạn", "cứu hộ cứu nạn"})
_WORKS = re.compile(r"\bxây(?: dựng)?\b")


def backs_plan(after: str) -> bool:
    """Say whether the words after "ủng hộ" tell what somebody else is to do: " Việt Nam xây dựng đường sắt"."""
    return _WORKS.search(after) is not None


BACKS = "ủng hộ"
"""Tells of aid only where money or goods go to a country: "ủng hộ nhân dân Cuba 2 tỷ đồng"."""

GIVING = RESCUES | frozenset({
    "giúp", "tặng", "trao tặng", "hỗ trợ", "cung cấp", "sang giúp", "gửi tặng", "cử", "trao cho", "bàn giao", "trao",
    "trao tượng trưng", "chuyển giao", "chuyển cho", "chuyển đến", "gửi sang", "gửi cho", BACKS,
})  # fmt: skip
"""Verbs that tell of aid only where the gift is named."""
