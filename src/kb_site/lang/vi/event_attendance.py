"""What words say of those present at a gathering told before: who speaks, who came, and which noun means it.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_congresses import BARE_CONGRESS
from kb_site.lang.vi.event_rites import OPENING, RITE, THE_RITE, family
from kb_site.model import EventType

_AT_CEREMONY = re.compile(r"buổi|tiệc|chiêu đãi|chào mừng|khai mạc|điếu")


def at_ceremony(words: str) -> bool:
    """Say whether words of speaking or attending name the ceremony: "phát biểu tại buổi lễ", not "cùng dự"."""
    return _AT_CEREMONY.search(words) is not None


_PRESENT = re.compile(
    r"(?:[^.;:]{0,100}?(?:\b(?:còn )?có|,? (?:trong đó )?(?:bao )?gồm)(?: có)?:?(?: [^.:]{0,90}[,;])?"
    r"(?: (?:sự hiện diện|sự tham dự|sự có mặt) của)?)?(?: (?:các|hai))?(?: (?:đồng chí|ông|bà|vị))?[ :]{0,2}"
)


def lists_present(gap: str) -> bool:
    """Say whether words from "Tới dự" to a name list who came of one side: ", về phía nước chủ nhà có"."""
    return _PRESENT.fullmatch(gap) is not None


_AMONG = re.compile(
    r"(?:, | \(|: | |)(?:trong (?:đó|số đó)(?: đáng chú ý| nổi bật)? có|đáng chú ý(?: có| là)|(?:bao )?gồm(?: có)?"
    r"|đứng đầu là|(?<=\w) như):?(?: các| cả){0,2}(?: (?:ông|bà|đồng chí))? $"
)


def names_among(before: str) -> bool:
    """Say whether the words before a name make its bearers some of those present: "của 700 khách, trong đó có "."""
    return _AMONG.search(before) is not None


_COMPANY = re.compile(
    r"(?:cùng |tham |tham gia )*dự (?:lễ (?:đón|tiễn)|buổi tiếp|cuộc tiếp|tiếp)[^.;:]{0,40},?"
    r" (?:về phía [^.;:,]{2,40} )?(?:còn )?(?:gồm )?có\b"
)


def lists_company(opening: str) -> bool:
    """Say whether words open a list of who sat in on a welcome or reception: "Cùng dự lễ đón và hội đàm, … có"."""
    return _COMPANY.match(opening) is not None


_ENDS = re.compile(r"(?: và (?:có bài )?phát biểu(?: (?:chào mừng|khai mạc|chúc mừng|chỉ đạo))?)?[ .]*")


def ends_there(after: str) -> bool:
    """Say whether a sentence ends with a verb of attending, or with speaking there: " và phát biểu."."""
    return _ENDS.fullmatch(after) is not None


_DELEGATION = re.compile(r" (?:(?:thành phần|trong) )?(?:phái )?đoàn\b")


def joins_delegation(after: str) -> bool:
    """Say whether the words after "Tham gia" make those listed travel with somebody, not attend: " đoàn có"."""
    return _DELEGATION.match(after) is not None


_AT_GATHERING = re.compile(
    r"(?:(?:phát biểu|thay mặt|tại|nhân dịp|trong|về phía|về phần|đến dự|chia sẻ|đáp từ|đáp lời|trao đổi)\b"
    r"[^.;:]{0,90},? )?"
    r"(?:(?:bài )?(?:diễn văn|phát biểu|báo cáo)[\w ]{0,40} (?:do|của) )?(?:ông|bà|ngài|đồng chí)? ?"
)
_SPEAKS = re.compile(
    r"(?:,(?! (?:người|khi|sau))[^.;:]{0,160}?,?)?"
    r"(?: (?:cũng|đã|xúc động|trân trọng|nhiệt liệt|vui mừng|bày tỏ|tới|đến))* "
    r"(?:phát biểu|nhấn mạnh|nêu|khẳng định|chia sẻ|bày tỏ|cho biết|cho rằng|ôn lại|chúc mừng|cảm ơn|đánh giá"
    r"|gửi lời|gửi tới|tin tưởng|ghi nhận|điểm lại|khái quát|nhắc lại|cám ơn|trình bày|đọc|tham dự|dự|giới thiệu"
    r"|thông tin|thông báo|đề nghị|đề xuất|mong muốn|mong|hy vọng|hoan nghênh|cam kết|nói"
    r"|chủ trì (?:(?:buổi|cuộc) )?(?:tiếp|làm việc|hội đàm|gặp|trao đổi))\b"
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
    EventType.AGREEMENT: frozenset({RITE, THE_RITE, "lễ ký", "lễ ký kết"}),
    EventType.ANNIVERSARY: frozenset({
        RITE, THE_RITE, "lễ kỷ niệm", "mít tinh", "lễ mít tinh", "míttinh", "lễ míttinh",
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
    return noun in (RITE, THE_RITE) or family(noun) == kind


def lists(told: EventType, kind: str) -> bool:
    """Say whether those present are party to what was told: officials are none to a welcome or a signing."""
    return told in (EventType.ANNIVERSARY, EventType.CONGRESS) or kind == OPENING


_MANY = re.compile(r"\b(?:lãnh đạo|đại diện|nguyên thủ|khách mời|đại biểu|quan chức|chính khách)\b[^,.;:]{0,40}$")


def are_many(before: str) -> bool:
    """Say whether the words before a verb of attending make many who are not named its subject: "Đại diện 68 nước "."""
    return _MANY.search(before) is not None


def leads_to_some(gap: str) -> bool:
    """Say whether words lead to some of many just spoken of: "trong đó có "."""
    return gap in ("trong đó có ", "trong đó gồm ", "trong đó bao gồm ")


def names_more(after: str) -> bool:
    """Say whether the words after a verb of attending lead to more of those present: " lễ tang còn có "."""
    return " còn có " in after or " cũng có " in after


def names_others(words: str) -> bool:
    """Say whether words of attending name what is held with few: "Tham dự các cuộc gặp có"."""
    return _OTHERS.search(words) is not None
