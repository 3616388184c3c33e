"""Everything on a page that needs an address relative to it: links, quotes, lists of facts, notes on sources."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kb_site.edtf import Edtf
from kb_site.model import Prose, PublishedBasis, Scope, Sourced
from kb_site.problems import did_you_mean
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.foreign import marked_html
from kb_site.site.links import resolve
from kb_site.site.markup import WikiLink, render_prose
from kb_site.site.nodes import ArticleNode, DatedWords, EventNode, Mention, Passage, Witness
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.view import (
    ArticleLine,
    Backing,
    Claim,
    EventLine,
    Link,
    MenuItem,
    Note,
    ProseView,
    Quote,
    Sheet,
)
from kb_site.site.spoken import speak
from kb_site.text import Span, stands_in

QUOTES = 3
"""Witnesses that a list shows of one event; its own page has them all."""


def at(desk: Desk, address: str) -> "Spot":
    """Return the spot of a page from its address within the language: at(desk, "leaders/to-lam.html")."""
    return Spot(desk, urls.root(desk.lang) + address)


@dataclass(frozen=True)
class Spot:
    """The desk at one page: everything that needs an address relative to it."""

    desk: Desk
    path: str
    """Address from the site's root: "en/leaders/to-lam.html"."""

    _notes: dict[str, int] = field(default_factory=dict, compare=False)
    """Number of each source that the page has cited, in order."""

    def href(self, address: str) -> str:
        """Return the way to an address of this language: "timeline.html#y-1957"."""
        return urls.relative(self.path, urls.root(self.desk.lang) + address) if address else ""

    def link(self, target: Target, text: str = "", anchor: str = "") -> Link:
        """Return a link to a thing under its name, or under other words; plain words where it has no page."""
        words, lang = (text, "") if text else self.desk.name(target)
        if not self.desk.has_page(target):
            return Link(words, "", lang)
        href = urls.relative(self.path, urls.of_target(target, self.desk.lang) + (f"#{anchor}" if anchor else ""))
        return Link(words, href, lang)

    def links(self, kind: str, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return links to things of one kind."""
        return tuple(self.link(Target(kind, id)) for id in ids)

    def sources(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return links to the page's notes on articles or references: [1], [2]; and a word where they prove little."""
        ids = tuple(ids)
        numbers = [self._notes.setdefault(id, len(self._notes) + 1) for id in ids]
        weak = (Link(self.desk.words("unverified")),) if self.desk.is_unverified(ids) else ()
        return (*(Link(f"[{number}]", f"#n-{number}") for number in numbers), *weak)

    def cited(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return the same links under the names of who wrote it, for a reader who asks who says so: Yonhap, KCNA."""
        ids = tuple(ids)
        return tuple(
            self.desk.spelling(self._author(id) or link.text, link.href) if link.href else link
            for id, link in zip((*ids, ""), self.sources(ids), strict=False)
        )

    def _author(self, id: str) -> str:
        graph = self.desk.graph
        if id in graph.articles:
            return self.desk.outlet(graph.articles[id].article.outlet)
        reference = graph.references[id].reference if id in graph.references else None
        return (reference.publisher or reference.author) if reference else ""

    def _note(self, id: str) -> Note:
        graph, by, when = self.desk.graph, "", None
        kind = "article" if id in graph.articles else "reference"
        if kind == "article":
            article = graph.articles[id].article
            by, when = self.desk.outlet(article.outlet), article.published
        elif id in graph.references:
            reference = graph.references[id].reference
            by, when = reference.publisher or reference.author, reference.date
        link = self.link(Target(kind, id))
        told = (by, speak(when, self.desk.words) if when else "")
        return Note(link.text, link.href, link.lang, ", ".join(part for part in told if part))

    def date_link(self, value: Edtf) -> str:
        """Return the way to a date on its year's page, or ""."""
        found = urls.date(value, self.desk.graph.years, self.desk.lang)
        return urls.relative(self.path, found) if found else ""

    def about(self, event: EventNode) -> Link | None:
        """Return what an event is about: a link, or the article's own words with names as they are known."""
        if event.about_target is not None:
            return self.link(event.about_target)
        if event.recalls:
            return self.link(Target("event", event.recalls))
        names = {"vi": event.about_words} | dict(event.curated.about_names if event.curated else {})
        words, lang = self.desk.pick(names, event.about_words)
        return Link(words, "", lang) if event.about else None

    def prose(self, prose: Mapping[str, Prose]) -> ProseView | None:
        """Return the prose of a curated page in this language, or else in the one there is."""
        if not prose:
            return None
        lang = self.desk.lang if self.desk.lang in prose else next(iter(prose))
        rendered = render_prose(prose[lang], self._wikilink, self.desk.memo)
        self.desk.problems.extend(rendered.problems)
        if lang != self.desk.lang:
            return ProseView(rendered.html, lang)
        return ProseView(marked_html(rendered.html, lang, self.desk.own_names), "")

    def _wikilink(self, name: str) -> WikiLink:
        graph = self.desk.graph
        found = resolve(name, graph.resolver)
        if found.target is not None:
            link = self.link(found.target)
            if link.href:
                return WikiLink(link.href, link.text, lang=link.lang)
            return WikiLink("", link.text, f"'{name}' has no page", "link to something that has one")
        if found.candidates:
            both = ", ".join(f"{target.kind}:{target.id}" for target in found.candidates)
            return WikiLink("", name, f"'{name}' can mean {both}", "write the one that is meant")
        known = {*graph.leaders, *graph.events, *graph.places, *graph.organizations, *graph.references, *graph.articles}
        return WikiLink("", name, fix=did_you_mean(name, known, "write its page, or take the brackets away"))

    def place(self, id: str) -> Link | None:
        """Return a link to a place, None where there is none."""
        return self.link(Target("place", id)) if id else None

    def quote(self, witness: Witness) -> Quote:
        """Return a witness's sentence with its evidence marked; the evidence alone where no more may be shown."""
        node = self.desk.graph.articles[witness.article]
        sentence, span = witness.sentence, witness.span
        if not sentence:
            sentence, span = witness.entry.evidence, Span(0, len(witness.entry.evidence))
        passage = next((p for p in node.passages if witness.paragraph and p.id == witness.paragraph), None)
        return self._quote(
            node,
            sentence,
            span,
            witness.anchor,
            edited=is_edited(passage, witness.entry.evidence),
            basis=self.desk.basis(witness.basis, witness.date_words, witness.told),
            reprints=self.links("article", witness.reprints),
        )

    def mention(self, mention: Mention) -> Quote | None:
        """Return the sentence of an article that names a thing; None where it may not be shown."""
        if not mention.sentence or mention.anchor == "title":
            return None
        node = self.desk.graph.articles[mention.article]
        return self._quote(node, mention.sentence, mention.span, mention.anchor)

    def dated_words(self, words: DatedWords) -> Quote:
        """Return the sentence of an article that names a date; the bare words where no more may be shown."""
        node = self.desk.graph.articles[words.article]
        sentence, span = (words.sentence, words.span) if words.sentence else (words.text, Span(0, len(words.text)))
        return self._quote(node, sentence, span, words.anchor, basis=self.desk.basis(words.basis, "", None))

    def _quote(
        self,
        node: ArticleNode,
        sentence: str,
        span: Span,
        anchor: str,
        *,
        edited: bool = False,
        basis: str = "",
        reprints: tuple[Link, ...] = (),
    ) -> Quote:
        article = node.article
        return Quote(
            sentence[: span.start],
            sentence[span.start : span.end],
            sentence[span.end :],
            "" if article.lang == self.desk.lang else article.lang,
            self.link(Target("article", article.id), anchor=anchor),
            self.desk.outlet(article.outlet),
            article.published,
            "reviewed" if article.reviewed else "machine",
            edited,
            basis,
            reprints,
        )

    def event_line(self, id: str, *, quotes: int = 0, anchor: str = "", cited: bool = False) -> EventLine:
        """Return an event for a list, with the sentences of its first witnesses if asked for.

        With `cited`, on a page that ends with its notes, a curated event cites its sources too: no sentence need name
        everybody who took part.
        """
        event = self.desk.graph.events[id]
        shown = event.witnesses[:quotes]
        link = self.link(Target("event", id))
        people = () if event.title_made else self.links("leader", event.leaders)
        return EventLine(
            link,
            event.date,
            "" if event.title_made else self.desk.kind(event),
            self.desk.event_basis(event),
            self.place(event.place),
            self.desk.event_state(event),
            tuple(person for person in people if person.text not in link.text),
            tuple(self.quote(witness) for witness in shown),
            len(event.witnesses) - len(shown) if quotes else 0,
            anchor,
            self.sources(event.curated.sources) if cited and event.curated else (),
        )

    def article_line(self, id: str, mention: Mention | None = None) -> ArticleLine:
        """Return an article for a list, with the sentence that names the page's subject."""
        article = self.desk.graph.articles[id].article
        return ArticleLine(
            self.link(Target("article", id)),
            article.published,
            article.published_basis is PublishedBasis.INFERRED,
            self.desk.outlet(article.outlet),
            self.desk.words(f"scope.{article.scope}") if article.scope is not Scope.CORE else "",
            "reviewed" if article.reviewed else "machine",
            self.mention(mention) if mention else None,
        )

    def mentions(self, found: Iterable[Mention]) -> tuple[ArticleLine, ...]:
        """Return the articles that name a thing, newest first."""
        lines = [self.article_line(mention.article, mention) for mention in found]
        return tuple(reversed(lines))

    def claims(self, values: Sequence[Sourced]) -> tuple[Claim, ...]:
        """Return the dates that sources give, the preferred one first."""
        found = [
            Claim(Edtf.parse(value.value), "", reason, self.sources(value.sources), value.preferred, lang)
            for value in values
            for reason, lang in (self.desk.pick(value.reason, ""),)
        ]
        return tuple(sorted(found, key=lambda claim: not claim.preferred))

    def backing(
        self,
        sources: Iterable[str],
        same_as: tuple[str, ...],
        linked_from: Iterable[Target],
        own: Iterable[str] | None = None,
    ) -> Backing | None:
        """Return the notes of all sources cited so far and of the page's own, and what leads to it; None if nothing.

        Takes     also, on an event's page, the sources of the event itself, cited first: the others carry offices and
                  what belongs to a visit.
        """
        self.sources(sources)
        notes = tuple(self._note(id) for id in self._notes)
        first = len(notes) if own is None else len(set(own))
        found = Backing(notes[:first], same_as, tuple(self.link(target) for target in linked_from), notes[first:])
        return found if notes or same_as or found.linked_from else None

    def sheet(self, number: int, addresses: Sequence[str]) -> Sheet:
        """Return the row of links between the sheets of a long list."""
        if len(addresses) < 2:
            return Sheet(())
        return Sheet(
            tuple(
                MenuItem(str(i), self.href(address), "page" if i == number else "")
                for i, address in enumerate(addresses, 1)
            )
        )

    def section(self, key: str) -> Link:
        """Return a link to a section."""
        return Link(self.desk.words(f"section.{key}"), self.href(self.desk.section(key)))


def is_edited(passage: Passage | None, words: str) -> bool:
    """Say whether words stand in an edited paragraph and not in the source's own."""
    return passage is not None and bool(passage.source_words) and not stands_in(words, passage.source_words)
