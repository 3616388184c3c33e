"""How clauses of Vietnamese news go on, look back and are dated, whatever they tell of.

All take text as `spelling` leaves it: lower case, without hyphens within words.
"""

import re

_NOUN = (
    "cuộc",
    "chuyến",
    "buổi",
    "lễ",
    "đại lễ",
    "bức",
    "điện mừng",
    "điện chúc",
    "điện chia",
    "thư mừng",
    "thư chúc",
    "thư chia",
    "thư gửi",
    "điện gửi",
    "thông điệp gửi",
    "thông điệp chúc",
    "hội nghị",
    "lượt",
    "lần",
    "hành trình",
    "chặng",
    "thượng đỉnh",
    "tiệc",
    "tang lễ",
    "quốc tang",
    "quốc yến",
    "đại hội",
    "kỳ họp",
    "kỳ",
    "vòng",
    "phiên",
    "khóa",
    "đối thoại",
    "tham khảo",
    "tham vấn",
    "phiên họp",
    "diễn đàn",
    "tuần lễ",
    "cấp cao",
)

ENDS = (".", ";", "")
"""What stands behind the last words of a clause."""

FINER = (", ", " (", ", ngày ", ", hồi ", ", vào ")
"""What stands between a year counted back and the month or day of it: "cách đây 5 năm, tháng 3/2019"."""


def is_noun(trigger: str) -> bool:
    """Say whether a trigger names an event ("cuộc gặp") rather than tells of an act ("gặp")."""
    return trigger.startswith(tuple(f"{word} " for word in _NOUN)) or trigger in _NOUN


_DEFINITE = re.compile(r"[^.;:]{0,60}?\b(?:này|lần này|trên|nói trên)\b")


def points_back(after: str) -> bool:
    """Say whether the words after a noun point back to what was told: "chuyến thăm lần này"."""
    return _DEFINITE.match(after[:70]) is not None


_PUT_OFF = re.compile(r"\b(?:lùi|dời|hoãn)\b")


def puts_off(word: str) -> bool:
    """Say whether words of calling off may lead on to another day: "lùi lại", not "hủy"."""
    return _PUT_OFF.search(word) is not None


TIMES = "lần "
"""How a verb counted begins: "nhiều" before "lần gặp"."""
HAVE = "có "
_SITTINGS = ("cuộc ", "buổi ", "phiên ")
_HOLDING = ("tiến hành ", "thực hiện ")


_ATTEND = "dự "


def said_longer(verb: str) -> list[str]:
    """Return longer ways to say a verb: "tiến hành cuộc hội đàm" for "có cuộc hội đàm", "tham dự G7" for "dự G7"."""
    if verb.startswith(_ATTEND):
        return [f"tham {verb}"]
    noun = verb.removeprefix(HAVE)
    return [other + noun for other in _HOLDING] if noun != verb and noun.startswith(_SITTINGS) else []


_RELATION = re.compile(
    r", theo đó\b|"
    r" bị (?:cắt đứt|gián đoạn|đình chỉ|đóng băng|phá vỡ)(?: [\w ]{1,16})? $|"
    r"\b(?:sau|trước) (?:ngày|khi|lần|cuộc|chuyến|sự kiện|vòng|đợt|kỳ|phiên)\b[^,;.]{0,60}$"
    r"|, (?:tiếp bước|nối tiếp|sau) (?:các |những |hai |ba )?"
    r"(?:ông|bà|người|chuyến thăm của|tổng thống|thủ tướng)\b[^;]{0,200}$"
)


def relates(before: str) -> bool:
    """Say whether the words before a date make it the time of something else: "sau ngày trở lại cầm quyền (…"."""
    return _RELATION.search(before) is not None


_CLAUSE_END = re.compile(r"\s*(?:[;:()]|[,.](?=\s|$)|$)")


def clause_length(text: str, *, whole: bool) -> int:
    """Return how much of a text belongs to its first clause; of a text cut short, whole words only."""
    found = _CLAUSE_END.search(text)
    if found is not None and found.end() <= len(text) and (whole or found.start() < len(text)):
        return found.start()
    return max(text.rfind(" "), 0)


_HYPHEN = re.compile(r"-(?<=[^\W\d_]-)(?=[^\W\d_])")
"""The hyphen comes first, so that a search can skip to the next one."""


def spelling(match: str) -> str:
    """Return a copy of a match copy to look for words in: same length, lower case, no hyphens within words."""
    lower = match.lower()
    if len(lower) != len(match):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in match)
    return _HYPHEN.sub(" ", lower)


_TIME_WORDS = re.compile(
    r"\s*(?:(?:ngay|vào|sáng|chiều|tối|trưa|đêm|hồi|đầu|cuối|giữa|trước đó|hôm|trong|từ|đến|khoảng|lúc"
    r"|rạng sáng|buổi|và|cũng|tháng|năm|ngày|qua|nay|tiếp đó|sau đó|mới đây|gần đây|trước|sau|theo đó)\s*){0,4}"
)
_BACK = re.compile(
    r"(?:khi|lúc|vào thời điểm) (?:đó|ấy)\b|năm (?:đó|ấy)\b|nhân dịp (?:này|đó)\b|cũng trong (?:ngày|dịp|năm)"
    r"|(?:cũng )?(?:nhân )?dịp này\b|ngay (?:sau đó|lập tức)\b"
)


def opens_clause(gap: str) -> bool:
    """Say whether only words of time stand between a comma and a date, so that the date opens a clause."""
    return _TIME_WORDS.fullmatch(gap) is not None


def same_time(sentence: str) -> bool:
    """Say whether a sentence opens with words for the time named last: "Khi đó"."""
    return _BACK.match(sentence) is not None


_NEXT = re.compile(
    r"\W*(?:ngay )?(?:tiếp đó|tiếp theo|kế đó|sau đó|sau (?:khi|lễ|cuộc|buổi|phần|hội đàm|hội kiến)|kết thúc)\b"
)


def goes_on(sentence: str) -> bool:
    """Say whether a sentence opens with words for what comes next in a programme: "Tiếp đó, …", "Sau lễ đón, …"."""
    return _NEXT.match(sentence) is not None


_TERM = re.compile(r"(?:nhiệm kỳ|giai đoạn|khóa|niên khóa|thời kỳ)\s*$")


def is_term(before: str) -> bool:
    """Say whether the words before a date make it a term of office or a period, when nothing in particular happened."""
    return _TERM.search(before[-14:]) is not None


_FLASHBACK = re.compile(r"trước (?:đó|đây)\b")


def looks_back(sentence: str) -> bool:
    """Say whether a sentence tells of an earlier time, so that the next one does not go on from its date."""
    return _FLASHBACK.match(sentence) is not None


_AND_THEN = re.compile(
    r"\W*(?:(?:ngay )?(?:sau đó|tiếp đó|kế đó)|(?:ngày |hôm )(?:hôm )?sau|(?:cả )?hai [\w ]{2,24} (?:sau đó|tiếp đó)"
    r"|[^,.;:]{5,120}? cũng (?:đã )?(?:trao đổi|gửi) (?:điện|thư))\b"
)


def tells_on(sentence: str) -> bool:
    """Say whether a sentence goes on from what one before it looked back to: "Ngay sau đó", "Hai ông sau đó"."""
    return _AND_THEN.match(sentence) is not None


_FIGURES = re.compile(
    r"\b(?:kim ngạch|tăng trưởng|thương mại (?:song phương|hai chiều)|tổng vốn|vốn đầu tư|lượt khách|gdp)\b"
    r"[^.;]{0,120}(?:\d|\bđạt\b|\btăng\b|\bgiảm\b)"
)


def tells_figures(sentence: str) -> bool:
    """Say whether a sentence that tells of no act tells of trade or growth, in whose years nothing else took place."""
    return _FIGURES.search(sentence) is not None


_REMARK = re.compile(r"\W*(?:đây|đó) (?:cũng )?(?:là|được coi là) ")


def only_remarks(sentence: str) -> bool:
    """Say whether a sentence only says what something was, so that no next one goes on from its dates: "Đây là"."""
    return _REMARK.match(sentence) is not None


_THERE = re.compile(r"tại ([^,.;:]{3,40}),")
_HERE = frozenset({"đây", "đó"})


def stays_there(sentence: str, told: str) -> bool:
    """Say whether a sentence opens with the place of the one told before it: "… đến thành phố X. Tại X, …"."""
    found = _THERE.match(sentence)
    return found is not None and (found[1] in _HERE or found[1] in told)


_SCENE = re.compile(
    r"(?:trong(?: khuôn khổ| thời gian)?|nhân(?: dịp)?|bên lề|tại|ở|(?:trong|tiếp tục|khuôn khổ) chương trình)\s*$"
)


def sets_scene(before: str) -> bool:
    """Say whether the words before a noun make it the time of the acts after it: "Trong chuyến thăm năm 2019, …"."""
    return _SCENE.search(before) is not None


def is_of_name(words: str) -> bool:
    """Say whether a year stands in a name, with a capital letter: "APEC 2018"; takes words as written."""
    return words[-4:].isdigit() and words[-5:-4] == " " and words[:-5].split(" ")[-1][:1].isupper()


_HOME_TIME = re.compile(
    r"(?:[ ,]*(?:theo )?giờ [\w ]{2,16})?[ ,]*\((?:[^()]{0,40}\bgiờ [^()]{1,24}[,;] )?(?:tức |nhằm )?(?:là )?"
    r"(?:rạng |buổi )?(?:sáng |trưa |chiều |tối |đêm )?"
)
_BY_CLOCK = re.compile(r"[^()]{0,16}\bgiờ\b")
_THERE_THEN = re.compile(r" (?:tại|ở) [^(),.;]{2,40} \((?:tức )?(?:rạng )?(?:sáng|trưa|chiều|tối|đêm)(?: ngày)? ")
_PARTS = ("sáng", "trưa", "chiều", "tối", "đêm", "ngày")
_AT_HOME = re.compile(r" (?:tại|ở) (?:việt nam|hà nội|trong nước)\)")


def is_home_time(gap: str, after: str) -> bool:
    """Say whether a date in brackets is another's by the clock at home: "chiều 22/9 (rạng sáng 23/9 giờ Việt Nam)".

    Takes the words between the two dates and those after the second.
    """
    if _HOME_TIME.fullmatch(gap) is None and _THERE_THEN.fullmatch(gap) is None:
        return False
    part = gap.rstrip().endswith(_PARTS) and _AT_HOME.match(after) is not None
    return part or (_HOME_TIME.fullmatch(gap) is not None and _BY_CLOCK.match(after) is not None)


_AND = frozenset({"và", "rồi", "đồng thời", "còn"})
_LEADING_ON = _AND | frozenset(
    {"của", "với", "tại", "ở", "cùng", "đến", "tới", "từ", "trong", "cho", "là", "do", "các", "những", "ông", "bà"}
)


def joins_clauses(word: str) -> bool:
    """Say whether a word joins a clause to the one before, which a quote need not begin with."""
    return word.lower() in _AND


def leads_on(word: str) -> bool:
    """Say whether a word leads on to the next, so that no quote ends in it."""
    return word.lower() in _LEADING_ON


def is_predicate(before: str) -> bool:
    """Say whether the words before a name only say who somebody was: "Chủ tịch nước khi ấy là ông X", "là của X"."""
    return before.endswith((" là ", " là của "))


_OCCASION = re.compile(r"[,)]{0,2} (?:(?:vào|đúng|nhân) )?(?:dịp|nhân|khi|lúc) ")
_SETTING = re.compile(
    r"\b(?:bên lề|khuôn khổ|(?:trong|theo|thuộc|khuôn khổ|của) chương trình|nhân dịp|nhân|dịp)"
    r"(?: (?:tham )?dự)?(?: các| một)? $"
)


def tells_occasion(after: str) -> bool:
    """Say whether the words after a date say on what occasion it was, so that it dates what stands before it."""
    return _OCCASION.match(after) is not None


_DURING = re.compile(r"[,)]{0,2} (?:trong|nhân|nhân dịp|dịp|trong khuôn khổ)(?: các| một)? $")


def is_during(before: str) -> bool:
    """Say whether the words before a noun make it what an act told before belongs to: "…, trong chuyến thăm"."""
    return _DURING.search(before) is not None


def is_setting(before: str) -> bool:
    """Say whether the words before a meeting of many make it what an act is set in: "bên lề", "trong khuôn khổ"."""
    return _SETTING.search(before) is not None


_WHERE = r"(?: (?:cũng )?(?:tại|ở)(?: [^,;.()]{2,40})?)"
_LIST = re.compile(
    rf"{_WHERE}?(?: (?:với tư cách|trên cương vị|khi|lúc) [^,;.()]{{2,50}})?"
    r"(?:,? và|[,;]| rồi)(?: (?:hai|ba|bốn|một|\d|các|những) lần(?: nữa| trước(?: đó| đây)?(?: là)?)?)?"
    r"(?: (?:lần|vòng|đợt|kỳ) [\w ]{1,16}| (?:gần (?:đây )?|mới )nhất(?: là)?)?"
    r"(?: (?:với tư cách|trên cương vị|trong vai trò|khi là|khi còn là|lúc là) [^,;.()]{2,40})?"
    rf"{_WHERE}?,?(?: (?:không báo trước),)?"
    r"(?: (?:vào|hồi|trong|các|đầu|giữa|cuối|hôm|sáng|chiều|tối|đêm|trưa|rạng sáng|khoảng|năm|tháng|ngày))*"
)


def lists_dates(gap: str) -> bool:
    """Say whether words between two dates only list them: "và", " tại A, lần hai ở B ", " và hai lần trong năm "."""
    return _LIST.fullmatch(gap) is not None


_KIND = re.compile(
    r"(?<!\w)(?:(?:nước|cộng hòa|vương quốc|đại công quốc|liên bang|thủ đô|thành phố)"
    r"(?: (?:xã hội chủ nghĩa|dân chủ|nhân dân|hồi giáo|thống nhất|liên bang)){0,2} ?){1,2}$"
)


def without_kind(before: str) -> str:
    """Return the words before a place without those for what it is: "và Cộng hòa " Angola."""
    return _KIND.sub("", before)


_FIRST_SINCE = re.compile(
    r"\b(?:cuộc (?:gặp|hội đàm|điện đàm)|hội đàm|thượng đỉnh)[^,.;]{0,24} đầu tiên\b[^,.;]{0,60} từ (?:năm )?$"
)


def is_first_since(before: str) -> bool:
    """Say whether the words before a year make it that of the last such event: "cuộc gặp đầu tiên giữa … từ "."""
    return before.endswith(("từ ", "từ năm ")) and _FIRST_SINCE.search(before) is not None


_LIMIT = re.compile(
    r"\b(?:hết|chậm nhất(?: là)?|muộn nhất(?: là)?"
    r"|(?:chức|(?:chức vụ|cương vị|vị trí|trọng trách)(?: này| đó)?|tại vị|tại chức|tại nhiệm|cầm quyền|nắm quyền)"
    r" (?:cho )?(?:đến|tới)|(?<=\w )(?<!mãi )(?<!phải )(?<!đợi )(?<!chờ )cho (?:đến|tới)(?: tận)?)"
    r" (?:(?:ngày|tháng|năm|cuối|đầu|giữa) )*$"
)


def is_limit(before: str) -> bool:
    """Say whether the words before a date make it the end of something or when it is due: "đến hết "."""
    told = "đến" in before or "tới" in before or "hết" in before or "nhất" in before
    return told and _LIMIT.search(before) is not None


def is_after_year(before: str) -> bool:
    """Say whether the words before a year make it only what something came after: "sau năm 1975"."""
    return before.rstrip().endswith(("sau", "sau năm", "từ sau", "từ sau năm"))


_OLDER = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|thay cho|gia hạn|kế thừa)"
    r" (?:và bổ sung |, bổ sung |bổ sung |một số điều (?:của )?|cho )?"
    r"(?:hiệp định|hiệp ước|nghị định thư|thỏa thuận|thoả thuận|bản ghi nhớ|công ước|hiệp nghị)(?: [^,.;:\n]{0,90})?$"
)


def is_of_older(before: str) -> bool:
    """Say whether the words before a year make it that of a treaty that a later one changes: "sửa đổi Hiệp định X "."""
    found = _OLDER.search(before.removesuffix("năm ").rstrip())
    return found is not None and " ký" not in found[0]  # "bổ sung Hiệp định X được ký "


_ZONE = re.compile(r" (?:\()?(?:theo )?giờ (?:việt nam|hà nội|vn|địa phương|tại việt nam)\b")


def names_zone(after: str) -> bool:
    """Say whether the words after a date say by which clock it is: "theo giờ Việt Nam"."""
    return _ZONE.match(after) is not None


_IN_BRACKETS = frozenset(
    "các những hai ba tại ở dự nhân thăm tham kết bên trong cùng lần từ vào hồi sang tới đến gặp cũng và hôm sáng chiều"
    " tối đêm trưa tức nhằm theo giờ ngày tháng năm đầu cuối giữa khoảng rạng dịp mới gần sau trước qua lúc".split()
)
"""Words that brackets open with before the day of what stands before them: "(tại Hà Nội, 5/2019)"."""


def tells_of_own(gap: str) -> bool:
    """Say whether words in brackets before a date tell what the date is of: "(xây năm"; takes them as written."""
    first = gap.split(None, 1)[0] if gap.strip() else ""
    return first.islower() and first not in _IN_BRACKETS


_JOURNEY = (
    r"(?:chuyến|đợt|cuộc) (?:đi|thăm|viếng thăm|công tác|công du|làm việc|thị sát)"
    r"(?: (?:chính thức|hữu nghị|cấp nhà nước|nhà nước|lịch sử|và làm việc|thăm|(?:hai|ba|bốn|năm|\d) ngày)){0,3}"
)
_STAY = re.compile(
    r"(?:(?:đặc biệt|ngoài ra|bên cạnh đó|đồng thời|theo đó),? )?(?:cũng )?(?:(?:trong|suốt)(?: suốt)?"
    r" (?:(?:hơn |gần )?(?:các|những|mấy|hai|ba|bốn|năm|\d{1,2}) (?:ngày|giờ)"
    r" (?:ở|tại|thăm|lưu lại)|thời gian (?:ở|thăm|lưu lại|có mặt|làm việc)|dịp này,)"
    rf"|(?:trong(?: khuôn khổ| thời gian| chương trình)?|nhân(?: dịp)?|tại) {_JOURNEY}"
    r"(?: (?:này|đó|ấy|nói trên|kể trên))?,)"
)


def opens_stay(sentence: str) -> bool:
    """Say whether a sentence opens with the time of the visit told of: "Trong các ngày ở Việt Nam, …"."""
    return _STAY.match(sentence) is not None


_EARLIER = re.compile(
    r"[^.;]{0,80}[, ](?:sau|kể từ|tiếp theo) (?:lần|chuyến|đợt)(?: [\w]+){0,6} (?:vào |hồi )?(?:năm |tháng |ngày )?$"
)
_NTH = re.compile(r"\b(?:lần|chuyến)[\w ]{0,24} thứ (?:hai|ba|tư|\d)[\w ,]{0,60}$")


def is_again(before: str) -> bool:
    """Say whether the words before a visit number it, so that there were some before: "đây là lần thứ hai ông X"."""
    return _NTH.search(before) is not None


def names_earlier(gap: str) -> bool:
    """Say whether words from a visit to a date make it that of one before: ", sau lần dự APEC năm"."""
    return _EARLIER.fullmatch(gap) is not None


_COUNTS_BACK = re.compile(r" (?:khi|sau|trước)\b")
_COUNTED_FROM = re.compile(
    r" (?:tổng tuyển cử|bầu cử|đảo chính|chính biến|tang lễ|đám tang|sinh nhật)\b"
    r"| khi (?!.{0,60}\b(?:điều tương tự|việc tương tự|điều đó)\b)"
)
_DAYS = re.compile(r"\b(?:hai|ba|bốn|năm|sáu|bảy|\d{1,2}) ngày[,:(]* ?\(?(?:từ )?(?:ngày )?$")


_PREDICATE = re.compile(r" (?:đã|cùng)\b(?! đó)")


def opens_predicate(after: str) -> bool:
    """Say whether the words after a date tell what was done then: " đã cùng B chủ trì"."""
    return _PREDICATE.match(after) is not None


JOINS = " và "


def joins_dates(gap: str) -> bool:
    """Say whether words between two dates, without places, join them: " và ngày "."""
    return f"{gap} ".startswith(JOINS)


_NAMED_DAY = re.compile(
    r"(?:(?:vào |hôm )?(?:hôm |sáng |trưa |chiều |tối |đêm |ngày )?"
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|ch[ủú]a? nhật)(?: tuần (?:này|trước|qua|tới))?"
    r"|(?:hôm|sáng|trưa|chiều|tối|đêm) (?:nay|qua))(?:, | \()$"
)
NAME_OF_DAY = 36
"""Characters of the longest name of a day: "vào chiều thứ năm tuần trước, "."""


def named_day(before: str) -> int:
    """Return how many characters name the day right before its date, 0 for none: "hôm thứ Năm (", "hôm nay, "."""
    match = _NAMED_DAY.search(before)
    return match.end() - match.start() if match else 0


def counts_back(after: str) -> bool:
    """Say whether the words after a count of years make it that of something else: ", hai năm trước khi"."""
    return _COUNTS_BACK.match(after) is not None


def is_counted_from(date: str, after: str) -> bool:
    """Say whether a date is counted from the act that follows: "một ngày sau khi gặp X"; no act is the like of what is
    told, of which both dates are: "một ngày trước khi A và B làm điều tương tự"."""
    return date.endswith((" sau", " trước")) and _COUNTED_FROM.match(after) is not None


def spells_days(before: str) -> bool:
    """Say whether a date only spells out how long something took: "chuyến thăm hai ngày, 8 - 9/11"."""
    return _DAYS.search(before) is not None
