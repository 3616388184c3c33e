"""Finds who is named right after a title, and whose each of several titles in a row is."""

from collections.abc import Mapping, Sequence

from kb_site.ingest.lexicon import DEGREE, HONORIFIC, OFFICE, Word
from kb_site.ingest.naming import Names, Sighting
from kb_site.ingest.sharers import Sharers
from kb_site.ingest.titles import Chain
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import eponyms, offices_listed, offices_taken, offices_then
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape
from kb_site.lang.vi.places import HOME
from kb_site.reading import PlaceMention
from kb_site.text import Span

CLOSES = frozenset(",.;:)\n!?")
"""What a role may end with."""


class Titled(Sharers):
    """The people of a text who are named after their titles."""

    def __init__(
        self, match: str, words: Mapping[int, Hit[Word]], names: Names, places: Sequence[PlaceMention]
    ) -> None:
        """Take what `Sharers` does."""
        super().__init__(match, words, names, places)
        self._styles = frozenset(names.courtesies.values())
        """Where words of courtesy begin."""
        self._elsewhere: list[Span] = []
        """Titles and names after which a place or an institution is called: "Nhà sàn Chủ tịch Hồ Chí Minh"."""

    def split(self, chain: Chain) -> list[Chain]:
        """Return a chain in two whose first titles are those of who is named before it, the rest of who follows: "A -
        Trưởng ban …, Phó Thủ tướng B", "A, nguyên …; nguyên … B", "A, đặc phái viên của Tổng thống Mỹ B"."""
        titles, start = chain.titles, chain.start
        if len(titles) > 1 and self._names.is_place_name(start):
            self._elsewhere.append(titles[0].span)
            return [Chain(titles[1:])]  # "tại Lăng Chủ tịch Hồ Chí Minh, Tổng thống A"
        if len(titles) == 1 and titles[0].office not in vi.AGENTS:
            return [chain]
        if len(titles) > 1 and (at := self._foreign(chain)):
            return [Chain(titles[:at]), Chain(titles[at:])]
        if self._names.at(self._before_name(chain)[0], titles[-1]) is None:
            if at := self._of_next(chain):
                return [Chain(titles[:at]), Chain(titles[at:])]
            return [chain]
        if not self._follows_person(start):
            return [chain]
        if self._match.endswith(vi.APART, 0, start) and len(titles) > 1:
            return [Chain(titles[:1]), Chain(titles[1:])]
        if at := self._parallel(chain):
            return [Chain(titles[:at]), Chain(titles[at:])]
        for at in range(len(titles) - 1, 0, -1):
            if ";" in self._match[titles[at - 1].span.end : titles[at].span.start]:
                return [Chain(titles[:at]), Chain(titles[at:])]
        return self._served(chain)

    def _foreign(self, chain: Chain) -> int:
        """Return how many titles a chain begins with that are those of another country than who is named after it may
        be of, or 0: "gặp Tổng thống Nga, Thủ tướng Phạm Văn A cảm ơn", "yết kiến Quốc vương, Thủ tướng …"."""
        titles = chain.titles
        states = [
            at
            for at, title in enumerate(titles[:-1])
            if title.office in vi.REIGNING or (title.country and title.office in vi.OF_STATES)
        ]
        found = self._names.at(self._before_name(chain)[0], titles[-1]) if states else None
        name = self._match[found.name.start : found.name.end] if found else ""
        if " " not in name:
            return 0
        return next((at + 1 for at in reversed(states) if not vi_names.is_named_in(name, titles[at].country)), 0)

    def _of_next(self, chain: Chain) -> int:
        """Return how many bare titles a chain begins with that are a foreigner's who is met, or 0.

        Source    "Tại cuộc gặp với Bộ trưởng Ngoại giao Cuba, Phó Thủ tướng bày tỏ …".
        """
        first, *others = chain.titles
        foreign = first.country not in ("", HOME) and self._match.endswith(vi.WITH, 0, chain.start)
        return 1 if foreign and others and not any(title.country for title in others) else 0

    def _parallel(self, chain: Chain) -> int:
        """Return with which title of a chain the next of a list begins, who is called as the one before it is, or 0:
        "Đại tướng A, Bộ trưởng …, Thượng tướng B, Thứ trưởng …"."""
        before = self.named[-1] if self.named else None
        if before is None or before.name.end + 2 != chain.start or not self._match.endswith(", ", 0, chain.start):
            return 0
        if self._invites(before.span.start):
            return 0  # "Nhận lời mời của Bộ trưởng A, Phó Thủ tướng, Bộ trưởng B …"
        called = {title.office for title in before.titles}
        called |= vi.RANKS if called & vi.RANKS else set()
        return next((at for at in range(1, len(chain.titles)) if chain.titles[at].office in called), 0)

    def _invites(self, start: int) -> bool:
        """Say whether a name at a place is that of one who invites, alone or after another: "lời mời của A và B"."""
        if len(self.named) > 1 and self._match.endswith(f" {vi.AND} ", self.named[-2].name.end, start):
            start = self.named[-2].span.start
        return self._match.endswith(vi.INVITING, 0, start)

    def _follows_person(self, start: int) -> bool:
        """Say whether a title comes after somebody's full name and a mark between the two."""
        end = start - max((len(mark) for mark in vi.MARKS if self._match.endswith(mark, 0, start)), default=0)
        named = vi_names.NAME_BEFORE.search(self._match, max(0, start - 62), end)
        if named is None or not vi_names.is_name(named[0], alone=False) or self._names.is_stopped(Span(*named.span())):
            return False
        outlet = self._match[max(0, named.start() - 8) : named.start()].lower().endswith(vi.REPORTED_BY)
        return end < start and not outlet  # "theo hãng Fox News, …"

    def _served(self, chain: Chain) -> list[Chain]:
        """Return a chain and that of whom it serves, the last words of it, where that one is named after them."""
        titles, last = chain.titles, chain.titles[-1]
        if len(titles) > 1 and titles[-2].office in vi.AGENTS:
            return [Chain(titles[:-1]), Chain(titles[-1:])]  # "đặc phái viên Tổng thống B"
        if last.office not in vi.AGENTS:
            return [chain]
        of = self._match.find(vi.OF, last.span.start, last.span.end)
        agent = self._words.get(last.span.start)
        own = of if of >= 0 or agent is None else agent.span.end
        word = self._words.get(own + (len(vi.OF) if of >= 0 else 1)) if own >= 0 else None
        if word is None or word.meaning.kind is not OFFICE:
            return [chain]
        whose = last._replace(span=Span(word.span.start, last.span.end), office=word.meaning.ids[0])
        return [Chain((*titles[:-1], last._replace(span=Span(last.span.start, own)))), Chain((whose,))]

    def _add_envoy(self, chain: Chain, found: Sighting) -> bool:
        """Add whom an agent serves and the agent, each named: "Đặc phái viên của Tổng thống Nga A, ông B"."""
        if chain.titles[-1].office not in vi.AGENTS or not self._match.startswith(", ", found.name.end):
            return False
        served = self._served(chain)
        at, courtesy = self._names.past_courtesy(found.name.end + 2, False)
        envoy = self._names.at(at, None, given=True) if courtesy and len(served) > 1 else None
        if envoy is None:
            return False
        head = served[1].titles
        self.named.append(Sighting(Span(head[0].span.start, found.name.end), found.name, found.ids, head, False))
        called = Span(found.name.end + 2, envoy.name.end)
        self.named.append(Sighting(called, envoy.name, envoy.ids, served[0].titles, True))
        return True

    def add_titled(self, chain: Chain) -> bool:
        """Add the person named right after a chain of titles, if there is one."""
        at, courtesy = self._before_name(chain)
        title = chain.titles[-1]
        found = self._names.at(at, title, given=courtesy or title.office in vi.RANKS) if at >= 0 else None
        if (
            found
            and self._match.endswith(vi.PARTY, 0, chain.end)
            and self._names.is_party(chain.end, found, apposed=self._follows_person(chain.start))
        ):
            return False
        if found and not found.ids and not courtesy and self._is_told_of(chain.start):
            return False
        if found:
            both = self.of_both(chain)
            apart = self._match.startswith(",", chain.end) and at == chain.end + 2 and not courtesy
            if (apart or (both and "," in both[0])) and self.sharer(found.name.end) is None:
                return False  # "Theo bộ trưởng hai nước, ông A cho rằng …"
        if found is None and (found := self._apposed(chain)) is None:
            return self.is_shared(chain) and self.add_listed(chain)
        if self._add_envoy(chain, found):
            return True
        begin = chain.start
        if self._match[max(0, begin - 10) : begin].lower().endswith(vi.SPOUSES):
            return True
        if title.office in vi.MONARCHS and self._match.endswith(eponyms.ERAS, 0, begin):
            return True  # "từ thời vua X": an age, and nobody of the report
        if self._names.is_place_name(begin):
            self._elsewhere.append(Span(begin, found.name.end))
        else:
            start = self._names.courtesies.get(begin - 1, begin)
            span = Span(start, found.name.end)
            titles = chain.titles
            if (home := self._home(chain.end)) and not title.country:
                titles = (*titles[:-1], title._replace(country=home.country))
            self.named.append(Sighting(span, found.name, found.ids, titles, courtesy or start < begin, found.weak))
            if self.is_shared(chain) or self._match.startswith((": ", " : "), chain.end):
                self.add_sharers(found.name.end, chain)
        return True

    def _is_told_of(self, start: int) -> bool:
        """Say whether an office is said to be somebody's: "Năm 1994, ông X là Thượng nghị sĩ Rajya Sabha"."""
        return (
            self._match.endswith(vi.IS, 0, start)
            and vi.IS_OFFICE.search(self._match, max(0, start - 70), start) is not None
        )

    def _apposed(self, chain: Chain) -> Sighting | None:
        """Return who is named between commas after the office of a country: "cố vấn an ninh Iran, Ali Shamkhani, …"."""
        title, at = chain.titles[-1], chain.end + 2
        if not (title.country or title.body) or not self._match.startswith(", ", chain.end):
            return None
        found = self._names.at(at, None)
        if found is None or found.weak or " " not in self._match[at : found.name.end]:
            return None
        if self._match.startswith((", ", "- "), max(0, chain.start - 2)) and vi_names.NAME_BEFORE.search(
            self._match, max(0, chain.start - 62), max(0, chain.start - 2)
        ):
            return None
        after = found.name.end
        if title.country != "VN" and vi_names.shape(self._match[at:after]) is Shape.VIETNAMESE:
            chinese = found.ids and title.country == "CN" and self._match.startswith(",", after)
            return found if chinese else None  # "ngoại trưởng Trung Quốc, Vương Nghị, …"
        if self._match.startswith((*CLOSES, " ("), after):
            return found
        acts = vi.ACTS.match(self._match, after) or vi.SUBJECT_ACTS.match(self._match, after)
        return found if acts else None

    def _before_name(self, chain: Chain) -> tuple[int, bool]:
        """Return where a name may begin after a title, past degrees and words of courtesy; -1 where none can."""
        match, end, courtesy = self._match, self._past_home(chain.end), False
        if both := self.of_both(chain):
            end = both.end() - 1
        elif match.startswith(" ", end) and (host := vi.OF_HOST.match(match, end)):
            end = host.end()
        elif match.startswith((" ", ","), end) and (then := offices_then.OF_THEN.match(match, end)):
            end = then.end()
        if match[end : end + 1] == " " and match[end + 1 : end + 2] not in ("-", "–"):
            at = end + 1
        elif match.startswith((": ", " : "), end) and (self.is_shared(chain) or self.is_label(chain)):
            at = match.index(" ", end + 1) + 1
        elif match[end : end + 2] == ", " and match[end + 2 : end + 3].isupper() and self.is_shared(chain):
            at = end + 2  # "Hai ngoại trưởng, A và B, …"
        elif (dash := vi.DASH.match(match, end)) and dash.end() in self._styles and self._is_apart(chain):
            at = dash.end()  # "Tổng thống Ukraine - ông A"
        elif match[end : end + 2] in (", ", ": ") and (word := self._words.get(end + 2)):
            if word.meaning.kind not in (HONORIFIC, DEGREE):
                return -1, False
            if offices_taken.MADE.search(match, max(0, chain.start - 24), chain.start):
                return -1, False  # "A được bầu làm Chủ tịch, ông B …"
            if match[end] == "," and (
                self._follows_name(chain.start)  # "Với bà A, Bộ trưởng …, ông B nói"
                or (
                    vi.NOT_THEIRS.search(match, max(0, chain.start - 16), chain.start)
                    and not self._is_met_there(chain, end + 2)
                )
                or (vi.MET.search(match, max(0, chain.start - 24), chain.start) and self._acts_there(end + 2))
            ):
                return -1, False
            at = end + 2
        else:
            return -1, False
        return self._names.past_courtesy(at, courtesy)

    def _is_met_there(self, chain: Chain, start: int) -> bool:
        """Say whether a name after an office and a comma ends its clause: "gặp gỡ với Chủ tịch Hạ viện Bỉ, ông A."."""
        invited = self._match.endswith(vi.INVITING, 0, chain.start)  # "theo lời mời của Thủ tướng nước chủ nhà, ông A."
        host = vi.OF_HOST.match(self._match, chain.end) is not None
        told = (invited or self._match.endswith(vi.WITH, 0, chain.start)) and (chain.titles[-1].country or host)
        at, courtesy = self._names.past_courtesy(start, False)
        found = self._names.at(at, None, given=True) if courtesy or not told else None
        if found is None or not told:
            return found is not None and self._match.startswith(vi.WHO_CLAUSE, found.name.end)
        return self._match[found.name.end : found.name.end + 1] in (*vi.SENTENCE_ENDS, *(() if invited else (",", ";")))

    def _acts_there(self, start: int) -> bool:
        """Say whether a name with a word of courtesy is that of who acts: "Trước khi gặp Thủ tướng, ông A nói …"."""
        at, courtesy = self._names.past_courtesy(start, False)
        found = self._names.at(at, None, given=True) if courtesy else None
        if found is None:
            return False
        end = found.name.end
        return (vi.ACTS.match(self._match, end) or vi.SUBJECT_ACTS.match(self._match, end)) is not None

    def _is_apart(self, chain: Chain) -> bool:
        """Say whether no dash stands before a title, after which one does."""
        return not self._match.endswith(vi.APART, 0, chain.start)

    def _past_home(self, end: int) -> int:
        """Return where the country ends that is told after an office and before a name with a word of courtesy, or
        `end`: "Chủ tịch Hạ viện, CH Séc, bà A"."""
        home = self._home(end)
        return home.span.end if home else end

    def _home(self, end: int) -> PlaceMention | None:
        place = self._countries.get(end + 2) if self._match.startswith(", ", end) else None
        told = place is not None and place.span.end + 2 in self._styles and self._match.startswith(",", place.span.end)
        return place if told else None

    def _follows_name(self, start: int) -> bool:
        """Say whether a title comes after a name with a word of courtesy or a degree, or a Vietnamese one in full, and
        a mark if any: "bà A, Bộ trưởng …", "TS. B - Hiệu trưởng"."""
        comma = self._match.startswith(", ", max(0, start - 2))
        if comma and offices_listed.TOLD_BEFORE.search(self._match, max(0, start - 140), start):
            return True
        mark = 2 if comma else len(vi.APART[0]) if self._match.endswith(vi.APART, 0, start) else 1
        found = vi_names.NAME_BEFORE.search(self._match, max(0, start - 62), max(0, start - mark))
        if found is None:
            return False
        styled = self._match[max(0, found.start() - 12) : found.start()].rstrip(" .,").lower()
        if found.start() - 1 in self._names.courtesies or styled.rpartition(" ")[2] in vi.STYLE_ENDS:
            return True
        if found[0].partition(" ")[0].lower() in vi.STYLE_ENDS:  # "Samdech Men Sam An, Phó Thủ tướng, ngài …"
            return True
        return mark > 1 and vi_names.shape(found[0]) is Shape.VIETNAMESE and self._follows_person(start)
