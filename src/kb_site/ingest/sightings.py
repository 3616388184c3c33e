"""Finds where an article names people: by a title, a word of courtesy, an office after the name, or the register."""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kb_site.ingest.lexicon import DEGREE, HONORIFIC, LEADING, OFFICE, PERSON, Word
from kb_site.ingest.mentions import Mentions
from kb_site.ingest.naming import Names, Sighting
from kb_site.ingest.titled import CLOSES, Titled
from kb_site.ingest.titles import Chain
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import eponyms, offices_fields, offices_taken, offices_then
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape
from kb_site.lang.vi.places import HOME
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_HEADS = (OFFICE, PERSON, HONORIFIC, LEADING)
_span = attrgetter("span")
_GAP = 60
"""Code points between a name and an office that follows it, more than there ever are."""
_GLOSSED = 63
"""Code points of another form of the name, in brackets between the two."""
_TOLD = 9
"""Code points of the least that is told between them: ", 58 tuổi"."""


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
    document: Document,
    words: Mapping[int, Hit[Word]],
    chains: Sequence[Chain],
    places: Sequence[PlaceMention],
    given: Mapping[tuple[str, str], Sequence[str]],
) -> Sightings:
    """Return the named people, bare titles and pronouns of a document.

    Takes     the known words about people by where they begin, in order; the titles; what `read_places` found; ids by
              given name and office, as a lexicon has them.
    """
    return _Seer(document, words, chains, places, given).see()


class _Seer(Titled):
    def __init__(
        self,
        document: Document,
        words: Mapping[int, Hit[Word]],
        chains: Sequence[Chain],
        places: Sequence[PlaceMention],
        given: Mapping[tuple[str, str], Sequence[str]],
    ) -> None:
        titles = (title for chain in chains for title in chain.titles)
        super().__init__(document.match, words, Names(document, words, titles, places), places)
        self._chains = chains
        self._mentions = Mentions(self._match, self._names, self._countries)
        self._given = given
        self._held: dict[str, set[str]] = {}
        """Names by the office that stands before them."""

    def see(self) -> Sightings:
        bare = [chain for long in self._chains for chain in self.split(long) if not self.add_titled(chain)]
        taken = sorted([*(sighting.span for sighting in self.named), *self._elsewhere])
        pronouns = self._others(taken)
        for sighting in self.named:
            for title in sighting.titles:
                self._held.setdefault(title.office, set()).add(self._name(sighting))
        bare = self._without_given(bare)
        self.named.sort(key=_span)
        bare = [
            whole
            for whole in self._wholes([chain for chain in bare if not self.share_ranked(chain)])
            if not self._named_beside(whole)
        ]
        shared = {chain.start for chain in self._chains if self.share_seat(chain)}
        bare = [chain for chain in bare if chain.start not in shared]
        self._add_glosses()
        return Sightings(self.named, bare, pronouns)

    def _without_given(self, bare: Sequence[Chain]) -> list[Chain]:
        """Add those called by an office and the given name of somebody who bears it in full, here or in the register:
        "Thủ tướng Dũng", beside "Thủ tướng Nguyễn Tấn Dũng"; return the other chains."""
        full: dict[str, set[str]] = {}
        for office, names in self._held.items():
            for name in names:
                if vi_names.shape(name) is Shape.VIETNAMESE and " " in name:
                    full.setdefault(name.rpartition(" ")[2], set()).add(office)
        return [chain for chain in bare if not self._add_given(chain, full)]

    def _add_given(self, chain: Chain, full: Mapping[str, set[str]]) -> bool:
        """Add whom a chain and a given name after it mean, by the offices of those with that name: "Bộ trưởng Minh"."""
        given = vi_names.GIVEN.match(self._match, chain.end)
        offices = full.get(given[1], ()) if given else ()
        mine = chain.titles[-1].office
        if given is None:
            return False
        ids = () if offices or chain.titles[-1].country not in ("", HOME) else self._given.get((given[1], mine), ())
        here = any(office == mine or office.startswith(f"{mine}-") for office in offices)
        if not here and len(ids) != 1:
            return False
        name = Span(*given.span(1))
        if self._names.is_stopped(name) or name.start in self._words:
            return False
        self.named.append(Sighting(Span(chain.start, name.end), name, () if here else tuple(ids), chain.titles))
        return True

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
            if kind is HONORIFIC or kind is DEGREE:
                if hit.span.end + 1 in self._names.titles:
                    continue
                styled = kind is HONORIFIC
                at = hit.span.end + 1 if styled else hit.span.start
                found = self._names.at(self._names.past_courtesy(at, styled)[0], None, given=styled)
                if found is None or (not styled and " " not in self._name(found)):
                    many = vi.COUNTED.search(self._match, max(0, hit.span.start - 8), hit.span.start)
                    other = many is not None or vi.GRANDPARENT.match(self._match, hit.span.end)
                    pronouns += [hit.span] if styled and not other else []  # no "cho 15 đồng chí", no "ông nội"
                    continue
                following = bisect_right(starts, hit.span.end)
                if following < len(starts) and starts[following] < found.name.end:
                    continue
                found.courtesy = styled or self._match[hit.span.start : hit.span.end].lower() in vi.COURT
                found.span = Span(hit.span.start, found.name.end)
            elif self._mentions.is_mention(hit):
                found = self._names.known_at(hit)
            else:
                continue
            self.named.append(found)
            end = found.span.end
        return pronouns

    def _named_beside(self, chain: Chain) -> bool:
        """Give a bare chain to the person named right before it ("A, Bộ trưởng …") or after "khi ấy là ông"."""
        if self.add_bracketed(chain):
            return True
        found = self.sighting_before(chain.start)
        gap = ""  # which is none that a role follows
        if found and chain.start - found.span.end < _GAP + _GLOSSED:
            gap = self._match[found.span.end : chain.start]
            gap = vi.GLOSSED.sub("", gap, count=1) if ")" in gap else gap
            gap = vi.UNREAD.sub("", vi.TOLD_OF.sub("", gap), count=1) if len(gap) > _TOLD else gap
        told = offices_then.ROLE_START.fullmatch(gap) or (
            gap == " "
            and found
            and found.courtesy
            and not found.weak
            and (self._closes(chain) or (chain.titles[-1].body and self._acts(found, chain)))
        )
        if found and len(gap) < _GAP and told and self._is_apposition(found, gap, chain):
            found.titles = (*found.titles, *chain.titles)
            return True
        inverted = offices_then.INVERTED.match(self._match, chain.end)
        if inverted and (
            named := self.sighting_at(inverted.end())
            or self._add_styled(inverted.end(), plain=inverted["then"] is not None)
        ):
            named.titles = (*named.titles, *chain.titles)
            return True
        if (made := offices_taken.BECAME.search(self._match, max(0, chain.start - 48), chain.start)) and (
            not found or found.span.end < made.start()
        ):
            return self._add_before(chain, made.start())
        if (close := self._beside(chain)) >= 0:
            return self._add_before(chain, close)
        first = max(0, chain.start - 32)
        comma = max(self._match.rfind(mark, first, chain.start) for mark in (", ", " - "))
        if (
            comma < 0
            or not offices_then.ROLE_START.fullmatch(self._match, comma, chain.start)
            or not (self._closes(chain) or comma < chain.start - 2)
            or (found and found.span.end >= comma)
        ):
            return False
        return self._add_before(chain, comma)

    def _beside(self, chain: Chain) -> int:
        """Return where a name of a list may end that its office follows with no more than a dash or a space between
        them ("A-Bí thư Tỉnh ủy;", "các đồng chí: A Phó Bí thư;"), or -1."""
        start = chain.start
        if not self._match.endswith(("-", " "), 0, start) or not self._closes(chain):
            return -1
        if self._match[start - 1] == "-":
            return start - 1
        named = vi_names.NAME_BEFORE.search(self._match, max(0, start - 62), start - 1)
        if named is None or vi_names.shape(named[0]) is not Shape.VIETNAMESE:
            return -1
        return start - 1 if self._match.endswith(vi.LIST_OPENINGS, 0, named.start()) else -1

    def _add_styled(self, start: int, *, plain: bool = False) -> Sighting | None:
        """Add and return who is named in full after a degree, for whom nothing else speaks: "là Tiến sĩ A".

        Takes     `plain`, whether a name alone will do: "Thủ tướng khi đó là A".
        """
        at, _ = self._names.past_courtesy(start, False)
        found = self._names.at(at, None) if at > start or plain else None
        if found is None or found.weak or " " not in self._match[at : found.name.end]:
            return None
        insort(self.named, found, key=_span)
        return found

    def _wholes(self, chains: Sequence[Chain]) -> list[Chain]:
        """Return chains whole, in one where words of no list kept two apart: "A, Ủy viên Ban … Đảng bộ tỉnh, Phó …"."""
        found: list[Chain] = []
        was_cut = False
        for chain in chains:
            whole = self._whole(chain)
            if (
                was_cut
                and self._match[found[-1].end : whole.start] in vi.LINKS
                and (self._closes(whole) or whole.titles[-1].body)
            ):
                whole = Chain((*found.pop().titles, *whole.titles))
            else:
                was_cut = False
            was_cut = was_cut or whole.end > chain.end
            found.append(whole)
        return found

    def _whole(self, chain: Chain) -> Chain:
        """Return a chain whose last title, in a list after a name or where somebody takes office, reaches the end of
        its words: "Cục An ninh chính trị nội bộ;", "nhậm chức Bộ trưởng Phát triển Nông thôn"."""
        last, start = chain.titles[-1], chain.start
        if not (last.body or last.office in vi.FIELDED) or self._match[last.span.end : last.span.end + 1] != " ":
            return chain
        rest = offices_fields.REST_OF_ROLE.match(self._match, last.span.end)
        if rest is None or any(map(self._is_head, range(rest.start() + 1, rest.end()))):
            return chain
        named = rest[0][1].isupper()
        if self._match.startswith((", ", "; ", "- ", " ("), max(0, start - 2)):
            goes_on = last.body or named
        else:
            before = self._match[max(0, start - 32) : start].rstrip().lower()
            goes_on = named and offices_taken.TAKES_OFFICE.search(before) is not None
        if not goes_on:
            return chain
        return Chain((*chain.titles[:-1], last._replace(span=Span(last.span.start, rest.end()), body=True)))

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
        if last.office in vi.AGENTS and self._match.startswith(vi.OF, chain.end):
            return True  # whom they serve is named after it
        full = last.body or last.office in vi.MINISTERS
        governed = vi.GOVERNED.search(self._match, max(0, found.span.start - 40), found.span.start) is not None
        plain = all(title.office in vi.CALLED_BY for title in found.titles)
        if found.titles and plain and full and not governed and self._acts(found, chain):
            return True  # "Đại tướng A, Bộ trưởng Bộ Quốc phòng hội đàm với Bộ trưởng Quốc phòng …"
        if last.country and not governed and vi.ACTS.match(self._match, chain.end):
            called = vi_names.shape(self._match[found.name.start : found.name.end])
            if (last.country == "VN") == (called is Shape.VIETNAMESE):
                return True  # "ngài Peter Doe, Bộ trưởng … Rumani đã ký"
        if self._held.get(last.office, set()) - {self._name(found)} and (governed or len(chain.titles) == 1):
            return False  # "cảm ơn ông Macron, Chủ tịch nước nêu rõ": somebody else's
        if found.titles and full and self._acts(found, chain):
            return not governed
        if found.courtesy and not found.titles and self._opens(found) and self._acts(found, chain):
            return True  # "Sáng 2/3, đồng chí A, Bí thư Tỉnh ủy đã tiếp Đại sứ B"
        return plain and (len(chain.titles) > 1 or full or bool(last.country))

    def _name(self, sighting: Sighting) -> str:
        return self._match[sighting.name.start : sighting.name.end]

    def _acts(self, found: Sighting, chain: Chain) -> bool:
        """Say whether a verb follows a chain that can only be the person's who is named before it."""
        if vi.ACTS.match(self._match, chain.end):
            return True
        return self._opens(found) and vi.SUBJECT_ACTS.match(self._match, chain.end) is not None

    def _opens(self, found: Sighting) -> bool:
        """Say whether a name opens its clause, so that what it is told of is not another's."""
        start = found.span.start
        return start == 0 or self._match.endswith(vi.CLAUSE_OPENINGS, 0, start)

    def _closes(self, chain: Chain) -> bool:
        after = self._match[chain.end : chain.end + 1]
        if not after or after in CLOSES or offices_fields.AFTER_ROLE.match(self._match, chain.end):
            return True
        return offices_fields.COMES.match(self._match, chain.end) is not None

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
        insort(self.named, Sighting(span, span, (), chain.titles), key=lambda sighting: sighting.span)
        return True

    def _is_where(self, start: int) -> bool:
        """Say whether the word before a name makes it a place: "tại La Moneda"."""
        return eponyms.WHEREABOUTS.search(
            self._match, max(0, start - 8), start
        ) is not None or self._names.is_place_name(start)

    def _past_honours(self, start: int, end: int) -> int:
        """Return where a name begins whose first words are honours: "Samdech Techo Hun Sen"."""
        word = self._words.get(start)
        if word and word.meaning.kind is DEGREE and word.span.end + 1 < end:
            return word.span.end + 1
        return start

    def _add_glosses(self) -> None:
        """Add the other forms of a name that stand in brackets after it."""
        there = {sighting.name.start: sighting for sighting in self.named}
        for sighting in list(self.named):
            end = sighting.name.end
            opening = vi.GLOSS.match(self._match, end) if self._match.startswith(vi.GLOSS_OPENINGS, end) else None
            at = opening.end() if opening and opening.end() not in self._countries else -1
            while at >= 0:
                form = there.get(at)
                if form is None and (form := self._names.at(at, None)):
                    self.named.append(form)
                if form is None or form.titles or form.courtesy:
                    break
                form.of = sighting
                after = form.name.end
                at = after + 2 if self._match[after : after + 2] == ", " and opening and opening[0] != " (" else -1
        if len(self.named) > len(there):
            self.named.sort(key=_span)
