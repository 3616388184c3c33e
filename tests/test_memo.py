"""The memo makes a build faster and never another one."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_site.commands import build_command, check_command, ingest_command
from kb_site.edtf import Edtf
from kb_site.memo import Memo, digest
from kb_site.memo_file import MemoFile
from kb_site.site.pages.view import Link, MenuItem
from test_cli import SITE, TALKS, edit, tree

ROOT = Path(__file__).parents[1]
MEMO = ".kb-site/memo-content.sqlite"
SIGNING = TALKS.replace("hội đàm với", "tiếp").replace("Hội đàm", "Tiếp khách").replace("2/3/2024", "4/5/2024")
LEADER = """---
name: Phạm Văn An
country: VN
---
Ông An là [[khamla|bạn của ông Khamla]].

# Tiểu sử

Năm 1990 ông vào [[ha-noi]].
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def fill(folder):
    write(folder / "content/site.yaml", SITE)
    write(folder / "content/sources/a.txt", TALKS)
    write(folder / "content/sources/b.txt", SIGNING)
    write(folder / "content/leaders/an.md", LEADER)
    return folder


def build(home, output="site", **options):
    """Build, and return how many values of each kind were computed."""
    return build_command(home / "content", home / output, **options).summary["computed"]


def clean(home):
    """Return what a build without a memo makes of the same files."""
    other = home.parent / f"{home.name}-clean"
    shutil.rmtree(other, ignore_errors=True)
    for part in ("content", "templates"):
        if (home / part).is_dir():
            shutil.copytree(home / part, other / part)
    build(other)
    return made(other)


def made(home):
    return tree(home / "site"), tree(home / "content")


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """Two articles and a leader's page, built once; copied by the tests."""
    folder = fill(tmp_path_factory.mktemp("once") / "home")
    build(folder)
    return folder


@pytest.fixture
def home(once, tmp_path):
    shutil.copytree(once, tmp_path / "home")
    return tmp_path / "home"


def pages(home):
    return {path: data for path, data in tree(home / "site").items() if path.endswith(".html")}


def test_a_second_build_computes_nothing_and_leaves_the_memo_alone(home):
    before = tree(home)
    assert build(home) == {}
    assert tree(home) == before


def test_a_build_with_nothing_new_needs_no_templates_no_parser_and_no_rules(home):
    code = (
        "import sys; from kb_site import cli; sys.argv = ['kb-site', 'build']\n"
        "try: cli.run()\n"
        "except SystemExit as stop: code = stop.code\n"
        "names = ('jinja2', 'markdown_it', 'ahocorasick_rs', 'kb_site.ingest.pipeline')\n"
        "print(code, [name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=home, capture_output=True, text=True, check=True)
    assert "nothing changed" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("[]"), done.stdout


def test_an_edit_of_one_page_renders_what_shows_it(home):
    before = pages(home)
    edit(home / "content/leaders/an.md", "Tiểu sử", "Cuộc đời")
    computed = build(home)
    changed = {path for path, data in pages(home).items() if before.get(path) != data}
    assert changed == {"leaders/an.html", "en/leaders/an.html"}
    assert computed == {"page": 2, "prose": 1, "scan": 2}
    assert made(home) == clean(home)


def shadow(home):
    (home / "templates/partials").mkdir(parents=True)
    text = (ROOT / "templates/partials/cite.html").read_text("utf-8")
    (home / "templates/partials/cite.html").write_text(text.replace('class="cite"', 'class="cite own"'), "utf-8")


ALL = object()

MISSES = {
    "a template": (shadow, {"page": ALL}),
    "a word of one language": (
        lambda home: write(home / "content/i18n/vi.yaml", 'skip: "Vào thẳng nội dung"\n'),
        {"page": ALL},
    ),
    "a row of the vocabulary": (
        lambda home: write(home / "content/vocab/people.yaml", "- {id: khamla, name: Khamla Vongsa, country: LA}\n"),
        {"source": 4},  # both pages change, and what the next build will ask of them is computed too
    ),
    "another alias of a leader": (
        lambda home: edit(home / "content/leaders/an.md", "country: VN", "country: VN\naliases: [Văn An]"),
        {"source": 2},
    ),
    "a source": (
        lambda home: edit(home / "content/sources/a.txt", "tăng cường", "thúc đẩy"),
        {"source": 2},
    ),
    "a page": (
        lambda home: edit(next((home / "content/articles").glob("2024-03*")), "tăng cường", "thúc đẩy"),
        {"source": 2},
    ),
    "a new source": (
        lambda home: write(home / "content/sources/c.txt", TALKS.replace("2/3/2024", "7/8/2024")),
        {"source": 2},
    ),
    "a source less": (lambda home: (home / "content/sources/b.txt").unlink(), {}),
}


@pytest.mark.parametrize("what", MISSES)
def test_what_differs_is_computed_and_the_site_is_that_of_a_clean_build(home, what):
    change, expected = MISSES[what]
    change(home)
    computed = build(home)
    total = len(pages(home))
    for kind, count in expected.items():
        if count is ALL:
            assert total / 2 <= computed[kind] <= total, computed
        else:
            assert computed[kind] <= count
            assert computed[kind] > 0
    assert ("source" in computed) == ("source" in expected), computed
    assert made(home) == clean(home)
    assert build(home) == {}, "and then nothing is new"


def test_reading_depends_on_no_prose_event_word_or_edition(home):
    edit(home / "content/site.yaml", "2026-11-22", "2026-11-23")
    edit(home / "content/leaders/an.md", "name:", "# một dòng nữa\nname:")
    write(home / "content/events/hoi-dam.md", '---\ntype: talks\ndate: "2024-03-02"\nleaders: [an]\n---\nHội đàm.\n')
    computed = build(home)
    assert "source" not in computed
    assert made(home) == clean(home)


def test_code_is_part_of_every_key(tmp_path):
    path = tmp_path / "memo.sqlite"
    first = MemoFile(path, lambda: b"old code")
    first.keep("page", b"key", b"value")
    first.save()
    assert MemoFile(path, lambda: b"old code").recall("page", b"key") == b"value"
    assert MemoFile(path, lambda: b"new code").recall("page", b"key") is None


def test_values_are_not_kept_where_the_code_changed_meanwhile(tmp_path):
    path = tmp_path / "memo.sqlite"
    memo = MemoFile(path, iter([b"old code", b"new code"]).__next__)
    memo.keep("page", b"key", b"value")
    memo.save()
    assert not path.exists()


def test_the_digest_of_the_engine_is_that_of_its_files(tmp_path):
    package = tmp_path / "kb_site"
    shutil.copytree(ROOT / "src/kb_site", package, ignore=shutil.ignore_patterns("__pycache__"))
    code = "from kb_site.memo_file import engine; print(engine().hex())"

    def found():
        env = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout

    first = found()
    os.utime(package / "text.py", (0, 0))
    assert found() == first
    with (package / "site/urls.py").open("a", encoding="utf-8") as file:
        file.write("# one line more\n")
    assert found() != first


def flipped(path):
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 509):
        data[at] ^= 0x15
    path.write_bytes(data)


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE memo (name TEXT)")
        file.execute("INSERT INTO memo VALUES ('another program')")
        file.commit()


def folder(path):
    path.unlink()
    path.mkdir()
    write(path / "x", "x")


DAMAGE = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"x" * 10_000),
    "bytes flipped": flipped,
    "another program's": foreign,
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_a_broken_memo_counts_as_empty(home, what):
    before = made(home)
    DAMAGE[what](home / MEMO)
    assert build(home)["page"] > 0
    assert made(home) == before
    assert build(home) == {}, "and it is written anew"


def test_flipped_values_are_never_shown(tmp_path):
    path = tmp_path / "memo.sqlite"
    memo = MemoFile(path, lambda: b"code")
    memo.keep("page", b"key", b"<p>right</p>")
    memo.save()
    data = path.read_bytes()
    assert data.count(b"<p>right</p>") == 1
    path.write_bytes(data.replace(b"<p>right</p>", b"<p>wrong</p>"))
    assert MemoFile(path, lambda: b"code").recall("page", b"key") is None


def test_where_the_memo_cannot_be_written_the_build_is_the_same(home):
    before = made(home)
    edit(home / "content/leaders/an.md", "Tiểu sử", "Cuộc đời")
    (home / ".kb-site").chmod(0o500)
    (home / MEMO).chmod(0o400)
    assert build(home)["page"] >= 2
    (home / ".kb-site").chmod(0o700)
    shutil.rmtree(home / ".kb-site")
    (home / ".kb-site").write_bytes(b"a file where the folder should be")
    edit(home / "content/leaders/an.md", "Cuộc đời", "Tiểu sử")
    assert build(home)["page"] > 2
    assert made(home) == before


def test_a_folder_in_its_place_is_left_alone(home):
    before = made(home)
    folder(home / MEMO)
    assert build(home)["page"] > 0
    assert made(home) == before
    assert (home / MEMO / "x").is_file()


def test_a_locked_memo_counts_as_empty(home):
    before, held = made(home), (home / MEMO).read_bytes()
    with closing(sqlite3.connect(home / MEMO, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert build(home)["page"] > 0
    assert made(home) == before
    assert (home / MEMO).read_bytes() == held
    assert build(home) == {}


def test_two_builds_at_once(home):
    (home / MEMO).unlink()
    program = [sys.executable, "-m", "kb_site", "build", "--output"]
    both = [subprocess.Popen([*program, name], cwd=home, stdout=subprocess.DEVNULL) for name in ("site", "twin")]
    assert [one.wait() for one in both] == [both[0].returncode] * 2
    assert tree(home / "site") == tree(home / "twin")
    assert build(home) == {}


def test_workers_compute_what_the_memo_does_not_know(home):
    for number in range(3):
        write(home / f"content/sources/n{number}.txt", TALKS.replace("2/3/2024", f"2/{number + 5}/2024"))
    assert build(home, jobs=2)["source"] == 6, "each new page, and what the next build will ask of it"
    assert build(home, jobs=2) == {}
    assert made(home) == clean(home)


def test_ingest_keeps_the_pages_and_check_writes_nothing(home):
    ingest_command(home / "content")
    assert build(home) == {}, "what ingest had no use for is still there"
    edit(home / "content/leaders/an.md", "Tiểu sử", "Cuộc đời")
    before = tree(home)
    check_command(home / "content")
    assert tree(home) == before


def test_what_the_last_build_did_not_use_is_dropped(home):
    def rows():
        with closing(sqlite3.connect(home / MEMO)) as file:
            return file.execute("SELECT count(*) FROM memo WHERE kind = 'page'").fetchone()[0]

    for n in range(3):
        edit(home / "content/leaders/an.md", "Năm 1990", "Năm 1990" + " nữa" * n)
        write(home / "content/i18n/vi.yaml", f'skip: "{n}"\n')
        build(home)
    assert rows() == len(pages(home))


@dataclass(frozen=True)
class One:
    value: object


@dataclass(frozen=True)
class Other:
    value: object


VALUES = {
    "text": "a",
    "bytes": b"a",
    "number": 1,
    "text that is a number": "1",
    "yes": True,
    "nothing": None,
    "a dataclass": One("a"),
    "another of its shape": Other("a"),
    "a mapping of its shape": {"value": "a"},
    "a list": ("a",),
    "two": ("a", "b"),
    "two, joined": ("ab",),
    "the other way round": ("b", "a"),
    "a set": frozenset({"a"}),
    "a day": date(2025, 10, 9),
    "the same as text": "2025-10-09",
    "as a date value": Edtf.parse("2025-10-09"),
    "a link": Link("a", "b"),
    "an entry of a menu": MenuItem("a", "b"),
    "within": One(One("a")),
}


def test_values_that_differ_have_digests_that_differ():
    found = {name: digest(value) for name, value in VALUES.items()}
    assert len(set(found.values())) == len(VALUES), found


def test_a_digest_is_the_same_in_every_process():
    code = (
        "from kb_site.memo import digest; from kb_site.edtf import Edtf\n"
        "print(digest(frozenset('kb-site'), {'b': 1, 'a': (Edtf.parse('1957~'), None)}).hex())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1


def test_what_has_no_written_form_has_no_digest():
    with pytest.raises(TypeError, match="has no digest"):
        digest(One(object()))


def test_a_memo_counts_what_it_was_told():
    memo = Memo()
    assert memo.recall("page", b"a") is None
    memo.keep("page", b"a", b"x")
    assert memo.recall("page", b"a") == b"x"
    assert memo.recall("prose", b"a") is None
    assert dict(memo.computed) == {"page": 1}


EDITS = (
    ("content/leaders/an.md", "Tiểu sử", "Cuộc đời"),
    ("content/leaders/an.md", "[[ha-noi]]", "[[Hà Nội|thủ đô]]"),
    ("content/leaders/an.md", "country: VN", "country: VN\naliases: [ông An]"),
    ("content/leaders/an.en.md", "", "Mr An is a friend of [[khamla]].\n"),
    ("content/sources/a.txt", "tăng cường", "thúc đẩy"),
    ("content/sources/b.txt", "4/5/2024", "5/5/2024"),
    ("content/sources/c.txt", "", TALKS.replace("2/3/2024", "9/9/2023")),
    ("content/vocab/people.yaml", "", "- {id: khamla, name: Khamla Vongsa, country: LA}\n"),
    ("content/site.yaml", "2026-11-22", "2026-12-01"),
    ("content/site.yaml", "[vi, en]", "[vi]"),
    ("content/i18n/en.yaml", "", 'skip: "To the text"\n'),
    ("content/events/hoi-dam.md", "", '---\ntype: talks\ndate: "2024-03-02"\nleaders: [an]\n---\nHội đàm [[an]].\n'),
)


@settings(max_examples=max(3, settings.default.max_examples // 12))
@given(st.data())
def test_any_edits_one_after_another_give_the_site_of_a_clean_build(tmp_path_factory, once, data):
    home = tmp_path_factory.mktemp("edits") / "home"
    shutil.copytree(once, home)
    for path, old, new in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=4, unique=True)):
        text = (home / path).read_text("utf-8") if (home / path).is_file() else ""
        write(home / path, text.replace(old, new) if old else new)
        build(home)
    assert made(home) == clean(home)
    assert json.dumps(build(home)) == "{}"
