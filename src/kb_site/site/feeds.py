"""The newest articles as feeds, Atom and JSON Feed 1.1, in each language, where the site knows its own address.

A feed holds titles, links, outlets and names, and nothing of an article's text. An entry says when it was published
only where the article itself states the day; Atom, which cannot leave `updated` open, has the edition's day there.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from kb_site.model import Article, PublishedBasis
from kb_site.site import urls
from kb_site.site.nodes import Graph

NEWEST = 50
"""Articles in a feed."""

ATOM, JSON_FEED = "feed.xml", "feed.json"
TYPES = {ATOM: "application/atom+xml", JSON_FEED: "application/feed+json"}
"""Media type of each feed by its file's name."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An article in a feed."""

    id: str
    """Its Vietnamese address, which is the same in the feeds of all languages."""

    url: str
    title: str
    lang: str
    published: str
    """Start of the stated day of publication; "" where none is stated."""

    author: str
    summary: str
    """Outlet and names, for a list."""


@dataclass(frozen=True, slots=True)
class _Feed:
    """What a feed says in one language, before it takes a format."""

    lang: str
    title: str
    home: str
    base: str
    """Folder of the language's feeds, absolute, with its slash."""

    updated: str
    entries: tuple[_Entry, ...]


def has_feeds(graph: Graph) -> bool:
    """Say whether the site has feeds: it needs an address to be absolute with, and an edition to be dated by."""
    settings = graph.registers.settings
    return bool(settings.base_url and settings.edition)


def feeds(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds of every language by address."""
    if not has_feeds(graph):
        return
    for lang in graph.registers.settings.languages:
        found = _feed(graph, lang)
        yield urls.root(lang) + ATOM, _atom(found)
        yield urls.root(lang) + JSON_FEED, _json_feed(found)


def _feed(graph: Graph, lang: str) -> _Feed:
    settings = graph.registers.settings
    base = f"{settings.base_url.rstrip('/')}/"
    dated = [node.article for node in graph.articles.values() if node.article.published]
    return _Feed(
        lang,
        settings.title.get(lang) or next(iter(settings.title.values()), "") or base,
        f"{base}{urls.root(lang)}index.html",
        f"{base}{urls.root(lang)}",
        f"{settings.edition}T00:00:00Z",
        tuple(_entry(graph, article, lang, base) for article in dated[::-1][:NEWEST]),
    )


def _entry(graph: Graph, article: Article, lang: str, base: str) -> _Entry:
    outlet = graph.registers.outlets.get(article.outlet)
    name = outlet.name if outlet else article.outlet
    people = (graph.leaders[leader.id].person for leader in article.leaders if leader.id in graph.leaders)
    names = ", ".join(person.names.get(lang) or person.name for person in people)
    return _Entry(
        base + urls.page("article", article.id),
        base + urls.page("article", article.id, lang),
        article.title,
        article.lang,
        _published(article),
        article.author or name,
        ". ".join(part for part in (name, names) if part) or article.title,
    )


def _published(article: Article) -> str:
    stated = article.published_basis in (PublishedBasis.STATED, PublishedBasis.CURATED)
    if not stated or article.published is None or not article.published.is_calendar_date or not article.published.day:
        return ""
    return f"{article.published}T00:00:00+07:00"


def _atom(feed: _Feed) -> bytes:
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.lang})
    _add(root, "id", feed.base + ATOM)
    _add(root, "title", feed.title)
    _add(root, "updated", feed.updated)
    _add(root, "link", rel="self", href=feed.base + ATOM)
    _add(root, "link", rel="alternate", href=feed.home)
    _add(_add(root, "author"), "name", feed.title)
    for item in feed.entries:
        entry = _add(root, "entry", **({} if item.lang == feed.lang else {"xml:lang": item.lang}))
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "updated", feed.updated)
        if item.published:
            _add(entry, "published", item.published)
        _add(entry, "link", rel="alternate", href=item.url, hreflang=feed.lang)
        if item.author:
            _add(_add(entry, "author"), "name", item.author)
        _add(entry, "summary", item.summary, **({} if item.lang == feed.lang else {"xml:lang": feed.lang}))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def _json_feed(feed: _Feed) -> bytes:
    items = [
        {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "content_text": item.summary,
            "language": item.lang,
            **({"date_published": item.published} if item.published else {}),
            **({"authors": [{"name": item.author}]} if item.author else {}),
        }
        for item in feed.entries
    ]
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.base + JSON_FEED,
        "language": feed.lang,
        "items": items,
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()
