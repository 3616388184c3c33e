"""The search index as files that a page loads by `<script src>`: they work from disk as over http, under any sub-path.

Each calls `KBS(name, value)`. `search/vi.js` and the like say what the rest is; `search/s/` holds terms
(`search_index.py`), `search/d/LANG/` what results show, `search/t/` the text that their words stand in. A file is
asked for with the digest of them all, so that a browser never mixes two editions.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from kb_site.site import urls
from kb_site.site.nodes import Graph
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.search import KINDS
from kb_site.site.search_documents import documents, shown
from kb_site.site.search_index import Index
from kb_site.site.spoken import Words

PER_FILE = 16
"""Results whose entries are loaded together."""

TEXTS = 10_000
"""Files of text at most, as long as none is over a few blocks."""

WORDS = ("none", "one", "other", "more")
"""How many were found, in words: keys after "search.", in the order of the script."""

WORTH = {
    "leader": (0, 4),
    "organization": (0.125, 3.5),
    "place": (0.25, 3),
    "event": (0.375, 1),
    "article": (0.5, 0),
    "page": (-0.5, 0),
    "reference": (-3, -3),
}
"""What a kind adds to the score of what mentions the words, and of what is named by them.

A word in the body is worth about 1, in a note 3, in a title 8: so prose stands below articles that say the same, and
references below all else.
"""


def search_files(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index; none where there is nothing to find."""
    settings, words = graph.registers.settings, graph.registers.words
    desks = {lang: Desk(graph, graph.registers, lang, Words(lang, words.get(lang, {}))) for lang in settings.languages}
    if not any(desk.section("search") for desk in desks.values()):
        return
    index, found = Index(), list[tuple[str, str, int]]()
    blocks: list[tuple[str, str]] = []
    for number, document in enumerate(documents(desks)):
        index.add(number, document.fields, (f"k:{document.kind}", *document.facets))
        found.append((document.kind, document.id, len(blocks) if document.blocks else -1))
        blocks += document.blocks
    starts = [sum(KINDS.index(kind) < order for kind, _, _ in found) for order in range(len(KINDS))]
    firsts, shards = index.shards()
    each = max(1, -(-len(blocks) // TEXTS))
    files = [*_numbered("s/", shards), *_numbered("t/", _parts(blocks, each))]
    for lang, desk in desks.items():
        entries = [_entry(desk, *one) for one in found]
        files += _numbered(f"d/{urls.root(lang) or 'vi/'}", _parts(entries, PER_FILE))
    digest = sha256(b"\0".join(data for _, data in files)).hexdigest()[:10]
    yield from files
    for lang, desk in desks.items():
        about = {
            "digest": digest,
            "entries": f"d/{urls.root(lang) or 'vi/'}",
            "starts": starts,
            "ways": [_way(kind, lang) for kind in KINDS],
            "worth": [WORTH[kind] for kind in KINDS],
            "perFile": PER_FILE,
            "perText": each,
            "words": [desk.words(f"search.{key}", n="{n}") for key in WORDS],
            "firsts": firsts,
        }
        yield _file(urls.file_stem(lang), about)


def _entry(desk: Desk, kind: str, id: str, block: int) -> list[str | int]:
    """Return what a result shows: stem, title, its language, note, number of its first block (-1: no text)."""
    one = shown(desk, kind, id)
    return [urls.file_stem(id), one.title, one.lang, one.note, block]


def _way(kind: str, lang: str) -> str:
    """Return where the things of a kind stand, with "*" for the id: "en/leaders/*.html"."""
    if kind == "reference":
        return f"{urls.named('references', lang)}#{urls.reference_anchor('x')[:-1]}*"
    return f"{urls.root(lang)}{urls.FOLDERS[kind]}/*.html" if kind in urls.FOLDERS else f"{urls.root(lang)}*.html"


def _parts(values: Sequence[Any], size: int) -> list[list[Any]]:
    return [list(values[at : at + size]) for at in range(0, len(values), size)]


def _numbered(folder: str, values: Sequence[Any]) -> list[tuple[str, bytes]]:
    return [_file(f"{folder}{number}", value) for number, value in enumerate(values)]


def _file(name: str, value: Any) -> tuple[str, bytes]:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"search/{name}.js", f'KBS("{name}",{text})\n'.encode()
