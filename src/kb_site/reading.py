"""The values that one stage of reading hands to the next: lines, a document, mentions of dates and leaders.

Positions are `Span`s into `Document.text`. Rules look at `Document.match`, which has the same length,
and quote from `Document.text`, so that a quote keeps the author's spelling.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from kb_site.edtf import Edtf
from kb_site.model import Basis, DateEntry, EventEntry, LeaderEntry, PublishedBasis, Scope, TitleBasis
from kb_site.problems import Problem
from kb_site.text import Span

Entry = TypeVar("Entry", LeaderEntry, DateEntry, EventEntry)


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it was received."""

    path: str
    """Where it lies, from the content folder: "sources/000_c8b437ea15f7f539.txt"."""

    sha256: str
    """Hex digest of the bytes as received."""

    text: str
    """The decoded text: NFC, lines ended by \\n, no byte order mark."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that the page keeps: the headline, a paragraph or a caption."""

    text: str
    """Its words, NFC, white space squashed, without table pipes and without what a rule cut from its start."""

    number: int
    """Line of the source it stands on, from 1."""

    caption: bool = False
    """Whether it is the caption of a picture: "Kim Jong Un đón Tổng Bí thư Tô Lâm. (Nguồn: TTXVN)"."""

    match: str = field(default="", compare=False, repr=False)
    """`text.match_copy(text)` where the layout has made it already, else ""."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the source that the page leaves out, and the rule that did it."""

    number: int
    """Line of the source, from 1."""

    text: str
    """The words left out, squashed: a whole line, or the part cut from its start ("NDO -")."""

    rule: str
    """Name of the rule: "menu", "share-bar", "read-more-tail", "repeated-headline", "dateline"."""


class ClueKind(StrEnum):
    """What a dropped line may tell about the article as a whole."""

    PUBLISHED = "published"
    OUTLET = "outlet"
    AUTHOR = "author"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Clue:
    """Words outside the body that speak of the article: "Thứ năm, 9/10/2025, 15:30 (GMT+7)", "(TTXVN) -"."""

    kind: ClueKind
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What each line of a source is. Every line that is not blank is in exactly one of the first three."""

    headline: Line | None
    paragraphs: tuple[Line, ...]
    """The body in order, captions among it."""

    dropped: tuple[Dropped, ...]
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document: the title or one paragraph."""

    span: Span
    number: int
    """Line of the source, from 1; 0 where there is none (text edited by hand)."""

    title: bool = False
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The title and the body as one text that rules run over."""

    text: str
    """Passages joined by \\n; NFC, the author's spelling."""

    match: str
    """`text.match_copy(text)`: same length; what patterns look at."""

    passages: tuple[Passage, ...]
    """In order; the title first where there is a headline."""

    sentences: tuple[Span, ...]
    """In order, within passages; every code point but white space between them is in one."""

    def quote(self, span: Span) -> str:
        """Return the author's words at a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Count:
    """An anniversary's count: "kỷ niệm 80 năm thành lập Đảng Lao động Triều Tiên"."""

    years: int
    """How many: 80."""

    subject: Span
    """What is counted: "thành lập Đảng Lao động Triều Tiên"."""

    observed: Edtf | None
    """When the count was marked, as precise as the words: 2025-10-10; None where nothing says it."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar expression as the article wrote it, and the date it stands for."""

    span: Span
    """Where its words stand, by convention 15 of the gold: "ngày 9/10", not "Sáng ngày 9/10"."""

    value: Edtf
    """What they mean, never more precise than the words: 2025-10-09, 2002-05, 1957."""

    basis: Basis
    rule: str
    """Name of the rule that read it: "day-month", "count-since"."""

    listed: bool = True
    """False for words that date an event but are no entry of `dates`: "cùng ngày", "năm đó", "Quốc khánh"."""

    count: Count | None = None
    """For anniversaries only."""


@dataclass(frozen=True, slots=True)
class LeaderMention:
    """A place where the text speaks of a leader."""

    span: Span
    """The whole phrase, offices and honorifics included: "Tổng Bí thư Tô Lâm"."""

    leader: str
    """Id of the leader: "to-lam"."""

    name: Span | None
    """The name in it; None for a bare office or a pronoun ("Tổng Bí thư", "ông") that stands for the leader."""

    rule: str
    """Name of the rule that read it."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place or an organisation that the text names, registered or not."""

    span: Span
    id: str
    """Id in the register, or "" where there is none."""

    country: str = ""
    """ISO 3166-1 alpha-2 code where it is, or is, a country: "Triều Tiên" KP."""

    kind: str = "place"
    """"country", "place" or "organization"."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[Entry]):
    """An entry of the page with where and how it was read."""

    entry: Entry
    span: Span
    """Where its words first stand."""

    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one source: what a page is written from and what `explain` prints."""

    source: Source
    layout: Layout
    document: Document
    title: str
    title_basis: TitleBasis
    lang: str
    published: Edtf | None
    published_basis: PublishedBasis | None
    scope: Scope
    outlet: str = ""
    author: str = ""
    url: str = ""
    leaders: tuple[Fact[LeaderEntry], ...] = ()
    dates: tuple[Fact[DateEntry], ...] = ()
    events: tuple[Fact[EventEntry], ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
