"""Words that count from the day of publication or another date: hôm qua, sáng nay, thứ Hai tuần tới, ba năm sau."""

import re

from kb_site.lang.vi.dates_base import DAY, MONTH, MONTH_WORD, YEAR, Expression, Kind, Parts, Ref
from kb_site.lang.vi.dates_months import read_edge_weekday
from kb_site.lang.vi.dates_words import (
    FIGURATIVE,
    IN_A_ROW,
    INEXACT,
    PARTS_OF_DAY,
    WEEKDAY_CUES,
    stands_alone,
    stands_before,
)
from kb_site.lang.vi.numbers import SMALL_NUMBER, read_number

_PART = r"(?:rạng sáng|sáng sớm|sáng|trưa|xế chiều|chiều|tối|đêm|khuya)"
_TODAY = re.compile(
    rf"(?:(?:ngày )?(?:hôm|bữa) (?P<name>nay|qua|kia|kìa|trước kia)|ngày (?P<day>mai|kia|kìa|mốt)(?! sau)"
    rf"|(?P<part>{_PART}) (?:(?:ngày |hôm )?(?P<of>nay|qua|mai|kia|mốt)))(?!\w)"
)
_DAYS = {"nay": 0, "qua": -1, "kia": -2, "kìa": -3, "trước kia": -2, "mai": 1, "mốt": 2}
_DAYS_AHEAD = {"mai": 1, "kia": 2, "mốt": 2, "kìa": 3}
_NOT_TODAY_AFTER = re.compile(
    r" (?:sông|cầu|lại|đường|tươi sáng|tốt đẹp|và (?:mai sau|ngày mai)|tươi đẹp|đi|hệ thống|cửa|ngày|đời|sau này)(?!\w)"
)
_NIGHT = re.compile(
    rf"{_PART} (?P<first>ngày (?P<day>{DAY}))(?:,| và|, và)? {_PART} (?:ngày )?(?P<next>{DAY}) ?[/.-] ?"
    rf"(?P<month>{MONTH})(?: ?[/.-] ?(?P<year>{YEAR}))?(?![\w%])(?![.,]\d)"
)
_DAY_ALONE = re.compile(
    rf"(?:(?P<part>{_PART})|ngày|hôm) (?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
    rf"(?=,(?! ?\d| {_PART} )|[.;)](?!\d)|$| (?:tại|ở|ông|bà|theo giờ|\(giờ|rời|(?:đến |tới |sang )?thăm|sang|về|gặp"
    r"|hội (?:đàm|kiến)|dự|trình)(?!\w))"
)
_NOT_ALONE = frozenset({"mỗi", "một", "mấy", "các", "hai", "ba", "và", "hoặc", "-", "số", "trong", "hằng", "suốt"})
"""Words before "ngày 16" where it is a count, a number or one of several days."""
_DATE_FOLLOWS = re.compile(
    r"[ ,]{0,2}\(?(?:ngày |hôm |nhằm ngày |tức (?:là )?(?:ngày )?)?(?:0?[1-9]|[12]\d|3[01])(?:[/.-](?:0?[1-9]"
    rf"|1[0-2])(?![\w%])| tháng (?:0?[1-9]|1[0-2]|{MONTH_WORD}))"
)
_ANY_DATE_FOLLOWS = re.compile(
    r",? ?\(?(?:(?:vào |từ |hôm )?(?:ngày|tháng|năm) |hôm )?\d{1,4}(?:[/.-]\d|\)| tháng|,| năm)"
    r"|,? (?:vào |từ |hôm )?(?:ngày|tháng|năm) \d"
)

_WEEKDAYS = {
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "thứ bẩy": 5, "chủ nhật": 6,
    "chúa nhật": 6, "t2": 0, "t3": 1, "t4": 2, "t5": 3, "t6": 4, "t7": 5, "thứ 2": 0,
    "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5, "cn": 6,
}  # fmt: skip
_WEEKDAY = re.compile(
    r"(?P<name>" + "|".join(_WEEKDAYS) + r")(?!\w)"
    r"(?P<tail>,? (?:(?:của|trong) )?tuần "
    r"(?P<week>này|nay|trước|qua|vừa qua|vừa rồi|rồi|tới|sau|tiếp theo|kế tiếp|kế)(?!\w)"
    r"| (?P<next>tới(?=$|[.,;:)\"\n]| (?:và|tại|ở|để|sẽ|với|khi|nhằm|trong|nhân|là|theo|ông|bà|hai)(?!\w))"
    r"|sau(?! (?:chuyến|cuộc|lễ|buổi|vụ|lần|một|nhiều|gần|hơn|đợt|loạt))"
    r"|tiếp theo|kế tiếp|này|vừa qua|vừa rồi|trước|rồi|tuần)(?!\w)"
    r"(?! (?:đó|khi|ngày|năm|tuần|của|hai|ba)))?"
)
_WEEK_REFS = {
    "này": Ref.THIS,
    "nay": Ref.THIS,
    "tới": Ref.NEXT,
    "sau": Ref.NEXT,
    "tiếp theo": Ref.NEXT,
    "kế tiếp": Ref.NEXT,
    "kế": Ref.NEXT,
}

_NEXT = frozenset({"tới", "sau", "tiếp theo", "kế tiếp"})
_NEAREST = frozenset({"tới", "vừa qua", "vừa rồi"})
"""Words that make a weekday a day by themselves; "thứ hai tiếp theo" may be the second of something."""

_COUNT = rf"(?P<n>\d{{1,3}}|{SMALL_NUMBER})"
_THIS_DAY = re.compile(
    r"(?:đúng |cũng )?(?P<day>(?:vào )?ngày này)(?:,)? (?:cách đây (?:đúng "
    rf"|tròn )?)?{_COUNT} năm(?: (?:về )?trước)?(?!\w)"
)
_THIS_DAY_OF = re.compile(r"ngày này (?P<unit>năm|tháng) (?P<which>ngoái|trước|rồi|sau|tới)(?!\w)(?! đó)")
_SAME_OF_YEAR = re.compile(r"cùng (?P<unit>ngày|tháng) (?:này )?(?:của )?năm (?:ngoái|trước|rồi)(?!\w)(?! đó)")
_BEFORE_THAT = re.compile(
    rf"(?:trước đó|sau đó)(?: (?:đúng|tròn))? {_COUNT} (?P<unit>ngày|tháng|năm)(?!\w)(?! (?:thành|thiết|ngày))"
)
_STEP = re.compile(
    rf"{_COUNT} (?P<unit>ngày|hôm|tháng|năm) (?P<way>trước đó|sau đó|trước khi|sau khi|(?:về )?trước|sau)(?!\w)"
)
_AGO = re.compile(rf"cách (?:đây|nay) (?:đúng |tròn |vừa tròn )?{_COUNT} (?P<unit>ngày|hôm|tháng|năm)(?!\w)")
_NEXT_DAY = re.compile(r"(?:ngày |một )?(?:hôm sau|ngày hôm sau|ngày kế tiếp|ngày tiếp theo)(?!\w)")
_DAY_BEFORE = re.compile(r"(?:ngày )?hôm trước(?!\w)(?! (?:đó|khi|ngày))")
_COMING = frozenset({"đến", "tới", "sang", "về", "đáp", "từ"})
"""Verbs before "hôm trước", where it is the day before the one told of."""
_SAME_DAY = re.compile(
    r"cùng ngày(?! \d)(?!\w)|(?:trong|cũng trong|ngay trong) ngày(?=[.,;)\n]|$)|(?:ngày|hôm) (?:đó|ấy)(?!\w)"
)
_SAME_PERIOD = re.compile(r"cùng (?P<unit>năm|tháng)(?! \d)(?!\w)|(?P<that>tháng|năm) (?:đó|ấy)(?!\w)")
_UNITS = {"ngày": "day", "hôm": "day", "tháng": "month", "năm": "year"}
_DAY_OF_EVENT = re.compile(rf"[^.;:,()\n]{{1,90}}? ({DAY})[/.-]({MONTH})[/.-]({YEAR})(?!\w)")
_DATED = re.compile(r"[^.;()\n]{0,120}\((?:ngày )?\d")
_COMMA_BEFORE = re.compile(r"[,)] (?:tức |tức là |(?P<only>chỉ |vừa )?(?:đúng |tròn )?)?$")
_ASIDE = 60
"""Characters before a date in which a bracket may have opened."""

_EVENT_AFTER = re.compile(
    r" (?:khi|ngày|chuyến|cuộc|buổi|lần|sự kiện|thời điểm|lễ|hội nghị|thượng đỉnh|đại hội|hiệp|trận|vụ|thảm|chiến"
    r"|cách mạng|tổng tuyển cử|bầu cử|đảo chính|chính biến|động đất|tang lễ|đám tang|sinh nhật|quốc khánh)(?!\w)"
)


def date_follows(low: str, end: int) -> bool:
    """Say whether the day itself follows at once: "sáng nay (10/10)", "hôm qua, 9/10"."""
    return bool(_DATE_FOLLOWS.match(low, end))


def read_today(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day that is named from the day of publication at `at`: "hôm nay", "tối qua", "ngày mai"."""
    match = _TODAY.match(low, at)
    if not match or _NOT_TODAY_AFTER.match(low, match.end()):
        return ()
    name = match["name"] or match["day"] or match["of"]
    if stands_before(low, at, FIGURATIVE) and not match["part"]:
        return ()
    if name == "mai" and text[match.end() - 3] == "M":
        return ()
    ahead = match["day"] or (match["part"] and low.startswith("ngày", match.end("part") + 1))
    step = (_DAYS_AHEAD if ahead and name in _DAYS_AHEAD else _DAYS)[name]
    listed = not date_follows(low, match.end())
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-day", amount=step, unit="day", listed=listed),)


def read_night(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the first day of a night or of a day and night at `at`, whose month stands with the second one.

    "Đêm ngày 6, rạng sáng ngày 7/12" gives "ngày 6", the other is read where it stands.
    """
    match = _NIGHT.match(low, at)
    if not match:
        return ()
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"]) if match["year"] else None
    if day > int(match["next"]):  # 31 May in "đêm ngày 31, rạng sáng ngày 1/6"
        year, month = (year - 1 if year and month == 1 else year), (month - 2) % 12 + 1
    rule = "full-day" if year else "day-month"
    return (Expression(match.start("first"), match.end("day"), Kind.POINT, rule, Parts(year, month, day)),)


def read_day_alone(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day of the month told of that is named without it at `at`: "Sáng 18, tại Bắc Kinh", "ngày 16, ông"."""
    match = _DAY_ALONE.match(low, at)
    if not match or stands_before(low, at, _NOT_ALONE):
        return ()
    kind = Kind.FROM_PUBLISHED if match["part"] and text[at].isupper() else Kind.FROM_TEXT
    start = match.start("day") if match["part"] else at
    return (Expression(start, match.end(), kind, "day-alone", Parts(day=int(match["day"])), unit="month"),)


def read_weekday(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day of the week at `at`, where a word says that it is a day and which: "thứ tư tuần tới"."""
    match = _WEEKDAY.match(low, at)
    if not match:
        return ()
    if found := read_edge_weekday(low, at, match.end("name"), text, _WEEKDAYS[match["name"]]):
        return found
    capital = text[match.end("name") - len(match["name"].split()[-1])].isupper()
    if not capital and stands_before(low, at, IN_A_ROW):
        return ()
    cue = (
        stands_before(low, at, WEEKDAY_CUES)
        or stands_alone(low, at, match.end())
        or (capital and low.startswith("ngày ", max(0, at - 5)))
    )
    sunday = match["name"].endswith("nhật")
    if match["week"]:
        ref = _WEEK_REFS.get(match["week"], Ref.LAST)
        kind = "weekday-of-week"
    elif match["next"] and match["next"] != "tuần" and (cue or capital or sunday or match["next"] in _NEAREST):
        ref = Ref.FOLLOWING if match["next"] in _NEXT else Ref.THIS if match["next"] == "này" else Ref.PRECEDING
        kind = "weekday-next"
    elif cue and (match["next"] or not stands_alone(low, at, match.end())):
        ref, kind = Ref.SAME, "weekday"
    else:
        return ()
    end = match.end() if match["week"] or match["next"] else match.end("name")
    if ref is Ref.SAME:
        end = match.end("name")
    listed = not date_follows(low, end)
    amount = _WEEKDAYS[match["name"]]
    return (Expression(at, end, Kind.WEEKDAY, kind, Parts(ref=ref), amount=amount, unit="day", listed=listed),)


def read_this_day(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day some years ago that "ngày này" at `at` recalls: "Ngày này 18 năm trước"."""
    if match := _THIS_DAY_OF.match(low, at):
        step = 1 if match["which"] in ("sau", "tới") else -1
        unit = "anniversary" if match["unit"] == "năm" else "day-of-month"
        return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "this-day", amount=step, unit=unit),)
    match = _THIS_DAY.match(low, at)
    number = _number(match) if match else None
    if not match or number is None:
        return ()
    return (
        Expression(
            match.start("day"), match.end(), Kind.FROM_PUBLISHED, "this-day", amount=-number, unit="anniversary"
        ),
    )


def read_same_of_year(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day or month a year ago that figures are compared with: "cùng tháng năm ngoái"."""
    match = _SAME_OF_YEAR.match(low, at)
    if not match:
        return ()
    if match["unit"] == "ngày":
        return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "this-day", amount=-1, unit="anniversary"),)
    return (Expression(at, match.end(), Kind.FROM_PUBLISHED, "relative-month", amount=-12, unit="month"),)


def read_before_that(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the date that "trước đó" or "sau đó" at `at` counts from another: "trước đó hai ngày"."""
    match = _BEFORE_THAT.match(low, at)
    number = _number(match) if match else None
    if not match or number is None:
        return ()
    sign = -1 if low.startswith("trước", at) else 1
    return (_from_text(at, match.end(), sign * number, match["unit"], low),)


def read_step(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the date that a number of days, months or years at `at` leads to from another: "Ba mươi năm sau"."""
    match = _STEP.match(low, at)
    number = _number(match) if match else None
    if not match or number is None or stands_before(low, at, INEXACT):
        return ()
    way = match["way"].removeprefix("về ")
    comma = _COMMA_BEFORE.search(low, max(0, at - 16), at)
    of_event = way.endswith("khi") or (way in ("trước", "sau") and _EVENT_AFTER.match(low, match.end()) is not None)
    coarse = match["unit"] in ("tháng", "năm")
    end = match.end() - len(" khi") * way.endswith("khi")
    if of_event and match["unit"] != "năm" and comma is None and (day := _DAY_OF_EVENT.match(low, match.end())):
        parts = Parts(int(day[3]), int(day[2]), int(day[1]))
        sign = -1 if way.startswith("trước") else 1
        return (_from_text(at, end, sign * number, match["unit"], low)._replace(first=parts, listed=True),)
    if of_event:
        if comma is None or (coarse and (way != "sau khi" or _is_in_bracket(low, at))):
            return ()  # what is told has its own date: "mất ngày 12/12, hai tháng sau …"
        step = _from_text(at, end, number if way.startswith("trước") else -number, match["unit"], low)
        alone = step.listed and not _DATED.match(low, match.end())
        if coarse:
            return (step._replace(listed=False),) if alone else ()
        return (step._replace(listed=alone and not comma["only"]),)  # "chỉ một ngày sau khi …" says how soon
    if way == "trước":
        exact = "đúng "
        if match["unit"] == "năm" and low.endswith(exact, 0, at):  # to the month
            ago = _ago(at - len(exact), match.end(), 12 * number, "tháng", low)
        else:
            ago = _ago(at, match.end(), number, match["unit"], low)
        return (ago._replace(rule="days-before") if match["unit"] == "ngày" else ago,)
    sign = -1 if way == "trước đó" else 1
    return (_from_text(at, match.end(), sign * number, match["unit"], low),)


def read_ago(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the date that "cách đây" at `at` counts back to; no entry where the date itself follows at once."""
    match = _AGO.match(low, at)
    number = _number(match) if match else None
    return (_ago(at, match.end(), number, match["unit"], low),) if match and number is not None else ()


def read_next_day(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return the day after or before the one the text speaks of: "hôm sau", "chiều hôm trước"."""
    if match := _DAY_BEFORE.match(low, at):
        named = low.startswith("ngày", at) or stands_before(low, at, PARTS_OF_DAY | _COMING)
        return (_from_text(at, match.end(), -1, "ngày", low),) if named else ()
    match = _NEXT_DAY.match(low, at)
    if not match or stands_before(low, at, INEXACT):
        return ()
    return (_from_text(at, match.end(), 1, "ngày", low),)


def read_same(low: str, at: int, text: str) -> tuple[Expression, ...]:
    """Return words that point back to a date without naming it: "cùng ngày", "năm đó"."""
    if match := _SAME_DAY.match(low, at):
        return (Expression(at, match.end(), Kind.SAME, "same-day", unit="day", listed=False),)
    if match := _SAME_PERIOD.match(low, at):
        unit = _UNITS[match["unit"] or match["that"]]
        return (Expression(at, match.end(), Kind.SAME, f"same-{unit}", unit=unit, listed=False),)
    return ()


def may_open_story(words: str) -> bool:
    """Say whether words for the same day may be the day of the report, where no other is told: not "hôm đó"."""
    return not words.endswith(("đó", "ấy"))


def _is_in_bracket(low: str, at: int) -> bool:
    start = max(0, at - _ASIDE)
    return low.rfind("(", start, at) > low.rfind(")", start, at)


def _ago(at: int, end: int, number: int, unit: str, low: str) -> Expression:
    listed = not _ANY_DATE_FOLLOWS.match(low, end)
    return Expression(at, end, Kind.FROM_PUBLISHED, "count-ago", amount=-number, unit=_UNITS[unit], listed=listed)


def _from_text(at: int, end: int, amount: int, unit: str, low: str) -> Expression:
    listed = not _ANY_DATE_FOLLOWS.match(low, end)
    return Expression(at, end, Kind.FROM_TEXT, "step", amount=amount, unit=_UNITS[unit], listed=listed)


def _number(match: re.Match[str]) -> int | None:
    return int(match["n"]) if match["n"].isdigit() else read_number(match["n"])
