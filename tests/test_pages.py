from dataclasses import replace
from itertools import pairwise

import pytest

from collection import KINDS, article, curated_event, dated, event, person
from kb_site.edtf import Edtf
from kb_site.model import (
    Alias,
    EventType,
    LeaderEntry,
    Page,
    Paragraph,
    Part,
    Prose,
    PublishedBasis,
    Reference,
    Sourced,
    Term,
    TitleBasis,
)
from kb_site.site.pages import PAGE_TYPES, Desk
from kb_site.site.pages.articles import article_index, article_pages
from kb_site.site.pages.chronology import day_pages, timeline, year_pages
from kb_site.site.pages.events import event_pages
from kb_site.site.pages.front import home, prose_pages, redirects
from kb_site.site.pages.leaders import leader_index, leader_pages
from kb_site.site.pages.sorting import collation_key
from kb_site.site.pages.things import reference_page
from kb_site.vocabulary import Office
from site_files import desk, rendered, settings

BOTH = "to-lam kim-jong-un"
TALKS = "Tô Lâm hội đàm với Kim Jong Un tại Bình Nhưỡng"
OFFICES = {
    "tong-bi-thu": Office("tong-bi-thu", {"vi": "Tổng Bí thư", "en": "General Secretary"}, ("TBT",)),
    "chu-tich-nuoc": Office("chu-tich-nuoc", {"vi": "Chủ tịch nước", "en": "President"}, single=True),
}


def talks(id: str = "bai", day: str = "2025-10-09", **fields):
    entry = event("talks", day, "to-lam kim-jong-un", TALKS, place="binh-nhuong")
    return article(id, entry, published="2025-10-09", places=("binh-nhuong",), **fields)


def page(pages, path):
    return next(found for found in pages if found.path == path)


def term(office, start="", end="", **fields):
    return Term(office, Edtf.parse(start) if start else None, Edtf.parse(end) if end else None, **fields)


# Articles


def test_article_leads_to_its_outlet():
    told = [article("a", outlet="kin", body=["Tin."]), article("b", outlet="vô danh", body=["Tin."]), article("c")]
    outlets = [found.view.outlet for found in article_pages(desk(told))]
    assert [(link.text, link.href) for link in outlets] == [
        ("Báo Kín", "../outlets/kin.html"), ("vô danh", ""), ("", "")
    ]  # fmt: skip


def test_first_mention_of_each_thing_is_a_link():
    body = ["Tô Lâm gặp Kim Jong Un.", "Tô Lâm về nước."]
    leaders = (LeaderEntry("to-lam", "Tô Lâm", "VN"), LeaderEntry("kim-jong-un", "Kim Jong Un", "KP"))
    view = next(article_pages(desk([article("bai", body=body, leaders=leaders)]))).view
    assert [passage.html.count("<a ") for passage in view.passages] == [2, 0]


def test_corrected_paragraph_shows_the_words_of_the_source():
    found = replace(
        article("bai", published="2025"), paragraphs=(Paragraph("Hai nước.", line=3, source_words="Hai nuớc."),)
    )
    view = next(article_pages(desk([found]))).view
    assert [(p.id, p.source_words) for p in view.passages] == [("p-3", "Hai nuớc.")]


@pytest.mark.parametrize(
    ("fields", "start"),
    [
        pytest.param({}, "“Bài bai”, 9/10/2025. ", id="all stated"),
        pytest.param({"title_basis": TitleBasis.LEAD}, "[Bài bai], 9/10/2025. ", id="title made from the lead"),
        pytest.param({"published_basis": PublishedBasis.INFERRED}, "“Bài bai”, [9/10/2025]. ", id="date inferred"),
        pytest.param(
            {"author": "Bảo Chi", "outlet": "kin", "url": "https://example.org/1"},
            "Bảo Chi, “Bài bai”, Báo Kín, 9/10/2025, https://example.org/1. ",
            id="author, outlet and address",
        ),
    ],
)
def test_citation_brackets_what_the_article_does_not_state(fields, start):
    cited = next(article_pages(desk([replace(talks(), **fields)]))).cite
    assert cited == start + "Lưu trong Quan hệ, articles/bai.html."


def test_index_is_newest_first_and_undated_last():
    articles = [
        article("a", body=["x"], published="2019"),
        article("b", body=["y"]),
        article("c", body=["z"], published="2025"),
    ]
    view = next(article_index(desk(articles))).view
    assert [(anchor, [line.link.text for line in lines]) for anchor, _, lines in view.years] == [
        ("y-2025", ["Bài c"]), ("y-2019", ["Bài a"]), ("undated", ["Bài b"]),
    ]  # fmt: skip


def test_long_index_has_sheets():
    articles = [article(f"a{n}", body=[f"x{n}"], published="2019") for n in range(201)]
    first, second = article_index(desk(articles))
    assert (first.path, second.path) == ("articles/index.html", "articles/index-2.html")
    assert [(item.text, item.href, item.current) for item in second.view.sheet.links] == [
        ("1", "index.html", ""), ("2", "index-2.html", "page"),
    ]  # fmt: skip


# Leaders


def test_office_of_the_day_needs_both_ends():
    people = {
        "to-lam": person(
            "to-lam",
            offices=(
                term("tong-bi-thu", "2024-08-03", open=True, checked="2026-01-31", sources=("bach-khoa",)),
                term("chu-tich-nuoc", "2024-05-22", "2024-10-21"),
                term("bo-truong", "2016-04"),
            ),
        )
    }
    view = next(event_pages(desk([talks()], people=people, offices=OFFICES))).view
    assert [(p.link.text, [o.name for o in p.offices]) for p in view.participants] == [
        ("Tô Lâm", ["Tổng Bí thư"]), ("Kim Jong Un", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("offices", "words"),
    [
        pytest.param([term("chu-tich-nuoc", "1997-09-24", "2006-06-27")], "Chủ tịch nước (1997–2006)", id="left"),
        pytest.param([term("tong-bi-thu", "2024-08-03", open=True)], "Tổng Bí thư (từ 3/8/2024)", id="held"),
        pytest.param(
            [term("tong-bi-thu", "1956", "1960"), term("chu-tich-nuoc", "1945", "1969")],
            "Chủ tịch nước (1945–1969)",
            id="the one left last, not the one begun last",
        ),
        pytest.param(
            [term("tong-bi-thu", "2024", open=True), term("chu-tich-nuoc", "2026", open=True)],
            "Tổng Bí thư (từ 2024), Chủ tịch nước (từ 2026)",
            id="two held at once",
        ),
        pytest.param(
            [term("tong-bi-thu", "1997-10-08", "2011-12"), term("chu-tich-nuoc", "1993", "2011-12-17")],
            "Tổng Bí thư (1997–2011), Chủ tịch nước (1993–2011)",
            id="two left at once",
        ),
        pytest.param(
            [term("tong-bi-thu", "2024", open=True, checked="2026-04-07")],
            "Tổng Bí thư (từ 2024, tính đến 7/4/2026)",
            id="held when it was checked",
        ),
        pytest.param(
            [
                term("tong-bi-thu", "2024", open=True, checked="2026-05-02"),
                term("chu-tich-nuoc", "2026-04", open=True, checked="2026-04"),
            ],
            "Tổng Bí thư (từ 2024), Chủ tịch nước (từ tháng 4/2026), tính đến tháng 4/2026",
            id="two held when the first was checked",
        ),
        pytest.param([term("tong-bi-thu", "2007~", "2012%")], "Tổng Bí thư (khoảng 2007–khoảng 2012?)", id="about"),
        pytest.param(
            [term("tong-bi-thu", "196X", "[1972,1973]")],
            "Tổng Bí thư (thập niên 1960–1972 hoặc 1973)",
            id="no more precise than a decade, nor than one of two",
        ),
        pytest.param([term("tong-bi-thu", "2018?", "2021-04-05?")], "Tổng Bí thư (2018?–2021?)", id="not certain"),
        pytest.param([term("tong-bi-thu", "1997?", "1997?")], "Tổng Bí thư (1997?)", id="one year, not certain"),
        pytest.param([term("tong-bi-thu", "2019-04-11")], "Tổng Bí thư (2019–?)", id="no end known"),
        pytest.param([term("tong-bi-thu", "", "1960")], "", id="no beginning known"),
        pytest.param(
            [term("tong-bi-thu", "", open=True, checked="2025-10-11")],
            "Tổng Bí thư (tính đến 11/10/2025)",
            id="held when it was checked, no beginning known",
        ),
    ],
)
def test_index_gives_the_last_office(offices, words):
    people = {"to-lam": person("to-lam", offices=tuple(offices))}
    view = next(leader_index(desk([talks()], people=people, offices=OFFICES))).view
    lines = [line for _, _, group in view.countries for line in group]
    assert {line.link.text: line.note for line in lines}["Tô Lâm"] == words


@pytest.mark.parametrize(
    ("lang", "lead"),
    [
        pytest.param("vi", "Việt Nam. Tổng Bí thư (từ 2024, còn tại chức khi kiểm tra ngày 7/4/2026)", id="vi"),
        pytest.param("en", "Vietnam. General Secretary (since 2024, as of 7 April 2026)", id="en"),
    ],
)
def test_page_of_a_leader_says_when_an_office_was_checked(lang, lead):
    held = (term("tong-bi-thu", "2024", open=True, checked="2026-04-07"),)
    people = {"to-lam": person("to-lam", offices=held)}
    pages = leader_pages(desk([talks()], lang, people=people, offices=OFFICES))
    assert next(found for found in pages if found.path.endswith("leaders/to-lam.html")).view.lead == lead


@pytest.mark.parametrize(
    ("style", "contradicted"),
    [
        pytest.param("Tổng Bí thư", False, id="an office held"),
        pytest.param("TBT", False, id="short for an office held"),
        pytest.param("Chủ tịch nước", True, id="an office never held"),
        pytest.param("đồng chí", False, id="no office"),
    ],
)
def test_style_that_contradicts_the_offices_is_marked(style, contradicted):
    people = {"to-lam": person("to-lam", offices=(term("tong-bi-thu", "2024", open=True),))}
    leaders = (LeaderEntry("to-lam", "Tô Lâm", "VN", roles=(style,)),)
    found = article("bai", body=[f"{style} Tô Lâm."], leaders=leaders)
    view = page(leader_pages(desk([found], people=people, offices=OFFICES)), "leaders/to-lam.html").view
    assert [(style.words, style.contradicted) for style in view.styles] == [(style, contradicted)]


def test_names_stand_in_their_scripts_with_who_uses_them():
    names = {"en": "Kim Jong Un", "ko": "김정은", "zh": "金正恩"}
    aliases = (
        Alias("김정은", sources=("tin",)),
        Alias("Kim Châng Ưn", sources=("tin",)),
        Alias("Kim Jung Un"),
        Alias("Kim", weak=True),
    )
    people = {"kim-jong-un": person("kim-jong-un", names=names, aliases=aliases)}
    references = {"tin": Reference("tin", "TIN", "press", publisher="Yonhap")}
    read = article(
        "bai", leaders=(LeaderEntry("kim-jong-un", "Kim Jong Un", "KP", aliases=("Kim Chính Ân",)),), outlet="dan-tri"
    )
    pages = leader_pages(desk([read], people=people, references=references))
    found = page(pages, "leaders/kim-jong-un.html").view.names
    assert [(line.words.lang, line.words.text, [user.text for user in line.users]) for line in found.names] == [
        ("vi", "Kim Jong Un", ["dan-tri"]), ("en", "Kim Jong Un", []), ("ko", "김정은", ["Yonhap"]),
        ("zh", "金正恩", []),
    ]  # fmt: skip
    assert [(line.words.text, [user.text for user in line.users]) for line in found.spellings] == [
        ("Kim Châng Ưn", ["Yonhap"]),
        ("Kim Chính Ân", ["dan-tri"]),
    ]
    assert [form.text for form in found.typed] == ["Kim Jung Un"]


def test_an_event_in_the_list_of_a_leader_cites_its_sources():
    references = {"tin": Reference("tin", "TIN", "press")}
    met = curated_event("gap", "talks", "2019", leaders=("kim-jong-un",), sources=("tin",))
    pages = leader_pages(
        desk([], people={"kim-jong-un": person("kim-jong-un")}, events={met.id: met}, references=references)
    )
    view = page(pages, "leaders/kim-jong-un.html").view
    ((_, _, (line,)),) = view.years
    assert [(link.text, link.href) for link in line.sources] == [("[1]", "#n-1")]
    assert [note.text for note in view.backing.notes] == ["TIN"]


def test_sources_are_numbered_once_a_page():
    references = {id: Reference(id, id.upper(), "press") for id in ("a", "b")}
    people = {
        "to-lam": person(
            "to-lam", born=(Sourced("1957-07-10", ("b",)),), offices=(term("tong-bi-thu", "2024", sources=("a", "b")),)
        )
    }
    view = page(
        leader_pages(desk([talks()], people=people, references=references, offices=OFFICES)), "leaders/to-lam.html"
    ).view
    assert [note.text for note in view.born[0].sources] == ["[1]"]
    assert [note.text for note in view.terms[0].sources] == ["[2]", "[1]"]
    assert [note.text for note in view.backing.notes] == ["B", "A"]


def test_long_lists_of_a_leader_have_sheets():
    articles = [talks(f"a{n}", f"{1900 + n}-01-01") for n in range(61)]
    paths = [found.path for found in leader_pages(desk(articles)) if "to-lam" in found.path]
    assert paths == ["leaders/to-lam.html", "leaders/to-lam.p2.html"]


def test_person_nobody_wrote_about_is_marked_as_read_by_machine():
    assert page(leader_pages(desk([talks()])), "leaders/to-lam.html").view.state == "machine"


# Events


def test_computed_date_says_from_what():
    words = "65 năm cuộc gặp đầu tiên"
    entry = event("talks", "1957", "ho-chi-minh kim-nhat-thanh", words)
    found = article("bai", entry, published="2022", dates=[dated(words, "1957", "anniversary")])
    view = next(event_pages(desk([found]))).view
    assert view.basis == f"tính từ “{words}” trong bài năm 2022"


def test_dates_that_disagree_stand_side_by_side():
    curated = curated_event("gap-go", "talks", "2025-10-09", leaders=("to-lam", "kim-jong-un"))
    dates = (Sourced("2025-10", ("bach-khoa",)), Sourced("2025-10-09", ("bach-khoa",), True, {"vi": "văn kiện ghi"}))
    both = replace(curated, date=dates)
    view = next(
        event_pages(desk([], events={"gap-go": both}, people={p: person(p) for p in ("to-lam", "kim-jong-un")}))
    ).view
    assert [(str(claim.date), claim.preferred, claim.reason) for claim in view.claims] == [
        ("2025-10-09", True, "văn kiện ghi"), ("2025-10", False, ""),
    ]  # fmt: skip


def test_sources_of_offices_stand_apart_from_those_of_the_event():
    references = {id: Reference(id, id.upper(), "press") for id in ("nhiem-ky", "tin", "chung")}
    references["tin"] = replace(references["tin"], publisher="Báo Tin", date=Edtf.parse("2025-10-09"))
    held = (term("tong-bi-thu", "2024", open=True, checked="2026", sources=("nhiem-ky", "chung")),)
    people = {"to-lam": person("to-lam", offices=held), "kim-jong-un": person("kim-jong-un")}
    told = curated_event("gap", "talks", "2025-10-09", leaders=("to-lam", "kim-jong-un"), sources=("tin", "chung"))
    given = {"references": references, "people": people, "offices": OFFICES, "events": {"gap": told}}
    (found,) = event_pages(desk([], **given))
    backing = found.view.backing
    assert [(note.text, note.about) for note in backing.notes] == [("TIN", "Báo Tin, 9/10/2025"), ("CHUNG", "")]
    assert [note.text for note in backing.offices] == ["NHIEM-KY"]
    assert [link.text for link in found.view.participants[0].offices[0].sources] == ["[3]", "[2]"]
    html = rendered([], **given)[0]["events/gap.html"]
    assert '<ol class="notes plain" start="3">' in html
    assert 'id="n-3"' in html


NAMED = {
    "apec": curated_event("apec", "congress", "2027", about="Hội nghị APEC 2027", title={"vi": "Hội nghị APEC 2027"}),
    "gao": curated_event("gao", "aid", "1996", about="lô gạo", title={"vi": "Bán lô gạo"}),
}


def test_an_event_that_an_article_names_by_its_year_is_linked():
    body = ["Hai bên nói về Hội nghị APEC 2027 và lô gạo.", "Hội nghị APEC 2026 đã qua."]
    held = desk([article("a", body=body, published="2026")], events=NAMED)
    passages = next(article_pages(held)).view.passages
    assert '<a href="../events/apec.html" class="event">Hội nghị APEC 2027</a>' in passages[0].html
    assert "gao.html" not in passages[0].html
    assert "<a" not in passages[1].html
    view = next(found.view for found in event_pages(held) if found.path == "events/apec.html")
    assert [(line.link.text, line.quote.words) for line in view.mentions] == [("Bài a", "Hội nghị APEC 2027")]
    assert view.about is None, "the title says it"


@pytest.mark.parametrize(
    ("entries", "recalls"),
    [
        pytest.param(["talks 1957"], "1957-talks-ho-chi-minh-kim-nhat-thanh", id="one meeting"),
        pytest.param(["talks 1957-07", "talks 1957-11"], "", id="two that could be meant"),
        pytest.param(["talks 1958"], "", id="another year"),
        pytest.param(["visit 1957"], "", id="no meeting"),
    ],
)
def test_an_anniversary_leads_to_what_it_recalls(entries, recalls):
    people = "kim-nhat-thanh ho-chi-minh"
    words = "65 năm cuộc gặp giữa Kim Nhật Than và Hồ Chí Minh"
    subject = "cuộc gặp giữa Kim Nhật Than và Hồ Chí Minh"
    told = [article(f"e{n}", event(*entry.split(), people, f"họ gặp nhau {n}")) for n, entry in enumerate(entries)]
    leader = LeaderEntry("kim-nhat-thanh", "Kim Nhật Thành", "KP", ("Kim Nhật Than",))
    recall = article("k", event("anniversary", "2022", people, words, about=subject), published="2022",
                     dates=[dated(words, "1957", "anniversary")], leaders=[leader])  # fmt: skip
    kinds = {**KINDS, EventType.TALKS: replace(KINDS[EventType.TALKS], triggers=("cuộc gặp",))}
    held = desk([*told, recall], event_kinds=kinds, people={})
    node = next(node for node in held.graph.events.values() if node.type is EventType.ANNIVERSARY)
    view = next(found.view for found in event_pages(held) if "anniversary" in found.path)
    assert node.recalls == recalls
    assert node.about_words == subject.replace("Than", "Thành")
    assert (view.about.href if view.about else "") == (f"{recalls}.html" if recalls else "")
    back = {found.path: [line.link.href for line in found.view.recalled_by] for found in event_pages(held)}
    assert {path: links for path, links in back.items() if links} == (
        {f"events/{recalls}.html": [f"{node.id}.html"]} if recalls else {}
    )


def test_an_anniversary_of_a_founding_leads_to_it_and_back():
    party = "Đảng Lao động Triều Tiên"
    founding = curated_event("lap", "establishment", "1945-10-10", about="dang-lao-dong-trieu-tien")
    told = article("k", event("anniversary", "2025-10-10", "", f"80 năm thành lập {party}", about=party))
    pages = {found.path: found for found in event_pages(desk([told], events={"lap": founding}))}
    (path,) = pages.keys() - {"events/lap.html"}
    assert pages[path].view.about.href.endswith("organizations/dang-lao-dong-trieu-tien.html")
    assert pages[path].view.recalls.href == "lap.html"
    assert [line.link.href for line in pages["events/lap.html"].view.recalled_by] == [path.removeprefix("events/")]


def test_reprints_are_one_witness():
    view = next(event_pages(desk([talks("a"), talks("b")]))).view
    assert [(quote.article.text, [link.text for link in quote.reprints]) for quote in view.witnesses] == [
        ("Bài a", ["Bài b"])
    ]


def test_fact_that_rests_on_mirrors_alone_is_unverified():
    references = {kind: Reference(kind, kind, kind) for kind in ("mirror", "press")}
    people = {
        "to-lam": person(
            "to-lam",
            offices=(
                term("tong-bi-thu", "2024", sources=("mirror",)),
                term("chu-tich-nuoc", "2024", sources=("press", "mirror")),
            ),
        )
    }
    events = {
        "tham": replace(
            curated_event("tham", "visit", "1961-06", leaders=("to-lam",)), date=(Sourced("1961-06", ("mirror",)),)
        )
    }
    known = desk([], people=people, references=references, events=events, offices=OFFICES)
    view = page(leader_pages(known), "leaders/to-lam.html").view
    assert [[link.text for link in row.sources] for row in view.terms] == [["[1]", "chưa kiểm chứng"], ["[2]", "[1]"]]
    assert next(event_pages(known)).view.state == "unverified"


def test_event_with_many_witnesses_has_sheets():
    first, second = event_pages(desk([talks(f"a{n}", body=[f"{TALKS}, bản tin {n}."]) for n in range(61)]))
    assert second.path.endswith(".p2.html")
    assert (len(first.view.witnesses), len(second.view.witnesses)) == (60, 1)


def test_commemorated_is_named_as_such():
    entry = event(
        "ceremony", "2025-10-10", "to-lam", "Tô Lâm viếng Kim Nhật Thành", parts={"kim-nhat-thanh": Part.COMMEMORATED}
    )
    view = next(event_pages(desk([article("bai", entry)]))).view
    assert [(p.link.text, p.part) for p in view.recalled] == [("Kim Nhật Thành", "được tưởng niệm, nhắc lại")]
    assert [p.link.text for p in view.participants] == ["Tô Lâm"]


def test_those_whose_act_is_counted_are_recalled_and_took_no_part():
    entry = event("anniversary", "2022", "to-lam kim-jong-un", "3 năm cuộc gặp", about="cuộc gặp")
    pages, _ = rendered([article("bai", entry)])
    (html,) = (text for path, text in pages.items() if path.startswith("events/2022"))
    assert ">Được nhắc lại<" in html
    assert ">Người tham gia<" not in html


def test_talks_on_a_visit_stand_there_with_their_sentence_and_the_note_on_their_date():
    words = "15 năm cuộc gặp"
    visit = event("visit", "2007-10-16", BOTH, parts={"to-lam": "visitor", "kim-jong-un": "host"}, place="trieu-tien")
    count = article(
        "dem", event("talks", "2007", BOTH, words), dates=[dated(words, "2007", "anniversary")], published="2022"
    )
    found = desk([article("tham", visit), count])
    view = next(page.view for page in event_pages(found) if page.view.within)
    (line,) = view.within
    assert [quote.words for quote in line.quotes] == [words]
    assert words in line.basis


def test_leader_of_no_article_is_said_to_be_entered_by_a_person():
    named = curated_event("dien", "message", "2025", leaders=("nong-duc-manh", "to-lam"))
    people = {id: replace(person(id), curated=False) for id in ("nong-duc-manh", "to-lam")}
    pages, _ = rendered([talks()], events={"dien": named}, people=people)
    assert "người biên tập ghi" in pages["leaders/index.html"]
    assert "máy đọc" not in pages["leaders/nong-duc-manh.html"]
    assert "máy lập" not in pages["leaders/nong-duc-manh.html"]
    assert "máy lập" in pages["leaders/to-lam.html"]


# Time


def test_coarse_dates_stand_before_fine_ones_and_never_on_a_day():
    days = ["1957", "1957-07", "1957-07-08", "1957-12-01"]
    view = page(year_pages(desk([talks(f"a{n}", day) for n, day in enumerate(days)])), "years/1957.html").view
    assert [(part.anchor, [(day.anchor, str(day.date)) for day in part.days]) for part in view.parts] == [
        ("", [("", "1957")]),
        ("m-1957-07", [("", "1957-07"), ("d-1957-07-08", "1957-07-08")]),
        ("m-1957-12", [("d-1957-12-01", "1957-12-01")]),
    ]


def test_timeline_goes_by_decade_and_year():
    view = next(timeline(desk([talks("a", "1957"), talks("b", "196X"), talks("c", "1961-06-12")]))).view
    assert [(decade.name, [(anchor, len(lines)) for anchor, _, lines in decade.years]) for decade in view.decades] == [
        ("Thập niên 1950", [("y-1957", 1)]),
        ("Thập niên 1960", [("", 1), ("y-1961", 1)]),
    ]


def test_long_timeline_keeps_its_anchors_on_the_first_sheet_of_a_decade():
    articles = [talks(f"a{n}", f"{1700 + n // 4}-{n % 4 + 1:02}-01") for n in range(800)]
    sheets = list(timeline(desk(articles)))
    assert [sheet.path for sheet in sheets] == ["timeline.html", "timeline-2.html", "timeline-3.html"]
    assert sum(len(lines) for sheet in sheets for d in sheet.view.decades for _, _, lines in d.years) == 800
    assert next(item.href for item in sheets[2].view.jump if item.text == "Thập niên 1700") == "timeline.html#d-1700"


def test_day_of_the_year_counts_up_to_the_edition():
    found = list(day_pages(desk([talks("a", "1950-01-31"), talks("b", "2025-10-09")])))
    view = page(found, "days/01-31.html").view
    assert [gone for _, gone in view.events] == ["76 năm trước"]
    assert view.next.href == "10-09.html"


def test_the_drawing_for_a_telephone_is_the_same_and_leads_to_decades():
    told = [talks("a", "1957-07"), talks("b", "1961/1972"), talks("c", "2025-10-09")]
    view = next(timeline(desk(told))).view
    assert [mark.words for mark in view.narrow.marks] == [mark.words for mark in view.strip.marks]
    assert max(piece.x + piece.width for mark in view.narrow.marks for piece in mark.pieces) <= view.narrow.width
    assert [(decade.name, decade.href) for decade in view.narrow.decades][:4] == [
        ("1950", "#d-1950"), ("1960", "#d-1960"), ("1970", ""), ("1980", "")
    ]  # fmt: skip
    html = rendered(told)[0]["timeline.html"]
    assert all(f'id="{decade.href[1:]}"' in html for decade in view.narrow.decades if decade.href)


# Home and prose


def test_home_shows_silent_decades():
    view = next(home(desk([talks("a", "1957"), talks("b", "1988")]))).view
    assert [(row.link.text, bool(row.link.href), row.words) for row in view.decades] == [
        ("Thập niên 1950", True, "1 sự kiện"),
        ("Thập niên 1960", False, "bộ sưu tập chưa có sự kiện nào"),
        ("Thập niên 1970", False, "bộ sưu tập chưa có sự kiện nào"),
        ("Thập niên 1980", True, "1 sự kiện"),
        ("Thập niên 1990", False, "bộ sưu tập chưa có sự kiện nào"),
        ("Thập niên 2000", False, "bộ sưu tập chưa có sự kiện nào"),
        ("Thập niên 2010", False, "bộ sưu tập chưa có sự kiện nào"),
        ("Thập niên 2020", False, "bộ sưu tập chưa có sự kiện nào"),
    ]
    assert len(view.decades[-1].years) == 7


def test_home_of_a_collection_about_no_two_countries_has_everyone():
    view = next(home(desk([talks()], **settings(parties=())))).view
    assert [(side.name, len(side.people)) for side in view.sides] == [("Lãnh đạo và nhà ngoại giao", 3)]


def test_edition_that_is_no_date_is_a_problem():
    known = desk([talks()], **settings(edition="hôm nay"))
    assert next(home(known)).edition is None
    assert {(p.path, p.code) for p in known.problems} == {("site.yaml", "bad-edtf")}


def test_prose_of_another_language_says_so():
    pages = {
        "overview": Page(
            "overview", {"vi": "Tổng quan"}, {"vi": Prose("Xem [[to-lam]] và [[ai đó]].", "pages/overview.md", 5)}
        )
    }
    english = desk([talks()], "en", pages=pages)
    view = next(prose_pages(english)).view
    assert view.prose.lang == "vi"
    assert '<a href="leaders/to-lam.html" lang="vi">Tô Lâm</a>' in view.prose.html
    assert [(p.path, p.line, p.code) for p in english.problems] == [("pages/overview.md", 5, "unresolved-link")]


def test_wikilink_that_could_be_two_things_is_none():
    people = {id: person(id, aliases=(Alias("Anh Ba"),)) for id in ("to-lam", "kim-jong-un")}
    pages = {"overview": Page("overview", {"vi": "Tổng quan"}, {"vi": Prose("[[Anh Ba]]", "pages/overview.md", 5)})}
    known = desk([talks()], people=people, pages=pages)
    assert "<a " not in next(prose_pages(known)).view.prose.html
    assert "leader:kim-jong-un, leader:to-lam" in known.problems[0].what


def test_other_spellings_lead_to_the_page():
    people = {"kim-nhat-thanh": person("kim-nhat-thanh", names={"en": "Kim Il Sung"})}
    found = {page.path: page.view.href for page in redirects(desk([], people=people))}
    assert found["leaders/kim-il-sung.html"] == "kim-nhat-thanh.html"
    assert list(redirects(desk([], "en", people=people))) == []


def test_references_go_by_trust_and_then_by_title():
    rows = (("m", "Bản chép", "mirror"), ("b", "Đảng", "official"), ("a", "Dân", "official"))
    references = {row[0]: Reference(*row) for row in rows}
    view = next(reference_page(desk([], references=references))).view
    assert [(name, [item.title for item in held]) for _, name, _, held in view.kinds] == [
        ("Văn bản, trang chính thức", ["Dân", "Đảng"]), ("Bản sao chép", ["Bản chép"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("contact", "start"),
    [
        ("loi@example.org", "mailto:loi@example.org?subject=B%C3%A1o%20l%E1%BB%97i%3A%20"),
        ("https://example.org/loi", "https://example.org/loi"),
        ("", ""),
    ],
)
def test_report_goes_to_the_contact(contact, start):
    report = next(home(desk([talks()], **settings(contact=contact)))).report
    assert report.startswith(start)
    assert bool(report) == bool(contact)


# All types


def test_no_two_pages_share_an_address():
    known: Desk = desk([talks("a"), talks("b", "1957")])
    paths = [found.path for page_type in PAGE_TYPES for found in page_type(known)]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["An", "Ân", "Ba", "Dũng", "Đỗ", "Em"], id="letters: a â b d đ e"),
        pytest.param(["ma", "mà", "mả", "mã", "má", "mạ"], id="tones: level, grave, hook, tilde, acute, dot"),
        pytest.param(["Hồ", "Hộ", "Hổi"], id="letters before tones"),
        pytest.param(["Kim Jong Il", "Kim Jong Un", "Kim Nhật Thành"], id="word by word"),
        pytest.param(["o", "ô", "ơ", "u", "ư"], id="o ô ơ u ư"),
    ],
)
def test_names_stand_in_the_order_of_the_dictionary(names):
    assert all(collation_key(first) < collation_key(then) for first, then in pairwise(names))
