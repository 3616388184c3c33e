"""What every page type needs in one language: names, words for what is known, the sections there are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from kb_site.edtf import Edtf
from kb_site.memo import Memo
from kb_site.model import Basis, Term
from kb_site.problems import Problem
from kb_site.registers import Registers, Target, name_key
from kb_site.site import urls
from kb_site.site.content_checks import WEAK_KINDS
from kb_site.site.foreign import language_of, names_pattern
from kb_site.site.nodes import EventNode, Graph
from kb_site.site.pages.view import Link, MenuItem
from kb_site.site.spoken import Words, speak
from kb_site.site.worklist import Item

_FOLDERS = frozenset((*urls.FOLDERS.values(), "days"))
_SINGLE = {
    "timeline": ("events",),
    "references": ("references",),
    "graph": ("pairs",),
    "coverage": ("articles", "events"),
    "worklist": ("articles", "events"),
}
"""Pages that there is one of, and what of the graph they need to have something to show."""


@dataclass(frozen=True)
class Desk:
    """The collection in one language."""

    graph: Graph
    registers: Registers
    lang: str
    words: Words
    problems: list[Problem] = field(default_factory=list)
    """What was found wrong with prose while pages were made."""

    worklist: tuple[Item, ...] = ()
    """What an editor can mend."""

    menus: dict[tuple[str, str, str], tuple[MenuItem, ...]] = field(default_factory=dict)
    """Menus made already, by folder of the page, kind of menu and section."""

    memo: Memo = field(default_factory=Memo)
    """What was parsed and rendered before."""

    def pick(self, names: Mapping[str, str], otherwise: str) -> tuple[str, str]:
        """Return the name in this language, or the other one and its language: ("Bình Nhưỡng", "vi")."""
        if found := names.get(self.lang):
            return found, ""
        return names.get("vi") or otherwise, "" if self.lang == "vi" else "vi"

    def country(self, code: str) -> str:
        """Return the short name of a country, or its code where nobody named it."""
        found = self.registers.countries.get(code)
        return self.pick(found.names, code)[0] if found else code

    def office(self, id: str) -> tuple[str, str]:
        """Return the name of an office and its language."""
        found = self.registers.offices.get(id)
        return self.pick(found.names, id) if found else (id, "")

    @cached_property
    def _offices_by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for office in self.registers.offices.values():
            for form in (office.names.get("vi", ""), *office.forms):
                found.setdefault(name_key(form), office.id)
        found.pop("", None)
        return found

    def office_named(self, style: str) -> str:
        """Return the id of the office that a style is, or begins with; the longest name wins, "" for none."""
        words = name_key(style).split(" ")
        prefixes = (" ".join(words[:end]) for end in range(len(words), 0, -1))
        return next((self._offices_by_name[prefix] for prefix in prefixes if prefix in self._offices_by_name), "")

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries that have a page: the parties and those around, then all that a leader serves."""
        serving = {node.person.country for node in self.graph.leaders.values()}
        settings = self.registers.settings
        first = [code for code in (*settings.parties, *settings.context) if code in serving]
        others = sorted(code for code in serving if code in self.registers.countries)
        return tuple(dict.fromkeys((*first, *others)))

    @cached_property
    def holders(self) -> Mapping[str, tuple[tuple[str, Term], ...]]:
        """Of each office that somebody on the site held, who held it when: id and term, the earliest first."""
        rows: dict[str, list[tuple[str, Term]]] = {}
        for id, node in self.graph.leaders.items():
            for term in node.person.offices:
                if term.office in self.registers.offices:
                    rows.setdefault(term.office, []).append((id, term))
        return {office: tuple(sorted(held, key=_beginning)) for office, held in sorted(rows.items())}

    @cached_property
    def outlets(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the articles of each outlet of the vocabulary, by date."""
        rows: dict[str, list[str]] = {}
        for id, node in self.graph.articles.items():
            if node.article.outlet in self.registers.outlets:
                rows.setdefault(node.article.outlet, []).append(id)
        return {outlet: tuple(ids) for outlet, ids in sorted(rows.items())}

    def kind(self, event: EventNode) -> str:
        """Return the name of an event's type."""
        found = self.registers.event_kinds.get(event.type)
        return self.pick(found.names, "")[0] if found else self.words(f"type.{event.type}")

    def outlet(self, id: str) -> str:
        """Return the name of an outlet; the words themselves where the vocabulary has none such."""
        found = self.registers.outlets.get(id)
        return found.name if found else id

    def spelling(self, text: str, href: str = "") -> Link:
        """Return a form of a name, or a name that has but one, with the language that its letters give away."""
        lang = language_of(text)
        return Link(text, href, "" if lang == self.lang else lang)

    @cached_property
    def own_names(self) -> re.Pattern[str] | None:
        """What finds the names that the collection gives its leaders, bodies, places and events in this language."""
        graph = self.graph
        held = {
            "leader": graph.leaders,
            "organization": graph.organizations,
            "place": graph.places,
            "event": graph.events,
        }
        named = (self.name(Target(kind, id)) for kind, nodes in held.items() for id in nodes)
        return names_pattern(name for name, lang in named if not lang)

    def site_title(self) -> str:
        """Return the title of the site."""
        return self.pick(self.registers.settings.title, self.words("home"))[0]

    def edition(self) -> Edtf | None:
        """Return the day of this edition."""
        return self.date(self.registers.settings.edition, "site.yaml")

    def date(self, text: str, path: str, line: int = 0) -> Edtf | None:
        """Return a date that the registers keep as text; what is none is named with its place and left out."""
        try:
            return Edtf.parse(text) if text else None
        except ValueError as error:
            fix = 'write "2025-10-09", "2025-10" or "2025"'
            self.problems.append(Problem(path, line, "bad-edtf", f"'{text}' is no EDTF date: {error}", fix))
            return None

    def is_unverified(self, sources: Iterable[str]) -> bool:
        """Say whether all that vouches for a fact are mirrors and encyclopaedias, which prove nothing alone."""
        kinds = [self.graph.references[id].reference.kind if id in self.graph.references else "" for id in sources]
        return bool(kinds) and all(kind in WEAK_KINDS for kind in kinds)

    def event_state(self, event: EventNode) -> str:
        """Return what stands behind an event: curated, unverified, reviewed or machine."""
        if event.curated is not None:
            sources = {*event.curated.sources, *(source for claim in event.dates for source in claim.sources)}
            return "unverified" if not event.witnesses and self.is_unverified(sorted(sources)) else "curated"
        return "reviewed" if event.reviewed else "machine"

    def section(self, key: str) -> str:
        """Return the address of a section within the language; "" where this collection has none such."""
        if key in _FOLDERS:
            listed = {"countries": self.countries, "offices": self.holders, "outlets": self.outlets}
            return f"{key}/index.html" if listed.get(key, getattr(self.graph, key, ())) else ""
        if key in _SINGLE:
            return f"{key}.html" if any(getattr(self.graph, held) for held in _SINGLE[key]) else ""
        if key == "search":
            graph = self.graph
            found = (graph.leaders, graph.organizations, graph.places, graph.events, graph.articles)
            return "search.html" if any(found) else ""
        return f"{key}.html" if key in self.registers.pages else ""

    def name(self, target: Target) -> tuple[str, str]:
        """Return what a thing is called in this language, and the language of the words where it is another."""
        graph, id = self.graph, target.id
        match target.kind:
            case "leader" if id in graph.leaders:
                person = graph.leaders[id].person
                return self.pick(person.names, person.name)
            case "place" if id in graph.places:
                place = graph.places[id].place
                return self.pick(place.names, place.name)
            case "organization" if id in graph.organizations:
                body = graph.organizations[id].organization
                return self.pick(body.names, body.name)
            case "event" if id in graph.events:
                return self.pick(graph.events[id].title, id)
            case "article" if id in graph.articles:
                article = graph.articles[id].article
                return article.title, "" if article.lang == self.lang else article.lang
            case "country":
                return self.country(id), ""
            case "office":
                return self.office(id)
            case "outlet":
                outlet = self.spelling(self.outlet(id))
                return outlet.text, outlet.lang
            case "reference" if id in graph.references:
                reference = graph.references[id].reference
                if reference.described:
                    return self.pick(reference.described, reference.title)
                return reference.title, "" if reference.lang == self.lang else reference.lang
            case "page" if id in self.registers.pages:
                return self.pick(self.registers.pages[id].title, id)
        return id, ""

    def has_page(self, target: Target) -> bool:
        """Say whether the site has a page, or an entry of a page, for a target."""
        graph = self.graph
        held: Mapping[str, Mapping[Any, object]] = {
            "leader": graph.leaders,
            "place": graph.places,
            "organization": graph.organizations,
            "event": graph.events,
            "article": graph.articles,
            "reference": graph.references,
            "page": self.registers.pages,
            "office": self.holders,
            "outlet": self.outlets,
        }
        if target.kind == "country":
            return target.id in self.countries
        return target.id in held.get(target.kind, {})

    def basis(self, basis: Basis | None, words: str, told: Edtf | None) -> str:
        """Return in words how a date is known; "" where it is stated outright, or nobody says."""
        if basis in (None, Basis.EXPLICIT, Basis.CURATED):
            return ""
        when = self.told(told) if told else ""
        if basis is Basis.YEAR_INFERRED:
            return self.words("basis.year-inferred")
        if not words:
            return self.words(f"basis.{basis}")
        if not when:
            return self.words(f"basis.{basis}.words", words=words)
        return self.words(f"basis.{basis}.told", words=words, told=when)

    def told(self, published: Edtf) -> str:
        """Return when an article was published, as it stands after "an article of": "ngày 9/10/2025", "năm 2022"."""
        spoken, key = speak(published, self.words), f"told.{published.precision}"
        return self.words(key, date=spoken) if key in self.words else spoken

    def event_basis(self, event: EventNode) -> str:
        """Return in words how an event's date is known, from the first witness that has it; "" where it is stated."""
        if event.basis in (None, Basis.EXPLICIT, Basis.CURATED):
            return ""
        found = next((w for w in event.witnesses if w.basis is event.basis and w.entry.date == event.date), None)
        return self.basis(event.basis, found.date_words if found else "", found.told if found else None)


def _beginning(row: tuple[str, Term]) -> tuple[date, str]:
    id, term = row
    known = term.start or term.end
    return (known.earliest if known and known.earliest else date.max), id


def capital(words: str) -> str:
    """Return words with a capital first letter, as a heading has them."""
    return words[:1].upper() + words[1:]
