"""What the collection knows beforehand: curated pages, vocabularies, and the one resolver of names.

Read once a run from the texts of `content/` over those of `defaults/`; ingest, check and render ask the
same object. `curated.py` reads the files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kb_site.edtf import Edtf
from kb_site.lang.vi.sounds import asked, filed, weight
from kb_site.lang.vi.sounds_korean import korean_sounds
from kb_site.model import CuratedEvent, EventType, Organization, Page, Person, Place, Reference, Settings, Term
from kb_site.text import match_copy, nfc, squash
from kb_site.vocabulary import Beginning, Country, EventKind, Incumbent, Office, Outlet

KOREAS = frozenset({"KP", "KR"})
HEIRS = {"SU": "RU"}
"""The country by which the register has the people of one that is gone."""
SPELT = frozenset({"VN", "CN", "TW", "HK", "MO"})
"""Countries whose people's names are not written by sound."""
FEWEST_SOUNDS = 4
"""Of a name whose country is known too."""
FEWEST_ALONE = 7


def name_key(name: str) -> str:
    """Return what two spellings of one name share: case, hyphens and the place of the tone mark do not count."""
    return squash(match_copy(nfc(name)).replace("-", " ")).lower()


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """Something that a name or a link can mean."""

    kind: str
    """leader, organization, place, event, article, country, page or reference."""

    id: str


class Resolver:
    """Names and ids to what they mean. A name that fits two things means neither: both are returned."""

    def __init__(self, names: Iterable[tuple[str, Target, bool]]) -> None:
        """Take (name or id, target, weak) rows; weak names are found only when asked for."""
        self._strong: dict[str, set[Target]] = {}
        self._weak: dict[str, set[Target]] = {}
        for name, target, weak in names:
            if key := name_key(name):
                (self._weak if weak else self._strong).setdefault(key, set()).add(target)

    def find(self, name: str, kind: str | None = None, *, weak: bool = False) -> tuple[Target, ...]:
        """Return all targets of a name, sorted: none, one, or the candidates of an ambiguous one."""
        key = name_key(name)
        found = self._strong.get(key, set()) | (self._weak.get(key, set()) if weak else set())
        return tuple(sorted(target for target in found if kind in (None, target.kind)))

    def one(self, name: str, kind: str | None = None) -> Target | None:
        """Return the only target of a name, or None."""
        found = self.find(name, kind)
        return found[0] if len(found) == 1 else None

    def with_names(self, names: Iterable[tuple[str, Target, bool]]) -> "Resolver":
        """Return a resolver that knows further names as well."""
        wider = Resolver(names)
        for mine, theirs in ((wider._strong, self._strong), (wider._weak, self._weak)):
            for key, targets in theirs.items():
                mine.setdefault(key, set()).update(targets)
        return wider


class Ear:
    """Names written as they sound to the people of the register: "Phi-đen Ca-xtrô", "Li Miêng Bắc", "V.Pu-tin"."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, list[Person]] = {}
        for person in people:
            self._people.setdefault(person.country, []).append(person)
        self._tables: dict[str, Mapping[str, frozenset[str]]] = {}

    def one(self, name: str, country: str = "") -> str | None:
        """Return the id of the one person whom a transliterated name means.

        Takes     a name that the resolver does not know, and the country that the person serves, if told.
        Returns   the only person of that country whose name sounds so; without a country the only one in the world, and
                  that for a long name. None for two, for a short name, and for a family name alone without a country.
        """
        country = HEIRS.get(country, country)
        if country in SPELT:
            return None
        if country in KOREAS:
            levels: tuple[frozenset[str], ...] = (korean_sounds(name),)
        else:
            levels = asked(name) if country or " " in name else ()
        for keys in levels:
            long = [key for key in keys if weight(key) >= (FEWEST_SOUNDS if country else FEWEST_ALONE)]
            if found := {id for key in long for id in self._table(country).get(key, ())}:
                return found.pop() if len(found) == 1 else None
        return None

    def _table(self, country: str) -> Mapping[str, frozenset[str]]:
        """Return ids by sound key, of one country and of those who serve none, or ("") of all; made when asked for."""
        if country not in self._tables:
            table: dict[str, set[str]] = {}
            for code in (country, "") if country else self._people.keys() - KOREAS - SPELT:
                for person in self._people.get(code, ()):
                    for key in _sounds(person):
                        table.setdefault(key, set()).add(person.id)
            self._tables[country] = {key: frozenset(ids) for key, ids in table.items()}
        return self._tables[country]


def _sounds(person: Person) -> frozenset[str]:
    names = {person.name, *person.names.values(), *(alias.text for alias in person.aliases if not alias.weak)}
    if person.country in KOREAS:
        return frozenset().union(*map(korean_sounds, names))
    if person.country == "JP":
        names |= {" ".join(reversed(name.split())) for name in names}
    return frozenset().union(*map(filed, names))


@dataclass(frozen=True, eq=False)
class Registers:
    """Everything curated, by id. Mappings keep the order of the files, sorted by id for pages.

    Compared by identity, so that what is compiled from the registers can be cached by them.
    """

    settings: Settings = field(default_factory=lambda: Settings(title={}))
    people: Mapping[str, Person] = field(default_factory=dict)
    """Curated leaders and the rows of vocab/people.yaml; a curated page outranks a row of the same id."""

    organizations: Mapping[str, Organization] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    events: Mapping[str, CuratedEvent] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    countries: Mapping[str, Country] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    event_kinds: Mapping[EventType, EventKind] = field(default_factory=dict)
    furniture: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words of page furniture by class: {"read-more-head": ("Đọc thêm", "Tin liên quan"), …}."""

    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Interface words by language and key: {"vi": {"home": "…"}}."""

    praise: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words of praise by language, which prose uses in quotation only: {"vi": ("kính yêu", "vĩ đại", …)}."""

    incumbents: tuple[Incumbent, ...] = ()
    """Who held which office when, for the year of texts that print none."""

    beginnings: tuple[Beginning, ...] = ()
    """Since when what the press counts the years of, for the same."""

    @cached_property
    def resolver(self) -> Resolver:
        """The one resolver over people, organisations, places, events and countries."""
        return Resolver(self._names())

    def _names(self) -> Iterable[tuple[str, Target, bool]]:
        for kind, register in (("leader", self.people), ("organization", self.organizations), ("place", self.places)):
            for entity in register.values():
                target = Target(kind, entity.id)
                yield entity.id, target, False
                yield entity.name, target, False
                for name in entity.names.values():
                    yield name, target, False
                for alias in entity.aliases:
                    yield alias.text, target, alias.weak
        for event in self.events.values():
            yield event.id, Target("event", event.id), False
            for title in event.title.values():
                yield title, Target("event", event.id), False
        for country in self.countries.values():
            target = Target("country", country.code)
            for name in (country.code, *country.names.values(), *country.formal.values(), *country.forms):
                yield name, target, False

    @cached_property
    def ear(self) -> "Ear":
        """Who is meant by a name that is written as it sounds."""
        return Ear(self.people.values())

    def terms(self, person: str, day: Edtf | None = None) -> tuple[Term, ...]:
        """Return the curated offices of a person, or those that may have been held on a date."""
        found = self.people.get(person)
        if found is None:
            return ()
        return tuple(term for term in found.offices if day is None or may_hold(term, day))

    def holders(self, office: str, country: str, day: Edtf) -> tuple[str, ...]:
        """Return the ids of those who may have held an office of a country on a date, sorted."""
        terms = self._terms_of.get((office, country), ())
        return tuple(sorted({person for person, term in terms if may_hold(term, day)}))

    @cached_property
    def _terms_of(self) -> Mapping[tuple[str, str], list[tuple[str, Term]]]:
        """The terms of an office of a country, each with the id of its holder."""
        terms: dict[tuple[str, str], list[tuple[str, Term]]] = {}
        for person in self.people.values():
            for term in person.offices:
                terms.setdefault((term.office, person.country), []).append((person.id, term))
        return terms


def may_hold(term: Term, day: Edtf) -> bool:
    """Say whether a term of office may cover part of a date; an unknown start or end excludes nothing."""
    first, last = day.earliest, day.latest
    if term.start and term.start.earliest and last and last < term.start.earliest:
        return False
    return not (term.end and term.end.latest and first and first > term.end.latest)
