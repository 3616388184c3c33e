"""Normal forms, copies to match on, slugs and encodings."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from kb_site.problems import SourceError
from kb_site.text import clean, decode, fold, lower_copy, match_copy, nfc, slug, squash, squashed_lines, stands_in


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        pytest.param("hoà bình", "hòa bình", id="new style of the tone mark"),
        pytest.param("hòa bình", "hòa bình", id="old style stays"),
        pytest.param("Uỷ ban, thuỷ lợi", "Ủy ban, thủy lợi", id="uy"),
        pytest.param("khoẻ", "khỏe", id="oe"),
        pytest.param("quý, quỳ, quà", "quý, quỳ, quà", id="after q the u belongs to the onset"),
        pytest.param("toàn, ngoái, xoáy", "toàn, ngoái, xoáy", id="a letter follows"),
        pytest.param("Ðảng", "Đảng", id="the Icelandic letter mis-keyed for đ"),
        pytest.param("9–10", "9-10", id="dashes"),
        pytest.param("“Năm”", '"Năm"', id="quotes"),
        pytest.param("Trân, Trần", "Trân, Trần", id="tones stay apart"),
        pytest.param(
            "kí, Kỉ niệm, MĨ, lí do, tỉ lệ, quí", "ký, Kỷ niệm, MỸ, lý do, tỷ lệ, quý", id="i or y, one letter"
        ),
        pytest.param("bác sỹ Thụy Sỹ", "bác sĩ Thụy Sĩ", id="after s all others have i"),
        pytest.param(
            "khí, nghị sĩ, chí, kính, tỉnh, lì xì", "khí, nghị sĩ, chí, kính, tỉnh, lì xì", id="i after others"
        ),
    ],
)
def test_copy_to_match_on(text, copy):
    assert match_copy(text) == copy


@given(st.text())
def test_copy_has_the_length_of_the_text(text):
    text = nfc(text)
    assert len(match_copy(text)) == len(text)
    assert match_copy(match_copy(text)) == match_copy(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Đảng Lao động", "dang lao dong", id="marks and đ"),
        pytest.param(unicodedata.normalize("NFD", "Tô Lâm"), "to lam", id="decomposed"),
        pytest.param("김정은", "김정은", id="hangul stays whole"),
    ],
)
def test_search_key(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "address"),
    [
        pytest.param("Tô Lâm", "to-lam", id="marks"),
        pytest.param("Đại sứ quán", "dai-su-quan", id="đ is d"),
        pytest.param("a" * 30 + " " + "b" * 40, "a" * 30, id="cut at a word"),
    ],
)
def test_slug(text, address):
    assert slug(text) == address


@given(st.text("aàâăắậđĐeƯớỹ Z09-'’,.&;金", max_size=70))
def test_a_slug_is_the_library_s(text):
    assert slug(text) == slugify(text, max_length=60, word_boundary=True, save_order=True, backend="text-unidecode")


@given(st.text())
def test_squashes_as_split_and_join_do(text):
    assert squash(text) == " ".join(text.split())
    assert squashed_lines(text) == [" ".join(line.split()) for line in text.split("\n")]


@given(st.text())
def test_lower_copy_keeps_the_length(text):
    assert len(lower_copy(text)) == len(text)


def test_lower_copy_keeps_the_dotted_i():
    assert lower_copy("İZMİR Đà") == "İzmİr đà"


def test_quote_stands_across_white_space_and_normal_forms():
    assert stands_in(unicodedata.normalize("NFD", "Tô  Lâm"), "Tổng Bí thư Tô\nLâm")
    assert not stands_in("Tô Lam", "Tổng Bí thư Tô Lâm")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Tô Lâm\r\nhội đàm".encode(), id="utf-8, CRLF"),
        pytest.param(b"\xef\xbb\xbf" + "Tô Lâm\nhội đàm".encode(), id="byte order mark"),
        pytest.param("Tô Lâm\nhội đàm".encode("utf-16"), id="utf-16 with its mark"),
        pytest.param(unicodedata.normalize("NFD", "Tô Lâm\nhội đàm").encode(), id="decomposed"),
    ],
)
def test_reads_encodings_in_silence(data):
    assert decode(data, "sources/x.txt") == ("Tô Lâm\nhội đàm", ())


def test_windows_1258_is_read_with_a_warning():
    # The code page writes a letter and then its tone.
    data = "Tô Lâm thăm Triê\u0300u Tiên, đi\u0323a điê\u0309m".encode("cp1258")
    text, problems = decode(data, "sources/x.txt")
    assert text == "Tô Lâm thăm Triều Tiên, địa điểm"
    assert [str(problem) for problem in problems] == [
        "sources/x.txt: warning: the file is not UTF-8 and was read as windows-1258 [guessed-encoding]\n"
        "  fix: look at the page; if its letters are wrong, save the source as UTF-8"
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "the file holds no text [empty-source]", id="empty"),
        pytest.param(b" \n\t\n", "the file holds no text [empty-source]", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "byte 0 (0x89) is not utf-8 [bad-encoding]", id="a picture"),
        pytest.param("Tô\x00Lâm".encode(), "character 0x00 stands in the file, so it is no text [not-text]", id="NUL"),
        pytest.param(
            b"caf\xe9 noir", "byte 3 (0xe9) is not utf-8 [bad-encoding]", id="latin-1 has no Vietnamese letter"
        ),
        pytest.param(b"\xff\xfeT", "byte 2 (0x54) is not utf-16 [bad-encoding]", id="half a letter of utf-16"),
    ],
)
def test_refuses_what_is_no_text(data, message):
    with pytest.raises(SourceError) as error:
        decode(data, "sources/x.txt")
    assert message in str(error.value.problem)


@given(st.binary())
def test_any_bytes_are_text_or_a_problem(data):
    try:
        text, _ = decode(data, "sources/x.txt")
    except SourceError as error:
        problem = error.problem
    else:
        assert text == clean(text)
        assert text.strip()
        return
    assert problem.path == "sources/x.txt"
    assert problem.fix
