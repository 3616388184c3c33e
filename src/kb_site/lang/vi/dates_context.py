"""What the words around a date say of its year: whether it is announced, past, or belongs to the year just told of."""

import re

from kb_site.lang.vi.numbers import SMALL_NUMBER, read_number
from kb_site.text import Span

# Sought with the break before them, which a search finds faster than the beginning of a word.
_ANNOUNCED = re.compile(
    r"\W(?:sẽ|hướng tới|hướng đến|tiến tới|dự kiến|sắp|chuẩn bị|tới đây|sắp tới|lên kế hoạch"
    r"|theo kế hoạch|theo lịch|dự định|hẹn|ấn định|định (?:vào|tổ chức)"
    r"|kéo dài đến|hạn chót|thời hạn|(?<!tính )(?<!lũy kế )đến hết|trước ngày|chậm nhất)(?!\w)"
)
_PAST = re.compile(r"\W(?:đã|từng|vừa|hôm|mới đây|vừa qua|trước đó|hồi)(?!\w)")
_DONE = re.compile(
    r"\W(?:đã|từng|vừa|hồi|đạt được|ký được|diễn ra hôm|hôm|kể từ(?= \w)(?! (?:ngày|tháng|năm|đầu|giữa|cuối|\d)))(?!\w)"
)
_BREAK = re.compile(
    r"\W(?:(?:đến|tới) nay|hiện nay|hiện tại|vừa qua|mới đây|gần đây|hôm nay|năm nay|lần này|(?:sáng"
    r"|chiều|tối|trưa) nay|hôm qua|ngày mai|nay là)(?!\w)"
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)(?: (?:sớm|muộn))?(?: nay| qua)? \(?(?:ngày )?$"
)
_SENTENCE_OPENING = re.compile(
    r"^\W*(?:(?:trước đó|sau đó|trước đây),? )?(?:(?:trong|vào|đầu|cuối|giữa|hồi|từ|suốt|ngay|sang|bước sang) ){0,2}$"
)
_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset(
    [
        "và",
        "của",
        "các",
        "những",
        "là",
        "được",
        "do",
        "tại",
        "ở",
        "trong",
        "với",
        "cho",
        "khi",
        "từ",
        "đến",
        "này",
        "đó",
        "một",
        "năm",
        "ngày",
        "tháng",
        "chủ",
        "tịch",
        "đồng",
        "chí",
        "ông",
        "bà",
        "tổng",
        "bí",
        "thư",
        "thủ",
        "tướng",
        "nước",
        "nhà",
        "giữa",
        "đã",
        "sẽ",
        "về",
        "kể",
        "đầu",
        "tiên",
        "lần",
        "thứ",
        "nhân",
        "hai",
        "việt",
        "nam",
        "triều",
        "tiên",
        "cộng",
        "hòa",
        "dân",
        "dân_chủ",
    ]
)


_REACH = 300
"""How far back in a sentence its words are heard, in code points."""
_COMING = re.compile(r" (?:tới(?! thăm)|sắp tới|tới đây)(?=[.,;:)\n]| (?:tại|ở|sẽ|diễn ra|được|là|nhằm|theo)(?!\w)|$)")
_GONE = re.compile(r" (?:vừa qua|vừa rồi|mới đây)(?!\w)")


def is_now(low: str, end: int) -> bool:
    """Say whether the words behind a date at `end` tie it to the day of publication: "tháng 3 tới", "11/10 vừa qua"."""
    return bool(_COMING.match(low, end) or _GONE.match(low, end))


def is_announced(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence, or right behind it, speak of the future.

    What is done within what is announced lies behind: "sẽ giữ lệnh ngừng bắn đạt được ngày 28/7".
    """
    if _COMING.match(low, end):
        return True
    first = max(sentence.start, start - _REACH)
    if not _stands(_ANNOUNCED, low, first, start):
        return False
    *_, last = _ANNOUNCED.finditer(" " + low[first:start])
    return not _stands(_DONE, low, first + last.end() - 1, start)


def is_past(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence, or right behind it, speak of what happened."""
    return bool(_GONE.match(low, end)) or _stands(_PAST, low, max(sentence.start, start - 60), start)


def _stands(words: re.Pattern[str], low: str, start: int, end: int) -> bool:
    """Say whether one of the words stands in a stretch, which at most `_REACH` code points of text come before."""
    found = words.search(low, start - 1, end) if start else words.search(" " + low[:end])
    return found is not None


_BESIDE = re.compile(r",? (?:(?:vào|đúng|tức) )?")


def joins_count(low: str, start: int, end: int) -> bool:
    """Say whether only a comma or a preposition stands between a day and a count of years."""
    return bool(_BESIDE.fullmatch(low, start, end))


_AND = re.compile(r"(?:, ?| và |, và )(?:(?:ngày|hôm) )?")


def joins_days(low: str, start: int, end: int) -> bool:
    """Say whether two days stand in one list: "ngày 27/4 và 26/5/2018"."""
    return bool(_AND.fullmatch(low, start, end))


_TWO = re.compile(r" và ")


def joins_two(low: str, start: int, end: int) -> bool:
    """Say whether the words name two things: "Cách mạng Tháng Tám và Quốc khánh 2/9"."""
    return bool(_TWO.search(low, start, end))


_IN_THE_YEAR = re.compile(r",? (?:(?:sẽ )?(?:rơi|trùng|đúng) )?(?:vào|trong|tại)?(?: dịp)?(?: đầu| cuối| giữa)? ?")


def follows_in_clause(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` says when what ends at `start` is held: "… quan hệ ngoại giao vào năm 2030"."""
    return bool(_IN_THE_YEAR.fullmatch(low, start, end))


_FALLS_ON = re.compile(r",? (?:sẽ )?(?:rơi|trùng|đúng) (?:vào|với)(?: dịp)?(?: (?:đầu|cuối|giữa))? ?")


def falls_on(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` is the anniversary itself: "30 năm quan hệ ngoại giao, rơi vào tháng 11 năm nay"."""
    return bool(_FALLS_ON.fullmatch(low, start, end))


_FOR_MARKING = re.compile(
    r"(?<!\w)(?:lễ|tổ chức|dự|nhân|mít tinh|gặp mặt|thăm|hoạt động|sự kiện|chiêu đãi|tiệc|hội thảo|triển lãm)(?!\w)"
)
_CLAUSE_START = re.compile(r"[,;:]")


def is_marking_held(low: str, sentence: Span, at: int) -> bool:
    """Say whether the clause before a count at `at` tells of something held for it, on whatever day that suits."""
    clause = _CLAUSE_START.split(low[max(sentence.start, at - _REACH) : at])[-1]
    return _FOR_MARKING.search(clause) is not None


_BACK_REFERENCE = re.compile(
    r"(?:ngày|sự kiện|dấu mốc|cột mốc|mốc|thời khắc|bước ngoặt)(?: (?:lịch sử|quan trọng|trọng đại))? "
    r"(?:này|đó|ấy|trên|nói trên)"
)


def points_back(low: str, subject: Span) -> bool:
    """Say whether what is counted is only pointed to: "kỷ niệm 65 năm ngày này"."""
    return _BACK_REFERENCE.fullmatch(low, subject.start, subject.end) is not None


_BEGAN = re.compile(r",? (?:hồi|vào|trong|tại)?(?: dịp)?(?: (?:đầu|cuối|giữa))? ?")


def dates_beginning(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` dates what a count runs from: "11 năm, kể từ chuyến thăm hồi tháng 10/2011"."""
    return bool(_BEGAN.fullmatch(low, start, end))


_WAS_HELD = re.compile(
    r" (?:đã |được |vừa )[^,.;:()]{0,120}?(?:vào|hồi|trong|tổ chức(?: (?:tại|ở) [\w ]{1,30}?)?)"
    r"(?: dịp)?(?: đầu| cuối| giữa)? ?"
)
_WITHIN = re.compile(r", (?:khi|lúc|thời điểm|năm mà|với việc)(?!\w)")
_COMPARED = re.compile(r"so (?:với )?$")
_OCCASION = re.compile(
    r"[^.;:()\d]{0,40}(?<!\w)(?:(?:đúng |nhân |vào |với )?dịp|đúng lúc|nhân|khi|đánh dấu)(?!\w)"
    r"[^.;:()\d]{0,60}"
)


def goes_on_within(low: str, start: int, end: int) -> bool:
    """Say whether a clause between a year and a day tells what was then: "từ năm 2008, khi giấy phép được trao …"."""
    return end - start <= _REACH and bool(_WITHIN.search(low, start, end))


def is_compared(low: str, at: int) -> bool:
    """Say whether figures are compared with those of a time at `at`: "tăng 5% so với tháng trước"."""
    return bool(_COMPARED.search(low, max(0, at - 8), at))


def was_held(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` says when a marking was held: "50 năm ngày này đã được tổ chức hồi năm ngoái"."""
    return bool(_WAS_HELD.fullmatch(low, start, end))


def is_occasion(low: str, start: int, end: int) -> bool:
    """Say whether a date is that of a count behind it: "tháng 7/2010, đúng dịp hai nước kỷ niệm 60 năm …"."""
    return bool(_OCCASION.fullmatch(low, start, end))


def breaks_off(low: str, start: int, end: int) -> bool:
    """Say whether the words between two dates lead from the one to the present."""
    return _stands(_BREAK, low, max(start, end - _REACH), end)


def part_of_day_before(low: str, at: int) -> bool:
    """Say whether a part of the day stands before a date at `at`: "Sáng ngày 9/10"."""
    return bool(_PART_OF_DAY.search(low, max(0, at - 24), at))


_LATE_DAY = (" hôm ", " hôm ngày ")


def tells_late_day(low: str, at: int) -> bool:
    """Say whether a day at `at` is told as one of the last few: "Sáng ngày 9/10", "bỏ phiếu hôm 21/9"."""
    return low.endswith(_LATE_DAY, 0, at) or part_of_day_before(low, at)


_OF_CHRONICLE = re.compile(r"[-+*•●▪ ]{0,3}")


def heads_item(low: str, passage: int, start: int, end: int) -> bool:
    """Say whether a date is what a chronicle's paragraph opens with: "- Tháng 3/1999: Hai bên ký hiệp định"."""
    return low.startswith(":", end) and bool(_OF_CHRONICLE.fullmatch(low, passage, start))


def opens_sentence(low: str, sentence: Span, at: int) -> bool:
    """Say whether a date at `at` is what its sentence begins with: "Trong năm 2018, …"."""
    return (
        bool(_SENTENCE_OPENING.match(low[sentence.start : min(at, sentence.start + 24)])) and at - sentence.start < 24
    )


def shares_words(low: str, one: Span, other: Span) -> int:
    """Return how many words of substance two stretches have in common."""
    words = set(_WORD.findall(low, one.start, min(one.end, one.start + 2 * _REACH))) - _EMPTY_WORDS
    return len(words.intersection(_WORD.findall(low, other.start, other.end)))


_MARKS = re.compile(r"^,? ?(?:[\w -]{0,60} )?(?:kỷ niệm|đánh dấu|tròn|là)(?: [\w ]{0,40})?$")
_MARKED_BY_ACT = ", đánh dấu"
"""Behind a date: what happened then marks the count, "tổ chức ngày 5/3, đánh dấu 50 năm …"; the day itself need not."""
_HELD = re.compile(r"(?<!\w)(?:lễ|tổ chức|dự|nhân|dịp|tham dự|gặp mặt|mít tinh|hội đàm|điện)(?!\w)")


def marks_itself(low: str, start: int, end: int) -> bool:
    """Say whether the words between a day and a count make the day itself the anniversary.

    "Ngày 31-1 năm tới, hai nước kỷ niệm 76 năm …" does; "Ngày 8/10, Đại sứ quán tổ chức lễ kỷ niệm 80 năm …" does not.
    """
    between = low[start:end]
    return bool(_MARKS.match(between)) and not _HELD.search(between) and not between.startswith(_MARKED_BY_ACT)


def is_event_between(low: str, start: int, end: int) -> bool:
    """Say whether the words between a year and a count tell of an event held for it, in whatever year one writes."""
    return bool(_HELD.search(low, start, end))


_PREPARED = re.compile(
    r"\W(?:bàn(?: về| bạc| thảo)?|xây dựng|phối hợp|chuẩn bị|lên|thống nhất|thảo luận|trao đổi|phê duyệt|đề xuất"
    r"|triển khai|ban hành)(?: (?!kỷ)\w+){0,5}?"
    r" (?:chương trình|kế hoạch|phương án|đề án|ý tưởng|công tác chuẩn bị|việc tổ chức|các hoạt động|hoạt động"
    r"|các sự kiện|tổ chức)(?: (?!kỷ)\w+){0,5}? k[ỷỉ] niệm(?!\w)[^.;()]{0,90}(?:\([\d/. -]{0,16})?$"
)


def is_prepared(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the marking of a count is yet to come: "sẽ", "sớm bàn chương trình kỷ niệm 30 năm …"."""
    if is_announced(low, sentence, start, end):
        return True
    return bool(_PREPARED.search(" " + low[max(sentence.start, start - _REACH // 2) : start]))


_WILL = re.compile(r"\W(?:sẽ|dự kiến)(?!\w)")
_DID = re.compile(r"\W(?:đã|vừa|được)(?!\w)")


def tells_of_plans(low: str, sentence: Span, start: int) -> bool:
    """Say whether a sentence tells from `start` on what will be done: "Năm 2017 là Năm hữu nghị, hai bên sẽ …"."""
    end = min(sentence.end, start + _REACH)
    will = _WILL.search(low, start, end)
    return will is not None and not _DID.search(low, start, will.start())


_SEASON = re.compile(r"(?<!\w)mùa (?P<name>xuân|hè|hạ|thu|đông)(?: của)? $")
_SEASONS = {"xuân": 2, "hè": 5, "hạ": 5, "thu": 8, "đông": 11}


def season_before(low: str, at: int) -> int | None:
    """Return the first month of the season that stands before a year at `at`: 8 for "mùa thu năm 2018"."""
    match = _SEASON.search(low, max(0, at - 16), at)
    return _SEASONS[match["name"]] if match else None


_TARGET = re.compile(r"\W(?:hoàn thành|mục tiêu|phấn đấu|hiệu lực|hết hạn|đạt|vận hành|khai thác|nhiệm kỳ)(?!\w)")


def is_target(low: str, sentence: Span, start: int) -> bool:
    """Say whether a date is that of an aim or a term rather than of something appointed: "hoàn thành vào tháng 6"."""
    return _stands(_TARGET, low, max(sentence.start, start - _REACH // 2), start)


_UNMARKED = re.compile(r"\W(?:đã|từng|vừa|hồi|đạt|tăng|giảm|ước|được|diễn ra|so với|kể từ|là)(?!\w)")
_WITHIN_MONTH = re.compile(r"(?<!\w)(?:ngay )?trong $")


def comes_unmarked(low: str, sentence: Span, start: int) -> bool:
    """Say whether a month at `start` is one to come though no word says so: "tặng thêm vắc xin trong tháng 10-2021"."""
    if not _WITHIN_MONTH.search(low, max(0, start - 12), start):
        return False
    return not _stands(_UNMARKED, low, max(sentence.start, start - _REACH), min(sentence.end, start + _CLAUSE))


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
    r"\W(?:lần trước|lần cuối|trước đây|năm trước|năm ngoái|cách đây|kỷ niệm|kỉ niệm|ngày sinh|sinh ngày|thành lập"
    r"|thiết lập|từng|ngày này|lịch sử|quốc khánh|giải phóng|mất ngày|qua đời)(?!\w)"
)


def is_remembered(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence set it apart from the story: "lần trước", "kỷ niệm"."""
    return _stands(_REMEMBERED, low, max(sentence.start, start - _REACH), start)


def shares_subject(low: str, sentence: Span, subject: Span) -> int:
    """Return how many words of substance a sentence shares with what is counted; 0 unless it has the first of them."""
    words = [word for word in _WORD.findall(low, subject.start, subject.end) if word not in _EMPTY_WORDS]
    within = set(_WORD.findall(low, sentence.start, min(sentence.end, sentence.start + 2 * _REACH)))
    return len(within.intersection(words)) if words and words[0] in within else 0


_IS_YEAR = re.compile(
    r" (?:là|được coi là|được xem là|tiếp tục là|sẽ là|quả là|thực sự là)(?: một)? (?:năm|dấu mốc|cột mốc)(?!\w)"
    r"| đánh dấu(?!\w)"
)


def is_subject_year(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether a sentence speaks of a year as a year: "2020 là một năm nhiều khó khăn"."""
    return bool(_IS_YEAR.match(low, end)) and opens_sentence(low, sentence, start)


_BORN = re.compile(r"(?<!\w)sinh (?:(?:vào|ngày|năm) ){0,2}$")
_BIRTH = re.compile(r"(?:ngày )?sinh(?! viên)")


def tells_of_birth(low: str, subject: Span, at: int) -> bool:
    """Say whether a birth is counted from and the date at `at` is that of one: "sinh ngày 15/7/1910"."""
    return bool(_BIRTH.match(low, subject.start)) and bool(_BORN.search(low, max(0, at - 16), at))


_REPORTS = re.compile(r" (?:đưa tin|cho biết|cho hay|loan báo|loan tin|dẫn lời|dẫn tin|viết)(?!\w)")


def told_by_report(low: str, end: int) -> bool:
    """Say whether the words after a date say that news came out then: "sáng nay đưa tin"."""
    return _REPORTS.match(low, end) is not None


_YEARS = rf"(?:(?P<how>đúng|tròn|vừa tròn|hơn|gần|chưa đầy|ngót) )?(?P<n>\d{{1,2}}|{SMALL_NUMBER}) năm"
_YEARS_AFTER = re.compile(
    rf"(?<!\w){_YEARS} sau (?:khi|chuyến|cuộc|lần|sự kiện|lễ|hội nghị|vụ)(?!\w)[^.;\n()]{{0,90}}"
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
