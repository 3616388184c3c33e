"""What an editor does to a page, by the command line, with the rules and the source changing under it."""

import shutil
from pathlib import Path

import pytest

from test_cli import edit, run, tree

ROOT = Path(__file__).parents[1]
SOURCE = "000_c8b437ea15f7f539.txt"


@pytest.fixture
def home(tmp_path):
    """A collection of one real article, read once."""
    content = tmp_path / "content"
    (content / "sources").mkdir(parents=True)
    shutil.copy(ROOT / "content/sources" / SOURCE, content / "sources")
    shutil.copy(ROOT / "content/site.yaml", content)
    assert run("ingest", cwd=tmp_path).returncode == 0
    return tmp_path


def page(home):
    (found,) = (home / "content/articles").iterdir()
    return found


def change_the_rules(home):
    """Teach ingest another name for a person and another word for an event."""
    (home / "content/vocab").mkdir()
    people = "- {id: kim-il-sung, name: Kim Il Sung, country: KP, aliases: [Kim Nhật Thành]}\n"
    (home / "content/vocab/people.yaml").write_text(people, "utf-8")


def change_the_source(home):
    """The outlet corrected a word, and a paragraph came after the last one."""
    path = home / "content/sources" / SOURCE
    text = path.read_text("utf-8")
    path.write_text(text.replace("cuốn sách ảnh", "tập sách ảnh"), "utf-8")


EDITS = {
    "a title": ("title: Tổng Bí thư Tô Lâm hội đàm với", "title: Tô Lâm hội đàm với"),
    "one role of one leader": (
        "Tổng Bí thư Đảng Lao động Triều Tiên, Chủ tịch Quốc vụ Triều Tiên,",
        "Chủ tịch Quốc vụ Triều Tiên,",
    ),
    "one body sentence": ("Hai bên nhất trí tăng cường trao đổi đoàn", "Hai bên đồng ý tăng cường trao đổi đoàn"),
    "a note": ("scope: core", "note: bài của báo giấy\nscope: core"),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_survives_new_rules_and_a_new_source(home, what):
    old, new = EDITS[what]
    edit(page(home), old, new)
    after_edit = page(home).read_text("utf-8")
    assert run("build", cwd=home).returncode == 0
    assert new in page(home).read_text("utf-8")
    change_the_rules(home)
    change_the_source(home)
    done = run("build", cwd=home)
    assert done.returncode == 0, done.stderr
    text = page(home).read_text("utf-8")
    assert new in text, "the person's words stand"
    assert old not in text or old in new
    assert "tập sách ảnh" in text, "what nobody touched follows the source"
    assert "id: kim-il-sung" in text, "and the rules"
    assert "id: kim-nhat-thanh" not in text
    assert "[changed-source]" in done.stderr
    assert text != after_edit
    assert "wrote 0 files" in run("ingest", cwd=home).stdout, "a second run writes nothing"


def test_a_deleted_leader_stays_deleted(home):
    text = page(home).read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("- {id: ho-chi-minh"))
    edit(page(home), row + "\n", "")
    change_the_rules(home)
    assert run("build", cwd=home).returncode == 0
    assert "ho-chi-minh" not in page(home).read_text("utf-8").split("\nkb:")[0]


def test_an_event_added_by_hand_stays(home):
    mine = (
        '- type: aid\n  date: "2025-10-09"\n  leaders: [to-lam]\n  about: cuốn sách ảnh\n'
        "  evidence: Sau khi kết thúc hội đàm, Tổng Bí thư Tô Lâm trao tặng Tổng Bí thư\n"
    )
    edit(page(home), "\nevents:\n", "\nevents:\n" + mine)
    change_the_rules(home)
    done = run("build", cwd=home)
    assert done.returncode == 0, done.stderr
    assert "type: aid" in page(home).read_text("utf-8")
    assert "id: kim-il-sung" in page(home).read_text("utf-8")


def test_editing_a_quoted_sentence_does_not_fail_the_build(home):
    edit(page(home), "\n\nSáng ngày 9/10, tại Bình Nhưỡng,", "\n\nSáng 9/10/2025, tại thủ đô Bình Nhưỡng,")
    done = run("build", cwd=home)
    assert done.returncode == 0, done.stderr
    text = page(home).read_text("utf-8")
    assert "text: 9/10/2025" in text, "the dates were read again from the edited words"
    shown = (home / "site/articles" / f"{page(home).stem}.html").read_text("utf-8")
    assert "Sáng ngày 9/10" in shown, "the source's words stand beside the edited ones"


def test_a_conflict_names_what_ingest_would_have_written(home):
    edit(page(home), "name: Kim Nhật Thành, country: KP", "name: Kim Nhật Thành, country: XX")
    run("ingest", cwd=home)
    (home / "content/vocab").mkdir()
    people = "- {id: kim-nhat-thanh, name: Kim Nhật Thành, country: CN}\n"
    (home / "content/vocab/people.yaml").write_text(people, "utf-8")
    done = run("build", cwd=home)
    assert "[hand-edit-kept]" in done.stderr
    assert "CN" in done.stderr
    assert "country: XX" in page(home).read_text("utf-8")


def test_a_reviewed_page_is_never_written_again(home):
    edit(page(home), "reviewed: false", "reviewed: true")
    run("build", cwd=home)
    before = tree(home / "content/articles")
    change_the_rules(home)
    change_the_source(home)
    done = run("build", cwd=home)
    assert "[reviewed-page]" in done.stderr
    assert tree(home / "content/articles") == before
