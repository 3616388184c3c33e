"""Events of many articles become one, and nothing is known that no article says."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import PLACES, WORDS, article, curated_event, dated, event, person, registers
from kb_site.edtf import Edtf
from kb_site.model import Article, Basis, EventType, LeaderEntry, Paragraph, Place, Prose, Sourced
from kb_site.registers import Registers, Target
from kb_site.site.graph import build_graph
from kb_site.site.nodes import Graph
from kb_site.site.relations import strength
from kb_site.vocabulary import EventKind


def graph_of(*articles: Article, **fields: object) -> Graph:
    return build_graph(articles, registers(**fields), {})[0]


def problems_of(*articles: Article, **fields: object) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in build_graph(articles, registers(**fields), {})[1]]


def events_of(*entries: object, **fields: object) -> list[str]:
    """Return the ids of the events that one article for each entry makes."""
    articles = [article(f"a{number}", entry) for number, entry in enumerate(entries)]  # type: ignore[arg-type]
    return list(graph_of(*articles, **fields).events)


BOTH = "to-lam kim-jong-un"


@pytest.mark.parametrize(
    ("one", "other", "merge"),
    [
        pytest.param(event("talks", "2025-10-09", BOTH), event("talks", "2025-10-09", BOTH), True, id="same day"),
        pytest.param(event("talks", "2025-10", BOTH), event("talks", "2025-10-09", BOTH), True, id="month holds day"),
        pytest.param(event("talks", "2025", BOTH), event("talks", "2025-10-09", BOTH), True, id="year holds day"),
        pytest.param(event("talks", "2025-10-09", BOTH), event("talks", "2025-10-10", BOTH), False, id="two days"),
        pytest.param(event("talks", "2024", BOTH), event("talks", "2025-10-09", BOTH), False, id="two years"),
        pytest.param(
            event("talks", "2025-10-09", BOTH), event("call", "2025-10-09", BOTH), False, id="a call is no talks"
        ),
        pytest.param(
            event("talks", "2025-10-09", BOTH), event("talks", "2025-10-09", "to-lam"), True, id="one side named"
        ),
        pytest.param(
            event("talks", "2025-10-09", BOTH),
            event("talks", "2025-10-09", "to-lam thongloun"),
            False,
            id="two meetings of one man on a day",
        ),
        pytest.param(
            event("talks", "2025-10-09", BOTH, place="binh-nhuong"),
            event("talks", "2025-10-09", "pham-van-dong thongloun", place="binh-nhuong"),
            False,
            id="a place in common does not make two meetings one",
        ),
        pytest.param(
            event("ceremony", "2025-10-09", "", about="", place="binh-nhuong"),
            event("ceremony", "2025-10-09", "to-lam", place="binh-nhuong"),
            True,
            id="the place in common where one names nobody",
        ),
        pytest.param(
            event("establishment", "1950", about="quan hệ ngoại giao"),
            event("establishment", "1950-01-31", about="quan hệ ngoại giao Việt Nam-Triều Tiên"),
            True,
            id="about: the words of one stand in the other",
        ),
        pytest.param(
            event("establishment", "1945", about="dang-lao-dong-trieu-tien"),
            event("establishment", "1945-10-10", about="Đảng Lao động Triều Tiên"),
            True,
            id="about: an id and its name",
        ),
        pytest.param(
            event("establishment", "1950", about="quan hệ ngoại giao"),
            event("establishment", "1950", about="Hội hữu nghị"),
            False,
            id="two things founded in a year",
        ),
        pytest.param(
            event("agreement", "2025-10-10", BOTH, about="hiệp định y tế"),
            event("agreement", "2025-10-10", BOTH),
            False,
            id="one says what it is about, the other does not",
        ),
        pytest.param(
            event("visit", "2025-10", "to-lam", place="trieu-tien"),
            event("visit", "2025-10-10", "to-lam le-ba-vinh", place="dai-su-quan"),
            True,
            id="the visit may have been this one: alone it fits",
        ),
        pytest.param(
            event("visit", "2025-10", BOTH, place="trieu-tien"),
            event("visit", "2025-10-10", "to-lam le-ba-vinh", place="dai-su-quan"),
            False,
            id="to the country and to the embassy",
        ),
        pytest.param(
            event("visit", "2025-10", "to-lam", place="ha-noi"),
            event("visit", "2025-10", "to-lam", place="trieu-tien"),
            False,
            id="two countries in a month",
        ),
    ],
)
def test_merges_by_type_date_and_what_is_shared(one, other, merge):
    assert len(events_of(one, other)) == (1 if merge else 2)
    assert len(events_of(other, one)) == (1 if merge else 2)


def test_one_article_tells_of_two_events_never_of_one_twice():
    graph = graph_of(
        article("a", event("visit", "2025-10", "to-lam", "một"), event("visit", "2025-10-10", "to-lam", "hai"))
    )
    assert len(graph.events) == 2


def test_a_coarse_account_that_fits_two_days_joins_neither():
    ids = events_of(
        event("talks", "1957-07-08", "ho-chi-minh kim-nhat-thanh"),
        event("talks", "1957-07-12", "ho-chi-minh kim-nhat-thanh"),
        event("talks", "1957", "ho-chi-minh kim-nhat-thanh"),
    )
    assert len(ids) == 3


def test_three_articles_in_a_chain_are_one_event():
    entries = [event("talks", day, BOTH) for day in ("2025", "2025-10", "2025-10-09")]
    assert events_of(*entries) == ["2025-10-09-talks-kim-jong-un-to-lam"]


def test_an_interval_over_the_new_year_meets_its_day():
    assert (
        len(events_of(event("visit", "2024-12-30/2025-01-02", "to-lam"), event("visit", "2025-01-01", "to-lam"))) == 1
    )


def test_a_curated_event_takes_its_witnesses_in_and_gives_its_id():
    curated = curated_event(
        "cuoc-gap-1957", "talks", "1957-07", leaders=("ho-chi-minh", "kim-nhat-thanh"), title={"vi": "Cuộc gặp"}
    )
    people = {id: person(id) for id in ("ho-chi-minh", "kim-nhat-thanh")}
    graph = graph_of(
        article("a", event("talks", "1957", "kim-nhat-thanh ho-chi-minh")),
        article("b", event("talks", "1957-07-08", "kim-nhat-thanh ho-chi-minh")),
        events={curated.id: curated},
        people=people,
    )
    (found,) = graph.events.values()
    assert found.id == "cuoc-gap-1957"
    assert found.date == Edtf.parse("1957-07")
    assert found.title["vi"] == "Cuộc gặp"
    assert [w.article for w in found.witnesses] == ["a", "b"]
    assert found.reviewed


def test_sources_that_disagree_stay_side_by_side():
    curated = replace(
        curated_event("cuoc-gap", "talks", "1957-07-08", leaders=("kim-nhat-thanh",)),
        date=(Sourced("1957-07-09", ("x",)), Sourced("1957-07-08", ("y",), True, {"vi": "tuyên bố chung ghi thế"})),
    )
    graph = graph_of(
        article("a", event("talks", "1957-07-08", "kim-nhat-thanh")),
        article("b", event("talks", "1957-07-09", "kim-nhat-thanh")),
        events={curated.id: curated},
    )
    (found,) = graph.events.values()
    assert [str(claim.value) for claim in found.dates] == ["1957-07-08", "1957-07-09", "1957-07-08", "1957-07-09"]
    assert found.dates[0].preferred
    assert found.dates[0].reason
    assert found.disagreements == ("date",)


@pytest.mark.parametrize(
    ("days", "value", "basis"),
    [
        pytest.param(
            [("1950", "explicit"), ("1950-01-31", "explicit")], "1950-01-31", "explicit", id="the more precise"
        ),
        pytest.param(
            [("1957", "explicit"), ("1957-07-08", "anniversary")], "1957", "explicit", id="a count never outranks"
        ),
        pytest.param(
            [("1957", "year-inferred"), ("1957-07", "anniversary")], "1957", "year-inferred", id="nor an inferred one"
        ),
        pytest.param([("1957", "anniversary"), ("1957-07", "anniversary")], "1957-07", "anniversary", id="two counts"),
    ],
)
def test_prefers_the_most_precise_stated_date(days, value, basis):
    articles = [
        article(
            f"a{i}",
            event("talks", day, "ho-chi-minh thongloun", f"Họ gặp nhau {day}"),
            dates=[dated(day, day, how)],
        )
        for i, (day, how) in enumerate(days)
    ]
    (found,) = graph_of(*articles).events.values()
    assert (str(found.date), found.basis) == (value, Basis(basis))
    assert {str(w.entry.date) for w in found.witnesses} == {day for day, _ in days}


def test_a_computed_date_says_from_which_words_and_when():
    words = "65 năm cuộc gặp đầu tiên"
    told = article(
        "a",
        event("talks", "1957", "ho-chi-minh thongloun", f"Năm nay kỷ niệm {words}"),
        dates=[dated(words, "1957", "anniversary")],
        published="2022",
    )
    (witness,) = next(iter(graph_of(told).events.values())).witnesses
    assert (witness.basis, witness.date_words, str(witness.told)) == (Basis.ANNIVERSARY, words, "2022")


def test_evidence_comes_with_its_whole_sentence_and_its_place():
    told = article(
        "a",
        event("talks", "2025-10-09", BOTH, "ông đã hội đàm với chủ nhà"),
        body=["Trời đẹp. Sáng ngày 9/10, ông đã hội đàm với chủ nhà. Sau đó ông về."],
    )
    (witness,) = next(iter(graph_of(told).events.values())).witnesses
    assert witness.sentence == "Sáng ngày 9/10, ông đã hội đàm với chủ nhà."
    assert witness.sentence[witness.span.start : witness.span.end] == "ông đã hội đàm với chủ nhà"
    assert (witness.anchor, witness.paragraph) == ("e-1", "p-1")


def test_evidence_in_the_headline_leads_to_the_headline():
    told = article("a", event("talks", "2025-10-09", BOTH, "Bài a"), body=["Chẳng có gì."])
    (witness,) = next(iter(graph_of(told).events.values())).witnesses
    assert (witness.anchor, witness.sentence) == ("title", "Bài a")


def test_reprints_are_one_witness():
    entry = event("talks", "2025-10-09", BOTH)
    graph = graph_of(
        article("b", entry, published="2025-10-10"),
        article("a", entry, published="2025-10-09"),
        article("c", event("talks", "2025-10-09", BOTH, "lời khác")),
    )
    (found,) = graph.events.values()
    assert [(w.article, w.reprints) for w in found.witnesses] == [("a", ("b",)), ("c", ())]
    assert graph.articles["b"].reprints == ("a",)
    assert graph.articles["b"].events == (found.id,)
    assert "a" not in [r.article for r in graph.articles["b"].related]


def test_nobody_acts_after_death():
    told = article("a", event("ceremony", "2000-01-01", "kim-nhat-thanh to-lam"))
    graph, problems = build_graph([told], registers(), {})
    (found,) = graph.events.values()
    assert found.leaders == ("to-lam",)
    assert [(p.code, p.path, p.severity) for p in problems] == [("act-after-death", "articles/a.md", "warning")]


@pytest.mark.parametrize(
    ("died", "kept"),
    [
        pytest.param(("1994",), True, id="some day of that year"),
        pytest.param(("1994-07-07", "1994-07-09"), True, id="the latest that a source gives"),
        pytest.param(("1994-07-08",), True, id="on the day itself"),
        pytest.param(("1994-07-07",), False, id="the day before"),
    ],
)
def test_death_counts_from_the_latest_day_it_may_have_been(died, kept):
    people = {"kim-nhat-thanh": person("kim-nhat-thanh", died=tuple(Sourced(day) for day in died))}
    graph = graph_of(article("a", event("other", "1994-07-08", "kim-nhat-thanh")), people=people)
    assert bool(next(iter(graph.events.values())).leaders) is kept


def test_nobody_acts_before_birth():
    people = {"to-lam": person("to-lam", born=(Sourced("1957-07-10"),))}
    assert problems_of(article("a", event("talks", "1950", "to-lam")), people=people) == [
        ("act-before-birth", "articles/a.md")
    ]


def test_those_whose_act_is_counted_are_commemorated_without_a_word():
    told = article("a", event("anniversary", "2022", "kim-nhat-thanh to-lam kim-jong-un", parts={"to-lam": "attendee"}))
    graph, problems = build_graph([told], registers(), {})
    (found,) = graph.events.values()
    assert (found.leaders, found.commemorated, problems) == (("to-lam",), ("kim-nhat-thanh", "kim-jong-un"), ())
    assert graph.leaders["kim-jong-un"].events == ()
    assert graph.pairs == {}
    assert graph.leaders["kim-nhat-thanh"].commemorated_in == (found.id,)
    assert graph.leaders["kim-nhat-thanh"].events == ()


def test_a_commemorated_person_is_no_participant():
    told = article("a", event("ceremony", "2025-10-10", "to-lam", parts={"ho-chi-minh": "commemorated"}))
    (found,) = graph_of(told).events.values()
    assert (found.leaders, found.commemorated) == (("to-lam",), ("ho-chi-minh",))


@pytest.mark.parametrize(
    ("entry", "pairs"),
    [
        pytest.param(event("talks", "2025-10-09", BOTH), {("kim-jong-un", "to-lam"): "meetings"}, id="talks"),
        pytest.param(
            event("visit", "2025-10", BOTH, parts={"to-lam": "visitor", "kim-jong-un": "host"}),
            {("kim-jong-un", "to-lam"): "meetings"},
            id="a visit whose host is named",
        ),
        pytest.param(
            event("visit", "2025-10", BOTH), {("kim-jong-un", "to-lam"): "others"}, id="a visit without a host"
        ),
        pytest.param(event("call", "2025-10-09", BOTH), {("kim-jong-un", "to-lam"): "calls"}, id="a call"),
        pytest.param(event("message", "2025-10-09", BOTH), {("kim-jong-un", "to-lam"): "messages"}, id="a message"),
        pytest.param(event("talks", "2025-10-09", "to-lam nong-duc-manh"), {}, id="two of one country"),
    ],
)
def test_who_met_whom(entry, pairs):
    graph = graph_of(article("a", entry))
    (id,) = graph.events
    assert list(graph.pairs) == list(pairs)
    for key, relation in pairs.items():
        assert getattr(graph.pairs[key], relation) == (id,)


def test_a_visit_holds_its_talks_and_ceremonies():
    graph = graph_of(
        article(
            "a",
            event("visit", "2025-10", BOTH, place="trieu-tien"),
            event("talks", "2025-10-09", BOTH, place="binh-nhuong"),
            event("ceremony", "2025-10-09", "to-lam", place="dai-su-quan"),
            event("talks", "2025-10-09", "to-lam thongloun", place="ha-noi"),
            event("talks", "2025-11-09", BOTH),
            event("call", "2025-10-20", BOTH),
        )
    )
    (visit,) = [e for e in graph.events.values() if e.type == "visit"]
    assert {(e.type, str(e.date), e.place) for e in map(graph.events.get, visit.within) if e} == {
        ("talks", "2025-10-09", "binh-nhuong"),
        ("ceremony", "2025-10-09", "dai-su-quan"),
    }
    assert all(graph.events[id].visit == visit.id for id in visit.within)


STATE_VISIT = {"parts": {"to-lam": "visitor", "kim-jong-un": "host"}, "place": "trieu-tien"}


def visit_of(graph: Graph) -> dict[str, str]:
    """Return the type and day of the visit of each event that belongs to one, by its own type, day and place."""
    nodes = graph.events
    return {
        f"{e.type} {e.date} {e.place}".strip(): f"{nodes[e.visit].type} {nodes[e.visit].date}"
        for e in nodes.values()
        if e.visit
    }


def test_a_visit_and_the_talks_on_it_are_one_meeting():
    graph = graph_of(
        article(
            "a",
            event("visit", "2025-10-09/2025-10-11", BOTH, **STATE_VISIT),
            event("talks", "2025-10-09", BOTH, "một", place="binh-nhuong"),
            event("talks", "2025-10-10", BOTH, "hai", place="binh-nhuong"),
            event("talks", "2026-01-01", BOTH, "ba"),
            event("talks", "2025-10-10", "to-lam kim-jong-il", "bốn", place="binh-nhuong"),
        )
    )
    kinds = {id: f"{event.type} {event.date}" for id, event in graph.events.items()}
    pair = graph.pairs["kim-jong-un", "to-lam"]
    assert [kinds[id] for id in pair.meetings] == ["visit 2025-10-09/2025-10-11", "talks 2026-01-01"]
    assert [kinds[id] for id in pair.within] == ["talks 2025-10-09", "talks 2025-10-10"]
    assert (strength(pair), pair.events) == (2, 4)
    assert graph.leaders["to-lam"].counterparts == ("kim-jong-un", "kim-jong-il")


def test_talks_on_a_visit_that_names_no_host_are_one_meeting():
    graph = graph_of(
        article(
            "a",
            event("visit", "2025-10", "to-lam", place="trieu-tien", parts={"to-lam": "visitor"}),
            event("talks", "2025-10-09", BOTH, "một", place="binh-nhuong"),
            event("talks", "2025-10-10", BOTH, "hai", place="binh-nhuong"),
        )
    )
    assert len(graph.pairs["kim-jong-un", "to-lam"].meetings) == 1


@pytest.mark.parametrize(
    ("day", "visits", "part"),
    [
        pytest.param("2025", ["2025-10-09/2025-10-11"], True, id="the one visit of the two in that year"),
        pytest.param("2025-10", ["2025-10-09/2025-10-11"], True, id="in that month"),
        pytest.param("2025", ["2025-03-01", "2025-10-09"], False, id="two visits: it may be either"),
        pytest.param("2025-09", ["2025-10-09"], False, id="another month"),
        pytest.param("202X", ["2025-10-09"], False, id="a decade is too coarse"),
    ],
)
def test_talks_of_a_year_belong_to_the_one_visit_of_the_two(day, visits, part):
    told = [
        article(f"v{n}", event("visit", when, BOTH, f"Chuyến thăm {n}", **STATE_VISIT)) for n, when in enumerate(visits)
    ]
    words = "3 năm cuộc gặp"
    count = article("a", event("talks", day, BOTH, words), dates=[dated(words, day, "anniversary")])
    graph = graph_of(*told, count)
    (talks,) = [e for e in graph.events.values() if e.type == "talks"]
    assert bool(talks.visit) is part
    if part:
        assert talks.basis is Basis.ANNIVERSARY
        assert talks.position > graph.events[talks.visit].position
        assert graph.events[talks.visit].within == (talks.id,)


def test_talks_of_others_are_no_part_of_the_years_visit():
    graph = graph_of(
        article("v", event("visit", "2025-10-09", BOTH, **STATE_VISIT)),
        article("a", event("talks", "2025", "to-lam kim-jong-il")),
    )
    assert visit_of(graph) == {}


def test_a_stop_belongs_to_the_visit_to_the_country_and_holds_nothing():
    stop = {"to-lam": "visitor", "le-ba-vinh": "host"}
    graph = graph_of(
        article("v", event("visit", "2025-10-09/2025-10-11", BOTH, **STATE_VISIT)),
        article(
            "a",
            event("visit", "2025-10-10", "to-lam le-ba-vinh", place="dai-su-quan", parts=stop),
            event("agreement", "2025-10-10", "to-lam", about="văn kiện", place="binh-nhuong"),
            event("ceremony", "2025-10-10", "to-lam", place="dai-su-quan"),
            event("anniversary", "2025-10-10", about="đảng", place="quang-truong", parts={"to-lam": "attendee"}),
            event("anniversary", "2025-10-10", about="hội", place="quang-truong", parts={"thongloun": "attendee"}),
            event("talks", "2025-10-10", "kim-jong-un thongloun", place="binh-nhuong"),
        ),
    )
    whole = "visit 2025-10-09/2025-10-11"
    assert visit_of(graph) == {
        "visit 2025-10-10 dai-su-quan": whole,
        "agreement 2025-10-10 binh-nhuong": whole,
        "ceremony 2025-10-10 dai-su-quan": whole,
        "anniversary 2025-10-10 quang-truong": whole,
    }
    (parade,) = [e for e in graph.events.values() if e.about == "đảng"]
    assert parade.visit


def test_a_visit_to_an_embassy_alone_holds_its_ceremony():
    told = article(
        "a",
        event("visit", "2025-10-10", "to-lam", place="dai-su-quan"),
        event("ceremony", "2025-10-10", "to-lam", place="dai-su-quan"),
    )
    assert visit_of(graph_of(told)) == {"ceremony 2025-10-10 dai-su-quan": "visit 2025-10-10"}


def test_events_of_a_day_stand_as_the_day_goes():
    day = "2025-10-09"
    graph = graph_of(
        article(
            "a",
            event("anniversary", day, about="đảng", place="quang-truong", parts={"to-lam": "attendee"}),
            event("ceremony", day, "to-lam", "Tiệc chiêu đãi ông", place="binh-nhuong"),
            event("message", day, "to-lam thongloun"),
            event("agreement", day, "to-lam", about="văn kiện", place="binh-nhuong"),
            event("call", day, "to-lam thongloun"),
            event("talks", day, BOTH, place="binh-nhuong"),
            event("ceremony", day, BOTH, "Lễ đón ông", place="quang-truong"),
            event("visit", day, BOTH, **STATE_VISIT),
        ),
        words={**WORDS, "vi": {**WORDS["vi"], "subject.welcome": "lễ đón"}},
    )
    nodes = list(graph.events.values())
    kinds = "visit ceremony talks call agreement message ceremony anniversary".split()
    assert [node.type for node in nodes] == kinds
    assert [node.position for node in nodes] == list(range(len(kinds)))
    assert [graph.events[id].type for id in nodes[0].within] == "ceremony talks agreement ceremony anniversary".split()


def test_leaders_that_no_article_names_are_entered_by_a_person():
    named = curated_event("dien", "message", "2025", leaders=("nong-duc-manh", "kim-jong-il"))
    rows = {id: replace(person(id), curated=False) for id in ("nong-duc-manh", "kim-jong-il")}
    graph = graph_of(
        article(
            "a", event("talks", "2025-10-09", "to-lam kim-jong-il"), leaders=[LeaderEntry("kim-jong-il", "x", "KP")]
        ),
        events={"dien": named},
        people={**rows, "ho-chi-minh": person("ho-chi-minh")},
    )
    assert {id: node.state for id, node in graph.leaders.items()} == {
        "ho-chi-minh": "curated",
        "kim-jong-il": "machine",
        "nong-duc-manh": "entered",
        "to-lam": "machine",
    }


ENCOUNTERS = {
    EventType.TALKS: EventKind(EventType.TALKS, {"vi": "Hội đàm", "en": "Talks"}, ("cuộc gặp",)),
    EventType.VISIT: EventKind(EventType.VISIT, {"vi": "Chuyến thăm", "en": "Visit"}, ("chuyến thăm",)),
}
COUNTS = {
    "vi": {**WORDS["vi"], "subject.years": "năm", "subject.first-meeting": "cuộc gặp đầu tiên"},
    "en": {
        **WORDS["en"],
        "title.anniversary.count-meeting": "{n} years since the meeting of {people}",
        "title.anniversary.count-first-meeting": "{n} years since the first meeting of {people}",
        "title.anniversary.count-visit": "{n} years since the visit of {people}",
        "title.anniversary.count-visit-place": "{n} years since {people}'s visit to {place}",
    },
}


@pytest.mark.parametrize(
    ("about", "leaders", "vi", "en"),
    [
        pytest.param(
            "cuộc gặp giữa ông Kim Jong Il và ông Nông Đưc Mạnh",
            "kim-jong-il nong-duc-manh",
            "Kỷ niệm 3 năm cuộc gặp giữa ông Kim Jong Il và ông Nông Đức Mạnh",
            "3 years since the meeting of Kim Jong Il and Nông Đức Mạnh",
            id="a name misspelt",
        ),
        pytest.param(
            "cuộc gặp đầu tiên của hai ông",
            "kim-jong-il nong-duc-manh",
            "Kỷ niệm 3 năm cuộc gặp đầu tiên của hai ông",
            "3 years since the first meeting of Kim Jong Il and Nông Đức Mạnh",
            id="the first meeting",
        ),
        pytest.param(
            "chuyến thăm lịch sử Việt Nam của đồng chí Kim Jong Un",
            "kim-jong-un",
            "Kỷ niệm 3 năm chuyến thăm lịch sử Việt Nam của đồng chí Kim Jong Un",
            "3 years since Kim Jong Un's visit to Vietnam",
            id="a visit to a country",
        ),
        pytest.param(
            "chuyến thăm của đồng chí Kim Jong Un",
            "kim-jong-un",
            "Kỷ niệm 3 năm chuyến thăm của đồng chí Kim Jong Un",
            "3 years since the visit of Kim Jong Un",
            id="a visit to somewhere",
        ),
        pytest.param(
            "phong trào của Kim Jong Un",
            "kim-jong-un",
            "Kỷ niệm 3 năm phong trào của Kim Jong Un",
            "3 years of “phong trào của Kim Jong Un”",
            id="neither: the words stay quoted",
        ),
    ],
)
def test_counts_of_meetings_and_visits_are_told_in_every_language(about, leaders, vi, en):
    words = f"3 năm {about}"
    told = article(
        "a",
        event("anniversary", "2022", leaders, words, about=about),
        dates=[dated(words, "2019", "anniversary")],
        leaders=[LeaderEntry("nong-duc-manh", "Nông Đức Mạnh", "VN", ("Nông Đưc Mạnh",))],
    )
    (found,) = graph_of(told, words=COUNTS, event_kinds=ENCOUNTERS).events.values()
    assert found.title == {"vi": vi, "en": en}


def test_titles_tell_events_apart_in_both_languages():
    relations = "quan hệ ngoại giao Việt Nam-Triều Tiên"
    graph = graph_of(
        article(
            "a",
            event("establishment", "1945-10-10", about="dang-lao-dong-trieu-tien"),
            event("establishment", "1950-01-31", about=relations),
            event("anniversary", "2025-10-10", about="dang-lao-dong-trieu-tien"),
            event("anniversary", "2025-01-31", about=relations),
        )
    )
    assert [e.title["vi"] for e in graph.events.values()] == [
        "Thành lập Đảng Lao động Triều Tiên",
        "Thiết lập quan hệ ngoại giao Việt Nam-Triều Tiên",
        "Kỷ niệm 75 năm quan hệ ngoại giao Việt Nam-Triều Tiên",
        "Kỷ niệm 80 năm thành lập Đảng Lao động Triều Tiên",
    ]
    assert [e.title["en"] for e in graph.events.values()] == [
        "Founding of the Workers' Party of Korea",
        "Establishment of diplomatic relations between Vietnam and North Korea",
        "75 years of diplomatic relations between Vietnam and North Korea",
        "80 years since the founding of the Workers' Party of Korea",
    ]


@pytest.mark.parametrize(
    ("entry", "vi", "en"),
    [
        pytest.param(
            event("talks", "2025-10-09", BOTH, place="binh-nhuong"),
            "Tô Lâm hội đàm với Kim Jong Un (Bình Nhưỡng)",
            "Talks between Tô Lâm and Kim Jong Un (Pyongyang)",
            id="talks",
        ),
        pytest.param(
            event("visit", "2025-10", "kim-jong-un to-lam", place="trieu-tien"),
            "Tô Lâm thăm Triều Tiên",
            "Tô Lâm visits North Korea",
            id="the host is of the country visited",
        ),
        pytest.param(
            event("agreement", "2025-10-10", about="hiệp định y tế"),
            "Agreement: hiệp định y tế",
            "Agreement: “hiệp định y tế”",
            id="words that nobody translated are quoted",
        ),
    ],
)
def test_made_titles(entry, vi, en):
    (found,) = graph_of(article("a", entry)).events.values()
    assert found.title == {"vi": vi, "en": en}
    assert found.title_made


def test_made_titles_are_never_the_same():
    graph = graph_of(*(article(f"a{i}", event("talks", f"20{i:02d}", BOTH)) for i in range(10, 15)))
    assert len({e.title["vi"] for e in graph.events.values()}) == 5


def test_backlinks_show_the_sentence():
    told = article(
        "a",
        body=["Trời đẹp. Ông Tô Lâm đến Bình Nhưỡng.", "Tô Lâm về."],
        leaders=[LeaderEntry("to-lam", "Tô Lâm", "VN", (), ("Tổng Bí thư",))],
        places=("binh-nhuong",),
    )
    graph = graph_of(told)
    (mention,) = graph.leaders["to-lam"].mentions
    assert (mention.article, mention.anchor, mention.count) == ("a", "p-1", 2)
    assert mention.sentence == "Ông Tô Lâm đến Bình Nhưỡng."
    assert mention.sentence[mention.span.start : mention.span.end] == "Tô Lâm"
    assert [m.article for m in graph.places["binh-nhuong"].mentions] == ["a"]
    assert graph.leaders["to-lam"].roles[0].text == "Tổng Bí thư"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param("Ông Kim Nhật Thành nói.", 1, id="the name alone"),
        pytest.param("Lễ ở Quảng trường Kim Nhật Thành.", 0, id="within the name of a place"),
        pytest.param("Ông Kim Nhật Thànhh nói.", 0, id="within a longer word"),
        pytest.param("Kim Nhật  Thành và Kim Nhật Thành.", 2, id="white space does not count"),
    ],
)
def test_a_mention_is_a_name_as_whole_words(body, count):
    told = article("a", body=[body, "x"], leaders=[LeaderEntry("kim-nhat-thanh", "Kim Nhật Thành", "KP")])
    counts = graph_of(told).articles["a"].mention_counts
    assert counts.get(Target("leader", "kim-nhat-thanh"), 0) == count


def test_an_outlet_that_allows_quotes_only_publishes_nothing_else():
    told = article(
        "a",
        event("talks", "2025-10-09", BOTH, "Tô Lâm hội đàm với Kim Jong Un"),
        body=["Bí mật của Tô Lâm. Tô Lâm hội đàm với Kim Jong Un. Thêm bí mật.", "Năm 2019 bí mật."],
        dates=[dated("Năm 2019", "2019")],
        outlet="kin",
    )
    graph = graph_of(replace(told, body="Bí mật của Tô Lâm."))
    node = graph.articles["a"]
    assert "í mật" not in repr(graph).replace(repr(graph.registers), "")
    assert [p.text for p in node.passages] == ["Tô Lâm hội đàm với Kim Jong Un."]
    assert node.event_anchors == ("e-1",)
    assert node.date_anchors == ("",)


def test_years_stand_where_something_happened():
    graph = graph_of(
        article(
            "a",
            event("talks", "1957", "to-lam"),
            published="2022-05",
            dates=[dated("năm 1957", "1957"), dated("1990", "1990")],
        ),
        article("b", event("other", "196X", about="viện trợ"), published="2025-10-09"),
    )
    assert list(graph.years) == [1957, 2022, 2025]
    assert [w.article for w in graph.years[1957].words] == ["a"]
    assert graph.years[2022].articles == ("a",)


def test_a_day_of_the_year_is_shown_on_its_calendar_day():
    graph = graph_of(article("a", event("anniversary", "XXXX-01-31", about="x y"), event("talks", "2025-01-31", BOTH)))
    assert len(graph.days["01-31"]) == 2


def test_curated_prose_and_sources_are_links_too():
    people = {
        "kim-nhat-thanh": person(
            "kim-nhat-thanh",
            born=(Sourced("1912-04-15", ("bach-khoa", "khong-co")),),
            prose={
                "vi": Prose("Sinh ở [[binh-nhuong|thành phố]], theo [[bach-khoa]].", "leaders/kim-nhat-thanh.md", 9)
            },
        )
    }
    graph, problems = build_graph([], registers(people=people), {})
    assert graph.places["binh-nhuong"].linked_from == (Target("leader", "kim-nhat-thanh"),)
    assert {c.field for c in graph.references["bach-khoa"].cited_by} == {"born", "prose"}
    assert [p.code for p in problems] == ["unknown-source"]


def test_unknown_ids_are_errors_and_stay_out():
    told = article("a", event("talks", "2025", "nguoi-la"), places=("khong-dau",), organizations=("khong-ai",))
    graph, problems = build_graph([told], registers(), {})
    assert {p.code for p in problems} == {"unknown-leader", "unknown-place", "unknown-organization"}
    assert next(iter(graph.events.values())).leaders == ()


def test_articles_have_neighbours_by_date_and_kin_by_what_they_share():
    graph = graph_of(
        article("a", event("talks", "2025-10-09", BOTH, "một"), published="2025-10-10"),
        article("b", event("talks", "2025-10-09", BOTH, "hai"), published="2025-10-09"),
        article("c", body=["Tin khác."], published="2025-10-11"),
        article("d", body=["Không ngày."]),
    )
    assert list(graph.articles) == ["b", "a", "c", "d"]
    assert (graph.articles["a"].previous, graph.articles["a"].next) == ("b", "c")
    (kin,) = graph.articles["a"].related
    assert (kin.article, len(kin.events), kin.leaders) == ("b", 1, ("kim-jong-un", "to-lam"))
    assert graph.articles["c"].related == ()


def test_a_circle_of_places_ends():
    circle = {"a": Place("a", "A", within="b"), "b": Place("b", "B", within="a"), **PLACES}
    graph = graph_of(article("x", event("talks", "2025", BOTH, place="a")), places=circle)
    assert graph.places["b"].events == graph.places["a"].events != ()


entries = st.builds(
    event,
    st.sampled_from(["talks", "visit", "ceremony", "anniversary"]),
    st.sampled_from(["2025", "2025-10", "2025-10-09", "2025-10-10", "2025-10-08/2025-10-11", "196X", "XXXX-10-10"]),
    st.sampled_from(["", "to-lam", BOTH, "to-lam thongloun", "kim-nhat-thanh"]),
    about=st.sampled_from(["", "quan hệ ngoại giao", "dang-lao-dong-trieu-tien"]),
    place=st.sampled_from(["", "binh-nhuong", "ha-noi", "trieu-tien"]),
)


@given(st.lists(st.lists(entries, max_size=4, unique_by=lambda e: (e.type, e.evidence)), max_size=5), st.randoms())
def test_whatever_the_order_of_files_the_graph_is_the_same(rows, rng: random.Random):
    articles = [
        article(f"a{i}", *row, body=[f"Bài số {i}.", *(f"{e.evidence}." for e in row)]) for i, row in enumerate(rows)
    ]
    mixed = list(articles)
    rng.shuffle(mixed)
    known: Registers = registers()
    one, first = build_graph(articles, known, {})
    other, second = build_graph(mixed, known, {})
    assert (one.events, one.articles, one.permalinks, first) == (other.events, other.articles, other.permalinks, second)
    again, third = build_graph(articles, known, one.permalinks)
    assert (again.events, again.permalinks, third) == (one.events, one.permalinks, first)
    for node in one.events.values():
        days = {w.entry.date for w in node.witnesses}
        assert all(a.agrees(b) for a in days for b in days)
        assert sum(len(w.reprints) + 1 for w in node.witnesses) >= 1
    told = [id for node in one.articles.values() for id in node.events]
    assert all(id in one.events for id in told)
    assert len(told) == sum(len(row) for row in rows)


def test_captions_are_the_last_place_for_a_backlink():
    told = article("a", leaders=[LeaderEntry("to-lam", "Tô Lâm", "VN")], body=["x"])
    told = replace(told, paragraphs=(Paragraph("Ảnh Tô Lâm.", caption=True, line=1), Paragraph("Tô Lâm nói.", line=2)))
    assert graph_of(told).leaders["to-lam"].mentions[0].anchor == "p-2"


def test_two_events_told_in_the_same_words_keep_their_ids():
    words = "Hai bên trao đổi điện mừng"
    entries = [event("message", "2025-01-31", who, words) for who in (BOTH, "pham-van-dong kim-jong-il")]
    told = article("a", *entries, body=[f"{words}."])
    first = graph_of(told)
    second, problems = build_graph([told], registers(), first.permalinks)
    assert list(first.events) == list(second.events)
    assert first.articles["a"].events == second.articles["a"].events
    assert len(set(first.articles["a"].events)) == 2
    assert problems == ()


@pytest.mark.parametrize(
    ("about", "target"),
    [
        pytest.param("80 năm Ngày thành lập Đảng Lao động Triều Tiên", "organization", id="a count and a founding"),
        pytest.param("thành lập Đảng Lao động Triều Tiên (10/10/1945-", "organization", id="dates aside"),
        pytest.param("quan hệ với Đảng Lao động Triều Tiên", None, id="something else about it"),
        pytest.param("thành lập Việt Nam", None, id="no organisation"),
    ],
)
def test_about_in_words_names_an_organisation_where_it_is_its_founding(about, target):
    words = {"vi": {"subject.years": "năm", "subject.founding": "thành lập", "subject.founding-day": "ngày thành lập"}}
    (found,) = graph_of(article("a", event("anniversary", "2025", about=about)), words=words).events.values()
    assert (found.about_target.kind if found.about_target else None) == target


def test_a_coarse_visit_is_the_state_visit_and_not_a_stop_on_it():
    whole = curated_event(
        "tham", "visit", "2025-10-09/2025-10-11", leaders=("to-lam", "kim-jong-un"), place="trieu-tien"
    )
    stop = curated_event("su-quan", "visit", "2025-10-10", leaders=("to-lam", "le-ba-vinh"), place="dai-su-quan")
    people = {id: person(id) for id in ("to-lam", "kim-jong-un", "le-ba-vinh")}
    told = article("a", event("visit", "2025-10", "to-lam"))
    graph = graph_of(told, events={"tham": whole, "su-quan": stop}, people=people)
    assert graph.articles["a"].events == ("tham",)


def test_a_person_may_make_one_event_of_what_a_text_tells_in_parts():
    whole = curated_event(
        "dien", "message", "2025-01-31", leaders=("to-lam", "kim-jong-un", "pham-van-dong", "kim-jong-il")
    )
    people = {id: person(id) for id in whole.leaders}
    told = article(
        "a",
        event("message", "2025-01-31", BOTH, "một"),
        event("message", "2025-01-31", "pham-van-dong kim-jong-il", "hai"),
        event("message", "2025-01-31", "to-lam kim-jong-il", "ba"),
    )
    graph = graph_of(told, events={"dien": whole}, people=people)
    assert graph.articles["a"].events[:2] == ("dien", "dien")
    assert graph.articles["a"].events[2] != "dien"


def test_what_a_meeting_is_about_does_not_tell_it_from_itself():
    words = "cuộc gặp đầu tiên giữa hai ông"
    assert len(events_of(event("talks", "1957", BOTH, about=words), event("talks", "1957", BOTH))) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(
            "thiết lập quan hệ ngoại giao vào ngày 31/1/1950",
            "quan hệ ngoại giao Việt Nam - Triều Tiên",
            True,
            id="a date behind",
        ),
        pytest.param(
            "75 năm thiết lập quan hệ ngoại giao Việt Nam-Triều Tiên",
            "quan hệ ngoại giao Việt Nam - Triều Tiên",
            True,
            id="a count in front",
        ),
        pytest.param(
            "quan hệ ngoại giao Việt Nam - Triều Tiên",
            "quan hệ ngoại giao Việt Nam - Lào",
            False,
            id="with two countries",
        ),
        pytest.param("hiệp định", "hiệp định y tế", False, id="one word of two syllables is too little"),
    ],
)
def test_about_in_words(one, other, same):
    words = {
        "subject.years": "năm",
        "subject.on-day": "vào ngày",
        "subject.establish-diplomatic-relations": "thiết lập quan hệ ngoại giao",
        "subject.diplomatic-relations": "quan hệ ngoại giao",
    }
    told = [article(f"a{i}", event("establishment", "1950", about=about)) for i, about in enumerate((one, other))]
    assert (len(graph_of(*told, words={"vi": words}).events) == 1) is same
