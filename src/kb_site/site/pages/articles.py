"""The article pages and their index."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kb_site.edtf import Edtf
from kb_site.model import DateEntry, EventEntry, LeaderEntry, PublishedBasis, TitleBasis
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.markup import passage_html
from kb_site.site.nodes import ArticleNode
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.frame import address, framed
from kb_site.site.pages.spot import Spot, at, is_edited
from kb_site.site.pages.view import ArticleLine, Link, Page, Sheet
from kb_site.site.spoken import speak

PER_SHEET = 200
"""Articles on one sheet of the index."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A paragraph of the article."""

    id: str
    html: str
    """Safe HTML of what stands inside it."""

    block: bool
    """Whether that is blocks of their own, as a person's Markdown is."""

    caption: bool
    source_words: str


@dataclass(frozen=True, slots=True)
class CastView:
    """A person as this article has them."""

    link: Link
    country: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateView:
    """A date that the article names."""

    words: Link
    """The article's words, leading to their sentence."""

    value: Edtf
    basis: str
    page: str
    """Way to the day, month or year on the chronology; "" where there is none."""


@dataclass(frozen=True, slots=True)
class DeedView:
    """An event as this article tells it."""

    link: Link
    date: Edtf
    evidence: Link
    """The article's words, leading to their sentence."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What the page of an article shows."""

    lang: str
    """Language of the article where it is not the page's."""

    outlet: Link
    """Its page, where the vocabulary has it; no words where the article names none."""

    author: str
    published: Edtf | None
    published_page: str
    published_basis: str
    made_title: bool
    url: str
    archive_url: str
    accessed: Edtf | None
    note: str
    scope: str
    scope_key: str
    state: str
    full_text: bool
    rights: str
    passages: tuple[PassageView, ...]
    cast: tuple[CastView, ...]
    dates: tuple[DateView, ...]
    events: tuple[DeedView, ...]
    organizations: tuple[Link, ...]
    places: tuple[Link, ...]
    source_file: str
    source_sum: str
    reprints: tuple[Link, ...]
    related: tuple[tuple[Link, str], ...]
    """Articles near this one, and why."""

    previous: ArticleLine | None
    next: ArticleLine | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """What a sheet of the index of articles shows."""

    total: str
    years: tuple[tuple[str, Link, tuple[ArticleLine, ...]], ...]
    """Anchor, year and articles, the newest first."""

    sheet: Sheet


def article_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each article."""
    for node in desk.graph.articles.values():
        yield _article(desk, node)


def article_index(desk: Desk) -> Iterator[Page]:
    """Yield the sheets of the index of articles, newest first, undated ones last."""
    dated = [id for id, node in desk.graph.articles.items() if node.article.published]
    undated = [id for id, node in desk.graph.articles.items() if not node.article.published]
    ids = [*reversed(dated), *undated]
    sheets = [ids[i : i + PER_SHEET] for i in range(0, len(ids), PER_SHEET)]
    addresses = [urls.index("article", number=number) for number in range(1, len(sheets) + 1)]
    for number, (where, sheet) in enumerate(zip(addresses, sheets, strict=True), 1):
        spot = at(desk, where)
        years = tuple(
            (f"y-{year}" if year else "undated", _year(spot, year), tuple(spot.article_line(id) for id in group))
            for year, group in groupby(sheet, key=lambda id: _year_of(desk.graph.articles[id]))
        )
        view = IndexView(desk.words.count("count.articles", len(ids)), years, spot.sheet(number, addresses))
        yield framed(
            spot,
            "pages/articles.html",
            (desk.words("section.articles"), ""),
            view,
            section="articles",
            description=desk.words("articles.about"),
        )


def _year_of(node: ArticleNode) -> int:
    published = node.article.published
    return published.earliest.year if published and published.earliest else 0


def _year(spot: Spot, year: int) -> Link:
    if not year:
        return Link(spot.desk.words("undated"))
    return Link(str(year), spot.date_link(Edtf.of(year)))


def _article(desk: Desk, node: ArticleNode) -> Page:
    article = node.article
    spot = at(desk, urls.page("article", article.id))
    title, lang = desk.name(Target("article", article.id))
    outlet = desk.registers.outlets.get(article.outlet)
    previous, following = (spot.article_line(id) if id else None for id in (node.previous, node.next))
    view = ArticleView(
        lang=lang,
        outlet=spot.link(Target("outlet", article.outlet)),
        author=article.author,
        published=article.published,
        published_page=spot.date_link(article.published) if article.published else "",
        published_basis=_published_basis(desk, node),
        made_title=article.title_basis is TitleBasis.LEAD,
        url=article.url,
        archive_url=article.archive_url,
        accessed=desk.date(article.accessed, article.path),
        note=article.note,
        scope=desk.words(f"scope.{article.scope}"),
        scope_key=article.scope,
        state="reviewed" if article.reviewed else "machine",
        full_text=node.full_text,
        rights=outlet.rights if outlet else "",
        passages=tuple(_passages(spot, node)),
        cast=tuple(_cast(spot, leader) for leader in article.leaders),
        dates=tuple(_date(spot, *pair) for pair in zip(article.dates, node.date_anchors, strict=True)),
        events=tuple(_deed(spot, *row) for row in zip(article.events, node.events, node.event_anchors, strict=True)),
        organizations=spot.links("organization", article.organizations),
        places=spot.links("place", article.places),
        source_file=article.source.file,
        source_sum=article.source.sha256,
        reprints=spot.links("article", node.reprints),
        related=tuple(
            (spot.link(Target("article", near.article)), _why(spot, near.events, near.leaders)) for near in node.related
        ),
        previous=previous,
        next=following,
    )
    return framed(
        spot,
        "pages/article.html",
        (title, lang),
        view,
        section="articles",
        trail=(spot.section("articles"),),
        description=_description(desk, node),
        cite=_cite(spot, node),
        subject=Target("article", article.id),
    )


def _published_basis(desk: Desk, node: ArticleNode) -> str:
    basis = node.article.published_basis
    return "" if basis in (None, PublishedBasis.STATED) else desk.words(f"published.{basis}")


def _why(spot: Spot, events: Iterable[str], leaders: Iterable[str]) -> str:
    """Return in words why an article is near: the first event that both tell of, else those whom both name."""
    desk = spot.desk
    if first := next(iter(events), None):
        return desk.words("related.event", event=desk.name(Target("event", first))[0])
    names = [desk.name(Target("leader", id))[0] for id in leaders]
    return desk.words("related.leaders", leaders=", ".join(names[:3])) if names else ""


def _description(desk: Desk, node: ArticleNode) -> str:
    article = node.article
    names = [desk.name(Target("leader", leader.id))[0] for leader in article.leaders[:4]]
    when = speak(article.published, desk.words) if article.published else ""
    return ". ".join(part for part in (article.title, desk.outlet(article.outlet), when, ", ".join(names)) if part)


def _cite(spot: Spot, node: ArticleNode) -> str:
    """Return how the article is cited: brackets round what the article itself does not state."""
    article, words = node.article, spot.desk.words
    title = f"[{article.title}]" if article.title_basis is TitleBasis.LEAD else f"“{article.title}”"
    when = ""
    if article.published:
        spoken = speak(article.published, words)
        when = f"[{spoken}]" if article.published_basis is PublishedBasis.INFERRED else spoken
    parts = (article.author, title, spot.desk.outlet(article.outlet), when, article.url)
    kept = words("cite.kept", site=spot.desk.site_title(), address=address(spot))
    return ", ".join(part for part in parts if part) + f". {kept}"


def _cast(spot: Spot, leader: LeaderEntry) -> CastView:
    link = spot.link(Target("leader", leader.id))
    if not link.href:
        link = Link(leader.name)
    return CastView(link, spot.desk.country(leader.country) if leader.country else "", leader.roles, leader.aliases)


def _date(spot: Spot, entry: DateEntry, anchor: str) -> DateView:
    basis = spot.desk.words(f"basis.{entry.basis}")
    return DateView(Link(entry.text, f"#{anchor}" if anchor else ""), entry.value, basis, spot.date_link(entry.value))


def _deed(spot: Spot, entry: EventEntry, id: str, anchor: str) -> DeedView:
    evidence = Link(entry.evidence, f"#{anchor}" if anchor else "")
    return DeedView(spot.link(Target("event", id)), entry.date, evidence)


def _passages(spot: Spot, node: ArticleNode) -> Iterator[PassageView]:
    """Yield the paragraphs; the first mention of each thing in them is a link."""
    linked: set[Target] = set()
    for passage in node.passages:
        edited = passage.source_words if node.full_text and is_edited(passage, passage.text) else ""
        html = passage_html(passage, lambda target: spot.link(target).href, linked, spot.desk.memo)
        yield PassageView(passage.id, html, bool(passage.markdown), passage.caption, edited)
