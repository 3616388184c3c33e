"""Vietnamese words within a text of another language: where they begin and end, told by their letters."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kb_site.lang.vi.names import is_syllable
from kb_site.text import Span

_WORD = re.compile(r"[^\W\d_]+")
_OWN = frozenset("ăâđĩêôơũưĂÂĐĨÊÔƠŨƯ") | {chr(code) for code in range(0x1EA0, 0x1EFA)}
"""Letters that hardly another language has; "ê" and "ô" are French too, but not in a word of this shape."""

_SHARED = frozenset("àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ")
"""Letters that others have too: "Pháp" is Vietnamese by its shape, "José" is not."""

_ENDS = ("nh", "ng", "ch")
"""Ends of a word that with a mark is hardly another language's: "Chính" alone."""

_JOINT = re.compile(r"[ -]|[ ]&[ ]|[.]")
_QUOTED = re.compile(r"[“\"]([^“”\"]{2,400})[”\"]")
_ENGLISH = frozenset("a an as at can he in is me men no on so than the then to us we".split())
"""Words that look like plain Vietnamese syllables and end a stretch, unless one goes on at both sides."""

_WITHIN = 4
"""Plain syllables that a stretch may hold in a row: "Đại học Quốc gia Hà Nội" has one."""

_SHARE = 3
"""A quotation with one marked word in three is Vietnamese as a whole."""


def is_marked(word: str) -> bool:
    """Say whether a word is Vietnamese by its letters: "Đảng", "Pháp"; not "José", and not "Kim", which has no mark."""
    letters = set(word)
    return bool(letters & (_OWN | _SHARED)) and (is_syllable(word) or bool(letters & _OWN))


def stretches(text: str) -> list[Span]:
    """Return the stretches of Vietnamese in a text of another language, in order.

    A quotation is one as a whole where a third of its words are marked; elsewhere marked words, plain syllables between
    them, and capitalised ones beside them: "Báo điện tử Đảng Cộng sản Việt Nam". Text without a mark is none, and one
    word alone whose letters and end others have too: "São Paulo".
    """
    if text.isascii():
        return []
    found: list[Span] = []
    for quoted in _QUOTED.finditer(text):
        words = _WORD.findall(quoted[1])
        if words and _SHARE * sum(map(is_marked, words)) >= len(words):
            found.append(Span(quoted.start(1), quoted.end(1)))
    whole = tuple(found)
    found += (span for span in _runs(text) if not any(q.start < span.end and span.start < q.end for q in whole))
    return sorted(found, key=lambda span: span.start)


def _runs(text: str) -> Iterator[Span]:
    words = list(_WORD.finditer(text))
    joined = [_JOINT.fullmatch(text, before.end(), after.start()) is not None for before, after in pairwise(words)]
    at, taken = 0, 0
    while at < len(words):
        if not is_marked(words[at][0]):
            at += 1
            continue
        first, last, place, sure = at, at, at, 1
        while first > taken and joined[first - 1] and _is_name_part(words[first - 1][0]):
            first -= 1
        while place + 1 < len(words) and joined[place] and place - last < _WITHIN and is_syllable(words[place + 1][0]):
            place += 1
            if is_marked(words[place][0]):
                last = place
                sure += 2 if set(words[place][0]) & _OWN else 1
        while last + 1 < len(words) and joined[last] and _is_name_part(words[last + 1][0], after=True):
            last += 1
        if sure > 1 or set(words[at][0]) & _OWN or words[at][0].endswith(_ENDS):
            yield Span(words[first].start(), words[last].end())
            taken = last + 1
        at = last + 1


def _is_name_part(word: str, *, after: bool = False) -> bool:
    """Say whether a capitalised word belongs to a name beside it; after one it may look English: Kim Châng In."""
    return word[0].isupper() and is_syllable(word) and (after or word.lower() not in _ENGLISH)
