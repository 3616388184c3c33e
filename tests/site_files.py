"""A small site rendered in memory, for the tests of pages and templates."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from collection import registers
from kb_site.curated import read_registers
from kb_site.files import read_defaults, read_templates
from kb_site.model import Article
from kb_site.problems import Problem
from kb_site.registers import Registers
from kb_site.site.graph import build_graph
from kb_site.site.pages import Desk
from kb_site.site.render import render_site
from kb_site.site.spoken import Words

WORDS = read_registers({}, read_defaults())[0].words
_FILES = read_templates(Path(__file__).parents[1] / "content")
ASSETS = {path: data for path, data in _FILES.items() if path.startswith("assets/")}
TEMPLATES = {path: data.decode() for path, data in _FILES.items() if path not in ASSETS}


def known(**fields: Any) -> Registers:
    """Return the registers of `collection` with the real words of the interface; fields replace."""
    return registers(**{"words": WORDS, **fields})


def desk(articles: Iterable[Article], lang: str = "vi", **fields: Any) -> Desk:
    """Return the desk of a small collection."""
    held = known(**fields)
    return Desk(build_graph(tuple(articles), held, {})[0], held, lang, Words(lang, held.words[lang]))


def rendered(
    articles: Iterable[Article], templates: dict[str, str] | None = None, **fields: Any
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the pages of a small collection as text by address, and what was wrong."""
    held = known(**fields)
    graph, _ = build_graph(tuple(articles), held, {})
    files, problems = render_site(graph, held, templates or TEMPLATES, ASSETS, "1.0")
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}, problems


def settings(**fields: Any) -> dict[str, Any]:
    """Return the field `settings` with some values replaced."""
    return {"settings": replace(registers().settings, **fields)}
