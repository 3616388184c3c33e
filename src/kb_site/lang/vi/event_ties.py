"""What words say of relations of two countries: that they are set up, raised or resumed, or only spoken of.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_missions import becomes_mission, names_mission
from kb_site.model import EventType

_SOME_DAY = re.compile(r"thời gian tới|tương lai|tầm cao|tầm mức mới|thời điểm|khi điều kiện|khả năng")


def is_aim(after: str) -> bool:
    """Say whether words after "nâng cấp quan hệ" make it an aim without a day: "trong thời gian tới"."""
    return _SOME_DAY.search(after.partition(",")[0]) is not None


PROCLAIMS = "công bố"
"""What a word is taken for where it tells of proclaiming relations."""
PROCLAIM = frozenset({PROCLAIMS, "tuyên bố", "thông qua"})
"""Words that only report, save where leaders do so to relations: "được hai Thủ tướng công bố tháng 7/2013"."""
BORN = "ra đời"
"""Verb of whatever comes to be: a country or a body, but a document and a partnership too."""
SET_UP = frozenset({
    "thiết lập", "xác lập", "nâng cấp", "nâng lên", "đưa lên", "nâng tầm lên", "nâng tầm thành", "nâng thành", "có từ",
    "được lập", "nối lại", "bình thường hóa", BORN, PROCLAIMS,
})  # fmt: skip
"""Verbs that say by their subject alone what they set up: "quan hệ ngoại giao đã có từ ngày 11/7/1995"."""
RESUMES = "nối lại"
_RAISES = frozenset({"nâng lên", "nâng cấp", "đưa lên", "nâng tầm lên", "nâng tầm thành", "nâng thành"})
_STARTED = frozenset({"thiết lập", "xác lập", "có từ", "được lập", "bình thường hóa"})
_RESUMED = re.compile(r"\bquan hệ (?!đối|hợp)[^.;]{0,70}$")
_LEVEL = re.compile(r"đối tác|khuôn khổ|tầm cao")
_QUOTED = re.compile(r" [\"“'](?:mối )?(?:quan hệ )?đối tác")


def sets_up_quoted(verb: str, after: str) -> bool:
    """Say whether a verb of setting up has a partnership in quotes as its object: "thiết lập “Quan hệ đối tác …”"."""
    return verb in _STARTED and quotes_partnership(after)


def quotes_partnership(after: str) -> bool:
    """Say whether words open with a partnership in quotes."""
    return _QUOTED.match(after) is not None


_ONLY_DISCUSSED = re.compile(
    r"\b(?:thảo luận|trao đổi|bàn|xem xét|nghiên cứu|đàm phán|hướng tới|tiến tới|hướng đến|thúc đẩy|chuẩn bị|đề xuất"
    r"|đề nghị|ý tưởng|khả năng|lộ trình)(?: về| ý kiến về)?(?: việc| khả năng| lộ trình)? (?:sớm )?$"
    r"|\b(?:cho|trong) việc $"
)


def only_discussed(before: str) -> bool:
    """Say whether the words before "nâng cấp quan hệ" make it what was spoken of only: "trao đổi về việc"."""
    return _ONLY_DISCUSSED.search(before) is not None


_TIES_OPEN = re.compile(r",? (?:mối )?quan hệ [^,;]{0,60}")


def ties_open(gap: str) -> bool:
    """Say whether relations or a mission are the subject of the clause that a date opens: ", quan hệ hai nước được"."""
    return _TIES_OPEN.fullmatch(gap) is not None or names_mission(gap)


_TIES = re.compile(r"quan hệ|bang giao")
_DIPLOMATIC = "quan hệ ngoại giao"
_TO_TIES = tuple(f"{lead}{_DIPLOMATIC}" for lead in (" ", " thành ", " lên thành "))


_ISSUES = frozenset({BORN, "công bố", "thông qua"})
_DOCUMENT = re.compile(
    r"(?:^|[,;:.] )(?:(?:hai|các) )?(?:bản |một )?(?:tuyên bố|thông cáo|hiệp định|hiệp ước|tầm nhìn chung)\b"
    r"[^.;]{0,150}$"
)


def set_up(verb: str, before: str, after: str) -> EventType | None:
    """Return what a verb of setting up tells of by the words round it, None where they name no relations."""
    if verb in _RAISES and _LEVEL.search(after):
        return EventType.AGREEMENT
    if verb in _RAISES and (after.startswith(_TO_TIES) or becomes_mission(after)):
        return EventType.ESTABLISHMENT  # "và nâng lên thành quan hệ ngoại giao ở cấp Đại sứ"
    level = max((match.start() for match in _LEVEL.finditer(before)), default=-1)
    if verb in _ISSUES and _DOCUMENT.search(before):
        return EventType.AGREEMENT
    if level > before.rfind(_DIPLOMATIC):
        return EventType.AGREEMENT
    if verb == RESUMES:
        return EventType.ESTABLISHMENT if _RESUMED.search(before) else None
    started = verb in _STARTED and (_TIES.search(before) or names_mission(before))
    return EventType.ESTABLISHMENT if started else None


_BEGUN = re.compile(r"\b(?:quan hệ (?:ngoại giao|chính thức)|bang giao)(?: [\w-]+){0,8} (?:chính thức |đã )?$")


def are_begun(before: str) -> bool:
    """Say whether the words before "bắt đầu" make diplomatic relations what begins."""
    return _BEGUN.search(before) is not None


PARTNER = "đối tác"
_PARTNERS = re.compile(
    r"(?<!tác chung về )(?<!chỉ đạo về )(?<!hỗn hợp về )(?<!đối thoại )"
    r"đối tác (?:hợp tác |quốc phòng )?(?:chiến lược|toàn diện|vì |tin cậy)[\w ]{0,30}[\"”]?"
    r"(?:(?: \(|,? (?:kể )?từ )|(?: vào| hồi| trong)?(?: đầu| cuối| giữa)? )"
    r"\s*(?:năm |tháng |ngày )?$"
)


def raises(verb: str, before: str) -> bool:
    """Say whether a verb raises the relations that the words before it name: "quan hệ …, năm 2011 nâng lên thành"."""
    return verb in _RAISES and _TIES.search(before) is not None


def partners_since(before: str) -> bool:
    """Say whether the words before a date say what two countries have been since: "Đối tác chiến lược từ năm 2012"."""
    return _PARTNERS.search(before) is not None


TWINS = "kết nghĩa"
_NO_TWINNING = re.compile(
    r"(?:(?<!hai )(?:thành phố|tỉnh|địa phương|huyện|xã|trường|bản|cụm)"
    r"|quan hệ|đơn vị|lễ|tổ chức|hoạt động|và|việc) $"
)
_TWINNED = re.compile(
    r"(?: với [^,.;]{2,40}?)?,? (?:(?:kể )?từ |vào |ngay )?(?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?\d"
)


def twins(before: str, after: str) -> bool:
    """Say whether "kết nghĩa" tells since when two are twins: "hai tỉnh kết nghĩa từ năm", no "tỉnh kết nghĩa"."""
    return _NO_TWINNING.search(before) is None and _TWINNED.match(after) is not None
