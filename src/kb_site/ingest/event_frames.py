"""Events as clauses tell them, and what a text has brought up so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb_site.edtf import Edtf
from kb_site.lang.vi.event_people import ranks
from kb_site.lang.vi.names import COMRADELY
from kb_site.model import EventType, Part
from kb_site.text import Span

_OF_STATE = frozenset({"party", "state"})
_HIGH = frozenset({*_OF_STATE, "government"})
_RECENT = 60
"""Mentions that a pronoun or "hai ông" looks back."""


@dataclass(slots=True)
class Frame:
    """An event as one clause tells it, before retellings are joined."""

    type: EventType
    start: int
    end: int
    """The words that tell of it, code points of the document."""

    at: int
    """Where its trigger starts, which a quote must hold."""

    sentence: int
    passage: int
    rule: str
    leaders: list[str] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    date: Edtf | None = None
    own: bool = False
    """Whether the clause itself dates it."""

    noun: bool = False
    said: bool = False
    """Told in somebody's speech or only announced, so that it needs a date of its own."""

    future: bool = False
    place: str = ""
    realm: str = ""
    """Id of the country that a visit goes to, its place where the text names no narrower one."""

    country: str = ""
    about: Span | None = None
    """The words that say what is founded, marked or signed."""

    family: str = ""
    """What kind of ceremony; two of different kinds are never one."""

    year: Edtf | None = None
    """The year in which a count comes round, for a marking that no date stands by."""

    first: Edtf | None = None
    last: Edtf | None = None
    """First and last day of a visit, where the words give one of them."""

    behind: bool = False
    """Whether the date stands before the trigger."""

    announced: bool = False
    """Whether somebody says it between that date and the trigger, so that the date is that of an announcement."""

    scene: bool = False
    """Whether a noun sets the scene of what the sentence tells: "Tại cuộc gặp với ông X, …"."""

    definite: bool = False
    """Whether the words point back to an event told already: "chuyến thăm này"."""

    news: bool = False
    """Whether it follows the talks of the report itself: "Kết thúc hội đàm, hai bên ký …"."""

    apart: bool = False
    """Whether the sentence tells of it beside another of its kind: a second document, a tribute elsewhere."""

    held: bool = False
    """Whether people met on its day to mark it, so that who speaks in the next sentences speaks there."""


_OF_WOMEN = "-thi-"
"""What the ids of Vietnamese women's names have: "nguyen-thi-binh"."""


@dataclass(slots=True)
class Discourse:
    """What the text has brought up so far."""

    countries: Mapping[str, str]
    """Country by leader id."""

    roles: Mapping[str, str]
    """All offices of each leader in one lower-case string."""

    pair: tuple[str, ...] = ()
    """The two leaders last brought together."""

    seen: list[str] = field(default_factory=list)
    """Leaders in the order of their mentions, the last one last."""

    paired: int = 0
    """How many mentions there had been then."""

    seats: Edtf | None = None
    """The day on which the offices were taken that the text goes on to list."""

    visit: Frame | None = None
    visitor: str = ""
    """Whose visit the text last spoke of."""

    away: str = ""
    """Who met or signed with somebody in the country of the latter, and so was on a visit there."""

    away_in: int = -1
    """Sentence that told of it."""

    met: tuple[str, ...] = ()
    """The two leaders of the talks told last."""

    met_in: int = -1
    """Sentence that told of those talks."""

    heading: Frame | None = None
    """A sub-heading or opening that says what the rows after it are: "Đoàn Việt Nam thăm Triều Tiên"."""

    row: int = -1
    """Passage of the last row under that heading."""

    signed: int = -1
    """Passage of the last row of a list of signed documents, or of its heading."""

    latest: Edtf | None = None
    """The date named last, which "khi đó" means."""

    latest_in: int = -1
    """Passage that named it."""

    days: set[Edtf] = field(default_factory=set)
    """Dates of the acts told so far, one of which "cùng ngày" means."""

    told: Frame | None = None
    """The event told last."""

    taken: list[Frame] = field(default_factory=list)
    """The offices that somebody took, as told so far."""

    one_sided: Frame | None = None
    """The meeting told last where the words name one side only: "A tiếp đoàn tỉnh X"."""

    callers: set[str] = field(default_factory=set)
    """Leaders who are on a telephone call, so that they speak with others in calls too."""

    guests: list[str] = field(default_factory=list)
    """Those whose visits the text has told, in order."""

    ceremony: Frame | None = None
    """The ceremony told last."""

    assembly: Frame | None = None
    """The meeting of many told last."""

    listed: int = -1
    """Sentence that listed last who was present at what was told, which the next one may go on with."""

    dialogue: Frame | None = None
    """The standing talks of two countries told last, whose heads the next sentences may name."""

    session: Frame | None = None
    """The meeting of many told first, which the report is about where it closes one."""

    undated: Frame | None = None
    """The meeting of many that somebody was told to attend last, without its day."""

    actor: str = ""
    """The leader whose acts the text tells, whom "ông" means."""

    main: str = ""
    """The first leader whose acts the text tells, whom a row without a subject is about: "Gặp ông X: …"."""

    women: set[str] = field(default_factory=set)
    """Leaders whom the text has called "bà"."""

    men: set[str] = field(default_factory=set)
    """Leaders whom the text has called "ông"."""

    def meant(self, words: str, *, woman: bool) -> str:
        """Return whom a pronoun or a bare office means: the one spoken of, if they fit; else the holder named last."""
        if not words:
            known = [one for one in reversed(self.seen[-_RECENT:]) if one in self.women]
            if woman and self.actor in self.men:
                unknown = (one for one in reversed(self.seen[-_RECENT:]) if one not in self.men)
                return known[0] if known else next(unknown, "")
            if woman and self.actor not in self.women:
                return known[0] if known else self.actor
            return "" if not woman and self.actor in self.women else self.actor
        if words in self.roles.get(self.actor, ""):
            return self.actor
        return next((one for one in reversed(self.seen[-_RECENT:]) if words in self.roles.get(one, "")), "")

    def comrade(self) -> str:
        """Return whom "đồng chí" means: the one spoken of, or whom the text is about if only they may be called so."""
        main = self.countries.get(self.main) in COMRADELY
        foreign = self.countries.get(self.actor) not in COMRADELY
        return self.main if main and foreign and self.actor else self.meant("", woman=False)

    def opposite(self, leader: str) -> str:
        """Return who was last named of another country than a leader's, "" where nobody was."""
        home = self.countries.get(leader)
        return next((one for one in reversed(self.seen[-_RECENT:]) if self.countries.get(one) != home), "")

    def guest(self, country: str) -> str:
        """Return the visitor whom "vị khách" means: of the meeting told last, else of the visit."""
        parts = self.told.parts if self.told is not None else {}
        known = [who for who, part in parts.items() if part is Part.VISITOR]
        return next(
            (who for who in (*known, self.visitor, *reversed(self.guests)) if who and self._serves(who, country)), ""
        )

    def host(self) -> str:
        """Return whom "chủ nhà" means: the host of the visit told last."""
        parts = self.visit.parts if self.visit is not None else {}
        return next((who for who, part in parts.items() if part is Part.HOST), "")

    def goal(self) -> str:
        """Return the country that the visit told last goes to, "" where the text has not said."""
        return self.visit.country if self.visit is not None else ""

    def holder(self, offices: Sequence[str], country: str) -> str:
        """Return who was last named with one of some offices, in a country if one is given."""
        return next(
            (
                one
                for one in reversed(self.seen[-_RECENT:])
                if self._serves(one, country) and any(office in self.roles.get(one, "") for office in offices)
            ),
            "",
        )

    def peer(self, leader: str, country: str) -> str:
        """Return who has a leader's office in another country: who was last named, else the only one of the text."""
        home, rank = self.countries.get(leader), ranks(self.roles.get(leader, ""))
        fit = [
            one
            for one in self.countries
            if self.countries[one] != home and self._serves(one, country) and rank & ranks(self.roles.get(one, ""))
        ]
        known = next((one for one in reversed(self.seen[-_RECENT:]) if one in fit), "")
        return known or (fit[0] if len(fit) == 1 else "")

    def _serves(self, leader: str, country: str) -> bool:
        return not country or self.countries.get(leader) == country

    def see(self, leader: str) -> None:
        """Note that the text names a leader."""
        if not self.seen or self.seen[-1] != leader:
            self.seen.append(leader)
        if _OF_WOMEN in leader:
            self.women.add(leader)

    def caller(self, leader: str) -> str:
        """Return the only one on the telephone who is of another country than a leader, "" where there is none."""
        home = self.countries.get(leader)
        others = [one for one in self.callers if self.countries.get(one) != home]
        return others[0] if len(others) == 1 and leader not in self.callers else ""

    def just_away(self, number: int) -> str:
        """Return who the sentence before the one of that number told of as abroad, "" for nobody."""
        return self.away if number - self.away_in == 1 else ""

    def topic(self, leader: str) -> str:
        """Return whom the text last brought together with a leader, or the visitor from another country."""
        if leader in self.pair:
            return next((one for one in self.pair if one != leader), "")
        other = self.visitor
        return other if other and self.countries.get(other) != self.countries.get(leader) else ""

    def side(self, other: str) -> str:
        """Return whose meetings a report tells, to whom "hai bên" joins a leader: of another country, "" for nobody."""
        home = self.countries.get(other)
        known = (self.main, *self.met, self.actor)
        return next((one for one in known if one and one != other and self.countries.get(one) != home), "")

    def two(self, office: str = "", *, alike: bool = False) -> tuple[str, ...]:
        """Return the two leaders that "hai nhà lãnh đạo" or, of an office, "hai Thủ tướng" means, or nobody.

        They are those brought together last, unless two of one level, no lower than theirs, were named since.

        Takes     an office that both hold; whether the words do for anybody, of whatever level: "hai ông".
        """
        if office and (both := self.two_of(office)):
            return both
        since = min(len(self.seen) - (self.paired if self.pair else 0), _RECENT)
        named = self._recent(since) if since > 1 else []
        both = () if alike else self._of_two_lands([one for one in named if self._high(one)])
        if both or (self.pair and any(map(self._high, self.pair)) and not alike):
            return both or self.pair
        return self._of_two_lands(named) or self.pair

    def two_heads(self, met: tuple[str, ...]) -> tuple[str, ...]:
        """Return the two whom "hai nguyên thủ" means: who `met`, else whom the text brought together; of two states."""
        for both in (met, self.pair):
            if both and all(map(self._heads_state, both)):
                return both
        return self._of_two_lands([one for one in self._recent() if self._heads_state(one)])

    def two_of(self, office: str) -> tuple[str, ...]:
        """Return the two of two countries who hold an office, () where the text has not named them."""
        if self.pair and all(self._holds(one, office) for one in self.pair):
            return self.pair
        return self._of_two_lands([one for one in self._recent() if self._holds(one, office)])

    def of_lands(self, lands: Sequence[str], *, high: bool = False) -> tuple[str, ...]:
        """Return who was last named of each of some countries, one who heads it if there is one; () without one.

        Takes     `high`, whether nobody of a lower office is meant: at a summit no minister.
        """
        found: list[str] = []
        for land in lands:
            ours = [one for one in self._recent() if self.countries.get(one) == land]
            ours = [one for one in ours if self._high(one) or not (high and ranks(self.roles.get(one, "")))]
            found += [next((one for one in ours if self._high(one)), ours[0])] if ours else []
        return tuple(found) if found and len(found) == len(lands) else ()

    def _recent(self, count: int = _RECENT) -> list[str]:
        """Return those of the last mentions, once each, the one named last first."""
        return list(dict.fromkeys(reversed(self.seen[-count:])))

    def _of_two_lands(self, named: Sequence[str]) -> tuple[str, ...]:
        """Return the first of some leaders and the next one of another country, in the order of the text."""
        other = next((one for one in named[1:] if self.countries.get(one) != self.countries.get(named[0])), "")
        return (other, named[0]) if other else ()

    def _holds(self, leader: str, office: str) -> bool:
        """Say whether a leader has an office, in these words or others that mean the same."""
        roles = self.roles.get(leader, "")
        return office in roles or bool(ranks(office) & ranks(roles))

    def _high(self, leader: str) -> bool:
        """Say whether a leader heads a party, a state or a government."""
        return bool(ranks(self.roles.get(leader, "")) & _HIGH)

    def _heads_state(self, leader: str) -> bool:
        """Say whether a leader heads a state, or the party that leads it."""
        return bool(ranks(self.roles.get(leader, "")) & _OF_STATE)

    def bring(self, pair: tuple[str, ...]) -> None:
        """Note two leaders whom the text brings together."""
        self.pair, self.paired = pair, len(self.seen)


def month_of(day: Edtf) -> Edtf:
    """Return the month of a day."""
    return Edtf.of(day.year, day.month) if day.year and day.month else day
