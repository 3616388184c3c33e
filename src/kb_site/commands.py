"""What each command does that writes or checks a site: read, call, write. Printing and exit codes are `cli.py`'s."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kb_site import __version__
from kb_site.collection import Collection, Page, Progress, UsageError, load, memo_of, prove, source_text, stage
from kb_site.files import MARKER, Changes, OutputError, claim, compare, output_files, put, read_templates, recover
from kb_site.memo import Memo
from kb_site.problems import Problem, Severity, sort_problems
from kb_site.site.checks import check_output
from kb_site.site.content_checks import check_content
from kb_site.site.graph import build_graph
from kb_site.site.nodes import Graph
from kb_site.site.outputs import write_outputs
from kb_site.site.permalinks import read_permalinks, write_permalinks
from kb_site.site.render import missing_word, render_site
from kb_site.site.spoken import MissingWord
from kb_site.site.worklist import worklist
from kb_site.sources import read_sources

PERMALINKS = "permalinks.yaml"
ASSETS = "assets/"

EXIT_CLEAN, EXIT_PROBLEMS, EXIT_USAGE, EXIT_FAULT = range(4)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command found and did."""

    problems: tuple[Problem, ...] = ()
    summary: Mapping[str, object] = field(default_factory=dict)
    """Counts and places by name, as `--format json` prints them: {"articles": 5, "written": 0}."""

    strict: bool = False

    @property
    def code(self) -> int:
        """Exit code: 1 with errors, under --strict also with warnings."""
        bad = any(self.strict or problem.severity is Severity.ERROR for problem in self.problems)
        return EXIT_PROBLEMS if bad else EXIT_CLEAN


def _silent(what: str, done: int, total: int) -> None:
    pass


def _graph(collection: Collection, pages: Mapping[str, Page]) -> tuple[Graph, list[Problem]]:
    permalinks, broken = read_permalinks(collection.content.texts.get(PERMALINKS, ""))
    graph, found = build_graph([page.article for page in pages.values()], collection.registers, permalinks)
    return graph, [*broken, *found]


def _permalinks(graph: Graph) -> dict[str, str]:
    return {PERMALINKS: write_permalinks(graph.permalinks)} if graph.permalinks else {}


def _site(
    graph: Graph, collection: Collection, found: Iterable[Problem], checked: Iterable[Problem], memo: Memo
) -> tuple[dict[str, bytes], list[Problem]]:
    """Return every file of the site, and what a reader would stumble on in it.

    Takes     also what was found wrong with the content and what the checks of it say, for the worklist; what was
              rendered before.
    """
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    for path, data in read_templates(collection.content.root).items():
        if path.startswith(ASSETS):
            assets[path] = data
        else:
            templates[path] = data.decode("utf-8")
    items = worklist(graph, (*found, *checked))
    registers = collection.registers
    files, problems = render_site(graph, registers, templates, assets, __version__, worklist=items, memo=memo)
    try:
        files |= write_outputs(graph, tuple(files), items)
    except MissingWord as error:
        return files, [*problems, missing_word(error)]
    return dict(sorted(files.items())), [*problems, *check_output(files, memo)]


def _content_changes(collection: Collection, pages: Mapping[str, Page], extra: Mapping[str, str]) -> Changes:
    wanted = {path: page.text.encode() for path, page in pages.items()}
    wanted |= {path: text.encode() for path, text in extra.items()}
    known = {path: text.encode() for path, text in {**collection.content.pages, **collection.content.texts}.items()}
    return Changes({path: data for path, data in wanted.items() if known.get(path) != data})


def _would_change(changes: Changes) -> Iterator[Problem]:
    for path in changes.written:
        yield Problem(
            path, 0, "would-change", "ingest would change this file", "run `kb-site ingest` and commit the diff"
        )


def ingest_command(folder: Path, *, jobs: int = 1, progress: Progress = _silent) -> Outcome:
    """Read the sources and bring the normalised pages up to date. Writes only what changes."""
    collection, memo = load(folder), memo_of(folder)
    pages, problems = read_sources(collection, jobs, progress, memo)
    graph, found = _graph(collection, pages)
    changes = _content_changes(collection, pages, _permalinks(graph))
    put(folder, changes, stage(folder))
    memo.save()
    summary = {
        "content": str(folder),
        "sources": len(collection.content.sources),
        "articles": len(pages),
        "written": len(changes.written),
        "computed": dict(memo.computed),
    }
    return Outcome(sort_problems([*collection.problems, *problems, *found]), summary)


def build_command(
    folder: Path,
    output: Path,
    *,
    strict: bool = False,
    frozen: bool = False,
    jobs: int = 1,
    base_url: str | None = None,
    progress: Progress = _silent,
) -> Outcome:
    """Read the sources, bring the pages up to date, and make the site.

    Takes     the content folder and the folder of the site. `strict`: a site with problems is not put in place.
              `frozen`: nothing is written in the content; what would change is a problem. `base_url`
              outranks site.yaml's.
    Returns   the problems and the counts; every good page is in place unless `strict` says otherwise.
    Errors    UsageError where the output is not ours to write to.
    """
    try:
        claim(output, folder)
    except OutputError as error:
        raise UsageError(str(error)) from None
    collection, memo = load(folder), memo_of(folder)
    if base_url is not None:
        settings = replace(collection.registers.settings, base_url=base_url)
        collection = replace(collection, registers=replace(collection.registers, settings=settings))
    pages, problems = read_sources(collection, jobs, progress, memo)
    if frozen:
        changes = _content_changes(collection, pages, {})
        problems += _would_change(changes)
        texts = collection.content.pages
        pages = {path: page for path, page in pages.items() if path in texts and page.text == texts[path]} | {
            path: Page(prove(article, source_text(collection, article.source.file))[0], texts[path])
            for path, article in collection.pages.items()
            if path in changes.written
        }
        pages = dict(sorted(pages.items()))
    graph, found = _graph(collection, pages)
    files, mistakes = _site(graph, collection, [*collection.problems, *problems, *found], check_content(graph), memo)
    problems = [*collection.problems, *problems, *found, *mistakes]
    content_changes = _content_changes(collection, pages, _permalinks(graph))
    if frozen:
        problems += _would_change(Changes({p: d for p, d in content_changes.written.items() if p == PERMALINKS}))
    else:
        put(folder, content_changes, stage(folder))
    outcome = Outcome(sort_problems(problems), {}, strict)
    recover(output)
    site_changes = compare(output, files, owned=output_files(output) if output.is_dir() else iter(()))
    kept = strict and outcome.code != EXIT_CLEAN
    if not kept:
        if not (output / MARKER).exists():
            site_changes.written[MARKER] = b"kb-site writes this folder; do not edit it by hand\n"
        put(output, site_changes)
    memo.save()
    summary = {
        "content": str(folder),
        "output": str(output),
        "open": (output / "index.html").resolve().as_uri(),
        "sources": len(collection.content.sources),
        "articles": len(pages),
        "leaders": len(graph.leaders),
        "events": len(graph.events),
        "pages": sum(path.endswith(".html") for path in files),
        "content_written": 0 if frozen else len(content_changes.written),
        "site_written": 0 if kept else len(site_changes.written),
        "site_deleted": 0 if kept else len(site_changes.deleted),
        "site_kept": kept,
        "computed": dict(memo.computed),
    }
    return replace(outcome, summary=summary)


def check_command(folder: Path, *, strict: bool = False, progress: Progress = _silent) -> Outcome:
    """Look for problems in the content, and in the site it would make, without writing anything."""
    collection, memo = load(folder), memo_of(folder)
    pages, problems = read_sources(collection, 1, progress, memo)
    problems += _would_change(_content_changes(collection, pages, {})) if strict else ()
    graph, found = _graph(collection, pages)
    checked = check_content(graph)
    files, mistakes = _site(graph, collection, [*collection.problems, *problems, *found], checked, memo)
    problems = [*collection.problems, *problems, *found, *mistakes, *checked]
    summary = {"content": str(folder), "articles": len(pages), "pages": sum(path.endswith(".html") for path in files)}
    return Outcome(sort_problems(problems), summary, strict)
