"""The disk: what is read, and what is put in place so that a crash leaves either the old or the new.

Nothing here knows what a page is. Paths in and out are relative to a root, with slashes.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from kb_site.problems import Problem, Severity, SourceError

MAX_SOURCE = 20 * 1024 * 1024
"""Bytes of the largest file that is read; an article is a thousandth of it."""

MARKER = ".kb-site"
"""Name of the file that says a folder is an output of ours and may be written to."""

_STAGE = ".kb-site-stage"
_JOURNAL = "journal.json"
_TEXTS = (".md", ".yaml")
_CURATED = ("leaders", "organizations", "places", "events", "vocab", "i18n", "pages")


class OutputError(Exception):
    """A folder that must not be written to: a usage error, exit code 2."""


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a content folder, and the paths of its sources, which are read one at a time."""

    root: Path
    texts: Mapping[str, str]
    """Curated pages, vocabularies and settings by path: {"leaders/to-lam.md": "---\\nname: …"}."""

    pages: Mapping[str, str]
    """Normalised pages by path: {"articles/2025-10-09-….md": "---\\nid: …"}."""

    sources: tuple[str, ...]
    """Paths of the sources, sorted: ("sources/000_c8b437ea15f7f539.txt", …)."""

    problems: tuple[Problem, ...] = ()


def _files(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    """Yield the files below a folder of the root, sorted, without hidden ones and links that lead out."""
    base = root / folder
    if not base.is_dir():
        return
    home = root.resolve()
    for parent, folders, names in os.walk(base):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            where = path.relative_to(root).as_posix()
            if name.startswith("."):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(home):
                what = "the symbolic link leads out of the content folder and was not followed"
                problems.append(Problem(where, 0, "link-outside", what, "put the file itself there"))
                continue
            yield where


def read_bytes(root: Path, path: str) -> bytes:
    """Return the bytes of a file of the content. Errors: SourceError when it is too large or cannot be read."""
    place = root / path
    try:
        size = place.stat().st_size
        if size > MAX_SOURCE:
            what = f"the file has {size / 1e6:.0f} MB; at most {MAX_SOURCE / 1e6:.0f} MB are read"
            raise SourceError(Problem(path, 0, "too-large", what, "put only the article's text there"))
        return place.read_bytes()
    except OSError as error:
        what = f"the file cannot be read: {error.strerror}"
        raise SourceError(Problem(path, 0, "unreadable", what, "check that it is there and may be read")) from None


def _read_text(root: Path, path: str, problems: list[Problem]) -> str | None:
    try:
        return read_bytes(root, path).decode("utf-8-sig")
    except SourceError as error:
        problems.append(error.problem)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} (0x{error.object[error.start]:02x}) is not utf-8"
        problems.append(Problem(path, 0, "bad-encoding", what, "save the file as UTF-8 text"))
    return None


def read_content(root: Path) -> Content:
    """Return the texts of a content folder. Files that cannot be read are left out and named."""
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    names = [name for name in ("site.yaml", "references.yaml", "permalinks.yaml") if (root / name).is_file()]
    for folder in _CURATED:
        names += [path for path in _files(root, folder, problems) if path.endswith(_TEXTS)]
    for path in names:
        if (text := _read_text(root, path, problems)) is not None:
            texts[path] = text
    pages: dict[str, str] = {}
    for path in _files(root, "articles", problems):
        if path.endswith(".md") and (text := _read_text(root, path, problems)) is not None:
            pages[path] = text
    sources = []
    for path in _files(root, "sources", problems):
        if path.endswith(".txt"):
            sources.append(path)
        else:
            what = "only .txt files are read as sources"
            fix = "save the article's text as .txt, or move the file elsewhere"
            problems.append(Problem(path, 0, "ignored-source", what, fix, Severity.WARNING))
    return Content(root, texts, pages, tuple(sources), tuple(problems))


def _walk(tree: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in sorted(tree.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{prefix}{item.name}/")
        elif not item.name.startswith("."):
            yield prefix + item.name, item


def read_defaults() -> dict[str, str]:
    """Return the engine's own vocabularies and interface words by path: {"vocab/offices.yaml": …}."""
    tree = resources.files("kb_site") / "defaults"
    return {path: item.read_text("utf-8") for path, item in _walk(tree) if path.endswith(".yaml")}


def read_engine() -> dict[str, bytes]:
    """Return the engine's own source code by path: {"ingest/pipeline.py": …}."""
    return {path: item.read_bytes() for path, item in _walk(resources.files("kb_site")) if path.endswith(".py")}


def read_templates(content: Path) -> dict[str, bytes]:
    """Return templates and assets by path; a site's own `templates/` beside its content shadow the engine's one by one.

    The wheel carries the engine's templates; in a checkout they lie at the top level.
    """
    found: dict[str, bytes] = {}
    shipped = resources.files("kb_site") / "templates"
    checkout = Path(str(resources.files("kb_site"))).parents[1] / "templates"
    tree: Traversable = shipped if shipped.is_dir() else checkout
    for own in (tree, content.resolve().parent / "templates"):
        if own.is_dir():
            found |= {path: item.read_bytes() for path, item in _walk(own)}
    return found


@dataclass(slots=True)
class Changes:
    """What putting a tree in place would do to a folder."""

    written: dict[str, bytes] = field(default_factory=dict)
    """New and changed files."""

    deleted: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Say whether anything would change."""
        return bool(self.written or self.deleted)


def compare(root: Path, files: Mapping[str, bytes], *, owned: Iterator[str] | None = None) -> Changes:
    """Return what differs between a folder and the files it should hold.

    Takes     the files by path, and the paths on disk that are ours to delete when `files` lacks them.
    """
    changes = Changes()
    for path, data in sorted(files.items()):
        try:
            same = (root / path).read_bytes() == data
        except OSError:
            same = False
        if not same:
            changes.written[path] = data
    changes.deleted = sorted(path for path in owned or () if path not in files)
    return changes


def output_files(root: Path) -> Iterator[str]:
    """Yield every file of an output folder but the marker and what a crash left behind."""
    for parent, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != _STAGE)
        for name in sorted(names):
            path = Path(parent, name).relative_to(root).as_posix()
            if path != MARKER:
                yield path


def claim(output: Path, content: Path) -> None:
    """Make sure that a folder is ours to write to: new, empty, or marked by an earlier build.

    Errors: OutputError where it holds other files, is a file, or holds the content or this program.
    """
    place = output.resolve()
    if content.resolve().is_relative_to(place):
        raise OutputError(f"{output} holds the content; choose a folder of its own for the site")
    if place.is_relative_to(content.resolve()):
        raise OutputError(f"{output} lies inside the content; choose a folder outside it")
    if place.exists() and not place.is_dir():
        raise OutputError(f"{output} is a file; choose a folder for the site")
    if place.is_dir() and any(place.iterdir()) and not (place / MARKER).is_file():
        raise OutputError(
            f"{output} holds files that kb-site did not put there; choose an empty folder, "
            f"or put an empty file named {MARKER} into it if all of it may be replaced"
        )


def put(root: Path, changes: Changes, stage: Path | None = None) -> None:
    """Put changes in place: stage all, write a journal, then move; a crash is finished by `recover`.

    Takes     the folder, what to do there, and where to stage (by default inside the folder).
    """
    if not changes:
        return
    stage = stage or root / _STAGE
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    moves: list[tuple[str, str]] = []
    for number, (path, data) in enumerate(sorted(changes.written.items())):
        staged = stage / f"{number}"
        staged.write_bytes(data)
        moves.append((staged.name, path))
    journal = stage / f"{_JOURNAL}.part"
    journal.write_text(json.dumps({"moves": moves, "deletes": changes.deleted}), "utf-8")
    journal.replace(stage / _JOURNAL)
    recover(root, stage)


def recover(root: Path, stage: Path | None = None) -> None:
    """Finish what an interrupted `put` had journalled; drop what it had only begun to stage."""
    stage = stage or root / _STAGE
    if not stage.is_dir():
        return
    journal = stage / _JOURNAL
    if journal.is_file():
        todo = json.loads(journal.read_text("utf-8"))
        for name, path in todo["moves"]:
            staged, target = stage / name, root / path
            if staged.exists():
                if target.is_dir():
                    shutil.rmtree(target)
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(target)
        for path in todo["deletes"]:
            (root / path).unlink(missing_ok=True)
            _prune(root, (root / path).parent)
    shutil.rmtree(stage, ignore_errors=True)


def _prune(root: Path, folder: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def sha256(data: bytes) -> str:
    """Return the hex digest of bytes."""
    return hashlib.sha256(data).hexdigest()
