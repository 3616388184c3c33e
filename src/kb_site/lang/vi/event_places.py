"""What words say of where a journey goes and by what: the names of its goals, ships and gateways.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.letters import LOWER, UPPER

_SHIP = re.compile(
    r"\b(?:tàu|biên đội|hạm đội|đội tàu|chiến hạm)\b[^;:.]{0,60}?\b(?:hải quân|hải cảnh|cảnh sát biển|chiến|khu trục"
    r"|hộ vệ|hộ tống|huấn luyện|tuần dương|tuần tra|đổ bộ|sân bay|uss|ins|hmas|hms|roks|js)\b"
)


def is_ship(before: str) -> bool:
    """Say whether the words before a verb name a ship of a navy: "tàu huấn luyện X", no "tàu du lịch"."""
    return _SHIP.search(before[-300:]) is not None


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


PORT = r"(?: xuống| tại| ở)? (?:sân bay|nhà ga|ga|cảng)(?: [\w.-]+){0,6}"
"""Pattern of words that name an airport, a station or a port, with the words that lead to it."""
_PORT = re.compile(PORT)


def lands(gap: str) -> bool:
    """Say whether words after a word of motion name an airport, a station or a port: " xuống sân bay Nội Bài"."""
    return _PORT.fullmatch(gap.rstrip()) is not None


_COUNTRY = re.compile(
    r" (?:(?:nước|đất nước|đảo quốc|vương quốc|quốc gia|xứ sở|xứ) |nước (?:ta|này|bạn)|ta(?=$|[ ,.;)]))"
)


def names_land(after: str) -> bool:
    """Say whether words after "thăm" mean a country without its name: "đảo quốc này", "đất nước thảo nguyên"."""
    return _COUNTRY.match(after) is not None


def crosses(before: str) -> bool:
    """Say whether the word before "thăm" says that somebody came from another country: "sang"."""
    return before.endswith("sang ")


_STOP = re.compile(r"[^.;]{0,50}?\b(?:làm|là) (?:điểm|chặng|nơi)")


def is_stop(after: str) -> bool:
    """Say whether the words after "chọn" make of a country the goal of a journey: "làm điểm đến đầu tiên"."""
    return _STOP.match(after) is not None


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


_LANDS = re.compile(rf"(?:(?:,| và|, và) (?:(?:nước|vương quốc|cộng hòa) )?(?:[{UPPER}][^,;.]{{1,28}})?){{1,4}}")


def lists_lands(gap: str) -> bool:
    """Say whether words between two countries list them, and names no register has; as written: ", EU và Ý, "."""
    return _LANDS.fullmatch(gap) is not None


_GATEWAY = re.compile(r"(?:sân bay|ga|cảng|nhà ga|cửa khẩu)\b")


def is_gateway(name: str) -> bool:
    """Say whether a place is one at which travellers arrive: "sân bay Gia Lâm"."""
    return _GATEWAY.match(name) is not None


def leads_to_seat(before: str) -> bool:
    """Say whether the words before a country make it where somebody is: "tại ", "nước "."""
    return before.endswith(("tại ", "ở ", "nước ", "bạn ", "sang "))


_PLACE_NAME = re.compile(
    rf"\s*(?:(?:vùng|tỉnh|thành phố|thủ đô|cố đô|đảo|nước|vùng giải phóng)\s+)?[{UPPER}][{LOWER}]+"
)


def names_place(after: str) -> bool:
    """Say whether a name follows, where a place is expected: takes the words as written, not in lower case."""
    found = _PLACE_NAME.match(after)
    name = after.lower().lstrip()
    return found is not None and not is_facility(name) and _BODY.match(name) is None


_EMBASSY = re.compile(r"(?:tổng )?(?:đại sứ quán|lãnh sự quán)")


def is_embassy(name: str) -> bool:
    """Say whether an organisation is an embassy or a consulate, to which a visit is an event of its own."""
    return _EMBASSY.match(name.lower()) is not None


def names_stop(trigger: str) -> bool:
    """Say whether a trigger names a leg of a journey: "chặng dừng chân"."""
    return trigger.startswith("chặng")


_GOALS = re.compile(
    r"(?: chính thức| cấp nhà nước)?(?: hơn| gần| tới| khoảng| ít nhất)? (?:[1-9]\d+|nhiều|hàng chục)"
    r" (?:quốc gia|nước|vùng|đất nước|thủ đô)\b"
)


def counts_goals(after: str) -> bool:
    """Say whether words after a verb of visiting only count the countries: " 21 quốc gia"."""
    return _GOALS.match(after) is not None


def goes_home(words: str) -> bool:
    """Say whether words of leaving say that the visitor goes home: "lên đường về nước"."""
    return words.endswith("về nước")


def many_times(before: str) -> bool:
    """Say whether the words before a word of motion only say how often somebody came: "nhiều lần "."""
    return before.endswith("nhiều lần ")


_STAYS_UNTIL = re.compile(r"(?:lưu|ở|nán) lại (?:\w+ ){0,3}(?:đến|tới)(?: hết)? $")
_LEAVES_AS_PARTY = re.compile(
    r",? (?:\w+ ){0,4}?(?:đoàn|ông|bà|khách|vị khách)(?: \w+){0,4}?"
    r" (?:rời(?! (?:nhà máy|khách sạn|trụ sở|hội trường|nơi|lăng|bảo tàng|khu|trường|tòa))"
    r"|(?:lên đường |trở )?về nước)\b"
)


def stays_until(before: str) -> bool:
    """Say whether the words before a day make it the last of a stay: "lưu lại đến "."""
    return _STAYS_UNTIL.search(before) is not None


def leaves_as_party(after: str) -> bool:
    """Say whether the words behind a day tell that a delegation or a guest left: ", đoàn rời Hà Nội"."""
    return _LEAVES_AS_PARTY.match(after) is not None


_SENDS = re.compile(
    r"\b(?:đưa|điều(?! hành| phối)|triển khai|(?<!bầu )(?<!tuyển )cử(?! tri)|phái(?! viên| đoàn)"
    r"|gửi|chuyển|phóng|bắn|xuất khẩu|trục xuất|dẫn độ|kéo dài|mở rộng|nâng)\b"
)
_PASSIVE = re.compile(r"\b(?:được|bị)\b")


def sends(between: str) -> bool:
    """Say whether the words between somebody and a word of motion send others or things: " sẽ đưa quân "."""
    return _SENDS.search(between) is not None and _PASSIVE.search(between) is None


_RECEIVES = re.compile(
    r" (?:(?:đã|vừa|cũng|lần lượt|liên tiếp|liên tục|lần đầu(?: tiên)?|sẽ|vinh dự|trọng thể|long trọng) ){0,3}"
)
_OPENS = re.compile(r"(?:^|[,;:.] |\b(?:khi|và|năm|tháng|trong đó) )(?:cả |phía |thủ đô )?$")
_GUESTS = re.compile(
    r" ?(?:[^.;:]{0,70}?(?::|,? trong đó có|,? (?:bao )?gồm(?: có)?| như| là))?"
    r"(?: (?:các|hai|ba|bốn|năm)(?: (?:vị|nhà lãnh đạo|nguyên thủ|ông|bà))?)?(?: (?:ông|bà|ngài|đồng chí))? "
)


def receives(before: str, between: str, words: str) -> bool:
    """Say whether a country or its capital receives somebody: "Việt Nam đã đón Tổng thống X".

    Takes     the words of the sentence before its name, those from there to the verb, and the verb.
    """
    return words == "đón" and _RECEIVES.fullmatch(between) is not None and _OPENS.search(before) is not None


def names_guests(gap: str) -> bool:
    """Say whether words from such a verb to a name leave it to the first of the guests: " nhiều nguyên thủ: "."""
    return _GUESTS.fullmatch(f"{gap.rstrip()} ") is not None
