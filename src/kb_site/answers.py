"""What the commands that only answer do: explain how a text is read, and score that against annotations."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb_site.collection import UsageError, load
from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.explain import answer
from kb_site.files import read_bytes, read_content, read_defaults, sha256
from kb_site.ingest.pipeline import Rules, compile_rules, page_id, page_of, read_source
from kb_site.model import Article
from kb_site.problems import SourceError, did_you_mean
from kb_site.reading import Reading, Source
from kb_site.registers import Registers
from kb_site.score import ArticleScore, score_article, score_expression
from kb_site.text import decode


def explain_article(folder: Path, name: str) -> tuple[Reading, Article]:
    """Return how an article is read, hand edits aside.

    Takes     its id, or the path of its page or of its source, in the folder or outside it.
    Errors    UsageError where there is no such article; SourceError for a source that cannot be read.
    """
    collection = load(folder)
    stems = {Path(path).stem: page.source.file for path, page in collection.pages.items()}
    stems |= {Path(path).stem: path for path in collection.content.sources}
    path = stems.get(Path(name).stem)
    if path is None and Path(name).is_file():
        return _explain(read_bytes(Path(name).parent, Path(name).name), name, collection.registers, None)
    if path is None:
        way = did_you_mean(Path(name).stem, stems, "see `ls content/articles`")
        raise UsageError(f"there is no article '{name}'; {way}")
    return _explain(read_bytes(folder, path), path, collection.registers, None)


def explain_text(folder: Path, text: str, published: Edtf | None) -> tuple[Reading, Article]:
    """Return how a text is read. Errors: SourceError for a text that holds nothing."""
    return _explain(text.encode(), "text", read_vocabulary(folder), published)


def _explain(data: bytes, path: str, registers: Registers, published: Edtf | None) -> tuple[Reading, Article]:
    return _read(data, path, compile_rules(registers), published)


def _read(data: bytes, path: str, rules: Rules, published: Edtf | None) -> tuple[Reading, Article]:
    text, _ = decode(data, path)
    reading = read_source(Source(path, sha256(data), text), rules, published)
    return reading, page_of(reading, page_id(reading))


def read_vocabulary(folder: Path) -> Registers:
    """Return the registers of a content folder, or the engine's own where the folder does not exist."""
    texts = read_content(folder).texts if folder.is_dir() else {}
    return read_registers(texts, read_defaults())[0]


def explain_lines(folder: Path, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield an answer for each line {"id", "text", "published"}, in order; a bad one gives {"id", "error"}."""
    rules = compile_rules(read_vocabulary(folder))
    for line in lines:
        if not line.strip():
            continue
        id: Any = None
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("a line must be an object with id, text and published")
            id = row.get("id")
            if not isinstance(row.get("text"), str):
                raise ValueError("'text' must be a string")
            published = Edtf.parse(row["published"]) if row.get("published") else None
            _, article = _read(row["text"].encode("utf-8", "surrogatepass"), str(id), rules, published)
        except SourceError as error:
            yield {"id": id, "error": error.problem.what}
        except (ValueError, TypeError, AttributeError) as error:
            yield {"id": id, "error": str(error)}
        else:
            yield {"id": id, **answer(article)}


@dataclass(frozen=True, slots=True)
class Scores:
    """What `score` found."""

    articles: tuple[ArticleScore, ...]
    expressions: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Expressions read wrongly: words, expected value, values found."""

    expression_count: int
    missing: tuple[str, ...]
    """Ids of annotations whose text was not found."""


def score_command(gold: Sequence[Path], texts: Sequence[Path], folder: Path) -> Scores:
    """Read the text of every annotation afresh and compare.

    Takes     annotations (files, or folders searched below), where else texts lie, and the content folder, whose
              vocabularies are used and whose sources are looked at last.
    Errors    UsageError where there is nothing to score.
    """
    rules = compile_rules(read_vocabulary(folder))
    files = [path for place in gold for path in (sorted(place.rglob("*.json")) if place.is_dir() else [place])]
    if missing := [str(path) for path in files if not path.is_file()] or ([] if files else [str(p) for p in gold]):
        raise UsageError(f"there are no annotations at {', '.join(missing)}")
    differ: dict[str, Any] = {}
    for parent in dict.fromkeys(p for path in files for p in (path.parent.parent, path.parent)):
        if (parent / "may_differ.json").is_file():
            differ |= json.loads((parent / "may_differ.json").read_text("utf-8"))
    articles, lost = [], []
    wrong: list[tuple[str, str, tuple[str, ...]]] = []
    count = 0
    for path in files:
        row = json.loads(path.read_text("utf-8"))
        if isinstance(row, dict) and "boilerplate" in row:
            places = [path.parent, *texts, folder / "sources"]
            source = next((p / f"{row['id']}.txt" for p in places if (p / f"{row['id']}.txt").is_file()), None)
            if source is None:
                lost.append(row["id"])
                continue
            reading, article = _read(source.read_bytes(), source.name, rules, None)
            articles.append(score_article(row, article, reading.source.text, differ.get(row["id"], {})))
        elif isinstance(row, list):
            for item in row:
                if isinstance(item, dict) and "expr" in item:
                    count += 1
                    published = Edtf.parse(item["reference"]) if item["reference"] else None
                    _, article = _read(item["expr"].encode(), "expression", rules, published)
                    found = tuple(str(date.value) for date in article.dates)
                    if not score_expression(item["expected"], found):
                        wrong.append((item["expr"], item["expected"], found))
    return Scores(tuple(articles), tuple(wrong), count, tuple(lost))
