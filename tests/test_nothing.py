"""Texts in which there is nothing to find: sport, prices, laws, recipes. Whatever is read there is spurious."""

import json
from pathlib import Path

from kb_site.answers import explain_lines

ROOT = Path(__file__).parents[1]
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "tests/cases/nothing").glob("*.txt"))}


def test_nothing_is_found_where_nothing_is():
    lines = [json.dumps({"id": name, "text": text}) for name, text in TEXTS.items()]
    read = list(explain_lines(ROOT / "content", lines))
    spurious = [
        (row["id"], field, row[field])
        for row in read
        for field in ("published", "leaders", "dates", "events")
        if row[field]
    ]
    assert len(read) == len(TEXTS) >= 14
    assert not spurious
