"""Event nodes from the clusters that `merge_events` gathers: who took part, which date, which title."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kb_site.edtf import Edtf
from kb_site.model import Article, Basis, CuratedEvent, DateEntry, EventEntry, EventType, Part, Person, Sourced
from kb_site.problems import Problem, Severity, named
from kb_site.registers import Registers
from kb_site.site.merge_events import AboutKeys, Cluster, Places, agree, same_about
from kb_site.site.nodes import DateClaim, EventNode, Witness
from kb_site.site.passages import Located, ReadArticle
from kb_site.site.permalinks import Claim, witness_key
from kb_site.site.recalls import recalled
from kb_site.site.titles import Titles, Told, marked_years
from kb_site.text import quote_key, slug

_RANK = {Basis.CURATED: 0, Basis.EXPLICIT: 0, Basis.YEAR_INFERRED: 1, Basis.RELATIVE: 1, None: 1, Basis.ANNIVERSARY: 2}
"""How firmly a date stands: stated, inferred, computed from a count of years."""


def order_of(event: EventNode) -> tuple[Edtf, str]:
    """Return what events are sorted by: date, then id."""
    return event.date, event.id


def stretch(value: Edtf) -> int:
    """Return the days a date stretches over: the fewer, the more precise."""
    return ((value.latest or date.max) - (value.earliest or date.min)).days


def lifetime(person: Person) -> tuple[date | None, date | None]:
    """Return the first day on which a person may have been born, and the last on which they may have died."""
    born = [Edtf.parse(value.value).earliest for value in person.born]
    died = [Edtf.parse(value.value).latest for value in person.died]
    first = None if not born or None in born else min(day for day in born if day)
    last = None if not died or None in died else max(day for day in died if day)
    return first, last


def outside_life(person: Person, when: Edtf) -> str:
    """Return "death" for a date surely after a person's death, "birth" for one surely before birth, else ""."""
    born, died = lifetime(person)
    if died and when.earliest and when.earliest > died:
        return "death"
    return "birth" if born and when.latest and when.latest < born else ""


def basis_of(entry: EventEntry, where: Located, article: Article, dates: Sequence[Located]) -> tuple[Basis | None, str]:
    """Return how an article knows an event's date, and its words for it.

    Of the article's dates that are the event's, the firmest in the event's own words, else in its sentence, else
    anywhere; failing those, of the dates within the event's or round it. (None, "") where none fits.
    """
    rows: list[tuple[int, int, int, int, DateEntry]] = []
    for mention, place in zip(article.dates, dates, strict=True):
        if mention.value == entry.date:
            near = 0
        elif agree(mention.value, entry.date):
            near = 1
        else:
            continue
        together = place.sentence == where.sentence != ""
        touching = together and place.span.meets(where.span)
        rows.append((near, _RANK[mention.basis], 0 if touching else 1 if together else 2, len(rows), mention))
    if not rows:
        return None, ""
    found = min(rows, key=lambda row: row[:4])
    if found[0] and found[4].basis is Basis.EXPLICIT and stretch(found[4].value) > stretch(entry.date):
        return Basis.YEAR_INFERRED, found[4].text
    return found[4].basis, found[4].text


def witnesses_of(article: Article, read: ReadArticle) -> list[Witness]:
    """Return what an article tells of events, entry by entry."""
    found = []
    for index, (entry, where) in enumerate(zip(article.events, read.events, strict=True)):
        basis, words = basis_of(entry, where, article, read.dates)
        found.append(
            Witness(
                article.id, index, entry, basis, words, article.published, where.sentence or entry.evidence,
                where.span, where.anchor, where.paragraph, article.reviewed,
            )
        )  # fmt: skip
    return found


def counted(article: Article, read: ReadArticle, witness: Witness) -> tuple[int, str]:
    """Return the count of years that an anniversary's own words give, and an article's words; (0, "") for none."""
    where = read.events[witness.index]
    best: tuple[int, int, str] = (0, 0, "")
    for mention, place in zip(article.dates, read.dates, strict=True):
        if mention.basis is Basis.ANNIVERSARY and place.sentence == where.sentence != "":
            common = min(place.span.end, where.span.end) - max(place.span.start, where.span.start)
            years = marked_years(mention.text, mention.value, witness.entry.date)
            if years and common > best[0]:
                best = (common, years, mention.text)
    return best[1], best[2]


def _collapse(
    witnesses: Iterable[Witness], groups: Mapping[str, tuple[str, ...]], order: Mapping[str, int]
) -> tuple[Witness, ...]:
    """Return the witnesses by date of their articles, those of reprints as one."""
    found: dict[tuple[str, str], list[Witness]] = {}
    for witness in sorted(witnesses, key=lambda w: (order[w.article], w.index)):
        group = groups.get(witness.article, (witness.article,))
        found.setdefault((group[0], quote_key(witness.entry.evidence)), []).append(witness)
    return tuple(
        replace(first, reprints=tuple(dict.fromkeys(w.article for w in others if w.article != first.article)))
        for first, *others in found.values()
    )


def _sourced_date(values: Sequence[Sourced]) -> tuple[DateClaim, ...]:
    claims = [DateClaim(Edtf.parse(v.value), Basis.CURATED, v.sources, v.preferred, v.reason) for v in values]
    chosen = next((i for i, claim in enumerate(claims) if claim.preferred), 0)
    rest = [replace(claim, preferred=False) for i, claim in enumerate(claims) if i != chosen]
    return (replace(claims[chosen], preferred=True), *rest) if claims else ()


def date_claims(curated: CuratedEvent | None, witnesses: Sequence[Witness]) -> tuple[DateClaim, ...]:
    """Return every date an event is given, the preferred one first.

    A curated date is preferred; else the most precise that is stated, else that is inferred, else that is computed.
    """
    sources: dict[tuple[Edtf, Basis | None], list[str]] = {}
    for witness in witnesses:
        sources.setdefault((witness.entry.date, witness.basis), []).append(witness.article)
    told = [DateClaim(value, basis, tuple(dict.fromkeys(ids))) for (value, basis), ids in sources.items()]
    told.sort(key=lambda claim: (_RANK[claim.basis], stretch(claim.value), claim.value, claim.basis or ""))
    if curated:
        return (*_sourced_date(curated.date), *told)
    return (replace(told[0], preferred=True), *told[1:])


@dataclass(frozen=True, slots=True)
class EventMaker:
    """Makes nodes of clusters; ids and titles come later, when all events are known."""

    registers: Registers
    people: Mapping[str, Person]
    articles: Mapping[str, Article]
    groups: Mapping[str, tuple[str, ...]]
    """Ids of articles that print one text, by the id of each of them."""

    order: Mapping[str, int]
    """Place of each article in the list by date."""

    keys: AboutKeys
    places: Places

    def make(self, cluster: Cluster) -> tuple[EventNode, list[Problem]]:
        """Return the node of a cluster, still without id and title, and who was dropped from it."""
        curated = cluster.curated
        witnesses = _collapse(cluster.witnesses, self.groups, self.order)
        claims = date_claims(curated, witnesses)
        kind = curated.type if curated else witnesses[0].entry.type
        named, parts = self._named(curated, witnesses)
        leaders, commemorated, problems = self._alive(kind, claims[0].value, named, parts, curated, witnesses)
        about = self._about(curated, witnesses)
        place, places = self._place(curated, witnesses)
        values = [claim.value for claim in claims]
        disagreements = [
            name
            for name, wrong in (
                ("date", any(not a.agrees(b) for i, a in enumerate(values) for b in values[:i])),
                ("place", any(not self.places.fit(place, other) for other in places)),
            )
            if wrong
        ]
        node = EventNode(
            id="",
            type=kind,
            date=claims[0].value,
            basis=claims[0].basis,
            title={},
            leaders=leaders,
            commemorated=commemorated,
            parts={id: part for id, part in parts.items() if id in leaders or id in commemorated},
            about=about,
            about_target=self.keys.target(about),
            place=place,
            witnesses=witnesses,
            dates=claims,
            places=places,
            disagreements=tuple(disagreements),
            curated=curated,
        )
        return node, problems

    def _named(self, curated: CuratedEvent | None, witnesses: Sequence[Witness]) -> tuple[list[str], dict[str, Part]]:
        """Return everybody named with an event in order of mention, and what each did by the first who says it."""
        named: list[str] = []
        parts: dict[str, Part] = {}
        for told in (*((curated,) if curated else ()), *(w.entry for w in witnesses)):
            for id in (*told.leaders, *told.parts):
                if id in self.people and id not in named:
                    named.append(id)
            for id, part in told.parts.items():
                parts.setdefault(id, part)
        return named, parts

    def _alive(
        self,
        kind: EventType,
        when: Edtf,
        named: Sequence[str],
        parts: Mapping[str, Part],
        curated: CuratedEvent | None,
        witnesses: Sequence[Witness],
    ) -> tuple[tuple[str, ...], tuple[str, ...], list[Problem]]:
        leaders: list[str] = []
        commemorated: list[str] = []
        problems: list[Problem] = []
        for id in named:
            if parts.get(id) is Part.COMMEMORATED:
                commemorated.append(id)
            elif not (wrong := outside_life(self.people[id], when)):
                counted_act = kind is EventType.ANNIVERSARY and id not in parts
                (commemorated if counted_act else leaders).append(id)
            elif wrong == "death" and kind is EventType.ANNIVERSARY:
                commemorated.append(id)  # convention 21 of the gold: those whose act is counted are listed too
            else:
                problems += self._outside_life(id, wrong, when, curated, witnesses)
        return tuple(leaders), tuple(commemorated), problems

    def _outside_life(
        self, id: str, wrong: str, when: Edtf, curated: CuratedEvent | None, witnesses: Sequence[Witness]
    ) -> Iterable[Problem]:
        code = "act-after-death" if wrong == "death" else "act-before-birth"
        person = self.people[id]
        order = "after the death" if wrong == "death" else "before the birth"
        what = f"an event of {when} is {order} of {person.name}, who is left out of it"
        fix = "look at the event's date and at the person's dates; a person honoured has the part `commemorated`"
        values = named(name=person.name, date=when)
        if curated and id in (*curated.leaders, *curated.parts):
            yield Problem(curated.path, curated.line, code, what, fix, Severity.WARNING, values=values)
        for witness in witnesses:
            if id in (*witness.entry.leaders, *witness.entry.parts):
                article = self.articles[witness.article]
                line = article.lines.get(f"events.{witness.index}", 0)
                yield Problem(article.path, line, code, what, fix, Severity.WARNING, values=values)

    def _about(self, curated: CuratedEvent | None, witnesses: Sequence[Witness]) -> str:
        if curated and curated.about:
            return curated.about
        told = sorted({w.entry.about for w in witnesses if w.entry.about})
        return min(told, key=lambda about: (self.keys.target(about) is None, -len(about), about), default="")

    def _place(self, curated: CuratedEvent | None, witnesses: Sequence[Witness]) -> tuple[str, tuple[str, ...]]:
        told = [w.entry.place for w in witnesses if w.entry.place in self.registers.places]
        known = curated.place if curated and curated.place in self.registers.places else ""
        places = tuple(sorted({*told, *([known] if known else ())}))
        if known or not places:
            return known, places
        width = {place: sum(self.places.fit(place, other) for other in told) for place in places}
        return min(places, key=lambda p: (-width[p], -len(self.places.chain(p)), -told.count(p), p)), places


def natural_id(event: EventNode) -> str:
    """Return the id an event would get today: its date, type, and two leaders or what it is about."""
    if event.curated:
        return event.curated.id
    when = slug(event.date.text.replace("/", "-"))
    people = event.leaders or event.commemorated
    subject = "-".join(sorted(people[:2])) or slug(event.about, 40) or event.place
    return "-".join(part for part in (when, str(event.type), subject) if part)


def claims_of(events: Sequence[EventNode]) -> list[Claim]:
    """Return what each event needs to be found again under its old id."""
    rows = [(w.article, w.index, i, w.entry) for i, event in enumerate(events) for w in event.witnesses]
    numbers: Counter[str] = Counter()
    keys: dict[int, list[str]] = {}
    for article, _, i, entry in sorted(rows, key=lambda row: row[:3]):
        key = witness_key(article, entry.evidence, entry.type)
        numbers[key] += 1
        keys.setdefault(i, []).append(witness_key(article, entry.evidence, entry.type, numbers[key]))
    return [
        Claim(
            "events",
            natural_id(event),
            tuple(sorted(keys.get(i, ()))),
            fixed=event.curated is not None,
        )
        for i, event in enumerate(events)
    ]


def titled(
    events: Sequence[EventNode], articles: Mapping[str, Article], reads: Mapping[str, ReadArticle], keys: AboutKeys,
    people: Mapping[str, Person], titles: Sequence[Titles],
) -> list[EventNode]:  # fmt: skip
    """Return the events with titles in every language, made where no person wrote one, and no two alike."""
    founded = {
        keys.key(e.about): e.date.earliest.year
        for e in sorted(events, key=order_of, reverse=True)
        if e.type is EventType.ESTABLISHMENT and e.about and e.date.earliest
    }
    curated_titles = {e.id: e.curated.title for e in events if e.curated}
    told = [_told(event, articles, reads, keys, people, founded) for event in events]
    made: list[dict[str, str]] = [dict(e.curated.title) if e.curated else {} for e in events]
    for maker in titles:
        known = {id: title[maker.lang] for id, title in curated_titles.items() if maker.lang in title}
        for row, words in zip(told, made, strict=True):
            words.setdefault(maker.lang, maker.title(row, known))
        _make_distinct(events, made, maker)
    langs = [maker.lang for maker in titles]
    articles_own = next((maker for maker in titles if maker.lang == "vi"), titles[0])
    looks_back = recalled(events, told, articles_own, [keys.key(e.about) if e.about else "" for e in events])
    return [
        replace(
            e,
            title=title,
            title_made=not (e.curated and all(lang in e.curated.title for lang in langs)),
            about_words=articles_own.spelt(e.about, row.spellings),
            recalls=recalls,
        )
        for e, title, row, recalls in zip(events, made, told, looks_back, strict=True)
    ]


def _told(
    event: EventNode, articles: Mapping[str, Article], reads: Mapping[str, ReadArticle], keys: AboutKeys,
    people: Mapping[str, Person], founded: Mapping[str, int],
) -> Told:  # fmt: skip
    years, words = 0, ""
    if event.type is EventType.ANNIVERSARY:
        counts = [counted(articles[w.article], reads[w.article], w) for w in event.witnesses]
        years, words = next((count for count in counts if count[0]), (0, ""))
        if not years and event.about and event.date.earliest:
            first = _founded(keys.key(event.about), founded)
            years = max(event.date.earliest.year - first, 0) if first else 0
    return Told(
        event.type, event.date, event.leaders, event.commemorated, event.parts, event.about, event.about_target,
        event.place, years, words, _spellings(event, articles, people),
    )  # fmt: skip


def _spellings(event: EventNode, articles: Mapping[str, Article], people: Mapping[str, Person]) -> dict[str, str]:
    """Return the forms of the names of an event's people, those that could mean two of them left out."""
    ids = (*event.leaders, *event.commemorated)
    forms: dict[str, set[str]] = {}
    for id in ids:
        person = people[id]
        for form in (person.name, *person.names.values(), *(a.text for a in person.aliases if not a.weak)):
            forms.setdefault(form, set()).add(id)
    for article in dict.fromkeys(w.article for w in event.witnesses):
        for leader in articles[article].leaders:
            if leader.id in ids:
                for form in (leader.name, *leader.aliases):
                    forms.setdefault(form, set()).add(leader.id)
    return {form: found.pop() for form, found in sorted(forms.items()) if len(found) == 1}


def _founded(about: str, founded: Mapping[str, int]) -> int:
    """Return the year in which what an anniversary is about began, 0 where the graph does not say or says two."""
    if about in founded:
        return founded[about]
    years = {year for key, year in founded.items() if same_about(about, key)}
    return years.pop() if len(years) == 1 else 0


def _make_distinct(events: Sequence[EventNode], made: Sequence[dict[str, str]], maker: Titles) -> None:
    """Tell made titles apart that are the same: by the date, then by a number."""
    lang = maker.lang
    for step in ("date", "number"):
        same: dict[str, list[int]] = {}
        for number, titles in enumerate(made):
            same.setdefault(titles[lang], []).append(number)
        for title, numbers in same.items():
            for count, number in enumerate(numbers if len(numbers) > 1 else (), 1):
                event = events[number]
                words = maker.spoken(event.date) if step == "date" else str(count)
                if not (event.curated and lang in event.curated.title) and (step == "date" or count > 1):
                    made[number][lang] = f"{title} ({words})"
