"""Whom words of Vietnamese news mean without a name: bare offices, pronouns, "người đứng đầu", lists.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.letters import UPPER

_RANKS = (
    ("party", re.compile(r"tổng bí thư|bí thư thứ nhất")),
    ("state", re.compile(
        r"(?<!phó )(?<!phòng )(?<!viên )(?<!lý )(?<!của )(?<!phủ )"
        r"(?:chủ tịch nước|tổng thống|quốc vương|chủ tịch quốc vụ)"
    )),
    ("government", re.compile(
        r"(?<!phó )(?<!phòng )(?<!viên )(?<!lý )(?<!của )(?<!phủ )thủ tướng"
        r"|(?<!phó )chủ tịch hội đồng bộ trưởng|thủ hiến"
    )),
    ("parliament", re.compile(
        r"(?<!phó )chủ tịch (?:quốc hội|hạ viện|thượng viện|nghị viện|duma|hội đồng liên bang|ủy ban thường vụ)"
        r"|ủy viên trưởng"
    )),
    ("foreign", re.compile(r"ngoại trưởng|(?<!thứ )bộ trưởng (?:bộ )?ngoại giao")),
    ("defence", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?quốc phòng")),
    ("security", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?(?:công an|an ninh|nội vụ)")),
    ("trade", re.compile(r"(?<!thứ )bộ trưởng (?:bộ )?(?:công thương|thương mại|kinh tế)")),
)  # fmt: skip


_ANYBODY = frozenset({"ông", "bà", "người", "vị", "đồng chí"})


_FIELD = re.compile(r" (?:(?:bộ )?(?:ngoại giao|quốc phòng|công an|nội vụ|tư pháp|thương mại|công thương|tài chính) )?")


def are_of_both(gap: str, sides: str) -> bool:
    """Say whether words after an office make it that of two countries: "Bộ trưởng Quốc phòng hai nước"."""
    return sides == "hai nước" and _FIELD.fullmatch(gap) is not None


OF_TWO_LANDS = " hai nước"
"""Words after an office that make it that of both countries."""


def means_anybody(words: str) -> bool:
    """Say whether words after "hai" do for people of any level: "ông", not "nhà lãnh đạo"."""
    return words in _ANYBODY


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


_OURS = re.compile(r" (?:đảng|nhà nước|chính phủ|quốc hội|đảng và nhà nước|ngành ngoại giao) (?:ta|nước ta|việt nam)\b")


def is_ours(after: str) -> bool:
    """Say whether the words after "người đứng đầu" name a body of Vietnam: "Nhà nước ta"."""
    return _OURS.match(after) is not None


_APART = re.compile(r"\b(?:sau|trước|theo|ngoài|như|khác với|tiếp bước|nối tiếp|tiếp nối)(?: (?:các|hai|những))? $")


def sets_apart(before: str) -> bool:
    """Say whether the words before a name keep it from what the next name does: "Trước ông X, ông Y đã thăm"."""
    return _APART.search(before) is not None


_LISTING = re.compile(r"[,:]? ?(?:(?:bao )?gồm(?: có)?|trong đó có|trong số đó có|có)?:? ?")
_GOVERNING = (
    *("gặp", "tiếp", "hội kiến", "chào", "gặp gỡ", "song phương", "tiếp kiến", "thượng đỉnh", "xã giao", "thân mật"),
)


def enumerates(gap: str) -> bool:
    """Say whether words from a comma or colon to a name open a list: ", gồm", ", trong đó có", ":"."""
    return len(gap.strip(" ,")) > 0 and _LISTING.fullmatch(gap) is not None


_SIDE_BY_SIDE = re.compile(
    r"(?: đã)? (?:(?:ngồi|đứng|xuất hiện)(?: bên)? (?:cạnh|kề)|bắt (?:chặt )?tay(?: với)?|sánh vai(?: cùng| bên)?) "
)


def are_side_by_side(gap: str) -> bool:
    """Say whether words between two names say that their bearers were seen together: " đứng cạnh ", " bắt tay "."""
    return _SIDE_BY_SIDE.fullmatch(gap) is not None


_FOR_BODY = re.compile(r"(?:các )?lãnh đạo [^,]{2,60},")


COMPANY = "tháp tùng|đi cùng|cùng đi(?: với)?|hộ tống|đồng hành(?: cùng| với)?"
"""Verbs of being in somebody's company, as an alternation."""
_ACCOMPANIES = re.compile(rf" (?:{COMPANY}|cùng)\b.*")


def accompanies(gap: str) -> bool:
    """Say whether the words from "người" to a name tell that somebody was in that one's company: " tháp tùng "."""
    return _ACCOMPANIES.fullmatch(gap) is not None


def is_for_body(name: str) -> bool:
    """Say whether a name stands behind a body's leaders, for whom its bearer acts: "lãnh đạo Đảng, Chủ tịch X"."""
    return name[:3].lower() in ("lãn", "các") and _FOR_BODY.match(name.lower()) is not None


def exemplifies(before: str) -> bool:
    """Say whether the word before a name opens examples of those spoken of: "gặp lãnh đạo Việt Nam như ông X"."""
    return before.endswith(" như ")


_ENTRUSTS = re.compile(
    r" (?:trực tiếp )?(?:giao|cử|phân công|điều|phái|chỉ thị|ủy nhiệm|ủy quyền)(?: cho)?"
    r"(?: trọng trách| nhiệm vụ| việc)?(?: [\w ]{1,40})? ?"
)


def entrusts(gap: str) -> bool:
    """Say whether words between somebody and a verb tell that they have another do it: " giao nhiệm vụ "."""
    return _ENTRUSTS.fullmatch(gap) is not None


_DOES = re.compile(r" (?:trực tiếp )?(?:giao|cử|phân công|bổ nhiệm|chỉ định|điều|phái|mời|tiếp|đón|gặp|bầu)\b")


def has_done(after: str) -> bool:
    """Say whether words after "được X" tell what X does to who is spoken of: " cử làm", " tiếp tại"."""
    return _DOES.match(after) is not None


def governs(trigger: str, gap: str) -> bool:
    """Say whether a noun has the name right after it as its object: "buổi tiếp ông X"."""
    return gap == " mà " or (gap == " " and trigger.endswith(_GOVERNING))


SENDS = "cử"
_ONE = re.compile(r"(?<!\bcương)(?<!\bđịa)(?<!\bhai)(?<!\bcác)(?<!\bnhững)(?<!\bmỗi)(?<!\bnhiều)\svị $")
_RANKED = re.compile(r" (?:thứ|đầu|nào|mới|khác|\(?[A-ZĐ])|[-–/]")


def is_that_one(before: str, after: str) -> bool:
    """Say whether an office between some words means the holder last spoken of: "vị tổng thống", no "thứ 46" after."""
    return _ONE.search(before) is not None and _RANKED.match(after) is None


HEADS = "nguyên thủ"
"""An office that is called so in no one's title: "hai Nguyên thủ" are two who head states, whoever met if nobody."""

OF_WHOM = " của "
WHO = ", người"
"""What tells whose relative somebody is, and what goes on about that one."""

TWO = "hai "
TWO_HEADS = f"{TWO}{HEADS}"
BOTH = (
    TWO, "hai đồng chí ", "hai vị ", "hai ông ", "hai ngài ", "hai nữ ", "hai tân ", "Hai vị ", "Hai nữ ", "Hai tân ",
)  # fmt: skip
"""Before a bare office: two who hold it."""
_OFFICE = re.compile(
    r"\s*(?:[\w ]{0,40}\b)?(?:tổng bí thư|bí thư thứ nhất|chủ tịch|thủ tướng|tổng thống|bộ trưởng|ngoại trưởng"
    r"|quốc vương|tổng thư ký|nguyên thủ|thứ trưởng)"
)


def names_office(after: str) -> bool:
    """Say whether words name the office that somebody comes into: "trở thành Thủ tướng"."""
    return _OFFICE.match(after[:60]) is not None


_JOINTLY = re.compile(r"\bhai (?:nhà lãnh đạo|nguyên thủ|thủ tướng|tổng thống|bộ trưởng|ông|bà|vị|người)\b|\bcùng\b")


def both_act(who: str) -> bool:
    """Say whether words from the first of two leaders to their act make it one that they do together."""
    return _JOINTLY.search(who) is not None


_DELEGATION = re.compile(r"\bđoàn\b")


def is_delegation(before: str) -> bool:
    """Say whether the subject before a trigger is a delegation."""
    return _DELEGATION.search(before) is not None


def speaks_for_others(roles: str) -> bool:
    """Say whether somebody's offices are those of who tells the news of others: "người phát ngôn"."""
    return "phát ngôn" in roles


_NO_PERSON = re.compile(
    r"\b(?:phủ|văn phòng|phó|nguyên|cựu|tân|chức"
    r"|(?:hai|các|ba|những|cương|địa|danh) vị|làm|là|nữ|các|hai|những|mọi|mỗi|đời|bầu|ghế|danh"
    r"|phu nhân|trợ lý|hội|dinh|rút|trao đổi|nhiều|một|cấp|tình|nghĩa|vừa là|(?<!ngày )(?<!tháng )(?<![/-])\d{1,2})\s*$"
)
HE, SHE = "ông", "bà"
_WOMAN = "nữ "
_OF_WOMEN = ("phụ nữ ", "hội nữ ", "nam nữ ", "giới nữ ")
THAT = " vị "
_HOST_NAMED = re.compile(rf" (?:nước chủ nhà|nước này|nước bạn|sở tại|của nước này) [{UPPER}]")
_THEN = (" khi", " lúc", " đương", " thời", " tân cử", " đắc cử", " mãn nhiệm", " sắp mãn nhiệm")


_WINS = " đắc cử"


def is_bare(before: str, after: str, *, pronoun: bool = False) -> bool:
    """Say whether an office or pronoun stands for a person by itself: no "Tổng thống đắc cử", but "ông đắc cử".

    No name follows it, and no word precedes that makes it an office as such: "Phủ", "chức".
    """
    ends = (not after or after[0] in " ,.;:)") and _HOST_NAMED.match(after) is None
    then = after.startswith(_THEN) and not (pronoun and after.startswith(_WINS))
    return ends and not after[1:2].isupper() and not then and _NO_PERSON.search(before) is None


def closes(after: str) -> bool:
    """Say whether the character after an office ends what is said of who holds it: ",", ".", none."""
    return not after or after in ",.;)"


_ACTING = re.compile(r" (?:(?:đã|vừa|mới|sẽ|đang|cũng|còn|lần lượt|cùng) )*(?:có )?")


def goes_on_acting(gap: str) -> bool:
    """Say whether only small words part a name or its office from a verb: " đã "."""
    return _ACTING.fullmatch(gap) is not None


_ITEM = re.compile(rf"(?:[.…!]*$|;|, (?=[{UPPER}])| [-–] (?=[{UPPER}])| \()")


def ends_item(after: str) -> bool:
    """Say whether the words after a name, as written, end it as an item of a list or add his office: ";", ", Bộ"."""
    return _ITEM.match(after) is not None


_HEAD_OF_BOTH = re.compile(r"(?:tổng bí thư|bí thư thứ nhất)[^,]{0,60}, chủ tịch(?! quốc hội)[^,]*", re.IGNORECASE)


def names_envoy(who: str) -> bool:
    """Say whether words after "Đặc phái viên của" end in the envoy's own name: "Tổng thống Nga, ông X".

    One who heads party and state has a comma between both offices: "Tổng Bí thư, Chủ tịch nước Y".
    """
    return "," in who and _HEAD_OF_BOTH.fullmatch(who) is None


def names_woman(key: str, start: int) -> bool:
    """Say whether words that name somebody call them a woman: "bà X", "nữ Bộ trưởng X" from the office on."""
    woman = key.endswith(_WOMAN, 0, start) and not key.endswith(_OF_WOMEN, 0, start)
    return woman or key.startswith(SHE, start)


def is_called(who: str) -> bool:
    """Say whether words that name somebody begin with one of courtesy: "ông Park"."""
    return who.startswith(("ông ", "bà ", "ngài ", "đồng chí "))


_ROLE = re.compile(r" (?:nhà|người|vị|lãnh đạo|lãnh tụ|bạn)(?: [^\W\d_]+){1,6}")


def is_role(gap: str) -> bool:
    """Say whether words in small letters say what somebody is before their office and name: " nhà sáng lập"."""
    return gap.islower() and _ROLE.fullmatch(gap) is not None


_SOURCE = re.compile(r"(?:^|[.\n;] ?)theo $")
_OTHERS_ACT = re.compile(
    r"(?:,| rằng| là|:)? (?:(?:đến nay|hiện nay|mới đây|vừa qua|năm ngoái|năm nay|trước đó|sau đó),? )?"
    r"(?:(?:hai|ba|các|nhiều) (?:bên|nước|tỉnh|bộ|ngành|thành phố|địa phương|doanh nghiệp|chính phủ|quốc hội|đảng"
    r"|cơ quan|công ty|trường|viện)|tỉnh|thành phố|tập đoàn|công ty|doanh nghiệp|chính phủ|quốc hội|bộ|ngành|ủy ban"
    r"|hiệp hội|trường|đại học|viện|ngân hàng|liên minh|chính quyền|phía|cộng đồng)\b"
    r"(?:(?! (?:đã|sẽ|vừa|mới|cũng) )[^,.;:\n]){0,70}(?: (?:đã|sẽ|vừa|mới|cũng|vừa mới|đã chính thức|chính thức))? $"
)


def is_source(before: str) -> bool:
    """Say whether the words before somebody make them whose word the news is on: "Theo "."""
    return _SOURCE.search(before) is not None


def others_act(gap: str) -> bool:
    """Say whether words from a verb of saying to another verb name a body that acts: ", hai tỉnh đã "."""
    return _OTHERS_ACT.fullmatch(gap) is not None


_ACCOMPANIED = re.compile(rf"\b(?:{COMPANY}) $")


def is_accompanied(before: str) -> bool:
    """Say whether the words before somebody make another one their company: "ông A đã tháp tùng "."""
    return _ACCOMPANIED.search(before) is not None
