"""Says whom somebody in no register serves: by the titles, the side of a list, the name's shape, what is near."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from kb_site.ingest.figures import Figure
from kb_site.lang.vi import eponyms, offices_listed, offices_then
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape, shape
from kb_site.reading import Document, PlaceMention
from kb_site.registers import HEIRS
from kb_site.text import Span
from kb_site.vocabulary import Office

_KOREAS = frozenset({"KP", "KR"})
_LIKE_KOREAN = frozenset({"KH", "MM", "MY", "SG", "TW"})
"""Countries some of whose people have names that look Korean: "Lim Guan Eng", "Kim Santepheap"."""
_JAPAN = "JP"
_NO_LATIN = frozenset({"VN", "KP", "KR", "CN"})
"""Countries whose names have a shape of their own."""


class Nations:
    """The countries of an article, and whom its people serve."""

    def __init__(self, document: Document, places: Sequence[PlaceMention], offices: Mapping[str, Office]) -> None:
        """Take the document, its places in order, and the register's offices, some of which only one country has."""
        match = document.match
        self._match = match
        self._offices = offices
        self._sentences = document.sentences
        self._sentence_starts = [sentence.start for sentence in document.sentences]
        self.named = [place for place in places if place.country]
        """Places with their country, in order."""
        self.countries = {place.country for place in self.named}
        self._starts = [place.span.start for place in self.named]
        self._sides = [
            place
            for place in self.named
            if place.kind == "country"
            and match.endswith(offices_listed.SIDE_ENDS, 0, place.span.start)
            and (
                match.startswith(offices_listed.LED_BY, place.span.end)
                or offices_listed.SIDE.search(match, max(0, place.span.start - 20), place.span.start)
            )
        ]
        self._side_starts = [place.span.start for place in self._sides]

    def served(self, figure: Figure) -> str:
        """Return whom somebody in no register serves, "" where nothing says it."""
        code = self._served(figure)
        return HEIRS.get(code, code)

    def _served(self, figure: Figure) -> str:
        votes = [title.country for title in figure.roles.values() if title.country]
        if votes and {*votes} == {"VN"} and vi_names.is_abroad(figure.canonical()):
            votes = [code for title in figure.roles.values() for code in self._others_of(title.span)]
        if votes:
            return max(votes, key=votes.count)
        if told := next(filter(None, (self._told(sighting.name.end) for sighting in figure.sightings)), ""):
            return told
        for office in figure.offices:
            if office in self._offices and self._offices[office].country:
                return self._offices[office].country
        name, start = figure.canonical(), figure.sightings[0].name.start
        kind = shape(name)
        if (side := self._side(start)) and vi_names.is_named_in(name, side):
            return side
        if kind is Shape.VIETNAMESE or vi_names.is_highland(name):
            return "VN"
        if kind is Shape.KOREAN:
            if sure := vi_names.korea(name, sure=True) or self._only_korea(start):
                return sure
            if "-" not in name and self.countries.isdisjoint(_KOREAS) and (other := self._near(start, _LIKE_KOREAN)):
                return other
            return vi_names.korea(name) or self._near(start, _KOREAS)
        if kind is Shape.CHINESE:
            return self._near(start, frozenset({"CN"})) or "VN"
        if vi_names.is_japanese(name) and _JAPAN in self.countries:
            return _JAPAN
        if any(vi.INTERNATIONAL.search(self._match, *title.span) for title in figure.roles.values()):
            return ""
        near = self._near(start, None)
        return "" if near and near == self._goal(figure) else near

    def _goal(self, figure: Figure) -> str:
        """Return the country that somebody who is first named as a visitor goes to, which is not theirs; or ""."""
        seen, match = figure.sightings[0], self._match
        first = max(0, seen.span.start - offices_then.GOING)
        if behind := offices_then.GOES_THERE.match(match, seen.name.end):
            span = Span(behind.end(), behind.end() + 1)
        elif before := offices_then.GOING_OF.search(match, first, seen.span.start):
            span = Span(before.start(), before.end())
        else:
            return ""
        at = bisect_left(self._starts, span.start)
        goal = self.named[at] if at < len(self.named) and self._starts[at] < span.end else None
        if goal is None or goal.kind != "country":
            return ""
        whole = behind or match.startswith(vi.OF, goal.span.end)  # no "thăm Đại sứ quán Pháp ở X của ông Y"
        return goal.country if whole else ""

    def _others_of(self, role: Span) -> list[str]:
        """Return the countries but Vietnam that a role names: "Chủ tịch Nhóm nghị sĩ hữu nghị Việt Nam - Pháp"."""
        first, last = bisect_left(self._starts, role.start), bisect_left(self._starts, role.end)
        return [place.country for place in self.named[first:last] if place.country != "VN"]

    def _told(self, end: int) -> str:
        """Return the country that stands right after a name: "Bộ trưởng Năng lượng Peter Clark của Australia"."""
        whose = offices_listed.WHOSE.match(self._match, end)
        at = bisect_left(self._starts, whose.end()) if whose else len(self.named)
        if whose is None or at == len(self.named) or self._starts[at] != whose.end():
            return ""
        return self.named[at].country if self.named[at].kind == "country" else ""

    def _sentence(self, position: int) -> Span:
        at = bisect_right(self._sentence_starts, position) - 1
        return self._sentences[at] if at >= 0 else Span(0, 0)

    def _countries_of(self, sentence: Span) -> set[str]:
        """Return the countries that a sentence names outright."""
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        return {place.country for place in self.named[first:last] if place.kind == "country"}

    def _only_korea(self, start: int) -> str:
        """Return the one Korea that a sentence names; "" where it names both or none."""
        codes = self._countries_of(self._sentence(start)) & _KOREAS
        return codes.pop() if len(codes) == 1 else ""

    def _side(self, start: int) -> str:
        """Return the country whose people a sentence lists before a position: "về phía Trung Quốc có …"; else ""."""
        before = bisect_left(self._side_starts, start) - 1
        if before < 0 or self._side_starts[before] < self._sentence(start).start:
            return ""
        return self._sides[before].country

    def _near(self, start: int, codes: frozenset[str] | None) -> str:
        """Return the country among `codes` that the text names last before a position, or first after it. Without codes
        those count that write names in Latin letters, after it only the one country that its sentence names."""
        at = bisect_left(self._starts, start)
        near = (self.named[i] for i in range(at - 1, -1, -1) if _fits(self.named[i].country, codes))
        before = (place.country for place in near if not self._is_eponym(place))
        if found := next(before, ""):
            return found
        if codes:
            return next((place.country for place in self.named if place.country in codes), "")
        after = {code for code in self._countries_of(self._sentence(start)) if _fits(code, None)}
        return after.pop() if len(after) == 1 else ""

    def _is_eponym(self, place: PlaceMention) -> bool:
        """Say whether a place is only what a meeting or a treaty is called after: "Diễn đàn Davos"."""
        start = place.span.start
        return eponyms.EPONYM.search(self._match, max(0, start - 24), start) is not None


def _fits(country: str, codes: frozenset[str] | None) -> bool:
    return country in codes if codes else country not in _NO_LATIN
