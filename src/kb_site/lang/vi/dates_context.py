"""What the words around a date say of its year: whether it is announced, past, or belongs to the year just told of."""

import re

from kb_site.text import Span

# Sought with the break before them, which a search finds faster than the beginning of a word.
_ANNOUNCED = re.compile(
    r"\W(?:sẽ|dự kiến|sắp|chuẩn bị|tới đây|sắp tới|lên kế hoạch|theo kế hoạch|theo lịch|dự định"
    r"|kéo dài đến|hạn chót|thời hạn|đến hết|trước ngày|chậm nhất)(?!\w)"
)
_PAST = re.compile(r"\W(?:đã|từng|vừa|hôm|mới đây|vừa qua|trước đó|hồi)(?!\w)")
_BREAK = re.compile(
    r"\W(?:(?:đến|tới) nay|hiện nay|hiện tại|vừa qua|mới đây|gần đây|hôm nay|năm nay|lần này|(?:sáng"
    r"|chiều|tối|trưa) nay|hôm qua|ngày mai|nay là)(?!\w)"
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)(?: (?:sớm|muộn))?(?: nay| qua)? \(?(?:ngày )?$"
)
_SENTENCE_OPENING = re.compile(r"^\W*(?:(?:trong|vào|đầu|cuối|giữa|hồi|từ|suốt|ngay|sang|bước sang) ){0,2}$")
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
_COMING = re.compile(r" (?:tới(?! thăm)|sắp tới|tới đây)(?=[.,;:)\n]| tại| ở|$)")
_GONE = re.compile(r" (?:vừa qua|vừa rồi|mới đây)(?!\w)")


def is_now(low: str, end: int) -> bool:
    """Say whether the words behind a date at `end` tie it to the day of publication: "tháng 3 tới", "11/10 vừa qua"."""
    return bool(_COMING.match(low, end) or _GONE.match(low, end))


def is_announced(low: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether the words before a date in its sentence, or right behind it, speak of the future."""
    return bool(_COMING.match(low, end)) or _stands(_ANNOUNCED, low, max(sentence.start, start - _REACH), start)


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


_IN_THE_YEAR = re.compile(r",? (?:vào|trong|tại)?(?: dịp)?(?: đầu| cuối| giữa)? ?")


def follows_in_clause(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` says when what ends at `start` is held: "… quan hệ ngoại giao vào năm 2030"."""
    return bool(_IN_THE_YEAR.fullmatch(low, start, end))


_WAS_HELD = re.compile(r" (?:đã |được |vừa )[^,.;:()]{0,120}?(?:vào|hồi|trong|tổ chức)(?: dịp)?(?: đầu| cuối| giữa)? ?")
_OCCASION = re.compile(
    r"[^.;:()\d]{0,40}(?<!\w)(?:đúng dịp|đúng lúc|nhân dịp|vào dịp|nhân|đúng vào dịp|khi|trùng với dịp)(?!\w)"
    r"[^.;:()\d]{0,60}"
)


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
_HELD = re.compile(r"(?<!\w)(?:lễ|tổ chức|dự|nhân|dịp|tham dự|gặp mặt|mít tinh|hội đàm|điện)(?!\w)")


def marks_itself(low: str, start: int, end: int) -> bool:
    """Say whether the words between a day and a count make the day itself the anniversary.

    "Ngày 31-1 năm tới, hai nước kỷ niệm 76 năm …" does; "Ngày 8/10, Đại sứ quán tổ chức lễ kỷ niệm 80 năm …" does not.
    """
    between = low[start:end]
    return bool(_MARKS.match(between)) and not _HELD.search(between)


_BRACKET = re.compile(r" ?\((?:(?:ngày|tháng|năm|từ) )*$")


def in_bracket(low: str, start: int, end: int) -> bool:
    """Say whether a date at `end` opens the bracket that follows at `start`: "80 năm thành lập (10/10/1945 …)"."""
    return bool(_BRACKET.fullmatch(low, start, end))
