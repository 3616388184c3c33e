"""Where an outlet lets only quotes be published, no file of the site has more of its articles' bodies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from collection import article, dated, event
from kb_site.collection import load
from kb_site.model import Article, LeaderEntry, Paragraph, TitleBasis
from kb_site.site.graph import build_graph
from kb_site.site.outputs import write_outputs
from kb_site.site.render import render_site
from kb_site.site.worklist import worklist
from kb_site.sources import read_sources
from kb_site.vocabulary import Outlet
from site_files import ASSETS, TEMPLATES, settings
from whole_site import whole_site

CONTENT = Path(__file__).parents[1] / "content"
HOME = settings(base_url="https://a.vn/kb/", languages=("vi",))["settings"]
WORDS = 10
"""So many words in a row are no chance."""


def plain(text: str) -> str:
    """Return what a reader or a program finds in a file: words without tags, entities and escapes."""
    return " ".join(unescape(re.sub(r"<[^<>]*>", "", text)).replace('\\"', '"').replace("\\n", " ").split())


def runs(text: str) -> Iterator[str]:
    """Yield every run of words of a text."""
    words = text.split()
    for start in range(len(words) - WORDS + 1):
        yield " ".join(words[start : start + WORDS])


def sentences(given: Article) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of a body, and whether evidence stands in each."""
    quotes = [plain(entry.evidence) for entry in given.events]
    for paragraph in given.paragraphs:
        whole = plain(paragraph.text)
        open_parts = [(at, at + len(quote)) for quote in quotes for at in starts(whole, quote)]
        begin = 0
        for end in (*(m.end() for m in re.finditer(r"[.!?…][”\")]*(?=\s|$)", whole)), len(whole)):
            yield whole[begin:end], any(first < end and last > begin for first, last in open_parts)
            begin = end


def starts(text: str, words: str) -> Iterator[int]:
    """Yield every place where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


@pytest.fixture(scope="module")
def real() -> tuple[list[Article], set[str], dict[str, dict[str, bytes]]]:
    """Return real articles, the runs of words to withhold, and their site: full, and as quotes."""
    collection = load(CONTENT)
    pages, noticed = read_sources(collection, 1, lambda *_: None)
    articles = [replace(page.article, outlet="kin") for page in pages.values()]
    sites = {}
    for text in ("full", "quotes"):
        held = replace(collection.registers, outlets={"kin": Outlet("kin", "Báo Kín", text)}, settings=HOME)
        graph, problems = build_graph(articles, held, {})
        items = worklist(graph, (*noticed, *problems))
        files, _ = render_site(graph, held, TEMPLATES, ASSETS, "1.0", worklist=items)
        sites[text] = {**files, **write_outputs(graph, tuple(files), items)}
    known = {*runs(plain(" ".join(collection.content.texts.values())))}
    for given in articles:
        open_words = (given.title, given.author, *(e.evidence for e in given.events), *(d.text for d in given.dates))
        known.update(
            run for words in (*open_words, *(r for one in given.leaders for r in one.roles)) for run in runs(words)
        )
    told = [row for given in articles for row in sentences(given)]
    known.update(run for sentence, shown in told if shown for run in runs(sentence))
    secret = {run for sentence, shown in told if not shown for run in runs(sentence)} - known
    return articles, secret, sites


def held_by(files: dict[str, bytes], secret: set[str]) -> dict[str, list[str]]:
    """Return the runs to withhold by the file that has them."""
    texts = {path: plain(data.decode()) for path, data in files.items() if not path.startswith("assets/")}
    return {path: sorted(found)[:3] for path, text in texts.items() if (found := secret & set(runs(text)))}


def test_no_file_has_more_of_real_articles_than_their_evidence(real):
    articles, secret, sites = real
    assert len(secret) > 100 * len(articles)
    assert held_by(sites["quotes"], secret) == {}


def test_the_same_search_finds_the_bodies_where_they_are_published(real):
    articles, secret, sites = real
    found = held_by(sites["full"], secret)
    assert {f"articles/{given.id}.html" for given in articles} <= found.keys()
    assert not [path for path in found if path.startswith(("data/", "cite/", "en/cite/", "feed"))]


def test_quotes_and_links_stay(real):
    articles, _, sites = real
    for given in articles:
        page = plain(sites["quotes"][f"articles/{given.id}.html"].decode())
        assert plain(given.title) in page
        assert all(plain(entry.evidence) in page for entry in given.events)


HIDDEN = "Xylophon", "Quokkavale", "Zebrafin", "Wombatide"
TALKS = "Tô Lâm hội đàm với Kim Jong Un"


@pytest.mark.parametrize("lead", [False, True], ids=["headline", "title made from the lead"])
def test_no_word_of_the_body_reaches_a_file(lead):
    """Not even alone, as a term of the search index or a word beside a date: sentences, captions, corrections."""
    told = article(
        "2025-10-09-hoi-dam",
        event("talks", "2025-10-09", "to-lam kim-jong-un", TALKS, place="binh-nhuong"),
        dates=[dated("9/10", "2025-10-09", "year-inferred"), dated("1/2/2003", "2003-02-01")],
        leaders=[LeaderEntry("pham-van-dong", "Phạm Văn Đồng", "VN")],
        places=("binh-nhuong", "ha-noi"),
        organizations=("dang-lao-dong-trieu-tien",),
        published="2025-10-09",
        outlet="kin",
        url="https://example.org/bai",
    )
    body = (
        Paragraph(f"Sáng 9/10, {TALKS}. {HIDDEN[0]} Phạm Văn Đồng về Hà Nội ngày 1/2/2003.", line=3),
        Paragraph(f"{HIDDEN[1]} Đảng Lao động Triều Tiên.", caption=True, line=5),
        Paragraph(f"{HIDDEN[2]} Bình Nhưỡng.", line=7, source_words=f"{HIDDEN[3]} Bình Nhuỡng."),
    )
    told = replace(told, paragraphs=body, title_basis=TitleBasis.LEAD if lead else TitleBasis.HEADLINE)
    files = whole_site([told], settings=HOME)
    assert not [
        (path, word) for path, data in files.items() for word in HIDDEN if word.lower().encode() in data.lower()
    ]
    assert [path for path, data in files.items() if TALKS.encode() in data]
