"""The words of page furniture and the signs of outlets, ready for look-ups.

The words come from the registers; where on a page a line stands is `ingest.layout`'s.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from kb_site.text import lower_copy, match_copy, nfc
from kb_site.vocabulary import Outlet


class Family(StrEnum):
    """Classes of furniture words, as `vocab/furniture.yaml` has them."""

    READ_MORE = "read-more-head"
    MEDIA = "media-head"
    POINTER = "pointer"
    MARK = "read-more-mark"
    PROMPT = "prompt"
    MASTHEAD = "masthead"
    POLL = "poll-head"
    COMMENTS = "comment-head"
    TAGS = "tag-head"
    ADVERTISEMENT = "advertisement"
    DESK = "desk"
    BYLINEWORD = "byline-word"
    AGENCY = "agency"
    LEGAL = "legal"
    CONTACT = "contact"
    NOTICE = "notice"
    SHARE = "share-bar"
    TOOL = "page-tool"
    MENU = "menu"


_HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}")
WORD = re.compile(r"[^\W_]+|[©®+]")
"""A word as furniture is compared by."""
_COUNT = re.compile(r"\d+[km]?")
_WHOLE = (
    Family.MARK, Family.READ_MORE, Family.MEDIA, Family.POLL, Family.COMMENTS, Family.ADVERTISEMENT, Family.TAGS,
)  # fmt: skip
_OPENING = (
    Family.LEGAL, Family.PROMPT, Family.CONTACT, Family.NOTICE, Family.MASTHEAD, Family.TAGS, Family.POINTER,
)  # fmt: skip
_COVERING = (Family.SHARE, Family.TOOL, Family.MENU)
_LONGEST_COVERED = 80
"""Words in the longest line of menus that is looked at."""

_PRESS = frozenset({"báo", "chí", "đài", "trang"})
"""Words before the name of an outlet, many of which are everyday words."""
_BEFORE_SIGN = frozenset({"báo", "tạp", "chí", "trang", "tin", "đài", "kênh", "cổng", "điện", "tử"})
_BEHIND_SIGN = frozenset({"điện", "tử", "online", "vn", "com"})
"""Words round the name of an outlet in its masthead."""
_GIVEN_UP = 3
"""Words beyond the number of phrases that no phrase covers, after which a line is no menu."""

Words = tuple[str, ...]


def words_of(match: str) -> Words:
    """Return the words of a match copy as furniture is compared: lower case, no punctuation."""
    return lower_words(lower_copy(match))


def lower_words(low: str) -> Words:
    """Return the same of a text that is in lower case already."""
    words: list[str] = []
    for word in low.split():
        if word.isalnum():
            words.append(word)
        else:
            words += WORD.findall(word)
    return tuple(words)


def _phrase_words(form: str) -> Words:
    return words_of(match_copy(nfc(form)))


class Cover(NamedTuple):
    """What of a line furniture words cover."""

    families: frozenset[Family]
    phrases: int
    left: int
    """Words that no phrase covers, numbers aside."""


class Phrases:
    """The furniture words and the outlets of the registers, made ready for look-ups. Built once for a run."""

    def __init__(
        self, furniture: Mapping[str, Sequence[str]], outlets: Iterable[Outlet], not_names: Iterable[str] = ()
    ) -> None:
        """Take words by class, the outlets, and names of countries and places, which sign no article."""
        rows = {
            family: [words for form in furniture.get(family, ()) if (words := _phrase_words(form))] for family in Family
        }
        self._whole = {words: family for family in reversed(_WHOLE) for words in rows[family]}
        self._opening = _by_first((words, family) for family in _OPENING for words in rows[family])
        self._covering = _by_first((words, family) for family in _COVERING for words in rows[family])
        self._desks = frozenset(rows[Family.DESK])
        self._beside = _by_first((words, Family.BYLINEWORD) for words in rows[Family.BYLINEWORD])
        self._agencies = frozenset(rows[Family.AGENCY])
        self._not_names = frozenset(_phrase_words(name) for name in not_names)
        self._signs: dict[Words, str] = {}
        self._domains: dict[str, str] = {}
        self._ids: set[str] = set()
        for outlet in outlets:
            self._ids.add(outlet.id)
            for form in (*outlet.forms, outlet.name):
                self._signs.setdefault(_phrase_words(form), outlet.id)
            self._domains.update(dict.fromkeys(outlet.domains, outlet.id))

    def whole(self, words: Words) -> Family | None:
        """Return the class of a line that is one phrase of furniture, a count behind it or not: "Bình luận (12)"."""
        while words and words[-1][0].isdigit() and _COUNT.fullmatch(words[-1]):
            words = words[:-1]
        return self._whole.get(words)

    def may_open(self, low: str) -> bool:
        """Say whether some phrase of `opening` starts with the first word of a line, given in lower case."""
        first = WORD.search(low)
        return first is not None and first[0] in self._opening

    def opening(self, words: Words) -> tuple[Family, int] | None:
        """Return the class of the phrase a line starts with and its words' number, the longest one first."""
        found = _longest(self._opening, words, 0)
        return (found[1], len(found[0])) if found else None

    def cover(self, words: Words) -> Cover:
        """Return what menu, share-bar and page-tool words cover of a line, read from the left, longest first."""
        families, phrases, left, at = set(), 0, 0, 0
        index = self._covering
        if len(words) > _LONGEST_COVERED:
            return Cover(_NO_FAMILIES, 0, len(words))
        while at < len(words) and left <= phrases + _GIVEN_UP:
            if words[at] in index and (found := _longest(index, words, at)):
                families.add(found[1])
                phrases += 1
                at += len(found[0])
            else:
                left += not (words[at][0].isdigit() and _COUNT.fullmatch(words[at]))
                at += 1
        return Cover(frozenset(families) if families else _NO_FAMILIES, phrases, left)

    def outlet(self, sign: str) -> str:
        """Return the id of the outlet that an id, a signature, a name among other words or an address means; or ""."""
        words = words_of(sign)
        return (
            sign if sign in self._ids else self._signs.get(words, "") or self.domain(sign) or self.outlet_within(words)
        )

    def domain(self, address: str) -> str:
        """Return the id of the outlet of a host name or address; "" where none is registered."""
        for found in _HOST.finditer(address.lower()):
            labels = found[0].split(".")
            for i in range(len(labels) - 1):
                if hit := self._domains.get(".".join(labels[i:])):
                    return hit
        return ""

    def outlet_within(self, words: Words) -> str:
        """Return the id of the one outlet that a line names as a paper ("Báo Tuổi Trẻ giữ bản quyền"), or ""."""
        found = {
            id
            for size in range(1, 6)
            for at in range(len(words) - size + 1)
            if (words[at] in _PRESS or (at > 0 and words[at - 1] in _PRESS))
            and (id := self._signs.get(words[at : at + size]))
        }
        return found.pop() if len(found) == 1 else ""

    def is_agency(self, sign: str) -> bool:
        """Say whether a sign is an agency's, which stands on reprints by anyone."""
        return words_of(sign) in self._agencies

    def is_sign(self, words: Words) -> bool:
        """Say whether these are the words with which an outlet or an agency signs."""
        return words in self._signs or words in self._agencies

    def masthead(self, words: Words) -> str:
        """Return the id of the outlet whose masthead a line is: "Báo Nhân Dân điện tử"; "" where it is none."""
        first, last = 0, len(words)
        while first < last and words[first] in _BEFORE_SIGN:
            first += 1
        while last > first and words[last - 1] in _BEHIND_SIGN:
            last -= 1
        return self._signs.get(words[first:last], "") if last - first < len(words) else ""

    def is_desk(self, words: Words) -> bool:
        """Say whether these are a signature that names nobody: "PV", "Ban biên tập"."""
        return words in self._desks

    def is_no_name(self, words: Words) -> bool:
        """Say whether these are a country's or a place's name."""
        return words in self._not_names

    def beside(self, words: Words) -> int:
        """Return how many words at the start stand beside a name in a byline: "Tin, ảnh" 2, "Theo" 1."""
        at = 0
        while found := _longest(self._beside, words, at):
            at += len(found[0])
        return at


_NO_FAMILIES: frozenset[Family] = frozenset()
_Index = dict[str, list[tuple[Words, Family]]]


def _by_first(rows: Iterable[tuple[Words, Family]]) -> _Index:
    index: _Index = {}
    for words, family in rows:
        index.setdefault(words[0], []).append((words, family))
    for bucket in index.values():
        bucket.sort(key=lambda row: -len(row[0]))
    return index


def _longest(index: _Index, words: Words, at: int) -> tuple[Words, Family] | None:
    if at >= len(words):
        return None
    for row in index.get(words[at], ()):
        if words[at : at + len(row[0])] == row[0]:
            return row
    return None
