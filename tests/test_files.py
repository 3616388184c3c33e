"""The disk: what is read, whose folders are written to, and what a crash leaves."""

import json

import pytest

from kb_site.files import (
    MARKER,
    Changes,
    OutputError,
    claim,
    compare,
    output_files,
    put,
    read_content,
    read_defaults,
    read_templates,
    recover,
)


@pytest.fixture
def site(tmp_path):
    root = tmp_path / "site"
    put(root, Changes({MARKER: b"", "index.html": b"old", "en/index.html": b"old", "gone/x.html": b"old"}))
    return root


def contents(root):
    return {path: (root / path).read_bytes() for path in output_files(root)}


def test_puts_changes_in_place(site):
    wanted = {"index.html": b"new", "en/index.html": b"old", "a/b.html": b"new"}
    changes = compare(site, wanted, owned=output_files(site))
    assert (sorted(changes.written), changes.deleted) == (["a/b.html", "index.html"], ["gone/x.html"])
    put(site, changes)
    assert contents(site) == wanted
    assert not (site / "gone").exists()
    assert not compare(site, wanted, owned=output_files(site)), "a second time nothing is to do"


def test_a_crash_while_staging_leaves_the_old_site(site):
    stage = site / ".kb-site-stage"
    stage.mkdir()
    (stage / "0").write_bytes(b"half")
    recover(site)
    assert contents(site)["index.html"] == b"old"
    assert not stage.exists()


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_a_crash_while_moving_is_finished_by_the_next_run(site, moved):
    stage = site / ".kb-site-stage"
    stage.mkdir()
    moves = [("0", "index.html"), ("1", "en/index.html")]
    for name, _ in moves[moved:]:
        (stage / name).write_bytes(b"new")
    for _, path in moves[:moved]:
        (site / path).write_bytes(b"new")
    (stage / "journal.json").write_text(json.dumps({"moves": moves, "deletes": ["gone/x.html"]}))
    recover(site)
    assert contents(site) == {"index.html": b"new", "en/index.html": b"new"}


def test_only_into_a_folder_of_ours(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    other = tmp_path / "photos"
    other.mkdir()
    (other / "me.jpg").write_bytes(b"")
    for place, words in (
        (other, "holds files that kb-site did not put there"),
        (tmp_path, "holds the content"),
        (content / "site", "lies inside the content"),
        (other / "me.jpg", "is a file"),
    ):
        with pytest.raises(OutputError, match=words):
            claim(place, content)
    claim(tmp_path / "new", content)
    (other / MARKER).write_bytes(b"")
    claim(other, content)


def test_links_that_lead_out_are_not_followed(tmp_path):
    content = tmp_path / "content"
    (content / "sources").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("x")
    (content / "sources" / "a.txt").symlink_to(tmp_path / "secret.txt")
    (content / "sources" / "b.txt").write_text("x")
    (content / "sources" / "b.pdf").write_text("x")
    read = read_content(content)
    assert read.sources == ("sources/b.txt",)
    assert [str(problem).splitlines()[0] for problem in read.problems] == [
        "sources/a.txt: the symbolic link leads out of the content folder and was not followed [link-outside]",
        "sources/b.pdf: warning: only .txt files are read as sources [ignored-source]",
    ]


def test_a_site_shadows_templates_one_by_one(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "base.html").write_bytes(b"mine")
    found = read_templates(tmp_path / "content")
    assert found["base.html"] == b"mine"
    assert len(found) > 1
    assert "vocab/countries.yaml" in read_defaults()
