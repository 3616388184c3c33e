"""Files for machines: the same facts and counts as the pages, and no surer."""

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from collection import article, dated, event
from kb_site.model import LeaderEntry, PublishedBasis, Settings
from kb_site.site.graph import build_graph
from kb_site.site.nodes import Graph
from kb_site.site.outputs import POLICY, write_outputs
from kb_site.site.tables import TABLES, tables
from site_files import TEMPLATES, known
from whole_site import whole_site

HOME = Settings({"vi": "Quan hệ", "en": "Relations"}, ("vi", "en"), edition="2026-11-22", base_url="https://a.vn/kb/")


def graph_of(**fields: object) -> Graph:
    told = article(
        "a",
        event("talks", "2025-10-09", "to-lam kim-jong-un", "Tô Lâm hội đàm với Kim Jong Un", place="binh-nhuong"),
        event("anniversary", "2025", "kim-nhat-thanh", "Kỷ niệm ông", about="=ngày sinh"),
        body=["Tô Lâm hội đàm với Kim Jong Un ngày 9/10. Bí mật.", "Kỷ niệm ông."],
        dates=[dated("ngày 9/10", "2025-10-09", "year-inferred")],
        leaders=[LeaderEntry("to-lam", "Tô Lâm", "VN", (), ("Tổng Bí thư", "Chủ tịch"))],
        published="2025-10-09",
        published_basis=PublishedBasis.INFERRED,
    )
    stated = article("b", published="2025-10-11", published_basis=PublishedBasis.STATED, body=["Tin."])
    return build_graph([told, stated], known(**fields), {})[0]


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode(), newline="")))


def test_every_table_is_written_twice_with_the_same_rows():
    graph = graph_of()
    files = write_outputs(graph, [])
    for table in tables(graph):
        lines = [json.loads(line) for line in files[f"data/{table.name}.jsonl"].decode().splitlines()]
        assert len(lines) == len(rows(files, table.name)) == len(table.rows)
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(graph.events) == len(rows(files, "events"))
    assert len(graph.leaders) == len(rows(files, "leaders"))


def test_the_package_describes_every_column():
    files = write_outputs(graph_of(), [])
    package = json.loads(files["data/datapackage.json"])
    assert len(package["resources"]) == len(TABLES)
    names = {resource["name"] for resource in package["resources"]}
    for resource in package["resources"]:
        schema = resource["schema"]
        columns = [field["name"] for field in schema["fields"]]
        header = files[f"data/{resource['path']}"].decode().splitlines()[0].split(",")
        assert columns == header
        assert all(field["description"] for field in schema["fields"])
        assert set(schema.get("primaryKey", [])) <= set(columns)
        for key in schema.get("foreignKeys", []):
            assert key["fields"] in columns
            assert key["reference"]["resource"] in names | {""}


def test_cells_are_of_the_kind_that_the_package_says():
    files = write_outputs(graph_of(), [])
    kinds = {"integer": r"-?\d+", "boolean": "true|false", "string": r"(?s).*"}
    for resource in json.loads(files["data/datapackage.json"])["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        for row in rows(files, resource["name"]):
            for field in resource["schema"]["fields"]:
                assert re.fullmatch(kinds[field["type"]], row[field["name"]]), (resource["name"], field["name"])


def test_there_are_as_many_rows_as_pages():
    files = whole_site([article("a", event("talks", "2025", "to-lam kim-jong-un", "Tô Lâm gặp Kim Jong Un"))])
    moved = {path for path, data in files.items() if b'http-equiv="refresh"' in data}
    for table in ("articles", "events", "leaders", "places", "organizations"):
        pages = {path for path in files if re.fullmatch(rf"{table}/(?!index)[^/]+(?<!\.p\d)\.html", path)}
        assert sorted(f"{table}/{row['id']}.html" for row in rows(files, table)) == sorted(pages - moved)


def test_every_key_leads_to_its_row():
    graph = graph_of()
    ids = {table.name: {row[0] for row in table.rows} for table in tables(graph)}
    for table in tables(graph):
        keys = [tuple(row[[c.name for c in table.columns].index(name)] for name in table.key) for row in table.rows]
        assert not table.key or len(set(keys)) == len(keys)
        for place, column in enumerate(table.columns):
            if column.refers:
                assert {row[place] for row in table.rows} - {""} <= ids[column.refers]


def test_a_date_comes_with_how_it_is_known():
    (talks,) = [row for row in rows(write_outputs(graph_of(), []), "events") if row["type"] == "talks"]
    assert (talks["date"], talks["basis"], talks["leaders"], talks["state"]) == (
        "2025-10-09",
        "year-inferred",
        "to-lam | kim-jong-un",
        "machine",
    )


def test_a_commemorated_person_has_that_part():
    parts = {(row["leader"], row["part"]) for row in rows(write_outputs(graph_of(), []), "participation")}
    assert ("kim-nhat-thanh", "commemorated") in parts


def test_no_cell_runs_as_a_formula():
    found = [row["about"] for row in rows(write_outputs(graph_of(), []), "events")]
    assert "'=ngày sinh" in found


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_the_beginning_of_a_formula_is_defused(start):
    graph = build_graph([article("a", author=f"{start}1+1")], known(), {})[0]
    assert [row["author"] for row in rows(write_outputs(graph, []), "articles")] == [f"'{start}1+1"]


def test_no_text_of_an_article_leaves_but_its_evidence():
    files = write_outputs(graph_of(settings=HOME), [])
    assert {path.split("/")[0] for path, data in files.items() if "Bí mật".encode() in data} <= {"search"}


@pytest.mark.parametrize("name", ["sitemap.xml", "robots.txt", "feed.xml", "en/feed.json"])
def test_absolute_addresses_only_where_the_site_knows_its_own(name):
    assert name not in write_outputs(graph_of(), ["index.html"])
    assert name in write_outputs(graph_of(settings=HOME), ["index.html"])


def test_the_sitemap_lists_the_pages():
    data = write_outputs(graph_of(settings=HOME), ["index.html", "404.html", "assets/a.css", "en/index.html"])[
        "sitemap.xml"
    ]
    found = [
        node.text for node in ElementTree.fromstring(data).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert found == ["https://a.vn/kb/en/index.html", "https://a.vn/kb/index.html"]


def test_a_feed_says_published_of_stated_days_only():
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring(write_outputs(graph_of(settings=HOME), [])["feed.xml"])
    entries = feed.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries] == ["Bài b", "Bài a"]
    assert [entry.findtext(f"{atom}published") for entry in entries] == ["2025-10-11T00:00:00+07:00", None]
    ids = [entry.findtext(f"{atom}id") for entry in entries]
    assert ids == ["https://a.vn/kb/articles/b.html", "https://a.vn/kb/articles/a.html"]
    assert all(node.findtext(f"{atom}updated") for node in (feed, *entries))


@pytest.mark.parametrize("root", ["", "en/"])
def test_a_feed_reader_finds_nothing_wrong(root):
    files = write_outputs(graph_of(settings=HOME), [])
    feed = feedparser.parse(files[f"{root}feed.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.links[0].href == f"https://a.vn/kb/{root}feed.xml"
    assert [(entry.title, entry.link) for entry in feed.entries] == [
        ("Bài b", f"https://a.vn/kb/{root}articles/b.html"),
        ("Bài a", f"https://a.vn/kb/{root}articles/a.html"),
    ]
    assert all(entry.summary and entry.updated for entry in feed.entries)


@pytest.mark.parametrize("root", ["", "en/"])
def test_the_json_feed_says_the_same(root):
    feed = json.loads(write_outputs(graph_of(settings=HOME), [])[f"{root}feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"https://a.vn/kb/{root}feed.json"
    assert [(item["id"], item["url"]) for item in feed["items"]] == [
        (f"https://a.vn/kb/articles/{id}.html", f"https://a.vn/kb/{root}articles/{id}.html") for id in "ba"
    ]
    assert [item.get("date_published") for item in feed["items"]] == ["2025-10-11T00:00:00+07:00", None]
    assert all(item["content_text"] for item in feed["items"])


@pytest.mark.parametrize(("root", "name"), [("", "Quan hệ Việt Nam"), ("en/", "Vietnam-North")])
def test_browsers_are_offered_the_search(root, name):
    titles = {"vi": "Quan hệ Việt Nam - Triều Tiên", "en": "Vietnam-North Korea relations"}
    files = whole_site([article("a")], settings=replace(HOME, title=titles))
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    told = ElementTree.fromstring(files[f"{root}opensearch.xml"])
    assert told.findtext(f"{space}ShortName") == name
    assert told.findtext(f"{space}LongName") == titles[root[:2] or "vi"]
    page, own = (url.attrib["template"] for url in told.findall(f"{space}Url"))
    assert page == f"https://a.vn/kb/{root}search.html?q={{searchTerms}}"
    assert own == f"https://a.vn/kb/{root}opensearch.xml"
    way = '<link rel="search" type="application/opensearchdescription+xml" href="../opensearch.xml"'
    assert way in files[f"{root}articles/a.html"].decode()
    without = whole_site([article("a")])
    assert f"{root}opensearch.xml" not in without
    assert "opensearch" not in without[f"{root}articles/a.html"].decode()


def test_pages_lead_to_the_feeds_there_are():
    told = article("a", published="2025", published_basis=PublishedBasis.STATED)
    way = '<link rel="alternate" type="application/feed+json" href="../feed.json"'
    assert way in whole_site([told], settings=HOME)["articles/a.html"].decode()
    assert "feed.json" not in whole_site([told])["articles/a.html"].decode()


def test_hosts_and_pages_have_one_policy():
    headers = write_outputs(graph_of(), [])["_headers"].decode()
    assert f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'" in headers
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in TEMPLATES["base.html"]
    assert "nosniff" in headers


def test_what_links_show_elsewhere():
    page = whole_site([article("a")], settings=HOME)["en/articles/a.html"].decode()
    for name, content in {
        "og:title": "Bài a",
        "og:type": "article",
        "og:locale": "en_GB",
        "og:url": "https://a.vn/kb/en/articles/a.html",
    }.items():
        assert f'<meta property="{name}" content="{content}">' in page
    assert "og:url" not in whole_site([article("a")])["articles/a.html"].decode()
