"""What the words around a date say of its year: whether it is announced, past, or belongs to the year just told of."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kb_site.text import Span

# Sought with the break before them, which a search finds faster than the beginning of a word.
_ANNOUNCED = re.compile(
    r"\W(?:sẽ|hướng tới|hướng đến|tiến tới|dự kiến|sắp(?! (?:xếp|đặt))|chuẩn bị|tới đây|sắp tới|lên kế hoạch"
    r"|theo kế hoạch|theo lịch|dự định|hẹn|ấn định|định (?:vào|tổ chức)"
    r"|kéo dài đến|hạn chót|thời hạn|(?<!tính )(?<!lũy kế )(?<!đầu năm )đến hết|trước ngày|chậm nhất)(?!\w)"
)
_PAST = re.compile(
    r"\W(?:đã|từng|vừa|hôm|mới đây|vừa qua|trước đó|hồi|kể từ khi|bị(?! (?:hoãn|dời|lùi|đẩy|hủy|chuyển)))(?!\w)"
)
_DONE = re.compile(
    r"\W(?:đã|từng|vừa|hồi|đạt được|ký được|sau (?:hai|ba|các|những) (?:cuộc|chuyến|lần)"
    r"|diễn ra hôm|hôm|kể từ(?= \w)(?! (?:ngày|tháng|năm|đầu|giữa|cuối|\d)))(?!\w)"
)
_BREAK = re.compile(
    r"\W(?:(?:đến|tới) nay|hiện nay|hiện tại|vừa qua|mới đây|gần đây|hôm nay|năm nay|lần này|(?:sáng"
    r"|chiều|tối|trưa) nay|hôm qua|ngày mai|nay là)(?!\w)"
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)(?: (?:sớm|muộn))?(?: nay| qua)? \(?(?:ngày )?$"
)
_SENTENCE_OPENING = re.compile(
    r"^\W*(?:(?:trước đó|sau đó|trước đây|đồng thời|đặc biệt|ngoài ra|theo đó|bên cạnh đó|trong đó|tuy nhiên|do đó"
    r"|cụ thể),? )?"
    r"(?:(?:cũng|trong|vào|đầu|cuối|giữa|hồi|từ|suốt|ngay|sang|bước sang|cùng|riêng|chỉ|mùa (?:xuân|hạ|hè|thu|đông)) )"
    r"{0,3}$"
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
REACH = 300
"""How far back in a sentence its words are heard, in code points."""
_COMING = re.compile(
    r" (?:tới(?! thăm)|sắp tới|tới đây)(?=[.,;:)\n]"
    r"| (?:tại|ở|sẽ|diễn ra|được|là|nhằm|theo|đánh dấu|với|do|khi|để|và)(?!\w)|$)"
)
_GONE = re.compile(r" (?:vừa qua|vừa rồi|mới đây)(?!\w)")
_NOW = re.compile(rf"{_COMING.pattern}|{_GONE.pattern}| này(?=[.,;:)\n]|$)")


def is_this(low: str, end: int) -> bool:
    """Say whether the word behind a month at `end` makes it the one of the year of publication: "tháng 11 này"."""
    return low.startswith(" này", end) and _NOW.match(low, end) is not None


def is_coming(low: str, end: int) -> bool:
    """Say whether the words behind a date at `end` make it one to come: "ngày 19 và 20/6 tới"."""
    return _COMING.match(low, end) is not None


def is_now(low: str, end: int) -> bool:
    """Say whether the words behind a date at `end` tie it to publication: "tháng 3 tới", "11/10 vừa qua"."""
    return _NOW.match(low, end) is not None


@lru_cache(maxsize=64)
def is_announced(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence, or right behind it, speak of the future.

    What is done within what is announced lies behind: "sẽ giữ lệnh ngừng bắn đạt được ngày 28/7".
    """
    if _COMING.match(low, end) or (low.startswith("ngày", start) and low.endswith(" trước ", 0, start)):
        return True
    first = max(sentence.start, start - REACH)
    if not stands(_ANNOUNCED, low, first, start):
        return False
    *_, last = _ANNOUNCED.finditer(" " + low[first:start])
    return not stands(_DONE, low, first + last.end() - 1, start)


_WILL_ON = re.compile(
    r"\Wsẽ (?:(?!cho biết|cho hay|nói|thông báo|tuyên bố|loan báo|công bố|viết|phát biểu|khẳng định|xác nhận|đã )"
    r"[^,;:.\"])*(?:hôm |vào )?$"
)


def will_be_on(low: str, sentence: Span, start: int) -> bool:
    """Say whether a clause tells what is to be on the day of the week at `start`: "sẽ gặp ông X hôm thứ Sáu"."""
    return _WILL_ON.search(low, max(sentence.start, start - REACH), start) is not None


def is_next_one(low: str, end: int) -> bool:
    """Say whether words for a month end in "sau", the next after one told of, where "tới" is the next from now."""
    return low.endswith((" sau", " kế tiếp", " tiếp theo"), 0, end)


def is_past(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence, or right behind it, speak of what happened."""
    return bool(_GONE.match(low, end)) or stands(_PAST, low, max(sentence.start, start - 60), start)


def is_year_of(gap: str) -> bool:
    """Say whether words between a count and a year make it the year of the marking: " vào "."""
    return gap in (" ", " vào ", " trong ", " (")


_SPOKEN_OF = re.compile(
    r"\W(?:sẽ|dự kiến|cho biết|cho hay|cảm ơn|chia buồn|chúc mừng|về việc|nhân dịp|nhắc lại|hoan nghênh|đánh giá"
    r"|bày tỏ|khẳng định|nhấn mạnh|thông báo|sau khi|kể từ)(?!\w)"
)


def only_spoken_of(low: str, start: int, at: int) -> bool:
    """Say whether the words of a sentence before a date make it that of what is said or planned: "cho biết, "."""
    return _SPOKEN_OF.search(low, max(0, start - 1), at) is not None


_MORNING = 16
"""Characters of a sentence before the day that it opens with: "Rạng sáng ngày "."""


def is_told(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether a sentence opens with a part of a day and nothing in it lies ahead: "Sáng 13/3, ông X rời …"."""
    opens = start - sentence.start <= _MORNING and part_of_day_before(low, start)
    return opens and not goes_on_ahead(low, sentence, end)


def goes_on_ahead(low: str, sentence: Span, end: int) -> bool:
    """Say whether the words behind a date in its sentence speak of the future: "từ 19 đến 22/5, ông X sẽ thăm"."""
    return _ANNOUNCED.search(low, end, min(sentence.end, end + REACH)) is not None


def stands(words: re.Pattern[str], low: str, start: int, end: int) -> bool:
    """Say whether one of the words stands in a stretch, which at most `REACH` code points of text come before."""
    found = words.search(low, start - 1, end) if start else words.search(" " + low[:end])
    return found is not None


_BESIDE = re.compile(r",? (?:(?:vào|đúng|tức) )?")


def joins_count(low: str, start: int, end: int) -> bool:
    """Say whether only a comma or a preposition stands between a day and a count of years."""
    return bool(_BESIDE.fullmatch(low, start, end))


LONGEST_JOIN = 40
"""Code points between the two ends of a stretch."""
_HOUR = r"(?:\d{1,2} ?(?:h|g|giờ|:)(?: ?\d{2})?(?: phút)?,? (?:(?:sáng|trưa|chiều|tối|đêm) )?)"
_PART = "(?:(?:lúc|khoảng|đầu|giữa|cuối|sáng|trưa|chiều|tối|đêm) )"
_FROM = re.compile(rf"(?<!\w)từ {_PART}{{0,2}}{_HOUR}?$")
_UP_TO = re.compile(rf"(?: ?- ?| (?:cho )?(?:đến|tới)(?: hết)? ){_PART}{{0,2}}{_HOUR}?")


def stretch_start(low: str, start: int, end: int, other: int) -> int | None:
    """Return where the stretch begins that leads from a date to the one at `other`: "từ hôm qua đến ngày 20/8".

    None where the words say of no stretch: it takes "từ" before the first date, and "đến" or a dash before the last.
    """
    if other - end > LONGEST_JOIN or not _UP_TO.fullmatch(low, end, other):
        return None
    if low.startswith("từ ", start):
        return start
    found = _FROM.search(low, max(0, start - LONGEST_JOIN), start)
    return found.start() if found else None


def leaves_year_open(low: str, start: int, end: int) -> bool:
    """Say whether the words of a part of a year do not say of which: "nửa cuối năm"."""
    return low.endswith(" năm", start, end)


_AND = re.compile(r"(?:, ?| và |, và )(?:(?:ngày|hôm) )?")
_TO_END = re.compile(r"[^.;:()]{0,50}\b(?:kết thúc|khép lại|bế mạc|rời)\b[^.;:()\d]{0,40}")


def joins_days(low: str, start: int, end: int) -> bool:
    """Say whether two days stand in one list: "ngày 27/4 và 26/5/2018", "bắt đầu ngày 31/10 và kết thúc 5/11/2021"."""
    return bool(_AND.fullmatch(low, start, end) or _TO_END.fullmatch(low, start, end))


_SETTING = re.compile(
    r"(?:trong khuôn khổ|nhân dịp|nhân|tiếp tục|trong|tại|theo|nhận lời mời)\b[^.;:\d]{0,80}, [\w ]{2,12}$"
)


def sets_scene(opening: str) -> bool:
    """Say whether a paragraph opens with a clause that sets the scene of a day: "Trong khuôn khổ …, sáng ngày "."""
    return _SETTING.match(opening.lstrip()) is not None


_TWO = re.compile(r" và ")


def joins_two(low: str, start: int, end: int) -> bool:
    """Say whether the words name two things: "Cách mạng Tháng Tám và Quốc khánh 2/9"."""
    return bool(_TWO.search(low, start, end))


_IN_THE_YEAR = re.compile(
    r",? (?:(?:sẽ )?(?:rơi|trùng|đúng) )?(?:vào|trong|tại|hồi|hôm)?(?: dịp)?(?: đầu| cuối| giữa)? ?"
)


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
    clause = _CLAUSE_START.split(low[max(sentence.start, at - REACH) : at])[-1]
    return _FOR_MARKING.search(clause) is not None


_BACK_REFERENCE = re.compile(
    r"(?:ngày|sự kiện|dấu mốc|cột mốc|mốc|thời khắc|bước ngoặt)(?: (?:lịch sử|quan trọng|trọng đại))? "
    r"(?:này|đó|ấy|trên|nói trên)"
)


def points_back(low: str, subject: Span) -> bool:
    """Say whether what is counted is only pointed to: "kỷ niệm 65 năm ngày này"."""
    return _BACK_REFERENCE.fullmatch(low, subject.start, subject.end) is not None


_WAS_HELD = re.compile(
    r" (?:(?:đã |được |vừa )[^,.;:()]{0,120}?(?:vào|hồi|trong|tổ chức(?: (?:tại|ở) [\w ]{1,30}?)?)"
    r"|(?:đã |được |vừa ){0,2}(?:diễn ra|tổ chức|cử hành|tiến hành)(?: (?:trọng thể|long trọng|trang trọng))?"
    r"(?: (?:tại|ở) [^,.;:()]{1,60}?)?(?: vào| hôm| hồi| trong)?)(?: sáng| trưa| chiều| tối)?(?: dịp)?"
    r"(?: đầu| cuối| giữa)? ?"
)
_WITHIN = re.compile(
    r"[,:] (?:(?:khi|lúc|nơi|thời điểm|năm mà|với việc)(?!\w)"
    r"|(?:chuyến|lần|cuộc|đợt|vòng|phiên|kỳ) (?:\w+ ){0,2}(?:đầu|trước|thứ nhất)(?!\w))"
)
_COMPARED = re.compile(r"so (?:với )?$")
_OCCASION = re.compile(
    r"(?:, (?:nhân |(?:là )?năm (?:\w+ ){0,3})?kỷ niệm |[^.;:,()\d]{0,40} kỷ niệm )"
    r"(?:(?:lần thứ|tròn|trọng thể|long trọng|đúng) )?"
    r"|(?:, |[^.;:,()\d]{0,40}(?<!\w))(?:(?:đúng |nhân |vào |với )?dịp|(?:đúng |là )?lúc"
    r"|(?:đúng |vào )?thời điểm|nhân|khi|đánh dấu)(?!\w)"
    r"[^.;:()\d]{0,60}"
)


def opens_clause(low: str, start: int) -> bool:
    """Say whether an expression stands right after a pause: "…; năm sau, …"."""
    return low[max(0, start - 2) : start] in ("; ", ", ")


def goes_on_within(low: str, start: int, end: int) -> bool:
    """Say whether a clause between a year and a day tells what was then: "từ năm 2008, khi giấy phép được trao …"."""
    return end - start <= REACH and bool(_WITHIN.search(low, start, end))


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
    return stands(_BREAK, low, max(start, end - REACH), end)


def part_of_day_before(low: str, at: int) -> bool:
    """Say whether a part of the day stands before a date at `at`: "Sáng ngày 9/10"."""
    return bool(_PART_OF_DAY.search(low, max(0, at - 24), at))


_LATE_DAY = (" hôm ", " hôm ngày ")


def tells_late_day(low: str, at: int) -> bool:
    """Say whether a day at `at` is told as one of the last few: "Sáng ngày 9/10", "bỏ phiếu hôm 21/9"."""
    return low.endswith(_LATE_DAY, 0, at) or part_of_day_before(low, at)


_OF_CHRONICLE = re.compile(r"[-+*•●▪ ]{0,3}")


_OF_ROW = re.compile(r"[-+*•●▪] |\W{0,3}(?:(?:từ|đầu|giữa|cuối|sáng|chiều|tối|ngày) ){0,2}$")


def opens_item(low: str, passage: int, start: int) -> bool:
    """Say whether a date is what a chronicle's paragraph opens with: "- Tháng 3/1999: Hai bên ký hiệp định"."""
    return bool(_OF_CHRONICLE.fullmatch(low, passage, start))


def is_row(low: str, passage: int, start: int) -> bool:
    """Say whether the paragraph of a date is a row under a heading: it opens with a bullet, or with the date."""
    return _OF_ROW.match(low[passage : min(start, passage + 24)]) is not None


def opens_sentence(low: str, sentence: Span, at: int) -> bool:
    """Say whether a date at `at` is what its sentence begins with: "Trong năm 2018, …"."""
    lead = low[sentence.start : min(at, sentence.start + 24)]
    opens = at - sentence.start < 24 and _SENTENCE_OPENING.match(lead) is not None
    return opens and (not lead.startswith("cũng") or low.startswith("năm", at))  # no "Cũng trong ngày 10/11, …"


_SINCE_WHAT = re.compile(r"(?<!\w)(?:kể từ|từ khi|sau khi|trước khi|kể từ sau)(?: [^.;:\n]{0,80})? $")


def counts_since(before: str) -> bool:
    """Say whether the words before a date make it that of a clause that says since, after or before what: "kể từ "."""
    return _SINCE_WHAT.search(before[-100:]) is not None


def only_since(before: str) -> bool:
    """Say whether a date is only that from which something is counted: "đầu tiên thăm X sau "."""
    return before.endswith((" sau ", " kể từ ", " từ sau "))


_ON_JOURNEY = re.compile(r"(?<!\w)(?:thăm|công du|sang|tới)(?!\w)")
_GOES_ON_THERE = re.compile(
    r", (?:ông|bà|hai ông|đoàn) (?:đã )?(?:hội đàm|hội kiến|gặp|tới|đến|thăm|rời|đặt vòng hoa)(?!\w)"
)


def goes_on_there(low: str, told: Span, end: int) -> bool:
    """Say whether a clause behind a date at `end` goes on with a journey just told of: ", ông gặp"."""
    return _GOES_ON_THERE.match(low, end) is not None and _ON_JOURNEY.search(low, told.start, told.end) is not None


_JOINED_ACT = re.compile(
    r" (?:và|rồi)(?: đã)? (?:gặp|hội đàm|hội kiến|có cuộc|tiếp|ký|dự|đến|tới|thăm)(?!\w)"
    r"[^.,;:()\d]{0,80} (?:hôm |vào |ngày )?"
)


def joins_act(low: str, start: int, end: int) -> bool:
    """Say whether the words between a year and a day join what the same people did then: " và gặp A tại X hôm "."""
    return _JOINED_ACT.fullmatch(low, start, end) is not None


_NAMED_THEN = re.compile(r",? (?:tại [^,.;\n]{2,40}, )?([^\W\d_][^,.;\n]{6,48})")
_FEW_WORDS = 4


def same_subject(match: str, told: Span, end: int) -> bool:
    """Say whether a sentence names right behind its date whom an earlier stretch named: "…, Chủ tịch A đến …"."""
    found = _NAMED_THEN.match(match, end)
    words = found[1].split()[:_FEW_WORDS] if found else []
    return len(words) == _FEW_WORDS and match.find(" ".join(words), told.start, told.end) >= 0


def shares_words(low: str, one: Span, other: Span) -> int:
    """Return how many words of substance two stretches have in common."""
    words = _words(low, one.start, min(one.end, one.start + 2 * REACH))
    return sum(word in words for word in _words(low, other.start, other.end) if word not in _EMPTY_WORDS)


@lru_cache(maxsize=64)
def _words(low: str, start: int, end: int) -> Mapping[str, None]:
    """Return the words of a stretch, each once, in order; kept, since one sentence is compared again and again."""
    return dict.fromkeys(_WORD.findall(low, start, end))


_MARKS = re.compile(r"^,? ?(?:[\w -]{0,60} )?(?:kỷ niệm|đánh dấu|tròn|là)(?: [\w ]{0,40})?$")
_MARKED_BY_ACT = ", đánh dấu"
"""Behind a date: what happened then marks the count, "tổ chức ngày 5/3, đánh dấu 50 năm …"; the day itself need not."""
_HELD = re.compile(r"(?<!\w)(?:lễ|tổ chức|dự|nhân|dịp|tham dự|gặp mặt|mít tinh|hội đàm|điện)(?!\w)")
_MADE_FOR = re.compile(
    r"(?<!\w)(?:để|nhằm|diễn văn|bài (?:viết|phát biểu|báo)|phát biểu|triển lãm|chương trình|hoạt động|sự kiện|hội thảo"
    r"|cuộc thi|trước thềm|trước dịp|hướng (?:tới|đến)|tiến tới|chuẩn bị|bộ tem|khánh thành"
    r"|khai mạc|chiêu đãi|tiệc|thăm)(?!\w)"
)
"""What is done or made for a marking, on whatever day: "đến nghĩa trang để kỷ niệm 70 năm …"."""


def marks_itself(low: str, start: int, end: int) -> bool:
    """Say whether the words between a day and a count make the day itself the anniversary.

    "Ngày 31-1 năm tới, hai nước kỷ niệm 76 năm …" does; "Ngày 8/10, Đại sứ quán tổ chức lễ kỷ niệm 80 năm …" does not.
    """
    between = low[start:end]
    if _MARKS.match(between) is None or between.startswith(_MARKED_BY_ACT):
        return False
    return not _HELD.search(between) and not _MADE_FOR.search(between)


def is_event_between(low: str, start: int, end: int) -> bool:
    """Say whether the words between a year and a count tell of an event held for it, in whatever year one writes."""
    return bool(_HELD.search(low, start, end))


def shares_subject(low: str, sentence: Span, subject: Span) -> int:
    """Return how many words of substance a sentence shares with what is counted; 0 unless it has the first of them."""
    words = [word for word in _words(low, subject.start, subject.end) if word not in _EMPTY_WORDS]
    within = _words(low, sentence.start, min(sentence.end, sentence.start + 2 * REACH))
    return sum(word in within for word in words) if words and words[0] in within else 0


_BORN = re.compile(r"(?<!\w)sinh (?:(?:vào|ngày|năm) ){0,2}$")
_BIRTH = re.compile(r"(?:ngày )?sinh(?! viên)")


def tells_of_birth(low: str, subject: Span, at: int) -> bool:
    """Say whether a birth is counted from and the date at `at` is that of one: "sinh ngày 15/7/1910"."""
    return bool(_BIRTH.match(low, subject.start)) and bool(_BORN.search(low, max(0, at - 16), at))


_REPORTS = re.compile(r" (?:đưa tin|cho biết|cho hay|loan báo|loan tin|dẫn lời|dẫn tin|viết)(?!\w)")


def told_by_report(low: str, end: int) -> bool:
    """Say whether the words after a date say that news came out then: "sáng nay đưa tin"."""
    return _REPORTS.match(low, end) is not None
