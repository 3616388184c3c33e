"""What the two halves share: the normalised page, curated pages, references and the site's settings.

All values are frozen and plain. `reading.py` has the values that live inside one run of ingest;
`site/graph.py` those that live inside one build.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kb_site.edtf import Edtf


class Basis(StrEnum):
    """How a date is known."""

    EXPLICIT = "explicit"
    """Stated outright: "ngày 31/1/1950"."""
    YEAR_INFERRED = "year-inferred"
    """The year comes from elsewhere in the text or from the day of publication: "ngày 9/10"."""
    ANNIVERSARY = "anniversary"
    """Computed from a count of years: "80 năm thành lập Đảng Lao động Triều Tiên"."""
    RELATIVE = "relative"
    """Counted from the day of publication or another date: "hôm qua"."""
    CURATED = "curated"
    """Entered by a person."""


class TitleBasis(StrEnum):
    """Where a title comes from."""

    HEADLINE = "headline"
    LEAD = "lead"
    """The text had no headline: its first sentence, shortened."""
    CURATED = "curated"


class PublishedBasis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"
    CURATED = "curated"


class Scope(StrEnum):
    """What an article is to the collection; convention 25 of the gold over the site's parties and context."""

    CORE = "core"
    CONTEXT = "context"
    OFF_TOPIC = "off-topic"


class EventType(StrEnum):
    """The twelve kinds of event."""

    TALKS = "talks"
    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    CEREMONY = "ceremony"
    ANNIVERSARY = "anniversary"
    AGREEMENT = "agreement"
    ESTABLISHMENT = "establishment"
    CONGRESS = "congress"
    APPOINTMENT = "appointment"
    AID = "aid"
    OTHER = "other"


class Part(StrEnum):
    """What a leader did in an event, where the words say it."""

    VISITOR = "visitor"
    HOST = "host"
    SENDER = "sender"
    RECIPIENT = "recipient"
    SIGNATORY = "signatory"
    COMMEMORATED = "commemorated"
    ATTENDEE = "attendee"


@dataclass(frozen=True, slots=True)
class LeaderEntry:
    """A leader as one article has them."""

    id: str
    """ASCII slug of the canonical name, or of the register's: "kim-jong-il"."""

    name: str
    """Canonical name in Vietnamese press usage; need not occur in the text: "Kim Jong Il"."""

    country: str = ""
    """ISO 3166-1 alpha-2 code of the country the person serves; "" where it is not known."""

    aliases: tuple[str, ...] = ()
    """Other forms of the name in this text, exact: "Kim Châng In"."""

    roles: tuple[str, ...] = ()
    """Offices as this text writes them, longest first: "Chủ tịch Quốc vụ Triều Tiên", "Chủ tịch"."""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """A date as one article has it."""

    text: str
    """The words, an exact quote: "ngày 9/10"."""

    value: Edtf
    basis: Basis


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event as one article tells it, or as a person wrote it."""

    type: EventType
    date: Edtf
    leaders: tuple[str, ...]
    """Ids of the leaders who take part, in order of mention; who is honoured is none of them."""

    evidence: str
    """Five to twenty words of the text, an exact quote. "" only in curated pages."""

    parts: Mapping[str, Part] = field(default_factory=dict)
    """By leader id, where the words say it; a commemorated person may stand here without being in `leaders`."""

    about: str = ""
    """Id or exact words: what is founded, marked or signed. Never "" when `leaders` is empty."""

    place: str = ""
    """Id of the narrowest registered place, or "" where none is named."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a page's body."""

    text: str
    """Plain words, without Markdown."""

    caption: bool = False
    line: int = 0
    """Line of the source it stands on; 0 where the words are a person's own."""

    source_words: str = ""
    """What the source has there where a person changed the words; else ""."""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """The source of a page."""

    file: str
    """From the content folder: "sources/000_c8b437ea15f7f539.txt"."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Article:
    """A normalised page: the contract between reading and showing."""

    id: str
    path: str
    """From the content folder: "articles/2025-10-09-….md"."""

    title: str
    title_basis: TitleBasis
    source: SourceRef
    scope: Scope
    lang: str = "vi"
    published: Edtf | None = None
    published_basis: PublishedBasis | None = None
    outlet: str = ""
    """Id in the outlets' vocabulary, or words where it is in none; "" where unknown."""

    author: str = ""
    url: str = ""
    accessed: str = ""
    archive_url: str = ""
    note: str = ""
    leaders: tuple[LeaderEntry, ...] = ()
    dates: tuple[DateEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    reviewed: bool = False
    kb: Mapping[str, Any] = field(default_factory=dict)
    """What ingest needs to recognise its own output."""

    body: str = ""
    """Markdown as it stands in the file."""

    paragraphs: tuple[Paragraph, ...] = ()
    """The body's blocks, aligned with the source by whoever read the page from disk."""

    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Line of the file by key path, for problems: {"leaders.0.id": 12, "body": 40}."""

    edited: frozenset[str] = field(default=frozenset(), compare=False)
    """Key paths of the facts whose words stand in the page, not in the source: {"events.2"}; the editor's."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A curated value with its source."""

    value: str
    sources: tuple[str, ...] = ()
    """Ids of articles or references."""

    preferred: bool = False
    """Whether it is the one shown first where sources disagree."""

    reason: Mapping[str, str] = field(default_factory=dict)
    """Why it is preferred, or what speaks against it, by language: {"en": "the joint declaration itself has it"}."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another form of a name."""

    text: str
    weak: bool = False
    """A weak form never links alone: "Kim", "Bác"."""

    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """A former name by language; {} for other forms."""

    when: Edtf | None = None
    """When a former name was in use; None for other forms."""

    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """An office held over a time."""

    office: str
    """Id in the offices' vocabulary: "tong-bi-thu"."""

    start: Edtf | None = None
    end: Edtf | None = None
    """None where unknown; see `open`."""

    open: bool = False
    """Still held as of `checked` (written `to: ".."`)."""

    checked: str = ""
    """Day on which an open end was checked: "2026-03-31"."""

    of: str = ""
    """Id of the organisation or code of the country, where the office does not say it: "dang-lao-dong-trieu-tien"."""

    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of a curated page in one language."""

    markdown: str
    path: str
    """File it stands in, from the content folder."""

    line: int
    """Line of that file on which the text starts, from 1."""


@dataclass(frozen=True, slots=True)
class Person:
    """A leader or diplomat of the registers: a curated page, or a row of vocab/people.yaml."""

    id: str
    name: str
    country: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    """By language: {"vi": "Kim Nhật Thành", "en": "Kim Il Sung", "ko": "김일성", "zh": "金日成"}."""

    aliases: tuple[Alias, ...] = ()
    born: tuple[Sourced, ...] = ()
    """EDTF values; more than one where sources disagree."""

    died: tuple[Sourced, ...] = ()
    offices: tuple[Term, ...] = ()
    same_as: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    prose: Mapping[str, Prose] = field(default_factory=dict)
    """By language."""

    curated: bool = False
    """Whether a page in content/leaders/ stands behind it."""

    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation of the registers: a party, a parliament, a ministry, an agency."""

    id: str
    name: str
    country: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()
    founded: tuple[Sourced, ...] = ()
    parent: str = ""
    same_as: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    prose: Mapping[str, Prose] = field(default_factory=dict)
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the registers: a city, a hall, an embassy, a country."""

    id: str
    name: str
    country: str = ""
    """Where it lies: "KP"."""

    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()
    within: str = ""
    """Id of the place around it: "binh-nhuong"."""

    coordinates: str = ""
    """Degrees north and east, as "39.0392, 125.7625"; "" where no source gives them."""

    same_as: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    prose: Mapping[str, Prose] = field(default_factory=dict)
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class CuratedEvent:
    """An event that a person wrote a page for."""

    id: str
    type: EventType
    date: tuple[Sourced, ...]
    """EDTF values; more than one, one preferred, where sources disagree."""

    title: Mapping[str, str] = field(default_factory=dict)
    leaders: tuple[str, ...] = ()
    parts: Mapping[str, Part] = field(default_factory=dict)
    about: str = ""
    place: str = ""
    sources: tuple[str, ...] = ()
    prose: Mapping[str, Prose] = field(default_factory=dict)
    path: str = ""
    line: int = 0
    about_names: Mapping[str, str] = field(default_factory=dict)
    """`about` by language, where it is an editor's words and no id."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source outside the collection, as a bibliography has it."""

    id: str
    title: str
    """As it was printed, or in the first language where an editor describes it."""

    kind: str
    """official, press, scholarship, encyclopaedia or mirror."""

    author: str = ""
    publisher: str = ""
    date: Edtf | None = None
    url: str = ""
    accessed: str = ""
    lang: str = ""
    note: Mapping[str, str] = field(default_factory=dict)
    """What a reader should know of it, above all why it has no address, by language."""

    path: str = "references.yaml"
    line: int = 0
    described: Mapping[str, str] = field(default_factory=dict)
    """An editor's description by language, in place of a headline that was not kept: {"en": "[An article on …]"}."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of prose: overview, about, method, changes."""

    id: str
    title: Mapping[str, str]
    prose: Mapping[str, Prose]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """content/site.yaml."""

    title: Mapping[str, str]
    languages: tuple[str, ...] = ("vi",)
    parties: tuple[str, ...] = ()
    """Codes of the two countries whose relation the collection is about: ("VN", "KP")."""

    context: tuple[str, ...] = ()
    """Codes of countries that bear on it: ("KR",)."""

    edition: str = ""
    """Day of this edition: "2026-11-22"."""

    base_url: str = ""
    description: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""
    """Where to report an error: an address of mail or of a page."""
