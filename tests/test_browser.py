"""The site in a real browser: from disk, from a server's root and from a sub-path, with and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import opened, served

CONTENT = Path(__file__).parents[1] / "content"

# One page of each type; a glob stands for the first page it finds.
TYPES = (
    "index.html",
    "timeline.html",
    "years/index.html",
    "years/2025.html",
    "leaders/index.html",
    "leaders/to-lam.html",
    "leaders/kim-nhat-thanh.html",
    "events/index.html",
    "events/1*.html",
    "events/2025-10-*.html",
    "articles/index.html",
    "articles/2025-10-09-*.html",
    "organizations/index.html",
    "organizations/dang-lao-dong-trieu-tien.html",
    "places/index.html",
    "places/binh-nhuong.html",
    "references.html",
    "days/index.html",
    "days/10-09.html",
    "overview.html",
    "method.html",
    "404.html",
    "en/index.html",
    "en/overview.html",
    "en/articles/2025-10-09-*.html",
    "en/leaders/kim-jong-un.html",
    "pairs/index.html",
    "pairs/kim-jong-un--to-lam.html",
    "graph.html",
    "countries/KP.html",
    "offices/tong-bi-thu.html",
    "outlets/index.html",
    "outlets/d*.html",
    "about.html",
    "coverage.html",
    "worklist.html",
    "en/graph.html",
    "en/offices/chu-tich-nuoc.html",
)


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    return built


def first(site: Path, pattern: str) -> Path:
    found = sorted(site.glob(pattern))
    assert found, f"the site has no page {pattern}"
    return found[0]


SMALL = """[...document.body.querySelectorAll("*")].filter(one => one.checkVisibility() &&
  [...one.childNodes].some(node => node.nodeType == 3 && node.data.trim()) &&
  parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM ? one.getScreenCTM().a : 1) < 12)
  .map(one => one.textContent.trim().slice(0, 40))"""
"""Words that are shown smaller than 12 pixels, those of drawings as they are scaled."""


LINKS = """[...document.querySelectorAll("main a:not(svg *)")].filter(one => one.checkVisibility())
  .map(one => one.textContent)"""
"""Words of the links that can be seen, drawings aside."""


@pytest.mark.parametrize("pattern", TYPES)
def test_page_is_narrow_whole_and_silent(site: Path, browser: Browser, pattern: str) -> None:
    narrow = {"width": 320, "height": 640}
    with opened(browser, first(site, pattern).as_uri(), color_scheme="light", viewport=narrow) as (page, complaints):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL) == []
        links = page.evaluate(LINKS)
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.evaluate(LINKS) == links, "a narrow page loses nothing"
        assert page.evaluate(SMALL) == []
        assert complaints == []


@pytest.mark.parametrize("prefix", ["/", "/a/b/"], ids=["root", "sub-path"])
def test_served_site_leads_from_page_to_page(site: Path, browser: Browser, prefix: str) -> None:
    with served(site, prefix) as root, opened(browser, root + "index.html") as (page, complaints):
        page.click(".masthead nav a[href='leaders/index.html']")
        page.click("main a[href='to-lam.html']")
        assert page.inner_text("h1") == "Tô Lâm"
        page.click(".title .switch")
        assert page.url == f"{root}en/leaders/to-lam.html"
        page.click(".masthead .site")
        assert page.url == f"{root}en/index.html"
        assert complaints == []


@pytest.mark.parametrize("pattern", ["index.html", "articles/2025-10-09-*.html", "leaders/to-lam.html"])
def test_complete_without_scripts(site: Path, browser: Browser, pattern: str) -> None:
    address = first(site, pattern).as_uri()
    script = "[document.querySelector('main').innerText, [...document.links].map(a => a.href)]"
    with opened(browser, address) as (page, _):
        expected = page.evaluate(script)
    with opened(browser, address, java_script_enabled=False) as (page, _):
        assert page.evaluate(script) == expected


def test_fact_leads_to_its_sentence(site: Path, browser: Browser) -> None:
    with opened(browser, first(site, "articles/2025-10-09-*.html").as_uri()) as (page, _):
        page.click("aside a[href='#e-1']")
        assert page.evaluate("document.querySelector(':target').id") == "e-1"


def test_choice_of_theme_is_remembered(site: Path, browser: Browser) -> None:
    with served(site) as root, opened(browser, root + "index.html", color_scheme="light") as (page, _):
        page.check(".theme input[value=dark]")
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        page.goto(root + "timeline.html")
        assert (
            page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == paper != "rgb(255, 255, 255)"
        )
        assert page.is_checked(".theme input[value=dark]")


def test_print_from_dark_is_black_on_white(site: Path, browser: Browser) -> None:
    address = first(site, "articles/2025-10-09-*.html").as_uri()
    with opened(browser, address, color_scheme="dark") as (page, _):
        page.emulate_media(media="print", color_scheme="dark")
        style = "getComputedStyle(document.documentElement)"
        assert page.evaluate(f"[{style}.color, {style}.backgroundColor]") == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
        assert not page.is_visible(".masthead nav")
        assert page.is_visible(".cite")


@pytest.mark.parametrize("lang", ["", "en/"], ids=["vi", "en"])
def test_the_drawn_timeline_fits_a_telephone(site: Path, browser: Browser, lang: str) -> None:
    phone = {"viewport": {"width": 390, "height": 700}, "has_touch": True, "is_mobile": True}
    with opened(browser, (site / f"{lang}timeline.html").as_uri(), **phone) as (page, complaints):
        assert not page.is_visible(".strip.broad")
        box = page.locator(".strip.slim").bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390
        links = page.locator(".strip.slim a")
        assert all(links.nth(n).bounding_box()["height"] >= 24 for n in range(links.count()))
        links.first.tap()
        assert page.locator(":target").evaluate("one => one.matches('h2.period')")
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.is_visible(".strip.broad")
        assert not page.is_visible(".strip.slim")
        assert complaints == []


def test_pointing_at_a_leader_dims_the_rest(site: Path, browser: Browser) -> None:
    with opened(browser, first(site, "graph.html").as_uri()) as (page, complaints):
        page.focus(".net [data-node]")
        assert page.locator(".net.dimmed [data-node]:not(.on)").count() > 0
        assert page.locator(".net.dimmed [data-ends].on").count() > 0
        page.keyboard.press("Escape")
        assert page.locator(".net.dimmed").count() == 0
        assert complaints == []
