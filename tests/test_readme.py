"""README says what is true: its console blocks run; every command, option, setting and problem code stands there."""

import ast
import dataclasses
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from kb_site.cli import main
from kb_site.model import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)


def _examples():
    for block in BLOCKS:
        for command, output in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            yield pytest.param(command, output, id=command[:50])


@pytest.mark.parametrize(("command", "output"), list(_examples()))
def test_console_block_prints_what_it_says(command, output):
    tools = Path(sys.executable).parent
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": f"{tools}:/usr/bin:/bin"},
        check=False,
    )
    assert ran.stdout == output, ran.stderr


def test_there_are_examples():
    assert BLOCKS
    assert all(shlex.split(line[2:]) for block in BLOCKS for line in block.splitlines() if line.startswith("$ "))


@pytest.mark.parametrize("name", sorted(main.commands))
def test_command_and_its_options_stand_in_readme(name):
    assert f"kb-site {name}" in README
    rows = "\n".join(line for line in README.splitlines() if f"kb-site {name}" in line)
    for parameter in main.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in rows, f"{parameter.opts[0]} of {name}"


@pytest.mark.parametrize("setting", [field.name for field in dataclasses.fields(Settings)])
def test_setting_stands_in_readme(setting):
    assert f"`{setting}`" in README


def _codes():
    """Every constant that looks like a code in a module that makes problems."""
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        imports = [node for node in nodes if isinstance(node, ast.ImportFrom)]
        if path.stem != "cli" and any(alias.name == "Problem" for node in imports for alias in node.names):
            strings = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
            found.update(text for text in strings if re.fullmatch(r"[a-z]+(-[a-z]+)+", text))
    return found


def test_problem_codes_stand_in_readme():
    rows = re.findall(r"^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \|", README, re.MULTILINE)
    documented = {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}
    assert _codes() - {"text-unidecode"} <= documented, "but for a library's name"
    assert {"praise", "unsourced", "unused"} <= documented, "codes of one word"
