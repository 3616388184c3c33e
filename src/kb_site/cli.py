"""The command line: arguments in, words and exit codes out.

Exit codes: 0 clean; 1 problems in the content; 2 usage, configuration or a missing tool; 3 a fault of ours.
What only `explain` and `score` need is imported by them: a build with nothing to read does without the rules.
"""

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb_site import __version__, commands
from kb_site.collection import UsageError
from kb_site.commands import EXIT_FAULT, EXIT_PROBLEMS, EXIT_USAGE, Outcome
from kb_site.edtf import Edtf
from kb_site.explain import as_json, as_text
from kb_site.problems import Problem, Severity, SourceError

if TYPE_CHECKING:
    from kb_site.answers import Scores

_folder = click.Path(file_okay=False, path_type=Path)
_content = click.option(
    "--content", type=_folder, default=Path("content"), show_default=True, help="Folder of sources and pages."
)
_strict = click.option(
    "--strict", is_flag=True, help="Warnings count as errors, and a site with problems is not put in place."
)
_format = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to answer."
)
_jobs = click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read sources."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kb-site")
def main() -> None:
    """Turn raw Vietnamese news articles into Markdown pages and a cross-linked site."""


def run() -> None:
    """Run the command line and leave with its exit code; the entry point of the installed script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; what was in place before is still there", err=True)
        sys.exit(EXIT_USAGE)
    except UsageError as error:
        click.echo(f"kb-site: {error}", err=True)
        sys.exit(EXIT_USAGE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(EXIT_PROBLEMS)
    except OSError as error:
        click.echo(f"kb-site: {error.strerror or error}: {error.filename or 'a file'}", err=True)
        sys.exit(EXIT_USAGE)
    except Exception:
        traceback.print_exc()
        click.echo(
            "kb-site: this is a fault of the program, not of your files; please report the lines above", err=True
        )
        sys.exit(EXIT_FAULT)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """Show progress on long work at a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    from rich.progress import Progress  # only at a terminal: it is slow to import

    with Progress(transient=True) as bar:
        rows: dict[str, Any] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in rows:
                rows[what] = bar.add_task(what, total=total)
            bar.update(rows[what], completed=done, total=total)

        yield show


def _report(outcome: Outcome, form: str, words: Callable[[Outcome], Iterator[str]]) -> None:
    if form == "json":
        rows = [_problem(problem) for problem in outcome.problems]
        click.echo(
            json.dumps({"exit": outcome.code, **outcome.summary, "problems": rows}, ensure_ascii=False, indent=1)
        )
    else:
        for problem in outcome.problems:
            click.echo(str(problem), err=True)
        for line in words(outcome):
            click.echo(line)
    sys.exit(outcome.code)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": str(problem.severity),
        "what": problem.what,
        "fix": problem.fix,
    }


def _counted(outcome: Outcome) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    return f"{_number(errors, 'error')}, {_number(warnings, 'warning')}"


def _number(count: object, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


@main.command()
@_content
@click.option("--output", type=_folder, default=Path("site"), show_default=True, help="Folder of the site.")
@_strict
@click.option("--frozen", is_flag=True, help="Write nothing in the content; what ingest would change is a problem.")
@_jobs
@click.option("--base-url", help="Address the site will have: https://example.org/kb/. Outranks site.yaml.")
@_format
def build(content: Path, output: Path, strict: bool, frozen: bool, jobs: int, base_url: str | None, form: str) -> None:
    """Read the sources, bring the pages up to date, and make the site."""
    with _progress() as progress:
        outcome = commands.build_command(
            content, output, strict=strict, frozen=frozen, jobs=jobs, base_url=base_url, progress=progress
        )

    def words(outcome: Outcome) -> Iterator[str]:
        s = outcome.summary
        yield (
            f"read {_number(s['sources'], 'source')}: {_number(s['articles'], 'article')}, "
            f"{_number(s['leaders'], 'leader')}, {_number(s['events'], 'event')}; {_counted(outcome)}"
        )
        if s["site_kept"]:
            yield f"the site at {s['output']} was left as it was, since --strict allows no problem"
            return
        changed = (s["content_written"], s["site_written"], s["site_deleted"])
        if not any(changed):
            yield f"nothing changed: {_number(s['pages'], 'page')} in {s['output']} and the content are up to date"
        else:
            yield (
                f"{_number(s['pages'], 'page')} in {s['output']}: wrote {_number(s['site_written'], 'file')} there "
                f"and {s['content_written']} in {s['content']}"
            )
        yield f"open {s['open']}"

    _report(outcome, form, words)


@main.command()
@_content
@_jobs
@_format
def ingest(content: Path, jobs: int, form: str) -> None:
    """Read the sources and write their pages; hand edits stay."""
    with _progress() as progress:
        outcome = commands.ingest_command(content, jobs=jobs, progress=progress)

    def words(outcome: Outcome) -> Iterator[str]:
        s = outcome.summary
        yield (
            f"read {_number(s['sources'], 'source')}: {_number(s['articles'], 'article')}, "
            f"wrote {_number(s['written'], 'file')} in {s['content']}; {_counted(outcome)}"
        )

    _report(outcome, form, words)


@main.command()
@_content
@_strict
@_format
def check(content: Path, strict: bool, form: str) -> None:
    """Look for problems in the content and in the site it would make; writes nothing."""
    with _progress() as progress:
        outcome = commands.check_command(content, strict=strict, progress=progress)

    def words(outcome: Outcome) -> Iterator[str]:
        s = outcome.summary
        yield f"checked {_number(s['articles'], 'article')} and {_number(s['pages'], 'page')}: {_counted(outcome)}"

    _report(outcome, form, words)


@main.command()
@click.argument("article", required=False)
@click.option("--text", help="Explain these words instead of an article.")
@click.option("--published", help="Day the text was published, as EDTF: 2025-10-10.")
@click.option("--jsonl", is_flag=True, help='Answer lines {"id", "text", "published"} from standard input, one each.')
@_content
@_format
def explain(
    article: str | None, text: str | None, published: str | None, jsonl: bool, content: Path, form: str
) -> None:
    """Show how an article is read: every line's fate, every fact with its rule and sentence."""
    from kb_site import answers

    if sum((article is not None, text is not None, jsonl)) != 1:
        raise click.UsageError("name one article, or give --text or --jsonl")
    if jsonl:
        _answer_lines(content)
        return
    try:
        if text is not None:
            reading, page = answers.explain_text(content, text, _edtf(published))
        else:
            reading, page = answers.explain_article(content, article or "")
    except SourceError as error:
        click.echo(str(error.problem), err=True)
        sys.exit(EXIT_PROBLEMS)
    click.echo(
        json.dumps(as_json(reading, page), ensure_ascii=False, indent=1) if form == "json" else as_text(reading, page),
        nl=form == "json",
    )


def _edtf(value: str | None) -> Edtf | None:
    try:
        return Edtf.parse(value) if value else None
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is no EDTF date: {error}", param_hint="--published") from None


def _answer_lines(content: Path) -> None:
    from kb_site import answers

    bad = False
    source = sys.stdin.buffer
    for row in answers.explain_lines(content, (line.decode("utf-8", "replace") for line in source)):
        bad = bad or "error" in row
        click.echo(json.dumps(row, ensure_ascii=False))
    sys.exit(EXIT_PROBLEMS if bad else 0)


@main.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--texts", multiple=True, type=_folder, help="Where else the texts ID.txt lie; may be given again.")
@_content
@_format
def score(gold: tuple[Path, ...], texts: tuple[Path, ...], content: Path, form: str) -> None:
    """Compare how articles are read with annotations made by hand."""
    from kb_site import answers

    scores = answers.score_command(gold, texts, content)
    click.echo(_score_json(scores) if form == "json" else _score_text(scores))


def _score_json(scores: "Scores") -> str:
    from kb_site.score import totals

    counted = totals(scores.articles)
    found: dict[str, Any] = {
        name: {
            "p": round(c.precision, 4),
            "r": round(c.recall, 4),
            "f1": round(c.f1, 4),
            "tp": c.tp,
            "fp": c.fp,
            "fn": c.fn,
        }
        for name, c in counted.items()
    }
    found["body"] = _body(scores)
    found["articles"] = len(scores.articles)
    found["missing"] = list(scores.missing)
    found["f1_by_article"] = {s.id: {name: round(c.f1, 4) for name, c in s.fields.items()} for s in scores.articles}
    found["missed"] = {s.id: {k: list(v) for k, v in s.missed.items() if v} for s in scores.articles}
    found["surplus"] = {s.id: {k: list(v) for k, v in s.surplus.items() if v} for s in scores.articles}
    if scores.expression_count:
        right = scores.expression_count - len(scores.expressions)
        wrong = [{"expr": e, "expected": x, "found": list(f)} for e, x, f in scores.expressions]
        found["expressions"] = {"right": right, "of": scores.expression_count, "wrong": wrong}
    return json.dumps(found, ensure_ascii=False, indent=1)


def _body(scores: "Scores") -> dict[str, float]:
    lines = [score.lines for score in scores.articles]

    def share(part: int, whole: int) -> float:
        return round(part / whole, 4) if whole else 1.0

    return {
        "furniture_removed": share(sum(x.removed for x in lines), sum(x.furniture for x in lines)),
        "body_kept": share(sum(x.kept for x in lines), sum(x.body for x in lines)),
        "starts": share(sum(x.starts for x in lines), len(lines)),
        "ends": share(sum(x.ends for x in lines), len(lines)),
    }


_HEADS = {"published": "publ.", "date_texts": "texts", "events_loose": "loose"}


def _score_text(scores: "Scores") -> str:
    from kb_site.score import FIELDS, totals

    rows: list[str] = []
    if scores.articles:
        rows.append(
            f"{'article':24}"
            + "".join(f"{_HEADS.get(name, name):>9}" for name in FIELDS)
            + f"{'furniture':>11}{'body':>9}"
        )
        for s in scores.articles:
            cells = "".join(f"{s.fields[name].f1:>9.2f}" for name in FIELDS)
            rows.append(
                f"{s.id[:23]:24}{cells}{f'{s.lines.removed}/{s.lines.furniture}':>11}{f'{s.lines.kept}/{s.lines.body}':>9}"
            )
        for s in scores.articles:
            for kind, found in (("missed", s.missed), ("surplus", s.surplus)):
                rows += [f"{s.id[:23]:24}{name}: {kind} {value}" for name, values in found.items() for value in values]
        rows.append("")
        for name, c in totals(scores.articles).items():
            rows.append(
                f"{name:14} P {c.precision:.3f}  R {c.recall:.3f}  F1 {c.f1:.3f}   "
                f"({c.tp:g} right, {c.fp:g} surplus, {c.fn:g} missed)"
            )
        rows.append("body           " + "  ".join(f"{key} {value:.3f}" for key, value in _body(scores).items()))
    if scores.expression_count:
        rows += [
            f"expression '{words}': {value} expected, {', '.join(found) or 'nothing'} found"
            for words, value, found in scores.expressions
        ]
        rows.append(
            f"expressions    {scores.expression_count - len(scores.expressions)} of {scores.expression_count} right"
        )
    rows += [f"the text of {id} was not found; name its folder with --texts" for id in scores.missing]
    return "\n".join(rows)
