"""The words around an office: rank, agents, what calls a person without being an office, and what names nobody."""

import re

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import either, listed

PRIVATE = listed("""
    tập đoàn; công ty; tổng công ty; câu lạc bộ; clb; liên đoàn bóng đá; hiệp hội bóng đá; ngân hàng thương mại;
    doanh nghiệp; hội đồng quản trị; hđqt; hãng; chi nhánh; nhà hàng; khách sạn; hợp tác xã; htx; chi hội; chi đoàn;
    chi bộ; xã; phường; thị trấn; thôn; bản; ấp; tổ dân phố; khu phố; ubnd xã; ubnd phường; ubnd huyện; ubnd quận;
    ubnd thị trấn; đảng ủy xã; đảng ủy phường; đoàn xã; đoàn phường; hđnd xã; hđnd phường; huyện; quận; huyện ủy;
    quận ủy; thị ủy; thị xã
    """)
"""What makes an office no public one, or one of a commune or district: nobody becomes a leader by it."""

INTERNATIONAL = re.compile(
    either(
        """Liên hợp quốc; Liên Hợp Quốc; Liên Hợp quốc; LHQ; ASEAN; NATO; châu Âu; Châu Âu; EU; IMF;
        WHO; WTO; UNESCO; UNICEF; UNDP; IAEA; WB; ADB; OECD; APEC; AIPA; IPU; Ngân hàng Thế giới; Quỹ Tiền tệ"""
    )
)
"""Bodies of many countries: who serves one serves no country that stands nearby."""

LOCAL = frozenset(
    listed("""
    bang; tỉnh; thành phố; tp; châu; vùng; thủ đô; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; giáo phận; tổng giáo
    phận; khu tự trị
    """)
)
"""Words before the name of a province, state or city, known or not: "bang California"."""

STATE = re.compile(rf" (?:(?:Tiểu )?Bang|Vùng|Tỉnh)(?= [{UPPER}][{LOWER}])")
"""The word before a state's or region's name that no body is: "Thống đốc Bang Oregon", "Chủ tịch Vùng Toscana"."""

REGION = re.compile(rf" [Kk]hu vực(?= [{UPPER}][{LOWER}])")
"""The same before what only a governor's may be: "Thống đốc khu vực Ulyanovsk"."""

PROVINCE = "tỉnh"
SEATS = frozenset({PROVINCE, "thành phố", "tp", "khu tự trị"})
"""Those of them that stand alone before a name too: "UBND tỉnh Mai Thức" is a person."""

OF_PARTY = "của đảng"
PARTY = "đảng"
"""The word before a party's name, in small letters."""

PARTY_NAME = re.compile(
    rf"(?: (?:[{UPPER}][\w'’-]*|[{LOWER}]+)){{1,8}} \(([A-ZĐƯ][\w-]{{1,14}})(?: [A-ZĐƯ][\w-]{{1,14}}){{0,2}}\)"
)
"""The name of a party with another one in brackets: " Tự hào Nước Thái (Bhumjaithai)"."""

POINTED_AT = re.compile(r" (?:này|đó|ấy|kia|nói trên)(?!\w)")
"""What follows a body named before, which is no part of a role: "Tổng Giám đốc cơ quan này"."""

OF_HOST = re.compile(rf" (?:của )?(?:nước chủ nhà|nước bạn|nước sở tại|nước này|nước ta|sở tại)(?= [{UPPER}]|, )")
"""What stands for the country between an office and the name: "Ngoại trưởng nước chủ nhà Retno Marsudi", ", ngài X"."""

LOCAL_ENDS = (" tỉnh ủy", " thành ủy", " khu ủy")
"""How offices end that the name of a province or city follows."""

LOCAL_RULERS = frozenset(listed("thi-truong; thong-doc; thu-hien; tinh-truong"))
"""Offices that the name of a province or city follows right away: "Thống đốc Aichi"."""

MONARCHS = frozenset(listed("quoc-vuong; nhat-hoang"))
"""Offices after whose holders an age is called: "dưới thời vua X"."""

NAMED_SEAT = re.compile(
    rf"( (?:(?:St\.|Saint|San|Santa|New|Los|Las|Port|Cape) )?[{UPPER}][\w'’-]+)(?: \([{UPPER}][^()\n]{{1,20}}\))?"
    rf"(?:, [{UPPER}][^,.;\n]{{1,16}})?, (?:ông|bà|ngài) (?=[{UPPER}][\w'’-]* [{UPPER}])"
)
"""A city of no list, since its ruler is named in full after it: "Thị trưởng Saint Louis (Mỹ), bà A"."""

NO_BODY = listed("""
    trở thành; hình thành; trưởng thành; hoàn thành; đại sứ du lịch; đại sứ thương hiệu; đại sứ hình ảnh; đại sứ truyền
    thông; đại sứ chương trình; đại sứ văn hóa đọc; đại sứ văn hóa; đại sứ môi trường; đại sứ âm nhạc; trung quốc; hàn
    quốc
    """)
"""Words that hide a body or an office: "trở thành ủy viên" names no "Thành ủy", "đại sứ du lịch" no ambassador, "Trung
Quốc Vương Nghị" no king."""

MODIFIERS = frozenset(listed("phó; quyền; nguyên; cựu; trợ lý; đồng"))
"""Words right before an office that belong to the role: "nguyên Chủ tịch"; "tân" and "cố" do not."""

MODIFIER_ENDS = tuple(sorted(MODIFIERS))

DEPUTY = "phó"
"""Glued to the office by the pages of some papers: "PhóChủ tịch"."""
DEPUTIES = ("phó", "Phó", "PHÓ")
JOINTLY = "đồng "
GRANDPARENT = re.compile(r" (?:nội|ngoại)(?= (?:của )?(?:ông|bà|anh|mình)|,| là)")
"""Behind "ông" or "bà": words that make it a grandparent and no pronoun."""
COUNTED = re.compile(r"(?:(?<![/.-])\b\d{1,3}|\b(?:những|nhiều)) $")
"""Words before one of courtesy that make it stand for many: "15 đồng chí"."""
LEADERS = "lãnh đạo "
"""Opens words for those who lead a country, of whom there may be several, as "nhà lãnh đạo" is one."""

LEADING = listed("""
    hai nhà lãnh đạo; hai lãnh đạo; hai vị lãnh đạo; hai nguyên thủ; lãnh đạo; nhà lãnh đạo; nhà lãnh đạo tối cao;
    lãnh đạo tối cao; lãnh đạo cao nhất; người đứng đầu; người đồng cấp; đồng cấp; người đồng cấp chủ nhà;
    người đồng cấp nước chủ nhà; người đồng nhiệm nước chủ nhà; người đồng cấp sở tại; người đồng nhiệm sở tại;
    người đồng nhiệm; nguyên thủ
    """)
"""Words that call someone a leader and are no role (convention 30)."""

BOTH = "hai "
"""What a word begins with that means two people at once: "hai nhà lãnh đạo"."""

HONORIFICS = listed("""
    ông; bà; ngài; đồng chí; đ/c; đc; hai ông; hai bà; các đồng chí; các ông; các bà; hai đồng chí
    """)
"""Words of courtesy before a name; alone they stand for someone named before."""

DEGREES = listed("""
    gs.ts; gs-ts; gs. ts; gs, ts; gs-bs; gs; bs; pgs.ts; pgs-ts; pgs. ts; pgs, ts; pgs.,ts; pgs., ts; pgs; ts; ths;
    giáo sư; phó giáo sư; tiến sĩ;
    thạc sĩ; luật sư; bác sĩ; nhà giáo; kiến trúc sư; viện sĩ; anh hùng; nhà báo; gs.tskh
    """)
"""Degrees between an office and a name; they make nobody a leader."""

COURT = listed("""
    samdech; preah bat; preah bat samdech; preah bat samdech preah boromneath; preah boromneath; samdech techo; samdech
    akka moha sena padei techo; samdech krolahom; samdech pichey sena; samdech chakrei; samdech thipadei; samdech borvor
    thipadei; samdech moha borvor thipadei; samdech akka moha ponhea chakrei; samdech akka moha thamma pothisal;
    samdech vibol sena pheakdei; samdech moha rathsapheathika thipadei; xăm-đéc; xăm-đéc tê-chô; tan sri; dato; dato';
    dato sri; dato' sri; dato seri; dato' seri; datuk; datuk seri; tengku; tunku; u; daw; sir; dame; lord; lady;
    baroness
    """)
"""Honours of other courts before a name, of which they are no part: "Samdech Techo Hun Sen"."""

SENTENCE_ENDS = ("", ".", ")", "\n")
"""What stands behind a name that ends its sentence or its brackets."""

INVITING = ("lời mời của ", "lời mời từ ")
"""What stands before who invites the one named next."""

STYLE_ENDS = frozenset(DEGREES) | {honour.rpartition(" ")[2] for honour in COURT}
"""Degrees, and the last words of honours of other courts."""

NO_BARE = frozenset(
    listed("""
    an ninh; ba; ban; bảo vệ; bất kỳ; bầu; bầu cử; chiếc ghế; chức; chức danh; chức vụ; con gái; con trai; các; cuộc
    họp; cuộc đua; chạy đua; cương vị; cử; đối thoại; diễn đàn; cơ chế; cấp; cận vệ; cựu; dinh; em gái; ghế; hai; hàm;
    hội nghị; hội đồng; mọi; mỗi;
    một; nguyên; nhiều; nhiệm kỳ; nhà; những; phu nhân; phủ; rút; thay mặt; tranh cử; trao đổi; triệu hồi; tân; tư
    cách; từng; vai trò; văn phòng; vị; với tư cách; vợ; đoàn; đời; ứng cử; ứng cử viên; ứng viên
    """)
)
"""Words before an office that name no holder: "Phủ Chủ tịch", "bầu cử Tổng thống", "một Tổng Bí thư"."""

APART = (" - ", " – ")
"""Dashes between an office and a name, or a name and its office."""
DASH = re.compile(r" ?[-–] ?(?=[^ ])")
"""The same as pages print them, with a space left out: "Ngoại trưởng- bà A"."""
MARKS = (*APART, ", ", "-", " là ", ", là ", " (")
"""All that stands between a name and its offices."""
REPORTED_BY = ("theo ", "báo ", "hãng ", "đài ", "kênh ", "tờ ", "trang ", "với ", "tin ", "của ")
"""Words before the name of an outlet."""
_ACTING = ("chủ trì", "tham dự", "tham gia", "có mặt", "hiện diện", "chứng kiến", "điều hành", "dẫn đầu", "phát biểu")
NOT_THEIRS = re.compile(
    rf"(?<!\w)(?:{''.join(f'(?<!{act} )' for act in _ACTING)}của|hai|các|những|thay mặt|tới|gửi|cho|với)(?: các)? $",
    re.IGNORECASE,
)
"""Words before an office that is not that of who is named after a comma: "thừa ủy quyền của Chủ tịch nước, ông …"."""
MET = re.compile(
    r"(?<!\w)(?:gặp|tiếp|đón|chào|hội kiến|tiếp kiến|thăm|chúc mừng|cảm ơn|hội đàm với|gặp với|mời của)"
    r"(?: gỡ| mặt| xã giao)? $",
    re.IGNORECASE,
)
"""Words before the office of someone met, which is not that of who acts after a comma: "Khi gặp Thủ tướng, ông A …"."""
_RELATIVES = either(
    """
    em gái; em trai; anh trai; chị gái; con trai; con gái; con út; cháu; cháu nội; cháu ngoại; vợ; chồng; phu nhân; phu
    quân; cha; bố; mẹ; thân phụ; thân mẫu; ông nội; ông ngoại; bà nội; chú; bác; dì; cô; con rể; con dâu; anh rể; em
    rể"""
)
IS = (" là ", " làm ", " giữ chức ")
IS_OFFICE = re.compile(
    rf"(?:^|[,;.\n] ?)(?:[Ôô]ng|[Bb]à|[Nn]gài|[Đđ]ồng chí) (?:[{UPPER}][\w.'-]* ?){{0,5}}(?:(?:từng|cũng|đã|hiện) )?"
    r"(?:là|làm|giữ chức) $"
)
"""Words before an office that make it that of who is named in them, so that a name after it is a body's."""
KIN = re.compile(
    rf"(?:,| -) (?:người |là |cũng là |vốn là )?{_RELATIVES}(?: (?:út|cả|ruột|thứ hai|duy nhất))?(?: của)?"
    r"(?: (?:cố|ông|bà|ngài|cựu))? $"
)
"""Words between someone and a relative, who is named by the way: "bà …, em gái của Chủ tịch …, được bầu …"."""
AFTER_KIN = re.compile(r",| - | (?:và )?(?:đã|mới|vừa|được|sẽ|từng|đang|cũng)(?!\w)")
"""What the sentence goes on with after the relative."""
OWNER = re.compile(r"(?:,| -) ([^,;\n]{3,110} của )$")
"""Words between someone and whom a clause about them names last: "ông …, chủ tịch đảng … của Thủ tướng …, nhậm …"."""
CLAUSE_WORD = "người "
WHO_CLAUSE = (", người ", " - người ")
CLAUSE = re.compile(rf"(?:,| -) (?:|vốn là |từng là ){CLAUSE_WORD}[^,\n]{{3,160}}$")
"""What comes after a name to tell of someone, with the others named in it: "ông …, người nhiều lần tháp tùng …"."""
AFTER_CLAUSE = re.compile(r"[^,.;\n]{0,80},")
"""What ends it."""
BEATEN = re.compile(r"(?<!\w)(?:vượt qua|đánh bại|thắng|thua|hạ)(?: đối thủ| ông| bà){0,2} $")
"""Words before someone who lost to the one the sentence is about, or won: "ông vượt qua đối thủ …, trở thành …"."""
GOVERNED = re.compile(
    r"(?<!\w)(?:với|gặp|tiếp|đón|chào|cảm ơn|chúc mừng|hội kiến|mời của|điện đàm|trao đổi|theo"
    r"|(?:chuyến|cuộc|buổi) [\w ]{2,40}? của)"
    r"(?: (?:những )?người [\w ]{2,20})? $",
    re.IGNORECASE,
)
"""Words before someone whom a clause concerns, and of whom the next sentence does not go on: "Sau khi gặp …, ông …"."""
RETINUE = re.compile(r"(?:Tháp tùng|(?:Cùng )?[Đđ]i cùng|Cùng đi|Cùng dự|Tham gia đoàn)(?!\w)")
"""Words that open a sentence on a delegation's members, of whom no "hai nhà lãnh đạo" is one."""
SUBORDINATE = re.compile(r"(?:Sau|Trước|Ngay|Kể từ|Từ|Cho đến|Trong)? ?[Kk]hi [^,.;\n]{3,160}, ")
"""A clause that opens a sentence, whose main clause says of whom the text goes on: "Sau khi ông A từ chức, ông B …"."""
BY_KINSHIP = re.compile(rf"(?<!\w){_RELATIVES} $", re.IGNORECASE)
"""Words right before a name that is given for a relative's sake only: "ông Kim, em gái Kim Yo-jong"."""
LATE = re.compile(r"(?<!\w)[Cc]ố $")
"""The word before someone who is dead."""
RELATIVE = re.compile(
    rf"(?<!\w){_RELATIVES}(?: (?:út|cả|ruột|thứ hai|duy nhất))?(?: của)?(?: ông| bà| mình)?(?: là|,)? (?:cố |cựu )?$",
    re.IGNORECASE,
)
"""Words before someone who is named as another's relative: "phụ giúp cho cha ông là …"."""

SPOUSES = ("phu nhân ", "vợ ", "chồng ", "phu quân ")
"""Words before a title and a name that may mean the spouse of the one named: nobody is read there."""

OF_GOVERNMENT = "chính phủ"
"""What the full style of a head of government ends in."""

FORMER = ("cựu ", "nguyên ")
"""How an office begins that someone held before."""
_NICKNAMED = (
    "tên thân mật|tên gọi thân mật|tên gọi khác|biệt danh|biệt hiệu|bí danh|bút danh|tên thường gọi|tên thường dùng"
    "|tên thật|tên khai sinh|tên khác|tên Việt Nam|tên Việt|tên đầy đủ|tên cúng cơm|tên hoạt động|bằng cái tên"
)
NICKNAMED = tuple(_NICKNAMED.split("|"))
NICKNAME = re.compile(
    rf"(?<!\w)(?:{_NICKNAMED})(?: của (?:ông|bà|đồng chí))?(?: là|:)? "
    rf"(?:[\"“'‘]([{UPPER}][{UPPER}{LOWER} .-]{{1,30}}?)[\"”'’]"
    rf"|([{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}})(?=[,.;)\n]|$| \(| và ))"
)
"""A name that somebody is known by: "gọi bằng tên thân mật “Noynoy”", "tên khai sinh là Nguyễn Thị Hoa"."""

TERM = re.compile(
    rf" (?:khóa (?:[IVXL]+(?:(?:, | và )[IVXL]+(?!\w)){{0,8}}|\d{{1,4}}(?:-\d{{4}})?|mới)"
    rf"|(?<=ASEAN )\d{{4}}|(?<=APEC )\d{{4}}|(?<=AIPA )\d{{4}})(?![{UPPER}{LOWER}\d])"
)
"""The term that belongs to a role: "Tổng Bí thư … khóa XIV"."""

ACRONYM = re.compile(r"[A-ZĐƯ]{2,8}(?:[-&][A-ZĐƯ]{2,6}){0,2}(?!\w)")
RENAMED = re.compile(
    r" \((?:(?:nay|sau này|sau|trước đây|trước|bây giờ|hiện nay|cũ|tức|thuộc|các khóa|[Kk]hóa|nhiệm kỳ|năm|từ) |\d)"
    r"[^()\n]{1,80}\)"
)
"""What is told of an office or its body in brackets, between two offices: "(nay là Quân ủy Trung ương)", "(khóa X)"."""
TERMS = re.compile(r" (?:các )?khóa (?:[IVXL]+|\d{1,2})(?:(?:, | và )(?:[IVXL]+|\d{1,2}))*(?=[,;])")
"""The terms in which somebody held an office: "các khóa VIII, IX và X"."""
NUMBERED = re.compile(r"\d/[A-ZĐƯ]{1,5}-$")
"""What makes initials of an office part of a document's number: "934/QĐ-CTN"."""
BRACKETED = re.compile(r" \(([A-ZĐƯ]{2,8}(?:-[A-ZĐƯ]{2,6})?)\)")
"""Initials in brackets after a body, which belong to the role: "Chủ tịch đảng Dân chủ Tự do (LDP)"."""
ALSO_CALLED = "tức "
"""What may stand before another name of a body in brackets: "(tức Hạ viện)"."""
OTHER_BODY = re.compile(r" \([A-ZĐƯ][\w-]*(?: [\w-]+){0,3}\)(?= )")
"""The same in words, before the name of the person."""
CITY = re.compile(r"(?<!\w)TP\. ?", re.IGNORECASE)
"""The abbreviation of a city, with its point: "Chủ tịch UBND TP. Hà Nội"."""
ORDINAL = re.compile(
    r" thứ \d{1,3}(?!\w)|(?: (?:dân sự|dân cử|da màu|da đen|nữ|dân chủ|không cộng sản)){0,2} đầu tiên(?= của )"
    r"| \d{1,2} (?:khóa|nhiệm kỳ)(?!\w)"
)
"""The place in a row of holders: "Tổng thống thứ 47 của Mỹ"."""
SUPPORTING = ("ủng hộ ", "đoàn kết với ")
"""Words of a committee before a country that it does not serve: "Ủy ban ủng hộ Triều Tiên"."""
GLUE = re.compile(r" (?:(?:mới )?của (?:nước )?|nước |thuộc |và |- |trong |trên )")
SIDES = re.compile(r"(?: -|- )(?! )")
"""A dash between two countries with a space on one side only: "Lào -Việt Nam"."""
CLOSED = re.compile(r"(?:-[^()\n]{3,60})?\)")
"""What closes a bracket with one office or two: "(Chủ tịch Nhân đại-Chủ tịch Quốc hội)"."""
ALSO = " kiêm "
BODILESS = frozenset({"chu-tich", "tong-thu-ky", "tong-giam-doc", "giam-doc", "chu-nhiem", "truong-ban", "vien-truong"})
"""Offices of a body that the next one may name for both."""
SEAT = re.compile(r" (?:ở |tại |bên cạnh )(?:nước |thủ đô |thành phố )?")
POWERS = {
    "nhà trắng": "US", "tòa bạch ốc": "US", "lầu năm góc": "US", "điện kremlin": "RU", "nhà xanh": "KR",
    "điện élysée": "FR", "điện elysee": "FR", "phố downing": "GB",
}  # fmt: skip
"""Houses that stand for the power of one country: "Người phát ngôn Nhà Trắng"."""
DIPLOMATS = frozenset(
    listed("""
    dac-phai-vien; dai-bien; dai-dien; dai-dien-cap-cao; dai-dien-thuong-tru; dai-su; dieu-phoi-vien;
    giam-doc-quoc-gia; lanh-su; tham-tan; tong-lanh-su; truong-dai-dien; truong-doan; truong-phai-doan; tu-lenh;
    tuy-vien-quoc-phong
    """)
)
MINISTERS = frozenset(listed("bo-truong-cong-an; bo-truong-ngoai-giao; bo-truong-quoc-phong"))
"""Offices whose words have their field in them."""
MINISTER = "bo-truong"
"""The office of all ministers."""
VICE_MINISTER = "thu-truong"
"""Whom no minister is: "theo ủy quyền của Bộ trưởng Bộ Ngoại giao, Thứ trưởng …"."""
ACTED_FOR = re.compile(r"(?<!\w)(?:thay mặt|ủy quyền(?: của)?|ủy nhiệm(?: của)?|thừa lệnh(?: của)?) $", re.IGNORECASE)
"""Words before the office of one for whom the next acts: "thừa ủy quyền của Chủ tịch nước, Bộ trưởng X"."""
SUPREME = frozenset(listed("chu-tich-nuoc; chu-tich-quoc-hoi; quoc-vuong; thu-tuong; tong-bi-thu; tong-thong"))
"""Offices that others act for and that go with none below them."""
MANDATE = ("ủy quyền", "chính quyền", "hội đồng", "cộng đồng")
"""Words that end in one that elsewhere makes an office an acting one: "chính quyền Tổng thống X"."""
ENVOYS = frozenset(listed("dai-bien; dai-su; lanh-su; tham-tan; tong-lanh-su; tuy-vien-quoc-phong"))
HEADS = frozenset(
    listed("""
    chu-tich-nuoc; chu-tich-quoc-hoi; pho-chu-tich-nuoc; pho-thu-tuong; quoc-vuong; thu-tuong; tong-bi-thu; tong-thong
    """)
)
"""Offices that no envoy holds: "Nhất trí với Phó Thủ tướng, Đại sứ cho rằng …" speaks of two people."""
HEADS_OF_STATE = frozenset(listed("chu-tich; chu-tich-nuoc; quoc-vuong; tong-bi-thu; tong-thong"))
"""Offices of who leads a state, hence of whom "ông" and a family name mean where others share it."""
OF_TOP = HEADS_OF_STATE | {"thu-tuong"}
"""The same with who leads its government."""
AS_DEPUTY = tuple(f"{word} " for word in DEPUTIES)
"""How words end that make the office behind them a deputy's."""
HIGHEST = frozenset(
    listed("chu-tich-quoc-hoi; giao-hoang; nhat-hoang; nu-hoang; quoc-vuong; thu-tuong; tong-thong; toan-quyen")
)
"""Offices of which nobody holds two."""
OF_STATES = (
    HEADS | MINISTERS | {"bo-truong", "thu-truong", "pho-tong-thong", "chu-tich-ha-vien", "chu-tich-thuong-vien"}
)
"""Offices of one state, which nobody of another holds."""
ALONE = frozenset(
    listed("""
    bo-truong-ngoai-giao; chu-tich-nuoc; giao-hoang; hoang-hau; hoang-than; nguyen-soai; nhat-hoang; nu-hoang;
    pho-tong-thong; quoc-vuong; thai-tu; thu-tuong; tieu-vuong; tong-bi-thu; tong-thong
    """)
)
"""Offices after which a single foreign word is a person: "Tổng thống Putin"."""
REIGNING = frozenset(listed("giao-hoang; hoang-hau; hoang-than; nhat-hoang; nu-hoang; quoc-vuong; thai-tu; tieu-vuong"))
"""Offices of courts that are not here, whatever country they name."""
ELECTED = ALONE - REIGNING
"""Those that somebody has who is called by a family name: "Tổng thống Putin", not "Vua Rama"."""
WEAK = frozenset(
    listed("""
    chanh-van-phong; chi-huy-truong; chu-nhiem; co-van; cuc-truong; giam-doc; hieu-truong; tham-muu-truong; thu-ky;
    tham-phan; tong-bien-tap; tong-giam-doc; truong-ban; truong-doan; tu-lenh; ung-cu-vien; uy-vien; vien-truong;
    vu-truong
    """)
)
"""Offices that exist in private bodies as well: public only with a public body behind them."""
OF_DEPARTMENT = "truong-ban"
"""One of them, of a party's department told before: "Đoàn Ban Đối ngoại do đồng chí A, Phó Trưởng ban dẫn đầu"."""

CREDIT = re.compile(r"(?:Ảnh|Nguồn ảnh|Nguồn|Video|Clip|Đồ họa|Thực hiện|Tổng hợp|Bài và ảnh|Bài, ảnh) ?:$")
"""Who made a picture: never a leader (convention 9)."""
GLOSSED = re.compile(r"(?: \([^()\n]{2,60})?\)")
"""Another form of a name in brackets, between it and the office: "May-e-phát (Mayerfas), Đại sứ …"."""
TOLD_OF = re.compile(
    r"(?:,| -) (?:(?:năm nay )?\d{2} tuổi|sinh năm \d{4}|(?:quê|người|nguyên quán)(?: ở| tỉnh)? [^,;\n]{2,30}"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Luật sư|Nhà thơ|Nhà văn|Anh hùng)(?: [^,;\n]{2,40})?)(?=,| -)"
)
"""What else is told of somebody between the name and the office: "ông A, 58 tuổi, quê Hà Nam, Bí thư …"."""
UNREAD = re.compile(
    r", (?![^,]*(?<!\w)(?:đã|sẽ|đang|cho|và|là|với|tại|ở|của|cùng)(?!\w))"
    rf"[{UPPER}][{LOWER}]+ [{LOWER}][^,;.:\n]{{2,40}}(?=, $)"
)
"""An office of no list between a name and the next office: "ông A, Tổ trưởng Tổ công tác, Thứ trưởng Bộ X"."""
ACTS = re.compile(r" (?:cũng )?(?:đã|sẽ|đang|vừa|được|dự kiến|sắp)(?!\w)")
"""What follows an office after the name of who acts: "…, Chủ tịch Hội đồng … đã tiếp"."""
_OPENING_ACTS = """
    phát biểu; nhấn mạnh; khẳng định; cho biết; cho rằng; cho hay; nói; nêu; nêu rõ; bày tỏ; nhận định; đánh giá;
    đề nghị; tuyên bố; thông báo; chia sẻ; lưu ý; hoan nghênh; chủ trì; đồng chủ trì; dẫn đầu; tiếp; đón; tới; đến; dự;
    tham dự; thăm; gặp; hội đàm; có cuộc; có buổi; ký; trao; gửi; chúc mừng; cảm ơn; thay mặt; làm việc;
    đọc; trình; viết"""
SUBJECT_ACTS = re.compile(rf" (?:{either(_OPENING_ACTS)})(?!\w)")
"""The same where the name opens its clause, so that nobody else can act: "Thứ trưởng A, Vụ trưởng Vụ … phát biểu"."""
CLAUSE_OPENINGS = ("\n", ". ", ", ", "; ", ": ")
LIST_OPENINGS = ("; ", ": ")
GLOSS = re.compile(
    r" \((?:(?:tức|còn gọi là|hay|tên thật là|tên khác là|[^()\n]{0,40}viết là) )?|, (?:tức|hay|còn gọi là) "
)
"""What stands between a name and another form of it: "Kim Nhật Thành (Kim Il-sung)"."""
GLOSS_OPENINGS = (" (", ", ")
HEADING = re.compile(r" (?:dẫn đầu|(?:làm|là) [Tt]rưởng [Đđ]oàn)")
"""What someone does who leads a delegation: "do đồng chí … dẫn đầu"."""
RANKS = frozenset(
    listed("""
    chuan-tuong; dai-ta; dai-tuong; do-doc; nguyen-soai; thieu-tuong; thong-tuong; thuong-tuong; trung-tuong; tuong
    """)
)
"""Military ranks, which an office follows."""
CALLED_BY = RANKS | {"nghi-si"}
"""What people are called by besides their office."""
MANAGERS = frozenset({"giam-doc", "tong-giam-doc"})
"""Offices that a field does not make public: "Giám đốc Kinh doanh"."""
SEATS_OF_MANY = frozenset(
    listed("""
    bi-thu-trung-uong-dang; bo-truong-cao-cap; dai-bieu-quoc-hoi; tinh-uy-vien; uy-vien-bo-chinh-tri;
    uy-vien-trung-uong-dang;
    uy-vien-thuong-vu-bo-chinh-tri
    """)
)
"""Seats on a body that many have besides their offices."""
MEMBERSHIPS = SEATS_OF_MANY | {"uy-vien"}
"""The same with those that only their body tells: "Ủy viên Ủy ban Thường vụ Quốc hội"."""
LOWER_RANKS = frozenset({"dai-ta"})
"""Ranks that make nobody a leader, and are a role of who is one."""
FIELDED = WEAK | {"bo-truong", "quoc-vu-khanh", "thu-truong"}
"""Offices that say little without their field, which may be one of no list: "Trưởng ban Quốc tế Trung ương"."""
AGENTS = frozenset(
    listed("""
    chanh-van-phong; co-van; dac-phai-vien; dai-dien; nguoi-phat-ngon; thu-ky; thu-ky-bao-chi; tro-ly
    """)
)
"""Offices of those who serve the holder of another: "Đặc phái viên của Tổng thống Mỹ"."""
SERVANTS = AGENTS - {"co-van", "dac-phai-vien", "dai-dien"}
"""Those whose title goes on with their principal's right away: "Chánh Văn phòng Tổng thống"."""
AND = "và"
OF = " của "
SIDE = " phía "
"""Before the country of who holds an office in a body of two: "Chủ tịch Ủy ban hỗn hợp phía Lào"."""
FOR = " cho "
WITH = " với "
LINKS = frozenset(
    {", ", ",", " kiêm ", ", kiêm ", " - ", "-", " ", " và là ", " kiêm nhiệm ", ", kiêm nhiệm "}
    | {f"{comma}{also}" for comma in ("", ",") for also in (" đồng thời là ", " đồng thời kiêm ", " cũng là ")}
)
"""What stands between two offices of one person."""
