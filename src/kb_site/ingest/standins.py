"""Gives bare titles and pronouns to the people they stand for, and offices to those who take or leave them."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from kb_site.edtf import Edtf
from kb_site.ingest.appointed import given_with, replaced, succeeds
from kb_site.ingest.figures import Figure
from kb_site.ingest.holders import Holders
from kb_site.ingest.sightings import Sightings
from kb_site.ingest.titles import Chain, Title
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_listed, offices_taken
from kb_site.lang.vi.places import HOME
from kb_site.lang.vi.pronouns import REVERED, revered
from kb_site.reading import Document, LeaderMention, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span

_first, _first_two = itemgetter(0), itemgetter(0, 1)
_NEAR = 6
"""Names before an office among which its holder stands."""
_FAR_BACK = 8
"""Sentences back in which somebody revered may have been named last."""
FAR = 64
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
    rest += [(found.start(), Span(*found.span())) for found in revered(document.match)]
    for start, item in sorted(rest, key=_first):
        if isinstance(item, Chain):
            reader.read_title(item)
        else:
            reader.read_pronoun(start, item)
    reader.read_nicknames()
    return reader.mentions


class _Reader(Holders):
    def read_pronoun(self, start: int, span: Span) -> None:
        """Give a pronoun to the only one it can mean, or at the start of a sentence to the topic of the one before."""
        if self._is_both(start):
            self._read_both(span)
            return
        sentence = self._sentence(start)
        here = self._here(start)
        opens = self._match[self._starts[sentence] - 1 : self._starts[sentence]] == "\n"
        here = self._addressed.fit(here, start)
        before = self._addressed.fit(self._in(sentence - 1), start)
        around = self._addressed.fit(list(dict.fromkeys([*here, *before])), start)
        if len(around) == 1 and (here or not opens):
            figure, rule = around[0], "pronoun"
        elif not here and start - self._starts[sentence] <= (0 if opens and not self._main else FAR):
            topic = (self._main if opens else None) or self._topic(sentence - 1, start)
            if topic is None or not self._addressed.may_be(topic, start):
                topic = self._revered(start)
            if topic is None:
                return
            figure, rule = topic, "pronoun-topic"
        elif not here and (woman := self._addressed.only_woman(start)) is not None:
            figure, rule = woman, "pronoun-woman"
        elif (leader := self._revered(start)) is not None:
            figure, rule = leader, "pronoun-revered"
        else:
            return
        self._mention(span, figure, rule)

    def _revered(self, start: int) -> Figure | None:
        """Return whom "Người" or "Bác" means that no sentence beside names: the one it may be who was named last."""
        if not self._match.startswith(REVERED, start):
            return None
        sentence = self._sentence(start)
        near = (self._addressed.fit(self._in(s), start) for s in range(sentence - 1, max(-1, sentence - _FAR_BACK), -1))
        said = next((set(figures) for figures in near if figures), set())
        return said.pop() if len(said) == 1 else None

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
            if not vi.RETINUE.match(self._match, self._starts[near]):
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
        before = [figure for figure in of_country if figure.first < start]
        heads = [figure for figure in before if figure.leads(self._match, vi.HEADS_OF_STATE)]
        heads = heads or [figure for figure in before if figure.has_led()]
        if len(heads) == 1:
            return heads[0]  # no sister or deputy of his named since
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
            if not offices_listed.is_somebody(before):
                self._read_leading(chain)
            return
        if (figure := self._life.holder(chain)) is not None:
            self._grant(figure, chain)
            return
        if self._is_of_unread(chain) or self._is_of_states(chain) or self._is_of_two(chain.titles[-1]):
            return
        if (owned := offices_taken.OWNED.match(self._match, chain.end)) and (figure := self._named_at(owned.end())):
            self._grant(figure, chain)
            return
        given = offices_taken.GIVEN.match(self._match, chain.end)
        if given and (figure := self._named_at(given.end())) and offices_taken.POST.search(before):
            self._grant(figure, chain)
            return
        if (given := offices_taken.GIVEN_AWAY.match(self._match, chain.end)) and (
            figure := self._named_at(given.end())
        ):
            self._grant(figure, chain)
            self._grant_further(chain)
            return
        succeeded = offices_taken.SUCCEEDED.match(self._match, chain.end)
        if succeeded and (figure := self._named_at(succeeded.end())):
            self._grant(figure, chain)
            return
        taken = offices_taken.TAKES_OFFICE.search(before.rstrip())
        if taken and offices_taken.RITE.search(before.rstrip()):
            taken = None
        if succeeded and not (taken and offices_taken.BECAME.search(before)):
            return
        if self._match[chain.start : chain.start + len(vi.JOINTLY)].lower() == vi.JOINTLY:
            return  # "do hai Bộ trưởng làm đồng Chủ tịch"
        if taken and self._is_state(chain.start - len(before) + taken.start()):
            return
        if offices_listed.PLURAL.search(before[-24:]):
            return
        if self._goes_on(chain) or taken:
            self._appoint(chain)
            return
        words = before.split()[-3:]
        if any(" ".join(words[-count:]) in vi.NO_BARE for count in (1, 2, 3)):
            return
        if offices_listed.OF_MANY.match(self._match, chain.end):
            return
        if offices_listed.AMONG_HOLDERS.match(self._match, chain.end) and offices_listed.FIRST_OF.search(before):
            return
        if (joined := self._other_land(chain)) and len(both := self._of_lands(chain, joined)) == 2:
            for figure in both:
                self._mention(Span(chain.start, joined.span.end), figure, "both")
            return
        if figure := self._formerly(chain) or self._holder(chain):
            self._grant(figure, chain)
            self._mention(Span(chain.start, chain.end), figure, "office")
            self._styled.setdefault(self._sentence(chain.start), []).append(figure)

    def _other_land(self, chain: Chain) -> PlaceMention | None:
        """Return the second country of an office of two: "Bộ trưởng Quốc phòng Việt Nam và Campuchia"."""
        glue = f" {vi.AND} "
        if not chain.titles[-1].country or not self._match.startswith(glue, chain.end):
            return None
        return self._lands.get(chain.end + len(glue))

    def _of_lands(self, chain: Chain, other: PlaceMention) -> list[Figure]:
        """Return who holds an office in its own country, and who in another one, each where there is one."""
        title = chain.titles[-1]
        found: list[Figure] = []
        for country in (title.country, other.country):
            fits = [figure for figure in self._figures if self._may_hold(figure, title._replace(country=country))]
            found += fits if len(fits) == 1 else []
        return found

    def _is_of_states(self, chain: Chain) -> bool:
        """Say whether a title is that of a country: "chúc mừng Thái Lan trên cương vị Chủ tịch ASEAN 2019"."""
        if self._match.endswith(offices_taken.AS_WHICH, 0, chain.start):
            return False  # "Thủ tướng dự Hội nghị G20 với tư cách Chủ tịch ASEAN"
        return offices_taken.CHAIR_OF_STATES.fullmatch(self._match, chain.start, chain.end) is not None

    def _is_of_unread(self, chain: Chain) -> bool:
        """Say whether a title goes on with a body that we could not read, or is a firm's: nobody's role here.

        "Phát ngôn viên Nhà Hồng", but neither "CHỦ TỊCH NƯỚC THĂM LÀO" nor "Thủ tướng Phạm Minh Chính".
        """
        title, after = chain.titles[-1], self._match[chain.end : chain.end + 3]
        if not title.public and title.body and title.office not in vi.LOWER_RANKS:
            return True
        return after[:1] == " " and after[1:2].isupper() and after[2:3].islower()

    def _is_of_two(self, title: Title) -> bool:
        """Say whether an office of a state names two, so that nobody has it: "Bộ trưởng Ngoại giao Việt Nam-Hoa Kỳ"."""
        if title.office not in vi.OF_STATES or not title.country:
            return False
        return sum(start in self._lands for start in range(title.span.start, title.span.end)) > 1

    def _is_state(self, position: int) -> bool:
        """Say whether a country takes the chair, not a person: "Việt Nam đảm nhiệm cương vị Chủ tịch ASEAN"."""
        first = max(0, position - 32)
        end = next((end for end in range(position, first, -1) if end in self._states), None)
        if offices_taken.STATE_NAMED.search(self._match, first, position):
            return True
        if end is None:
            return False
        start = self._states[end]
        if offices_taken.STATE_TAKES.fullmatch(self._match, end, position + 1) is None:
            return False
        if offices_taken.STATE_VISITED.search(self._match, max(0, start - 16), start):
            return False
        titles = (title for figure in self._figures for title in figure.roles.values())
        return all(title.span.end != end for title in titles)  # no "A, Tỉnh trưởng Chăm-pa-xắc làm trưởng đoàn"

    def _read_leading(self, chain: Chain) -> None:
        span = chain.titles[0].span
        if self._is_both(span.start):
            self._read_both(span)
        elif chain.titles[0].country == HOME and self._match[span.start : span.end].lower().startswith(vi.LEADERS):
            return  # "Lãnh đạo Việt Nam đã gửi điện mừng", which are all of them, and "lãnh đạo TP.HCM"
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
        end = self._taken[0].end
        if offices_taken.ALSO_LISTED.fullmatch(self._match, end, chain.start):
            return offices_taken.ROW_GOES_ON.match(self._match, chain.end) is not None
        return offices_taken.ALSO_TOOK.fullmatch(self._match, end, chain.start) is not None

    def _appoint(self, chain: Chain) -> None:
        """Give an office taken to the one the sentence speaks of, and to who held it before or after."""
        spoken = self._spoken.get(self._sentence(chain.start), ())
        first = self._starts[self._sentence(chain.start)]
        clause = max(first, self._match.rfind(";", first, chain.start) + 1)
        by = [found.end() for found in offices_taken.APPOINTED_BY.finditer(self._match, clause, chain.start)]
        last = next((start for start, _ in reversed(spoken) if start < chain.start), chain.start)
        chosen = bool(by) and last >= by[-1] and offices_taken.CHOSEN.search(self._match, last, chain.start) is not None
        limit = by[-1] if by and not chosen else chain.start  # "A được Quốc hội bầu làm X và B được bầu làm Y"
        here = [(start, figure) for start, figure in spoken if start < limit and start not in self._asides]
        former = replaced(self._match, [one for one in here if one[0] >= clause])
        here = [(start, figure) for start, figure in here if figure not in former]
        if wish := offices_taken.WISHED.search(self._match, clause, chain.start):
            host = next((figure for start, figure in reversed(here) if start < wish.start()), None)
            here = [(start, figure) for start, figure in here if figure is not host]
            if not here:
                return  # "Chủ tịch nước chúc mừng bà được bổ nhiệm làm Đại sứ": none of the host's
        subject = here[-1][1] if here else self._subject(self._sentence(chain.start))
        if offices_taken.OF_VISIT.search(self._match, clause, chain.start):
            subject = self._in_office(chain)  # "Đây là chuyến thăm đầu tiên của ông kể từ khi nhậm chức Tổng thống"
        land = chain.titles[0].country
        if subject is not None and land and subject.country not in ("", land):
            subject = next((one for _, one in reversed(here) if one.country == land), subject)  # of "Phó Tổng thống Mỹ"
        if self._goes_on(chain) and self._taken:
            subject = self._taken[1]
        elif who := offices_taken.WHO.search(self._match, max(first, chain.start - 90), chain.start):
            subject = next((figure for _, _, seen, figure in self._named if seen.name.end == who.start()), subject)
        if subject is None:
            return
        self._grant(subject, chain)
        for figure in (*given_with(self._match, here), *former):
            self._grant(figure, chain)
        self._taken = (chain, subject)
        self._grant_further(chain)

    def _in_office(self, chain: Chain) -> Figure | None:
        """Return who was just named with the office that a chain gives, None where nobody or several were."""
        after = bisect_right(self._named, chain.start, key=_first)
        office = chain.titles[0].office
        near = self._named[max(0, after - _NEAR) : after]
        found = {figure for _, _, seen, figure in near if any(title.office == office for title in seen.titles)}
        return found.pop() if len(found) == 1 else None

    def _grant_further(self, chain: Chain) -> None:
        """Give an office that somebody takes to who held it before or after, as the sentence goes on."""
        for start, _, sighting, figure in self._named[bisect_right(self._named, chain.end, key=lambda item: item[0]) :]:
            if self._sentence(start) != self._sentence(chain.start):
                break
            if not sighting.titles and succeeds(self._match, chain, sighting):
                self._grant(figure, chain)

    def _subject(self, sentence: int) -> Figure | None:
        """Return whom a sentence that names nobody goes on with: in a new paragraph the one the article is about."""
        opens = self._match[self._starts[sentence] - 1 : self._starts[sentence]] == "\n"
        if opens and (main := self._main):
            return main
        return self._topic(sentence - 1)

    @cached_property
    def _main(self) -> Figure | None:
        """Return whom the article is about: who is named first, with their birth or twice as often as anybody else."""
        if not self._named:
            return None
        first = self._named[0][3]
        if any(offices_taken.BORN.match(self._match, seen.name.end) for seen in first.sightings):
            return first
        most = max((len(other.sightings) for other in self._figures if other is not first), default=0)
        return first if len(first.sightings) >= max(3, 2 * most) else None

    def read_nicknames(self) -> None:
        """Give a name by which somebody is called or was born to whom the sentence or the one before speaks of."""
        if not any(words in self._match for words in vi.NICKNAMED):  # as in most texts
            return
        for found in vi.NICKNAME.finditer(self._match):
            sentence = self._sentence(found.start())
            here = set(self._in(sentence))
            figure = self._topic(sentence)
            if figure and len(here) < 2:
                figure.forms.setdefault(self._document.quote(Span(*found.span(1 if found[1] else 2))))
