"""Years, terms and decades as Vietnamese news writes them."""

import re

from kb_site.lang.vi.dates_base import (
    DAY,
    END,
    MONTH,
    MONTH_WORD,
    STOP,
    YEAR,
    Expression,
    Kind,
    Parts,
    month_number,
    year_words,
)
from kb_site.lang.vi.dates_words import (
    NO_NAMES,
    SHORT_YEAR_CUES,
    UNITS,
    YEAR_CUES,
    counts_years,
    stands_after,
    stands_alone,
    stands_before,
)
from kb_site.lang.vi.families import VIETNAMESE_FAMILY
from kb_site.lang.vi.letters import UPPER
from kb_site.lang.vi.numbers import NUMBER_WORD, SMALL_NUMBER, read_number
from kb_site.text import lower_copy

# thập niên 60, những năm 1990, những năm 50 của thế kỷ trước
_DECADE = re.compile(
    r"(?:thập (?:niên|kỷ)|những năm(?: đầu| cuối| giữa)?)(?: của)?(?: (?:những )?năm)? (?P<tens>(?:1[5-9]"
    rf"|20)\d0|\d0|{SMALL_NUMBER}|không không)(?:'?s)?(?![\w%])"
    rf"(?:(?: ?- ?|, ?| và | đến )(?:thập (?:niên|kỷ) |những năm |năm )?(?P<more>(?:1[5-9]|20)\d0|\d0)(?![\w%]))?"
    r"(?P<century>,? (?:của )?(?:thế kỷ (?:(?P<number>xix|xviii|xxi|xx|19|20|21|18|hai mươi mốt"
    r"|hai mươi|trước|này)(?!\w))))?"
)
_DECADE_OF_CENTURY = re.compile(
    r"thập (?:niên|kỷ) (?P<n>đầu tiên|đầu|cuối cùng|cuối|thứ \w+)(?: của)? thế kỷ "
    r"(?P<number>xix|xviii|xxi|xx|19|20|21|18|hai mươi mốt|hai mươi|trước|này)(?!\w)"
)
_PRESENT_DECADE = re.compile(r"thập (?:niên|kỷ) (?P<ref>này|trước)(?!\w)(?! (?:đó|khi|ngày))")
_CENTURIES = {
    "xviii": 1700, "18": 1700, "xix": 1800, "19": 1800, "xx": 1900, "20": 1900, "hai mươi": 1900, "trước": 1900,
    "xxi": 2000, "21": 2000, "hai mươi mốt": 2000, "này": 2000,
}  # fmt: skip

# giai đoạn 2026-2030, từ năm 1967 đến năm 1968, 2024/25
_YEARS = re.compile(
    r"(?P<lead>(?:trong |các |những )?(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|năm học"
    r"|mùa giải|mùa bóng|chiến lược|niên độ)(?: từ)?(?: năm)? )?"
    r"(?P<word>năm )?(?P<a>(?:1[5-9]|20)\d\d)(?: ?[-/] ?| (?:cho )?(?:đến|tới)(?: hết)? (?:đầu |giữa "
    r"|cuối )?)(?P<word2>năm )?"
    r"(?P<b>(?:1[5-9]|20)\d\d|\d\d)(?![\w%])(?![./,-]\d)(?![/-][^\W\d])"
)
_MONTHS = 12
_TERM_LEAD = re.compile(r"(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|năm học|mùa giải|mùa bóng)(?: từ)?(?: năm)? $")
_YEAR_TO_MONTH = re.compile(
    rf"(?:năm )?(?P<a>{YEAR})(?: ?- ?| (?:cho )?(?:đến|tới)(?: hết)? )(?:đầu |giữa |cuối )?"
    rf"(?:tháng |(?=\d\d?/))(?P<m>{MONTH})[/.-](?P<b>{YEAR})(?![\w%/-])(?!\.\d)"
)
_YEAR_LIST = re.compile(
    rf"(?:các |những )?năm (?P<a>{YEAR})(?P<more>(?:, ?(?:năm )?{YEAR}(?!\d)){{0,9}}(?:,? và (?:năm )?{YEAR})?){END}"
)
_TIMES = re.compile(rf"{YEAR}(?:, ?{YEAR}(?!\d)){{0,9}}(?:,? và {YEAR})?{END}")
_COUNTS_TIMES = re.compile(rf"(?<!\w)(?:{SMALL_NUMBER}|\d{{1,2}}|nhiều|vài) lần ?: ?$")
"""Before years in which something was done as often: "thăm Việt Nam 5 lần: 2001, 2006, …"."""
_YEAR_WORD = re.compile(rf"năm:? ?(?P<y>{YEAR})(?![\w%])(?!\.\d\d\d)(?![/-][^\W\d])")
_YEAR_SHORT = re.compile(r"năm '?(?P<y>[3-9]\d)(?![\w%/-]|[.,]\d)")
_YEAR_EARLY = re.compile(
    r"năm (?P<y>[1-9]\d\d(?=$|[,;:)\n]|\.(?!\d))(?!,\d)|[1-9]\d{0,2}(?= (?:sau công nguyên|scn)(?!\w)))"
)
_YEAR_SPELLED = re.compile(rf"năm (?P<y>{NUMBER_WORD}(?: {NUMBER_WORD}){{1,8}})(?!\w)")
_YEAR_SPOKEN = re.compile(
    r"năm (?P<y>(?:ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín))(?!\w)"
)
_NEXT_YEAR = re.compile(r"sang năm(?=$|[.,;:)\n])")
_MOVING = frozenset(("bước", "chuyển", "vắt", "kéo dài", "lấn", "qua", "dời", "lùi", "hoãn", "vắt qua"))
"""Before "sang năm": words that lead into another year rather than name it."""
_YEAR_FIRST = re.compile(rf"năm (?P<y>{YEAR}) tháng (?P<m>{MONTH}|{MONTH_WORD})(?: ngày (?P<d>{DAY}))?(?![\w%/-]|\.\d)")
_YEAR_AND_MONTH = re.compile(rf"(?P<y>{YEAR})[-/](?P<m>0[1-9]|1[0-2])(?![\w%/.-])")
_YEAR_REF = re.compile(
    r"(?:cùng kỳ )?năm (?P<ref>nay|này|ngoái|kia|trước nữa|trước|tới|sau|rồi|vừa rồi|vừa qua|tiếp theo|kế tiếp|kế|đó"
    r"|ấy)(?P<that> đó)?(?!\w)"
)
# What such a year is the year of: "Năm Hữu nghị Việt Nam - Triều Tiên 2025", "giải U23 châu Á 2026", "APEC 2027".
_NAME_WITH_YEAR = re.compile(
    r"(?<!\w)(?P<name>(?:Năm|Đại lễ|Ngày hội|Đại nhạc hội|[Gg]iải|[Ll]iên hoan|[Ll]ễ hội|Festival|[Dd]iễn đàn"
    r"|[Tt]riển lãm|[Hh]ội chợ|[Cc]uộc thi|[Tt]uần lễ)"
    r" [^.,;:()\"\n]{1,48} |(?:[A-ZĐ][\w-]*[A-Z\d][\w-]* |[A-ZĐ][a-z]+ (?=Cup |Games |Bowl )|Cup |Games |Olympic )+)$"
)
_QUOTED_NAME = re.compile(r"\"([^\W\d_a-z][^\"\n]{2,70} )$")
_SPOKEN = re.compile(r"(?<!\w)(?:sẽ|đã|đang|là|không|rất|mong|chúng|tôi|phải|được)(?!\w)")
"""In quotes: words that make them what somebody said and no name."""
_BARE_YEAR = re.compile(r"(?P<y>(?:1[89]|20)\d\d)(?![\w%°])(?![./,:-]\d)(?![/-][^\W\d])(?! ?(?:-|đến) ?\d)")
# Laws and treaties, whose last word has no capital: "Hiến pháp 2013", "Nghị định thư 1967".
_TITLED = re.compile(
    r"(?<!\w)(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định thư|Hiệp định|Hiệp ước|Công ước|Hiến chương"
    r"|Tuyên bố|Tuyên ngôn"
    r"|Đại lễ|Lễ hội|Liên hoan|Triển lãm|Hội chợ|Festival|Tuần lễ|Ngày hội|Diễn đàn|Chương trình nghị sự|Hội nghị"
    r"|Thỏa thuận|Đại hội|Cách mạng|Chiến dịch|Kế hoạch|Chiến lược|Tầm nhìn|Lộ trình|Sáng kiến)(?: [^\W\d]+){0,6} $"
)
_NAME_BEFORE = re.compile(
    rf"(?:(?P<opens>(?:^|\n)(?:\d{{1,2}}[.)] |[-+*•●▪] )?)|(?<= ))"
    rf"(?P<first>[{UPPER}][^\W\d_]*)(?:[ -][{UPPER}][^\W\d_]*){{1,4}} \($"
)
_LIFETIME = range(30, 111)
"""Years that someone lives of whom one prints both."""
_IS_YEAR = re.compile(r" (?:là|được coi là|được xem là|tiếp tục là|sẽ là) (?:một |cột |dấu )?(?:năm|mốc)(?!\w)")
_OPENS = re.compile(r"(?:^|[.!?:\n\"] ?)$")
_LISTED = re.compile(r"(?:^|\n)(?:[-+*•●▪] )?$")
_OF_LIST = re.compile(r"(?:, (?:18|19|20)\d\d){0,4}:(?!\d)")
_BEFORE_CELL = ("; ", ", ", ": ")
_FIGURE_OF_YEAR = re.compile(r": ?\d")
_WHOLE = ("cả ", "suốt ")
"""Before "năm ngoái": all of it, where another count before it makes it a stretch, "mấy năm nay"."""
_BEFORE_LISTED = (", ", "; ", "à ")
_BRACKET_OF_DATES = re.compile(
    r"\((?:(?:(?:ngày|tháng|năm|quý|đầu|giữa|cuối) ){0,2}(?:\d{1,2}[/.-]){0,2}(?:1[89]|20)\d\d(?:[,;] |,? và )){1,8}$"
)
"""Before a year: a bracket that so far has only dates, "(2001, 9/2006, …"."""
_ENDS_LINE = re.compile(r" ?:?(?:\n|$)")
_DIGIT_AFTER = re.compile(r" \d")
_FIGURE_FOLLOWS = re.compile(r"năm(?: học(?: từ)?(?: năm){0,2})?:? ?'?\d")
_FIGURE = re.compile(YEAR)


def read_decade(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the decade whose words begin at `at` with "thập niên" or "những năm"; () where none do."""
    if (match := _PRESENT_DECADE.match(low, at)) and not counts_years(low, at):
        step = 0 if match["ref"] == "này" else -1
        return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-decade", amount=step, unit="decade"),)
    if match := _DECADE_OF_CENTURY.match(low, at):
        return _decade_of_century(at, match)
    match = _DECADE.match(low, at)
    if not match:
        return ()
    century = _CENTURIES[match["number"]] if match["number"] else None
    first = _decade_start(match["tens"], century)
    if first is None:
        return ()
    last = (
        _decade_start(match["more"], century if first.short or not first.year else first.year // 100 * 100)
        if match["more"]
        else None
    )
    end = match.end()
    if last:
        return (
            Expression(at, match.end("tens"), Kind.DECADE, "decade", first),
            Expression(match.start("more"), end, Kind.DECADE, "decade", last),
        )
    return (Expression(at, end, Kind.DECADE, "decade", first),)


_DECADES = {"đầu tiên": 1, "đầu": 1, "nhất": 1, "cuối cùng": 10, "cuối": 10}


def _decade_of_century(at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    """Return the decade that its place in a century names: "thập niên đầu tiên của thế kỷ XXI"."""
    name = match["n"].removeprefix("thứ ")
    number = _DECADES.get(name) or read_number(name)
    if not number or number > 10:
        return ()
    first = Parts(_CENTURIES[match["number"]] + 10 * (number - 1))
    return (Expression(at, match.end(), Kind.DECADE, "decade", first),)


def _decade_start(words: str, century: int | None) -> Parts | None:
    number = int(words) if words.isdigit() else 0 if words == "không không" else read_number(words)
    if number is None or number % 10 or (0 < number < 10):
        return None
    if number >= 1000:
        return Parts(number)
    return Parts(number + century) if century is not None else Parts(number, short=True)


def read_year(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the year or years whose words begin at `at` with "năm"; () where none do."""
    return _read_figures(low, at) if _FIGURE_FOLLOWS.match(low, at) else _read_words(low, at)


def read_next_year(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the year after publication that "sang năm" at `at` names; () where the words lead into another year."""
    match = _NEXT_YEAR.match(low, at)
    if not match or stands_before(low, at, _MOVING):
        return ()
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-year", amount=1, unit="year"),)


def _read_figures(low: str, at: int) -> tuple[Expression, ...]:
    if match := _YEAR_FIRST.match(low, at):
        day = int(match["d"]) if match["d"] else None
        parts = Parts(int(match["y"]), month_number(match["m"]), day)
        return (Expression(at, match.end(), Kind.POINT, "written-day" if day else "month-year", parts),)
    if match := _YEAR_TO_MONTH.match(low, at):
        return (_to_month(match),)
    if match := _YEARS.match(low, at):
        found = _years(low, at, match)
        if found:
            return found
    if match := _YEAR_LIST.match(low, at):
        years = [Expression(at, match.end("a"), Kind.POINT, "year", Parts(int(match["a"])))]
        years += [
            Expression(m.start(), m.end(), Kind.POINT, "year", Parts(int(m[0])))
            for m in _FIGURE.finditer(low, match.start("more"), match.end("more"))
        ]
        return tuple(years)
    if match := _YEAR_WORD.match(low, at):
        return (Expression(at, match.end(), Kind.POINT, "year", Parts(int(match["y"]))),)
    if match := _YEAR_SHORT.match(low, at):
        plain = STOP.match(low, match.end()) or stands_before(low, at, SHORT_YEAR_CUES)
        if plain and not counts_years(low, at):
            return (Expression(at, match.end(), Kind.POINT, "short-year", Parts(int(match["y"]), short=True)),)
    if (match := _YEAR_EARLY.match(low, at)) and not counts_years(low, at):
        return (Expression(at, match.end(), Kind.POINT, "year", Parts(int(match["y"]))),)
    return ()


def _read_words(low: str, at: int) -> tuple[Expression, ...]:
    if match := _YEAR_REF.match(low, at):
        return _named_year(low, at, match)
    if (match := _YEAR_SPELLED.match(low, at)) and (year := year_words(match["y"])):
        return (Expression(at, match.end(), Kind.POINT, "year", Parts(year)),)
    if (match := _YEAR_SPOKEN.match(low, at)) and not counts_years(low, at):
        short = read_number(match["y"])
        if short and (STOP.match(low, match.end()) or stands_before(low, at, SHORT_YEAR_CUES)):
            return (Expression(at, match.end(), Kind.POINT, "short-year", Parts(short, short=True)),)
    return ()


def _to_month(match: re.Match[str]) -> Expression:
    """Return the stretch from a year to a month: "năm 1959 đến tháng 11-1990"."""
    last = Parts(int(match["b"]), int(match["m"]))
    return Expression(match.start(), match.end(), Kind.RANGE, "year-to-month", Parts(int(match["a"])), last)


def _follows_name(low: str, text: str, at: int) -> bool:
    """Say whether a name in capitals stands before the year at `at`: "APEC 2027"."""
    if at < 2 or text[at - 1] != " " or stands_before(low, at, NO_NAMES):
        return False
    word = text[text.rfind(" ", max(0, at - 30), at - 1) + 1 : at - 1].rpartition("\n")[2].strip("(\"'[])")
    return bool(word) and (word[0].isupper() or bool(_TITLED.search(text, max(0, at - 60), at)))


_ALSO = ("cũng ", "cũng trong ", "cũng vào ", "cũng ngay ", "cũng chính ", "cũng ngay trong ")
"""Before "năm này": the year just told of."""


_TO_COME = re.compile(r",? [^.,;:()\n]{0,50}?\bsẽ\b")
"""After "năm sau" in what is still to come: "Năm sau, hai nước sẽ kỷ niệm"."""


def _named_year(low: str, at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    name = match["ref"]
    if counts_years(low, at) and not low.endswith(_WHOLE, 0, at):
        return ()
    if name in ("đó", "ấy") or (name == "này" and low.endswith(_ALSO, 0, at)):
        return (Expression(at, match.end(), Kind.SAME, "that-year", unit="year", listed=False),)
    if name in ("trước", "sau", "kế tiếp", "kế", "tiếp theo"):
        step = -1 if name == "trước" else 1
        that = "-that" if match["that"] else ""
        if step > 0 and not that and _TO_COME.match(low, match.end()):
            return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-year", amount=1, unit="year"),)
        return (Expression(at, match.end(), Kind.FROM_TEXT, f"next-year{that}", amount=step, unit="year"),)
    step = {"nay": 0, "này": 0, "kia": -2, "trước nữa": -2, "tới": 1}.get(name, -1)
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-year", amount=step, unit="year"),)


def read_bare_years(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the year or years that bare digits name at `at`: "1983-1998", "APEC 2027"; () where none do."""
    if match := _YEAR_TO_MONTH.match(low, at):
        return (_to_month(match),)
    if match := _YEARS.match(low, at):
        found = _life(low, at, text, match) or _years(low, at, match)
        if found:
            return found
    if (match := _YEAR_AND_MONTH.match(low, at)) and stands_alone(low, at, match.end()):
        return (Expression(at, match.end(), Kind.POINT, "month-year", Parts(int(match["y"]), int(match["m"]))),)
    match = _BARE_YEAR.match(low, at)
    if not match or stands_after(low, match.end(), UNITS) or _DIGIT_AFTER.match(low, match.end()):
        return ()
    quoted = _QUOTED_NAME.search(text, max(0, at - 80), at) if text.startswith('"', match.end()) else None
    if quoted and not _SPOKEN.search(quoted[1]) and not stands_before(low, at, NO_NAMES):
        return (Expression(quoted.start(1), match.end(), Kind.POINT, "named-year", Parts(int(match["y"]))),)
    named = _follows_name(low, text, at)
    if named:
        begin = _NAME_WITH_YEAR.search(text, max(0, at - 60), at)
        start = begin.start("name") if begin else at
        return (Expression(start, match.end(), Kind.POINT, "named-year", Parts(int(match["y"]))),)
    if more := opens_item(low, at, match.end()):
        years = [(at, match.end())] + [m.span() for m in _FIGURE.finditer(low, match.end(), more.end())]
        return tuple(Expression(a, b, Kind.POINT, "bare-year", Parts(int(low[a:b]))) for a, b in years)
    if (times := _TIMES.match(low, at)) and _COUNTS_TIMES.search(low, max(0, at - 20), at):
        return tuple(
            Expression(m.start(), m.end(), Kind.POINT, "bare-year", Parts(int(m[0])))
            for m in _FIGURE.finditer(low, at, times.end())
        )
    subject = _IS_YEAR.match(low, match.end()) and _OPENS.search(low, max(0, at - 2), at)
    if (
        stands_alone(low, at, match.end())
        or subject
        or _is_cell(low, at, match.end())
        or low.startswith("(", at - 1)
        or (low.startswith(_BEFORE_LISTED, at - 2) and _BRACKET_OF_DATES.search(low, max(0, at - 60), at))
        or (_LISTED.search(low, max(0, at - 4), at) and _ENDS_LINE.match(low, match.end()))
        or stands_before(low, at, YEAR_CUES)
    ):
        return (Expression(at, match.end(), Kind.POINT, "bare-year", Parts(int(match["y"]))),)
    return ()


def _is_cell(low: str, at: int, end: int) -> bool:
    """Say whether a year at `at` heads a figure in a row of them: "2020: 8,3; 2021: 12,4"."""
    return low.startswith(_BEFORE_CELL, at - 2) and _FIGURE_OF_YEAR.match(low, end) is not None


def opens_item(low: str, at: int, end: int) -> re.Match[str] | None:
    """Return what follows a date that opens an item of a chronicle, up to its colon: "- 1954: …", "- 1997, 2000: …"."""
    return _OF_LIST.match(low, end) if _LISTED.search(low, max(0, at - 4), at) else None


def _life(low: str, at: int, text: str, match: re.Match[str]) -> tuple[Expression, ...]:
    """Return the years of birth and death in the bracket behind a name: "1. Trần Văn Thu (1904 - 1995)"."""
    if match["lead"] or match["word"] or match["word2"] or len(match["b"]) != 4 or not low.startswith(")", match.end()):
        return ()
    first, last = int(match["a"]), int(match["b"])
    name = _NAME_BEFORE.search(text, max(0, at - 60), at)
    if not name or last - first not in _LIFETIME:
        return ()
    if not name["opens"] and lower_copy(name["first"]) not in VIETNAMESE_FAMILY:
        return ()
    return (
        Expression(at, match.end("a"), Kind.POINT, "life", Parts(first)),
        Expression(match.start("b"), match.end(), Kind.POINT, "life", Parts(last)),
    )


def _is_shortened(low: str, at: int, match: re.Match[str]) -> bool:
    """Say whether two figures are a later year, no month or score: "năm 1954-75", "(1955-75)"."""
    bracketed = low.startswith("(", at - 1) and low.startswith(")", match.end())
    return (bool(match["word"]) or bracketed) and low[match.end("a")] == "-" and int(match["b"]) > _MONTHS


def _years(low: str, at: int, match: re.Match[str]) -> tuple[Expression, ...]:
    first, text = int(match["a"]), match["b"]
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    lead = _TERM_LEAD.search(low, max(0, at - 28), at)
    if len(text) == 2 and not (lead or match["lead"] or _is_shortened(low, at, match)):
        return ()
    if last <= first or last - first > 200:
        return ()
    begin = lead.start() if lead else at
    if low.endswith("từ ", max(0, begin - 3), begin):
        begin -= 3
    return (Expression(begin, match.end(), Kind.RANGE, "years", Parts(first), Parts(last)),)
