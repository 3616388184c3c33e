"""The lines of a source as the layout rules see them: words, ending, and what their form alone says."""

import html
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kb_site.lang.vi import layout as vi
from kb_site.lang.vi.bylines import Signature, read_signature
from kb_site.lang.vi.furniture import Family, Phrases, Words, lower_words, words_of
from kb_site.lang.vi.stamps import read_fused, read_stamp_line
from kb_site.reading import Clue, ClueKind
from kb_site.text import lower_copy, match_copy, squashed_lines


class Kind(StrEnum):
    """What a line reads as, were it text."""

    TITLE = "title"
    """The title of something: words that no stop ends."""
    SENTENCE = "sentence"
    """A paragraph: words that a stop ends, or too many for a title."""
    CUT = "cut"
    """Words whose end was cut off, as a teaser's: "… Lễ đón Tổng Bí thư Tô Lâm thăm cấp ..."."""
    CAPTION = "caption"
    """The caption of a picture: words that a credit ends."""
    LISTED = "listed"
    """An item that a bullet or a number opens, without a stop."""
    SHORT = "short"
    """A few words that are none of these."""


class Item(NamedTuple):
    """A line that is not blank."""

    number: int
    """Line of the source, from 1."""

    text: str
    """Its words: squashed, entities decoded, without table pipes and markup at its ends."""

    match: str
    """`text.match_copy(text)`."""

    low: str
    """`match` in lower case, same length."""

    length: int
    """Number of words between spaces."""

    gap: bool
    """Whether a blank line stands before it."""

    piped: bool
    """Whether it stood between table pipes."""

    stop: str
    """What ends it: "." "?" "!" ":" ";" "," or "" for nothing, "…" for words cut short."""

    listed: bool
    """Whether a bullet or a number opens it."""

    credit: int
    """Where a picture credit at its end starts, -1 where there is none."""

    kind: Kind

    rule: str = ""
    """Name of the rule by which its form alone is furniture; "" for text."""

    clues: tuple[Clue, ...] = ()
    """What it tells about the article, if it is the article's."""

    is_title: bool = False
    """Whether it is text that reads as a title."""

    is_sentence: bool = False
    """Whether it is text that reads as a paragraph."""

    is_cut: bool = False
    """Whether it is text that was cut short."""


_TITLE, _SENTENCE, _CUT, _CAPTION, _LISTED, _SHORT = Kind


def as_text(item: Item) -> Item:
    """Return the item as the text it would be without the rule that its form falls under."""
    kind = item.kind
    return item._replace(rule="", clues=(), is_title=kind is _TITLE, is_sentence=kind is _SENTENCE, is_cut=kind is _CUT)


Found = tuple[str, tuple[Clue, ...]]
"""Name of a rule, and the clues that its line gives."""

_PIPES = " |\t"
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|img|b|strong|em|i|u|figure|figcaption|h[1-6]|ul|ol|li|table|t[dhr]|tbody|section|article"
    r"|picture|source|iframe)\b[^<>]{0,600}>",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()]{0,600}\)|\[[^\[\]]{0,60}\])")
_EMPHASIS = re.compile(r"(?:\*{1,3}|_{1,3}|#{1,6}\s)(.*?)(?:\*{1,3}|_{1,3})?")
_LIST = re.compile(r"(?:[-+*•●▪◦‣■]\s|\d{1,2}[.)]\s|[^\W\d_]\)\s|[IVX]{1,5}[.)]\s|[A-H][.)]\s)")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,500}")
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
_HEADER = 40
"""Lines at the top among which a header of `key: value` lines is looked for."""
_KEY = 20
"""Characters in the longest key of such a line, at least."""
_WORD_CHARACTER = re.compile(r"[^\W_]")
_CLOSERS = "\"')]* _"
_GUILLEMETS = re.compile("[»›]")
_LONG = 60
"""Words from which on a line is a paragraph, whatever it starts with."""
_LONGEST = 600
"""Characters of the same, for a line without spaces."""
_FEW = 12
"""Words from which on a line with a full stop is a paragraph unless an address or a legal phrase opens it."""


def read_items(text: str, phrases: Phrases) -> list[Item]:
    """Return the lines that are not blank, each with what its form says.

    Takes     a decoded text; any text will do.
    """
    lines = squashed_lines(text)
    copy = match_copy("\n".join(lines))
    header = _header(lines)
    items: list[Item] = []
    gap = False
    rows = zip(lines, copy.split("\n"), lower_copy(copy).split("\n"), strict=True)
    for number, (line, match, low) in enumerate(rows, 1):
        if not line:
            gap = True
            continue
        if number in header:
            items.append(_header_line(number, line, match, low, gap))
        else:
            items.append(_item(number, line, match, low, gap, phrases))
        gap = False
    return items


def _header(lines: list[str]) -> set[int]:
    """Return the numbers of the `key: value` lines that extraction programs write above a text: two at least."""
    numbers = {number for number, line in enumerate(lines[:_HEADER], 1) if ":" in line[:_KEY] and _META.match(line)}
    return numbers if len(numbers) > 1 else set()


def _header_line(number: int, line: str, match: str, low: str, gap: bool) -> Item:
    key, _, value = line.partition(":")
    kind = _META_CLUES.get(key.strip())
    clues = (Clue(kind, value.strip(), number),) if kind and value.strip() else ()
    length = line.count(" ") + 1
    return Item(number, line, match, low, length, gap, False, "", False, -1, _SHORT, "metadata", clues)


def _item(number: int, text: str, match: str, low: str, gap: bool, phrases: Phrases) -> Item:
    piped = text[0] == "|" or text[-1] == "|"
    markup = "<" in text or "&" in text or "![" in text
    whole = text
    if piped or markup or text[0] in "*_#":
        text = _without_markup(text)
        match = match_copy(text)
        low = lower_copy(match)
    if not _WORD_CHARACTER.search(text):
        rule = "image-residue" if piped or markup else "ornament"
        return Item(number, whole, whole, whole.lower(), 0, gap, piped, "", False, -1, _SHORT, rule)
    length = text.count(" ") + 1
    credit = vi.credit_start(match)
    if credit == 0 and length > 7:
        credit = -1
    stop = _stop(match)
    listed = _LIST.match(match) is not None
    kind = _CAPTION if vi.is_labelled(match) else _kind(text, length, stop, listed, credit)
    form = (number, text, match, low, length, gap, piped, stop, listed, credit, kind)
    item = Item(*form, "", (), kind is _TITLE, kind is _SENTENCE, kind is _CUT)
    if length > _LONG or len(match) > _LONGEST:
        return item
    rule, clues = _by_form(item, phrases)
    return Item(*form, rule, clues) if rule else item


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
        return _CUT if stop == "…" else _SENTENCE
    if not listed and credit < 0 and length >= 4 and (not stop or (stop in "?!" and length <= 25)):
        return _TITLE if text[0].isupper() or not text[0].isalpha() else _SHORT
    if stop and length >= 4:
        return _CUT if stop == "…" else _SENTENCE
    return _LISTED if listed else _SHORT


def _by_form(item: Item, phrases: Phrases) -> Found:
    """Return the rule that a line's form alone falls under, ("", ()) for text."""
    match = item.match
    if ("://" in match or "www." in match) and (found := _address(item)):
        return found
    sentence = item.stop in (".", ";") and item.length > _FEW
    words: Words = ()
    if not sentence:
        words = lower_words(item.low)
    elif phrases.may_open(item.low):
        words = lower_words(item.low[:80])
    if found := _phrase(item, words, phrases, sentence):
        return found
    if sentence:
        return _NONE
    return (
        _stamp(item, words, phrases)
        or _navigation(item, words, phrases)
        or _media(item)
        or _signature(item, words, phrases)
        or (("ornament", ()) if not any(map(str.isalpha, item.match)) else _NONE)
    )


_NONE: Found = ("", ())


def _address(item: Item) -> Found | None:
    found = _URL.search(item.match)
    if not found:
        return None
    rest = item.match[: found.start()] + item.match[found.end() :]
    if rest.count(" ") <= 5 and (item.stop != "." or not rest.strip()):
        return "address", (Clue(ClueKind.URL, found[0].rstrip(".,;)"), item.number),)
    return None


_RULES = {Family.MEDIA: "read-more-head", Family.POLL: "poll", Family.COMMENTS: "comments", Family.TAGS: "tags"}
"""Names of rules where they differ from the class of words."""


def _phrase(item: Item, words: Words, phrases: Phrases, sentence: bool) -> Found | None:
    """Furniture words that are the line, or open it."""
    if (who := vi.follows(item.match)) is not None:
        return "follow", (Clue(ClueKind.OUTLET, who, item.number),)
    if item.length <= _FEW and (family := phrases.whole(words)):
        return None if item.stop == "." and item.length > 3 else (_RULES.get(family, family.value), ())
    if (opened := phrases.opening(words)) and _is_opened(item, words, *opened, sentence):
        family = opened[0]
        return _RULES.get(family, family.value), _owner(item, words, phrases) if family in _OWNED else ()
    if ":" in item.match[:60]:
        head, _, rest = item.match.partition(":")
        if rest.strip() and phrases.whole(words_of(head)) in (Family.READ_MORE, Family.POLL):
            return "pointer", ()
    if item.match[0] == "#" and not sentence:
        return "tags", ()
    return None


_OWNED = (Family.LEGAL, Family.CONTACT, Family.MASTHEAD)
"""Classes of lines in which an outlet speaks of itself."""


def _owner(item: Item, words: Words, phrases: Phrases) -> tuple[Clue, ...]:
    id = phrases.domain(item.match) or phrases.outlet_within(words)
    return (Clue(ClueKind.OUTLET, id, item.number),) if id else ()


def _is_opened(item: Item, words: Words, family: Family, count: int, sentence: bool) -> bool:
    """Say whether a phrase that opens a line makes it furniture, rather than a sentence that starts likewise."""
    if family in (Family.LEGAL, Family.PROMPT):
        return True
    if family is Family.POINTER:
        return _points(item, count)
    head, mark, _ = item.match.partition(":")
    colon = bool(mark) and len(words_of(head)) == count
    if family is Family.TAGS:
        return colon or len(words) == count
    if sentence or item.stop == ":":
        return False
    return family in (Family.NOTICE, Family.MASTHEAD) or colon or (not item.stop and _has_number(item.match))


def _points(item: Item, count: int) -> bool:
    """Say whether the title of another story follows the words that open a line."""
    rest = item.match.split(" ", count)
    if len(rest) <= count:
        return False
    if rest[count - 1][-1] == ":":
        return True
    return item.stop != "." and item.length <= 40 and rest[count].lstrip(" :->\"'([")[:1].isupper()


_NUMBER = re.compile(r"\+?\d(?:[ .()-]{0,2}\d){7,14}")


def _has_number(match: str) -> bool:
    """Say whether a line gives a telephone number or an address of mail."""
    return "@" in match or _NUMBER.search(match) is not None


def _stamp(item: Item, words: Words, phrases: Phrases) -> Found | None:
    if fused := read_fused(item.match):
        return "metadata", tuple(Clue(ClueKind.PUBLISHED, date, item.number) for date in fused)
    stamp = read_stamp_line(item.match, words)
    if stamp is None:
        return None
    clues = tuple(Clue(ClueKind.PUBLISHED, date, item.number) for date in stamp.dates)
    if not stamp.rest:
        return "stamp" if stamp.firm else "bare-date", clues
    if signature := read_signature(stamp.rest, phrases):
        return "stamp", (*clues, *_signed(signature, item.number))
    rest = words_of(stamp.rest)
    if not phrases.cover(rest).left or phrases.opening(rest) or (stamp.firm and len(rest) <= 2):
        return "stamp", clues
    return None


def _navigation(item: Item, words: Words, phrases: Phrases) -> Found | None:
    """Menus, share bars, breadcrumbs, pointers."""
    if vi.is_pointer(item.text):
        return "pointer", ()
    if item.stop or item.listed:
        return None
    cover = phrases.cover(words)
    if cover.phrases and not cover.left:
        family = Family.SHARE if Family.SHARE in cover.families else min(cover.families)
        return "section" if family is Family.MENU and cover.phrases == 1 else family.value, ()
    if cover.phrases >= 4 and cover.left <= cover.phrases:
        return "menu", ()
    crumbs = vi.breadcrumb(item.text)
    if _is_trail(crumbs, phrases) or (len(crumbs) > 1 and item.length <= _FEW and _GUILLEMETS.search(item.text)):
        return "breadcrumb", ()
    if "|" in item.match:
        bars = [part for part in item.match.split("|") if part.strip()]
        if len(bars) > 1 and 2 * sum(_is_covered(part, phrases) for part in bars) >= len(bars):
            return "menu", ()
    return None


def _is_trail(crumbs: list[str], phrases: Phrases) -> bool:
    return len(crumbs) > 1 and any(_is_covered(crumb, phrases) for crumb in crumbs[:-1])


def _is_covered(part: str, phrases: Phrases) -> bool:
    return not phrases.cover(words_of(part)).left


def _media(item: Item) -> Found | None:
    if vi.is_media_title(item.match):
        return "media-title", ()
    if vi.is_file_name(item.match) or vi.is_picture_text(item.match):
        return "image-residue", ()
    if vi.is_scene(item.match[: item.credit] if item.credit > 0 else item.match):
        return "scene", ()
    if vi.is_continued(item.match):
        return "continued", ()
    return ("photo-credit", ()) if item.credit == 0 else None


def _signature(item: Item, words: Words, phrases: Phrases) -> Found | None:
    if item.listed or item.stop not in ("", "."):
        return None
    signature = read_signature(item.match, phrases)
    if signature is None:
        return None
    if signature.picture:
        return "photo-credit", ()
    rule = "name" if signature.bare else "byline" if signature.authors else "source-line"
    return rule, tuple(_signed(signature, item.number))


def _signed(signature: Signature, number: int) -> Iterable[Clue]:
    yield from (Clue(ClueKind.AUTHOR, author, number) for author in signature.authors)
    yield from (Clue(ClueKind.OUTLET, sign, number) for sign in signature.signs)
