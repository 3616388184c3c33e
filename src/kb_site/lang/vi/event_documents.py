"""Which words point back to a document, tell it apart by its month, or give the year of a chair and of no act.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_DOCUMENT_NAMED = r"(?:thỏa thuận|hiệp định|hiệp ước|văn kiện|tuyên bố|tuyên bố chung|bản ghi nhớ|nghị định thư)"
_THIS_DOCUMENT = re.compile(rf" (?:\w+ ){{0,2}}{_DOCUMENT_NAMED}(?: \w+){{0,6}}? (?:này|nói trên|trên)\b")
_OPENS_WITH_DOCUMENT = re.compile(
    rf"\W*{_DOCUMENT_NAMED}(?: này| nói trên| trên|,? (?:có tên|mang tên|được gọi là) .{{3,60}},)? "
)


def is_this_document(after: str) -> bool:
    """Say whether the words after a verb of signing point back to a document: " thỏa thuận này"."""
    return _THIS_DOCUMENT.match(after) is not None


def opens_with_document(before: str) -> bool:
    """Say whether the words that open a sentence up to its verb are but a document told before: "Thỏa thuận được "."""
    found = _OPENS_WITH_DOCUMENT.match(before)
    return found is not None and before[found.end() :].strip() in ("được", "đã được", "vừa được", "chính thức được")


_OF_MONTH = re.compile(
    r"(?:thỏa thuận|hiệp định|hiệp ước|bản ghi nhớ|nghị định thư|tuyên bố chung|thông cáo chung|lệnh ngừng bắn)"
    r"(?: (?:hòa bình|ngừng bắn|đình chiến|quốc phòng|an ninh|phòng thủ|thương mại|hợp tác|song phương|hạt nhân|quân sự"
    r"|(?:nối lại|bình thường hóa|khôi phục) quan hệ))*(?: giữa (?!ông|bà)[\w ]{2,24} (?:và|với) [\w ]{2,24}?)?"
    r"(?:,? (?:được )?(?:ký|ký kết|đạt được|đưa ra|công bố))?(?: hồi| vào| từ)? $"
)


def is_of_month(words: str) -> bool:
    """Say whether words from a document to its month only say what it is: "thỏa thuận hòa bình hồi "."""
    return _OF_MONTH.fullmatch(words) is not None


_PACT = re.compile(
    r"(?:hiệp định|hiệp ước|nghị định thư|thỏa thuận|tuyên bố(?: chung)?|thông cáo chung|bản ghi nhớ)(?: (?:về|giữa)?"
    r"[^.;:()]{4,150})? ?"
)


def is_pact(title: str) -> bool:
    """Say whether words are the title of what states conclude: "hiệp ước biên giới trên đất liền "."""
    return _PACT.fullmatch(title) is not None


_CHAIR = re.compile(
    r"\bchủ tịch(?: luân phiên)?(?: của)? (?:asean|apec|asem|g ?7|g ?20|brics|eu|au|hội đồng bảo an)(?: trong)? $"
)


def is_of_chair(before: str) -> bool:
    """Say whether words before a year make it that of a chair held: "ông X, Chủ tịch luân phiên ASEAN năm 2025"."""
    return _CHAIR.search(before[-50:]) is not None


_HANDS_OVER = re.compile(
    r" (?:trao(?: đổi| nhận)?|công bố|thông qua)(?: các| những| một số| \w{1,4}| \d+)?"
    r" (?:văn kiện|văn bản|thỏa thuận|(?:biên )?bản ghi nhớ|ý định thư|hiệp định|tuyên bố chung|thông cáo chung)\b"
)


def hands_over(after: str) -> bool:
    """Say whether the words after "lễ" make it one at which documents change hands: " trao một số văn kiện"."""
    return _HANDS_OVER.match(after) is not None
