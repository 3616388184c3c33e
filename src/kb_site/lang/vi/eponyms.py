"""What is called after somebody, and names nobody: places, houses, streets, prizes, meetings, rules."""

import re

from kb_site.lang.vi.lists import listed
from kb_site.lang.vi.offices import APART

NAMED_AFTER = frozenset(
    listed("""
    bảo tàng; bệnh viện; chiến dịch; chính trị quốc gia; chủ nghĩa; cung; cung kỷ niệm; cung văn hóa; công viên; cúp;
    cảng; cầu; di tích; giải; giải thưởng; gương; huy chương; huyện; huân chương; học bổng; học viện; hội trường; hợp
    tác xã; khu di tích; khu lưu niệm; khu nhà sàn; khu tưởng niệm; lăng; lễ hội; nhà; nhà hát; nhà lưu niệm; nhà máy;
    nhà sàn; nhà tưởng niệm; nhà xuất bản; nông trường; núi; phong cách; phường; phố; phố đi bộ; quảng trường; quận;
    quỹ; rạp; sân bay; sân bay quốc tế; cảng hàng không quốc tế; ngã ba; ngã tư; nút giao; ngõ; ngách;
    hẻm; chợ; ga; bến xe; hầm; chung cư; tuyến phố; tuyến
    đường; các đường; các phố; số nhà; sân vận động; thanh niên cộng sản; thiếu niên tiền phong; thpt; thành phố; thời
    đại; tiền phong; tncs; tp; tp.; trung tâm; trường; trường thpt; trại trẻ; tàu; tòa nhà; tòa thánh; tư tưởng; tỉnh;
    tủ sách; viện; xã; đoàn thanh niên cộng sản; đài tưởng niệm; đường; đường mòn; đại học; đại học tổng hợp; đại lộ
    """)
)
"""Words before a name that make it a place, an institution or a prize (convention 31): "Lăng Chủ tịch Hồ Chí Minh"."""

NAMED_AFTER_ENDS = frozenset(words.split()[-1] for words in NAMED_AFTER)
"""Their last words."""

HOUSE_NUMBER = re.compile(r"(?<![\w/.,-])(?!(?:19|20)\d\d )(?:[Ss]ố )?\d{1,4}[A-H]?(?:/\d{1,4}){0,2}[A-H]? $")
"""A number right before a name, which makes it a street: "144 Xuân Thủy", "số 12/3 Lê Duẩn"."""

DATED = frozenset(listed("ngày; năm; tháng; mùng; mồng; thứ; khóa; lần; quý; lúc; sáng; chiều; tối; trưa"))
"""Words before a number that make it a date, a count or a term."""

_HOUSES = (
    "Cung|Điện|Phủ|Dinh|[Cc]ung điện|[Hh]oàng cung|[Ll]âu đài|[Tt]òa lâu đài|[Pp]háo đài|[Tt]u viện|"
    "[Nn]hà thờ|[Nn]hà khách|[Kk]hách sạn|[Tt]òa nhà|[Ss]ân bay|[Nn]hà hát|[Tt]rang viên|[Ss]ảnh|[Pp]hòng họp"
)
PALACE = re.compile(rf"(?<!\w)(?:{_HOUSES}) $")
"""Words before a name, with a title or not, that make it a house: "Điện Élysée", "Dinh Tổng thống"."""

_ARTICLES = "The|Los|Las|San"
ARTICLE = re.compile(rf"(?<!\w)(?:{_ARTICLES}) $")
"""Words before a name that make it a city of another tongue: "The Hague"."""

PALACE_ENDS = tuple(
    dict.fromkeys(f"{word.rpartition(' ')[2].rpartition(']')[2]} " for word in f"{_HOUSES}|{_ARTICLES}".split("|"))
)
"""How all of these end: looked at first, as cheaper than a search."""

WHEREABOUTS = re.compile(r"(?<!\w)(?:tại|ở|từ|tới|về|sang|rời|qua) $", re.IGNORECASE)
"""Words before a name that make it a place where nothing else speaks for a person: "tại La Moneda"."""

EPONYM = re.compile(
    r"(?<!\w)(?:hội nghị|diễn đàn|đối thoại|hiệp định|hiệp ước|tuyên bố|công ước|nghị định thư|tiến trình|khóa họp) $",
    re.IGNORECASE,
)
"""Words before a place that something else is called after: "Đối thoại Shangri-La"."""

ALONGSIDE = (", ", " và ", " - ", "-")
"""What stands between the streets of a list."""

DASHES = (*APART, "-")
"""What stands between two names of one rule."""

REGIME = re.compile(
    r"(?<!\w)(?:chế độ|tập đoàn|bè lũ|tàn quân|tàn dư|nạn)(?: (?:diệt chủng|phản động|độc tài|Khmer Đỏ|Khơ-me Đỏ))* $",
    re.IGNORECASE,
)
"""Words before a name that stands for a rule and not for a person: "chế độ diệt chủng Pol Pot"."""

ERAS = ("thời ", "đời ", "triều ", "triều đại ")
"""How words end that make an age of a king named after them: "từ thời vua X"."""

CITY_AFTER = " City"
"""The English word after a name that makes it a city: "Ho Chi Minh City"."""
