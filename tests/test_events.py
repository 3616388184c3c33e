"""Events: who did what with whom and when, and what only looks like an event. Sentences are in cases/events_vi.yaml."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.ingest.document import build_document
from kb_site.ingest.events import MAX_WORDS, compile_events, read_events
from kb_site.lang.vi.event_counts import counted_type
from kb_site.model import Basis, EventType, LeaderEntry, Part
from kb_site.reading import Count, DateMention, Fact, LeaderMention, Line, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span, stands_in

CASES = [
    row
    for name in (
        "events_vi.yaml",
        "events_acts_vi.yaml",
        "events_dates_vi.yaml",
        "events_others_vi.yaml",
        "events_mixed_vi.yaml",
    )
    for row in yaml.load((Path(__file__).parent / "cases" / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
]
DEFAULTS = Path(__file__).parents[1] / "src" / "kb_site" / "defaults" / "vocab" / "event_types.yaml"
REGISTERS, PROBLEMS = read_registers({}, {"vocab/event_types.yaml": DEFAULTS.read_text(encoding="utf-8")})
LEXICON = compile_events(REGISTERS)

FOREIGN = {
    "KP": "kim-jong-un kim-jong-il kim-nhat-thanh kim-yong-il kim-yong-nam pak-thae-song choe-son-hui ri-sung-guk",
    "KR": "lee moon roh kim-dae-jung kim-min-seok woo-won-sik park yoon",
    "CN": "tap-can-binh ly-cuong",
    "US": "trump pompeo blinken biden harris clinton obama",
    "JP": "kishida abe",
    "RU": "putin",
    "IN": "modi singh",
    "FR": "macron mitterrand chirac",
    "LA": "sisoulith sonexay",
    "CU": "diaz-canel raul-castro fidel-castro",
}
COUNTRIES = {person: country for country, people in FOREIGN.items() for person in people.split()}
ROLES = {
    "pham-minh-chinh": "Thủ tướng",
    "modi": "Thủ tướng",
    "kishida": "Thủ tướng Nhật Bản",
    "luong-cuong": "Chủ tịch nước",
    "mitterrand": "Tổng thống Pháp",
}
MARKED = re.compile(r"\{([^{}]*)=([^{}=]*)\}|\[([^\[\]]*)=([^\[\]=]*)\]|<([^<>]*)=([^<>=]*)>")


def read(text, on=None, title=None, roles=ROLES, lexicon=LEXICON):
    """Read the events of a text in which leaders, dates and places are marked."""
    plain, found = "", []
    end = 0
    source = text if title is None else f"{title}\n{text}"
    for match in MARKED.finditer(source):
        plain += source[end : match.start()]
        kind = match.lastindex // 2
        words, meaning = match[2 * kind - 1], match[2 * kind]
        start = len(plain) + words.startswith("~")
        plain += words.removeprefix("~")
        found.append((kind, Span(len(plain) - len(words.removeprefix("~")), len(plain)), words, meaning))
        end, _ = match.end(), start
    plain += source[end:]
    lines = [Line(line, number) for number, line in enumerate(plain.split("\n"), 1)]
    document = build_document(*((lines[0], lines[1:]) if title is not None else (None, lines)))
    leaders = [
        LeaderMention(span, meaning.split("=")[-1], None if words.startswith("~") else span, "test")
        for kind, span, words, meaning in found
        if kind == 1
    ]
    dates = [date(plain, span, meaning) for kind, span, _, meaning in found if kind == 2 and meaning]
    unplaced = [span for kind, span, _, meaning in found if kind == 2 and not meaning]
    places = [place(span, meaning) for kind, span, _, meaning in found if kind == 3]
    people = dict.fromkeys(mention.leader for mention in leaders)
    cast = [
        Fact(LeaderEntry(id, id, COUNTRIES.get(id, "VN"), (), (roles[id],) if id in roles else ()), Span(0, 0), "test")
        for id in people
    ]
    published = Edtf.parse(on) if on else None
    return document, read_events(document, dates, cast, leaders, places, published, lexicon, unplaced)


def date(text, span, meaning):
    value, _, count = meaning.partition(";")
    if not count:
        return DateMention(span, Edtf.parse(value), Basis.EXPLICIT, "test")
    years, _, observed = count.partition(";")
    subject = Span(text.index(" năm ", span.start) + 5, span.end)
    counted = Count(int(years), subject, Edtf.parse(observed) if observed else None)
    return DateMention(span, Edtf.parse(value), Basis.ANNIVERSARY, "test", count=counted)


def place(span, meaning):
    id, country, kind, *_ = [*meaning.split(":"), "", ""]
    return PlaceMention(span, id, country, kind or ("place" if id else "country"))


def told(events):
    return sorted(f"{e.entry.type} {e.entry.date} {' '.join(sorted(e.entry.leaders))}".strip() for e in events)


def expected(rows):
    return sorted(" ".join([*row.split()[:2], *sorted(row.split()[2:])]) for row in rows)


def only(text, on=None):
    events = read(text, on)[1]
    assert len(events) == 1, told(events)
    return events[0].entry


@pytest.mark.parametrize("row", [pytest.param(row, id=row["why"]) for row in CASES])
def test_tells(row):
    document, events = read(row["text"], row.get("on"), roles=ROLES | row.get("roles", {}))
    assert told(events) == expected(row["events"])
    for event in events:
        assert stands_in(event.entry.evidence, document.text)
        assert len(event.entry.evidence.split()) <= MAX_WORDS
        assert event.entry.leaders or event.entry.about
        assert event.rule


def test_who_died_before_the_report_does_nothing_on_its_day():
    text = "{Chủ tịch A=kim-nhat-thanh} đã tiếp {Đại sứ B=to-lam}."
    assert told(read(text, on="1994-07-01")[1]) == ["talks 1994-07-01 kim-nhat-thanh to-lam"]
    late = replace(LEXICON, died={"kim-nhat-thanh": Edtf.parse("1994-07-08")})
    assert told(read(text, on="1994-07-01", lexicon=late)[1]) == ["talks 1994-07-01 kim-nhat-thanh to-lam"]
    assert told(read(text, on="2020-02-24", lexicon=late)[1]) == []


def test_vocabulary_has_the_twelve_types():
    assert not PROBLEMS
    assert list(REGISTERS.event_kinds) == list(EventType)
    assert REGISTERS.event_kinds[EventType.TALKS].names == {"vi": "Hội đàm, gặp gỡ", "en": "Talks"}


def test_triggers_are_data():
    assert compile_events(Registers()).words.find("hội đàm") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} tiếp {B=putin}.",
            {"to-lam": Part.HOST, "putin": Part.VISITOR},
            id="who receives is the host",
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {B=putin} đến chào xã giao {A=to-lam}.",
            {"to-lam": Part.HOST, "putin": Part.VISITOR},
            id="who calls on the other is the visitor",
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} hội đàm với {B=putin}.", {}, id="talks do not say who is whose guest"
        ),
        pytest.param(
            "Nhận lời mời của {A=to-lam}, {B=putin} thăm <Việt Nam=:VN> [tháng 6/2024=2024-06].",
            {"to-lam": Part.HOST, "putin": Part.VISITOR},
            id="who invites is the host",
        ),
        pytest.param(
            "[Ngày 9/9=2025-09-09], {A=to-lam} gửi điện mừng tới {B=kim-jong-un}.",
            {"to-lam": Part.SENDER, "kim-jong-un": Part.RECIPIENT},
            id="message",
        ),
        pytest.param(
            "[Ngày 9/9=2025-09-09], {A=to-lam} trao đổi điện mừng với {B=kim-jong-un}.",
            {},
            id="an exchange has no sender",
        ),
        pytest.param(
            "[Ngày 2/3=2019-03-02], {B=kim-jong-un} viếng {Chủ tịch Hồ Chí Minh=ho-chi-minh}.",
            {"ho-chi-minh": Part.COMMEMORATED},
            id="the honoured stands in parts only",
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} và {B=putin} ký tuyên bố chung.",
            {"to-lam": Part.SIGNATORY, "putin": Part.SIGNATORY},
            id="signatories",
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} và {B=putin} chứng kiến lễ ký kết.",
            {"to-lam": Part.ATTENDEE, "putin": Part.ATTENDEE},
            id="onlookers",
        ),
    ],
)
def test_parts(text, parts):
    assert only(text).parts == parts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "[Ngày 9/10=2025-10-09], tại <Hà Nội=ha-noi:VN>, {A=to-lam} gặp {B=putin}.", "ha-noi", id="before the verb"
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], tại <Hà Nội=ha-noi:VN>, {A=to-lam} gặp {B=putin} tại <Phủ Chủ tịch=phu:VN>.",
            "phu",
            id="the one after the verb",
        ),
        pytest.param("{B=putin} thăm <Hà Nội=ha-noi:VN> [ngày 9/5=2025-05-09].", "ha-noi", id="goal of a visit"),
        pytest.param("{B=putin} thăm <Việt Nam=:VN> [ngày 9/5=2025-05-09].", "", id="a country that has no id"),
        pytest.param(
            "{B=putin} thăm <Việt Nam=viet-nam:VN:country> [ngày 9/5=2025-05-09].", "viet-nam", id="a visit's country"
        ),
        pytest.param(
            "{B=putin} thăm <Việt Nam=viet-nam:VN:country> [ngày 9/5=2025-05-09].\n"
            "{B=putin} tới <Hà Nội=ha-noi:VN> [ngày 9/5=2025-05-09].",
            "ha-noi",
            id="the narrower place",
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} gặp {B=putin}, bàn về <Hà Nội=ha-noi:VN>.", "", id="spoken of only"
        ),
        pytest.param(
            "[Ngày 9/10=2025-10-09], {A=to-lam} gặp {B=putin} ở <Bắc Kinh=:CN:place>, còn lễ được tổ chức tại "
            "<Hà Nội=ha-noi:VN>.",
            "",
            id="a nearer one abroad that no register knows",
        ),
    ],
)
def test_place(text, place):
    assert only(text).place == place


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param(
            "Hai bên ký Hiệp định hợp tác văn hóa [năm 1957=1957], báo đưa tin.",
            "ký Hiệp định hợp tác văn hóa",
            id="the words of the clause",
        ),
        pytest.param(
            "<Đảng Lao động Triều Tiên=dang-lao-dong:KP:organization> ra đời [ngày 10/10/1945=1945-10-10].",
            "ra đời",
            id="words where the body stands before them",
        ),
        pytest.param(
            "Hai nước thiết lập quan hệ ngoại giao vào [ngày 31/1/1950=1950-01-31].",
            "thiết lập quan hệ ngoại giao",
            id="without what leads to the date",
        ),
    ],
)
def test_about(text, about):
    assert only(text).about == about


def test_what_is_counted_is_the_registered_body():
    text = "Nhân kỷ niệm [80 năm thành lập Đảng Lao động=1945;80;2025]."
    plain = "Nhân kỷ niệm 80 năm thành lập Đảng Lao động."
    document = build_document(None, [Line(plain, 1)])
    count = date(plain, Span(13, 43), "1945;80;2025")
    body = PlaceMention(Span(31, 43), "dang-lao-dong", "KP", "organization")
    events = read_events(document, [count], [], [], [body], None, LEXICON)
    assert {event.entry.about for event in events} == {"dang-lao-dong"}
    assert told(read(text)[1]) == told(events)


def test_place_of_each_act():
    text = "[Ngày 9/10=2025-10-09], tại <Bình Nhưỡng=binh-nhuong:KP>, ngay sau Lễ đón trọng thể, {A=to-lam} đã hội đàm"
    events = read(f"{text} với {{B=kim-jong-un}} tại <Trụ sở Đảng=tru-so:KP>.")[1]
    assert [(event.entry.type, event.entry.place) for event in events] == [
        (EventType.CEREMONY, "binh-nhuong"),
        (EventType.TALKS, "tru-so"),
    ]
    assert events[0].entry.evidence.startswith("ngay sau Lễ đón trọng thể")


def test_day_of_one_count_is_not_that_of_another():
    text = (
        "Nhân kỷ niệm [80 năm thành lập Đảng=1945-10-10;80;2025-10-10]"
        " ([10/10/1945=1945-10-10]-[10/10/2025=2025-10-10])"
        " và kỷ niệm [75 năm thiết lập quan hệ ngoại giao=1950;75;2025-10-10]."
    )
    dates = [event.entry.date for event in read(text)[1] if event.entry.type is EventType.ANNIVERSARY]
    assert dates == [Edtf.parse("2025-10-10"), Edtf.parse("2025")]


def test_headline_is_told_again_in_the_body():
    events = read(
        "[Từ ngày 9-11/10=2025-10-09/2025-10-11], {A=to-lam} thăm cấp Nhà nước tới <Triều Tiên=:KP>.",
        on="2025-10-06",
        title="{A=to-lam} sẽ thăm <Triều Tiên=:KP>",
    )[1]
    assert told(events) == ["visit 2025-10-09/2025-10-11 to-lam"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param(
            "Theo {ông Lương=luong},cuộc gặp giữa {A=to-lam} và {B=lee} [ngày 1/3=2019-03-01] có ích.",
            "cuộc gặp giữa A và B",
            id="a clause without a space after the comma",
        ),
        pytest.param(
            "[Ngày 1/3=2019-03-01], {ông Singh=singh} chào Tổng Bí thư {Nguyễn Phú Trọng=nguyen-phu-trong} tại trụ sở"
            " Trung ương Đảng ở thủ đô Hà Nội; hội kiến {Chủ tịch nước Trần Đại Quang=tran-dai-quang}.",
            "hội kiến Chủ tịch nước Trần Đại Quang",
            id="a clause far from its subject",
        ),
        pytest.param(
            "[Ngày 1/3=2019-03-01], {Thủ tướng Abe=abe} gặp {Tô Lâm=to-lam}, báo chí đưa tin.",
            "Thủ tướng Abe gặp Tô Lâm",
            id="no comma at the end",
        ),
    ],
)
def test_quote_is_of_one_clause(text, quote):
    assert quote == read(text)[1][-1].entry.evidence


@pytest.mark.parametrize(
    "text", ["[Ngày 1/3=2019-03-01], {A=putin} hội đàm với {B=to-lam}.", "{A=putin} thăm <Huế=:VN> [năm 2001=2001]."]
)
def test_leaders_tell_meetings_apart(text):
    assert only(text).about == ""


def test_quote_is_long_enough_and_holds_the_trigger():
    long = "Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam, Bí thư Quân ủy Trung ương, Trưởng ban Tô Lâm"
    event = only(f"[Ngày 9/10=2025-10-09], {{{long}=to-lam}} đã hội đàm với {{ông Putin=putin}}.")
    assert "hội đàm" in event.evidence
    assert 5 <= len(event.evidence.split()) <= MAX_WORDS


@given(
    st.lists(
        st.sampled_from(["hội đàm", "thăm", ",", "và", "ông A", "với", "ngày 9/10", "(", ";", "không", "tại Hà Nội"]),
        max_size=60,
    )
)
def test_any_row_of_words_is_read(words):
    text = " ".join(words)
    document = build_document(None, [Line(text, 1)])
    leaders = [
        LeaderMention(Span(m.start(), m.end()), "a", Span(*m.span()), "test") for m in re.finditer("ông A", text)
    ]
    dates = [
        DateMention(Span(*m.span()), Edtf.parse("2025-10-09"), Basis.EXPLICIT, "test")
        for m in re.finditer("ngày 9/10", text)
    ]
    cast = [Fact(LeaderEntry("a", "A", "VN"), Span(0, 0), "test")]
    for event in read_events(document, dates, cast, leaders, (), None, LEXICON):
        assert event.entry.evidence in text
        assert len(set(event.entry.leaders)) == len(event.entry.leaders)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("50 năm ngày lãnh tụ đến thăm vùng giải phóng", EventType.VISIT, id="a journey told as a clause"),
        pytest.param("50 năm chuyến thăm đầu tiên", EventType.VISIT, id="a journey by its noun"),
        pytest.param("60 năm người về thăm tỉnh", None, id="a journey at home"),
        pytest.param("bốn thập kỷ quan hệ", EventType.ESTABLISHMENT, id="relations counted by decades"),
    ],
)
def test_what_is_counted(words, kind):
    assert counted_type(words) is kind
