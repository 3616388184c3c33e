"""The memo on disk: an SQLite file that makes the next run faster, and never another one.

A file that is locked, broken, of another program or not to be written to counts as empty. Each value is kept with a
checksum. What the last run did not ask for is dropped.
"""

import platform
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from kb_site.files import read_engine
from kb_site.memo import Memo, digest

LIBRARIES = ("ahocorasick-rs", "jinja2", "markdown-it-py", "markupsafe", "python-slugify", "pyyaml")
"""Distributions whose code decides what a value is."""

_PATIENCE = 1.0
"""Seconds to wait for another run that writes the same file."""

_TABLE = "CREATE TABLE IF NOT EXISTS memo (kind TEXT, key BLOB, value BLOB, checksum BLOB, PRIMARY KEY (kind, key))"
_NOT_ITS_FAULT = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL}
)
"""Errors that say nothing against the file itself: it stays, and this run's values are not kept."""


def engine() -> bytes:
    """Return the digest of the code that computes as it stands now: ours, the libraries' and Python's versions."""
    ours = {path: sha256(code).hexdigest() for path, code in read_engine().items()}
    return digest(ours, [_version(name) for name in LIBRARIES], platform.python_version())


@cache
def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


class MemoFile(Memo):
    """A memo that knows what the last run computed."""

    def __init__(self, path: Path, code: Callable[[], bytes]) -> None:
        """Open a file, which need not exist yet. Values belong to the code that computed them, told by its digest."""
        super().__init__()
        self._path, self._code, self._code_now = path, code(), code
        self._new: set[tuple[str, bytes]] = set()
        self._file: sqlite3.Connection | None = None
        try:
            if path.is_file():
                self._file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)
        except (sqlite3.Error, OSError):
            self._file = None

    def recall(self, kind: str, key: bytes) -> bytes | None:
        """Return the value of a key, from this run or the last one."""
        known = super().recall(kind, key)
        if known is None and (found := self._stored(kind, key)) is not None:
            self.values[kind][key] = known = found
        return known

    def keep(self, kind: str, key: bytes, value: bytes) -> None:
        """Take a value that was computed because `recall` did not know it."""
        super().keep(kind, key, value)
        self._new.add((kind, key))

    def save(self) -> None:
        """Write what this run computed, and drop what it did not ask for; kinds it had no use for stay as they are.

        The file is left alone where nothing was computed, and where the code has changed since the run began: nobody
        knows which of the two computed a value. Where it cannot be written, all is as before.
        """
        wanted = bool(self._new) and self._code_now() == self._code
        stale = self._stale() if wanted else []
        self._close()
        if not wanted:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(self._new, stale)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF in _NOT_ITS_FAULT:
                    return
                self._path.unlink()
                self._write(((kind, key) for kind, values in self.values.items() for key in values), ())
        except (sqlite3.Error, OSError):
            return

    def _stored(self, kind: str, key: bytes) -> bytes | None:
        query = "SELECT value, checksum FROM memo WHERE kind = ? AND key = ?"
        for value, checksum in self._select(query, kind, self._key(key)):
            if isinstance(value, bytes) and checksum == self._checksum(kind, key, value):
                return value
        return None

    def _stale(self) -> list[tuple[str, bytes]]:
        found: list[tuple[str, bytes]] = []
        for kind, values in self.values.items():
            used = {self._key(key) for key in values}
            rows = self._select("SELECT key FROM memo WHERE kind = ?", kind)
            found += [(kind, key) for (key,) in rows if key not in used]
        return found

    def _select(self, query: str, *given: object) -> list[tuple[Any, ...]]:
        """Return the rows of the file; from the first error on it counts as empty."""
        if self._file is None:
            return []
        try:
            return self._file.execute(query, given).fetchall()
        except sqlite3.Error:
            self._close()
            return []

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = None

    def _write(self, new: Iterable[tuple[str, bytes]], stale: Iterable[tuple[str, bytes]]) -> None:
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)) as file:
            file.execute("PRAGMA synchronous = OFF")  # what a crash of the machine breaks, the checksums find
            file.execute("BEGIN IMMEDIATE")
            file.execute(_TABLE)
            file.executemany("DELETE FROM memo WHERE kind = ? AND key = ?", stale)
            file.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?, ?)", map(self._row, new))
            file.execute("COMMIT")

    def _row(self, of: tuple[str, bytes]) -> tuple[str, bytes, bytes, bytes]:
        kind, key = of
        value = self.values[kind][key]
        return kind, self._key(key), value, self._checksum(kind, key, value)

    def _key(self, key: bytes) -> bytes:
        return sha256(self._code + key).digest()

    def _checksum(self, kind: str, key: bytes, value: bytes) -> bytes:
        return sha256(b"\0".join((kind.encode(), self._key(key), value))).digest()
