"""Words of other languages on a page: found by their letters, and marked on every page of the site.

The rule that the last tests hold is told in site/foreign.py.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb_site.lang.vi.stretches import stretches
from kb_site.site.foreign import foreign, language_of, marked, marked_html, names_pattern

COUNT = "65 năm cuộc gặp đầu tiên giữa Chủ tịch Kim Nhật Thành và Chủ tịch Hồ Chí Minh"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Dân trí, 10 October 2025", ["Dân trí"], id="an outlet and a day"),
        pytest.param("VietnamPlus (Thông tấn xã Việt Nam)", ["Thông tấn xã Việt Nam"], id="capitalised at the end"),
        pytest.param("Báo điện tử Đảng Cộng sản", ["Báo điện tử Đảng Cộng sản"], id="small letters within"),
        pytest.param("Bộ Ngoại giao Việt Nam", ["Bộ Ngoại giao Việt Nam"], id="a plain syllable within"),
        pytest.param("Thể thao & Văn hóa", ["Thể thao & Văn hóa"], id="joined by a sign"),
        pytest.param(f"computed from “{COUNT}” in an article", [COUNT], id="a quotation as a whole"),
        pytest.param('as in "ngày 9/10"; the year', ["ngày 9/10"], id="a quotation in straight marks"),
        pytest.param("“The meeting of Kim Il Sung and Hồ Chí Minh”", ["Hồ Chí Minh"], id="an English quotation"),
        pytest.param("spelled Kim Yêng In in Vietnamese papers", ["Kim Yêng In"], id="looks English after a mark"),
        pytest.param("In Xuân La, as", ["Xuân La"], id="looks English before a mark"),
        pytest.param("written Đmi-tri Mét-vê-đép", ["Đmi-tri Mét-vê-đép"], id="hyphened, no Vietnamese syllable"),
        pytest.param("Tô Lâm, Hồ Chí Minh", ["Tô Lâm", "Hồ Chí Minh"], id="two names"),
        pytest.param("Miguel Díaz-Canel met José in São Paulo", [], id="accents of others"),
        pytest.param("Thái Bình and Pháp", ["Thái Bình"], id="two such words are enough"),
        pytest.param("on which Chính left", ["Chính"], id="ends as no other language does"),
        pytest.param("Kim Jong Un in Hanoi", [], id="no mark"),
        pytest.param("Kả.Đ", ["Kả", "Đ"], id="a word is of one stretch"),
    ],
)
def test_vietnamese_within_english(text, words):
    assert [text[span.start : span.end] for span in stretches(text)] == words


@example("Kả.Đ")
@example("đ김 은")  # a word of one script that runs into another's
@given(st.text(st.sampled_from('Đảng Lao động a an “”"(), .-&<Kim김정은金é9'), max_size=60))
def test_marking_changes_no_word(text):
    found = [span for span, _ in foreign(text, "en")]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert unescape(re.sub("<[^>]*>", "", marked(text, "en"))) == text


def test_names_that_the_language_uses_stay():
    own = names_pattern(["Hồ Chí Minh", "Kép airfield", "Hanoi"])
    assert marked("Hồ Chí Minh near Kép airfield", "en", "", own) == "Hồ Chí Minh near Kép airfield"
    assert marked("Chủ tịch Hồ Chí Minh", "en", "", own) == '<span lang="vi">Chủ tịch Hồ Chí Minh</span>'
    assert names_pattern(["Hanoi"]) is None


def test_scripts_are_marked_in_every_language():
    assert marked("Kim Jong Un (김정은, 金正恩)", "vi") == (
        'Kim Jong Un (<span lang="ko">김정은</span>, <span lang="zh">金正恩</span>)'
    )
    assert [language_of(words) for words in ("김정은", "金正恩", "Đảng", "Yonhap")] == ["ko", "zh", "vi", ""]


def test_what_letters_do_not_tell_may_be_said():
    assert marked("The Straits Times", "vi", "en") == '<span lang="en">The Straits Times</span>'
    assert marked("Yonhap", "vi", "ko") == "Yonhap", "no Korean letter"
    assert marked("a < b", "en") == "a &lt; b"


def test_html_is_marked_in_its_text_only():
    html = '<p title="Dân trí">Dân trí &amp; <a href="x">Thời Đại</a></p>'
    assert marked_html(html, "en") == (
        '<p title="Dân trí"><span lang="vi">Dân trí</span> &amp; <a href="x"><span lang="vi">Thời Đại</span></a></p>'
    )


class _Words(HTMLParser):
    """The texts of a page, each with its language."""

    VOID = frozenset("area br col hr img input link meta wbr".split())

    def __init__(self) -> None:
        super().__init__()
        self.open = [("", "")]
        self.texts: list[tuple[str, str]] = []

    @classmethod
    def of(cls, html: str) -> list[tuple[str, str]]:
        parser = cls()
        parser.feed(html)
        parser.close()
        return parser.texts

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("lang") or self.open[-1][1]))

    def handle_endtag(self, tag):
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and self.open[-1][0] not in ("script", "style"):
            self.texts.append((data, self.open[-1][1]))


OURS = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|"
                  "[\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd]", re.IGNORECASE)  # fmt: skip
HANGUL, HAN = re.compile("[\uac00-\ud7a3]"), re.compile("[\u4e00-\u9fff]")


def english_names(site: Path) -> Iterator[str]:
    """Yield the names and titles that English pages give what they tell of."""
    for table in ("leaders", "organizations", "places", "events"):
        for line in (site / f"data/{table}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            yield from (row[key] for key in ("name", "name_en", "title_en") if row.get(key))


def test_vietnamese_on_an_english_page_is_marked(built: Path) -> None:
    names = sorted(set(english_names(built)), key=len, reverse=True)
    own = re.compile("|".join(map(re.escape, names)))
    wrong = {}
    for page in built.glob("en/**/*.html"):
        for text, lang in _Words.of(page.read_text("utf-8")):
            if lang == "en" and OURS.search(own.sub("", text)):
                wrong.setdefault(text.strip()[:100], page.relative_to(built).as_posix())
    assert wrong == {}


def test_korean_and_chinese_are_marked_on_every_page(built: Path) -> None:
    wrong = {}
    for page in built.glob("**/*.html"):
        for text, lang in _Words.of(page.read_text("utf-8")):
            if lang in ("vi", "en") and (HANGUL.search(text) or HAN.search(text)):
                wrong.setdefault(text.strip()[:100], page.relative_to(built).as_posix())
    assert wrong == {}


def test_a_reference_is_marked_as_what_it_is_written_in(built: Path) -> None:
    page = (built / "references.html").read_text("utf-8")
    rows = [json.loads(line) for line in (built / "data/references.jsonl").read_text("utf-8").splitlines()]
    titles = {row["title"] for row in rows if row["lang"] == "en" and len(row["title"].split()) > 4}
    assert titles
    spoken = {text.strip(): lang for text, lang in _Words.of(page)}
    assert {title for title in titles if "[" not in title and spoken.get(title) != "en"} == set()
