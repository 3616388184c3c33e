"""Markdown to HTML, with places left open for links. The only module that imports markdown_it.

Imported only when a text has to be parsed: `markup.py` asks the memo first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from kb_site.site.links import WIKILINK
from kb_site.text import slug

_SCHEME = re.compile(r"[\s\x00-\x1f]*([a-z][a-z0-9+.-]*)[\s\x00-\x1f]*:", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto"})
_TOP = 2
"""Level of a page's highest heading in prose; the page's title is the only h1."""

_OPEN = "\0"
"""Stands in the HTML where a wikilink will; the parser lets no such character through."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """Prose as HTML with its wikilinks left open."""

    html: tuple[str, ...]
    """What stands before, between and after the links."""

    links: tuple[tuple[str, str, int], ...]
    """Of each link the name, the label ("" for none), and its line, from 0."""


def is_safe_address(address: str) -> bool:
    """Say whether an address may become a link: http, https, mailto, or relative; not "//host", not "javascript:"."""
    if address.replace("\\", "/").lstrip().startswith("//"):
        return False
    scheme = _SCHEME.match(address)
    return scheme is None or scheme[1].lower() in _ALLOWED


def _wikilink(state: StateInline, silent: bool) -> bool:
    """Read [[name|label]] as one token; within a link's words it stays text."""
    if not state.src.startswith("[[", state.pos):
        return False
    match = WIKILINK.match(state.src, state.pos)
    if match is None or match.end() > state.posMax:
        return False
    if not silent:
        token = state.push("text" if state.linkLevel else "wikilink", "", 0)
        token.content = (match[2] or match[1]).strip()
        token.meta = {"name": match[1].strip(), "label": (match[2] or "").strip()}
    state.pos = match.end()
    return True


class _Parser(MarkdownIt):
    """CommonMark with tables and wikilinks, HTML off."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table")
        self.inline.ruler.before("link", "wikilink", _wikilink)

    def validateLink(self, url: str) -> bool:  # noqa: N802 (a name of markdown-it)
        """Say whether an address may become a link; the words stay text where not."""
        return is_safe_address(url)


@lru_cache(maxsize=1)
def _parser() -> _Parser:
    return _Parser()


def parse_prose(markdown: str) -> Parsed:
    """Return the prose of a curated page: headings with ids, the highest as h2; links out marked as such.

    A picture from elsewhere is not shown; its words are. Any text is Markdown.
    """
    tokens = _parser().parse(markdown)
    links: list[tuple[str, str, int]] = []
    seen: dict[str, int] = {}
    highest = min((int(token.tag[1:]) for token in tokens if token.type == "heading_open"), default=1)
    for i, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) - highest + _TOP, 6)}"
            if token.type == "heading_open":
                token.attrSet("id", _heading_id(tokens[i + 1], seen))
        elif token.type == "inline" and token.children:
            token.children = _opened(token.children, token.map[0] if token.map else 0, links)
    return Parsed(tuple(_render(tokens).split(_OPEN)), tuple(links))


def parse_passage(markdown: str) -> str:
    """Return as HTML what a person wrote in an article; a wikilink there is its words."""
    tokens = _parser().parse(markdown)
    for token in tokens:
        if token.children:
            token.children = [_text(child) if child.type == "wikilink" else child for child in token.children]
    return _render(tokens)


def _render(tokens: Sequence[Token]) -> str:
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def _heading_id(inline: Token, seen: dict[str, int]) -> str:
    words = "".join(child.content for child in inline.children or ())
    id = f"h-{slug(words) or 'section'}"
    seen[id] = seen.get(id, 0) + 1
    return id if seen[id] == 1 else f"{id}-{seen[id]}"


def _opened(children: Sequence[Token], line: int, links: list[tuple[str, str, int]]) -> list[Token]:
    """Return the tokens of a block's text with places for its wikilinks, which are noted; outside links say so."""
    found: list[Token] = []
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        if token.type == "link_open" and _SCHEME.match(str(token.attrGet("href") or "")):
            token.attrSet("rel", "external")
        if token.type == "image" and _SCHEME.match(str(token.attrGet("src") or "")):
            token = _text(token)
        if token.type == "wikilink":
            links.append((token.meta["name"], token.meta["label"], line))
            token = Token("html_inline", "", 0, content=_OPEN)
        found.append(token)
    return found


def _text(token: Token) -> Token:
    return Token("text", "", 0, content=token.content)
