"""The pages of countries, offices and outlets."""

from collection import article, event, person
from kb_site.edtf import Edtf
from kb_site.model import Reference, Term
from kb_site.site.checks import check_output
from kb_site.site.pages.registers import country_pages, office_pages, outlet_pages
from kb_site.vocabulary import Office, Outlet
from site_files import desk
from whole_site import whole_site

OFFICES = {
    "tong-bi-thu": Office("tong-bi-thu", {"vi": "Tổng Bí thư", "en": "General Secretary"}, ("TBT",)),
    "chu-tich-nuoc": Office("chu-tich-nuoc", {"vi": "Chủ tịch nước"}),
}


def term(start: str, end: str = "", **fields):
    return Term("tong-bi-thu", Edtf.parse(start), Edtf.parse(end) if end else None, **fields)


def people():
    return {
        "to-lam": person("to-lam", offices=(term("2024-08-03", open=True, checked="2026-03-31", sources=("sach",)),)),
        "nong-duc-manh": person("nong-duc-manh", offices=(term("2001-04", "2011-01"),)),
        "kim-jong-un": person("kim-jong-un", offices=(term("2021-01-10"),)),
    }


def talks(**fields):
    return article("a", event("talks", "2025-10-09", "to-lam kim-jong-un", "Hai người hội đàm"), **fields)


def known(**fields):
    given = {"people": people(), "offices": OFFICES, "references": {"sach": Reference("sach", "Sách", "scholarship")}}
    return desk([talks(**fields), article("b", published="2024", body=["Tin."], **fields)], **given)


def page(pages, path):
    return next(found for found in pages if found.path == path)


def test_country_has_its_people_offices_and_places():
    view = page(country_pages(known()), "countries/VN.html").view
    assert [line.link.text for line in view.people] == ["Nông Đức Mạnh", "Tô Lâm"]
    assert [(entry.link.text, entry.link.href, entry.words) for entry in view.offices] == [
        ("Tổng Bí thư", "../offices/tong-bi-thu.html#c-vn", "2 người")
    ]
    assert [link.text for link in view.places] == ["Hà Nội"]


def test_countries_of_nobody_have_no_page():
    assert [found.path for found in country_pages(known())] == [
        "countries/index.html", "countries/VN.html", "countries/KP.html",
    ]  # fmt: skip


def test_office_has_its_holders_in_order_by_country():
    view = page(office_pages(known()), "offices/tong-bi-thu.html").view
    assert [(held.country.text, [h.person.text for h in held.holders]) for held in view.countries] == [
        ("Việt Nam", ["Nông Đức Mạnh", "Tô Lâm"]),
        ("Triều Tiên", ["Kim Jong Un"]),
    ]
    vietnam = view.countries[0]
    assert [link.text for link in vietnam.holders[1].sources] == ["[1]"]
    assert str(vietnam.holders[1].checked) == "2026-03-31"
    assert [bar.name.text for bar in vietnam.bars.bars] == ["Nông Đức Mạnh", "Tô Lâm"]
    assert [note.text for note in view.backing.notes] == ["Sách"]


def test_office_that_nobody_held_has_no_page():
    assert not [found for found in office_pages(known()) if "chu-tich-nuoc" in found.path]


def test_outlet_has_its_articles_newest_first_and_says_what_may_be_published():
    outlets = {"kin": Outlet("kin", "Báo Kín", "quotes", url="https://example.org")}
    articles = [article(id, published=day, body=["Tin."], outlet="kin") for id, day in (("a", "2024"), ("b", "2025"))]
    index, found = outlet_pages(desk(articles, outlets=outlets))
    assert [line.link.text for line in found.view.articles] == ["Bài b", "Bài a"]
    assert not found.view.full
    assert [(entry.link.text, entry.words) for entry in index.view.entries] == [("Báo Kín", "2 bài")]


def test_long_list_of_an_outlet_has_sheets():
    articles = [article(f"a{n}", published=f"{1900 + n}", body=["Tin."], outlet="kin") for n in range(101)]
    paths = [found.path for found in outlet_pages(desk(articles))]
    assert paths == ["outlets/index.html", "outlets/kin.html", "outlets/kin.p2.html"]


def test_a_reader_finds_the_way_to_all_of_them():
    given = {"people": people(), "offices": OFFICES, "references": {"sach": Reference("sach", "Sách", "scholarship")}}
    files = whole_site([talks(outlet="kin", published="2025-10-09")], **given)
    assert check_output(files) == ()
    for path in ("countries/VN.html", "en/offices/tong-bi-thu.html", "outlets/kin.html", "en/pairs/index.html"):
        assert path in files
