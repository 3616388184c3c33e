"""Drawings: the graph, the strip over the timeline, the bars of offices."""

import gzip
import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import NAMES, article, event, person
from kb_site.edtf import Edtf
from kb_site.model import Term
from kb_site.site.force import GAP, spread
from kb_site.site.pages.chronology import timeline
from kb_site.site.pages.leaders import leader_pages
from kb_site.site.pages.network import network_page
from kb_site.site.pages.strip import strip
from kb_site.site.pages.view import EventLine, Link
from kb_site.site.spoken import Words
from kb_site.vocabulary import Office
from site_files import ASSETS, WORDS, desk, rendered

SPEAK = Words("vi", WORDS["vi"])


def meeting(n: int, a: str, b: str, day: str = "2007-10-16", kind: str = "talks"):
    return article(f"a{n}", event(kind, day, f"{a} {b}", f"Tin số {n}: {a} và {b}"))


def several():
    return [
        meeting(1, "ho-chi-minh", "kim-nhat-thanh", "1957"),
        meeting(2, "ho-chi-minh", "kim-nhat-thanh", "1958-11-28"),
        meeting(3, "nong-duc-manh", "kim-jong-il"),
        meeting(4, "to-lam", "kim-jong-un", "2025-10-09"),
        meeting(5, "to-lam", "thongloun", "2025-10-10", "call"),
    ]


# Where the nodes stand

COLUMNS = st.lists(st.sampled_from([300.0, 700.0]), min_size=1, max_size=12)


@given(COLUMNS, st.data())
def test_nodes_stand_in_their_columns_and_never_too_near(columns, data):
    numbers = st.integers(0, len(columns) - 1)
    pairs = data.draw(st.lists(st.tuples(numbers, numbers, st.integers(1, 9)), max_size=20))
    ties = tuple((a, b, strength) for a, b, strength in pairs if a != b)
    places = spread(tuple(columns), ties)
    assert [x for x, _ in places] == columns
    assert min(y for _, y in places) >= 0
    assert all(abs(one[1] - other[1]) >= GAP for one, other in combinations(places, 2) if one[0] == other[0])


def test_places_are_the_same_on_every_machine():
    columns = (300.0, 300.0, 700.0, 700.0, 700.0)
    ties = ((0, 3, 2), (1, 4, 1), (1, 2, 1))
    assert spread(columns, ties) == ((300, 60), (300, 0), (700, 0), (700, 60), (700, 30))


def test_those_who_met_stand_near_each_other():
    columns = (300.0,) * 4 + (700.0,) * 4
    places = spread(columns, tuple((n, 7 - n, 3) for n in range(4)))
    left, right = (sorted(range(start, start + 4), key=lambda n: places[n][1]) for start in (0, 4))
    assert [7 - n for n in left] == right


# The graph


def graph_view(articles):
    (found,) = network_page(desk(articles))
    return found.view


def test_graph_tells_sides_apart_by_mark_and_place():
    nodes = {node.link.text: (node.shape, node.name) for node in graph_view(several()).nodes}
    assert nodes["Hồ Chí Minh"] == ("circle", "before")
    assert nodes["Kim Nhật Thành"] == ("square", "after")
    assert nodes["Thongloun Sisoulith"] == ("diamond", "below")


def test_line_grows_with_the_number_of_events_and_is_dashed_without_a_meeting():
    edges = {edge.pair.text: edge for edge in graph_view(several()).edges}
    assert [(text, edge.met, edge.width) for text, edge in sorted(edges.items())] == [
        ("Hồ Chí Minh và Kim Nhật Thành: gặp 2 lần", True, 3.5),
        ("Nông Đức Mạnh và Kim Jong Il: gặp 1 lần", True, 2.5),
        ("Tô Lâm và Kim Jong Un: gặp 1 lần", True, 2.5),
        ("Tô Lâm và Thongloun Sisoulith: điện đàm 1 lần", False, 2.5),
    ]


def test_being_at_the_same_event_makes_no_line():
    view = graph_view([*several(), meeting(9, "pham-van-dong", "kim-jong-un", "2025-10-10", "ceremony")])
    assert "Phạm Văn Đồng" not in {node.link.text for node in view.nodes}


def test_a_crowd_is_left_to_the_table(monkeypatch):
    monkeypatch.setattr("kb_site.site.pages.network.NODES", 3)
    view = graph_view(several())
    assert len(view.nodes) == 3
    assert view.left_out == 4
    assert len(view.rows) == 4


def test_the_table_has_what_the_drawing_has():
    view = graph_view(several())
    assert (view.rows[0].link.text, view.rows[0].numbers) == ("Hồ Chí Minh và Kim Nhật Thành", (2, 0, 0, 0))
    assert {row.link.href for row in view.rows} == {edge.pair.href for edge in view.edges}


def test_no_graph_without_pairs():
    assert list(network_page(desk([article("a", event("talks", "2007", "to-lam", "Tô Lâm gặp"))]))) == []


def test_drawing_has_a_link_for_every_node_and_line_and_no_style():
    pages, problems = rendered(several())
    assert problems == ()
    drawing = re.search(r'<svg class="net".*?</svg>', pages["graph.html"], re.DOTALL)
    assert drawing
    assert len(re.findall("data-node=", drawing[0])) == 7
    assert len(re.findall("data-ends=", drawing[0])) == 4
    assert "style=" not in drawing[0]


def test_script_of_the_graph_is_small():
    assert len(gzip.compress(ASSETS["assets/graph.js"])) < 2_500


# The strip


def drawn(day: str):
    """Return the pieces of one event on the strip: decade by decade, position, width and kind."""
    line = EventLine(Link("Sự kiện"), Edtf.parse(day), "", "", None, "machine", anchor="e-1")
    view = strip([line], SPEAK)
    return [[(p.x, p.width, p.kind) for p in mark.pieces] for mark in view.marks] if view else []


@pytest.mark.parametrize(
    ("day", "pieces"),
    [
        pytest.param("1950-01-01", [[(0.0, 3.0, "day")]], id="a day is a bar of the least width"),
        pytest.param("1950-01", [[(0.0, 8.5, "month")]], id="a month is as wide as the month"),
        pytest.param("1950", [[(0.0, 99.9, "vague")]], id="a year is a dashed box"),
        pytest.param("1950-01-01?", [[(0.0, 3.0, "vague")]], id="an uncertain day looks uncertain"),
        pytest.param("1950-01~", [[(0.0, 8.5, "vague")]], id="so does about a month"),
        pytest.param("195X", [[(0.0, 1000.0, "vague")]], id="a decade"),
        pytest.param("1950-01-01/1950-01-31", [[(0.0, 8.5, "span")]], id="an interval of days is sure"),
        pytest.param(
            "1950-01/1950-03", [[(8.2, 8.2, "span"), (0.0, 8.5, "vague"), (16.2, 8.5, "vague")]],
            id="an interval of months is sure between them only",
        ),
        pytest.param("1950-01-01/1950-02", [[(0.0, 8.8, "span"), (8.5, 7.7, "vague")]], id="an end known to the month"),
        pytest.param("1950-01-01/..", [[(0.0, 3.0, "span"), (0.0, 1000.0, "open")]], id="an open end is dashed"),
        pytest.param("1959-12-31/1960-01-01", [[(997.0, 3.0, "span")], [(0.0, 3.0, "span")]], id="over two decades"),
        pytest.param("[1950-01,1950-12]", [[(0.0, 8.5, "vague"), (91.5, 8.5, "vague")]], id="one of two"),
        pytest.param("19XX", [], id="a century is in the list alone"),
        pytest.param("XXXX-01-31", [], id="a day of every year too"),
    ],
)  # fmt: skip
def test_a_date_is_drawn_as_wide_as_it_is_known(day, pieces):
    assert drawn(day) == pieces


def test_events_of_one_day_lie_over_each_other_and_silent_decades_stay_empty():
    days = ["1950-01-01", "1950-01-01", "1971-01-01"]
    lines = [EventLine(Link("x"), Edtf.parse(day), "", "", None, "", anchor=f"e-{n}") for n, day in enumerate(days)]
    view = strip(lines, SPEAK)
    assert view
    assert len({mark.y for mark in view.marks}) == 3
    assert [(decade.name, decade.empty) for decade in view.decades] == [
        ("1950", False),
        ("1960", True),
        ("1970", False),
    ]


def test_every_mark_leads_to_its_line():
    (found,) = timeline(desk(several()))
    anchors = {line.anchor for decade in found.view.decades for _, _, lines in decade.years for line in lines}
    assert {mark.href.removeprefix("#") for mark in found.view.strip.marks} == anchors


# Offices


def office_bars(*terms: Term):
    people = {"to-lam": person("to-lam", offices=terms)}
    offices = {"tong-bi-thu": Office("tong-bi-thu", {"vi": "Tổng Bí thư"})}
    pages = leader_pages(desk([meeting(1, *list(NAMES)[:2])], people=people, offices=offices))
    view = next(found.view for found in pages if found.path == "leaders/to-lam.html")
    return [[p.kind for p in bar.pieces] for bar in view.bars.bars] if view.bars else None


def term(start: str = "", end: str = "", **fields):
    return Term("tong-bi-thu", Edtf.parse(start) if start else None, Edtf.parse(end) if end else None, **fields)


@pytest.mark.parametrize(
    ("held", "kinds"),
    [
        pytest.param(term("2001-04-22", "2011-01-19"), ["span"], id="known to the day"),
        pytest.param(term("2001-04", "2011"), ["span", "vague", "vague"], id="its ends are as wide as they are known"),
        pytest.param(term("2001-04-22"), ["open"], id="unknown end"),
        pytest.param(term("", "2011-01-19"), ["open"], id="unknown beginning"),
        pytest.param(
            term("2024-08-03", open=True, checked="2026-03-31"), ["span", "open"], id="still held when checked"
        ),
    ],
)
def test_office_is_drawn_as_far_as_it_is_known(held, kinds):
    assert office_bars(held) == [kinds]


def test_office_without_a_date_has_no_bar():
    assert office_bars(term()) is None
