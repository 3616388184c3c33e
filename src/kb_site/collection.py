"""A content folder as values: what is curated, the pages as they stand, and what a source and its page come to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kb_site.curated import read_registers
from kb_site.files import Content, read_bytes, read_content, read_defaults, recover
from kb_site.frontmatter import align, is_whole, paragraphs_of, prove_quotes, prove_source, read_article
from kb_site.memo_file import MemoFile, engine
from kb_site.model import Article
from kb_site.problems import Problem, SourceError
from kb_site.registers import Registers
from kb_site.text import decode

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


class UsageError(Exception):
    """A wrong call: exit code 2 and nothing touched."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A content folder as it was read."""

    content: Content
    registers: Registers
    pages: Mapping[str, Article]
    """Normalised pages on disk by path; a broken one is missing."""

    whole: frozenset[str]
    """Paths of the pages that were read without an error and may be written again."""

    problems: tuple[Problem, ...]


def load(folder: Path) -> Collection:
    """Return a content folder as it stands, after finishing what an interrupted run had begun to put there.

    Errors: UsageError where there is no such folder; all else is a problem.
    """
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}; name the content with --content DIR")
    recover(folder, stage(folder))
    content = read_content(folder)
    registers, found = read_registers(content.texts, read_defaults())
    problems = [*content.problems, *found]
    pages: dict[str, Article] = {}
    whole: set[str] = set()
    for path, text in content.pages.items():
        try:
            article, mistakes = read_article(text, path)
        except SourceError as error:
            problems.append(error.problem)
            continue
        pages[path] = article
        problems += mistakes
        if is_whole(mistakes):
            whole.add(path)
    problems += _clashes(pages)
    return Collection(content, registers, pages, frozenset(whole), tuple(problems))


def stage(folder: Path) -> Path:
    """Return where changes of a content folder are staged: beside it, so that git never sees them."""
    return folder.resolve().parent / ".kb-site" / f"stage-{folder.resolve().name}"


def memo_of(folder: Path) -> MemoFile:
    """Return what earlier runs computed from a content folder; it lies where changes are staged."""
    return MemoFile(stage(folder).with_name(f"memo-{folder.resolve().name}.sqlite"), engine)


def _clashes(pages: Mapping[str, Article]) -> Iterator[Problem]:
    rows = (
        ("duplicate-id", "two pages have the id '{}': {}"),
        ("duplicate-source", "two pages are made from '{}': {}"),
    )
    for code, what in rows:
        seen: dict[str, str] = {}
        for path, article in sorted(pages.items()):
            if (value := article.id if code == "duplicate-id" else article.source.file) in seen:
                fix = "keep one of the two pages"
                yield Problem(path, article.lines.get("id", 1), code, what.format(value, seen[value]), fix)
            elif value:
                seen[value] = path


@dataclass(frozen=True, slots=True)
class Job:
    """One source to read, with the page that stands for it now."""

    path: str
    data: bytes
    old: Article | None
    old_text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading a source comes to."""

    path: str
    """Path of its page; "" where none can be made."""

    text: str
    """The page as its file should be."""

    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it should be: its file's text, and the article with its paragraphs traced to the source."""

    article: Article
    text: str


def prove(article: Article, source: str | None) -> tuple[Article, tuple[Problem, ...]]:
    """Return the article with its paragraphs traced to the source, and a problem for each quote that is not there."""
    paragraphs = paragraphs_of(article.body)
    if source is None:
        article = replace(article, paragraphs=paragraphs)
    else:
        article = replace(article, paragraphs=align(paragraphs, source))
        article = replace(article, edited=prove_source(article, source))
    return article, prove_quotes(article)


def source_text(collection: Collection, path: str) -> str | None:
    """Return the decoded text of a source, None where it is missing or cannot be read."""
    if path not in collection.content.sources:
        return None
    try:
        return decode(read_bytes(collection.content.root, path), path)[0]
    except SourceError:
        return None
