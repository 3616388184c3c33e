"""The rows of the vocabularies: countries, offices, outlets, event types, and common knowledge that dates a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb_site.edtf import Edtf
from kb_site.model import EventType


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the vocabulary."""

    code: str
    """ISO 3166-1 alpha-2: "KP"."""

    names: Mapping[str, str]
    """Short name by language: {"vi": "Triều Tiên", "en": "North Korea"}."""

    formal: Mapping[str, str] = field(default_factory=dict)
    """Name at first mention: {"vi": "CHDCND Triều Tiên", "en": "DPRK"}."""

    forms: tuple[str, ...] = ()
    """Other ways to write it in Vietnamese: "Cộng hòa Dân chủ Nhân dân Triều Tiên"."""

    capital: str = ""
    """Vietnamese name of its capital, which stands for the country as an actor: "Bình Nhưỡng"."""

    regions: tuple[str, ...] = ()
    """Its provinces, states and big cities, which offices are named after: "Thống đốc Aichi"."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office of the vocabulary."""

    id: str
    """ASCII: "tong-bi-thu"."""

    names: Mapping[str, str]
    """{"vi": "Tổng Bí thư", "en": "General Secretary"}."""

    forms: tuple[str, ...] = ()
    """Other ways to write it, initials among them: "TBT"."""

    country: str = ""
    """Code of the only country that has it ("Chủ tịch nước" VN), or "" where many do."""

    single: bool = False
    """Whether one person of a country holds it at a time, so that a bare title may be resolved by its date."""

    path: str = ""
    """The vocabulary it stands in: "defaults/vocab/offices.yaml", or the collection's own "vocab/offices.yaml"."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, agency or site of the vocabulary."""

    id: str
    name: str
    text: str = "full"
    """full: the body is published; quotes: only title, facts, evidence and the link are."""

    domains: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    """How it signs: "TTXVN", "NDO", "Dân trí"."""

    url: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True)
class EventKind:
    """An event type of the vocabulary: its words on the site, and the words that tell of it."""

    type: EventType
    names: Mapping[str, str]
    triggers: tuple[str, ...] = ()
    """Vietnamese words that tell of such an event, longest first: "hội đàm", "hội kiến"."""


@dataclass(frozen=True, slots=True)
class Incumbent:
    """Somebody who held offices at times of common knowledge: what dates a text that calls them by one of these."""

    name: str
    country: str = ""
    held: tuple[tuple[str, Edtf], ...] = ()
    """The office as the press says it, and the stretch: ("Thủ tướng", 2006-06-27/2016-04-07)."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What years are counted from, and since when, by common knowledge: "45 năm quan hệ ngoại giao" with Japan."""

    year: str
    """"1973"."""

    words: tuple[str, ...] = ()
    """What the words for it have all in common, in lower case: ("quốc khánh", "việt nam")."""

    countries: tuple[str, ...] = ()
    """Codes of countries one of which the text must speak of; () where the words say it all."""

    times: int = 0
    """How often a year a meeting is held that goes by its number, the year before its first one being `year`: twice
    for the summits of ASEAN. 0 for what years are counted from."""
