"""What words round visits say of them: whose they are, where they go on to, whether they took place.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.letters import LOWER, UPPER

_LISTS_VISITORS = re.compile(
    r"[^.;]{0,80}(?: (?:là|(?:bao )?gồm|có|như|của)|:)(?: (?:các|hai|ba|bốn))?(?: (?:ông|bà|tổng thống|thủ tướng))? ?$"
)


def lists_visitors(gap: str) -> bool:
    """Say whether words from a visit to a name open a list of those who made it: " Việt Nam gồm "."""
    return _LISTS_VISITORS.fullmatch(gap) is not None


_PORT_NAMED = r"(?: xuống| tại| ở)? (?:sân bay|nhà ga|ga|cảng)(?: [\w.]+){0,4}"
_APPROACH = re.compile(
    r"\s*(?:(?:đi|tận|thủ đô|thành phố|nước|chiến trường|sân bay|đất nước|vùng|vịnh|bang|tỉnh|đảo|cố đô|xứ sở|thăm"
    r"|làm việc|tại|ở|với)\s*){0,3}"
    rf"|{_PORT_NAMED},? (?:ở |tại )?(?:thủ đô |thành phố )?"
)


def leads_to(gap: str) -> bool:
    """Say whether a word of motion and a place belong together: "tới thủ đô Hà Nội"."""
    return _APPROACH.fullmatch(gap) is not None


_HEADS = re.compile(r"[^,;:.()]{0,24}:")


def heads_rows(rest: str) -> bool:
    """Say whether a line ends in a colon soon after a visit, so that the rows below it are visits: "Bạn thăm ta:"."""
    return _HEADS.fullmatch(rest) is not None


_PORT = re.compile(_PORT_NAMED)
_WORKING = re.compile(r" (?:và )?làm việc (?:với|tại|ở)\b")


def goes_on_working(after: str) -> bool:
    """Say whether the words after "thăm," only go on with what was done there: " làm việc tại "."""
    return _WORKING.match(after) is not None


_PARTY = re.compile(
    r",? (?:và|cùng|cùng với|dẫn đầu)\b(?: (?:phu nhân|phu quân))?(?:,? (?:và|cùng|cùng với))?(?: (?:các|những))?"
    r"(?: (?:đoàn|phái đoàn|đoàn đại biểu|thành viên|quan chức)\b[^;:.()]{0,90}?)?,?(?: (?:đã|vừa|mới|cũng))*"
    r"(?: lên đường)? ?"
)


def is_party(gap: str) -> bool:
    """Say whether words between a leader and a verb only name who comes along: " và phu nhân cùng đoàn … đã "."""
    return _PARTY.fullmatch(gap) is not None


_SHIP = re.compile(
    r"\b(?:tàu|biên đội|hạm đội|đội tàu|chiến hạm)\b[^;:.]{0,60}?\b(?:hải quân|hải cảnh|cảnh sát biển|chiến|khu trục"
    r"|hộ vệ|hộ tống|huấn luyện|tuần dương|tuần tra|đổ bộ|sân bay|uss|ins|hmas|hms|roks|js)\b"
)


def is_ship(before: str) -> bool:
    """Say whether the words before a verb name a ship of a navy: "tàu huấn luyện X", no "tàu du lịch"."""
    return _SHIP.search(before[-300:]) is not None


_OFFICE_ASIDE = re.compile(
    rf", (?:(?:nguyên|cựu|tân|quyền|phó|nhà|người|tổng) |(?=[{UPPER}]))[^,;:.()]{{2,70}}(?:, [^,;:.()]{{2,60}}){{0,2}}"
    r",(?: (?:và|cùng) [^,;:.()]{2,60}?)?(?: (?:lần đầu(?: tiên)?|đã|vừa|mới|hôm qua|hôm nay))* ?"
)


def is_office_aside(gap: str) -> bool:
    """Say whether words between a name and a verb are an office between commas; as written: ", Ngoại trưởng X, đã "."""
    return _OFFICE_ASIDE.fullmatch(gap) is not None


AFTER_DOING = ("sau khi ", "sau khi sang ", "sau ")
DONE = "đã "
"""What stands before the verb of one who had been elsewhere, and what that of coming then begins with."""

_FROM = re.compile(r"\b(?:kể )?từ (?:(?:hôm|ngày|sáng|chiều|tối|trưa|rạng sáng|đêm) )*$")


def is_from(before: str) -> bool:
    """Say whether the words before a day make it the first one: "từ hôm "."""
    return _FROM.search(before) is not None


_COUPLE = re.compile(r",? (?:và|cùng) (?:phu nhân|phu quân),? (?:và )?")


def is_couple(gap: str) -> bool:
    """Say whether words between two names are the spouse of the first: " và phu nhân, "."""
    return _COUPLE.fullmatch(gap) is not None


_COMMENT = re.compile(r"\b(?:đây|đó) (?:cũng |sẽ |mới |chính )?là (?:một )?$")


def is_comment(before: str) -> bool:
    """Say whether the words before a visit only say of one told what it is: "Đây là "."""
    return _COMMENT.search(before) is not None


DOCKS = "cập "
"""What words of coming by ship begin with: "cập cảng", "cập bến"."""


def docks(words: str, before: str) -> bool:
    """Say whether words of coming are those of a ship of a navy that is named before them: "cập cảng"."""
    return words.startswith(DOCKS) and is_ship(before)


_CARRIER = re.compile(
    r"(?:chuyên cơ|máy bay|phi cơ|đoàn tàu|tàu hỏa|tàu|trực thăng|đoàn xe|đoàn|phái đoàn)\b[^,;:.]{0,30}? của "
    r"(?:(?:ông|bà|đồng chí) )?$"
)


def carries(before: str) -> bool:
    """Say whether the words before a name make it that of who comes in a vehicle or a delegation: "chuyên cơ của "."""
    return _CARRIER.search(before) is not None


def lands(gap: str) -> bool:
    """Say whether words after a word of motion name an airport, a station or a port: " xuống sân bay Nội Bài"."""
    return _PORT.fullmatch(gap) is not None


_LIVING = re.compile(
    r"(?: để)? (?:du học|học tập|học|sinh sống|sống|định cư|lập nghiệp|tị nạn|lưu vong|làm việc và sống|chữa bệnh"
    r"|tìm đường cứu nước|hoạt động cách mạng"
    r"|(?:nhận|đảm nhiệm|đảm nhận|thực hiện) (?:nhiệm vụ|công tác|nhiệm kỳ|cương vị|chức)|nhậm chức|làm đại sứ)\b"
)


def goes_to_live(after: str) -> bool:
    """Say whether the words after where somebody went say that they lived or were posted there: "sang Mỹ du học"."""
    return _LIVING.match(after) is not None


_MAKES = re.compile(r"(?:\bđáp lễ bằng|\bcó|\bthực hiện|\btiến hành|\bmở đầu|\bkết thúc|\bbắt đầu) (?:một )?$")


def makes_visit(before: str) -> bool:
    """Say whether the words before a visit make it its subject's own: "đáp lễ bằng", "thực hiện"."""
    return _MAKES.search(before) is not None


_COUNTRY = re.compile(r" (?:(?:nước|đất nước|đảo quốc|vương quốc|quốc gia|xứ sở|xứ) |nước (?:ta|này|bạn))\b")


def names_land(after: str) -> bool:
    """Say whether words after "thăm" mean a country without its name: "đảo quốc này", "đất nước thảo nguyên"."""
    return _COUNTRY.match(after) is not None


def crosses(before: str) -> bool:
    """Say whether the word before "thăm" says that somebody came from another country: "sang"."""
    return before.endswith("sang ")


_OWN = re.compile(r"[\w -]{0,40}\bcủa (?:(?:chính|bản thân) )?(?:mình|ông|bà)\b")


def is_own(after: str) -> bool:
    """Say whether the words after a noun make it that of who speaks: "chuyến thăm Hàn Quốc của mình"."""
    return _OWN.match(after) is not None


_LATEST = re.compile(r"(?:gần (?:đây )?nhất|mới (?:đây )?nhất|sau đó|trước đó) là (?:chuyến thăm )?(?:của )?$")


def names_latest(before: str) -> bool:
    """Say whether the words before a name make it that of one more visitor: "gần đây nhất là của "."""
    return _LATEST.search(before) is not None


_STOP = re.compile(r"[^.;]{0,50}?\b(?:làm|là) (?:điểm|chặng|nơi)")


def is_stop(after: str) -> bool:
    """Say whether the words after "chọn" make of a country the goal of a journey: "làm điểm đến đầu tiên"."""
    return _STOP.match(after) is not None


_FOLLOWING = re.compile(
    r"[^.;]{0,80}[,(] ?(?:tiếp bước|nối tiếp|tiếp nối|tiếp theo|sau)(?: (?:các|những|lần lượt|hai|ba))?(?: \w+){0,2} $"
)


def follows(gap: str) -> bool:
    """Say whether words from a visit to a name make the name that of an earlier visitor: ", sau các ông"."""
    return _FOLLOWING.fullmatch(gap) is not None


_OTHERS = re.compile(r"(?:tiếp bước|nối tiếp|tiếp nối|tiếp theo|sau)(?: (?:các|những|hai|ba))? ?")


def comes_after_others(opening: str) -> bool:
    """Say whether a sentence opens with those who came before: "Sau ông X năm 2000, ông Y …"."""
    return _OTHERS.fullmatch(opening) is not None


_STAY = re.compile(r",? (?:có mặt |lưu lại |ở lại |thăm )?(?:ở|tại)(?: thủ đô| thành phố)? ")


def is_stay(gap: str) -> bool:
    """Say whether words between days and a place tell of a stay there: "Trong hai ngày 16 và 17/1 ở Hà Nội"."""
    return _STAY.fullmatch(gap) is not None


_FACILITY = re.compile(
    r"(?:cung|nhà máy|bảo tàng|lăng|trường|khu|quảng trường|nông trang|hợp tác xã|sân bay|ga|bệnh viện|đài"
    r"|nghĩa trang|công ty|tập đoàn|trung tâm|viện|học viện|đại học|nhà|phủ|trụ sở"
    r"|tòa nhà|văn phòng|hội trường|chùa|đền|di tích|làng|triển lãm)\b"
)
_BODY = re.compile(
    r"(?:sư đoàn|quân đoàn|quân khu|lữ đoàn|trung đoàn|bộ|ban|ủy ban|hội(?! an)|cục|tổng cục|quốc hội|thượng viện"
    r"|hạ viện|điện(?! biên)|dinh|tháp|cầu|cảng|vườn|núi|đồi|địa đạo|đảng|chính phủ|văn miếu|hoàng thành"
    r"|thư viện|thánh đường|hãng|báo|thông tấn xã|sở|phòng|câu lạc bộ)\b"
)


def is_facility(name: str) -> bool:
    """Say whether a place is one that visitors are shown round, which is a stop of a visit and no visit."""
    return _FACILITY.match(name) is not None


def attends(trigger: str) -> bool:
    """Say whether a trigger is of going to a meeting: "dự ASEM"."""
    return trigger.startswith(("dự ", "tham dự "))


_LANDS = re.compile(rf"(?:(?:,| và|, và) (?:(?:nước|vương quốc|cộng hòa) )?(?:[{UPPER}][^,;.]{{1,28}})?){{1,4}}")


def lists_lands(gap: str) -> bool:
    """Say whether words between two countries list them, and names no register has; as written: ", EU và Ý, "."""
    return _LANDS.fullmatch(gap) is not None


_GATEWAY = re.compile(r"(?:sân bay|ga|cảng|nhà ga|cửa khẩu)\b")


def is_gateway(name: str) -> bool:
    """Say whether a place is one at which travellers arrive: "sân bay Gia Lâm"."""
    return _GATEWAY.match(name) is not None


_PLACE_NAME = re.compile(
    rf"\s*(?:(?:vùng|tỉnh|thành phố|thủ đô|cố đô|đảo|nước|vùng giải phóng)\s+)?[{UPPER}][{LOWER}]+"
)


def names_place(after: str) -> bool:
    """Say whether a name follows, where a place is expected: takes the words as written, not in lower case."""
    found = _PLACE_NAME.match(after)
    name = after.lower().lstrip()
    return found is not None and not is_facility(name) and _BODY.match(name) is None


_TRIP = ("chuyến", "cuộc")


def may_point_back(trigger: str) -> bool:
    """Say whether a noun may mean the visit told last by itself: "chuyến thăm", not "hành trình 2.000 km"."""
    return trigger.startswith(_TRIP)


_THAT_ONE = re.compile(r"(?: [\w ]{1,16})? (?:này|đó|ấy|kể trên|nói trên)\b")


def is_that_one(after: str) -> bool:
    """Say whether the words after the noun of a visit point back to the one told before: " ấy", " lịch sử đó"."""
    return _THAT_ONE.match(after) is not None


_ROW_NOTE = re.compile(r"(?:dự|tham dự|nhân|thăm|kết hợp|đồng chủ trì|chủ trì)\b[^()]{0,48}")


def is_row_note(gap: str) -> bool:
    """Say whether words in brackets before a date say what a visit was for: "(dự khóa họp thứ 5, 6/2011)"."""
    return _ROW_NOTE.fullmatch(gap) is not None


_ROW_HEAD = re.compile(r"[-+*• ]{0,4}(?:[^,;:()]{1,28}:|(?:về )?phía [^,;:()]{1,24} có\b)?[ ]?")


def opens_row(gap: str) -> bool:
    """Say whether words before the first name of a row are a bullet and a side at most: "- Ta: "."""
    return _ROW_HEAD.fullmatch(gap) is not None


_TIMES = r"(?:hai|ba|bốn|năm|sáu|nhiều|vài|mấy|\d{1,2}) lần"
_AMONG = re.compile(
    r" là (?:một trong|người|vị|nhà lãnh đạo|lãnh đạo|nguyên thủ|tổng thống|thủ tướng)[^,;.]{0,60} đầu tiên\b"
)
_REPEATED = re.compile(rf"\b(?:{_TIMES}(?: [\w. ]{{1,24}})?|từng(?: [\w ]{{1,12}})?) $")
_REPEATED_AFTER = re.compile(rf"[\w ]{{0,24}},? {_TIMES}\b")


def is_repeated(before: str, after: str) -> bool:
    """Say whether words round a visit tell of some in the past: "từng tới", "hai lần thăm", "thăm Nga ba lần"."""
    if _AMONG.search(before) is not None:
        return True
    return _REPEATED.search(before) is not None or _REPEATED_AFTER.match(after) is not None


_EMBASSY = re.compile(r"(?:tổng )?(?:đại sứ quán|lãnh sự quán)")


def is_embassy(name: str) -> bool:
    """Say whether an organisation is an embassy or a consulate, to which a visit is an event of its own."""
    return _EMBASSY.match(name.lower()) is not None


def names_stop(trigger: str) -> bool:
    """Say whether a trigger names a leg of a journey: "chặng dừng chân"."""
    return trigger.startswith("chặng")
