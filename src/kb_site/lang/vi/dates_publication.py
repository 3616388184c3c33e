"""Tells from the words around a date what it says of the year its text was written in."""

import re

from kb_site.lang.vi.dates_context import REACH, is_announced, opens_sentence, stands
from kb_site.lang.vi.numbers import SMALL_NUMBER, read_number
from kb_site.text import Span

_BEGAN = re.compile(r",? (?:hồi|vào|trong|tại)?(?: dịp)?(?: (?:đầu|cuối|giữa))? ?")


def dates_beginning(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` dates what a count runs from: "11 năm, kể từ chuyến thăm hồi tháng 10/2011"."""
    return bool(_BEGAN.fullmatch(low, start, end))


_PREPARED = re.compile(
    r"\W(?:bàn(?: về| bạc| thảo)?|xây dựng|phối hợp|chuẩn bị|lên|thống nhất|thảo luận|trao đổi|phê duyệt|đề xuất"
    r"|triển khai|ban hành)(?: (?!kỷ)\w+){0,5}?"
    r" (?:chương trình|kế hoạch|phương án|đề án|ý tưởng|công tác chuẩn bị|việc tổ chức|các hoạt động|hoạt động"
    r"|các sự kiện|tổ chức)(?: (?!kỷ)\w+){0,5}? kỷ niệm(?!\w)[^.;()]{0,90}(?:\([\d/. -]{0,16})?$"
)


_MARKED_NOW = re.compile(
    r"(?<!\w)(?:(?:đặc biệt|nhất là|ngay)(?: là)? trong năm(?: hai nước)?|năm nay,?(?: (?:hai nước|hai bên))?) kỷ niệm "
    r"[^.;]{0,100}$"
)
"""Before a count: words that say it is marked this year, though the sentence speaks of what will be done."""


def is_prepared(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the marking of a count is yet to come: "sẽ", "sớm bàn chương trình kỷ niệm 30 năm …"."""
    before = low[max(sentence.start, start - REACH // 2) : start]
    if _MARKED_NOW.search(before):
        return False
    if is_announced(low, sentence, start, end):
        return True
    return bool(_PREPARED.search(" " + low[max(sentence.start, start - REACH // 2) : start]))


_WILL = re.compile(r"\W(?:sẽ|dự kiến)(?!\w)")
_DID = re.compile(r"\W(?:đã|vừa|được)(?!\w)")


def tells_of_plans(low: str, sentence: Span, start: int) -> bool:
    """Say whether a sentence tells from `start` on what will be done: "Năm 2017 là Năm hữu nghị, hai bên sẽ …"."""
    end = min(sentence.end, start + REACH)
    will = _WILL.search(low, start, end)
    return will is not None and not _DID.search(low, start, will.start())


_SEASON = re.compile(r"(?<!\w)mùa (?P<name>xuân|hè|hạ|thu|đông)(?: của)? $")
_SEASONS = {"xuân": 2, "hè": 5, "hạ": 5, "thu": 8, "đông": 11}
_SOON = re.compile(r"(?<!\w)(?:sắp|chuẩn bị đón|ít ngày nữa|vài tháng nữa)(?!\w)")


def is_soon(low: str, sentence: Span, start: int) -> bool:
    """Say whether the words before a date say that it is near: "sắp đón mốc 50 năm … (9/4/1973-9/4/2023)"."""
    return stands(_SOON, low, max(sentence.start, start - REACH), start)


_OVER = ("hết ", "tính đến ", "tính tới ", "qua ", "kết thúc ", "khép lại ")


def is_over(low: str, start: int) -> bool:
    """Say whether words before a part of a year say that it is over: "tính đến hết quý III/2018"."""
    return low.endswith(_OVER, 0, start)


def season_before(low: str, at: int) -> int | None:
    """Return the first month of the season that stands before a year at `at`: 8 for "mùa thu năm 2018"."""
    match = _SEASON.search(low, max(0, at - 16), at)
    return _SEASONS[match["name"]] if match else None


_TARGET = re.compile(r"\W(?:hoàn thành|mục tiêu|phấn đấu|hiệu lực|hết hạn|đạt|vận hành|khai thác|nhiệm kỳ)(?!\w)")


def is_target(low: str, sentence: Span, start: int) -> bool:
    """Say whether a date is that of an aim or a term rather than of something appointed: "hoàn thành vào tháng 6"."""
    return stands(_TARGET, low, max(sentence.start, start - REACH // 2), start)


_UNMARKED = re.compile(r"\W(?:đã|từng|vừa|hồi|đạt|tăng|giảm|ước|được|diễn ra|so với|kể từ|là)(?!\w)")
_WITHIN_MONTH = re.compile(r"(?<!\w)(?:ngay )?trong $")


def comes_unmarked(low: str, sentence: Span, start: int) -> bool:
    """Say whether a month at `start` is one to come though no word says so: "tặng thêm vắc xin trong tháng 10-2021"."""
    if not _WITHIN_MONTH.search(low, max(0, start - 12), start):
        return False
    return not stands(_UNMARKED, low, max(sentence.start, start - REACH), min(sentence.end, start + _CLAUSE))


_ATTENDED = re.compile(r"\W(?:sẽ|sắp|đang|chuẩn bị)(?: (?!đăng|tổ|chủ)\w+){0,10}? (?:tham dự|dự)(?: [\w ]{0,60})?$")


def is_attended(low: str, sentence: Span, start: int) -> bool:
    """Say whether what is named at `start` is about to be attended: "sẽ bay vào Đà Nẵng dự APEC 2017"."""
    return bool(_ATTENDED.search(" " + low[max(sentence.start, start - REACH // 2) : start]))


_BRACKET = re.compile(r" ?\((?:(?:ngày|tháng|năm|từ) )*$")


def in_bracket(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` opens the bracket that follows at `start`: "80 năm thành lập (10/10/1945 …)"."""
    return bool(_BRACKET.fullmatch(low, start, end))


_CLAUSE_BREAK = re.compile(r"[;.:!?\n]")
_CLAUSE = 90
"""Code points between two dates of one clause, at most."""


def is_one_clause(low: str, start: int, end: int) -> bool:
    """Say whether no break of the clause stands between two dates: "dự APEC 2025 và thăm vào cuối tháng 10"."""
    return end - start <= _CLAUSE and not _CLAUSE_BREAK.search(low, start, end)


_REMEMBERED = re.compile(
    r"\W(?:lần trước|lần cuối|trước đây|năm trước|năm ngoái|cách đây|kỷ niệm|ngày sinh|sinh ngày|thành lập"
    r"|thiết lập|từng|ngày này|lịch sử|quốc khánh|giải phóng|mất ngày|qua đời)(?!\w)"
)


def is_remembered(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence set it apart from the story: "lần trước", "kỷ niệm"."""
    return stands(_REMEMBERED, low, max(sentence.start, start - REACH), start)


_IS_YEAR = re.compile(
    r" (?:là|được coi là|được xem là|tiếp tục là|sẽ là|quả là|thực sự là)(?: một)? (?:năm|dấu mốc|cột mốc)(?!\w)"
    r"| đánh dấu(?!\w)"
)


def is_subject_year(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether a sentence speaks of a year as a year: "2020 là một năm nhiều khó khăn"."""
    return bool(_IS_YEAR.match(low, end)) and opens_sentence(low, sentence, start)


_PROGRAMME = re.compile(
    r"(?<!\w)(?:thực hiện|theo|nằm trong|trong khuôn khổ|nằm trong khuôn khổ) (?:các )?(?:chương trình|kế hoạch)"
    r"(?: (?!giai|đến|tới|từ)\w+){0,9} $"
)


def is_of_programme(low: str, sentence: Span, start: int) -> bool:
    """Say whether a year is that of the programme being carried out: "thực hiện chương trình đối ngoại năm 2017"."""
    return stands(_PROGRAMME, low, max(sentence.start, start - REACH), start)


_UNDER_WAY = re.compile(r"(?<!\w)(?:trong(?: khuôn khổ)?|hưởng ứng) $")


def is_under_way(low: str, start: int) -> bool:
    """Say whether a year that has a name is the present one: "triển khai các hoạt động trong Năm Hữu nghị … 2012"."""
    return low.startswith("năm ", start) and _UNDER_WAY.search(low, max(0, start - 20), start) is not None


_FIGURE = re.compile(
    r"(?:,? (?!ước |dự )[\w -]{1,60}?)? (?:đã )?(?:đạt|lên tới|lên|vượt|là)(?: (?:hơn|gần|khoảng|trên|mức|con số)){0,2}"
    r" [\d.,]{1,12} (?:tỷ|tỉ|triệu)(?!\w)"
)


def is_of_figure(low: str, end: int) -> bool:
    """Say whether a year that ends at a position is over, since its trade is known: "năm 2016 đạt 7,1 tỷ USD"."""
    return _FIGURE.match(low, end) is not None


_YEARS = rf"(?:(?P<how>đúng|tròn|vừa tròn|hơn|gần|chưa đầy|ngót) )?(?P<n>\d{{1,2}}|{SMALL_NUMBER}) năm"
_YEARS_AFTER = re.compile(
    rf"(?<!\w){_YEARS} sau (?:khi|chuyến|cuộc|buổi|lần|sự kiện|lễ|hội nghị|vụ)(?!\w)[^.;\n()]{{0,90}}"
    r"(?: \(| hồi | vào | trong | ngày )(?:(?:đầu|cuối|giữa|hồi) )?$"
)
_YEARS_BEFORE = re.compile(rf",? \(?{_YEARS} (?:về )?trước(?!\w)(?! (?:đó|khi))")
_SPAN = {"hơn": (1.0, 1.9), "gần": (0.6, 1.0), "chưa đầy": (0.5, 1.0), "ngót": (0.7, 1.0)}
"""How far about one year words of more or less reach."""
_ABOUT = (0.8, 1.25)


def years_elapsed(low: str, start: int, end: int) -> tuple[float, float] | None:
    """Return how many years at least and at most lie between a date and the day of writing, or None.

    "đúng một năm sau chuyến thăm … (10/2022)"; "hồi tháng 6/2018, hơn một năm về trước".
    """
    match = _YEARS_BEFORE.match(low, end) or _YEARS_AFTER.search(low, max(0, start - 150), start)
    number = match and (int(match["n"]) if match["n"].isdigit() else read_number(match["n"]))
    if not match or not number:
        return None
    least, most = _SPAN.get(match["how"], _ABOUT)
    return number - 1 + least, number - 1 + most


_GLOSS = re.compile(r" ?[(\[](?:tức |năm |tức năm )?|, tức (?:là )?(?:năm )?")


def is_gloss(low: str, end: int, start: int) -> bool:
    """Say whether a year only says which one the words before it mean: "năm ngoái (2023)", "năm nay, tức 2024"."""
    return _GLOSS.fullmatch(low, end, start) is not None
