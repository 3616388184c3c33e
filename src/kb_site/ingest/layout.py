"""What each line of a source is: headline, body, caption, or furniture with the name of the rule that dropped it.

First each line by its form alone (`lines`), then by its neighbourhood (`regions`), last what is said twice
(`repetitions`). When nothing speaks against a line, it stays.
"""

from dataclasses import replace
from functools import lru_cache

from kb_site.ingest.items import Item, Kind, as_text
from kb_site.ingest.lines import read_items
from kb_site.ingest.regions import Page
from kb_site.ingest.repetitions import drop_repetitions, is_caption
from kb_site.lang.vi.furniture import Phrases
from kb_site.lang.vi.stamps import read_prefix
from kb_site.reading import Clue, ClueKind, Dropped, Layout, Line, Source
from kb_site.registers import Registers

_CAPTION = Kind.CAPTION
_DATELINES = 3
"""Paragraphs at the start that may carry an outlet's dateline."""


def lay_out(source: Source, registers: Registers) -> Layout:
    """Return what each line of a source is.

    Takes     any text; furniture words and outlets of the registers.
    Returns   each line that is not blank in exactly one of headline, paragraphs and dropped; a kept line from whose
              start a prefix was cut ("NDO -") has the prefix among the dropped as well. A text of one line is body.
    Errors    none: bad input is the page's.
    Source    conventions 1 to 8 and 25 to 28 of the gold.
    """
    phrases = compiled(registers)
    items = read_items(source.text, phrases)
    if len(items) == 1:
        items = [as_text(items[0])]
        return _written(items, [""], None, phrases)
    page = Page(items)
    page.find_headline()
    page.drop_lists_and_tail()
    page.drop_unheaded_tail()
    page.drop_boxes()
    drop_repetitions(page.items, page.verdicts, page.headline)
    return _written(page.items, page.verdicts, page.headline, phrases)


@lru_cache(maxsize=4)
def compiled(registers: Registers) -> Phrases:
    """Return the registers' furniture words and outlets, ready for look-ups."""
    countries = registers.countries.values()
    names = [
        name for country in countries for name in (*country.names.values(), *country.forms, country.capital) if name
    ]
    names += [place.name for place in registers.places.values()]
    return Phrases(registers.furniture, registers.outlets.values(), names)


def _written(items: list[Item], verdicts: list[str], headline: int | None, phrases: Phrases) -> Layout:
    """Return the layout of judged items: prefixes cut, clues gathered."""
    title: Line | None = None
    paragraphs: list[Line] = []
    dropped: list[Dropped] = []
    clues: list[Clue] = []
    for i, (item, verdict) in enumerate(zip(items, verdicts, strict=True)):
        if i == headline:
            title = Line(item.text, item.number, match=item.match)
        elif verdict:
            if dropped and dropped[-1].number == item.number:  # behind a date that was fused to it
                dropped[-1] = replace(dropped[-1], text=f"{dropped[-1].text} {item.text}")
            else:
                dropped.append(Dropped(item.number, item.text, verdict))
            if verdict == item.rule:
                clues += [Clue(kind, words, item.number) for kind, words in item.hints]
        else:
            text, match = item.text, item.match
            if len(paragraphs) < _DATELINES and (item.is_sentence or item.kind is _CAPTION):
                text, match, cut, found = _without_prefixes(item, phrases)
                dropped += cut
                clues += found
            paragraphs.append(Line(text, item.number, is_caption(items, i), match))
    return Layout(title, tuple(paragraphs), tuple(dropped), tuple(clues))


def _without_prefixes(item: Item, phrases: Phrases) -> tuple[str, str, list[Dropped], list[Clue]]:
    dropped: list[Dropped] = []
    clues: list[Clue] = []
    text, match = item.text, item.match
    while (prefix := read_prefix(match, phrases)) and prefix.length < len(match):
        dropped.append(Dropped(item.number, text[: prefix.length].strip(), prefix.rule))
        clues += [Clue(ClueKind.PUBLISHED, words, item.number) for words in prefix.dates]
        clues += [Clue(ClueKind.OUTLET, prefix.sign, item.number)] if prefix.sign else []
        text, match = text[prefix.length :].lstrip(), match[prefix.length :].lstrip()
    return text, match, dropped, clues
