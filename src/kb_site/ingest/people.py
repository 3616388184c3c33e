"""Tells the people of an article apart: which names are one person, who is in the register, whom each serves."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

from kb_site.ingest.addressed import Addressed
from kb_site.ingest.figures import Figure
from kb_site.ingest.hearing import Echoes, heard, heard_short
from kb_site.ingest.lexicon import Lexicon
from kb_site.ingest.naming import Sighting
from kb_site.ingest.nations import Nations
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi_offices
from kb_site.lang.vi import offices_taken
from kb_site.lang.vi.names import Shape, key, shape, stands_for
from kb_site.lang.vi.sounds import is_transliterated
from kb_site.model import Person
from kb_site.problems import Problem, Severity, named
from kb_site.reading import Document, PlaceMention
from kb_site.text import fold, slug

_span = attrgetter("span")
MOST_BEARERS = 40
"""People of one article with a word of their names in common; where there are more, the word tells nobody apart."""


def gather(
    document: Document, named: Sequence[Sighting], lexicon: Lexicon, places: Sequence[PlaceMention]
) -> tuple[list[Figure], tuple[Problem, ...]]:
    """Return the people named, leaders or not, in order of first mention, and names that fit two of them."""
    ends = {sighting.name.end for sighting in named}
    outside = [place for place in places if place.span.end not in ends]  # no Lagos of "Ricardo Lagos"
    gathering = _Gathering(document, lexicon, outside)
    return gathering.figures(named), tuple(gathering.problems)


class _Gathering:
    def __init__(self, document: Document, lexicon: Lexicon, places: Sequence[PlaceMention]) -> None:
        self._document = document
        self._lexicon = lexicon
        self._nations = Nations(document, places, lexicon.registers.offices)
        self._known: dict[str, Figure] = {}
        self._unknown: dict[str, Figure] = {}
        self._whose: dict[Sighting, Figure] = {}
        self._echoing: Echoes | None = None
        self._called: dict[str, Figure] = {}
        """By short form, whom it last meant."""

        self.problems: list[Problem] = []

    def figures(self, named: Sequence[Sighting]) -> list[Figure]:
        short: list[Sighting] = []
        for sighting in named:
            if sighting.weak:
                short.append(sighting)
                continue
            form = self._form(sighting)
            if not sighting.ids or self._is_namesake(sighting, form):
                figure = self._unknown.setdefault(key(form), Figure(None))
            elif person := self._which(sighting):
                figure = self._of(person)
            else:
                continue
            figure.add(sighting, form)
            self._whose[sighting] = figure
        self._join_glosses(named)
        self._join_unknown()
        addressed = Addressed(self._document.match, [(seen, _standing(one)) for seen, one in self._whose.items()])
        for sighting in short:
            self._shorten(sighting, addressed)
        found = [*self._known.values(), *(figure for figure in self._unknown.values() if not figure.gone)]
        for figure in found:
            figure.sightings.sort(key=_span)
            figure.forms = dict.fromkeys([self._form(sighting) for sighting in figure.sightings])
            figure.name = figure.canonical()
            figure.country = self._serves(figure)
            figure.name = figure.spelt(self._form(seen) for seen in figure.sightings if seen.of)
            if figure.country == "JP" and not figure.person:
                figure.name = vi_names.japanese(figure.name)
            figure.id = figure.person.id if figure.person else _slug(figure.name)
        return sorted(found, key=lambda figure: figure.sightings[0].span)

    def _form(self, sighting: Sighting) -> str:
        return self._document.quote(sighting.name)

    def _is_namesake(self, sighting: Sighting, form: str) -> bool:
        """Say whether a name that someone dead bore once is another's here, by an office of today: "Đại sứ Nguyễn Tất
        Thành"."""
        person = self._lexicon.registers.people[sighting.ids[0]]
        if not person.died or key(form) == key(person.name):
            return False
        if not sighting.titles:
            return offices_taken.MADE_ENVOY.match(self._document.match, sighting.name.end) is not None
        offices = {title.office for title in sighting.titles}
        return bool(offices & vi_offices.ENVOYS) and not offices & {term.office for term in person.offices}

    def _of(self, id: str) -> Figure:
        if figure := self._known.get(id):
            return figure
        self._known[id] = figure = Figure(self._lexicon.registers.people[id])
        return figure

    def _which(self, sighting: Sighting) -> str | None:
        """Return the one person of the register that a name means here, None where it could be two."""
        ids = sighting.ids
        people = self._lexicon.registers.people
        if len(ids) == 1:
            return ids[0]
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
        names = sorted(set(candidates))
        self.problems.append(
            Problem(
                "", line, "ambiguous-name", what=f"'{form}' could be {' or '.join(names)}",
                fix="write the person's full name in the page, or an alias in the right leader's page",
                severity=Severity.WARNING, variant="text", values=named(name=form, names=" / ".join(names)),
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
        others = [other for other in others if not self._are_kin(form, figure, other)]
        same = [other for other in others if any(_same(form, figure, full, other) for full in other.called())]
        if len(same) == 1:
            self._merge(same[0], figure)
        elif len(longer := [o for o in others if any(vi_names.extends(form, full) for full in o.called())]) == 1:
            self._merge(longer[0], figure)
        elif not same and (
            id := self._misspelt(form, figure)
            or self._heard(form, figure)
            or self._extended(form, figure)
            or self._turned(form, figure)
        ):
            self._merge(self._of(id), figure)
        elif wide := [
            other for other in others if any(self._is_short(form, full, other) for full in other.called())
        ] or self._echoes(form, figure):
            if len(wide := _narrow(wide, figure, self._document.match)) == 1:
                self._merge(wide[0], figure)
            else:
                self._doubt(
                    figure.sightings[0],
                    [_cited(other.person) if other.person else f"'{other.canonical()}'" for other in wide],
                )
                figure.gone = True
        elif id := self._heard_short(form, figure):
            self._merge(self._of(id), figure)

    def _are_kin(self, form: str, figure: Figure, other: Figure) -> bool:
        """Say whether two of one name are of two generations: "Marcos Jr." and the late "Marcos", whose son he is."""
        mine, theirs = vi_names.generation(form), vi_names.generation(other.canonical())
        if mine == theirs or " " not in form:
            return False
        if mine and theirs:
            return True
        elder = other if mine else figure
        return elder.is_relative(self._document.match) or elder.is_late(self._document.match)

    def _is_short(self, form: str, full: str, other: Figure) -> bool:
        if len(vi_names.words(form)) > len(vi_names.words(full)):
            return False
        by_given, by_family = stands_for(form, full), stands_for(form, full, family_first=True)
        if by_given == by_family:
            return by_given
        return by_family if self._serves(other) == "CN" else by_given

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
        """Return the one person of the register whom a name in hyphened syllables, in another romanisation or with
        initials means."""
        if "." in form:
            return self._initialled(form, figure)
        country = self._nations.served(figure)
        registers = self._lexicon.registers
        near = self._nations.countries - {"VN"}
        told = any(title.country for title in figure.roles.values())
        return heard(form, registers, country, near) or (None if told else heard(form, registers, "", near))

    def _echoes(self, form: str, figure: Figure) -> list[Figure]:
        """Return those of the article whose names a transliterated one sounds like, but for people of others."""
        if not is_transliterated(form):
            return []
        if self._echoing is None:
            self._echoing = Echoes((*self._known.values(), *self._unknown.values()))
        codes = {title.country for title in figure.roles.values() if title.country}
        found = dict.fromkeys(map(_standing, self._echoing.find(form)))
        others = [other for other in found if other is not figure and not other.gone]
        return [other for other in others if not codes or not _countries(other) or codes & _countries(other)]

    def _heard_short(self, form: str, figure: Figure) -> str | None:
        """Return whom a transliterated family name, under a public office of a country, or one with initials means."""
        initials = "." in form
        if not initials and not any(title.public and title.country for title in figure.roles.values()):
            return None
        return heard_short(form, self._lexicon.registers, self._nations.served(figure))

    def _extended(self, form: str, figure: Figure) -> str | None:
        """Return the one person of the register whose name a foreign one has more of: "Matamela Cyril Ramaphosa"."""
        parts = form.split()
        if len(parts) < 3 or shape(form) is not Shape.OTHER:
            return None
        resolver = self._lexicon.registers.resolver
        less = (parts[1:], parts[:-1], (parts[0], parts[-1]), [part for part in parts if "." not in part])
        found = {found.id for names in less if (found := resolver.one(" ".join(names), "leader"))}
        codes = {title.country for title in figure.roles.values() if title.country}
        people = self._lexicon.registers.people
        fits = [id for id in found if vi_names.extends(form, people[id].name)]
        if not fits and len(parts) == 3 and vi_names.is_patronymic(parts[1]):
            alike = (target.id for target in resolver.find(parts[2], "leader", weak=True))
            fits = [id for id in alike if codes and people[id].name[0] == parts[0][0]]  # "Aleksandr", "Alexander"
        fits = [id for id in fits if not codes or people[id].country in codes]
        return fits[0] if len(fits) == 1 else None

    def _turned(self, form: str, figure: Figure) -> str | None:
        """Return the one person, of the country told if any, whose name has the same two words in the other order:
        "Kövér László"."""
        parts = form.split()
        if len(parts) != 2 or shape(form) is not Shape.OTHER:
            return None
        codes = {title.country for title in figure.roles.values() if title.country}
        people = self._lexicon.registers.people
        found = [
            id
            for id in self._lexicon.folded.get(fold(" ".join(reversed(parts))), ())
            if not codes or people[id].country in codes
        ]
        return found[0] if len(found) == 1 else None

    def _initialled(self, form: str, figure: Figure) -> str | None:
        """Return whom "V.V. Putin" means by the alias "V.Putin", or the one of a country told who has the family
        name and a name with that initial: "Ngoại trưởng Mỹ H. Clinton"."""
        first, last = vi_names.words(form)[0], form.replace(".", ". ").split()[-1]
        if len(first) != 2:
            return None
        found = self._lexicon.registers.resolver.one(f"{first}{last}", "leader")
        codes = {title.country for title in figure.roles.values() if title.country}
        people = self._lexicon.registers.people
        if found is not None:
            return found.id if not codes or people[found.id].country in codes else None
        alike = [
            id
            for id in self._lexicon.bearers.get(key(last), ())
            if people[id].country in codes
            and any(word[:1] == form[:1] for word in people[id].name.split() if key(word) != key(last))
        ]
        return alike[0] if len(alike) == 1 else None

    def _shorten(self, sighting: Sighting, addressed: Addressed) -> None:
        """Give a weak form of the register to the one person of the article that bears it.

        Of several it is who is called so already, else the one who leads a state: "Em gái ông Kim là bà Kim Yo Jong".
        """
        form, match = self._form(sighting), self._document.match
        there = [self._known[id] for id in sighting.ids if id in self._known]
        figure = Figure(None)
        figure.add(sighting, form)
        there = addressed.fit(there, sighting.span.start) if sighting.courtesy and not sighting.titles else there
        there = _narrow(there, figure, match)
        if not sighting.titles and all(one.first > figure.first for one in there):
            before = [one for one in self._bearing(form) if one.first < figure.first]
            there = before if len(before) == 1 else there  # no son named only later: "Ông Kim sẽ gặp …"
        if len(there) > 1 and not sighting.titles and all(one.first < figure.first for one in there):
            there = self._foremost(form, there)
        if len(there) == 1:
            self._called[form] = there[0]
            there[0].take(figure)
        elif len(there) > 1:
            self._doubt(sighting, [_cited(other.person) for other in there if other.person])
        elif len(others := self._bearing(form)) == 1 and not sighting.titles:
            others[0].take(figure)
        elif len(sighting.ids) == 1 and self._may_be(sighting):
            self._of(sighting.ids[0]).add(sighting, form)
        elif len(others) == 1:
            others[0].take(figure)

    def _foremost(self, form: str, there: list[Figure]) -> list[Figure]:
        """Return whom a family name means of several: who is called so already, who leads the state or once did."""
        match = self._document.match
        if so_called := [one for one in there if one is self._called.get(form)]:
            return so_called
        for offices in (vi_offices.HEADS_OF_STATE, vi_offices.OF_TOP):
            if found := [one for one in there if one.leads(match, offices)]:
                return found
        return [one for one in there if one.has_led()] or there

    def _may_be(self, sighting: Sighting) -> bool:
        """Say whether a title agrees with the one person of the register who has a short name: not "Vua Rama"."""
        person = self._lexicon.registers.people[sighting.ids[0]]
        offices = {term.office for term in person.offices}
        near = person.country in self._nations.countries
        elected = () if vi_names.is_syllable(self._form(sighting)) else vi_offices.ELECTED  # "Hùng" is any Vietnamese
        if near and sighting.courtesy and not sighting.titles:
            return len(self._lexicon.bearers.get(key(self._form(sighting)), ())) == 1
        return any(
            title.public
            and (title.country == person.country if title.country else near or title.office in (offices or elected))
            for title in sighting.titles
        )

    def _bearing(self, form: str) -> list[Figure]:
        """Return those of the article whose short name a form is, which the register has for others only."""
        named = (figure for figure in (*self._known.values(), *self._unknown.values()) if not figure.gone)
        return [figure for figure in named if any(self._is_short(form, full, figure) for full in figure.called())]

    def _serves(self, figure: Figure) -> str:
        return figure.person.country if figure.person else self._nations.served(figure)


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
    if (
        shape(full) is Shape.OTHER
        and words[0] != others[0]
        and vi_names.is_short_for(*sorted((words[0], others[0]), key=len))
    ):
        return True
    agree = bool(figure.offices & other.offices)
    if shape(full) is Shape.VIETNAMESE or shape(form) is Shape.VIETNAMESE:
        return fold(form) == fold(full) and (agree or vi_names.has_family(form) != vi_names.has_family(full))
    return len(mine) >= 8 and words[-1] == others[-1] and vi_names.one_letter_apart(words[0], others[0])


def _narrow(candidates: list[Figure], figure: Figure, match: str) -> list[Figure]:
    """Return the candidates that share an office or a country with a short form, all where none does."""
    if len(candidates) < 2:
        return candidates
    codes = {title.country for title in figure.roles.values() if title.country}
    candidates = [c for c in candidates if codes & _countries(c)] or candidates
    candidates = [c for c in candidates if not c.is_relative(match)] or candidates
    candidates = [c for c in candidates if figure.offices & c.offices] or candidates
    return [c for c in candidates if c.first < figure.first] or candidates


def _cited(person: Person) -> str:
    return f"'{person.name}' ({person.id})"


def _countries(figure: Figure) -> set[str]:
    return {figure.person.country} if figure.person else {title.country for title in figure.roles.values()}
