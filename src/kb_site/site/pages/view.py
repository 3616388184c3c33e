"""What the templates print: plain values with every word, date and address decided.

A page's view depends on nothing but these values and its template, so that rendering is a pure function of both.
Addresses in links are relative to the page they stand on.
"""

from dataclasses import dataclass
from typing import Any

from kb_site.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    text: str
    href: str = ""
    """Relative to the page; "" where there is no page to go to."""

    lang: str = ""
    """Language of the words where it is not the page's."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the menus."""

    text: str
    href: str
    current: str = ""
    """"page" on the page itself, "true" on the pages below it, else ""."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of the newest articles."""

    type: str
    """Media type: "application/atom+xml"."""

    href: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """How the page's subject is cited in one format, to copy or to save."""

    format: str
    text: str
    lang: str
    """Language of the record's words where it is not the page's."""

    href: str
    """Way to the file that holds it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, whatever its type."""

    path: str
    """Address from the site's root: "en/leaders/to-lam.html"."""

    template: str
    """"pages/leader.html"."""

    lang: str
    site: str
    """Title of the site."""

    title: str
    title_lang: str
    """Language of the title where it is not the page's."""

    description: str
    home: str
    assets: str
    """Where the assets lie, ending in a slash: "../assets/"."""

    menu: tuple[MenuItem, ...]
    sections: tuple[MenuItem, ...]
    trail: tuple[Link, ...]
    languages: tuple[Link, ...]
    """The same page in the other languages."""

    canonical: str
    """Absolute address; "" without `base_url`."""

    alternates: tuple[Link, ...]
    """Absolute addresses in every language; none without `base_url`."""

    cite: str
    edition: Edtf | None
    report: str
    """Where to report an error on this page; "" where nobody said."""

    view: Any
    """What the page type adds: a frozen dataclass of its module."""

    search: str = ""
    """The way to the search page; "" where there is nothing to find."""

    opensearch: str = ""
    """The way to the description of the search for browsers; "" without `base_url`."""

    kind: str = "website"
    """What Open Graph calls such a page: website, article or profile."""

    data: str = ""
    """JSON-LD of what the page is about, safe to stand in a script element."""

    feeds: tuple[Feed, ...] = ()
    """Feeds of this language; none where the site does not know its own address."""

    records: tuple[RecordView, ...] = ()
    """The page's subject for reference managers, one record for each format."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, and where they stand."""

    before: str
    words: str
    """The words that matter, marked within their sentence."""

    after: str
    lang: str
    article: Link
    outlet: str
    published: Edtf | None
    state: str
    """machine or reviewed."""

    edited: bool = False
    """Whether the words are the editor's, not the source's."""

    basis: str = ""
    """How this article knows the date, where it does not simply state it."""

    reprints: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list."""

    link: Link
    date: Edtf
    kind: str
    """Name of its type; "" where the title says it."""

    basis: str
    """How the date is known, where it is not simply stated; else ""."""

    place: Link | None
    state: str
    """machine, reviewed or curated."""

    people: tuple[Link, ...] = ()
    quotes: tuple[Quote, ...] = ()
    more: int = 0
    """Witnesses beyond the quotes shown."""

    anchor: str = ""
    """Id of the line itself, where a list gives it one."""

    sources: tuple[Link, ...] = ()
    """Notes on what it rests on besides sentences, where the list cites that."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    link: Link
    published: Edtf | None
    inferred: bool
    outlet: str
    scope: str
    """Words for core and context."""

    state: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A value with its sources, as one of several that may disagree."""

    date: Edtf
    basis: str
    """How it is known, in words; else ""."""

    reason: str
    """Why it is preferred or what speaks against it, in the editor's words; else ""."""

    sources: tuple[Link, ...]
    preferred: bool = False
    reason_lang: str = ""
    """Language of the reason where it is not the page's."""


@dataclass(frozen=True, slots=True)
class ProseView:
    """The prose of a curated page."""

    html: Any
    """Safe HTML."""

    lang: str
    """Language of the text where it is not the page's, so that the page says so."""


@dataclass(frozen=True, slots=True)
class Note(Link):
    """A source as a note at the end of a page."""

    about: str = ""
    """Who published it and when."""


@dataclass(frozen=True, slots=True)
class Backing:
    """What a curated page rests on, and which pages lead to it."""

    notes: tuple[Note, ...]
    """Sources of what the page tells, in the order of their numbers, from 1."""

    same_as: tuple[str, ...]
    linked_from: tuple[Link, ...]
    offices: tuple[Note, ...] = ()
    """Further sources, which on an event's page vouch for no more than the offices of its people."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a page stands among the sheets of a long list."""

    links: tuple[MenuItem, ...]
    """One for each sheet; empty where there is only one."""
