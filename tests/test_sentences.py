"""Where a sentence ends: glued lines, abbreviations, initials, numbers."""

import pytest

from kb_site.lang.vi.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Hai bên ký hiệp định. Sau đó họ gặp báo chí.", 2, id="a space and a capital"),
        pytest.param("phát triển quan hệ song phương.Tại cuộc hội đàm, hai bên nhất trí.", 2, id="glued lines"),
        pytest.param("theo Hiến chương LHQ.Thủ tướng cùng ngày hội kiến khách.", 2, id="glued after an abbreviation"),
        pytest.param("thành viên của hiệp định (CPTPP).Chủ tịch nước nhấn mạnh.", 2, id="glued after a bracket"),
        pytest.param("Bộ trưởng Kh.Temur và N. Altan gặp nhau.", 1, id="initials"),
        pytest.param("Bộ trưởng Yu. Ushakov và Th. Nguyễn gặp nhau.", 1, id="initials of two letters"),
        pytest.param("Tin của VOV.VN và Baoquocte.vn ngày 9.10.2025.", 1, id="addresses and dotted dates"),
        pytest.param("Hội tổ chức Đại hội lần thứ V. Ông A được bầu.", 2, id="a numeral of one letter"),
        pytest.param("Ông A tới Hà Nội. Ảnh: X. Sau đó, ông gặp bà B.", 3, id="the network of a picture"),
        pytest.param("Sáng nay ông V. Putin đến.", 1, id="an initial that could be a numeral"),
        pytest.param("GS.TS.Nguyễn Văn A và TP.Hồ Chí Minh.", 1, id="degrees and cities"),
    ],
)
def test_splits(text, count):
    assert len(split_sentences(text, 0, len(text))) == count
