"""The sources of a collection to pages: the memo is asked first, and only what it does not know is read.

Sources are read in this process or in several, a batch at a time; no more articles' texts are held at once.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

from kb_site.collection import Answer, Collection, Job, Page, Progress, prove, source_text
from kb_site.files import read_bytes, sha256
from kb_site.frontmatter import read_article, write_article
from kb_site.memo import Memo, digest
from kb_site.model import Settings
from kb_site.problems import Problem, Severity, SourceError
from kb_site.registers import Registers
from kb_site.text import decode

SOURCE = "source"
"""Kind of the memo's values that are pages read from a source."""

_BATCH = 256
"""Sources whose texts are held at once."""

Read = Callable[[Sequence[Job]], Iterable[tuple[tuple[Job, Answer], ...]]]
"""Reads jobs, in their order."""


def for_reading(registers: Registers) -> Registers:
    """Return the registers without what reading has no use for, so that an edit there reads no source anew.

    What is read from a source depends on nothing else: not on prose, curated events, words of the interface or the
    day of the edition.
    """
    settings = registers.settings
    return replace(
        registers,
        settings=Settings({}, parties=settings.parties, context=settings.context),
        people={id: replace(one, prose={}, path="", line=0) for id, one in registers.people.items()},
        organizations={id: replace(one, prose={}, path="", line=0) for id, one in registers.organizations.items()},
        places={id: replace(one, prose={}, path="", line=0) for id, one in registers.places.items()},
        offices={id: replace(one, path="", line=0) for id, one in registers.offices.items()},
        events={},
        references={},
        pages={},
        words={},
        praise={},
    )


@contextmanager
def _readers(jobs: int, registers: Registers) -> Iterator[Read]:
    """Yield what reads jobs. Rules are compiled, and processes started, when the first job comes."""
    with ExitStack() as stack:

        @cache
        def started() -> Read:
            from kb_site import reader  # only now: its patterns take longer to compile than a run with nothing to read

            if jobs > 1:
                pool = ProcessPoolExecutor(jobs, initializer=reader.start, initargs=(registers,))
                return partial(stack.enter_context(pool).map, reader.read, chunksize=4)
            reader.start(registers)
            return partial(map, reader.read)

        yield lambda work: started()(work) if work else ()


def _answers(work: Iterator[Job], read: Read, memo: Memo, rules: bytes) -> Iterator[tuple[Job, Answer]]:
    """Yield each job with its answer, in order; those that the memo does not know are read."""
    while batch := list(islice(work, _BATCH)):
        keys = [_key(job, rules) for job in batch]
        known = [memo.recall(SOURCE, key) for key in keys]
        unknown = [job for job, value in zip(batch, known, strict=True) if value is None]
        found = iter(read(unknown))
        for job, value in zip(batch, known, strict=True):
            if value is not None:
                yield job, _answer(value)
                continue
            answers = next(found)
            for asked, answer in answers:
                memo.keep(SOURCE, _key(asked, rules), json.dumps(astuple(answer)).encode())
            yield job, answers[0][1]


def _key(job: Job, rules: bytes) -> bytes:
    return digest(rules, job.path, sha256(job.data), job.old.path if job.old else "", job.old_text)


def _answer(value: bytes) -> Answer:
    path, text, problems = json.loads(value)
    return Answer(path, text, tuple(map(_problem, problems)))


def _problem(row: list[Any]) -> Problem:
    path, line, code, what, fix, severity, column, variant, values = row
    named = tuple((name, said) for name, said in values)
    return Problem(path, line, code, what, fix, Severity(severity), column, variant, named)


def _jobs_of(collection: Collection, problems: list[Problem]) -> Iterator[Job]:
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
            Job(path, data, collection.pages[page], collection.content.pages[page]) if page else Job(path, data, None)
        )


def _made(job: Job, answer: Answer) -> tuple[Page | None, tuple[Problem, ...]]:
    """Return the page that a source's answer says, with its paragraphs traced to the source."""
    if not answer.path:
        return None, answer.problems
    if job.old and job.old.path == answer.path and job.old_text == answer.text:
        article = job.old
    else:
        article, _ = read_article(answer.text, answer.path)
    article, unproven = prove(article, decode(job.data, job.path)[0])
    return Page(article, answer.text), (*answer.problems, *unproven)


def read_sources(
    collection: Collection, jobs: int, progress: Progress, memo: Memo | None = None
) -> tuple[dict[str, Page], list[Problem]]:
    """Return every page as it should be, by path, and what was noticed while reading the sources.

    Takes     the collection, in how many processes to read, whom to tell how far it is, what was read before.
    """
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    taken = {Path(path).stem for path in collection.content.pages}
    total = len(collection.content.sources)
    registers = for_reading(collection.registers)
    with _readers(jobs, registers) as read:
        work = _answers(_jobs_of(collection, problems), read, memo or Memo(), digest(registers))
        for done, (job, answer) in enumerate(work, 1):
            page, found = _made(job, answer)
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
