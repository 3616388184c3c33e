"""Countries, places and organisations that a text names."""

import pytest

from kb_site.registers import Registers
from kb_site.text import fold
from names_support import document, places, registers


def countries(text: str) -> list[str]:
    return [place.country for place in places(text) if place.kind == "country"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Việt Nam và Cộng hòa Dân chủ Nhân dân Triều Tiên", ["VN", "KP"], id="formal name"),
        pytest.param("Chủ tịch thăm VN. Thủ tướng TQ tới VN", ["VN", "CN", "VN"], id="initials"),
        pytest.param("VN-Index và VN30 tăng", [], id="initials of something else"),
        pytest.param("CHDCND Triều Tiên-Việt Nam", ["KP", "VN"], id="a pair of full names"),
        pytest.param(
            "Hàn Quốc, Đại Hàn Dân quốc, Nam Triều Tiên", ["KR", "KR", "KR"], id="South Korea is never North Korea"
        ),
        pytest.param(
            "quan hệ Việt - Triều, Mỹ-Triều, Trung - Hàn",
            ["VN", "KP", "US", "KP", "CN", "KR"],
            id="pairs of short names",
        ),
        pytest.param("Việt - Thụy Điển, Ba Lan-Việt", ["VN", "SE", "PL", "VN"], id="a short name and a whole one"),
        pytest.param("Hội hữu nghị Nhật - Việt Takebe Tsutomu", ["JP", "VN"], id="a pair before a name"),
        pytest.param("ông Hoàng Việt - Thụy Điển", ["SE"], id="a person and where he is"),
        pytest.param("hòa bình trên bán đảo Triều Tiên", [], id="the peninsula"),
        pytest.param("Vụ trưởng Vụ châu Mỹ", [], id="a continent"),
        pytest.param("các nước Mỹ Latinh", [], id="a part of a continent"),
        pytest.param("hai miền Triều Tiên; chiến tranh Triều Tiên", [], id="both halves, the war"),
        pytest.param("Bán đảo Triều Tiên", [], id="the peninsula with a capital"),
        pytest.param("Mỹ, Hoa Kỳ và Mĩ", ["US", "US", "US"], id="three names of one"),
        pytest.param("Tổng thống Nga thăm Pháp, Đức và Ý", ["RU", "FR", "DE", "IT"], id="one syllable"),
        pytest.param("Trần Đức Lương, Nguyễn Thị Nga, Lê Pháp", [], id="given names"),
        pytest.param("Ý kiến của dân. Anh hùng lao động. Pháp luật. Đức tính tốt. Mỹ thuật.", [], id="ordinary words"),
        pytest.param("Anh ấy nói.", [], id="a pronoun that opens a sentence"),
        pytest.param("Ngoại trưởng Anh tới thăm. Anh và Pháp ký kết.", ["GB", "FR"], id="the country in mid-sentence"),
        pytest.param("Đức Giáo hoàng Francis", [], id="reverence"),
        pytest.param("Nga sẽ tham dự", ["RU"], id="opens a sentence"),
        pytest.param("các nước mỹ, nga", [], id="small letters name no country"),
        pytest.param("Thái Nguyên, Mỹ Tho, Lào Cai", [], id="places that begin like a country"),
        pytest.param("nước Việt Nam Dân chủ Cộng hòa và Liên Xô", ["VN", "SU"], id="states that are gone"),
        pytest.param("Tổng thống Paraguay Santiago Peña", ["PY"], id="a capital as a first name"),
    ],
)
def test_reads_countries(text, codes):
    assert countries(text) == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "tại Quảng trường Kim Nhật Thành",
            [("place", "quang-truong-kim-nhat-thanh", "KP")],
            id="a registered square",
        ),
        pytest.param("ở Bình Nhưỡng", [("place", "binh-nhuong", "KP")], id="a registered capital"),
        pytest.param("ở Bắc Kinh", [("place", "", "CN")], id="a capital that no register has"),
        pytest.param("tỉnh Lạng Sơn", [("place", "", "VN")], id="a province"),
        pytest.param(
            "Đảng Lao động Triều Tiên",
            [("organization", "dang-lao-dong-trieu-tien", "KP")],
            id="a party, not its country",
        ),
        pytest.param(
            "Đại sứ quán Việt Nam tại Triều Tiên",
            [("organization", "", "VN"), ("country", "", "VN"), ("country", "", "KP")],
            id="a mission and the countries in it",
        ),
        pytest.param("tỉnh Svay Rieng", [("place", "", "KH")], id="a province abroad"),
        pytest.param("các tỉnh Hủa Phăn, Bolikhamxay", [("place", "", "LA")] * 2, id="provinces abroad"),
        pytest.param("ông Svay Rieng", [], id="a province abroad without its word"),
        pytest.param("Phó Thủ tướng Nguyễn Hòa Bình", [], id="a province as a given name"),
        pytest.param("TP Hồ Chí Minh", [("place", "", "VN")], id="the city"),
        pytest.param(
            "từ Vientiane, Mát-xcơ-va và Phnôm Pênh tới A-ten, Ulaanbaatar",
            [("place", "", "LA"), ("place", "", "RU"), ("place", "", "KH"), ("place", "", "GR"), ("place", "", "MN")],
            id="capitals in other spellings",
        ),
        pytest.param(
            "tới Hạ Long, Davos rồi Hiroshima",
            [("place", "", "VN"), ("place", "", "CH"), ("place", "", "JP")],
            id="towns of journeys",
        ),
        pytest.param(
            "từ sân bay Wattay tới sân bay quốc tế Vnukovo-2",
            [("place", "", "LA"), ("place", "", "RU")],
            id="airports abroad",
        ),
        pytest.param("Hợp tác quốc tế Nam Phi", [("country", "", "ZA")], id="no city across two words"),
        pytest.param("phía đông Hà Nội", [("place", "", "VN")], id="a side of a city"),
    ],
)
def test_reads_places(text, found):
    assert [(place.kind, place.id, place.country) for place in places(text)] == found


def test_spans_quote_the_text():
    text = "Sau chuyến thăm Triều Tiên, quan hệ Việt - Triều và Đại sứ quán Việt Nam tại Triều Tiên."
    page = document(text)
    assert [page.quote(place.span) for place in places(text)] == [
        "Triều Tiên",
        "Việt",
        "Triều",
        "Đại sứ quán Việt Nam tại Triều Tiên",
        "Việt Nam",
        "Triều Tiên",
    ]


def test_vocabulary_of_countries_is_sound():
    found: Registers = registers(False)
    names: dict[str, str] = {}
    for country in found.countries.values():
        assert len(country.code) == 2
        assert country.code.isupper()
        assert country.names["vi"]
        assert country.names["en"]
        for name in {country.names["vi"], country.formal.get("vi", ""), *country.forms} - {""}:
            assert names.setdefault(name, country.code) == country.code
    assert len(found.countries) >= 193
    assert found.countries["KP"].formal["en"] == "DPRK"


def test_vocabulary_of_offices_is_sound():
    forms: dict[str, str] = {}
    for office in registers(False).offices.values():
        assert office.id == fold(office.id).replace(" ", "-")
        assert office.names["en"]
        for form in {office.names["vi"].lower(), *(form.lower() for form in office.forms)}:
            assert forms.setdefault(form, office.id) == office.id, form
