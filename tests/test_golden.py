"""Whole articles, as ingest writes them today: `make golden`, then read the diff."""

import os
from pathlib import Path

import pytest

from kb_site.answers import read_vocabulary
from kb_site.frontmatter import write_article
from kb_site.ingest.pipeline import compile_rules, page_id, page_of, read_source
from kb_site.reading import Source
from kb_site.text import decode

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests/golden"
TEXTS = sorted([*(ROOT / "content/sources").glob("*.txt"), *(ROOT / "tests/gold/dev").glob("d0*.txt")])


@pytest.fixture(scope="module")
def rules():
    return compile_rules(read_vocabulary(ROOT / "content"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_page_is_as_it_was_read(path, rules):
    text, problems = decode(path.read_bytes(), path.name)
    assert not problems
    reading = read_source(Source(f"sources/{path.name}", "0" * 64, text), rules)
    page = write_article(page_of(reading, page_id(reading)))
    golden = GOLDEN / f"{path.stem}.md"
    if os.environ.get("KB_SITE_GOLDEN") == "write":
        golden.write_text(page, "utf-8")
    assert golden.is_file(), "no golden file yet; `make golden` writes it"
    assert page == golden.read_text("utf-8"), "the page reads otherwise now; if that is better, `make golden`"
