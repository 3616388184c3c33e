"""What a reader or an editor would stumble on is named, each by a fixture that trips it."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from collection import PLACES, WORDS, WPK, article, curated_event, event, person, registers
from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.files import read_defaults
from kb_site.model import Alias, LeaderEntry, Page, Prose, Reference, Settings, Sourced, Term
from kb_site.problems import Problem, unknown
from kb_site.registers import Registers
from kb_site.site.checks import check_output
from kb_site.site.content_checks import CHECKS, check_content
from kb_site.site.graph import build_graph
from kb_site.site.spoken import Words
from kb_site.site.worklist import LISTED, Item, Sentence, sentence, worklist
from kb_site.vocabulary import Office


def codes(pages: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in check_output({path: text.encode() for path, text in pages.items()})]


SITE = {
    "index.html": '<link rel="stylesheet" href="assets/a.css"><a href="leaders/a.html#x">A</a>',
    "leaders/a.html": '<p id="x"><a href="../index.html">h</a> <a href="#x">x</a> <a href="a.html?q=1#x">a</a></p>',
    "assets/a.css": "",
}


def test_a_whole_site_has_nothing_to_stumble_on():
    assert codes(SITE) == []


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        pytest.param("leaders/a.html", '<p id="x"><a href="b.html">b</a>', "broken-link", id="a link to nothing"),
        pytest.param("leaders/a.html", "<p id=x><a href='b.html'>b</a>", "broken-link", id="in other quotes"),
        pytest.param("leaders/a.html", '<p id="y"></p>', "broken-fragment", id="a place that is gone"),
        pytest.param("leaders/a.html", '<p id="x"><img src="x.png" alt="">', "missing-asset", id="a picture"),
        pytest.param(
            "leaders/a.html", '<p id="x"><script src="https://a.b/c.js"></script>', "outside-asset", id="from elsewhere"
        ),
        pytest.param("leaders/a.html", '<p id="x"><a href="../Index.html">b</a>', "letter-case", id="letter case"),
        pytest.param("leaders/a.html", '<p id="x"><a href="../leaders/">b</a>', "folder-link", id="a folder"),
        pytest.param(
            "leaders/a.html", '<p id="x"><a href="../leaders">b</a>', "folder-link", id="a folder without slash"
        ),
        pytest.param(
            "leaders/a.html", '<p id="x"><a href="/index.html">b</a>', "absolute-link", id="from the host's root"
        ),
        pytest.param("leaders/a.html", '<p id="x"><i id="x"></i>', "duplicate-id", id="an id twice"),
        pytest.param("leaders/b.html", "<p>b</p>", "orphan-page", id="a page that no way leads to"),
        pytest.param("leaders/a.html", '<p id="x"><form action="s.html"></form>', "broken-link", id="a form"),
    ],
)
def test_a_fault_is_named(path, text, code):
    assert codes({**SITE, path: text}) == [(code, path if code != "broken-fragment" else "index.html")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('<p id="x"><a href="https://a.b/c">out</a> <a href="mailto:a@b.c">mail</a></p>', id="out"),
        pytest.param('<p id="x"><!-- <a href="b.html"> --></p>', id="in a comment"),
        pytest.param('<p id="x"><script>x = \'<a href="b.html">\'</script></p>', id="in a script"),
        pytest.param('<p id="x">href=b.html id=x id=x &lt;a href="b.html"&gt;</p>', id="in the text"),
        pytest.param('<p id="x"><a href="a.html#x:~:text=abc">a</a></p>', id="a text fragment"),
        pytest.param('<p id="x"><a href="#%78">a</a> <a href="a%2ehtml">a</a></p>', id="percent signs"),
        pytest.param('<p id="x"><img src="data:image/png;base64,x" alt=""></p>', id="data in the page"),
        pytest.param('<link rel="canonical" href="https://a.b/leaders/a.html"><p id="x"></p>', id="its own address"),
    ],
)
def test_false_friends(text):
    assert codes({**SITE, "leaders/a.html": text}) == []


def test_a_redirect_is_followed_and_is_no_orphan():
    page = '<meta http-equiv="refresh" content="0; url={}"><p>moved</p>'
    assert codes({**SITE, "leaders/old.html": page.format("a.html")}) == []
    assert codes({**SITE, "leaders/old.html": page.format("b.html")}) == [("broken-link", "leaders/old.html")]


def test_the_page_for_unknown_addresses_may_be_absolute_and_alone():
    assert codes({**SITE, "404.html": '<a href="/index.html">home</a>'}) == []


def test_files_that_differ_in_letter_case_only_are_named():
    assert codes({**SITE, "assets/A.css": ""}) == [("letter-case", "assets/a.css")]


def test_a_fault_of_every_page_is_one_problem_with_the_nearest_address():
    pages = {f"leaders/{i}.html": '<a href="../indx.html">home</a>' for i in range(9)}
    links = "".join(f'<a href="{path}">x</a>' for path in pages)
    (problem,) = check_output({p: t.encode() for p, t in {**pages, "index.html": links}.items()})
    assert "and on 8 more pages" in problem.what
    assert problem.fix == "did you mean 'index.html'?"


def term(
    office: str, first: str = "", last: str = "", sources: tuple[str, ...] = ("bach-khoa",), **fields: object
) -> Term:
    start, end = (Edtf.parse(day) if day else None for day in (first, last))
    return Term(office, start, end, sources=sources, **fields)  # type: ignore[arg-type]


def leaders(*people: object) -> dict[str, object]:
    return {"people": {p.id: p for p in people}}  # type: ignore[attr-defined]


def prose(text: str, lang: str = "vi") -> dict[str, Prose]:
    path = "pages/about.md" if lang == "vi" else f"pages/about.{lang}.md"
    return {lang: Prose(text, path, 5)}


def about(text: str, lang: str = "vi") -> dict[str, object]:
    return {
        "pages": {
            "overview": Page("overview", {"vi": "Giới thiệu", "en": "About"}, prose(text, lang), "pages/about.md")
        }
    }


DEFAULTS = read_registers({}, read_defaults())[0]
PRAISE = {"praise": {"vi": ("vĩ đại", "kính yêu")}}
GUONG = Reference("guong", "Gương", "mirror", url="https://a.vn/guong")
MIRROR = {"references": {"guong": GUONG}}
WIKI = {"references": {"guong": replace(GUONG, kind="encyclopaedia")}}
BOTH = {"references": {"guong": GUONG, "bao": Reference("bao", "Báo", "press", url="https://a.vn/bao")}}
TO_LAM, VAN_DONG = person("to-lam", names={"en": "To Lam"}), person("pham-van-dong", names={"en": "Pham Van Dong"})


def held(who: object, *terms: Term) -> object:
    return replace(who, offices=terms)  # type: ignore[type-var]


def cited(**fields: object) -> dict[str, object]:
    """Return one reference that a leader's page cites."""
    one = replace(Reference("bao", "Báo", "press", url="https://a.vn/bao"), **fields)  # type: ignore[arg-type]
    return {"references": {"bao": one}, **leaders(replace(TO_LAM, sources=("bao",)))}


STYLED = LeaderEntry("to-lam", "Tô Lâm", "VN", (), ("Chủ tịch nước",))


def whole(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of a collection that is otherwise clean."""
    return {
        "settings": Settings({"vi": "T"}, ("vi", "en"), ("VN", "KP")),
        "people": {},
        "organizations": {},
        "places": {},
        "references": {},
        "words": WORDS,
        **fields,
    }


def found(*articles: object, **fields: object) -> list[Problem]:
    """Return what the content checks find, in a collection that is otherwise clean."""
    return list(check_content(build_graph(articles, registers(**whole(fields)), {})[0]))  # type: ignore[arg-type]


TRIPS = [
    pytest.param((), leaders(replace(TO_LAM, born=(Sourced("1957-07-10"),))), "unsourced", id="a date without source"),
    pytest.param(
        (), leaders(held(TO_LAM, term("chu-tich-nuoc", "2024", sources=()))), "unsourced", id="an office without"
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, born=(Sourced("1957-07-10", ("guong",)),))) | MIRROR,
        "mirror-alone",
        id="mirrors alone",
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, born=(Sourced("1957-07-10", ("guong",)),))) | WIKI,
        "mirror-alone",
        id="an open encyclopaedia alone",
    ),
    pytest.param(
        (),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024", sources=("guong",)))) | MIRROR,
        "mirror-alone",
        id="an office from a mirror alone",
    ),
    pytest.param(
        (),
        leaders(
            held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21")),
            held(VAN_DONG, term("chu-tich-nuoc", "2024-10-01", "2025-10-21")),
        ),
        "overlapping-terms",
        id="two at once",
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, born=(Sourced("1957", ("x",)),), offices=(term("chu-tich-nuoc", "1950"),))),
        "term-outside-life",
        id="in office before birth",
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, died=(Sourced("1957", ("x",)),), offices=(term("chu-tich-nuoc", "1950", open=True),))),
        "term-outside-life",
        id="in office for ever",
    ),
    pytest.param((), leaders(held(TO_LAM, term("vua", "2024"))), "unknown-office", id="an office nobody has"),
    pytest.param((), leaders(held(TO_LAM, term("chu-tich-nuoc", of="khong-co"))), "unknown-organization", id="a body"),
    pytest.param(
        (), {"places": {"x": replace(PLACES["ha-noi"], within="khong-co")}}, "unknown-place", id="a place within"
    ),
    pytest.param(
        (),
        {"places": {"x": replace(PLACES["ha-noi"], coordinates="21.03, 105.85")}},
        "unsourced",
        id="coordinates without source",
    ),
    pytest.param((), {"organizations": {"x": replace(WPK, parent="khong-co")}}, "unknown-organization", id="a parent"),
    pytest.param((), leaders(person("to-lam")), "missing-translation", id="a name in English"),
    pytest.param((), about("Chỉ có tiếng Việt."), "missing-translation", id="prose in English"),
    pytest.param((), about("Only English.", "en"), "missing-translation", id="prose in Vietnamese"),
    pytest.param((), {"words": {"vi": {"home": "Trang"}, "en": {}}}, "missing-translation", id="interface words"),
    pytest.param(
        (),
        leaders(replace(TO_LAM, born=(Sourced("1957", ("x",), reason={"vi": "Báo ghi"}),))),
        "missing-translation",
        id="a reason in English",
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, born=(Sourced("1957", ("x",), reason={"en": "So the press"}),))),
        "missing-translation",
        id="a reason in Vietnamese",
    ),
    pytest.param((), cited(note={"vi": "Bản in"}), "missing-translation", id="a note in English"),
    pytest.param((), cited(described={"vi": "[Bài]"}), "missing-translation", id="a description in English"),
    pytest.param(
        (),
        {"events": {"x": curated_event("x", "agreement", "1957", about="hiệp định", title={"en": "X"})}},
        "missing-translation",
        id="what an event is about in English",
    ),
    pytest.param(
        (),
        {"organizations": {"x": replace(WPK, aliases=(Alias("Đảng cũ", when=Edtf.parse("195X"), sources=("x",)),))}},
        "missing-translation",
        id="a former name in English",
    ),
    pytest.param(
        (),
        {"organizations": {"x": replace(WPK, aliases=(Alias("A", names={"en": "B"}, when=Edtf.parse("195X")),))}},
        "unsourced",
        id="a former name without source",
    ),
    pytest.param((), cited(url=""), "missing-address", id="a reference with neither address nor word why"),
    pytest.param((), {"references": {"x": Reference("x", "X", "press", url="https://a.vn")}}, "unused", id="uncited"),
    pytest.param(
        (),
        {"offices": {"vua": Office("vua", {"vi": "Vua"}, path="vocab/offices.yaml")}},
        "unused",
        id="an office of the collection that nobody held",
    ),
    pytest.param((), about("Năm 1957 hai bên gặp nhau."), "unlinked-claim", id="a year and no link"),
    pytest.param((), about("Ông là lãnh tụ vĩ đại.") | PRAISE, "praise", id="praise in our own voice"),
    pytest.param((), about("Ông là lãnh tụ Vĩ Đại.") | PRAISE, "praise", id="in any letter case"),
    pytest.param((article("a", event("talks", "2025", "to-lam")),), {}, "uncurated-leader", id="a leader without page"),
    pytest.param(
        (article("b", event("talks", "2025-06", "to-lam"), leaders=[STYLED]),),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21"))),
        "style-outside-term",
        id="a style of an office left",
    ),
    pytest.param(
        (),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21")))
        | {"events": {"x": curated_event("x", "visit", "2025-06", leaders=("to-lam",), title={"en": "X"})}},
        "act-outside-term",
        id="a visit out of office",
    ),
    pytest.param(
        (),
        leaders(replace(TO_LAM, aliases=(Alias("Bác"),)), replace(VAN_DONG, aliases=(Alias("Bác"),))),
        "ambiguous-name",
        id="a name of two people",
    ),
    pytest.param(
        (
            article("a", event("talks", "1957-07-08", "to-lam", "một")),
            article("b", event("talks", "1957-07-12", "to-lam", "hai")),
            article("c", event("talks", "1957", "to-lam", "ba")),
        ),
        leaders(TO_LAM),
        "duplicate-event",
        id="an account that fits two events",
    ),
]


@pytest.mark.parametrize(("articles", "fields", "code"), TRIPS)
def test_a_check_trips(articles, fields, code):
    assert code in [problem.code for problem in found(*articles, **fields)]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("articles", "fields", "code"), TRIPS)
def test_what_trips_is_said_in_each_language(articles, fields, code, lang):
    words = Words(lang, DEFAULTS.words[lang])
    graph, problems = build_graph(articles, registers(**whole(fields)), {})
    items = [item for item in worklist(graph, (*problems, *check_content(graph))) if item.code == code]
    assert items
    for item in items:
        said = sentence(item, words)
        assert said.what
        assert said.fix
        assert not said.lang, "in the language asked for"
        assert not re.search(r"\{[a-z]+\}", said.what + said.fix)


def test_a_problem_without_words_is_said_in_english():
    item = Item("unresolved", "a.md", 1, "something is wrong", "mend it", "unknown-thing")
    assert sentence(item, Words("vi", {})) == Sentence("something is wrong", "mend it", "en")
    assert sentence(item, Words("en", {})) == Sentence("something is wrong", "mend it")


@pytest.mark.parametrize(
    ("lang", "fix"),
    [
        pytest.param("vi", "có phải là “to-lam” không? Nếu không, viết leaders/to-lan.md, hoặc sửa lại mã", id="vi"),
        pytest.param("en", "did you mean “to-lam”? If not, write leaders/to-lan.md, or mend the id", id="en"),
    ],
)
def test_the_nearest_id_is_named(lang, fix):
    words = Words(lang, DEFAULTS.words[lang])
    problem = unknown("leader", "to-lan", ["to-lam"], "a.md", 1, "write leaders/to-lan.md")
    (item,) = [item for item in worklist(build_graph([], registers(), {})[0], [problem]) if item.code]
    assert sentence(item, words).fix == fix


def test_style_outside_the_term():
    styled = STYLED
    people = leaders(held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21")))
    during = article("a", event("talks", "2024-06", "to-lam"), leaders=[styled])
    after = article("b", event("talks", "2025-06", "to-lam"), leaders=[styled])
    looking_back = article("c", event("anniversary", "2026", "to-lam", about="x y"), leaders=[styled])
    assert [p.path for p in found(during, after, looking_back, **people)] == ["articles/b.md"]


CLEAN = [
    pytest.param((), {}, id="an empty collection"),
    pytest.param(
        (), leaders(replace(TO_LAM, born=(Sourced("1957-07-10"),), sources=("bach-khoa",))), id="a source for the page"
    ),
    pytest.param((), leaders(replace(TO_LAM, born=(Sourced("1957?", ("guong",)),))) | MIRROR, id="a mirror, marked"),
    pytest.param((), cited(note={"vi": "Bản in", "en": "In print"}, url=""), id="no address, and why"),
    pytest.param(
        (),
        {"offices": {"vua": Office("vua", {"vi": "Vua"}, path="defaults/vocab/offices.yaml")}},
        id="an office of the engine that nobody held",
    ),
    pytest.param(
        (),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21")))
        | {"events": {"x": curated_event("x", "anniversary", "2025-06", leaders=("to-lam",), title={"en": "X"})}},
        id="no act of an office",
    ),
    pytest.param(
        (),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024-05-22")))
        | {"events": {"x": curated_event("x", "visit", "2025-06", leaders=("to-lam",), title={"en": "X"})}},
        id="an office whose end nobody knows",
    ),
    pytest.param(
        (), leaders(replace(TO_LAM, born=(Sourced("1957", ("guong", "bao")),))) | BOTH, id="not mirrors alone"
    ),
    pytest.param(
        (),
        leaders(
            held(TO_LAM, term("chu-tich-nuoc", "2024-05-22", "2024-10-21")),
            held(VAN_DONG, term("chu-tich-nuoc", "2024-10-21", "2025-10-21")),
        ),
        id="handed over on a day",
    ),
    pytest.param(
        (),
        leaders(held(TO_LAM, term("chu-tich-nuoc", "2024", "2024")), held(VAN_DONG, term("chu-tich-nuoc", "2024"))),
        id="in one year, one perhaps after the other",
    ),
    pytest.param(
        (article("a", event("talks", "1957-07-08", "to-lam", "một"), event("talks", "1957-07-12", "to-lam", "hai")),),
        leaders(TO_LAM),
        id="two events of one article",
    ),
    pytest.param((), {"people": {"to-lam": replace(person("to-lam"), curated=False)}}, id="a row of the vocabulary"),
]


@pytest.mark.parametrize(("articles", "fields"), CLEAN)
def test_what_is_well_is_left_alone(articles, fields):
    assert found(*articles, **fields) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Năm 1957 hai bên gặp nhau, theo [[bach-khoa]].", id="a year with its source"),
        pytest.param("Xem [báo](https://a.vn) năm 1957.", id="a link out"),
        pytest.param("## Năm 1957", id="a heading"),
        pytest.param("Nhà máy 19570 công nhân.", id="a number that is no year"),
        pytest.param("Báo Nhân Dân viết: “lãnh tụ vĩ đại”.", id="praise in quotation"),
        pytest.param("> Lãnh tụ vĩ đại.", id="praise in a quoted block"),
        pytest.param("Tượng đài vĩ đạii.", id="within a longer word"),
    ],
)
def test_prose_that_is_well(text):
    both = {"vi": Prose(text, "pages/about.md", 5), "en": Prose("Fine.", "pages/about.en.md", 5)}
    page = Page("about", {"vi": "Giới thiệu", "en": "About"}, both, "pages/about.md")
    assert found(pages={"overview": page}, **PRAISE) == []


def test_a_claim_is_named_with_its_line():
    both = {"vi": Prose("Một.\n\nHai\nnăm 1957.", "pages/about.md", 5), "en": Prose("Fine.", "pages/about.en.md", 5)}
    (problem,) = found(pages={"overview": Page("overview", {"vi": "G", "en": "A"}, both, "pages/about.md")})
    assert (problem.path, problem.line, problem.code) == ("pages/about.md", 8, "unlinked-claim")


LIVED = person("kim-nhat-thanh", born=(Sourced("1912-04-15", ("x",)),), died=(Sourced("1994-07-08", ("x",)),))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        pytest.param("2000", "act-after-death", id="after the death"),
        pytest.param("1911-12", "act-before-birth", id="before the birth"),
    ],
)
def test_curated_events_are_checked_for_life(day, code):
    curated = curated_event("x", "talks", day, leaders=("kim-nhat-thanh",))
    people: Registers = registers(events={"x": curated}, **leaders(LIVED))
    graph, problems = build_graph([], people, {})
    assert [(p.code, p.path) for p in problems if p.code.startswith("act-")] == [(code, "events/x.md")]
    assert graph.events["x"].leaders == ()
    for lang in ("vi", "en"):
        items = [item for item in worklist(graph, problems) if item.code == code]
        assert [sentence(item, Words(lang, DEFAULTS.words[lang])).lang for item in items] == [""]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_problem_of_the_worklist_has_words(lang):
    assert [code for code in LISTED if f"problem.{code}" not in DEFAULTS.words[lang]] == []


def test_every_check_has_a_fixture_that_trips_it():
    tripped = {check.__name__ for check in CHECKS for trip in TRIPS if _trips(check, *trip.values[:2])}
    assert tripped == {check.__name__ for check in CHECKS}


def _trips(check, articles, fields):
    return any(check(build_graph(articles, registers(**whole(fields)), {})[0]))
