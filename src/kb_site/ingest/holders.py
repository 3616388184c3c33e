"""Says who holds an office that a text names without a name: who is spoken of where, and whose offices are known."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from operator import itemgetter

from kb_site.edtf import Edtf
from kb_site.ingest.addressed import Addressed
from kb_site.ingest.figures import Figure
from kb_site.ingest.lives import Life
from kb_site.ingest.naming import Sighting
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_then
from kb_site.lang.vi.names import key
from kb_site.lang.vi.places import HOME
from kb_site.reading import Document, LeaderMention, PlaceMention
from kb_site.registers import Registers

_first, _first_two = itemgetter(0), itemgetter(0, 1)


class Holders:
    """The people of a text, where it speaks of them, and the offices that it gives them."""

    def __init__(
        self,
        document: Document,
        figures: Sequence[Figure],
        registers: Registers,
        published: Edtf | None,
        places: Sequence[PlaceMention],
    ) -> None:
        self._document = document
        self._registers, self._published = registers, published
        self._match = document.match
        self._figures = figures
        self._states = {place.span.end: place.span.start for place in places}
        self._lands = {place.span.start: place for place in places if place.kind == "country"}
        self._offices = {figure: set(map(self._kind, figure.roles.values())) for figure in figures}
        self._starts = [sentence.start for sentence in document.sentences]
        self._spoken: dict[int, list[tuple[int, Figure]]] = {}
        self._named = sorted(
            [(seen.span.start, i, seen, figure) for i, figure in enumerate(figures) for seen in figure.sightings],
            key=_first_two,
        )
        self._life = Life(self._match, figures)
        self._addressed = Addressed(self._match, ((seen, figure) for _, _, seen, figure in self._named))
        self._styled: dict[int, list[Figure]] = {}
        for start, _, sighting, figure in self._named:  # in order, so that each comes after those noted
            sentence = self._sentence(start)
            self._spoken.setdefault(sentence, []).append((start, figure))
            if sighting.titles and not self._is_then(sighting):
                self._styled.setdefault(sentence, []).append(figure)
        self._asides = {start for start, _, sighting, _ in self._named if self._is_aside(sighting)}
        self._taken: tuple[Chain, Figure] | None = None
        self.mentions: list[LeaderMention] = []

    def _note(self, start: int, figure: Figure) -> None:
        insort(self._spoken.setdefault(self._sentence(start), []), (start, figure), key=_first)

    def _is_aside(self, sighting: Sighting) -> bool:
        """Say whether somebody is named only as the relative of who stands before, between commas, or as who lost."""
        start, end = sighting.span.start, sighting.name.end
        if vi.BEATEN.search(self._match, max(0, start - 24), start):
            return True
        if vi.AFTER_KIN.match(self._match, end) and vi.KIN.search(self._match, max(0, start - 72), start):
            return True
        if self._match.endswith(vi.OF, 0, start) and self._match.startswith(",", end):
            owner = vi.OWNER.search(self._match, max(0, start - 120), start)
            return owner is not None and any(owner.start(1) in figure.roles for figure in self._figures)
        if self._match.find(vi.CLAUSE_WORD, max(0, start - 160), start) < 0:  # as mostly
            return False
        sentence = max(self._starts[max(0, self._sentence(start))], start - 160)
        return bool(vi.CLAUSE.search(self._match, sentence, start) and vi.AFTER_CLAUSE.match(self._match, end))

    def _is_then(self, sighting: Sighting) -> bool:
        """Say whether somebody is named only as whose act another year saw: "kể từ chuyến thăm của Chủ tịch nước X hồi
        tháng 11/2011"."""
        if self._published is None or not self._match.endswith(vi.OF, 0, sighting.span.start):
            return False
        then = offices_then.IN_YEAR.match(self._match, sighting.name.end)
        return then is not None and not Edtf.parse(then[1]).overlaps(self._published)

    def _sentence(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _here(self, position: int) -> list[Figure]:
        """Return who is spoken of earlier in the sentence, in order."""
        return [figure for start, figure in self._spoken.get(self._sentence(position), ()) if start < position]

    def _in(self, sentence: int) -> list[Figure]:
        return [figure for _, figure in self._spoken.get(sentence, ())]

    def _topic(self, sentence: int, pronoun: int | None = None) -> Figure | None:
        """Return who a sentence begins with; where it names nobody, the nearest of three before it.

        Takes     where a pronoun stands, whose sex the topic is to be of as far as the text tells.
        """
        near = next((s for s in range(sentence, sentence - 4, -1) if self._spoken.get(s)), None)
        if near is None:
            return None
        if pronoun is not None and (women := self._addressed.women(self._in(near), pronoun)):
            return women[0]
        acting = [(start, figure) for start, figure in self._spoken[near] if not self._is_governed(start)]
        clause = vi.SUBORDINATE.match(self._match, self._starts[near])
        after = [figure for start, figure in acting if clause and start >= clause.end()]
        return (after or [figure for _, figure in acting] or [self._spoken[near][0][1]])[0]

    def _is_governed(self, start: int) -> bool:
        """Say whether someone is whom a clause concerns: "Sau khi gặp người đồng cấp X, ông Y nói"."""
        return vi.GOVERNED.search(self._match, max(0, start - 60), start) is not None

    def _holder(self, chain: Chain) -> Figure | None:
        """Return the one person of the text who has the last title of a chain."""
        title = chain.titles[-1]
        fits = [figure for figure in self._figures if self._may_hold(figure, title)]
        fits = [figure for figure in fits if figure.first < chain.start] or fits or self._by_register(title)
        if not fits and (counterpart := self._counterpart(title)):
            return counterpart
        if len(chain.titles) > 1:
            fits = [figure for figure in fits if all(self._may_hold(figure, t) for t in chain.titles)] or fits
        office = self._registers.offices.get(title.office)
        if len(fits) > 1 or not (office and office.single):
            words = key(self._document.quote(title.span))
            same = {words, f"{words} {vi.OF_GOVERNMENT}"}  # "Thủ tướng" of who is "Thủ tướng Chính phủ"
            exact = [f for f in fits if any(key(self._document.quote(t.span)) in same for t in f.roles.values())]
            fits = exact or (fits if office and office.single else self._only(title, fits))
        if len(fits) > 1 and not title.country and title.office not in vi.ENVOYS:
            ours = [figure for figure in fits if figure.country == HOME]
            fits = ours if len(ours) == 1 else fits  # the press says "Thủ tướng" of its own, "Thủ tướng Lào" of others
        if len(fits) > 1:
            fits = self._nearest(chain, fits) or self._holding(title, fits)
        return fits[0] if len(fits) == 1 else None

    def _counterpart(self, title: Title) -> Figure | None:
        """Return the only one of a country, called somebody's counterpart and by no office, whom an office of that
        country means: "người đồng cấp Trung Quốc A … Ngoại trưởng Trung Quốc thừa nhận …"."""
        of_country = [figure for figure in self._figures if figure.country == title.country] if title.country else []
        if len(of_country) != 1 or title.office not in vi.OF_STATES or of_country[0].offices:
            return None
        return of_country[0] if of_country[0].roles else None

    def _formerly(self, chain: Chain) -> Figure | None:
        """Return the only one named so far, whom the office once held means: "Gia đình cho hay cựu tổng thống …"."""
        title = chain.titles[0]
        if len(chain.titles) > 1 or not self._match[title.span.start : title.span.end].lower().startswith(vi.FORMER):
            return None
        before = {figure for start, _, _, figure in self._named if start < chain.start}
        if len(before) != 1:
            return None
        figure = before.pop()
        return None if title.country and figure.country != title.country else figure

    def _only(self, title: Title, fits: list[Figure]) -> list[Figure]:
        """Return the only one here who has an office that several may have, if the words agree: "đại sứ Việt Nam"."""
        if len(fits) != 1:
            return []
        mine = set(key(self._document.quote(title.span)).split())
        if title.country == fits[0].country:
            mine -= self._called(title.country)
        for other in fits[0].roles.values():
            theirs = set(key(self._document.quote(other.span)).split())
            if self._is_of(self._kind(other), title) and (
                mine <= theirs or (mine >= theirs and title.office in vi.DIPLOMATS)
            ):
                return fits
        return []

    def _called(self, code: str) -> set[str]:
        """Return the words of a country's names, which say no more of someone who serves it."""
        country = self._registers.countries.get(code)
        names = (country.names.get("vi", ""), country.formal.get("vi", ""), *country.forms) if country else ()
        return {word for name in names for word in key(name).split()}

    def _holding(self, title: Title, fits: list[Figure]) -> list[Figure]:
        """Return those who may have held an office on the day of publication, by the register."""
        if self._published is None:
            return []
        return [f for f in fits if f.id in self._registers.holders(title.office, f.country, self._published)]

    def _by_register(self, title: Title) -> list[Figure]:
        """Return those of the article who held an office of a country by the register, where the text names none."""
        office = self._registers.offices.get(title.office)
        if self._published is None or not title.country or not (office and office.single):
            return []
        there = [figure for figure in self._figures if figure.person and figure.country == title.country]
        return self._holding(title, there)

    def _nearest(self, chain: Chain, fits: list[Figure]) -> list[Figure]:
        here = [figure for figure in self._here(chain.start) if figure in fits]
        if here:
            return list(dict.fromkeys(here))
        sentence = self._sentence(chain.start)
        last = list(dict.fromkeys(figure for figure in self._styled.get(sentence - 1, ()) if figure in fits))
        begins = self._match[self._starts[sentence] - 1 : self._starts[sentence]] == "\n"
        main = [self._named[0][3]] if self._named and self._named[0][3] in fits else []
        return main if main and (begins or not last) else last

    def _grant(self, figure: Figure, chain: Chain) -> None:
        country = next((title.country for title in chain.titles if title.country), "")
        if country and not figure.person and not any(title.country for title in figure.roles.values()):
            figure.country = country
        for title in chain.titles:
            if title.span.start not in figure.roles:
                figure.roles[title.span.start] = title
                self._offices[figure].add(self._kind(title))

    def _may_hold(self, figure: Figure, title: Title) -> bool:
        if title.country and figure.country and title.country != figure.country:
            return False
        return bool(title.office) and any(self._is_of(office, title) for office in self._offices[figure])

    def _kind(self, title: Title) -> str:
        """Return what tells an office from others: "phó chu-tich-quoc-hoi" is not "chu-tich-quoc-hoi"."""
        start = title.span.start
        deputy = self._match.startswith(vi.DEPUTIES, start)
        return f"{vi.DEPUTY} {title.office}" if deputy and title.office else title.office

    def _is_of(self, office: str, title: Title) -> bool:
        """Say whether a title may mean an office: a bare "Bộ trưởng" one whose words have its field in them."""
        if office == self._kind(title):
            return True
        return not title.body and title.office == vi.MINISTER and office in vi.MINISTERS
