"""How Vietnamese newspapers write countries and places: pairs, adjectives, words that only look like a country."""

import re

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import listed

PROVINCES = listed("""
    An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Kạn; Bắc Giang; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước;
    Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà
    Giang; Hà Nam; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai
    Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng
    Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh
    Hóa; Thừa Thiên Huế; Thừa Thiên - Huế; Huế; Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái; Hà
    Tây; Hà Bắc; Hải Hưng; Nam Hà; Vĩnh Phú; Sài Gòn; TP Hồ Chí Minh; TP.HCM; TPHCM; TP. Hồ Chí Minh; TP. HCM; TP
    HCM; Thành phố Hồ Chí Minh
    """)
"""Vietnamese provinces and cities of central rank, those merged away in 2025 among them."""

LOOKALIKES = listed("""
    Mỹ Tho; Mỹ Đình; Mỹ Lai; Mỹ Sơn; Mỹ Đức; Mỹ Hào; Mỹ Xuyên; Mỹ Lộc; Mỹ Phước; Đức Thọ; Đức Hòa; Đức Cơ; Đức
    Trọng; Nga Sơn; Anh Sơn; Pháp Vân; Nhật Tân; Nhật Lệ; Lào Cai; Trung Sơn
    """)
"""Vietnamese places that begin like a country."""

PROVINCES_LIKE_PEOPLE = frozenset(
    key.lower()
    for key in listed("""
    Cam Túc; Cao Hùng; Cát Lâm; Giang Tây; Giang Tô; Hà Bắc; Hà Nam; Hải Nam; Hồ Bắc; Hồ Nam; Liêu Ninh; Ninh Hạ; Triết
    Giang; Vân Nam; Tô Châu; Lâm Nghi; Hạ Môn
    """)
)
"""Chinese provinces of two words that begin like a Vietnamese name."""

SHORT = {
    "Việt": "VN", "Triều": "KP", "Hàn": "KR", "Trung": "CN", "Mỹ": "US", "Nga": "RU", "Nhật": "JP", "Lào": "LA",
    "Ấn": "IN", "Pháp": "FR", "Anh": "GB", "Đức": "DE", "Cu": "CU", "Úc": "AU", "Thái": "TH", "Campuchia": "KH",
    "Miên": "KH",
    "EU": "",
}  # fmt: skip
"""Syllables that stand for a country in a pair: "Việt - Triều"."""

_SIDE = "|".join(SHORT)
PAIRED = re.compile(rf"-[ ]?({_SIDE})(?![{UPPER}{LOWER}-])")
"""The second side of a pair, from the dash on; the first stands before it."""

LEADS_TO_NAME = re.compile(rf" [{UPPER}][{LOWER}]")
"""What follows a pair right before somebody's name: "Hội hữu nghị Nhật - Việt Takebe Tsutomu"."""

SHORT_BEFORE = re.compile(rf"(?<![{UPPER}{LOWER}-])({_SIDE}) ?- ?\Z")
SHORT_AFTER = re.compile(rf" ?- ?({_SIDE})(?![{UPPER}{LOWER}-])")
"""The short side of a pair whose other one is a country's whole name: "Việt - Thụy Điển", "Ba Lan - Việt"."""

NO_COUNTRY = tuple(
    form
    for words in (
        "bán đảo ",
        "hai miền ",
        "chiến tranh ",
        "liên ",
        "nội chiến ",
        "eo biển ",
        "hai miền Nam - Bắc ",
        "biển ",
    )
    for form in (words, words.capitalize())
)
"""Words before a country's name that make it a region or a war: "bán đảo Triều Tiên"."""

COASTS = ("Cảnh sát biển ", "cảnh sát biển ", "bờ biển ")
"""Words that end like one of them and leave the country one: "Cảnh sát biển Việt Nam"."""

DOUBTFUL = frozenset(
    {
        "Anh",
        "Ý",
        "Pháp",
        "Đức",
        "Áo",
        "Bỉ",
        "Úc",
        "Nga",
        "Nhật",
        "Lào",
        "Mỹ",
        "Mĩ",
        "Hàn",
        "Trung",
        "Peru",
        "Jordan",
        "Chad",
    }
)
"""Names of countries that are other words or given names as well."""

COMMON = frozenset({"Anh", "Ý", "Pháp", "Đức", "Áo", "Bỉ", "Nhật", "Trung", "Hàn"})
"""Those of them that begin sentences as ordinary words: "Ý kiến", "Anh ấy", "Đức tính"."""

COMPOUND = frozenset(
    """kiến định nghĩa thức chí tưởng đồ hùng em chị ấy lý luật lệnh quyền tính độ hạnh thuật phẩm học nhân viên trang
    thể cả trai ta này Giáo Cha Mẹ Phật Chúa Thánh Hồng Thầy""".split()
)
"""Syllables that make an ordinary word of such a name: "Ý kiến", "Pháp luật", "Mỹ thuật"."""

MISSIONS = tuple(
    words + nation
    for words in (
        "Đại sứ quán ",
        "ĐSQ ",
        "Tổng Lãnh sự quán ",
        "Tổng lãnh sự quán ",
        "Lãnh sự quán ",
        "Thương vụ ",
        "Cơ quan đại diện ",
    )
    for nation in ("", "nước ")
)
"""Words before a country that make its mission of it."""
SEAT = re.compile(r" (?:ở |tại )(?:nước |thủ đô |thành phố )?")
"""What leads from a mission to where it is."""
OPENERS = frozenset(
    "Đảng Bộ Tại Với Theo Từ Và Phía Người Nước Ở Sang Thăm Cùng Cả Do Tới Đến Khi Nếu Còn Tổng Cựu".split()
)
"""Words with a capital that may stand right before a country: all others make it part of a name ("Nguyễn Thị Nga")."""
