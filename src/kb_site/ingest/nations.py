"""Says whom somebody in no register serves: by the titles, the side of a list, the name's shape, what is near."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from kb_site.ingest.figures import Figure
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape, shape
from kb_site.model import Office
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_NAMED_SO = {
    Shape.VIETNAMESE: {"VN", "CN", "TW", "HK", "MO", "SG"},
    Shape.CHINESE: {"CN", "TW", "HK", "MO", "SG"},
    Shape.KOREAN: {"KP", "KR"},
}
"""Countries whose people have names of a shape, Sino-Vietnamese ones among them."""
_KOREAS = frozenset({"KP", "KR"})
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
        self._starts = [place.span.start for place in self.named]
        self._sides = [
            place
            for place in self.named
            if place.kind == "country"
            and match.endswith(vi.SIDE_ENDS, 0, place.span.start)
            and vi.SIDE.search(match, max(0, place.span.start - 20), place.span.start)
        ]
        self._side_starts = [place.span.start for place in self._sides]

    def served(self, figure: Figure) -> str:
        """Return whom somebody in no register serves, "" where nothing says it."""
        votes = [title.country for title in figure.roles.values() if title.country]
        if votes:
            return max(votes, key=votes.count)
        if told := next(filter(None, (self._told(sighting.name.end) for sighting in figure.sightings)), ""):
            return told
        for office in figure.offices:
            if office in self._offices and self._offices[office].country:
                return self._offices[office].country
        name, start = figure.canonical(), figure.sightings[0].name.start
        kind = shape(name)
        if (side := self._side(start)) and (side in _NAMED_SO[kind] if kind in _NAMED_SO else side != "VN"):
            return side
        if kind is Shape.VIETNAMESE:
            return "VN"
        if kind is Shape.KOREAN:
            sure = vi_names.korea(name, sure=True) or self._only_korea(start)
            return sure or vi_names.korea(name) or self._near(start, _KOREAS)
        if kind is Shape.CHINESE:
            return self._near(start, frozenset({"CN"}))
        if vi_names.is_japanese(name) and any(place.country == _JAPAN for place in self.named):
            return _JAPAN
        if any(vi.INTERNATIONAL.search(self._match, *title.span) for title in figure.roles.values()):
            return ""
        return self._near(start, None)

    def _told(self, end: int) -> str:
        """Return the country that stands right after a name: "Bộ trưởng Năng lượng Peter Clark của Australia"."""
        whose = vi.WHOSE.match(self._match, end)
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
        before = (self.named[i].country for i in range(at - 1, -1, -1) if _fits(self.named[i].country, codes))
        if found := next(before, ""):
            return found
        if codes:
            return next((place.country for place in self.named if place.country in codes), "")
        after = {code for code in self._countries_of(self._sentence(start)) if _fits(code, None)}
        return after.pop() if len(after) == 1 else ""


def _fits(country: str, codes: frozenset[str] | None) -> bool:
    return country in codes if codes else country not in _NO_LATIN
