"""Words around an office that somebody takes, gives or leaves: "được bầu làm", "kế nhiệm", "thay ông"."""

import re

from kb_site.lang.vi.lists import either

_STATE_ADVERBS = (
    r"(?: (?:đã|đang|sẽ|sắp|vừa|mới|lại|cũng|từng|tiếp tục|chính thức|lần đầu(?: tiên)?|lần thứ [^ ]+|năm nay|năm sau"
    r"|năm \d{4}|luân phiên)){0,3} "
)
STATE_TAKES = re.compile(_STATE_ADVERBS)
"""What stands between a country and the chair it takes: "Romania đang giữ chức Chủ tịch luân phiên …"."""

CHAIR_OF_STATES = re.compile(
    r"(?:Chủ tịch|chủ tịch)(?: luân phiên)?(?: của)? (?:Hội nghị Cấp cao )?(?:ASEAN|APEC|AIPA|G20|G7|G77|ASEM|SCO"
    r"|BRICS|CPTPP|Hội đồng Bảo an(?: Liên [Hh]ợp [Qq]uốc| LHQ)?)(?: (?:năm )?\d{4})?"
)
"""An office that a country holds and, without a name beside it, nobody else: "trên cương vị Chủ tịch ASEAN 2019"."""

COUNTRY = "nước "
"""What stands before it where it is told of a country."""

AS_WHICH = ("với tư cách ", "với tư cách là ")
"""What stands before the office that somebody acts in."""

STATE_VISITED = re.compile(r"(?<!\w)(?:tới|đến|thăm|sang|ở|tại|từ|về|rời|vào|qua)(?: nước)? $", re.IGNORECASE)
"""Words before a country that takes nothing: "tới Việt Nam với tư cách thủ tướng"."""

STATE_NAMED = re.compile(rf"(?<!\w)(?:[Nn]ước (?:ta|này|bạn|chủ nhà)|(?<=, )nước){_STATE_ADVERBS}?$")
"""The same after words that stand for a country."""

_HOLDS = """
    giữ; đang giữ; đảm nhiệm; đảm nhận; đảm đương; nhận; tiếp nhận; nhậm; trao; lên; vào; trên; ở; từ; thôi; rời; mất;
    có; miễn nhiệm; bãi nhiệm; bổ nhiệm; bổ nhiệm vào; bổ nhiệm giữ; tiếp quản; kiêm; kiêm nhiệm; kiêm giữ; khôi phục;
    đảm trách; đóng; nắm giữ; nắm"""
_POSTS = "chức; chức vụ; chức danh; cương vị; vị trí; vai trò; trọng trách; ghế; chiếc ghế"
_TAKES = """
    được phê chuẩn bổ nhiệm; được quốc hội phê chuẩn bổ nhiệm;
    làm; là; trở thành; tái đắc cử; đắc cử; tái cử; trúng cử; được bầu; được bổ nhiệm; nhậm chức; đảm nhiệm; đảm nhận;
    với tư cách; tư cách là; thăng chức; thăng chức từ; thăng từ; cất nhắc từ; đề bạt từ; thăng chức lên; thăng cấp lên;
    cất nhắc lên; tái cử chức; giữ; kiêm; kiêm nhiệm; nhận ngay ghế; ngồi vào ghế; ngồi ghế; nắm ghế; đảm trách;
    lên ngôi; giữ nhiệm vụ; phân công làm; phân công giữ chức"""
_WENT_THROUGH = (
    rf"(?:kinh qua|trải qua|{either(_HOLDS)})(?: (?:nhiều|các|những|một số))? {either(_POSTS)}"
    r"(?: (?:quan trọng|chủ chốt|khác nhau|khác|lãnh đạo|trong [^,.:]{2,24}))?(?: (?:như|gồm|là))?:?"
)
TAKES_OFFICE = re.compile(
    rf"(?:^|[ ,(])(?:{either(_HOLDS)} {either(_POSTS)}(?: là)?|{either(_TAKES)}|{_WENT_THROUGH})"
    r"(?: (?:một|tân|lại|nữ))?$"
)
"""Words before an office that say that someone named already holds it: "được bầu làm Chủ tịch nước"."""

CHOSEN = re.compile(r" được (?:bầu|bổ nhiệm|phê chuẩn|phân công|chỉ định)[^,;.]{0,30} $")
"""What stands between somebody and the office that they were chosen for, by whomever."""

OF_VISIT = re.compile(r"\bchuyến (?:thăm|công du|công tác)[^.;:]{0,80} của (?:ngài|ông|bà) [^.;:,]{0,40}nhậm chức $")
"""Words of whose visit is the first since somebody took an office that is named next."""

WISHED = re.compile(
    r"(?<!lời )(?<!điện )(?<!thư )chúc mừng (?:ngài|ông|bà|đồng chí) (?:(?:đã|vừa|mới|nhân dịp) )*"
    r"(?:được|đắc cử|tái|trúng|nhậm|đảm|giữ|lên|tiếp tục)"
)
"""Good wishes on an office to whom a pronoun means: "Thủ tướng A chúc mừng ông được bầu lại làm Tổng thống"."""

RITE = re.compile(r"(?:^|[ ,(])(?:lễ|buổi lễ|dự lễ|ngày|bài phát biểu|đọc diễn văn)(?: tuyên thệ)? nhậm chức$")
"""Words before the office that somebody takes at a ceremony, whoever is there: "dự Lễ nhậm chức Tổng thống Peru"."""

_MADE = " (?:làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm chức"
MADE = re.compile(rf"{_MADE}) $")
"""What stands between someone new and the office given: "bổ nhiệm … và Jong Kyong Thaek làm Giám đốc …"."""

MADE_THEN = re.compile(rf"{_MADE}) ")
"""The same between an office and somebody: it is the later office that counts for them."""

BECAME = re.compile(
    rf"(?: (?:đã|vừa|sẽ|được|bầu|bổ nhiệm|cử|đề cử|lên|thay|tái)){{0,4}}{_MADE}|nhậm chức|trở thành|đắc cử) $"
)
"""The same with what else stands between them, where nobody is named after it: "A lên thay làm Tổng thống"."""

_GIVES = "bổ nhiệm; bầu; phê chuẩn; chỉ định; cử; giới thiệu; điều động; phân công; miễn nhiệm; đối với; đề cử; gồm"
GIVEN_TO = re.compile(rf"(?:^|[ ,(]){either(_GIVES)}(?: (?:các|hai|ba|thêm))? $", re.IGNORECASE)
"""Words before the first of those to whom an office is given: "phê chuẩn bổ nhiệm ông A, …, và bà B, …, làm …"."""
AND_TO = re.compile(r"[,;]? và $|, $|; $")
"""Words before each of the others."""
OWN_OFFICE = re.compile(r" (?:làm|giữ chức|giữ cương vị|đảm nhiệm|được|bị|đã|sẽ) ")
"""Words after one of them that make what comes later no office of theirs."""

MADE_ENVOY = re.compile(
    r"(?: được (?:bổ nhiệm|cử|phong))?(?: giữ chức| làm| đảm nhiệm chức)?(?: vụ)? "
    r"(?:Đại sứ|Tổng [Ll]ãnh sự|Đại biện|Tham tán)(?! quán)"
)
"""What follows the name of someone made an envoy: "ông … giữ chức Đại sứ tại Australia"."""

POST = re.compile(rf"(?:^|[ ,(])(?:{either(_POSTS)}|quyết định(?: bổ nhiệm)?|quốc thư|giấy ủy nhiệm)(?: làm| là)? $")
"""Words before an office that is given to the one named after "cho"."""
GIVEN = re.compile(r" (?:cho|đối với) (?:cựu |ông |bà |ngài |đồng chí ){0,2}")
"""What stands between an office and the one to whom it is given: "xác nhận chức danh Thủ tướng cho bà …"."""
OWNED = re.compile(r" của (?:cựu |ông |bà |ngài |đồng chí ){0,2}")
"""What stands between an office and the one whose it is: "vị trí Chánh Văn phòng của ông …"."""

ALSO_LISTED = re.compile(r"(?:, [^,;.\n]{2,40})?(?: \([^()\n]{1,40}\))?; (?:kiêm |đồng thời (?:là |kiêm )?|rồi |là )?")
"""The same in a list with semicolons: "các chức vụ: Vụ trưởng Vụ X; Thứ trưởng; Đại sứ tại Y"."""
WHO = re.compile(
    r",? (?:một )?người (?:được|từng|đã|sau này|mới|vừa|hiện|khi đó|sẽ|cũng|nay)(?!\w)[^,.;\n]{0,48}"
    r"(?:là|làm|chức|vụ) $"
)
"""What stands between somebody and an office taken, in a clause about them: "A, người được điều động làm Bí thư …"."""
ROW_OPENING = re.compile(
    r"(?:[-+•*–] ?(?:(?:(?:từ|đến|tới|năm|tháng|ngày|nay|-|–|[\d/.]{1,10}) ?){1,10}(?:[:,] ?|- ?)?)?"
    r"|(?:(?:từ|đến|tới|năm|tháng|ngày|nay|-|–|[\d/.]{1,10}) ?){1,10}(?:[:,] ?|- ?))"
    r"(?:(?![^\n:;,()]{0,48}(?<!\w)(?:ông|bà|đồng chí|anh|chị)(?!\w))[^\n:;,()]{0,48}[,;] )?"
    r"(?:kiêm )?(?:(?:được )?(?:bầu |cử |bổ nhiệm |phân công |giao )?"
    r"(?:là |làm |giữ chức |giữ chức vụ |giữ cương vị |(?:giữ |đảm nhiệm )?các chức vụ:? ))?",
    re.IGNORECASE,
)
"""What stands before an office in a row of a life: its dates, or what makes it one of a list: "- 9/1954: ", "- "."""
ROW_STARTS = tuple("-+•*–0123456789TtNnĐđ")
"""The letters that a row of a life begins with: those of its mark or of its dates."""
DATED = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
"""The year that every row of a life has."""
ROW_JOINT = re.compile(
    r"(?: \w{1,8}){0,2}(?: \([^()\n]{1,60}\))?(?:[;,.]? (?:và |kiêm |rồi |đồng thời (?:là |kiêm )?|sau đó (?:là )?)?)"
)
"""What stands between two offices of one row."""
ROW_GOES_ON = re.compile(r"(?: \w{1,8}){0,2}(?:[;,.\n]|$| \()| (?:rồi|kiêm) | ?:$")
"""What follows an office in a row of a life."""

ALSO_TOOK = re.compile(
    r"(?: (?:từ|hồi|vào|ngày|tháng|năm|đến|giai đoạn|nhiệm kỳ|\(?[\d/.-]{1,12}\)?)){1,8}"
    r"(?:,(?: rồi| và| kiêm| đồng thời là| sau đó(?: là| làm)?)?| và| kiêm) $| lên(?: làm| chức| giữ chức)? "
    r"|,? rồi(?: là| làm| sau đó là)? "
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

GIVEN_AWAY = re.compile(
    r" (?:(?:đã|sẽ|sau đó|cũng) )?(?:được (?:trao|giao|chuyển|chuyển giao|nhường|bàn giao)(?: lại)? cho|thuộc về"
    r"|(?:rơi )?(?:về|vào) tay|do) (?:tướng |đồng chí |ông |bà |ngài ){0,2}"
)
"""What stands between an office and who comes into it: "chức Chủ tịch được trao cho ông …"."""

SUCCEEDED = re.compile(
    r" (?:mới|tiếp theo)"
    r"(?: (?:để )?(?:thay|thay thế|kế nhiệm|thay cho)(?: cho)? (?:cựu |ông |bà |ngài |đồng chí ){0,2})?"
)
"""What follows an office that somebody new is to have, before the one who had it: "Thủ tướng mới thay ông …"."""

APPOINTED_BY = re.compile(
    r"(?<!\w)được (?=(?:(?! được )[^,.;\n]){2,80}? "
    r"(?:cử|bổ nhiệm|chỉ định|giao|mời|đề cử|phong|chọn|tiến cử|bầu)(?!\w))",
    re.IGNORECASE,
)
"""What comes before the one who gives somebody an office: "được Tổng thống … cử vào chức ngoại trưởng"."""

BORN = re.compile(
    r"(?:,? \([^()\n]{3,90}\))?(?:, (?:nguyên|cựu|cố) [^.;:\n]{3,160}?(?=,))?,?"
    r"(?: (?:(?:có |với )?(?:tên thật|tên khai sinh|bí danh|tên khác)[^.;\n]{2,80}?, )?(?:tuổi [^\W\d_]+, )?"
    r"(?:quê [^.;\n]{2,60}?, )?sinh (?:ra |vào )?(?:ngày|năm|tháng)? ?\d"
    r"| (?:đã |vừa )?(?:từ trần|qua đời|tạ thế|mất)(?!\w))",
)
"""What stands behind somebody whose life a text tells: "(tên khai sinh là …), sinh ngày 15/5/1921 tại", ", nguyên Tổng
Bí thư, đã từ trần"."""
