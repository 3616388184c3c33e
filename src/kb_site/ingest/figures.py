"""A person of an article while it is read: where named, under which forms and titles."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from kb_site.ingest.naming import Sighting
from kb_site.ingest.titles import Title
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi import offices_then
from kb_site.lang.vi.names import Shape, shape
from kb_site.lang.vi.sounds import is_transliterated
from kb_site.model import Person
from kb_site.text import Span, fold

_NAMED_ONE_WAY = frozenset({"CN", "HK", "JP", "KP", "KR", "MO", "TW", "VN"})
"""Countries whose people's names have one form and order in the papers of Vietnam, however a text prints them."""

_READ_IN_VIETNAMESE = _NAMED_ONE_WAY | {"SG"}
"""Countries whose people are called by the Vietnamese reading of their names, whatever stands in brackets after it."""


@dataclass(slots=True, eq=False)
class Figure:
    """One person of the article, while it is read."""

    person: Person | None
    """The register's entry, None for somebody in no register."""

    sightings: list[Sighting] = field(default_factory=list)
    first: int = sys.maxsize
    """Where the article first names this person."""

    forms: dict[str, None] = field(default_factory=dict)
    """Names as written, in order of place."""

    roles: dict[int, Title] = field(default_factory=dict)
    """Titles by where they begin, those given without a name among them."""

    country: str = ""
    name: str = ""
    id: str = ""
    """The register's id, or the slug of the name."""

    gone: bool = False
    """Whether it turned out to be nobody apart: somebody else's other name, or a name that fits two."""

    into: "Figure | None" = None
    """Whose other name it turned out to be."""

    def add(self, sighting: Sighting, form: str) -> None:
        """Take a sighting and its titles."""
        self.sightings.append(sighting)
        self.first = min(self.first, sighting.span.start)
        self.forms[form] = None
        for title in sighting.titles:
            self.roles[title.span.start] = title

    def take(self, other: "Figure") -> None:
        """Take everything of another figure that turned out to be the same person."""
        self.sightings.extend(other.sightings)
        self.first = min(self.first, other.first)
        for form in other.forms:
            self.forms.setdefault(form)
        self.roles.update(other.roles)

    @property
    def offices(self) -> set[str]:
        """Ids of the offices that the article gives."""
        return {title.office for title in self.roles.values() if title.office}

    def is_leader(self, match: str) -> bool:
        """Say whether the article or the register gives this person a public office, or the lead of a delegation."""
        if self.person:
            return bool(self.roles) or not all(
                vi.BY_KINSHIP.search(match, max(0, seen.span.start - 12), seen.span.start) for seen in self.sightings
            )
        titles = [title for title in self.roles.values() if title.public]
        if " " not in self.name and "-" not in self.name:
            styled = any(seen.courtesy for seen in self.sightings)
            named = any(
                title.office in vi.ALONE or ((title.country or (styled and title.body)) and title.office not in vi.WEAK)
                for title in titles
            )
            return named and not vi_names.is_syllable(self.name)
        if titles:
            return True
        return any(seen.courtesy and _is_public(seen.name, match) for seen in self.sightings)

    def leads(self, match: str, offices: frozenset[str]) -> bool:
        """Say whether the article gives somebody one of some offices, no deputy's, or calls them a leader: "lãnh đạo
        Nga"."""
        heads = [title.span.start for title in self.roles.values() if title.office in offices or not title.office]
        return any(not match.startswith(vi.DEPUTIES, at) and not match.endswith(vi.AS_DEPUTY, 0, at) for at in heads)

    def has_led(self) -> bool:
        """Say whether the register gives somebody an office at the top of a state."""
        return self.person is not None and any(term.office in vi.OF_TOP for term in self.person.offices)

    def is_relative(self, match: str) -> bool:
        """Say whether somebody is named only as a relative of who the article is about."""
        starts = [seen.span.start for seen in self.sightings]
        return all(vi.RELATIVE.search(match, max(0, start - 36), start) for start in starts)

    def is_late(self, match: str) -> bool:
        """Say whether somebody is called dead wherever named: "cố Tổng thống Ferdinand Marcos"."""
        return all(vi.LATE.search(match, max(0, seen.span.start - 8), seen.span.start) for seen in self.sightings)

    def canonical(self) -> str:
        """Return the register's name as the text has it, or the fullest form there, a Korean one without hyphens."""
        best = max(self.forms, key=_fullness) if len(self.forms) > 1 else next(iter(self.forms))
        if self.person:
            return _registered(self.person, best)
        if shape(best) is Shape.KOREAN:
            return " ".join(word[:1].upper() + word[1:] for word in best.replace("-", " ").split())
        return best

    def spelt(self, glosses: Iterable[str]) -> str:
        """Return the form in brackets where the name before them has syllables of Vietnamese only, else the name: "Min
        Lai (Myint Hlaing)", "Tét U (Thet Oo)"."""
        name = self.name
        if self.person or self.country in _READ_IN_VIETNAMESE or vi_names.has_family(name):
            return name
        found = next((form for form in glosses if _is_other_spelling(form, name)), name)
        return found if vi_names.is_by_syllables(name) else name

    def called(self) -> Iterable[str]:
        """Return every full form known: of the article, and of the register."""
        yield from self.forms
        if self.person:
            yield self.person.name
            yield from (alias.text for alias in self.person.aliases if not alias.weak)


def _is_public(name: Span, match: str) -> bool:
    """Say whether somebody leads a delegation, holds talks or gives an office up to who takes it."""
    start = max(0, name.start - offices_then.DEALT)
    return bool(vi.HEADING.match(match, name.end) or offices_then.DEALT_WITH.search(match, start, name.start))


def _registered(person: Person, fullest: str) -> str:
    """Return the name of someone in the register, or the text's own where that has the same words in another order, or
    fewer of them: "Kövér László", "Michael Higgins"."""
    name = person.name
    if person.curated or person.country in _NAMED_ONE_WAY or shape(fullest) is not Shape.OTHER or _is_loose(fullest):
        return name
    mine, theirs = fold(fullest), fold(name)
    return fullest if mine != theirs and {*vi_names.words(mine)} <= {*vi_names.words(theirs)} else name


def _is_other_spelling(form: str, name: str) -> bool:
    """Say whether a form in brackets spells a name that is written as it sounds."""
    return (form.isascii() and not name.isascii()) or not vi_names.is_by_syllables(form)


def _is_loose(form: str) -> bool:
    """Say whether a form is no full name as its own tongue spells it: one word, initials, or written as it sounds."""
    return " " not in form or form[1:2] == "." or is_transliterated(form)


def _fullness(form: str) -> tuple[bool, bool, int, bool]:
    """Order the forms of a name: a family name, letters of its own tongue, many words, no initials."""
    return vi_names.has_family(form), not _is_loose(form), len(vi_names.words(form)), "." not in form
