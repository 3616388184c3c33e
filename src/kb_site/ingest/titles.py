"""Reads the titles of an article: each office with its rank, body and country, and which of them follow one another."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb_site.ingest.extents import MOST_PARTS, Extents
from kb_site.ingest.lexicon import BODY, LEADING, OFFICE, PRIVATE, Word
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_fields as fields
from kb_site.lang.vi import offices_taken
from kb_site.lang.vi import places as vi_places
from kb_site.reading import PlaceMention
from kb_site.registers import HEIRS
from kb_site.text import Span


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

    def __init__(self, titles: tuple[Title, ...], bracketed: bool = False) -> None:
        """Take the titles; `bracketed`, whether the last of them stand in brackets."""
        self.titles = titles
        self.start = titles[0].span.start
        """Where the first title begins."""
        self.end = titles[-1].span.end + bracketed
        """Where the last title ends, its bracket included; both are asked for ten times a chain."""


class Titles(Extents):
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
        bracketed: set[int] = set()
        end = -1
        for hit in self._heads:
            if hit.span.start < end:
                continue
            title = self._title(hit)
            if self._is_of_country(title.span):
                continue
            gap = self._match[end : title.span.start] if end >= 0 else ""
            if (aside := vi.RENAMED.match(gap) or vi.TERMS.match(gap)) is not None:
                gap = gap[aside.end() :]
            if gap == "; " and chains and self._are_former(chains[-1][-1], title):
                gap = ", "
            inside = gap == " (" and vi.CLOSED.match(self._match, title.span.end) is not None
            if inside:  # "Ủy viên trưởng X (Chủ tịch Quốc hội) A"
                gap = ", "
            if gap == vi.ALSO and _is_bare(chains[-1][-1]):
                chains[-1][-1] = _joined(chains[-1][-1], title)
            elif (
                gap in vi.LINKS
                and chains
                and (gap.strip() or chains[-1][-1].office)
                and _agree(chains[-1][-1], title)
                and not self._acts_for(chains[-1][0], title)
                and not self._is_met(chains[-1], title)
            ):
                chains[-1].append(title)
                if inside:
                    bracketed.add(len(chains) - 1)
            else:
                chains.append([title])
            end = title.span.end
        closed = {at for at in bracketed if self._match.startswith(")", chains[at][-1].span.end)}
        return [Chain(tuple(titles), at in closed) for at, titles in enumerate(chains)]

    def _is_of_country(self, span: Span) -> bool:
        """Say whether a title is that of the country named beside it: "Lào, nước Chủ tịch ASEAN 2024"."""
        if not self._match.endswith(offices_taken.COUNTRY, 0, span.start):
            return False
        return offices_taken.CHAIR_OF_STATES.fullmatch(self._match, span.start, span.end) is not None

    def _acts_for(self, first: Title, title: Title) -> bool:
        """Say whether the first office is another's, for whom who has the title acts: "thay mặt Thủ tướng, Phó …"."""
        deputy = self._match[title.span.start : title.span.end].lower().startswith(vi.DEPUTY)
        if first.office not in vi.SUPREME or (title.office in vi.SUPREME and not deputy):
            return False
        return vi.ACTED_FOR.search(self._match, max(0, first.span.start - 16), first.span.start) is not None

    def _is_met(self, titles: Sequence[Title], title: Title) -> bool:
        """Say whether offices are those of whom one meets who has the next: "gặp Nhà vua, Thủ tướng A cảm ơn"."""
        if title.office not in vi.HIGHEST or not any(other.office in vi.HIGHEST - {title.office} for other in titles):
            return False
        start = titles[0].span.start
        return vi.MET.search(self._match, max(0, start - 24), start) is not None

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
        elif state := vi.STATE.match(match, end):
            end, country = self.locality(state.end())
        elif office in vi.LOCAL_RULERS:
            area = vi.REGION.match(match, end)
            end, country = self.locality(area.end()) if area else self.seat(end)
        elif match[end - len(vi.PARTY) : end].lower() == vi.PARTY:
            named = self.party_end(end)
            end, body = named, named > end
        for _ in range(MOST_PARTS):
            if body and (state := vi.STATE.match(match, end)) and end + 1 not in self._places:
                end, code = self.locality(state.end())  # "Chủ tịch Hội đồng Vùng Toscana"
                country = country or code
                continue
            if (reached := max(self.fields_end(end, body, office), self.unit_end(end, body, office))) > end:
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
                    end = self.party_end(end)
                elif self.is_family(end + 1):
                    break  # "Chủ tịch Đảng Komeito Yamaguchi Natsuo"
                elif (region := self.abroad(end))[1] and vi_places.is_no_name(match[end + 1 : region[0]]):
                    end, country = region[0], country or region[1]  # "Nhân đại Quảng Tây"
                public = public and kind is BODY
            elif acronym := vi.ACRONYM.match(match, at):
                end, body = acronym.end(), True
            elif word and kind is OFFICE:
                end, served = word.span.end, True
            elif field := fields.FIELD.match(match, at - 1):
                end, body = field.end(), body or office not in vi.MANAGERS
        if match[end - len(vi.PARTY) : end].lower() == vi.PARTY and match.startswith((", ", "- "), max(0, start - 2)):
            party = fields.PARTY_ALONE.match(match, end)
            if party and party[0].isascii() and vi_names.shape(party[0].strip()) is vi_names.Shape.OTHER:
                end, body = party.end(), True
        if body and match.startswith(", ", end) and (ministry := self._ministry(end, office)):
            end, country = ministry.span.end, country or ministry.country
        end = self.school_end(end) if match.endswith(fields.SCHOOLS, hit.span.end, end) else end
        if match.endswith(fields.EPONYMOUS, hit.span.end, end) and self.is_person(
            end + 1
        ):  # "Chủ tịch Quỹ học bổng Vừ A Dính"
            end = vi_names.name_end(match, end + 1, min(len(match), end + 48))
        if match.startswith(fields.FOR, end) and (aim := fields.AIM.match(match, end)):
            end = aim.end()
        end, matter = self.remit_end(end, office)
        if matter and match.startswith(" (", end) and vi.BRACKETED.match(match, end):
            end = match.index(")", end) + 1
        end, body = self.seat_end(end, office), body or matter
        if match.startswith(" ", end) and not match[end + 1 : end + 2].isupper():  # as neither goes on
            for more in (vi.ORDINAL, vi.TERM):
                if found := more.match(match, end):
                    end = found.end()
        headed = office == vi.OF_DEPARTMENT and vi.HEADING.match(match, end) is not None
        if office in vi.LOWER_RANKS or (office in vi.WEAK and not (body or country or served or headed)):
            public = False
        return Title(Span(start, end), office, HEIRS.get(country, country), public, body)

    def _ministry(self, end: int, office: str) -> Title | None:
        """Return the ministry, told after a comma, whose department someone named right after it heads, read as a title
        is: "Cục trưởng Cục Lễ tân, Bộ Ngoại giao Nguyễn Văn A"."""
        word = self._words.get(end + 2)
        if office not in vi.FIELDED or word is None or not fields.MINISTRY.match(self._match, end):
            return None
        ministry = self._title(word)
        return ministry if self.is_person(ministry.span.end + 1) else None

    def _modified(self, start: int) -> int:
        """Return where a title begins with its "Phó", "Quyền", "nguyên"; "tân" and "cố" stay outside."""
        for _ in range(3):
            if start < 2 or self._match[start - 1] != " ":
                break
            before = self._match[max(0, start - 12) : start - 1]
            if not before.lower().endswith(vi.MODIFIER_ENDS):  # as mostly
                break
            word = before.rpartition(" ")[2].rpartition("\n")[2].rpartition("-")[2].lstrip("(\"'").lower()
            if word not in vi.MODIFIERS or before.lower().endswith(vi.MANDATE):
                break
            start = start - 1 - len(word)
        return start

    def _part_start(self, end: int, body: bool, office: str) -> int:
        """Return where the next part of a title begins, -1 where the title is over."""
        match = self._match
        behind = match[end : end + 1]
        if (side := vi.SIDES.match(match, end)) and side.end() in self._places and self.ends_place(end):
            return side.end()  # "Hội hữu nghị Lào -Việt Nam"
        if behind != " ":  # which what follows below begins with
            if behind == "-" and self.is_other_side(end, body):
                return end + 1
            if body and behind == "." and (city := vi.CITY.match(match, end - 2)) and self.place(city.end()):
                return city.end()
            return -1
        if office in vi.DIPLOMATS and fields.RESIDENT.match(match, end) and self.ends_place(end):
            return -1  # "Đại sứ Bồ Đào Nha tại Việt Nam thường trú tại Thái Lan"
        capital = match[end + 1 : end + 2].isupper()
        if not (body or capital) and (ordinal := vi.ORDINAL.match(match, end)):
            return self._part_start(ordinal.end(), body, office)
        if match.startswith(" (", end) and self.is_gloss(end):
            return end + 2
        if capital and (unit := fields.UNIT.match(match, end)):
            return unit.start(1)
        if self.is_part(end + 1):
            return end + 1
        if (body or office not in vi.ALONE) and (field := fields.FIELD.match(match, end)) and self.leads_on(field):
            return end + 1
        if office in vi.AGENTS and (at := self.principal(end, office)) >= 0:
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
                return at if joined == vi.AND and self.is_wider(office, at) else -1
            if joined in fields.WITHIN and word and match[at : word.span.end].lower() in fields.CABINETS:
                return -1
            if (whose := fields.WHOSE.match(match, at)) and whose.end() not in self._places:
                return -1  # "Bộ trưởng Quốc phòng đầu tiên của chính quyền Biden"
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


def _is_bare(title: Title) -> bool:
    """Say whether an office says nothing without the body that a second one names: "Phó Chủ tịch kiêm …"."""
    return title.office in vi.BODILESS and not (title.body or title.country)


def _joined(left: Title, right: Title) -> Title:
    """Return two offices of one body as the one role they are: "Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo"."""
    return right._replace(span=Span(left.span.start, right.span.end), public=left.public and right.public)


def _agree(left: Title, right: Title) -> bool:
    """Say whether two titles in a row may be one person's: offices, not of two countries, nor of envoy and head."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.office in {vi.MINISTER, *vi.MINISTERS} and right.office == vi.VICE_MINISTER:
        return False
    offices = {left.office, right.office}
    return bool(right.office) and not (offices & vi.ENVOYS and offices & vi.HEADS)
