"""Who is a leader in an article, what they are called, whom they serve."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_site.records import read_yaml
from kb_site.text import Span, stands_in
from names_support import PEOPLE, cast, document, registers

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[Any]:
    return list(read_yaml((CASES / name).read_text(encoding="utf-8"), name).data)


@pytest.mark.parametrize("row", rows("names_unknown.yaml"), ids=lambda row: row["why"])
def test_reads_people_in_no_register(row):
    found = cast(row["text"], people=False)
    assert [[f.entry.name, f.entry.country, [*f.entry.roles], [*f.entry.aliases]] for f in found.leaders] == row[
        "leaders"
    ]
    assert not found.problems


@pytest.mark.parametrize("row", rows("names_known.yaml"), ids=lambda row: row["why"])
def test_reads_people_of_the_register(row):
    found = cast(row["text"])
    assert [[f.entry.id, [*f.entry.roles], [*f.entry.aliases]] for f in found.leaders] == row["leaders"]
    assert not found.problems


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Tổng thống Hungary Varga László tiếp khách.", "Varga László", id="the order of the text"),
        pytest.param("Tổng thống Michael Doyle nói ở Ireland.", "Michael Doyle", id="fewer words"),
        pytest.param("Tổng thống Laszlo Karoly Varga nói ở Hungary.", "Laszlo Varga", id="more words"),
        pytest.param("Bộ trưởng Ngoại giao Nga Sergey Lavrov nói.", "Sergei Lavrov", id="another spelling"),
        pytest.param("Thủ tướng Nhật Bản Sanae Takaichi nói.", "Takaichi Sanae", id="a Japanese name has one order"),
        pytest.param("Tổng thống Nga Putin nói.", "Vladimir Putin", id="a family name alone"),
    ],
)
def test_names_somebody_of_the_register_as_the_text_does(text, name):
    assert [leader.entry.name for leader in cast(text).leaders] == [name]


def test_a_place_that_ends_a_name_tells_nobody_s_country():
    text = "Đoàn Chi-lê thăm ta: Tổng thống Ricardo Lagos (10/2003); Ngoại trưởng Juan Gomez (7/2009)."
    assert [(leader.entry.name, leader.entry.country) for leader in cast(text).leaders] == [
        ("Ricardo Lagos", "CL"),
        ("Juan Gomez", "CL"),
    ]


@pytest.mark.parametrize("people", [True, False], ids=["with people", "without people"])
@pytest.mark.parametrize("row", rows("names_nobody.yaml"), ids=lambda row: row[0])
def test_makes_nobody_a_leader(row, people):
    assert cast(row[1], people=people).leaders == ()


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        pytest.param("Đồng chí Kim Yong Il tới Hà Nội.", ["'Kim Yong Il'"], id="one name, two people of the register"),
        pytest.param(
            "Tổng thống Hàn Quốc Lee Jae Myung và Thủ tướng Lee Nak Yon. Ông Lee phát biểu.",
            ["'Lee Jae Myung'", "'Lee Nak Yon'"],
            id="a family name that two leaders of the text bear",
        ),
    ],
)
def test_names_both_candidates_and_links_neither(text, candidates):
    found = cast(text)
    (problem,) = found.problems
    assert problem.code == "ambiguous-name"
    assert all(name in problem.what for name in candidates)
    assert not any("Lee" in fact.entry.aliases for fact in found.leaders)
    assert "kim-yong-il" not in {fact.entry.id for fact in found.leaders}


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        pytest.param(
            "Chủ tịch Kim Nhật Thành và ông Kim Jong-un. Ông Kim phát biểu.",
            {"kim-nhat-thanh": [], "kim-jong-un": ["Kim Jong-un"]},
            id="a family name of two leaders is no alias",
        ),
        pytest.param(
            "Tổng thống Mỹ John Wolfram tới cùng Đệ nhất phu nhân Mary Wolfram. Ông Wolfram phát biểu.",
            {"john-wolfram": [], "mary-wolfram": []},
            id="nor is a surname",
        ),
        pytest.param(
            "Chủ tịch Kim Nhật Thành tiếp Tổng thống Nga Vladimir Putin. Ông Kim cảm ơn ông Putin.",
            {"kim-nhat-thanh": ["Kim"], "vladimir-putin": ["Putin"]},
            id="those of one leader each are",
        ),
    ],
)
def test_lists_no_alias_that_two_leaders_bear(text, aliases):
    assert {fact.entry.id: [*fact.entry.aliases] for fact in cast(text).leaders} == aliases


@pytest.mark.parametrize(
    ("text", "words", "leaders"),
    [
        pytest.param(
            "Tổng Bí thư Tô Lâm tới thăm. Đại sứ báo cáo với Tổng Bí thư về công tác.",
            "Tổng Bí thư",
            ["to-lam"],
            id="bare title",
        ),
        pytest.param(
            "Ông Kim Jong Un tới ga. Chiều cùng ngày, ông thăm Đại sứ quán.",
            "ông",
            ["kim-jong-un"],
            id="the only one it can mean",
        ),
        pytest.param(
            "Tổng thống Putin gặp ông Kim Jong Un. Ông cảm ơn.",
            "Ông",
            ["vladimir-putin"],
            id="the topic of the sentence before",
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm và ông Kim Jong Un hội đàm. Hai nhà lãnh đạo trao đổi.",
            "Hai nhà lãnh đạo",
            ["to-lam", "kim-jong-un"],
            id="both",
        ),
        pytest.param(
            "Ông Putin gặp Chủ tịch Kim Jong Un.\nÔng Putin chưa gặp lại nhà lãnh đạo Triều Tiên.",
            "nhà lãnh đạo Triều Tiên",
            ["kim-jong-un"],
            id="leader of a country",
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm tiếp Tổng thống Putin. Lãnh đạo Việt Nam đã gửi điện mừng.",
            "Lãnh đạo Việt Nam",
            [],
            id="leaders of home are many",
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm tới dự. Ông trao quyết định cho 15 đồng chí.", "đồng chí", [], id="a number of people"
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm và Tổng Bí thư Nông Đức Mạnh.\nLịch sử quan hệ.\nTổng Bí thư nhấn mạnh.",
            "Tổng Bí thư",
            ["to-lam"],
            id="the holder on the day of publication",
        ),
        pytest.param(
            "Thủ tướng Chính phủ Lê Văn An tới.\nThủ tướng Sonexay Vongsa cũng tới.\nThủ tướng phát biểu.",
            "Thủ tướng",
            ["le-van-an"],
            id="the head of government of home, however called",
        ),
        pytest.param(
            "Thủ tướng Lê Văn An gặp Thủ tướng Lào Sonexay Vongsa. Thủ tướng Sonexay Vongsa cảm ơn.\nThủ tướng nói.",
            "Thủ tướng",
            ["le-van-an"],
            id="the one of home, though another was named last",
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm dự lễ. Phủ Chủ tịch và cuộc bầu cử Tổng thống.",
            "Tổng thống",
            [],
            id="an office that nobody holds here",
        ),
        pytest.param(
            "Ông Kim Yong Nam qua đời. Ông Kim Yong Nam sinh ở Bình Nhưỡng. Ông Kim Yong Nam từng thăm Hà Nội.\n"
            "Tổng thống Putin chia buồn.\nÔng từng gặp nhiều nguyên thủ.",
            "Ông",
            ["kim-yong-nam"],
            id="whom the article is about, at the head of a paragraph",
        ),
        pytest.param(
            "Tổng Bí thư Tô Lâm dự lễ.\nNgười dân nhớ đến ông.", "ông", [], id="a new paragraph, not its beginning"
        ),
        pytest.param(
            "Chủ tịch Hồ Chí Minh thăm Ấn Độ. Tại New Delhi, Người hội kiến Tổng thống Putin.",
            "Người",
            ["ho-chi-minh"],
            id="a capital pronoun for a revered leader",
        ),
        pytest.param(
            "Tổng thống Putin đón Chủ tịch Hồ Chí Minh. Từ ngày 14 đến ngày 17, Người thăm Ấn Độ.",
            "Người",
            ["ho-chi-minh"],
            id="the revered leader is no host",
        ),
        pytest.param(
            "Tổng thống Putin và Thủ tướng Lý Cường ký hiệp ước. Tháp tùng có bà Choe Son-hui.\nHai ông hội đàm.",
            "Hai ông",
            ["vladimir-putin", "ly-cuong"],
            id="both are none of the retinue",
        ),
        pytest.param(
            "Theo Tổng thống Putin, Chủ tịch nước Lương Cường sẽ tới Moskva. Ông sẽ gặp nhiều người.",
            "Ông",
            ["luong-cuong"],
            id="no source of the news",
        ),
        pytest.param(
            "Chủ tịch Hồ Chí Minh thăm Ấn Độ.\nTổng thống Putin ra đón.\nSáng 6-2, Người đặt vòng hoa.",
            "Người",
            ["ho-chi-minh"],
            id="the revered leader, paragraphs on",
        ),
        pytest.param(
            "Chủ tịch Hồ Chí Minh thăm Ấn Độ. Người tham gia lễ đón đông nghịt.",
            "Người",
            [],
            id="people who take part",
        ),
        pytest.param(
            "Đồng chí Tô Lâm (tên khai sinh là Lê A), sinh ngày 10/7/1957 tại Hưng Yên. Năm 1979, đồng chí nhập ngũ.\n"
            "Từ năm 1988 đến năm 1993, đồng chí là trợ lý của đồng chí Lê Duẩn. Tháng 2/2016, đồng chí được bổ nhiệm.",
            "đồng chí",
            ["to-lam"],
            id="whose life it is, beside another one",
        ),
        pytest.param(
            "Bác Hồ thăm Ấn Độ. Bác đã hội kiến Tổng thống Putin.", "Bác", ["ho-chi-minh"], id="a revered uncle"
        ),
        pytest.param(
            "Bác Hồ thăm Ấn Độ. Bác tin đồn, Tổng thống Putin tới.", "Bác", [], id="a verb that looks like him"
        ),
        pytest.param(
            "Tổng thống Putin tới Hà Nội. Người đã ký là một bộ trưởng.", "Người", [], id="somebody who did it"
        ),
        pytest.param("Tổng thống Putin tới Hà Nội. Người dân đến xem.", "Người", [], id="the people"),
        pytest.param(
            "Thủ tướng Lý Cường và Thủ tướng Kim Yêng In tới. Sau đó, Thủ tướng phát biểu.",
            "Thủ tướng",
            [],
            id="two holders, neither",
        ),
        pytest.param(
            "Tổng thống Nga Vladimir Putin và Bộ trưởng Nga Ivan Daurov tới. Bộ trưởng Nga Ivan Daurov ký. "
            "Nhà lãnh đạo Nga rời",
            "Nhà lãnh đạo Nga",
            ["vladimir-putin"],
            id="who leads a country, another of it named since",
        ),
        pytest.param(
            "Tổng thống Nga Vladimir Putin tới. Ban lãnh đạo Nga đồng ý.", "lãnh đạo Nga", [], id="a body of leaders"
        ),
        pytest.param(
            "Chủ tịch nước Lê Văn Ba thăm Lào. Từ chuyến thăm của Chủ tịch nước Trần Đình Cát năm 2011, hai nước đã "
            "tiến xa. Chiều nay, Chủ tịch nước rời",
            "Chủ tịch nước",
            ["le-van-ba"],
            id="who has an office, no one of another year",
        ),
        pytest.param(
            "Chủ tịch nước Lê Văn Ba thăm Lào. Sau chuyến thăm của Chủ tịch nước Trần Đình Cát, hai nước đã tiến xa. "
            "Chiều nay, Chủ tịch nước rời",
            "Chủ tịch nước",
            ["tran-dinh-cat"],
            id="of two who have an office the one named last",
        ),
    ],
)
def test_stand_ins_mean_whom_they_certainly_mean(text, words, leaders):
    found = cast(text, published="2025-10-10")
    page = document(text)
    last = page.text.rindex(words)
    stands = [m.leader for m in found.within(Span(last, last + len(words))) if m.name is None]
    assert sorted(stands) == sorted(leaders)


@pytest.mark.parametrize(
    ("text", "leaders"),
    [
        pytest.param(
            "Tổng thống Hàn Quốc Bae Jun Ho tới. Tháp tùng ông Bae có Phó Chủ tịch đảng Bae Min Seok. Ông Bae rời",
            ["bae-jun-ho"],
            id="who is called so before",
        ),
        pytest.param(
            "Phó Chủ tịch đảng Bae Min Seok tháp tùng Tổng thống Hàn Quốc Bae Jun Ho. Ông Bae rời",
            ["bae-jun-ho"],
            id="who leads the state",
        ),
        pytest.param(
            "Bộ trưởng Bae Min Seok và bà Bae Su Ji tới Hà Nội. Ông Bae rời",
            ["bae-min-seok"],
            id="the man of a man and a woman",
        ),
        pytest.param("Bộ trưởng Bae Min Seok và Bộ trưởng Bae Jun Ho tới. Ông Bae rời", [], id="of two, neither"),
        pytest.param(
            "Thủ tướng Bae Min Seok và Tổng thống Bae Jun Ho tới. Ông Bae rời", ["bae-jun-ho"], id="the head of state"
        ),
        pytest.param(
            "Phó tổng thống Bae Min Seok và Chủ tịch Bae Jun Ho tới. Ông Bae rời", ["bae-jun-ho"], id="no deputy"
        ),
        pytest.param(
            "Nhà lãnh đạo Hàn Quốc Bae Sang Woo tới. Ông Bae rời Hà Nội. Con trai Bae Jun Ho ở lại",
            ["bae-sang-woo"],
            id="whom the text names before, whom no register has",
        ),
        pytest.param(
            "Hai ông Bae ký. Bộ trưởng Bae Min Seok tới. Hai tổng thống từng thăm là Bae Jun Ho và Bae Su Ji.",
            [],
            id="in a headline, before anybody is named",
        ),
    ],
)
def test_a_family_name_that_several_share_means(text, leaders):
    last = document(text).text.rindex("ông Bae" if "ông Bae ký" in text else "Bae rời")  # of "Ông Bae"
    assert [m.leader for m in cast(text).mentions if m.span.start <= last < m.span.end] == leaders


@pytest.mark.parametrize(
    ("text", "words", "leaders"),
    [
        pytest.param(
            "Thủ tướng Lê Văn Dũng tới. Thủ tướng Dũng nói", "Thủ tướng Dũng", ["le-van-dung"], id="one office"
        ),
        pytest.param(
            "Bộ trưởng Ngoại giao Lê Văn Minh tới. Bộ trưởng Minh nói",
            "Bộ trưởng Minh",
            ["le-van-minh"],
            id="an office without its field",
        ),
        pytest.param("Thủ tướng Lê Văn Dũng tới. Đại sứ Dũng nói", "Đại sứ Dũng", [], id="another office"),
        pytest.param("Thủ tướng Lê Văn Dũng tới. Thủ tướng Khang nói", "Thủ tướng Khang", [], id="another name"),
        pytest.param(
            "Thủ tướng Lê Văn Chính tới. Thủ tướng Chính phủ nói", "Thủ tướng Chính phủ", ["le-van-chinh"], id="a body"
        ),
        pytest.param(
            "Thủ tướng Lê Văn Dũng tới. Thủ tướng Dũng Anh nói", "Thủ tướng Dũng Anh", ["dung-anh"], id="another's name"
        ),
    ],
)
def test_an_office_before_a_given_name_means(text, words, leaders):
    last = document(text).text.rindex(words)
    assert [
        m.leader for m in cast(text).mentions if m.span.start == last and m.span.end >= last + len(words)
    ] == leaders


def test_a_mention_covers_titles_and_courtesy():
    found = cast("Sáng nay, đồng chí Tổng Bí thư Tô Lâm phát biểu.")
    (mention,) = found.mentions
    page = document("Sáng nay, đồng chí Tổng Bí thư Tô Lâm phát biểu.")
    assert page.quote(mention.span) == "đồng chí Tổng Bí thư Tô Lâm"
    assert mention.name is not None
    assert page.quote(mention.name) == "Tô Lâm"
    assert found.at(mention.span.start) == mention
    assert found.at(0) is None


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Tổng Bí thư", "ông", "Tô Lâm", "Chủ tịch, Chủ tịch, Chủ tịch", "Phó Phó Phó Chủ tịch"]
)
def test_reads_scraps(text):
    cast(text)


WORDS = st.sampled_from(
    """Tổng Bí thư; Chủ tịch; nước; Triều Tiên; Việt Nam; Kim; Jong; Un; Tô Lâm; ông; bà; đồng chí; ,; .; (; ); -; :;
    Nguyễn; Văn; Quốc hội; Bộ; kiêm; nguyên; và; là; Tổng thống Nga; Putin; V.; được bầu làm; thay; Lăng; Đại sứ; tại;
    Hồ Chí Minh; của; TTXVN; Ảnh:; Pháp; hai nhà lãnh đạo; \n""".replace("\n    ", " ").split("; ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_laws_of_a_cast(text):
    found = cast(text)
    page = document(text)
    ids = [fact.entry.id for fact in found.leaders]
    assert len(ids) == len(set(ids))
    for fact in found.leaders:
        assert any(stands_in(form, page.text) for form in (fact.entry.name, *fact.entry.aliases))
        assert all(stands_in(words, page.text) for words in (*fact.entry.aliases, *fact.entry.roles))
        assert list(fact.entry.roles) == sorted(fact.entry.roles, key=len, reverse=True)
    assert list(found.mentions) == sorted(found.mentions, key=lambda mention: mention.span)
    for mention, following in pairwise(found.mentions):
        assert mention.span == following.span or not mention.span.meets(following.span)
    assert {mention.leader for mention in found.mentions} == set(ids)


def test_the_people_of_the_tests_are_read_whole():
    assert len(registers(True).people) == PEOPLE.count("\n- ")
