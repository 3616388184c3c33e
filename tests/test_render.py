import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from collection import article, dated, event
from kb_site.site.checks import check_output
from kb_site.site.graph import build_graph
from kb_site.site.outputs import write_outputs
from kb_site.site.render import render_site
from kb_site.vocabulary import Outlet
from site_files import ASSETS, TEMPLATES, WORDS, known, rendered, settings

TALKS = "Tô Lâm hội đàm với Kim Jong Un tại Bình Nhưỡng"
SOURCE = Path(__file__).parents[1] / "src" / "kb_site"
SECRET = "Phần thân bài này không được đăng ở đâu cả"


def one(**fields):
    return article(
        "2025-10-09-hoi-dam",
        event("talks", "2025-10-09", "to-lam kim-jong-un", TALKS, place="binh-nhuong"),
        body=[f"Sáng 9/10, {TALKS}.", f"{SECRET} về Hà Nội ngày 1/2/2003."],
        published="2025-10-09",
        dates=[dated("9/10", "2025-10-09", "year-inferred"), dated("1/2/2003", "2003-02-01")],
        places=("binh-nhuong", "ha-noi"),
        **fields,
    )


DATA = "application/ld+json"
"""Type of a script element that holds data: no browser runs it, and the policy lets it stand."""


class Tags(HTMLParser):
    """Every tag of a page with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def test_makes_every_page_in_both_languages():
    pages, problems = rendered([one()])
    assert problems == ()
    assert {
        "index.html",
        "en/index.html",
        "articles/2025-10-09-hoi-dam.html",
        "leaders/to-lam.html",
        "404.html",
    } <= pages.keys()
    once = {path for path, text in pages.items() if path == "404.html" or 'http-equiv="refresh"' in text}
    assert {f"en/{path}" for path in pages if not path.startswith("en/") and path not in once} == {
        path for path in pages if path.startswith("en/")
    }


def test_same_input_gives_the_same_bytes():
    assert rendered([one()]) == rendered([one()])


def test_a_reader_stumbles_on_nothing():
    held = known()
    graph = build_graph([one()], held, {})[0]
    files, _ = render_site(graph, held, TEMPLATES, ASSETS, "1.0")
    assert check_output(files | write_outputs(graph, tuple(files))) == ()


def test_an_empty_collection_has_a_home_page():
    pages, problems = rendered([], people={}, organizations={}, places={}, references={})
    assert problems == ()
    assert set(pages) == {"404.html", "index.html", "en/index.html"}


def test_pages_carry_no_inline_script_or_style_and_ask_nobody_else():
    pages, _ = rendered([one(url="https://example.org/bai")])
    for path, text in pages.items():
        tags = Tags(text).found
        assert any(a.get("http-equiv") == "Content-Security-Policy" for _, a in tags), path
        assert not [name for _, given in tags for name in given if name == "style" or name.startswith("on")], path
        assert not [tag for tag, _ in tags if tag == "style"], path
        assert not [a for tag, a in tags if tag == "script" and "src" not in a and a.get("type") != DATA], path
        links = [a["href"] for tag, a in tags if tag == "link" and a["rel"] not in ("canonical", "alternate")]
        loads = links + [a["src"] for tag, a in tags if tag in ("script", "img") and "src" in a]
        assert not [address for address in loads if re.match(r"\w+:|/", address)], path


def test_links_name_the_file():
    pages, _ = rendered([one()])
    hrefs = {a["href"] for text in pages.values() for tag, a in Tags(text).found if tag == "a"}
    assert not [href for href in hrefs if href.startswith("/") or href.partition("#")[0].endswith("/")]


def test_every_page_has_its_frame():
    pages, _ = rendered([one()], **settings(contact="loi@example.org"))
    text = pages["en/leaders/to-lam.html"]
    assert '<html lang="en">' in text
    assert '<a class="skip" href="#main">' in text
    assert 'hreflang="vi"' in text
    assert "mailto:loi@example.org?subject=Error%20report" in text
    assert "Cite:" in text


def test_addresses_are_absolute_only_with_a_base():
    pages, _ = rendered([one()])
    assert 'rel="canonical"' not in pages["index.html"]
    assert "<a " not in pages["404.html"]
    pages, _ = rendered([one()], **settings(base_url="https://example.org/kho/"))
    assert '<link rel="canonical" href="https://example.org/kho/en/timeline.html">' in pages["en/timeline.html"]
    assert (
        '<link rel="alternate" hreflang="vi" href="https://example.org/kho/timeline.html">' in pages["en/timeline.html"]
    )
    assert 'href="https://example.org/kho/timeline.html"' in pages["404.html"]


def test_quotes_outlet_keeps_its_body_to_itself():
    outlets = {"kin": Outlet("kin", "Báo Kín", "quotes")}
    pages, _ = rendered([one(outlet="kin", url="https://example.org/bai")], outlets=outlets)
    assert not [path for path, text in pages.items() if SECRET in text]
    page = pages["articles/2025-10-09-hoi-dam.html"]
    assert TALKS in re.sub(r"<[^>]+>", "", page)
    assert 'href="https://example.org/bai"' in page


def test_words_of_articles_are_escaped():
    evil = '<script>alert(1)</script> & "Tô Lâm"'
    pages, _ = rendered([article("x", body=[evil])])
    assert "<script>alert" not in pages["articles/x.html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in pages["articles/x.html"]


def test_state_and_basis_are_said_in_words():
    pages, _ = rendered([one()])
    page = pages["articles/2025-10-09-hoi-dam.html"]
    assert "máy đọc, chưa kiểm" in page
    assert "năm suy từ bài" in page
    assert "đã kiểm" in rendered([one(reviewed=True)])[0]["articles/2025-10-09-hoi-dam.html"]


def test_missing_word_is_a_problem_and_the_other_pages_stand():
    words = {"vi": WORDS["vi"], "en": {key: text for key, text in WORDS["en"].items() if key != "article.cast"}}
    pages, problems = rendered([one()], words=words)
    assert [(p.path, p.code) for p in problems] == [("i18n/en.yaml", "missing-word")]
    assert "article.cast" in problems[0].what
    assert "en/articles/2025-10-09-hoi-dam.html" not in pages
    assert "en/timeline.html" in pages


def test_pattern_with_an_unknown_place_is_a_problem():
    words = {**WORDS, "vi": {**WORDS["vi"], "edition": "Ấn bản {when}."}}
    _, problems = rendered([one()], words=words)
    assert {p.code for p in problems} == {"bad-word"}


@pytest.mark.parametrize(
    ("text", "line"),
    [("{% extends 'base.html' %}\n{% block content %}{{ oops", 2), ("{{ view.no_such_thing }}", 0)],
    ids=["syntax", "unknown name"],
)
def test_broken_template_is_a_problem(text, line):
    pages, problems = rendered([one()], templates={**TEMPLATES, "pages/timeline.html": text})
    assert {(p.path, p.line, p.code) for p in problems} == {("templates/pages/timeline.html", line, "bad-template")}
    assert "index.html" in pages
    assert "timeline.html" not in pages


def test_progress_is_reported():
    held = known()
    seen = []
    render_site(build_graph([one()], held, {})[0], held, TEMPLATES, ASSETS, "1", lambda *row: seen.append(row))
    assert seen
    assert all(what == "rendering" for what, *_ in seen)


FAMILIES = (
    "basis.", "count.", "countries.", "date.", "graph.left-out.", "language.", "menu.", "month.", "more.",
    "name.", "offices.", "organizations.", "outlets.", "part.", "places.", "precision.", "problem.", "published.",
    "reference.", "relation.", "scope.", "search.", "section.", "state.", "subject", "theme.",
    "timeline.legend.", "title.", "told.", "type.", "worklist.",
)  # fmt: skip
"""Beginnings of keys that are put together from a value."""


def test_every_word_of_the_templates_is_there_and_none_is_idle():
    templates = "".join(TEMPLATES.values())
    assert set(re.findall(r"""\bt\(["']([a-z.-]+)["'][,)]""", templates)) <= WORDS["vi"].keys()
    written = templates + "".join(path.read_text("utf-8") for path in sorted(SOURCE.glob("site/**/*.py")))
    named = set(re.findall(r"""["']([a-z][a-z0-9.-]+)["']""", written))
    assert [key for key in WORDS["vi"] if key not in named and not key.startswith(FAMILIES)] == []


def test_source_is_named_as_received():
    pages, _ = rendered([one()])
    assert "sources/2025-10-09-hoi-dam.txt" in pages["articles/2025-10-09-hoi-dam.html"]
