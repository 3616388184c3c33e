"""What words round ceremonies, documents, offices, foundings and aid say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.model import EventType

RITE = "lễ"
"""A ceremony of any kind, which its next word names: "lễ bàn giao"."""

_NO_RITE = re.compile(r" (?:hội|phép|vật|tân|nghĩa|nghi|lạt|phục|độ|bái|giáo|tết|nghỉ|phật|noel|giáng sinh)\b")
_PART_OF_WORD = re.compile(r"\b(?:nghi|đại|ngày|kỳ|dịp|nghỉ|sính|lời|thánh|hành) $")


def names_rite(before: str, after: str) -> bool:
    """Say whether a bare "lễ" opens the name of a ceremony: not in "nghi lễ", "lễ hội", "ngày lễ"."""
    return after[:1] == " " and after[1:2].isalpha() and not (_NO_RITE.match(after) or _PART_OF_WORD.search(before))


_DOCUMENTS = (
    ("treaty", re.compile(r"hiệp định|hiệp ước|nghị định thư|công ước")),
    ("memorandum", re.compile(r"ghi nhớ|biên bản|ý định thư")),
    ("declaration", re.compile(r"tuyên bố|tầm nhìn|thông cáo")),
    ("documents", re.compile(r"văn kiện|thỏa thuận|công hàm|chương trình|kế hoạch")),
)


def document(text: str) -> str:
    """Return what kind of document words name first, "" where none is named."""
    found = [(match.start(), kind) for kind, pattern in _DOCUMENTS if (match := pattern.search(text))]
    return min(found)[1] if found else ""


REMAINS = "hài cốt"
"""What is handed over and no aid."""

WHERE = "nơi"
"""Opens a clause about a place, which does not share the time of the one before it."""

_SOME_DAY = re.compile(r"thời gian tới|tương lai|tầm cao|tầm mức mới|thời điểm|khi điều kiện|khả năng")


def is_aim(after: str) -> bool:
    """Say whether words after "nâng cấp quan hệ" make it an aim without a day: "trong thời gian tới"."""
    return _SOME_DAY.search(after) is not None


_AFTERMATH = re.compile(r"\b(?:sau|kể từ|do|vì|trước) ")


def names_cause(gap: str) -> bool:
    """Say whether words before a date make it that of a disaster and not of the help: "sau trận động đất ngày"."""
    return _AFTERMATH.search(gap) is not None


PROCLAIMS, HOLDS, ADOPTS = "công bố", "giữ chức", "thông qua"
"""What a word is taken for where it tells of an act: of proclaiming, of holding an office, of issuing a document."""

PROCLAIM = frozenset({PROCLAIMS, "tuyên bố"})
"""Words that only report, save where leaders do so to relations: "được hai Thủ tướng công bố tháng 7/2013"."""

SET_UP = frozenset({"thiết lập", "xác lập", "nâng cấp", "nâng lên", "có từ", *PROCLAIM})
"""Verbs that say by their subject alone what they set up: "quan hệ ngoại giao đã có từ ngày 11/7/1995"."""

_RAISES = frozenset({"nâng lên", "nâng cấp"})
_STARTED = frozenset({"thiết lập", "xác lập", "có từ"})
_LEVEL = re.compile(r"đối tác|khuôn khổ|tầm cao")
_TIES = re.compile(r"quan hệ|bang giao")
_DIPLOMATIC = "quan hệ ngoại giao"


def set_up(verb: str, before: str, after: str) -> EventType | None:
    """Return what a verb of setting up tells of by the words round it, None where they name no relations."""
    if verb in _RAISES and _LEVEL.search(after):
        return EventType.AGREEMENT
    level = max((match.start() for match in _LEVEL.finditer(before)), default=-1)
    if level > before.rfind(_DIPLOMATIC):
        return EventType.AGREEMENT
    return EventType.ESTABLISHMENT if verb in _STARTED and _TIES.search(before) else None


_DATE_TAIL = re.compile(
    r"[\s(\[]*(?:(?:vào|từ|hồi|trong|kể từ|đầu|giữa|cuối|sáng|chiều|tối|trưa|đêm|rạng sáng|hôm|ngày|tháng|năm|lúc"
    r"|ở|tại)[\s]+){0,4}[\s(\[]*$"
)


def without_time(text: str) -> str:
    """Return words without what leads to a date at their end: "thành lập vào ngày " -> "thành lập"."""
    found = _DATE_TAIL.search(text)
    return text[: found.start()] if found else text


_TARGET = re.compile(r"[\w\"”]\)? (?:đến|tới|tầm nhìn|hướng tới|giai đoạn)\s*(?:năm\s*)?$")
_TERM_WITHIN = re.compile(r"nhiệm kỳ|giai đoạn|khóa|niên khóa|thời kỳ")


def is_target(before: str) -> bool:
    """Say whether words before a year make it the end of a plan: "Tầm nhìn chung … đến năm 2030"."""
    return _TARGET.search(before[-24:]) is not None


def holds_term(words: str) -> bool:
    """Say whether the words of a date call it a term of office or a period themselves: "nhiệm kỳ 2021-2026"."""
    return _TERM_WITHIN.search(words) is not None


_SINCE = re.compile(r"(?:sau|từ|khi|ngày|trước khi|dịp|lúc) $")


def dates_another(before: str) -> bool:
    """Say whether the words before a verb without a subject make it the time of something else: "kể từ khi"."""
    return _SINCE.search(before) is not None


_NAMED_MEETING = re.compile(
    r" (?:thượng đỉnh|cấp cao|các nhà lãnh đạo|(?:các )?bộ trưởng|(?:các )?ngoại trưởng|(?:các )?nguyên thủ|hợp tác"
    r"|quốc tế|toàn cầu|toàn quốc|trung ương|thường niên|liên chính phủ|liên nghị viện)\b"
)
_NAMED_BODY = re.compile(
    r"\b(?:asean|apec|asem|brics|g ?7|g ?20|cop ?\d\d|acmecs|clmv|gms|ipu|aipa|liên hợp quốc|mê công)\b"
)


def is_named_meeting(after: str) -> bool:
    """Say whether the words after a bare "hội nghị" make it one of a series or of a body with a name."""
    return _NAMED_MEETING.match(after) is not None or _NAMED_BODY.search(after[:60]) is not None


_ADOPTS = re.compile(r"\b(?:thông qua|ra|đưa ra|công bố|trao|phát|ban hành) (?:bản |các |một số |\d+ )?$")


def adopts(before: str) -> bool:
    """Say whether the words before a document's name make it one that is issued: "thông qua Chương trình hành động"."""
    return _ADOPTS.search(before) is not None


_PRIVATE = re.compile(
    r"\b(?:doanh nghiệp|công ty|tập đoàn|ngân hàng|hãng|quỹ|câu lạc bộ|lực lượng chức năng|địa phương|nhà hảo tâm)\b"
)


def is_private(before: str) -> bool:
    """Say whether the words before a verb make a company or the like its subject, which acts for no state."""
    return _PRIVATE.search(before) is not None


_ASIDE = re.compile(r", (?:đất nước|quốc gia|nước|vốn) (?:đã |có |từng )?$")


def opens_aside(before: str) -> bool:
    """Say whether words end in those that open a clause about the country just named: ", nước"."""
    return _ASIDE.search(before) is not None


_TO_NOW = re.compile(r" (?:đến|tới|cho đến|trở lại) (?:nay|đây)\b")


def lasts(after: str) -> bool:
    """Say whether the words after a date make it the start of a period: "từ năm 1991 đến nay"."""
    return _TO_NOW.match(after) is not None


PARTNER = "đối tác"
_PARTNERS = re.compile(r"đối tác[\w ]{0,30}[\"”]?(?: \(|,? (?:kể )?từ )\s*(?:năm |tháng |ngày )?$")
_FROM = re.compile(r"\b(?:kể )?từ (?:đầu |giữa |cuối )?(?:năm |tháng |ngày )?$|^(?:kể )?từ ")


def partners_since(before: str) -> bool:
    """Say whether the words before a date say what two countries have been since: "Đối tác chiến lược từ năm 2012"."""
    return _PARTNERS.search(before) is not None


def holds_from(before: str, date: str) -> bool:
    """Say whether a date is the day from which somebody has held an office: "từ tháng 4/2016"."""
    return _FROM.search(before) is not None or _FROM.search(date) is not None


_CLOSED = re.compile(r"\b(?:bế mạc|kết thúc)\b")


def closes(word: str) -> bool:
    """Say whether a word tells of the end of a meeting."""
    return _CLOSED.search(word) is not None


_PEOPLE_SENT = re.compile(
    r"\b(?:đoàn|đội|lực lượng|tổ)\b[^.;:]{0,40}?"
    r"(?:bác sĩ|y tế|chuyên gia|quân nhân|cán bộ|chiến sĩ|cứu hộ|cứu nạn|kỹ sư)"
)


def sends_people(clause: str) -> bool:
    """Say whether words name people sent to help: "đoàn 24 cán bộ, chiến sĩ"."""
    return _PEOPLE_SENT.search(clause) is not None
