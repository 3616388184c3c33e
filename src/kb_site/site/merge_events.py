"""One event from what several articles and a curated page tell of it.

Two accounts are of one event when type and dates agree and they share what it is about, or, where neither says
that, a leader or the place (DESIGN section 7). One article's accounts are events of their own, days that differ
are never joined, and an account that fits two events equally well joins neither.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from kb_site.edtf import Edtf, Precision
from kb_site.model import CuratedEvent, EventEntry, EventType, Part
from kb_site.registers import Registers, Resolver, Target, name_key
from kb_site.site.nodes import Witness
from kb_site.text import fold

PAIRWISE = frozenset({EventType.TALKS, EventType.CALL, EventType.MESSAGE, EventType.APPOINTMENT})
"""Types of which two accounts that each name a leader the other lacks tell of two events."""

FOUNDING = ("subject.years", "subject.founding", "subject.founding-day")
"""Keys of the words that may stand before the name of an organisation whose founding is told or marked."""

CALENDAR = ("subject.on-day", "subject.day", "subject.month", "subject.years")
"""Keys of the words that stand before a date."""

SAME = (("subject.establish-diplomatic-relations", "subject.diplomatic-relations"),)
"""Keys of words that say the same of an event, the longer first."""

_STOPS = " -.,:;"
_FIGURE = re.compile(r"\s\d")
_ASIDE = re.compile(r"\([^()]*\)?")

ENCOUNTERS = frozenset({EventType.TALKS, EventType.VISIT, EventType.CALL, EventType.MESSAGE})
"""Types in which people face each other: nothing is founded, marked or signed, so who and where tell them apart."""

_LONGEST_ABOUT = 16
"""Words of an `about` that are compared."""

_FEW_YEARS = 3
"""Years an account may stretch over and still be looked for under each of them."""


@dataclass(frozen=True, slots=True)
class Account:
    """One telling of an event: an article's entry, or a curated page."""

    type: EventType
    date: Edtf
    leaders: frozenset[str]
    """Everybody named with it, the commemorated included."""

    hosts: frozenset[str]
    about: str
    """Key to compare: "organization:dang-lao-dong-trieu-tien", or folded words; "" where there is none."""

    place: str
    curated: bool = False


@dataclass(slots=True)
class Cluster:
    """The accounts of one event, while they are gathered."""

    accounts: list[Account] = field(default_factory=list)
    """Each different one once, however many articles give it."""

    witnesses: list[Witness] = field(default_factory=list)
    curated: CuratedEvent | None = None
    texts: dict[str, list[EventEntry]] = field(default_factory=dict)
    """By name of the text, its entries."""

    def takes(self, entry: EventEntry, text: str) -> bool:
        """Say whether a text's further entry may be of this event: no text tells of one event twice.

        But a person may have made one event of what a text tells in parts, each with people of its own: "three
        exchanges of messages".
        """
        told = self.texts.get(text, ())
        if not told or entry in told:
            return True
        if self.curated is None or not entry.leaders or not set(entry.leaders) <= set(self.curated.leaders):
            return False
        return not any(set(entry.leaders) & set(other.leaders) for other in told)


@lru_cache(maxsize=1 << 16)
def agree(a: Edtf, b: Edtf) -> bool:
    """Say whether one of two dates lies within the other; the same few pairs are asked for again and again."""
    return a == b or a.agrees(b)


class AboutKeys:
    """What the `about` of accounts have in common, whether ids or words."""

    def __init__(self, resolver: Resolver, words: Mapping[str, str]) -> None:
        """Take the one resolver, and the interface's words in the language of the articles."""
        self._resolver = resolver
        self._before = _phrases(words, FOUNDING)
        self._after = _phrases(words, CALENDAR)
        self._same = [
            (name_key(words[long]), name_key(words[short])) for long, short in SAME if {long, short} <= set(words)
        ]
        self._targets: dict[str, Target | None] = {}
        self._keys: dict[str, str] = {}

    def target(self, about: str) -> Target | None:
        """Return what an `about` names, where it names one thing only: whole, or as what was founded."""
        if about not in self._targets:
            found = self._resolver.one(about) if about else None
            subject = "" if found else self._subject(about)
            self._targets[about] = found or (self._resolver.one(subject, "organization") if subject else None)
        return self._targets[about]

    def key(self, about: str) -> str:
        """Return what two `about` share when they mean one thing: "kind:id", or folded words."""
        if about not in self._keys:
            found = self.target(about)
            words = "".join(c if c.isalnum() else " " for c in fold(self._subject(about))).split()[:_LONGEST_ABOUT]
            self._keys[about] = f"{found.kind}:{found.id}" if found else " ".join(words)
        return self._keys[about]

    def _subject(self, about: str) -> str:
        """Return the subject of an `about`, lower case: "đảng lao động triều tiên" in "80 năm Ngày thành lập Đảng …".

        Counts, "founding of" and the date that follows are left out.
        """
        words = name_key(_ASIDE.sub(" ", about))
        while True:
            bare = words.lstrip("0123456789 ")
            bare = next((bare[len(p) + 1 :] for p in self._before if bare.startswith(f"{p} ")), bare).strip(_STOPS)
            if bare == words or not bare:
                break
            words = bare
        words = (_FIGURE.split(words, maxsplit=1)[0] or words).strip(_STOPS)
        while end := next((p for p in self._after if words.endswith(f" {p}")), ""):
            words = words[: -len(end)].strip(_STOPS)
        for long, short in self._same:
            words = words.replace(long, short)
        return words


def _phrases(words: Mapping[str, str], keys: Iterable[str]) -> list[str]:
    """Return the phrases under some keys of the interface's words, ready to compare, the longest first."""
    return sorted((name_key(words[key]) for key in keys if key in words), key=len, reverse=True)


def same_about(a: str, b: str) -> bool:
    """Say whether two about keys mean one thing: equal, or the words of one, three at least, stand in the other.

    Two syllables are one word of Vietnamese, and one word too little: "hiệp định" stands in every agreement.
    """
    if a == b:
        return True
    if ":" in a or ":" in b or min(a.count(" "), b.count(" ")) < 2:
        return False
    return f" {a} " in f" {b} " or f" {b} " in f" {a} "


class Places:
    """Which places lie in which."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._chains: dict[str, tuple[str, ...]] = {}

    def chain(self, id: str) -> tuple[str, ...]:
        """Return a place and all it lies in, the narrowest first; a circle in the register ends the chain."""
        if id not in self._chains:
            chain = [id]
            while (place := self._registers.places.get(chain[-1])) and place.within and place.within not in chain:
                chain.append(place.within)
            self._chains[id] = tuple(chain)
        return self._chains[id]

    def country(self, id: str) -> str:
        """Return the code of the country that a place lies in or is, "" where the register does not say."""
        found = (self._registers.places.get(step) for step in self.chain(id))
        return next((place.country for place in found if place and place.country), "")

    def fit(self, a: str, b: str) -> bool:
        """Say whether the two can be told of one event: equal, one within the other, or one not given."""
        if not a or not b or a == b or a in self.chain(b) or b in self.chain(a):
            return True
        outer = [id for id in (a, b) if self.is_country(id)]
        return len(outer) == 1 and self.country(a) == self.country(b) != ""

    def is_country(self, id: str) -> bool:
        """Say whether a place is a whole country: it bears the name of the one it lies in."""
        place = self._registers.places.get(id)
        country = self._registers.countries.get(place.country) if place else None
        return bool(
            place and country and place.name in (*country.names.values(), *country.formal.values(), *country.forms)
        )


class Merger:
    """Gathers accounts into clusters; near-linear, since only those of one type and month or year are compared."""

    def __init__(self, keys: AboutKeys, places: Places) -> None:
        self.keys, self.places = keys, places
        self.clusters: list[Cluster] = []
        self._index: dict[tuple[EventType, str, str], list[int]] = {}

    def add_curated(self, event: CuratedEvent) -> None:
        """Start a cluster from a curated page; two pages are never joined."""
        cluster = Cluster(curated=event)
        self.clusters.append(cluster)
        for value in event.date:
            account = replace(self._account(event, Edtf.parse(value.value)), curated=True)
            cluster.accounts.append(account)
            self._file(account, len(self.clusters) - 1)

    def add_all(self, told: Iterable[tuple[Witness, str]]) -> None:
        """Join each witness to the event it tells of, the most precise dates first.

        Takes     witnesses, each with the name of its text: an article's id, or that of its group of reprints.
        """
        rows = [(self._account(witness.entry, witness.entry.date), witness, text) for witness, text in told]
        rows.sort(key=lambda row: (_stretch(row[0].date), row[0].date, row[1].article, row[1].index))
        for account, witness, text in rows:
            number = self._home(account, witness.entry, text)
            if number is None:
                self.clusters.append(Cluster())
                number = len(self.clusters) - 1
            cluster = self.clusters[number]
            cluster.witnesses.append(witness)
            cluster.texts.setdefault(text, []).append(witness.entry)
            if account not in cluster.accounts:
                self._file(account, number)
                cluster.accounts.append(account)

    def _account(self, told: EventEntry | CuratedEvent, when: Edtf) -> Account:
        leaders = frozenset((*told.leaders, *told.parts))
        about = "" if leaders and told.type in ENCOUNTERS else self.keys.key(told.about)
        return Account(told.type, when, leaders, _hosts(told.parts.items()), about, told.place)

    def _home(self, account: Account, entry: EventEntry, text: str) -> int | None:
        """Return the cluster an account belongs to, None where there is none, or two fit equally."""
        best: list[int] = []
        top: tuple[int, ...] = ()
        for number in self._candidates(account):
            if not self.clusters[number].takes(entry, text):
                continue
            score = self._fit(account, self.clusters[number])
            if score is None or score < top:
                continue
            best = [number] if score > top else [*best, number]
            top = score
        return best[0] if len(best) == 1 else None

    def _fit(self, account: Account, cluster: Cluster) -> tuple[int, ...] | None:
        """Return how well an account fits a cluster, None where it does not."""
        accounts = [a for a in cluster.accounts if a.curated] or cluster.accounts
        agreeing = [agree(account.date, other.date) for other in accounts]
        if not (any(agreeing) if cluster.curated else all(agreeing)):
            return None
        if not any(self._shared(account, a, loose=a.curated) for a in accounts):
            return None
        if any(self._conflict(account, a) for a in accounts if not (a.about and account.about)):
            return None
        people = frozenset().union(*(other.leaders for other in accounts))
        whole = min(abs(_stretch(account.date) - _stretch(a.date)) for a in accounts)
        return (
            int(any(account.about == a.about != "" for a in accounts)),
            int(account.leaders == people),
            len(account.leaders & people),
            int(any(account.place == a.place != "" for a in accounts)),
            int(any(account.date == a.date for a in accounts)),
            -whole if account.type is EventType.VISIT else 0,
        )

    def _shared(self, a: Account, b: Account, *, loose: bool) -> bool:
        if a.about and b.about:
            return same_about(a.about, b.about)
        if (a.about or b.about) and not loose:
            return False
        return bool(a.leaders & b.leaders) or a.place == b.place != ""

    def _conflict(self, a: Account, b: Account) -> bool:
        """Say whether two accounts without `about` cannot be of one event."""
        if not self.places.fit(a.place, b.place) or (a.hosts and b.hosts and not a.hosts & b.hosts):
            return True
        if not a.leaders or not b.leaders:
            return False
        apart = bool(a.leaders - b.leaders and b.leaders - a.leaders)
        return not a.leaders & b.leaders or (apart and (a.type in PAIRWISE or not a.place or a.place != b.place))

    def _file(self, account: Account, number: int) -> None:
        for when in _filed_under(account.date):
            for what in self._marks(account, parts=True):
                rows = self._index.setdefault((account.type, when, what), [])
                if not rows or rows[-1] != number:
                    rows.append(number)

    def _candidates(self, account: Account) -> list[int]:
        rows: set[int] = set()
        for when in _looked_up_under(account.date):
            for what in self._marks(account, parts=False):
                rows.update(self._index.get((account.type, when, what), ()))
        return sorted(rows)

    def _marks(self, account: Account, *, parts: bool) -> Iterator[str]:
        """Yield what an account can share: ids of leaders and place, its `about`, and every stretch of its words.

        Filed accounts stand under "whole" and "part" keys, so that a looked-up `about` finds those that hold it,
        and those that it holds.
        """
        yield from (f"leader {id}" for id in account.leaders)
        if account.place:
            yield f"place {account.place}"
        if account.about:
            pieces = [account.about] if ":" in account.about else list(_stretches(account.about.split()))
            here, there = ("part", "whole") if parts else ("whole", "part")
            yield f"{there} {account.about}"
            yield from (f"{here} {piece}" for piece in pieces)


def _stretches(words: Sequence[str]) -> Iterator[str]:
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield " ".join(words[start:end])


def _hosts(parts: Iterable[tuple[str, Part]]) -> frozenset[str]:
    return frozenset(id for id, part in parts if part is Part.HOST)


def _stretch(value: Edtf) -> int:
    """Return the days a date stretches over, so that the most precise sorts first."""
    return ((value.latest or date.max) - (value.earliest or date.min)).days


def _years(value: Edtf) -> list[int]:
    if value.earliest is None or value.latest is None:
        return []
    years = range(value.earliest.year, value.latest.year + 1)
    return list(years) if len(years) <= _FEW_YEARS else []


def _month(value: Edtf) -> str:
    first, last = value.earliest, value.latest
    inside = first is not None and last is not None and (first.year, first.month) == (last.year, last.month)
    return f"{first.year}-{first.month}" if inside and first else ""


def _filed_under(value: Edtf) -> list[str]:
    """Return the stretches of time a date is filed under: its month, or its years; and each year as a whole."""
    if value.precision is Precision.YEARLY or not _years(value):
        return [value.text]
    month = _month(value)
    return [*([month] if month else [f"coarse {year}" for year in _years(value)]), *(f"all {y}" for y in _years(value))]


def _looked_up_under(value: Edtf) -> list[str]:
    """Return the stretches of time under which dates are filed that this one may agree with."""
    if value.precision is Precision.YEARLY or not _years(value):
        return [value.text]
    if month := _month(value):
        return [month, *(f"coarse {year}" for year in _years(value))]
    return [f"all {year}" for year in _years(value)]
