"""Reads the titles of an article: each office with its rank, body and country, and which of them follow one another."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb_site.ingest.lexicon import Word, WordKind
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.reading import PlaceMention
from kb_site.text import Span

_HEADS = frozenset({WordKind.OFFICE, WordKind.LEADING})
MOST_PARTS = 14
"""Parts of one title; no office of this world has more."""


class Title(NamedTuple):
    """An office as the article writes it, with what belongs to it."""

    span: Span
    """The role: "Chủ tịch Quốc vụ Triều Tiên", "nguyên Bộ trưởng Ngoại giao"."""

    office: str
    """Id in the vocabulary: "chu-tich-quoc-vu"; "" for words such as "nhà lãnh đạo", which are no role."""

    country: str = ""
    """Code of the country it serves, where its words say so: "KP"."""

    public: bool = True
    """False for an office of a company or a commune, which makes nobody a leader."""

    body: bool = False
    """Whether a body or field stands in it: "Bộ trưởng Ngoại giao", not "Bộ trưởng"."""


class Chain(NamedTuple):
    """Titles of one person, one after another: "Tổng Bí thư, Chủ tịch nước"."""

    titles: tuple[Title, ...]

    @property
    def start(self) -> int:
        """Where the first title begins."""
        return self.titles[0].span.start

    @property
    def end(self) -> int:
        """Where the last title ends."""
        return self.titles[-1].span.end


class Titles:
    """The titles of a text."""

    def __init__(self, match: str, words: Mapping[int, Hit[Word]], places: Sequence[PlaceMention]) -> None:
        """Take the known words about people by where they begin, in order, and the places of the text."""
        self._match = match
        self._words = words
        self._places: dict[int, PlaceMention] = {}
        for place in places:
            self._places.setdefault(place.span.start, place)
        self._place_list = places
        self._place_starts = [place.span.start for place in places]
        self._heads = [hit for hit in words.values() if hit.meaning.kind in _HEADS]

    def chains(self) -> list[Chain]:
        """Return the titles in order, those of one person together."""
        chains: list[list[Title]] = []
        end = -1
        for hit in self._heads:
            if hit.span.start < end:
                continue
            title = self._title(hit)
            gap = self._match[end : title.span.start] if end >= 0 else ""
            if chains and gap in vi.LINKS and (gap.strip() or chains[-1][-1].office) and _agree(chains[-1][-1], title):
                chains[-1].append(title)
            else:
                chains.append([title])
            end = title.span.end
        return [Chain(tuple(titles)) for titles in chains]

    def _title(self, hit: Hit[Word]) -> Title:
        match = self._match
        office = hit.meaning.ids[0] if hit.meaning.ids else ""
        start = self._modified(hit.span.start)
        end, country = hit.span.end, ""
        public, body, sure = True, False, False
        for _ in range(MOST_PARTS):
            at = self._part_start(end, body, office)
            if at < 0:
                break
            if place := self._place(at):
                end = place.span.end
                if not sure:  # a country named outright outranks that of a body, the first one that of a seat
                    country, sure = place.country or country, place.kind == "country"
                body = body or place.kind == "organization"
            elif (word := self._words.get(at)) and word.meaning.kind in (WordKind.BODY, WordKind.PRIVATE):
                end, body = word.span.end, True
                if match[at:end].lower() in vi.LOCAL:
                    end = vi_names.locality_end(match, end)
                public = public and word.meaning.kind is WordKind.BODY
            elif acronym := vi.ACRONYM.match(match, at):
                end, body = acronym.end(), True
            elif word and word.meaning.kind is WordKind.OFFICE:
                end = word.span.end
            elif field := vi.FIELD.match(match, end):
                end = field.end()
        if term := vi.TERM.match(match, end):
            end = term.end()
        if office in vi.WEAK and not body and not country:
            public = False
        return Title(Span(start, end), office, country, public, body)

    def _modified(self, start: int) -> int:
        """Return where a title begins with its "Phó", "Quyền", "nguyên"; "tân" and "cố" stay outside."""
        for _ in range(3):
            if start < 2 or self._match[start - 1] != " ":
                break
            before = self._match[max(0, start - 12) : start - 1]
            word = before.rpartition(" ")[2].rpartition("\n")[2].lstrip("(\"'").lower()
            if word not in vi.MODIFIERS:
                break
            start = start - 1 - len(word)
        return start

    def _part_start(self, end: int, body: bool, office: str) -> int:
        """Return where the next part of a title begins, -1 where the title is over."""
        match = self._match
        if match[end : end + 1] == "-" and end + 1 in self._places and self._ends_country(end):
            return end + 1
        if match[end : end + 1] != " ":
            return -1
        if self._is_part(end + 1):
            return end + 1
        if (body or office in vi.FIELDED) and (field := vi.FIELD.match(match, end)) and self._leads_on(field):
            return end + 1
        if office in vi.AGENTS and (at := self._principal(end)) >= 0:
            return at
        if (glue := vi.GLUE.match(match, end)) and self._is_part(glue.end()):
            at, joined = glue.end(), glue[0].strip()
            word = self._words.get(at)
            if joined == "-" and match[end - 1].isalpha() and at in self._places:
                return at if self._ends_country(end) else -1
            if joined in (vi.AND, "-") and not (body and word and at not in self._places):
                return -1
            return at
        if (
            office in vi.DIPLOMATS
            and (seat := vi.SEAT.match(match, end))
            and (seat.end() in self._places or vi.ACRONYM.match(match, seat.end()) or self._is_part(seat.end()))
        ):
            return seat.end()
        return -1

    def _leads_on(self, field: re.Match[str]) -> bool:
        """Say whether words are a field of no list: Vietnamese, and another part or a Vietnamese name follows."""
        first = field[0].split()[0]
        if not vi_names.is_syllable(first) or first.lower() in vi_names.VIETNAMESE_FAMILY:
            return False
        at = field.end() + 1
        if self._is_part(at):
            return True
        word = self._match[at : at + 12].partition(" ")[0]
        return word.istitle() and word.lower() in vi_names.VIETNAMESE_FAMILY

    def _principal(self, end: int) -> int:
        """Return where the office begins that an agent serves, if its country follows: "của Tổng thống Mỹ"; else -1."""
        at = end + (len(vi.OF) if self._match.startswith(vi.OF, end) else 1)
        word = self._words.get(at)
        if (
            word is None
            or word.meaning.kind is not WordKind.OFFICE
            or self._match[word.span.end : word.span.end + 1] != " "
        ):
            return -1
        return at if word.span.end + 1 in self._places else -1

    def _ends_country(self, end: int) -> bool:
        before = bisect_right(self._place_starts, end) - 1
        return before >= 0 and self._place_list[before].span.end == end

    def _place(self, at: int) -> PlaceMention | None:
        """Return the place that is named at a position, or runs on from within the office: "… Tối cao Triều Tiên"."""
        if found := self._places.get(at):
            return found
        before = bisect_right(self._place_starts, at) - 1
        place = self._place_list[before] if before >= 0 else None
        return place if place and place.span.end > at else None

    def _is_part(self, at: int) -> bool:
        if self._place(at):
            return True
        if word := self._words.get(at):
            if word.meaning.kind is WordKind.PRIVATE:
                return self._match[at].islower() or word.span.end - at > 4
            capital = self._match[at].isupper()
            return word.meaning.kind is WordKind.BODY and not (word.meaning.small if capital else word.meaning.big)
        letters = self._match[at : at + 2]
        return (
            len(letters) == 2
            and letters.isupper()
            and bool(vi.ACRONYM.match(self._match, at))
            and not self._shouted(at)
        )

    def _shouted(self, at: int) -> bool:
        """Say whether the words around are all in capitals, so that capitals make no acronym."""
        return self._match[max(0, at - 8) : at].isupper()


def _agree(left: Title, right: Title) -> bool:
    """Say whether two titles in a row may be one person's: offices, and not of two countries."""
    return bool(right.office) and not (left.country and right.country and left.country != right.country)
