"""A page's file written over so that what nobody needs to change keeps a person's own spacing, quotes and comments."""

import re
from collections.abc import Iterator, Sequence

from kb_site.frontmatter import KEYS, page_lines, read_article, write_article
from kb_site.model import Article
from kb_site.problems import SourceError
from kb_site.text import nfc

_KEY = re.compile(r"""["']?([A-Za-z_]\w*)["']?\s*:(?:\s|\Z)""")
_LISTS = ("leaders", "dates", "events")


def rewrite(text: str, old: Article, new: Article) -> str:
    """Return the text of a page's file once it holds `new`.

    Takes     the text on disk, the article read from it without loss (`is_whole`), and the one it should hold.
    Returns   the same text where the two say the same; else each key, and each item of a list, that stays as it is
              keeps its lines, and comments of changed ones stand above them.
    """
    if _says(old) == _says(new):
        return text
    written = write_article(new)
    if text == write_article(old):
        return written
    spliced = _spliced(nfc(text).removeprefix("\ufeff").replace("\r\n", "\n"), old, new)
    try:
        read, _ = read_article(spliced, new.path)
    except SourceError:
        return written
    return spliced if _says(read) == _says(new) else written


def _says(article: Article) -> tuple[dict[str, list[str]], str]:
    return page_lines(article), article.body


def _spliced(text: str, old: Article, new: Article) -> str:
    front, tail = _parts(text)
    before, chunks = _chunks(front)
    was, now = page_lines(old), page_lines(new)
    lines = list(before)
    places = {key: place for place, key in enumerate(chunks)}
    order = list(chunks)
    for at, key in enumerate(KEYS):
        if key in now and key not in places:
            near = next((k for k in reversed(KEYS[:at]) if k in order), None)
            order.insert(order.index(near) + 1 if near else 0, key)
    for key in order:
        chunk = chunks.get(key, [])
        if key not in KEYS or was.get(key) == now.get(key):
            lines += chunk
        elif key in _LISTS and key in now and chunk:
            lines += _list(chunk, getattr(old, key), getattr(new, key), _items(now[key]))
        else:
            lines += [*_comments(chunk), *now.get(key, ())]
    body = tail if old.body == new.body else f"{new.body}\n" if new.body else ""
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def _parts(text: str) -> tuple[list[str], str]:
    front, _, tail = text.removeprefix("---\n").partition("\n---\n")
    return front.removesuffix("\n---").split("\n"), tail


def _chunks(lines: Sequence[str]) -> tuple[list[str], dict[str, list[str]]]:
    """Return what stands before the first key, and the lines of each key with the comments right above it."""
    before: list[str] = []
    chunks: dict[str, list[str]] = {}
    held: list[str] = []
    current = before
    for line in lines:
        if found := _KEY.match(line):
            current = chunks.setdefault(found[1], [])
            current += held
            held = []
        elif line.startswith("#"):
            held.append(line)
            continue
        current += held
        held = []
        current.append(line)
    current += held
    return before, chunks


def _items(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each item of a list as we write it."""
    items: list[list[str]] = []
    for line in lines[1:]:
        if line.startswith("- "):
            items.append([])
        items[-1].append(line)
    return items


def _list(chunk: Sequence[str], old: Sequence[object], new: Sequence[object], written: list[list[str]]) -> list[str]:
    """Return the lines of a list: those of the page for each item that stays, ours for the others."""
    head, texts = _texts(chunk)
    if len(texts) != len(old):
        return [*_comments(chunk), head[-1] if head else "", *(line for item in written for line in item)]
    left = list(zip(old, texts, strict=True))
    indent = next((line[: len(line) - len(line.lstrip())] for item in texts for line in item if _is_item(line)), "")
    lines: list[str] = []
    for item, ours in zip(new, written, strict=True):
        place = next((i for i, (entry, _) in enumerate(left) if entry == item), None)
        lines += [indent + line for line in ours] if place is None else left.pop(place)[1]
    lost = [comment for _, item in left for comment in _comments(item)]
    return [*lost, *head, *lines]


def _is_item(line: str) -> bool:
    return line.lstrip().startswith(("- ", "-\t")) or line.strip() == "-"


def _texts(chunk: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return the lines up to a list's key, and the lines of each of its items with the comments right above it."""
    at = next(i for i, line in enumerate(chunk) if _KEY.match(line))
    head, items, held = list(chunk[: at + 1]), [], []  # type: list[str], list[list[str]], list[str]
    indent = next((len(line) - len(line.lstrip()) for line in chunk[at + 1 :] if _is_item(line)), 0)
    for line in chunk[at + 1 :]:
        if _is_item(line) and len(line) - len(line.lstrip()) == indent:
            items.append([*held, line])
            held = []
        elif line.lstrip().startswith("#"):
            held.append(line)
        else:
            (items[-1] if items else head).extend([*held, line])
            held = []
    (items[-1] if items else head).extend(held)
    return head, items


_QUOTED = re.compile(r"""(?<![^\s,\[{:-])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")


def _comments(lines: Sequence[str]) -> list[str]:
    """Return the comments among lines that go, each on a line of its own."""
    return list(_comments_in(lines))


def _comments_in(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        bare = _QUOTED.sub(lambda match: "x" * len(match[0]), line)
        found = re.search(r"(?:^|\s)#", bare)
        if found:
            yield line[found.start() :].strip()
