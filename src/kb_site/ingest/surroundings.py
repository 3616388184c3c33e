"""What stands at a position of a text, as far as a title may go on or end there: place, body, office or person."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from kb_site.ingest.lexicon import BODY, OFFICE, PERSON, PRIVATE, Word, region_key
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import families
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import places as vi_places
from kb_site.reading import PlaceMention

_PEOPLE = (vi_names.Shape.VIETNAMESE, vi_names.Shape.CHINESE)
_REGION = 5
"""Words of the longest name of a province or city."""


class Surroundings:
    """A text with its known words and its places."""

    def __init__(
        self, match: str, words: Mapping[int, Hit[Word]], places: Sequence[PlaceMention], regions: Mapping[str, str]
    ) -> None:
        """Take the known words about people by where they begin, in order, the places of the text, and the country of
        each province or city by its `region_key`.
        """
        self._match = match
        self._words = words
        self._places: dict[int, PlaceMention] = {}
        for place in places:
            self._places.setdefault(place.span.start, place)
        self._place_list = places
        self._place_starts = [place.span.start for place in places]
        self._regions = regions

    def place(self, at: int) -> PlaceMention | None:
        """Return the place that is named at a position, or runs on from within the office: "… Tối cao Triều Tiên"."""
        if found := self._places.get(at):
            return found
        before = bisect_right(self._place_starts, at)
        if before and (place := self._place_list[before - 1]).span.end > at:
            return place
        return None

    def is_family(self, at: int) -> bool:
        """Say whether a Japanese name begins at a position, as with a family name that is a region's: "Yamaguchi"."""
        if not self._match[at : at + 1].isupper():
            return False
        end = vi_names.name_end(self._match, at, min(len(self._match), at + 40))
        return vi_names.is_japanese(self._match[at:end])

    def is_part(self, at: int) -> bool:
        """Say whether a place, a body or initials begin at a position, of which an office may be."""
        if self.place(at):
            return True
        if word := self._words.get(at):
            if word.meaning.kind is PRIVATE:
                return self._match[at].islower() or word.span.end - at > 4
            capital = self._match[at].isupper()
            return word.meaning.kind is BODY and not (word.meaning.small if capital else word.meaning.big)
        letters = self._match[at : at + 2]
        return (
            len(letters) == 2
            and letters.isupper()
            and bool(vi.ACRONYM.match(self._match, at))
            and not self._shouted(at)
        )

    def is_head(self, at: int) -> bool:
        """Say whether an office begins at a position."""
        word = self._words.get(at)
        return word is not None and word.meaning.kind is OFFICE

    def is_country(self, at: int) -> bool:
        """Say whether a country begins at a position."""
        place = self._places.get(at)
        return place is not None and place.kind == "country"

    def is_holder(self, at: int) -> bool:
        """Say whether a country or somebody's name begins at a position after a space."""
        return self.is_person(at) or (self._match[at - 1 : at] == " " and self.is_country(at))

    def is_person(self, at: int) -> bool:
        """Say whether somebody's name begins at a position after a space."""
        word = self._words.get(at)
        if self._match[at - 1 : at] != " " or at in self._places:
            return False
        if word and word.meaning.kind is PERSON:
            return self._match[at].isupper()
        first, _, more = self._match[at : at + 24].partition(" ")
        if word or not first[:1].isupper():
            return False
        if not vi_names.is_syllable(first):
            return True
        if not more[:1].isupper():
            return False
        foreign = first.isascii() and vi_names.is_foreign(more.partition(" ")[0])  # "Ben Carson"
        return foreign or first.lower() in families.FAMILIES

    def is_person_of_seat(self, at: int, end: int) -> bool:
        """Say whether a person's name follows "tỉnh" or "thành phố": "Chủ tịch UBND tỉnh Mai Thức".

        Two words after "thành phố" are more often a city, and so are the first two of four if the third is a family's.
        """
        seat = self._match[at:end].lower()
        if seat not in vi.SEATS or end + 1 in self._places:
            return False
        last = vi_names.name_end(self._match, end + 1, min(len(self._match), end + 40))
        name = self._match[end + 1 : last]
        words = name.lower().split()
        if len(words) < (2 if seat == vi.PROVINCE else 3) or vi_names.shape(name) not in _PEOPLE:
            return False
        if len(words) == 4 and words[2] in families.VIETNAMESE_FAMILY and words[1] not in families.MIDDLE:
            return False
        return name.lower() not in vi_places.PROVINCES_LIKE_PEOPLE

    def is_gloss(self, end: int) -> bool:
        """Say whether initials, a body or a country stand in brackets: "… Dân chủ Tự do (LDP)", "… (Thượng viện)"."""
        if vi.BRACKETED.match(self._match, end):
            return True
        if self.is_head(end + 2):
            return False  # "… toàn quốc (Chủ tịch Quốc hội) A"
        if (other := vi.OTHER_BODY.match(self._match, end)) and self.is_person(other.end() + 1):
            return True  # "Đảng Cộng sản Ấn Độ (Mácxít) Sitaram Yechury"
        word = self._words.get(end + 2 + len(vi.ALSO_CALLED) * self._match.startswith(vi.ALSO_CALLED, end + 2))
        if word and word.meaning.kind is BODY and self._match.startswith(")", word.span.end):
            return True
        place = self._places.get(end + 2)
        return place is not None and place.kind == "country" and self._match.startswith(")", place.span.end)

    def is_other_side(self, end: int, body: bool) -> bool:
        """Say whether a dash joins two countries or two regions: "Việt Nam-Lào", "châu Á-châu Đại Dương"."""
        if end + 1 in self._places:
            return self.ends_place(end)
        word = self._words.get(end + 1)
        return body and word is not None and word.meaning.kind is BODY

    def ends_place(self, end: int) -> bool:
        """Say whether a place ends at a position."""
        before = bisect_right(self._place_starts, end) - 1
        return before >= 0 and self._place_list[before].span.end == end

    def ends_acronym(self, end: int) -> bool:
        """Say whether initials end here, so that more may be joined to them: "Cục Cảnh sát PCCC và CNCH"."""
        return self._match[max(0, end - 2) : end].isupper()

    def locality(self, end: int) -> tuple[int, str]:
        """Return where the province or city ends that is named after a position, and its country where we know it."""
        if vi_names.begins_highland(self._match, end + 1):
            return end, ""  # "Phó Chủ tịch UBND tỉnh Y Ngọc"
        found = self.abroad(end)
        if found[1]:
            return found
        named = vi_names.locality_end(self._match, end)
        within = self._match.startswith((", ", " ("), named)  # "Thành ủy Phòng Thành Cảng, Quảng Tây"
        return named, self.abroad(named + 1)[1] if within and named > end else ""

    def school_end(self, end: int) -> int:
        """Return where the name of a school or firm ends, its head's after it or not: "Đại học Hoa Sen Lê Văn A"."""
        words = vi_names.capitals(self._match, end)
        if not words or end + 1 in self._places:
            return end
        ends = [end + 1 + len(words[0])]
        for word in words[1:]:
            ends.append(ends[-1] + 1 + len(word))
        if vi_names.is_foreign(words[0]) and len(words) > 2:
            return ends[0]
        if len(words) < 4:
            return ends[-1]
        heads = [count for count in (2, 3) if words[count].lower() in families.FAMILIES] if len(words) > 3 else []
        return ends[heads[0] - 1] if heads else end

    def seat(self, end: int) -> tuple[int, str]:
        """Return the same for one right after the office of who rules it, of no list where its ruler is named next."""
        found = self.abroad(end)
        named = None if found[1] else vi.NAMED_SEAT.match(self._match, end)
        return (named.end(1), "") if named else found

    def abroad(self, end: int) -> tuple[int, str]:
        """Return the same for one of another country that we know; the position itself where none is named after it."""
        if not self._match.startswith(" ", end):
            return end, ""
        words = self._match[end + 1 : end + 48].partition("\n")[0].split(" ")
        for count in range(min(len(words), _REGION), 0, -1):
            name = " ".join(words[:count]).rstrip(".,;:)")
            if code := self._regions.get(region_key(name)):
                return end + 1 + len(name), code
        return end, ""

    def _shouted(self, at: int) -> bool:
        """Say whether the words around are all in capitals, so that capitals make no acronym."""
        return self._match[max(0, at - 8) : at].isupper()
