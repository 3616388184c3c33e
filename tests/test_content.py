"""The collection itself: what people keep by hand must be whole, sourced, linked and in both languages."""

from collections import Counter
from pathlib import Path

import pytest

from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.files import read_content, read_defaults
from kb_site.model import EventType, Part
from kb_site.registers import name_key
from kb_site.site.content_checks import check_content
from kb_site.site.graph import build_graph
from kb_site.site.links import WIKILINK, every_prose, resolve
from kb_site.site.pages import Desk
from kb_site.site.pages.events import event_pages
from kb_site.site.pages.leaders import LeaderView, leader_pages
from kb_site.site.pages.things import ThingView, organization_pages, place_pages, reference_page
from kb_site.site.spoken import Words

CONTENT = read_content(Path(__file__).parent.parent / "content")
REGISTERS, PROBLEMS = read_registers(CONTENT.texts, read_defaults())
GRAPH, GRAPH_PROBLEMS = build_graph((), REGISTERS, {})
ARTICLES = {Path(path).stem for path in CONTENT.pages}


def test_every_file_reads_without_a_problem():
    assert [*CONTENT.problems, *PROBLEMS] == []


def test_ids_and_sources_exist_and_nobody_acts_outside_their_life():
    unknown = [p for p in GRAPH_PROBLEMS if not any(f"'{id}'" in p.what for id in ARTICLES)]
    assert unknown == []


def test_checks_of_the_content_find_nothing():
    assert check_content(GRAPH) == ()


def test_every_link_in_prose_leads_somewhere():
    lost = [
        f"{prose.path}: {match[1]}"
        for _, _, prose in every_prose(REGISTERS)
        for match in WIKILINK.finditer(prose.markdown)
        if resolve(match[1], GRAPH.resolver).target is None and match[1] not in ARTICLES
    ]
    assert lost == []


def test_curated_values_name_their_source():
    people = [p for p in REGISTERS.people.values() if p.curated]
    bare = [f"{p.id}: {term.office}" for p in REGISTERS.people.values() for term in p.offices if not term.sources]
    bare += [f"{p.id}: {value.value}" for p in people for value in (*p.born, *p.died) if not value.sources]
    bare += [
        f"{o.id}: {value.value}" for o in REGISTERS.organizations.values() for value in o.founded if not value.sources
    ]
    bare += [f"{e.id}: {value.value}" for e in REGISTERS.events.values() for value in e.date if not value.sources]
    pages = (*people, *REGISTERS.organizations.values(), *REGISTERS.places.values(), *REGISTERS.events.values())
    bare += [page.id for page in pages if not page.sources]
    assert bare == []


def test_where_sources_disagree_one_value_is_preferred_and_says_why():
    values = [(e.id, e.date) for e in REGISTERS.events.values()]
    values += [(p.id, dates) for p in REGISTERS.people.values() for dates in (p.born, p.died)]
    values += [(o.id, o.founded) for o in REGISTERS.organizations.values()]
    for id, dates in values:
        if len(dates) > 1:
            preferred = [value for value in dates if value.preferred]
            assert len(preferred) == 1, id
            assert preferred[0].reason, id


def test_what_rests_on_copies_alone_is_never_preferred():
    mirrors = {r.id for r in REGISTERS.references.values() if r.kind == "mirror"}
    for event in REGISTERS.events.values():
        for value in event.date:
            if set(value.sources) <= mirrors:
                assert not value.preferred, event.id
                assert value.reason, event.id


def test_events_name_a_leader_or_what_they_are_about():
    assert [e.id for e in REGISTERS.events.values() if not e.leaders and not e.about] == []


def test_a_message_is_one_exchange():
    """Several who write together are one side; several sides of one country would pair everyone with everyone."""
    for event in REGISTERS.events.values():
        if event.type is EventType.MESSAGE:
            sides = Counter(REGISTERS.people[id].country for id in event.leaders)
            assert not sides or (min(sides.values()) == 1 and len(sides) == 2), event.id


def test_titles_are_distinct_and_in_both_languages():
    for lang in ("vi", "en"):
        titles = Counter(event.title.get(lang, "") for event in REGISTERS.events.values())
        assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_who_is_commemorated_takes_no_part():
    for event in REGISTERS.events.values():
        for leader, part in event.parts.items():
            assert (leader in event.leaders) is (part is not Part.COMMEMORATED), f"{event.id}: {leader}"


def test_ids_of_events_begin_with_their_date():
    for event in REGISTERS.events.values():
        best = next((value for value in event.date if value.preferred), event.date[0])
        given = Edtf.parse("-".join(part for part in event.id.split("-")[:3] if part.isdigit()))
        assert given.overlaps(Edtf.parse(best.value)), event.id


def test_every_curated_page_has_prose_in_both_languages():
    people = [p for p in REGISTERS.people.values() if p.curated]
    pages = (*people, *REGISTERS.organizations.values(), *REGISTERS.places.values(), *REGISTERS.events.values())
    assert [page.id for page in pages if set(page.prose) != {"vi", "en"}] == []
    assert set(REGISTERS.pages) >= {"overview", "about", "method", "changes"}


def test_no_name_means_two_people():
    owners: dict[str, set[str]] = {}
    for person in REGISTERS.people.values():
        strong = [alias.text for alias in person.aliases if not alias.weak]
        for name in (person.name, *person.names.values(), *strong):
            owners.setdefault(name_key(name), set()).add(person.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        pytest.param("Kim Châng In", "kim-jong-il", id="old transcription"),
        pytest.param("Kim Yêng In", "kim-yong-il", id="one letter away, another man"),
        pytest.param("Kim Yêng Nam", "kim-yong-nam", id="and another"),
        pytest.param("Kim Châng Ưn", "kim-jong-un", id="the ministry's spelling"),
        pytest.param("Kim Jong-un", "kim-jong-un", id="hyphen"),
        pytest.param("Chuê The Bốc", "choe-thae-bok", id="nobody has a page for him"),
        pytest.param("Rô Mu Hiên", "roh-moo-hyun", id="South Korean, transcribed"),
        pytest.param("Xi Jinping", "tap-can-binh", id="pinyin"),
        pytest.param("Sanae Takaichi", "takaichi-sanae", id="family name last"),
        pytest.param("V.Putin", "vladimir-putin", id="initial"),
        pytest.param("Thoong-lun Xi-xu-lít", "thongloun-sisoulith", id="Lao, hyphened"),
        pytest.param("Trân Đức Lương", "tran-duc-luong", id="misprint"),
    ],
)
def test_other_spellings_find_their_person(name, id):
    assert [target.id for target in REGISTERS.resolver.find(name, "leader")] == [id]


@pytest.mark.parametrize(
    ("office", "country", "day", "id"),
    [
        pytest.param("thu-tuong-noi-cac", "KP", "1958-11-28", "kim-nhat-thanh", id="Premier, not yet President"),
        pytest.param("chu-tich-nuoc", "VN", "2002-05", "tran-duc-luong", id="month"),
        pytest.param("tong-bi-thu", "VN", "2007-10-16", "nong-duc-manh", id="day"),
        pytest.param("chu-tich-nuoc", "VN", "2012-08-05", "truong-tan-sang", id="row of the names' list"),
        pytest.param("tong-bi-thu", "VN", "2019-03-01", "nguyen-phu-trong", id="two offices in one hand"),
        pytest.param("chu-tich-nuoc", "VN", "2025-01-31", "luong-cuong", id="and again in two"),
        pytest.param("thu-tuong-noi-cac", "KP", "2025-01-31", "pak-thae-song", id="open end"),
        pytest.param("tong-thong", "KR", "2026-01-30", "lee-jae-myung", id="South Korea"),
    ],
)
def test_offices_have_one_holder_on_the_days_that_count(office, country, day, id):
    assert REGISTERS.holders(office, country, Edtf.parse(day)) == (id,)


def test_visits_both_ways_are_there():
    visits = {event.id[:7] for event in REGISTERS.events.values() if event.type is EventType.VISIT}
    assert visits >= {"1957-07", "1958-11", "1964-11", "2002-05", "2007-10", "2019-03", "2025-10"}


def test_countries_are_those_of_the_vocabulary():
    entities = (*REGISTERS.people.values(), *REGISTERS.organizations.values(), *REGISTERS.places.values())
    assert {entity.country for entity in entities} - {""} <= set(REGISTERS.countries)
    assert {*REGISTERS.settings.parties, *REGISTERS.settings.context} <= set(REGISTERS.countries)


def test_references_are_entries_of_a_bibliography():
    for reference in REGISTERS.references.values():
        assert reference.title, reference.id
        assert reference.lang, reference.id
        assert reference.publisher or reference.author, reference.id
        assert not reference.url or reference.url.startswith(("https://", "http://")), reference.id
        assert reference.url or reference.note, f"{reference.id}: no address, and no word why"


def _desk(lang):
    return Desk(GRAPH, REGISTERS, lang, Words(lang, REGISTERS.words[lang]))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_editors_say_stands_in_the_language_of_the_page(lang):
    desk = _desk(lang)
    (page,) = reference_page(desk)
    shown = [reference for _, _, _, held in page.view.kinds for reference in held]
    assert [r.anchor for r in shown if r.note and r.note_lang] == []
    assert [r.anchor for r in shown if r.title.startswith("[") and r.lang] == []
    claims = [claim for page in event_pages(desk) for claim in page.view.claims]
    claims += [claim for page in leader_pages(desk) for claim in (*page.view.born, *page.view.died)]
    claims += [
        claim for page in organization_pages(desk) if isinstance(page.view, ThingView) for claim in page.view.founded
    ]
    about = [page.view.about for page in event_pages(desk) if page.view.about]
    assert len(about) > 20
    assert [link.text for link in about if link.lang] == []
    reasons = [claim for claim in claims if claim.reason]
    assert len(reasons) > 20
    assert [claim.reason for claim in reasons if claim.reason_lang] == []


def test_a_former_name_stands_with_its_years_and_source():
    (page,) = (p for p in organization_pages(_desk("en")) if p.path.endswith("/dang-cong-san-viet-nam.html"))
    (former,) = page.view.names.former
    assert (former.words.text, former.words.lang, str(former.when)) == ("Workers' Party of Vietnam", "", "195X/196X")
    assert [user.text for user in former.users] == ["vanban123.vn"]


def test_a_name_in_another_script_says_who_uses_it():
    desk = _desk("vi")
    pages = (*leader_pages(desk), *organization_pages(desk), *place_pages(desk))
    things = [page for page in pages if isinstance(page.view, (LeaderView, ThingView))]
    names = [(page.path, name) for page in things for name in page.view.names.names if name.words.lang in ("ko", "zh")]
    assert len(names) > 40
    assert [(path, name.words.text) for path, name in names if not name.users] == []


@pytest.mark.parametrize("decade", range(1940, 2030, 10))
def test_every_decade_has_something_to_say(decade):
    years = {event.date.earliest.year for event in GRAPH.events.values() if event.date.earliest}
    assert years & set(range(decade, decade + 10))


CONFLICTS = [
    pytest.param("event", "1958-11-kim-nhat-thanh-tham-viet-nam",
                 ["tuyen-bo-chung-1958", "cafef-20190223132909068", "china-com-35285263"], id="1: the days of 1958"),
    pytest.param("event", "1957-07-ho-chi-minh-tham-trieu-tien",
                 ["evnexpress-3886214", "thong-tin-chong-phan-dong-kim-nhat-thanh", "arirang-x72zgu9"],
                 id="2: the days of 1957"),
    pytest.param("event", "1964-11-kim-nhat-thanh-tham-viet-nam",
                 ["vietexplorer-2022-11", "evnexpress-3885907", "global-times-1139952", "tongil-news-127814"],
                 id="3: the days of 1964"),
    pytest.param("event", "1966-09-trieu-tien-cu-phi-cong",
                 ["ap-2019-02-20", "vietnamplus-en-post166105", "tuoi-tre-cuoi-tuan-273979", "wikiwand-ko-quan-he"],
                 id="8: how many airmen, and when"),
    pytest.param("event", "1965-09-24-phi-cong-trieu-tien-hy-sinh",
                 ["vietnamplus-en-post166105", "bao-cuu-chien-binh-tan-dinh", "bon-phuong-2013-08"],
                 id="8: when the fourteen died"),
    pytest.param("leader", "kim-jong-il",
                 ["china-org-24190850", "bo-ngoai-giao-ns190504164238", "kcna-watch-2022-10-07", "plo-373919"],
                 id="10: the birth and the office of Kim Jong Il"),
    pytest.param("event", "1978-quan-he-xau-di",
                 ["do-2021", "1992-12-22-viet-nam-han-quoc", "1996-gao-chua-tra-tien"],
                 id="16: three causes of the cooling"),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("kind", "id", "sources"), CONFLICTS)
def test_sources_that_conflict_are_one_click_from_the_page(kind, id, sources, lang):
    page = REGISTERS.events[id] if kind == "event" else REGISTERS.people[id]
    values = page.date if kind == "event" else (*page.born, *page.died)
    linked = {match[1] for match in WIKILINK.finditer(page.prose[lang].markdown)}
    assert set(sources) <= linked | {source for value in values for source in value.sources}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_overview_is_an_essay(lang):
    text = REGISTERS.pages["overview"].prose[lang].markdown
    words = WIKILINK.sub(lambda match: match[2] or match[1], text).split()
    assert 700 <= len(words) <= 1000
    named = {match[1] for match in WIKILINK.finditer(text)}
    assert named >= {
        "1978-quan-he-xau-di", "1992-12-22-viet-nam-han-quoc", "1996-gao-chua-tra-tien",
        "2004-07-nguoi-trieu-tien-sang-seoul", "2017-02-13-kim-jong-nam",
    }, "the ruptures"  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_rests_on_a_reference_is_named_and_never_an_id(lang):
    desk = Desk(GRAPH, REGISTERS, lang, Words(lang, REGISTERS.words[lang]))
    (page,) = reference_page(desk)
    named = {link.text for _, _, _, held in page.view.kinds for reference in held for link in reference.cited_by}
    assert "Đỗ Mười" in named
    assert named & {*REGISTERS.people, *REGISTERS.events, *REGISTERS.organizations, *REGISTERS.places} == set()
