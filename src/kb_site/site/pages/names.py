"""The names of a person, body or place: each with who uses it, apart from forms that only help to find it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb_site.edtf import Edtf
from kb_site.model import Alias
from kb_site.registers import Target, name_key
from kb_site.site.nodes import Usage
from kb_site.site.pages.spot import Spot
from kb_site.site.pages.view import Link
from kb_site.text import nfc

SCRIPTS = ("vi", "en", "ko", "zh")
"""Languages of names, in the order of the page; others follow."""

ARTICLES = 2
"""Articles named as users of one spelling; the list of articles has them all."""


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name or another spelling, and who uses it."""

    label: str
    """What the name is: its language, "Korean"; "" for another spelling."""

    words: Link
    """Never with an address; its language is that of the name."""

    users: tuple[Link, ...]
    """Articles by their outlet, references by their publisher as notes of the page."""

    when: Edtf | None = None
    """When a former name was in use."""


@dataclass(frozen=True, slots=True)
class NamesView:
    """All names on a page."""

    names: tuple[NameLine, ...] = ()
    spellings: tuple[NameLine, ...] = ()
    """Other spellings that a source or an article of the collection uses."""

    former: tuple[NameLine, ...] = ()
    typed: tuple[Link, ...] = ()
    """Forms that nobody is known to use: what a reader may type to find the page."""


def names_of(
    spot: Spot, name: str, names: Mapping[str, str], aliases: Iterable[Alias], usages: Iterable[Usage] = ()
) -> NamesView:
    """Return the names of one page from its register and from the articles that use them.

    The source of an alias serves a name of the same spelling too: {ko: 김정은} and {text: 김정은, source: …}.
    """
    known = {"vi": name, **names}
    order = {lang: number for number, lang in enumerate(SCRIPTS)}
    langs = sorted(known, key=lambda lang: (order.get(lang, len(order)), lang))
    forms = [alias for alias in aliases if not alias.weak]
    sources = {nfc(alias.text): alias.sources for alias in forms if not alias.when}
    articles = {nfc(usage.text): usage.articles for usage in usages}
    shown = {nfc(words) for words in known.values()}
    spellings: list[NameLine] = []
    for text in dict.fromkeys((*sources, *articles)):
        if text not in shown and (users := _users(spot, sources.get(text, ()), articles.get(text, ()))):
            spellings.append(NameLine("", spot.desk.spelling(text), users))
            shown.add(text)
    keys = {name_key(text) for text in shown}
    typed = {name_key(text): spot.desk.spelling(text) for text in sources if name_key(text) not in keys}
    return NamesView(
        tuple(_name(spot, lang, known[lang], sources, articles if lang == "vi" else {}) for lang in langs),
        tuple(spellings),
        tuple(_former(spot, alias) for alias in forms if alias.when),
        tuple(typed.values()),
    )


def _name(
    spot: Spot, lang: str, words: str, sources: Mapping[str, tuple[str, ...]], articles: Mapping[str, tuple[str, ...]]
) -> NameLine:
    label = spot.desk.words(f"name.{lang}") if f"name.{lang}" in spot.desk.words else lang
    users = _users(spot, sources.get(nfc(words), ()), articles.get(nfc(words), ()))
    return NameLine(label, Link(words, "", lang), users)


def _former(spot: Spot, alias: Alias) -> NameLine:
    words, lang = spot.desk.pick({"vi": alias.text, **alias.names}, alias.text)
    return NameLine("", Link(words, "", lang), _users(spot, alias.sources, ()), alias.when)


def _users(spot: Spot, sources: Iterable[str], articles: tuple[str, ...]) -> tuple[Link, ...]:
    """Return who uses a form of a name, each once: the references cited for it, then the outlets of articles."""
    found = {link.text: link for link in spot.cited(sources)}
    for id in articles[:ARTICLES]:
        outlet = spot.desk.outlet(spot.desk.graph.articles[id].article.outlet)
        found.setdefault(outlet, spot.desk.spelling(outlet, spot.link(Target("article", id)).href))
    return tuple(found.values())
