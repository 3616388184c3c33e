"""Markdown to HTML: prose of curated pages, and the paragraphs of articles with their links and fact sentences.

Source text is untrusted: HTML in it is text, only http, https, mailto and relative addresses become links, and
everything is escaped here. What a text parses to is asked of the memo first (`markdown.py` parses).
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from html import escape

from kb_site.memo import Memo, digest
from kb_site.model import Prose
from kb_site.problems import Problem, Severity
from kb_site.registers import Target
from kb_site.site.nodes import Mark, Passage

PROSE, PASSAGE = "prose", "passage"
"""Kinds of the memo's values that are parsed Markdown: a curated page's, and a paragraph's that a person wrote."""


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


def render_prose(prose: Prose, resolve: Resolve, memo: Memo | None = None) -> Rendered:
    """Return the prose of a curated page as HTML.

    Takes     the Markdown with its file and line, where its wikilinks lead, and what was parsed before.
    Returns   headings with ids, the author's highest as h2; links out marked as such; a wikilink that leads nowhere
              as its words in `<span class="unresolved">`, with a warning `unresolved-link` that names file and line.
    Errors    none: any text is Markdown.
    """
    (html, *rest), links = _parsed(prose.markdown, memo or Memo())
    problems: list[Problem] = []
    for (name, label, line), after in zip(links, rest, strict=True):
        link = resolve(name)
        words = label or link.text
        if link.href:
            html += _anchor(link.href, words, "" if label else link.lang)
        else:
            html += f'<span class="unresolved">{escape(words)}</span>'
            what = link.problem or f"nothing is called '{name}'"
            place = prose.line + line
            problems.append(Problem(prose.path, place, "unresolved-link", what, link.fix, Severity.WARNING))
        html += after
    return Rendered(html, tuple(problems))


def _parsed(markdown: str, memo: Memo) -> tuple[list[str], list[tuple[str, str, int]]]:
    """Return the HTML around the wikilinks of a text, and the links: name, label and line."""
    key = digest(markdown)
    found = memo.recall(PROSE, key)
    if found is None:
        from kb_site.site.markdown import parse_prose  # only now: a run without a new text does without a parser

        found = json.dumps(astuple(parse_prose(markdown))).encode()
        memo.keep(PROSE, key, found)
    html, links = json.loads(found)
    return html, links


def _written(markdown: str, memo: Memo) -> str:
    """Return what a person wrote in an article as HTML."""
    key = digest(markdown)
    found = memo.recall(PASSAGE, key)
    if found is None:
        from kb_site.site.markdown import parse_passage

        found = parse_passage(markdown).encode()
        memo.keep(PASSAGE, key, found)
    return found.decode()


def _anchor(href: str, words: str, lang: str = "", kind: str = "") -> str:
    attributes = (f' class="{kind}"' if kind else "") + (f' lang="{escape(lang)}"' if lang else "")
    return f'<a href="{escape(href)}"{attributes}>{escape(words)}</a>'


def passage_html(passage: Passage, link: Callable[[Target], str], linked: set[Target], memo: Memo | None = None) -> str:
    """Return what stands inside a paragraph of an article.

    Takes     the passage, the address of each thing it names ("" for no link), and what this section of the article
              has linked already, which is added to; what was parsed before.
    Returns   escaped text; the first mention of each thing is a link; a sentence that facts were read from stands in
              `<span class="fact" id="e-2">`, one within another where it has several. What a person wrote as Markdown
              is shown as such, its anchors in front.
    """
    if passage.markdown:
        anchors = "".join(f'<span id="{escape(a)}"></span>' for fact in passage.facts for a in fact.anchors)
        return anchors + _written(passage.markdown, memo or Memo())
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
