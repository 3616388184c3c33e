"""Laws of reading, over all gold and over random recombinations of its lines."""

import cProfile
import os
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.answers import read_vocabulary
from kb_site.frontmatter import paragraphs_of, prove_quotes, read_article, write_article
from kb_site.ingest.pipeline import compile_rules, page_id, page_of, read_source
from kb_site.lang.vi.event_cues import CUES
from kb_site.reading import Source
from kb_site.text import decode, match_copy, quote_key

ROOT = Path(__file__).parents[1]
PATHS = sorted([*(ROOT / "content/sources").glob("*.txt"), *(ROOT / "tests/gold").rglob("*.txt")])
TEXTS = [path.read_text("utf-8") for path in PATHS]
LINES = sorted({line for text in TEXTS for line in text.splitlines() if line.strip()})
RULES = compile_rules(read_vocabulary(ROOT / "content"))
MANY = os.environ.get("KB_SITE_LAWS") == "full"


def read(data):
    source = Source(
        "sources/x.txt", "0", decode(data if isinstance(data, bytes) else data.encode(), "sources/x.txt")[0]
    )
    reading = read_source(source, RULES)
    return reading, page_of(reading, page_id(reading))


def values(article):
    """All of a page but the spelling of its quotes."""
    return (
        str(article.published),
        article.scope,
        [(x.id, x.country) for x in article.leaders],
        [(str(x.value), x.basis) for x in article.dates],
        [(x.type, str(x.date), x.leaders, dict(x.parts), x.place) for x in article.events],
    )


def check(text, reading, article):
    """Nothing is lost in silence, every quote stands, and the page reads back as it was written."""
    seen = {line.number for line in reading.layout.paragraphs} | {d.number for d in reading.layout.dropped}
    seen |= {reading.layout.headline.number} if reading.layout.headline else set()
    lines = reading.source.text.split("\n")
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= seen
    assert all(dropped.rule for dropped in reading.layout.dropped)
    assert all(fact.rule for facts in (reading.leaders, reading.dates, reading.events) for fact in facts)
    if not reading.layout.paragraphs and not reading.layout.headline:
        return  # nothing of an article in it: ingest names the file and writes no page
    written = write_article(article)
    again, problems = read_article(written, article.path)
    assert not problems, problems
    assert not prove_quotes(again)
    assert write_article(again) == written
    assert [p.text for p in paragraphs_of(article.body)] == [p.text for p in article.paragraphs]


def new_style(text):
    """Put the tone mark where the newer rule puts it: hoà, thuỷ; what `match_copy` undoes."""

    def move(match):
        vowel, tone = unicodedata.normalize("NFD", match[1])
        return vowel + unicodedata.normalize("NFC", match[2] + tone)

    return re.sub(r"(?<![qQ])([òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ])([aeyAEY])(?![^\W\d_])", move, text)


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in PATHS])
def test_every_article_of_the_gold(text):
    reading, article = read(text)
    check(text, reading, article)


@pytest.mark.parametrize(
    "spelt",
    [
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
        pytest.param(lambda text: text.replace("\r", "").replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: new_style(unicodedata.normalize("NFC", text)), id="hoà for hòa"),
    ],
)
@pytest.mark.parametrize("text", TEXTS if MANY else TEXTS[::3], ids=[p.stem for p in (PATHS if MANY else PATHS[::3])])
def test_spelling_changes_no_value(text, spelt):
    _, article = read(text)
    _, other = read(spelt(text))
    assert values(other) == values(article)
    key = quote_key(" ".join([other.title, *(p.text for p in other.paragraphs)]))
    for event, as_was in zip(other.events, article.events, strict=True):
        assert quote_key(event.evidence) in key, "quotes are in the text's own spelling"
        assert match_copy(event.evidence) == match_copy(as_was.evidence)


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25), st.booleans())
def test_any_recombination_of_lines(lines, spaced):
    text = ("\n\n" if spaced else "\n").join(lines)
    reading, article = read(text)
    check(text, reading, article)


@given(st.lists(st.sampled_from(" ".join(LINES).split()), min_size=1, max_size=60))
def test_any_recombination_of_words(words):
    text = " ".join(words)
    reading, article = read(text)
    check(text, reading, article)


WORDS = sorted(
    {trigger for kind in read_vocabulary(ROOT / "content").event_kinds.values() for trigger in kind.triggers}
    | {word for some in CUES.values() for word in some}
)
"""Every word by which an event is told, or told otherwise."""

BETWEEN = (
    *("Tổng thống Nga Vladimir Putin", "Thủ tướng Phạm Minh Chính", "bà Park Geun Hye", "ông Putin", "Chủ tịch nước"),
    *("hai nhà lãnh đạo", "phía bạn", "ngày 9/10/2025", "(1/9/2019)", "từ ngày 3 đến 5/2", "75 năm quan hệ ngoại giao"),
    *("Hà Nội", "sang Việt Nam", "tại Phủ Chủ tịch", ",", ";", ".", ":", "(", ")"),
)


@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(BETWEEN), min_size=3, max_size=30))
def test_any_sequence_of_event_words(words):
    text = "Ngày 9/10/2025, " + " ".join(words)
    reading, article = read(text)
    check(text, reading, article)


def calls(text: str) -> int:
    """Return how many calls, steps of generators among them, reading a text takes: the work without the clock."""
    profile = cProfile.Profile()
    profile.runcall(read_source, Source("sources/x.txt", "0", text), RULES)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Ông Modi đến Đà Nẵng tham dự APEC ngày 11-11. ", id="a short name that the register has"),
        pytest.param("Ông Kim Myong-gil được Bình Nhưỡng chọn làm đại sứ lưu động. ", id="an envoy of no country"),
        pytest.param("Ngày 9/10/2025, Chủ tịch nước Lương Cường hội đàm với ông Putin. ", id="one meeting told again"),
        pytest.param("Hiệp định do Bộ trưởng Trần Văn An và ông Modi ký tại Hà Nội tháng 10/2010. ", id="signers"),
    ],
)
def test_work_grows_as_the_text(piece):
    """A look at every mention from every mention shows here long before a reader would wait for it."""
    count = 12_000 // len(piece)
    assert calls(piece * 4 * count) < 4.6 * calls(piece * count)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Tổng Bí thư, Chủ tịch nước, ", id="titles without end"),
        pytest.param("1/2-", id="days without end"),
        pytest.param("kỷ niệm 80 năm ", id="counts without end"),
        pytest.param("Nguyễn Văn ", id="a name without end"),
        pytest.param("và Kim Jong Un hội đàm với ", id="talks without end"),
        pytest.param("được bầu làm Tổng thống ", id="offices taken without end"),
        pytest.param("do Thượng tướng Nguyễn Văn A làm trưởng đoàn ", id="heads of delegations without end"),
        pytest.param("Tham khảo chính trị ", id="dialogues without end"),
        pytest.param("nâng cấp quan hệ lên ", id="agreements without end"),
        pytest.param("tỉnh Attapeu, ", id="provinces without end"),
        pytest.param("Hai ngoại trưởng, ", id="offices of two without end"),
        pytest.param("((((", id="brackets"),
        pytest.param("- ", id="dashes"),
        pytest.param("9", id="digits"),
        pytest.param("ngày ", id="days unnamed"),
        pytest.param(". ", id="full stops"),
        pytest.param("á", id="a word without end"),
    ],
)
def test_a_very_long_line_is_read(piece):
    """A pattern that backtracks would not come back from this; a megabyte under `make test-full`."""
    text = piece * ((1_000_000 if MANY else 30_000) // len(piece))
    reading, article = read(text)
    assert reading.layout.paragraphs
    assert article.body
