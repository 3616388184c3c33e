"""What a reader of the finished site would stumble on: links, fragments and assets that are not there, lost pages.

Works on the outputs in memory, before anything is put in place. Attributes are scanned for rather than pages parsed:
ten thousand take a few seconds.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from kb_site.memo import Memo
from kb_site.problems import Problem, Severity, nearest

START = "index.html"
"""The page from which every other must be within reach."""

SCAN = "scan"
"""Kind of the memo's values that say what a page holds that can break."""

_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_SCRIPT = re.compile(rb"(<script\b[^>]*>).*?(?=</script)", re.DOTALL | re.IGNORECASE)
_QUOTED = re.compile(rb'\s(id|href|src|action)="([^"]*)"')
_LOOSE = re.compile(rb"<[a-zA-Z][^<>]*?\s(?:id|href|src|action)\s*=\s*[^\"\s]")
_IN_TEXT = re.compile(rb">[^<>\"]*\"[^<>]*<")
_TAG = re.compile(rb"""<[a-zA-Z][a-zA-Z0-9-]*(\s(?:[^"'<>]|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(rb"""\s(id|href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
_LINK = re.compile(rb"<link\s[^>]*>", re.IGNORECASE)
_META = re.compile(rb"""<meta\s[^>]*http-equiv=["']?refresh["'\s>][^>]*>""", re.IGNORECASE)
_REFRESH = re.compile(rb"""content=["']?\s*\d+\s*[;,]\s*url\s*=\s*["']?([^"'>]+)""", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_SHOWN = 50
"""Broken links for which the nearest address is looked for; the rest are named without."""


@dataclass(frozen=True, slots=True)
class _Scan:
    """What a page holds that can break."""

    ids: frozenset[str]
    twice: tuple[str, ...]
    """Ids that stand there more than once."""

    links: tuple[str, ...]
    """Addresses it leads to, each once."""

    assets: tuple[str, ...]
    """Addresses it loads."""

    redirect: bool


def check_output(outputs: Mapping[str, bytes], memo: Memo | None = None) -> tuple[Problem, ...]:
    """Return what a reader would stumble on, each fault once however many pages have it.

    Takes     the site's files by address from its root; what was scanned before.
    Returns   warnings: broken-link, broken-fragment, missing-asset, outside-asset, letter-case, folder-link,
              absolute-link, duplicate-id, orphan-page. `404.html` answers from anywhere: its links may be absolute.
    """
    memo = memo or Memo()
    pages = {path: _scanned(data, memo) for path, data in outputs.items() if path.endswith(".html")}
    site = _Site(outputs, pages)
    found = [*site.clashes(), *site.duplicates(), *site.links(), *site.orphans()]
    return tuple(sorted(found))


def _scanned(data: bytes, memo: Memo) -> _Scan:
    key = sha256(data).digest()
    if (found := memo.recall(SCAN, key)) is not None:
        ids, twice, links, assets, redirect = json.loads(found)
        return _Scan(frozenset(ids), tuple(twice), tuple(links), tuple(assets), redirect)
    scan = _scan(data)
    row = (sorted(scan.ids), scan.twice, scan.links, scan.assets, scan.redirect)
    memo.keep(SCAN, key, json.dumps(row).encode())
    return scan


def _scan(data: bytes) -> _Scan:
    if b"<!--" in data:
        data = _COMMENT.sub(b"", data)
    if b"<script" in data:
        data = _SCRIPT.sub(rb"\1", data)
    ids: list[bytes] = []
    links: dict[bytes, None] = {}
    assets: dict[bytes, None] = {}
    for element in _LINK.findall(data):
        for name, value in _attributes(element):
            if name == b"href":
                (assets if _loads(element) else links)[value] = None
    meta = _META.search(data)
    if meta and (target := _REFRESH.search(meta[0])):
        links[target[1].strip()] = None
    for name, value in _attributes(_LINK.sub(b"", data)):
        if name == b"id":
            ids.append(value)
        else:
            (assets if name == b"src" else links)[value] = None
    twice = {id for id, count in Counter(ids).items() if count > 1} if len(set(ids)) < len(ids) else set()
    return _Scan(
        frozenset(map(_text, ids)), tuple(sorted(map(_text, twice))), tuple(map(_text, links)),
        tuple(map(_text, assets)), meta is not None,
    )  # fmt: skip


def _attributes(data: bytes) -> Iterable[tuple[bytes, bytes]]:
    """Return the attributes of a page that name a place or lead to one.

    Where every one stands in double quotes and no text has such a quote, as on our pages, they are found at once;
    else tag by tag.
    """
    if not _LOOSE.search(data) and not _IN_TEXT.search(data):
        return _QUOTED.findall(data)
    found = (match for tag in _TAG.finditer(data) for match in _ATTRIBUTE.finditer(tag[1]))
    return [(match[1].lower(), match[2] or match[3] or match[4] or b"") for match in found]


def _text(value: bytes) -> str:
    words = value.decode("utf-8", "replace")
    return unescape(words) if "&" in words else words


def _loads(element: bytes) -> bool:
    """Say whether a link element loads something: a style sheet or an icon, not a note of another language."""
    return any(word in element for word in (b"stylesheet", b"icon", b"preload", b"manifest"))


class _Site:
    """The outputs with what is needed to follow their links."""

    def __init__(self, outputs: Mapping[str, bytes], pages: Mapping[str, _Scan]) -> None:
        self.outputs, self.pages = outputs, pages
        self._by_lower: dict[str, str] = {}
        for path in sorted(outputs):
            self._by_lower.setdefault(path.lower(), path)
        self._folders = {folder for path in outputs for folder in _folders(path)}
        self._followed: dict[tuple[str, str], tuple[str, str] | None] = {}
        self._searched = 0

    def clashes(self) -> Iterable[Problem]:
        """Yield files whose names differ in letter case only: one of them is lost on many disks."""
        for path in sorted(self.outputs):
            if self._by_lower[path.lower()] != path:
                what = f"the address differs from '{self._by_lower[path.lower()]}' in letter case only"
                yield _warning(path, "letter-case", what, "give one of the two another id")

    def duplicates(self) -> Iterable[Problem]:
        """Yield ids that a page has twice."""
        for path, page in self.pages.items():
            for id in page.twice:
                what = f"the id '{id}' stands there more than once"
                yield _warning(path, "duplicate-id", what, "a link to it leads to the first only")

    def links(self) -> Iterable[Problem]:
        """Yield what is wrong with links and assets; a fault that many pages share is reported for the first."""
        faults: dict[tuple[str, str], list[str]] = {}
        for path, page in sorted(self.pages.items()):
            folder = dirname(path)
            for addresses, asset in ((page.links, False), (page.assets, True)):
                for address in addresses:
                    if (fault := self._fault(path, folder, address, asset)) is not None:
                        faults.setdefault(fault, []).append(path)
        for (code, target), paths in sorted(faults.items()):
            yield self._described(code, target, list(dict.fromkeys(paths)))

    def _follow(self, folder: str, address: str) -> tuple[str, str] | None:
        """Return the file ("" for the page itself) and the fragment an address leads to; None for one elsewhere."""
        key = folder, address
        if key not in self._followed:
            if _SCHEME.match(address) or address.startswith("/"):
                self._followed[key] = None
            else:
                way, _, fragment = address.partition("#")
                way = unquote(way.partition("?")[0])
                text = unquote(fragment).partition(":~:")[0]
                self._followed[key] = normpath(join(folder, way)) if way else "", text
        return self._followed[key]

    def _fault(self, path: str, folder: str, address: str, asset: bool) -> tuple[str, str] | None:
        """Return the code of what is wrong with an address and what it leads to, None where nothing is."""
        followed = self._follow(folder, address)
        if followed is None:
            return self._elsewhere(path, address, asset)
        target, fragment = followed
        target = target or path
        if target not in self.outputs:
            if target in self._folders or address.partition("#")[0].endswith("/"):
                return "folder-link", target
            if target.lower() in self._by_lower:
                return "letter-case", target
            return ("missing-asset" if asset else "broken-link"), target
        if fragment and target in self.pages and fragment not in self.pages[target].ids:
            return "broken-fragment", f"{target}#{fragment}"
        return None

    def _elsewhere(self, path: str, address: str, asset: bool) -> tuple[str, str] | None:
        if path.endswith("404.html"):
            return None  # a host shows it at any depth, so its links are absolute
        if not _SCHEME.match(address):
            return "absolute-link", address
        return ("outside-asset", address) if asset and not address.startswith("data:") else None

    def _described(self, code: str, target: str, paths: list[str]) -> Problem:
        more = f" (and on {len(paths) - 1} more pages)" if len(paths) > 1 else ""
        if code == "broken-link":
            what, fix = f"the link to '{target}' leads nowhere", self._near(target)
        elif code == "missing-asset":
            what, fix = f"'{target}' is loaded and is not there", self._near(target)
        elif code == "broken-fragment":
            page, _, fragment = target.partition("#")
            near = nearest(fragment, self.pages[page].ids)
            what, fix = f"the link to '{target}' finds no such place", f"did you mean '#{near}'?" if near else ""
        elif code == "letter-case":
            what = f"the link to '{target}' finds '{self._by_lower[target.lower()]}' on some disks only"
            fix = "write it in the letters of the file"
        elif code == "folder-link":
            what, fix = f"the link to '{target}' names a folder", f"write '{target}/index.html'"
        elif code == "absolute-link":
            what, fix = f"the link to '{target}' starts at the root of the host", "write it relative to the page"
        else:
            what, fix = f"'{target}' is loaded from elsewhere", "put the file on the site"
        return _warning(paths[0], code, what + more, fix)

    def _near(self, target: str) -> str:
        self._searched += 1
        if self._searched > _SHOWN:
            return ""
        folder = dirname(target)
        near = nearest(target, [path for path in self.outputs if dirname(path) == folder])
        return f"did you mean '{near}'?" if near else ""

    def orphans(self) -> Iterable[Problem]:
        """Yield pages that no way leads to from the start; redirects and the answer to unknown addresses aside."""
        if START not in self.pages:
            return
        reached, ahead = {START}, [START]
        while ahead:
            path = ahead.pop()
            folder = dirname(path)
            for address in self.pages[path].links:
                followed = self._follow(folder, address)
                target = followed[0] if followed else ""
                if target in self.pages and target not in reached:
                    reached.add(target)
                    ahead.append(target)
        for path, page in sorted(self.pages.items()):
            if path not in reached and not page.redirect and not path.endswith("404.html"):
                yield _warning(path, "orphan-page", "no way leads here from the first page", "link it from a list")


def _folders(path: str) -> Iterable[str]:
    folder = dirname(path)
    while folder:
        yield folder
        folder = dirname(folder)
    yield "."


def _warning(path: str, code: str, what: str, fix: str) -> Problem:
    return Problem(path, 0, code, what, fix, Severity.WARNING)
