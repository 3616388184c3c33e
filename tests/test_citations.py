"""Records for reference managers: read by an independent citation processor, and no surer than the page."""

import json
import warnings
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.bibtex.bibparse import BibTeXParser
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st

from collection import article, curated_event, event
from kb_site.edtf import Edtf
from kb_site.model import PublishedBasis, Settings, TitleBasis
from kb_site.registers import Target
from kb_site.site.citations import all_records, records
from kb_site.site.graph import build_graph
from kb_site.site.outputs import write_outputs
from kb_site.vocabulary import Outlet
from site_files import known, rendered
from whole_site import whole_site

HOME = Settings({"vi": "Quan hệ", "en": "Relations"}, ("vi", "en"), edition="2026-11-22", base_url="https://a.vn/kb/")
STATED = {"published": "2025-10-09", "published_basis": PublishedBasis.STATED}
OUTLETS = {"kin": Outlet("kin", "Báo Kín")}
HELD = curated_event("hoi-dam", "talks", "1957-07", title={"vi": "Hội đàm", "en": "Talks"}, leaders=("to-lam",))


def graph_of(*articles, **fields):
    given = {"settings": HOME, "outlets": OUTLETS, "events": {HELD.id: HELD}, **fields}
    return build_graph(articles, known(**given), {})[0]


def told(given, lang="vi", kind="article", **fields):
    """Return the BibTeX and the CSL-JSON of a thing."""
    bibtex, csl = records(
        graph_of(*given, **fields), Target(kind, given[0].id if kind == "article" else "hoi-dam"), lang
    )
    return bibtex.text, json.loads(csl.text)


def shown(csl: list[dict[str, Any]]) -> str:
    """Return the entry of a bibliography as a citation processor makes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says which fields its style does not use
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(csl), formatter.plain)
        bibliography.register(Citation([CitationItem(csl[0]["id"].lower())]))
        (entry,) = bibliography.bibliography()
    return str(entry)


def parsed(bibtex: str) -> Any:
    """Return the only entry of a BibTeX file as an independent reader has it."""
    (entry,) = BibTeXParser(StringIO(bibtex)).values()
    return entry


def test_a_citation_processor_reads_an_article():
    given = article("bai", outlet="kin", author="Bảo Chi", url="https://kin.vn/1", accessed="2026-01-02", **STATED)
    entry = shown(told([given])[1])
    for words in ("Bảo Chi", "2025", "Bài bai", "Báo Kín", "https://kin.vn/1"):
        assert words in entry


def test_a_citation_processor_reads_an_event_as_a_page_of_this_edition():
    entry = shown(told([article("bai")], "en", "event")[1])
    for words in ("Talks", "2026", "https://a.vn/kb/en/events/hoi-dam.html"):
        assert words in entry
    assert "1957" not in entry


@pytest.mark.parametrize(
    ("fields", "issued", "year"),
    [
        pytest.param({}, {"date-parts": [[2025, 10, 9]]}, "2025", id="stated"),
        pytest.param(
            {"published_basis": PublishedBasis.CURATED}, {"date-parts": [[2025, 10, 9]]}, "2025", id="curated"
        ),
        pytest.param({"published": "2025-10"}, {"date-parts": [[2025, 10]]}, "2025", id="month"),
        pytest.param({"published": "2025"}, {"date-parts": [[2025]]}, "2025", id="year"),
        pytest.param(
            {"published_basis": PublishedBasis.INFERRED}, {"literal": "[2025-10-09]"}, "[2025-10-09]", id="inferred"
        ),
        pytest.param({"published": "2025-10~"}, {"literal": "2025-10~"}, "2025-10~", id="about right"),
        pytest.param({"published": "", "published_basis": None}, None, None, id="undated"),
    ],
)
def test_a_date_nobody_stated_stands_in_brackets(fields, issued, year):
    bibtex, (csl,) = told([article("bai", **{**STATED, **fields})])
    assert csl.get("issued") == issued
    entry = parsed(bibtex)
    assert entry.get("year", "").replace(r"\textasciitilde{}", "~") == (year or "")
    assert ("month" in entry) == (issued is not None and len(issued.get("date-parts", [[]])[0]) > 1)
    if issued and "literal" in issued:
        assert issued["literal"] in shown([csl])


def test_a_made_title_stands_in_brackets():
    bibtex, (csl,) = told([replace(article("bai"), title_basis=TitleBasis.LEAD)])
    assert csl["title"] == "[Bài bai]"
    assert "title = {{[Bài bai]}}" in bibtex
    graph = graph_of(article("a", event("talks", "2025", "to-lam kim-jong-un", "Tô Lâm gặp Kim Jong Un")), events={})
    (made,) = graph.events
    title = json.loads(records(graph, Target("event", made), "vi")[1].text)[0]["title"]
    assert title.startswith("[")
    assert title.endswith("]")


def test_an_article_has_one_record_in_all_languages_and_an_event_its_own():
    assert told([article("bai")], "vi") == told([article("bai")], "en")
    (vi,), (en,) = (told([article("bai")], lang, "event")[1] for lang in ("vi", "en"))
    assert (vi["title"], en["title"]) == ("Hội đàm", "Talks")
    assert vi["id"] != en["id"]


def test_an_article_is_kept_here_and_an_unknown_outlet_is_none():
    bibtex, (csl,) = told([article("bai")])
    assert csl["archive_location"] == "https://a.vn/kb/articles/bai.html"
    assert bibtex.startswith("@misc{bai,")
    assert "journal" not in parsed(bibtex)


@pytest.mark.parametrize("kind", ["place", "organization"])
def test_what_is_no_source_has_no_record(kind):
    assert records(graph_of(), Target(kind, "ha-noi"), "vi") == ()


def test_each_record_is_a_file_and_each_page_shows_its_own():
    told = article("bai", event("talks", "2025-10-09", "to-lam kim-jong-un", "Tô Lâm gặp Kim Jong Un"))
    graph = graph_of(told)
    files = write_outputs(graph, [])
    found = list(all_records(graph))
    assert len({record.path for record in found}) == len(found)
    assert {record.path for record in found} == {path for path in files if "cite/" in path}
    assert {"cite/articles/bai.bib", "cite/articles/bai.json", "en/cite/events/hoi-dam.json"} <= files.keys()
    assert "en/cite/articles/bai.bib" not in files
    pages, _ = rendered([told])
    for path, href in (("articles/bai.html", "../cite/"), ("en/articles/bai.html", "../../cite/")):
        assert f'<a href="{href}articles/bai.bib" download>' in pages[path]
        assert "@misc{bai," in pages[path]
    assert "download" not in pages["places/binh-nhuong.html"]


def test_every_record_of_a_site_is_read():
    told = article("bai", event("talks", "2025-10-09", "to-lam kim-jong-un", "Tô Lâm gặp Kim Jong Un"), outlet="kin")
    files = whole_site([told], settings=HOME)
    for path, data in files.items():
        if path.endswith(".bib"):
            assert parsed(data.decode())
        elif "cite/" in path:
            assert shown(json.loads(data))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
@settings(max_examples=60)
def test_no_title_breaks_a_record(title):
    bibtex, (csl,) = told([replace(article("bai", url="https://a.vn/{x}%20y"), title=title)])
    assert csl["title"] == title
    depth = 0
    for before, sign in zip(f" {bibtex}", bibtex, strict=False):
        if before != "\\":
            depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
    assert [line for line in bibtex.splitlines() if line and line[0] not in "@ }"] == []


def test_an_edition_is_optional():
    (csl,) = told([article("bai")], "vi", "event", settings=replace(HOME, edition="", base_url=""))[1]
    assert "issued" not in csl
    assert "URL" not in csl


def test_a_date_keeps_its_precision():
    _, (csl,) = told([article("bai", published=str(Edtf.decade(1960)), published_basis=PublishedBasis.STATED)])
    assert csl["issued"] == {"literal": "196X"}
