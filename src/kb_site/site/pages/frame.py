"""The frame that every page has: menus, trail, languages, citation, the way to report an error."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote as percent

from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.citations import records
from kb_site.site.feeds import TYPES as FEED_TYPES
from kb_site.site.feeds import has_feeds
from kb_site.site.jsonld import page_block
from kb_site.site.pages.spot import Spot
from kb_site.site.pages.view import Feed, Link, MenuItem, Page, RecordView
from kb_site.site.spoken import speak

MENU = ("overview", "timeline", "leaders", "events", "articles")
"""Sections of the head of every page, by the key of their words."""

SECTIONS = (
    "search",
    "overview",
    "timeline",
    "years",
    "days",
    "leaders",
    "pairs",
    "graph",
    "events",
    "articles",
    "countries",
    "offices",
    "organizations",
    "places",
    "outlets",
    "references",
    "coverage",
    "worklist",
    "about",
    "method",
    "changes",
)
"""Sections of the foot."""


OPENSEARCH = "opensearch.xml"
"""Address of the description of the search within a language."""


def framed(
    spot: Spot,
    template: str,
    title: tuple[str, str],
    view: Any,
    *,
    section: str = "",
    trail: Sequence[Link] = (),
    description: str = "",
    cite: str = "",
    subject: Target | None = None,
) -> Page:
    """Return a page in its frame.

    Takes     where it stands; its template; its title and that one's language where it is another; what its type shows;
              the section of the menus that it belongs to; the links above it, from the section down; how it is cited,
              where not by title and edition; what it is the page of, on the first of its sheets.
    """
    desk, words, settings = spot.desk, spot.desk.words, spot.desk.registers.settings
    base = settings.base_url.rstrip("/")
    everywhere = urls.other_language(spot.path, settings.languages)
    home = spot.href("index.html")
    others = [lang for lang in everywhere if lang != desk.lang]
    above = (Link(words("home"), home), *trail) if section or trail else ()
    return Page(
        path=spot.path,
        template=template,
        lang=desk.lang,
        site=desk.site_title(),
        title=title[0],
        title_lang=title[1],
        description=description,
        home=home,
        assets=urls.relative(spot.path, "assets") + "/",
        menu=_menu(spot, "menu", MENU, section),
        sections=_menu(spot, "section", SECTIONS, section),
        trail=above,
        languages=tuple(
            Link(words(f"language.{lang}"), urls.relative(spot.path, everywhere[lang]), lang) for lang in others
        ),
        canonical=address(spot) if base else "",
        alternates=tuple(Link("", f"{base}/{path}", lang) for lang, path in everywhere.items())
        if base and others
        else (),
        cite=cite or cited(spot, title[0]),
        edition=desk.edition(),
        report=_report(spot, title[0]),
        view=view,
        search=spot.href(desk.section("search")),
        opensearch=spot.href(OPENSEARCH) if base and desk.section("search") else "",
        kind=_KINDS.get(subject.kind, "website") if subject else "website",
        data=page_block(
            desk, spot.path, title[0], description, tuple((link.text, link.href) for link in above), subject
        ),
        feeds=_feeds(spot),
        records=_records(spot, subject),
    )


_KINDS = {"article": "article", "leader": "profile"}


def _feeds(spot: Spot) -> tuple[Feed, ...]:
    if not has_feeds(spot.desk.graph):
        return ()
    return tuple(Feed(media, spot.href(name)) for name, media in FEED_TYPES.items())


def _records(spot: Spot, subject: Target | None) -> tuple[RecordView, ...]:
    if subject is None:
        return ()
    lang = spot.desk.lang
    return tuple(
        RecordView(
            found.format, found.text, "" if found.lang == lang else found.lang, urls.relative(spot.path, found.path)
        )
        for found in records(spot.desk.graph, subject, lang)
    )


def address(spot: Spot) -> str:
    """Return the address of a page to cite: absolute with `base_url`, else from the site's root."""
    base = spot.desk.registers.settings.base_url.rstrip("/")
    return f"{base}/{spot.path}" if base else spot.path


def cited(spot: Spot, title: str, *, made: bool = False) -> str:
    """Return how a page is cited; a title that no person wrote stands in brackets."""
    desk, edition = spot.desk, spot.desk.edition()
    quoted = "" if title == desk.site_title() else f"[{title}]" if made else f"“{title}”"
    told = desk.words("cite.edition", date=speak(edition, desk.words)) if edition else ""
    return ", ".join(part for part in (quoted, desk.site_title(), told, address(spot)) if part) + "."


def _report(spot: Spot, title: str) -> str:
    contact = spot.desk.registers.settings.contact
    if not contact:
        return spot.href("about.html") if "about" in spot.desk.registers.pages else ""
    if "@" not in contact or contact.startswith(("http:", "https:")):
        return contact
    subject = percent(f"{spot.desk.words('report.subject')}: {title} ({address(spot)})")
    return f"mailto:{contact.removeprefix('mailto:')}?subject={subject}"


def _menu(spot: Spot, words: str, keys: Iterable[str], section: str) -> tuple[MenuItem, ...]:
    """Return a menu; pages of one folder and section share theirs, but for the section's own first page."""
    desk = spot.desk
    own = urls.root(desk.lang) + desk.section(section) if section else ""
    kept = "" if spot.path == own else spot.path.rpartition("/")[0] + "/"
    if kept and (found := desk.menus.get((kept, words, section))):
        return found
    rows = [(key, target) for key in keys if (target := desk.section(key))]
    current = {section: "true" if kept else "page"}
    made = tuple(MenuItem(desk.words(f"{words}.{key}"), spot.href(to), current.get(key, "")) for key, to in rows)
    if kept:
        desk.menus[kept, words, section] = made
    return made
