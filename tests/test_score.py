"""Our scorer and the one that came with the gold agree, on what we read and on what we spoil."""

import json
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from effect import KEPT, SETS, measure
from kb_site.answers import read_vocabulary, score_command
from kb_site.edtf import Edtf
from kb_site.frontmatter import write_article
from kb_site.ingest.pipeline import compile_rules, page_id, page_of, read_source
from kb_site.reading import Source
from kb_site.score import FIELDS, Counts, score_article, totals
from kb_site.text import decode, quote_key

GOLD = Path(__file__).parent / "gold"
CONTENT = Path(__file__).parents[1] / "content"


def _golds():
    for path in sorted(GOLD.rglob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        if isinstance(row, dict) and "boilerplate" in row:
            texts = [path.with_suffix(".txt"), CONTENT / "sources" / f"{row['id']}.txt"]
            yield row, next(text for text in texts if text.is_file())


@pytest.fixture(scope="module")
def pages():
    rules = compile_rules(read_vocabulary(CONTENT))
    found = {}
    for gold, path in _golds():
        source = Source(f"sources/{path.name}", "0", decode(path.read_bytes(), path.name)[0])
        reading = read_source(source, rules)
        found[gold["id"]] = (gold, page_of(reading, page_id(reading)), source.text)
    return found


def _spoiled(article, dice):
    """Change a page as bad rules would: leave out, coarsen, move, rename."""
    dates = [d for d in article.dates if dice.random() > 0.2]
    dates = [replace(d, value=Edtf.of(d.value.year)) if d.value.year and dice.random() < 0.2 else d for d in dates]
    events = [replace(e, leaders=e.leaders[: dice.randint(0, 3)]) for e in article.events if dice.random() > 0.2]
    leaders = [replace(x, roles=x.roles[:1], country=dice.choice([x.country, "KR"])) for x in article.leaders]
    return replace(
        article,
        title=dice.choice([article.title, "Tin vắn"]),
        published=dice.choice([article.published, None, Edtf.of(2025)]),
        dates=tuple(dates),
        events=tuple(events),
        leaders=tuple(leaders[: dice.randint(0, 9)]),
        body="\n\n".join(p for p in article.body.split("\n\n") if dice.random() > 0.1),
    )


def _in_full(text):
    """Say of each leader that there are no aliases or roles: the reference passes over a key that is left out."""
    rows = text.split("\n")
    for n, row in enumerate(rows):
        if row.startswith("- {id: "):
            empty = "".join(f", {key}: []" for key in ("aliases", "roles") if f", {key}: [" not in row)
            rows[n] = f"{row[:-1]}{empty}}}"
    return "\n".join(rows)


SPOILED = 4
"""One of how many articles is spoiled in each round: the reference takes a long time over each page."""


@pytest.mark.parametrize("seed", [None, *range(SPOILED)])
def test_agrees_with_the_scorer_of_the_gold(pages, tmp_path, seed):
    if seed is not None:
        pages = dict(list(pages.items())[seed::SPOILED])
    differ = {}
    for path in sorted(GOLD.rglob("may_differ.json")):
        differ |= json.loads(path.read_text("utf-8"))
    dice = random.Random(seed)
    scores = []
    for id, (gold, article, source) in pages.items():
        page = article if seed is None else _spoiled(article, dice)
        (tmp_path / f"{id}.md").write_text(_in_full(write_article(page)), "utf-8")
        scores.append(score_article(gold, page, source, differ.get(id, {})))
    program = [
        sys.executable,
        str(GOLD / "reference_score.py"),
        str(tmp_path),
        str(GOLD / "seeds"),
        str(GOLD / "dev"),
        str(GOLD / "more"),
        str(GOLD / "press/open"),
        str(GOLD / "press/closed"),
        str(GOLD / "wire/open"),
        str(GOLD / "wire/closed"),
        str(GOLD / "desk/open"),
        str(GOLD / "desk/closed"),
    ]
    program += ["--texts", str(CONTENT / "sources"), "--only", ",".join(pages)]
    ran = subprocess.run(program, capture_output=True, text=True, check=True)
    reference = json.loads(ran.stdout.splitlines()[-1])
    ours = totals(scores)
    for name in FIELDS:
        theirs = reference[name]
        assert (ours[name].tp, ours[name].fp, ours[name].fn) == (theirs["tp"], theirs["fp"], theirs["fn"]), name
    assert sum(s.lines.removed for s in scores) == round(
        reference["body"]["boilerplate_removed"] * sum(s.lines.furniture for s in scores)
    )
    assert sum(s.lines.kept for s in scores) == round(
        reference["body"]["body_kept"] * sum(s.lines.body for s in scores)
    )


SEED_FLOORS = {
    "title": 1.0, "published": 1.0, "scope": 1.0, "leaders": 1.0, "country": 1.0, "aliases": 0.95, "roles": 0.95,
    "dates": 0.97, "events": 0.80, "events_loose": 0.93,
}  # fmt: skip
DEV_FLOORS = {
    "title": 0.95, "published": 0.95, "scope": 0.95, "leaders": 0.96, "country": 0.97, "roles": 0.90, "dates": 0.97,
    "events": 0.80, "events_loose": 0.88,
}  # fmt: skip


@pytest.mark.parametrize(("folder", "floors"), [("seeds", SEED_FLOORS), ("dev", DEV_FLOORS)])
def test_scores_only_rise(folder, floors):
    scores = score_command([GOLD / folder], [], CONTENT).articles
    found = totals(scores)
    below = {name: round(found[name].f1, 4) for name, floor in floors.items() if found[name].f1 < floor}
    assert not below
    lines = [score.lines for score in scores]
    if folder == "seeds":
        assert [(x.leaked, x.lost, x.starts, x.ends) for x in lines] == [((), (), True, True)] * len(lines)
    assert sum(x.removed for x in lines) >= 0.97 * sum(x.furniture for x in lines)
    assert sum(x.kept for x in lines) >= 0.98 * sum(x.body for x in lines)
    if folder == "dev":
        assert not found["published"].fp, "no publication date is ever wrong"


def test_people_are_found_by_grammar_alone(tmp_path):
    """Without a curated leader or a list of people: all of them, then those whose canonical form stands in the text."""
    without = shutil.copytree(CONTENT, tmp_path / "content")
    (without / "vocab/people.yaml").write_text("[]\n", "utf-8")
    shutil.rmtree(without / "leaders")
    assert totals(score_command([GOLD / "dev"], [], without).articles)["leaders"].f1 >= 0.86

    rules = compile_rules(read_vocabulary(without))
    in_text = Counts(0, 0, 0)
    for path in sorted((GOLD / "dev").glob("d*.txt")):
        text = decode(path.read_bytes(), path.name)[0]
        words = quote_key(text)
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))["leaders"]
        standing = {quote_key(x["name"]) for x in gold if quote_key(x["name"]) in words}
        elsewhere = {
            quote_key(form) for x in gold if quote_key(x["name"]) not in standing for form in (x["name"], *x["aliases"])
        }
        found = {quote_key(x.entry.name) for x in read_source(Source(path.name, "0", text), rules).leaders} - elsewhere
        in_text += Counts(len(found & standing), len(found - standing), len(standing - found))
    assert in_text.f1 >= 0.97


def test_no_total_falls_below_what_is_kept():
    now = measure()
    kept = json.loads(KEPT.read_text("utf-8"))
    for name in SETS:
        fallen = {f: (now[name]["total"][f], x) for f, x in kept[name]["total"].items() if now[name]["total"][f] < x}
        assert not fallen, f"{name}: now, kept; `make effect` shows the articles"
    assert now["expressions"] >= kept["expressions"]


@pytest.mark.parametrize("field", ["title", "scope", "leaders", "country", "aliases", "dates", "date_texts"])
def test_closed_articles_are_read_as_well_as_open_ones(field):
    """Events and roles do not hold this yet; README's method section gives their figures."""
    kept = json.loads(KEPT.read_text("utf-8"))
    assert kept["closed"]["total"][field] >= kept["open"]["total"][field] - 0.05


def test_expressions_of_other_readers():
    scores = score_command([Path(__file__).parent / "cases/date_expressions.json"], [], CONTENT)
    assert scores.expression_count == 61
    assert len(scores.expressions) <= 3, scores.expressions
