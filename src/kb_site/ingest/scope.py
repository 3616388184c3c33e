"""Whether an article is about the relation the collection is about, bears on it, or does neither."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kb_site.model import LeaderEntry, Scope
from kb_site.reading import Document, Fact, PlaceMention
from kb_site.registers import Registers

_IN_TITLE = 3
_IN_LEAD = 2
_SUBJECT = 4
"""Weight from which on a country is a subject of the article rather than named in passing; less in a very short text,
more in a long one."""
_TOGETHER = 2
"""Sentences in which both parties stand without a third country, from which on their relation is the subject; one in
a very short text."""


def judge_scope(
    document: Document,
    places: Sequence[PlaceMention],
    leaders: Sequence[Fact[LeaderEntry]],
    registers: Registers,
) -> Scope:
    """Return an article's scope by the parties and the context of the site's settings.

    Takes     the document, what it names, its leaders, and the registers, whose settings name the parties: the first
              is the collection's own country, the second the one it looks at.
    Returns   core when both parties are subjects and stand together more than each does with third countries; context
              when the second party is a subject without the first, or a country of the context is one; else
              off-topic. Core where the site names no parties.
    Source    convention 25 of the gold. A country is a subject by the sentences that name it, one of its places or
              one of its leaders; those of the title and of the lead weigh more.
    """
    settings = registers.settings
    if not settings.parties:
        return Scope.CORE
    own, other = settings.parties[0], settings.parties[-1]
    named = _countries_named(document, places, leaders)
    weights = dict.fromkeys((own, other, *settings.context), 0)
    for countries, weight in named:
        for country in countries:
            if country in weights:
                weights[country] += weight
    subject = max(min(_SUBJECT, len(named) + 1), len(named) // 8)
    if weights[other] >= subject:
        return Scope.CORE if weights[own] >= subject and _is_relation(named, own, other) else Scope.CONTEXT
    if any(weights[country] >= subject for country in settings.context):
        return Scope.CONTEXT
    return Scope.OFF_TOPIC


class _Sentence(NamedTuple):
    """The countries that a sentence names, and how much it tells of the article."""

    countries: set[str]
    weight: int


def _countries_named(
    document: Document, places: Sequence[PlaceMention], leaders: Sequence[Fact[LeaderEntry]]
) -> list[_Sentence]:
    starts = [sentence.start for sentence in document.sentences]
    named: list[set[str]] = [set() for _ in starts]
    for place in places:
        if place.country and starts:
            named[max(0, bisect_right(starts, place.span.start) - 1)].add(place.country)
    for fact in leaders:
        entry = fact.entry
        if entry.country:
            for form in (entry.name, *entry.aliases):
                for number in _sentences_with(form, document, starts):
                    named[number].add(entry.country)
    title = document.passages[0].span.end if document.passages and document.passages[0].title else 0
    lead = next((passage.span.end for passage in document.passages if not passage.title and not passage.caption), 0)
    return [
        _Sentence(countries, _IN_TITLE if start < title else _IN_LEAD if start < lead else 1)
        for start, countries in zip(starts, named, strict=True)
    ]


def _sentences_with(form: str, document: Document, starts: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the sentences that hold a form of a name."""
    at = document.text.find(form) if form else -1
    while at >= 0:
        number = bisect_right(starts, at) - 1
        if number >= 0 and at + len(form) <= document.sentences[number].end:
            yield number
            at = document.text.find(form, document.sentences[number].end)
        else:
            at = document.text.find(form, at + 1)


def _is_relation(named: Sequence[_Sentence], own: str, other: str) -> bool:
    """Say whether the two stand together, rather than each with a third country."""
    pair = {own, other}
    together = sum([countries == pair for countries, _ in named])
    thirds = sum([bool(countries & pair) and bool(countries - pair) for countries, _ in named])
    return together >= min(_TOGETHER, (len(named) + 2) // 3) and together >= thirds
