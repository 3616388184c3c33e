"""What words round meetings, journeys and stays say of them: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.letters import LOWER, UPPER

_RECEIVING = ("tiếp", "đón")
_CALLING_ON = ("chào", "chào xã giao", "chào từ biệt", "yết kiến", "trình quốc thư", "trình thư ủy nhiệm")
_EMBASSY = re.compile(r"(?:tổng )?(?:đại sứ quán|lãnh sự quán)")


def receives(trigger: str) -> bool:
    """Say whether the subject of a trigger is the host: "tiếp", "đón tiếp", "có buổi tiếp"."""
    return any(word in trigger.split() for word in _RECEIVING) and "tiếp xúc" not in trigger


def calls_on(trigger: str) -> bool:
    """Say whether the subject of a trigger comes to the other: "đến chào xã giao"."""
    return trigger.endswith(_CALLING_ON)


_REMOTE = re.compile(r"[^,;.]{0,140}?\b(?:qua điện thoại|trực tuyến|qua cầu truyền hình|qua truyền hình)\b")


def is_remote(after: str) -> bool:
    """Say whether the clause after a verb of meeting says that they met on the telephone or a screen."""
    return _REMOTE.match(after) is not None


def is_embassy(name: str) -> bool:
    """Say whether an organisation is an embassy or a consulate, to which a visit is an event of its own."""
    return _EMBASSY.match(name.lower()) is not None


_MAKES = re.compile(r"(?:\bđáp lễ bằng|\bcó|\bthực hiện|\btiến hành|\bmở đầu|\bkết thúc|\bbắt đầu) (?:một )?$")


def makes_visit(before: str) -> bool:
    """Say whether the words before a visit make it its subject's own: "đáp lễ bằng", "thực hiện"."""
    return _MAKES.search(before) is not None


_OWN = re.compile(r"[\w -]{0,40}\bcủa (?:(?:chính|bản thân) )?(?:mình|ông|bà)\b")


_COUNTRY = re.compile(r" (?:(?:nước|đất nước|đảo quốc|vương quốc|quốc gia|xứ sở|xứ) |nước (?:ta|này|bạn))\b")


def names_land(after: str) -> bool:
    """Say whether words after "thăm" mean a country without its name: "đảo quốc này", "đất nước thảo nguyên"."""
    return _COUNTRY.match(after) is not None


def is_ours(land: str) -> bool:
    """Say whether words for a country mean that of the press: "nước ta"."""
    return land.endswith(" ta")


def crosses(before: str) -> bool:
    """Say whether the word before "thăm" says that somebody came from another country: "sang"."""
    return before.endswith("sang ")


def is_own(after: str) -> bool:
    """Say whether the words after a noun make it that of who speaks: "chuyến thăm Hàn Quốc của mình"."""
    return _OWN.match(after) is not None


_NAMING = re.compile(
    r"(?:^|[,.;:] |\b)(?:tại|trong|sau|trước|ngay sau|kết thúc|mở đầu|bắt đầu|phát biểu tại) (?:khi )?(?:nội dung )?$"
)
_NAMES = ("hội đàm", "hội kiến", "điện đàm", "cuộc")


def is_named(trigger: str, before: str) -> bool:
    """Say whether a verb of meeting names the meeting where it stands: "Tại hội đàm, …", not "hội đàm với"."""
    return trigger in _NAMES and _NAMING.search(before) is not None and not before.endswith("khi ")


_BESIDE = re.compile(r"\b(?:trước|tại|trong|sau|ở|đầu|bắt đầu|kết thúc)(?: khi)?(?: (?:vào|bước vào))? $")


def is_beside(before: str) -> bool:
    """Say whether the words before a meeting place something at it: "bắt tay ông X trước ", "cùng ông X tại "."""
    return _BESIDE.search(before) is not None


_PICTURE = re.compile(r"(?: (?:tại|ở|trong|bên) [^.;]{2,60})?,? (?:(?:ngày|hôm|sáng|chiều|tối|tháng|trưa|vào) ?)*")


def is_picture(gap: str) -> bool:
    """Say whether words from two names to a date only say where they are seen: " tại Vatican, "."""
    return _PICTURE.fullmatch(gap) is not None


_TURN = re.compile(
    r"(?:^|[.,;:] |\b(?:sau|và|là) )(?:lần|vòng|cuộc|chuyến) "
    r"(?:đầu(?: tiên)?|trước(?: đó)?|(?:thứ )?(?:nhất|nhì|hai|ba|tư|năm)|gần (?:đây )?nhất"
    r"|sau(?: đó)?|mới nhất|cuối(?: cùng)?)"
    r"(?: (?:là|diễn ra|vào))?(?: (?:cũng )?(?:ở|tại) [\w ]{2,40})?(?:, không [\w ]{4,20})?[, ]{1,2}"
    r"(?:(?:vào|hồi|hôm|sáng|chiều|tối|đầu|giữa|cuối|trong) )*$"
)


_LATEST = re.compile(r"(?:gần (?:đây )?nhất|mới (?:đây )?nhất|sau đó|trước đó) là (?:chuyến thăm )?(?:của )?$")


def names_latest(before: str) -> bool:
    """Say whether the words before a name make it that of one more visitor: "gần đây nhất là của "."""
    return _LATEST.search(before) is not None


def names_turn(before: str) -> bool:
    """Say whether the words before a date name one of several events told: "lần đầu ở X ", ", lần thứ hai hôm "."""
    return _TURN.search(before) is not None


SUMMIT = "thượng đỉnh"
TIME = "lần "
PRESENT = "có mặt tại"
EXCHANGE = "trao đổi"
_SENT = (" gửi", " mừng", " chia buồn")
_FROM = re.compile(r"(?:^|[ ,])từ (?:phía )?(?:đồng chí |ngài |ông |bà )?$")
VISIT = "thăm"
CHOOSE = "chọn"
_STOP = re.compile(r"[^.;]{0,50}?\b(?:làm|là) (?:điểm|chặng|nơi)")
_STAY = re.compile(r",? (?:có mặt |lưu lại |ở lại |thăm )?(?:ở|tại)(?: thủ đô| thành phố)? ")
_FOLLOWING = re.compile(
    r"[^.;]{0,80}[,(] ?(?:tiếp bước|nối tiếp|tiếp nối|tiếp theo|sau)(?: (?:các|những|lần lượt|hai|ba))?(?: \w+){0,2} $"
)
_COUNTED_NOUN = re.compile(r"\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|loạt|\d{1,2}) $")


_OTHERS = re.compile(r"(?:tiếp bước|nối tiếp|tiếp nối|tiếp theo|sau)(?: (?:các|những|hai|ba))? ?")


def comes_after_others(opening: str) -> bool:
    """Say whether a sentence opens with those who came before: "Sau ông X năm 2000, ông Y …"."""
    return _OTHERS.fullmatch(opening) is not None


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


def is_stop(after: str) -> bool:
    """Say whether the words after "chọn" make of a country the goal of a journey: "làm điểm đến đầu tiên"."""
    return _STOP.match(after) is not None


def is_stay(gap: str) -> bool:
    """Say whether words between days and a place tell of a stay there: "Trong hai ngày 16 và 17/1 ở Hà Nội"."""
    return _STAY.fullmatch(gap) is not None


_FACILITY = re.compile(
    r"(?:cung|nhà máy|bảo tàng|lăng|trường|khu|quảng trường|nông trang|hợp tác xã|sân bay|ga|bệnh viện|đài"
    r"|nghĩa trang|công ty|tập đoàn|trung tâm|viện|học viện|đại học|nhà|phủ|trụ sở"
    r"|tòa nhà|văn phòng|hội trường|chùa|đền|di tích|làng|triển lãm)\b"
)


def is_facility(name: str) -> bool:
    """Say whether a place is one that visitors are shown round, which is a stop of a visit and no visit."""
    return _FACILITY.match(name) is not None


_APPROACH = re.compile(
    r"\s*(?:(?:đi|tận|thủ đô|thành phố|nước|chiến trường|sân bay|đất nước|vùng|tỉnh|đảo|cố đô|xứ sở|thăm|làm việc"
    r"|tại|ở|với)\s*){0,3}"
)


def leads_to(gap: str) -> bool:
    """Say whether a word of motion and a place belong together: "tới thủ đô Hà Nội"."""
    return _APPROACH.fullmatch(gap) is not None


_PLACE_NAME = re.compile(
    rf"\s*(?:(?:vùng|tỉnh|thành phố|thủ đô|cố đô|đảo|nước|vùng giải phóng)\s+)?[{UPPER}][{LOWER}]+"
)


def names_place(after: str) -> bool:
    """Say whether a name follows, where a place is expected: takes the words as written, not in lower case."""
    found = _PLACE_NAME.match(after)
    return found is not None and not is_facility(after.lower().lstrip())


WHILE = "khi"
"""Opens a clause with a mood of its own: "mong muốn tăng cường quan hệ, khi hội đàm với …"."""

_TRIP = ("chuyến", "cuộc")


def may_point_back(trigger: str) -> bool:
    """Say whether a noun may mean the visit told last by itself: "chuyến thăm", not "hành trình 2.000 km"."""
    return trigger.startswith(_TRIP)


_OFFICIALS = re.compile(
    r"(?: và [\w ]{2,24} với)? (?:(?:các|một số|nhiều|những|hai|ba) )?(?:(?:đặc )?phái viên|(?:phái )?đoàn"
    r"|quan chức|giới chức|(?:nhà |vị )?lãnh đạo|bộ trưởng|ngoại trưởng|đại diện|đại sứ|(?:thượng )?nghị sĩ"
    r"|người đồng cấp)\b"
)


def meets_officials(after: str) -> bool:
    """Say whether the words after a verb of meeting are officials without a name: "gặp các phái viên của …"."""
    return _OFFICIALS.match(after) is not None


def is_together(trigger: str) -> bool:
    """Say whether all whom a verb names meet at once: "họp với A và B"."""
    return trigger.split()[-2:] == ["họp", "với"] or trigger in ("họp", "hội đàm ba bên")


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
_DOES = re.compile(r"$|[,.;)]| (?:đã|cũng|còn|sẽ|và|tại|có|được|do|đến|tới|thăm|đặt|gặp|vào|dự|sáng|chiều)\b")


def is_bare_delegation(before: str, after: str) -> bool:
    """Say whether "đoàn" stands for a delegation told before: no name follows, no word makes it another."""
    return _DOES.match(after) is not None and _NO_DELEGATION.search(before) is None


_BODY = re.compile(
    r" (?:(?:đại biểu|cấp cao|nghị sĩ|quốc hội|quân sự|doanh nghiệp|công tác|đảng|chính phủ|hạ viện)\b ?)*"
)


def is_body(gap: str) -> bool:
    """Say whether words between "đoàn" and a country only say what kind it is: "đoàn nghị sĩ Hàn Quốc"."""
    return _BODY.fullmatch(gap) is not None


_AFTER = re.compile(r"\b(?:sau|từ|kể từ|kết thúc)(?: một)? $")


def comes_after(before: str) -> bool:
    """Say whether the words before a noun tell of what came after it: "khuôn khổ được lập sau cuộc hội đàm"."""
    return _AFTER.search(before) is not None


def is_hyphen(gap: str) -> bool:
    """Say whether words between two names are a hyphen only: "cuộc gặp Putin - Kim"."""
    return gap.strip() in ("-", "–")


_TAKING_PART = frozenset({"dự", "tham dự", "tham gia", "có mặt tại", "cùng dự"})


def takes_part(cue: str) -> bool:
    """Say whether a word before a meeting only lists who sat in: "Cùng dự hội đàm có …"."""
    return cue in _TAKING_PART


VISITS_EXCHANGED = "trao đổi đoàn"
"""Heads a list of visits in a country's fact sheet; tells of none."""
_ROW_NOTE = re.compile(r"(?:dự|tham dự|nhân|thăm|kết hợp|đồng chủ trì|chủ trì)\b[^()]{0,48}")
_ROW_HEAD = re.compile(r"[-+*• ]{0,4}(?:[^,;:()]{1,28}:|(?:về )?phía [^,;:()]{1,24} có\b)?[ ]?")


def is_row_note(gap: str) -> bool:
    """Say whether words in brackets before a date say what a visit was for: "(dự khóa họp thứ 5, 6/2011)"."""
    return _ROW_NOTE.fullmatch(gap) is not None


def is_item(opening: str) -> bool:
    """Say whether a line opens as the item of a list."""
    return opening.startswith(("-", "+", "*", "•"))


def opens_row(gap: str) -> bool:
    """Say whether words before the first name of a row are a bullet and a side at most: "- Ta: "."""
    return _ROW_HEAD.fullmatch(gap) is not None


_TIMES = r"(?:hai|ba|bốn|năm|sáu|nhiều|vài|mấy|\d{1,2}) lần"
_REPEATED = re.compile(rf"\b(?:{_TIMES}(?: [\w. ]{{1,24}})?|từng(?: [\w ]{{1,12}})?) $")
_AMONG = re.compile(
    r" là (?:một trong|người|vị|nhà lãnh đạo|lãnh đạo|nguyên thủ|tổng thống|thủ tướng)[^,;.]{0,60} đầu tiên\b"
)
_REPEATED_AFTER = re.compile(rf"[\w ]{{0,24}},? {_TIMES}\b")


def is_repeated(before: str, after: str) -> bool:
    """Say whether words round a visit tell of some in the past: "từng tới", "hai lần thăm", "thăm Nga ba lần"."""
    if _AMONG.search(before) is not None:
        return True
    return _REPEATED.search(before) is not None or _REPEATED_AFTER.match(after) is not None


_LIVING = re.compile(
    r"(?: để)? (?:du học|học tập|học|sinh sống|sống|định cư|lập nghiệp|tị nạn|lưu vong|làm việc và sống|chữa bệnh)\b"
)


def goes_to_live(after: str) -> bool:
    """Say whether the words after where somebody went say that they lived or studied there: "sang Mỹ du học"."""
    return _LIVING.match(after) is not None


_GREETING = re.compile(r"^(?:gửi )?lời (?:chúc|chia|thăm|cảm|chào)\b")
_CONGRATULATES = re.compile(r"(?<!lời )(?<!điện )(?<!thư )\bchúc mừng$")
_DIALOGUE = re.compile(
    r"(?:đồng )?chủ trì (?:(?:cuộc|buổi|phiên|vòng) )?(?:đối thoại|tham khảo chính trị|tham vấn|tọa đàm cấp cao)\b"
)


def is_greeting(trigger: str) -> bool:
    """Say whether a trigger only passes on kind words, which make a message where they are for somebody named."""
    return _GREETING.match(trigger) is not None


def names_addressee(trigger: str) -> bool:
    """Say whether the name right after a letter is to whom it goes: "thư chúc mừng ông X", "bức thư gửi ông X"."""
    return trigger.endswith(_SENT)


def comes_from(before: str) -> bool:
    """Say whether the words before a name make it that of a letter's writer: "nhận được thư từ "."""
    return _FROM.search(before) is not None


def hands_over(trigger: str) -> bool:
    """Say whether the name right after a trigger wrote the letter that somebody hands over: "trao thư của"."""
    return trigger.endswith(" của")


def congratulates(words: str) -> bool:
    """Say whether words end in the verb "chúc mừng", which is no part of a noun: "thư chúc mừng"."""
    return _CONGRATULATES.search(words) is not None


def chairs_dialogue(words: str) -> bool:
    """Say whether words open with who chairs talks between two services: "chủ trì Đối thoại chính sách quốc phòng"."""
    return _DIALOGUE.match(words) is not None


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
