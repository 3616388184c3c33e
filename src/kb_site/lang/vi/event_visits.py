"""What words round visits say of them: whose they are, where they go on to, whether they took place.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

from kb_site.lang.vi.event_places import PORT
from kb_site.lang.vi.letters import UPPER

_LISTS_VISITORS = re.compile(
    r"[^.;]{0,80}(?: (?:là|(?:bao )?gồm|có|như|của)|:)(?: (?:các|hai|ba|bốn))?(?: (?:ông|bà|tổng thống|thủ tướng))? ?$"
)
_FIRST_THERE = re.compile(
    r"(?:,? (?:hôm|ngày|sáng|chiều|tối|vào|nay|qua|[\d/.-]{1,10})){0,5},?(?: (?:đã|cũng|sẽ|vừa|chính|còn)){0,2}"
    r" (?:là|trở thành) [\w ]{2,50}"
    r" (?:đầu tiên|thứ (?:hai|ba|tư|năm|\d{1,2})|duy nhất|mới nhất|gần nhất|cao nhất|cuối cùng)(?: của [\w ]{2,30})? "
)


def is_first_there(gap: str) -> bool:
    """Say whether words from a name to a word of motion only say which of those who came it was: " là … đầu tiên "."""
    return _FIRST_THERE.fullmatch(gap) is not None


def is_of_anybody(after: str) -> bool:
    """Say whether the words after "của" make a visit that of one who holds some office: " một tổng thống Mỹ"."""
    return after.startswith(" một ")


_OF_PLACES = re.compile(r"\b(?:quốc gia|nước|nơi|địa phương|thành phố|địa điểm) mà [^,.;]{0,50}$")


def is_of_places(before: str) -> bool:
    """Say whether the words before a verb of going make it say of places that somebody went there: "nước mà ông"."""
    return _OF_PLACES.search(before) is not None


_THANKS_HOST = re.compile(
    r"c[ảá]m ơn [^.;:]{0,110}\b(?:đón tiếp|tiếp đón|đón tiễn|tiếp đãi|lòng hiếu khách|tình cảm)\b[^.;:]{0,70}"
    r" (?:trong|nhân)(?: thời gian| khuôn khổ| dịp)? $"
)


def thanks_host(before: str) -> bool:
    """Say whether words up to a visit thank for how its visitor was received: "cảm ơn B đã đón tiếp trong "."""
    return _THANKS_HOST.match(before) is not None


def lists_visitors(gap: str) -> bool:
    """Say whether words from a visit to a name open a list of those who made it: " Việt Nam gồm "."""
    return _LISTS_VISITORS.fullmatch(gap) is not None


_APPROACH = re.compile(
    r"\s*(?:(?:đi|tận|thủ đô|thành phố|nước|chiến trường|sân bay|đất nước|vùng|vịnh|bang|tỉnh|đảo|cố đô|xứ sở|thăm|mới"
    r"|lãnh thổ|đất|giải phóng|làm việc|khảo sát|công tác|tại|ở|với|(?<=thủ đô )của)\s*){0,3}"
    rf"|{PORT}(?:,? | \()(?:ở |tại )?(?:thủ đô |thành phố )?"
)


def leads_to(gap: str) -> bool:
    """Say whether a word of motion and a place belong together: "tới thủ đô Hà Nội"."""
    return _APPROACH.fullmatch(gap) is not None


_HEADS = re.compile(r"[^,;:.()|]{0,24}(?::| \| [^,;:.()|]{0,24})")


def heads_rows(rest: str) -> bool:
    """Say whether a line ends in a colon or a further cell soon after a visit, so that the rows below it are visits:
    "Bạn thăm ta:", "Bạn thăm ta | Thời gian"."""
    return _HEADS.fullmatch(rest) is not None


_SETS_OUT = re.compile(r"\b(?:lên đường|khởi hành)(?: (?:sang|đi|tới|đến))? $")


def sets_out(before: str) -> bool:
    """Say whether the words before a visit tell of its first day only: "lên đường sang "."""
    return _SETS_OUT.search(before) is not None


_TURN = re.compile(r"\bcuối (?:tháng|năm) [^.;()]{1,16}?,?(?: và| sang| bước sang)? đầu (?:tháng|năm) \d")


def spans_turn(words: str) -> bool:
    """Say whether words name the end of a month or year and the beginning of a next: "cuối tháng 11, đầu tháng 12"."""
    return _TURN.search(words) is not None


_WORKING = re.compile(r" (?:và )?làm việc (?:với|tại|ở)\b")


def goes_on_working(after: str) -> bool:
    """Say whether the words after "thăm," only go on with what was done there: " làm việc tại "."""
    return _WORKING.match(after) is not None


_SPOUSE = r"(?:phu nhân|phu quân|vợ|chồng|(?:quốc )?vương hậu|hoàng (?:thái )?hậu|công nương)"
_IS_SPOUSE = re.compile(rf" {_SPOUSE}(?: (?:đã|vừa|mới|sẽ|đang|cũng))* ")


def is_spouse(gap: str) -> bool:
    """Say whether the words after "và", up to the next that matter, only say that a spouse comes: " phu nhân "."""
    return _IS_SPOUSE.fullmatch(gap) is not None


_PARTY = re.compile(
    r",? (?:(?:đã|từng|vừa|sẽ|trực tiếp|đích thân) ){0,2}(?:và|cùng|cùng với|dẫn đầu)\b"
    rf"(?: {_SPOUSE}(?: [^\W\d_]+){{0,4}}?)?"
    r"(?:,? (?:và|cùng|cùng với))?(?: (?:các|những|một))?"
    r"(?: (?:đoàn|phái đoàn|đoàn đại biểu|thành viên|quan chức)\b[^;:.()]{0,90}?)?,?(?: (?:đã|vừa|mới|cũng))*"
    r"(?: lần đầu(?: tiên)?)?(?: lên đường)? ?"
)


def is_party(gap: str) -> bool:
    """Say whether words between a leader and a verb only name who comes along: " và phu nhân cùng đoàn … đã "."""
    return _PARTY.fullmatch(gap) is not None


_DELEGATION = re.compile(
    r"(?<!\w)(?<!nhiều )(?<!các )(?<!những )(?:[Đđ]oàn|[Pp]hái đoàn) (?:đại biểu|công tác|cán bộ|lãnh đạo"
    rf"|cấp cao|nghị sĩ|doanh nghiệp|chuyên gia|học giả|thanh niên|phụ nữ|cựu chiến binh|nghệ thuật)"
    rf"[^;:.]{{0,60}}? [{UPPER}][^;:.]{{0,100}}$"
)


def is_delegation(before: str) -> bool:
    """Say whether the words before a verb, as written, name a delegation: "Đoàn đại biểu tỉnh X, Trung Quốc đã đến"."""
    return _DELEGATION.search(before[-200:]) is not None


_APPOSED = re.compile(
    r"\b(?:tổng thống|thủ tướng|bộ trưởng|ngoại trưởng|chủ tịch|đại sứ|tổng thư ký|tổng bí thư|quốc vương|thống đốc"
    r"|toàn quyền|người (?:kế nhiệm|tiền nhiệm|đồng cấp|đồng nhiệm|đứng đầu|phát ngôn|thay thế))\b[^,;.:()\n]{0,70},"
    r" (?:(?:ông|bà|ngài|đồng chí|tướng) )?$"
)


def is_apposed(before: str) -> bool:
    """Say whether the words before a name tell an office and a comma: "nữ tổng thống đầu tiên của Ấn Độ, bà "."""
    return _APPOSED.search(before) is not None


AFTER_DOING = ("sau khi ", "sau khi sang ", "sau ")
DONE = "đã "
"""What stands before the verb of one who had been elsewhere, and what that of coming then begins with."""
_FROM = re.compile(r"\b(?:kể )?từ (?:(?:hôm|ngày|sáng|chiều|tối|trưa|rạng sáng|đêm) )*$")


def is_from(before: str) -> bool:
    """Say whether the words before a day make it the first one: "từ hôm "."""
    return _FROM.search(before) is not None


_DAY_OF_VISIT = re.compile(
    r"\bngày (?:làm việc |thăm )?(?:đầu tiên|cuối cùng|cuối|thứ (?:nhất|hai|ba|tư|năm|\d))"
    r"(?: (?:của|trong|tại|ở) [^,;.()]{0,50})? $"
)


def is_day_of_visit(before: str) -> bool:
    """Say whether words before a bracket make the date in it one day of a visit: "ngày đầu tiên của chuyến thăm"."""
    return _DAY_OF_VISIT.search(before) is not None


_COUPLE = re.compile(rf",? (?:và|cùng) {_SPOUSE},? (?:và )?")


def is_couple(gap: str) -> bool:
    """Say whether words between two names are the spouse of the first: " và phu nhân, "."""
    return _COUPLE.fullmatch(gap) is not None


_COMMENT = re.compile(r"\b(?:đây|đó) (?:cũng |sẽ |mới |chính )?là (?:một )?$")


def is_comment(before: str) -> bool:
    """Say whether the words before a visit only say of one told what it is: "Đây là "."""
    return _COMMENT.search(before) is not None


def is_guest_of(trigger: str) -> bool:
    """Say whether a trigger tells whose guest somebody was: "là thượng khách của"."""
    return trigger.endswith("của")


_REMEMBERED = re.compile(
    r"\b(?:ký ức|hồi ức|kỷ niệm|hồi tưởng|nhớ|ghi nhớ|hình ảnh|tư liệu|câu chuyện|thước phim|hiện vật|kể(?! từ))"
    r"(?: (?:lại|về|mãi|rõ|như in|từ|của))*(?: \w+){0,2} (?:lần |dịp )?$"
    r"|\btừ(?: sau)? $"
)
_TURNED = re.compile(
    r"[^,;:.()]{0,70} (?:đã|là|trở thành|như|đánh dấu|vẫn|còn|một)\b[^,;:.]{0,24}?"
    r" (?:bước ngoặt|dấu mốc|cột mốc|mốc son|biểu tượng|đặt nền (?:móng|tảng)|đi vào lịch sử|in đậm|khắc sâu)\b"
)


def is_remembered(before: str, after: str) -> bool:
    """Say whether words round a visit recall one of years gone by: "Ký ức về chuyến thăm", " đã đặt nền móng"."""
    return _REMEMBERED.search(before) is not None or _TURNED.match(after) is not None


_OPPOSED = re.compile(
    r"\b(?:phản đối|chỉ trích|lên án|phê phán|cảnh báo|tố cáo|bình luận|phản ứng|bảo vệ|biện minh|ca ngợi|đưa tin|nói)"
    r"(?: (?:về|trước|với|việc|mạnh mẽ|kịch liệt|gay gắt))* $"
)


def is_opposed(before: str) -> bool:
    """Say whether the words before a visit are what somebody else says of it: "phản đối "."""
    return _OPPOSED.search(before) is not None


_LIVING = re.compile(
    r"(?: để)? (?:du học|học tập(?! kinh nghiệm)|học(?! tập| hỏi)|sinh sống|sống|định cư|lập nghiệp|tị nạn"
    r"|lưu vong|làm việc và sống|chữa bệnh|tìm đường cứu nước|hoạt động cách mạng"
    r"|(?:nhận|đảm nhiệm|đảm nhận|thực hiện) (?:nhiệm sở|nhiệm vụ|công tác|nhiệm kỳ|cương vị|việc|chức)|nhậm chức"
    r"|làm đại sứ)\b"
)


def goes_to_live(after: str) -> bool:
    """Say whether the words after where somebody went say that they lived or were posted there: "sang Mỹ du học"."""
    return _LIVING.match(after) is not None


_OWN = re.compile(r"[\w -]{0,40}\bcủa (?:(?:chính|bản thân) )?(?:mình|ông|bà)\b")


def is_own(after: str) -> bool:
    """Say whether the words after a noun make it that of who speaks: "chuyến thăm Hàn Quốc của mình"."""
    return _OWN.match(after) is not None


_LATEST = re.compile(r"(?:gần (?:đây )?nhất|mới (?:đây )?nhất|sau đó|trước đó) là (?:chuyến thăm )?(?:của )?$")


def names_latest(before: str) -> bool:
    """Say whether the words before a name make it that of one more visitor: "gần đây nhất là của "."""
    return _LATEST.search(before) is not None


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


_STAYS_AT = re.compile(
    r"(?:,? (?:cùng|và) (?:phu nhân|phu quân|đoàn|gia đình)\b[\w ]{0,40}| (?:làm trưởng đoàn|dẫn đầu))?,? "
    r"(?:(?:đang|sẽ|đã|hiện|vẫn|cũng) )?(?:có mặt |lưu lại |ở lại |dừng chân )?(?:ở|tại)(?: thủ đô| thành phố)? "
)
_COUNTS_DAYS = re.compile(
    r"\b(?:có|kết thúc|khép lại|bắt đầu|bước vào|trải qua|dành|sau) (?:\w+|những) ngày"
    r"(?: (?:làm việc|hoạt động|công tác|lưu trú|dày đặc|bận rộn|sôi động))* (?:ở|tại)(?: thủ đô| thành phố)? $"
)
_FOR_DAYS = re.compile(r",? (?:(?:trong|suốt|từ) )?(?:[\w ]{1,12} ngày )?\(?")


def stays_at(gap: str) -> bool:
    """Say whether words between a name and a place tell that somebody is there: " đang ở thủ đô "."""
    return _STAYS_AT.fullmatch(gap) is not None


def counts_days(before: str) -> bool:
    """Say whether the words before a place count the days that somebody spends there: "có năm ngày ở "."""
    return _COUNTS_DAYS.search(before) is not None


def for_days(gap: str) -> bool:
    """Say whether words between a place and days only lead to how long: " trong ba ngày "."""
    return _FOR_DAYS.fullmatch(gap) is not None


_ASKED = re.compile(
    r"\b(?:câu hỏi|được hỏi|hỏi|đề nghị (?:cho biết|bình luận|thông tin))[^.;]{0,100} về (?:việc |thông tin )?$"
)


def is_asked(before: str) -> bool:
    """Say whether the words before a visit only say that somebody was asked of it: "Trả lời câu hỏi về "."""
    return _ASKED.search(before) is not None


def comes_back(before: str) -> bool:
    """Say whether the words before a place tell of coming back there: "trở về "."""
    return before.endswith(("trở về ", "quay về ", "về lại ", "trở lại ", "quay lại ", " về "))


def is_homeward(key: str, start: int) -> bool:
    """Say whether an arrival that begins at `start` of a text is one at home: "về tới Hà Nội", "về đến"."""
    return key.startswith("về ", start) or key.endswith(" về ", 0, start)


def attends(trigger: str) -> bool:
    """Say whether a trigger is of going to a meeting: "dự ASEM"."""
    return trigger.startswith(("dự ", "tham dự "))


GREETINGS = ("chúc tết", "chúc mừng tết", "chúc mừng năm mới", "chúc mừng")
"""What words end in that tell of a journey across the border, or to an embassy, at the new year or a national day."""


def greets(trigger: str) -> bool:
    """Say whether a trigger is of a wish for a feast, which is a visit only where somebody goes abroad for it."""
    return trigger.endswith(GREETINGS)


def pays_visit(trigger: str) -> bool:
    """Say whether a trigger of a wish for a feast tells of a visit too: "thăm, chúc tết"."""
    return trigger.startswith("thăm")


_LISTS_PARTY = re.compile(
    r"(?:cùng )?(?:tham gia|thành phần|trong) (?:phái )?đoàn(?: công tác)?,?(?: còn)? (?:có|gồm)\b"
)


def lists_party(opening: str) -> bool:
    """Say whether a sentence opens the list of a delegation received before: "Tham gia đoàn có "."""
    return _LISTS_PARTY.match(opening) is not None


def comes(before: str) -> bool:
    """Say whether the word before a verb is one of coming: "đến ", "sang "."""
    return before.endswith(("đến ", "tới ", "sang ", "về "))


def sends_wish(before: str) -> bool:
    """Say whether the words before a wish name what goes with it: "tặng hoa ", "gửi lời "."""
    return before.endswith(("hoa ", "quà ", "lời ", "thư ", "thiệp ", "điện "))


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


_CELLS = re.compile(r"[^|,;:.]{0,40} \| [^|,;:.]{0,60}")


def parts_cells(gap: str) -> bool:
    """Say whether one bar stands between a name and a date, as in a table's row: " | ", " (thăm chính thức) | "."""
    return _CELLS.fullmatch(gap) is not None


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


def is_next(turn: str) -> bool:
    """Say whether words of taking turns give the next visit to somebody: "đến lượt", no "lần lượt"."""
    return turn.endswith(" lượt") and not turn.startswith("lần")


def is_repeated(before: str, after: str) -> bool:
    """Say whether words round a visit tell of some in the past: "từng tới", "hai lần thăm", "thăm Nga ba lần"."""
    if _AMONG.search(before) is not None:
        return True
    return _REPEATED.search(before) is not None or _REPEATED_AFTER.match(after) is not None


_SOME = re.compile(r"trong đó,? (?:có )?(?:(?:các|hai|ba|những) )?(?:lần )?(?:vào )?(?:năm|tháng|ngày|\d)")


def names_some(words: str) -> bool:
    """Say whether words lead to some of the times when something was: "trong đó có các năm "."""
    return _SOME.match(words) is not None


_TAKES_UP = re.compile(
    r",? ?(?:(?:đã|vừa|mới|cũng|lại|sẽ|hôm|hồi|vào|ngày|sáng|chiều|tối|đêm|trưa|từng|lần đầu(?: tiên)?"
    r"|(?:một|hai|ba|bốn|năm|nhiều|\d{1,2}) lần)\b ?)*"
)


def takes_up(gap: str) -> bool:
    """Say whether words from an aside to a verb leave it to who stands before the aside: " hôm "."""
    return _TAKES_UP.fullmatch(gap) is not None


_AHEAD = re.compile(r"\b(?:trước(?: thềm| thời điểm)?|chuẩn bị (?:cho )?|ngay trước) ?$")


def is_ahead(before: str) -> bool:
    """Say whether the words before the noun of a visit put it after what is told: "trước thềm "."""
    return _AHEAD.search(before) is not None


_TO_COME = re.compile(r"[\w ]{0,40} sắp tới\b")


def is_to_come(after: str) -> bool:
    """Say whether the words after the noun of a visit say that it is to come: " Lào sắp tới"."""
    return _TO_COME.match(after) is not None


_SHOWS = re.compile(
    r"(?: (?:chính thức|cấp nhà nước|hữu nghị|lịch sử|lần này|này|sắp tới|vừa qua|sẽ|cũng|đã|tiếp tục|một lần nữa"
    r"|còn)){0,5} (?:thể hiện|khẳng định|cho thấy|phản ánh|chứng tỏ|minh chứng|nhằm|góp phần"
    r"|là (?:dịp|cơ hội|minh chứng|bằng chứng))\b"
)


def shows(after: str) -> bool:
    """Say whether the words after "chuyến thăm" say what it shows or is good for: " lần này thể hiện sự coi trọng"."""
    return _SHOWS.match(after) is not None


_NO_GOAL = re.compile(
    r"(?:[.;]?$|[.,;]? (?:lần thứ|lần đầu|theo lời mời|nhân|trong|từ|vào|với tư cách|hồi|hôm"
    r"|ngày|tháng|năm|mùa|dịp)\b|[.;] )"
)


def names_no_goal(after: str) -> bool:
    """Say whether the words after "thăm" go on without naming who or what is visited: " lần thứ ba"."""
    return _NO_GOAL.match(after) is not None


def sees_off(words: str) -> bool:
    """Say whether words of greeting are those of a farewell: "ra sân bay tiễn"."""
    return words.endswith("tiễn")


_WELCOMED = re.compile(
    r"\b(?:đón tiếp|tiếp đón|đón|dành cho)"
    r"(?: (?:rất |hết sức |vô cùng )?(?:trọng thị|trọng thể|nồng hậu|chu đáo|nồng nhiệt|thân tình|hữu nghị),?| và)* "
    r"(?:đoàn(?: đại biểu)? (?:\w+ ){0,6}do )?$"
)


def is_welcomed(before: str) -> bool:
    """Say whether the words before somebody make them the guest thanked for: "đã đón tiếp trọng thị "."""
    return _WELCOMED.search(before) is not None
