"""The search index: what words it has, what its files hold, and what never gets into them."""

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import article, curated_event, event, registers
from kb_site.edtf import Edtf
from kb_site.model import Alias, LeaderEntry, Page, Prose, Reference
from kb_site.site.graph import build_graph
from kb_site.site.nodes import Graph
from kb_site.site.render import lean
from kb_site.site.search import search_files
from kb_site.site.search_index import LIMIT, Field, Index, Weight
from kb_site.site.search_terms import in_order, key_of, keyed, spelt, terms_of, whole_term, words_of
from kb_site.text import clean
from kb_site.vocabulary import Outlet
from site_files import ASSETS, WORDS, known, rendered

CASES = json.loads((Path(__file__).parent / "cases" / "search_fold.json").read_text("utf-8"))
TALKS = "Tô Lâm hội đàm với Kim Jong Un tại Bình Nhưỡng"
SECRET = "Thân bài bí ẩn chẳng đăng"


@pytest.mark.parametrize(("text", "words"), [pytest.param(a, b, id=why) for a, b, why in CASES["words"]])
def test_words(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(("word", "key"), [pytest.param(a, b, id=why) for a, b, why in CASES["fold"]])
def test_key(word, key):
    assert key_of(word) == key


@given(st.text(st.sampled_from("hoàaòáqu ýđĐ09٣ \n\r\u2003\u200b\u0301ịi\u0307I_-.김A"), max_size=30))
def test_words_do_not_depend_on_what_stands_round_them(text):
    assert words_of(text) == [word for piece in re.findall(r"[^\W_]+", clean(text)) for word in words_of(piece)]


def test_terms_are_words_and_pairs_of_neighbours():
    terms = [spelt(term) for term in terms_of(["tô", "lâm", "thăm"])]
    assert terms == [" tô", " lâm", " thăm", "tô lâm", "lâm thăm"]
    assert terms_of([]) == []
    assert [whole_term(words_of(name)) for name in ("김정은", "Tô Lâm", "Kim Jong Un", "")] == [
        "김정은",
        ("tô", "lâm"),
        None,
        None,
    ]


def test_terms_stand_in_the_order_of_javascript():
    rows = in_order(keyed(["\U0001d400", "\uffb1", "a", "!y:1957", ("a", "b"), ("á", "b")]))
    assert [key for key, _ in rows] == [" a", " \U0001d400", " \uffb1", "!y:1957", "a b", "a b"]
    assert [text for _, text in rows][-2:] == ["a b", "á b"]


def decoded(text: str) -> list[tuple[int, int, int]]:
    """Read a list of postings as the script does."""
    numbers = [
        sum((ord(c) - 63) % 32 << 5 * place for place, c in enumerate(digits))
        for digits in re.findall("[_-~]*[?-^]", text.split("*")[0])
    ]
    found, number = [], 0
    while numbers:
        value = numbers.pop(0)
        number += value >> 2
        found.append((number, value & 3, -1 if value & 3 else numbers.pop(0)))
    return found


def postings(shards: Sequence[str]) -> dict[str, list[tuple[int, int, int]]]:
    lines = [line.split("=") for shard in shards for line in shard.split(";")]
    return {term: decoded(text) for term, text in lines}


@given(st.dictionaries(st.integers(0, 50_000), st.tuples(st.sampled_from(Weight), st.integers(0, 5000)), max_size=60))
def test_what_is_written_can_be_read(documents):
    index = Index()
    for number, (weight, block) in sorted(documents.items()):
        index.add(number, [Field(weight, ("hòa bình thế",), block)])
    _, shards = index.shards()
    for term in ("hòa bình", " thế") if documents else ():
        assert postings(shards)[term] == [
            (number, min(weight, Weight.TITLE), -1 if weight else block)
            for number, (weight, block) in sorted(documents.items())
        ]


def test_a_term_counts_once_with_its_greatest_weight_and_first_block():
    index = Index()
    body = [Field(Weight.BODY, ("Tô Lâm nói", "xong"), block) for block in (0, 3)]
    index.add(7, [*body, Field(Weight.NAME, ("Tô Lâm",)), Field(Weight.NOTE, ("nói to",))], ["y:2025"])
    found = postings(index.shards()[1])
    assert found["tô lâm"] == [(7, Weight.NAME, -1)]
    assert found[" tô"] == [(7, Weight.TITLE, -1)]
    assert found["lâm nói"] == [(7, Weight.BODY, 0)]
    assert found[" nói"] == [(7, Weight.NOTE, -1)]
    assert found["!y:2025"] == [(7, Weight.TITLE, -1)]
    assert "nói xong" not in found, "pairs do not cross paragraphs"


def test_files_are_cut_between_keys_and_found_by_their_first():
    index = Index()
    for number in range(900):
        index.add(number, [Field(Weight.BODY, (f"từ{number} tu{number} lặp lập",))])
    firsts, shards = index.shards()
    assert len(shards) > 5
    assert firsts == sorted(firsts)
    for number, shard in enumerate(shards):
        keys = [key_of(line.split("=")[0]) for line in shard.split(";")]
        assert keys == sorted(keys)
        assert firsts[number] <= keys[0]
        assert number + 1 == len(shards) or keys[-1] < firsts[number + 1]


def test_a_long_list_keeps_its_beginning_its_titles_and_its_length():
    index = Index()
    for number in range(LIMIT + 10):
        weight = Weight.TITLE if number == LIMIT + 5 else Weight.BODY
        index.add(number, [Field(weight, ("hòa",))], ["c:kp"])
    lines = dict(line.split("=") for shard in index.shards()[1] for line in shard.split(";"))
    assert lines[" hòa"].endswith(f"*{LIMIT + 10}")
    assert [number for number, _, _ in decoded(lines[" hòa"])] == [*range(LIMIT), LIMIT + 5]
    assert len(decoded(lines["!c:kp"])) == LIMIT + 10, "filters are never cut"


def graph_of(**fields) -> Graph:
    told = article(
        "2025-10-09-hoi-dam",
        event("talks", "2025-10-09", "to-lam kim-jong-un", TALKS, place="binh-nhuong"),
        body=[f"Sáng 9/10, {TALKS}.", f"{SECRET} ở đây."],
        published="2025-10-09",
        **fields.pop("told", {}),
    )
    return build_graph([told], known(**fields), {})[0]


def files_of(graph: Graph) -> dict[str, str]:
    return {path: data.decode() for path, data in search_files(graph, ())}


def value(text: str):
    return json.loads(text[text.index(",") + 1 : -2])


def terms(files: dict[str, str]) -> dict[str, list[tuple[int, int, int]]]:
    return postings([value(text) for path, text in files.items() if path.startswith("search/s/")])


def test_same_graph_gives_the_same_bytes():
    assert files_of(graph_of()) == files_of(graph_of())


def test_nothing_to_find_makes_no_files():
    empty = {"people": {}, "organizations": {}, "places": {}, "references": {}}
    assert files_of(build_graph([], known(**empty), {})[0]) == {}


def test_the_files_say_where_things_stand():
    files = files_of(graph_of())
    about = value(files["search/en.js"])
    assert about["ways"][0] == "en/leaders/*.html"
    assert about["starts"][0] == 0
    first = value(files["search/d/en/0.js"])[0]
    assert first[0] == "kim-jong-un"
    assert first[3].startswith("Leader · ")
    assert all(text.startswith(f'KBS("{path[7:-3]}",') for path, text in files.items())


@pytest.mark.parametrize(
    "term", ["tô lâm", "9 10", "10 2025", "october 9", "2025 10", "bình nhưỡng", "!l:to-lam", "!c:kp"]
)
def test_an_event_is_found_by_its_people_day_and_place(term):
    files = files_of(graph_of())
    starts = value(files["search/vi.js"])["starts"]
    assert any(number == starts[3] for number, _, _ in terms(files)[term])


def test_every_name_of_a_leader_is_found():
    people = {
        "kim-nhat-thanh": replace(
            registers().people["kim-nhat-thanh"], names={"ko": "김일성", "en": "Kim Il Sung"},
            aliases=(Alias("Lãnh tụ", weak=True), Alias("Kim Il-sung")),
            prose={"vi": Prose("Xem [[to-lam|ông Lâm]] và [trang](https://a.vn/b) **đậm**.", "leaders/x.md", 1)},
        )
    }  # fmt: skip
    files = files_of(build_graph([], known(people=people), {})[0])
    found = terms(files)
    assert found[" 김일성"] == [(0, Weight.NAME, -1)]
    assert found["lãnh tụ"] == [(0, Weight.TITLE, -1)]
    assert found["il sung"][0] == (0, Weight.TITLE, -1)
    assert found["ông lâm"] == [(0, Weight.BODY, 0)]
    assert " https" not in found
    assert value(files["search/t/0.js"])[0] == ["vi", "Xem ông Lâm và trang đậm."]


def test_only_evidence_of_a_reserved_text_reaches_the_index():
    told = {"outlet": "kin", "leaders": [LeaderEntry("to-lam", "Tô Lâm", "VN")]}
    open_files = files_of(graph_of(told=told, outlets={"kin": Outlet("kin", "Báo Kín", "full")}))
    files = files_of(graph_of(told=told))
    assert any(SECRET in text for text in open_files.values())
    assert "bí ẩn" in terms(open_files)
    assert "hội đàm" in terms(files)
    assert not any("chẳng" in text or "bí ẩn" in text for text in files.values())


def test_a_visit_is_found_by_each_of_its_days():
    graph = build_graph([], known(events={"tham": curated_event("tham", "visit", "2025-10-09/2025-10-11")}), {})[0]
    assert "10 10" in terms(files_of(graph))


def test_a_long_paragraph_is_cut_into_blocks():
    graph = build_graph([article("dai", body=["từ " * 3000])], known(), {})[0]
    files = files_of(graph)
    texts = [value(text)[0][1] for path, text in files.items() if path.startswith("search/t/")]
    assert max(map(len, texts)) <= 1200
    assert " ".join(texts).split() == ["từ"] * 3000


def test_prose_and_references_are_found_below_the_rest():
    prose = {"vi": Prose("Nói về hội đàm.", "pages/about.md", 1)}
    pages = {"about": Page("about", {"vi": "Giới thiệu", "en": "About"}, prose)}
    references = {"sgk": Reference("sgk", "Sách giáo khoa", "scholarship", "Nguyễn A", date=Edtf.parse("1957-07"))}
    files = files_of(graph_of(pages=pages, references=references))
    about = value(files["search/en.js"])
    found, starts = terms(files), about["starts"]
    assert about["ways"][-2:] == ["en/*.html", "en/references.html#r-*"]
    assert found["giới thiệu"] == [(starts[5], Weight.TITLE, -1)]
    assert (starts[5], Weight.BODY, 0) in found["hội đàm"]
    assert found["giáo khoa"] == [(starts[6], Weight.NOTE, -1)]
    assert (starts[6], Weight.TITLE, -1) in found["!y:1957"]
    shown = value(files["search/d/en/0.js"])
    assert shown[starts[5]][:4] == ["about", "About", "", "Page"]
    assert shown[starts[6]][:4] == ["sgk", "Sách giáo khoa", "", "Reference · Nguyễn A · July 1957"]
    named = [worth for _, worth in about["worth"]]
    assert named == sorted(named, reverse=True)


def test_the_page_finds_the_lists_without_a_script():
    pages, problems = rendered([article("a", event("talks", "2025-10-09", "to-lam kim-jong-un"), published="2025")])
    assert problems == ()
    for lang in ("", "en/"):
        page = pages[f"{lang}search.html"]
        assert '<form class="find" role="search" action="search.html" method="get">' in page
        assert "<noscript>" in page
        assert all(f'href="{name}/index.html"' in page for name in ("leaders", "places", "articles", "years"))
        assert 'action="../search.html"' in pages[f"{lang}articles/a.html"]
        assert '<option value="to-lam">Tô Lâm</option>' in page


def test_scripts_are_small_and_ask_for_nothing_but_scripts():
    source = ASSETS["assets/search.js"].decode()
    assert not re.search(r"\b(fetch|XMLHttpRequest|import|Worker|eval|Function)\b", source)
    pages, _ = rendered([article("a")])
    carried = re.findall(r'<script src="[^"]*assets/([^"]+)"', pages["articles/a.html"])
    assert sum(len(gzip.compress(lean(ASSETS[f"assets/{name}"]), 6)) for name in carried) <= 3000
    assert len(gzip.compress(lean(ASSETS["assets/search.js"]), 6)) <= 4000


def test_lean_scripts_lose_comments_and_indentation_only():
    script = b'// Why.\n(() => {\n  const a = "https://a.vn"; // here\n\n  b(/x/);\n})();\n'
    assert lean(script) == b'(() => {\nconst a = "https://a.vn";\nb(/x/);\n})();\n'


def test_every_language_has_the_words():
    for lang in ("vi", "en"):
        assert {"search.none", "search.one", "search.other", "search.more"} <= WORDS[lang].keys()
