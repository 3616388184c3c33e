"""Markdown is shown and never trusted."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import article, dated, event, registers
from kb_site.model import LeaderEntry, Paragraph, Prose
from kb_site.registers import Target
from kb_site.site.graph import build_graph
from kb_site.site.markdown import is_safe_address
from kb_site.site.markup import WikiLink, passage_html, render_prose
from kb_site.site.nodes import FactSentence, Mark, Passage
from kb_site.text import Span

LINKS = {
    "to-lam": WikiLink("../leaders/to-lam.html", "Tô Lâm"),
    "Kim": WikiLink("", "Kim", "'Kim' can be two people", "say which"),
}


def resolve(name: str) -> WikiLink:
    return LINKS.get(name, WikiLink("", name))


def html(markdown: str) -> str:
    return render_prose(Prose(markdown, "leaders/x.md", 10), resolve).html.strip()


def inner(markdown: str) -> str:
    return html(markdown).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        pytest.param("*a* **b**", "<em>a</em> <strong>b</strong>", id="emphasis"),
        pytest.param("<b>x</b> & y", "&lt;b&gt;x&lt;/b&gt; &amp; y", id="HTML is text"),
        pytest.param("[a](javascript:alert(1))", "[a](javascript:alert(1))", id="a script is no link"),
        pytest.param("[a](JaVaScRiPt:x)", "[a](JaVaScRiPt:x)", id="in any letter case"),
        pytest.param("[a](data:text/html,x)", "[a](data:text/html,x)", id="nor is data"),
        pytest.param("[a](//host/x)", "[a](//host/x)", id="nor a host without scheme"),
        pytest.param("[a](https://b.vn/)", '<a href="https://b.vn/" rel="external">a</a>', id="out"),
        pytest.param("[a](../x.html)", '<a href="../x.html">a</a>', id="within"),
        pytest.param("<https://b.vn/>", '<a href="https://b.vn/" rel="external">https://b.vn/</a>', id="an address"),
        pytest.param("![ảnh](https://b.vn/x.png)", "ảnh", id="no picture from elsewhere"),
        pytest.param("[[to-lam]]", '<a href="../leaders/to-lam.html">Tô Lâm</a>', id="wikilink"),
        pytest.param("[[to-lam|ông <Tô>]]", '<a href="../leaders/to-lam.html">ông &lt;Tô&gt;</a>', id="label"),
        pytest.param("[[ai đó]]", '<span class="unresolved">ai đó</span>', id="nobody"),
        pytest.param(r"\[[to-lam]]", "[[to-lam]]", id="escaped"),
        pytest.param("`[[to-lam]]`", "<code>[[to-lam]]</code>", id="in code"),
        pytest.param("[[a\nb]]", "[[a\nb]]", id="not over a line"),
    ],
)
def test_inline(markdown, shown):
    assert inner(markdown) == shown


def test_headings_go_below_the_title_and_have_ids():
    assert html("# Tiểu sử\n\n## Đời tư\n\n# Tiểu sử") == (
        '<h2 id="h-tieu-su">Tiểu sử</h2>\n<h3 id="h-doi-tu">Đời tư</h3>\n<h2 id="h-tieu-su-2">Tiểu sử</h2>'
    )


def test_an_unresolved_link_is_named_with_its_line():
    found = render_prose(Prose("Một\n\nhai [[to-lam]]\nba [[Kim|ông Kim]]", "leaders/x.md", 10), resolve)
    (problem,) = found.problems
    assert (problem.path, problem.line, problem.code, problem.fix) == (
        "leaders/x.md",
        13,
        "unresolved-link",
        "say which",
    )
    assert '<span class="unresolved">ông Kim</span>' in found.html


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.vn", True),
        ("mailto:a@b.vn", True),
        ("x.html#y", True),
        ("a:b", False),
        (" javascript:x", False),
        ("java\nscript:x", True),
        ("\\\\host", False),
        ("vbscript:x", False),
        ("file:///etc", False),
    ],
)
def test_addresses(address, safe):
    assert is_safe_address(address) is safe


PASSAGE = Passage(
    "p-1",
    "Tô Lâm <gặp> Kim. Tô Lâm về.",
    marks=(
        Mark(Span(0, 6), Target("leader", "to-lam")),
        Mark(Span(13, 16), Target("leader", "kim")),
        Mark(Span(18, 24), Target("leader", "to-lam")),
    ),
    facts=(FactSentence(Span(0, 17), ("e-1", "d-2")),),
)


def test_a_passage_links_first_mentions_and_marks_its_facts():
    linked: set[Target] = set()
    shown = passage_html(PASSAGE, lambda target: f"{target.id}.html", linked)
    assert shown == (
        '<span class="fact" id="e-1"><span class="fact" id="d-2">'
        '<a href="to-lam.html" class="leader">Tô Lâm</a> &lt;gặp&gt; '
        '<a href="kim.html" class="leader">Kim</a>.</span></span> Tô Lâm về.'
    )
    assert "<a" not in passage_html(PASSAGE, lambda target: f"{target.id}.html", linked)


def test_what_has_no_page_is_not_linked_and_may_be_later():
    linked: set[Target] = set()
    assert "<a" not in passage_html(PASSAGE, lambda target: "", linked)
    assert linked == set()


def test_markdown_that_a_person_wrote_is_shown_as_such():
    told = article("a", event("talks", "2025", "to-lam", "hội đàm"), leaders=[LeaderEntry("to-lam", "Tô Lâm", "VN")])
    body = "## Hội đàm\n\nThường *thôi*."
    told = type(told)(
        **{
            **{f: getattr(told, f) for f in told.__slots__},
            "body": body,
            "paragraphs": (Paragraph("Hội đàm", line=0), Paragraph("Thường thôi.", line=2)),
        }
    )
    first, second = build_graph([told], registers(), {})[0].articles["a"].passages
    assert (first.id, first.markdown, second.id) == ("p-a1", "## Hội đàm", "p-2")
    assert passage_html(second, lambda t: "", set()) == "<p>Thường <em>thôi</em>.</p>\n"


def test_every_fact_has_a_place_to_land_on():
    words = "Tô Lâm đã hội đàm với Kim Jong Un ngày 9/10"
    told = article(
        "a",
        event("talks", "2025-10-09", "to-lam kim-jong-un", words),
        event("visit", "2025-10", "to-lam", "Ông còn thăm nhiều nơi"),
        body=[f"{words} và ngày 10/10.", "Ông còn thăm nhiều nơi. Hết."],
        dates=[dated("ngày 9/10", "2025-10-09"), dated("10/10", "2025-10-10"), dated("ở đâu", "2025")],
    )
    node = build_graph([told], registers(), {})[0].articles["a"]
    page = "".join(passage_html(p, lambda t: "", set()) for p in node.passages)
    ids = re.findall(r'id="([^"]+)"', page)
    assert node.event_anchors == ("e-1", "e-2")
    assert node.date_anchors == ("d-1", "d-2", "")
    assert sorted(ids) == ["d-1", "d-2", "e-1", "e-2"]


class Tags(HTMLParser):
    """Collects the tags and addresses of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)
        assert not (tag == "a" and self.depth)
        self.depth += tag == "a"

    def handle_endtag(self, tag):
        self.depth -= tag == "a"


pieces = st.sampled_from(
    [
        "[[",
        "]]",
        "[",
        "](",
        ")",
        "<script>",
        "javascript:",
        "to-lam",
        "|",
        "*",
        "`",
        "\n",
        "\n\n",
        "# ",
        "<",
        '"',
        "&",
        "![",
        "x",
        " ",
        "\\",
        "|-|-|",
        "//a",
    ]
)


@given(st.lists(pieces, max_size=40).map("".join))
def test_no_text_becomes_a_script_or_a_link_in_a_link(markdown):
    tags = Tags()
    tags.feed(html(markdown))
    assert not tags.tags & {"script", "iframe", "object", "style", "form"}
    assert all(is_safe_address(address) for address in tags.addresses)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_passage_keeps_its_words(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    marks = (Mark(Span(start, end), Target("leader", "x")),) if end > start else ()
    shown = passage_html(Passage("p-1", text, marks=marks), lambda target: "x.html", set())
    words: list[str] = []

    class Words(HTMLParser):
        def handle_data(self, data):
            words.append(data)

    parser = Words()
    parser.feed(shown)
    parser.close()
    assert "".join(words).replace("\r\n", "\n").replace("\r", "\n") == text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_wikilink_in_an_article_is_its_words():
    passage = Passage("p-1", "x", markdown="**a** [[to-lam|Tô Lâm]] [[ai đó]]\n")
    shown = passage_html(passage, lambda _: "", set())
    assert shown.strip() == "<p><strong>a</strong> Tô Lâm ai đó</p>"
