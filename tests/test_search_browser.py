"""Search in a real browser: what readers type and must find first, from disk and under a sub-path of a server."""

import gzip
import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from browser import opened, served, violations

HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases" / "search_fold.json").read_text("utf-8"))
FIRST_QUERY = 12_000
"""Bytes of the index, packed, that a first query may load."""

QUERIES = [
    pytest.param("to lam", "leaders/to-lam.html", id="no marks"),
    pytest.param("Tô Lâm", "leaders/to-lam.html", id="all marks"),
    pytest.param(unicodedata.normalize("NFD", "Tô Lâm"), "leaders/to-lam.html", id="decomposed"),
    pytest.param("Tổng Bí thư Tô Lâm", "leaders/to-lam.html", id="with the office"),
    pytest.param("dang lao dong", "organizations/dang-lao-dong-trieu-tien.html", id="d for đ"),
    pytest.param("đảng lao", "organizations/dang-lao-dong-trieu-tien.html", id="part of a name"),
    pytest.param("김정은", "leaders/kim-jong-un.html", id="hangul"),
    pytest.param("Kim Châng In", "leaders/kim-jong-il.html", id="an alias of one article"),
    pytest.param("hoà bình", "articles/", id="tone after the vowels"),
    pytest.param("hòa bình", "articles/", id="tone between the vowels"),
    pytest.param("dai su quan", "events/", id="a common noun"),
    pytest.param("9/10/2025", "events/2025-10-09-", id="a day"),
    pytest.param("Pyongyang", "places/binh-nhuong.html", id="an English name"),
    pytest.param("việt nam", "places/viet-nam.html", id="a whole name before names that hold it"),
]


@pytest.fixture(scope="session")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, with a script that lets the tests call what the search calls."""
    root = tmp_path_factory.mktemp("search")
    copytree(built, root / "site")
    script = (root / "site/assets/search.js").read_text("utf-8")
    (root / "site/assets/probe.js").write_text(
        script.removesuffix("})();\n") + "window.probe = {wordsOf, fold, bare, loose};\n})();\n", "utf-8"
    )
    return root / "site"


@contextmanager
def shown(site: Path, way: str) -> Iterator[str]:
    """Yield the address of the site's root, from disk or from a server's sub-path."""
    if way == "disk":
        yield site.as_uri() + "/"
    else:
        with served(site, "/a/b/") as root:
            yield root


def until(page: Page, expression: str) -> None:
    """Wait for an expression to hold; Playwright's own way to wait needs what the site's policy forbids."""
    for _ in range(500):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(20)
    pytest.fail(f"never: {expression}")


def answers(page: Page, query: str, root: str) -> list[str]:
    """Type a query and return the addresses of the results, from the site's root."""
    page.fill("#q", "")
    until(page, "document.getElementById('told').textContent === ''")
    page.fill("#q", query)
    until(page, "document.getElementById('told').textContent !== ''")
    found = page.eval_on_selector_all("#found > a", "links => links.map(link => link.href)")
    return [link.removeprefix(root) for link in found]


@pytest.mark.parametrize("way", ["disk", "sub-path"])
@pytest.mark.parametrize("lang", ["", "en/"], ids=["vi", "en"])
def test_what_is_meant_stands_first(site: Path, browser: Browser, way: str, lang: str) -> None:
    with shown(site, way) as root, opened(browser, f"{root}{lang}search.html") as (page, complaints):
        missed = []
        for query, address in (case.values for case in QUERIES):
            for typed in (query, query[:-1]):
                found = answers(page, typed, root)
                if not any(link.startswith(lang + address) for link in found[:3]):
                    missed.append((typed, address, found[:3]))
        assert missed == []
        assert answers(page, "hoà bình", root)[:3] == answers(page, "hòa bình", root)[:3]
        assert not [link for link in answers(page, "tố lâm", root) if "leaders/" in link]
        assert answers(page, '"tố lâm"', root) == []
        assert answers(page, '"tô lâm hội"', root)[:1] == [f"{lang}events/2025-10-09-hoi-dam.html"]
        assert complaints == []


@pytest.mark.parametrize(("query", "address"), QUERIES)
def test_first_query_is_small(site: Path, browser: Browser, query: str, address: str) -> None:
    with served(site) as root, opened(browser, root + "404.html") as (page, _):
        asked: set[str] = set()
        page.on("response", lambda response: asked.add(response.url.partition("?")[0]))
        page.goto(f"{root}search.html?q={quote(query)}")
        page.wait_for_selector("#found > a")
        page.wait_for_load_state("networkidle")
        files = [url.removeprefix(root) for url in asked if "/search/" in url]
        assert len(files) >= 3
        assert sum(len(gzip.compress((site / file).read_bytes(), 6)) for file in files) <= FIRST_QUERY


def test_words_are_the_same_as_the_index_has(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/search.html") as (page, _):
        page.add_script_tag(url=f"{site.as_uri()}/assets/probe.js")
        for text, words, why in CASES["words"]:
            assert page.evaluate("text => probe.wordsOf(text)", text) == words, why
        for word, key, why in CASES["fold"]:
            assert page.evaluate("word => probe.fold(word)", word) == key, why
        for typed, word, matches, why in CASES["matches"]:
            script = "([typed, word]) => RegExp('^' + probe.loose(typed) + '$', 'u').test(probe.bare(word))"
            assert page.evaluate(script, [typed, word]) is matches, why


def test_results_show_their_words_marked(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/search.html?q=hoa%20binh") as (page, _):
        page.wait_for_selector("#found > a")
        assert page.input_value("#q") == "hoa binh"
        snippets = page.locator("#found .snippet")
        assert snippets.count() > 2
        assert snippets.first.locator("mark").first.inner_text().lower() in ("hòa bình", "hoà bình")


def test_filters_stand_in_the_address(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/search.html?q=to%20lam#k=event&y=2025") as (page, complaints):
        page.wait_for_selector("#found > a")
        found = page.eval_on_selector_all("#found > a", "links => links.map(link => link.getAttribute('href'))")
        assert found
        assert all("/events/2025" in link for link in found)
        page.select_option("select[name=k]", "article")
        until(page, "location.hash === '#k=article&y=2025'")
        until(page, "[...document.querySelectorAll('#found > a')].every(a => a.href.includes('/articles/'))")
        page.select_option("select[name=l]", "kim-jong-un")
        page.select_option("select[name=c]", "kp")
        assert "l=kim-jong-un&c=kp" in page.url
        page.click("#filters button")
        until(page, "location.hash === ''")
        page.fill("#q", "")
        page.select_option("select[name=c]", "kr")
        page.wait_for_selector("#found > a")
        assert page.url.endswith("search.html#c=kr")
        page.evaluate("location.hash = 'k=leader&c=vn'")
        until(page, "document.querySelector('select[name=k]').value === 'leader'")
        assert complaints == []


def test_a_query_in_the_hash_is_read(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/en/search.html#q=to%20lam&k=leader") as (page, complaints):
        page.wait_for_selector("#found > a")
        assert page.input_value("#q") == "to lam"
        assert page.url.endswith("?q=to%20lam#k=leader")
        assert page.get_attribute("#found > a", "href").endswith("en/leaders/to-lam.html")
        page.evaluate("location.hash = 'q=kim jong un'")
        until(page, "document.getElementById('q').value === 'kim jong un'")
        assert complaints == []


def test_prose_and_references_lead_to_their_places(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/search.html") as (page, complaints):
        root = site.as_uri() + "/"
        assert "method.html" in answers(page, "phương pháp", root)[:3]
        page.select_option("select[name=k]", "reference")
        page.fill("#q", "kim jong un")
        links = "[...document.querySelectorAll('#found > a')].map(a => a.href)"
        until(page, f"({links})[0]?.includes('references.html#r-')")
        assert all("/references.html#r-" in link for link in page.evaluate(links))
        page.click("#found > a")
        page.wait_for_url("**/references.html#r-*")
        assert page.locator(":target").count() == 1
        assert complaints == []


def test_more_results_on_request(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/search.html?q=kim") as (page, _):
        page.wait_for_selector("#more:not([hidden])")
        before = page.locator("#found > a").count()
        page.click("#more")
        until(page, f"document.querySelectorAll('#found > a').length > {before}")
        assert page.evaluate("[...document.querySelectorAll('#found > a')].indexOf(document.activeElement)") == before


@pytest.mark.parametrize("way", ["disk", "sub-path"])
def test_keys_lead_from_a_page_to_a_result(site: Path, browser: Browser, way: str) -> None:
    with shown(site, way) as root, opened(browser, root + "en/events/index.html") as (page, complaints):
        page.keyboard.press("/")
        page.keyboard.insert_text("김정은")
        page.wait_for_selector("#found > a")
        box = page.locator("#q")
        assert box.get_attribute("role") == "combobox"
        assert box.get_attribute("aria-expanded") == "true"
        assert page.inner_text("#told") == f"{page.locator('#found > a').count()} results"
        page.keyboard.press("Escape")
        assert box.get_attribute("aria-expanded") == "false"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        active = box.get_attribute("aria-activedescendant")
        assert page.get_attribute(f"#{active}", "aria-selected") == "true"
        page.keyboard.press("Enter")
        page.wait_for_url(root + "en/leaders/kim-jong-un.html")
        assert complaints == []


LATE = """([text, key]) => {
  const box = document.getElementById("q");
  box.value = text;
  box.dispatchEvent(new Event("input"));
  box.dispatchEvent(new KeyboardEvent("keydown", {key}));
}"""
"""A text is typed and a key pressed before anything can be answered."""


def test_late_answers_keep_what_was_chosen(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/events/index.html") as (page, complaints):
        page.focus("#q")
        page.wait_for_selector("#q[role=combobox]")
        answered = "document.getElementById('told').textContent !== " + repr(page.text_content("#told"))
        page.keyboard.insert_text("to l")
        until(page, answered)
        first = page.get_attribute("#found > a", "id")
        answered = "document.getElementById('told').textContent !== " + repr(page.text_content("#told"))
        page.evaluate(LATE, ["to lam", "ArrowDown"])
        until(page, answered)
        assert page.get_attribute("#found > [aria-selected=true]", "id") == first
        answered = "document.getElementById('told').textContent !== " + repr(page.text_content("#told"))
        page.evaluate(LATE, ["kim nhat thanh", "ArrowDown"])
        until(page, answered)
        assert page.locator("#found > [aria-selected=true]").count() == 0
        assert page.get_attribute("#q", "aria-activedescendant") == ""
        page.evaluate(LATE, ["to lam", "Escape"])
        page.wait_for_timeout(400)
        assert not page.is_visible("#found")
        assert complaints == []


def test_enter_without_a_choice_leads_to_all_results(site: Path, browser: Browser) -> None:
    with opened(browser, f"{site.as_uri()}/leaders/to-lam.html") as (page, _):
        page.fill("#q", "kim nhật thành")
        page.press("#q", "Enter")
        page.wait_for_url("**/search.html?q=*")
        page.wait_for_selector("#found > a")
        assert page.input_value("#q") == "kim nhật thành"


def test_the_key_can_be_switched_off(site: Path, browser: Browser) -> None:
    with served(site) as root, opened(browser, root + "search.html") as (page, _):
        page.uncheck("#slash")
        page.goto(root + "leaders/index.html")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") != "q"


@pytest.mark.parametrize("lang", ["", "en/"], ids=["vi", "en"])
def test_search_page_is_accessible_and_narrow(site: Path, browser: Browser, lang: str) -> None:
    address = f"{site.as_uri()}/{lang}search.html?q=hoa%20binh"
    with opened(browser, address, viewport={"width": 320, "height": 640}, color_scheme="light") as (page, complaints):
        page.wait_for_selector("#found > a")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page) == []
        assert complaints == []


def test_without_scripts_there_are_lists(site: Path, browser: Browser) -> None:
    address = f"{site.as_uri()}/leaders/to-lam.html"
    with opened(browser, address, java_script_enabled=False) as (page, _):
        page.fill("#q", "kim")
        page.press("#q", "Enter")
        page.wait_for_url("**/search.html?q=kim")
        assert page.is_visible("noscript")
        assert not page.is_visible("#filters")
        assert page.locator("main a[href='years/index.html']").count() == 1


SHIFTS = """() => new Promise((done) => {
  const told = (list) => done(list.getEntries().map((one) => one.value));
  new PerformanceObserver(told).observe({type: "layout-shift", buffered: true});
  setTimeout(done, 500, []);
})"""


@pytest.mark.parametrize("lang", ["", "en/"], ids=["vi", "en"])
def test_nothing_moves_when_the_script_comes(site: Path, browser: Browser, lang: str) -> None:
    with opened(browser, f"{site.as_uri()}/{lang}search.html", viewport={"width": 360, "height": 800}) as (page, _):
        until(page, "document.getElementById('q').role === 'combobox'")
        assert page.is_visible("#filters")
        assert page.is_visible("#slash")
        assert page.evaluate(SHIFTS) == []
