"""A small collection built in memory, for the tests of the site's half."""

from collections.abc import Iterable, Mapping
from typing import Any

from kb_site.edtf import Edtf
from kb_site.model import (
    Article,
    Basis,
    CuratedEvent,
    DateEntry,
    EventEntry,
    EventType,
    LeaderEntry,
    Organization,
    Paragraph,
    Part,
    Person,
    Place,
    Reference,
    Scope,
    Settings,
    Sourced,
    SourceRef,
    TitleBasis,
)
from kb_site.registers import Registers
from kb_site.vocabulary import Country, EventKind, Office, Outlet

NAMES = {
    "to-lam": ("Tô Lâm", "VN"),
    "kim-jong-un": ("Kim Jong Un", "KP"),
    "kim-jong-il": ("Kim Jong Il", "KP"),
    "kim-nhat-thanh": ("Kim Nhật Thành", "KP"),
    "ho-chi-minh": ("Hồ Chí Minh", "VN"),
    "nong-duc-manh": ("Nông Đức Mạnh", "VN"),
    "pham-van-dong": ("Phạm Văn Đồng", "VN"),
    "thongloun": ("Thongloun Sisoulith", "LA"),
    "le-ba-vinh": ("Lê Bá Vinh", "VN"),
}

COUNTRIES = {
    "VN": Country("VN", {"vi": "Việt Nam", "en": "Vietnam"}),
    "KP": Country("KP", {"vi": "Triều Tiên", "en": "North Korea"}, forms=("CHDCND Triều Tiên",)),
    "LA": Country("LA", {"vi": "Lào", "en": "Laos"}),
}

KINDS = {
    EventType.TALKS: EventKind(EventType.TALKS, {"vi": "Hội đàm, gặp gỡ", "en": "Talks"}),
    EventType.VISIT: EventKind(EventType.VISIT, {"vi": "Chuyến thăm", "en": "Visit"}),
}

PLACES = {
    "trieu-tien": Place("trieu-tien", "Triều Tiên", "KP", {"en": "North Korea"}),
    "binh-nhuong": Place("binh-nhuong", "Bình Nhưỡng", "KP", {"en": "Pyongyang"}, within="trieu-tien"),
    "dai-su-quan": Place("dai-su-quan", "Đại sứ quán Việt Nam tại Triều Tiên", "KP", within="binh-nhuong"),
    "ha-noi": Place("ha-noi", "Hà Nội", "VN", {"en": "Hanoi"}),
    "quang-truong": Place("quang-truong", "Quảng trường Kim Nhật Thành", "KP", within="binh-nhuong"),
}

WPK = Organization(
    "dang-lao-dong-trieu-tien",
    "Đảng Lao động Triều Tiên",
    "KP",
    {"vi": "Đảng Lao động Triều Tiên", "en": "Workers' Party of Korea"},
)

WORDS = {
    "vi": {
        "list.and": " và ",
        "title.talks.pair": "{a} hội đàm với {b}",
        "title.visit.place": "{a} thăm {place}",
        "title.establishment.organization": "Thành lập {about}",
        "title.establishment.about": "Thiết lập {about}",
        "title.anniversary.about": "Kỷ niệm {about}",
        "title.anniversary.count-about": "Kỷ niệm {n} năm {about}",
        "title.anniversary.count-organization": "Kỷ niệm {n} năm thành lập {about}",
        "subject.diplomatic-relations": "quan hệ ngoại giao",
    },
    "en": {
        "list.and": " and ",
        "title.talks.pair": "Talks between {a} and {b}",
        "title.visit.place": "{a} visits {place}",
        "title.establishment.organization": "Founding of the {about}",
        "title.establishment.about": "Establishment of {about}",
        "title.anniversary.about": "Anniversary: {about}",
        "title.anniversary.count-about": "{n} years of {about}",
        "title.anniversary.count-organization": "{n} years since the founding of the {about}",
        "subject.diplomatic-relations": "diplomatic relations",
        "subject-between": "between",
        "subject-and": "and",
    },
}


def person(id: str, **fields: Any) -> Person:
    """Return a curated person of the table above."""
    name, country = NAMES[id]
    return Person(id, name, country, curated=True, path=f"leaders/{id}.md", line=2, **fields)


def registers(**fields: Any) -> Registers:
    """Return registers with two parties, three countries, some places and a party; fields replace."""
    given: dict[str, Any] = {
        "settings": Settings({"vi": "Quan hệ", "en": "Relations"}, ("vi", "en"), ("VN", "KP"), edition="2026-11-22"),
        "people": {"kim-nhat-thanh": person("kim-nhat-thanh", died=(Sourced("1994-07-08", ("bach-khoa",)),))},
        "organizations": {WPK.id: WPK},
        "places": PLACES,
        "countries": COUNTRIES,
        "event_kinds": KINDS,
        "references": {"bach-khoa": Reference("bach-khoa", "Bách khoa", "encyclopaedia")},
        "words": WORDS,
        "outlets": {"kin": Outlet("kin", "Báo Kín", "quotes")},
        "offices": {"chu-tich-nuoc": Office("chu-tich-nuoc", {"vi": "Chủ tịch nước", "en": "President"}, single=True)},
    }
    return Registers(**{**given, **fields})


def event(
    kind: str,
    day: str,
    leaders: str = "",
    evidence: str = "",
    *,
    about: str = "",
    place: str = "",
    parts: Mapping[str, str] | None = None,
) -> EventEntry:
    """Return an entry; leaders are ids with spaces between; the evidence is made from the rest where none is given."""
    words = evidence or f"Tin về {kind} {day} {leaders} {about}"
    roles = {id: Part(part) for id, part in (parts or {}).items()}
    return EventEntry(EventType(kind), Edtf.parse(day), tuple(leaders.split()), words, roles, about, place)


def dated(text: str, value: str, basis: str = "explicit") -> DateEntry:
    """Return a date as an article has it."""
    return DateEntry(text, Edtf.parse(value), Basis(basis))


def article(
    id: str,
    *events: EventEntry,
    body: Iterable[str] = (),
    published: str = "",
    dates: Iterable[DateEntry] = (),
    leaders: Iterable[LeaderEntry] = (),
    **fields: Any,
) -> Article:
    """Return a page whose body is each event's evidence as a sentence of its own, or the paragraphs given."""
    texts = tuple(body) or tuple(f"{entry.evidence}." for entry in events)
    ids = dict.fromkeys(id for entry in events for id in (*entry.leaders, *entry.parts))
    known = {leader.id for leader in leaders}
    named = [LeaderEntry(one, *NAMES[one]) for one in ids if one in NAMES and one not in known]
    return Article(
        id=id,
        path=f"articles/{id}.md",
        title=f"Bài {id}",
        title_basis=TitleBasis.HEADLINE,
        source=SourceRef(f"sources/{id}.txt", ""),
        scope=Scope.CORE,
        published=Edtf.parse(published) if published else None,
        leaders=(*leaders, *named),
        dates=tuple(dates),
        events=events,
        paragraphs=tuple(Paragraph(text, line=number) for number, text in enumerate(texts, 1)),
        **fields,
    )


def curated_event(id: str, kind: str, day: str, **fields: Any) -> CuratedEvent:
    """Return an event that a person wrote a page for."""
    return CuratedEvent(id, EventType(kind), (Sourced(day, ("bach-khoa",)),), path=f"events/{id}.md", line=2, **fields)
