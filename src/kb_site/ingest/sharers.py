"""Finds who shares a title with others: "hai Phó Thủ tướng A và B", "các Thứ trưởng: …", "gồm ông A, ông B"."""

import re
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from operator import attrgetter

from kb_site.ingest.lexicon import OFFICE, Word
from kb_site.ingest.naming import Names, Sighting
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_listed as lists
from kb_site.reading import PlaceMention
from kb_site.text import Span

_span = attrgetter("span")
_BRACKETED = 20
"""People whom one bracket names, at most."""
_ITEM = 240
"""Code points of the offices of one of a list, at most."""


class Sharers:
    """The people named so far in a text, and those who share their titles."""

    def __init__(
        self, match: str, words: Mapping[int, Hit[Word]], names: Names, places: Sequence[PlaceMention]
    ) -> None:
        """Take a text, the known words about people by where they begin, its names, and its places."""
        self._match = match
        self._words = words
        self._names = names
        self._countries = {place.span.start: place for place in places if place.kind == "country"}
        self.named: list[Sighting] = []
        """Who is named, in the order found; in order of place once all are."""

    def is_shared(self, chain: Chain) -> bool:
        """Say whether a title is that of several people: "hai Phó Thủ tướng A và B", "Đại sứ hai nước A và B"."""
        if len(chain.titles) > 1:
            return False
        if self.of_both(chain) or lists.OF_SEVERAL.match(self._match, chain.end):
            return True
        before = self._match[max(0, chain.start - 16) : chain.start]
        return before.lower().endswith(lists.PLURAL_ENDS) and lists.PLURAL.search(before) is not None

    def of_both(self, chain: Chain) -> re.Match[str] | None:
        """Return the words behind a title that make it that of several people."""
        end = chain.end
        return lists.OF_BOTH.match(self._match, end) if self._match.startswith(lists.OF_BOTH_OPENINGS, end) else None

    def is_label(self, chain: Chain) -> bool:
        """Say whether a title is the label of a name in a list: "1. Bộ trưởng Bộ Nội vụ: Võ Nguyên Giáp", "dự lễ có:
        nguyên Chủ tịch Quốc hội: A, B"."""
        if lists.LABEL_OPENING.search(self._match, max(0, chain.start - 8), chain.start) is None:
            return False
        at, _ = self._names.past_courtesy(self._match.index(" ", chain.end + 1) + 1, False)
        found = self._names.at(at, None)
        if found is None or found.weak or " " not in self._match[at : found.name.end]:
            return False
        return lists.LABELLED_END.match(self._match, found.name.end) is not None

    def sharer(self, end: int) -> tuple[Sighting, PlaceMention | None] | None:
        """Return who is named with the one whose name ends at a position, and the country right before the name."""
        end = self._past_country(end)[0]
        field = lists.FIELD_OF_ONE.match(self._match, end)
        joint = lists.JOINT.match(self._match, field.end() if field else end)
        if joint is None:
            return None
        place = self._countries.get(joint.end())
        at = place.span.end + 1 if place else joint.end()
        found = self._names.at(at, None)
        if found is None or found.weak or " " not in self._match[at : found.name.end]:
            return None
        word = self._words.get(found.name.end + 2) if joint.lastgroup else None
        own = word is not None and word.meaning.kind is OFFICE and self._match[found.name.end] == ","
        return None if own else (found, place)  # "các Thứ trưởng A, B; ông C, Giám đốc X"

    def _past_country(self, end: int) -> tuple[int, str]:
        """Return where the words end that say whom one of several serves, and the code: "A của Iran và B của …"."""
        place, after = self._whom_served(end)
        return after, place.country if place else ""

    def _whom_served(self, end: int) -> tuple[PlaceMention | None, int]:
        """Return the country told right after a name, if any, and where the words for it end."""
        whose = lists.WHOSE.match(self._match, end)
        place = self._countries.get(whose.end()) if whose else None
        return place, place.span.end + self._match.startswith(")", place.span.end) if place else end

    def add_sharers(self, end: int, chain: Chain) -> None:
        """Add those who are named after the first with the same title, as long as names in full follow each other."""
        while more := self.sharer(end):
            found, place = more
            title = self._shared_title(chain.titles[0], place)
            found.titles = (title._replace(country=self._past_country(found.name.end)[1] or title.country),)
            self.named.append(found)
            end = found.name.end

    def _shared_title(self, title: Title, place: PlaceMention | None) -> Title:
        """Return the title of one who shares it, for another country where one is named: "các Ngoại trưởng Đức A, Pháp
        B"."""
        if place is None:
            return title
        end = next((at - 1 for at in self._countries if self._countries[at].span.end == title.span.end), title.span.end)
        return title._replace(span=Span(title.span.start, max(end, title.span.start)), country=place.country)

    def share_ranked(self, chain: Chain) -> bool:
        """Give a title of several to those listed after it by their ranks, or by their offices where all of them sit on
        one body: "các Thứ trưởng: Thượng tướng A", "hai Ủy viên Bộ Chính trị gồm Thủ tướng A và …"; say whether there
        are any."""
        if not self.is_shared(chain):
            return False
        seats = chain.titles[0].office in vi.SEATS_OF_MANY
        told = lists.INCLUDING.match(self._match, chain.end) if seats else None
        if told is None and not self._match.startswith(": ", chain.end):
            return False
        start = end = told.end() if told else chain.end + 2
        while (found := self.sighting_at(end)) and (seats or all(title.office in vi.RANKS for title in found.titles)):
            found.titles = (*chain.titles, *found.titles)
            joint = lists.JOINT.match(self._match, found.name.end)
            end = joint.end() if joint else found.name.end
        return end > start

    def share_seat(self, chain: Chain) -> bool:
        """Give a seat of many to those listed after it, each with offices of their own and a semicolon between them:
        "các Ủy viên Trung ương Đảng: A, Bộ trưởng X; Phó Chủ tịch B"; say whether there are any."""
        seats = chain.titles
        if not self._match.startswith(": ", chain.end) or seats[0].office not in vi.SEATS_OF_MANY:
            return False
        if any(seat.office not in vi.MEMBERSHIPS for seat in seats) or not self.is_shared(Chain(seats[:1])):
            return False
        line = self._match.find("\n", chain.end)
        start, limit = chain.end + 2, line if line >= 0 else len(self._match)
        any_there = False
        while start >= 2 and not lists.STYLED.match(self._match, start):
            if found := self.sighting_at(start):
                found.titles = (*found.titles, *(title for title in seats if title not in found.titles))
                any_there = True
            after = found.name.end if found else start
            start = self._match.find("; ", after, min(limit, after + _ITEM)) + 2
        return any_there

    def add_bracketed(self, chain: Chain) -> bool:
        """Give an office to those whom a bracket after it names, and nothing else: "hai Phó Thủ tướng (A, B)"; say
        whether there are any."""
        if not self._match.startswith(" (", chain.end):
            return False
        found: list[Sighting] = []
        at = chain.end + 2
        while at >= 0 and len(found) < _BRACKETED:
            at, _ = self._names.past_courtesy(at, False)
            one = self.sighting_at(at) or self._names.at(at, None) or self._names.any_at(at)
            if one is None or one.weak or " " not in self._match[at : one.name.end] or self._names.is_place_name(at):
                return False
            found.append(one)
            joint = lists.JOINT.match(self._match, one.name.end)
            at = joint.end() if joint else -1
        if not self._match.startswith(")", found[-1].name.end):
            return False
        for one in found:
            one.titles = (*one.titles, *chain.titles)
            if self.sighting_at(one.name.start) is not one:
                insort(self.named, one, key=_span)
        return True

    def add_listed(self, chain: Chain) -> bool:
        """Add those of one title who are named after a colon, each with the country served, or after "gồm" with words
        of courtesy; say whether any are."""
        match = self._match
        told = lists.INCLUDING.match(match, chain.end)
        opening = told or lists.LISTED.match(match, chain.end)
        at, any_there, all_styled = opening.end() if opening else -1, False, False
        while at >= 0:
            if number := lists.NUMBER.match(match, at):
                at = number.end()
                told = told or number
            start = at
            if many := lists.MANY_STYLED.match(match, at):
                at, all_styled = many.end(), True
            word = self._words.get(at)
            all_styled = all_styled or (word is not None and match[at : word.span.end].lower() in lists.STYLES_OF_MANY)
            at, courtesy = self._names.past_courtesy(at, all_styled)
            if all_styled and match.startswith(": ", at):
                at += 2
            found = self._names.at(at, None)
            if found and not courtesy and (found.weak or not told or " " not in match[at : found.name.end]):
                found = None
            place, end = self._whom_served(found.name.end) if found else (None, at)
            if found is None or not (place or told):
                break
            title = chain.titles[0]._replace(country=place.country) if place else chain.titles[0]
            self.named.append(Sighting(Span(start, found.name.end), found.name, found.ids, (title,), True))
            any_there = True
            if place is None and (more := lists.OF_ONE_LISTED.match(match, end)):
                end = more.end()
            joint = lists.LIST_JOINT.match(match, end)
            at = joint.end() if joint else -1
        return any_there

    def sighting_before(self, position: int) -> Sighting | None:
        """Return the last one named before a position, or there."""
        after = bisect_right(self.named, position, key=lambda sighting: sighting.span.start)
        return self.named[after - 1] if after else None

    def sighting_at(self, position: int) -> Sighting | None:
        """Return who is named at a position, with or without a title."""
        found = self.sighting_before(position)
        return found if found and found.span.start <= position <= found.name.start else None
