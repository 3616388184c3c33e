"""What can be found: leaders, organisations, places, events, articles, pages of prose and references, each with its
words and its entry in a list.

One index serves every language, since a reader may type a name in any of them; what a result shows is in the page's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from kb_site.edtf import Edtf, Precision
from kb_site.model import Organization, Page, Person, Place, Prose, Reference
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.links import WIKILINK, resolve
from kb_site.site.nodes import ArticleNode, EventNode, LeaderNode, OrganizationNode, PlaceNode
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.leaders import last_office
from kb_site.site.search_index import Field, Weight
from kb_site.site.spoken import speak

BLOCK = 1200
"""Characters of text that a result loads to show its words in."""

LAST_BLOCK = (1 << 14) - 1
"""Number under which the blocks of a text beyond all measure are told together."""

LONG_VISIT = 31
"""Days of an interval that are found one by one; of a longer one the first and the last are."""

_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\]\([^()\s]{0,1000}(?:\s[^()\n]{0,200})?\)")
_MARKUP = re.compile(r"[*_`#>|\\]+")
_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found."""

    kind: str
    id: str
    fields: tuple[Field, ...]
    facets: tuple[str, ...]
    """What it can be filtered by: "y:2025" its year, "l:to-lam" a leader, "c:kp" a country."""

    blocks: tuple[tuple[str, str], ...]
    """Language and text of each block of its body, paragraphs on lines of their own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows in one language."""

    title: str
    lang: str
    """Language of the title where it is not the page's."""

    note: str
    """What it is, when, where or whose: "Sự kiện · 9/10/2025 · Hội đàm, gặp gỡ · Bình Nhưỡng"."""


_Node = TypeVar("_Node", LeaderNode, OrganizationNode, PlaceNode)

Desks = Mapping[str, Desk]
"""The collection in each of its languages."""


def documents(desks: Desks) -> Iterator[Document]:
    """Yield all that can be found, in the order of their numbers.

    Leaders, organisations and places stand in the order of how much is known of them; events and articles the newest
    first; pages and references in the order of the registers.
    """
    graph = next(iter(desks.values())).graph
    for leader in _known_first(graph.leaders.values()):
        yield _leader(desks, leader)
    for body in _known_first(graph.organizations.values()):
        yield _thing(desks, "organization", body.organization)
    for place in _known_first(graph.places.values()):
        yield _thing(desks, "place", place.place)
    for event in reversed(tuple(graph.events.values())):
        yield _event(desks, event)
    dated = [node for node in graph.articles.values() if node.article.published]
    undated = [node for node in graph.articles.values() if not node.article.published]
    for article in (*reversed(dated), *undated):
        yield _article(desks, article)
    for page in graph.registers.pages.values():
        yield _page(desks, page)
    for reference in graph.references.values():
        yield _reference(desks, reference.reference)


def _known_first(nodes: Iterable[_Node]) -> list[_Node]:
    return sorted(nodes, key=lambda node: -len(node.events) - len(node.articles))


def shown(desk: Desk, kind: str, id: str) -> Shown:
    """Return what a result shows in the language of a desk."""
    graph = desk.graph
    title, lang = desk.name(Target(kind, id))
    if kind == "event":
        event = graph.events[id]
        where = desk.name(Target("place", event.place))[0] if event.place else ""
        notes = [speak(event.date, desk.words), desk.kind(event), where]
    elif kind == "article":
        article = graph.articles[id].article
        notes = [speak(article.published, desk.words) if article.published else "", desk.outlet(article.outlet)]
    elif kind == "leader":
        person = graph.leaders[id].person
        notes = [_country(desk, person.country), last_office(desk, person)]
    elif kind == "page":
        notes = []
    elif kind == "reference":
        reference = graph.references[id].reference
        when = speak(reference.date, desk.words) if reference.date else ""
        notes = [reference.author, reference.publisher, when]
    else:
        thing = graph.places[id].place if kind == "place" else graph.organizations[id].organization
        notes = [_country(desk, thing.country)]
    return Shown(title, lang, " · ".join(note for note in (desk.words(f"search.kind.{kind}"), *notes) if note))


def _country(desk: Desk, code: str) -> str:
    return desk.country(code) if code else ""


def _leader(desks: Desks, node: LeaderNode) -> Document:
    person = node.person
    styles = [usage.text for usage in node.roles]
    offices = [desk.office(term.office)[0] for desk in desks.values() for term in person.offices]
    blocks = _blocks(_prose(desks, person.prose))
    fields = (
        Field(Weight.NAME, _names(person)),
        Field(Weight.TITLE, (*_weak(person), *(usage.text for usage in node.spellings))),
        Field(Weight.NOTE, (*styles, *offices, *_countries(desks, person.country))),
        *_body(blocks),
    )
    return Document("leader", node.id, fields, _facets(leaders=[node.id], countries=[person.country]), blocks)


def _thing(desks: Desks, kind: str, thing: Organization | Place) -> Document:
    blocks = _blocks(_prose(desks, thing.prose))
    fields = (
        Field(Weight.NAME, _names(thing)),
        Field(Weight.TITLE, _weak(thing)),
        Field(Weight.NOTE, _countries(desks, thing.country)),
        *_body(blocks),
    )
    return Document(kind, thing.id, fields, _facets(countries=[thing.country]), blocks)


def _event(desks: Desks, node: EventNode) -> Document:
    graph = next(iter(desks.values())).graph
    people = (*node.leaders, *node.commemorated)
    about = [node.about_target] if node.about_target else []
    targets = [*(Target("leader", id) for id in people), *about, *([Target("place", node.place)] if node.place else [])]
    notes = [desk.name(target)[0] for desk in desks.values() for target in targets]
    notes += [desk.kind(node) for desk in desks.values()]
    if not about and node.about:
        notes.append(node.about)
    blocks = _blocks(_prose(desks, node.curated.prose if node.curated else {}))
    fields = (
        Field(Weight.TITLE, (*node.title.values(), *_dates(desks, node.date))),
        Field(Weight.NOTE, (*notes, *_days(desks, node.date))),
        *_body(blocks),
    )
    countries = [graph.leaders[id].person.country for id in people if id in graph.leaders]
    if node.place in graph.places:
        countries.append(graph.places[node.place].place.country)
    return Document("event", node.id, fields, _facets(urls.year_of(node.date), people, countries), blocks)


def _article(desks: Desks, node: ArticleNode) -> Document:
    """Return an article; where the outlet lets only evidence be published, its passages hold no more than that."""
    article = node.article
    desk = next(iter(desks.values()))
    texts = [(article.lang, passage.text) for passage in node.passages]
    blocks = _blocks(texts)
    people = [leader.id for leader in article.leaders]
    when = _dates(desks, article.published) if article.published else ()
    names = (desk.name(Target("leader", id))[0] for id in people)
    fields = (
        Field(Weight.TITLE, (article.title,)),
        Field(Weight.NOTE, (*(text for _, text in texts[:1]), desk.outlet(article.outlet), *when, *names)),
        *_body(blocks),
    )
    year = urls.year_of(article.published) if article.published else None
    countries = [leader.country for leader in article.leaders]
    return Document("article", article.id, fields, _facets(year, people, countries), blocks)


def _page(desks: Desks, page: Page) -> Document:
    blocks = _blocks(_prose(desks, page.prose))
    return Document("page", page.id, (Field(Weight.TITLE, tuple(page.title.values())), *_body(blocks)), (), blocks)


def _reference(desks: Desks, reference: Reference) -> Document:
    """Return a reference; its title says what it tells of, not what it is, and so weighs as a note."""
    when = _dates(desks, reference.date) if reference.date else ()
    titles = tuple(reference.described.values()) or (reference.title,)
    texts = (*titles, reference.author, reference.publisher, *when)
    year = urls.year_of(reference.date) if reference.date else None
    return Document("reference", reference.id, (Field(Weight.NOTE, texts),), _facets(year), ())


def _names(thing: Person | Organization | Place) -> tuple[str, ...]:
    strong = (name for alias in thing.aliases if not alias.weak for name in (alias.text, *alias.names.values()))
    return tuple(dict.fromkeys((thing.name, *thing.names.values(), *strong)))


def _weak(thing: Person | Organization | Place) -> tuple[str, ...]:
    return tuple(alias.text for alias in thing.aliases if alias.weak)


def _countries(desks: Desks, code: str) -> tuple[str, ...]:
    return tuple(desk.country(code) for desk in desks.values()) if code else ()


def _facets(year: int | None = None, leaders: Iterable[str] = (), countries: Iterable[str] = ()) -> tuple[str, ...]:
    years = [f"y:{year}"] if year is not None else []
    found = (*years, *(f"l:{id}" for id in leaders), *(f"c:{code.lower()}" for code in countries if code))
    return tuple(dict.fromkeys(found))


def _dates(desks: Desks, value: Edtf) -> tuple[str, ...]:
    """Return a date as each language speaks it, and in all the ways a day is written."""
    spoken = [speak(value, desk.words) for desk in desks.values()]
    return (*spoken, *_written(desks, value)) if value.precision is Precision.DAY else tuple(spoken)


def _written(desks: Desks, day: Edtf) -> Iterator[str]:
    for desk in desks.values():
        month = desk.words(f"month.{day.month}")
        yield desk.words("search.day", day=day.day, month=day.month, name=month, year=day.year)
    yield f"{day.day} {day.month} {day.year}"
    yield f"{day.year} {day.month} {day.day}"


def _days(desks: Desks, value: Edtf) -> Iterator[str]:
    """Yield the days of an interval whose ends are known to the day, each in every way it is written."""
    ends = [end for end in (value.first, value.last) if end is not None and end.precision is Precision.DAY]
    if value.precision is not Precision.INTERVAL:
        return
    first, last = value.earliest, value.latest
    if len(ends) == 2 and first and last and (last - first).days < LONG_VISIT:
        between = (first + timedelta(days=step) for step in range((last - first).days + 1))
        ends = [Edtf.of(day.year, day.month, day.day) for day in between]
    for end in ends:
        yield from _written(desks, end)


def _prose(desks: Desks, prose: Mapping[str, Prose]) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a curated page in every language as plain words, with their language."""
    for lang, text in prose.items():
        desk = desks.get(lang) or next(iter(desks.values()))
        for paragraph in _PARAGRAPHS.split(text.markdown):
            if words := " ".join(plain(desk, paragraph).split()):
                yield lang, words


def first_words(desk: Desk, prose: Prose) -> str:
    """Return the first paragraph of prose as plain words; "" where there is none but headings."""
    paragraphs = (one for one in _PARAGRAPHS.split(prose.markdown.strip()) if not one.lstrip().startswith("#"))
    return " ".join(plain(desk, next(paragraphs, "")).split())


def plain(desk: Desk, markdown: str) -> str:
    """Return the words of Markdown: of a link those that stand for it, nothing of its address."""

    def words(match: re.Match[str]) -> str:
        if match[2]:
            return match[2].strip()
        target = resolve(match[1].strip(), desk.graph.resolver).target
        return desk.name(target)[0] if target else match[1].strip()

    return _MARKUP.sub("", _LINK.sub(r"\1", WIKILINK.sub(words, markdown)))


def _blocks(texts: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return paragraphs gathered into blocks of one language each; a paragraph longer than a block is cut at words."""
    found: list[tuple[str, str]] = []
    for lang, text in texts:
        for piece in _pieces(text):
            if found and found[-1][0] == lang and len(found[-1][1]) + len(piece) < BLOCK:
                found[-1] = lang, f"{found[-1][1]}\n{piece}"
            else:
                found.append((lang, piece))
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    while len(text) - at > BLOCK:
        end = text.rfind(" ", at, at + BLOCK)
        end = end if end > at else at + BLOCK
        yield text[at:end]
        at = end + (text[end] == " ")
    yield text[at:]


def _body(blocks: Sequence[tuple[str, str]]) -> Iterator[Field]:
    for number, (_, text) in enumerate(blocks):
        yield Field(Weight.BODY, tuple(text.split("\n")), min(number, LAST_BLOCK))
