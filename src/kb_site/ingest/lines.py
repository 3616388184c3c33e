"""The lines of a source as the layout rules see them: words, ending, and what their form alone says."""

import html
import re
from functools import lru_cache

from kb_site.ingest.forms import rule_by_form
from kb_site.ingest.items import Item, Kind
from kb_site.lang.vi import layout as vi
from kb_site.lang.vi.furniture import Phrases
from kb_site.lang.vi.stamps import metadata_length, stamp_behind, stamp_length
from kb_site.reading import ClueKind
from kb_site.text import lower_copy, match_copy, squashed_lines

_TITLE, _SENTENCE, _CUT, _CAPTION, _LISTED, _SHORT = Kind
_PIPES = " |\t"
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|img|b|strong|em|i|u|figure|figcaption|h[1-6]|ul|ol|li|table|t[dhr]|tbody|section|article"
    r"|picture|source|iframe)\b[^<>]{0,600}>",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()]{0,600}\)|\[[^\[\]]{0,60}\])")
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3}|#{1,6}\s)(.*?)(?:\*{1,3}|_{1,3})?")
_BULLETS = "-+*•●▪◦‣■"
_LIST = re.compile(rf"(?:[{_BULLETS}]\s|\d{{1,2}}[.)]\s|[^\W\d_]\)\s|[IVX]{{1,5}}[.)]\s|[A-H][.)]\s)")
_META = re.compile(
    r"(title|author|url|hostname|description|sitename|date|filedate|categories|tags|fingerprint|id|license|image|pagetype"
    r"|language|source-hostname|source|excerpt)\s?:\s?(.*)"
)
_META_CLUES = {
    "date": ClueKind.PUBLISHED,
    "author": ClueKind.AUTHOR,
    "url": ClueKind.URL,
    "hostname": ClueKind.OUTLET,
    "sitename": ClueKind.OUTLET,
    "source-hostname": ClueKind.OUTLET,
}
_DATED = "date "
"""What opens the line into which a program fused the date of publication: " date 2026-01-30 Chiều 30/1, …"."""
_HEADER = 40
"""Lines at the top among which a header of `key: value` lines is looked for."""
_KEY = 20
"""Characters in the longest key of such a line, at least."""
_WORD_CHARACTER = re.compile(r"[^\W_]")
_CLOSERS = "\"')]* _"
_SHORT_LINE = 100
"""Characters in the longest line whose form is remembered."""
_DATED_LEAD = 20
"""Words from which on a line without a stop that opens with the day it reports is a paragraph rather than a title."""
_WRAPPED = 7
"""Words in the longer of two lines that are one sentence broken at a margin, where a list of tags has shorter ones."""
_ENDS_STAMP = "0123456789)mMaAhH"
"""What a stamp can end with."""
_LONG = 60
"""Words from which on a line is a paragraph, whatever it starts with."""
_LONGEST = 600
"""Characters of the same, for a line without spaces."""


def read_items(text: str, phrases: Phrases) -> list[Item]:
    """Return the lines that are not blank, each with what its form says.

    Takes     a decoded text; any text will do.
    """
    lines = squashed_lines(text)
    header = _header(lines)
    items: list[Item] = []
    gap = body = False
    for number, line in enumerate(lines, 1):
        if not line:
            gap = True
            continue
        if number in header:
            item = _header_line(line)
        elif len(lines) > 1 and line.startswith(_DATED) and (cut := metadata_length(line)):
            date = _header_line(line[:cut].strip().replace(" ", ": ", 1))
            items.append(Item._make((number, gap, line[:cut].strip(), *date[3:])))
            item, gap = _read(line[cut:], phrases), False
        elif line[0].isdigit() and len(lines) > 1 and (cut := stamp_length(line)):
            date = _header_line(f"date: {line[:cut].strip(' |,-')}")._replace(rule="stamp")
            items.append(Item._make((number, gap, line[:cut].strip(), *date[3:])))
            item, gap = _read(line[cut:], phrases), False
        else:
            item = _read(line, phrases)
            if item.is_title and line[-1] in _ENDS_STAMP and not body and (cut := stamp_behind(item.match)):
                title = _read(item.text[:cut].rstrip(" |,-"), phrases)
                items.append(Item._make((number, gap, *title[2:])))
                stamp = item.text[cut:].strip(" |,-")
                stamp = stamp[1:].removesuffix(")") if stamp[0] == "(" else stamp  # "… (23/06/2010 08:15)"
                date = _header_line(f"date: {stamp}")._replace(rule="stamp")
                item, gap = Item._make((number, False, item.text[cut:].strip(), *date[3:])), False
        body = body or (item.is_sentence and item.length >= _DATED_LEAD)
        if not gap and items and _goes_on_in(items[-1], item):
            items[-1], item = _as_paragraph(items[-1]), _as_paragraph(item)
        items.append(Item._make((number, gap, *item[2:])))
        gap = False
    return items


def _goes_on_in(item: Item, below: Item) -> bool:
    """Say whether a line breaks off within a sentence, which the line below goes on with in small letters."""
    if item.rule or below.rule or item.stop or item.kind is _CAPTION or below.listed:
        return False
    return max(item.length, below.length) >= _WRAPPED and below.text[0].islower() and not below.text[1:2].isupper()


def _as_paragraph(item: Item) -> Item:
    return item._replace(kind=_SENTENCE, is_title=False, is_sentence=True, is_cut=False)


def _header(lines: list[str]) -> set[int]:
    """Return the numbers of the `key: value` lines that extraction programs write above a text: two at least."""
    numbers = {number for number, line in enumerate(lines[:_HEADER], 1) if ":" in line[:_KEY] and _META.match(line)}
    return numbers if len(numbers) > 1 else set()


def _header_line(line: str) -> Item:
    key, _, value = line.partition(":")
    kind = _META_CLUES.get(key.strip())
    hints = ((kind, value.strip()),) if kind and value.strip() else ()
    match = match_copy(line)
    length = line.count(" ") + 1
    return Item(0, False, line, match, lower_copy(match), length, False, "", False, -1, _SHORT, "metadata", hints)


_DATED_ROW = re.compile(r"\S ?\| ?[\d/. \u2013-]{0,20}\d{4}$")
"""A row of a table whose last cell is a date: "Thủ tướng Phạm Văn Đồng | 1974"."""


def _item(text: str, phrases: Phrases) -> Item:
    """Return what a line is by its form, wherever on a page it stands."""
    piped = text[0] == "|" or text[-1] == "|"
    markup = "<" in text or "&" in text or "![" in text
    whole = text
    if piped or markup or text[0] in "*_#":
        text = _without_markup(text)
    if not text[:1].isalnum() and not _WORD_CHARACTER.search(text):
        rule = "image-residue" if piped or markup else "ornament"
        return Item(0, False, whole, whole, whole.lower(), 0, piped, "", False, -1, _SHORT, rule)
    match = match_copy(text)
    low = lower_copy(match)
    length = text.count(" ") + 1
    credit = vi.credit_start(match, low)
    if credit == 0 and length > 7:
        credit = -1
    stop = _stop(match)
    listed = _is_listed(match)
    row = piped and _DATED_ROW.search(match) is not None
    kind = _CAPTION if row or vi.is_labelled(match) else _kind(text, length, stop, listed, credit)
    form = (0, False, text, match, low, length, piped, stop, listed, credit, kind)
    item = Item._make((*form, "", (), kind is _TITLE, kind is _SENTENCE, kind is _CUT))
    if length > _LONG or len(match) > _LONGEST:
        return item
    if vi.is_life_field(low):
        return item._replace(kind=_SENTENCE, is_title=False, is_sentence=True)
    rule, hints = rule_by_form(item, phrases)
    return Item(*form, rule, hints) if rule else item


def _read(line: str, phrases: Phrases) -> Item:
    return _short_item(line, phrases) if len(line) <= _SHORT_LINE else _item(line, phrases)


@lru_cache(maxsize=4096)
def _short_item(text: str, phrases: Phrases) -> Item:
    """Return the same, remembered: the pages of an outlet share their menus, boxes and signatures."""
    return _item(text, phrases)


def _without_markup(text: str) -> str:
    if "![" in text:
        text = _IMAGE.sub(" ", text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    text = " ".join(text.split()).strip(_PIPES)
    if text[:1] in ("*", "_", "#") and not _LIST.match(text) and (found := _EMPHASIS.fullmatch(text)):
        text = found[1].strip()
    return text


def _is_listed(match: str) -> bool:
    """Say whether a bullet, a number or a letter with its mark opens a line; the marks are sought first, as cheaper."""
    head = match[:6]
    return ("." in head or ")" in head or match[0] in _BULLETS) and _LIST.match(match) is not None


def _stop(match: str) -> str:
    """Return what ends a line, closing quotes and a last pair of brackets aside."""
    end = match.rstrip(_CLOSERS)
    if match[-1] == ")" and end[-1:] not in (".", "!", "?") and (bracket := match.rfind("(", -90)) > 0:
        before = match[:bracket].rstrip(_CLOSERS)
        if before and before[-1] in ".!?…;":
            end = before
    if end.endswith(("..", "…")) and not end[-8:].lower().endswith("v.v..."):
        return "…"
    return end[-1] if end and end[-1] in ".?!:;," else ""


def _kind(text: str, length: int, stop: str, listed: bool, credit: int) -> Kind:
    if credit > 0 and length <= 90:
        return _CAPTION
    if length > 40:
        return _CUT if stop == "…" and length <= _LONG else _SENTENCE
    if not stop and length >= _DATED_LEAD and vi.opens_dated(text):
        return _SENTENCE
    if not listed and credit < 0 and length >= 4 and (not stop or (stop in "?!" and length <= 25)):
        return _TITLE if text[0].isupper() or not text[0].isalpha() else _SHORT
    if stop and length >= 4:
        return _CUT if stop == "…" else _SENTENCE
    return _LISTED if listed else _SHORT
