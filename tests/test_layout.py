"""Which line of a page is what."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_site.ingest.layout import compiled
from kb_site.lang.vi.bylines import read_signature
from kb_site.lang.vi.furniture import Family, Phrases, words_of
from kb_site.lang.vi.layout import credit_start
from kb_site.lang.vi.stamps import read_prefix, read_stamp_line
from kb_site.reading import Layout
from kb_site.text import clean, match_copy
from layout_cases import CASES, Case
from layout_registers import laid_out, registers


def marks(layout: Layout, count: int) -> list[str]:
    """Return what each line is, as the case files mark it."""
    found = [""] * count
    for dropped in layout.dropped:
        found[dropped.number - 1] = "-"
    for line in layout.paragraphs:
        found[line.number - 1] = "C" if line.caption else "B"
    if layout.headline:
        found[layout.headline.number - 1] = "H"
    return found


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_tells_lines_apart(case: Case) -> None:
    layout = laid_out(case.text)
    found = marks(layout, len(case.lines))
    want = [mark.strip() for mark in case.marks]
    assert [f"{m} {line}" for m, line in zip(found, case.lines, strict=True)] == [
        f"{m} {line}" for m, line in zip(want, case.lines, strict=True)
    ]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_cuts_prefixes_and_nothing_else(case: Case) -> None:
    kept = {line.number: line.text for line in laid_out(case.text).paragraphs}
    for number, text in kept.items():
        if "&" not in case.lines[number - 1] and "<" not in case.lines[number - 1]:
            assert text == " ".join(case.kept[number - 1].split()).strip("| ")


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_same_for_every_line_end_and_normal_form(case: Case) -> None:
    plain = laid_out(case.text)
    assert laid_out(clean(case.text.replace("\n", "\r\n"))) == plain
    assert laid_out(clean(unicodedata.normalize("NFD", case.text))) == plain


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        pytest.param("NDO - Ngày 31-1, lãnh đạo hai nước", "Ngày 31-1, lãnh đạo hai nước", id="sign"),
        pytest.param("(Dân trí) - Sáng nay, thành phố", "Sáng nay, thành phố", id="brackets"),
        pytest.param("(Dân trí) Sáng nay, thành phố", "Sáng nay, thành phố", id="brackets of a known outlet, no dash"),
        pytest.param("(Tổ Quốc)- Sáng nay", "Sáng nay", id="dash at the bracket"),
        pytest.param("Hà Nội (TTXVN) - Chiều 5/6", "Chiều 5/6", id="place and agency"),
        pytest.param("Hà Nội, ngày 5/6 (TTXVN) - Chiều 5/6", "Chiều 5/6", id="place, day and agency"),
        pytest.param("Hà Nội 18-5 (VNTTX) - Đồng chí A", "Đồng chí A", id="the agency by its name before 1976"),
        pytest.param("Hà Nội (TTXVN 5/6) - Chiều qua", "Chiều qua", id="day beside the agency"),
        pytest.param("Baoquocte.vn. Sáng 5/6, đoàn", "Sáng 5/6, đoàn", id="address and stop"),
        pytest.param("date 2026-01-30 Lễ hội", "Lễ hội", id="fused date"),
        pytest.param("date 2026-01-30 (Dân trí) - Lễ hội", "Lễ hội", id="fused date and sign"),
        pytest.param("09/10/2025 15:30 GMT+7 Sáng nay", "Sáng nay", id="fused stamp"),
        pytest.param("VTC News - Lễ hội", "Lễ hội", id="two words"),
        pytest.param("Phú Yên Online - Lễ hội", "Lễ hội", id="an outlet nobody registered"),
        pytest.param("date 2019-11 Theo hãng tin", "Theo hãng tin", id="fused month"),
        pytest.param("15:12 30/09/2010 Lễ hội", "Lễ hội", id="fused stamp, time first"),
        pytest.param("Hà Nội, ngày 6/11/2024 - Với hai", "Với hai", id="place and day of a press release"),
        pytest.param("GLO - Sáng 5/6, đoàn", "Sáng 5/6, đoàn", id="initials nobody registered, before a lead"),
        pytest.param("(ĐTCK) Bộ Tài chính", "Bộ Tài chính", id="initials in brackets, no dash"),
        pytest.param("SEOUL - Tổng thống", "Tổng thống", id="place in capitals"),
        pytest.param("Lúc 15:12 30/09/2010 lễ hội", None, id="a sentence that tells an hour and a day"),
        pytest.param("ASEAN - Hàn Quốc tăng cường hợp tác", None, id="two bodies with a dash"),
        pytest.param("UBND - HĐND tỉnh họp", None, id="two bodies by their initials"),
        pytest.param("HÀN QUỐC - NHẬT BẢN đàm phán", None, id="two countries in capitals"),
        pytest.param("Việt Nam - Lào: một chặng đường", None, id="two countries"),
        pytest.param("Ngày 9/10/2025, đoàn tới nơi", None, id="a sentence that starts with a date"),
        pytest.param("15h30 ngày 9/10/2025, đoàn tới nơi", None, id="a sentence that starts with an hour"),
        pytest.param("Liên hợp quốc (LHQ) - cơ quan lớn nhất", None, id="initials in brackets"),
        pytest.param("(theo lịch cũ) - một cách tính", None, id="a remark in brackets"),
    ],
)
def test_reads_prefix(line: str, rest: str | None) -> None:
    phrases, at = compiled(registers()), 0
    while prefix := read_prefix(match_copy(line[at:]), phrases):
        at += prefix.length
    assert (line[at:] if at else None) == rest


@pytest.mark.parametrize(
    ("line", "dates", "firm"),
    [
        pytest.param("Thứ năm, 9/10/2025, 15:30 (GMT+7)", ["Thứ năm, 9/10/2025, 15:30 (GMT+7)"], True, id="zone"),
        pytest.param("16.10.2025 - 08:12 | Lượt xem: 1.240", ["16.10.2025 - 08:12"], True, id="counter"),
        pytest.param("Thứ 7, 17:05, 02/03/2019", ["Thứ 7, 17:05, 02/03/2019"], True, id="time before the date"),
        pytest.param("Số ra ngày 3-12-1958 — Giá 50đ", ["Số ra ngày 3-12-1958"], True, id="old print"),
        pytest.param("15/04/2022", ["15/04/2022"], False, id="date alone"),
        pytest.param(
            "Đăng ngày: 01/02/2020 | Cập nhật: 02/02/2020 08:00",
            ["Đăng ngày: 01/02/2020", "Cập nhật: 02/02/2020 08:00"],
            True,
            id="two dates, each with its label",
        ),
        pytest.param("3 giờ trước", [], True, id="counted back: a stamp without a date"),
        pytest.param("Lễ kỷ niệm ngày 10/10/2025 diễn ra tại nhiều tỉnh thành cả nước", None, None, id="a headline"),
        pytest.param("Bữa cơm 3/4", None, None, id="no year"),
    ],
)
def test_reads_stamp(line: str, dates: list[str] | None, firm: bool | None) -> None:
    match = match_copy(line)
    stamp = read_stamp_line(match, words_of(match))
    assert (stamp and list(stamp.dates), stamp and stamp.firm) == (
        dates and [match_copy(d) for d in dates] if dates else dates,
        firm,
    )


@pytest.mark.parametrize(
    ("line", "authors", "signs"),
    [
        pytest.param("Bảo Chi", ["Bảo Chi"], [], id="two syllables"),
        pytest.param("BÌNH NGUYÊN", ["BÌNH NGUYÊN"], [], id="capitals"),
        pytest.param("Trung Hiếu/VOV.VN", ["Trung Hiếu"], ["VOV.VN"], id="name and outlet"),
        pytest.param("Q.H (tổng hợp)", ["Q.H"], [], id="initials"),
        pytest.param("(TTXVN/Vietnam+)", [], ["TTXVN", "Vietnam+"], id="two marks"),
        pytest.param("Theo Tân Hoa xã", [], [], id="taken from"),
        pytest.param("Theo báo Nhân Dân", [], [], id="taken from a paper"),
        pytest.param("Tin, ảnh: MINH KHÔI", ["MINH KHÔI"], [], id="text and pictures"),
        pytest.param("Bài và ảnh: Thu Hà - Minh Đức", ["Thu Hà", "Minh Đức"], [], id="two of them"),
        pytest.param("Hoài Thu thực hiện", ["Hoài Thu"], [], id="verb behind the name"),
        pytest.param("Ảnh: Như Ý", [], [], id="who took the picture wrote nothing"),
        pytest.param("PV", [], [], id="nobody"),
        pytest.param("Phóng viên VOV tại Nga, Đức và Séc", [], [], id="reporters abroad"),
        pytest.param("PV TTXVN thường trú tại Mexico", [], [], id="a reporter at his post"),
        pytest.param("LÊ HÒA AN (từ La Paz, Bolivia)", ["LÊ HÒA AN"], [], id="a name and where it wrote from"),
        pytest.param("Phóng viên VOV tại Nga được trao huân chương", None, None, id="a title about a reporter"),
        pytest.param("Người Việt (từ Nga, Đức) về nước", None, None, id="brackets within a title"),
        pytest.param("Ban biên tập", [], [], id="the desk"),
        pytest.param("Triều Tiên", None, None, id="a country"),
        pytest.param("Bối cảnh", None, None, id="a sub-heading"),
        pytest.param("Quan hệ Việt Nam - Triều Tiên", None, None, id="a title with a dash"),
        pytest.param("Hà Nội - thành phố vì hòa bình", None, None, id="a title with a name at its start"),
    ],
)
def test_reads_signature(line: str, authors: list[str] | None, signs: list[str] | None) -> None:
    signature = read_signature(match_copy(line), compiled(registers()))
    assert (signature and list(signature.authors), signature and list(signature.signs)) == (authors, signs)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        pytest.param("Lễ đón tại sân bay. (Nguồn: TTXVN)", "(Nguồn: TTXVN)", id="brackets"),
        pytest.param("Lễ đón (Ảnh: Thống Nhất - TTXVN).", "(Ảnh: Thống Nhất - TTXVN).", id="stop behind"),
        pytest.param("Lễ đón tại sân bay. Ảnh: Thống Nhất/TTXVN.", "Ảnh: Thống Nhất/TTXVN.", id="after a stop"),
        pytest.param("Lễ đón - Ảnh: VGP/Nhật Bắc", "Ảnh: VGP/Nhật Bắc", id="after a dash"),
        pytest.param("Lễ đón tại sân bay. (Ảnh tư liệu)", "(Ảnh tư liệu)", id="no name"),
        pytest.param("Chùm ảnh: Sắc xuân trên cao nguyên đá", None, id="a headline"),
        pytest.param("Đoàn đã tặng nhà trường nhiều sách và tranh ảnh.", None, id="a sentence about pictures"),
        pytest.param("Nguồn: gốc rễ của vấn đề nằm ở đâu, theo các nhà phân tích khu vực?", None, id="a question"),
    ],
)
def test_finds_credit(line: str, credit: str | None) -> None:
    match = match_copy(line)
    start = credit_start(match, match.lower())
    found = line[start:].strip() if start > 0 else None
    assert found == credit


LINES = st.sampled_from([line for case in CASES for line in case.lines])
PAGES = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=30).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_accounts_for_each_line_once(text: str) -> None:
    text = clean(text)
    layout = laid_out(text)
    numbers = [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    kept = [line.number for line in (layout.headline, *layout.paragraphs) if line]
    whole = [dropped.number for dropped in layout.dropped if dropped.number not in kept]
    assert sorted(kept + whole) == numbers
    assert len(set(kept)) == len(kept)
    assert all(dropped.rule for dropped in layout.dropped)
    assert all(line.text.strip() for line in layout.paragraphs)


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda t: clean(t).replace("\n", " "))
)
def test_one_line_is_body(line: str) -> None:
    layout = laid_out(line)
    assert layout.headline is None
    assert len(layout.paragraphs) == bool(line.strip())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ngày " * 200_000, id="one long line"),
        pytest.param("a. " * 300_000, id="many stops"),
        pytest.param("(" * 500_000, id="brackets"),
        pytest.param("1/" * 400_000, id="dates that never end"),
        pytest.param("\n".join(["Tin liên quan", "Lễ hội mùa xuân ở vùng cao nguyên đá"] * 5_000), id="heads"),
        pytest.param(
            "\n".join(["Minh Khôi", "Lễ hội mùa xuân diễn ra trong ba ngày tại quảng trường lớn."] * 5_000), id="names"
        ),
        pytest.param(
            "\n".join(f"| Lễ hội thứ {n} diễn ra trong ba ngày tại quảng trường. |" for n in range(10_000)), id="pipes"
        ),
        pytest.param("\n".join(["10/10/2025", "Bình luận (3)"] * 5_000), id="stamps and comments"),
    ],
)
def test_reads_much_text(text: str) -> None:
    layout = laid_out(text)
    assert layout.paragraphs or layout.dropped


def test_every_class_of_furniture_words_is_known() -> None:
    assert set(registers().furniture) == set(Family)


def test_outlets_sign_in_ways_of_their_own() -> None:
    signs = [(form, outlet.id) for outlet in registers().outlets.values() for form in outlet.forms]
    assert {compiled(registers()).outlet(form) for form, _ in signs} == {id for _, id in signs}
    assert len({form for form, _ in signs}) == len(signs)


def test_phrases_know_nothing_without_registers() -> None:
    assert Phrases({}, ()).whole(words_of("Đọc thêm")) is None
