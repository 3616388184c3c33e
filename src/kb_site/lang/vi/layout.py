"""Other lines of a Vietnamese news page by their form: picture credits, prompts, pointers, comments.

Patterns look at match copies (`text.match_copy`).
"""

import re

from kb_site.lang.vi.letters import LOWER, UPPER

_CREDIT_WORD = (
    r"(?:(?:nguồn\s)?ảnh(?:\s(?:minh\shọa|tư\sliệu|chụp|do|cắt|từ|của)[^():]{0,30})?"
    r"|nguồn|hình(?:\sảnh)?|photo|đồ\shọa|video|clip|minh\shọa|ảnh,?\s(?:video|clip))"
)
_CREDIT = re.compile(
    rf"(?:[(\[]\s?{_CREDIT_WORD}(?:\s?[:\-/]\s?|\s|(?=[)\]]))"
    rf"[^()\[\]]{{0,70}}(?:\([^()]{{0,30}}\)[^()\[\]]{{0,20}})?[)\]]?"
    rf"|(?:^|(?<=[.!?\"'):;,|/\-])\s?|\s(?=(?-i:[ẢNPVĐ]))){_CREDIT_WORD}\s?[:\-]\s?"
    rf"(?:[^.!?:]|(?<=[\s.](?-i:[A-ZĐ]))\.(?=[a-zđ])){{1,60}}(?:\.(?:com|vn|net|org)[^.]{{0,20}})?)\s?\.?$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\s(?:©\s?)?(?:AFP|A\.?F\.?P|REUTERS|Reuters|AP|EPA|EFE|ANSA|DPA|TTXVN|RFA|RFI|VOA|KCNA|YONHAP|Yonhap"
    r"|Xinhua|XINHUA|THX|Bloomberg|Kyodo|KYODO|TASS|RIA|UPI|CNN|CNA|Getty(?:\sImages)?|GETTY(?:\sIMAGES)?)"
    r"(?:\s(?:PHOTO|Photo|photo|Images|pool))?(?:\s?[/-]\s?[^.!?:;]{2,50})?\.?"
)
"""The agency or station that ends a caption without a word for it: "… tại Hà Nội. REUTERS/Kham"."""
_STOPS = (". ", ") ", '" ')
_CREDIT_HINTS = ("image", "ảnh", "nguồn", "họa", "hình", "video", "clip", "photo")


_COPYRIGHTS = ("Bản quyền hình ảnh ", "Image copyright ")
_CREDIT_REACH = 130
"""Characters at the end of a line in which its credit stands."""
_LABEL = re.compile(
    r"(?:image caption|chụp lại hình ảnh|chú thích ảnh|ảnh \d{1,2}|ảnh(?=:))\s?[,:]?\s(?=\S)", re.IGNORECASE
)


def is_labelled(match: str) -> bool:
    """Say whether a line opens with words that make it a picture's caption: "Image caption Hai ông ký tuyên bố"."""
    return match[:1] in "IiCcẢảA" and _LABEL.match(match) is not None


def credit_start(match: str, low: str) -> int:
    """Return where the picture credit that ends a line starts, or -1: "(Nguồn: TTXVN)", "Ảnh: Thống Nhất/TTXVN.".

    Takes     a line's match copy, and the same in lower case.
    """
    tail = low[-_CREDIT_REACH:]
    first = max(0, len(match) - _CREDIT_REACH)
    for hint in _CREDIT_HINTS:
        if hint in tail:
            break
    else:
        at = max(match.rfind(stop, first) for stop in _STOPS)
        return at + 1 if at >= 0 and _AGENCY.fullmatch(match, at + 1) else -1
    for mark in _COPYRIGHTS:
        owner = match.find(mark, first)
        if owner >= 0 and match.count(" ", owner) <= 6:
            return owner
    if not (":" in tail or "(" in tail or "-" in tail or "[" in tail):
        return -1
    found = _CREDIT.search(match[first:])
    return found.start() + first if found else -1


_LIFE_FIELD = re.compile(
    r"[-–•*+\s]{0,4}(?:họ và tên|họ tên|tên thường (?:gọi|dùng)|tên khai sinh|bí danh"
    r"|ngày(?:, tháng, năm| tháng năm)? sinh|năm sinh|sinh ngày"
    r"|nơi sinh|quê quán|nguyên quán|dân tộc|tôn giáo|trình độ|(?:nơi )?thường trú"
    r"|ngày (?:vào đảng|chính thức)|vào đảng|tham gia cách mạng|học hàm|quá trình (?:công tác|hoạt động))\b"
    r"[^:\n]{0,40}:"
)


def is_life_field(low: str) -> bool:
    """Say whether a line fills a field of a life's sheet: "Quê quán: huyện X", "- Ngày sinh: 14-4-1944"."""
    return ":" in low[:48] and _LIFE_FIELD.match(low) is not None


_NUMBERED = re.compile(r"\s?[-|.]\s?(?:ảnh|hình(?:\sảnh)?|photo)(?:\ssố)?\s?\d{1,3}\s?\.?$", re.IGNORECASE)
_ALT_NUMBER = re.compile(r"(?<=[^\W\d_])\s-\d{1,2}$")


def number_start(match: str) -> int:
    """Return where the number of a picture that ends a line starts, or -1: "Lễ đón tại Hà Nội - Ảnh 2."."""
    if not match.rstrip(" .")[-1:].isdigit():
        return -1
    first = max(0, len(match) - 20)
    found = _NUMBERED.search(match[first:])
    return found.start() + first if found else -1


def is_picture_text(match: str) -> bool:
    """Say whether a line is the text that a page gives a picture in place of it: "Lễ đón tại Hà Nội -0"."""
    return match[-1:].isdigit() and _ALT_NUMBER.search(match, max(0, len(match) - 5)) is not None


_PICTURE_STAMP = re.compile(r" - [^\W\d_][^\d,.]{2,30}, 1920, (\d\d\.\d\d\.20\d\d)$")


def picture_stamp(match: str) -> str:
    """Return the day that an outlet puts behind a picture's text with its own name and the picture's width; else "".

    "Hai ông bắt tay - Sputnik Việt Nam, 1920, 24.06.2022".
    """
    found = _PICTURE_STAMP.search(match, max(0, len(match) - 60)) if match[-5:-2] == ".20" else None
    return found[1] if found else ""


_SCENE = re.compile(
    r"(?:quang|toàn|khung)\scảnh\s(?:(?:buổi|cuộc|phiên|lễ|hội|tọa|đại|sự|chương|bên|tại|trong|nơi)\b\s?)"
    r"(?:[^\W\d_]+\s?){0,5}",
    re.IGNORECASE,
)


def is_scene(match: str) -> bool:
    """Say whether a caption says no more than that it shows the occasion: "Quang cảnh buổi hội đàm."."""
    return match[:1] in "QqTtKk" and _SCENE.fullmatch(match.rstrip(" .([-")) is not None


_VIDEO = re.compile(r"\W{0,3}(?:video|clip)\b", re.IGNORECASE)


def is_video_credit(credit: str) -> bool:
    """Say whether a credit is that of a film: "Video: Giang Nam"."""
    return _VIDEO.match(credit) is not None


_FILE_NAME = re.compile(
    r"[{\[(]{0,2}(?:(?:ảnh|image|file|tệp)\s?:\s?)?[\w\-. ()%]{1,120}"
    r"\.(?:jpe?g|png|gif|webp|bmp|svg|mp4|mp3|pdf|docx?)[}\])]{0,2}",
    re.IGNORECASE,
)


def is_file_name(text: str) -> bool:
    """Say whether a line is the name of a picture or another file."""
    return "." in text[-8:-1] and _FILE_NAME.fullmatch(text) is not None


_MEDIA = re.compile(
    r"[\[(]\s?(?:e-?magazine|infographics?|video|clip|photo|ảnh|podcast|longform"
    r"|megastory|megastories|đồ họa|trực tiếp|live|quiz|inphographic)\s?[\])]"
    r"|(?:e-?magazine|infographics?|video|clip|podcast|longform|megastory|trực tiếp)\s?:\s",
    re.IGNORECASE,
)


def is_media_title(match: str) -> bool:
    """Say whether a line is the title of a video, an infographic or the like: "[Infographic] 3 tháng đầu năm"."""
    return (match[0] in "[(" or ":" in match[:20]) and _MEDIA.match(match) is not None


_FOLLOW = re.compile(
    r"theo\sdõi\s(?P<who>[^:]{2,60}?)\s(?:trên|tại|qua)"
    r"(?:\s(?:google\snews|facebook|zalo|youtube|tiktok|các\snền\stảng|mạng\sxã\shội|telegram))?\s?[:.]?",
    re.IGNORECASE,
)


_THEO = ("Theo", "THEO", "theo")


def follows(match: str) -> str | None:
    """Return whom a "Theo dõi … trên" line asks to follow, or None for any other line."""
    found = _FOLLOW.fullmatch(match) if match[:4] in _THEO and len(match) <= 120 else None
    return found["who"] if found else None


_POINTER = re.compile(r"(?:>{1,3}|»{1,2}|›{1,2}|→|➤|►|▶|☞|=>|\*{2,3}\s?(?:xem|đọc))\s?\S", re.IGNORECASE)
_BREADCRUMB = re.compile(r"\s?[>»›→]+\s?")
_POINTED = 4
"""Spaces in the shortest title that a link in square brackets holds; a remark of the reporter has fewer."""
_CONTINUED = re.compile(
    r"\((?:xem\s)?(?:tiếp|còn\stiếp|còn\snữa)[^()]{0,40}\)|\(?xem\stiếp\strang\s\d+\)?", re.IGNORECASE
)
_COMMENT_TAIL = re.compile(
    r"(?:\btrả\slời\b.{0,40}(?:thích|chia\ssẻ)|(?:thích|trả\slời)\s?[·|•]|\b\d{1,3}\s(?:giây|phút|giờ|ngày|tuần|tháng|năm)\strước|\bthích\s\d{0,5}|\b\d{1,5}\sthích|\bbáo\sxấu)\s?$",
    re.IGNORECASE,
)


_COMMENT_ENDS = "hẻcu·|•"
"""What the last words of a comment end with, digits aside."""


def is_pointer(match: str) -> bool:
    """Say whether a line points to another story: ">> Toàn cảnh chuyến thăm", "[Hai bên ký bốn văn kiện hợp tác]"."""
    if match[0] == "[":
        return match[-1] == "]" and match.count(" ") >= _POINTED and "[" not in match[1:]
    return match[0] in ">»›→➤►▶☞=*" and _POINTER.match(match) is not None


def is_continued(match: str) -> bool:
    """Say whether a line only says that the text goes on elsewhere: "(Xem tiếp trang 4)"."""
    return match[-1] in ")0123456789" and _CONTINUED.fullmatch(match) is not None


def breadcrumb(match: str) -> list[str]:
    """Return the steps of a breadcrumb, "Trang chủ » Tin hoạt động"; one for any other line."""
    if not (">" in match or "»" in match or "›" in match or "→" in match):
        return [match]
    return [part for part in _BREADCRUMB.split(match) if part]


_UNMARKED_LINK = re.compile(r"(?:[a-z\d]+ ){5,40}(?=[^\W\d_a-z])")


def is_unmarked_link(match: str) -> bool:
    """Say whether a title stands behind a picture's text without marks: "hai ben ky ba van kien moi Hà Nội đón bạn"."""
    found = _UNMARKED_LINK.match(match) if match[:1].islower() else None
    return found is not None and match[found.end()].isupper() and not match.isascii()


_DOUBLED = 30
"""Characters in the shortest title that is known by standing twice on its line."""


def is_doubled(match: str) -> bool:
    """Say whether a line says the same twice: a link to another story, and the text of the picture in that link."""
    half, odd = divmod(len(match), 2)
    return bool(odd) and half >= _DOUBLED and match[half] == " " and match.startswith(match[half + 1 :])


_CRUMB = re.compile(r"[^\W\d_a-zà-ỹ][^\d.,:;?!]{1,40}")


def is_plain_trail(crumbs: list[str]) -> bool:
    """Say whether steps read as a way through a site though none is known: "Quan hệ song phương > Các mốc"."""
    return len(crumbs) > 1 and all(crumb.count(" ") <= 5 and _CRUMB.fullmatch(crumb.strip()) for crumb in crumbs)


_MONTH_ALONE = re.compile(r"\(?(tháng (?:1[0-2]|0?[1-9])[/-](?:19|20)\d\d)\)?\.?", re.IGNORECASE)


def month_alone(match: str) -> str:
    """Return the month that is all a line says, as institutions date their texts: "Tháng 6/2014"; else ""."""
    found = _MONTH_ALONE.fullmatch(match) if len(match) <= _LONGEST_DAY else None
    return found[1] if found else ""


_FIRST_PERSON = re.compile(r"(?:^|\W)tôi\W")


def answers(low: str) -> bool:
    """Say whether a line in lower case speaks in the first person, as the answers of an interview do."""
    return _FIRST_PERSON.search(low) is not None


_NAME = re.compile(rf"(?<![\w.])[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+)+")
_COMMON_NAMES = frozenset({"Việt Nam", "Hà Nội", "Tổng Bí"})
_CAPITAL = re.compile(rf" [{UPPER}]|\d")
_PLAIN = 2


def names_in(text: str) -> list[str]:
    """Return the names of two words or more in a text, countries among them: "Tô Lâm", "Anwar Ibrahim"."""
    return [name for name in _NAME.findall(text) if name not in _COMMON_NAMES]


def is_plain(title: str) -> bool:
    """Say whether a line names nobody, as sub-headings do: "Tăng cường hợp tác nghị viện"."""
    return len(_CAPITAL.findall(title)) <= _PLAIN and not names_in(title)


_TITLE_WITH_LEAD = re.compile(
    r"[^.!?;|]{24,160}?[^\W_] (?:(?:Rạng s|S)áng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Từ ngày)(?: ngày)? \d{1,2}(?:[/-]\d|, )"
)


def is_title_with_lead(match: str) -> bool:
    """Say whether the title of another story runs on into its lead: "Đại sứ X chào từ biệt Ngày 2/1, Thứ trưởng …"."""
    return _TITLE_WITH_LEAD.match(match) is not None


_OUTLET_MARK = re.compile(rf"[{UPPER}][{UPPER}\d.]{{1,8}}(?: Online)? ?[-–] |[{UPPER}][\w.]{{2,12}}\.(?:VN|vn) ?[-–] ")


def outlet_mark(match: str) -> str:
    """Return the sign of an outlet that opens a lead, "VOV.VN - ", "TTO - "; "" where none does."""
    found = _OUTLET_MARK.match(match)
    return found[0] if found else ""


_BARE = re.compile(
    r"(?:[^,.]{0,30}, )?(?:Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|(?:Phó )?Thủ tướng|Bộ trưởng|Đại sứ"
    rf"|Tổng thống|Ông|Bà|Đoàn|Hai (?:bên|nước|nhà lãnh đạo|Thủ tướng|Bộ trưởng|ông))(?: cũng)? [{LOWER}]"
)


def refers_back(match: str) -> bool:
    """Say whether a paragraph opens with whom only the text before it names: "Tổng Bí thư cũng đã gặp …"."""
    return _BARE.match(match) is not None


_LINKED = re.compile(
    r"(?:(?:Nhân |Cũng |Trong )?dịp này|(?:Cũng )?(?:trong |sáng |trưa |chiều |tối )?cùng (?:ngày|dịp|thời gian)"
    r"|trước đó|sau đó|tiếp đó|ngay sau đó"
    r"|ngoài ra|bên cạnh đó|đồng thời|tuy nhiên|trong khi đó|theo đó|qua đó|mặt khác|về phần mình|đáp lại|đáp từ"
    r"|về vấn đề này|cũng (?:theo|trong|tại|nhân)\s[^,.]{1,40}),?\s"
    r"|hai (?:bên|nhà lãnh đạo|(?:phó )?thủ tướng|bộ trưởng|thứ trưởng|ngoại trưởng|tổng bí thư|chủ tịch)"
    r"(?:\scũng|\sđã)?\s(?:nhắc lại|nhất trí|đánh giá|trao đổi|bày tỏ|khẳng định|thống nhất|vui mừng|ghi nhận"
    r"|nhấn mạnh|hoan nghênh|chia sẻ)",
    re.IGNORECASE,
)


def goes_on(match: str) -> bool:
    """Say whether a line opens with words that link it to the text before it: "Dịp này, …", "Về phần mình, …"."""
    return match[:1] in "NnCcTtSsBbĐđVvMmDdQqHh" and _LINKED.match(match) is not None


_OPENS_DATED = re.compile(
    r"(?:Vào )?(?:(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Đêm|sáng|chiều|tối) )?(?:[Nn]gày )?\d{1,2}[/.-]\d{1,2}"
    r"(?:[/.-]\d{4})?(?:, | (?=tại |ở |[A-ZĐ]))"
)


def opens_dated(text: str) -> bool:
    """Say whether a line opens as the lead of a report does: "Tối 1/12, tại Hà Nội, …"."""
    return text[:1] in "VRSTCĐNn0123456789" and _OPENS_DATED.match(text) is not None


_THANKS = re.compile(
    r"(?:(?:xin|một lần nữa),?\s){0,2}(?:(?:trân\strọng|chân\sthành)\s){0,2}cảm\sơn\s"
    r"(?:ông|bà|anh|chị|ngài|đồng\schí|quý\svị|(?:phó\s|nguyên\s|cựu\s)?(?:đại\ssứ|bộ\strưởng|thứ\strưởng|thủ\stướng|chủ\stịch"
    r"|tổng\sthống|giáo\ssư|tiến\ssĩ|vụ\strưởng|tham\stán|tướng|thiếu\stướng|trung\stướng|thượng\stướng|đại\stướng))"
    r"\b[^.!?:]{0,80}[.!]*",
    re.IGNORECASE,
)


def closes_interview(match: str) -> bool:
    """Say whether a line is the thanks with which an interview ends: "Xin trân trọng cảm ơn Đại sứ!"."""
    return match[:1] in "XxTtCcMm" and len(match) <= 160 and _THANKS.fullmatch(match) is not None


_NUMBER = re.compile(r"(\d{1,2})[.)]\s")


_LONGEST_DAY = 26
"""Characters in the longest date that stands alone over a row."""
_DAY = r"\d{1,2}(?:[/.-]\d{1,2}){0,2}"
_ROW_DAY = re.compile(
    rf"(?:(?:ngày|từ|tháng|năm) )?(?:{_DAY} ?[-–] ?)?(?:{_DAY}[/.-])?(?:19|20)\d\d:?",
    re.IGNORECASE,
)


def is_row_day(match: str) -> bool:
    """Say whether a line is a date alone, as over each row of a chronicle: "26/2/1973", "16-18/3/2015", "1975"."""
    return len(match) <= _LONGEST_DAY and _ROW_DAY.fullmatch(match) is not None


def list_number(match: str) -> int:
    """Return the number that opens an item of a list, 0 where none does: 2 for "2. Xuân Thủy"."""
    found = _NUMBER.match(match)
    return int(found[1]) if found else 0


def ends_as_comment(match: str) -> bool:
    """Say whether a line ends as a reader's comment does: "… Trả lời 5 thích", "… 12 giờ trước"."""
    last = match.rstrip()[-1:].lower()
    return (last in _COMMENT_ENDS or last.isdigit()) and _COMMENT_TAIL.search(match[-80:]) is not None
