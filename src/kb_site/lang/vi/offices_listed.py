"""Several people under one office: what tells that it is theirs, and what stands between their names."""

import re

from kb_site.lang.vi.letters import UPPER
from kb_site.lang.vi.lists import listed

_SOME = ("một ", "bất kỳ ", "bất cứ ", "mọi ", "từng ", "mỗi ", "ban ", "giới ", "hàng ngũ ", "đội ngũ ")


def is_somebody(before: str) -> bool:
    """Say whether words before an office leave open who is meant: "lần đầu tiên một nhà lãnh đạo Triều Tiên đến".

    What is "của một nhà lãnh đạo" is that of the one spoken of.
    """
    return before.endswith(_SOME) and not before.endswith("của một ")


STYLES_OF_MANY = frozenset(listed("hai ông; hai bà; các đồng chí; các ông; các bà; hai đồng chí"))
"""Those of them that several names follow."""
OF_BOTH_OPENINGS = (" hai ", " ba ")
OF_BOTH = re.compile(rf"(?:{'|'.join(OF_BOTH_OPENINGS)})(?:nước|bên)(?:[ :]|, )(?=[^ ])")
"""What makes a title that of several people, before their names: "Đại sứ hai nước"."""
SIDE = re.compile(r"(?<!\w)(?:[Vv]ề phía|[Pp]hía|[Pp]hía đoàn|[Vv]ề phía đoàn)(?: nước)? $")
"""Words before a country that begin a list of its people: "về phía Trung Quốc có …"."""
SIDE_ENDS = ("hía ", "oàn ", "nước ")
"""How they end: looked at first, as cheaper than a search."""
LED_BY = " do "
"""What comes after a delegation's country, before who leads it: "Đoàn Thụy Điển do …"."""
_SEVERAL = "các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|những"
_STYLES = " đồng chí| ông| bà| vị| nguyên| cựu| tân"
PLURAL = re.compile(
    rf"(?:^|[^\w./-])(?:{_SEVERAL}|(?<!ngày )(?<!tháng )(?<!thứ )\d{{1,2}})(?:{_STYLES}){{0,2}} $", re.IGNORECASE
)
"""The same before the title: "các Phó Thủ tướng", "7 Phó Thủ tướng"."""
PLURAL_ENDS = tuple(f"{word} " for word in (*f"{_SEVERAL}|{_STYLES}".split("|"), *"0123456789"))
"""How it ends in lower case: looked at first, as cheaper than a search."""
LISTED = re.compile(r"(?![^:\n]{0,60}(?:nói|mạnh|định|bố|rằng|biết|phát biểu|lưu ý|chia sẻ):)[^.:;\n]{0,60}: (?=[^ ])")
"""What leads from a title of several people to their names: "hai đại sứ đến chào: bà A của … và ông B của …"."""
LABEL_OPENING = re.compile(r"(?:^|\n|[,;:(|]) ?(?:\d{1,2} ?[.)/-] ?|[-–•+*] ?)?$")
"""What stands before a title that labels the name after its colon."""
LABELLED_END = re.compile(r" ?(?:[.,;()\n|]|$)")
"""What follows such a name."""
INCLUDING = re.compile(
    rf"(?: \w+){{0,7}}?,? (?:bao gồm|gồm có|gồm|là)(?: có)?:? "
    rf"(?=(?:các |hai )?(?:ông|bà|đồng chí|ngài)[ :/,]|(?-i:[{UPPER}]))",
    re.IGNORECASE,
)
"""The same in words: "7 Phó Thủ tướng gồm ông A (kiêm …), ông B và bà C"."""
TOLD_BEFORE = re.compile(
    rf"(?<!\w)(?:ông|bà|đồng chí|ngài) (?:[{UPPER}][^\s,;]{{1,20}} ?){{2,6}},(?: [^,;.\n]{{3,90}},){{1,2}} $",
    re.IGNORECASE,
)
"""Words before an office in a list that is told of who is named before it: "ông A, Chủ tịch …, Phó Thủ tướng …"."""
NUMBER = re.compile(r"\d{1,2}[.)/] ?(?=[^\d ])")
"""What stands before each of a numbered list."""
OF_ONE_LISTED = re.compile(r"(?: \([^()\n]{2,80}\))?(?:: \d[\d/.,%]{0,12}(?: phiếu)?(?: \([^()\n]{2,80}\))?)?")
"""What may be told of one of a list: in brackets, or the votes for him."""
OF_SEVERAL = re.compile(r" (?:là|gồm|bao gồm|gồm có|có)(?: (?:các|hai|ba)) (?:ông|bà|đồng chí)(?!\w)")
"""What makes the title before it that of several people: "vị trí Phó Thủ tướng là các ông: A; B"."""
WHOSE = re.compile(r" (?:của (?:nước )?|\()")
"""What stands between someone of a list and the country served."""
FIRST_OF = re.compile(r"\b(?:chuyến|lần)\b[^,.;]{0,60} đầu tiên (?:của|mà) (?:một )?$")
"""What comes before an office whoever holds it: "chuyến thăm đầu tiên của"."""

AMONG_HOLDERS = re.compile(
    r",? (?:tới|đến|sang|thăm) [^.;:\n]{2,60}?\b(?:kể từ|sau|trong)(?: hơn| gần| khoảng| vòng){0,2} [^.;:\n]{1,12}"
)
"""What says behind it that the visit is the first of any holder in a time: "đến Malaysia sau 10 năm"."""
OF_MANY = re.compile(
    r" (?:các|hai|ba|\d{1,2}|những|nhiều|một số|mỗi|từng|trong|ngoài) (?:nước|bên|quốc gia|thành viên)(?!\w)"
)
"""What follows an office of many people: "đại sứ các nước ASEAN"."""
JOINT = re.compile(
    r", (?:và |cùng )?(?P<styled>(?:ông|bà|ngài|đồng chí) )?|; (?:và )?(?P<named>(?:ông|bà|ngài|đồng chí) )"
    r"| và (?P<joined>(?:ông|bà|ngài|đồng chí) )?| cùng (?:với )?"
)
"""What stands between people of one title."""
FIELD_OF_ONE = re.compile(rf" \([{UPPER}][^()\n]{{2,40}}\)(?=,| và )")
"""The field of one of several ministers, in brackets: "các Bộ trưởng A (Ngoại giao), B (Quốc phòng)"."""
MANY_STYLED = re.compile(r"(?:các|hai|ba) (?:ông|bà|đồng chí|vị)(?:/|, ?| và )(?:các )?(?:ông|bà):? ")
"""What stands before a list of men and women: "gồm các ông, bà: A, B"."""
STYLED = re.compile(r"(?:đồng chí|ông|bà|ngài|các) ", re.IGNORECASE)
"""How the next of a list begins who shares no seat with those before."""
LIST_JOINT = re.compile(r"(?:,|;)(?: và)? | và | cùng | (?=\d{1,2}[.)] )")
"""What stands between people of a list, each with a word of courtesy."""
