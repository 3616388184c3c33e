"""What links lead to, beside them: the files of it, and how the card behaves for pointer, keyboard and finger."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import opened, served, violations
from collection import article, curated_event, event
from kb_site.model import Prose
from kb_site.site.graph import build_graph
from kb_site.site.previews import BUCKETS, bucket, preview_files
from kb_site.site.render import lean
from kb_site.vocabulary import Outlet
from site_files import ASSETS, known

CARD = "#preview:not([hidden])"
LEADER = "main .body a[href$='leaders/to-lam.html']"


def rows_of(articles, **fields) -> dict[str, list[str]]:
    graph = build_graph(articles, known(**fields), {})[0]
    rows: dict[str, list[str]] = {}
    *files, (last, _) = preview_files(graph, ())
    assert last == "previews/digest.js"
    for path, data in files:
        text = data.decode()
        folder = json.loads(text[4 : text.index(",")])
        found = json.loads(text[text.index(",") + 1 : -2])
        assert all(path == f"previews/{folder}{bucket(key)}.js" for key in found)
        rows |= {folder + key: row for key, row in found.items()}
    return rows


def test_every_thing_has_a_preview_in_each_language():
    told = article("a", event("talks", "2025-10-09", "to-lam kim-jong-un", "Tô Lâm hội đàm với Kim Jong Un"))
    rows = rows_of([told])
    assert rows["leaders/to-lam"] == ["Tô Lâm", "", "Lãnh đạo · Việt Nam · máy đọc, chưa kiểm", "", ""]
    (talks,) = [key for key in rows if key.startswith("events/")]
    assert rows[talks][2:] == [
        "Sự kiện · 9/10/2025 · Hội đàm, gặp gỡ · máy đọc, chưa kiểm", "“Tô Lâm hội đàm với Kim Jong Un.”", ""
    ]  # fmt: skip
    assert rows[f"en/{talks}"][4] == "vi"
    assert {key.split("/")[-1] for key in rows if "places/" in key} >= {"binh-nhuong", "ha-noi"}
    assert rows["en/organizations/dang-lao-dong-trieu-tien"][0] == "Workers' Party of Korea"


def test_prose_is_shown_as_words_and_cut_between_them():
    prose = {"vi": Prose("# Đầu\n\nXem [[to-lam|ông Lâm]] **nói**. " + "dài " * 100, "events/x.md", 1)}
    rows = rows_of([], events={"x": curated_event("x", "talks", "2025", prose=prose)})
    text = rows["events/x"][3]
    assert text.startswith("Xem ông Lâm nói. dài")
    assert text.endswith("dài …")
    assert len(text) < 250
    assert rows["en/events/x"][4] == "vi"


def test_only_evidence_of_a_reserved_text_is_shown():
    told = article("a", event("talks", "2025", "to-lam kim-jong-un", "hai bên hội đàm"),
                   body=["Tại đây hai bên hội đàm. Chẳng đăng câu này."], outlet="kin")  # fmt: skip
    texts = {row[3] for row in rows_of([told], outlets={"kin": Outlet("kin", "Báo Kín", "quotes")}).values()}
    assert texts == {"", "“Tại đây hai bên hội đàm.”"}


def test_another_edition_has_another_digest():
    def digest(evidence):
        told = article("a", event("talks", "2025-10-09", "to-lam kim-jong-un", evidence))
        return dict(preview_files(build_graph([told], known(), {})[0], ()))["previews/digest.js"]

    assert digest("Tô Lâm hội đàm với Kim Jong Un") == digest("Tô Lâm hội đàm với Kim Jong Un")
    assert digest("Tô Lâm hội đàm với Kim Jong Un") != digest("Kim Jong Un hội đàm với Tô Lâm")


def test_files_are_few_and_named_as_the_script_counts():
    assert {bucket(f"events/{number}-x") for number in range(3000)} == set(range(BUCKETS))
    assert f"% {BUCKETS}" in ASSETS["assets/preview.js"].decode()


def test_scripts_of_a_page_are_small(built: Path) -> None:
    page = next(built.glob("articles/2025-10-09-*.html")).read_text("utf-8")
    names = [part.split('"')[0] for part in page.split("assets/")[1:] if part.split('"')[0].endswith(".js")]
    assert "preview.js" in names
    scripts = sum(len(gzip.compress(lean(ASSETS[f"assets/{name}"]), 6)) for name in names)
    style = len(gzip.compress(ASSETS["assets/site.css"], 6))
    assert scripts <= 3_000
    assert style <= 8_000
    assert len(gzip.compress(page.encode(), 6)) + scripts + style <= 30_000


def first_article(root: Path) -> Path:
    return next(root.glob("articles/2025-10-09-*.html"))


def height(page: Page) -> int:
    return int(page.evaluate("document.querySelector('footer').offsetTop"))


def digests(page: Page) -> set[str]:
    """Return what the files that a page has loaded were asked for with, the one that says so aside."""
    loaded = page.eval_on_selector_all("script[src*='/previews/']", "all => all.map(one => one.src.split('?'))")
    return {query for address, query in loaded if not address.endswith("/digest.js")}


@pytest.mark.parametrize("way", ["disk", "sub-path"])
def test_pointing_shows_a_card_that_can_be_pointed_at(built: Path, browser: Browser, way: str) -> None:
    where, digest = first_article(built), json.loads((built / "previews/digest.js").read_text("utf-8")[13:-2])
    with served(built, "/a/b/") as root:
        address = where.as_uri() if way == "disk" else f"{root}articles/{where.name}"
        with opened(browser, address, viewport={"width": 1280, "height": 700}) as (page, complaints):
            before = height(page)
            page.hover(LEADER)
            page.wait_for_selector(CARD)
            card = page.locator(CARD)
            assert card.locator("strong").inner_text() == "Tô Lâm"
            assert "Việt Nam" in card.locator("small").inner_text()
            assert page.get_attribute(LEADER, "aria-describedby") == "preview"
            assert height(page) == before, "nothing moves"
            assert digests(page) == {digest}
            card.hover()
            page.wait_for_timeout(600)
            assert card.is_visible(), "who points at the card keeps it"
            page.keyboard.press("Escape")
            assert not page.is_visible("#preview")
            page.hover("footer")
            page.hover(LEADER)
            page.wait_for_selector(CARD)
            page.hover("h1")
            page.wait_for_selector(CARD, state="hidden")
            assert page.get_attribute(LEADER, "aria-describedby") is None
            assert complaints == []


def test_keyboard_focus_shows_it_and_leaving_hides_it(built: Path, browser: Browser) -> None:
    calm = {"color_scheme": "dark", "reduced_motion": "reduce"}
    with opened(browser, first_article(built).as_uri(), **calm) as (page, complaints):
        page.keyboard.press("Tab")
        page.focus(LEADER)
        page.wait_for_selector(CARD)
        assert page.get_attribute(CARD, "role") == "tooltip"
        assert page.eval_on_selector(CARD, "card => getComputedStyle(card).animationName") == "none"
        assert violations(page) == []
        page.mouse.move(5, 5)
        page.mouse.move(600, 9)
        page.wait_for_timeout(600)
        assert page.is_visible(CARD), "it stays as long as the focus"
        page.emulate_media(media="print")
        assert not page.is_visible("#preview")
        page.emulate_media(media="screen")
        page.keyboard.press("Tab")
        assert page.get_attribute(LEADER, "aria-describedby") is None
        page.evaluate("document.activeElement.blur()")  # the next link may have a card of its own by now
        assert page.evaluate("document.querySelector('#preview').hidden")
        assert complaints == []


def test_a_tap_follows_the_link_and_a_held_finger_shows_the_card(built: Path, browser: Browser) -> None:
    phone = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
    with opened(browser, first_article(built).as_uri(), **phone) as (page, complaints):
        page.locator(LEADER).first.scroll_into_view_if_needed()
        page.dispatch_event(LEADER, "pointerdown", {"pointerType": "touch"})
        page.wait_for_selector(CARD)
        page.dispatch_event(LEADER, "pointercancel", {"pointerType": "touch"})
        assert page.is_visible(CARD)
        box = page.locator(CARD).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.dispatch_event("h1", "pointerdown", {"pointerType": "touch"})
        assert not page.is_visible("#preview")
        page.tap(LEADER)
        page.wait_for_url("**/leaders/to-lam.html")
        assert complaints == []
