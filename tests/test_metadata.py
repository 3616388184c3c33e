"""What the lines around an article say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.ingest.metadata import days_of_page, read_metadata, title_from_lead
from layout_cases import CASES, Case
from layout_registers import laid_out, registers


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_reads_what_the_page_states(case: Case) -> None:
    found = read_metadata(laid_out(case.text), registers())
    values = {"published": str(found.stated or ""), "outlet": found.outlet, "author": found.author, "url": found.url}
    assert {key: value for key, value in values.items() if value} == case.states


BODY = (
    "Thành phố vừa mở thêm ba tuyến xe buýt điện phục vụ người dân ngoại thành.",
    "Các tuyến mới hoạt động từ năm giờ sáng đến chín giờ tối hằng ngày.",
    "Người cao tuổi và học sinh được miễn vé trong sáu tháng đầu.",
)


def page(*above: str, below: tuple[str, ...] = ()) -> str:
    return "\n".join([*above, *BODY, *below])


HEADLINE = "Thành phố mở thêm ba tuyến xe buýt điện"


@pytest.mark.parametrize(
    ("above", "days"),
    [
        pytest.param(("Báo Nhân Dân", "Thứ Tư, 23-06-2010", "Trang chủ | Chính trị"), ["2010-06-23"], id="menu"),
        pytest.param(("Hôm nay: 23/6/2010", "Trang chủ"), ["2010-06-23"], id="today"),
        pytest.param(("Trang chủ",), [], id="none"),
    ],
)
def test_finds_days_above_the_page(above: tuple[str, ...], days: list[str]) -> None:
    layout = laid_out(page(*above, HEADLINE))
    assert [str(day) for day in days_of_page(layout)] == days
    assert read_metadata(layout, registers()).stated is None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param(page(HEADLINE, "05/06/2024 07:00"), "2024-06-05", id="below the headline"),
        pytest.param(page(HEADLINE, "Ngày 5/6/1957 6 giờ 20, Thị trưởng ra bến xe."), "", id="an hour of what is told"),
        pytest.param(page("05/06/2024 07:00", HEADLINE), "2024-06-05", id="above the headline"),
        pytest.param(page(HEADLINE, "05/06/2024"), "2024-06-05", id="a bare date below the headline"),
        pytest.param(page(HEADLINE, below=("Ngày đăng: 05/06/2024 07:00",)), "2024-06-05", id="below the article"),
        pytest.param(page(HEADLINE, below=("05/06/2024",)), "", id="a bare date below says nothing"),
        pytest.param(page(HEADLINE, below=("Ngày 05/06/2024",)), "2024-06-05", id="a day that ends the page"),
        pytest.param(page(HEADLINE, below=("Ngày 05/06/2024", "Giá vàng tăng mạnh")), "", id="the next story's day"),
        pytest.param(
            page("Thứ Hai, 22/11/2027", "Trang chủ Chính trị Xã hội Kinh tế", HEADLINE), "", id="the page's clock"
        ),
        pytest.param(
            page("Thứ Hai, 22/11/2027", "Trang chủ Chính trị Xã hội Kinh tế", HEADLINE, "Cập nhật 05/06/2024 07:00"),
            "2024-06-05",
            id="the page's clock and the article's stamp",
        ),
        pytest.param(
            page("Thứ Hai, 22/11/2027", "Thứ Tư, 05/06/2024, 07:00 (GMT+7)", HEADLINE),
            "2024-06-05",
            id="the page's clock over the article's stamp",
        ),
        pytest.param(page(f"{HEADLINE} Thứ Tư, 05/06/2024 07:00"), "2024-06-05", id="on one line behind the headline"),
        pytest.param(page(f"{HEADLINE} (05/06/2024 07:00)"), "2024-06-05", id="in brackets behind the headline"),
        pytest.param(page(f"05/06/2024 07:00{HEADLINE}"), "2024-06-05", id="on one line before the headline"),
        pytest.param(
            page("date 2024-06-05 Trang chủ Chính trị Xã hội Kinh tế", "Google News", HEADLINE),
            "2024-06-05",
            id="a date fused to a menu",
        ),
        pytest.param(
            page(HEADLINE, "Cập nhật: 07/06/2024 | Đăng: 05/06/2024 07:00"), "2024-06-05", id="published before updated"
        ),
        pytest.param(
            page(HEADLINE, below=("Tin khác", "Khai trương phố đi bộ ven hồ", "04/06/2024 08:00")),
            "",
            id="another story's",
        ),
        pytest.param(
            page(HEADLINE, below=("Bình luận (1)", "Hoàng Nam: Rất tiện. 05/06/2024 09:00")), "", id="a comment's"
        ),
        pytest.param(page(HEADLINE, "31/02/2024 07:00"), "", id="no such day"),
    ],
)
def test_states_day_of_publication(text: str, stated: str) -> None:
    assert str(read_metadata(laid_out(text), registers()).stated or "") == stated


@pytest.mark.parametrize(
    ("stamp", "stated"),
    [
        ("Thứ Hai, ngày 05/06/2023 14:30 PM (GMT+7)", "2023-06-05"),
        ("14h30, 05/06/2023", "2023-06-05"),
        ("T2, 05/06/2023 - 14:30", "2023-06-05"),
        ("Tháng Sáu 5, 2023", "2023-06-05"),
        ("Jun 05, 2023, 14:30", "2023-06-05"),
        ("Mon, 05 Jun 2023 14:30:00 +0700", "2023-06-05"),
        ("2023-06-05T14:30:00+07:00", "2023-06-05"),
        ("Lần cập nhật cuối: 05/06/2023 14:30", "2023-06-05"),
        ("Viết bởi Ban biên tập | 05 Tháng 6 2023", "2023-06-05"),
        ("Được viết ngày Thứ hai, 05 Tháng 6 2023 14:30", "2023-06-05"),
        ("Đăng bởi: admin - Ngày: 05/06/2023", "2023-06-05"),
        ("Đăng bởi Ban Biên tập vào 05-06-2023", "2023-06-05"),
        ("Post on: 05/06/2023", "2023-06-05"),
        ("2023/06/05 14:30", "2023-06-05"),
        ("T2, 06/05/2023 - 14:30", "2023-06-05"),
        ("T6, 05/06/2020 - 14:30", "2020-06-05"),
        ("06/25/2023 14:30", "2023-06-25"),
        ("Cập nhật tháng 6/2023", "2023-06"),
        ("(Cập nhật đến tháng 6 năm 2023)", "2023-06"),
        ("Hà Nội, tháng 6/2023", "2023-06"),
        ("Tháng 6/2023", ""),
        ("Ngày ký: 05/06/2023", ""),
        ("Khai mạc 05/06/2023 tại Huế", ""),
        ("Giai đoạn 2020-2025", ""),
    ],
)
def test_reads_stamps_however_printed(stamp: str, stated: str) -> None:
    assert str(read_metadata(laid_out(page(HEADLINE, stamp)), registers()).stated or "") == stated


@pytest.mark.parametrize(
    ("below", "stated"),
    [
        pytest.param(("Tháng 6/2023", "Vụ Châu Mỹ"), "2023-06", id="a desk signs with its month"),
        pytest.param(("Tháng 6/2023", "Khai trương cầu đi bộ."), "", id="a month over what happened in it"),
    ],
)
def test_takes_month_that_a_desk_signs_with(below: tuple[str, ...], stated: str) -> None:
    assert str(read_metadata(laid_out(page(HEADLINE, below=below)), registers()).stated or "") == stated


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(page(HEADLINE, below=("Theo dõi báo Dân trí trên",)), "dantri", id="asks to be followed"),
        pytest.param(page(HEADLINE, below=("Theo VOV",)), "", id="taken from another"),
        pytest.param(page(HEADLINE, below=("(TTXVN)",)), "", id="an agency's mark stands on reprints"),
        pytest.param(page(HEADLINE, below=("Minh Khôi/VOV.VN",)), "vov", id="signed"),
        pytest.param(page(HEADLINE, below=("Email: toasoan@tuoitre.vn",)), "tuoitre", id="address of mail"),
        pytest.param(
            page(HEADLINE, below=("Theo dõi VnExpress trên", "Bản quyền thuộc Báo Tuổi Trẻ")),
            "",
            id="two that disagree",
        ),
        pytest.param(
            page(HEADLINE, below=("Bản quyền thuộc Báo Tuổi Trẻ. Giữ bản quyền nội dung.",)), "tuoitre", id="owner"
        ),
        pytest.param(
            page(HEADLINE, below=("Lao động sáng tạo ở thành phố",)), "", id="everyday words that an outlet bears"
        ),
    ],
)
def test_names_outlet_only_when_certain(text: str, outlet: str) -> None:
    assert read_metadata(laid_out(text), registers()).outlet == outlet


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        pytest.param("Lễ hội khai mạc tối nay.", "Lễ hội khai mạc tối nay", id="short: whole, without its full stop"),
        pytest.param(
            "Sáng 5/6, tại trung tâm hội nghị, lãnh đạo thành phố tiếp đoàn đại biểu thanh niên các nước, "
            "nhân dịp đoàn dự trại hè.",
            "Sáng 5/6, tại trung tâm hội nghị, lãnh đạo thành phố tiếp đoàn đại biểu thanh niên các nước…",
            id="cut after a clause",
        ),
        pytest.param("Lễ " * 60, "Lễ " * 32 + "Lễ…", id="cut after a word"),
        pytest.param("x" * 200, "x" * 100 + "…", id="no word to cut after"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_makes_title_of_lead(sentence: str, title: str) -> None:
    assert title_from_lead(sentence) == title


@given(st.text(max_size=300))
def test_title_is_start_of_lead(sentence: str) -> None:
    title = title_from_lead(sentence)
    assert len(title) <= 101
    assert " ".join(sentence.split()).startswith(title.removesuffix("…"))
