"""Markdown to HTML: prose of curated pages, and the paragraphs of articles with their links and fact sentences.

Source text is untrusted: HTML in it is text, only http, https, mailto and relative addresses become links, and
everything is escaped here. The only module that imports markdown_it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from kb_site.model import Prose
from kb_site.problems import Problem, Severity
from kb_site.registers import Target
from kb_site.site.links import WIKILINK
from kb_site.site.nodes import Mark, Passage
from kb_site.text import slug

_SCHEME = re.compile(r"[\s\x00-\x1f]*([a-z][a-z0-9+.-]*)[\s\x00-\x1f]*:", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto"})
_TOP = 2
"""Level of a page's highest heading in prose; the page's title is the only h1."""


@dataclass(frozen=True, slots=True)
class WikiLink:
    """What a `[[name]]` leads to from the page that holds it."""

    href: str
    """Relative address; "" where it leads nowhere."""

    text: str
    """Words of the link where the author gave no label."""

    problem: str = ""
    """Why it leads nowhere, in the reader's words."""

    fix: str = ""
    """What to do: "did you mean 'to-lam'?"."""

    lang: str = ""
    """Language of the words where it is not the prose's."""


Resolve = Callable[[str], WikiLink]
"""From the name in a wikilink to where it leads."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Prose as HTML, and what is wrong with its links."""

    html: str
    problems: tuple[Problem, ...] = ()


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


def render_prose(prose: Prose, resolve: Resolve) -> Rendered:
    """Return the prose of a curated page as HTML.

    Takes     the Markdown with its file and line, and where its wikilinks lead.
    Returns   headings with ids, the author's highest as h2; links out marked as such; a wikilink that leads nowhere
              as its words in `<span class="unresolved">`, with a warning `unresolved-link` that names file and line.
    Errors    none: any text is Markdown.
    """
    tokens = _parser().parse(prose.markdown)
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    highest = min((int(token.tag[1:]) for token in tokens if token.type == "heading_open"), default=1)
    for i, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) - highest + _TOP, 6)}"
            if token.type == "heading_open":
                token.attrSet("id", _heading_id(tokens[i + 1], seen))
        elif token.type == "inline" and token.children:
            line = prose.line + (token.map[0] if token.map else 0)
            token.children = _resolved(token.children, resolve, prose.path, line, problems)
    return Rendered(_render(tokens), tuple(problems))


def _render(tokens: Sequence[Token]) -> str:
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def _heading_id(inline: Token, seen: dict[str, int]) -> str:
    words = "".join(child.content for child in inline.children or ())
    id = f"h-{slug(words) or 'section'}"
    seen[id] = seen.get(id, 0) + 1
    return id if seen[id] == 1 else f"{id}-{seen[id]}"


def _resolved(
    children: Sequence[Token], resolve: Resolve, path: str, line: int, problems: list[Problem]
) -> list[Token]:
    """Return the tokens of a block's text with wikilinks made links; outside links say that they are."""
    found: list[Token] = []
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        if token.type == "link_open" and _SCHEME.match(str(token.attrGet("href") or "")):
            token.attrSet("rel", "external")
        if token.type == "image" and _SCHEME.match(str(token.attrGet("src") or "")):
            token = Token("text", "", 0, content=token.content)  # no picture from elsewhere is shown
        if token.type != "wikilink":
            found.append(token)
            continue
        link = resolve(token.meta["name"])
        words = token.meta["label"] or link.text
        if link.href:
            found.append(_raw(_anchor(link.href, words, "" if token.meta["label"] else link.lang)))
            continue
        found.append(_raw(f'<span class="unresolved">{escape(words)}</span>'))
        what = link.problem or f"nothing is called '{token.meta['name']}'"
        problems.append(Problem(path, line, "unresolved-link", what, link.fix, Severity.WARNING))
    return found


def _raw(html: str) -> Token:
    return Token("html_inline", "", 0, content=html)


def _anchor(href: str, words: str, lang: str = "", kind: str = "") -> str:
    attributes = (f' class="{kind}"' if kind else "") + (f' lang="{escape(lang)}"' if lang else "")
    return f'<a href="{escape(href)}"{attributes}>{escape(words)}</a>'


def passage_html(passage: Passage, link: Callable[[Target], str], linked: set[Target]) -> str:
    """Return what stands inside a paragraph of an article.

    Takes     the passage, the address of each thing it names ("" for no link), and what this section of the article
              has linked already, which is added to.
    Returns   escaped text; the first mention of each thing is a link; a sentence that facts were read from stands in
              `<span class="fact" id="e-2">`, one within another where it has several. What a person wrote as Markdown
              is shown as such, its anchors in front.
    """
    if passage.markdown:
        anchors = "".join(f'<span id="{escape(a)}"></span>' for fact in passage.facts for a in fact.anchors)
        return anchors + _render(_parser().parse(passage.markdown))
    parts: list[str] = []
    end = 0
    for fact in passage.facts:
        parts.append(_linked(passage, end, fact.span.start, link, linked))
        opening = "".join(f'<span class="fact" id="{escape(anchor)}">' for anchor in fact.anchors)
        words = _linked(passage, fact.span.start, fact.span.end, link, linked)
        parts.append(opening + words + "</span>" * len(fact.anchors))
        end = fact.span.end
    parts.append(_linked(passage, end, len(passage.text), link, linked))
    return "".join(parts)


def _linked(passage: Passage, start: int, end: int, link: Callable[[Target], str], linked: set[Target]) -> str:
    """Return a stretch of a passage with its first mentions as links."""
    text = passage.text
    parts: list[str] = []
    for mark in _new_marks(passage.marks, start, end, linked):
        if href := link(mark.target):
            linked.add(mark.target)
            parts.append(escape(text[start : mark.span.start]))
            parts.append(_anchor(href, text[mark.span.start : mark.span.end], kind=mark.target.kind))
            start = mark.span.end
    parts.append(escape(text[start:end]))
    return "".join(parts)


def _new_marks(marks: Sequence[Mark], start: int, end: int, linked: set[Target]) -> Iterator[Mark]:
    for mark in marks:
        if start <= mark.span.start and mark.span.end <= end and mark.target not in linked:
            yield mark
