"""Reads the titles of an article: each office with its rank, body and country, and which of them follow one another."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb_site.ingest.lexicon import BODY, LEADING, OFFICE, PRIVATE, Word
from kb_site.ingest.surroundings import Surroundings
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import places as vi_places
from kb_site.reading import PlaceMention
from kb_site.text import Span

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


class Chain:
    """Titles of one person, one after another: "Tổng Bí thư, Chủ tịch nước"."""

    __slots__ = ("end", "start", "titles")

    def __init__(self, titles: tuple[Title, ...]) -> None:
        self.titles = titles
        self.start = titles[0].span.start
        """Where the first title begins."""
        self.end = titles[-1].span.end
        """Where the last title ends; both are asked for ten times a chain."""


class Titles(Surroundings):
    """The titles of a text."""

    def __init__(
        self, match: str, words: Mapping[int, Hit[Word]], places: Sequence[PlaceMention], regions: Mapping[str, str]
    ) -> None:
        """Take a text as `Surroundings` does."""
        super().__init__(match, words, places, regions)
        self._heads = [hit for hit in words.values() if (kind := hit.meaning.kind) is OFFICE or kind is LEADING]

    def chains(self) -> list[Chain]:
        """Return the titles in order, those of one person together."""
        chains: list[list[Title]] = []
        end = -1
        for hit in self._heads:
            if hit.span.start < end:
                continue
            title = self._title(hit)
            gap = self._match[end : title.span.start] if end >= 0 else ""
            if gap in vi.LINKS and chains and (gap.strip() or chains[-1][-1].office) and _agree(chains[-1][-1], title):
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
            and not self.place(end + 1)
        ):
            end, country = self.locality(end)
        elif office in vi.LOCAL_RULERS:
            end, country = self.abroad(end)
        elif match.endswith(vi.PARTY, hit.span.start, end):
            end = self._party_end(end)
        for _ in range(MOST_PARTS):
            if (fields := self._fields_end(end, body, office)) > end:
                end, body = fields, True
                continue
            at = self._part_start(end, body, office)
            if at < 0:
                break
            word = self._words.get(at)
            kind = word.meaning.kind if word else None
            body_end = word.span.end if word and (kind is BODY or kind is PRIVATE) else 0
            if body_end and vi.POINTED_AT.match(match, body_end):  # "Tổng Giám đốc cơ quan này"
                body = True
                break
            if match[end : end + 2] == " (":
                place = self._places.get(at)
                country = country or (place.country if place else "")
                end = match.index(")", end) + 1
            elif unit := vi.UNIT.match(match, at - 1):
                end, body = unit.end(), True
            elif (place := self.place(at)) and place.span.end >= body_end:  # "Thái Bình" in "Thái Bình Dương"
                seated = office in vi.DIPLOMATS and vi.SEAT.match(match, end) is not None
                end = place.span.end
                if not (sure or seated):  # a country named outright outranks that of a body, a seat says nothing
                    country, sure = place.country or country, place.kind == "country"
                body = body or place.kind == "organization"
            elif word and (kind is BODY or kind is PRIVATE) and self.is_part(at):
                end, body = word.span.end, True
                country = country or vi.POWERS.get(match[at:end].lower(), "")
                if match[at:end].lower() in vi.LOCAL and not self._is_person_of_province(at, end):
                    end, code = self.locality(end)
                    country = country or code
                elif match[at:end] == vi.PARTY:
                    end = self._party_end(end)
                public = public and kind is BODY
            elif acronym := vi.ACRONYM.match(match, at):
                end, body = acronym.end(), True
            elif word and kind is OFFICE:
                end, served = word.span.end, True
            elif field := vi.FIELD.match(match, at - 1):
                end, body = field.end(), body or office not in vi.MANAGERS
        end, matter = self._remit_end(end, office)
        end, body = self._seat_end(end, office), body or matter
        if match.startswith(" ", end) and not match[end + 1 : end + 2].isupper():  # as neither goes on
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
            if not before.lower().endswith(vi.MODIFIER_ENDS):  # as mostly
                break
            word = before.rpartition(" ")[2].rpartition("\n")[2].lstrip("(\"'").lower()
            if word not in vi.MODIFIERS:
                break
            start = start - 1 - len(word)
        return start

    def _part_start(self, end: int, body: bool, office: str) -> int:
        """Return where the next part of a title begins, -1 where the title is over."""
        match = self._match
        behind = match[end : end + 1]
        if behind != " ":  # which what follows below begins with
            if behind == "-" and self.is_other_side(end, body):
                return end + 1
            if body and behind == "." and (city := vi.CITY.match(match, end - 2)) and self.place(city.end()):
                return city.end()
            return -1
        capital = match[end + 1 : end + 2].isupper()
        if not (body or capital) and (ordinal := vi.ORDINAL.match(match, end)):
            return self._part_start(ordinal.end(), body, office)
        if match.startswith(" (", end) and self.is_gloss(end):
            return end + 2
        if capital and (unit := vi.UNIT.match(match, end)):
            return unit.start(1)
        if self.is_part(end + 1):
            return end + 1
        if (body or office not in vi.ALONE) and (field := vi.FIELD.match(match, end)) and self._leads_on(field):
            return end + 1
        if office in vi.AGENTS and (at := self._principal(end, office)) >= 0:
            return at
        if capital:  # as before a name: all that may lead on else begins with small letters
            return -1
        if body and (small := vi.IN_ROLE.match(match, end)) and self.is_country(small.end() + 1):
            return small.end() + 1
        glue = vi.GLUE.match(match, end)
        if glue and self.is_part(glue.end()):
            at, joined = glue.end(), glue[0].strip()
            word = self._words.get(at)
            if joined == "-" and match[end - 1].isalpha() and at in self._places:
                return at if self.ends_place(end) else -1
            if joined in (vi.AND, "-") and not (body and at not in self._places and (word or self.ends_acronym(end))):
                return at if joined == vi.AND and self._is_wider(office, at) else -1
            if joined in vi.WITHIN and word and match[at : word.span.end].lower() in vi.CABINETS:
                return -1
            if joined in vi.WITHIN and not match[at].isupper() and (joined == vi.WITHIN[0] or office not in vi.AGENTS):
                return -1
            return at
        if (
            office in vi.DIPLOMATS
            and (seat := vi.SEAT.match(match, end))
            and (seat.end() in self._places or vi.ACRONYM.match(match, seat.end()) or self.is_part(seat.end()))
        ):
            return seat.end()
        return -1

    def _party_end(self, end: int) -> int:
        """Return where the foreign name of a party ends, before that of a person: "đảng Likud Benjamin Netanyahu"."""
        words = self._match[end + 1 : end + 60].split(" ")[:3]
        person = len(words) == 3 and all(word[:1].isupper() for word in words) and vi_names.is_foreign(words[0])
        return end + 1 + len(words[0]) if person and end + 1 not in self._words else end

    def _seat_end(self, end: int, office: str) -> int:
        """Return where a seat of no list ends ("Tổng Lãnh sự Việt Nam tại Fukuoka"), or `end`."""
        if office not in vi.DIPLOMATS or not (seat := vi.SEAT.match(self._match, end)):
            return end
        found = vi_names.locality_end(self._match, seat.end() - 1)
        return found if found > seat.end() else end

    def _remit_end(self, end: int, office: str) -> tuple[int, bool]:
        """Return where what an office is in charge of ends, in words of no list, or `end`, and whether it is a public
        matter: "Trợ lý Bộ trưởng Ngoại giao phụ trách Đông Á", "Đại diện cấp cao về chính sách an ninh của EU"."""
        remit = vi.REMIT.match(self._match, end)
        if remit is None or (remit[1] == vi.ABOUT and office not in vi.AGENTS | vi.DIPLOMATS):
            return end, False
        at, public = remit.end(), False
        for _ in range(MOST_PARTS):
            of = at + len(vi.OF)
            if self._match.startswith(vi.OF, at) and self.is_head(of):
                break
            known = self._words.get(at + 1)
            if place := self.place(at + 1):
                at, public = place.span.end, True
            elif known and known.meaning.kind is BODY:
                at, public = known.span.end, True
            elif at > remit.end() and self.is_person(at + 1):
                break
            elif word := vi.OF_REMIT.match(self._match, at):
                at = word.end()
            else:
                break
        return (at, public) if at > remit.end() else (end, False)

    def _fields_end(self, end: int, body: bool, office: str) -> int:
        """Return where the fields of one ministry end, or `end`: "Bộ trưởng Nông nghiệp, Chăn nuôi và Thủy lợi".

        A list with a comma and "và" is one; with either alone, if the country or the holder follows.
        """
        at, comma, joined = end, False, False
        if not (body or office in vi.MINISTERS) and (office not in vi.FIELDED or not (at := self._field(end + 1))):
            return end
        if not self._match.startswith(_JOINTS, at):  # as mostly
            return end
        while not joined and (glue := next((glue for glue in _JOINTS if self._match.startswith(glue, at)), "")):
            if not (field := self._field(at + len(glue))):
                break
            at, comma, joined = field, comma or glue == _JOINTS[0], glue == _JOINTS[1]
        if joined and (more := self._field(at + 1)) and self.is_country(more + 1):
            return more  # "Y tế và Dịch vụ Nhân sinh Hoa Kỳ"
        if comma and joined:
            return at
        ends = joined and vi.ROLE_END.match(self._match, at) is not None
        return at if ends or ((comma or joined) and self.is_holder(at + 1)) else end

    def _field(self, at: int) -> int:
        """Return where a field ends that is no body of its own, 0 where none begins."""
        word = self._words.get(at)
        if at in self._places or (word and word.meaning.kind is not BODY and not word.meaning.weak):
            return 0
        found = vi.ONE_FIELD.match(self._match, at)
        if found is None or not all(map(vi_names.is_syllable, found[0].split())):
            return 0
        if " " not in found[0] and found[0].lower() in vi_names.VIETNAMESE_FAMILY:
            return 0
        return max(found.end(), word.span.end if word and not word.meaning.weak else 0)

    def _leads_on(self, field: re.Match[str]) -> bool:
        """Say whether words are a field of no list: Vietnamese, and another part or a Vietnamese name follows."""
        first = field[0].split()[0]
        if not vi_names.is_syllable(first) or first.lower() in vi_names.VIETNAMESE_FAMILY:
            return False
        at = field.end() + 1
        return self.is_part(at) or self.is_holder(at)

    def _principal(self, end: int, office: str) -> int:
        """Return where the office begins that an agent serves, if its country follows: "của Tổng thống Mỹ"; else -1."""
        serves = next((words for words in (vi.OF, vi.FOR) if self._match.startswith(words, end)), " ")
        at = end + len(serves)
        word = self._words.get(at)
        if word is None or word.meaning.kind is not OFFICE:
            return -1
        after = word.span.end
        if serves == " " and office in vi.SERVANTS:
            return at
        if self._match.startswith(", ", after) and self.is_head(after + 2):
            return -1
        if self._match.startswith(" ", after) and (after + 1 in self._places or self.is_part(after + 1)):
            return at
        return at if serves != " " and not self._match[after + 1 : after + 2].isupper() else -1

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
        if office not in vi.MINISTERS or word is None or word.meaning.kind is not BODY:
            return False
        return self.is_country(word.span.end + 1)


def _agree(left: Title, right: Title) -> bool:
    """Say whether two titles in a row may be one person's: offices, not of two countries, nor of envoy and head."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.office in {vi.MINISTER, *vi.MINISTERS} and right.office == vi.VICE_MINISTER:
        return False
    offices = {left.office, right.office}
    return bool(right.office) and not (offices & vi.ENVOYS and offices & vi.HEADS)
