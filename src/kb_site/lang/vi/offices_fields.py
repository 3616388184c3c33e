"""What an office is of where no list has the words: the field of a ministry, a unit, what somebody is in charge of."""

import re

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import either, listed

AFTER_ROLE = re.compile(
    r" (?:vào|từ|trong|tại|hồi|nhiệm kỳ|giai đoạn|năm|tháng|ngày|nhân dịp|đồng thời|và phu nhân|\(|dẫn đầu|đứng đầu"
    r"|(?:làm|là) [Tt]rưởng [Đđ]oàn|và (?:(?:ông|bà|ngài|đồng chí|GS|PGS|TS|ThS|Giáo sư|Tiến sĩ|Thạc sĩ"
    rf"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá))[. ]{{1,2}}){{0,2}}(?:[{UPPER}][{LOWER}]+ ?){{2,5}}[,(-]"
    r"|(?:và|cùng) (?:lãnh đạo|đại diện|một số|nhiều|cán bộ|đông đảo|toàn thể|thành viên|các (?:thành viên|đồng chí))"
    r"(?!\w))"
)
"""What may follow an office that stands after a name: among others the next one of a list, with an office too."""
COMES = re.compile(r" (?:sang |đến |tới |đang |đang ở |đang có chuyến )?thăm(?!\w)")
"""What may follow the office of who is received: "tiếp ông A, Bộ trưởng X thăm Việt Nam"."""
ROLE_END = re.compile(rf"[,.;)\n]|$| của | kiêm |{AFTER_ROLE.pattern}")
"""What follows a role that is complete."""
SCHOOLS = (" Trường Đại học", " Đại học", " Trường Cao đẳng", " tập đoàn", " Tập đoàn", " công ty", " Công ty")
"""Bodies that have a name of their own: "Trường Đại học Hoa Sen"."""
EPONYMOUS = (" học bổng", " Bệnh viện", " Trường THPT", " Giải thưởng")
"""Bodies that are called after somebody."""
UNITS = (" Bộ", " Sở", " Cục", " Vụ", " Ủy ban", " Tổng cục", " Đảng", " đảng")
"""Bodies that are called after their field."""
CAPITAL_FIELD = re.compile(rf"(?: [{UPPER}][{LOWER}]+){{2,5}}")
"""A field as some papers spell it, with its country: "Quân Lực Pháp"."""
PARTY_ALONE = re.compile(rf"(?: [{UPPER}][\w'’-]+){{1,4}}(?=[,.;)\n]| - |$)")
"""The foreign name of a party that ends a role: "bà A, Chủ tịch đảng Pheu Thai, …"."""
FOR = " vì "
AIM = re.compile(
    r" vì (?:sự )?(?:hòa bình|tiến bộ|phát triển|bình đẳng|đoàn kết)"
    r"(?:(?:,| và) (?:sự )?(?:hòa bình|phát triển|đoàn kết|hữu nghị|tiến bộ|bình đẳng|hợp tác|dân chủ)){0,3}(?!\w)",
    re.IGNORECASE,
)
"""What a body is for, the end of its name: "Hội Phụ nữ Campuchia vì Hòa bình và Phát triển"."""
RESIDENT = re.compile(r" (?:không )?thường trú (?:tại|ở) ")
"""Where an envoy lives who serves in another country too, no part of the role."""
MINISTRY = re.compile(r", (?:Bộ|Văn phòng|Ủy ban|Tổng cục|Ban|Quốc hội|Chính phủ)(?! trưởng)(?!\w)")
"""What follows a department after a comma: "Cục Lễ tân, Bộ Ngoại giao"."""
UNIT_FIELD_END = re.compile(rf" ?:|{ROLE_END.pattern}")
"""What follows the field."""
UNIT = re.compile(
    r" ((?:Vùng|Ủy ban|Quân khu|Quân đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Binh đoàn|Hạm đội|Tập đoàn quân"
    r"|Vùng Cảnh sát biển) \d{1,3})(?!\w)"
)
"""A unit with its number: "Chính ủy Vùng 4 Hải quân"."""
_NO_FIELD = (
    "thăm; gặp; tiếp; nói; đã; sẽ; và; với; cho; tại; đến; tới; cũng; là; có; từ; về; dự; gửi; nhận; cùng; do; khi"
)
FIELD = re.compile(rf" [{UPPER}][{LOWER}]+(?: (?!{either(_NO_FIELD)}\b)[{LOWER}]+){{1,6}}(?= [{UPPER}])")
"""A field of no list between two bodies, or before the name: "Ủy ban Công tác Đối ngoại Trung ương"."""
_NO_MORE_FIELD = f"""{_NO_FIELD}; vào; của; trong; hôm; ngày; được; bị; đang; vừa; mới; còn; vẫn; để; theo; sau;
    trước; nhân dịp; ký; trao; bày tỏ; khẳng định; nhấn mạnh; tuyên bố; phát biểu; tham dự; tham gia; chủ trì;
    đồng chủ trì; cảm ơn; chúc mừng; chúc; đánh giá; đề nghị; hội đàm; hội kiến; điện đàm; hoan nghênh; mong; thay mặt;
    trả lời; lên; thông báo; thông tin; kêu gọi; yêu cầu; rời; sang; ra; thừa nhận; ủng hộ; nêu; chia sẻ; lưu ý;
    như; này; kiêm; làm trưởng; làm Trưởng"""
_NO_FIELD_FIRST = """
    Ban; Bộ; Chính phủ; Chính hiệp; Cục; Đảng; Đoàn; Đại học; Hiệp hội; Hội; Học viện; Liên hiệp; Phu nhân;
    Trường; Quân đội; Quân ủy; Quốc hội; Quốc vụ; Sở; Thành phố;
    Thành ủy; Tỉnh; Tòa; Tổng; Ủy ban; Văn phòng; Viện; Vụ"""
ONE_FIELD = re.compile(
    rf"(?!{either(_NO_FIELD_FIRST)}(?!\w)(?! nhập))[{UPPER}][{LOWER}]*"
    rf"(?: (?!{either(_NO_MORE_FIELD)}(?!\w)|ở [{UPPER}])[{LOWER}]+){{0,5}}(?: (?<=châu )[{UPPER}][{LOWER}]+)?(?!\w)"
)
"""One field of a ministry that has several, of no list: "Hợp tác châu Phi"."""
_NO_ROLE = """
    đã; sẽ; đang; vừa; mới; cũng; còn; vẫn; được; bị; phải; có; là; và; cho; với; tại; ở; đến; tới; từ; trong; khi; sau;
    trước; để; về; nói; biết; phát; tuyên; khẳng; nhấn; chủ; dự; tham; tiếp; đón; thăm; gặp; hội; ký; trao; gửi; nhận;
    cùng; do; vì; nếu; thì; mà; như; theo; rằng; trả; bày; chúc; cảm; đề; đánh; tin; thông; công; đại; thay; làm; giữ;
    nêu; chia; điện; yêu; kêu; cam; thừa; hoan; ủng; mong; muốn; cần; sang; rời; lên; xuống; đi; đặt; viếng; đọc; kể;
    viết; nhắc; gọi; xem; hy; tái; đắc; trúng; bước; hai; ba; các; những; mọi; này; đó; ấy; ngày; tháng; năm; nước; nên;
    nhưng; dẫn đầu; đứng đầu; thống; kiểm; ra; vào; qua; bên; cả; trên; dưới; đồng; lần; nhân; tổ; vui; xin; thảo;
    chứng; mời"""
_COMPOUNDS = (
    "nhân (?:lực|dân|sự|quyền|đạo|viên|khẩu)|công (?:nghiệp|nghệ|cộng|chúng|an|thương|đoàn|chức|chính)"
    "|thông (?:tin|tấn)|đại (?:học|biểu|dương|chúng)|phát (?:triển|thanh|hành)|kiểm (?:tra|toán|soát|sát)"
    "|thống (?:kê|nhất)|tổ chức|trong nước|ngoài nước|[Ll]ễ hội"
)
"""Words of fields that begin like verbs or other words that end a role."""
IN_ROLE = re.compile(rf"(?: (?:{_COMPOUNDS})(?!\w)| (?!(?:{either(_NO_ROLE)})(?!\w))[{LOWER}]+){{1,3}}(?= [{UPPER}])")
"""Small words of no verb between a body and its country: "Hiệp hội Công nghiệp bán dẫn Mỹ"."""
_NO_REST = (
    f"{_NO_ROLE.replace('; về;', ';').replace('; hội;', '; hội đàm; hội kiến;')}; về nước; về thăm; về tới; về đến;"
    "tặng; dâng; thắp; bắt; cắt; nghe; ghi; chụp; Huân; Huy; Kỷ; Bằng"
)
REST_OF_ROLE = re.compile(
    rf"(?: (?:{_COMPOUNDS})(?!\w)| (?!(?:{either(_NO_REST)})(?!\w))(?:[{UPPER}{LOWER}]+|-)){{1,8}}(?=[;.,)\n]|$| \()"
)
"""What a role goes on with up to the end of its place in a list: "Cục An ninh chính trị nội bộ;"."""
_NO_REMIT = f"{_NO_MORE_FIELD.replace('; và', '').replace('; của', '').replace('; với', '')}; dẫn đầu; đứng đầu"
REMIT = re.compile(r" (về|phụ trách(?! kiêm )|đặc trách|chuyên trách)(?: các)?(?: vấn đề)?(?= )")
"""What stands between an office and what it is in charge of: "Thứ trưởng phụ trách các vấn đề châu Á"."""
OF_REMIT = re.compile(
    rf" (?!và là )(?:(?!{either(_NO_REMIT)}(?!\w))[{LOWER}]+|[{UPPER}][{UPPER}{LOWER}]*|[-–](?= ))(?![\w-])"
)
"""A word of what an office is in charge of."""
TOPIC = re.compile(
    r" về (?:một số|việc|tình hình|quan hệ|hợp tác|những|khả năng|kết quả|hướng|định hướng|tiến độ"
    r"|các (?:biện pháp|nội dung|lĩnh vực|hướng|đề xuất|vấn đề (?:cùng|hai|liên quan|mà)))(?!\w)"
)
"""What somebody talks about with who has an office, no part of it: "trao đổi với Đại sứ Mỹ về một số biện pháp"."""
ABOUT = "về"
"""What leads to the field of those who serve others, and after other offices to what is talked about."""
WITHIN = ("trong", "trên")
WHOSE = re.compile(rf"(?:chính quyền|nội các) (?=[{UPPER}])")
"""A government told by its head or its place: "của chính quyền Biden"."""
CABINETS = frozenset(listed("chính phủ; nội các"))
"""What a minister sits in, and no part of the office: "Bộ trưởng Y tế trong Chính phủ của …"."""
