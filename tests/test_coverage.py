"""The state of the collection: what it covers, what an editor can mend."""

import json
from dataclasses import replace

import pytest

from collection import article, curated_event, event, person
from kb_site.edtf import Edtf
from kb_site.model import Page, Place, Prose, Reference, Sourced
from kb_site.problems import Problem
from kb_site.site.content_checks import check_content
from kb_site.site.coverage import as_data, cover
from kb_site.site.outputs import write_outputs
from kb_site.site.pages.state import coverage, worklist_page
from kb_site.site.worklist import KINDS, rows, subject, worklist
from site_files import desk, rendered


def one(id: str, day: str, published: str = "", **fields):
    return article(id, event("talks", day, "to-lam kim-jong-un", f"Tin số {id}"), published=published, **fields)


def covered(*articles):
    return cover(desk(articles).graph)


# Coverage


def test_a_date_counts_where_it_stands():
    found = covered(one("a", "2025-10-09", "2025-10"), one("b", "1957", "2022"), one("c", "196X"))
    assert [(y.year, [(m.month, m.articles, m.events) for m in y.months]) for y in found.years] == [
        (1957, [(0, 0, 1)]),
        (2022, [(0, 1, 0)]),
        (2025, [(10, 1, 1)]),
    ]
    assert (found.undated_articles, found.coarse_events) == (1, 1)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        pytest.param("2025-10-09/2025-10-11", 10, id="days of one month"),
        pytest.param("1958-11-28/1958-12-02", 0, id="two months are none"),
        pytest.param("2025-41", 0, id="half a year is no month"),
    ],
)
def test_what_stretches_over_months_counts_for_none(day, month):
    assert covered(one("a", day)).years[0].months[0].month == month


def test_silent_years_are_between_covered_ones():
    assert covered(one("a", "1957"), one("b", "1958"), one("c", "1964")).silent_years == ((1959, 1963),)


def test_outlets_have_their_first_and_last_day():
    found = covered(
        one("a", "2025", "2025-10-09", outlet="kin"), one("b", "2024", "2024", outlet="kin"), one("c", "2023")
    )
    assert [(s.outlet, s.articles, str(s.first or ""), str(s.last or "")) for s in found.outlets] == [
        ("kin", 2, "2024", "2025-10-09"),
        ("", 1, "", ""),
    ]


def test_page_folds_silent_stretches_and_says_so():
    (found,) = coverage(desk([one("a", "1957-07-08"), one("b", "1964")]))
    assert [(row.name.text, row.events is None) for row in found.view.years] == [
        ("1957", False), ("1958–1963", True), ("1964", False),
    ]  # fmt: skip
    (_, _, months), _ = found.view.months
    assert [row.name.text for row in months] == ["Tháng 1 – tháng 6", "Tháng 7", "Tháng 8 – tháng 12"]


def test_page_and_data_agree():
    articles = [one("a", "1957-07-08", "2022"), one("b", "1957"), one("c", "2025-10-09", "2025-10-09", outlet="kin")]
    known = desk(articles)
    data = json.loads(write_outputs(known.graph, [])["data/coverage.json"])
    assert data == json.loads(json.dumps(as_data(cover(known.graph))))
    (found,) = coverage(known)
    shown = [(row.name.text, row.articles.number, row.events.number) for row in found.view.years if row.articles]
    assert shown == [(str(y["year"]), y["articles"], y["events"]) for y in data["years"]]
    assert sum(y["events"] for y in data["years"]) == len(known.graph.events)


# Worklist


def items(articles=(), problems=(), **fields):
    graph = desk(articles, **fields).graph
    return worklist(graph, (*problems, *check_content(graph)))


def of_kind(kind, *args, **fields):
    return [item for item in items(*args, **fields) if item.kind == kind]


def test_wikilink_that_leads_nowhere_has_its_line():
    prose = Prose("Một dòng.\n\nXem [[ai đó]].", "pages/overview.md", 4)
    (found,) = of_kind("unresolved", pages={"overview": Page("overview", {"vi": "Tổng quan"}, {"vi": prose})})
    assert (found.path, found.line) == ("pages/overview.md", 6)


def test_contradiction_names_its_field_and_both_dates():
    dates = (Sourced("2025-10-09", ("bach-khoa",), True), Sourced("2025-10-10", ("bach-khoa",)))
    curated = curated_event("hoi-dam", "talks", "2025", leaders=("to-lam",))
    (found,) = of_kind(
        "conflicting", people={"to-lam": person("to-lam")}, events={"hoi-dam": replace(curated, date=dates)}
    )
    assert found.fields == ("date",)
    assert found.dates == (Edtf.parse("2025-10-09"), Edtf.parse("2025-10-10"))


@pytest.mark.parametrize(
    ("day", "vague"),
    [
        pytest.param("2025-10-09", False, id="a day"),
        pytest.param("2025-10-09/2025-10-11", False, id="days"),
        pytest.param("2025-10", True, id="a month"),
        pytest.param("2025-10-09?", True, id="a day that is not certain"),
        pytest.param("2025-10/2025-11", True, id="an interval of months"),
        pytest.param("196X", True, id="a decade"),
    ],
)
def test_dates_that_could_be_finer(day, vague):
    assert bool(of_kind("imprecise", [one("a", day)])) == vague


def test_what_nothing_leads_to():
    held = {
        "people": {"to-lam": person("to-lam"), "ho-chi-minh": person("ho-chi-minh")},
        "places": {"lang": Place("lang", "Làng", "VN", path="places/lang.md", line=2)},
        "references": {"sach": Reference("sach", "Sách", "scholarship")},
    }
    found = of_kind("orphaned", [one("a", "2025")], **held)
    assert {item.target.id for item in found if item.target} == {"ho-chi-minh", "lang", "dang-lao-dong-trieu-tien"}
    assert [item.what for item in found if not item.target] == ["nothing uses 'reference: sach'"]


def test_only_problems_that_stand_with_the_content_are_listed():
    problems = [Problem("articles/a.md", 3, "unknown-leader", "x"), Problem("articles/a.md", 0, "changed-source", "y")]
    known = {item.what for item in items([one("a", "2025-10-09")], problems)}
    assert "x" in known
    assert "y" not in known


def test_leader_without_a_written_page_is_named():
    assert {item.what.partition(" has")[0] for item in of_kind("uncurated", [one("a", "2025-10-09")])} == {
        "Tô Lâm", "Kim Jong Un",
    }  # fmt: skip


def test_page_shows_every_kind_and_the_data_every_item():
    articles = [one("a", "2025")]
    found = items(articles)
    known = desk(articles)
    data = json.loads(write_outputs(known.graph, [], found)["data/worklist.json"])
    assert data == json.loads(json.dumps(rows(found, known.registers.words)))
    assert {row["kind"] for row in data} <= set(KINDS)
    assert [row["file"] for row in data if row["kind"] == "imprecise"] == ["articles/a.md"]


def test_items_lead_to_what_they_are_about():
    (imprecise,) = of_kind("imprecise", [one("a", "2025")])
    assert subject(imprecise).kind == "event"
    problem = Problem("leaders/to-lam.en.md", 3, "praise", "x")
    (praised,) = [item for item in items([one("a", "2025-10-09")], [problem]) if item.what == "x"]
    assert (subject(praised).kind, subject(praised).id) == ("leader", "to-lam")


def test_long_kind_is_cut_on_the_page(monkeypatch):
    monkeypatch.setattr("kb_site.site.pages.state.SHOWN", 1)
    articles = [one("a", "2024"), one("b", "2025")]
    known = desk(articles)
    (found,) = worklist_page(replace(known, worklist=worklist(known.graph)))
    kind = next(kind for kind in found.view.kinds if kind.kind == "imprecise")
    assert (len(kind.items), kind.more, kind.count) == (1, 1, "2")


def test_an_empty_collection_has_neither():
    assert list(coverage(desk([]))) == list(worklist_page(desk([]))) == []


def test_both_are_reached_in_both_languages():
    pages, problems = rendered([one("a", "2025-10-09")])
    assert problems == ()
    for path, words in (
        ("coverage.html", "Độ bao phủ"),
        ("en/coverage.html", "Coverage"),
        ("worklist.html", "Việc cần làm"),
    ):
        assert words in pages[path]
