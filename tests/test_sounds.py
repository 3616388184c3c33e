"""Names written as they sound: which spellings meet, which person of the register they mean, and whom never."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.answers import read_vocabulary
from kb_site.curated import read_registers
from kb_site.lang.vi.sounds import asked, filed, is_transliterated, weight
from kb_site.lang.vi.sounds_korean import korean_sounds
from kb_site.model import Person
from kb_site.registers import KOREAS, SPELT, Registers
from names_support import cast

CONTENT = Path(__file__).parents[1] / "content"


def meet(spoken, latin):
    return any(keys & filed(latin) for keys in asked(spoken))


@pytest.mark.parametrize(
    ("spoken", "latin"),
    [
        pytest.param("Phi-đen Cát-xtơ-rô", "Fidel Castro", id="ơ where no vowel is, t before it"),
        pytest.param("Phi-đen Ca-xtơ-rô", "Fidel Castro", id="ơ alone"),
        pytest.param("Phi-đen Ca-xtrô", "Fidel Castro", id="a cluster whole"),
        pytest.param("Rô-hê-li-ô Pê-rết", "Rogelio Pérez", id="g of Spanish before e"),
        pytest.param("Áp-đen Phát-ta En Xi-xi", "Abdel Fattah el-Sisi", id="an article as a word of its own"),
        pytest.param("Phi-đen Ca-xtơ-rô Ru-xơ", "Fidel Castro", id="one more name at the end"),
        pytest.param("Hu-an An-mây-đa", "Juan Almeida", id="Spanish j, l at the end of a syllable"),
        pytest.param("Hu-an An-mây-đa", "Juan Almeida Bosque", id="without the mother's name"),
        pytest.param("Giô-xê Ma-nu-en Ba-rô-xô", "José Manuel Barroso", id="Portuguese j"),
        pytest.param("Giô-xê Ê-đu-a-đô đốt Xan-tốt", "Jose Eduardo dos Santos", id="small words between"),
        pytest.param("Crít-xti-na Kiếc-nơ", "Cristina Fernandez de Kirchner", id="first and last name"),
        pytest.param("Mi-ghen Đi-át Ca-nen", "Miguel Díaz-Canel", id="a double name"),
        pytest.param("Phê-li-pê Can-đê-rôn", "Felipe Calderón", id="an e that is heard"),
        pytest.param("Phi-líp Niu-xi", "Filipe Nyusi", id="an e that is not"),
        pytest.param("Pa-tri-xi-a Ét-pi-nô-xa", "Patricia Espinosa", id="s as t"),
        pytest.param("Hô-xê Mu-hi-ca", "José Mujica", id="j as h"),
        pytest.param("Mi-chê-lê Ba-chê-lê", "Michelle Bachelet", id="ch"),
        pytest.param("Mi-sen Ba-chê-lết", "Michelle Bachelet", id="the same, French"),
        pytest.param("Xê-ba-xti-an Pi-nhê-ra", "Sebastián Piñera", id="ñ"),
        pytest.param("U-gô Cha-vết", "Hugo Chávez", id="mute h"),
        pytest.param("En-ri-kê Pê-nha Ni-ê-tô", "Enrique Peña Nieto", id="qu"),
        pytest.param("Vla-đi-mia Pu-tin", "Vladimir Putin", id="r that is not heard"),
        pytest.param("Đmi-tơ-ri Mét-vê-đép", "Dmitry Medvedev", id="v as p"),
        pytest.param("Xéc-gây Láp-rốp", "Sergei Lavrov", id="v as p within"),
        pytest.param("Xéc-gây La-vrốp", "Sergey Lavrov", id="or kept"),
        pytest.param("Lê-ô-nít Brê-giơ-nép", "Leonid Brezhnev", id="zh, giơ"),
        pytest.param("Ni-ki-ta Khơ-rút-sốp", "Nikita Khrushchev", id="shch"),
        pytest.param("A-lếch-xan-đrơ Lu-ca-sen-cô", "Alexander Lukashenko", id="x, er as rơ"),
        pytest.param("Ghê-oóc-ghi Pác-va-nốp", "Georgi Parvanov", id="r as c"),
        pytest.param("Tô-đo Gíp-cốp", "Todor Zhivkov", id="zh as gi"),
        pytest.param("Y-u-li-a Ti-mô-sen-cô", "Yulia Tymoshenko", id="y as a vowel"),
        pytest.param("An-ghê-la Méc-ken", "Angela Merkel", id="hard g"),
        pytest.param("An-giê-la Méc-ken", "Angela Merkel", id="soft g"),
        pytest.param("Ghê-hát Srô-đơ", "Gerhard Schröder", id="sch, rh"),
        pytest.param("Phrăng-xoa Ô-lăng-đơ", "François Hollande", id="ç, h, an e that is mute"),
        pytest.param("Ni-cô-la Xác-cô-di", "Nicolas Sarkozy", id="z as d"),
        pytest.param("Gioóc Bu-sơ", "George W. Bush", id="an initial within, ơ at the end"),
        pytest.param("Giôn Ke-ri", "John Kerry", id="a syllable alone"),
        pytest.param("Uy-li-am Pe-ri", "William Perry", id="w as a vowel"),
        pytest.param("Côn-đô-li-da Rai-xơ", "Condoleezza Rice", id="c before e"),
        pytest.param("Hen-ri Kít-xinh-giơ", "Henry Kissinger", id="ng before e"),
        pytest.param("Gia-oa-hác-lan Nê-ru", "Jawaharlal Nehru", id="w as o"),
        pytest.param("Man-mô-han Xinh", "Manmohan Singh", id="ng at the end"),
        pytest.param("Ma-mút A-ma-đi-nê-giát", "Mahmoud Ahmadinejad", id="h before a consonant"),
        pytest.param("Ba-sa An Át-xát", "Bashar al-Assad", id="an article as a word"),
        pytest.param("Xu-xi-lô Bam-bang Giu-đô-giô-nô", "Susilo Bambang Yudhoyono", id="y as gi, dh"),
        pytest.param("Thoong-lun Xi-su-lít", "Thongloun Sisoulith", id="s and x"),
        pytest.param("Chum-ma-li Xay-nha-xón", "Choummaly Sayasone", id="y as nh, a final e"),
        pytest.param("Pa-ny Da-tho-tu", "Pany Yathotou", id="y as d"),
        pytest.param("Xỏn-xay Xỉ-phăn-đon", "Sonexay Siphandone", id="a mute e within, tones"),
        pytest.param("Sone-xay Si-phan-don", "Sonexay Siphandone", id="hyphens in the Latin spelling"),
        pytest.param("Brô-ni-xláp Cô-mô-rốp-xki", "Bronislaw Komorowski", id="w as v at the end"),
        pytest.param("Ap-đen A-dít Bu-tê-phli-ca", "Abdelaziz Bouteflika", id="a servant's name apart"),
        pytest.param("Áp-đen-a-dít Bu-tê-phơ-li-ca", "Abdelaziz Bouteflika", id="n as l before a vowel"),
        pytest.param("Gi-ắc Si-rắc", "Jacques Chirac", id="a mute e after qu"),
        pytest.param("Crít-xti-an Vun-phơ", "Christian Wulff", id="ch before r"),
        pytest.param("A-phi-xít Vê-gia-gi-va", "Abhisit Vejjajiva", id="bh as f"),
        pytest.param("V.Pu-tin", "Vladimir Putin", id="initial"),
        pytest.param("Đ. Mét-vê-đép", "Dmitry Medvedev", id="initial in Vietnamese spelling"),
        pytest.param("J.Bai-đơn", "Joe Biden", id="initial in Latin spelling"),
        pytest.param("V.I.Lê-nin", "Vladimir Lenin", id="two initials"),
        pytest.param("Lu-ca-sen-cô", "Alexander Lukashenko", id="family name"),
        pytest.param("Brêgiơnép", "Leonid Brezhnev", id="without hyphens"),
        pytest.param("Inđira Ganđi", "Indira Gandhi", id="two words without hyphens"),
        pytest.param("L.I.Brêgiơnép", "Leonid Brezhnev", id="initials and no hyphens"),
    ],
)
def test_one_name_meets(spoken, latin):
    assert is_transliterated(spoken)
    assert meet(spoken, latin)


@pytest.mark.parametrize(
    ("spoken", "latin"),
    [
        pytest.param("Ra-un Ca-xtrô", "Fidel Castro", id="a brother"),
        pytest.param("R.Ca-xtrô", "Fidel Castro", id="another initial"),
        pytest.param("Xéc-gây I-va-nốp", "Sergei Lavrov", id="first name only"),
        pytest.param("Mi-kha-in Goóc-ba-chốp", "Mikhail Gromov", id="how the family name begins only"),
        pytest.param("Hi-la-ri Clin-tơn", "Bill Clinton", id="a wife"),
        pytest.param("Bô-rít En-xin", "Boris Nemtsov", id="a vowel first"),
        pytest.param("Xay-xổm-phon Phôm-vi-hản", "Kaysone Phomvihane", id="father and son"),
        pytest.param("Đô-nan Trăm", "Donald Tusk", id="m at the end"),
        pytest.param("Ăng-gô-la Pu-tin", "Vladimir Putin", id="a country before the name"),
    ],
)
def test_two_names_do_not_meet(spoken, latin):
    assert not meet(spoken, latin)


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        pytest.param("Mai-cơn Pen-xơ", True, id="the first syllable is a Vietnamese family name"),
        pytest.param("Ô-ba-ma", True, id="one word"),
        pytest.param("Pu-tin", True, id="plain letters"),
        pytest.param("Kim Jong-un", False, id="Korean"),
        pytest.param("Miguel Díaz-Canel", False, id="two family names"),
        pytest.param("Jean-Marc Ayrault", False, id="two first names"),
        pytest.param("Nguyễn Phú Trọng", False, id="Vietnamese"),
        pytest.param("Hồ-Chí-Minh", False, id="in the hyphens of old print"),
        pytest.param("Hun Xen", False, id="no hyphen"),
        pytest.param("Nôrôđôm Xihanúc", True, id="several syllables in a word"),
        pytest.param("Raúl Alfonsín", False, id="Spanish marks"),
        pytest.param("Đuro Perić", False, id="Croatian letters"),
        pytest.param("Nguyễn Khuyến", False, id="many vowels in a syllable"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_looks_transliterated(name, is_so):
    assert is_transliterated(name) is is_so


@pytest.mark.parametrize(
    ("spoken", "latin", "same"),
    [
        pytest.param("Kim Châng In", "Kim Jong Il", True, id="n for l"),
        pytest.param("Kim Châng Ưn", "Kim Jong-un", True, id="hyphen"),
        pytest.param("Kim Yêng In", "Kim Yong Il", True, id="yê"),
        pytest.param("Kim Dông In", "Kim Yong Il", True, id="d for y"),
        pytest.param("Pác Bông Chu", "Pak Pong Ju", True, id="a voiced stop"),
        pytest.param("Công Chin The", "Kong Jin Thae", True, id="ch for j"),
        pytest.param("Chuê The Bốc", "Choe Thae Bok", True, id="uê"),
        pytest.param("Pec Nam Sun", "Paek Nam Sun", True, id="no marks"),
        pytest.param("Li Miêng Bác", "Lee Myung-bak", True, id="iê"),
        pytest.param("Rô Mu Hiên", "Roh Moo Hyun", True, id="oo"),
        pytest.param("Pắc Cưn Hê", "Park Geun-hye", True, id="r that is not heard"),
        pytest.param("Mun Chê In", "Moon Jae In", True, id="ae"),
        pytest.param("Yun Suk Yeol", "Yoon Suk-yeol", True, id="another romanisation"),
        pytest.param("Kang Kyung Wha", "Kang Gyeong-hwa", True, id="of every syllable"),
        pytest.param("Kim Châng In", "Kim Yong Il", False, id="one letter"),
        pytest.param("Kim Châng In", "Kim Jong Un", False, id="i and u"),
        pytest.param("Kim Yong Chol", "Kim Yong Chun", False, id="l and n where both are spelt"),
        pytest.param("Kim Yêng Nam", "Kim Yong Il", False, id="m and l"),
        pytest.param("Cho Hyun", "Cho Hyun", False, id="two syllables have no key"),
    ],
)
def test_korean(spoken, latin, same):
    assert bool(korean_sounds(spoken) & korean_sounds(latin)) is same


PEOPLE = """
- {name: Fidel Castro, country: CU}
- {name: Raul Castro, country: CU}
- {name: Lee Myung Bak, country: KR}
- {name: Ri Yong Ho, country: KP}
- {name: Than Shwe, country: MM}
- {name: Valentina Melnikova, country: RU}
- {name: Valentin Malinovsky, country: UA}
- {name: Kofi Annan}
- {name: Vũ Văn Tiên, country: VN}
- {name: Abe Shinzo, country: JP}
- {name: Kaysone Phomvihane, country: LA}
- {name: Saysomphone Phomvihane, country: LA}
"""


@pytest.mark.parametrize(
    ("name", "country", "id"),
    [
        pytest.param("Phi-đen Ca-xtrô", "CU", "fidel-castro", id="name and country"),
        pytest.param("Phi-đen Ca-xtrô", "BR", None, id="another country"),
        pytest.param("Phi-đen Ca-xtrô", "", None, id="too short where no country is told"),
        pytest.param("Va-len-ti-na Men-ni-cô-va", "", "valentina-melnikova", id="long enough"),
        pytest.param("Men-ni-cô-va", "RU", "valentina-melnikova", id="a family name in its country"),
        pytest.param("Men-ni-cô-va", "", None, id="and nowhere else"),
        pytest.param("V.Men-ni-cô-va", "RU", "valentina-melnikova", id="an initial"),
        pytest.param("A.Men-ni-cô-va", "RU", None, id="another initial"),
        pytest.param("Ca-xtrô", "CU", None, id="a short family name"),
        pytest.param("Phôm-vi-hản", "LA", None, id="a family name of two"),
        pytest.param("Than-suê", "MM", None, id="a short name"),
        pytest.param("Li Miêng Bắc", "KR", "lee-myung-bak", id="Korean"),
        pytest.param("Li Miêng Bắc", "KP", None, id="of the other Korea"),
        pytest.param("Li Dông Hô", "KP", "ri-yong-ho", id="Ri and Li"),
        pytest.param("Cô-phi An-nan", "GH", "kofi-annan", id="who serves no country"),
        pytest.param("Sin-dô A-bê", "JP", "abe-shinzo", id="Japanese, first name first"),
        pytest.param("Vũ Văn Tiên", "VN", None, id="Vietnamese names are spelt"),
        pytest.param("", "CU", None, id="nothing"),
    ],
)
def test_hears(name, country, id):
    registers, _ = read_registers({"vocab/people.yaml": PEOPLE}, {})
    assert registers.ear.one(name, country) == id


@lru_cache(maxsize=1)
def _held_out() -> tuple[Registers, tuple[tuple[Person, str], ...]]:
    """Return this collection's people without the spellings that are read by sound, and these spellings."""
    people, asks = {}, []
    for person in read_vocabulary(CONTENT).people.values():
        out = [alias for alias in person.aliases if _is_by_sound(alias.text, person)]
        asks += [(person, alias.text) for alias in out if not alias.weak]
        people[person.id] = replace(person, aliases=tuple(alias for alias in person.aliases if alias not in out))
    return Registers(people=people), tuple(asks)


def _is_by_sound(name: str, person: Person) -> bool:
    if person.country in SPELT:
        return False
    if person.country in KOREAS:
        return bool(korean_sounds(name)) and not name.isascii() and name != person.name
    return is_transliterated(name)


def test_spellings_of_the_register_mean_the_right_person_or_nobody():
    registers, asks = _held_out()
    found = {(text, person.id): registers.ear.one(text, person.country) for person, text in asks}
    assert [key for key, id in found.items() if id not in (None, key[1])] == []
    full = {key: id for key, id in found.items() if " " in key[0] and "." not in key[0]}
    assert sum(id is not None for id in full.values()) >= 0.9 * len(full)


def test_nobody_else_of_the_country_answers_for_somebody_who_is_in_no_register():
    registers, asks = _held_out()
    wrong = []
    for person, text in asks:
        others = {id: other for id, other in registers.people.items() if id != person.id}
        if heard := Registers(people=others).ear.one(text, person.country):
            wrong.append((text, heard))
    # Mother and son, two brothers: with the other one in no register, their names are too much alike.
    assert {heard for _, heard in wrong} <= {
        "hun-many", "hun-manet", "norodom-sihanouk", "norodom-monineath-sihanouk",
    }  # fmt: skip


def _who(text, **options):
    return [(leader.entry.id, leader.entry.aliases) for leader in cast(text, **options).leaders]


def test_a_spelling_is_an_alias_of_the_person():
    assert _who("Chủ tịch Quốc hội Lào Xỏn-xay Xỉ-phăn-đon tiếp đoàn.") == [
        ("sonexay-siphandone", ("Xỏn-xay Xỉ-phăn-đon",))
    ]


def test_a_title_of_another_country_makes_it_another_person():
    assert _who("Thủ tướng Thái Lan Xỏn-xay Xỉ-phăn-đon tiếp đoàn.") == [("xon-xay-xi-phan-don", ())]


def test_two_spellings_of_one_stranger_are_one_person():
    text = "Bộ trưởng Quốc phòng Bê-la-rút An-đrây Ráp-cốp thăm Việt Nam. Bộ trưởng Ráp-cốp cảm ơn."
    assert _who(text) == [("an-dray-rap-cop", ("Ráp-cốp",))]


def test_both_spellings_of_a_stranger_are_one_person_under_the_latin_one():
    text = "Tổng thống Bun-ga-ri Petar Mladenov tiếp khách. Tổng thống Pê-ta Mla-đê-nốp cảm ơn."
    assert _who(text) == [("petar-mladenov", ("Pê-ta Mla-đê-nốp",))]


def test_a_family_name_as_it_sounds_means_the_one_who_is_there():
    text = "Tổng thống Nga Vladimir Putin thăm Việt Nam. Ông Pu-tin cảm ơn."
    assert _who(text) == [("vladimir-putin", ("Pu-tin",))]


def test_a_known_person_without_a_title_is_seen():
    text = "Quan hệ Việt Nam và Lào phát triển. Năm ấy, Khăm-tày Xi-phăn-đon dự lễ."
    assert _who(text) == [("khamtay-siphandone", ("Khăm-tày Xi-phăn-đon",))]


def test_a_country_that_the_text_does_not_name_means_nobody():
    assert _who("Quan hệ Việt Nam và Nga phát triển. Năm ấy, Khăm-tày Xi-phăn-đon dự lễ.") == []


@given(st.text(max_size=60))
def test_any_text_has_few_keys(text):
    assert all(len(keys) <= 400 for keys in asked(text))
    assert len(filed(text)) <= 4000
    assert all(weight(key) > 0 for keys in asked(text) for key in keys)
    korean_sounds(text)


@given(st.lists(st.sampled_from(["xtơ", "giê", "đ", "nha", "ngh", "Khơ", "e", "h", "ô"]), min_size=1, max_size=40))
def test_long_names_have_few_keys(parts):
    name = f"X{'-'.join(parts)} {''.join(parts).title()}"
    assert all(len(keys) <= 400 for keys in (*asked(name), filed(name) if len(filed(name)) <= 400 else frozenset()))
