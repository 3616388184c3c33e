"""The values of the graph: what the pages, the search index and the outputs are made from.

All are frozen and plain; `graph.py` builds them. Ids name things, never addresses: those are `urls.py`'s.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb_site.edtf import Edtf
from kb_site.model import (
    Article,
    Basis,
    CuratedEvent,
    EventEntry,
    EventType,
    Organization,
    Part,
    Person,
    Place,
    Reference,
)
from kb_site.registers import Registers, Resolver, Target
from kb_site.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a passage where the text names something that has a page."""

    span: Span
    """Code points of the passage's text."""

    target: Target


@dataclass(frozen=True, slots=True)
class FactSentence:
    """A sentence that facts were read from, with the ids under which it is linked to."""

    span: Span
    """Code points of the passage's text: whole sentences."""

    anchors: tuple[str, ...]
    """Ids of the facts: "e-2" the second of the article's events, "d-5" the fifth of its dates."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article as the site shows it."""

    id: str
    """Its anchor: "p-12" for line 12 of the source, "p-a1" where a person wrote it."""

    text: str
    """Plain words, white space squashed."""

    caption: bool = False
    source_words: str = ""
    """What the source has there where a person changed the words; else ""."""

    marks: tuple[Mark, ...] = ()
    """Every mention in order, none within another."""

    facts: tuple[FactSentence, ...] = ()
    """In order, none overlapping."""

    markdown: str = ""
    """The Markdown that a person wrote there, where it is more than a plain paragraph: a heading, a list, a link."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that names something: its first mention there, for backlinks."""

    article: str
    anchor: str
    """Where on the article's page: "p-12", or "title"."""

    sentence: str
    """The whole sentence; "" where the outlet lets only evidence be published."""

    span: Span
    """Where in the sentence the words stand."""

    count: int
    """How often the article names it."""


@dataclass(frozen=True, slots=True)
class Witness:
    """An article that tells of an event; reprints of one text are one witness."""

    article: str
    index: int
    """Place in the article's events, from 0."""

    entry: EventEntry
    basis: Basis | None
    """How this article knows the date; None where none of its dates says so."""

    date_words: str
    """The article's words for the date: "65 năm cuộc gặp đầu tiên"; "" where there are none."""

    told: Edtf | None
    """When the article was published: "computed from '65 năm…' in an article of 2022"."""

    sentence: str
    """The whole sentence round the evidence."""

    span: Span
    """Where in the sentence the evidence stands."""

    anchor: str
    """Where on the article's page: "e-2", or "title"; "" for the top of the page."""

    paragraph: str
    """Anchor of the paragraph: "p-12"; "" in the title."""

    reviewed: bool
    reprints: tuple[str, ...] = ()
    """Ids of further articles with the same text."""


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date that an event is given, and by whom."""

    value: Edtf
    basis: Basis | None
    sources: tuple[str, ...]
    """Ids of articles or references, in order."""

    preferred: bool = False
    reason: Mapping[str, str] = field(default_factory=dict)
    """The editors' words on it, by language."""


@dataclass(frozen=True, slots=True)
class EventNode:
    """An event: what articles and a curated page tell of it together."""

    id: str
    type: EventType
    date: Edtf
    """The preferred one: curated, else the most precise that is stated, else inferred, else computed."""

    basis: Basis | None
    title: Mapping[str, str]
    """By language, self-explaining; made from the fields where no person wrote it."""

    leaders: tuple[str, ...]
    """Ids of those who take part, in order of mention."""

    commemorated: tuple[str, ...]
    """Ids of those who are honoured, or whose act is counted, and cannot take part."""

    parts: Mapping[str, Part]
    about: str
    """Id, or the fullest words an article has for it; "" where there is none."""

    about_target: Target | None
    """What `about` names where it is known."""

    place: str
    """Id of the narrowest registered place that no witness contradicts."""

    witnesses: tuple[Witness, ...]
    dates: tuple[DateClaim, ...]
    """Every date given, the preferred one first."""

    places: tuple[str, ...]
    """Every place given, sorted."""

    disagreements: tuple[str, ...]
    """Names of fields on which sources contradict each other: "date", "place"."""

    curated: CuratedEvent | None = None
    about_words: str = ""
    """`about` as it is shown: known people under their own names, however the article spells them."""

    recalls: str = ""
    """Id of the meeting, visit or founding whose years an anniversary counts, where one alone fits."""

    recalled_by: tuple[str, ...] = ()
    """Ids of the anniversaries that look back on it, in order."""

    title_made: bool = False
    """Whether the title was made from the fields, so that a citation puts it in brackets."""

    visit: str = ""
    """Id of the visit it belongs to."""

    within: tuple[str, ...] = ()
    """Ids of what belongs to this visit, in order."""

    position: int = 0
    """Place among all events, from 0: what lists of events are sorted by."""

    previous: str = ""
    next: str = ""
    linked_from: tuple[Target, ...] = ()
    mentions: tuple[Mention, ...] = ()
    """One for each article that calls it by its name, by date."""

    @property
    def reviewed(self) -> bool:
        """Whether a person has looked at it: a curated page, or one witness in a reviewed article."""
        return self.curated is not None or any(w.reviewed for w in self.witnesses)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of all articles that tell of it, reprints included, sorted."""
        return tuple(sorted({a for w in self.witnesses for a in (w.article, *w.reprints)}))


@dataclass(frozen=True, slots=True)
class Usage:
    """Words for a leader, a spelling or a style, and the articles that use them."""

    text: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeaderNode:
    """A leader: the register's page or row, or what articles give where nobody has written one."""

    id: str
    person: Person
    """`person.curated` is False where the page is generated."""

    spellings: tuple[Usage, ...]
    """Every form of the name in articles, the most used first."""

    roles: tuple[Usage, ...]
    """How articles style the person; no offices held."""

    articles: tuple[str, ...]
    """By date."""

    events: tuple[str, ...]
    """Those taken part in, by date."""

    commemorated_in: tuple[str, ...]
    mentions: tuple[Mention, ...]
    """One for each article, by date."""

    counterparts: tuple[str, ...]
    """Ids of leaders of other countries met, called or written to, the most frequent first."""

    linked_from: tuple[Target, ...] = ()
    """Curated pages whose prose links here."""

    @property
    def name(self) -> str:
        """The canonical name."""
        return self.person.name

    @property
    def state(self) -> str:
        """What stands behind the page: curated, entered (a person named them in a list or an event) or machine."""
        if self.person.curated:
            return "curated"
        return "machine" if self.articles else "entered"


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place with what happened there."""

    place: Place
    events: tuple[str, ...]
    """Events there and at places within it, by date."""

    articles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    children: tuple[str, ...]
    """Ids of places that lie directly in it."""

    linked_from: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationNode:
    """An organisation with the events about it and the articles that name it."""

    organization: Organization
    events: tuple[str, ...]
    articles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    children: tuple[str, ...]
    people: tuple[str, ...]
    """Ids of those who hold or held a curated office in it."""

    linked_from: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedWords:
    """Words of an article that name a date, with their sentence."""

    article: str
    value: Edtf
    text: str
    basis: Basis
    anchor: str
    """"d-5", or "title"; "" for the top of the page."""

    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class YearNode:
    """A year with an event or an article."""

    year: int
    events: tuple[str, ...]
    """Those whose preferred date begins in it, by date; coarser than a year ones not among them."""

    articles: tuple[str, ...]
    """Published in it, by date."""

    words: tuple[DatedWords, ...]
    """Dates in it that articles name, by date."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in the curated pages that cites a reference."""

    page: Target
    field: str
    """What it vouches for: "born", "offices.2", "prose"; "" for the page as a whole."""


@dataclass(frozen=True, slots=True)
class ReferenceNode:
    """A reference with all that rests on it."""

    reference: Reference
    cited_by: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two leaders of different countries and what passed between them; `a` sorts before `b`."""

    a: str
    b: str
    meetings: tuple[str, ...] = ()
    """Ids of talks, and of visits whose host is named: by date, a visit and the talks on it once."""

    calls: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Ids of other events that both take part in."""

    within: tuple[str, ...] = ()
    """Ids of talks and stops on a visit on which the two met: one of its events stands under `meetings`."""

    @property
    def events(self) -> int:
        """How many events the two share."""
        return len(self.meetings) + len(self.calls) + len(self.messages) + len(self.others) + len(self.within)


@dataclass(frozen=True, slots=True)
class Related:
    """An article near another, and why."""

    article: str
    events: tuple[str, ...]
    """Ids of events that both tell of."""

    leaders: tuple[str, ...]
    """Ids of leaders that both name, the rarest first."""


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """An article with its passages and its neighbours."""

    article: Article
    passages: tuple[Passage, ...]
    title_marks: tuple[Mark, ...]
    full_text: bool
    """False where the outlet lets only title, facts, evidence and the link be published."""

    events: tuple[str, ...]
    """Event id of each entry of `article.events`, in that order."""

    event_anchors: tuple[str, ...]
    """Anchor of each entry of `article.events`: "e-1", or "title"; "" for the top of the page."""

    date_anchors: tuple[str, ...]
    """Anchor of each entry of `article.dates`."""

    mention_counts: Mapping[Target, int]
    """How often it names each leader, place and organisation, in order of first mention."""

    previous: str = ""
    next: str = ""
    related: tuple[Related, ...] = ()
    reprints: tuple[str, ...] = ()
    """Ids of other articles with the same text."""

    linked_from: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """All that the collection knows, by id; mappings are in the order that lists show."""

    registers: Registers
    resolver: Resolver
    """The one resolver: registers, generated leaders, events, articles, pages and references."""

    articles: Mapping[str, ArticleNode]
    """By date of publication, undated ones last."""

    leaders: Mapping[str, LeaderNode]
    """By id."""

    events: Mapping[str, EventNode]
    """By date."""

    places: Mapping[str, PlaceNode]
    organizations: Mapping[str, OrganizationNode]
    years: Mapping[int, YearNode]
    references: Mapping[str, ReferenceNode]
    pairs: Mapping[tuple[str, str], Pair]
    """By the sorted ids of the two."""

    days: Mapping[str, tuple[str, ...]]
    """Ids of events known to the day, by calendar day: {"10-09": (…)}; yearly days stand here too."""

    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old address to new one, without suffix: {"events/1957-talks-a-b": "events/1957-07-08-talks-a-b"}."""

    permalinks: Mapping[str, str] = field(default_factory=dict)
    """What permalinks.yaml should say now."""
