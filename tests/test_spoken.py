import pytest

from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.files import read_defaults
from kb_site.site.spoken import MissingWord, Words, speak, vagueness

WORDS = read_registers({}, read_defaults())[0].words


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        pytest.param("2025-10-09", "9/10/2025", "9 October 2025", id="day"),
        pytest.param("2002-05", "tháng 5/2002", "May 2002", id="month"),
        pytest.param("1957", "1957", "1957", id="year"),
        pytest.param("1957~", "khoảng 1957", "about 1957", id="approximate year"),
        pytest.param("1957-04~", "khoảng tháng 4/1957", "about April 1957", id="approximate month"),
        pytest.param("1957?", "1957 (chưa chắc)", "1957 (uncertain)", id="uncertain"),
        pytest.param("1957%", "khoảng 1957 (chưa chắc)", "about 1957 (uncertain)", id="approximate and uncertain"),
        pytest.param("196X", "thập niên 1960", "the 1960s", id="decade"),
        pytest.param("19XX", "1900–1999", "1900–1999", id="century"),
        pytest.param("1965-21", "mùa xuân 1965", "spring 1965", id="season"),
        pytest.param("1965-34", "quý II/1965", "second quarter of 1965", id="quarter"),
        pytest.param("1965-41", "nửa cuối năm 1965", "second half of 1965", id="half-year"),
        pytest.param("2025-10-09/2025-10-11", "9–11/10/2025", "9–11 October 2025", id="days of one month"),
        pytest.param("2019-02-26/2019-03-02", "26/2 – 2/3/2019", "26 February – 2 March 2019", id="days of one year"),
        pytest.param(
            "2019-12-30/2020-01-02", "30/12/2019 – 2/1/2020", "30 December 2019 – 2 January 2020", id="over new year"
        ),
        pytest.param("1964-10/1964-11", "tháng 10/1964 – tháng 11/1964", "October 1964 – November 1964", id="months"),
        pytest.param("2026/2030", "2026 – 2030", "2026 – 2030", id="years"),
        pytest.param("1957~/1958", "khoảng 1957 – 1958", "about 1957 – 1958", id="only one end approximate"),
        pytest.param("2024-08-03/..", "từ 3/8/2024", "since 3 August 2024", id="still open"),
        pytest.param("2024/", "từ 2024, chưa rõ đến khi nào", "from 2024, end unknown", id="end unknown"),
        pytest.param("../1969-09-02", "đến 2/9/1969", "until 2 September 1969", id="open beginning"),
        pytest.param("[1957-07,1957-12]", "tháng 7/1957 hoặc tháng 12/1957", "July 1957 or December 1957", id="one of"),
        pytest.param("XXXX-01-31", "31/1 hằng năm", "31 January every year", id="yearly day"),
    ],
)
def test_speaks_a_date(value, vi, en):
    assert speak(Edtf.parse(value), Words("vi", WORDS["vi"])) == vi
    assert speak(Edtf.parse(value), Words("en", WORDS["en"])) == en


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-10-09", ""),
        ("2025-10-09/2025-10-11", ""),
        ("2002-05", "chỉ biết tháng"),
        ("1957", "chỉ biết năm"),
        ("1957~", "chỉ biết năm"),
        ("196X", "chỉ biết thập niên"),
        ("1965-21", "chỉ biết mùa hoặc quý"),
        ("[1957-07,1957-12]", "một trong các ngày này"),
    ],
)
def test_says_what_a_date_leaves_open(value, words):
    assert vagueness(Edtf.parse(value), Words("vi", WORDS["vi"])) == words


def test_groups_digits_as_the_language_does():
    assert Words("vi", WORDS["vi"]).count("count.articles", 12345) == "12.345 bài"
    assert Words("en", WORDS["en"]).count("count.articles", 12345) == "12,345 articles"
    assert Words("en", WORDS["en"]).count("count.articles", 1) == "1 article"


def test_missing_word_names_language_and_key():
    with pytest.raises(MissingWord, match="en: no-such-key"):
        Words("en", {})("no-such-key")


def test_missing_value_names_its_place():
    with pytest.raises(MissingWord, match=r"\{date\}"):
        Words("vi", {"edition": "Ấn bản {date}."})("edition")


def test_words_are_not_a_template_language():
    assert Words("vi", {"odd": "{a.__class__} {0}"})("odd", a=1) == "{a.__class__} {0}"


def test_every_key_stands_in_every_language():
    assert WORDS["vi"].keys() == WORDS["en"].keys()


def test_patterns_ask_for_the_same_values_in_every_language():
    def places(text: str) -> set[str]:
        return {part.partition("}")[0] for part in text.split("{")[1:]}

    # A month stands by its number in one language and by its name in another.
    free = {"date.day", "date.month", "date.days", "date.day-month", "date.yearly", "search.day"}
    differ = {key for key in WORDS["vi"] if places(WORDS["vi"][key]) != places(WORDS["en"][key])}
    assert differ <= free
