"""Dates: what is one, which day it means, and what only looks like one. Sentences are in cases/dates_vi.yaml."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb_site.edtf import Edtf
from kb_site.ingest.date_years import infer_month_year, infer_year
from kb_site.ingest.dates import date_entries, read_dates
from kb_site.ingest.document import build_document
from kb_site.lang.vi.dates import entry_key, read_stamp, scan_dates
from kb_site.lang.vi.numbers import read_number
from kb_site.model import Basis
from kb_site.reading import Document, Line

CASES = Path(__file__).parent / "cases"
SENTENCES = yaml.load((CASES / "dates_vi.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
FORMS = [line.split("\t") for line in (CASES / "date_forms_vi.tsv").read_text("utf-8").splitlines() if line[0] != "#"]
FALSE_FRIENDS = [
    line for line in (CASES / "date_false_friends_vi.txt").read_text("utf-8").splitlines() if line[0] != "#"
]
EXPRESSIONS = json.loads((CASES / "date_expressions.json").read_text(encoding="utf-8"))


def document(*paragraphs, title=None):
    lines = [Line(text, number) for number, text in enumerate(paragraphs, 2)]
    return build_document(Line(title, 1) if title else None, lines)


def read(*paragraphs, on=None, title=None):
    made = document(*paragraphs, title=title)
    return made, read_dates(made, Edtf.parse(on) if on else None)


def entries(*paragraphs, on=None, title=None):
    made, found = read(*paragraphs, on=on, title=title)
    return [(fact.entry.text, str(fact.entry.value)) for fact in date_entries(made, found.mentions)]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in SENTENCES])
def test_reads_sentence(case):
    assert dict(entries(*case["text"].split("\n"), on=case.get("on"))) == (case["dates"] or {})


@pytest.mark.parametrize(("words", "value"), [pytest.param(*row, id=row[0]) for row in FORMS])
def test_reads_form_alone(words, value):
    assert [found for _, found in entries(words, on="2020-08-15")] == [value]


@pytest.mark.parametrize("words", FALSE_FRIENDS)
def test_leaves_false_friend(words):
    assert entries(words, on="2020-08-15") == []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["expr"]) for case in EXPRESSIONS])
def test_reads_expression_alone(case):
    assert [value for _, value in entries(case["expr"], on=case["reference"])] == [case["expected"]]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("Thứ năm, 9/10/2025, 15:30 (GMT+7)", "2025-10-09", id="weekday, time and zone"),
        pytest.param("Thứ 7, 17:05, 02/03/2019", "2019-03-02", id="weekday in figures"),
        pytest.param("14:20 | 10/10/2025", "2025-10-10", id="time first"),
        pytest.param("09-10-2025 - 10:15 AM", "2025-10-09", id="hyphens"),
        pytest.param("16.10.2025 - 08:12 | Lượt xem: 1.240", "2025-10-16", id="dots and a counter"),
        pytest.param("date 2026-01-30", "2026-01-30", id="metadata"),
        pytest.param("2025-10-09T15:30:00+07:00", "2025-10-09", id="ISO with time"),
        pytest.param("Thứ sáu, ngày 31/01/2025 - 14:20", "2025-01-31", id="ngày"),
        pytest.param("Cập nhật lúc 15:30, ngày 9/10/2025", "2025-10-09", id="updated"),
        pytest.param("Đăng ngày 9/10/2025 08:00, cập nhật 10/10/2025 09:00", "2025-10-09", id="first of two"),
        pytest.param("SGGPO Thứ Ba, 12-08-2025 20:40", "2025-08-12", id="outlet before it"),
        pytest.param("Số ra ngày 3-12-1958 — Giá 50đ", "1958-12-03", id="print"),
        pytest.param("Thứ Năm, 9 tháng 10, 2025", "2025-10-09", id="month word"),
        pytest.param("Hà Nội, ngày 9 tháng 10 năm 2025", "2025-10-09", id="place and day"),
        pytest.param("Minh Khôi - 09/10/2025 10:15", "2025-10-09", id="author before it"),
        pytest.param("Chủ nhật, 12/10/2025 | 06:00", "2025-10-12", id="Sunday"),
        pytest.param("9h15' ngày 9/10/2025", "2025-10-09", id="hours with h"),
        pytest.param("Thứ Năm, 9/10/2025 10:3'(GMT+7)", "2025-10-09", id="minutes with a stroke"),
        pytest.param("date 2025-10", "2025-10", id="metadata with a month only"),
        pytest.param("Tháng Mười 9, 2025", "2025-10-09", id="month in words first"),
        pytest.param("tháng 10 9, 2025", "2025-10-09", id="month in figures first"),
        pytest.param("9 Tháng 10 2025", "2025-10-09", id="no comma"),
        pytest.param("09 Oct 2025", "2025-10-09", id="English, day first"),
        pytest.param("Thursday, October 9, 2025 10:30 AM", "2025-10-09", id="English, month first"),
        pytest.param("Oct 32, 2025", None, id="no such day in English"),
        pytest.param("30/2/2025 10:00", None, id="no such day"),
        pytest.param("Hai bên ký hiệp định ngày 9/10/2025.", None, id="sentence"),
        pytest.param("Gặp mặt hữu nghị nhân kỷ niệm 80 năm (02.10.2025)", None, id="related story with its day"),
        pytest.param("2 giờ trước", None, id="relative"),
        pytest.param("Quan hệ Việt Nam - Triều Tiên", None, id="no date"),
        pytest.param("Bình luận (14)", None, id="count"),
        pytest.param("10/10/1945-10/10/2025, 31/1/1950-31/1/2025", None, id="four dates"),
    ],
)
def test_reads_stamp(line, day):
    found = read_stamp(line)
    assert (found and str(found)) == day


@pytest.mark.parametrize(
    ("paragraphs", "published"),
    [
        pytest.param(
            ["Sáng ngày 9/10, hai bên hội đàm.", "Kỷ niệm 80 năm thành lập Đảng (10/10/1945-10/10/2025)."],
            "2025-10-09",
            id="day of the lead, year of the pair",
        ),
        pytest.param(
            [
                "Chuyến công tác theo lời mời.",
                "Hai nước thiết lập quan hệ ngoại giao ngày 31/1/1950.",
                "Nhìn lại chặng đường 75 năm kể từ khi thiết lập quan hệ ngoại giao.",
            ],
            "2025",
            id="year of a count whose beginning is told",
        ),
        pytest.param(["Năm 2022 đánh dấu 65 năm cuộc gặp đầu tiên."], "2022", id="year that marks it"),
        pytest.param(["Sáng nay (9/10/2025), hai bên hội đàm."], "2025-10-09", id="this morning with its date"),
        pytest.param(["Hôm qua, 8/10/2025, ông tới Hà Nội."], "2025-10-09", id="yesterday with its date"),
        pytest.param(["Chiều 9/10/2025, tại Hà Nội, hai bên hội đàm."], "2025-10-09", id="lead opens with the day"),
        pytest.param(
            ["Sáng 26-5, ông hội đàm.", "Chuyến thăm diễn ra từ ngày 25 đến 27-5-2025."],
            "2025-05-26",
            id="day within a visit",
        ),
        pytest.param(
            ["Sáng 26-5, ông hội đàm.", "Hai bên gặp nhau tháng 10 năm ngoái (7-10-2024)."],
            "2025-05-26",
            id="last year named",
        ),
        pytest.param(["Bác Hồ thăm Triều Tiên ngày 8/7/1957."], None, id="a past event dates nothing"),
        pytest.param(["Sáng 9/10, hai bên hội đàm."], None, id="a day without any year"),
        pytest.param(["Sáng 2/9/1945, tại Quảng trường Ba Đình."], None, id="history opens with a day, too"),
        pytest.param(["Sáng 10/10, hai bên hội đàm.", "Lần trước là ngày 9/10/2024."], None, id="last time is no year"),
        pytest.param(["Sáng 31/1, lễ kỷ niệm ngày ký kết (31/1/1950)."], None, id="the day that is marked"),
        pytest.param(
            ["Ngày 27/10, hội tổ chức gặp mặt. Cách đây 60 năm, ngày 28/10/1962, hai nước lập quan hệ."],
            "2022-10-27",
            id="so many years back from a day",
        ),
        pytest.param(["Hai bên mở rộng hợp tác đến năm 2030."], None, id="target"),
        pytest.param(
            ["Ông đã gặp bà hôm thứ Sáu 9/10.", "Hai người tại Huế, 9/10/2020."],
            "2020-10",
            id="the day printed with its year elsewhere; a lead that does not open with it gives the month",
        ),
        pytest.param(
            ["Từ 9 đến 11/10, ông đã thăm Huế.", "Chuyến thăm diễn ra từ ngày 9 đến 11/10/2024."],
            "2024-10",
            id="stretch printed with its year elsewhere",
        ),
        pytest.param(
            ["Chiều 22/6, hai bên gặp nhau.", "Ông nhắc lại phát biểu ngày 31/5/2019."],
            "2019-06-22",
            id="soon after the last day told of",
        ),
        pytest.param(
            ["Chiều 22/9, hai bên gặp nhau.", "Ông nhắc lại phát biểu ngày 31/5/2019."], None, id="too long after it"
        ),
        pytest.param(
            ["Chiều 6.9, ông tiếp đoàn.", "Đoàn dự Liên hoan phim Huế 2018 diễn ra vào ngày 9.9 sắp tới."],
            "2018-09-06",
            id="year in the name of what is held",
        ),
        pytest.param(
            ["Sáng 11/11, hai bên hội đàm.", "Kim ngạch 9 tháng đầu năm 2024 tăng 5%."],
            "2024-11-11",
            id="first months reckoned up",
        ),
        pytest.param(
            ["Sáng 11/1, hai bên hội đàm.", "Kim ngạch 9 tháng đầu năm 2024 tăng 5%."],
            "2025-01-11",
            id="months reckoned up after New Year",
        ),
        pytest.param(
            ["Sáng 15/11, hội nghị bế mạc. 2020 là một năm nhiều khó khăn."],
            "2020-11-15",
            id="year spoken of as present",
        ),
        pytest.param(
            ["Chiều 22/11, thực hiện chương trình đối ngoại của Quốc hội năm 2017, Đoàn sẽ thăm Úc từ 26/11."],
            "2017-11-22",
            id="year of the programme carried out",
        ),
        pytest.param(
            ["Chiều 22/11, hai bên bàn về chương trình hợp tác năm 2018."], None, id="year of a programme talked over"
        ),
        pytest.param(
            ["Hôm thứ Hai (6/10), bà tới Huế.", "Cầu khánh thành tháng 3/2025."], "2025-10", id="day of the week"
        ),
        pytest.param(
            ["Hôm thứ Sáu (6/10), bà tới Huế.", "Cầu khánh thành tháng 3/2025."],
            None,
            id="day of the week of a far year",
        ),
        pytest.param(
            ["Sáng nay 16/12, đoàn về tới Huế.", "Hai nước sắp đón mốc 50 năm quan hệ (9/4/1973-9/4/2023)."],
            "2022-12-16",
            id="before a day announced",
        ),
        pytest.param(
            ["Đoàn đã thăm Huế từ ngày 14 đến 17/6/2013.", "Sáng 15/6, hai bên hội đàm."],
            "2013-06",
            id="what is past lies later than the day reported",
        ),
        pytest.param(
            ["Ngày 14/10/2010, tại Huế, hai bên tham khảo ý kiến."], "2010-10", id="lead opens with a full day"
        ),
        pytest.param(
            ["Ngày 8/2/1950, hai nước lập quan hệ.", "Tháng 4/2013, Chủ tịch thăm."],
            None,
            id="chronicle opens with one",
        ),
        pytest.param(
            ["Đoàn thăm từ 28-2 đến 2-3-2001. Ngày 1-3, hai bên ký.", "Gần đây nhất là chuyến thăm ngày 20-6-2024."],
            None,
            id="day of an old story",
        ),
        pytest.param(
            ["Năm 2010, ngành tổ chức kỷ niệm 100 năm ngày sinh ông."], None, id="a marking that is told of as past"
        ),
        pytest.param(
            ["Ông dự lễ nhân 45 năm thiết lập quan hệ.", "Nước này giữ vai trò điều phối quan hệ từ năm 2018."],
            None,
            id="a year of something else than what is counted",
        ),
        pytest.param(
            ["Chuyến thăm đầu tiên sau 11 năm, kể từ chuyến đi của bà hồi tháng 10/2011."],
            "2022",
            id="count from a month",
        ),
        pytest.param(
            [
                "Ngày 28/1, ông tiếp đoàn.",
                "Hai bên mong đón khách dịp 50 năm thiết lập quan hệ ngoại giao.",
                "Việc thiết lập quan hệ ngoại giao được nhắc lại năm 2025, sau chuyến thăm ngày 7/10/2025.",
            ],
            None,
            id="no count from the year of its marking",
        ),
        pytest.param(
            [
                "Ngày 13/11, bà tiếp đoàn.",
                "Bà mong hai bên cùng chuẩn bị tốt dịp 70 năm quan hệ (3/2/1950 - 3/2/2020).",
            ],
            None,
            id="a pair prepared for long before",
        ),
        pytest.param(
            ["Ngày 13/11, bà tiếp đoàn.", "Hai nước sắp đón mốc 70 năm quan hệ (3/2/1950 - 3/2/2020)."],
            "2019-11-13",
            id="a pair that is near",
        ),
        pytest.param(
            ["Ngày 4/3, ông tiếp đoàn.", "Trong quý II/2026, nhóm doanh nghiệp tới khảo sát."],
            None,
            id="a quarter that may lie ahead",
        ),
        pytest.param(
            ["Ngày 4/11, ông tiếp đoàn.", "Tính đến hết quý III/2026, có 20 dự án."],
            "2026-11-04",
            id="a quarter that is over",
        ),
        pytest.param(
            [
                "- Ngày 4/2/1950: hai nước lập quan hệ.",
                "- Nhân 70 năm quan hệ, ngày 4/2/2020 hai bên trao đổi điện mừng.",
            ],
            None,
            id="a row of a chronicle that dates the marking",
        ),
        pytest.param(
            ["Từ năm 2008, khi giấy phép được trao ngày 25/3, tỉnh có nhà máy.", "Quý III/2019 tăng 6%."],
            None,
            id="a day with its year before it is not the news",
        ),
        pytest.param(
            [
                "Chiều 16/9, Bộ trưởng tiếp đoàn. Ông đề nghị bàn chương trình kỷ niệm 30 năm lập quan hệ"
                " (22/12/1992 - 22/12/2022)."
            ],
            None,
            id="a marking that is prepared",
        ),
        pytest.param(
            [
                "Chiều 16/9, Bộ trưởng tiếp đoàn. Hai bên chuẩn bị các hoạt động kỷ niệm 30 năm lập quan hệ"
                " (1992-2022). Nước bạn gửi thêm thuốc trong tháng 10/2021."
            ],
            "2021-09-16",
            id="a month to come beside a marking that is prepared",
        ),
        pytest.param(
            ["Chiều 16/9, Bộ trưởng tiếp đoàn. Hàng hóa trong tháng 10/2021 tăng nhanh."],
            None,
            id="a month of which figures are known",
        ),
        pytest.param(
            ["Chiều 16/9, Bộ trưởng tiếp đoàn. Nước bạn đã gửi thuốc trong tháng 10/2021."], None, id="a month gone"
        ),
        pytest.param(
            ["Chiều 16/9, Bộ trưởng tiếp đoàn nhân kỷ niệm 30 năm lập quan hệ (22/12/1992 - 22/12/2022)."],
            "2022-09-16",
            id="a marking that is on",
        ),
        pytest.param(
            ["Sáng nay 9/11, ông tiếp đoàn.", "Năm 2017 là Năm hữu nghị, hai bên sẽ tổ chức nhiều hoạt động."],
            "2016-11-09",
            id="plans for the year to come",
        ),
        pytest.param(
            ["Sáng nay 9/6, ông tiếp đoàn.", "Năm 2017 là Năm hữu nghị, hai bên sẽ tổ chức nhiều hoạt động."],
            None,
            id="plans for this year or the next",
        ),
        pytest.param(
            ["Sáng nay 9/1, ông tiếp đoàn.", "Năm 2017 là Năm hữu nghị, hai bên sẽ tổ chức nhiều hoạt động."],
            "2017-01-09",
            id="plans for the year that begins",
        ),
        pytest.param(
            ["Ngày 27/5, ông họp báo.", "Hai bên hẹn gặp lại vào mùa thu năm 2018. Hiệp định ký ngày 27/7/1953."],
            "2018-05-27",
            id="a season appointed",
        ),
        pytest.param(
            ["Ngày 27/5, ông họp báo.", "Hai bên hẹn gặp lại vào mùa đông năm 2018."], None, id="a season far off"
        ),
        pytest.param(
            ["Ngày 27/5, ông họp báo.", "Cầu dự kiến hoàn thành vào tháng 8/2018."], None, id="an aim is no appointment"
        ),
        pytest.param(
            ["Rạng sáng 19/6, ông tới Huế.", "Hồi tháng 9 năm ngoái, ông gặp bà Lan tại ga ngày 13/9/2023."],
            "2024-06-19",
            id="last year's month with its year",
        ),
        pytest.param(
            ["Rạng sáng 19/6, ông tới Huế.", "Năm ngoái (2023), ông gặp bà Lan."], "2024-06-19", id="last year's number"
        ),
        pytest.param(
            ["Rạng sáng 19/6, ông tới Huế.", "Tháng 9 năm ngoái, ông nhắc lại cuộc gặp ngày 13/10/2003."],
            None,
            id="another month beside last year's",
        ),
        pytest.param(
            ["Từ ngày 11 đến 13/3/2025, ông thăm Huế.", "Trưa 11/3, ông tới ga.", "Sáng 13/3, ông rời Huế."],
            "2025-03",
            id="a morning told after the one reported first",
        ),
        pytest.param(
            ["Từ ngày 11 đến 13/3/2025, ông thăm Huế.", "Trưa 11/3, ông tới ga.", "Sáng 13/3, ông sẽ rời Huế."],
            "2025-03-11",
            id="a morning of the programme",
        ),
        pytest.param(
            ["Từ ngày 19 đến 22/5/2025, ông làm việc tại Huế.", "Trước đó, ngày 4/4, ông gặp bà Lan."],
            "2025-05",
            id="what went before the days of the lead",
        ),
        pytest.param(
            ["Từ ngày 19 đến 22/5/2025, ông sẽ làm việc tại Huế.", "Trước đó, ngày 4/4, ông gặp bà Lan."],
            None,
            id="days to come in the lead",
        ),
        pytest.param(
            [
                "Nhân 90 năm ngày sinh, ông tặng bà kỷ niệm chương.",
                "Trong khuôn khổ chuyến thăm chính thức, sáng ngày 2/12/2021 ông tiếp bà Lan.",
            ],
            "2021-12-02",
            id="a morning behind the clause that sets its scene",
        ),
        pytest.param(
            [
                "Nhân 90 năm ngày sinh, ông tặng bà kỷ niệm chương.",
                "Trong khuôn khổ chuyến thăm chính thức, sáng ngày 2/12/2021 ông tiếp bà Lan.",
                "Ngày 5/1/2022, bà về nước.",
            ],
            None,
            id="a morning before a day told later",
        ),
    ],
)
def test_infers_publication(paragraphs, published):
    _, found = read(*paragraphs)
    assert (found.published and str(found.published)) == published
    assert found.inferred is (published is not None)


@pytest.mark.parametrize(
    ("text", "beside", "published"),
    [
        pytest.param(
            "Sáng 20/11, ông tới Huế.", ["screen-shot-2025-11-20-at-84607-am.png"], "2025-11-20", id="picture"
        ),
        pytest.param("Sáng 20/11, ông tới Huế.", ["IMG_20251120_0831.jpg"], "2025-11-20", id="picture, no hyphens"),
        pytest.param("Sáng 20/11, ông tới Huế.", ["Ông rời Hà Nội hôm 20/11/2025"], "2025-11-20", id="another story"),
        pytest.param("Sáng 20/11, ông tới Huế.", ["Ông rời Hà Nội hôm 18/11/2025"], None, id="another day"),
        pytest.param("Sáng 20/11, ông tới Huế.", ["20/11/2024", "20/11/2025"], None, id="two years"),
        pytest.param("Ông tới Huế.", ["20/11/2025"], None, id="no day of the text's own"),
    ],
)
def test_infers_year_from_lines_beside_the_text(text, beside, published):
    found = read_dates(document(text), None, beside).published
    assert (found and str(found)) == published


@pytest.mark.parametrize(
    ("days", "published"),
    [
        pytest.param(["2010-06-23"], "2010-06-23", id="two days after what is told"),
        pytest.param(["2026-11-24"], "None", id="the day on which the page was called up"),
        pytest.param(["2010-06-20"], "None", id="before what is told"),
        pytest.param(["2026-11-24", "2010-06-21"], "2010-06-21", id="one of two"),
        pytest.param([], "None", id="none"),
    ],
)
def test_infers_publication_from_a_day_above_the_page(days, published):
    text = "Ngày 21-6, đồng chí A đã hội kiến với Thủ tướng B."
    assert str(read_dates(document(text), None, days=[Edtf.parse(day) for day in days]).published) == published


def test_a_day_above_the_page_at_the_turn_of_the_year():
    text = "Ngày 31-12, đồng chí A đã hội kiến với Thủ tướng B."
    assert str(read_dates(document(text), None, days=[Edtf.parse("2011-01-02")]).published) == "2011-01-02"


@pytest.mark.parametrize(
    ("text", "stated", "published"),
    [
        pytest.param("Chiều hôm nay (28/8), ông từ chức.", "2020-08", "2020-08-28", id="today with its day"),
        pytest.param("Hôm qua, 27/8, ông từ chức.", "2020-08", "2020-08-28", id="yesterday with its day"),
        pytest.param("Chiều 28/8, ông từ chức.", "2020-08", "2020-08", id="a day that need not be today"),
        pytest.param("Chiều hôm nay (28/7), ông từ chức.", "2020-08", "2020-08", id="a day of another month"),
    ],
)
def test_refines_month_of_publication(text, stated, published):
    assert str(read(text, on=stated)[1].published) == published


def test_stated_publication_outranks_the_text():
    _, found = read("Sáng nay (9/10/2025), hai bên hội đàm.", on="2025-10-10")
    assert (str(found.published), found.inferred) == ("2025-10-10", False)


@pytest.mark.parametrize(
    ("day", "month", "published", "announced", "told", "year"),
    [
        pytest.param(28, 12, "2026-01-03", False, False, 2025, id="looks back over New Year"),
        pytest.param(2, 3, "2025-12-20", True, False, 2026, id="announced over New Year"),
        pytest.param(6, 10, "2025-10-07", True, False, 2025, id="yesterday in a clause about the future"),
        pytest.param(11, 10, "2025-10-09", False, False, 2025, id="the day after tomorrow"),
        pytest.param(20, 11, "2025-10-09", False, True, 2024, id="what happened cannot lie ahead"),
        pytest.param(31, 1, "2025", False, False, 2025, id="publication known by year"),
        pytest.param(30, 2, "2025-10-09", False, False, None, id="no such day"),
        pytest.param(29, 2, "2024-03-01", False, False, 2024, id="leap day"),
        pytest.param(29, 2, "2026-03-01", False, False, None, id="no leap year near"),
    ],
)
def test_infers_year(day, month, published, announced, told, year):
    assert infer_year(day, month, Edtf.parse(published), announced, told) == year


@pytest.mark.parametrize(
    ("month", "published", "announced", "told", "year"),
    [
        pytest.param(11, "2026-01-20", False, False, 2025, id="looks back over New Year"),
        pytest.param(1, "2025-11-20", True, False, 2026, id="announced over New Year"),
        pytest.param(10, "2025-10-20", False, True, 2025, id="this month"),
        pytest.param(12, "2025-10-20", False, False, 2025, id="soon"),
        pytest.param(12, "2025-10-20", False, True, 2024, id="told of"),
        pytest.param(5, "2022", False, False, 2022, id="publication known by year"),
    ],
)
def test_infers_year_of_month(month, published, announced, told, year):
    assert infer_month_year(month, Edtf.parse(published), announced, told) == year


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        pytest.param("ngày 31/1/1950", Basis.EXPLICIT, id="explicit"),
        pytest.param("ngày 9/10", Basis.YEAR_INFERRED, id="year from publication"),
        pytest.param("thập niên 60", Basis.YEAR_INFERRED, id="century understood"),
        pytest.param("75 năm thiết lập quan hệ ngoại giao", Basis.ANNIVERSARY, id="count"),
        pytest.param("ngày 9/10 năm ngoái", Basis.RELATIVE, id="named year"),
        pytest.param("hôm qua", Basis.RELATIVE, id="day from publication"),
    ],
)
def test_gives_basis(text, basis):
    _, found = read(text, on="2025-10-10")
    assert [m.basis for m in found.mentions] == [basis]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        pytest.param(
            "Sáng 9/10, ông hội đàm. Chiều cùng ngày, ông tiếp khách.", "cùng ngày", "2025-10-09", id="same day"
        ),
        pytest.param(
            "Sáng 9/10, ông nhắc tới quan hệ (25/3/1971). Cùng ngày, ông tiếp khách.",
            "Cùng ngày",
            "2025-10-09",
            id="same day as the news, not as what it recalls",
        ),
        pytest.param(
            "Hôm 9/10, ông hội đàm. Hãng tin sáng nay đưa tin hai bên hài lòng. Cùng ngày, ông tiếp khách.",
            "Cùng ngày",
            "2025-10-09",
            id="same day as what happened, not as the report",
        ),
        pytest.param(
            "Sáng 9/10, ông họp báo. Ông nói Thủ tướng khai mạc diễn đàn ngày 31/5 và gặp khách cùng ngày.",
            "cùng ngày",
            "2025-05-31",
            id="same day as the one before it in its sentence, however long past",
        ),
        pytest.param(
            "Sáng 9/10, ông tiếp khách, nhắc lại cuộc gặp ngày 4/3/2010 tại Hà Nội; cùng ngày, ông dự lễ.",
            "cùng ngày",
            "2025-10-09",
            id="same day as the news behind a semicolon",
        ),
        pytest.param(
            "Chiều 9/10, ông hội đàm.\nKhách chia buồn về việc ông X từ trần ngày 5/10.\nCùng ngày, ông tiếp khách.",
            "Cùng ngày",
            "2025-10-09",
            id="same day as the news below what was said of another",
        ),
        pytest.param(
            "Chiều 9/10, ông hội đàm.\nÔng sẽ dự diễn đàn ngày 11/10.\nCùng ngày, ông sẽ tiếp khách.",
            "Cùng ngày",
            "2025-10-11",
            id="same day as what is to come, below a plan",
        ),
        pytest.param("Hai ông hội đàm. Cùng ngày, ông tiếp khách.", "Cùng ngày", "2025-10-10", id="of the report"),
        pytest.param("Năm 1957, Bác đi thăm. Năm đó mưa nhiều.", "Năm đó", "1957", id="that year"),
        pytest.param("Sáng nay (10/10), ông lên đường.", "Sáng nay", "2025-10-10", id="the day follows"),
        pytest.param("Cách đây 50 năm, ngày 30/4/1975, …", "Cách đây 50 năm", "1975", id="years ago, the day follows"),
    ],
)
def test_dates_without_listing(text, words, value):
    made, found = read(*text.split("\n"), on="2025-10-10")
    quiet = [(made.quote(m.span), str(m.value)) for m in found.mentions if not m.listed]
    assert quiet == [(words, value)]
    assert words not in dict(entries(*text.split("\n"), on="2025-10-10"))


def test_count_says_what_is_counted_and_when_it_was_marked():
    made, found = read("Lễ kỷ niệm 80 năm thành lập Đảng Lao động Triều Tiên (10/10/1945-10/10/2025).", on="2025-10-09")
    (mention,) = [m for m in found.mentions if m.count]
    assert mention.count.years == 80
    assert made.quote(mention.count.subject) == "thành lập Đảng Lao động Triều Tiên"
    assert (str(mention.value), str(mention.count.observed)) == ("1945-10-10", "2025-10-10")


def test_count_takes_the_day_that_the_text_tells_of():
    text = [
        "Hai nước kỷ niệm 75 năm thiết lập quan hệ ngoại giao.",
        "Quan hệ ngoại giao được thiết lập ngày 31/1/1950.",
    ]
    assert dict(entries(*text, on="2025-06-01"))["75 năm thiết lập quan hệ ngoại giao"] == "1950-01-31"


def test_count_stays_a_year_where_two_days_could_be_meant():
    text = [
        "Kỷ niệm 75 năm thiết lập quan hệ ngoại giao.",
        "Hai bên thiết lập quan hệ ngoại giao với Trung Quốc ngày 18/1/1950.",
        "Hai bên thiết lập quan hệ ngoại giao với Liên Xô ngày 30/1/1950.",
    ]
    assert dict(entries(*text, on="2025-06-01"))["75 năm thiết lập quan hệ ngoại giao"] == "1950"


def test_forms_of_one_entry_are_listed_once():
    text = "Ngày 9/10, họ gặp nhau. Tối 9/10, họ dự tiệc. Năm 1957 và năm 1957."
    assert entries(text, on="2025-10-10") == [("Ngày 9/10", "2025-10-09"), ("Năm 1957", "1957")]
    assert entry_key("Từ ngày 9/10") == entry_key("9/10")


def test_title_counts():
    assert entries("Họ gặp nhau.", title="20 năm chuyến thăm của Chủ tịch", on="2022-05-20") == [
        ("20 năm chuyến thăm của Chủ tịch", "2002")
    ]


def test_document_without_sentences_is_read():
    text = "Ngày 9/10/2025, họ gặp nhau."
    found = read_dates(Document(text, text, (), ()), None)
    assert [str(m.value) for m in found.mentions] == ["2025-10-09"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param("ba mươi", 30, id="tens"),
        pytest.param("mười lăm", 15, id="teens"),
        pytest.param("hai mươi mốt", 21, id="mốt after tens"),
        pytest.param("hai tư", 24, id="tens without mươi"),
        pytest.param("một trăm linh năm", 105, id="linh"),
        pytest.param("hai nghìn không trăm hai mươi lăm", 2025, id="year in full"),
        pytest.param("hai ngàn lẻ ba", 2003, id="southern"),
        pytest.param("một chín bảy lăm", 1975, id="pairs"),
        pytest.param("hai không mười ba", 2013, id="pair and teen"),
        pytest.param("năm", 5, id="five, which is also the word for year"),
        pytest.param("mươi", None, id="tens of nothing"),
        pytest.param("ba nước", None, id="not a number"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_reads_number(words, number):
    assert read_number(words) == number


calendar_days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
STYLES = (
    "ngày {d.day}/{d.month}/{d.year}",
    "ngày {d.day:02}-{d.month:02}-{d.year}",
    "{d.day}.{d.month}.{d.year}",
    "ngày {d.day} tháng {d.month} năm {d.year}",
    "Sáng {d.day:02}/{d.month:02}/{d.year}",
    "{d.day} tháng {d.month}, {d.year}",
    "{d}",
)


@given(calendar_days, st.sampled_from(STYLES))
def test_every_day_is_read_in_every_style(day, style):
    assert [value for _, value in entries(style.format(d=day))] == [day.isoformat()]


PIECES = st.sampled_from(
    [
        *["9", "10", "11", "2025", "1950", "80", "24", "7", "0", "99", "31"],
        *["/", "-", ".", ",", "(", ")", "%", ":", ";"],
        *[
            "ngày",
            "tháng",
            "năm",
            "từ",
            "đến",
            "và",
            "hôm",
            "nay",
            "qua",
            "mai",
            "sáng",
            "tối",
            "quý",
            "thứ",
            "hai",
            "ba",
            "mươi",
            "trước",
            "sau",
            "đó",
            "cùng",
            "kỷ",
            "niệm",
            "thành",
            "lập",
        ],
        *[
            "những",
            "thập",
            "niên",
            "giai",
            "đoạn",
            "nửa",
            "đầu",
            "cuối",
            "lần",
            "kể",
            "ngoái",
            "tới",
            "này",
            "hàng",
            "năm",
            "Tết",
            "âm",
            "lịch",
            "tuổi",
            "tròn",
            "cách",
            "đây",
        ],
    ]
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=40))
def test_any_words_are_read_without_overlap(pieces):
    text = " ".join("".join(word + gap for word, gap in pieces).split())
    made, found = read(text or "a", on="2025-10-10")
    plain = [m for m in found.mentions if not m.count]
    assert all(a.span.end <= b.span.start for a, b in pairwise(plain))
    assert all(made.quote(m.span) for m in found.mentions)
    assert found == read_dates(made, Edtf.parse("2025-10-10"))


@given(st.text(max_size=200))
def test_any_text_is_scanned(text):
    assert all(0 <= e.start < e.end <= len(text) for e in scan_dates(text))
