"""Says whether a known name that stands without a title means the person: not a street, a rule or a picture's maker."""

from collections.abc import Container

from kb_site.ingest.lexicon import Word
from kb_site.ingest.naming import Names
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import eponyms
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape
from kb_site.text import Span


class Mentions:
    """The known names of a text, asked in order of place: what is said of one counts for those joined to it."""

    def __init__(self, match: str, names: Names, countries: Container[int]) -> None:
        """Take a text, its names, and where countries begin in it."""
        self._match = match
        self._names = names
        self._countries = countries
        self._streets: set[int] = set()
        self._rules: set[int] = set()

    def is_mention(self, hit: Hit[Word]) -> bool:
        """Say whether a known name without a title means the person."""
        span = hit.span
        if not self._match[span.start].isupper() or self._credited(span) or self._is_rule(span):
            return False
        if self._match.startswith(eponyms.CITY_AFTER, span.end):
            return False
        if hit.meaning.weak and (self._is_within(*span) or self._names.is_first(span)):
            return False
        if self._names.is_place_name(span.start) or self._is_street(span.start):
            self._streets.add(span.end)
            return False
        return True

    def _is_within(self, start: int, end: int) -> bool:
        """Say whether a short name is part of a country's or of another's: "Hoa Kỳ", "Preah Sihanouk", "Lê Thu Hà"."""
        before = self._match[max(0, start - 16) : start].rpartition("\n")[2]
        last = before[:-1].rpartition(" ")[2]
        if start in self._countries or (before.endswith(" ") and last.istitle() and vi_names.is_foreign(last)):
            return True
        longer = vi_names.NAME_BEFORE.search(self._match, max(0, start - 32), end) if last.istitle() else None
        return longer is not None and longer.start() < start and vi_names.shape(longer[0]) is Shape.VIETNAMESE

    def _is_rule(self, span: Span) -> bool:
        """Say whether a name stands for a rule and not for a person: "tập đoàn Pol Pot - Ieng Sary"."""
        start = span.start
        if eponyms.REGIME.search(self._match, max(0, start - 40), start):
            self._rules.add(span.end)
            return True
        return any(
            start - len(joint) in self._rules and self._match.endswith(joint, 0, start) for joint in eponyms.DASHES
        )

    def _is_street(self, start: int) -> bool:
        """Say whether a house number, or a street in the same list, makes a name a street: "19 Lê Duẩn"."""
        match = self._match
        if number := eponyms.HOUSE_NUMBER.search(match, max(0, start - 16), start):
            before = match[max(0, number.start() - 8) : number.start()].rpartition("\n")[2].split()
            return not before or before[-1].lower() not in eponyms.DATED
        return any(
            start - len(joint) in self._streets and match.endswith(joint, 0, start) for joint in eponyms.ALONGSIDE
        )

    def _credited(self, span: Span) -> bool:
        """Say whether a name stands in the credit of a picture: "(Ảnh: Thống Nhất - TTXVN)"."""
        line = self._match.rfind("\n", 0, span.start) + 1
        colon = self._match.rfind(":", max(line, span.start - 60), span.start)
        return colon >= 0 and vi.CREDIT.search(self._match, max(line, colon - 16), colon + 1) is not None
