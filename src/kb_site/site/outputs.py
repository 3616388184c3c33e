"""The collection for machines: one function for each format, from the graph to files.

To add a format: write a function here and add it to `OUTPUTS`. Formats with absolute addresses are written only
where the site knows its own (`base_url`).
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from kb_site.edtf import Edtf
from kb_site.site import urls
from kb_site.site.nodes import ArticleNode, Graph
from kb_site.site.spoken import MissingWord, Words
from kb_site.site.tables import Cell, Table, tables

Output = Callable[[Graph, Sequence[str]], Iterable[tuple[str, bytes]]]
"""From the graph and the addresses of the pages to files by address."""

NEWEST = 50
"""Articles in a feed."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_outputs(graph: Graph, pages: Iterable[str]) -> dict[str, bytes]:
    """Return the files for machines by address, sorted; the same graph gives the same bytes.

    Takes     the graph, and the addresses of the site's pages, for the sitemap.
    """
    addresses = sorted(pages)
    return dict(sorted(file for output in OUTPUTS for file in output(graph, addresses)))


def data_files(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield every table as CSV and as JSON Lines, and the Frictionless description of them all."""
    found = list(tables(graph))
    for table in found:
        yield f"data/{table.name}.csv", _csv(table)
        yield f"data/{table.name}.jsonl", _json_lines(table)
    yield "data/datapackage.json", _json(_package(graph, found))


def _csv(table: Table) -> bytes:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return lines.getvalue().encode()


def _cell(value: Cell) -> str:
    """Return a value as a cell; one that a spreadsheet would run as a formula gets an apostrophe in front."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " | ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _json_lines(table: Table) -> bytes:
    names = [column.name for column in table.columns]
    rows = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in table.rows)
    return "".join(f"{row}\n" for row in rows).encode()


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _package(graph: Graph, found: Sequence[Table]) -> dict[str, Any]:
    settings = graph.registers.settings
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "kb-site",
        "title": settings.title.get("en") or settings.title.get("vi", ""),
        "description": settings.description.get("en") or settings.description.get("vi", ""),
        "version": settings.edition,
        "homepage": settings.base_url,
        "resources": [_resource(table) for table in found],
    }
    return {key: value for key, value in package.items() if value}


def _resource(table: Table) -> dict[str, Any]:
    fields = []
    for column in table.columns:
        kind = "string" if column.kind == "list" else column.kind
        about = f"{column.about}; several are joined by ' | '" if column.kind == "list" else column.about
        fields.append({"name": column.name, "type": kind, "description": about})
    schema: dict[str, Any] = {"fields": fields}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [
        {"fields": c.name, "reference": {"resource": "" if c.refers == table.name else c.refers, "fields": "id"}}
        for c in table.columns
        if c.refers
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": table.name,
        "title": table.about,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def sitemap(graph: Graph, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield sitemap.xml and robots.txt, where the site knows its address."""
    base = _base(graph)
    if not base:
        return
    shown = [page for page in pages if page.endswith(".html") and not page.endswith("404.html")]
    lines = "".join(f"<url><loc>{escape(f'{base}/{page}')}</loc></url>\n" for page in shown)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    yield (
        "sitemap.xml",
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{lines}</urlset>\n'.encode(),
    )
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n".encode()


def _base(graph: Graph) -> str:
    return graph.registers.settings.base_url.rstrip("/")


def feeds(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield an Atom feed of the newest articles in each language, where the site knows its address.

    An entry is dated by the day of publication where that is a day that the article states; else by the edition, since
    a feed cannot leave its dates open.
    """
    settings = graph.registers.settings
    if not _base(graph) or not settings.edition:
        return
    dated = [node for node in graph.articles.values() if node.article.published]
    for lang in settings.languages:
        yield f"{urls.root(lang)}feed.xml", _feed(graph, lang, dated[::-1][:NEWEST])


def _feed(graph: Graph, lang: str, nodes: Sequence[ArticleNode]) -> bytes:
    settings, base = graph.registers.settings, _base(graph)
    edition = f"{settings.edition}T00:00:00Z"
    here = f"{base}/{urls.root(lang)}feed.xml"
    feed = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": lang})
    _add(feed, "id", here)
    _add(feed, "title", settings.title.get(lang) or settings.title.get("vi", ""))
    _add(feed, "updated", edition)
    _add(feed, "link", rel="self", href=here)
    _add(feed, "link", rel="alternate", href=f"{base}/{urls.root(lang)}index.html")
    _add(_add(feed, "author"), "name", _site_name(graph, lang))
    for node in nodes:
        article = node.article
        address = f"{base}/{urls.page('article', article.id, lang)}"
        entry = _add(feed, "entry")
        _add(entry, "id", f"{base}/{urls.page('article', article.id)}")
        _add(entry, "title", article.title)
        _add(entry, "updated", edition)
        if article.published and _is_stated_day(article.published, str(article.published_basis or "")):
            _add(entry, "published", f"{article.published}T00:00:00+07:00")
        _add(entry, "link", rel="alternate", href=address, hreflang=lang)
        outlet = graph.registers.outlets.get(article.outlet)
        _add(_add(entry, "author"), "name", article.author or (outlet.name if outlet else article.outlet) or "-")
    ElementTree.indent(feed)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _site_name(graph: Graph, lang: str) -> str:
    words = Words(lang, graph.registers.words.get(lang, {}))
    try:
        return graph.registers.settings.title.get(lang) or words("home")
    except MissingWord:
        return "kb-site"


def _is_stated_day(value: Edtf, basis: str) -> bool:
    return basis in ("stated", "curated") and value.is_calendar_date and value.day is not None


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


OUTPUTS: tuple[Output, ...] = (data_files, sitemap, feeds)
"""Every format; a new one is a function above and a name here."""
