"""What common knowledge tells of the year of a text that prints none: who held office, since when years are counted."""

from functools import cache
from pathlib import Path

import pytest

from kb_site.answers import read_vocabulary
from kb_site.curated import read_registers
from kb_site.ingest.pipeline import Rules, compile_rules, read_source
from kb_site.reading import Source

CONTENT = Path(__file__).parents[1] / "content"


@cache
def rules() -> Rules:
    return compile_rules(read_vocabulary(CONTENT))


def published(text: str) -> str | None:
    found = read_source(Source("x.txt", "", text), rules()).published
    return str(found) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chiều 10/1, Chủ tịch nước Võ Văn Thưởng tiếp Đại sứ Peru.", "2024-01-10", id="one term, one year"
        ),
        pytest.param(
            "Sáng 4-3, Thủ tướng Nguyễn Tấn Dũng hội đàm với Thủ tướng Nhật Bản Noda Yoshihiko.", "2012-03-04", id="two"
        ),
        pytest.param(
            "Ngày 7/8, Phó Thủ tướng Phạm Bình Minh điện đàm với Ngoại trưởng Mỹ Rex Tillerson.",
            "2017-08-07",
            id="vice",
        ),
        pytest.param(
            "Tối 11/11, Tổng Bí thư Tô Lâm điện đàm với Tổng thống đắc cử Donald Trump.", "2024-11-11", id="elected"
        ),
        pytest.param(
            "Chiều 12/5, Đại tướng Phan Văn Giang, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng, gặp Bộ trưởng "
            "Quốc phòng Anh Grant Shapps.",
            "2024-05-12",
            id="an office set off behind the name",
        ),
        pytest.param(
            "Sáng 5/6, Tổng Bí thư, Chủ tịch Quốc hội Nguyễn Phú Trọng tiếp Đại sứ Cuba.",
            "2011-06-05",
            id="in two offices",
        ),
        pytest.param(
            "Chiều 3/9, Chủ tịch nước Nguyễn Xuân Phúc tiếp Đại sứ nhân kỷ niệm 30 năm thiết lập quan hệ ngoại "
            "giao Việt Nam - Hàn Quốc.",
            "2022-09-03",
            id="a count that fits the term",
        ),
        pytest.param(
            "Chiều 9/8, Thủ tướng Nguyễn Xuân Phúc tiếp Đại sứ. Tháng 4/2018, ông dự phiên khai mạc tại Toronto.",
            "2018-08-09",
            id="first after what is told",
        ),
        pytest.param(
            "Sáng 10/4, Chủ tịch nước Võ Văn Thưởng tới Vientiane.", "2023-04-10", id="not just after the term"
        ),
        pytest.param("Ngày 2/9, tân Thủ tướng Anh Liz Truss được bầu.", "2022-09-02", id="just before it"),
        pytest.param(
            "Chiều 17/9, Tổng Bí thư, Chủ tịch nước Nguyễn Phú Trọng tiếp các Đại sứ. Hai bên chuẩn bị kỷ niệm vào năm "
            "2020. Tháng 5/2017, ông thăm Cuba.",
            "2019-09-17",
            id="before the year to come",
        ),
        pytest.param(
            "Chiều qua (28/9), Tổng thống Rodrigo Duterte tới Hà Nội. Ông sẽ hội đàm với Chủ tịch nước Trần Đại Quang. "
            "Tháng 6/2016, ông nhậm chức.",
            "2016-09-29",
            id="the day after the one told of",
        ),
        pytest.param(
            "Ông Rex Tillerson rời Hà Nội trưa nay. Chiều 6/8, Ngoại trưởng Mỹ Rex Tillerson đã dự tiệc.",
            "2017-08",
            id="a day that is not today",
        ),
        pytest.param("Chiều 9/8, Thủ tướng Phạm Minh Chính tiếp Đại sứ Canada.", None, id="years to choose from"),
        pytest.param("Chiều 10/1, nguyên Chủ tịch nước Võ Văn Thưởng dự lễ.", None, id="no longer in office"),
        pytest.param("Chiều 10/1, ông nhắc lại lần Chủ tịch nước khi đó là Võ Văn Thưởng tới.", None, id="of then"),
        pytest.param("Chiều 10/1, con trai Thủ tướng Noda Yoshihiko tới Hà Nội.", None, id="whose son it is"),
        pytest.param("Chiều 10/1, đoàn dâng hoa tại Lăng Chủ tịch Hồ Chí Minh.", None, id="no other of that name"),
        pytest.param(
            "Chiều 10/1, Tổng Bí thư Nguyễn Phú Trọng, Chủ tịch nước Trần Đại Quang gửi điện mừng.",
            None,
            id="his own office",
        ),
    ],
)
def test_dates_by_who_held_office(text, expected):
    assert published(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Hai bên bàn hoạt động của năm nay, dịp kỷ niệm 45 năm thiết lập quan hệ ngoại giao Việt Nam - Nhật Bản.",
            "2018",
            id="relations, no day",
        ),
        pytest.param(
            "Tối 29/8, Đại sứ quán Việt Nam tại Ba Lan tổ chức chiêu đãi kỷ niệm 74 năm Quốc khánh 2/9.",
            "2019-08-29",
            id="national day",
        ),
        pytest.param(
            "Chiều 18/3, đoàn Đan Mạch tới Hà Nội. Đây là dịp hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao.",
            "2021-03-18",
            id="the country named last",
        ),
        pytest.param(
            "Ngày 31/1 năm tới, Việt Nam và Triều Tiên kỷ niệm 76 năm quan hệ ngoại giao.", None, id="next year"
        ),
        pytest.param(
            "Hai nước kỷ niệm 10 năm quan hệ Đối tác chiến lược Việt Nam - Nhật Bản.", "2019", id="another relation"
        ),
        pytest.param(
            "Hai nước kỷ niệm 10 năm quan hệ hợp tác lao động Việt Nam - Nhật Bản.", None, id="a relation not known"
        ),
        pytest.param(
            "Năm 1977, thời cơ qua đi. Nay hai bên kỷ niệm 20 năm bình thường hóa quan hệ Việt - Mỹ, thời cơ mới đến.",
            "2015",
            id="a year of something else that would make the text too old",
        ),
        pytest.param(
            "Chiều 9-11, bà gặp bạn cũ tại Huế. Sau đó bà sẽ bay vào Đà Nẵng để tham dự tuần lễ APEC 2017.",
            "2017-11-09",
            id="the year in the name of what is about to be attended",
        ),
        pytest.param(
            "Ngày 11/7, ông nhận chức. Hai bên sẽ gặp lại, nhất là trong năm kỷ niệm 75 năm hội ra đời (1950-2025).",
            "2025-07-11",
            id="marked this year though in a sentence on what will be done",
        ),
        pytest.param(
            "Ngày 11/7, ông nhận chức. Hai bên sẽ tổ chức triển lãm trong năm kỷ niệm 75 năm hội ra đời (1950-2025).",
            None,
            id="perhaps marked next year",
        ),
        pytest.param(
            "Chiều 9-11, bà gặp bạn cũ tại Huế. Thành phố sẽ đăng cai APEC 2027.",
            None,
            id="the year of what is to be held one day",
        ),
        pytest.param("Hai bên hướng tới kỷ niệm 50 năm quan hệ ngoại giao Việt Nam - Italy.", None, id="yet to come"),
    ],
)
def test_dates_by_what_is_counted(text, expected):
    assert published(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ngày 10-11, đoàn dự Hội nghị APEC lần thứ 22 tại Bắc Kinh.", "2014-11-10", id="once a year"),
        pytest.param("Sáng 28/10, đoàn dự Hội nghị Cấp cao ASEAN lần thứ 47.", "2025-10-28", id="twice a year"),
        pytest.param("Chiều 18/9, bên lề AIPA-46, hai bên gặp nhau.", "2025-09-18", id="with a hyphen"),
        pytest.param("Sáng 22/9, khóa 77 Đại hội đồng Liên hợp quốc họp.", "2022-09-22", id="the number first"),
        pytest.param("Sáng 22/9, đoàn nhắc tới APEC lần thứ 25 năm 2017.", None, id="told with its own year"),
        pytest.param("Sáng 22/9, đại diện APEC 21 nền kinh tế họp.", None, id="another number"),
    ],
)
def test_dates_by_meetings_with_a_number(text, expected):
    assert published(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cuộc gặp sáng nay kéo dài một giờ.\nHai ông tại Nhà Trắng hôm 25/07/2013. AFP\nHọ sẽ gặp lại.",
            "2013-07-25",
            id="a picture of this morning",
        ),
        pytest.param(
            "Cuộc gặp sáng nay kéo dài một giờ.\nHai ông hôm 25/07/2011. AFP\nNgày 2/3/2013, họ gặp lại ở Bonn.",
            None,
            id="an old picture",
        ),
    ],
)
def test_dates_by_pictures(text, expected):
    assert published(text) == expected


def test_a_date_that_the_page_states_outranks_what_is_known():
    assert (
        published("Hà Nội, 10/1/2020 08:00\nChủ tịch nước Võ Văn Thưởng tiếp Đại sứ Peru tại Hà Nội chiều nay.")
        == "2020-01-10"
    )


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        pytest.param("vocab/incumbents.yaml", '- {name: A, held: ["Thủ tướng 2001/2002"]}', "bad-edtf", id="no colon"),
        pytest.param(
            "vocab/incumbents.yaml", '- {name: A, held: ["Thủ tướng: 2001/1999"]}', "bad-edtf", id="backwards"
        ),
        pytest.param("vocab/incumbents.yaml", '- {held: ["Thủ tướng: 2001/2002"]}', "missing-key", id="nobody"),
        pytest.param(
            "vocab/beginnings.yaml", '- {year: "1992", words: [apec], times: "3"}', "bad-shape", id="too often"
        ),
        pytest.param("vocab/beginnings.yaml", "- {year: x, words: [quốc khánh]}", "bad-edtf", id="no year"),
    ],
)
def test_reports_what_is_wrong_in_the_vocabularies(path, text, code):
    assert [problem.code for problem in read_registers({path: text}, {})[1]] == [code]


def _terms_with_sources():
    """Pair each sourced term of a leader that is certain with what common knowledge says of the same office."""
    registers = read_vocabulary(CONTENT)
    people = {(person.name, person.country): person for person in registers.people.values()}
    for one in registers.incumbents:
        person = people.get((one.name, one.country))
        for term in person.offices if person else ():
            name = registers.offices[term.office].names["vi"]
            held = [time for office, time in one.held if name.startswith(office)]
            if held and term.start and not term.start.uncertain:
                yield pytest.param(term, held, id=f"{one.name}, {name}")


@pytest.mark.parametrize(("term", "held"), [*_terms_with_sources()])
def test_does_not_contradict_what_has_a_source(term, held):
    assert any(term.start.agrees(time.first) for time in held)
    if term.end and not term.end.uncertain:
        assert any(time.last and term.end.agrees(time.last) for time in held)


@pytest.mark.parametrize(
    ("text", "leaders"),
    [
        pytest.param("Thủ tướng Dũng đọc diễn văn hôm 31/5.", ["nguyen-tan-dung"], id="who held the office"),
        pytest.param("Thủ tướng Khang đọc diễn văn hôm 31/5.", [], id="nobody who did"),
        pytest.param("Thủ tướng Lào Dũng đọc diễn văn hôm 31/5.", [], id="an office of another country"),
        pytest.param("Thủ tướng Hùng đọc diễn văn hôm 31/5.", [], id="no ambassador of that family name"),
        pytest.param("Đại sứ Dũng đọc diễn văn hôm 31/5.", [], id="an office of several at a time"),
    ],
)
def test_an_office_and_a_given_name_mean(text, leaders):
    found = read_source(Source("x.txt", "", text), rules()).leaders
    assert [fact.entry.id for fact in found] == leaders
