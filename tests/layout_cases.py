"""Pages whose lines are marked with what they are; the format stands at the top of `cases/layout_pages.txt`."""

from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).parent / "cases" / "layout_pages.txt"


@dataclass
class Case:
    """A page as received, and what each of its lines is."""

    name: str
    lines: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    """By line: H, B, C, -, or "" for a blank one."""

    kept: list[str] = field(default_factory=list)
    """Words that the page keeps, in order, prefixes cut."""

    states: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def read_cases(text: str) -> list[Case]:
    cases: list[Case] = []
    for line in text.split("\n"):
        if line.startswith("=== "):
            cases.append(Case(line[4:]))
        elif not cases or line.startswith("#"):
            continue
        elif line.startswith("@ "):
            key, _, value = line[2:].partition(": ")
            cases[-1].states[key] = value
        else:
            cases[-1].marks.append(line[:1])
            cases[-1].lines.append(line[2:].replace("¦", ""))
            cases[-1].kept.append(line[2:].rpartition("¦")[2])
    return cases


CASES = read_cases(FILE.read_text(encoding="utf-8"))
