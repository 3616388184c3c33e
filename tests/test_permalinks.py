"""Addresses outlive better rules: an id that goes leads on, or is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collection import article, curated_event, event, registers
from kb_site.site.graph import build_graph
from kb_site.site.permalinks import Claim, assign, read_permalinks, witness_key, write_permalinks


def named(*claims, **permalinks):
    """Return ids, redirects and codes of problems; keys are written with _ for /."""
    found = assign(claims, {key.replace("_", "/"): value for key, value in permalinks.items()})
    return list(found.ids), dict(found.redirects), [p.code for p in found.problems]


def claim(natural, *witnesses, fixed=False):
    return Claim("events", natural, witnesses, fixed)


@pytest.mark.parametrize(
    ("claims", "before", "after"),
    [
        pytest.param([claim("a", "x#1.talks")], {}, (["a"], {}, []), id="a new one gets its natural id"),
        pytest.param([claim("a", "x#1.t"), claim("a", "y#1.t")], {}, (["a", "a-2"], {}, []), id="a clash"),
        pytest.param([claim("b", "x#1.t")], {"events_a": "x#1.t"}, (["a"], {}, []), id="the id of old stays"),
        pytest.param(
            [claim("b", "x#1.visit")], {"events_a": "x#1.talks"}, (["a"], {}, []), id="even where the type changed"
        ),
        pytest.param(
            [claim("c", "x#1.t", "y#1.t")],
            {"events_a": "x#1.t", "events_b": "y#1.t"},
            (["a"], {"events/b": "events/a"}, []),
            id="two that turned out to be one",
        ),
        pytest.param(
            [claim("cuoc-gap", "x#1.t", fixed=True)],
            {"events_a": "x#1.t"},
            (["cuoc-gap"], {"events/a": "events/cuoc-gap"}, []),
            id="a curated page takes over",
        ),
        pytest.param(
            [claim("a", "y#2.t")],
            {"events_a": "x#1.t"},
            (["a"], {}, []),
            id="new words, the same id today",
        ),
        pytest.param([], {"events_a": "x#1.t"}, ([], {}, ["lost-id"]), id="gone"),
        pytest.param(
            [claim("b", "y#1.t")],
            {"events_a": "events/b"},
            (["b"], {"events/a": "events/b"}, []),
            id="led on by hand",
        ),
        pytest.param([claim("b", "y#1.t")], {"events_a": "events/c"}, (["b"], {}, ["lost-id"]), id="led to nowhere"),
        pytest.param(
            [claim("c", "y#1.t")],
            {"events_a": "events/b", "events_b": "events/c"},
            (["c"], {"events/a": "events/c", "events/b": "events/c"}, []),
            id="led on twice",
        ),
        pytest.param(
            [claim("c", "y#1.t")],
            {"events_a": "events/b", "events_b": "events/a"},
            (["c"], {}, ["lost-id", "lost-id"]),
            id="a circle ends",
        ),
        pytest.param(
            [claim("a", "z#1.t"), claim("q", "x#1.t")],
            {"events_a": "x#1.t"},
            (["a-2", "a"], {}, []),
            id="an id is never given to another event",
        ),
    ],
)
def test_ids(claims, before, after):
    assert named(*claims, **before) == after


def test_other_pages_are_found_by_source_and_name():
    found = assign(
        [Claim("articles", "moi", ("sources/1.txt",), True), Claim("leaders", "kim-jong-un", ("Kim Jong Un",), True)],
        {"articles/cu": "sources/1.txt", "leaders/kim-chong-un": "Kim Jong Un"},
    )
    assert found.redirects == {"articles/cu": "articles/moi", "leaders/kim-chong-un": "leaders/kim-jong-un"}
    assert found.permalinks["articles/cu"] == "articles/moi"


def test_a_better_date_keeps_the_address():
    words = "Họ đã hội đàm"
    first, _ = build_graph([article("a", event("talks", "2025-10", "to-lam kim-jong-un", words))], registers(), {})
    (old,) = first.events
    better = article("a", event("talks", "2025-10-09", "to-lam kim-jong-un", words))
    second, problems = build_graph([better], registers(), first.permalinks)
    assert list(second.events) == [old] == ["2025-10-talks-kim-jong-un-to-lam"]
    assert problems == ()


def test_a_curated_page_leaves_a_redirect():
    told = article("a", event("talks", "2025-10-09", "to-lam"))
    first, _ = build_graph([told], registers(), {})
    curated = curated_event("cuoc-gap", "talks", "2025-10-09", leaders=("to-lam",))
    second, _ = build_graph([told], registers(events={"cuoc-gap": curated}), first.permalinks)
    assert second.redirects == {"events/2025-10-09-talks-to-lam": "events/cuoc-gap"}


def test_a_deleted_article_is_a_lost_id():
    first, _ = build_graph([article("a", event("talks", "2025-10-09", "to-lam"))], registers(), {})
    _, problems = build_graph([], registers(), first.permalinks)
    assert {p.code for p in problems} == {"lost-id"}
    assert len(problems) == 3


def test_reads_what_it_writes():
    found = {"events/a": "x#1.talks y#2.talks", "leaders/kim": "Kim: Jong"}
    assert read_permalinks(write_permalinks(found)) == (found, ())
    assert write_permalinks({}) == ""
    assert read_permalinks("") == ({}, ())


@pytest.mark.parametrize("text", ["- a\n- b\n", "a: [b]\n", "a: b: c\n"])
def test_a_broken_file_is_named(text):
    found, problems = read_permalinks(text)
    assert (found, len(problems)) == ({}, 1)


def test_a_witness_is_known_by_its_words_whatever_their_white_space():
    assert witness_key("a", "hội  đàm\n", "talks") == witness_key("a", "hội đàm", "talks")


naturals = st.sampled_from(["a", "b", "c"])
ids = st.sampled_from(["a", "b", "c", "a-2"])
KEYS = ("x#1.t", "x#1.u", "y#2.t", "y#2.t.2")
keys = st.sampled_from(KEYS)


@st.composite
def claims(draw):
    """Return claims as the graph makes them: each witness is of one event, and no two curated pages have one id."""
    owners = draw(st.lists(st.integers(0, 3), min_size=4, max_size=4))
    shared = [tuple(key for key, owner in zip(KEYS, owners, strict=True) if owner == i) for i in range(4)]
    rows = [Claim("events", draw(naturals), names) for names in shared if names]
    stems = draw(st.lists(naturals, unique=True, max_size=2))
    return [*rows, *(Claim("events", stem, (), True) for stem in stems)]


values = st.one_of(keys, ids.map("events/{}".format), st.just("x#1.t y#2.t"))


@given(claims(), st.dictionaries(ids.map("events/{}".format), values))
def test_every_address_of_old_is_kept_leads_on_or_is_named(rows, before):
    found = assign(rows, before)
    now = {f"events/{id}" for id in found.ids}
    assert len(now) == len(rows)
    lost = [p for p in found.problems if p.code == "lost-id"]
    for old in before:
        assert old in now or found.redirects.get(old) in now or any(f"'{old}'" in p.what for p in lost)
        assert old in found.permalinks
    assert not now & set(found.redirects)
    again = assign(rows, found.permalinks)
    assert (again.ids, again.redirects, again.permalinks) == (found.ids, found.redirects, found.permalinks)
