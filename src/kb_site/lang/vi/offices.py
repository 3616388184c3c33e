"""The words around an office: rank, agents, what calls a person without being an office, and what names nobody."""

import re

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import either, listed

PRIVATE = listed("""
    tập đoàn; công ty; tổng công ty; câu lạc bộ; clb; liên đoàn bóng đá; ngân hàng thương mại; doanh nghiệp; hội
    đồng quản trị; hđqt; hãng; chi nhánh; nhà hàng; khách sạn; hợp tác xã; htx; chi hội; chi đoàn; chi bộ; xã;
    phường; thị trấn; thôn; bản; ấp; tổ dân phố; khu phố; ubnd xã; ubnd phường; ubnd huyện; ubnd quận; ubnd thị
    trấn; đảng ủy xã; đảng ủy phường; đoàn xã; đoàn phường; hđnd xã; hđnd phường; huyện; quận; huyện ủy; quận ủy;
    thị ủy; thị xã
    """)
"""What makes an office no public one, or one of a commune or district: nobody becomes a leader by it."""

INTERNATIONAL = re.compile(
    either(
        """Liên hợp quốc; Liên Hợp Quốc; Liên Hợp quốc; LHQ; ASEAN; NATO; châu Âu; Châu Âu; EU; IMF;
        WHO; WTO; UNESCO; UNICEF; UNDP; IAEA; WB; ADB; OECD; APEC; AIPA; IPU; Ngân hàng Thế giới; Quỹ Tiền tệ"""
    )
)
"""Bodies of many countries: who serves one serves no country that stands nearby."""

LOCAL = frozenset(listed("bang; tỉnh; thành phố; tp; châu; thủ đô; tỉnh ủy; thành ủy"))
"""Words before the name of a province, state or city, known or not: "bang California"."""

MODIFIERS = frozenset(listed("phó; quyền; nguyên; cựu; trợ lý"))
"""Words right before an office that belong to the role: "nguyên Chủ tịch"; "tân" and "cố" do not."""

LEADING = listed("""
    hai nhà lãnh đạo; hai lãnh đạo; hai vị lãnh đạo; hai nguyên thủ; lãnh đạo; nhà lãnh đạo; nhà lãnh đạo tối cao;
    lãnh đạo tối cao; lãnh đạo cao nhất; người đứng đầu
    """)
"""Words that call someone a leader and are no role (convention 30)."""

BOTH = "hai "
"""What a word begins with that means two people at once: "hai nhà lãnh đạo"."""

HONORIFICS = listed("""
    ông; bà; ngài; đồng chí; đ/c; đc; hai ông; hai bà; các đồng chí; các ông; hai đồng chí
    """)
"""Words of courtesy before a name; alone they stand for someone named before."""

DEGREES = listed("""
    gs.ts; gs; pgs.ts; pgs; ts; ths; giáo sư; phó giáo sư; tiến sĩ; thạc sĩ; luật sư; bác sĩ; nhà giáo; đại tá;
    thượng tá; trung tá; thiếu tá; đại úy; thượng úy; kiến trúc sư; viện sĩ; anh hùng; nhà báo; gs.tskh
    """)
"""Degrees and lower ranks between an office and a name; they make nobody a leader."""

COURT = listed("""
    samdech; samdech techo; samdech akka moha sena padei techo; samdech krolahom; samdech pichey sena; samdech
    chakrei; samdech thipadei; samdech borvor thipadei; samdech moha borvor thipadei; xăm-đéc; xăm-đéc tê-chô; tan
    sri; dato; dato'; dato sri; dato' sri; dato seri; dato' seri; datuk; datuk seri; tengku; tunku; sir; dame; lord;
    lady; baroness
    """)
"""Honours of other courts before a name, of which they are no part: "Samdech Techo Hun Sen"."""

NO_BARE = frozenset(
    listed("""
    ba; ban; bất kỳ; bầu; bầu cử; chiếc ghế; chức; chức danh; chức vụ; con gái; con trai; các; cương vị; cấp; cựu;
    dinh; em     gái; ghế; hai; hàm; hội đồng; mọi; mỗi; một; nguyên; nhiều; nhiệm kỳ; nhà; những; phu nhân; phủ;
    thay mặt; tranh cử; tân; tư     cách; từng; vai trò; văn phòng; vị; với tư cách; vợ; đoàn; đời; ứng cử viên; ứng
    viên
    """)
)
"""Words before an office that name no holder: "Phủ Chủ tịch", "bầu cử Tổng thống", "một Tổng Bí thư"."""

NAMED_AFTER = frozenset(
    listed("""
    bảo tàng; bệnh viện; chiến dịch; chính trị     quốc gia; chủ nghĩa; cung; cung kỷ niệm; cung văn hóa; công viên;
    cúp; cảng; cầu; di     tích; giải; giải     thưởng; gương; huy chương; huyện; huân chương; học viện; hội trường;
    hợp tác xã; khu di tích; khu lưu niệm; khu nhà sàn; khu tưởng niệm; lăng; lễ hội; nhà; nhà hát; nhà lưu niệm;
    nhà máy; nhà sàn; nhà tưởng niệm; nhà xuất bản; nông trường; núi; phong cách; phường; phố; phố đi bộ; quảng
    trường; quận; quỹ; rạp; sân bay; sân vận động; thanh niên cộng sản; thiếu niên tiền phong; thpt; thành phố; thời
    đại; tiền phong; tncs; tp; tp.; trung tâm; trường; trường thpt; trại trẻ; tàu; tòa nhà; tòa thánh; tư tưởng;
    tỉnh; tủ     sách; viện; xã; đoàn thanh niên cộng sản; đài tưởng niệm; đường; đường mòn; đại học; đại học tổng
    hợp; đại lộ
    """)
)
"""Words before a name that make it a place, an institution or a prize (convention 31): "Lăng Chủ tịch Hồ Chí Minh"."""

NAMED_AFTER_ENDS = frozenset(words.split()[-1] for words in NAMED_AFTER)
"""Their last words."""

PALACE = re.compile(
    r"(?<!\w)(?:Cung|Điện|Phủ|Dinh|[Cc]ung điện|[Hh]oàng cung|[Ll]âu đài|[Tt]òa lâu đài|[Pp]háo đài|[Tt]u viện|"
    r"[Nn]hà thờ|[Nn]hà khách|[Kk]hách sạn|[Tt]òa nhà|[Ss]ân bay|[Nn]hà hát|[Tt]rang viên|[Ss]ảnh|[Pp]hòng họp) $"
)
"""Words before a name, with a title or not, that make it a house: "Điện Élysée", "Dinh Tổng thống"."""

WHEREABOUTS = re.compile(r"(?<!\w)(?:tại|ở|từ|tới|về|sang|rời|qua) $", re.IGNORECASE)
"""Words before a name that make it a place where nothing else speaks for a person: "tại La Moneda"."""

OF_BOTH = re.compile(r" (?:hai|ba) (?:nước|bên)[ :](?=[^ ])")
"""What makes a title that of several people, before their names: "Đại sứ hai nước"."""

PLURAL = re.compile(r"(?:^|\W)(?:các|hai|ba|bốn|những)(?: đồng chí| ông| bà| vị| nguyên| cựu)? $", re.IGNORECASE)
"""The same before the title: "các Phó Thủ tướng"."""

JOINT = re.compile(r", (?:và |cùng )?| và (?:ông |bà |đồng chí )?| cùng (?:với )?")
"""What stands between people of one title."""

SPOUSES = ("phu nhân ", "vợ ", "chồng ", "phu quân ")
"""Words before a title and a name that may mean the spouse of the one named: nobody is read there."""

_TAKES = """
    làm; là; giữ chức; giữ chức vụ; giữ cương vị; giữ vị trí; giữ trọng trách; đảm nhiệm; đảm nhiệm chức vụ;
    đảm nhiệm cương vị; đảm nhiệm chức; đảm nhận; đảm nhận chức vụ; đảm nhận cương vị; trở thành; tái đắc cử; đắc cử;
    tái cử; nhậm chức; cương vị; chức; chức vụ; chức danh; vị trí; với tư cách; trúng cử; được bầu; tái cử chức;
    cương vị là; tư cách là"""
TAKES_OFFICE = re.compile(rf"(?:^|[ ,(]){either(_TAKES)}(?: (?:một|tân|lại))?$")
"""Words before an office that say that someone named already holds it: "được bầu làm Chủ tịch nước"."""

ALSO_TOOK = re.compile(
    r"(?: (?:từ|hồi|vào|ngày|tháng|năm|đến|giai đoạn|nhiệm kỳ|\(?[\d/.-]{1,12}\)?)){1,8}"
    r",(?: rồi| và| sau đó(?: là| làm)?)? $"
)
"""What stands between two offices of one person: "Bí thư thứ nhất … tháng 4/2012, Chủ tịch Đảng tháng 5/2016"."""

REPLACES = re.compile(
    r"(?:^|[ ,])(?:thay|thay thế|kế nhiệm|thay cho|kế tục|kế vị|tiếp quản từ)(?: cho)?(?: người tiền nhiệm)?(?: là)? ?$"
)
"""Words before the one who held the office until then: "giữ chức Thủ tướng Nội các, thay đồng chí Pác Bông Chu"."""

REPLACED_BY = re.compile(r" (?:lên )?(?:kế nhiệm|thay thế|kế vị|thay|nối nhiệm|tiếp quản)(?!\w)")
"""Words after the one who holds the office from then on: "trước khi ông Choe Ryong-hae kế nhiệm"."""

FIRST_SINCE = re.compile(r" đầu tiên [^\n]{0,60}?(?:kể từ|sau) [^\n]{0,60}?$")
"""What leads from an office to who held it last: "trở thành Thủ tướng đầu tiên thăm … kể từ năm 2009, khi ông …"."""

_THEN = "khi ấy; khi đó; lúc đó; lúc ấy; lúc bấy giờ; bấy giờ; hồi đó; thời đó; hiện nay; hiện tại"
INVERTED = re.compile(
    r"(?: nước chủ nhà| nước này| nước ta| nước bạn| của nước này)?,? ?"
    rf"(?:{either(_THEN)}|đương nhiệm)? ?là (?:các |hai )?(?:ông |bà |đồng chí |ngài )?"
)
"""What stands between an office and the one who held it, named after it: "Chủ tịch nước khi ấy là ông …"."""

_NOW = "hiện; nay; người; vốn; từng; đã; vừa; mới; đang; sau này; được bầu; bầu; lại"
ROLE_START = re.compile(
    rf" ?[,(-] ?(?:(?:{either(_THEN)}|{either(_NOW)}) ?){{0,4}}(?:(?:là|làm|giữ chức|giữ cương vị|trên cương vị) ?)?"
)
"""What stands between a name and its office after it: "Ông Kim Jong Il, khi ấy là Tổng Bí thư"."""

TERM = re.compile(
    rf" (?:(?:khóa|nhiệm kỳ) (?:[IVXL]+|\d{{1,4}}(?:-\d{{4}})?|mới)"
    rf"|(?<=ASEAN )\d{{4}}|(?<=APEC )\d{{4}}|(?<=AIPA )\d{{4}})(?![{UPPER}{LOWER}\d])"
)
"""The term that belongs to a role: "Tổng Bí thư … khóa XIV"."""

ACRONYM = re.compile(r"[A-ZĐƯ]{2,8}(?:-[A-ZĐƯ]{2,6})?(?!\w)")
GLUE = re.compile(r" (?:của (?:nước )?|nước |thuộc |và |- |phụ trách )")
SEAT = re.compile(r" (?:ở |tại |bên cạnh )(?:nước |thủ đô |thành phố )?")
DIPLOMATS = frozenset(
    listed("""
    dac-phai-vien; dai-bien; dai-su; dieu-phoi-vien; tham-tan; tong-lanh-su; truong-dai-dien; truong-phai-doan;
    tu-lenh; tuy-vien-quoc-phong
    """)
)
ALONE = frozenset(
    listed("""
    bo-truong-ngoai-giao; chu-tich-nuoc; giao-hoang; hoang-hau; hoang-than; nguyen-soai; nhat-hoang; nu-hoang;
    pho-tong-thong; quoc-vuong; thai-tu; thu-tuong; tieu-vuong; tong-bi-thu; tong-thong
    """)
)
"""Offices after which a single foreign word is a person: "Tổng thống Putin"."""
WEAK = frozenset(
    listed("""
    bi-thu; chanh-van-phong; chu-nhiem; co-van; cuc-truong; giam-doc; thu-ky; tong-giam-doc; truong-ban; tu-lenh;
    uy-vien; vien-truong; vu-truong
    """)
)
"""Offices that exist in private bodies as well: public only with a public body behind them."""

CREDIT = re.compile(r"(?:Ảnh|Nguồn ảnh|Nguồn|Video|Clip|Đồ họa|Thực hiện|Tổng hợp|Bài và ảnh|Bài, ảnh) ?:$")
"""Who made a picture: never a leader (convention 9)."""
AFTER_ROLE = re.compile(r" (?:vào|từ|trong|tại|hồi|nhiệm kỳ|giai đoạn|năm|tháng|ngày|và phu nhân|\()")
"""What may follow an office that stands after a name."""
GLOSS = re.compile(
    r" \((?:(?:tức|còn gọi là|hay|tên thật là|tên khác là|[^()\n]{0,40}viết là) )?|, (?:tức|hay|còn gọi là) "
)
"""What stands between a name and another form of it: "Kim Nhật Thành (Kim Il-sung)"."""
HEADING = re.compile(r" (?:dẫn đầu|làm trưởng đoàn|làm Trưởng đoàn)")
"""What someone does who leads a delegation: "do đồng chí … dẫn đầu"."""
RANKS = frozenset(
    listed("""
    dai-tuong; do-doc; nguyen-soai; thieu-tuong; thuong-tuong; trung-tuong
    """)
)
"""Military ranks, which an office follows."""
FIELDED = WEAK | {"bo-truong", "thu-truong"}
"""Offices that say little without their field, which may be one of no list: "Trưởng ban Quốc tế Trung ương"."""
AGENTS = frozenset(
    listed("""
    co-van; dac-phai-vien; nguoi-phat-ngon; thu-ky; thu-ky-bao-chi; tro-ly
    """)
)
"""Offices of those who serve the holder of another: "Đặc phái viên của Tổng thống Mỹ"."""
_NO_FIELD = (
    "thăm; gặp; tiếp; nói; đã; sẽ; và; với; cho; tại; đến; tới; cũng; là; có; từ; về; dự; gửi; nhận; cùng; do; khi"
)
FIELD = re.compile(rf" [{UPPER}][{LOWER}]+(?: (?!{either(_NO_FIELD)}\b)[{LOWER}]+){{1,4}}(?= [{UPPER}])")
"""A field of no list between two bodies, or before the name: "Ủy ban Công tác Đối ngoại Trung ương"."""
AND = "và"
OF = " của "
LINKS = frozenset({", ", ",", " kiêm ", ", kiêm ", " - ", "-", " ", " và là "})
"""What stands between two offices of one person."""
