"""The body of a page: plain words to Markdown as a person would write it, and back.

What ingest writes is one line for each paragraph, a blank line between, captions in italics; only what CommonMark
would read as markup carries a backslash. What a person writes is any Markdown, and is kept as it stands: `Paragraph`
holds its plain words for the proofs of quotes, `Article.body` the Markdown itself.
"""

import html
import re
from collections.abc import Iterable
from html.entities import html5
from typing import NamedTuple

from kb_site.model import Paragraph
from kb_site.text import squash


class Block(NamedTuple):
    """A block of Markdown between blank lines."""

    markdown: str
    """Its lines as they stand in the file, joined by \\n, without white space at the end of the last."""

    line: int
    """Line of the body on which it starts, from 1."""


_SPECIAL = re.compile(r"[*`\[\\_<&~]")
# What CommonMark reads as markup in the middle of a line, only where it does: "Phó_Chủ_tịch" and "AT&T" stay bare.
_INLINE = re.compile(
    r"""[*`\[]
    | \\ (?= [!-/:-@\[-`{-~] | \Z)
    | (?<![^\W_]) _ | _ (?![^\W_])
    | < (?![\s]|\Z)
    | & (?= \#\d{1,7}; | \#[xX][0-9a-fA-F]{1,6}; | [A-Za-z][A-Za-z0-9]{1,31}; )
    | (?<=~) ~ | ~ (?=~)
    """,
    re.VERBOSE,
)
# And at the start of a block: headings, quotations, lists, rules, code that is indented cannot occur in squashed words.
_OPENING = re.compile(
    r"(?= \#{1,6}(?:\s|\Z) | > | [-+](?:\s|\Z) | -(?:\s?-){2,}\s?\Z ) | \d{1,9} (?= [.)](?:\s|\Z) )", re.VERBOSE
)


def markdown_of(paragraph: Paragraph) -> str:
    """Return the one line of Markdown that shows a paragraph's plain words as they are."""
    words = squash(paragraph.text)
    escaped = _INLINE.sub(r"\\\g<0>", words) if _SPECIAL.search(words) else words
    if paragraph.caption:
        return f"*{escaped}*"
    opening = None if escaped[:1].isalpha() else _OPENING.match(escaped)
    return f"{opening[0]}\\{escaped[opening.end() :]}" if opening else escaped


def body_of(paragraphs: Iterable[Paragraph]) -> str:
    """Return the body of a page: a line for each paragraph, a blank line between; one without words is left out."""
    return "\n\n".join([markdown_of(paragraph) for paragraph in paragraphs if not _is_blank(paragraph.text)])


def _is_blank(text: str) -> bool:
    return not text or text.isspace()


def blocks_of(body: str) -> tuple[Block, ...]:
    """Return the blocks of a body in order; a fenced block is one, whatever blank lines it holds."""
    blocks: list[Block] = []
    held: list[str] = []
    fence = ""
    for number, line in enumerate([*body.split("\n"), ""], 1):
        if fence or line.strip():
            held.append(line)
            if "```" in line or "~~~" in line:
                fence = _fence_after(line, fence)
        elif held:
            blocks.append(Block("\n".join(held).rstrip(), number - len(held)))
            held = []
    if held:
        blocks.append(Block("\n".join(held).rstrip(), body.count("\n") + 3 - len(held)))
    return tuple(blocks)


_FENCE = re.compile(r" {0,3}(?:(`{3,})[^`]*|(~{3,}).*)")


def _fence_after(line: str, fence: str) -> str:
    """Return the fence that is open after a line, "" where none is."""
    found = _FENCE.fullmatch(line)
    if not found:
        return fence
    mark: str = found[1] or found[2]
    if not fence:
        return mark
    return "" if mark.startswith(fence) and line.strip() == mark else fence


def paragraphs_of(body: str) -> tuple[Paragraph, ...]:
    """Return the plain words of each block of a body, one paragraph for each of `blocks_of`, not yet aligned."""
    return tuple(paragraph_of(block.markdown) for block in blocks_of(body))


def paragraph_of(markdown: str) -> Paragraph:
    """Return the plain words of one block, and whether it is a caption: a block all in italics."""
    caption = markdown[:1] == markdown[-1:] == "*" and _is_caption(markdown)
    return Paragraph(squash(_plain(markdown[1:-1] if caption else _unblocked(markdown))), caption)


_ESCAPED = re.compile(r"\\.", re.DOTALL)


def _is_caption(markdown: str) -> bool:
    bare = _ESCAPED.sub("..", markdown)
    inner = bare[1:-1]
    return bare[-1] == "*" and inner == inner.strip() != "" and inner[0] != "*" and "*" not in inner.replace("**", "")


_MARKED = re.compile(r"\s{0,3}(?:#{1,6}(?=\s|$)|>|[-+*](?=\s)|\d{1,9}[.)](?=\s)|[-*_](?:\s*[-*_]){2,}\s*$)")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)\s*")
_RULE = re.compile(r"\s{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_TABLE_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_CLOSING_HASHES = re.compile(r"\s#{1,}\s*$")


def _unmarked(line: str) -> str:
    """Return a line without the marks that open a block: `## `, `> `, `- `, `1. `; a rule has no words."""
    if _RULE.fullmatch(line):
        return ""
    for _ in range(4):
        opening = _MARKED.match(line)
        if not opening:
            break
        rest = line[opening.end() :].lstrip()
        line = _CLOSING_HASHES.sub("", rest) if "#" in opening[0] else rest
    return line


def _unblocked(markdown: str) -> str:
    """Return the lines of a block without the marks of headings, quotations, lists, tables and fences."""
    lines = markdown.split("\n")
    if fence := _FENCE.fullmatch(lines[0]):
        inner = lines[1:-1] if lines[-1].strip().startswith(fence[1] or fence[2]) else lines[1:]
        return "\n".join(_as_text(line) for line in inner)
    table = len(lines) > 1 and "|" in lines[1] and _TABLE_RULE.fullmatch(lines[1]) is not None
    kept = [
        lines[0],
        *(line for line in lines[1:] if not _UNDERLINE.fullmatch(line) and not _TABLE_RULE.fullmatch(line)),
    ]
    plain = (_unmarked(line) for line in kept)
    return "\n".join(line.replace("|", " ") if table else line for line in plain)


def _as_text(line: str) -> str:
    """Return a line of code so that `_plain` gives it back: nothing in it is markup."""
    return re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", line)


_TOKEN = re.compile(
    r"""\\([!-/:-@\[-`{-~])                                               # 1 an escaped character
    | (?<!`)(`+)(?!`)(.{1,2000}?)(?<!`)\2(?!`)                            # 3 code
    | \[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,400}))?\]\]               # 4 a wikilink, 5 its label
    | !?\[((?:[^\[\]\\]|\\.){0,1000})\]                                 # 6 the words of a link or picture
      \((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)
    | <([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>        # 7 an address
    | (&(?:\#\d{1,7};|\#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};))  # 8 an entity
    | (\*+|_+|~~)                                                         # 9 a run that may open or close emphasis
    """,
    re.VERBOSE | re.DOTALL,
)
_MARKUP = re.compile(r"[\\`\[<&*_~]")


def _plain(markdown: str) -> str:
    """Return the words of inline Markdown: what stands between its marks, escapes and entities resolved."""
    if not _MARKUP.search(markdown):
        return markdown
    parts: list[str] = []
    runs: list[_Run] = []
    end = 0
    for token in _TOKEN.finditer(markdown):
        parts.append(markdown[end : token.start()])
        end = token.end()
        match token.lastindex:
            case 1:
                parts.append(token[1])
            case 3:
                parts.append(token[3])
            case 4:
                parts.append(token[4])
            case 5:
                parts.append(token[5])
            case 6:
                parts.append(_plain(token[6]))
            case 7:
                parts.append(token[7])
            case 8:
                parts.append(html5.get(token[8][1:], token[8]) if token[8][1] != "#" else html.unescape(token[8]))
            case _:
                runs.append(_run(markdown, token.start(), end, len(parts)))
                parts.append(token[9])
    parts.append(markdown[end:])
    for place, left in _unpaired(runs).items():
        parts[place] = left
    return "".join(parts)


class _Run(NamedTuple):
    """A run of `*`, `_` or `~~` among the parts of a text."""

    mark: str
    length: int
    opens: bool
    closes: bool
    place: int


def _run(text: str, start: int, end: int, place: int) -> _Run:
    """Return a run with what CommonMark 6.2 says of it: whether it can open and close emphasis."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (after.isalnum() or before.isspace() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or after.isspace() or not after.isalnum())
    mark = text[start]
    if mark == "_":
        left, right = left and (not right or not before.isalnum()), right and (not left or not after.isalnum())
    return _Run(mark, end - start, left, right, place)


def _unpaired(runs: list[_Run]) -> dict[int, str]:
    """Return what is left of each run once openers and closers are paired; linear in the number of runs."""
    left = {run.place: run.length for run in runs}
    opened: dict[str, list[_Run]] = {}
    for run in runs:
        stack = opened.setdefault(run.mark, [])
        if run.closes:
            while left[run.place] and stack:
                used = min(left[run.place], left[stack[-1].place])
                left[run.place] -= used
                left[stack[-1].place] -= used
                if not left[stack[-1].place]:
                    stack.pop()
        if run.opens and left[run.place]:
            stack.append(run)
    return {run.place: run.mark * left[run.place] for run in runs}
