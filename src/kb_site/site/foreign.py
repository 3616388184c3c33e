"""Words of other languages within a page's own, so that a voice reads them and a font draws them as what they are.

The rule: on an English page Vietnamese words stand in an element that says so. Not so proper names that English itself
uses: the English names and titles that the collection gives its leaders, bodies, places and events (Hồ Chí Minh, Kép
airfield), which are marked nowhere. Korean and Chinese letters are marked on pages of every language.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape

from kb_site.lang.vi.stretches import stretches
from kb_site.text import Span

_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]+(?:[ ·][\uac00-\ud7a3]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_TAG = re.compile(r"<[^>]*>")
_SCRIPTS = (("ko", _HANGUL), ("zh", _HAN))


def language_of(words: str) -> str:
    """Return the language that a name's letters give away: ko, zh, vi; "" for one in plain Latin letters."""
    known = next((lang for lang, letters in _SCRIPTS if letters.search(words)), "")
    return known or ("vi" if stretches(words) else "")


def names_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the names that a language uses as its own; None where none has a letter of another."""
    held = sorted({name for name in names if not name.isascii()}, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, held))) if held else None


def foreign(text: str, lang: str, own: re.Pattern[str] | None = None) -> list[tuple[Span, str]]:
    """Return the stretches of other languages in a text of a language, in order, each with its language.

    Takes     also the names that the language uses as its own.
    """
    found = [(Span(*match.span()), other) for other, letters in _SCRIPTS for match in letters.finditer(text)]
    if lang != "vi":
        names = [match.span() for match in own.finditer(text)] if own else []
        for span in stretches(text):
            if not any(start <= span.start and span.end <= end for start, end in names):
                found += [
                    (part, "vi") for part in _without(span, sorted(other for other, kind in found if kind != "vi"))
                ]
    return sorted((row for row in found if row[1] != lang), key=lambda row: row[0].start)


def _without(span: Span, others: Iterable[Span]) -> list[Span]:
    """Return what is left of a stretch without others that lie in it or reach into it."""
    parts = [span]
    for other in others:
        last = parts[-1]
        if other.start < last.end and last.start < other.end:
            parts[-1:] = [Span(last.start, max(last.start, other.start)), Span(min(other.end, last.end), last.end)]
    return [part for part in parts if part.start < part.end]


def marked(text: str, lang: str, otherwise: str = "", own: re.Pattern[str] | None = None) -> str:
    """Return a text as HTML with the stretches of other languages marked.

    Takes     also the language of the whole where its letters tell nothing: of the publisher of an English book.
    """
    found = foreign(text, lang, own)
    if not found and otherwise not in ("", "ko", "zh", lang):
        return f'<span lang="{escape(otherwise)}">{escape(text)}</span>'
    return "".join(_pieces(text, found))


def marked_html(html: str, lang: str, own: re.Pattern[str] | None = None) -> str:
    """Return HTML with the stretches of other languages marked in its text; text within a tag stays."""
    parts: list[str] = []
    end = 0
    for tag in _TAG.finditer(html):
        parts += (_marked_again(html[end : tag.start()], lang, own), tag[0])
        end = tag.end()
    return "".join((*parts, _marked_again(html[end:], lang, own)))


def _marked_again(html: str, lang: str, own: re.Pattern[str] | None) -> str:
    return html if html.isascii() else marked(unescape(html), lang, "", own)


def _pieces(text: str, found: Iterable[tuple[Span, str]]) -> Iterator[str]:
    end = 0
    for span, lang in found:
        yield escape(text[end : span.start])
        yield f'<span lang="{lang}">{escape(text[span.start : span.end])}</span>'
        end = span.end
    yield escape(text[end:])
