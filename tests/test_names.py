"""The grammar of personal names: where one ends, what it looks like, which form stands for which."""

import pytest

from kb_site.lang.vi import names
from kb_site.lang.vi.names import Shape
from kb_site.text import match_copy


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Tô Lâm đã tới", "Tô Lâm", id="Vietnamese of two syllables"),
        pytest.param("Nguyễn Thị Kim Ngân dự", "Nguyễn Thị Kim Ngân", id="of four"),
        pytest.param("Nguyễn Thị Kim Ngân Hà Nội", "Nguyễn Thị Kim Ngân", id="never of five"),
        pytest.param(
            "Kim Nhật Thành Nhân kỷ niệm", "Kim Nhật Thành", id="Korean has three, though a sentence is glued on"
        ),
        pytest.param("Kim Jong-un và", "Kim Jong-un", id="hyphenated Korean"),
        pytest.param("Cho Hyun, Đại sứ", "Cho Hyun", id="Korean of two"),
        pytest.param("V.Putin tới", "V.Putin", id="initial without a space"),
        pytest.param("D. Trump nói", "D. Trump", id="initial with one"),
        pytest.param("J.D. Vance nói", "J.D. Vance", id="two initials"),
        pytest.param("Phi-đen Cát-xtơ-rô thăm", "Phi-đen Cát-xtơ-rô", id="syllables of old print"),
        pytest.param("Kim Nhật-thành và", "Kim Nhật-thành", id="small second syllable"),
        pytest.param("Ursula von der Leyen nói", "Ursula von der Leyen", id="particles"),
        pytest.param("Mohammed bin Salman Al Saud dự", "Mohammed bin Salman Al Saud", id="Arabic"),
        pytest.param("Luiz Inácio Lula da Silva dự", "Luiz Inácio Lula da Silva", id="Portuguese"),
        pytest.param("John McCain nói", "John McCain", id="capital inside"),
        pytest.param("Charles III tiếp", "Charles III", id="ordinal"),
        pytest.param("Kh. Temuujin dự", "Kh. Temuujin", id="an initial of two letters"),
        pytest.param("Rô-béc-tô đờ An-mây-đa thăm", "Rô-béc-tô đờ An-mây-đa", id="no Korean by its first syllable"),
        pytest.param("Rô Mu Hiên thăm", "Rô Mu Hiên", id="a Korean by his"),
        pytest.param("Ferdinand Marcos Jr. dự", "Ferdinand Marcos Jr.", id="junior"),
        pytest.param("TTXVN đưa tin", "", id="initials of an agency"),
        pytest.param("thăm Hà Nội", "", id="no capital"),
        pytest.param("U23 châu Á", "", id="digits"),
    ],
)
def test_name_ends(text, name):
    match = match_copy(text)
    assert match[: names.name_end(match, 0, len(match))] == name


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Nguyễn Phú Trọng", Shape.VIETNAMESE),
        ("Lý Cường", Shape.VIETNAMESE),
        ("Tập Cận Bình", Shape.CHINESE),
        ("Ôn Gia Bảo", Shape.CHINESE),
        ("Kim Jong-un", Shape.KOREAN),
        ("Kim Nhật Thành", Shape.KOREAN),
        ("Pak Thae Song", Shape.KOREAN),
        ("Pác Bông Chu", Shape.KOREAN),
        ("Vladimir Putin", Shape.OTHER),
        ("V.Putin", Shape.OTHER),
        ("Takaichi Sanae", Shape.OTHER),
        ("Thoong-lun Xi-xu-lít", Shape.OTHER),
        ("", Shape.OTHER),
    ],
)
def test_shape(name, shape):
    assert names.shape(name) is shape


@pytest.mark.parametrize(
    ("short", "full", "answer"),
    [
        pytest.param("Trọng", "Nguyễn Phú Trọng", True, id="Vietnamese by the last syllable"),
        pytest.param("Phú Trọng", "Nguyễn Phú Trọng", True, id="or the last two"),
        pytest.param("Nguyễn", "Nguyễn Phú Trọng", False, id="never by the family name"),
        pytest.param("Lee", "Lee Jae Myung", True, id="Korean by the family name"),
        pytest.param("Myung", "Lee Jae Myung", False, id="never by the last syllable"),
        pytest.param("Tập", "Tập Cận Bình", True, id="Chinese by the family name"),
        pytest.param("Putin", "Vladimir Putin", True, id="Western by the last word"),
        pytest.param("Takaichi", "Takaichi Sanae", True, id="Japanese by the first"),
        pytest.param("V.Putin", "Vladimir Putin", True, id="initial and last word"),
        pytest.param("D.Putin", "Vladimir Putin", False, id="another initial"),
        pytest.param("Putin", "V.Putin", True, id="last word of an initialled name"),
        pytest.param("Vladimir Putin", "Vladimir Putin", False, id="itself"),
        pytest.param("Marcos", "Ferdinand Marcos Jr.", True, id="of a son"),
        pytest.param("Marcos Jr.", "Ferdinand Marcos Jr.", True, id="with his Jr."),
        pytest.param("Marcos Sr.", "Ferdinand Marcos Jr.", False, id="of his father"),
        pytest.param("Lâm", "Lâm", False, id="a single word has no short form"),
    ],
)
def test_stands_for(short, full, answer):
    assert names.stands_for(short, full) is answer


def test_a_chinese_name_in_vietnamese_syllables_is_shortened_to_its_family():
    assert names.stands_for("Lý", "Lý Cường", family_first=True)
    assert not names.stands_for("Lý", "Lý Cường")


def test_one_word_of_spelling_makes_no_sure_korea():
    assert (names.korea("Lim Kwang Il"), names.korea("Lim Kwang Il", sure=True)) == ("KR", "")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Pak Thae Song", "KP"),
        ("Choe Son Hui", "KP"),
        ("Park Geun-hye", "KR"),
        ("Choi Young Sam", "KR"),
        ("Kim Tu Bong", ""),
    ],
)
def test_korea_by_spelling(name, code):
    assert names.korea(name) == code


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Shinzo Abe", "Abe Shinzo"),
        ("Abe Shinzo", "Abe Shinzo"),
        ("Ryotaro Sugi", "Sugi Ryotaro"),
        ("Takeshi Iwaya", "Iwaya Takeshi"),
        pytest.param("Ichiro", "Ichiro", id="one word"),
        pytest.param("Antony Blinken", "Antony Blinken", id="nothing Japanese about it"),
    ],
)
def test_japanese_names_begin_with_the_family(name, turned):
    assert names.japanese(name) == turned


@pytest.mark.parametrize(
    ("name", "answer"),
    [("Ferdinand Marcos Jr.", "jr"), ("Charles III", "iii"), ("Lee Jae Myung", ""), ("", "")],
)
def test_generation(name, answer):
    assert names.generation(name) == answer


@pytest.mark.parametrize(
    ("name", "answer"),
    [("Ichiro Ozawa", True), ("Abe Shinzo", True), ("Abe", False), ("Antony Blinken", False)],
)
def test_is_japanese(name, answer):
    assert names.is_japanese(name) is answer


@pytest.mark.parametrize(
    ("long", "short", "answer"),
    [
        pytest.param("Fidel Castro Ruz", "Fidel Castro", True, id="a name more at the end"),
        pytest.param("Matamela Cyril Ramaphosa", "Cyril Ramaphosa", True, id="at the beginning"),
        pytest.param("Vladimir Vladimirovich Putin", "Vladimir Putin", True, id="in the middle"),
        pytest.param("Michael D. Higgins", "Michael Higgins", True, id="an initial in the middle"),
        pytest.param("Miguel Díaz-Canel Bermúdez", "Miguel Diaz-Canel", True, id="accents do not count"),
        pytest.param("Fidel Castro Ruz", "Castro", False, id="a surname is its short form"),
        pytest.param("Raul Castro Ruz", "Fidel Castro", False, id="another first name"),
        pytest.param("Nguyễn Văn Minh Anh", "Nguyễn Văn Minh", False, id="Vietnamese names are whole"),
        pytest.param("Kim Jong Un Hôm", "Kim Jong Un", False, id="so are Korean ones"),
    ],
)
def test_extends(long, short, answer):
    assert names.extends(long, short) is answer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("bang California Gavin Newsom", "California"),
        ("tỉnh Chăm Pa Sắc làm", "Chăm Pa Sắc"),
        ("tại Fukuoka Vũ Chi Mai", "Fukuoka"),
        ("tại San Francisco Trần Văn Hải", "San Francisco"),
        pytest.param("Tỉnh ủy Lê Văn Ba", "", id="a name, no place"),
    ],
)
def test_locality_before_a_name(text, place):
    start = text.index(" ", 4)
    start = text.rindex("ủy") + 2 if "ủy" in text else start if text.startswith("tỉnh") else text.index(" ")
    assert text[start : names.locality_end(text, start)].strip() == place


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("sergei", "sergey", True),
        ("kim", "kim", True),
        ("mark", "marc", True),
        ("jon", "john", True),
        ("pak", "park", True),
        ("ri", "lee", False),
        ("", "ab", False),
    ],
)
def test_one_letter_apart(one, other, answer):
    assert names.one_letter_apart(one, other) is answer
    assert names.one_letter_apart(other, one) is answer
