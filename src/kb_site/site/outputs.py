"""The collection for machines: one function for each format, from the graph to files.

To add a format: write a function here and add it to `OUTPUTS`. Formats with absolute addresses are written only
where the site knows its own (`base_url`).
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kb_site.site import coverage, urls
from kb_site.site.citations import all_records
from kb_site.site.feeds import feeds
from kb_site.site.nodes import Graph
from kb_site.site.pages.frame import OPENSEARCH
from kb_site.site.previews import preview_files
from kb_site.site.search import search_files
from kb_site.site.tables import Cell, Table, tables
from kb_site.site.worklist import Item, rows

Output = Callable[[Graph, Sequence[str]], Iterable[tuple[str, bytes]]]
"""From the graph and the addresses of the pages to files by address."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_outputs(graph: Graph, pages: Iterable[str], worklist: Sequence[Item] = ()) -> dict[str, bytes]:
    """Return the files for machines by address, sorted; the same graph gives the same bytes.

    Takes     the graph; the addresses of the site's pages, for the sitemap; what an editor can mend.
    """
    addresses = sorted(pages)
    files = dict(file for output in OUTPUTS for file in output(graph, addresses))
    files["data/worklist.json"] = _json(rows(worklist, graph.registers.words))
    return dict(sorted(files.items()))


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


def covered(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what the collection covers, as the page of coverage has it: by year, month and outlet."""
    yield "data/coverage.json", _json(coverage.as_data(coverage.cover(graph)))


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


def opensearch(graph: Graph, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the description by which a browser offers the site's own search, one for each language.

    OpenSearch 1.1 wants absolute addresses, so there is none without `base_url`; it allows 16 characters of a short
    name and 48 of a long one, which a title is cut to at a word.
    """
    settings, base = graph.registers.settings, _base(graph)
    for lang in settings.languages:
        root = urls.root(lang)
        if not base or f"{root}search.html" not in pages:
            continue
        title = settings.title.get(lang) or settings.title.get("vi", "")
        about = settings.description.get(lang) or title
        own = f"{base}/{root}{OPENSEARCH}"
        lines = (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
            f"<ShortName>{escape(_cut(title, 16))}</ShortName>",
            f"<LongName>{escape(_cut(title, 48))}</LongName>",
            f"<Description>{escape(_cut(about, 1024))}</Description>",
            f"<Language>{lang}</Language>",
            "<InputEncoding>UTF-8</InputEncoding>",
            f'<Image type="image/svg+xml">{escape(f"{base}/assets/icon.svg")}</Image>',
            f'<Url type="text/html" template={quoteattr(f"{base}/{root}search.html?q={{searchTerms}}")}/>',
            f'<Url type="application/opensearchdescription+xml" rel="self" template={quoteattr(own)}/>',
            "</OpenSearchDescription>",
        )
        yield f"{root}{OPENSEARCH}", "".join(f"{line}\n" for line in lines).encode()


def _cut(words: str, size: int) -> str:
    """Return the beginning of words, at most so many characters, up to the end of a word where there is one."""
    if len(words) <= size:
        return words
    end = words.rfind(" ", 0, size + 1)
    return words[: end if end > 0 else size].rstrip(" -,")


def _base(graph: Graph) -> str:
    return graph.registers.settings.base_url.rstrip("/")


def citations(graph: Graph, _: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the records for reference managers that the pages show, a file for each format."""
    for record in all_records(graph):
        yield record.path, record.text.encode()


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What a page may load: nothing from elsewhere. Every page has it in a meta element too."""


def headers(_: Graph, __: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield `_headers`, which static hosts read: the policy of the pages and what no meta element can say."""
    lines = (
        "/*",
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
    )
    yield "_headers", "".join(f"{line}\n" for line in lines).encode()


OUTPUTS: tuple[Output, ...] = (
    data_files,
    covered,
    citations,
    sitemap,
    opensearch,
    feeds,
    headers,
    search_files,
    preview_files,
)
"""Every format; a new one is a function above and a name here."""
