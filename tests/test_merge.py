"""Hand edits are never lost, and what nobody touched follows ingest."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_site.body import blocks_of, body_of, paragraphs_of
from kb_site.edtf import Edtf
from kb_site.frontmatter import is_whole, prove_quotes, read_article, write_article
from kb_site.ingest.merge import by_hand, merge, stamp
from kb_site.ingest.merge_text import rewrite
from kb_site.model import (
    Article,
    Basis,
    DateEntry,
    EventEntry,
    EventType,
    LeaderEntry,
    Paragraph,
    Part,
    PublishedBasis,
    Scope,
    SourceRef,
    TitleBasis,
)

FIRST = "Sáng ngày 9/10, tại Bình Nhưỡng, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Quốc vụ Kim Jong Un."
SECOND = "Hai bên kỷ niệm 75 năm thiết lập quan hệ ngoại giao giữa hai nước."
THIRD = "Ông Kim Châng In thăm Việt Nam năm 2007 và gặp Chủ tịch nước."
CAPTION = "Hai nhà lãnh đạo tại lễ đón. (Nguồn: TTXVN)"


def with_body(article: Article, *words: str) -> Article:
    body = body_of(tuple(Paragraph(text, caption=text == CAPTION) for text in words))
    return replace(article, body=body, paragraphs=paragraphs_of(body))


TALKS = EventEntry(
    EventType.TALKS,
    Edtf.of(2025, 10, 9),
    ("to-lam", "kim-jong-un"),
    "Tổng Bí thư Tô Lâm hội đàm với Chủ tịch Quốc vụ Kim Jong Un",
    {"to-lam": Part.VISITOR, "kim-jong-un": Part.HOST},
    "",
    "binh-nhuong",
)
FOUNDING = EventEntry(
    EventType.ESTABLISHMENT, Edtf.of(1950), (), "kỷ niệm 75 năm thiết lập quan hệ ngoại giao", {}, "quan-he-ngoai-giao"
)
FRESH = with_body(
    Article(
        id="2025-10-09-hoi-dam",
        path="articles/2025-10-09-hoi-dam.md",
        title="Tổng Bí thư Tô Lâm hội đàm với Kim Jong Un",
        title_basis=TitleBasis.HEADLINE,
        source=SourceRef("sources/000.txt", "9c1f"),
        scope=Scope.CORE,
        published=Edtf.of(2025, 10, 9),
        published_basis=PublishedBasis.INFERRED,
        outlet="baoquocte",
        leaders=(
            LeaderEntry("to-lam", "Tô Lâm", "VN", (), ("Tổng Bí thư",)),
            LeaderEntry("kim-jong-un", "Kim Jong Un", "KP", (), ("Chủ tịch Quốc vụ",)),
            LeaderEntry("kim-jong-il", "Kim Jong Il", "KP", ("Kim Châng In",)),
        ),
        dates=(
            DateEntry("ngày 9/10", Edtf.of(2025, 10, 9), Basis.YEAR_INFERRED),
            DateEntry("75 năm thiết lập quan hệ ngoại giao", Edtf.of(1950), Basis.ANNIVERSARY),
            DateEntry("năm 2007", Edtf.of(2007), Basis.EXPLICIT),
        ),
        events=(TALKS, FOUNDING),
        organizations=("dang-lao-dong",),
        places=("binh-nhuong",),
    ),
    FIRST,
    SECOND,
    CAPTION,
    THIRD,
)
PAGE = stamp(FRESH)


def from_disk(article: Article) -> Article:
    back, problems = read_article(write_article(article), article.path)
    assert is_whole(problems)
    return back


def edited(change: dict[str, str]) -> Article:
    """Return the page as a person leaves it: words of its file replaced."""
    text = write_article(PAGE)
    for before, after in change.items():
        assert before in text, before
        text = text.replace(before, after, 1)
    article, problems = read_article(text, PAGE.path)
    assert is_whole(problems)
    return article


def again(old: Article, fresh: Article) -> Article:
    """Return the merged page, and hold the laws that hold for every page."""
    merged = merge(old, fresh).article
    for page in (merged, from_disk(merged)):
        second = merge(page, fresh)
        assert write_article(second.article) == write_article(merged)
        assert [p for p in second.problems if p.code != "reviewed-page"] == []
    return merged


# Nobody touched it


def test_untouched_page_is_written_byte_for_byte():
    assert write_article(merge(None, FRESH).article) == write_article(PAGE)
    assert write_article(again(from_disk(PAGE), FRESH)) == write_article(PAGE)
    assert merge(from_disk(PAGE), FRESH).problems == ()


def test_untouched_page_follows_better_rules():
    better = with_body(
        replace(FRESH, title="Hội đàm", dates=FRESH.dates[1:], events=(FOUNDING, TALKS), places=()), THIRD, FIRST
    )
    assert write_article(again(from_disk(PAGE), better)) == write_article(stamp(replace(better, id=PAGE.id)))


def test_kb_stands_on_one_line():
    lines = write_article(PAGE).split("\n---\n")[0].split("\n")
    assert lines[-1].startswith("kb: {version: 1, ")


def test_address_never_changes():
    merged = again(from_disk(PAGE), replace(FRESH, id="2025-10-10-khac", path="articles/2025-10-10-khac.md"))
    assert (merged.id, merged.path) == (PAGE.id, PAGE.path)


# A person did


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        pytest.param({"outlet: baoquocte": "outlet: nhandan"}, {"outlet": "nhandan"}, id="scalar changed"),
        pytest.param({"outlet: baoquocte\n": ""}, {"outlet": ""}, id="scalar deleted"),
        pytest.param({"scope: core": "author: Bảo Chi\nscope: core"}, {"author": "Bảo Chi"}, id="scalar added"),
        pytest.param(
            {"scope: core": "note: xem lại\nscope: core"}, {"note": "xem lại"}, id="key that only people write"
        ),
        pytest.param(
            {'"2025-10-09"\npub': '"2025-10-10"\npub', "basis: inferred": "basis: curated"},
            {"published": Edtf.of(2025, 10, 10), "published_basis": PublishedBasis.CURATED},
            id="day",
        ),
        pytest.param({"places: [binh-nhuong]": "places: [ha-noi]"}, {"places": ("ha-noi",)}, id="an id for another"),
        pytest.param(
            {", basis: anniversary": ", basis: explicit"},
            {"dates": (FRESH.dates[0], replace(FRESH.dates[1], basis=Basis.EXPLICIT), FRESH.dates[2])},
            id="date",
        ),
        pytest.param(
            {'- {text: năm 2007, value: "2007", basis: explicit}\n': ""}, {"dates": FRESH.dates[:2]}, id="deleted"
        ),
        pytest.param(
            {"  place: binh-nhuong\n": "  place: ha-noi\n"},
            {"events": (replace(TALKS, place="ha-noi"), FOUNDING)},
            id="event",
        ),
    ],
)
def test_hand_edit_stays(change, kept):
    old = edited(change)
    better = replace(FRESH, title="Đầu đề mới", scope=Scope.CONTEXT)
    merged = again(old, better)
    for name, value in kept.items():
        assert getattr(merged, name) == value
    assert merged.title == "Đầu đề mới"
    assert merged.scope is Scope.CONTEXT


def test_one_role_corrected_while_the_rest_follows():
    old = edited({"roles: [Chủ tịch Quốc vụ]": "roles: [Chủ tịch]"})
    better = LeaderEntry("kim-jong-un", "Kim Chính Ân", "KR", ("Kim Jong Un",), ("Chủ tịch Quốc vụ", "Tổng Bí thư"))
    merged = again(old, replace(FRESH, leaders=(FRESH.leaders[0], better, FRESH.leaders[2])))
    assert merged.leaders[1] == replace(better, roles=("Chủ tịch", "Tổng Bí thư"))


def test_order_of_a_person_is_kept_and_new_items_come_where_they_are_read():
    first, second, third = FRESH.dates
    new = DateEntry("năm 2019", Edtf.of(2019), Basis.EXPLICIT)
    merged = again(replace(PAGE, dates=(third, first, second)), replace(FRESH, dates=(first, new, second, third)))
    assert merged.dates == (third, first, new, second)


def test_items_of_both_sides_stand_in_place():
    mine, theirs = (DateEntry(text, Edtf.of(2019), Basis.EXPLICIT) for text in ("năm 2019", "tháng 3/2019"))
    first, second, third = FRESH.dates
    merged = again(
        replace(PAGE, dates=(first, mine, second, third)), replace(FRESH, dates=(first, second, theirs, third))
    )
    assert merged.dates == (first, mine, second, theirs, third)


def test_deleted_leader_stays_away_from_events_too():
    old = edited({"- {id: kim-jong-un, name: Kim Jong Un, country: KP, roles: [Chủ tịch Quốc vụ]}\n": ""})
    merged = again(old, FRESH)
    assert [leader.id for leader in merged.leaders] == ["to-lam", "kim-jong-il"]
    assert merged.events[0] == replace(TALKS, leaders=("to-lam",), parts={"to-lam": Part.VISITOR})


def test_leader_of_a_hand_made_event_keeps_the_entry():
    old = edited({"  place: binh-nhuong\n": "  place: ha-noi\n"})
    merged = again(old, replace(FRESH, leaders=FRESH.leaders[:1], events=(FOUNDING,)))
    assert [leader.id for leader in merged.leaders] == ["to-lam", "kim-jong-un"]


def test_name_corrected_where_it_stands_alone_stands_as_an_alias():
    founding = replace(FOUNDING, leaders=("kim-jong-il",), place="ha-noi")
    old = edited({"Ông Kim Châng In thăm": "Ông Kim Chính Nhật thăm"})
    merged = again(replace(old, events=(TALKS, founding)), replace(FRESH, leaders=FRESH.leaders[:2], dates=()))
    assert merged.leaders[2].aliases == ("Kim Chính Nhật",)
    assert prove_quotes(merged) == ()


def test_page_without_kb_is_the_persons():
    own = replace(PAGE, kb={})
    assert merge(own, replace(FRESH, title="Khác")).article == own
    assert by_hand(own, FRESH) is None


def test_reviewed_page_says_what_would_change():
    old = edited({"reviewed: false": "reviewed: true"})
    merged = merge(old, with_body(replace(FRESH, title="Khác"), FIRST))
    assert merged.article == old
    assert [(problem.code, problem.line) for problem in merged.problems] == [
        ("reviewed-page", old.lines["title"]),
        ("reviewed-page", old.lines["body"]),
    ]
    assert merge(old, FRESH).problems == ()


# Both did


@pytest.mark.parametrize(
    ("change", "better", "words", "at"),
    [
        pytest.param(
            {"outlet: baoquocte": "outlet: nhandan"}, {"outlet": "vov"}, "write outlet: vov", "outlet", id="scalar"
        ),
        pytest.param(
            {'value: "2007"': 'value: "2008"'},
            {"dates": (replace(FRESH.dates[2], value=Edtf.of(2007, 10)),)},
            'value: "2007-10"',
            "dates.2",
            id="date",
        ),
        pytest.param(
            {"  place: binh-nhuong\n": "  place: ha-noi\n"},
            {"events": (replace(TALKS, place="lang"),)},
            "place: lang",
            "events.0",
            id="event",
        ),
        pytest.param(
            {"  place: binh-nhuong\n": "  place: ha-noi\n"}, {"events": ()}, "leave it out", "events.0", id="gone"
        ),
        pytest.param(
            {"name: Kim Jong Il": "name: Kim Chính Nhật"},
            {"leaders": (replace(FRESH.leaders[2], name="Kim Jong-il"),)},
            "write name: Kim Jong-il",
            "leaders.2",
            id="leader",
        ),
    ],
)
def test_person_wins_and_is_told(change, better, words, at):
    old = edited(change)
    merged = merge(old, replace(FRESH, **better))
    (problem,) = merged.problems
    assert (problem.code, problem.path, problem.line) == ("hand-edit-kept", PAGE.path, old.lines[at])
    assert words in problem.what
    again(old, replace(FRESH, **better))


def test_both_agree_in_silence():
    old = edited({"outlet: baoquocte": "outlet: vov", 'value: "2007"': 'value: "2008"'})
    dates = (*FRESH.dates[:2], replace(FRESH.dates[2], value=Edtf.of(2008)))
    merged = merge(old, replace(FRESH, outlet="vov", dates=dates))
    assert merged.problems == ()
    assert write_article(merged.article) == write_article(stamp(replace(FRESH, outlet="vov", dates=dates)))


def test_both_added_one_item():
    mine = DateEntry("năm 2019", Edtf.of(2019, 3), Basis.CURATED)
    theirs = DateEntry("năm 2019", Edtf.of(2019), Basis.EXPLICIT)
    merged = merge(replace(PAGE, dates=(*FRESH.dates, mine)), replace(FRESH, dates=(theirs, *FRESH.dates)))
    assert merged.article.dates.count(theirs) == 0
    assert mine in merged.article.dates
    assert [problem.code for problem in merged.problems] == ["hand-edit-kept"]


# The body


@pytest.mark.parametrize(
    ("mine", "theirs", "outcome"),
    [
        pytest.param("ABCD", "AxCD", "AxCD", id="ingest changes"),
        pytest.param("AbCD", "ABCD", "AbCD", id="a person changes"),
        pytest.param("AbCD", "ABxD", "AbxD", id="each another"),
        pytest.param("ACD", "ABCx", "ACx", id="deleted stays deleted"),
        pytest.param("AmBCD", "ABCD", "AmBCD", id="inserted"),
        pytest.param("AmBCD", "xABC", "xAmBC", id="inserted, ingest inserts elsewhere"),
        pytest.param("mABCD", "BCD", "mBCD", id="what it stood before is gone"),
        pytest.param("ABCDm", "ABx", "ABmx", id="what it stood after is gone"),
        pytest.param("AbCD", "AxBCD", "AxbCD", id="a correction stands where its paragraph stood"),
        pytest.param("Ab", "ABCDx", "Abx", id="rest deleted"),
        pytest.param("", "ABCDx", "x", id="all deleted, one new"),
        pytest.param("ABCD", "", "", id="ingest has none"),
        pytest.param("AbCD", "AbCD", "AbCD", id="both the same"),
    ],
)
def test_body_is_merged_by_paragraph(mine, theirs, outcome):
    base = stamp(with_body(FRESH, *"ABCD"))
    merged = again(with_body(base, *mine), with_body(FRESH, *theirs))
    assert "".join(block.markdown for block in blocks_of(merged.body)) == outcome


def test_both_changed_one_paragraph():
    old = edited({"Hai bên kỷ niệm": "Hai bên cùng kỷ niệm"})
    merged = merge(old, with_body(FRESH, FIRST, SECOND.replace("hai nước", "Việt Nam và Triều Tiên"), CAPTION, THIRD))
    assert "Hai bên cùng kỷ niệm 75 năm" in merged.article.body
    assert merged.article.body.count("75 năm") == 1
    (problem,) = merged.problems
    assert (problem.code, problem.line) == ("hand-edit-kept", old.lines["body.1"])
    assert "Việt Nam và Triều Tiên" in problem.what


def test_persons_markdown_is_kept_as_it_stands():
    old = edited({SECOND: "## Kỷ niệm\n\n- **75 năm** [quan hệ](../events/x.md)\n- <!-- xem lại -->"})
    merged = again(old, with_body(FRESH, "Mở đầu.", FIRST, SECOND, CAPTION, THIRD))
    assert "## Kỷ niệm\n\n- **75 năm** [quan hệ](../events/x.md)\n- <!-- xem lại -->" in merged.body
    assert merged.body.startswith("Mở đầu.\n\n")


# Facts of an edited body


def test_facts_are_read_again_only_where_words_were_changed():
    assert by_hand(from_disk(PAGE), FRESH) is None
    assert by_hand(edited({"outlet: baoquocte": "outlet: vov"}), FRESH) is None
    given = by_hand(edited({"ngày 9/10": "ngày 10/10", "Sáng ngày": "Chiều ngày"}), FRESH)
    assert given is not None
    assert given.title == FRESH.title
    assert given.paragraphs[0].text.startswith("Chiều ngày 9/10")


def test_edited_title_and_day_are_given_to_the_reading():
    given = by_hand(edited({"title: Tổng Bí thư": "title: Đồng chí", '"2025-10-09"\npub': '"2025-10-10"\npub'}), FRESH)
    assert given is not None
    assert given.title == "Đồng chí Tô Lâm hội đàm với Kim Jong Un"
    assert given.published == Edtf.of(2025, 10, 10)


CORRECTED = {
    "tại Bình Nhưỡng, Tổng Bí thư Tô Lâm hội đàm với Chủ tịch": "tại thủ đô, Tổng Bí thư Tô Lâm đã hội đàm với Chủ tịch"
}
NEW_WORDS = "Tổng Bí thư Tô Lâm đã hội đàm với Chủ tịch Quốc vụ Kim Jong Un"


def reread(old: Article) -> Article:
    """Return what the pipeline hands over: facts of the corrected sentence, the rest as the source has it."""
    assert by_hand(old, FRESH) is not None
    return replace(FRESH, events=(replace(TALKS, evidence=NEW_WORDS), FOUNDING))


def test_correcting_a_quoted_sentence_fails_nothing():
    old = edited(CORRECTED)
    merged = again(old, reread(old))
    assert merged.events[0] == replace(TALKS, evidence=NEW_WORDS)
    assert prove_quotes(merged) == ()


def test_corrected_event_follows_its_corrected_sentence():
    old = edited({**CORRECTED, "  place: binh-nhuong\n": "  place: ha-noi\n"})
    for fresh in (reread(old), FRESH):
        merged = again(old, fresh)
        assert merged.events == (replace(TALKS, place="ha-noi", evidence=NEW_WORDS), FOUNDING)
        assert prove_quotes(merged) == ()


def test_deleted_event_stays_deleted_though_its_sentence_was_corrected():
    old = replace(edited(CORRECTED), events=(FOUNDING,))
    assert again(old, reread(old)).events == (FOUNDING,)


def test_sentence_corrected_twice():
    once = again(edited(CORRECTED), reread(edited(CORRECTED)))
    body = once.body.replace("tại thủ đô", "ở thủ đô").replace("đã hội đàm", "vừa hội đàm")
    twice = replace(once, body=body, paragraphs=paragraphs_of(body))
    words = NEW_WORDS.replace("đã", "vừa")
    merged = again(twice, replace(FRESH, events=(replace(TALKS, evidence=words), FOUNDING)))
    assert [event.evidence for event in merged.events] == [words, FOUNDING.evidence]
    assert prove_quotes(merged) == ()


# The file


def test_nothing_new_writes_nothing():
    text = write_article(PAGE).replace("outlet: baoquocte", "outlet:   'baoquocte'  # đã hỏi tòa soạn")
    old, _ = read_article(text, PAGE.path)
    assert rewrite(text, old, merge(old, FRESH).article) == text


def test_blank_lines_are_nobodys_work():
    text = write_article(PAGE).replace(f"\n\n{SECOND}", f"\n\n\n\n{SECOND}") + "\n\n"
    old, _ = read_article(text, PAGE.path)
    assert rewrite(text, old, merge(old, FRESH).article) == text


def test_changed_source_is_noted_on_the_page():
    merged = merge(from_disk(PAGE), replace(FRESH, source=SourceRef("sources/000.txt", "ffff")))
    assert merged.article == replace(PAGE, source=SourceRef("sources/000.txt", "ffff"))


def test_what_stays_keeps_its_lines_and_comments():
    text = (
        write_article(PAGE)
        .replace("title: ", "# đầu đề đúng như báo in\ntitle: ")
        .replace("- {text: năm 2007", "# năm này đã kiểm\n- {text:  'năm 2007'")
        .replace('value: "1950", basis: anniversary}', 'value: "1950-01", basis: anniversary} # theo #3')
        .replace("---\nSáng", "---\n\nSáng")
    )
    old, problems = read_article(text, PAGE.path)
    assert problems == ()
    new = DateEntry("tại lễ đón", Edtf.of(2025), Basis.EXPLICIT)
    merged = merge(old, replace(FRESH, title="Đầu đề mới", dates=(new, *FRESH.dates))).article
    written = rewrite(text, old, merged)
    back, _ = read_article(written, PAGE.path)
    assert write_article(back) == write_article(merged)
    assert "# đầu đề đúng như báo in\ntitle: Đầu đề mới\n" in written
    assert "# năm này đã kiểm\n- {text:  'năm 2007'" in written
    assert 'value: "1950-01", basis: anniversary} # theo #3\n' in written
    assert "---\n\nSáng" in written


def test_comment_of_a_changed_item_is_kept():
    text = write_article(PAGE).replace("basis: explicit}\n", "basis: explicit}  # hỏi lại\n")
    old, _ = read_article(text, PAGE.path)
    merged = merge(old, replace(FRESH, dates=FRESH.dates[:2])).article
    assert "# hỏi lại\n" in rewrite(text, old, merged)


# Laws

TEXTS = st.sampled_from(
    ["Một câu.", "- hai", "Ba: bốn", "*năm*", "#6", "Bảy tám chín mười.", "no", "---", FIRST, SECOND]
)
DATES = st.builds(
    DateEntry, TEXTS, st.sampled_from(["2025", "1950-01-31", "2007"]).map(Edtf.parse), st.sampled_from(Basis)
)
LEADER_IDS = st.sampled_from(["to-lam", "kim-jong-un", "ho-chi-minh", "pham-van-dong"])
LEADERS = st.lists(
    st.builds(
        LeaderEntry,
        LEADER_IDS,
        TEXTS,
        st.sampled_from(["", "VN"]),
        *(st.lists(TEXTS, max_size=3, unique=True).map(tuple) for _ in range(2)),
    ),
    max_size=4,
    unique_by=lambda leader: leader.id,
).map(tuple)
EVENTS = st.builds(
    EventEntry, st.sampled_from(EventType), st.just(Edtf.of(2025)), st.just(()), TEXTS, st.just({}), TEXTS, st.just("")
)


@st.composite
def pages(draw) -> Article:
    article = replace(
        FRESH,
        title=draw(TEXTS),
        outlet=draw(st.sampled_from(["", "vov", "nhandan"])),
        leaders=draw(LEADERS),
        dates=tuple(draw(st.lists(DATES, max_size=4))),
        events=tuple(draw(st.lists(EVENTS, max_size=3))),
        places=tuple(draw(st.lists(LEADER_IDS, max_size=3, unique=True))),
        organizations=(),
    )
    return with_body(article, *draw(st.lists(TEXTS, max_size=5)))


def items(article: Article) -> list[object]:
    forms = [
        (leader.id, field, form)
        for leader in article.leaders
        for field in ("aliases", "roles")
        for form in getattr(leader, field)
    ]
    scalars = [(leader.id, name, getattr(leader, name)) for leader in article.leaders for name in ("name", "country")]
    return [*article.dates, *article.events, *article.places, *forms, *scalars]


@settings(max_examples=60, deadline=None)
@given(pages(), pages())
def test_untouched_pages_equal_what_ingest_reads(before, now):
    assert write_article(again(from_disk(stamp(before)), now)) == write_article(stamp(now))


@settings(max_examples=80, deadline=None)
@given(pages(), pages(), pages())
def test_no_work_of_a_person_is_lost(before, mine, now):
    old = from_disk(replace(mine, kb=stamp(before).kb))
    merged = again(old, now)
    texts = [block.markdown for block in blocks_of(before.body)]
    for block in blocks_of(old.body):
        if block.markdown not in texts:
            assert block.markdown in merged.body
    for name in ("title", "outlet"):
        if getattr(old, name) != getattr(before, name):
            assert getattr(merged, name) == getattr(old, name)


@settings(max_examples=80, deadline=None)
@given(pages(), pages(), pages())
def test_items_of_a_person_stay_and_deleted_ones_stay_away(before, mine, now):
    mine, now = (
        replace(page, title=before.title, body=before.body, paragraphs=before.paragraphs) for page in (mine, now)
    )
    old = from_disk(replace(mine, kb=stamp(before).kb))
    merged = again(old, now)
    base, here, there = items(before), items(old), items(merged)
    assert [item for item in here if item not in base and item not in there] == []
    assert [item for item in base if item not in here and item in there and items(now).count(item) < 2] == []
    untouched = [item for item in items(now) if item not in base and item not in here]
    known = {date.text for date in (*before.dates, *old.dates)} | {e.evidence for e in (*before.events, *old.events)}
    for item in untouched:
        if (
            isinstance(item, DateEntry | EventEntry)
            and getattr(item, "text", "") + getattr(item, "evidence", "") not in known
        ):
            assert item in there


@settings(max_examples=60, deadline=None)
@given(pages(), st.data())
def test_edit_of_the_file_survives(now, data):
    text = write_article(stamp(FRESH))
    lines = text.split("\n")
    at = data.draw(st.integers(1, lines.index("reviewed: false") - 1))
    lines[at : at + 1] = data.draw(st.sampled_from([[], [lines[at], "# ghi chú"], [lines[at].replace("2025", "2024")]]))
    try:
        old, problems = read_article("\n".join(lines), PAGE.path)
    except Exception:
        return
    if not is_whole(problems):
        return
    merged = again(old, now)
    written = rewrite("\n".join(lines), old, merged)
    back, _ = read_article(written, PAGE.path)
    assert write_article(back) == write_article(merged)
    assert written.count("# ghi chú") == "\n".join(lines).count("# ghi chú")
    assert rewrite(written, back, merge(back, now).article) == written


# Years of work: corrections of sentences and of facts, with ingest run after each. A reader that takes one event from
# each paragraph stands for ingest.

SYLLABLES = [
    "thăm",
    "chính",
    "thức",
    "hữu",
    "nghị",
    "hội",
    "đàm",
    "ký",
    "kết",
    "hợp",
    "tác",
    "văn",
    "hóa",
    "giao",
    "lưu",
]
SENTENCE = st.permutations(SYLLABLES).map(lambda words: " ".join(words[:12]).capitalize() + ".")


def facts(article: Article, paragraphs: tuple[Paragraph, ...]) -> Article:
    """Return the article with what a reader takes from its paragraphs."""
    events = (
        EventEntry(EventType.VISIT, Edtf.of(2000 + len(p.text) % 20), (), " ".join(p.text.split()[2:10]), {}, "x")
        for p in paragraphs
        if len(p.text.split()) > 9
    )
    return replace(article, events=tuple(events))


def ingest(old: Article | None, sentences: list[str]) -> Article:
    source = with_body(replace(FRESH, events=(), dates=(), leaders=()), *sentences)
    fresh = facts(source, source.paragraphs)
    given = by_hand(old, fresh) if old else None
    return merge(old, facts(source, given.paragraphs) if given else fresh).article


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=4, unique=True), st.data())
def test_years_of_corrections(sentences, data):
    page = ingest(None, sentences)
    mine: dict[str, int] = {}
    for year in range(data.draw(st.integers(1, 4))):
        paragraphs = list(page.paragraphs)
        at = data.draw(st.integers(0, len(paragraphs) - 1))
        words = paragraphs[at].text.split()
        place = data.draw(st.integers(1, len(words) - 1))
        words[place] = f"sửa{year}" + ("." if place == len(words) - 1 else "")
        paragraphs[at] = Paragraph(" ".join(words))
        page = with_body(page, *(p.text for p in paragraphs))
        if page.events and data.draw(st.booleans()):
            chosen = data.draw(st.integers(0, len(page.events) - 1))
            events = list(page.events)
            events[chosen] = replace(events[chosen], place=f"noi-{year}")
            page = replace(page, events=tuple(events))
            mine = {event.place: 1 for event in events if event.place}
        page = from_disk(ingest(from_disk(page), sentences))
        assert prove_quotes(page) == ()
        assert [p.text for p in page.paragraphs] == [p.text for p in paragraphs]
        assert sorted(event.place for event in page.events if event.place) == sorted(mine)
        assert len(page.events) == len(sentences)
