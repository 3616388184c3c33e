"""The words round digits that tell a date from a score, a share, an amount or an address.

Each set holds phrases of at most four lower-case words. `stands_before` and `stands_after` look them up.
"""

from functools import cache

from kb_site.lang.vi.numbers import DIGIT_WORDS

_WINDOW = 40
_PUNCTUATION = ".,;:!?)\"']…/"


def _phrases(*lines: str) -> frozenset[str]:
    return frozenset(phrase for line in lines for phrase in line.split("|"))


def stands_before(low: str, at: int, known: frozenset[str]) -> bool:
    """Say whether one of the known phrases stands right before `at`, a space between."""
    if at < 2 or low[at - 1] != " ":
        return False
    start = max(0, at - _WINDOW)
    last = low[max(start, low.rfind(" ", start, at - 1) + 1) : at - 1].rpartition("\n")[2].lstrip(_OPENING)
    if last not in _last_words(known):  # as mostly
        return False
    *words, phrase = low[max(0, at - _WINDOW) : at - 1].rpartition("\n")[2].rsplit(" ", 4)[-4:]
    phrase = phrase.lstrip(_OPENING)
    if phrase in known:
        return True
    for word in reversed(words):
        phrase = f"{word.lstrip(_OPENING)} {phrase}"
        if phrase in known:
            return True
    return False


@cache
def _last_words(known: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in known)


_OPENING = "(\"'["


def stands_after(low: str, at: int, known: frozenset[str]) -> bool:
    """Say whether one of the known phrases follows at `at`, a space between."""
    if low[at : at + 1] != " ":
        return False
    words = low[at + 1 : at + _WINDOW].partition("\n")[0].split(" ", 3)[:3]
    phrase = ""
    for word in words:
        phrase = f"{phrase} {word}" if phrase else word
        if phrase.rstrip(_PUNCTUATION) in known:
            return True
    return False


PARTS_OF_DAY = _phrases("sáng|trưa|chiều|tối|đêm|khuya|rạng sáng|sáng sớm|xế chiều|nửa đêm|đêm khuya")
WEEKDAYS = _phrases(
    "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|chủ nhật",
    "thứ hai,|thứ ba,|thứ tư,|thứ năm,|thứ sáu,|thứ bảy,|thứ 2,|thứ 3,|thứ 4,|thứ 5,|thứ 6,|thứ 7,|chủ nhật,",
)
"""Days of the week as they stand before a day, with a comma or without."""

DAY_CUES = (
    PARTS_OF_DAY
    | WEEKDAYS
    | _phrases(
        "ngày|hôm|bữa|nay|qua|mai|mùng|mồng|giờ|quốc khánh|tết dương lịch|quốc tế lao động",
        "tuần này|tuần trước|tuần qua|tuần rồi|tuần tới|tuần sau",
        "nay,|qua,|mai,|hôm sau,|ngày sau,|hôm trước,",
        "ngày thứ nhất|ngày thứ ba|ngày thứ tư|ngày thứ năm|ngày đầu|ngày đầu tiên|ngày cuối|ngày cuối cùng",
    )
)
"""Before a bare 9-10, 9.10 or 3/4: words after which only a day can follow."""

SLASH_CUES = _phrases("từ|đến|tới|trước|sau|vào|hồi|lúc|dịp|lễ|kể từ|hết|mừng|chào mừng|đại lễ|ngày lễ|kỷ niệm|và")
"""Before a bare 9/10: words after which a day is likely."""

FRACTIONS = _phrases(
    "đạt|tỷ lệ|tỷ số|chiếm|hơn|gần|khoảng|điểm|hạng|được|bằng|quá|trên|dưới|có|với|thứ|nhất|số|là",
    "cả|của|trang",
    "lớp|mục|điều|khoản|lô|kênh|tổ|ngõ|ngách|hẻm|kiệt|nhà|tới|đến|từ|sau|trước|còn|giảm|tăng|mất|chia|thắng|thua",
    "hòa|tối thiểu",
    "ít nhất|loại|cỡ|khổ|nhịp|giờ thứ|bảng|phần|hoàn thành|xong|tại số|địa chỉ|chỉ|quá nửa|chừng|tổng|bài|tập",
    "phường|quận|khóm|ấp",
)
"""Before 3/4: a share, a rank, a page or an address."""

COUNTED = _phrases(
    "người|phiếu|thành viên|đại biểu|tỉnh|thành phố|số|dân|dân số|diện tích|nước|quốc gia|chỉ tiêu|điểm|trận",
    "ghế|dự án|tổng|tổng số",
    "thời gian|lần|đơn vị|hộ|xã|huyện|phường|mục tiêu|nội dung|tiêu chí|ý kiến|câu|bàn|sản lượng|quãng đường",
    "chặng đường|nhiệm vụ",
    "bộ|ngành|doanh nghiệp|học sinh|thế giới|kim ngạch|lượng|giá|giá trị|vốn|trường|trường hợp|hợp tác xã|mẫu",
    "ca|con|chiếc|tấn|km|ha",
    "triệu|tỷ|nghìn|usd|đồng|m2|m|uỷ viên|ủy viên|thí sinh|đội|bác sĩ|bệnh nhân|nạn nhân|cổ phần|chiều dài",
    "số phiếu|số người|cán bộ",
    "địa phương|tỉnh thành|khu vực|bang|bảng|chương|điều|khoản|phần|bậc|cấp|tầng|vòng|nhóm|giáo viên|hạng mục",
    "công trình|sở|tổ chức",
    "lĩnh vực|bài|cuộc|chuyến|tàu|máy bay|xe|chân|sao|trẻ em|phụ nữ|gia đình|nhà máy|cơ sở|chi bộ|đảng viên",
    "thôn|bản|ấp|tập",
)
"""After 3/4 or 9/10: what a share is a share of."""

NAMED_PLACES = _phrases(
    "đường|phố|quảng trường|bệnh viện|trường|công viên|nhà máy|xưởng|cầu|công ty|đại lộ|hội trường|nhà hát|sân",
    "rạp|xí nghiệp|mỏ",
    "nông trường|giải thưởng|câu lạc bộ|phường|vụ khủng bố|khủng bố|sự kiện|vụ tấn công|thảm họa|vụ",
    "sân vận động|tượng đài|chợ",
    "vụ tấn công khủng bố|nhà văn hóa|cung văn hóa|viện|trường học|ngã tư|bến xe|khu đô thị|may|dệt|cảng|hầm",
    "tiểu đoàn|đại đội|trung đoàn|sư đoàn|lữ đoàn|binh đoàn|tàu|trại",
    "đường ngày|phố ngày|quảng trường ngày|vụ khủng bố ngày|sự kiện ngày|vụ tấn công ngày|khủng bố ngày",
)
"""Before a day that is the name of a street or a plant, or an attack long ago."""

UNITS_AFTER_DAY = _phrases(
    "ngày|tuần|lần|người|nước|bên|đợt|vụ|ca|tỉnh|triệu|tỷ|giờ|tháng|đảng|quốc gia|đội|lượt|chuyến|cuộc|nghìn",
    "ngàn|đồng|usd|tấn|nhà",
)
"""After "6 tháng 2": what the second number counts."""

DURATIONS = _phrases(
    "trong|sau|suốt|khoảng|hơn|gần|được|tròn|cứ|mỗi|mất|kéo dài|thời hạn|chừng|vòng|qua|đủ|trên|dưới|khóa",
    "kỳ hạn|án|hạn|tù|bình quân",
)
"""Before "6 tháng 2": a stretch of time."""

SINCE = _phrases("từ|từ các|từ những|các|những|hai|ba|bốn|năm|2|3|4|5|trong các|trong hai")

LUNAR_CUES = _phrases("mùng|mồng|rằm")
"""Before a day or month that is counted by the moon."""

MONTH_CUES = _phrases("hồi|vào|đầu|cuối|giữa|trong|từ|đến|tới|kể từ|trước|sau|qua|tháng|hết|khoảng|ngay")
"""Before a bare 7-1957: words after which a month can follow."""

NUMBERED = _phrases(
    "số|quyết định|nghị định|thông tư|nghị quyết|công văn|kế hoạch|chỉ thị|văn bản|luật|pháp lệnh|hướng dẫn",
    "quy định|án|lệnh|hộp|sắc lệnh",
    "tỷ lệ|bản đồ|tờ trình|thông báo|kết luận|công điện|quy chế|hiệp định|biển số|mã số|lô|quy chuẩn|tiêu chuẩn",
)
"""Before 10/2019: the number of a document."""

MONTH_COUNTED = _phrases(
    "lần|triệu|tỷ|nghìn|ngàn|đồng|usd|người|ngày|tuần|giờ|kỳ|buổi|suất|bên|đảng|quốc gia|nước|nhà|chúng|con|vụ",
    "ca|tháng|tấn|kg|chuyến",
)
"""After "tháng 2": what a month has two of ("mỗi tháng 2 lần")."""

PER_MONTH = _phrases("rằm|mỗi|một|hàng|hằng|nhiều|mấy|vài|lương|theo|từng|cả|suốt|phí|tiền") | DIGIT_WORDS

NOT_ONE_YEAR = DIGIT_WORDS | _phrases(
    "những|các|nhiều|mấy|vài|bao|bao nhiêu|hàng|hằng|mỗi|từng|chục|suốt|cả|chừng ấy|mươi|mốt|lăm|tư|trăm|nghìn",
    "mười|rưỡi|thêm|bấy",
)
"""Before "năm trước": words that make it a number of years."""

YEAR_CUES = _phrases(
    "tài chính|tài khóa|từ|đến|tới|trước|sau|kể từ|vào|hồi|cuối|đầu|giữa|xuân|mùa xuân|mùa hạ|mùa hè|mùa thu",
    "mùa đông|hè|hạ|thu",
    "đông|tết|sinh|mất|vụ|mùa",
    "cùng kỳ|dự kiến|ước",
    "hướng tới|tầm nhìn|đầu xuân|vụ mùa|khóa|niên vụ|dịp|trong|mồng|world cup|olympic|euro|vòng loại|so với|cho|kể",
)
"""Before a bare 1966."""

SHORT_YEAR_CUES = _phrases(
    "tài chính|tài khóa|hồi|từ|trước|sau|vào|đến|tới|đầu|cuối|giữa|mùa xuân|mùa hạ|mùa hè|mùa thu|mùa đông|tết",
    "trong|kể từ|hè",
    "xuân|cuối mùa|cái|suốt",
)

NO_NAMES = _phrases(
    "boeing|airbus|iso|windows|ql|quốc lộ|số|hotline|hd|tcvn|toyota|mazda|honda|tel|fax|đt|usd|vnd|top|điều|từ",
    "đến|hơn|gần|khoảng|có|với",
    "nghị quyết|nokia|tổng đài|điện thoại|mobile|peugeot|kawasaki|yamaha|office|galaxy|core|intel|euro|model",
    "mã|sđt|quyết định|văn bản",
    "được|những|các|trong|tại|của|và|là|bà|ông|khách|hội|trường|đại|việt|đô|won|giá|nhận|thưởng|tặng|trao",
    "hỗ trợ|viện trợ|tiêm|xây",
)
"""Before a number that looks like a year after a name, and is none."""

UNITS = _phrases(
    "người|đồng|usd|euro|km|m|mét|tấn|ha|hecta|héc ta|lượt|ca|con|chiếc|suất|hộ|xã|mw|kw|tỷ|triệu|nghìn|ngàn",
    "đại biểu|học sinh|sinh viên",
    "cán bộ|điểm|m2|m3|kg|tờ|bức|trang|cuốn|bộ|quân|binh|binh sĩ|lính|cổ phiếu|phiếu|vụ|căn|phòng|khách",
    "doanh nghiệp|dự án|lao động",
    "thanh niên|thành viên|sản phẩm|mẫu|liều|gói|phần|cây|cái|xe|máy|tàu|vé|ngôi|đơn|cơ sở|hồ sơ|tỉnh|bác sĩ",
    "y sĩ|giáo viên|nhân viên",
    "công nhân|tên|hiện vật|quả|viên|lần|năm|tháng|ngày|giờ|phút|giây|ô tô|hội viên|đảng viên|chiến sĩ|bản|bài",
    "vận động viên|tình nguyện",
    "nạn nhân|gia đình|trường|won|yên|tệ|nhân dân tệ|m²|đô la|đôla|đô|tác phẩm|ảnh|quốc gia|nước|đơn vị|doanh",
    "cặp|đôi|gia|thí sinh|lít|cc",
    "thùng|tín hữu|ca sĩ|nghệ sĩ|diễn viên|phóng viên|nhà báo|hành khách|du khách|cử tri|đoàn viên|hộp|chai|áo",
    "lá|cờ|đoàn|chỗ|ghế|giường",
)
"""After a number: what it counts."""

FIGURATIVE = _phrases(
    "thế hệ|như|cơ đồ|vì|một|tuổi trẻ|cho|của|cho đến|đến tận|mãi đến|cho tới|những|mấy|thế giới|cuộc sống"
)
"""Before "hôm nay" and "ngày mai": the present or the future at large."""

INEXACT = _phrases(
    "hơn|gần|khoảng|chừng|trên|ngót|độ|vài|mấy|nhiều|những|các|hàng|cả|dưới|ít|chưa đầy|trong|suốt|hơn cả|quá",
    "ngoài|xấp xỉ|tầm|cứ|mỗi",
    "chậm nhất|chậm nhất là|muộn nhất|muộn nhất là|sớm nhất|sớm nhất là|tối đa|nhiều nhất|ít nhất là",
    "từng|thêm|ngoại|quãng|ít nhất|tối thiểu|đến|tới|nửa|rưỡi|chưa tới|chưa đến|vỏn vẹn chưa",
)
"""Before "ba năm sau" or "80 năm": a count that is not exact, or no count from a day."""

WEEKDAY_CUES = PARTS_OF_DAY | _phrases("hôm|vào|bữa")
"""Before "thứ hai": words that make it a Monday, not the second."""

IN_A_ROW = _phrases(
    "chuyến thăm|chuyến|chuyến đi|chuyến công tác|lần|cuộc gặp|cuộc họp|nước|quốc gia|thị trường|đối tác|người|bên",
    "vòng|kỳ|phiên|hạng|đợt|giai đoạn|chính thức|cấp nhà nước|làm việc",
)
"""Before "thứ ba": one of several, so that it is no Tuesday: "chuyến thăm thứ ba tới Việt Nam"."""


def counts_years(low: str, at: int) -> bool:
    """Say whether "năm" at `at` is a number of years: "ba năm trước", "những năm trước"."""
    return stands_before(low, at, NOT_ONE_YEAR) or after_number(low, at)


def after_number(low: str, at: int) -> bool:
    """Say whether a figure that counts stands right before `at`: "6 tháng", not "lần thứ 6 tháng"."""
    return at > 1 and low[at - 1] == " " and low[at - 2].isdigit() and "thứ" not in low[max(0, at - 7) : at - 2]


def stands_alone(low: str, start: int, end: int) -> bool:
    """Say whether words are all that their line holds."""
    return (start == 0 or low[start - 1] == "\n") and low[end : end + 1] in ("", "\n")
