"""Pairs of leaders: what passed between the two, in order, and how long nothing did."""

import pytest

from collection import article, event
from kb_site.model import Part
from kb_site.site.pages import Page
from kb_site.site.pages.leaders import leader_pages
from kb_site.site.pages.pairs import PER_SHEET, pair_index, pair_pages
from kb_site.site.pages.ties import EVENTS
from site_files import desk, rendered

BOTH = "ho-chi-minh kim-nhat-thanh"


def told(*rows, **fields):
    """Return an article for each event: kind, day, parts."""
    return [
        article(f"a{n}", event(kind, day, BOTH, f"Tin số {n} về {kind}", parts=parts), **fields)
        for n, (kind, day, parts) in enumerate(rows)
    ]


def met(*days: str):
    return told(*(("talks", day, {}) for day in days))


def only(pages) -> Page:
    (found,) = pages
    return found


def test_page_has_the_pair_in_its_address_and_the_first_party_first():
    found = only(pair_pages(desk(met("1957-07-08"))))
    assert found.path == "pairs/ho-chi-minh--kim-nhat-thanh.html"
    assert found.title == "Hồ Chí Minh và Kim Nhật Thành"
    assert only(pair_pages(desk(met("1957-07-08"), "en"))).path == "en/pairs/ho-chi-minh--kim-nhat-thanh.html"


@pytest.mark.parametrize(
    ("kind", "parts", "relation"),
    [
        pytest.param("talks", {}, "meetings", id="talks are a meeting"),
        pytest.param("visit", {"kim-nhat-thanh": Part.HOST}, "meetings", id="so is a visit whose host is named"),
        pytest.param("visit", {}, "others", id="a visit without a host proves no meeting"),
        pytest.param("call", {}, "calls", id="a call is none"),
        pytest.param("message", {}, "messages", id="nor is a message"),
        pytest.param("ceremony", {}, "others", id="nor is being at the same ceremony"),
    ],
)
def test_relations_are_told_apart(kind, parts, relation):
    view = only(pair_pages(desk(told((kind, "1957-07-08", parts))))).view
    assert [step.relation for step in view.steps] == [relation]


def test_two_of_one_country_are_no_pair():
    both = article("a", event("talks", "2007", "nong-duc-manh to-lam", "Hai người gặp nhau"))
    assert list(pair_pages(desk([both]))) == list(pair_index(desk([both]))) == []


@pytest.mark.parametrize(
    ("days", "gaps"),
    [
        pytest.param(["1957-07-08", "1964-11-01"], ["", "1957 1964"], id="nothing in between"),
        pytest.param(["1957-07-08", "1959-11-01"], ["", ""], id="two years are no silence"),
        pytest.param(["195X", "1963"], ["", "1959 1963"], id="a coarse date may mean its last day"),
        pytest.param(["1957/1962", "1958-01-01", "1965"], ["", "", "1962 1965"], id="the longest stretch counts"),
        pytest.param(["1957/..", "1988"], ["", ""], id="what has no end leaves no silence"),
    ],
)
def test_silence_is_said_in_words(days, gaps):
    words = "Bộ sưu tập không có sự kiện chung nào giữa {} và {}."
    found = [step.gap for step in only(pair_pages(desk(met(*days)))).view.steps]
    assert found == [words.format(*gap.split()) if gap else "" for gap in gaps]


def test_long_lists_have_sheets_and_keep_their_silences():
    first, second = pair_pages(desk(met(*(f"{1000 + 5 * n}-01-01" for n in range(PER_SHEET + 1)))))
    assert [len(found.view.steps) for found in (first, second)] == [PER_SHEET, 1]
    assert second.path.endswith(".p2.html")
    assert second.view.steps[0].gap


def test_index_counts_each_relation():
    view = only(pair_index(desk(told(("talks", "1957", {}), ("message", "1958-02-01", {}))))).view
    assert [(row.link.text, row.numbers, row.years) for row in view.rows] == [
        ("Hồ Chí Minh và Kim Nhật Thành", (1, 0, 1, 0), "1957–1958")
    ]


def test_both_leaders_lead_to_their_pair():
    days = [f"{1950 + n}-01-01" for n in range(EVENTS + 2)]
    pages = {found.path: found.view for found in leader_pages(desk(met(*days)))}
    for id, other in (("ho-chi-minh", "Kim Nhật Thành"), ("kim-nhat-thanh", "Hồ Chí Minh")):
        view = pages[f"leaders/{id}.html"]
        (found,) = view.counterparts
        assert found.link.text == other
        assert found.pair.href == "../pairs/ho-chi-minh--kim-nhat-thanh.html"
        assert found.pair.text == f"gặp {EVENTS + 2} lần"
        assert (len(found.lines), found.more) == (EVENTS, 2)
        assert [row.link.text for row in view.ego.rows] == [other]


def test_page_says_who_when_and_with_what_relation():
    pages, problems = rendered(told(("talks", "1957-07-08", {}), ("call", "1970-01-02", {})))
    assert problems == ()
    text = pages["en/pairs/ho-chi-minh--kim-nhat-thanh.html"]
    for words in ("8 July 1957", "Met", "Call", "no event the two share between 1957 and 1970"):
        assert words in text
