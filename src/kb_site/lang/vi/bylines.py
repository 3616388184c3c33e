"""The bylines of a Vietnamese news page: who signs an article, and whom it was taken from.

Patterns look at match copies (`text.match_copy`).
"""

import re
from typing import NamedTuple

from kb_site.lang.vi.furniture import WORD, Phrases, words_of
from kb_site.lang.vi.stamps import is_capital, is_online

_BETWEEN_SIGNERS = re.compile(r"[/,()|:;\[\]&]\s*|\s(?:\s*[/,()|:;\[\]&-]\s*|\s+)|-\s+")
_SIGN_MARK = re.compile(r"[/,()|:;&]|\s-|-\s")
_SIGNED = re.compile(
    r"(?:theo|nguồn|tin|bài|ảnh|tổng hợp|pv|phóng viên|đặc phái viên|nhóm pv|nhóm phóng viên)\b", re.IGNORECASE
)
_AFTER_NAME = (
    " thực hiện",
    " tổng hợp",
    " lược dịch",
    " biên dịch",
    " lược ghi",
    " lược thuật",
    " ghi",
    " dịch",
    " t/h",
)
_INITIALS = re.compile(r"[^\W\d_]\.?(?:\s?[^\W\d_]{1,6}\.?){0,3}|[^\W\d_]{1,3}(?:\.[^\W\d_]{1,7}){1,3}\.?")
_SOURCE_WORD = frozenset({"theo", "nguồn", "source"})
_PICTURE_WORDS = frozenset({"ảnh", "tư", "liệu", "video", "clip", "đồ", "họa", "photo", "photos", "thiết", "kế"})
_FROM_PLACE = re.compile(
    r"\s(?P<bracket>\()?(?:thường trú )?(?:tại|từ|gửi từ|ở)\s(?P<place>[^\W\d_][^()\d:;.!?]{1,60})\)?$", re.IGNORECASE
)
"""Where a reporter signs from: "(từ La Habana)", "tại LB Nga, Mỹ, CH Séc"."""
_REPORTER = re.compile(
    r"(?:(?:tin|bài) (?:từ|của) )?(?:nhóm )?(?:phóng viên|pv|đặc phái viên|cộng tác viên|ctv)\b[^.!?:;]{0,30}?"
    r"(?: thường trú)?",
    re.IGNORECASE,
)
_REPORTERS = re.compile(r"[tb]|nh|ph|pv|đặc|cộng|ctv", re.IGNORECASE)
"""What such a line starts with where no bracket ends it."""
_KIND_OF_SOURCE = re.compile(r"(?:báo|tờ|tạp chí|trang|hãng|kênh|đài|cổng)\s", re.IGNORECASE)
LONGEST_BYLINE = 90
"""Characters in the longest line that can be a byline."""


class Signature(NamedTuple):
    """A line that says who wrote the article, or whom it was taken from."""

    authors: tuple[str, ...]
    """Names as written: "Bảo Chi", "Q.H"."""

    signs: tuple[str, ...]
    """Marks of outlets and agencies: "VOV.VN"; not of those a text was taken from ("Theo VOV")."""

    bare: bool
    """Whether nothing but a name makes it a byline, which a line of the body might share: "Bảo Chi"."""

    picture: bool = False
    """Whether it speaks of a picture only: "Ảnh: Như Ý"."""


def read_signature(match: str, phrases: Phrases) -> Signature | None:
    """Return who signs a line that is nothing but a signature, or None for any other line.

    "Bảo Chi"; "Trung Hiếu/VOV.VN"; "Q.H (tổng hợp)"; "(TTXVN/Vietnam+)"; "Theo Tân Hoa xã"; "Tin, ảnh: MINH KHÔI".
    Takes     a line's match copy, squashed.
    """
    if len(match) > LONGEST_BYLINE or (
        match.count(" ") > 4 and not _SIGN_MARK.search(match) and not _SIGNED.match(match)
    ):
        return None
    line = match.strip("*_•-| ").removesuffix(".").strip()
    place = _FROM_PLACE.search(line) if line[-1:] == ")" or _REPORTERS.match(line) else None
    if place and all(map(is_capital, place["place"].replace(" và ", " ").split())):
        if _REPORTER.fullmatch(line, 0, place.start()):
            return Signature((), (), False)
        if place["bracket"] and is_name(line[: place.start()].strip()):
            return Signature((line[: place.start()].strip(),), (), False)
    authors: list[str] = []
    signs: list[str] = []
    from_source = marked = False
    beside: set[str] = set()
    for part in filter(None, _BETWEEN_SIGNERS.split(line)):
        words = words_of(part)
        count = phrases.beside(words)
        if phrases.is_desk(words) and not phrases.is_sign(words):
            marked = True
            continue
        if phrases.is_sign(words):
            signs += [] if from_source else [part]
            marked = True
            continue
        if is_online(part):
            signs += [] if from_source else [part]
            marked = True
            continue
        if count:
            marked = True
            beside.update(words[:count])
            from_source = from_source or bool(_SOURCE_WORD & set(words[:count]))
            rest = _without_words(part, count)
            if from_source:
                rest = _KIND_OF_SOURCE.sub("", rest, count=1)
            if not rest:
                continue
            part, words = rest, words[count:]
            if phrases.is_desk(words):
                continue
            if phrases.is_sign(words) or is_online(part):
                signs += [] if from_source else [part]
                continue
        if _KIND_OF_SOURCE.match(part) and all(is_capital(word) for word in part.split()[1:]):
            marked = True
            continue
        if not is_name(part) or phrases.is_no_name(words):
            if name := _before_beside(part):
                part, marked = name, True
            elif not (from_source and all(is_capital(word) for word in part.split()) and len(words) <= 5):
                return None
            else:
                continue
        authors += [] if from_source else [part]
    if not (authors or signs or marked) or len(authors) > 3:
        return None
    picture = bool(beside) and beside <= _PICTURE_WORDS
    return Signature(() if picture else tuple(authors), tuple(signs), not marked, picture)


def _before_beside(part: str) -> str:
    """Return the name before words that stand beside one: "Hoài Thu" of "Hoài Thu thực hiện"; else ""."""
    if part.endswith(_AFTER_NAME):
        for verb in _AFTER_NAME:
            name = part.removesuffix(verb).strip()
            if len(name) < len(part) and is_name(name):
                return name
    return ""


def _without_words(part: str, count: int) -> str:
    """Return a text without its first `count` words."""
    for found in WORD.finditer(part):
        if not count:
            return part[found.start() :]
        count -= 1
    return ""


def is_name(text: str) -> bool:
    """Say whether a text has the shape of a signature: two to four capitalised syllables, or initials."""
    words = text.split()
    if len(words) == 1:
        return "." in text and len(text) <= 12 and text[0].isupper() and bool(_INITIALS.fullmatch(text))
    if not 2 <= len(words) <= 4 or len(text) > 40:
        return False
    return all(
        word[0].isupper() and word.replace(".", "").replace("-", "").replace("'", "").isalpha() for word in words
    )
