"""Every file of a small site in memory: pages, assets, and what is written for machines."""

from collections.abc import Iterable
from typing import Any

from kb_site.model import Article
from kb_site.site.graph import build_graph
from kb_site.site.outputs import write_outputs
from kb_site.site.render import render_site
from site_files import ASSETS, TEMPLATES, known


def whole_site(articles: Iterable[Article], **fields: Any) -> dict[str, bytes]:
    """Return the files of a small collection by address; fields replace those of its registers."""
    held = known(**fields)
    graph, _ = build_graph(tuple(articles), held, {})
    files, problems = render_site(graph, held, TEMPLATES, ASSETS, "1.0")
    assert problems == (), problems
    return {**files, **write_outputs(graph, tuple(files))}
