"""Problems are values: where, what, and the way out."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error makes the exit code 1, a warning only under --strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something a person should look at, with its place and the way out."""

    path: str
    """The file, relative to the folder of the content and with slashes: "articles/2025-10-09-hoi-dam.md"."""

    line: int
    """Line in that file, from 1; 0 where the whole file is meant."""

    code: str
    """Stable name of the kind of problem: "unknown-leader". Every code is explained in README."""

    what: str
    """One sentence in the reader's words, without a full stop: "no leader is called 'kim-chong-un'"."""

    fix: str = ""
    """What to do: "did you mean 'kim-jong-un'?"."""

    severity: Severity = Severity.ERROR

    column: int = 0
    """Column in that line, from 1; 0 where it is not known."""

    variant: str = ""
    """Which sentence of a code that has several: "prose" of missing-translation; "" for the only one."""

    values: tuple[tuple[str, str], ...] = ()
    """What the sentence names, so that it can be said in another language: (("name", "kim-chong-un"),)."""

    def __str__(self) -> str:
        """Return the problem as it is printed, on one line or two."""
        place = (
            self.path
            + (f":{self.line}" if self.line else "")
            + (f":{self.column}" if self.line and self.column else "")
        )
        mark = "" if self.severity is Severity.ERROR else "warning: "
        return f"{place}: {mark}{self.what} [{self.code}]" + (f"\n  fix: {self.fix}" if self.fix else "")


class SourceError(Exception):
    """A file of which nothing can be made; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def nearest(name: str, known: Collection[str]) -> str | None:
    """Return the known name most like `name`, or None where none is near."""
    found = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(name: str, known: Collection[str], otherwise: str) -> str:
    """Return the way out of an unknown name: the nearest known one, and what to do if it is not meant."""
    found = nearest(name, known)
    return f"did you mean '{found}'? If not, {otherwise}" if found else otherwise


def named(**values: object) -> tuple[tuple[str, str], ...]:
    """Return what a problem's sentence names, as its `values`."""
    return tuple((key, str(value)) for key, value in values.items())


def warning(path: str, line: int, code: str, what: str, fix: str, *, variant: str = "", **values: object) -> Problem:
    """Return a warning; what its sentence names is given by name, for other languages."""
    return Problem(path, line, code, what, fix, Severity.WARNING, variant=variant, values=named(**values))


def unknown(kind: str, id: str, known: Collection[str], path: str, line: int, otherwise: str) -> Problem:
    """Return the problem of an id that nothing of a kind has, with the nearest known one as the way out."""
    what, fix = f"no {kind} is called '{id}'", did_you_mean(id, known, otherwise)
    return Problem(path, line, f"unknown-{kind}", what, fix, values=named(name=id, near=nearest(id, known) or ""))


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, by file, line and code."""
    return tuple(sorted(set(problems)))
