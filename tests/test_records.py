"""YAML that knows its lines, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.problems import SourceError
from kb_site.records import Flow, FlowList, Quoted, read_yaml, split_page, write_yaml

words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]))
values = st.recursive(words, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4))


def test_scalars_stay_strings_and_know_their_lines():
    record = read_yaml("a: 2025-10-09\nb:\n- no\n- {c: 1.0}\n", "x.md", first_line=2)
    assert record.data == {"a": "2025-10-09", "b": ["no", {"c": "1.0"}]}
    assert record.line("b", 1, "c") == 5
    assert record.line("b", 7) == 3, "the nearest line around"


@given(st.dictionaries(words, values, max_size=5))
def test_what_is_written_reads_back(data):
    assert read_yaml(write_yaml(data), "x.yaml").data == data


def test_writes_as_an_editor_would():
    data = {"published": Quoted("2025-10-09"), "leaders": [Flow(id="to-lam", roles=FlowList(["Tổng Bí thư"]))]}
    assert write_yaml(data) == 'published: "2025-10-09"\nleaders:\n- {id: to-lam, roles: [Tổng Bí thư]}\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("a: [", "x.yaml:2:1: the YAML cannot be read", id="unfinished"),
        pytest.param("a: 1\na: 2", "x.yaml:2:1: the key 'a' stands there twice", id="key twice"),
        pytest.param("a: &x [1]\nb: *x", "x.yaml:2:4: YAML aliases are not read here", id="alias"),
        pytest.param("a: 1\n---\nb: 2", "x.yaml:2:1: a second document starts there", id="two documents"),
        pytest.param("? [a]\n: b", "x.yaml:1:3: a key must be a word", id="key is a list"),
        pytest.param("[" * 14 + "]" * 14, "x.yaml:1:14: the YAML is nested more than 12 levels deep", id="deep"),
        pytest.param(
            "[" * 50_000, "x.yaml:1:14: the YAML is nested more than 12 levels deep", id="deep enough to crash C"
        ),
        pytest.param(
            "- " * 50_000, "x.yaml:1:27: the YAML is nested more than 12 levels deep", id="deep in block style"
        ),
    ],
)
def test_refuses(text, message):
    with pytest.raises(SourceError) as error:
        read_yaml(text, "x.yaml")
    assert str(error.value.problem).startswith(message)


def test_tags_build_nothing():
    assert read_yaml("a: !!python/object/apply:os.system [ls]", "x.yaml").data == {"a": ["ls"]}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("---\na: 1\n---\nbody\n", ({"a": "1"}, "body\n", 4), id="front matter and body"),
        pytest.param("\ufeff---\r\na: 1\r\n---\r\nbody", ({"a": "1"}, "body", 4), id="mark and CRLF"),
        pytest.param("body only", ({}, "body only", 1), id="none"),
        pytest.param("---\na: 1\n---", ({"a": "1"}, "", 3), id="no body"),
    ],
)
def test_splits_a_page(text, parts):
    record, body, line = split_page(text, "x.md")
    assert (record.data, body, line) == parts


def test_front_matter_needs_an_end():
    with pytest.raises(SourceError, match="the front matter has no end"):
        split_page("---\na: 1\n", "x.md")
