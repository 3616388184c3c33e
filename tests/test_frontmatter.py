"""The page contract as a codec: what we write we read back, what a person wrote is read with every mistake named."""

import unicodedata
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kb_site.body import blocks_of, markdown_of, paragraph_of
from kb_site.edtf import Edtf
from kb_site.frontmatter import (
    align,
    body_of,
    is_whole,
    paragraphs_of,
    prove_quotes,
    prove_source,
    read_article,
    write_article,
)
from kb_site.model import (
    Article,
    Basis,
    DateEntry,
    EventEntry,
    EventType,
    LeaderEntry,
    Paragraph,
    Part,
    PublishedBasis,
    Scope,
    SourceRef,
    TitleBasis,
)
from kb_site.problems import SourceError
from kb_site.text import nfc, squash

PATH = "articles/2025-10-09-hoi-dam.md"

PAGE = """\
---
id: 2025-10-09-hoi-dam
title: Tổng Bí thư Tô Lâm hội đàm với Kim Jong Un
title_basis: headline
lang: vi
published: "2025-10-09"
published_basis: inferred
outlet: baoquocte
scope: core
source: {file: sources/000_c8b437ea15f7f539.txt, sha256: 9c1f}
leaders:
- {id: to-lam, name: Tô Lâm, country: VN, roles: [Tổng Bí thư]}
- {id: kim-jong-un, name: Kim Jong Un, country: KP, roles: [Chủ tịch Quốc vụ]}
dates:
- {text: ngày 9/10, value: "2025-10-09", basis: year-inferred}
- {text: 80 năm thành lập Đảng, value: "1945", basis: anniversary}
events:
- type: talks
  date: "2025-10-09"
  leaders: [to-lam, kim-jong-un]
  parts: {to-lam: visitor, kim-jong-un: host}
  place: binh-nhuong
  evidence: tại Bình Nhưỡng, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Quốc vụ Kim Jong Un
- type: establishment
  date: "1945"
  about: dang-lao-dong-trieu-tien
  evidence: dự Lễ kỷ niệm 80 năm thành lập Đảng Lao động
places: [binh-nhuong]
reviewed: false
kb: {version: 1, title: a1b2c3d4e5, body: 0a1b2c3d4e 5f60718293}
---
Sáng ngày 9/10, tại Bình Nhưỡng, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Quốc vụ Kim Jong Un.

*Hai nhà lãnh đạo dự Lễ kỷ niệm 80 năm thành lập Đảng Lao động. (Nguồn: TTXVN)*
"""


def read(text: str) -> Article:
    article, problems = read_article(text, PATH)
    assert problems == ()
    return article


# What a page looks like


def test_page_comes_back_byte_for_byte():
    assert write_article(read(PAGE)) == PAGE


def test_reads_every_field():
    article = read(PAGE)
    assert article.published == Edtf.parse("2025-10-09")
    assert article.published_basis is PublishedBasis.INFERRED
    assert article.scope is Scope.CORE
    assert article.source == SourceRef("sources/000_c8b437ea15f7f539.txt", "9c1f")
    assert article.leaders[1] == LeaderEntry("kim-jong-un", "Kim Jong Un", "KP", (), ("Chủ tịch Quốc vụ",))
    assert article.dates[1] == DateEntry("80 năm thành lập Đảng", Edtf.of(1945), Basis.ANNIVERSARY)
    assert article.events[0].parts == {"to-lam": Part.VISITOR, "kim-jong-un": Part.HOST}
    assert article.events[1].leaders == ()
    assert article.kb == {"version": "1", "title": "a1b2c3d4e5", "body": "0a1b2c3d4e 5f60718293"}
    assert [p.caption for p in article.paragraphs] == [False, True]
    assert article.paragraphs[1].text.startswith("Hai nhà lãnh đạo")


def test_lines_are_those_of_the_file():
    lines = read(PAGE).lines
    rows = PAGE.split("\n")
    assert rows[lines["leaders.1"] - 1].startswith("- {id: kim-jong-un")
    assert rows[lines["events.1.about"] - 1] == "  about: dang-lao-dong-trieu-tien"
    assert rows[lines["body"] - 1].startswith("Sáng ngày 9/10")
    assert rows[lines["body.1"] - 1].startswith("*Hai nhà lãnh đạo")


def test_decomposed_letters_and_windows_line_ends_are_read():
    assert read(unicodedata.normalize("NFD", PAGE).replace("\n", "\r\n")) == read(PAGE)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("Tổng Bí thư Tô Lâm", "Tổng Bí thư Tô Lâm", id="plain words stay bare"),
        pytest.param("Chủ tịch nước: hai bên", '"Chủ tịch nước: hai bên"', id="a colon would make a mapping"),
        pytest.param("no", '"no"', id="YAML 1.1 reads false"),
        pytest.param("2025", '"2025"', id="a number"),
        pytest.param("9/10", "9/10", id="a day and month is no number"),
        pytest.param("~", '"~"', id="YAML reads null"),
        pytest.param("---", '"---"', id="would end the front matter"),
        pytest.param("#1", '"#1"', id="would be a comment"),
        pytest.param('"nhất tâm đoàn kết"', r'"\"nhất tâm đoàn kết\""', id="starts with a quote"),
        pytest.param("Việt – Triều 🇻🇳", "Việt – Triều 🇻🇳", id="letters beyond the first plane stay readable"),
        pytest.param("một\nhai\u2028ba", "một hai ba", id="a value stands on one line"),
    ],
)
def test_scalar_is_written(words, written):
    article = read(PAGE.replace("outlet: baoquocte", "outlet: x"))
    text = write_article(replace(article, note=words))
    assert f"\nnote: {written}\n" in text
    assert read(text).note == squash(words)


# What a person gets wrong


@pytest.mark.parametrize(
    ("right", "wrong", "line", "code", "fix"),
    [
        pytest.param("outlet: bao", "outlets: bao", 8, "unknown-key", "did you mean 'outlet'?", id="key"),
        pytest.param("{text: ngày", "{txt: ngày", 15, "unknown-key", "did you mean 'text'?", id="key of an item"),
        pytest.param("title: Tổng", "# title: Tổng", 1, "missing-key", "add `title: …`", id="no title"),
        pytest.param('value: "1945"', 'value: "1945-13"', 16, "bad-edtf", "write `value:", id="date"),
        pytest.param("type: talks", "type: talk", 18, "unknown-type", "did you mean 'talks'?", id="type"),
        pytest.param("year-inferred", "year-infered", 15, "unknown-basis", "did you mean 'year-inferred'?", id="basis"),
        pytest.param("scope: core", "scope: corr", 9, "unknown-scope", "did you mean 'core'?", id="scope"),
        pytest.param("to-lam: visitor", "to-lam: visiter", 21, "unknown-part", "did you mean 'visitor'?", id="part"),
        pytest.param("roles: [Tổng Bí thư]", "roles: Tổng Bí thư", 12, "bad-shape", "write `roles: [", id="no list"),
        pytest.param("id: 2025-10-09-hoi", "id: 2025-10-09-hop", 2, "wrong-id", "write `id:", id="id"),
        pytest.param(
            "s: [to-lam, kim-jong-un]",
            "s: [to-lam, kim-chong-un]",
            20,
            "unknown-leader",
            "'kim-jong-un'?",
            id="leader of an event",
        ),
        pytest.param("reviewed: false", "reviewed: no", 29, "bad-shape", "write `reviewed: true`", id="flag"),
        pytest.param("  about: dang-lao-dong-trieu-tien\n", "", 24, "missing-key", "add `about: …`", id="about"),
    ],
)
def test_mistake_is_named(right, wrong, line, code, fix):
    assert right in PAGE
    _, problems = read_article(PAGE.replace(right, wrong, 1), PATH)
    first = next(problem for problem in problems if problem.code == code)
    assert first.line == line
    assert fix in first.fix


def test_wrong_item_is_left_out_and_the_rest_stays():
    article, problems = read_article(PAGE.replace('value: "1945"', "value: hôm qua"), PATH)
    assert [problem.code for problem in problems] == ["bad-edtf"]
    assert [date.text for date in article.dates] == ["ngày 9/10"]
    assert len(article.events) == 2
    assert not is_whole(problems)


def test_all_mistakes_are_named_at_once():
    text = PAGE.replace("type: talks", "type: talk").replace("scope: core", "scope: corr").replace("lang:", "language:")
    _, problems = read_article(text, PATH)
    assert {problem.code for problem in problems} == {"unknown-type", "unknown-scope", "unknown-key"}


def test_commemorated_person_needs_no_entry():
    text = PAGE.replace("kim-jong-un: host}", "kim-jong-un: host, ho-chi-minh: commemorated}")
    assert read(text).events[0].parts["ho-chi-minh"] is Part.COMMEMORATED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chỉ có thân bài.\n", id="no front matter"),
        pytest.param("---\nid: [\n---\n", id="broken YAML"),
        pytest.param("---\nid: x\n", id="no end"),
        pytest.param("---\n- a\n---\n", id="a list"),
    ],
)
def test_nothing_can_be_made_of_it(text):
    with pytest.raises(SourceError) as raised:
        read_article(text, PATH)
    assert raised.value.problem.path == PATH


# The body

COMMONMARK = MarkdownIt("commonmark", {"html": False})
TABLES = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def shown(markdown: str, renderer: MarkdownIt = COMMONMARK) -> str:
    parser = _Words()
    parser.feed(renderer.render(markdown))
    return squash("".join(parser.words))


# A mix that hits the marks of Markdown far more often than chance would.
NASTY = st.lists(
    st.sampled_from(
        [
            *"*_`[]()<>&#+-=|~!\\.:;/@\"'{}^$ ",
            "Tô Lâm",
            "a",
            "1.",
            "2025. ",
            "- ",
            "---",
            "===",
            "![x](y)",
            "~~",
            "&amp;",
            "&#42;",
            "https://vov.vn",
            "<b>",
            "x@y.vn",
            "🇻🇳",
            "é",
            "9/10",
            "\u00a0",
            "\n",
            "\n\n",
        ]
    ),
    max_size=14,
).map("".join)
WORDS = st.one_of(NASTY, st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=60)).map(
    lambda text: squash(nfc(text))
)
PARAGRAPHS = st.lists(st.builds(Paragraph, WORDS.filter(bool), st.booleans()), max_size=5).map(tuple)


@given(PARAGRAPHS)
def test_body_comes_back(paragraphs):
    assert paragraphs_of(body_of(paragraphs)) == paragraphs


@given(st.builds(Paragraph, WORDS.filter(bool), st.booleans()))
def test_reader_of_markdown_sees_the_plain_words(paragraph):
    markdown = markdown_of(paragraph)
    for renderer in (COMMONMARK, TABLES):
        assert shown(markdown, renderer) == paragraph.text
        assert renderer.render(markdown).count("<") == (4 if paragraph.caption else 2)


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        pytest.param("quan hệ Việt Nam - Triều Tiên", None, id="a hyphen in the text stays bare"),
        pytest.param("Ông nói: 1. Hợp tác; 2) Giao lưu", None, id="numbers in the text"),
        pytest.param("AT&T, A_B và 5 < 6 > 4", None, id="no markup"),
        pytest.param("- Thưa ông,", r"\- Thưa ông,", id="a dash of dialogue is no list"),
        pytest.param("1. Hợp tác", r"1\. Hợp tác", id="a number is no list"),
        pytest.param("#ViệtNam", None, id="a hashtag is no heading"),
        pytest.param("---- -", r"\---- -", id="hyphens alone are no rule"),
        pytest.param("# Hai", r"\# Hai", id="a heading"),
        pytest.param("*Ảnh", r"\*Ảnh", id="a star"),
        pytest.param("[Video]", r"\[Video]", id="a bracket"),
    ],
)
def test_as_few_backslashes_as_can_be(words, markdown):
    assert markdown_of(Paragraph(words)) == (markdown or words)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        pytest.param('Ông [Tô Lâm](../leaders/to-lam.md "x") thăm', "Ông Tô Lâm thăm", id="link"),
        pytest.param("[[to-lam|Tổng Bí thư]] và [[kim-jong-un]]", "Tổng Bí thư và kim-jong-un", id="wikilinks"),
        pytest.param("## Bối cảnh ##", "Bối cảnh", id="heading"),
        pytest.param("Bối cảnh\n---", "Bối cảnh", id="underlined heading"),
        pytest.param("- một\n- hai\n  ba", "một hai ba", id="list"),
        pytest.param("> 1. một\n> 2. hai", "một hai", id="quotation with a list"),
        pytest.param("**đậm**, _nghiêng_, ~~bỏ~~ và `mã*`", "đậm, nghiêng, bỏ và mã*", id="emphasis and code"),
        pytest.param("5*3=15 và a_b_c", "5*3=15 và a_b_c", id="marks that mark nothing"),
        pytest.param("dòng một\ndòng hai", "dòng một dòng hai", id="soft line break"),
        pytest.param("| a | b |\n|---|---|\n| c | d |", "a b c d", id="table"),
        pytest.param("```\nx *y*\n\n- z\n```", "x *y* - z", id="fenced code"),
        pytest.param("<https://vov.vn/a>", "https://vov.vn/a", id="address"),
        pytest.param("***", "", id="a rule has no words"),
    ],
)
def test_plain_words_of_a_persons_markdown(markdown, words):
    assert [p.text for p in paragraphs_of(markdown)] == [words]


@pytest.mark.parametrize(
    ("markdown", "caption"),
    [
        pytest.param("*Ảnh: TTXVN*", True, id="italics"),
        pytest.param("*Ảnh: **TTXVN***", True, id="bold within"),
        pytest.param("**Ảnh: TTXVN**", False, id="bold"),
        pytest.param("*Ảnh* và *chữ*", False, id="two words in italics"),
        pytest.param("* một", False, id="list"),
        pytest.param(r"\*Ảnh\*", False, id="escaped"),
        pytest.param(r"*Ảnh\*", False, id="end escaped"),
    ],
)
def test_caption_is_a_block_all_in_italics(markdown, caption):
    assert paragraph_of(markdown).caption is caption


@given(st.lists(st.sampled_from(["a", "# b", "```", "~~~", "", " ", "- c", "    d"]), max_size=12).map("\n".join))
def test_blocks_hold_every_line_that_is_not_blank(body):
    lines = body.split("\n")
    held = [line.rstrip() for block in blocks_of(body) for line in block.markdown.split("\n") if line.strip()]
    assert held == [line.rstrip() for line in lines if line.strip()] or "\n".join(held) in body
    for block in blocks_of(body):
        assert lines[block.line - 1].rstrip() == block.markdown.split("\n")[0].rstrip()


# Laws of the whole page

IDS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
VALUE = WORDS.filter(bool)
EDTF = st.sampled_from(["2025-10-09", "2025-10", "2025", "1957~", "196X", "2026/2030"]).map(Edtf.parse)


@st.composite
def articles(draw) -> Article:
    own = draw(IDS)
    leaders = draw(st.lists(IDS, unique=True, max_size=3))
    known = st.lists(st.sampled_from(leaders), unique=True).map(tuple) if leaders else st.just(())
    events = [
        EventEntry(
            draw(st.sampled_from(EventType)),
            draw(EDTF),
            who := draw(known),
            draw(VALUE),
            {id: draw(st.sampled_from(Part)) for id in who[:1]},
            draw(VALUE if not who else WORDS),
            draw(WORDS),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    published = draw(st.none() | EDTF)
    body = body_of(draw(PARAGRAPHS))
    return Article(
        id=own,
        path=f"articles/{own}.md",
        title=draw(VALUE),
        title_basis=draw(st.sampled_from(TitleBasis)),
        source=SourceRef(draw(VALUE), draw(VALUE)),
        scope=draw(st.sampled_from(Scope)),
        lang=draw(VALUE),
        published=published,
        published_basis=draw(st.sampled_from(PublishedBasis)) if published else None,
        outlet=draw(WORDS),
        author=draw(WORDS),
        url=draw(WORDS),
        accessed=draw(WORDS),
        archive_url=draw(WORDS),
        note=draw(WORDS),
        leaders=tuple(
            LeaderEntry(id, draw(VALUE), draw(WORDS), *(tuple(draw(st.lists(VALUE, max_size=2))) for _ in range(2)))
            for id in leaders
        ),
        dates=tuple(
            DateEntry(draw(VALUE), draw(EDTF), draw(st.sampled_from(Basis))) for _ in range(draw(st.integers(0, 2)))
        ),
        events=tuple(events),
        organizations=tuple(draw(st.lists(VALUE, max_size=2))),
        places=tuple(draw(st.lists(IDS))),
        reviewed=draw(st.booleans()),
        kb=draw(st.just({}) | st.just({"version": "1", "leaders": {"to-lam": "n0a r1e5"}})),
        body=body,
        paragraphs=paragraphs_of(body),
    )


@settings(max_examples=40)
@given(articles())
def test_what_we_write_we_read_back(article):
    text = write_article(article)
    back, problems = read_article(text, article.path)
    assert problems == ()
    assert back == article
    assert write_article(back) == text


@settings(max_examples=40)
@given(articles())
def test_yaml_itself_reads_the_same(article):
    loaded = yaml.safe_load(write_article(article)[4:].partition("\n---\n")[0])
    assert all(loaded[key] == getattr(article, key) for key in ("title", "outlet", "note", "url") if key in loaded)


# Quotes


def test_every_quote_of_the_page_stands():
    assert prove_quotes(read(PAGE)) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "line", "near"),
    [
        pytest.param("{text: ngày 9/10", "{text: ngày 8/10", 15, "ngày 9/10", id="date"),
        pytest.param("roles: [Chủ tịch Quốc vụ]", "roles: [Chủ tịch Quốc vu]", 13, "Chủ tịch Quốc vụ", id="role"),
        pytest.param(
            "evidence: dự Lễ kỷ niệm 80", "evidence: dự lễ kỷ niệm 80", 27, "Hai nhà lãnh đạo dự Lễ", id="event"
        ),
        pytest.param("name: Tô Lâm", "name: Tô Lân", 12, "Tô Lâm", id="name without an alias that stands"),
    ],
)
def test_quote_that_is_not_there(right, wrong, line, near):
    (problem,) = prove_quotes(read(PAGE.replace(right, wrong, 1)))
    assert (problem.code, problem.line) == ("quote-not-found", line)
    assert near in problem.fix


def test_name_may_stand_as_an_alias_only():
    text = PAGE.replace("name: Kim Jong Un,", "name: Kim Chính Ân, aliases: [Kim Jong Un],")
    assert prove_quotes(read(text)) == ()


def test_quote_does_not_run_across_blocks():
    text = PAGE.replace("{text: ngày 9/10", '{text: "Kim Jong Un. Hai nhà"')
    assert [problem.code for problem in prove_quotes(read(text))] == ["quote-not-found"]


# The source

SOURCE = """\
Tổng Bí thư Tô Lâm hội đàm với Kim Jong Un

Theo dõi báo trên
(TTXVN) - Sáng ngày 9/10, tại Bình Nhưỡng, Tổng Bí thư Tô Lâm  hội đàm với Chủ tịch Quốc vụ Kim Jong Un.
| Hai nhà lãnh đạo dự Lễ kỷ niệm 80 năm thành lập Đảng Lao động. (Nguồn: TTXVN) |
Hai bên ký thỏa thuận hợp tác R&amp;D giữa hai nước trong năm tới.
Theo dõi báo trên
"""


def lines(*words: str) -> list[tuple[int, str]]:
    found = align(tuple(Paragraph(text) for text in words), SOURCE)
    return [(p.line, p.source_words) for p in found]


@pytest.mark.parametrize(
    ("words", "line", "source_words"),
    [
        pytest.param(
            "Hai nhà lãnh đạo dự Lễ kỷ niệm 80 năm thành lập Đảng Lao động. (Nguồn: TTXVN)", 5, "", id="pipes"
        ),
        pytest.param(
            "Sáng ngày 9/10, tại Bình Nhưỡng, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Quốc vụ Kim Jong Un.",
            4,
            "",
            id="prefix dropped, spaces folded",
        ),
        pytest.param("Hai bên ký thỏa thuận hợp tác R&D giữa hai nước trong năm tới.", 6, "", id="entity"),
        pytest.param(
            "Hai bên đã ký thoả thuận hợp tác R&D giữa hai nước trong năm tới.",
            6,
            "Hai bên ký thỏa thuận hợp tác R&D giữa hai nước trong năm tới.",
            id="words changed",
        ),
        pytest.param("Lời của người biên tập, không có trong bài gốc.", 0, "", id="a person's own words"),
    ],
)
def test_paragraph_finds_its_line(words, line, source_words):
    assert lines(words) == [(line, source_words)]


def test_repeated_line_is_found_in_order():
    assert [
        n
        for n, _ in lines(
            "Theo dõi báo trên",
            "Hai bên ký thỏa thuận hợp tác R&D giữa hai nước trong năm tới.",
            "Theo dõi báo trên",
            "Theo dõi báo trên",
        )
    ] == [3, 6, 7, 3]


def test_aligning_changes_no_words():
    found = align(read(PAGE).paragraphs, SOURCE)
    assert [p.line for p in found] == [4, 5]
    assert [p.text for p in found] == [p.text for p in read(PAGE).paragraphs]


def test_fact_in_edited_words_is_the_editors():
    assert prove_source(read(PAGE), SOURCE) == frozenset()
    text = PAGE.replace("ngày 9/10", "ngày 10/10").replace("[Chủ tịch Quốc vụ]", "[Chủ tịch Quốc vụ, Chủ tịch nước]")
    assert prove_source(read(text), SOURCE) == {"dates.0"}
