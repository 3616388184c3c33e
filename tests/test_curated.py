"""Registers: what people keep by hand, what is wrong with it, and whom a name means."""

import pytest

from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.registers import Target

TO_LAM = """---
name: Tô Lâm
names: {en: To Lam}
aliases: [TBT Tô Lâm, {text: Bác Tô, weak: true}]
country: VN
born: {value: "1957-07-10", source: vtc}
offices:
- {office: chu-tich-nuoc, from: "2024-05-22", to: "2024-10-21", source: vtc}
- {office: tong-bi-thu, from: "2024-08-03", to: "..", checked: "2026-03-31", source: vtc}
---
Tô Lâm là [[tong-bi-thu]].
"""


def test_reads_a_leader():
    registers, problems = read_registers(
        {"leaders/to-lam.md": TO_LAM, "leaders/to-lam.en.md": "To Lam is General Secretary.\n"}, {}
    )
    person = registers.people["to-lam"]
    assert problems == ()
    assert person.curated
    assert person.names == {"en": "To Lam"}
    assert person.prose["vi"].line == 11
    assert person.prose["en"].markdown == "To Lam is General Secretary.\n"
    assert [term.office for term in registers.terms("to-lam", Edtf.parse("2024-09"))] == [
        "chu-tich-nuoc",
        "tong-bi-thu",
    ]
    assert registers.holders("tong-bi-thu", "VN", Edtf.parse("2020")) == ()
    assert registers.holders("tong-bi-thu", "VN", Edtf.parse("2025-10-09")) == ("to-lam",)


@pytest.mark.parametrize(
    ("name", "weak", "found"),
    [
        pytest.param("Tô Lâm", False, ["to-lam"], id="the name"),
        pytest.param("tô-lâm", False, ["to-lam"], id="case and hyphens do not count"),
        pytest.param("to-lam", False, ["to-lam"], id="the id"),
        pytest.param("To Lam", False, ["to-lam"], id="another language"),
        pytest.param("Tố Lâm", False, [], id="tones do count"),
        pytest.param("Bác Tô", False, [], id="a weak form never links alone"),
        pytest.param("Bác Tô", True, ["to-lam"], id="unless asked for"),
    ],
)
def test_resolves(name, weak, found):
    registers, _ = read_registers({"leaders/to-lam.md": TO_LAM}, {})
    assert registers.resolver.find(name, weak=weak) == tuple(Target("leader", id) for id in found)


def test_a_name_of_two_people_means_neither():
    people = "- {name: Kim Yong Il, country: KP}\n- {id: kim-yong-il-2, name: Kim Yong Il, country: KP}\n"
    registers, _ = read_registers({"vocab/people.yaml": people}, {})
    assert registers.resolver.one("Kim Yong Il") is None
    assert len(registers.resolver.find("Kim Yong Il")) == 2


def test_a_site_shadows_and_extends_the_defaults():
    defaults = {"vocab/countries.yaml": "- {code: VN, names: {vi: Việt Nam}}\n- {code: LA, names: {vi: Lào}}\n"}
    files = {"vocab/countries.yaml": "- {code: VN, names: {vi: Nước ta}}\n"}
    registers, problems = read_registers(files, defaults)
    assert problems == ()
    assert {code: country.names["vi"] for code, country in registers.countries.items()} == {
        "VN": "Nước ta",
        "LA": "Lào",
    }


@pytest.mark.parametrize(
    ("front", "message"),
    [
        pytest.param(
            "nam: Tô Lâm", "leaders/x.md:2: no key is called 'nam' [unknown-key]\n  fix: did you mean 'name'?", id="key"
        ),
        pytest.param("name: [a]", "leaders/x.md:2: 'name' must be a single value [bad-shape]", id="shape"),
        pytest.param('name: a\nborn: "10/7/1957"', "leaders/x.md:3: '10/7/1957' is no EDTF date", id="date"),
        pytest.param("country: VN", "leaders/x.md:2: the key 'name' is missing [missing-key]", id="no name"),
        pytest.param(
            'name: a\noffices:\n- {office: b, to: ".."}',
            "leaders/x.md:4: an office still held needs the day it was checked [unchecked-term]",
            id="open end",
        ),
        pytest.param(
            "name: a\nnames: {vi: 5.000 tấn gạo, en: 5,000 tons of rice}",
            "leaders/x.md:3: no language is called '000 tons of rice' [unknown-key]",
            id="cut at a comma",
        ),
        pytest.param(
            "name: a\nnames: {english: To Lam}",
            "leaders/x.md:3: no language is called 'english' [unknown-key]",
            id="a language is a code",
        ),
        pytest.param("name: 'a", "leaders/x.md:3:1: the YAML cannot be read", id="broken"),
    ],
)
def test_names_what_is_wrong(front, message):
    _, problems = read_registers({"leaders/x.md": f"---\n{front}\n---\n"}, {})
    assert any(str(problem).startswith(message) for problem in problems), [str(p) for p in problems]


def test_names_in_any_language_and_parts_by_any_id():
    files = {
        "leaders/kim-jong-un.md": "---\nname: Kim Jong Un\nnames: {en: Kim, ko: 김정은, zh: 金正恩, hmn: a}\n---\n",
        "events/2026-rice.md": '---\ntype: aid\ndate: "2026"\ntitle: {vi: Gạo, en: "5,000 tons of rice"}\n'
        "parts: {kim-jong-un: recipient}\n---\n",
    }
    registers, problems = read_registers(files, {})
    assert problems == ()
    assert set(registers.people["kim-jong-un"].names) == {"en", "ko", "zh", "hmn"}
    assert registers.events["2026-rice"].title["en"] == "5,000 tons of rice"
    assert registers.events["2026-rice"].parts == {"kim-jong-un": "recipient"}


def test_what_editors_say_is_kept_by_language():
    files = {
        "references.yaml": "- {id: sach, title: Sách, kind: press, note: Bản in}\n"
        '- {id: bai, title: {vi: "[Bài]", en: "[Article]"}, kind: press, note: {vi: Bản in, en: In print}}\n',
        "leaders/to-lam.md": "---\nname: Tô Lâm\nborn:\n- {value: '1957', source: sach, reason: Báo ghi}\n"
        "died: {value: '2030', source: sach, reason: {vi: Báo ghi, en: So the press}}\n---\n",
        "events/2012-gao.md": '---\ntype: aid\ndate: "2012"\nabout: {vi: gạo, en: rice}\n---\n',
        "organizations/dang.md": "---\nname: Đảng\naliases: [{text: Đảng cũ, names: {en: Old party}, when: 195X/196X, "
        "source: sach}, Tên khác]\n---\n",
    }
    registers, problems = read_registers(files, {})
    assert problems == ()
    book, article = registers.references.values()
    assert (book.title, book.described, book.note) == ("Sách", {}, {"vi": "Bản in"})
    assert (article.title, article.described["en"], article.note["en"]) == ("[Bài]", "[Article]", "In print")
    person = registers.people["to-lam"]
    assert [value.reason for value in (*person.born, *person.died)] == [
        {"vi": "Báo ghi"}, {"vi": "Báo ghi", "en": "So the press"},
    ]  # fmt: skip
    assert registers.events["2012-gao"].about == "gạo"
    assert registers.events["2012-gao"].about_names == {"vi": "gạo", "en": "rice"}
    former, other = registers.organizations["dang"].aliases
    assert (former.text, former.names, str(former.when), former.sources) == (
        "Đảng cũ", {"en": "Old party"}, "195X/196X", ("sach",),
    )  # fmt: skip
    assert other.when is None


def test_a_reference_needs_a_title():
    _, problems = read_registers({"references.yaml": "- {id: sach, kind: press}\n"}, {})
    assert [p.code for p in problems] == ["missing-key"]


def test_one_id_twice():
    _, problems = read_registers({"vocab/people.yaml": "- {name: Tô Lâm}\n- {name: Tô Lâm}\n"}, {})
    assert [str(p) for p in problems] == [
        "vocab/people.yaml:2: 'to-lam' stands there twice [duplicate-id]\n  fix: keep one of the two"
    ]
