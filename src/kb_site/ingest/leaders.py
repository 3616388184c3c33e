"""Reads who the leaders of an article are: names, countries, other names, roles (conventions 9 to 13, 29 to 33)."""

from collections.abc import Sequence
from operator import attrgetter

from kb_site.edtf import Edtf
from kb_site.ingest.cast import Cast
from kb_site.ingest.figures import Figure
from kb_site.ingest.hearing import overheard
from kb_site.ingest.lexicon import Lexicon, Word
from kb_site.ingest.people import gather
from kb_site.ingest.sightings import see
from kb_site.ingest.standins import read_stand_ins
from kb_site.ingest.titles import Titles
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape, key, shape, stands_for, words
from kb_site.model import LeaderEntry
from kb_site.reading import Document, Fact, LeaderMention, PlaceMention
from kb_site.text import Span

_span = attrgetter("span")


def read_leaders(document: Document, lexicon: Lexicon, places: Sequence[PlaceMention], published: Edtf | None) -> Cast:
    """Return the leaders of an article and every place where it speaks of them.

    Takes     the document, the collection's lexicon, what `read_places` found, and the day of publication.
    Returns   a leader for each named individual with a public office: in the register or not; nobody for journalists,
              photographers and private persons, nor for a name inside that of a place.
    Errors    none: a name that fits two people is left out and named in a problem.
    """
    make = tuple.__new__  # half the price of calling the class
    found: dict[int, Hit[Word]] = {
        start: make(Hit, (make(Span, (start, end)), word)) for start, end, word in lexicon.words.spots(document.match)
    }
    words = overheard(document.match, found, places, lexicon.registers)
    chains = Titles(document.match, words, places, lexicon.regions).chains()
    seen = see(document, words, chains, places, lexicon.given)
    figures, problems = gather(document, seen.named, lexicon, places)
    mentions = read_stand_ins(document, seen, figures, lexicon.registers, published, places)
    leaders = [figure for figure in figures if figure.is_leader(document.match)]
    known = {figure.id for figure in leaders}
    for figure in leaders:
        id, rule = figure.id, _rule(figure)
        mentions += [LeaderMention(sighting.span, id, sighting.name, rule) for sighting in figure.sightings]
    return Cast(
        tuple(_fact(figure, document, leaders) for figure in leaders),
        tuple(sorted([mention for mention in mentions if mention.leader in known], key=_span)),
        problems,
    )


def _rule(figure: Figure) -> str:
    return "register" if figure.person else "title"


def _fact(figure: Figure, document: Document, leaders: Sequence[Figure]) -> Fact[LeaderEntry]:
    titles = figure.roles.values()
    told = {title.office for title in titles if title.public} | vi.LOWER_RANKS
    spans = [t.span for t in titles if t.office and (t.public or t.body or t.office in told)]
    said = [(role.isupper(), span, role) for span in spans if (role := document.quote(span))]
    roles: dict[str, str] = {}
    for _, _, role in sorted(said) if len(said) > 1 else said:
        roles.setdefault(key(role), role)
    entry = LeaderEntry(
        figure.id,
        figure.name,
        figure.country,
        tuple(_aliases(figure, leaders)),
        tuple(sorted(roles.values(), key=len, reverse=True)),
    )
    return Fact(entry, figure.sightings[0].span, _rule(figure))


def _aliases(figure: Figure, leaders: Sequence[Figure]) -> list[str]:
    if len(figure.forms) == 1 and figure.name in figure.forms:  # as mostly
        return []
    forms = _forms(figure)
    own = [form for form in forms if not _is_shared(form, figure, leaders)]
    return own if own or figure.name in figure.forms else forms


def _forms(figure: Figure) -> list[str]:
    found: dict[str, str] = {}
    for form in figure.forms:
        if form != figure.name:
            found.setdefault(form if not form.isupper() else key(form), form)
    return [form for form in found.values() if not (form.isupper() and _is_headline_of(form, figure))]


def _is_shared(form: str, figure: Figure, leaders: Sequence[Figure]) -> bool:
    """Say whether a form is a name that another leader of the text bears as well: "Kim" (convention 29)."""
    if " " in form or "-" in form:
        return False
    return any(
        stands_for(form, full, family_first=other.country == "CN")
        or (shape(full) is Shape.OTHER and key(form) in words(full)[1:])
        for other in leaders
        if other is not figure
        for full in (other.name, *other.forms)
    )


def _is_headline_of(form: str, figure: Figure) -> bool:
    """Say whether a form is only the name in capitals, which the text has in full as well."""
    return figure.name in figure.forms and key(form) == key(figure.name)
