"""Reads the titles of an article: each office with its rank, body and country, and which of them follow one another."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb_site.ingest.lexicon import BODY, LEADING, OFFICE, PERSON, PRIVATE, Word
from kb_site.ingest.surroundings import Surroundings
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_fields as fields
from kb_site.reading import PlaceMention
from kb_site.text import Span

_JOINTS = (", ", f" {vi.AND} ")
_FIELDS = 200
"""Characters that the fields of one ministry take at most."""

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
        self._heads = [
            hit
            for start, hit in words.items()
            if ((kind := hit.meaning.kind) is OFFICE or kind is LEADING)
            and not (match[start - 1 : start] == "-" and vi.NUMBERED.search(match, max(0, start - 12), start))
        ]

    def chains(self) -> list[Chain]:
        """Return the titles in order, those of one person together."""
        chains: list[list[Title]] = []
        end = -1
        for hit in self._heads:
            if hit.span.start < end:
                continue
            title = self._title(hit)
            gap = self._match[end : title.span.start] if end >= 0 else ""
            if (aside := vi.RENAMED.match(gap) or vi.TERMS.match(gap)) is not None:
                gap = gap[aside.end() :]
            if gap == "; " and chains and self._are_former(chains[-1][-1], title):
                gap = ", "
            if (
                gap in vi.LINKS
                and chains
                and (gap.strip() or chains[-1][-1].office)
                and _agree(chains[-1][-1], title)
                and not self._acts_for(chains[-1][0], title)
            ):
                chains[-1].append(title)
            else:
                chains.append([title])
            end = title.span.end
        return [Chain(tuple(titles)) for titles in chains]

    def _acts_for(self, first: Title, title: Title) -> bool:
        """Say whether the first office is another's, for whom who has the title acts: "thay mặt Thủ tướng, Phó …"."""
        deputy = self._match[title.span.start : title.span.end].lower().startswith(vi.DEPUTY)
        if first.office not in vi.SUPREME or (title.office in vi.SUPREME and not deputy):
            return False
        return vi.ACTED_FOR.search(self._match, max(0, first.span.start - 16), first.span.start) is not None

    def _are_former(self, *titles: Title) -> bool:
        """Say whether offices were held before: "nguyên Bộ trưởng Ngoại giao"."""
        return all(self._match[title.span.start : title.span.end].lower().startswith(vi.FORMER) for title in titles)

    def _title(self, hit: Hit[Word]) -> Title:
        match = self._match
        office = hit.meaning.ids[0] if hit.meaning.ids else ""
        start = self._modified(hit.span.start)
        end, country = hit.span.end, ""
        public, body, sure, served = True, False, False, False
        if (
            match[hit.span.start : end].lower().endswith(vi.LOCAL_ENDS)
            and match[end + 1 : end + 2].isupper()
            and not self.is_part(end + 1)
        ):
            end, country = self.locality(end)
        elif office in vi.LOCAL_RULERS:
            state = vi.STATE.match(match, end)
            end, country = self.locality(state.end()) if state else self.seat(end)
        elif match[end - len(vi.PARTY) : end].lower() == vi.PARTY:
            named = self._party_end(end)
            end, body = named, named > end
        for _ in range(MOST_PARTS):
            if (reached := max(self._fields_end(end, body, office), self._unit_end(end, body, office))) > end:
                end, body = reached, True
                continue
            if (remit := fields.REMIT.match(match, end)) and not self.is_person(remit.end() + 1):
                break
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
            elif unit := fields.UNIT.match(match, at - 1):
                end, body = unit.end(), True
            elif (place := self.place(at)) and place.span.end >= body_end:  # "Thái Bình" in "Thái Bình Dương"
                seated = office in vi.DIPLOMATS and vi.SEAT.match(match, end) is not None
                end = place.span.end
                owner = match.endswith((vi.OF, vi.SIDE), 0, at) and place.kind == "country"
                # a country named outright outranks that of a body, a seat says nothing
                if owner or not (sure or seated or match.endswith(vi.SUPPORTING, 0, at)):
                    country, sure = place.country or country, place.kind == "country"
                body = body or place.kind == "organization"
            elif word and (kind is BODY or kind is PRIVATE) and self.is_part(at):
                end, body = word.span.end, True
                country = country or vi.POWERS.get(match[at:end].lower(), "")
                if match[at:end].lower() in vi.LOCAL and not self.is_person_of_seat(at, end):
                    end, code = self.locality(end)
                    country = country or code
                elif match[at:end].lower() == vi.PARTY:
                    end = self._party_end(end)
                public = public and kind is BODY
            elif acronym := vi.ACRONYM.match(match, at):
                end, body = acronym.end(), True
            elif word and kind is OFFICE:
                end, served = word.span.end, True
            elif field := fields.FIELD.match(match, at - 1):
                end, body = field.end(), body or office not in vi.MANAGERS
        end = self.school_end(end) if match.endswith(fields.SCHOOLS, hit.span.end, end) else end
        if match.endswith(fields.EPONYMOUS, hit.span.end, end) and self.is_person(
            end + 1
        ):  # "Chủ tịch Quỹ học bổng Vừ A Dính"
            end = vi_names.name_end(match, end + 1, min(len(match), end + 48))
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
            if word not in vi.MODIFIERS or before.lower().endswith(vi.MANDATE):
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
        if capital and (unit := fields.UNIT.match(match, end)):
            return unit.start(1)
        if self.is_part(end + 1):
            return end + 1
        if (body or office not in vi.ALONE) and (field := fields.FIELD.match(match, end)) and self._leads_on(field):
            return end + 1
        if office in vi.AGENTS and (at := self._principal(end, office)) >= 0:
            return at
        if capital:  # as before a name: all that may lead on else begins with small letters
            return -1
        if body and (small := fields.IN_ROLE.match(match, end)) and self.is_country(small.end() + 1):
            return small.end() + 1
        glue = vi.GLUE.match(match, end)
        if glue and self.is_part(glue.end()):
            at, joined = glue.end(), glue[0].strip()
            word = self._words.get(at)
            if joined == "-" and match[end - 1].isalpha() and at in self._places:
                return at if self.ends_place(end) else -1
            if joined in (vi.AND, "-") and not (body and at not in self._places and (word or self.ends_acronym(end))):
                return at if joined == vi.AND and self._is_wider(office, at) else -1
            if joined in fields.WITHIN and word and match[at : word.span.end].lower() in fields.CABINETS:
                return -1
            if (
                joined in fields.WITHIN
                and not match[at].isupper()
                and (joined == fields.WITHIN[0] or office not in vi.AGENTS)
            ):
                return -1
            return at
        if (
            (office in vi.DIPLOMATS or (body and office in vi.MANAGERS))
            and (seat := vi.SEAT.match(match, end))
            and (seat.end() in self._places or vi.ACRONYM.match(match, seat.end()) or self.is_part(seat.end()))
        ):
            return seat.end()
        return -1

    def _party_end(self, end: int) -> int:
        """Return where the name of a party ends that another name follows in brackets ("đảng Tương lai Xanh (VX)"), or
        its foreign name, before that of a person: "đảng Likud Benjamin Netanyahu"."""
        if (named := vi.PARTY_NAME.match(self._match, end)) and (named[1].isupper() or not self.is_person(end + 1)):
            first = self._words.get(end + 1)
            called = named[0].partition(" (")[0].strip()
            if not (first and first.meaning.kind is PERSON) and vi_names.shape(called) is not vi_names.Shape.VIETNAMESE:
                return named.end()
        words = self._match[end + 1 : end + 60].split(" ")[:3]
        capitals = len(words) == 3 and all(word[:1].isupper() for word in words)
        if not capitals or end + 1 in self._words or not self._match.endswith(vi.PARTY, 0, end):
            return end
        if vi_names.is_foreign(words[0]):
            return end + 1 + len(words[0])
        if words[0].lower() not in vi_names.FAMILIES and vi_names.is_foreign(words[2]):
            return end + 1 + len(words[0]) + (0 if vi_names.is_foreign(words[1]) else 1 + len(words[1]))
        return end

    def _seat_end(self, end: int, office: str) -> int:
        """Return where a seat of no list ends ("Tổng Lãnh sự Việt Nam tại Fukuoka"), or `end`."""
        if office not in vi.DIPLOMATS or not (seat := vi.SEAT.match(self._match, end)):
            return end
        found = vi_names.locality_end(self._match, seat.end() - 1)
        return found if found > seat.end() else end

    def _remit_end(self, end: int, office: str) -> tuple[int, bool]:
        """Return where what an office is in charge of ends, in words of no list, or `end`, and whether it is a public
        matter: "Trợ lý Bộ trưởng Ngoại giao phụ trách Đông Á", "Đại diện cấp cao về chính sách an ninh của EU"."""
        remit = fields.REMIT.match(self._match, end)
        if remit is None or (remit[1] == fields.ABOUT and office not in vi.AGENTS | vi.DIPLOMATS):
            return end, False
        if fields.TOPIC.match(self._match, end):
            return end, False
        at, public = remit.end(), False
        for _ in range(MOST_PARTS):
            glue = next((glue for glue in (vi.OF, _JOINTS[1]) if self._match.startswith(glue, at)), "")
            if glue and self.is_head(at + len(glue)):
                break
            known = self._words.get(at + 1)
            if place := self.place(at + 1):
                at, public = place.span.end, True
            elif known and known.meaning.kind is BODY:
                at, public = known.span.end, True
            elif at > remit.end() and self.is_person(at + 1):
                break
            elif word := fields.OF_REMIT.match(self._match, at):
                at = word.end()
            else:
                break
        if at == remit.end():
            return end, False
        return max(at, self._joined_fields_end(at)), public

    def _joined_fields_end(self, end: int) -> int:
        """Return where a list of fields ends whose first one ends at a position, if it has a comma and "và"; else 0."""
        at, comma = end, False
        while at - end < _FIELDS:
            glue = next((glue for glue in _JOINTS if self._match.startswith(glue, at)), "")
            field = self._field(at + len(glue)) if glue else 0
            if not field:
                return 0
            if glue != _JOINTS[0]:
                return field if comma else 0
            at, comma = field, True
        return 0

    def _fields_end(self, end: int, body: bool, office: str) -> int:
        """Return where the fields of one ministry end, or `end`: "Bộ trưởng Nông nghiệp, Chăn nuôi và Thủy lợi".

        A list with a comma and "và" is one; with either alone, if the country or the holder follows.
        """
        at, comma, joined = end, False, False
        if not (body or office in vi.MINISTERS) and (office not in vi.FIELDED or not (at := self._field(end + 1))):
            return end
        if not self._match.startswith(_JOINTS, at):  # as mostly
            return end
        while not joined and at - end < _FIELDS:
            glue = next((glue for glue in _JOINTS if self._match.startswith(glue, at)), "")
            if not glue or not (field := self._field(at + len(glue))):
                break
            at, comma, joined = field, comma or glue == _JOINTS[0], glue == _JOINTS[1]
        if joined and (more := self._field(at + 1)) and self.is_country(more + 1):
            return more  # "Y tế và Dịch vụ Nhân sinh Hoa Kỳ"
        if comma and joined:
            return at
        ends = joined and fields.ROLE_END.match(self._match, at) is not None
        return at if ends or ((comma or joined) and self.is_holder(at + 1)) else end

    def _unit_end(self, end: int, body: bool, office: str) -> int:
        """Return where the field of a ministry or department ends, in words of no list, or 0: "Bộ trưởng Bộ Cứu tế",
        "bộ trưởng Quân Lực Pháp"."""
        match = self._match
        if not body and office in vi.FIELDED and (capitals := fields.CAPITAL_FIELD.match(match, end)):
            first = match[end + 1 : end + 16].partition(" ")[0]
            if vi_names.is_syllable(first) and first.lower() not in vi_names.FAMILIES and end + 1 not in self._words:
                ends = (at for at in range(end + 2, capitals.end()) if match[at] == " " and self.is_country(at + 1))
                return next(ends, 0)
        if not match.endswith(fields.UNITS, 0, end) or match[end : end + 1] != " " or self.is_part(end + 1):
            return 0
        field = self._field(end + 1)
        bounded = field and (match.startswith(_JOINTS, field) or fields.UNIT_FIELD_END.match(match, field))
        return field if bounded else 0

    def _field(self, at: int) -> int:
        """Return where a field ends that is no body of its own, 0 where none begins."""
        word = self._words.get(at)
        if word and word.meaning.kind is PRIVATE and self._match[word.span.end + 1 : word.span.end + 2].islower():
            word = None  # "Xã hội chủ nghĩa"
        if at in self._places or (word and word.meaning.kind is not BODY and not word.meaning.weak):
            return 0
        if self.ends_acronym(at + 2) and (initials := vi.ACRONYM.match(self._match, at)) and self.is_part(at):
            return initials.end()
        found = fields.ONE_FIELD.match(self._match, at)
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
