"""Addresses are fixed, relative, ASCII, and never leave the root."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import article, event, person, registers
from kb_site.edtf import Edtf
from kb_site.model import Alias, LeaderEntry
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.graph import build_graph


@pytest.mark.parametrize(
    ("found", "address"),
    [
        (urls.page("article", "2025-10-09-hoi-dam"), "articles/2025-10-09-hoi-dam.html"),
        (urls.page("leader", "to-lam", "en"), "en/leaders/to-lam.html"),
        (urls.page("year", "1957"), "years/1957.html"),
        (urls.index("leader"), "leaders/index.html"),
        (urls.index("article", "en", 2), "en/articles/index-2.html"),
        (urls.named("timeline"), "timeline.html"),
        (urls.pair("to-lam", "kim-jong-un"), "pairs/kim-jong-un--to-lam.html"),
        (urls.reference("sgk-1957", "en"), "en/references.html#r-sgk-1957"),
        (urls.of_target(Target("page", "overview")), "overview.html"),
        (urls.of_target(Target("country", "VN")), "countries/VN.html"),
        (urls.of_target(Target("word", "VN")), ""),
    ],
)
def test_addresses(found, address):
    assert found == address


@pytest.mark.parametrize(
    ("date", "address"),
    [
        pytest.param("2025-10-09", "years/2025.html#d-2025-10-09", id="a day"),
        pytest.param("2025-10", "years/2025.html#m-2025-10", id="a month"),
        pytest.param("2025", "years/2025.html", id="a year stands at its own level, not on 1 January"),
        pytest.param("2025~", "years/2025.html", id="about a year"),
        pytest.param("2025-10-09/2025-10-11", "years/2025.html#d-2025-10-09", id="an interval at its first day"),
        pytest.param("196X", "", id="a decade has no year"),
        pytest.param("XXXX-10-09", "", id="nor has a yearly day"),
        pytest.param("1957", "", id="a year without page"),
    ],
)
def test_dates_have_a_place_in_their_year(date, address):
    assert urls.date(Edtf.parse(date), {2025}) == address


@pytest.mark.parametrize(
    ("source", "target", "way"),
    [
        ("articles/x.html", "leaders/to-lam.html#p-2", "../leaders/to-lam.html#p-2"),
        ("index.html", "leaders/index.html", "leaders/index.html"),
        ("leaders/a.html", "leaders/b.html", "b.html"),
        ("leaders/a.html", "leaders/a.html#x", "#x"),
        ("leaders/a.html", "leaders/a.html", "a.html"),
        ("en/leaders/a.html", "leaders/a.html", "../../leaders/a.html"),
        ("leaders/a.html", "index.html", "../index.html"),
    ],
)
def test_ways_are_relative_and_name_the_file(source, target, way):
    assert urls.relative(source, target) == way


def test_a_page_has_the_same_address_in_every_language():
    both = {"vi": "leaders/a.html", "en": "en/leaders/a.html"}
    assert urls.other_language("leaders/a.html", ("vi", "en")) == both
    assert urls.other_language("en/leaders/a.html", ("vi", "en")) == both


@given(st.text(max_size=40), st.sampled_from(["vi", "en", "../x", "Đ"]))
def test_no_id_leaves_the_root(id, lang):
    for address in (
        urls.page("leader", id, lang),
        urls.named(id, lang),
        urls.pair(id, id, lang),
        urls.day_page(id, lang),
    ):
        assert address.isascii()
        assert ".." not in address.split("/")
        assert not address.startswith("/")
        assert address == address.lower()
        assert set(address) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_./")


@pytest.mark.parametrize(
    ("id", "safe"),
    [
        ("to-lam", True),
        ("2025-10-09-a", True),
        ("../a", False),
        ("a/b", False),
        ("Tô", False),
        ("", False),
        ("A", False),
        ("a..b", False),
    ],
)
def test_safe_ids(id, safe):
    assert urls.is_safe_id(id) is safe


def test_other_spellings_and_old_ids_lead_to_the_page():
    people = {
        "kim-jong-il": person(
            "kim-jong-il", names={"en": "Kim Chong Il"}, aliases=(Alias("Kim"), Alias("Châng", weak=True))
        ),
        "kim-jong-un": person("kim-jong-un", aliases=(Alias("Kim"),)),
    }
    spelt = LeaderEntry("kim-jong-il", "Kim Jong Il", "KP", ("Kim Châng In",))
    told = article("a", event("talks", "2025", "kim-jong-un"), leaders=[spelt])
    old = {"events/cu": "events/2025-talks-kim-jong-un", "events/../x": "events/2025-talks-kim-jong-un"}
    graph, _ = build_graph([told], registers(people=people), old)
    found, problems = urls.redirects(graph)
    assert found == {
        "events/cu.html": "events/2025-talks-kim-jong-un.html",
        "leaders/kim-chang-in.html": "leaders/kim-jong-il.html",
        "leaders/kim-chong-il.html": "leaders/kim-jong-il.html",
        "organizations/workers-party-of-korea.html": "organizations/dang-lao-dong-trieu-tien.html",
        "places/hanoi.html": "places/ha-noi.html",
        "places/north-korea.html": "places/trieu-tien.html",
        "places/pyongyang.html": "places/binh-nhuong.html",
        "places/dai-su-quan-viet-nam-tai-trieu-tien.html": "places/dai-su-quan.html",
        "places/quang-truong-kim-nhat-thanh.html": "places/quang-truong.html",
    }
    assert [p.code for p in problems] == ["bad-address"]


def test_a_redirect_never_takes_the_place_of_a_page():
    people = {
        "kim-jong-il": person("kim-jong-il", aliases=(Alias("Kim Jong Un"),)),
        "kim-jong-un": person("kim-jong-un"),
    }
    graph, _ = build_graph([], registers(people=people), {})
    assert "leaders/kim-jong-un.html" not in urls.redirects(replace(graph))[0]
