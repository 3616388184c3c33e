"""Tells the people of an article apart: which names are one person, who is in the register, whom each serves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kb_site.ingest.lexicon import Lexicon
from kb_site.ingest.sightings import Sighting
from kb_site.ingest.titles import Title
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape, key, shape, stands_for
from kb_site.model import Person
from kb_site.problems import Problem, Severity
from kb_site.reading import Document, PlaceMention
from kb_site.text import fold, slug

MOST_BEARERS = 40
"""People of one article with a word of their names in common; where there are more, the word tells nobody apart."""


@dataclass(slots=True, eq=False)
class Figure:
    """One person of the article, while it is read."""

    person: Person | None
    """The register's entry, None for somebody in no register."""

    sightings: list[Sighting] = field(default_factory=list)
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
        self.forms.setdefault(form)
        for title in sighting.titles:
            self.roles[title.span.start] = title

    def take(self, other: "Figure") -> None:
        """Take everything of another figure that turned out to be the same person."""
        self.sightings.extend(other.sightings)
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
            return True
        if " " not in self.name and "-" not in self.name and vi_names.is_syllable(self.name):
            return False
        if any(title.public for title in self.roles.values()):
            return True
        return any(seen.courtesy and vi.HEADING.match(match, seen.span.end) for seen in self.sightings)

    def called(self) -> Iterable[str]:
        """Return every full form known: of the article, and of the register."""
        yield from self.forms
        if self.person:
            yield self.person.name
            yield from (alias.text for alias in self.person.aliases if not alias.weak)


def gather(
    document: Document, named: Sequence[Sighting], lexicon: Lexicon, places: Sequence[PlaceMention]
) -> tuple[list[Figure], tuple[Problem, ...]]:
    """Return the people named, leaders or not, in order of first mention, and names that fit two of them."""
    gathering = _Gathering(document, lexicon, places)
    return gathering.figures(named), tuple(gathering.problems)


class _Gathering:
    def __init__(self, document: Document, lexicon: Lexicon, places: Sequence[PlaceMention]) -> None:
        self._document = document
        self._lexicon = lexicon
        self._countries = [place for place in places if place.country]
        self._known: dict[str, Figure] = {}
        self._unknown: dict[str, Figure] = {}
        self._whose: dict[Sighting, Figure] = {}
        self.problems: list[Problem] = []

    def figures(self, named: Sequence[Sighting]) -> list[Figure]:
        short: list[Sighting] = []
        for sighting in named:
            if sighting.weak:
                short.append(sighting)
            elif not sighting.ids:
                form = self._form(sighting)
                figure = self._unknown.setdefault(key(form), Figure(None))
                figure.add(sighting, form)
                self._whose[sighting] = figure
            elif person := self._which(sighting):
                self._of(person).add(sighting, self._form(sighting))
                self._whose[sighting] = self._of(person)
        self._join_glosses(named)
        self._join_unknown()
        for sighting in short:
            self._shorten(sighting)
        found = [*self._known.values(), *(figure for figure in self._unknown.values() if not figure.gone)]
        for figure in found:
            figure.sightings.sort(key=lambda sighting: sighting.span)
            figure.forms = dict.fromkeys(self._form(sighting) for sighting in figure.sightings)
            figure.name = _canonical(figure)
            figure.country = self._serves(figure)
            figure.id = figure.person.id if figure.person else _slug(figure.name)
        return sorted(found, key=lambda figure: figure.sightings[0].span)

    def _form(self, sighting: Sighting) -> str:
        return self._document.quote(sighting.name)

    def _of(self, id: str) -> Figure:
        if id not in self._known:
            self._known[id] = Figure(self._lexicon.registers.people[id])
        return self._known[id]

    def _which(self, sighting: Sighting) -> str | None:
        """Return the one person of the register that a name means here, None where it could be two."""
        ids = sighting.ids
        if len(ids) == 1:
            return ids[0]
        people = self._lexicon.registers.people
        countries = {title.country for title in sighting.titles if title.country}
        offices = {title.office for title in sighting.titles}
        by_country = [id for id in ids if people[id].country in countries]
        by_office = [id for id in by_country or ids if offices & {term.office for term in people[id].offices}]
        for left in (by_country, by_office):
            if len(left) == 1:
                return left[0]
        self._doubt(sighting, map(_cited, [people[id] for id in ids]))
        return None

    def _doubt(self, sighting: Sighting, candidates: Iterable[str]) -> None:
        form = self._form(sighting)
        line = next((p.number for p in self._document.passages if p.span.holds(sighting.name)), 0)
        names = " or ".join(sorted(set(candidates)))
        self.problems.append(
            Problem(
                "", line, "ambiguous-name", what=f"'{form}' could be {names}",
                fix="write the person's full name in the page, or an alias in the right leader's page",
                severity=Severity.WARNING,
            )
        )  # fmt: skip

    def _join_glosses(self, named: Sequence[Sighting]) -> None:
        for right in named:
            if right.of is None:
                continue
            first, second = self._figure_of(right.of), self._figure_of(right)
            if first and second and first is not second and not (first.person and second.person):
                self._merge(second, first) if second.person else self._merge(first, second)

    def _figure_of(self, sighting: Sighting) -> Figure | None:
        figure = self._whose.get(sighting)
        return _standing(figure) if figure else None

    def _merge(self, into: Figure, gone: Figure) -> None:
        into.take(gone)
        gone.gone, gone.into = True, into

    def _join_unknown(self) -> None:
        """Give short forms, other orders and misspellings of a name to the person who has the full one."""
        if not self._unknown:
            return
        bearers: dict[str, dict[Figure, None]] = {}
        unknown = [(name, figure) for name, figure in self._unknown.items() if not figure.gone]
        for figure in (*self._known.values(), *(figure for _, figure in unknown)):
            for full in figure.called():
                for word in vi_names.words(full):
                    bearers.setdefault(word, {}).setdefault(figure)
        for _, figure in sorted(unknown, key=lambda item: -len(vi_names.words(item[0]))):
            near = [bearers[word] for word in vi_names.words(next(iter(figure.forms))) if word in bearers]
            others = dict.fromkeys(_standing(other) for some in near if len(some) <= MOST_BEARERS for other in some)
            self._join(figure, [other for other in others if other is not figure and not other.gone])

    def _join(self, figure: Figure, others: list[Figure]) -> None:
        form = next(iter(figure.forms))
        same = [other for other in others if any(_same(form, figure, full, other) for full in other.called())]
        if len(same) == 1:
            self._merge(same[0], figure)
        elif not same and (id := self._misspelt(form, figure) or self._heard(form, figure)):
            self._merge(self._of(id), figure)
        elif wide := [other for other in others if any(self._is_short(form, full, other) for full in other.called())]:
            if len(wide := _narrow(wide, figure)) == 1:
                self._merge(wide[0], figure)
            else:
                self._doubt(
                    figure.sightings[0],
                    [_cited(other.person) if other.person else f"'{_canonical(other)}'" for other in wide],
                )
                figure.gone = True

    def _is_short(self, form: str, full: str, other: Figure) -> bool:
        if len(vi_names.words(form)) > len(vi_names.words(full)):
            return False
        chinese = shape(full) is Shape.VIETNAMESE and self._serves(other) == "CN"
        return stands_for(form, full, family_first=chinese)

    def _misspelt(self, form: str, figure: Figure) -> str | None:
        """Return the person of the register whose name a form misses by its marks only, under an office of theirs."""
        people = self._lexicon.registers.people
        found = [
            id
            for id in self._lexicon.folded.get(fold(form), ())
            if figure.offices & {term.office for term in people[id].offices} or not vi_names.has_family(form)
        ]
        return found[0] if len(found) == 1 else None

    def _heard(self, form: str, figure: Figure) -> str | None:
        """Return the one person of the register and of the same country whom a name in hyphened syllables, or with
        initials, means."""
        if "." in form:
            return self._initialled(form, figure)
        if not vi_names.is_syllabic(form) or not (sound := vi_names.consonants(form)):
            return None
        found = self._lexicon.heard.get((self._country(figure), sound), ())
        return found[0] if len(found) == 1 else None

    def _initialled(self, form: str, figure: Figure) -> str | None:
        """Return whom "V.V. Putin" means by the alias "V.Putin"."""
        first, last = vi_names.words(form)[0], form.replace(".", ". ").split()[-1]
        if len(first) != 2:
            return None
        found = self._lexicon.registers.resolver.one(f"{first}{last}", "leader")
        codes = {title.country for title in figure.roles.values() if title.country}
        if found is None or (codes and self._lexicon.registers.people[found.id].country not in codes):
            return None
        return found.id

    def _shorten(self, sighting: Sighting) -> None:
        """Give a weak form of the register to the one person of the article that bears it."""
        form = self._form(sighting)
        there = [self._known[id] for id in sighting.ids if id in self._known]
        figure = Figure(None)
        figure.add(sighting, form)
        there = _narrow(there, figure)
        if len(there) == 1:
            there[0].take(figure)
        elif len(there) > 1:
            self._doubt(sighting, [_cited(other.person) for other in there if other.person])
        elif len(sighting.ids) == 1 and any(title.public for title in sighting.titles):
            self._of(sighting.ids[0]).add(sighting, form)

    def _serves(self, figure: Figure) -> str:
        return figure.person.country if figure.person else self._country(figure)

    def _country(self, figure: Figure) -> str:
        """Return whom somebody in no register serves: by the titles, the shape of the name, the countries nearby."""
        votes = [title.country for title in figure.roles.values() if title.country]
        if votes:
            return max(votes, key=votes.count)
        offices = self._lexicon.registers.offices
        for office in figure.offices:
            if office in offices and offices[office].country:
                return offices[office].country
        name = _canonical(figure)
        kind = shape(name)
        start = figure.sightings[0].name.start
        if kind is Shape.VIETNAMESE:
            return "VN"
        if kind is Shape.KOREAN:
            return vi_names.korea(name) or self._near(start, {"KP", "KR"})
        if kind is Shape.CHINESE:
            return self._near(start, {"CN"})
        if any(vi.INTERNATIONAL.search(self._document.match, *title.span) for title in figure.roles.values()):
            return ""
        return self._near(start, None)

    def _near(self, start: int, codes: set[str] | None) -> str:
        """Return the country among `codes` that the text names last before a position, or first after it. Without codes
        those count that write names in Latin letters, after it only the one country that its sentence names."""
        apart = {"VN", "KP", "KR", "CN"}
        fits = [place for place in self._countries if (place.country in codes if codes else place.country not in apart)]
        before = [place.country for place in fits if place.span.start < start]
        if before:
            return before[-1]
        if codes:
            return fits[0].country if fits else ""
        within = next(
            (sentence for sentence in self._document.sentences if sentence.start <= start < sentence.end), None
        )
        after = {place.country for place in fits if place.kind == "country" and within and within.holds(place.span)}
        return after.pop() if len(after) == 1 else ""


def _standing(figure: Figure) -> Figure:
    """Return the figure that another one turned out to be, through any number of steps."""
    while figure.into:
        figure = figure.into
    return figure


@lru_cache(maxsize=4096)
def _slug(name: str) -> str:
    return slug(name)


def _same(form: str, figure: Figure, full: str, other: Figure) -> bool:
    """Say whether two forms are one name: in another order, or with one letter or mark amiss."""
    mine, theirs = key(form), key(full)
    if mine == theirs:
        return True
    words, others = vi_names.words(form), vi_names.words(full)
    if len(words) != len(others) or len(words) < 2:
        return False
    if shape(full) is Shape.OTHER and len(words) == 2 and words == others[::-1]:
        return True
    if shape(full) is Shape.KOREAN or shape(form) is Shape.KOREAN:
        return False
    if sum(a != b for a, b in zip(words, others, strict=True)) != 1:
        return False
    agree = bool(figure.offices & other.offices)
    if shape(full) is Shape.VIETNAMESE or shape(form) is Shape.VIETNAMESE:
        return fold(form) == fold(full) and (agree or vi_names.has_family(form) != vi_names.has_family(full))
    return len(mine) >= 8 and words[-1] == others[-1] and vi_names.one_letter_apart(words[0], others[0])


def _narrow(candidates: list[Figure], figure: Figure) -> list[Figure]:
    """Return the candidates that share an office or a country with a short form, all where none does."""
    if len(candidates) < 2:
        return candidates
    codes = {title.country for title in figure.roles.values() if title.country}
    candidates = [c for c in candidates if codes & _countries(c)] or candidates
    return [c for c in candidates if figure.offices & c.offices] or candidates


def _cited(person: Person) -> str:
    return f"'{person.name}' ({person.id})"


def _countries(figure: Figure) -> set[str]:
    return {figure.person.country} if figure.person else {title.country for title in figure.roles.values()}


def _canonical(figure: Figure) -> str:
    """Return the register's name, or the fullest form in the text, a Korean one without hyphens."""
    if figure.person:
        return figure.person.name
    best = max(figure.forms, key=lambda form: (vi_names.has_family(form), len(vi_names.words(form)), "." not in form))
    if shape(best) is Shape.KOREAN:
        return " ".join(word[:1].upper() + word[1:] for word in best.replace("-", " ").split())
    return best
