"""What a change of rules does to all gold at once: before, after, and which articles.

`make effect` compares today's scores with those kept in tests/golden/scores.json and prints what moved;
`make golden` keeps today's. tests/test_score.py lets no total fall below what is kept.
"""

import json
import sys
from pathlib import Path
from typing import Any

from kb_site.answers import score_command
from kb_site.score import FIELDS, totals

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "tests/golden/scores.json"
SETS = {
    "seeds": [ROOT / "tests/gold/seeds"],
    "open": [ROOT / f"tests/gold/dev/d{n:02}.json" for n in range(1, 17)],
    "closed": [ROOT / f"tests/gold/dev/d{n:02}.json" for n in range(17, 25)],
    "more open": [ROOT / f"tests/gold/more/e{n:02}.json" for n in range(1, 12)],
    "more closed": [ROOT / f"tests/gold/more/e{n:02}.json" for n in range(12, 17)],
    "press open": [ROOT / "tests/gold/press/open"],
    "press closed": [ROOT / "tests/gold/press/closed"],
    "wire open": [ROOT / "tests/gold/wire/open"],
    "wire closed": [ROOT / "tests/gold/wire/closed"],
    "desk open": [ROOT / "tests/gold/desk/open"],
    "desk closed": [ROOT / "tests/gold/desk/closed"],
}
"""Articles with annotations. Closed ones are run for their totals only, so that rules are not written after them."""


def measure() -> dict[str, Any]:
    """Return the F1 of every field by set, and by article for the sets that are open."""
    found: dict[str, Any] = {}
    for name, gold in SETS.items():
        scores = score_command(gold, [], ROOT / "content").articles
        rows = {"total": {field: round(c.f1, 4) for field, c in totals(scores).items()}}
        if "closed" not in name:
            rows |= {s.id: {field: round(c.f1, 4) for field, c in s.fields.items()} for s in scores}
        found[name] = rows
    wrong = score_command([ROOT / "tests/cases/date_expressions.json"], [], ROOT / "content")
    found["expressions"] = wrong.expression_count - len(wrong.expressions)
    return found


def main() -> None:
    """Print the totals, and each article's field that moved."""
    now = measure()
    before = json.loads(KEPT.read_text("utf-8")) if KEPT.is_file() else {}
    print(f"{'':24}" + "".join(f"{field[:8]:>9}" for field in FIELDS))
    for name in SETS:
        for row, fields in now[name].items():
            old = before.get(name, {}).get(row, fields)
            if row == "total" or old != fields:
                label = name if row == "total" else f"  {row[:20]}"
                print(f"{label:24}" + "".join(f"{fields[field]:>9.3f}" for field in FIELDS))
                if old != fields:
                    moved = (f"{fields[f] - old[f]:>+9.3f}" if fields[f] != old[f] else f"{'':9}" for f in FIELDS)
                    print(f"{'':24}" + "".join(moved))
    print(f"expressions {now['expressions']} of 61, before {before.get('expressions', 'unknown')}")
    if "--keep" in sys.argv:
        KEPT.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
