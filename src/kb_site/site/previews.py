"""What links lead to, in a few lines that appear beside them: of leaders, events, places and organisations.

The lines come by `<script src>` from one of `BUCKETS` small files for each language, since nothing that fetches works
from a disk; `templates/assets/preview.js` asks for the one file that has the link it is pointed at, and shows it on
hover and on keyboard focus, until Escape. A finger's tap follows the link at once, as on Wikipedia, where touch screens
have no previews: a first tap that opens a card instead makes every way twice as long. Who holds the finger on a link
sees the card all the same, and the browser's own menu of that gesture stays what it is.

`previews/digest.js` says what the other files are asked for with, as in `search.py`: the digest of them all, so that a
browser never shows one edition's lines on another's page.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from kb_site.site import urls
from kb_site.site.nodes import Graph
from kb_site.site.pages.desk import Desk
from kb_site.site.search_documents import first_words, shown
from kb_site.site.spoken import Words

BUCKETS = 256
"""Files of a language at most: one or two entries each in a small collection, some 10 kB packed at 100,000 things."""

LENGTH = 240
"""Characters of prose or quotation."""


def preview_files(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of previews: each calls `KBP(folder, {"leaders/to-lam": [title, its language, note, …]})`."""
    files = list(_files(graph))
    digest = sha256(b"\0".join(data for _, data in files)).hexdigest()[:10]
    yield from files
    yield "previews/digest.js", f'KBP("digest","{digest}")\n'.encode()


def _files(graph: Graph) -> Iterator[tuple[str, bytes]]:
    settings, words = graph.registers.settings, graph.registers.words
    for lang in settings.languages:
        desk = Desk(graph, graph.registers, lang, Words(lang, words.get(lang, {})))
        buckets: dict[int, dict[str, Any]] = {}
        for kind, ids in _things(graph):
            for id in ids:
                key = urls.page(kind, id).removesuffix(".html")
                buckets.setdefault(bucket(key), {})[key] = _preview(desk, kind, id)
        for number, rows in sorted(buckets.items()):
            told = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
            folder = urls.root(lang)
            yield f"previews/{folder}{number}.js", f'KBP("{folder}",{told})\n'.encode()


def bucket(key: str) -> int:
    """Return the number of the file that has a thing: bucket("leaders/to-lam"). The script counts the same way."""
    number = 0
    for letter in key:
        number = (number * 31 + ord(letter)) % 65521
    return number % BUCKETS


def _things(graph: Graph) -> tuple[tuple[str, Sequence[str]], ...]:
    held = {"leader": graph.leaders, "event": graph.events, "place": graph.places, "organization": graph.organizations}
    return tuple((kind, tuple(nodes)) for kind, nodes in held.items())


def _preview(desk: Desk, kind: str, id: str) -> list[str]:
    """Return title, its language, note, text and its language; a language is "" where it is the page's."""
    one = shown(desk, kind, id)
    note = f"{one.note} · {desk.words(f'state.{state}')}" if (state := _state(desk, kind, id)) else one.note
    return [one.title, one.lang, note, *_text(desk, kind, id)]


def _state(desk: Desk, kind: str, id: str) -> str:
    if kind == "event":
        return desk.event_state(desk.graph.events[id])
    return desk.graph.leaders[id].state if kind == "leader" else ""


def _text(desk: Desk, kind: str, id: str) -> tuple[str, str]:
    """Return how the prose of a thing begins, or for an event without prose the words of its first witness."""
    graph = desk.graph
    prose = {
        "leader": lambda: graph.leaders[id].person.prose,
        "place": lambda: graph.places[id].place.prose,
        "organization": lambda: graph.organizations[id].organization.prose,
        "event": lambda: found.prose if (found := graph.events[id].curated) else {},
    }[kind]()
    if prose:
        lang = desk.lang if desk.lang in prose else next(iter(prose))
        return _cut(first_words(desk, prose[lang])), "" if lang == desk.lang else lang
    if kind == "event" and (witnesses := graph.events[id].witnesses):
        words = witnesses[0].sentence or witnesses[0].entry.evidence
        lang = graph.articles[witnesses[0].article].article.lang
        return f"“{_cut(words)}”", "" if lang == desk.lang else lang
    return "", ""


def _cut(text: str) -> str:
    if len(text) <= LENGTH:
        return text
    return text[: text.rfind(" ", 0, LENGTH) if " " in text[:LENGTH] else LENGTH] + " …"
