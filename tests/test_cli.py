"""The commands as a person runs them: exit codes, messages, and what is left in place."""

import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kb_site import cli

TALKS = """Hội đàm tại Viêng Chăn

Ngày 2/3/2024, tại Viêng Chăn, Thủ tướng Phạm Văn An đã hội đàm với Thủ tướng Lào Khamla Vongsa.

Hai bên nhất trí tăng cường hợp tác giữa hai nước trong thời gian tới.
"""
SITE = """title: {vi: Quan hệ Việt Nam - Lào, en: Vietnam-Laos}
languages: [vi, en]
parties: [VN, LA]
edition: "2026-11-22"
"""


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def run(*args, cwd, stdin=""):
    """Call the installed command's entry point as a shell would, without the cost of a new process."""
    streams = [io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8") for text in (stdin, "", "")]
    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr, Path.cwd()
    sys.argv = ["kb-site", *map(str, args)]
    sys.stdin, sys.stdout, sys.stderr = streams
    os.chdir(cwd)
    try:
        cli.run()
        code = 0
    except SystemExit as stop:
        code = int(stop.code or 0)
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr, folder = kept
        os.chdir(folder)
    for stream in streams[1:]:
        stream.flush()
        stream.seek(0)
    return Done(code, streams[1].read(), streams[2].read())


def run_apart(*args, cwd, **env):
    """Run the command in a process of its own."""
    program = [sys.executable, "-m", "kb_site", *map(str, args)]
    subprocess.run(program, cwd=cwd, check=True, capture_output=True, env={**os.environ, **env})


@pytest.fixture
def home(tmp_path):
    """A collection of one good article."""
    (tmp_path / "content/sources").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text(SITE, "utf-8")
    (tmp_path / "content/sources/a.txt").write_text(TALKS, "utf-8")
    return tmp_path


def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def page(home):
    (found,) = (home / "content/articles").glob("*hoi-dam*.md")
    return found


def test_builds_says_so_and_then_writes_nothing(home):
    first = run("build", cwd=home)
    assert first.returncode == 0, first.stderr
    words = first.stdout
    assert "read 1 source: 1 article, 2 leaders, 1 event; 0 errors, 0 warnings" in words
    assert f"open {(home / 'site/index.html').as_uri()}" in words
    before = tree(home)
    stamps = {p: p.stat().st_mtime_ns for p in (home / "site").rglob("*")}
    second = run("build", cwd=home)
    assert "nothing changed" in second.stdout
    assert tree(home) == before
    assert {p: p.stat().st_mtime_ns for p in (home / "site").rglob("*")} == stamps


def test_answers_as_json(home):
    found = json.loads(run("build", "--format", "json", cwd=home).stdout)
    assert found["exit"] == 0
    assert found["articles"] == 1
    assert found["problems"] == []


def test_a_frozen_build_writes_nothing_in_the_content(home):
    run("build", cwd=home)
    (home / "content/sources/b.txt").write_text(TALKS.replace("2/3/2024", "5/6/2024"), "utf-8")
    before = tree(home / "content")
    done = run("build", "--frozen", cwd=home)
    assert done.returncode == 1
    assert "ingest would change this file [would-change]" in done.stderr
    assert tree(home / "content") == before


def test_a_strict_build_with_problems_leaves_the_old_site(home):
    run("build", cwd=home)
    before = tree(home / "site")
    (home / "content/sources/b.txt").write_bytes(b"")
    done = run("build", "--strict", cwd=home)
    assert done.returncode == 1
    assert "was left as it was" in done.stdout
    assert tree(home / "site") == before
    assert run("build", cwd=home).returncode == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "sources/b.txt: the file holds no text [empty-source]", id="empty"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\0\0\xff", "sources/b.txt: byte 0 (0x89) is not utf-8 [bad-encoding]", id="binary"
        ),
        pytest.param(
            b"a" * 60_000_000, "sources/b.txt: the file has 60 MB; at most 21 MB are read [too-large]", id="60 MB"
        ),
        pytest.param(
            "Tô\0Lâm".encode(),
            "sources/b.txt:1: character 0x00 stands in the file, so it is no text [not-text]",
            id="NUL",
        ),
        pytest.param(b"![]() |\n![]() |\n", "sources/b.txt: nothing in the file reads as an article", id="furniture"),
        pytest.param(b"caf\xe9 \xff", "sources/b.txt: byte 3 (0xe9) is not utf-8 [bad-encoding]", id="undecodable"),
    ],
)
def test_a_bad_source_is_named_and_the_rest_is_built(home, data, message):
    (home / "content/sources/b.txt").write_bytes(data)
    done = run("build", cwd=home)
    assert done.returncode == 1
    assert message in done.stderr
    assert (home / "content/sources/b.txt").read_bytes() == data
    assert page(home).is_file()
    assert (home / "site/index.html").is_file()


@pytest.mark.parametrize(
    ("encode", "warning"),
    [
        pytest.param(lambda text: text.encode("utf-16"), "", id="UTF-16 with its mark"),
        pytest.param(
            lambda text: text.replace("Hội đàm", "Ho\u0323p").encode("cp1258", errors="ignore"),
            "sources/b.txt: warning: the file is not UTF-8 and was read as windows-1258 [guessed-encoding]",
            id="windows-1258",
        ),
    ],
)
def test_other_encodings_are_read(home, encode, warning):
    (home / "content/sources/b.txt").write_bytes(encode(TALKS.replace("2/3/2024", "5/6/2024")))
    done = run("build", cwd=home)
    assert done.returncode == 0
    assert done.stderr.startswith(warning)
    assert len(list((home / "content/articles").iterdir())) == 2


def test_markup_in_a_source_is_inert(home):
    text = (
        TALKS
        + "\nÔng nói: <script>alert(1)</script> và [bấm vào đây](javascript:alert(1)) "
        + "<img src=x onerror=alert(1)> để xem.\n"
    )
    (home / "content/sources/a.txt").write_text(text, "utf-8")
    assert run("build", cwd=home).returncode == 0
    for path, data in tree(home / "site").items():
        if path.endswith(".html"):
            html = data.decode()
            assert "<script>alert" not in html
            assert "<img src=x" not in html
            assert 'href="javascript:' not in html
    shown = "".join(data.decode() for path, data in tree(home / "site/articles").items())
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown, "the words themselves are there"


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("title:", "title: [", "the YAML cannot be read", id="broken YAML"),
        pytest.param(
            "scope:", "scop:", "no key is called 'scop' [unknown-key]\n  fix: did you mean 'scope'?", id="unknown key"
        ),
        pytest.param('value: "2024-03-02"', 'value: "2/3/2024"', "'2/3/2024' is no EDTF date", id="wrong EDTF"),
        pytest.param(
            "text: Ngày 2/3/2024", "text: Ngày 3/3/2024", "'Ngày 3/3/2024' stand", id="a quote that is not there"
        ),
        pytest.param(
            "leaders: [pham-van-an", "leaders: [pham-van-am", "'pham-van-am'", id="unknown leader in an event"
        ),
    ],
)
def test_a_bad_page_is_named_by_its_line_and_never_written(home, old, new, message):
    run("build", cwd=home)
    edit(page(home), old, new)
    before = page(home).read_bytes()
    line = next(n for n, row in enumerate(before.decode().splitlines(), 1) if new.splitlines()[0] in row)
    done = run("build", cwd=home)
    words = done.stderr
    assert done.returncode == 1, words
    assert message in words
    assert f"{page(home).relative_to(home / 'content')}:{line}" in words or "bad-yaml" in words
    assert page(home).read_bytes() == before
    assert (home / "site/index.html").is_file()


def test_an_unknown_leader_names_the_nearest(home):
    (home / "content/events").mkdir()
    (home / "content/leaders").mkdir()
    (home / "content/leaders/kim-jong-un.md").write_text("---\nname: Kim Jong Un\ncountry: KP\n---\n", "utf-8")
    event = "---\ntype: visit\ndate: '2019-03'\nleaders: [kim-chong-un]\ntitle: {vi: Thăm, en: Visit}\n---\n"
    (home / "content/events/visit.md").write_text(event, "utf-8")
    done = run("build", cwd=home)
    assert done.returncode == 1
    assert "kim-chong-un" in done.stderr
    assert "did you mean 'kim-jong-un'?" in done.stderr


def test_two_pages_of_one_id(home):
    run("build", cwd=home)
    shutil.copy(page(home), home / "content/articles/copy.md")
    done = run("build", cwd=home)
    assert done.returncode == 1
    assert "[duplicate-id]" in done.stderr


def test_a_name_that_fits_two_people_means_neither(home):
    people = (
        "- {id: kim-yong-il, name: Kim Yong Il, country: KP}\n- {id: kim-yong-il-2, name: Kim Yong Il, country: KP}\n"
    )
    (home / "content/vocab").mkdir()
    (home / "content/vocab/people.yaml").write_text(people, "utf-8")
    (home / "content/sources/a.txt").write_text(
        TALKS.replace("Thủ tướng Lào Khamla Vongsa", "Thủ tướng Kim Yong Il"), "utf-8"
    )
    done = run("build", cwd=home)
    words = done.stderr
    assert "[ambiguous-name]" in words
    assert "kim-yong-il" in words
    assert "kim-yong-il-2" in words
    assert "kim-yong-il" not in page(home).read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(["build", "--content", "nowhere"], "there is no folder nowhere", id="no content"),
        pytest.param(["build", "--output", "content/site"], "lies inside the content", id="site in the content"),
        pytest.param(["build", "--output", "."], "holds the content", id="content in the site"),
        pytest.param(["build", "--jobs", "0"], "--jobs", id="no jobs"),
        pytest.param(["explain"], "name one article", id="nothing to explain"),
        pytest.param(
            ["explain", "--text", "x", "--published", "9/10/2025"], "is no EDTF date", id="a day that is none"
        ),
        pytest.param(["explain", "hoi-dom"], "there is no article 'hoi-dom'", id="no such article"),
        pytest.param(["score", "nowhere"], "there are no annotations at nowhere", id="no gold"),
        pytest.param(["bild"], "No such command 'bild'", id="no such command"),
    ],
)
def test_a_wrong_call_touches_nothing(home, args, message):
    before = tree(home)
    done = run(*args, cwd=home)
    assert done.returncode == 2
    assert message in done.stderr
    assert tree(home) == before


def test_explain_shows_rules_and_fates(home):
    run("build", cwd=home)
    words = run("explain", page(home).stem, cwd=home).stdout
    assert "  2024-03-02  Ngày 2/3/2024  [explicit: " in words
    assert "headline" in words
    assert "Khamla Vongsa (LA)" in words
    found = json.loads(run("explain", "--text", "Ngày 2/3/2024, trời mưa.", "--format", "json", cwd=home).stdout)
    assert [row["value"] for row in found["dates"]] == ["2024-03-02"]
    assert found["dates"][0]["rule"]


def test_explain_answers_lines_in_order(home):
    rows = [
        {"id": 1, "text": "ngày 9/10", "published": "2025-10-10"},
        {"id": 2, "text": "ngày 9/10", "published": None},
        {"id": 3},
        {"id": 4, "text": "x", "published": "9/10"},
    ]
    lines = "\n".join([*map(json.dumps, rows), "no JSON", ""])
    before = tree(home)
    done = run("explain", "--jsonl", cwd=home, stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [row["id"] for row in answers] == [1, 2, 3, 4, None]
    assert [[d["value"] for d in row.get("dates", [])] for row in answers] == [["2025-10-09"], [], [], [], []]
    assert ["error" in row for row in answers] == [False, False, True, True, True]
    keys = ["id", "title", "title_basis", "published", "scope", "leaders", "dates", "events", "body"]
    assert list(answers[0]) == keys
    assert tree(home) == before


def test_two_builds_elsewhere_give_the_same_bytes(home, tmp_path_factory):
    other = tmp_path_factory.mktemp("anderswo") / "b"
    shutil.copytree(home, other)
    run_apart("build", cwd=home, LC_ALL="C", TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="1")
    run_apart("build", "--jobs", "2", cwd=other, LC_ALL="C.UTF-8", TZ="America/Los_Angeles", PYTHONHASHSEED="2")
    assert tree(home / "site") == tree(other / "site")
    assert tree(home / "content") == tree(other / "content")


def test_a_crash_inside_is_a_fault_of_ours(home):
    (home / "templates").mkdir()
    (home / "templates/base.html").write_bytes(b"\xff")
    done = run("build", cwd=home)
    assert done.returncode in (2, 3)
    assert not (home / "site").exists()
