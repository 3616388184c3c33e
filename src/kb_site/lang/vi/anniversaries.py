"""Counts of years since something: kỷ niệm 80 năm thành lập …, 55 năm, kể từ …, Quốc khánh lần thứ 77, tròn 80 tuổi."""

import re

from kb_site.lang.vi.dates_base import Expression, Kind
from kb_site.lang.vi.dates_words import INEXACT, stands_before
from kb_site.lang.vi.numbers import SMALL_NUMBER, read_number
from kb_site.text import Span

_COUNT = re.compile(rf"(?P<n>\d{{1,4}}|{SMALL_NUMBER}) ?(?:năm|(?P<tens>thập (?:kỷ|niên)))(?!\w)(?! \d)")
_DECADE = 10
_AGE = re.compile(rf"(?P<n>\d{{1,4}}|{SMALL_NUMBER}) (?:tuổi|mùa xuân|(?P<years>năm))(?!\w)")
_ORDINAL = re.compile(rf"lần thứ (?P<n>\d{{1,3}}|{SMALL_NUMBER})(?!\w)(?P<after>,? (?:của )?)?")

_SINCE = re.compile(
    r",? ?(?:được )?(?:tính )?(?:kể từ|từ|kể)(?= (?:khi|ngày|lúc|thời điểm|sau|chuyến|cuộc|lần|sự kiện"
    r"|hội nghị|đại hội|mốc|trận|hiệp|thành lập|thiết lập|đó))"
)
_THAT = re.compile(r",? ?(?:kể )?từ (?:khi|lúc|ngày|đó)? ?(?:đó|ấy|nay)(?!\w)")
_AFTER_EVENT = re.compile(
    r" sau (?=(?:khi|ngày|chuyến|cuộc|lần|sự kiện|thời điểm|trận|hiệp|hội nghị|đại hội|chiến)(?!\w))"
)
_DURATION = re.compile(
    r"(?<!\w)(?:sau|trong|suốt|trong suốt|qua|trải qua|chặng đường|hành trình|lịch sử|với|có|được|mất|cần"
    r"|trong vòng|quãng đường|bề dày|án|tù"
    r"|thời hạn|hạn|kéo dài|nhiệm kỳ|liên tục|truyền thống|hơn nửa|kinh nghiệm|kế hoạch|chu kỳ|tổng kết|sơ kết"
    r"|học|phục vụ|công tác|chờ|đợi) $"
)
_TRIGGER = re.compile(
    r"(?<!\w)(?:kỷ niệm|nhân|nhân dịp|dịp|chào mừng|mừng|đánh dấu|tròn|vừa tròn|hướng tới|hướng đến"
    r"|nhìn lại|tiến tới|đón|chúc mừng|ghi dấu|mốc|dấu mốc|cột mốc|sinh nhật)"
    r"(?: (?:trọng thể|long trọng|trang trọng|tròn|đúng|cấp quốc gia|mốc|dấu mốc|cột mốc|lễ|đại lễ|chẵn"
    r"|vừa tròn|trọng đại|kỷ niệm|dịp|sâu sắc|tưng bừng|cột mốc quan trọng|mốc son|lần thứ)){0,3} $"
)
_TOWARDS = re.compile(r"(?:hướng|tiến) (?:tới|đến) $")
_REVIEWED = re.compile(r"(?<!\w)(?:nhìn lại|điểm lại|rà soát|đánh giá) $")
_CARRIED_OUT = re.compile(r" (?:thực hiện|triển khai|thi hành|xây dựng|hợp tác|hoạt động|đổi mới)(?!\w)")
"""After a count: what is done throughout the years, which are a stretch of time where they are reviewed."""
_NO_SUBJECT = re.compile(
    r" (?:qua|tới|nữa|liên tiếp|liên tục|liền|trước|tiếp theo|kế tiếp|cuối|đầu|gần đây|gần nhất|nay|sau|tù"
    r"|kinh nghiệm|làm|tuổi|một lần|rưỡi|về|vừa qua|đó|ấy"
    r"|trở lại|trở lên|vắng|là|và|có|hoặc|hay|thì|để|với|tại|ở|trong|không|chưa|đã|đang|sẽ|rồi|mới|nào|của)(?!\w)"
)
_STRONG = re.compile(
    r" (?:ngày (?=\D)|thành lập|thiết lập|quốc khánh|giải phóng|thống nhất|cuộc gặp|chuyến thăm|chuyến đi|ký"
    r"|chiến thắng|chiến dịch|cách mạng tháng"
    r"|bình thường hóa|hiệp định|hiệp ước|khởi nghĩa|đại thắng|khai sinh|ra đời|tuyên bố|toàn quốc kháng chiến"
    r"|sinh nhật|tái lập|nâng cấp|đại lễ|hội nghị|vụ|trận|thảm sát)(?!\w)?"
)
_SUBJECT_END = re.compile(
    r"[,;:.()\"\n]| (?:diễn ra|khai mạc|được|đã|đang|sẽ|vào|tại|trong|nhân (?!dân)|nhằm|cũng|là|ở|để|theo"
    r"|không chỉ|không những|(?:rạng )?sáng(?! lập| tạo)|trưa|chiều|tối(?! cao| ưu)|đêm|hôm|đến nay"
    r"|với sự|với chủ đề|với nhiều|cùng|nên|khi|trên|mà|qua|sau|trước"
    r"|lần đầu|góp phần|thể hiện|có ý nghĩa|mở ra|năm nay)(?!\w)| hồi (?=đầu|cuối|giữa|tháng|năm)|(?<! tự) do (?!thái)"
    r"| (?:ngày|tháng|từ|đến|tới) (?=\d)"
    r"| (?:đầu|giữa|cuối|từ)(?= (?:ngày|tháng|năm) \d)| và (?=\d+ năm|kỷ niệm|lễ|dự|hướng|chào|tham dự|cũng"
    r"|đồng chủ|chủ trì|tiến hành|thăm|hội đàm|phát biểu|tiếp (?!tục)|nhất trí|đồng ý|tăng cường|thúc đẩy"
    r"|đẩy mạnh"
    r"|(?:các )?(?:hội nghị|diễn đàn|tuần lễ|phiên)\b|đón nhận|trao )| - "
)
_HONOURED = re.compile(
    r"(?:kỷ niệm(?: trọng thể| ngày sinh| sinh nhật)?|quốc khánh|sinh nhật|ngày sinh|ngày thành lập"
    r"|ngày mất|nhân|ngày giỗ|dịp|mừng)(?: của [\w ]{1,30})? $"
)
_NAMED = re.compile(r"(?:(?:ngày )?quốc khánh|sinh nhật|ngày sinh|ngày thành lập|ngày mất)(?: của [\w ]{1,30})? $")
_ORDINAL_STRONG = re.compile(
    r"ngày (?=\D)|quốc khánh|sinh nhật|thành lập|thiết lập|giải phóng|chiến thắng|cách mạng|ký kết|ký|cuộc|chuyến"
    r"|độc lập|quan hệ|thống nhất|tái lập|ra đời|khởi nghĩa|hiệp định"
)
_FEASTS = ("ngày", "quốc khánh", "sinh nhật")
_ORGANISATION = re.compile(
    r"(?<!\w)(?:đảng|hội|quốc hội|báo|bộ|liên đoàn|nước|ngành|trường|quân đội|đội|đoàn|cơ quan|viện|hãng"
    r"|thông tấn xã|mặt trận|công ty|tập đoàn)(?!\w)"
)
_RELATIONS = re.compile(r"(?<!\w)(?:quan hệ|mối quan hệ|bang giao|tình hữu nghị|hiệp định|hiệp ước)(?!\w)")
_AGE_ENDS = re.compile(r" ?[,.;(]| (?:hồi|vào|trong)(?!\w)|$")
_PERSON = re.compile(
    r"(?<!\w)(?:ông|bà|cụ|anh|chị|em|cháu|nhà văn|nhạc sĩ|họa sĩ|thọ|hưởng thọ|mẹ|bố|cha|người|chủ tịch"
    r"|tổng thống|thủ tướng)(?!\w)"
)
_ROUND = re.compile(r"(?:tròn|mừng|kỷ niệm|đúng) $")
_PAIR_FOLLOWS = re.compile(r" \((?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4} ?[-/]")
_TITLE_START = re.compile(r"(?:^|\n|[.:!?\"|] ?)$")
_SUBJECT_OPENING = re.compile(r"(?:khi|ngày|lúc|sau|trong|từ)(?!\w)")
_MOST_YEARS = 1100
"""The longest count there is an anniversary of: a thousand years of Thăng Long."""
_OF_SOMEONE = re.compile(r" của (?:đồng chí|người|bác|cụ)$")
_VISITOR = re.compile(
    r" của (?:tổng bí thư|(?:phó )?chủ tịch (?:nước|quốc hội)|(?:phó )?thủ tướng|bộ trưởng|thứ trưởng|tổng thống"
    r"|ông|bà)(?!\w)"
)
_DONE_BY = re.compile(
    r"(?<!\w)(?:chuyến|cuộc|lần|lời|thư|bài|tác phẩm|di chúc|sự kiện|ngày (?!thành|quốc|độc|giải|chiến)|sinh|mất"
    r"|qua đời|hy sinh|ra đi|hoạt động|cống hiến|cầm quyền|lãnh đạo|làm việc|công tác|thăm|gặp)(?!\w)"
)
"""In what is counted: what is somebody's own, so that the words for whose it is go with it."""
_OWN_DATE = re.compile(r"[^.;:()\n]{0,120}?(?:ngày|tháng|năm) \d")
"""Behind "năm năm sau cuộc gặp đầu tiên …": what is counted from is told with its date."""
_REACH = 160
"""How far a subject may run, in code points."""


def read_count(low: str, at: int, text: str, after_count: bool = False) -> tuple[Expression, ...]:
    """Return the anniversary that a count of years at `at` makes; () for a mere stretch of time.

    Takes     `after_count`, whether an anniversary stands earlier in the same sentence: "65 năm …, 20 năm …".
    """
    if match := _AGE.match(low, at):
        aged = _age(low, at, match) if not match["years"] or _AGE_ENDS.match(low, match.end()) else ()
        if aged or not match["years"]:
            return aged
    match = _COUNT.match(low, at)
    number = _number(match["n"]) if match else None
    if not match or not number:
        return ()
    number *= _DECADE if match["tens"] else 1
    if stands_before(low, at, INEXACT) and not _TOWARDS.search(low, max(0, at - 12), at):
        return ()
    end = match.end()
    if since := _SINCE.match(low, end):
        if _THAT.match(low, end):
            return ()
        return _counted(low, text, at, since.end(), number, Kind.COUNT, "count-since")
    if after := _AFTER_EVENT.match(low, end):
        counted = _counted(low, text, at, after.end() - 1, number, Kind.COUNT_AFTER, "count-after")
        dated = _OWN_DATE.match(low, after.end()) is not None  # which alone is listed then
        return tuple(e._replace(listed=not dated) for e in counted)
    if _NO_SUBJECT.match(low, end) or not low.startswith(" ", end):
        return ()
    before = max(0, at - 60)
    trigger = _TRIGGER.search(low, before, at)
    strong = _STRONG.match(low, end)
    if not trigger and _DURATION.search(low, before, at):  # "sau 65 năm thiết lập … (31/1/1950 - 31/1/2015)"
        counted = _counted(low, text, at, end, number, Kind.COUNT, "count") if strong else ()
        return counted if counted and _PAIR_FOLLOWS.match(low, counted[0].end) else ()
    if _CARRIED_OUT.match(low, end) and _REVIEWED.search(low, before, at):
        return ()
    opens = bool(_TITLE_START.search(low, max(0, at - 2), at))
    if not trigger and not strong and not (after_count and not opens):
        return ()
    return _counted(low, text, at, end, number, Kind.COUNT, "count")


def read_ordinal(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the anniversary that "lần thứ N" at `at` makes: "lần thứ 110 ngày sinh …", "Quốc khánh lần thứ 77 …"."""
    match = _ORDINAL.match(low, at)
    number = _number(match["n"]) if match else None
    if not match or not number:
        return ()
    before = max(0, at - 50)
    named = _NAMED.search(low, before, at)
    strong = _ORDINAL_STRONG.match(low, match.end("after"))
    honoured = _HONOURED.search(low, before, at) or low.startswith(_FEASTS, match.end("after"))
    if not named and not (strong and honoured):
        return ()
    begin, end = named.start() if named else at, match.end("n")
    if strong or low.startswith((" của", " nước "), end):
        end = _subject_end(low, text, end)
    subject = Span(begin, end)
    return (Expression(begin, end, Kind.COUNT, "ordinal", amount=number, subject=subject),)


def _age(low: str, at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    """Return the age of what the clause before it names: "Đảng X tròn 80 tuổi", "quan hệ X - Y vừa tròn 50 năm"."""
    number = _number(match["n"])
    sentence = low[max(0, at - 60) : at]
    clause = re.split(r"[.,;\n]", sentence)[-1]
    if not number or not _ROUND.search(clause) or _PERSON.search(clause):
        return ()
    aged = _RELATIONS.search(clause) or (None if match["years"] else _ORGANISATION.search(clause))
    if not aged:
        return ()
    begin = at - len(clause) + aged.start()
    return (Expression(at, match.end(), Kind.COUNT, "age", amount=number, subject=Span(begin, at)),)


def _counted(
    low: str, text: str, at: int, subject_from: int, number: int, kind: Kind, rule: str
) -> tuple[Expression, ...]:
    end = _subject_end(low, text, subject_from)
    start = subject_from + (low[subject_from : subject_from + 1] == " ")
    if end - start < 2 or number > _MOST_YEARS:
        return ()
    return (Expression(at, end, kind, rule, amount=number, unit="year", subject=Span(start, end)),)


def _subject_end(low: str, text: str, start: int) -> int:
    """Return where the words that say what is counted end: at a break of the clause, or where the sentence goes on."""
    limit = min(len(low), start + _REACH)
    opening = _SUBJECT_OPENING.match(low, start + 1)
    at = opening.end() if opening else start + 1
    end = limit
    while match := _SUBJECT_END.search(low, at, limit):
        if match[0] == " - " and text[match.end() : match.end() + 1].isupper():  # "Việt Nam - Triều Tiên"
            at = match.end()
            continue
        end = match.start()
        break
    if end == start + _REACH:
        end = low.rfind(" ", start, limit)
    visitor = _VISITOR.search(low, start, end)
    if visitor and not _DONE_BY.search(low, start, visitor.start()):
        end = visitor.start()  # "chuyến thăm X và dự Lễ kỷ niệm 70 năm Chiến thắng của Thủ tướng A"
    if someone := _OF_SOMEONE.search(low, start, end):  # "100 năm Ngày sinh của đồng chí"
        end = someone.start()
    return start + len(low[start:end].rstrip())


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else read_number(words)


_THAT_EVENT = re.compile(
    r"(?:đây (?:là|cũng là) )?"
    r"(?:chuyến (?:thăm|đi|công du|viếng thăm|bay)|cuộc (?:gặp|hội đàm)|sự kiện|việc (?:này|đó))"
    r"(?: [\w ]{0,40}?)? (?:đánh dấu|(?:diễn ra|được thực hiện) (?:vào |đúng |nhân |trong ){0,2}dịp"
    r"|(?:trùng|đúng)(?: vào| với){0,2} dịp)(?: [\w ]{0,40})?"
)
"""How a sentence goes on that tells which count of years came round with what was told before."""


def marks_told(before: str) -> bool:
    """Say whether the words up to a count make it come round with what the sentence before told.

    "Năm 2005, ông thăm Mỹ. Chuyến thăm đánh dấu 10 năm …": ten years up to 2005, whenever that is printed.
    """
    return _THAT_EVENT.fullmatch(before.strip()) is not None


_HELD_FOR = re.compile(
    r", [^.;:()\d]{3,160}(?<!\w)(?:tổ chức|diễn ra|khai mạc|mở|gửi|trao đổi|tiếp|dự|gặp|đến|sang|thăm|họp|chiêu đãi)"
    r"(?!\w)(?:(?! (?:về|ký|lập|thành lập|sau|của) )[^.;:()\d]){0,80}\(?"
)
_OPENS_WITH_COUNT = re.compile(
    r"(?:để |nhằm )?(?:nhân (?:dịp )?|chào )?(?:mừng |kỷ niệm |đánh dấu )?(?:lần thứ |tròn |đúng )?"
)


def is_held_for(low: str, sentence: Span, count: Span, end: int) -> bool:
    """Say whether a date at `end` is of what was done for a count that opens its sentence: "Nhân 55 năm X, A mở …"."""
    opens = _OPENS_WITH_COUNT.fullmatch(low, sentence.start, count.start)
    return opens is not None and _HELD_FOR.fullmatch(low, count.end, end) is not None
