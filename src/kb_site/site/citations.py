"""Records for reference managers, BibTeX and CSL-JSON, of articles, leaders and events.

An article is cited as its outlet published it, with this site as the place where it is kept; a leader or an event as
a page of this edition. Square brackets stand round what nobody stated: an inferred date, a title made from other
words. An article's record is the same in every language.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kb_site.edtf import Edtf
from kb_site.model import PublishedBasis, TitleBasis
from kb_site.registers import Target
from kb_site.site import urls
from kb_site.site.nodes import Graph

CITED = ("article", "leader", "event")
"""Kinds of page that have records."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


@dataclass(frozen=True, slots=True)
class Record:
    """How a thing is cited in one format."""

    format: str
    """"BibTeX" or "CSL-JSON"."""

    path: str
    """Address of the file that holds it: "cite/articles/2025-10-09-hoi-dam.bib"."""

    text: str
    lang: str
    """Language of its words."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What is cited, before it takes a format; "" and None where nobody says."""

    id: str
    kind: str
    title: str
    made: bool
    """Whether the title stands in brackets."""

    lang: str
    author: str
    container: str
    """The outlet of an article, this site for a page."""

    date: Edtf | None
    inferred: bool
    url: str
    accessed: str
    kept: str
    """Where the article is kept: title of this site."""

    kept_at: str

    @property
    def shown_title(self) -> str:
        return f"[{self.title}]" if self.made else self.title

    @property
    def shown_date(self) -> str:
        """The date in words of EDTF, in brackets where it was inferred."""
        return f"[{self.date}]" if self.inferred else str(self.date or "")

    @property
    def stated(self) -> Edtf | None:
        """The date where it is a stated year, month or day."""
        return self.date if self.date and self.date.is_calendar_date and not self.inferred else None


def records(graph: Graph, subject: Target, lang: str) -> tuple[Record, ...]:
    """Return the records of a thing in a language; none for what is cited by its page's address alone."""
    if subject.kind not in CITED:
        return ()
    own = graph.registers.settings.languages[0] if subject.kind == "article" else lang
    item = _article(graph, subject, own) if subject.kind == "article" else _page(graph, subject, own)
    stem = f"{urls.root(own)}cite/{urls.FOLDERS[subject.kind]}/{urls.file_stem(subject.id)}"
    return (
        Record("BibTeX", f"{stem}.bib", _bibtex(item), item.lang),
        Record("CSL-JSON", f"{stem}.json", _csl(item), item.lang),
    )


def all_records(graph: Graph) -> Iterator[Record]:
    """Yield every record of the site once."""
    languages = graph.registers.settings.languages
    for id in graph.articles:
        yield from records(graph, Target("article", id), languages[0])
    for lang in languages:
        for kind, ids in (("leader", graph.leaders), ("event", graph.events)):
            for id in ids:
                yield from records(graph, Target(kind, id), lang)


def _site(graph: Graph, lang: str) -> str:
    title = graph.registers.settings.title
    return title.get(lang) or next(iter(title.values()), "")


def _address(graph: Graph, path: str) -> str:
    base = graph.registers.settings.base_url.rstrip("/")
    return f"{base}/{path}" if base else path


def _article(graph: Graph, subject: Target, lang: str) -> _Item:
    article = graph.articles[subject.id].article
    outlet = graph.registers.outlets.get(article.outlet)
    return _Item(
        id=article.id,
        kind="article",
        title=article.title,
        made=article.title_basis is TitleBasis.LEAD,
        lang=article.lang,
        author=article.author,
        container=outlet.name if outlet else article.outlet,
        date=article.published,
        inferred=article.published is not None and article.published_basis in (None, PublishedBasis.INFERRED),
        url=article.url,
        accessed=article.accessed,
        kept=_site(graph, lang),
        kept_at=_address(graph, urls.page("article", article.id)),
    )


def _page(graph: Graph, subject: Target, lang: str) -> _Item:
    settings = graph.registers.settings
    if subject.kind == "leader":
        person, made = graph.leaders[subject.id].person, False
        names, otherwise = person.names, person.name
    else:
        event = graph.events[subject.id]
        names, otherwise, made = event.title, event.id, event.title_made
    own = names.get(lang, "")
    return _Item(
        id=f"{subject.id}-{lang}" if urls.root(lang) else subject.id,
        kind="page",
        title=own or names.get("vi") or otherwise,
        made=made,
        lang=lang if own else "vi",
        author="",
        container=_site(graph, lang),
        date=_date(settings.edition),
        inferred=False,
        url=_address(graph, urls.of_target(subject, lang)) if settings.base_url else "",
        accessed="",
        kept="",
        kept_at="",
    )


def _date(text: str) -> Edtf | None:
    """Return a date that the registers keep as text; None for none, and for what the checks name as no date."""
    try:
        return Edtf.parse(text) if text else None
    except ValueError:
        return None


def _csl(item: _Item) -> str:
    """Return CSL-JSON as citation processors read it: a list of one."""
    found: dict[str, Any] = {
        "id": item.id,
        "type": "article-newspaper" if item.kind == "article" else "webpage",
        "title": item.shown_title,
        "author": [{"literal": item.author}] if item.author else [],
        "container-title": item.container,
        "issued": _csl_date(item.stated, item.shown_date),
        "URL": item.url,
        "accessed": _csl_date(_date(item.accessed), item.accessed),
        "archive": item.kept,
        "archive_location": item.kept_at,
        "language": item.lang,
    }
    return json.dumps([{key: value for key, value in found.items() if value}], ensure_ascii=False, indent=1) + "\n"


def _csl_date(value: Edtf | None, words: str) -> dict[str, Any]:
    """Return a date's parts, or the words for it where it is no plain year, month or day."""
    if value is None or not value.is_calendar_date:
        return {"literal": words} if words else {}
    return {"date-parts": [[part for part in (value.year, value.month, value.day) if part]]}


def _bibtex(item: _Item) -> str:
    date = item.stated
    fields = {
        "title": f"{{{_tex(item.shown_title)}}}",
        "author": f"{{{_tex(item.author)}}}" if item.author else "",
        "journal" if item.kind == "article" else "howpublished": f"{{{_tex(item.container)}}}"
        if item.container
        else "",
        "year": f"{date.year:04d}" if date and date.year else _tex(item.shown_date),
        "month": _MONTHS[date.month - 1] if date and date.month else "",
        "day": str(date.day) if date and date.day else "",
        "url": item.url.translate(_IN_ADDRESS),
        "urldate": item.accessed,
        "note": _tex(", ".join(part for part in (item.kept, item.kept_at) if part)),
        "language": item.lang,
    }
    kind = "article" if item.kind == "article" and item.container else "misc"
    lines = [f"  {name} = {_value(name, text)}," for name, text in fields.items() if text]
    return "\n".join((f"@{kind}{{{item.id},", *lines, "}")) + "\n"


def _value(name: str, text: str) -> str:
    """Return a field's value: braces round it, but for a month, which BibTeX knows by name."""
    return text if name == "month" else f"{{{text}}}"


def _tex(text: str) -> str:
    return text.translate(_SPECIAL)
