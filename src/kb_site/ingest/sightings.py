"""Finds where an article names people: by a title, a word of courtesy, an office after the name, or the register."""

import re
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kb_site.ingest.lexicon import DEGREE, HONORIFIC, LEADING, OFFICE, PERSON, Word
from kb_site.ingest.naming import Names, Sighting
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_taken
from kb_site.lang.vi.names import Shape
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_HEADS = (OFFICE, PERSON, HONORIFIC, LEADING)
_span = attrgetter("span")
_CLOSES = frozenset(",.;:)\n!?")
_GAP = 60
"""Code points between a name and an office that follows it, more than there ever are."""
_GLOSSED = 63
"""Code points of another form of the name, in brackets between the two."""


@dataclass(frozen=True, slots=True)
class Sightings:
    """What an article says about people, before anybody is told apart."""

    named: list[Sighting]
    """In order of place, without overlaps."""

    bare: list[Chain]
    """Titles that stand without a name, in order."""

    pronouns: list[Span]
    """Words of courtesy without a name: "ông", "bà"."""


def see(
    document: Document, words: Mapping[int, Hit[Word]], chains: Sequence[Chain], places: Sequence[PlaceMention]
) -> Sightings:
    """Return the named people, bare titles and pronouns of a document.

    Takes     the known words about people by where they begin, in order; the titles; what `read_places` found.
    """
    return _Seer(document, words, chains, places).see()


class _Seer:
    def __init__(
        self,
        document: Document,
        words: Mapping[int, Hit[Word]],
        chains: Sequence[Chain],
        places: Sequence[PlaceMention],
    ) -> None:
        self._match = document.match
        self._words = words
        self._chains = chains
        self._names = Names(document, words, (title for chain in chains for title in chain.titles), places)
        self._countries = {place.span.start: place for place in places if place.kind == "country"}
        self._named: list[Sighting] = []
        self._streets: set[int] = set()
        self._rules: set[int] = set()
        self._held: set[str] = set()

    def see(self) -> Sightings:
        bare = [chain for chain in self._chains if not self._titled(chain)]
        taken = sorted([sighting.span for sighting in self._named])
        pronouns = self._others(taken)
        self._held = {title.office for sighting in self._named for title in sighting.titles}
        self._named.sort(key=_span)
        bare = [chain for chain in bare if not (self._share_ranked(chain) or self._named_beside(chain))]
        self._add_glosses()
        return Sightings(self._named, bare, pronouns)

    def _titled(self, chain: Chain) -> bool:
        """Add the person named right after a chain of titles, if there is one."""
        at, courtesy = self._before_name(chain)
        title = chain.titles[-1]
        found = self._names.at(at, title, given=courtesy or title.office in vi.RANKS) if at >= 0 else None
        if found:
            both = self._of_both(chain)
            apart = self._match.startswith(",", chain.end) and at == chain.end + 2 and not courtesy
            if (apart or (both and "," in both[0])) and self._sharer(found.name.end) is None:
                return False  # "Theo bộ trưởng hai nước, ông A cho rằng …"
        if found is None and (found := self._apposed(chain)) is None:
            return self._is_shared(chain) and self._add_listed(chain)
        begin = chain.start
        if self._match[max(0, begin - 10) : begin].lower().endswith(vi.SPOUSES):
            return True
        if not self._names.is_place_name(begin):
            start = self._names.courtesies.get(begin - 1, begin)
            span = Span(start, found.name.end)
            self._named.append(
                Sighting(span, found.name, found.ids, chain.titles, courtesy or start < begin, found.weak)
            )
            if self._is_shared(chain):
                self._add_sharers(found.name.end, chain)
        return True

    def _is_shared(self, chain: Chain) -> bool:
        """Say whether a title is that of several people: "hai Phó Thủ tướng A và B", "Đại sứ hai nước A và B"."""
        if len(chain.titles) > 1:
            return False
        if self._of_both(chain):
            return True
        before = self._match[max(0, chain.start - 16) : chain.start]
        return before.lower().endswith(vi.PLURAL_ENDS) and vi.PLURAL.search(before) is not None

    def _of_both(self, chain: Chain) -> re.Match[str] | None:
        """Return the words behind a title that make it that of several people."""
        end = chain.end
        return vi.OF_BOTH.match(self._match, end) if self._match.startswith(vi.OF_BOTH_OPENINGS, end) else None

    def _apposed(self, chain: Chain) -> Sighting | None:
        """Return who is named between commas after the office of a country: "cố vấn an ninh Iran, Ali Shamkhani, …"."""
        title, at = chain.titles[-1], chain.end + 2
        if not title.country or not self._match.startswith(", ", chain.end):
            return None
        found = self._names.at(at, None)
        if found is None or found.weak or " " not in self._match[at : found.name.end]:
            return None
        if vi_names.NAME_BEFORE.search(self._match, max(0, chain.start - 62), max(0, chain.start - 2)):
            return None
        if title.country != "VN" and vi_names.shape(self._match[at : found.name.end]) is Shape.VIETNAMESE:
            return None
        return found if self._match[found.name.end : found.name.end + 1] in _CLOSES else None

    def _sharer(self, end: int) -> tuple[Sighting, PlaceMention | None] | None:
        """Return who is named with the one whose name ends at a position, and the country right before the name."""
        joint = vi.JOINT.match(self._match, self._past_country(end)[0])
        if joint is None:
            return None
        place = self._countries.get(joint.end())
        at = place.span.end + 1 if place else joint.end()
        found = self._names.at(at, None)
        return None if found is None or found.weak or " " not in self._match[at : found.name.end] else (found, place)

    def _past_country(self, end: int) -> tuple[int, str]:
        """Return where the words end that say whom one of several serves, and the code: "A của Iran và B của …"."""
        whose = vi.WHOSE.match(self._match, end)
        place = self._countries.get(whose.end()) if whose else None
        return (place.span.end + self._match.startswith(")", place.span.end), place.country) if place else (end, "")

    def _add_sharers(self, end: int, chain: Chain) -> None:
        """Add those who are named after the first with the same title, as long as names in full follow each other."""
        while more := self._sharer(end):
            found, place = more
            title = self._shared_title(chain.titles[0], place)
            found.titles = (title._replace(country=self._past_country(found.name.end)[1] or title.country),)
            self._named.append(found)
            end = found.name.end

    def _share_ranked(self, chain: Chain) -> bool:
        """Give a title of several to those listed after it by their ranks: "các Thứ trưởng: Thượng tướng A, Trung tướng
        B"; say whether there are any."""
        if not self._is_shared(chain) or not self._match.startswith(": ", chain.end):
            return False
        end = chain.end + 2
        while (found := self._sighting_at(end)) and all(title.office in vi.RANKS for title in found.titles):
            found.titles = (*chain.titles, *found.titles)
            joint = vi.JOINT.match(self._match, found.name.end)
            end = joint.end() if joint else found.name.end
        return end > chain.end + 2

    def _add_listed(self, chain: Chain) -> bool:
        """Add those of one title who are named after a colon, each with the country served; say whether any are."""
        opening = vi.LISTED.match(self._match, chain.end)
        at, any_there = opening.end() if opening else -1, False
        while at >= 0:
            start = at
            at, courtesy = self._names.past_courtesy(at, False)
            found = self._names.at(at, None)
            whose = vi.WHOSE.match(self._match, found.name.end) if found and courtesy else None
            place = self._countries.get(whose.end()) if whose else None
            if found is None or place is None:
                break
            title = chain.titles[0]._replace(country=place.country)
            self._named.append(Sighting(Span(start, found.name.end), found.name, found.ids, (title,), True))
            any_there = True
            end = place.span.end + self._match.startswith(")", place.span.end)
            joint = vi.LIST_JOINT.match(self._match, end)
            at = joint.end() if joint else -1
        return any_there

    def _shared_title(self, title: Title, place: PlaceMention | None) -> Title:
        """Return the title of one who shares it, for another country where one is named: "các Ngoại trưởng Đức A, Pháp
        B"."""
        if place is None:
            return title
        end = next((at - 1 for at in self._countries if self._countries[at].span.end == title.span.end), title.span.end)
        return title._replace(span=Span(title.span.start, max(end, title.span.start)), country=place.country)

    def _before_name(self, chain: Chain) -> tuple[int, bool]:
        """Return where a name may begin after a title, past degrees and words of courtesy; -1 where none can."""
        match, end, courtesy = self._match, chain.end, False
        if both := self._of_both(chain):
            end = both.end() - 1
        elif match.startswith(" ", end) and (host := vi.OF_HOST.match(match, end)):
            end = host.end()
        if match[end : end + 1] == " ":
            at = end + 1
        elif match[end : end + 2] == ": " and self._is_shared(chain):
            at = end + 2
        elif match[end : end + 2] == ", " and match[end + 2 : end + 3].isupper() and self._is_shared(chain):
            at = end + 2  # "Hai ngoại trưởng, A và B, …"
        elif match[end : end + 2] in (", ", ": ") and (word := self._words.get(end + 2)):
            if word.meaning.kind not in (HONORIFIC, DEGREE):
                return -1, False
            if offices_taken.MADE.search(match, max(0, chain.start - 24), chain.start):
                return -1, False  # "A được bầu làm Chủ tịch, ông B …"
            if match[end] == "," and (
                self._follows_name(chain.start)  # "Với bà A, Bộ trưởng …, ông B nói"
                or vi.NOT_THEIRS.search(match, max(0, chain.start - 16), chain.start)
            ):
                return -1, False
            at = end + 2
        else:
            return -1, False
        return self._names.past_courtesy(at, courtesy)

    def _follows_name(self, start: int) -> bool:
        """Say whether a title comes after a comma and a name with a word of courtesy: "bà A, Bộ trưởng …"."""
        if not self._match.startswith(", ", max(0, start - 2)):
            return False
        found = vi_names.NAME_BEFORE.search(self._match, max(0, start - 62), start - 2)
        return found is not None and found.start() - 1 in self._names.courtesies

    def _others(self, taken: list[Span]) -> list[Span]:
        """Add people named without a title before them; return the words of courtesy that name nobody."""
        pronouns: list[Span] = []
        starts = [span.start for span in taken]
        end = -1
        for hit in self._names.people:
            kind = hit.meaning.kind
            if hit.span.start < end:
                continue
            before = bisect_right(starts, hit.span.start) - 1
            if before >= 0 and taken[before].end > hit.span.start:
                continue
            if kind is HONORIFIC:
                if hit.span.end + 1 in self._names.titles:
                    continue
                found = self._names.at(self._names.past_courtesy(hit.span.end + 1, True)[0], None, given=True)
                if found is None:
                    pronouns.append(hit.span)
                    continue
                following = bisect_right(starts, hit.span.end)
                if following < len(starts) and starts[following] < found.name.end:
                    continue
                found.courtesy = True
                found.span = Span(hit.span.start, found.name.end)
            elif self._is_mention(hit):
                found = self._names.known_at(hit)
            else:
                continue
            self._named.append(found)
            end = found.span.end
        return pronouns

    def _is_mention(self, hit: Hit[Word]) -> bool:
        """Say whether a known name without a title means the person."""
        span = hit.span
        if not self._match[span.start].isupper() or self._credited(span) or self._is_rule(span):
            return False
        if hit.meaning.weak and (self._is_within(span.start) or self._names.is_first(span)):
            return False
        if self._names.is_place_name(span.start) or self._is_street(span.start):
            self._streets.add(span.end)
            return False
        return True

    def _is_within(self, start: int) -> bool:
        """Say whether a short name is part of a country's or of another foreign one: "Hoa Kỳ", "Preah Sihanouk"."""
        before = self._match[max(0, start - 16) : start].rpartition("\n")[2]
        last = before[:-1].rpartition(" ")[2]
        return start in self._countries or (before.endswith(" ") and last.istitle() and vi_names.is_foreign(last))

    def _is_rule(self, span: Span) -> bool:
        """Say whether a name stands for a rule and not for a person: "tập đoàn Pol Pot - Ieng Sary"."""
        start = span.start
        if vi.REGIME.search(self._match, max(0, start - 40), start):
            self._rules.add(span.end)
            return True
        return any(start - len(joint) in self._rules and self._match.endswith(joint, 0, start) for joint in vi.DASHES)

    def _is_street(self, start: int) -> bool:
        """Say whether a house number, or a street in the same list, makes a name a street: "19 Lê Duẩn"."""
        match = self._match
        if number := vi.HOUSE_NUMBER.search(match, max(0, start - 16), start):
            before = match[max(0, number.start() - 8) : number.start()].rpartition("\n")[2].split()
            return not before or before[-1].lower() not in vi.DATED
        return any(start - len(joint) in self._streets and match.endswith(joint, 0, start) for joint in vi.ALONGSIDE)

    def _named_beside(self, chain: Chain) -> bool:
        """Give a bare chain to the person named right before it ("A, Bộ trưởng …") or after "khi ấy là ông"."""
        chain = self._whole(chain)
        found = self._sighting_before(chain.start)
        gap = ""  # which is none that a role follows
        if found and chain.start - found.span.end < _GAP + _GLOSSED:
            gap = self._match[found.span.end : chain.start]
            gap = vi.GLOSSED.sub("", gap, count=1) if ")" in gap else gap
        if found and len(gap) < _GAP and vi.ROLE_START.fullmatch(gap) and self._is_apposition(found, gap, chain):
            found.titles = (*found.titles, *chain.titles)
            return True
        inverted = vi.INVERTED.match(self._match, chain.end)
        if inverted and (named := self._sighting_at(inverted.end())):
            named.titles = (*named.titles, *chain.titles)
            return True
        if (made := offices_taken.MADE.search(self._match, max(0, chain.start - 24), chain.start)) and (
            not found or found.span.end < made.start()
        ):
            return self._add_before(chain, made.start())
        first = max(0, chain.start - 32)
        comma = max(self._match.rfind(mark, first, chain.start) for mark in (", ", " - "))
        if (
            comma < 0
            or not vi.ROLE_START.fullmatch(self._match, comma, chain.start)
            or not (self._closes(chain) or comma < chain.start - 2)
            or (found and found.span.end >= comma)
        ):
            return False
        return self._add_before(chain, comma)

    def _whole(self, chain: Chain) -> Chain:
        """Return a chain whose last title, in a list after a name, reaches the end of its place in the list."""
        last = chain.titles[-1]
        if not last.body or not self._match.startswith((", ", "- ", " ("), max(0, chain.start - 2)):
            return chain
        rest = vi.REST_OF_ROLE.match(self._match, last.span.end)
        if rest is None or any(map(self._is_head, range(rest.start() + 1, rest.end()))):
            return chain
        return Chain((*chain.titles[:-1], last._replace(span=Span(last.span.start, rest.end()))))

    def _is_head(self, at: int) -> bool:
        """Say whether an office, a word of courtesy or somebody's name begins at a position, a name with a capital."""
        word = self._words.get(at)
        return (
            word is not None
            and word.meaning.kind in _HEADS
            and (word.meaning.kind is not PERSON or self._match[at].isupper())
        )

    def _is_apposition(self, found: Sighting, gap: str, chain: Chain) -> bool:
        """Say whether a chain after a comma is that of the person named before it, and not the next one's who acts."""
        if len(gap) > 3 or self._closes(chain):
            return True
        last = chain.titles[-1]
        full = last.body or last.office in vi.MINISTERS
        governed = vi.GOVERNED.search(self._match, max(0, found.span.start - 40), found.span.start) is not None
        if last.office in self._held and (governed or len(chain.titles) == 1):
            return False  # "cảm ơn ông Macron, Chủ tịch nước nêu rõ": somebody else's
        if found.titles and full and self._acts(found, chain):
            return not governed
        plain = all(title.office in vi.RANKS for title in found.titles)
        return plain and (len(chain.titles) > 1 or full or bool(last.country))

    def _acts(self, found: Sighting, chain: Chain) -> bool:
        """Say whether a verb follows a chain that can only be the person's who is named before it."""
        if vi.ACTS.match(self._match, chain.end):
            return True
        start = found.span.start
        opens = start == 0 or self._match.endswith(vi.CLAUSE_OPENINGS, 0, start)
        return opens and vi.SUBJECT_ACTS.match(self._match, chain.end) is not None

    def _closes(self, chain: Chain) -> bool:
        after = self._match[chain.end : chain.end + 1]
        return not after or after in _CLOSES or vi.AFTER_ROLE.match(self._match, chain.end) is not None

    def _add_before(self, chain: Chain, end: int) -> bool:
        first = max(0, end - 60)
        found = vi_names.NAME_BEFORE.search(self._match, first, end)
        if not found or not vi_names.is_name(found[0], alone=False):
            return False
        if vi_names.name_end(self._match, found.start(), end) != end or self._is_where(found.start()):
            return False
        span = Span(self._past_honours(found.start(), end), end)
        if self._names.is_stopped(Span(span.start, end)):
            return False
        insort(self._named, Sighting(span, span, (), chain.titles), key=lambda sighting: sighting.span)
        return True

    def _is_where(self, start: int) -> bool:
        """Say whether the word before a name makes it a place: "tại La Moneda"."""
        return vi.WHEREABOUTS.search(self._match, max(0, start - 8), start) is not None or self._names.is_place_name(
            start
        )

    def _past_honours(self, start: int, end: int) -> int:
        """Return where a name begins whose first words are honours: "Samdech Techo Hun Sen"."""
        word = self._words.get(start)
        if word and word.meaning.kind is DEGREE and word.span.end + 1 < end:
            return word.span.end + 1
        return start

    def _sighting_before(self, position: int) -> Sighting | None:
        after = bisect_right(self._named, position, key=lambda sighting: sighting.span.start)
        return self._named[after - 1] if after else None

    def _sighting_at(self, position: int) -> Sighting | None:
        found = self._sighting_before(position)
        return found if found and found.span.start <= position <= found.name.start else None

    def _add_glosses(self) -> None:
        """Add the other forms of a name that stand in brackets after it."""
        there = {sighting.name.start: sighting for sighting in self._named}
        for sighting in list(self._named):
            end = sighting.name.end
            opening = vi.GLOSS.match(self._match, end) if self._match.startswith(vi.GLOSS_OPENINGS, end) else None
            at = opening.end() if opening and opening.end() not in self._countries else -1
            while at >= 0:
                form = there.get(at)
                if form is None and (form := self._names.at(at, None)):
                    self._named.append(form)
                if form is None or form.titles or form.courtesy:
                    break
                form.of = sighting
                after = form.name.end
                at = after + 2 if self._match[after : after + 2] == ", " and opening and opening[0] != " (" else -1
        if len(self._named) > len(there):
            self._named.sort(key=_span)

    def _credited(self, span: Span) -> bool:
        """Say whether a name stands in the credit of a picture: "(Ảnh: Thống Nhất - TTXVN)"."""
        line = self._match.rfind("\n", 0, span.start) + 1
        colon = self._match.rfind(":", max(line, span.start - 60), span.start)
        return colon >= 0 and vi.CREDIT.search(self._match, max(line, colon - 16), colon + 1) is not None
