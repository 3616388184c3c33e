"""What every type of page owes its reader, in both languages: on a telephone and a desk, in light and dark, with text
twice as large, by keyboard alone, without scripts, on paper, and with nothing asked of any other host.

One page of each type is looked at, the largest. Pages come over http from a sub-path, under the headers that the site
ships; test_browser.py has them from disk.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from browser import opened, served, shorten, violations

ASK = (Path(__file__).parent / "reader.js").read_text("utf-8")
TYPES = (
    "index.html", "about.html", "changes.html", "coverage.html", "graph.html", "method.html",
    "overview.html", "references.html", "search.html", "timeline.html", "worklist.html",
    "articles/index.html", "articles/*", "countries/index.html", "countries/*", "days/index.html", "days/*",
    "events/index.html", "events/*", "leaders/index.html", "leaders/*", "offices/index.html", "offices/*",
    "organizations/index.html", "organizations/*", "outlets/index.html", "outlets/*", "pairs/index.html", "pairs/*",
    "places/index.html", "places/*", "years/index.html", "years/*",
)  # fmt: skip
EVERY = ["404.html", *(f"{root}{kind}" for kind in TYPES for root in ("", "en/"))]
TURNS = [f"{('', 'en/')[place % 2]}{kind}" for place, kind in enumerate(TYPES)]
"""Every type in one language, by turns, for what does not depend on the words."""

PHONE, HALF, DESK = ({"width": width, "height": 900} for width in (320, 640, 1280))
SHEET, BETWEEN_MARGINS = {"width": 794, "height": 1123}, 643
"""A4 in pixels: queries of the style see the whole sheet, the text has what is between its margins."""

LEAST = 12
"""Pixels of the smallest text."""

EDITION = re.compile(r"(Ấn bản|Edition of) [^.]*\d{4}\.")

WATCH = """addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
  console.error(`policy: ${violatedDirective} ${blockedURI}`))"""


@pytest.fixture(scope="module")
def root(built: Path) -> Iterator[str]:
    with served(built, "/a/b/") as address:
        yield address


@cache
def pages_of(built: Path) -> dict[str, str]:
    """Return the largest page of each type by its type."""
    found: dict[str, tuple[int, str]] = {}
    for page in built.glob("**/*.html"):
        path, data = page.relative_to(built).as_posix(), page.read_bytes()
        if b'http-equiv="refresh"' not in data:
            kind = re.sub(r"/(?!index)[^/]+$", "/*", path) if path.removeprefix("en/").count("/") else path
            found[kind] = max(found.get(kind, (0, "")), (len(data), path))
    return {kind: path for kind, (_, path) in found.items()}


def ask(page: Page, question: str, *given: int) -> Any:
    return page.evaluate(f"given => {ASK}.{question}(...given)", list(given))


def test_every_type_of_page_is_looked_at(built: Path) -> None:
    assert sorted(pages_of(built)) == sorted(EVERY)


@pytest.mark.parametrize("kind", EVERY)
def test_everybody_can_read_it(built: Path, root: str, browser: Browser, kind: str) -> None:
    with opened(browser, "about:blank", color_scheme="light", viewport=PHONE) as (page, complaints):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.add_init_script(WATCH)
        page.goto(root + pages_of(built)[kind])
        assert ask(page, "unreadable", LEAST) == []
        page.set_viewport_size(DESK)
        assert ask(page, "unreadable", LEAST) == []
        shorten(page)
        page.emulate_media(color_scheme="dark")
        assert violations(page) == []
        page.set_viewport_size(PHONE)
        page.emulate_media(color_scheme="light")
        assert violations(page) == []
        assert complaints == []
        assert [url for url in asked if not url.startswith(root)] == []


@pytest.mark.parametrize("kind", TURNS)
def test_text_can_be_twice_as_large(built: Path, root: str, large: Browser, kind: str) -> None:
    with opened(large, root + pages_of(built)[kind], viewport=HALF) as (page, complaints):
        assert ask(page, "unreadable", 2 * LEAST) == []
        page.set_viewport_size(DESK)
        assert ask(page, "unreadable", 2 * LEAST) == []
        assert complaints == []


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_needs_a_script(built: Path, root: str, browser: Browser, kind: str) -> None:
    address = root + pages_of(built)[kind]
    with opened(browser, address) as (page, _):
        page.wait_for_load_state("networkidle")
        scripted = ask(page, "content")
    with opened(browser, address, java_script_enabled=False) as (page, _):
        bare = ask(page, "content")
        cited = page.locator(".cite")
        assert all(cited.nth(place).is_visible() for place in range(cited.count()))
        assert cited.count() or not kind not in ("articles/*", "events/*")
    if kind != "search.html":  # the one page that a script fills; test_search_browser.py has what it is without
        assert not Counter(scripted["links"]) - Counter(bare["links"])
        assert scripted["drawn"] == bare["drawn"]
        assert not Counter(scripted["words"]) - Counter(bare["words"])


@pytest.mark.parametrize("kind", TURNS)
def test_paper_has_what_a_reader_cites_and_no_more(built: Path, root: str, browser: Browser, kind: str) -> None:
    with opened(browser, root + pages_of(built)[kind], viewport=HALF) as (page, _):
        page.emulate_media(media="print", color_scheme="dark")
        assert ask(page, "unprinted") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= HALF["width"]
        assert EDITION.search(page.inner_text("footer"))
        cited = page.locator(".cite")
        assert all(cited.nth(place).is_visible() for place in range(cited.count()))
        page.set_viewport_size(SHEET)
        page.evaluate(f"document.body.style.width = '{BETWEEN_MARGINS}px'")
        assert ask(page, "unreadable", LEAST) == []


@pytest.mark.parametrize("kind", TYPES)
def test_the_keyboard_reaches_everything(built: Path, root: str, browser: Browser, kind: str) -> None:
    calm = {"reduced_motion": "reduce", "viewport": DESK}
    with opened(browser, root + pages_of(built)[kind], **calm) as (page, complaints):
        shorten(page, 2)
        page.evaluate(f"window.reader = {ASK}")
        stops, reached, wrong = page.evaluate("reader.stops()"), set(), []
        for _ in range(2 * stops):
            page.keyboard.press("Tab")
            where = page.evaluate("reader.here()")
            if where is None or where[0] in reached:
                break
            reached.add(where[0])
            wrong += [where[1]] if where[1] else []
        assert wrong == []
        assert len(reached) == stops
        assert complaints == []


@pytest.mark.parametrize("lang", ["", "en/"], ids=["vi", "en"])
def test_the_first_key_skips_the_menu(root: str, browser: Browser, lang: str) -> None:
    with opened(browser, f"{root}{lang}timeline.html", reduced_motion="reduce") as (page, _):
        page.keyboard.press("Tab")
        box = page.locator(".skip:focus").bounding_box()
        assert box
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') != null")


def test_large_text_can_be_searched_by_keyboard(root: str, large: Browser) -> None:
    with opened(large, f"{root}leaders/index.html", viewport=HALF, reduced_motion="reduce") as (page, complaints):
        page.keyboard.press("/")
        page.keyboard.insert_text("to lam")
        page.wait_for_selector("#found > a")
        page.keyboard.press("ArrowDown")
        box = page.locator("#found > [aria-selected=true]").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= HALF["width"]
        page.keyboard.press("Enter")
        page.wait_for_url(f"{root}leaders/to-lam.html")
        assert complaints == []


@cache
def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_pages_are_small(built: Path) -> None:
    assert len(list(built.glob("**/*.css"))) == 1
    for page in built.glob("**/articles/*.html"):
        loaded = [urljoin(page.as_uri(), found) for found in LOADS.findall(page.read_text("utf-8"))]
        files = [Path(found.removeprefix("file://")) for found in loaded]
        assert sum(packed(file) for file in files if file.suffix == ".js") <= 3_000, page.name
        assert sum(packed(file) for file in files if file.suffix == ".css") <= 8_000, page.name
        if page.stem != "index":
            assert packed(page) + sum(map(packed, files)) <= 30_000, page.name
    for page in built.glob("**/*.html"):
        assert packed(page) <= 200_000, page.name


LOADS = re.compile(r'(?:<script src|<link rel="stylesheet" href)="([^"]+)"')
