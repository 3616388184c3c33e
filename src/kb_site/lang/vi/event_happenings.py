"""What states do or go through, told by words round a date: elections, independence, wars, sanctions, disasters.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re
from collections.abc import Sequence
from enum import StrEnum, auto
from typing import NamedTuple


class Kind(StrEnum):
    """What a happening is to a chronology."""

    POLL = auto()
    """An election or referendum: listed before it takes place too, by its month or day only."""

    DISASTER = auto()
    """An earthquake or an attack: listed by its month or day only."""

    DEED = auto()
    """What a country does, or somebody in power in its name."""

    CHAIR = auto()
    """A seat that a country takes."""

    TURN = auto()
    """A chair that goes round, which a country takes: listed by its day only."""

    ATTACK = auto()
    """What one country does to a place of another: listed where a place is named, by its month or day only."""

    FATE = auto()
    """What a country goes through: independence, liberation, the end of a war."""


class Happening(NamedTuple):
    """Where in a text words tell of what happened on a date beside them."""

    kind: Kind
    start: int
    end: int


_BODY = (
    r"(?:asean|liên hợp quốc|liên hiệp quốc|lhq|liên xô|wto|apec|asem|nato|brics|opec|oecd|eu|liên minh|hiệp hội"
    r"|tổ chức|diễn đàn|hội đồng|cộng đồng|phong trào không liên kết)\b"
)
_MORE = r"[\w '\"-]{0,90}"
_TERM = r"[\w -]{0,110}"
_DONE = r"(?:(?:đã|chính thức|hoàn toàn|lần đầu tiên|vừa|mới) ){0,3}"
_MISSILES = (
    "tên lửa", "hỏa tiễn", "phi đạn", "vệ tinh", "đầu đạn", "bom nhiệt hạch", "bom hạt nhân", "bom nguyên tử",
    "bom khinh khí", "bom h", "vũ khí hạt nhân", "vũ khí nguyên tử", "nguyên tử",
)  # fmt: skip
_LIFTED = r"dỡ bỏ|gỡ bỏ|bãi bỏ|xóa bỏ|thu hồi|rút lại"
_BLOC = (
    r"(?:liên minh|liên hiệp|hiệp hội|cộng đồng|tổ chức|khối|hội đồng|nhóm|eu|nato|asean|opec|wto|who|unesco|aukus|g8)"
)
_SANCTIONS = r"(?:trừng phạt|cấm vận)"
_POLLED = r"tổng thống|quốc hội|nghị viện|thượng viện|hạ viện|lập pháp|bổ sung|liên bang|giữa nhiệm kỳ|phổ thông"
_OFFENSIVE = r"biên giới|hồ chí minh|điện biên|tấn công|phản công|giải phóng"
_CAMPAIGN = r"(?:nổ súng|mở màn|bắt đầu|(?:toàn|đại|kết thúc) thắng(?: lợi)?)"
_PHRASES: Sequence[tuple[Kind, str, str]] = (
    (Kind.POLL, "bầu cử", rf"(?:cuộc |kỳ |tổ chức |tiến hành |ngày )?bầu cử(?: ở| tại)? (?:{_POLLED}){_TERM}"),
    (Kind.POLL, "bầu cử", rf"(?:cuộc |kỳ |tổ chức |tiến hành )bầu cử{_TERM}"),
    (Kind.POLL, "tổng tuyển cử", rf"tổng tuyển cử{_TERM}"),
    (Kind.POLL, "trưng cầu", rf"trưng cầu (?:dân ý|ý dân){_TERM}"),
    (Kind.POLL, "bỏ phiếu", rf"(?:người dân|cử tri) [\w ]{{2,30}}bỏ phiếu{_TERM}"),
    (
        Kind.FATE,
        "độc lập",
        r"(?:giành|trao trả|khôi phục)(?: lại| được)? (?:nền )?độc lập(?: hoàn toàn)?(?: (?:từ|khỏi) [\w ]{2,30})?",
    ),
    (Kind.FATE, "độc lập", r"\bnước (?!ta\b|này\b)[\w ]{2,24} độc lập"),
    (Kind.FATE, "độc lập", r"trở thành(?: một)? (?:quốc gia|nước|nhà nước|nước cộng hòa) độc lập"),
    (Kind.FATE, "độc lập", r"\bđộc lập (?:từ|khỏi) (?!năm|ngày|tháng)[\w ]{2,30}"),
    (Kind.FATE, "giải phóng", rf"(?:được|hoàn toàn|tiến vào|đã) {_DONE}giải phóng(?: [\w ]{{2,40}})?"),
    (
        Kind.FATE,
        "giải phóng",
        r"giải phóng (?:hoàn toàn )?(?:thủ đô|thành phố|phnom penh|phnôm pênh|sài gòn)[\w ]{0,20}",
    ),
    (Kind.FATE, "thống nhất", r"nước (?:đức|yemen)(?: \w+){0,3} thống nhất|tái thống nhất(?: đất nước| nước đức)?"),
    (Kind.FATE, "tan rã", rf"(?:liên xô|nam tư|tiệp khắc|liên bang [\w ]{{2,20}}) {_DONE}tan rã"),
    (Kind.FATE, "sụp đổ", rf"(?:liên xô|bức tường|chế độ|chính quyền)(?: [\w ]{{2,30}})? {_DONE}sụp đổ"),
    (Kind.FATE, "cách mạng", r"cách mạng(?! tháng)[\w ]{0,30} (?:thành công|thắng lợi)"),
    (Kind.DISASTER, "cách mạng", r"(?:cuộc cách mạng|cách mạng (?:hoa|nhung|cam))(?: \w+){1,4}"),
    (Kind.FATE, "khởi nghĩa", r"tổng khởi nghĩa\b"),
    (
        Kind.DISASTER,
        "chiến thắng",
        r"(?<!giành )(?<!ngày )chiến thắng(?! (?:trong|của|trước|áp|vang|lịch|này|tại|thuộc)\b)(?: \w+){1,4}",
    ),
    (Kind.DISASTER, "tấn công", rf"(?:cuộc|vụ|đợt) tấn công{_MORE}"),
    (Kind.DISASTER, "kích", rf"(?:cuộc|vụ|đợt) (?:tập|không|đột|pháo) kích{_MORE}"),
    *(
        (Kind.DISASTER, crisis, rf"(?:cuộc|vụ|sự kiện|biến cố)(?: \w+){{0,2}} {crisis}{_MORE}")
        for crisis in ("khủng hoảng", "đụng độ", "thảm sát", "chính biến", "nổi dậy", "đàn áp", "hải chiến", "bắn nhầm")
    ),
    (Kind.FATE, "rơi vào tay", r"rơi vào tay [\w ]{2,30}"),
    (Kind.DEED, "sáp nhập", rf"sáp nhập (?:bán đảo|crimea|crưm|vùng){_MORE}"),
    (Kind.DEED, "chiến dịch quân sự", rf"(?:bắt đầu|tiến hành) [\w ]{{0,12}}chiến dịch quân sự{_MORE}"),
    (Kind.FATE, "chiến dịch quân sự", r"chiến dịch quân sự[\w ,]{0,60} bắt đầu"),
    (Kind.DEED, "rút ", rf"rút(?: \w+){{0,4}} quân{_MORE}|rút quân{_MORE}"),
    (Kind.DEED, "giàn khoan", rf"(?:hạ đặt|kéo|đưa|rút)(?: \w+){{0,3}} giàn khoan{_MORE}"),
    (Kind.DEED, "chiếm", rf"(?:đánh chiếm|chiếm đóng|chiếm) (?:đảo|quần đảo|bãi|thủ đô|thành phố) {_MORE}"),
    (Kind.DISASTER, "phán quyết", rf"phán quyết{_MORE}"),
    (Kind.DEED, "biên giới", rf"tấn công (?:[\w ]{{0,20}})?biên giới{_MORE}"),
    (
        Kind.ATTACK,
        "tấn công",
        r"tấn công(?: quân sự| phủ đầu| tổng lực)?(?: vào)?(?: lãnh thổ| thủ đô| đại sứ quán)? [\w ]{2,40}",
    ),
    (Kind.DEED, "đánh ", rf"(?:tiến đánh|đánh sang|đánh phá) {_MORE}"),
    (Kind.DEED, "tràn ", rf"tràn (?:sang|qua|vào) (?:biên giới|lãnh thổ|[\w ]{{0,12}}tỉnh){_MORE}"),
    (Kind.DEED, " bom ", rf"(?:ném|dội|trút|rải) bom (?!xăng|khói){_MORE}"),
    (Kind.DEED, "mở chiến dịch", rf"mở chiến dịch (?:{_OFFENSIVE})[\w -]{{0,40}}"),
    (Kind.FATE, "chiến dịch", rf"chiến dịch (?!tranh|vận|tiêm|quảng)[\w -]{{2,30}} {_DONE}{_CAMPAIGN}"),
    (Kind.DISASTER, "động đất", r"động đất(?:(?! và )[\w ,.]){0,60}"),
    (
        Kind.DISASTER,
        "khủng bố",
        rf"(?:vụ|cuộc|loạt) (?:tấn công )?khủng bố{_MORE}|khủng bố [\w ]{{0,20}}tấn công{_MORE}",
    ),
    (Kind.DISASTER, "đánh bom", rf"(?:vụ|loạt) (?:tấn công )?đánh bom{_MORE}"),
    *((Kind.DEED, thing, rf"(?:phóng|bắn|thử)(?: \w+){{0,5}} {thing}\b{_MORE}") for thing in _MISSILES),
    *(
        (Kind.DEED, state, rf"(?:ban bố|ban hành|tuyên bố|áp đặt|{_LIFTED})(?: \w+){{0,3}} {state}{_MORE}")
        for state in ("thiết quân luật", "tình trạng khẩn cấp", "tình trạng chiến tranh", "lệnh giới nghiêm")
    ),
    (Kind.DEED, "giải tán", rf"giải tán (?:quốc hội|hạ viện|nghị viện|nội các|chính phủ|đảng){_MORE}"),
    (Kind.DEED, "tín nhiệm", rf"(?:thua|thất bại|vượt qua)(?: \w+){{0,4}} bỏ phiếu (?:bất )?tín nhiệm{_MORE}"),
    (Kind.DEED, "quân", rf"(?:đưa|xua|điều)(?: [\w.]+){{0,3}} quân (?:vào|sang|tới|đến) {_MORE}"),
    (Kind.DEED, "khỏi", rf"rút(?: [\w ]{{2,20}})? khỏi (?:thỏa thuận|hiệp định|hiệp ước|công ước|{_BLOC}){_MORE}"),
    (
        Kind.DEED,
        "trừng phạt",
        rf"(?:áp đặt|áp|ban hành|ký sắc lệnh|công bố|thông qua|{_LIFTED}|nới lỏng)"
        rf"(?: \w+){{0,5}} {_SANCTIONS}{_MORE}",
    ),
    (
        Kind.DEED,
        "cấm vận",
        rf"(?:áp đặt|áp|ban hành|tuyên bố|{_LIFTED}|nới lỏng|bỏ)(?: \w+){{0,5}} cấm vận{_MORE}",
    ),
    (Kind.DEED, "được", rf"{_SANCTIONS}[\w ]{{0,30}} (?:được|bị) (?:dỡ|gỡ|bãi|xóa)(?: bỏ)?[\w ]{{0,20}}"),
    (Kind.DEED, "r", rf"(?:rời|rời khỏi|ra khỏi) (?:liên xô|{_BLOC})\b[\w ]{{0,20}}"),
    (Kind.DEED, "kết nạp", r"kết nạp(?! [\w ]{0,12}đảng)(?: (?:[\w ]{2,40} )?(?:vào|làm thành viên|tại)[\w ]{0,40})?"),
    (Kind.DEED, "trúng cử", rf"trúng cử(?: làm thành viên)? (?:vào )?(?:của )?{_BODY}{_TERM}"),
    (
        Kind.DEED,
        "thành viên",
        r"(?:trở thành|bầu làm|bầu vào)(?: một)? thành viên (?:thứ \w+ |đầy đủ |chính thức |sáng lập )?(?:của )?"
        rf"{_BODY}{_MORE}|là thành viên {_BODY}{_MORE} (?=\()|chính thức là thành viên {_BODY}{_MORE}",
    ),
    (
        Kind.TURN,
        "chủ tịch",
        r"(?:đảm nhiệm|đảm nhận|đảm đương|tiếp quản|tiếp nhận|nhận)(?: \w+){0,3}"
        r" (?:vai trò|chức|cương vị|ghế|trọng trách)"
        rf" chủ tịch (?:luân phiên )?(?:của )?{_BODY}{_TERM}",
    ),
    (Kind.CHAIR, "thường trực", rf"(?:trúng cử|được bầu)(?: làm| là| vào)? [\w ]{{0,20}}không thường trực{_MORE}"),
)
"""What is told, letters that any telling of it has, and how it is worded."""

_COMPILED = tuple((kind, root, re.compile(pattern)) for kind, root, pattern in _PHRASES)
_THEN = re.compile(
    r"(?: ?\([\w -]{2,12}\))?,? ?\(?(?:(?:đã|được) )?(?:(?:diễn ra|xảy ra|tổ chức|bắt đầu) )?"
    r"(?:(?:vào|hôm|hồi|từ|trong|là) )?(?:(?:đầu|giữa|cuối|sáng|chiều|tối|đêm|rạng sáng|trưa) )?"
    r"(?:ngày |năm |tháng )?$"
)
"""What may stand between what happened and its date."""

_SUBJECT = re.compile(r"[\s,]{0,2}(?:(?:tại|theo|dưới|với|trong) [\w ]{2,90}, )?((?:[\w ]{0,90} )?)")
_REPORTS = re.compile(r".*\b(?:cho biết|đưa tin|thông báo|xác nhận|công bố)(?: rằng)?(?= )")
_THERE = re.compile(r"[\s,]{0,2}(?:tại [\w ]{2,30}, )?((?:\w+ ){0,2})")
_OTHER_ACT = re.compile(
    r"\b(?:về|việc|để|nhằm|theo|sau|trước|vì|với|cho(?! máy bay| quân| không quân)|khi|không(?! quân| lực)|chưa|nếu"
    r"|cấm|cho rằng|nói|họp|thảo luận"
    r"|thông tin|chỉ trích|lên án|kỷ niệm|tưởng niệm|gửi|đề nghị|kêu gọi)\b"
)
_NOT_THEN = re.compile(
    r"\b(?:không|chưa|chống|lệnh cấm|cấm|lên án|chỉ trích|ngừng|dừng|nếu|đấu tranh|kỷ niệm|ngày) (?:việc |các |vụ )?$"
)


_BYGONE = re.compile(r"\b(?:kể từ|từ|sau|trước|do|vì)(?: khi| sau)? $")


def is_bygone(before: str) -> bool:
    """Say whether the words before what happened take it as the time or cause of something: "không còn … kể từ "."""
    return _BYGONE.search(before) is not None


_VOTE = re.compile(
    r"[^,;:]{0,60}?\b(?:trong|sau|tại|qua|ở|hậu|vì|do) (?:một )?"
    r"(?:(?:cuộc |kỳ |vòng )?(?:tổng tuyển cử|bầu cử|bỏ phiếu)|vụ (?:rơi|tai nạn|tấn công|ám sát|nổ"
    r"|đánh bom|không kích|lật|va chạm)|tai nạn)[^,;:.]{0,60}"
)


def is_vote(words: str) -> bool:
    """Say whether words from what befell somebody to a date name the vote or accident: "trong cuộc bầu cử hồi "."""
    return _VOTE.fullmatch(words) is not None


def told_before(before: str) -> Happening | None:
    """Return what the words before a date tell of as having happened on it: "cuộc bầu cử tổng thống (24/4/2022)"."""
    for kind, root, pattern in _COMPILED:
        if root not in before:
            continue
        found = next(reversed([*pattern.finditer(before)]), None)
        if found and _THEN.match(before, found.end()) and _NOT_THEN.search(before[: found.start()]) is None:
            return Happening(kind, found.start(), found.end())
    return None


_AND_THEN = re.compile(r",? ?(?:và |rồi |cùng )?(?:vào |hồi )?(?:ngày |tháng |năm )?")


def goes_on(gap: str) -> bool:
    """Say whether words between two dates only list them: "tháng 12 năm 2006, tháng 3 năm 2007 và "."""
    return _AND_THEN.fullmatch(gap) is not None


def told_after(after: str, *, dated: bool) -> Happening | None:
    """Return what a clause after the date that opens it tells of: "Ngày 28/3, một trận động đất …".

    Takes     whether another date follows these words, which may be that of what they tell.
    """
    for kind, root, pattern in _COMPILED:
        if root not in after:
            continue
        found = pattern.search(after)
        if found is None:
            continue
        if dated and _THEN.match(after, found.end()) and after[found.end() :].strip() != ",":
            continue  # what the next date dates; after a mere comma it dates what comes next
        reported = _REPORTS.match(after, 0, found.start())
        start = reported.end() if reported else 0  # "Ngày 4/1, hãng Yonhap cho biết Triều Tiên phóng …"
        subject = (_THERE if kind is Kind.DISASTER else _SUBJECT).fullmatch(after, start, found.start())
        if subject and _OTHER_ACT.search(subject[1]) is None:
            return Happening(kind, found.start(), found.end())
    return None
