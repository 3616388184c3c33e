"""What a page says twice: its headline as the text of a picture, a sentence as a caption, a line as itself."""

import re

from kb_site.ingest.items import Item, Kind
from kb_site.lang.vi.layout import is_video_credit, number_start
from kb_site.text import fold

REPEATS = (Kind.TITLE, Kind.CAPTION, Kind.SENTENCE)
"""Kinds of line that may repeat another one."""
_CAPTIONED = Kind.CAPTION
_REPEATED = 8
"""Words from which on a caption can be the repetition of a sentence rather than a name that the body has too."""
_CAPTION = 40
"""Words in the longest line that a credit on the line below makes a caption."""
_UNMARKED = 5
"""Words from which on a line without marks can be the headline."""
_LONGEST = 90
"""Words in the longest line that may repeat another in all but credit and stop."""
_CLAUSE_START = re.compile(r"[.!?…,;] ")
_PREFIX = 24
"""Characters by which the clauses that a caption may repeat are found."""
_ECHO = range(6, 31)
"""Words in a line without a credit that can be a picture's text though nothing says so."""
_NEAR = 3
"""Lines that stay, before and behind, whose sentences such a line may be made of."""
_SENTENCE = re.compile(r"[.!?…]+(?:[\s\"')]|$)")
_WORD = re.compile(r"\w+")
_FEW_CAPTIONS = 12
"""Captions on an ordinary page, at most."""
_LIKELY = 50
"""Sentences with the same start that are compared, at most."""


def core(item: Item) -> str:
    """Return what two lines have in common when one repeats the other: lower case, without credit, number and stop."""
    end = item.credit if item.credit > 0 else number_start(item.match)
    low = item.low[:end] if end > 0 else item.low
    return low.strip(" .\"'|-")


def is_caption(items: list[Item], i: int) -> bool:
    """Say whether an item that stays is a picture's caption: by its credit, its pipes, or what stands beside it."""
    item = items[i]
    if item.kind is _CAPTIONED or item.piped:
        return True
    if i + 1 < len(items) and items[i + 1].rule == "photo-credit" and not items[i + 1].gap and item.length <= _CAPTION:
        return True
    return i > 0 and items[i - 1].rule == "image-residue" and item.is_title


def drop_repetitions(items: list[Item], verdicts: list[str], headline: int | None) -> None:
    """Drop lines that say again what the headline, a paragraph or another line says.

    Takes     items and verdicts side by side, "" for text that stays; verdicts are changed in place.
    Source    convention 6 of the gold.
    """
    title = core(items[headline]) if headline is not None else ""
    bare = "".join(_WORD.findall(fold(title)))
    seen: set[str] = set()
    for i, item in enumerate(items):
        if i == headline or verdicts[i] not in ("", "above-headline"):
            continue
        key = core(item) if item.kind in REPEATS and item.length <= _LONGEST else item.match
        if title and (key == title or (key.startswith(title) and item.is_title and len(key) - len(title) <= 40)):
            verdicts[i] = "repeated-headline"
        elif item.length >= _UNMARKED and item.low.isascii() and bare.startswith("".join(_WORD.findall(item.low))):
            verdicts[i] = "repeated-headline"  # as the name of a picture's file has it, without marks
        elif not verdicts[i] and item.length >= 4:
            if _is_titled(items, verdicts, i, key):
                verdicts[i - 1] = "media-title"
                verdicts[i] = "media-title" if is_video_credit(item.match[item.credit :]) else ""
            elif key in seen:
                verdicts[i] = "repeated-line"
            seen.add(key)
    _drop_repeated_captions(items, verdicts, headline)
    _drop_echoes(items, verdicts, headline)


def _is_titled(items: list[Item], verdicts: list[str], i: int, key: str) -> bool:
    """Say whether a caption says what the line right above it says, which is then the name of the picture or film."""
    if items[i].kind is not _CAPTIONED or i == 0 or verdicts[i - 1] or items[i].gap:
        return False
    return items[i - 1].kind is Kind.TITLE and core(items[i - 1]) == key


def _drop_repeated_captions(items: list[Item], verdicts: list[str], headline: int | None) -> None:
    kept = [i for i, verdict in enumerate(verdicts) if not verdict and i != headline]
    captions = [i for i in kept if is_caption(items, i)]
    checked = [i for i in captions if items[i].length >= _REPEATED]
    if not checked:
        return
    said = [core(items[i]) for i in sorted({*kept} - {*captions})]
    if len(checked) <= _FEW_CAPTIONS:  # as on most pages: cheaper to look for each in all of the text than to index it
        text = "\n".join(said)
        checked = [i for i in checked if core(items[i]) in text]
        if not checked:
            return
    starts: dict[str, list[tuple[str, int]]] = {}
    for words in said:
        for at in (0, *(found.end() for found in _CLAUSE_START.finditer(words))):
            starts.setdefault(words[at : at + _PREFIX], []).append((words, at))
    for i in checked:
        key = core(items[i])
        likely = starts.get(key[:_PREFIX], [])[:_LIKELY]
        if any(words.startswith(key, at) for words, at in likely):
            verdicts[i] = "repeated-caption"


def _drop_echoes(items: list[Item], verdicts: list[str], headline: int | None) -> None:
    """Drop lines without a credit whose words one sentence near them has in the same order: the text of a picture."""
    kept = [i for i, verdict in enumerate(verdicts) if not verdict]
    for place, i in enumerate(kept):
        item = items[i]
        if i == headline or item.kind not in REPEATS or item.credit >= 0 or item.listed or item.length not in _ECHO:
            continue
        words = _WORD.findall(item.low)
        near = kept[max(0, place - _NEAR) : place + _NEAR + 1]
        if any(j != i and items[j].length > item.length and _says(items[j], words) for j in near if not verdicts[j]):
            verdicts[i] = "repeated-line"


def _says(item: Item, words: list[str]) -> bool:
    """Say whether one sentence of a line has all these words, in order."""
    low = item.low
    for word in words:  # sought as letters first: most lines lack one, and need not be taken apart
        if word not in low:
            return False
    return any(_in_order(words, _WORD.findall(sentence)) for sentence in _SENTENCE.split(low))


def _in_order(words: list[str], said: list[str]) -> bool:
    rest = iter(said)
    return all(word in rest for word in words)
