"""What words round documents say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_cues import CUES, Cue

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


ADOPTS = "thông qua"
"""What a word is taken for where it tells of issuing a document."""

_DATE_TAIL = re.compile(
    r"[\s(\[]*(?:(?:vào|từ|hồi|trong|kể từ|đầu|giữa|cuối|sáng|chiều|tối|trưa|đêm|rạng sáng|hôm|ngày|tháng|năm|lúc"
    r"|ở|tại)[\s]+){0,4}[\s(\[]*$"
)


def without_time(text: str) -> str:
    """Return words without what leads to a date at their end: "thành lập vào ngày " -> "thành lập"."""
    found = _DATE_TAIL.search(text)
    return text[: found.start()] if found else text


_TARGET = re.compile(
    r"[\w\"”]\)? (?:đến|tới|tầm nhìn|hướng tới|giai đoạn)\s*(?:năm\s*)?$"
    r"|(?:mục tiêu|phấn đấu|chỉ tiêu)\b[^.;]{0,60} (?:cho|vào|trong)\s*(?:năm\s*)?$"
)
_GOES_ON = re.compile(r"\b(?:và|rồi|nhưng|sau đó) (?:đến|tới) (?:năm )?$", re.IGNORECASE)
_DONE_THEN = re.compile(
    r",? (?:thì|được|đã|lại|mới|hai (?:nước|bên)|chính thức|nâng|trở thành|thiết lập|ký|lập|mở|ông|bà|thăm)\b"
)
_TERM_WITHIN = re.compile(r"nhiệm kỳ|giai đoạn|khóa|niên khóa|thời kỳ")


def is_target(before: str, after: str) -> bool:
    """Say whether words beside a year make it the end of a plan: "Tầm nhìn … đến năm 2030", no "rồi đến năm 2011 thì".

    Takes     90 characters before it and 16 behind it.
    """
    if _TARGET.search(before[-90:]) is None:
        return False
    return _GOES_ON.search(before) is None or _DONE_THEN.match(after) is None


def holds_term(words: str) -> bool:
    """Say whether the words of a date call it a term of office or a period themselves: "nhiệm kỳ 2021-2026"."""
    return _TERM_WITHIN.search(words) is not None


_ADOPTS = re.compile(
    r"\b(?:thông qua|ra|đưa ra|công bố|trao|trao đổi|trao nhận|phát|ban hành) (?:bản |các |một số |\d+ )?$"
)


_RATIFIES = re.compile(r"\b(?:quốc hội|nghị viện|thượng viện|hạ viện)\b[^.;]{0,70}\bthông qua (?:bản |các )?$")


def is_plan(document: str) -> bool:
    """Say whether a document says what is to be done in some year: "kế hoạch hợp tác", "chương trình hành động"."""
    return document.startswith(("kế hoạch", "chương trình"))


def adopts(before: str) -> bool:
    """Say whether the words before a document's name make it one that is issued: "thông qua Chương trình hành động"."""
    return _ADOPTS.search(before) is not None and _RATIFIES.search(before) is None


_EXCHANGES = re.compile(
    r"\b(?:trao|trao đổi|trao nhận) \d+ $"
    r"|\bchứng kiến [^,.;:]{3,120}? (?:trao|ký)(?: đổi| nhận| kết| cho nhau)? (?:các |những |một số |\d+ |bản )?$"
    r"|\b(?:trước|dưới) sự chứng kiến của [^.;:]{3,120} (?:trao|ký)(?: cho)? [^,.;:]{0,40}$"
)


def exchanges(before: str) -> bool:
    """Say whether the words before "văn kiện" tell of handing it over: "trao đổi 10", "chứng kiến đại diện X trao"."""
    return _EXCHANGES.search(before) is not None


_PRIVATE = re.compile(
    r"\b(?:doanh nghiệp|công ty|tập đoàn|nhà máy|xí nghiệp|liên doanh|cửa hàng|nhà hàng|ngân hàng"
    r"|hãng(?! (?:tin|thông tấn|truyền thông|afp|ap|reuters|yonhap|kyodo))"
    r"|quỹ|câu lạc bộ|lực lượng chức năng|(?<!giờ )(?<!hai )địa phương|nhà hảo tâm)\b"
)


_MANY = re.compile(r" (?:kết |được )?(?:rất )?(?:nhiều|hàng chục|hàng trăm|hàng loạt|một loạt)\b")


def signs_many(after: str) -> bool:
    """Say whether the words after "ký" say that it was many documents: " kết nhiều biên bản"."""
    return _MANY.match(after) is not None


def is_private(before: str) -> bool:
    """Say whether the words before a verb make a company or the like its subject, which acts for no state."""
    return _PRIVATE.search(before) is not None


_TO_NOW = re.compile(r" (?:đến|tới|cho đến|trở lại) (?:nay|đây)\b")


_SET_UP_THEN = re.compile(
    r"(?:thiết lập|thành lập|lập|ký|ký kết)(?: [\w]+){0,5},? (?:vào |hồi )?(?:năm |tháng |ngày )?$"
)


_SINCE_EVENT = re.compile(
    r"\b(?:kể từ|từ)(?: sau| khi){0,2} (?:chuyến|cuộc|lần|lễ|hội nghị|[^.;]{2,70} (?:thăm|gặp|hội đàm|điện đàm|ký"
    r"|nâng cấp|thiết lập))\b[^.;]{0,110}$"
)
EVENT = 150
"""Characters before a date in which the event may be told since which something lasts."""

_IN_OFFICE = re.compile(
    r" (?:đến|tới|cho đến) nay,? (?:(?:ông|bà|đồng chí|ngài) )?[^,;.:()]{0,40}?\b"
    r"(?:là|làm|giữ|đảm nhiệm|đảm nhận|trên cương vị)"
    r" (?!(?:nước|đối tác|thành viên|thị trường|một|quốc gia|điểm|nơi)\b)"
)


def lasts(before: str, after: str) -> bool:
    """Say whether the words after a date make it the start of a period: "từ năm 1991 đến nay".

    Takes     the words before it too, since "từ khi lập quan hệ năm 1973 đến nay" dates what was set up then.
    """
    if _TO_NOW.match(after) is None or _SET_UP_THEN.search(before) or _IN_OFFICE.match(after):
        return False
    return _SINCE_EVENT.search(before) is None


_LATER_ONES = re.compile(
    r"\((?:(?:hai|ba|các|những|\d) )?(?:lần (?:sau|khác|nữa)|sửa đổi|bổ sung|gia hạn)\b[\w ,]{0,20}$"
)


def lists_later(before: str) -> bool:
    """Say whether brackets before a date say when it was done again: "(hai lần sau vào các năm "."""
    return _LATER_ONES.search(before) is not None


EXCHANGED_NOTES = "trao đổi công hàm"
REACHED = "đạt được"
_AGREED = re.compile(r"\b(?:thỏa thuận|lệnh ngừng bắn|thảo thuận|hiệp định)\b[^,.;]{0,40}$")
_CARRIES_OUT = re.compile(r"\b(?:triển khai|thực hiện|thực thi|cụ thể hóa|hiện thực hóa)\b[^,.;]{0,60}$")
_WHAT_IS_AGREED = re.compile(r" (?:được )?(?:một |các |bản |những )?(?:thỏa thuận|lệnh ngừng bắn|hiệp định)\b")


def reaches(before: str, after: str) -> bool:
    """Say whether the words round "đạt được" name an agreement that is reached, not one that is carried out."""
    if _CARRIES_OUT.search(before) is not None:
        return False
    return _AGREED.search(before) is not None or _WHAT_IS_AGREED.match(after) is not None


_OVER_YEARS = re.compile(
    r"\b(?:(?:năm|thập kỷ|thời gian|tháng|chặng đường)(?: vừa)? qua|đến nay|tới nay|lâu nay"
    r"|hơn \d+ (?:văn kiện|hiệp định|thỏa thuận|văn bản|điều ước))\b"
)


def over_years(sentence: str) -> bool:
    """Say whether words tell of what was signed in the course of time: "đến nay, hai bên đã ký hơn 20 hiệp định"."""
    return _OVER_YEARS.search(sentence) is not None


_CURRENT = re.compile(
    r"\W*(?:(?:đặc biệt|ngoài ra|bên cạnh đó|đồng thời|theo đó),? )?(?:ngay |cũng )?"
    r"(?:sau|kết thúc|tại|nhân|trong|dịp này|cùng ngày|tiếp đó|trước|dưới|chiều|sáng|tối|trưa|hôm"
    r"|ngày|hai bên|hai đoàn|đại diện|lễ|các bộ)\b"
)


def is_current(sentence: str) -> bool:
    """Say whether the words that open a sentence tie it to what the text reports: "Sau hội đàm", "Nhân dịp này"."""
    return _CURRENT.match(sentence) is not None


_LIST_OF_DOCUMENTS = re.compile(
    r"\W*(?:[ivx\d]{1,4}[.)]? ?)?(?:một số |các |những )?"
    r"(?:hiệp định|văn kiện|thỏa thuận|điều ước|hiệp ước)\b[^.;]{0,50}"
    r"(?:\bký\b|\bký kết\b)[^.;]{0,30}:?\W*"
)


def heads_documents(row: str) -> bool:
    """Say whether a line of its own announces documents that were signed: "IV. Các hiệp định chính đã ký"."""
    return _LIST_OF_DOCUMENTS.fullmatch(row) is not None


_ONLY_AGREED = re.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|cam kết|tiến tới|hướng tới|đàm phán|thúc đẩy|xem xét|chuẩn bị"
    r"|sớm|nghiên cứu|trao đổi|thảo luận|nỗ lực|phấn đấu|quyết tâm|ủng hộ|tiếp tục"
    r"|nhanh chóng|tích cực) (?:về |việc |về việc |sớm |cùng |tiến tới |đàm phán |hoàn tất |và ){0,3}$"
)


def only_agreed(before: str) -> bool:
    """Say whether the words before a verb of signing put it off: "nhất trí ký", "thúc đẩy đàm phán và ký kết"."""
    return _ONLY_AGREED.search(before) is not None


def concludes(words: str) -> bool:
    """Say whether words say that talks about a document have led to it: "hoàn tất đàm phán"."""
    return words.endswith("đàm phán")


_THEN_SIGNED = re.compile(r"(?:,| và) (?:chính thức )?ký\b")


_OF_DOCUMENT = re.compile(r"(?: [\w./-]{1,16}){1,12}(?<! và)(?<! hoặc)(?<! để)(?<! sẽ)(?<! sớm) (?:đã )?")


def describes_document(between: str) -> bool:
    """Say whether the words between a kind of document and a verb of signing are its name: " thương mại và đầu tư "."""
    return _OF_DOCUMENT.fullmatch(between) is not None


def is_signed_then(after: str) -> bool:
    """Say whether the words after the end of talks tell that the document was signed, which is the act."""
    return _THEN_SIGNED.match(after) is not None


_FOLLOWS = re.compile(r"(?:\b(?:kết thúc|sau|tại)(?: buổi| cuộc)?|^) $")
_OTHERS = re.compile(
    r" (?:hai |các )?(?:bộ|ngành|công ty|tập đoàn|quân đội|quốc hội|thành phố|tỉnh|đảng)\b[^,;]{0,60}$"
)


def follows(before: str) -> bool:
    """Say whether the words before "hội đàm" make what follows its end: "Kết thúc", "Ngay sau"."""
    return _FOLLOWS.search(before) is not None


def has_subject(gap: str) -> bool:
    """Say whether words from "khi" to a verb name bodies that act: " hai Bộ Quốc phòng "."""
    return _OTHERS.fullmatch(gap) is not None


_ABOUT = re.compile(r"(?: chính thức)?(?: về(?: việc)?)?(?: (?:tăng cường )?hợp tác(?: (?:về|trong(?: lĩnh vực)?))?)? ")
_NAMED_DOCUMENT = re.compile(
    r"(?:hiệp định|hiệp ước|thỏa thuận|ghi nhớ|nghị định thư|tuyên bố chung|ý định thư|thông cáo chung|biên bản)$"
)
_NAMEABLE = re.compile(
    r"(?:mở|đặt|lập|thiết lập|thành lập|nâng|xác lập|hỗ trợ|viện trợ|cung cấp|tìm kiếm|cứu|kết thúc|hoàn tất|chấm dứt"
    r"|chuyển giao|bàn giao|trao đổi|tham vấn|tham khảo|đối thoại|cử"
    r"|khóa họp|kỳ họp|phiên họp|cuộc họp|hội nghị)\b"
)


def may_be_named(trigger: str) -> bool:
    """Say whether a trigger may stand in the name of a document: "Hiệp định thành lập X"."""
    return _NAMEABLE.match(trigger) is not None


EXCHANGES = "trao"
"""What two do with a document that they have signed, as with any gift."""


def is_document(words: str) -> bool:
    """Say whether words name a document that both sides sign: "hiệp định", not "công hàm"."""
    return _NAMED_DOCUMENT.search(words) is not None


def names_document(document: str, gap: str) -> bool:
    """Say whether words name a document, and those after them lead to what it is about: " về việc "."""
    return _ABOUT.fullmatch(gap) is not None and _NAMED_DOCUMENT.search(document) is not None


def gives_to(trigger: str) -> bool:
    """Say whether a trigger may only lead from what is given to whom it is given: "trao Huân chương tặng"."""
    return trigger in ("tặng", "trao tặng", "trao cho")


def is_order(trigger: str) -> bool:
    """Say whether a trigger tells of giving an order: "trao huân chương"."""
    return trigger.endswith(("huân chương", "huy chương", "kỷ niệm chương"))


_PROSPECT = re.compile(
    r"\b(?:sẽ|hướng tới|tiến tới|hướng đến|tiến đến|sớm|xem xét|nghiên cứu|khả năng|việc chuẩn bị)(?: việc| cùng)? $"
)


def is_prospect(before: str) -> bool:
    """Say whether the words before a verb put what it tells off: "nhất trí sẽ ký", "hướng tới nâng quan hệ lên"."""
    return _PROSPECT.search(before) is not None


_WILL = re.compile(r"\bsẽ (?:cùng )?$")


def will_be(before: str) -> bool:
    """Say whether the words before a verb say that it will be, not only that it may."""
    return _WILL.search(before) is not None


_WITHIN = re.compile(
    r"\b(?:trong đó|khi|dịp|nhân đó|qua đó|nhân dịp đó)(?: mà)? (?:hai (?:nước|bên) )?(?:đã )?(?:cùng )?$"
)


def goes_on_within(before: str) -> bool:
    """Say whether the words before a verb set it in what was just told: ", trong đó hai nước đã"."""
    return _WITHIN.search(before) is not None


_BOTH_ACT = re.compile(r", hai (?:nước|bên) (?:đã )?(?:cùng )?$")


def both_act(before: str) -> bool:
    """Say whether the words before a verb make both sides its subject after a comma: ", hai bên đã"."""
    return _BOTH_ACT.search(before) is not None


SIGN = ("ký", "ký kết", "đặt bút ký")
RELATIONS = "quan hệ"
_DOCUMENT = re.compile("|".join((*CUES[Cue.DOCUMENT], r"\b(?:\w{0,5}fta|evipa|cptpp|rcep|tpp)\b")))


def has_document(text: str) -> bool:
    """Say whether words name something that states sign."""
    return _DOCUMENT.search(text) is not None


_ON_OCCASION = re.compile(
    r"(?:nhân (?:dịp|chuyến)|(?:trong )?dịp này|tại (?:buổi|cuộc|đây|hội)|sau (?:đó|hội)|ngay sau|kết thúc|cùng ngày)\b"
)


def on_occasion(opening: str) -> bool:
    """Say whether a sentence opens with the occasion told before it: "Nhân dịp này, "."""
    return _ON_OCCASION.match(opening) is not None


def witnesses(trigger: str) -> bool:
    """Say whether the subject of a trigger looks on while others sign."""
    return trigger.startswith("chứng kiến")


_IN_FORCE = "có hiệu lực"
_NEGOTIATES = re.compile(r"\bđàm phán(?: và|,) $")
_OCCASION = re.compile(r"\b(?:(?<!sau )(?<!trước )khi|dịp|nhân dịp|lúc)\b[^,;.()]{0,66}$")
_AFTER = re.compile(r"\b(?:sau|từ|trước) khi $")
_YEARS_OF = re.compile(r"(?<!\d)\d{1,3} năm (?:ngày )?$")
_COUNTS_FROM = re.compile(r"\b(?:ngày|tuần|tháng|năm) (?:trước|sau)(?: khi| ngày)? [^,.;]{0,50}$")
_STEMS = re.compile(r" (?:cuộc|chuyến|buổi|hội)\b")


def counts_from(before: str) -> bool:
    """Say whether the words before a verb only count from what it tells: "hai ngày trước khi Hiệp định X được"."""
    return _COUNTS_FROM.search(before) is not None


def stems_from(after: str) -> bool:
    """Say whether the words after "có từ" name what something stems from: " cuộc gặp"."""
    return _STEMS.match(after) is not None


_ON_THAT_VISIT = re.compile(
    r"[^.;]{0,100}?\b(?:trong|nhân|tại) (?:chuyến (?:thăm|đi)|dịp)(?: (?:này|đó|ấy))?\s*(?:[,.;]|$)"
)


def on_that_visit(after: str) -> bool:
    """Say whether the words after a verb set it in the visit told before: "ký Hiệp định X ngay trong chuyến thăm"."""
    return _ON_THAT_VISIT.match(after) is not None


def is_years_of(before: str) -> bool:
    """Say whether the words before a verb count years from what it tells: "gần 40 năm "."""
    return _YEARS_OF.search(before) is not None


def stems(before: str) -> bool:
    """Say whether the word before a visit makes it that from which something stems: "xác lập từ "."""
    return before.endswith("từ ")


def is_after(before: str) -> bool:
    """Say whether the words before a verb make it what came first, whoever did it: "sau khi nâng cấp lên"."""
    return _AFTER.search(before) is not None


def is_in_force(trigger: str) -> bool:
    """Say whether a trigger tells of a document's coming into force."""
    return trigger.endswith(_IN_FORCE)


def negotiates(before: str) -> bool:
    """Say whether the words before a verb of signing only say what led to it: "đàm phán và"."""
    return _NEGOTIATES.search(before) is not None


def tells_occasion(before: str) -> bool:
    """Say whether the words before somebody open a clause about when it was: "khi", "dịp"."""
    return _OCCASION.search(before) is not None
