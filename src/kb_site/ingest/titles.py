"""Reads the titles of an article: each office with its rank, body and country, and which of them follow one another."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb_site.ingest.lexicon import Word, WordKind
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import places as vi_places
from kb_site.reading import PlaceMention
from kb_site.text import Span

_HEADS = frozenset({WordKind.OFFICE, WordKind.LEADING})
_PARTS = frozenset({WordKind.BODY, WordKind.PRIVATE})
_JOINTS = (", ", f" {vi.AND} ")
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
        public, body, sure, served = True, False, False, False
        if (
            match[hit.span.start : end].lower().endswith(vi.LOCAL_ENDS)
            and match[end + 1 : end + 2].isupper()
            and not self._place(end + 1)
        ):
            end = vi_names.locality_end(match, end)
        for _ in range(MOST_PARTS):
            if (fields := self._fields_end(end, body, office)) > end:
                end, body = fields, True
                continue
            at = self._part_start(end, body, office)
            if at < 0:
                break
            word = self._words.get(at)
            body_end = word.span.end if word and word.meaning.kind in _PARTS else 0
            if match[end : end + 2] == " (":
                end = match.index(")", end) + 1
            elif (place := self._place(at)) and place.span.end >= body_end:  # "Thái Bình" in "Thái Bình Dương"
                seated = office in vi.DIPLOMATS and vi.SEAT.match(match, end) is not None
                end = place.span.end
                if not (sure or seated):  # a country named outright outranks that of a body, a seat says nothing
                    country, sure = place.country or country, place.kind == "country"
                body = body or place.kind == "organization"
            elif word and word.meaning.kind in _PARTS:
                end, body = word.span.end, True
                country = country or vi.POWERS.get(match[at:end].lower(), "")
                if match[at:end].lower() in vi.LOCAL and not self._is_person_of_province(at, end):
                    end = vi_names.locality_end(match, end)
                public = public and word.meaning.kind is WordKind.BODY
            elif unit := vi.UNIT.match(match, at - 1):
                end, body = unit.end(), True
            elif acronym := vi.ACRONYM.match(match, at):
                end, body = acronym.end(), True
            elif word and word.meaning.kind is WordKind.OFFICE:
                end, served = word.span.end, True
            elif field := vi.FIELD.match(match, at - 1):
                end, body = field.end(), body or office not in vi.MANAGERS
        end = self._seat_end(end, office)
        for more in (vi.ORDINAL, vi.TERM):
            if found := more.match(match, end):
                end = found.end()
        if office in vi.LOWER_RANKS or (office in vi.WEAK and not (body or country or served)):
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
        if (ordinal := vi.ORDINAL.match(match, end)) and not body:
            return self._part_start(ordinal.end(), body, office)
        if match.startswith(" (", end) and self._is_gloss(end):
            return end + 2
        if unit := vi.UNIT.match(match, end):
            return unit.start(1)
        if match[end : end + 1] == "-" and self._is_other_side(end, body):
            return end + 1
        if body and match.startswith(".", end) and (city := vi.CITY.match(match, end - 2)) and self._place(city.end()):
            return city.end()
        if match[end : end + 1] != " ":
            return -1
        if self._is_part(end + 1):
            return end + 1
        if (body or office in vi.FIELDED) and (field := vi.FIELD.match(match, end)) and self._leads_on(field):
            return end + 1
        if office in vi.AGENTS and (at := self._principal(end, office)) >= 0:
            return at
        if body and (small := vi.IN_ROLE.match(match, end)) and self._is_country(small.end() + 1):
            return small.end() + 1
        glue = vi.GLUE.match(match, end)
        if glue and self._is_part(glue.end()):
            at, joined = glue.end(), glue[0].strip()
            word = self._words.get(at)
            if joined == "-" and match[end - 1].isalpha() and at in self._places:
                return at if self._ends_country(end) else -1
            if joined in (vi.AND, "-") and not (body and at not in self._places and (word or self._ends_acronym(end))):
                return at if joined == vi.AND and self._is_wider(office, at) else -1
            if joined.startswith(vi.ABOUT) and office not in vi.AGENTS:
                return -1
            if joined in vi.WITHIN and word and match[at : word.span.end].lower() in vi.CABINETS:
                return -1
            if joined in vi.WITHIN and not match[at].isupper() and (joined == vi.WITHIN[0] or office not in vi.AGENTS):
                return -1
            return at
        if (
            office in vi.DIPLOMATS
            and (seat := vi.SEAT.match(match, end))
            and (seat.end() in self._places or vi.ACRONYM.match(match, seat.end()) or self._is_part(seat.end()))
        ):
            return seat.end()
        return -1

    def _seat_end(self, end: int, office: str) -> int:
        """Return where a seat of no list ends ("Tổng Lãnh sự Việt Nam tại Fukuoka"), or `end`."""
        if office not in vi.DIPLOMATS or not (seat := vi.SEAT.match(self._match, end)):
            return end
        found = vi_names.locality_end(self._match, seat.end() - 1)
        return found if found > seat.end() else end

    def _is_other_side(self, end: int, body: bool) -> bool:
        """Say whether a dash joins two countries or two regions: "Việt Nam-Lào", "châu Á-châu Đại Dương"."""
        if end + 1 in self._places:
            return self._ends_country(end)
        word = self._words.get(end + 1)
        return body and word is not None and word.meaning.kind is WordKind.BODY

    def _is_gloss(self, end: int) -> bool:
        """Say whether initials, a body or a country stand in brackets: "… Dân chủ Tự do (LDP)", "… (Thượng viện)"."""
        if vi.BRACKETED.match(self._match, end):
            return True
        word = self._words.get(end + 2)
        if word and word.meaning.kind is WordKind.BODY and self._match.startswith(")", word.span.end):
            return True
        place = self._places.get(end + 2)
        return place is not None and place.kind == "country" and self._match.startswith(")", place.span.end)

    def _fields_end(self, end: int, body: bool, office: str) -> int:
        """Return where the fields of one ministry end, or `end`: "Bộ trưởng Nông nghiệp, Chăn nuôi và Thủy lợi".

        A list with a comma and "và" is one; with either alone, if the country or the holder follows.
        """
        at, comma, joined = end, False, False
        if not (body or office in vi.MINISTERS) and (office not in vi.FIELDED or not (at := self._field(end + 1))):
            return end
        while not joined and (glue := next((glue for glue in _JOINTS if self._match.startswith(glue, at)), "")):
            if not (field := self._field(at + len(glue))):
                break
            at, comma, joined = field, comma or glue == _JOINTS[0], glue == _JOINTS[1]
        if joined and (more := self._field(at + 1)) and self._is_country(more + 1):
            return more  # "Y tế và Dịch vụ Nhân sinh Hoa Kỳ"
        if comma and joined:
            return at
        ends = joined and vi.ROLE_END.match(self._match, at) is not None
        return at if ends or ((comma or joined) and self._is_holder(at + 1)) else end

    def _field(self, at: int) -> int:
        """Return where a field ends that is no body of its own, 0 where none begins."""
        word = self._words.get(at)
        if at in self._places or (word and word.meaning.kind is not WordKind.BODY and not word.meaning.weak):
            return 0
        found = vi.ONE_FIELD.match(self._match, at)
        if found is None or not all(map(vi_names.is_syllable, found[0].split())):
            return 0
        if " " not in found[0] and found[0].lower() in vi_names.VIETNAMESE_FAMILY:
            return 0
        return max(found.end(), word.span.end if word and not word.meaning.weak else 0)

    def _is_holder(self, at: int) -> bool:
        """Say whether a country or somebody's name begins at a position after a space."""
        word = self._words.get(at)
        if self._match[at - 1 : at] != " ":
            return False
        if self._is_country(at) or (word and word.meaning.kind is WordKind.PERSON):
            return True
        first, _, more = self._match[at : at + 24].partition(" ")
        if word or not first[:1].isupper():
            return False
        return not vi_names.is_syllable(first) or (first.lower() in vi_names.FAMILIES and more[:1].isupper())

    def _leads_on(self, field: re.Match[str]) -> bool:
        """Say whether words are a field of no list: Vietnamese, and another part or a Vietnamese name follows."""
        first = field[0].split()[0]
        if not vi_names.is_syllable(first) or first.lower() in vi_names.VIETNAMESE_FAMILY:
            return False
        at = field.end() + 1
        if self._is_part(at):
            return True
        word = self._match[at : at + 12].partition(" ")[0]
        return word.istitle() and word.lower() in vi_names.FAMILIES

    def _is_head(self, at: int) -> bool:
        word = self._words.get(at)
        return word is not None and word.meaning.kind is WordKind.OFFICE

    def _principal(self, end: int, office: str) -> int:
        """Return where the office begins that an agent serves, if its country follows: "của Tổng thống Mỹ"; else -1."""
        serves = next((words for words in (vi.OF, vi.FOR) if self._match.startswith(words, end)), " ")
        at = end + len(serves)
        word = self._words.get(at)
        if word is None or word.meaning.kind is not WordKind.OFFICE:
            return -1
        after = word.span.end
        if serves == " " and office in vi.SERVANTS:
            return at
        if self._match.startswith(", ", after) and self._is_head(after + 2):
            return -1
        if self._match.startswith(" ", after) and (after + 1 in self._places or self._is_part(after + 1)):
            return at
        return at if serves != " " and not self._match[after + 1 : after + 2].isupper() else -1

    def _is_country(self, at: int) -> bool:
        place = self._places.get(at)
        return place is not None and place.kind == "country"

    def _is_person_of_province(self, at: int, end: int) -> bool:
        """Say whether a name of two words follows "tỉnh", which none is called: "Phó Chủ tịch UBND tỉnh Mai Thức"."""
        if self._match[at:end].lower() != vi.PROVINCE or end + 1 in self._places:
            return False
        last = vi_names.name_end(self._match, end + 1, min(len(self._match), end + 40))
        name = self._match[end + 1 : last]
        return (
            name.count(" ") == 1
            and vi_names.shape(name) is vi_names.Shape.VIETNAMESE
            and name.lower() not in vi_places.PROVINCES_LIKE_PEOPLE
        )

    def _is_wider(self, office: str, at: int) -> bool:
        """Say whether a field and its country go on with a minister's: "Bộ trưởng Ngoại giao và châu Âu Slovakia"."""
        word = self._words.get(at)
        if office not in vi.MINISTERS or word is None or word.meaning.kind is not WordKind.BODY:
            return False
        return self._is_country(word.span.end + 1)

    def _ends_acronym(self, end: int) -> bool:
        """Say whether initials end here, so that more may be joined to them: "Cục Cảnh sát PCCC và CNCH"."""
        return self._match[max(0, end - 2) : end].isupper()

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
    """Say whether two titles in a row may be one person's: offices, not of two countries, nor of envoy and head."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.office in {vi.MINISTER, *vi.MINISTERS} and right.office == vi.VICE_MINISTER:
        return False
    offices = {left.office, right.office}
    return bool(right.office) and not (offices & vi.ENVOYS and offices & vi.HEADS)
