"""What pages say of their subjects in the words of schema.org: well formed, safe, and no surer than the page."""

import json
import re
from dataclasses import replace

import pytest

from collection import WPK, article, curated_event, dated, event, person, registers
from kb_site.edtf import Edtf
from kb_site.model import LeaderEntry, Place, PublishedBasis, Reference, Sourced, Term, TitleBasis
from kb_site.site.jsonld import period
from kb_site.site.pages import PAGE_TYPES
from kb_site.vocabulary import Outlet
from site_files import desk, settings

TALKS = "Tô Lâm hội đàm với Kim Jong Un"
HOME = settings(base_url="https://a.vn/kb/")
KNOWN = {
    "WebSite", "WebPage", "BreadcrumbList", "ListItem", "NewsArticle", "NewsMediaOrganization", "Person", "Event",
    "Place", "Organization", "GeoCoordinates", "Role", "Occupation",
}  # fmt: skip


def talks(basis="explicit", day="2025-10-09", **fields):
    entry = event("talks", day, "to-lam kim-jong-un", TALKS, place="binh-nhuong")
    when = {"published": "2025-10-09", "published_basis": PublishedBasis.STATED, **fields}
    return article("bai", entry, body=[f"{TALKS} ngày 9/10."], dates=[dated("ngày 9/10", day, basis)], **when)


def blocks(articles, lang="vi", **fields):
    """Return the block of each page by address."""
    held = desk(articles, lang, **fields)
    return {page.path: json.loads(page.data)["@graph"] for pages in PAGE_TYPES for page in pages(held)}


def thing(articles, path, lang="vi", **fields):
    """Return the node of what a page is about."""
    return blocks(articles, lang, **fields)[path][2]


def only(found, start):
    return next(path for path in found if path.startswith(start) and not path.endswith("index.html"))


def happening(basis="explicit", day="2025-10-09", **fields):
    found = blocks([talks(basis, day)], **fields)
    return found[only(found, "events/")][2]


def nodes(value):
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from nodes(part)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("base", [{}, HOME], ids=["from disk", "published"])
def test_every_node_has_a_known_type_and_nothing_empty(lang, base):
    for path, graph in blocks([talks(outlet="kin", author="Bảo Chi")], lang, **base).items():
        assert [node["@type"] for node in graph[:2]] == ["WebSite", "WebPage"]
        for node in nodes(graph):
            assert set(node) == {"@id"} or node["@type"] in KNOWN, path
            assert all(value not in ("", None, [], {}) for value in node.values()), path


def test_addresses_are_absolute_only_with_a_base():
    for graph in blocks([talks()], **HOME).values():
        for node in nodes(graph):
            for key in ("@id", "url", "item"):
                assert node.get(key, "https://a.vn/kb/").startswith("https://a.vn/kb/")
    for graph in blocks([talks()]).values():
        assert not [node for node in nodes(graph) if "url" in node and node["@type"] != "NewsMediaOrganization"]
        assert not [node for node in nodes(graph) if node.get("@id", "").startswith(("/", "http"))]


def test_a_thing_has_one_id_in_every_language_and_wherever_it_is_named():
    places = [thing([talks()], f"{root}places/binh-nhuong.html", lang, **HOME)["@id"] for root, lang in LANGUAGES]
    named = happening(**HOME)["location"]["@id"]
    assert {*places, named} == {"https://a.vn/kb/places/binh-nhuong.html#this"}


LANGUAGES = (("", "vi"), ("en/", "en"))


def test_an_article():
    outlets = {"kin": Outlet("kin", "Báo Kín", url="https://kin.vn")}
    given = talks(outlet="kin", author="Bảo Chi", url="https://kin.vn/1")
    found = thing([given], "articles/bai.html", outlets=outlets)
    assert found["headline"] == "Bài bai"
    assert found["publisher"] == {"@type": "NewsMediaOrganization", "name": "Báo Kín", "url": "https://kin.vn"}
    assert found["author"]["name"] == "Bảo Chi"
    assert (found["datePublished"], found["inLanguage"]) == ("2025-10-09", "vi")
    assert found["sameAs"] == ["https://kin.vn/1"]
    assert [node["@type"] for node in found["about"]] == ["Event"]
    assert {"Tô Lâm", "Kim Jong Un"} <= {node["name"] for node in found["mentions"]}
    assert "articleBody" not in found


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        pytest.param({"published_basis": PublishedBasis.CURATED}, "2025-10-09", id="entered by a person"),
        pytest.param({"published": "2025-10"}, "2025-10", id="no more than the month"),
        pytest.param({"published_basis": PublishedBasis.INFERRED}, None, id="inferred"),
        pytest.param({"published_basis": None}, None, id="nobody says how"),
        pytest.param({"published": "2025-10~"}, None, id="about right"),
        pytest.param({"published": ""}, None, id="undated"),
    ],
)
def test_only_a_stated_date_is_published(fields, published):
    assert thing([talks(**fields)], "articles/bai.html").get("datePublished") == published


def test_a_made_title_is_no_headline():
    found = thing([replace(talks(), title_basis=TitleBasis.LEAD)], "articles/bai.html")
    assert "headline" not in found
    assert found["name"] == "[Bài bai]"


@pytest.mark.parametrize(
    ("basis", "day", "start"),
    [
        pytest.param("explicit", "2025-10-09", "2025-10-09", id="stated"),
        pytest.param("explicit", "2025-10", "2025-10", id="stated month"),
        pytest.param("explicit", "2025-10-09~", None, id="about right"),
        pytest.param("explicit", "202X", None, id="decade"),
        pytest.param("year-inferred", "2025-10-09", None, id="year inferred"),
        pytest.param("anniversary", "1957", None, id="computed"),
        pytest.param("relative", "2025-10-08", None, id="counted from the day of publication"),
    ],
)
def test_an_event_starts_on_a_stated_date_only(basis, day, start):
    assert happening(basis, day).get("startDate") == start


def test_what_schema_org_cannot_say_stands_in_words():
    assert happening("year-inferred")["description"] == "9/10/2025 (năm suy từ bài)"


def test_sources_that_disagree_leave_no_date():
    other = article(
        "khac",
        event("talks", "2025-10-11", "to-lam kim-jong-un", f"{TALKS} lần nữa", place="binh-nhuong"),
        dates=[dated("lần nữa", "2025-10-11")],
    )
    own = curated_event("hoi-dam", "talks", "2025-10-09", leaders=("to-lam", "kim-jong-un"), title={"vi": "Hội đàm"})
    own = replace(own, date=CLAIMS)
    found = thing([other], "events/hoi-dam.html", events={own.id: own}, references=OFFICIAL)
    assert "startDate" not in found


CLAIMS = (Sourced("2025-10-09", ("cong-bao",), preferred=True), Sourced("2025-10-11", ("cong-bao",)))
OFFICIAL = {"cong-bao": Reference("cong-bao", "Công báo", "official")}


def test_an_event():
    found = happening()
    assert {node["name"] for node in found["attendee"]} == {"Tô Lâm", "Kim Jong Un"}
    assert found["location"]["name"] == "Bình Nhưỡng"
    assert "about" not in found


def test_who_is_commemorated_attends_nothing():
    marked = article(
        "a",
        event("anniversary", "2025-07-08", "kim-nhat-thanh", "Tưởng niệm ông", about="ngày mất"),
        leaders=[LeaderEntry("kim-nhat-thanh", "Kim Nhật Thành", "KP")],
    )
    found = blocks([marked], people={"kim-nhat-thanh": person("kim-nhat-thanh", died=(Sourced("1994-07-08"),))})
    node = found[only(found, "events/")][2]
    assert "attendee" not in node
    assert [one["name"] for one in node["about"]] == ["Kim Nhật Thành"]


def leader(**fields):
    people = {"to-lam": person("to-lam", **fields)}
    return thing([], "leaders/to-lam.html", "vi", people=people, references=OFFICIAL | WEAK)


WEAK = {"bach-khoa": Reference("bach-khoa", "Bách khoa", "encyclopaedia")}


@pytest.mark.parametrize(
    ("born", "said"),
    [
        pytest.param([("1957-07-10", "cong-bao")], ["1957-07-10"], id="one source"),
        pytest.param([("1957", "cong-bao")], ["1957"], id="no more than the year"),
        pytest.param([("1957", "cong-bao"), ("1958", "cong-bao")], ["1957", "1958"], id="sources disagree"),
        pytest.param([("1957~", "cong-bao")], None, id="about right"),
        pytest.param([("1957", "cong-bao"), ("1958?", "cong-bao")], None, id="one that cannot be said"),
        pytest.param([("1957-07-10", "bach-khoa")], None, id="unverified"),
    ],
)
def test_a_birth_is_as_sure_as_its_sources(born, said):
    assert leader(born=tuple(Sourced(value, (source,)) for value, source in born)).get("birthDate") == said


def test_offices_need_a_source():
    terms = (
        Term("chu-tich-nuoc", Edtf.of(2024, 5), Edtf.parse("2024~"), sources=("cong-bao",)),
        Term("chu-tich-nuoc", Edtf.of(2021)),
        Term("chu-tich-nuoc", Edtf.of(2022), sources=("bach-khoa",)),
    )
    (held,) = leader(offices=terms)["hasOccupation"]
    office = {"@type": "Occupation", "name": "Chủ tịch nước"}
    assert held == {"@type": "Role", "hasOccupation": office, "startDate": "2024-05"}


def test_places_and_organisations():
    held = {**registers().places, "binh-nhuong": Place("binh-nhuong", "Bình Nhưỡng", "KP", coordinates="39.03, 125.75")}
    found = thing([], "places/binh-nhuong.html", places=held)
    assert found["geo"] == {"@type": "GeoCoordinates", "latitude": "39.03", "longitude": "125.75"}
    body = thing([], f"en/organizations/{WPK.id}.html", "en")
    assert (body["name"], body["alternateName"]) == ("Workers' Party of Korea", ["Đảng Lao động Triều Tiên"])


def test_the_trail_leads_from_home_to_the_page():
    items = blocks([talks()], **HOME)["articles/bai.html"][1]["breadcrumb"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item["item"].removeprefix("https://a.vn/kb/") for item in items] == [
        "index.html",
        "articles/index.html",
        "articles/bai.html",
    ]


def test_no_words_of_an_article_end_the_element():
    evil = article("a", body=["Tin."], author="</script><script>alert(1)</script>&<!--")
    held = desk([evil])
    data = next(page for pages in PAGE_TYPES for page in pages(held) if page.path == "articles/a.html").data
    assert not re.search("[<>&]", data)
    assert json.loads(data)["@graph"][2]["author"]["name"] == evil.author


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-10-09", ("2025-10-09", "")),
        ("2025-10", ("2025-10", "")),
        ("2025", ("2025", "")),
        ("2025-10-09/2025-10-11", ("2025-10-09", "2025-10-11")),
        ("2024/..", ("2024", "")),
        ("../2024", ("", "2024")),
        ("2024~/2025", ("", "2025")),
        ("2025~", ("", "")),
        ("2025?", ("", "")),
        ("2025-21", ("", "")),
        ("195X", ("", "")),
        ("[1957-07,1957-12]", ("", "")),
        ("XXXX-01-31", ("", "")),
    ],
)
def test_iso_8601_says_plain_dates_only(text, said):
    assert period(Edtf.parse(text)) == said
