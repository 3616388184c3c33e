"""What words round meetings, journeys and stays say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_RECEIVING = ("tiếp", "đón")
_CALLING_ON = (
    "chào", "chào xã giao", "thăm xã giao", "chào từ biệt", "yết kiến", "bái kiến", "diện kiến", "trình quốc thư",
    "trình thư ủy nhiệm",
)  # fmt: skip

TAKES_PLACE = (" diễn ra", " đã diễn ra", " được")
"""What follows a word for talks that is what took place: "Hội đàm diễn ra ngay sau đó", no "hội đàm kéo dài"."""


def receives(trigger: str) -> bool:
    """Say whether the subject of a trigger is the host: "tiếp", "đón tiếp", "có buổi tiếp"."""
    return any(word in trigger.split() for word in _RECEIVING) and "tiếp xúc" not in trigger


_AT_GATEWAY = re.compile(
    r"(?:\bra (?:tận )?|\btại |\bở |\bxuống )(?:sân bay|nhà ga|ga|cảng|bến cảng|cửa khẩu|chân cầu thang)\b[^.;]{0,90}$"
)


def greets(trigger: str, before: str) -> bool:
    """Say whether a verb of receiving only tells who came to meet a guest on arrival: "đã ra sân bay đón tiếp"."""
    return trigger.endswith(("đón tiếp", "tiếp đón")) and _AT_GATEWAY.search(before) is not None


def calls_on(trigger: str) -> bool:
    """Say whether the subject of a trigger comes to the other: "đến chào xã giao"."""
    return trigger.endswith(_CALLING_ON)


_REMOTE = re.compile(r"[^,;.]{0,140}?\b(?:qua điện thoại|trực tuyến|qua cầu truyền hình|qua truyền hình)\b")


def is_remote(after: str) -> bool:
    """Say whether the clause after a verb of meeting says that they met on the telephone or a screen."""
    return _REMOTE.match(after) is not None


def is_ours(land: str) -> bool:
    """Say whether words for a country mean that of the press: "nước ta"."""
    return land.endswith(" ta")


def is_to_be_held(trigger: str) -> bool:
    """Say whether a trigger tells of holding talks, which may only be agreed on: "tiến hành tham vấn"."""
    return trigger.startswith("tiến hành ")


_COMES_TO = re.compile(r"(?:sang|đến|tới|về|đang)(?: [\w ]{2,24})? (?:tham )?(?:dự|gia)$")


def comes_to(said: str) -> bool:
    """Say whether words tell that somebody comes to attend: "sang dự", "đến dự"."""
    return _COMES_TO.match(said) is not None


def comes_over(said: str) -> bool:
    """Say whether words of coming are those of who crosses a border for it: "sang dự"."""
    return said.startswith("sang ")


TIME = "lần "
PRESENT = "có mặt tại"
VISIT = "thăm"
CHOOSE = "chọn"
_BODIES = (
    r"lãnh đạo|thường trực|ban(?! ngày)|ubnd|hđnd|ủy ban|tỉnh|thành phố|tỉnh ủy|thành ủy|liên hiệp"
    r"|hội(?! đàm| kiến| nghị)|tổng liên đoàn|liên đoàn|sở|bộ|trường|đại học|học viện|viện|trung ương|mặt trận"
    r"|hiệp hội|tổng công đoàn|cục|tổng cục|đoàn đại biểu|đoàn công tác|đoàn nghị sĩ|phái đoàn"
)
_BODY_ACTS = re.compile(
    rf"(?:^|[,;)] )(?:đại diện )?(?:{_BODIES})\b(?! (?:trưởng|thư))[^,;.()]{{1,90}}?(?: đã| vừa| có| tổ chức)* $"
)


_CONSORT = re.compile(r",? (?:và|cùng) (?:hoàng (?:thái )?hậu|(?:quốc )?vương hậu|thái hậu)\b[^,;]*")


def is_couple(gap: str) -> bool:
    """Say whether words from a king's name to another's are his queen's: " và Hoàng hậu Michiko"."""
    return _CONSORT.fullmatch(gap) is not None


def has_body(before: str) -> bool:
    """Say whether the words before a verb of meeting name the body whose act it is: ", lãnh đạo tỉnh Nghệ An đã "."""
    return _BODY_ACTS.search(before) is not None


_DELEGATES = r"(?:đại diện|quan chức|phái đoàn|đoàn đàm phán|nhóm làm việc|các nhà đàm phán)"
_SENT_BY = re.compile(rf"(?:^|[,;:.] ){_DELEGATES} [^,;.]{{2,60}}?(?: đã| vừa| cũng)? $")
_MEETS_BODY = re.compile(rf" (?:với )?{_DELEGATES}\b")


def is_of_bodies(before: str, after: str) -> bool:
    """Say whether words round a verb of meeting say that services met: "đại diện Bộ X đã gặp đại diện Đại sứ quán"."""
    return _SENT_BY.search(before) is not None and _MEETS_BODY.match(after) is not None


_MATCH = re.compile(r"(?: gỡ)?(?: nhau)? (?:ở |tại |trong )?(?:trận|vòng (?!đàm phán|tham vấn)|bảng|lượt|giải|hiệp)\b")
"""What tells a match of two teams after the verb."""

_EACH_OTHER = re.compile(r" (?:gỡ )?(?:nhau|\w+ (?:vòng|lần|phiên))\b")


def meets_each_other(trigger: str, after: str) -> bool:
    """Say whether a verb of meeting tells that its two sides met, however often: "gặp nhau năm vòng", "hội đàm"."""
    told = trigger.endswith(("nhau", "hội đàm")) or _EACH_OTHER.match(after) is not None
    return told and _MATCH.match(after) is None


_AS_SUBJECT = re.compile(
    r"(?:^|[,;:–] ?)(?:(?:đại diện|lãnh đạo|(?:các )?(?:nhà lãnh đạo|quan chức)(?: cấp cao)?|ngoại trưởng"
    r"|bộ trưởng [^,;:]{4,24}|thủ tướng|tổng thống|phái đoàn|đoàn đại biểu|đoàn đàm phán) )?(?:của )?$"
)


def are_subject(before: str) -> bool:
    """Say whether nothing but an office or "đại diện" stands between a pause and two states, which then act."""
    return _AS_SUBJECT.search(before) is not None


_OTHERS_ACT = re.compile(
    r", (?:(?:hơn|gần|khoảng) )?(?:\d[\d.]*|các|nhiều|hàng \w+|đông đảo) (?:doanh nghiệp|doanh nhân|đại biểu|người)"
    r"[^,]{0,40} $"
)


def others_act(gap: str) -> bool:
    """Say whether words from a name to a verb of meeting name who met instead: ", hơn 150 doanh nghiệp đã "."""
    return _OTHERS_ACT.fullmatch(gap) is not None


_REPEATED = re.compile(
    r" (?:tới |đến |tổng cộng |ít nhất |hơn )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều) lần\b"
)


_FIRST_WHOM = re.compile(r"\b(?:đầu tiên|duy nhất|thứ \w+) (?:mà|được)\b[^,;.:]{0,70}$")


def is_first_whom(before: str) -> bool:
    """Say whether the words before a verb only say of whom it was told: "nhà lãnh đạo đầu tiên mà ông X "."""
    return _FIRST_WHOM.search(before) is not None


_HABIT = re.compile(
    r"(?:,? (?:và )?(?:trao đổi|tiếp xúc|gặp gỡ|làm việc)){0,2} (?:rất )?(?:thường xuyên|liên tục|đều đặn)\b"
)


def is_habit(after: str) -> bool:
    """Say whether the words after a verb of meeting say that it is done all the time: ", trao đổi thường xuyên"."""
    return _HABIT.match(after) is not None


def is_repeated(after: str) -> bool:
    """Say whether the words after whom somebody met count how often: " ba lần"."""
    return _REPEATED.match(after) is not None


_THANKS = re.compile(r" (?:đã |cũng |chân thành |trân trọng |bày tỏ |gửi lời )*(?:cảm ơn|cám ơn) [^,;:]{0,80}$")


def thanks_for(gap: str) -> bool:
    """Say whether words from a name to a verb of receiving give thanks for it: " cảm ơn Việt Nam đã "."""
    return _THANKS.match(gap) is not None


_HOSTS = re.compile(
    r"(?:,? về phía [^,;:.()]{2,60}?)?,?(?: còn)? (?:gồm )?có(?: các)?(?: đồng chí| ông| bà| vị| ngài)?:? ?"
)


_PRESENT = re.compile(r" (?:còn |cùng )?có(?: (?:các|đồng chí|ông|bà|ngài)){0,2}:? ?")


def names_present(gap: str) -> bool:
    """Say whether words to a name, with no pause, open the list of who was there: " còn có "."""
    return _PRESENT.fullmatch(gap) is not None


def names_hosts(gap: str) -> bool:
    """Say whether words from a guest to a name open the list of who receives him: " có các đồng chí: "."""
    return _HOSTS.fullmatch(gap) is not None


_ALL = re.compile(
    r" (?:với )?(?:cả )?(?:hai|ba|bốn|những|các)"
    r" (?:người đồng (?:cấp|nhiệm)|ngoại trưởng|bộ trưởng|thủ tướng|tổng thống)\b"
)


def meets_all(trigger: str, after: str) -> bool:
    """Say whether the words after a verb of meeting say that those of one office were met at once."""
    return not receives(trigger) and _ALL.match(after) is not None


_BOTH_OF_THEM = re.compile(r" (?:với )?cả hai(?= (?:người|ông|bà|vị|tại|ở|trong|vào|hôm|ngày|và)\b|[.,;]|$)")


def meets_both(after: str) -> bool:
    """Say whether the words after a verb of meeting mean both of those told before: " cả hai tại Nhà Xanh"."""
    return _BOTH_OF_THEM.match(after) is not None


def is_object(before: str) -> bool:
    """Say whether the words before the subject of a relative clause make who was just named its object."""
    return before.endswith("người mà ")


_TABLE = re.compile(r"[\w ]{0,20}\b(?:ba|bốn|đa|nhiều) bên\b")


def at_one_table(after: str) -> bool:
    """Say whether the words after a verb of meeting say that all met at once: "cuộc gặp ba bên"."""
    return _TABLE.match(after) is not None


_TIMES = re.compile(r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|\d{1,2}) lần $")


def is_counted_verb(before: str) -> bool:
    """Say whether the words before a verb count how often it was done: "đã bốn lần "."""
    return _TIMES.search(before) is not None


WHILE = "khi"
"""Opens a clause with a mood of its own: "mong muốn tăng cường quan hệ, khi hội đàm với …"."""


_OFFICIALS = re.compile(
    r"(?: (?:xã giao |thân mật )?(?:với )?(?:phái )?đoàn\b"
    r"|(?: và [\w ]{2,24} với)? (?:(?:các|một số|nhiều|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3}) )?"
    r"(?:(?:đặc )?phái viên"
    r"|(?:trưởng )?(?:phái )?đoàn|quan chức|giới chức|(?:nhà |vị )?lãnh đạo|bộ trưởng|ngoại trưởng"
    r"|đại diện|đại sứ|(?:tổng )?lãnh sự|(?:thượng )?nghị sĩ|người đồng cấp)\b)"
)


def meets_officials(after: str) -> bool:
    """Say whether the words after a verb of meeting are officials without a name: "gặp các phái viên của …"."""
    return _OFFICIALS.match(after) is not None


_ENVOYS = re.compile(r" (?:của|từ) (?:(?:các|\w{2,4}) )?(?:tân )?đại sứ\b")


def are_envoys(after: str) -> bool:
    """Say whether the words after "tiếp nhận Quốc thư" are the envoys whose they are: " của Đại sứ các nước"."""
    return _ENVOYS.match(after) is not None


_HEAD = re.compile(
    r" (?:với )?(?:phó )?(?:tổng thống|thủ tướng|quốc vương|quốc trưởng|chủ tịch (?:nước|quốc hội|[hnt]\w{1,5} viện))"
    r"(?: (?:nước|vương quốc|cộng hòa))? "
)


def is_head(gap: str) -> bool:
    """Say whether the words from a verb of meeting to a country are the office of who heads it: " với Tổng thống "."""
    return _HEAD.fullmatch(gap) is not None


_SOUGHT = frozenset({"gặp", "hội kiến", "hội kiến với", "gặp gỡ", "yết kiến", "diện kiến", "gặp và hội đàm với"})


def is_sought(trigger: str) -> bool:
    """Say whether a verb of meeting tells that its subject came to see another: "hội kiến", not "hội đàm"."""
    return trigger in _SOUGHT


def is_chair(words: str) -> bool:
    """Say whether words before those present make them the chairs: "dưới sự đồng chủ trì của"."""
    return words.endswith((" chủ trì của", " chủ tọa của"))


def is_together(trigger: str) -> bool:
    """Say whether all whom a verb names meet at once: "họp với A và B"."""
    return trigger.split()[-2:] == ["họp", "với"] or trigger == "họp" or trigger.endswith(" bên")


def ends_in_with(trigger: str) -> bool:
    """Say whether a trigger holds the word that brings in the other side: "buổi làm việc với"."""
    return trigger.endswith(" với")


_EXCHANGES = frozenset({
    "trao đổi với", "có cuộc trao đổi với", "cuộc trao đổi với", "có cuộc trao đổi", "cuộc trao đổi",
})  # fmt: skip


def may_be_remote(trigger: str) -> bool:
    """Say whether a verb of meeting is as good for a call, so that the article says which: "trao đổi với"."""
    return trigger in _EXCHANGES


_NO_DELEGATION = re.compile(
    r"\b(?:các|những|nhiều|quân|tập|binh|sư|trung|công|phái|trưởng|phó|hai|mỗi|trao đổi|cùng|và|dẫn đầu|gồm)\s*$"
)
_DOES = re.compile(
    r"$|[,.;)]| (?:đã|cũng|còn|sẽ|và|về phía|tại|có|được|do|đến|tới|thăm|đặt|gặp|vào|dự|sáng|chiều|dâng|viếng|chào"
    r"|hội đàm|hội kiến|trao|tham quan|khảo sát|rời|lên đường|bắt đầu|kết thúc)\b"
)


def is_bare_delegation(before: str, after: str) -> bool:
    """Say whether "đoàn" stands for a delegation told before: no name follows, no word makes it another."""
    return _DOES.match(after) is not None and _NO_DELEGATION.search(before) is None


_BODY = re.compile(
    r" (?:(?:đại biểu|cấp cao|nghị sĩ|quốc hội|quân sự|doanh nghiệp|công tác|đảng|chính phủ|hạ viện"
    r"|cộng sản|nhân dân cách mạng|cán bộ|thanh niên|phụ nữ|quân đội|thượng viện"
    r"|bộ (?:quốc phòng|công an|ngoại giao))\b ?)*"
)


_WHOLE = 70
"""Characters of the body that a delegation is of, between the word for it and the country."""


def names_delegation(word: str, gap: str) -> bool:
    """Say whether words from "đoàn" to a country say what kind it is, or from "đoàn đại biểu" of what body."""
    return _BODY.fullmatch(gap) is not None or (" " in word and len(gap) <= _WHOLE)


_AFTER = re.compile(r"\b(?:sau|từ|kể từ|kết thúc)(?: một)? $")


def comes_after(before: str) -> bool:
    """Say whether the words before a noun tell of what came after it: "khuôn khổ được lập sau cuộc hội đàm"."""
    return _AFTER.search(before) is not None


_AFTER_HOURS = re.compile(
    r"\bsau (?:(?:cuộc|buổi) |(?:(?:gần|hơn|khoảng|chừng) )?\S+ (?:giờ|tiếng|phút|ngày|vòng)(?: đồng hồ)? )$"
)


def comes_after_hours(before: str) -> bool:
    """Say whether the words before talks tell of what came after them: "sau gần ba tiếng "."""
    return _AFTER_HOURS.search(before) is not None


def is_hyphen(gap: str) -> bool:
    """Say whether words between two names are a hyphen only: "cuộc gặp Putin - Kim"."""
    return gap.strip() in ("-", "–")


_TAKING_PART = frozenset({"dự", "tham dự", "tham gia", "có mặt tại", "cùng dự"})


def takes_part(cue: str) -> bool:
    """Say whether a word before a meeting only lists who sat in: "Cùng dự hội đàm có …"."""
    return cue in _TAKING_PART


VISITS_EXCHANGED = "trao đổi đoàn"
"""Heads a list of visits in a country's fact sheet; tells of none."""


_PROGRAMME = re.compile(r"(?: sẽ)?(?: diễn ra)?(?:[:,]?(?: tham)?(?: dự)? lễ đón[^,;:.]{0,30},)?(?::|,| sẽ)? ?")


def opens_programme(gap: str) -> bool:
    """Say whether words between the day that opens a row and its first verb name nobody who acts: ": ", " sẽ "."""
    return gap not in (" ", ", ") and _PROGRAMME.fullmatch(gap) is not None


def is_item(opening: str) -> bool:
    """Say whether a line opens as the item of a list."""
    return opening.startswith(("-", "+", "*", "•"))


def takes_credentials(trigger: str) -> bool:
    """Say whether a trigger tells of taking an ambassador's letters of credence: "tiếp nhận Quốc thư"."""
    return trigger.endswith(("quốc thư", "thư ủy nhiệm")) and "nhận" in trigger.split()


_PUBLIC = re.compile(
    r"(?: với)?(?: (?:cán bộ|đông đảo|đại diện|thân mật|các|một số|nhiều|với))*"
    r" (?:báo chí|báo giới|phóng viên|nhà báo|cử tri|người dân|bà con|kiều bào|cộng đồng người|sinh viên|học sinh)\b"
)


def meets_public(after: str) -> bool:
    """Say whether the words after a verb of meeting are the press or the public: "gặp gỡ báo chí"."""
    return _PUBLIC.match(after) is not None


_SETS_TIME = re.compile(
    r" (?:nhau |riêng |kín |song phương )?"
    r"(?:(?:tại|ở|bên lề|nhân|vào|hôm|ngày|tháng|sáng|chiều|tối|trưa|cùng ngày)\b|\d)"
)


def sets_time(after: str) -> bool:
    """Say whether the words after a verb that opens a sentence say when or where: " nhau tại", not " kết thúc"."""
    return _SETS_TIME.match(after) is not None
