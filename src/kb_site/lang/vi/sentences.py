"""Where a Vietnamese sentence ends."""

import re

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.text import Span

# A stop ends a sentence before a space and a capital, an opening quote, a digit or the end; lines glued without
# a space ("cuộc sống.20 năm", "song phương.Tại cuộc gặp") end there too. It does not after an abbreviation, an
# initial or inside a number.
_END = re.compile(
    rf"""
    [.!?…] [.!?…]{{0,3}} ["')\]]{{0,2}}
    (?: (?=\s+["'(\[-]{{0,2}}[^\W\d_{LOWER}]) | (?=\s+["'(]{{0,2}}\d) | (?=\s*$)
    | (?<=[^\W\d_][.])(?=\d{{1,4}}\s?[^\W\d_])
    | (?:(?<=[{LOWER}\d)"'][.])|(?<=[A-ZĐ]{{3}}[.]))(?=[{UPPER}][{LOWER}]{{1,6}}\s) )
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:(?:[A-ZĐ]\.)?[A-ZĐ]|[B-DF-HJ-NP-TV-XZĐ][b-df-hj-np-tv-xz]{1,2}|Y[aeu]|TP|tp|GS|PGS|TS|ThS|BS|ĐS|vs|No)\.$"
)
_NUMERALS = frozenset("IVX")
_ORDINAL = re.compile(r"(?:thứ|[Kk]hóa|hội|[Hh]ạng|[Qq]uý|[Ảả]nh:|[Nn]guồn:) [IVX]\.$")
"""A numeral of one letter, which is no initial, or the network of a picture: "Đại hội lần thứ V.", "Ảnh: X."."""

LONGEST = 6_000
"""Characters of one sentence, more than any newspaper prints; what runs on is cut, so that reading stays linear."""


def split_sentences(match: str, start: int, end: int) -> list[Span]:
    """Return the sentences of a passage, in order, without the white space around them.

    Takes     the match copy of a document and the bounds of one passage in it.
    """
    found: list[Span] = []
    first = start
    for stop in _END.finditer(match, start, end):
        at, last = stop.span()
        short = match[at] == "." and _ABBREVIATION.search(match, max(first, at - 5), at + 1)
        if short and not (match[at - 1] in _NUMERALS and _ORDINAL.search(match, max(first, at - 12), at + 1)):
            continue
        _add(found, match, first, last)
        first = last
    if first < end:
        _add(found, match, first, end)
    return found


def _add(found: list[Span], match: str, first: int, last: int) -> None:
    while first < last and match[first].isspace():
        first += 1
    while last > first and match[last - 1].isspace():
        last -= 1
    while last - first > LONGEST and (cut := match.rfind(" ", first + 1, first + LONGEST)) > 0:
        found.append(Span(first, cut))
        first = cut + 1
    if first < last:
        found.append(Span(first, last))
