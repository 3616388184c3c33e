"""Milliseconds an article, from bytes to the page's text, stage by stage: `make bench`.

The gold's articles are read over and over on one core. Ratios to other readers belong to who runs them side by side;
no test asserts a time.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kb_site.answers import read_vocabulary
from kb_site.frontmatter import write_article
from kb_site.ingest import pipeline
from kb_site.ingest.pipeline import compile_rules, page_id, page_of
from kb_site.reading import Source
from kb_site.text import decode

ROOT = Path(__file__).parents[1]
STAGES = (
    "lay_out", "read_metadata", "build_document", "read_dates", "read_places", "read_leaders",
    "read_events", "date_entries", "judge_scope", "page_of", "write_article",
)  # fmt: skip


def main(rounds: int) -> None:
    """Read the gold's articles `rounds` times and print the table."""
    texts = [path.read_bytes() for path in sorted((ROOT / "tests/gold/dev").glob("*.txt"))]
    texts += [path.read_bytes() for path in sorted((ROOT / "content/sources").glob("*.txt"))]
    start = time.perf_counter()
    rules = compile_rules(read_vocabulary(ROOT / "content"))
    compiled = time.perf_counter() - start
    spent = dict.fromkeys(("decode", *STAGES), 0.0)

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            begin = time.perf_counter()
            try:
                return stage(*args, **named)
            finally:
                spent[name] += time.perf_counter() - begin

        return call

    read = timed("decode", decode)
    write = timed("write_article", write_article)
    page = timed("page_of", page_of)
    for name in STAGES:
        if hasattr(pipeline, name) and name != "page_of":
            setattr(pipeline, name, timed(name, getattr(pipeline, name)))
    best, first, last = float("inf"), 0, 0
    for _ in range(rounds):
        start = time.perf_counter()
        for data in texts:
            reading = pipeline.read_source(Source("x.txt", "", read(data, "x.txt")[0]), rules)
            write(page(reading, page_id(reading)))
        best = min(best, time.perf_counter() - start)
        last = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        first = first or last
    size = sum(map(len, texts)) / len(texts)
    print(
        f"{len(texts)} articles of {size / 1000:.1f} kB on average, {rounds} rounds; "
        f"rules compiled in {compiled * 1000:.0f} ms"
    )
    for name, seconds in spent.items():
        print(f"  {name:16} {seconds * 1000 / rounds / len(texts):7.3f} ms")
    print(f"  best round       {best * 1000 / len(texts):7.3f} ms an article, from bytes to the page's text")
    print(f"  memory           {first / 1024:.0f} MiB after the first round, {last / 1024:.0f} MiB after the last")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
