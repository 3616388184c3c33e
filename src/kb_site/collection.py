"""A content folder as values: what is curated, and every page as it should be after its source was read.

Sources are read one at a time, in this process or in several; only one article's text is held at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kb_site.curated import read_registers
from kb_site.files import Content, read_bytes, read_content, read_defaults, recover, sha256
from kb_site.frontmatter import align, is_whole, paragraphs_of, prove_quotes, prove_source, read_article, write_article
from kb_site.ingest.merge_text import rewrite
from kb_site.ingest.pipeline import Rules, compile_rules, ingest
from kb_site.model import Article
from kb_site.problems import Problem, Severity, SourceError
from kb_site.reading import Source
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
class _Job:
    """One source to read, with the page that stands for it now."""

    path: str
    data: bytes
    old: Article | None
    old_text: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it should be: its file's text, and the article with its paragraphs traced to the source."""

    article: Article
    text: str


_rules: Rules | None = None
"""The rules of a worker process, compiled once in it."""


def _start_worker(registers: Registers) -> None:
    global _rules
    _rules = compile_rules(registers)


def _read_job(job: _Job) -> tuple[Page | None, tuple[Problem, ...]]:
    """Read one source in whatever process this is; a clash of ids is settled by the caller."""
    assert _rules is not None
    try:
        text, problems = decode(job.data, job.path)
        digest = sha256(job.data)
        merged = ingest(Source(job.path, digest, text), job.old, _rules)
    except SourceError as error:
        return None, (error.problem,)
    written = rewrite(job.old_text, job.old, merged.article) if job.old else write_article(merged.article)
    if job.old and job.old.source.sha256 not in ("", digest):
        what = "the source has changed since the page was written, and was read again"
        line = job.old.lines.get("source", 1)
        problems += (Problem(job.old.path, line, "changed-source", what, "read the page's diff", Severity.WARNING),)
    same = job.old is not None and written == job.old_text
    lines = job.old.lines if job.old and same else read_article(written, merged.article.path)[0].lines
    article, unproven = prove(replace(merged.article, lines=lines), text)
    return Page(article, written), (*problems, *merged.problems, *unproven)


def prove(article: Article, source: str | None) -> tuple[Article, tuple[Problem, ...]]:
    """Return the article with its paragraphs traced to the source, and a problem for each quote that is not there."""
    paragraphs = paragraphs_of(article.body)
    if source is None:
        article = replace(article, paragraphs=paragraphs)
    else:
        article = replace(article, paragraphs=align(paragraphs, source))
        article = replace(article, edited=prove_source(article, source))
    return article, prove_quotes(article)


@contextmanager
def _executor(jobs: int, registers: Registers) -> Iterator[Executor | None]:
    if jobs > 1:
        with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(registers,)) as pool:
            yield pool
    else:
        _start_worker(registers)
        yield None


def _jobs_of(collection: Collection, problems: list[Problem]) -> Iterator[_Job]:
    """Yield the sources to read. One whose page has an error waits until a person has mended the page."""
    by_source = {article.source.file: path for path, article in sorted(collection.pages.items(), reverse=True)}
    unread = [text for path, text in collection.content.pages.items() if path not in collection.pages]
    for path in collection.content.sources:
        page = by_source.get(path)
        if (page and page not in collection.whole) or (page is None and any(path in text for text in unread)):
            continue
        try:
            data = read_bytes(collection.content.root, path)
        except SourceError as error:
            problems.append(error.problem)
            continue
        yield (
            _Job(path, data, collection.pages[page], collection.content.pages[page]) if page else _Job(path, data, None)
        )


def source_text(collection: Collection, path: str) -> str | None:
    """Return the decoded text of a source, None where it is missing or cannot be read."""
    if path not in collection.content.sources:
        return None
    try:
        return decode(read_bytes(collection.content.root, path), path)[0]
    except SourceError:
        return None


def read_sources(collection: Collection, jobs: int, progress: Progress) -> tuple[dict[str, Page], list[Problem]]:
    """Return every page as it should be, by path, and what was noticed while reading the sources."""
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    taken = {Path(path).stem for path in collection.content.pages}
    total = len(collection.content.sources)
    work = _jobs_of(collection, problems)
    with _executor(jobs, collection.registers) as pool:
        results = pool.map(_read_job, work, chunksize=16) if pool else map(_read_job, work)
        for done, (page, found) in enumerate(results, 1):
            progress("reading", done, total)
            if page and page.article.path not in collection.pages and page.article.id in taken:
                renamed = _renamed(page, taken)
                found = tuple(
                    replace(p, path=renamed.article.path) if p.path == page.article.path else p for p in found
                )
                page = renamed
            problems += found
            if page:
                taken.add(page.article.id)
                pages[page.article.path] = page
    for path, article in collection.pages.items():
        if path not in pages:
            article, found = prove(article, source_text(collection, article.source.file))
            pages[path] = Page(article, collection.content.pages[path])
            problems += found
    for path, page in pages.items():
        file = page.article.source.file
        if file and file not in collection.content.sources:
            what = f"the source '{file}' is not there, so the quotes cannot be proven in it"
            line = page.article.lines.get("source", 1)
            fix = "put the file back, or correct `source`"
            problems.append(Problem(path, line, "missing-source", what, fix, Severity.WARNING))
    return dict(sorted(pages.items())), problems


def _renamed(page: Page, taken: Iterable[str]) -> Page:
    first = page.article.id
    id = next(id for n in range(2, 1_000_000) if (id := f"{first}-{n}") not in taken)
    article = replace(page.article, id=id, path=f"articles/{id}.md")
    return Page(article, write_article(article))
