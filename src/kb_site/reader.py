"""Reads one source, in whatever process this is. Imported only where a source has to be read."""

from kb_site.collection import Answer, Job
from kb_site.files import sha256
from kb_site.frontmatter import read_article, write_article
from kb_site.ingest.merge_text import rewrite
from kb_site.ingest.pipeline import Rules, compile_rules, ingest
from kb_site.problems import Problem, Severity, SourceError
from kb_site.reading import Source
from kb_site.registers import Registers
from kb_site.text import decode

_rules: Rules | None = None
"""The rules of this process, compiled once in it."""


def start(registers: Registers) -> None:
    """Compile the rules over the registers; each process does so before it reads."""
    global _rules
    _rules = compile_rules(registers)


def read(job: Job) -> tuple[tuple[Job, Answer], ...]:
    """Return the page of a source; where it has changed, also what the next run will ask: the page of the new page."""
    answer = _read(job)
    if not answer.path or answer.text == job.old_text:
        return ((job, answer),)
    page, _ = read_article(answer.text, answer.path)
    settled = Job(job.path, job.data, page, answer.text)
    return (job, answer), (settled, _read(settled))


def _read(job: Job) -> Answer:
    assert _rules is not None
    try:
        text, problems = decode(job.data, job.path)
        digest = sha256(job.data)
        merged = ingest(Source(job.path, digest, text), job.old, _rules)
    except SourceError as error:
        return Answer("", "", (error.problem,))
    written = rewrite(job.old_text, job.old, merged.article) if job.old else write_article(merged.article)
    if job.old and job.old.source.sha256 not in ("", digest):
        what = "the source has changed since the page was written, and was read again"
        line = job.old.lines.get("source", 1)
        problems += (Problem(job.old.path, line, "changed-source", what, "read the page's diff", Severity.WARNING),)
    return Answer(merged.article.path, written, (*problems, *merged.problems))
