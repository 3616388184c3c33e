"""Gives bare titles and pronouns to the people they stand for, and offices to those who take or leave them."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from operator import itemgetter

from kb_site.edtf import Edtf
from kb_site.ingest.addressed import Addressed
from kb_site.ingest.appointed import given_with, succeeds
from kb_site.ingest.figures import Figure
from kb_site.ingest.naming import Sighting
from kb_site.ingest.sightings import Sightings
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_listed, offices_taken
from kb_site.lang.vi.names import key
from kb_site.reading import Document, LeaderMention, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span

_first, _first_two = itemgetter(0), itemgetter(0, 1)
FAR = 40
"""Code points at the start of a sentence within which a pronoun takes up the topic of the sentence before."""


def read_stand_ins(
    document: Document,
    seen: Sightings,
    figures: Sequence[Figure],
    registers: Registers,
    published: Edtf | None,
    places: Sequence[PlaceMention],
) -> list[LeaderMention]:
    """Return the bare titles and pronouns that certainly stand for somebody named.

    Offices that the text gives without a name beside them ("được bầu làm …", "kế nhiệm …", "Chủ tịch nước Việt Nam" for
    the one who has that title) are added to the figures. "Hai nhà lãnh đạo" gives two mentions of one span.
    """
    reader = _Reader(document, figures, registers, published, places)
    rest: list[tuple[int, Chain | Span]] = [(chain.start, chain) for chain in seen.bare]
    rest += [(span.start, span) for span in seen.pronouns]
    for start, item in sorted(rest, key=_first):
        if isinstance(item, Chain):
            reader.read_title(item)
        else:
            reader.read_pronoun(start, item)
    reader.read_nicknames()
    return reader.mentions


class _Reader:
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
        self._offices = {figure: figure.offices for figure in figures}
        self._starts = [sentence.start for sentence in document.sentences]
        self._spoken: dict[int, list[tuple[int, Figure]]] = {}
        self._named = sorted(
            [(seen.span.start, i, seen, figure) for i, figure in enumerate(figures) for seen in figure.sightings],
            key=_first_two,
        )
        self._addressed = Addressed(self._match, ((seen, figure) for _, _, seen, figure in self._named))
        self._styled: dict[int, list[Figure]] = {}
        for start, _, sighting, figure in self._named:  # in order, so that each comes after those noted
            sentence = self._sentence(start)
            self._spoken.setdefault(sentence, []).append((start, figure))
            if sighting.titles:
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

    def _sentence(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _here(self, position: int) -> list[Figure]:
        """Return who is spoken of earlier in the sentence, in order."""
        return [figure for start, figure in self._spoken.get(self._sentence(position), ()) if start < position]

    def _in(self, sentence: int) -> list[Figure]:
        return [figure for _, figure in self._spoken.get(sentence, ())]

    def _topic(self, sentence: int) -> Figure | None:
        """Return who a sentence begins with; where it names nobody, the nearest of three before it."""
        near = next((s for s in range(sentence, sentence - 4, -1) if self._spoken.get(s)), None)
        if near is None:
            return None
        acting = (figure for start, figure in self._spoken[near] if not self._is_governed(start))
        return next(acting, self._spoken[near][0][1])

    def _is_governed(self, start: int) -> bool:
        """Say whether someone is whom a clause concerns: "Sau khi gặp người đồng cấp X, ông Y nói"."""
        return vi.GOVERNED.search(self._match, max(0, start - 40), start) is not None

    def read_pronoun(self, start: int, span: Span) -> None:
        """Give a pronoun to the only one it can mean, or at the start of a sentence to the topic of the one before."""
        if self._is_both(start):
            self._read_both(span)
            return
        sentence = self._sentence(start)
        here = self._here(start)
        opens = self._match[self._starts[sentence] - 1 : self._starts[sentence]] == "\n"
        here = [figure for figure in here if self._addressed.may_be(figure, start)]
        before = [figure for figure in self._in(sentence - 1) if self._addressed.may_be(figure, start)]
        around = list(dict.fromkeys([*here, *before]))
        if len(around) == 1 and (here or not opens):
            figure, rule = around[0], "pronoun"
        elif not here and start - self._starts[sentence] <= (0 if opens else FAR):
            topic = self._topic(sentence - 1)
            if topic is None or not self._addressed.may_be(topic, start):
                return
            figure, rule = topic, "pronoun-topic"
        else:
            return
        self._mention(span, figure, rule)

    def _mention(self, span: Span, figure: Figure, rule: str) -> None:
        self.mentions.append(LeaderMention(span, figure.id, None, rule))
        self._note(span.start, figure)
        if vi.BY_KINSHIP.search(self._match, max(0, span.start - 16), span.start):
            self._asides.add(span.start)  # "bà …, em gái ông và là …"

    def _is_both(self, start: int) -> bool:
        return self._match[start : start + len(vi.BOTH)].lower() == vi.BOTH

    def _of_two(self, span: Span) -> list[Figure]:
        """Return whom "hai nhà lãnh đạo Campuchia và Thái Lan" means, [] where no two countries are named."""
        first = next((self._lands[at] for at in range(span.start, span.end + 2) if at in self._lands), None)
        joined = f" {vi.AND} "
        second = self._lands.get(first.span.end + len(joined)) if first is not None else None
        if first is None or second is None or not self._match.startswith(joined, first.span.end):
            return []
        return [one for land in (first, second) if (one := self._led(land.country, span.start)) is not None]

    def _read_both(self, span: Span) -> None:
        """Give "hai nhà lãnh đạo" to the last two people spoken of, of two countries, if no third is as near."""
        if len(named := self._of_two(span)) == 2:
            for figure in named:
                self._mention(span, figure, "both")
            return
        last: dict[Figure, None] = dict.fromkeys(reversed(self._here(span.start)))
        sentence = self._sentence(span.start)
        for near in range(sentence - 1, max(-1, sentence - 4), -1):
            if len(last) >= 2:
                break
            last |= dict.fromkeys(self._in(near))
        if len(last) == 2 and len({figure.country for figure in last}) == 2:
            for figure in last:
                self._mention(span, figure, "both")

    def _led(self, country: str, start: int) -> Figure | None:
        """Return whom "nhà lãnh đạo Triều Tiên" means: the one of that country who was spoken of last."""
        if not country:
            return None
        of_country = [figure for figure in self._figures if figure.country == country]
        if len(of_country) == 1:
            return of_country[0]
        sentence = self._sentence(start)
        for near in range(sentence, max(-1, sentence - 3), -1):
            said = self._here(start) if near == sentence else self._in(near)
            if found := dict.fromkeys(figure for figure in said if figure in of_country):
                return next(iter(found)) if len(found) == 1 else None
        return None

    def read_title(self, chain: Chain) -> None:
        """Give a title that stands without a name to its taker or its holder."""
        before = self._match[max(0, chain.start - 48) : chain.start].rpartition("\n")[2].lower()
        if not chain.titles[0].office:
            self._read_leading(chain)
            return
        if self._is_of_unread(chain):
            return
        if (owned := offices_taken.OWNED.match(self._match, chain.end)) and (figure := self._named_at(owned.end())):
            self._grant(figure, chain)
            return
        succeeded = offices_taken.SUCCEEDED.match(self._match, chain.end)
        if succeeded and (figure := self._named_at(succeeded.end())):
            self._grant(figure, chain)
            return
        taken = offices_taken.TAKES_OFFICE.search(before.rstrip())
        if succeeded and not (taken and offices_taken.MADE.search(before)):
            return
        if taken and self._is_state(chain.start - len(before) + taken.start()):
            return
        if self._goes_on(chain) or taken:
            self._appoint(chain)
            return
        words = before.split()[-3:]
        if any(" ".join(words[-count:]) in vi.NO_BARE for count in (1, 2, 3)):
            return
        if offices_listed.OF_MANY.match(self._match, chain.end):
            return
        if figure := self._formerly(chain) or self._holder(chain):
            self._grant(figure, chain)
            self._mention(Span(chain.start, chain.end), figure, "office")
            self._styled.setdefault(self._sentence(chain.start), []).append(figure)

    def _is_of_unread(self, chain: Chain) -> bool:
        """Say whether a title goes on with a body that we could not read, or is a firm's: nobody's role here.

        "Phát ngôn viên Nhà Hồng", but neither "CHỦ TỊCH NƯỚC THĂM LÀO" nor "Thủ tướng Phạm Minh Chính".
        """
        title, after = chain.titles[-1], self._match[chain.end : chain.end + 3]
        if not title.public and title.body and title.office not in vi.LOWER_RANKS:
            return True
        return after[:1] == " " and after[1:2].isupper() and after[2:3].islower()

    def _is_state(self, position: int) -> bool:
        """Say whether a country takes the chair, not a person: "Việt Nam đảm nhiệm cương vị Chủ tịch ASEAN"."""
        first = max(0, position - 32)
        end = next((end for end in range(position, first, -1) if end in self._states), None)
        if end is None:
            return offices_taken.STATE_NAMED.search(self._match, first, position) is not None
        start = self._states[end]
        if offices_taken.STATE_VISITED.search(self._match, max(0, start - 16), start):
            return False
        return offices_taken.STATE_TAKES.fullmatch(self._match, end, position + 1) is not None

    def _read_leading(self, chain: Chain) -> None:
        span = chain.titles[0].span
        if self._is_both(span.start):
            self._read_both(span)
        elif figure := self._led(chain.titles[0].country, span.start):
            self._mention(span, figure, "leader-of-country")

    def _named_at(self, position: int) -> Figure | None:
        """Return who is named at a position without an office."""
        after = bisect_right(self._named, position, key=_first)
        for _, _, sighting, figure in self._named[max(0, after - 2) : after + 1]:
            if sighting.name.start == position and not sighting.titles:
                return figure
        return None

    def _goes_on(self, chain: Chain) -> bool:
        """Say whether a title goes on with the offices that somebody took in turn."""
        if self._taken is None or self._sentence(self._taken[0].start) != self._sentence(chain.start):
            return False
        return offices_taken.ALSO_TOOK.fullmatch(self._match, self._taken[0].end, chain.start) is not None

    def _appoint(self, chain: Chain) -> None:
        """Give an office taken to the one the sentence speaks of, and to who held it before or after."""
        spoken = self._spoken.get(self._sentence(chain.start), ())
        first = self._starts[self._sentence(chain.start)]
        clause = max(first, self._match.rfind(";", first, chain.start) + 1)
        by = [found.end() for found in offices_taken.APPOINTED_BY.finditer(self._match, clause, chain.start)]
        limit = by[-1] if by else chain.start
        here = [(start, figure) for start, figure in spoken if start < limit and start not in self._asides]
        subject = here[-1][1] if here else self._subject(self._sentence(chain.start))
        if self._goes_on(chain) and self._taken:
            subject = self._taken[1]
        if subject is None:
            return
        self._grant(subject, chain)
        for figure in given_with(self._match, here):
            self._grant(figure, chain)
        self._taken = (chain, subject)
        for start, _, sighting, figure in self._named[bisect_right(self._named, chain.end, key=lambda item: item[0]) :]:
            if self._sentence(start) != self._sentence(chain.start):
                break
            if not sighting.titles and succeeds(self._match, chain, sighting):
                self._grant(figure, chain)

    def _subject(self, sentence: int) -> Figure | None:
        """Return whom a sentence that names nobody goes on with: in a new paragraph the one the article is about."""
        if self._match[self._starts[sentence] - 1 : self._starts[sentence]] == "\n" and self._named:
            first = self._named[0][3]
            most = max((len(other.sightings) for other in self._figures if other is not first), default=0)
            if len(first.sightings) >= max(3, 2 * most):
                return first
        return self._topic(sentence - 1)

    def _holder(self, chain: Chain) -> Figure | None:
        """Return the one person of the text who has the last title of a chain."""
        title = chain.titles[-1]
        fits = [figure for figure in self._figures if self._may_hold(figure, title)]
        fits = [figure for figure in fits if figure.first < chain.start] or fits or self._by_register(title)
        if len(chain.titles) > 1:
            fits = [figure for figure in fits if all(self._may_hold(figure, t) for t in chain.titles)] or fits
        office = self._registers.offices.get(title.office)
        if len(fits) > 1 or not (office and office.single):
            words = key(self._document.quote(title.span))
            exact = [
                f for f in fits if any(key(self._document.quote(other.span)) == words for other in f.roles.values())
            ]
            fits = exact or (fits if office and office.single else self._only(title, fits))
        if len(fits) > 1:
            fits = self._nearest(chain, fits) or self._holding(title, fits)
        return fits[0] if len(fits) == 1 else None

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

    def read_nicknames(self) -> None:
        """Give a name in quotes, by which somebody is called, to whom the sentence or the one before speaks of."""
        if not any(words in self._match for words in vi.NICKNAMED):  # as in most texts
            return
        for found in vi.NICKNAME.finditer(self._match):
            sentence = self._sentence(found.start())
            here = set(self._in(sentence))
            figure = self._topic(sentence)
            if figure and len(here) < 2:
                figure.forms.setdefault(self._document.quote(Span(*found.span(1))))

    def _only(self, title: Title, fits: list[Figure]) -> list[Figure]:
        """Return the only one here who has an office that several may have, if the words agree: "đại sứ Việt Nam"."""
        if len(fits) != 1:
            return []
        mine = set(key(self._document.quote(title.span)).split())
        if title.country == fits[0].country:
            mine -= self._called(title.country)
        for other in fits[0].roles.values():
            theirs = set(key(self._document.quote(other.span)).split())
            if _is_of(other.office, title) and (mine <= theirs or (mine >= theirs and title.office in vi.DIPLOMATS)):
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
                self._offices[figure].add(title.office)

    def _may_hold(self, figure: Figure, title: Title) -> bool:
        if title.country and figure.country and title.country != figure.country:
            return False
        return bool(title.office) and any(_is_of(office, title) for office in self._offices[figure])


def _is_of(office: str, title: Title) -> bool:
    """Say whether a title may mean an office: a bare "Bộ trưởng" one whose words have its field in them."""
    return office == title.office or (not title.body and title.office == vi.MINISTER and office in vi.MINISTERS)
