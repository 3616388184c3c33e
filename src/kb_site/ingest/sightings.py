"""Finds where an article names people: by a title, a word of courtesy, an office after the name, or the register."""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_site.ingest.lexicon import Word, WordKind
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_NO_STOP = frozenset({WordKind.PERSON, WordKind.HONORIFIC})
_HEADS = frozenset({WordKind.OFFICE, WordKind.PERSON, WordKind.HONORIFIC, WordKind.LEADING})
_CLOSES = frozenset(",.;:)\n!?")


@dataclass(slots=True, eq=False)
class Sighting:
    """A place where the text names somebody."""

    span: Span
    """Titles and words of courtesy included."""

    name: Span
    ids: tuple[str, ...] = ()
    """Whom the register has under this name; empty for people in no register."""

    titles: tuple[Title, ...] = ()
    courtesy: bool = False
    """Whether "ông", "bà" or "đồng chí" stands before the name."""

    weak: bool = False
    """Whether the register's name counts only for somebody who is named otherwise too."""

    of: "Sighting | None" = None
    """The sighting it explains, for a name in brackets right after another: "Kim Nhật Thành (Kim Il-sung)"."""


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
    return _Seer(document, words, places).see(chains)


class _Seer:
    def __init__(self, document: Document, words: Mapping[int, Hit[Word]], places: Sequence[PlaceMention]) -> None:
        self._match = document.match
        self._ends = [sentence.end for sentence in document.sentences]
        self._words = words
        self._courtesies: dict[int, int] = {}
        self._people: list[Hit[Word]] = []
        stops = [place.span.start for place in places]
        for start, hit in words.items():
            kind = hit.meaning.kind
            if kind in _NO_STOP:
                if kind is WordKind.HONORIFIC:
                    self._courtesies[hit.span.end] = start
                if not self._is_cut(hit.span.end):
                    self._people.append(hit)
            elif self._stops_name(hit):
                stops.append(start)
        stops.sort()
        self._stops = stops
        self._countries = {place.span.start: place for place in places if place.kind == "country"}
        self._places = [place.span for place in places if place.kind != "country"]
        self._place_starts = [span.start for span in self._places]
        self._named: list[Sighting] = []
        self._streets: set[int] = set()
        self._titles: frozenset[int] = frozenset()
        self._held: set[str] = set()

    def see(self, chains: Sequence[Chain]) -> Sightings:
        self._titles = frozenset(title.span.start for chain in chains for title in chain.titles)
        bare = [chain for chain in chains if not self._titled(chain)]
        taken = sorted(sighting.span for sighting in self._named)
        pronouns = self._others(taken)
        self._held = {title.office for sighting in self._named for title in sighting.titles}
        self._named.sort(key=lambda sighting: sighting.span)
        bare = [chain for chain in bare if not self._named_beside(chain)]
        self._add_glosses()
        return Sightings(self._named, bare, pronouns)

    def _stops_name(self, hit: Hit[Word]) -> bool:
        """Say whether a word ends the name before it; neither "Châu" nor the honours within a name do."""
        start, end = hit.span
        if hit.meaning.kind is WordKind.DEGREE:
            return self._match[start:end].lower() not in vi.COURT
        if hit.meaning.kind is not WordKind.BODY:
            return True
        return not (hit.meaning.small and self._match[start].isupper()) and not self._is_in_name(start, end)

    def _is_in_name(self, start: int, end: int) -> bool:
        """Say whether a body's words are given names: "Nguyễn Hòa Bình"."""
        words = self._match[start:end]
        return " " in words and words.istitle() and self._after_family(start)

    def _is_cut(self, end: int) -> bool:
        """Say whether a known name is only part of one with a hyphen: "Cho Hyun" in "Cho Hyun-joon"."""
        return self._match.startswith("-", end) and self._match[end + 1 : end + 2].islower()

    def _after_family(self, start: int) -> bool:
        if self._match[start - 1 : start] != " " or start - 1 in self._courtesies:
            return False
        word = self._match[max(0, start - 12) : start - 1].rpartition(" ")[2]
        return word.istitle() and word.lower() in vi_names.VIETNAMESE_FAMILY

    def _titled(self, chain: Chain) -> bool:
        """Add the person named right after a chain of titles, if there is one."""
        at, courtesy = self._before_name(chain)
        title = chain.titles[-1]
        if at < 0 or not (found := self._name_at(at, title, given=courtesy or title.office in vi.RANKS)):
            return self._is_shared(chain) and self._add_listed(chain)
        begin = chain.start
        if self._match[max(0, begin - 10) : begin].lower().endswith(vi.SPOUSES):
            return True
        if not self._is_place_name(begin):
            start = self._courtesies.get(begin - 1, begin)
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
        before = self._match[max(0, chain.start - 16) : chain.start]
        return vi.OF_BOTH.match(self._match, chain.end) is not None or vi.PLURAL.search(before) is not None

    def _add_sharers(self, end: int, chain: Chain) -> None:
        """Add those who are named after the first with the same title, as long as names in full follow each other."""
        while joint := vi.JOINT.match(self._match, end):
            at = joint.end()
            place = self._countries.get(at)
            at = place.span.end + 1 if place else at
            found = self._name_at(at, None)
            if found is None or found.weak or " " not in self._match[at : found.name.end]:
                break
            found.titles = (self._shared_title(chain.titles[0], place),)
            self._named.append(found)
            end = found.name.end

    def _add_listed(self, chain: Chain) -> bool:
        """Add those of one title who are named after a colon, each with the country served; say whether any are."""
        opening = vi.LISTED.match(self._match, chain.end)
        at, any_there = opening.end() if opening else -1, False
        while at >= 0:
            start = at
            at, courtesy = self._past_courtesy(at, False)
            found = self._name_at(at, None)
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
        if both := vi.OF_BOTH.match(match, end):
            end = both.end() - 1
        if match[end : end + 1] == " ":
            at = end + 1
        elif match[end : end + 2] == ": " and self._is_shared(chain):
            at = end + 2
        elif match[end : end + 2] in (", ", ": ") and (word := self._words.get(end + 2)):
            if word.meaning.kind not in (WordKind.HONORIFIC, WordKind.DEGREE):
                return -1, False
            if vi.MADE.search(match, max(0, chain.start - 24), chain.start):  # "A được bầu làm Chủ tịch, ông B …"
                return -1, False
            if match[end] == "," and self._follows_name(chain.start):  # "Với bà A, Bộ trưởng …, ông B nói"
                return -1, False
            at = end + 2
        else:
            return -1, False
        return self._past_courtesy(at, courtesy)

    def _follows_name(self, start: int) -> bool:
        """Say whether a title comes after a comma and a name with a word of courtesy: "bà A, Bộ trưởng …"."""
        if not self._match.startswith(", ", max(0, start - 2)):
            return False
        found = vi_names.NAME_BEFORE.search(self._match, max(0, start - 62), start - 2)
        return found is not None and found.start() - 1 in self._courtesies

    def _past_courtesy(self, at: int, courtesy: bool) -> tuple[int, bool]:
        """Return where a name may begin, past degrees and words of courtesy, and whether there were any of these."""
        for _ in range(3):
            word = self._words.get(at)
            if word is None or word.meaning.kind not in (WordKind.HONORIFIC, WordKind.DEGREE):
                break
            courtesy = courtesy or word.meaning.kind is WordKind.HONORIFIC
            at = word.span.end
            while at < len(self._match) and self._match[at] in " .,":
                at += 1
        return at, courtesy

    def _name_at(self, at: int, title: Title | None, *, given: bool = False) -> Sighting | None:
        """Return whoever is named at a position, known or not; `given`, whether a given name alone will do."""
        if at in self._titles:
            return None
        known = self._words.get(at)
        if known and (known.meaning.kind is not WordKind.PERSON or self._is_cut(known.span.end)):
            known = None
        if not self._match[at : at + 1].isupper():
            return None
        if known and not self._goes_on(known.span.end):
            return _known(known)
        if known and " " in self._match[at : known.span.end]:
            return self._known_at(known)
        end = vi_names.name_end(self._match, at, self._limit(at))
        if known and end <= known.span.end:
            return _known(known)
        foreign = vi_names.is_foreign(self._match[at:end])
        alone = given or foreign or title is None or title.office in vi.ALONE
        name = self._match[at:end]
        if end <= at or not vi_names.is_name(name, alone=alone, given=given) or vi_names.is_led(name):
            return None
        return Sighting(Span(at, end), Span(at, end))

    def _goes_on(self, end: int) -> bool:
        """Say whether another word with a capital follows, so that a known name may be part of a longer one."""
        return self._match[end : end + 1] in (" ", "-") and self._match[end + 1 : end + 2].isupper()

    def _known_at(self, hit: Hit[Word]) -> Sighting:
        """Return a known person, with the further names that a foreign name goes on with: "Fidel Castro Ruz"."""
        start, end = hit.span
        if initials := vi_names.INITIALS_BEFORE.search(self._match, max(0, start - 6), start):
            start = initials.start()
            return Sighting(Span(start, end), Span(start, end), hit.meaning.ids, weak=hit.meaning.weak)
        if not hit.meaning.weak and self._goes_on(end) and vi_names.shape(self._match[start:end]) is Shape.OTHER:
            longer = vi_names.name_end(self._match, start, self._limit(start))
            if vi_names.generation(self._match[start:longer]) != vi_names.generation(self._match[start:end]):
                return Sighting(Span(start, longer), Span(start, longer))  # "Benigno Aquino Jr" is not the third
            if longer > end and vi_names.is_foreign(self._match[end:longer]):
                return Sighting(Span(start, longer), Span(start, longer), hit.meaning.ids)
        return _known(hit)

    def _limit(self, at: int) -> int:
        sentence = bisect_right(self._ends, at)
        end = self._ends[sentence] if sentence < len(self._ends) else len(self._match)
        stop = bisect_right(self._stops, at)
        return min(end, self._stops[stop]) if stop < len(self._stops) else end

    def _others(self, taken: list[Span]) -> list[Span]:
        """Add people named without a title before them; return the words of courtesy that name nobody."""
        pronouns: list[Span] = []
        starts = [span.start for span in taken]
        end = -1
        for hit in self._people:
            kind = hit.meaning.kind
            if hit.span.start < end:
                continue
            before = bisect_right(starts, hit.span.start) - 1
            if before >= 0 and taken[before].end > hit.span.start:
                continue
            if kind is WordKind.HONORIFIC:
                if hit.span.end + 1 in self._titles:
                    continue
                found = self._name_at(self._past_courtesy(hit.span.end + 1, True)[0], None, given=True)
                if found is None:
                    pronouns.append(hit.span)
                    continue
                following = bisect_right(starts, hit.span.end)
                if following < len(starts) and starts[following] < found.name.end:
                    continue
                found.courtesy = True
                found.span = Span(hit.span.start, found.name.end)
            elif self._is_mention(hit.span):
                found = self._known_at(hit)
            else:
                continue
            self._named.append(found)
            end = found.span.end
        return pronouns

    def _is_mention(self, span: Span) -> bool:
        """Say whether a known name without a title means the person."""
        if not self._match[span.start].isupper() or self._credited(span):
            return False
        if self._is_place_name(span.start) or self._is_street(span.start):
            self._streets.add(span.end)
            return False
        return True

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
        gap = self._match[found.span.end : chain.start] if found else ""
        if found and len(gap) < 60 and vi.ROLE_START.fullmatch(gap) and self._is_apposition(found, gap, chain):
            found.titles = (*found.titles, *chain.titles)
            return True
        inverted = vi.INVERTED.match(self._match, chain.end)
        if inverted and (named := self._sighting_at(inverted.end())):
            named.titles = (*named.titles, *chain.titles)
            return True
        if (made := vi.MADE.search(self._match, max(0, chain.start - 24), chain.start)) and (
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
        if rest is None or any(
            at in self._words and self._words[at].meaning.kind in _HEADS for at in range(rest.start() + 1, rest.end())
        ):
            return chain
        return Chain((*chain.titles[:-1], last._replace(span=Span(last.span.start, rest.end()))))

    def _is_apposition(self, found: Sighting, gap: str, chain: Chain) -> bool:
        if len(gap) > 3 or self._closes(chain):
            return True
        if chain.titles[-1].office in self._held:  # "cảm ơn ông Macron, Chủ tịch nước nêu rõ": somebody else's
            return False
        plain = all(title.office in vi.RANKS for title in found.titles)
        return plain and (len(chain.titles) > 1 or chain.titles[-1].body or bool(chain.titles[-1].country))

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
        stop = bisect_right(self._stops, span.start - 1)
        if stop < len(self._stops) and self._stops[stop] < end:
            return False
        insort(self._named, Sighting(span, span, (), chain.titles), key=lambda sighting: sighting.span)
        return True

    def _is_where(self, start: int) -> bool:
        """Say whether the word before a name makes it a place: "tại La Moneda"."""
        return vi.WHEREABOUTS.search(self._match, max(0, start - 8), start) is not None or self._is_place_name(start)

    def _past_honours(self, start: int, end: int) -> int:
        """Return where a name begins whose first words are honours: "Samdech Techo Hun Sen"."""
        word = self._words.get(start)
        if word and word.meaning.kind is WordKind.DEGREE and word.span.end + 1 < end:
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
            opening = vi.GLOSS.match(self._match, sighting.name.end)
            at = opening.end() if opening and opening.end() not in self._countries else -1
            while at >= 0:
                form = there.get(at)
                if form is None and (form := self._name_at(at, None)):
                    self._named.append(form)
                if form is None or form.titles or form.courtesy:
                    break
                form.of = sighting
                after = form.name.end
                at = after + 2 if self._match[after : after + 2] == ", " and opening and opening[0] != " (" else -1
        self._named.sort(key=lambda sighting: sighting.span)

    def _is_place_name(self, start: int) -> bool:
        """Say whether the words before a name, or a place around it, make it no mention of the person."""
        place = bisect_right(self._place_starts, start) - 1
        if place >= 0 and self._places[place].end > start:
            return True
        if start == 0 or self._match[start - 1] != " ":
            return False
        if vi.PALACE.search(self._match, max(0, start - 16), start):
            return True
        last = self._match[max(0, start - 16) : start - 1].rpartition("\n")[2].rpartition(" ")[2].lower()
        if last in vi.NAMED_AFTER_ENDS:
            words = self._match[max(0, start - 40) : start].rpartition("\n")[2].lower().split()
            if any(" ".join(words[-count:]) in vi.NAMED_AFTER for count in range(1, 5)):
                return True
        return last in vi_names.VIETNAMESE_FAMILY and start in self._words and self._after_family(start)

    def _credited(self, span: Span) -> bool:
        """Say whether a name stands in the credit of a picture: "(Ảnh: Thống Nhất - TTXVN)"."""
        line = self._match.rfind("\n", 0, span.start) + 1
        colon = self._match.rfind(":", max(line, span.start - 60), span.start)
        return colon >= 0 and vi.CREDIT.search(self._match, max(line, colon - 16), colon + 1) is not None


def _known(hit: Hit[Word]) -> Sighting:
    return Sighting(hit.span, hit.span, hit.meaning.ids, weak=hit.meaning.weak)
