"""Known names in a text: whole syllables, leftmost, longest, and no text too long."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.lang.gazetteer import Gazetteer
from kb_site.text import match_copy, nfc

NAMES = Gazetteer(
    (name, name)
    for name in (
        "Tô Lâm",
        "Kim Nhật Thành",
        "Kim",
        "Chủ tịch",
        "Chủ tịch nước",
        "nước Nga",
        "Nga",
        "Thủy",
        "V.Putin",
        "Ý",
        "Trần Đức Lương",
        "Áp-ga-ni-xtan",
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Tô Lâm, TÔ LÂM", ["Tô Lâm", "Tô Lâm"], id="case does not count"),
        pytest.param("Kim Nhật-thành", ["Kim Nhật Thành"], id="hyphens do not count"),
        pytest.param("Áp ga ni xtan", ["Áp-ga-ni-xtan"], id="nor do those of the name itself"),
        pytest.param("Thuỷ", ["Thủy"], id="nor does the place of the tone mark"),
        pytest.param("Trân Đức Lương", [], id="tones do"),
        pytest.param("Ngang, Ngành, ngày, lý", [], id="whole syllables only"),
        pytest.param("(Nga) Nga. Nga-Trung", ["Nga", "Nga", "Nga"], id="marks bound a name"),
        pytest.param("Chủ tịch nước Nga", ["Chủ tịch nước", "Nga"], id="the first, then the longest"),
        pytest.param(
            "Chủ tịch nướng", ["Chủ tịch"], id="a longer name that ends inside a syllable hides no shorter one"
        ),
        pytest.param("Tô, Lâm", [], id="a comma is no space"),
        pytest.param("Tô,Lâm", [], id="even alone"),
        pytest.param("V.Putin", ["V.Putin"], id="a stop inside a name"),
        pytest.param("", [], id="no text"),
        pytest.param("İİ Nga", ["Nga"], id="a letter of two in lower case shifts nothing"),
    ],
)
def test_finds_names(text, found):
    assert [hit.meaning for hit in NAMES.find(match_copy(nfc(text)))] == found


def test_no_names_find_nothing():
    assert Gazetteer([]).find("Nga") == []
    assert len(Gazetteer([("", 1), (" ", 2)])) == 0


def test_the_first_meaning_of_a_name_stays():
    assert Gazetteer([("Nga", 1), ("nga", 2)]).find("Nga")[0].meaning == 1


@given(
    st.lists(
        st.sampled_from(
            ["Tô", "Lâm", "Kim", "Nhật", "Thành", "Chủ", "tịch", "nước", "Nga", "-", ",", " ", "\n", "Ý", "Đức"]
        ),
        max_size=30,
    )
)
def test_hits_are_names_in_order(words):
    match = match_copy(" ".join(words))
    hits = NAMES.find(match)
    for hit in hits:
        assert match[hit.span.start : hit.span.end].lower().replace("-", " ") == match_copy(
            hit.meaning
        ).lower().replace("-", " ")
    for hit, following in pairwise(hits):
        assert hit.span.end <= following.span.start
