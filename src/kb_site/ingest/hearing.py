"""Tells whom names mean that are written as they sound: "Phi-đen Ca-xtrô", "V.Pu-tin", "Li Miêng Bắc"."""

from collections.abc import Iterable, Mapping, Sequence, Set

from kb_site.ingest.figures import Figure
from kb_site.ingest.lexicon import Word, WordKind
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi.sounds import asked, filed, is_transliterated, weight
from kb_site.reading import PlaceMention
from kb_site.registers import KOREAS, Registers
from kb_site.text import Span

_LONGEST = 80
"""Code points of a name."""
_LONGEST_SYLLABLE = 8
_FEWEST_HERE = 2
"""Sounds of a name that mean somebody else of the same article: "KR"."""
_MOST_HERE = 40
"""People of one article who sound alike; where there are more, the sound tells nobody apart."""


def heard(form: str, registers: Registers, country: str, near: Set[str]) -> str | None:
    """Return the person of the register whom a full name means.

    Takes     the country that the person serves, "" where the text does not tell; and the countries that the text
              names, one of which it must be where it names any.
    Returns   the id; None also for names that are spelt, but for Korean ones, which have several romanisations.
    """
    if "." in form or " " not in form or not (is_transliterated(form) or country in KOREAS):
        return None
    if country or not near:
        return registers.ear.one(form, country)
    found = {id for code in near if (id := registers.ear.one(form, code))}
    return found.pop() if len(found) == 1 else None


def overheard(
    match: str, words: Mapping[int, Hit[Word]], places: Sequence[PlaceMention], registers: Registers
) -> Mapping[int, Hit[Word]]:
    """Return the known words with people of the register whose names stand there without a title, as they sound.

    Takes     the match copy; the known words by where they begin, in order; the places, whose countries the people
              must serve.
    """
    starts = [start for joint in vi_names.JOINT.finditer(match) if (start := _word_start(match, joint.start())) >= 0]
    if not starts:
        return words
    taken = {hit.span.end for hit in words.values()} | {place.span.end for place in places}
    codes = {place.country for place in places if place.country} - {"VN"}
    more: dict[int, Hit[Word]] = {}
    end = 0
    for start in starts:
        if start < end or start in words or start - 1 in taken:
            continue
        end = vi_names.name_end(match, start, min(len(match), start + _LONGEST))
        if id := heard(match[start:end], registers, "", codes):
            more[start] = Hit(Span(start, end), Word(WordKind.PERSON, (id,)))
    return dict(sorted({**words, **more}.items())) if more else words


def _word_start(match: str, position: int) -> int:
    """Return where the word with a capital begins whose first syllable ends at a position, or -1."""
    start = position - 1
    while start >= max(0, position - _LONGEST_SYLLABLE) and match[start].isalpha():
        start -= 1
    return start + 1 if match[start + 1].isupper() and match[start : start + 1] != "-" else -1


def heard_short(form: str, registers: Registers, country: str) -> str | None:
    """Return the person of a country whom a family name, or initials with one, means: "Lu-ca-sen-cô", "V.Pu-tin"."""
    if not country or not is_transliterated(form) or (" " in form and "." not in form):
        return None
    return registers.ear.one(form, country)


class Echoes:
    """The people of one article by the sound of their names; made once for the transliterated names in it."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures: dict[str, dict[Figure, None]] = {}
        for figure in figures:
            for full in figure.called():
                for key in filed(full):
                    self._figures.setdefault(key, {}).setdefault(figure)

    def find(self, form: str) -> tuple[Figure, ...]:
        """Return who else has a name that sounds like a transliterated one, or a part of it, in order."""
        for keys in asked(form):
            whole = [key for key in keys if weight(key) >= _FEWEST_HERE]
            ways = [*whole, *(f"+{key}" for key in whole if " " not in key)]
            alike = [figures for key in ways if len(figures := self._figures.get(key, {})) <= _MOST_HERE]
            if found := dict.fromkeys(figure for figures in alike for figure in figures):
                return tuple(found)
        return ()
