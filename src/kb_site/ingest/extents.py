"""Says how far the parts of a title reach that no list has whole: fields, units, parties, seats, remits, principals."""

import re

from kb_site.ingest.lexicon import BODY, OFFICE, PERSON, PRIVATE
from kb_site.ingest.surroundings import Surroundings
from kb_site.lang.vi import families
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_fields as fields

_JOINTS = (", ", f" {vi.AND} ")
_FIELDS = 200
"""Characters that the fields of one ministry take at most."""

MOST_PARTS = 14
"""Parts of one title; no office of this world has more."""


class Extents(Surroundings):
    """A text with the parts of its titles."""

    def party_end(self, end: int) -> int:
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
        if words[0].lower() not in families.FAMILIES and vi_names.is_foreign(words[2]):
            return end + 1 + len(words[0]) + (0 if vi_names.is_foreign(words[1]) else 1 + len(words[1]))
        return end

    def seat_end(self, end: int, office: str) -> int:
        """Return where a seat of no list ends ("Tổng Lãnh sự Việt Nam tại Fukuoka"), or `end`."""
        if office not in vi.DIPLOMATS or not (seat := vi.SEAT.match(self._match, end)):
            return end
        found = vi_names.locality_end(self._match, seat.end() - 1)
        return found if found > seat.end() else end

    def remit_end(self, end: int, office: str) -> tuple[int, bool]:
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

    def fields_end(self, end: int, body: bool, office: str) -> int:
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

    def unit_end(self, end: int, body: bool, office: str) -> int:
        """Return where the field of a ministry or department ends, in words of no list, or 0: "Bộ trưởng Bộ Cứu tế",
        "bộ trưởng Quân Lực Pháp"."""
        match = self._match
        if not body and office in vi.FIELDED and (capitals := fields.CAPITAL_FIELD.match(match, end)):
            first = match[end + 1 : end + 16].partition(" ")[0]
            if vi_names.is_syllable(first) and first.lower() not in families.FAMILIES and end + 1 not in self._words:
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
        if " " not in found[0] and found[0].lower() in families.VIETNAMESE_FAMILY:
            return 0
        return max(found.end(), word.span.end if word and not word.meaning.weak else 0)

    def leads_on(self, field: re.Match[str]) -> bool:
        """Say whether words are a field of no list: Vietnamese, and another part or a Vietnamese name follows."""
        first = field[0].split()[0]
        if not vi_names.is_syllable(first) or first.lower() in families.VIETNAMESE_FAMILY:
            return False
        if self.is_head(field.start() + 1):  # "Phó Thủ tướng Bộ trưởng Lê Văn A"
            return False
        at = field.end() + 1
        return self.is_part(at) or self.is_holder(at)

    def principal(self, end: int, office: str) -> int:
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

    def is_wider(self, office: str, at: int) -> bool:
        """Say whether a field and its country go on with a minister's: "Bộ trưởng Ngoại giao và châu Âu Slovakia"."""
        word = self._words.get(at)
        if office not in vi.MINISTERS or word is None or word.meaning.kind is not BODY:
            return False
        return self.is_country(word.span.end + 1)
