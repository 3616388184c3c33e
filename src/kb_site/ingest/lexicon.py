"""Compiles the registers into what reading looks for: names of places, people and offices. Built once a run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kb_site.lang.gazetteer import Gazetteer
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi_offices
from kb_site.lang.vi.bodies import BODIES
from kb_site.lang.vi.names import Shape
from kb_site.lang.vi.places import AIRPORTS, CITIES, GATEWAYS, HOME, LOOKALIKES, PROVINCES
from kb_site.model import Person
from kb_site.registers import Registers, name_key
from kb_site.text import fold


class PlaceName(NamedTuple):
    """What a name of a country, place or organisation means."""

    kind: str
    """country, place or organization."""

    id: str
    """Id in the register, also for a country that has a place of its name there; "" where no register has it."""

    country: str


class WordKind(StrEnum):
    """What a word says about people."""

    PERSON = "person"
    OFFICE = "office"
    BODY = "body"
    """Part of a role: "Quốc hội", "Ngoại giao"."""
    PRIVATE = "private"
    """Makes an office no public one: "Tập đoàn"."""
    LEADING = "leading"
    """Calls a leader without an office: "nhà lãnh đạo"."""
    HONORIFIC = "honorific"
    DEGREE = "degree"
    VERB = "verb"
    """Says nothing about people, and keeps its last syllable from beginning a word: "trở thành ủy viên"."""


PERSON, OFFICE, BODY, PRIVATE, LEADING, HONORIFIC, DEGREE, VERB = WordKind
"""The kinds under names of their own: by its class a member costs twenty times as much, here several hundred times a
text."""


class Word(NamedTuple):
    """A known word about people."""

    kind: WordKind
    ids: tuple[str, ...] = ()
    """Ids of the people or of the office it may mean."""

    weak: bool = False
    """Whether it names somebody only beside an office or a word of courtesy."""

    small: bool = False
    """Whether it counts in lower case only: "tỉnh", "châu"."""

    big: bool = False
    """Whether it counts with a capital only: "Hội", which is no "hội đàm"."""


@dataclass(frozen=True)
class Lexicon:
    """All names and words that reading looks for."""

    registers: Registers
    places: Gazetteer[PlaceName]
    words: Gazetteer[Word]
    folded: Mapping[str, tuple[str, ...]]
    """Ids of the people by their names without marks, for misspellings."""

    bearers: Mapping[str, tuple[str, ...]]
    """Ids of the people who have a word in their names, in small letters: "clinton" two."""

    given: Mapping[tuple[str, str], tuple[str, ...]]
    """Ids of those at home by their given name and an office that one holds at a time: ("Dũng", "thu-tuong")."""

    regions: Mapping[str, str]
    """Code of the country by the `region_key` of its province or city. They are looked up only where an office
    says that one follows, since many are people's names as well: "tỉnh Yamaguchi"."""


def region_key(name: str) -> str:
    """Return what all spellings of a province's name share: "Ra-ta-na-ki-ri" and "Ratanakiri", "Sê Kông", "Sekong"."""
    return fold(name).replace("-", "").replace(" ", "")


def compile_lexicon(registers: Registers) -> Lexicon:
    """Return the lexicon of a collection: its people, places, organisations, offices and countries."""
    folded: dict[str, tuple[str, ...]] = {}
    for person in registers.people.values():
        bare = fold(person.name)
        folded[bare] = (*folded.get(bare, ()), person.id)
    bearers: dict[str, tuple[str, ...]] = {}
    for person in registers.people.values():
        for word in {*vi_names.words(person.name)}:
            bearers[word] = (*bearers.get(word, ()), person.id)
    given: dict[tuple[str, str], tuple[str, ...]] = {}
    for person in registers.people.values():
        for office in {term.office for term in person.offices} if person.country == HOME else ():
            if office in registers.offices and registers.offices[office].single:
                called = (person.name.rpartition(" ")[2], office)
                given[called] = (*given.get(called, ()), person.id)
    regions = {region_key(name): country.code for country in registers.countries.values() for name in country.regions}
    return Lexicon(
        registers, Gazetteer(_places(registers)), Gazetteer(_words(registers)), folded, bearers, given, regions
    )


def _places(registers: Registers) -> Iterable[tuple[str, PlaceName]]:
    ids = {name_key(place.name): place.id for place in registers.places.values()}
    for country in registers.countries.values():
        names = (country.names.get("vi", ""), country.formal.get("vi", ""), *country.forms)
        meaning = PlaceName("country", next((ids[key] for key in map(name_key, names) if key in ids), ""), country.code)
        for name in names:
            yield name, meaning
    for kind, register in (("organization", registers.organizations), ("place", registers.places)):
        for entity in register.values():
            meaning = PlaceName(kind, entity.id, entity.country)
            yield entity.name, meaning
            yield entity.names.get("vi", ""), meaning
            for alias in entity.aliases:
                if not alias.weak:
                    yield alias.text, meaning
    for country in registers.countries.values():
        yield country.capital, PlaceName("place", "", country.code)
    for name in (*PROVINCES, *GATEWAYS, *LOOKALIKES):
        yield name, PlaceName("place", "", "VN")
    for code, cities in (*CITIES.items(), *AIRPORTS.items()):
        for name in cities:
            yield name, PlaceName("place", "", code)


def _words(registers: Registers) -> Iterable[tuple[str, Word]]:
    for office in registers.offices.values():
        for form in (office.names.get("vi", ""), *office.forms):
            yield form, Word(WordKind.OFFICE, (office.id,))
            yield f"{vi_offices.DEPUTY}{form}", Word(WordKind.OFFICE, (office.id,))
    yield from _people(registers)
    for kind, forms in (
        (WordKind.LEADING, vi_offices.LEADING),
        (WordKind.HONORIFIC, vi_offices.HONORIFICS),
        (WordKind.DEGREE, (*vi_offices.DEGREES, *vi_offices.COURT)),
        (WordKind.PRIVATE, vi_offices.PRIVATE),
        (WordKind.VERB, vi_offices.NO_BODY),
        (WordKind.BODY, BODIES),
    ):
        for form in forms:
            body = kind is WordKind.BODY
            yield form, Word(kind, small=body and form in _SMALL, big=body and form.lower() in _BIG)


_CAPITAL = frozenset(form.lower() for form in BODIES if form[0].isupper())
_LOWER = frozenset(form for form in BODIES if form[0].islower())
_SMALL = frozenset(form for form in _LOWER if form.lower() not in _CAPITAL)
_BIG = frozenset(form for form in _CAPITAL if " " not in form) - _LOWER


def _people(registers: Registers) -> Iterable[tuple[str, Word]]:
    strong: dict[str, set[str]] = {}
    weak: dict[str, set[str]] = {}
    for person in registers.people.values():
        for form in (person.name, person.names.get("vi", ""), person.names.get("en", "")):
            strong.setdefault(form, set()).add(person.id)
        for alias in person.aliases:
            if alias.text.endswith(f" {person.name}"):  # "Giáo hoàng Leo XIV": the title is no part of the name
                continue
            if vi_names.generation(alias.text) == vi_names.key(alias.text):  # "III" alone names nobody
                continue
            (weak if alias.weak else strong).setdefault(alias.text, set()).add(person.id)
    for form, ids in _first_names(registers.people.values()).items():
        if form not in strong and form not in weak:
            weak[form] = ids
    for form in [form for form in strong if vi_names.shape(form) is Shape.KOREAN]:
        strong.setdefault(form.replace(" ", "", 1), strong[form])  # "KimJong-un", as scraped pages have it
    for form, ids in strong.items():
        yield form, Word(WordKind.PERSON, tuple(sorted(ids | weak.get(form, set()))))
    for form, ids in weak.items():
        if form not in strong:
            yield form, Word(WordKind.PERSON, tuple(sorted(ids)), weak=True)


def _first_names(people: Iterable[Person]) -> Mapping[str, set[str]]:
    """Return whom the first or last of a name alone means in countries without family names: "Thủ tướng Mahathir"."""
    found: dict[str, set[str]] = {}
    for person in people:
        if person.country in vi_names.CALLED_BY_FIRST and " " in person.name:
            for name in (person.name.partition(" ")[0], person.name.rpartition(" ")[2]):
                if vi_names.tells_apart(name):
                    found.setdefault(name, set()).add(person.id)
    return {name: ids for name, ids in found.items() if len(ids) == 1}
