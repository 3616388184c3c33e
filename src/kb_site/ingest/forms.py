"""The rules by which a line's form alone makes it furniture: addresses, menus, stamps, bylines, credits."""

import re
from collections.abc import Iterable

from kb_site.ingest.items import Hint, Item
from kb_site.lang.vi import layout as vi
from kb_site.lang.vi.bylines import Signature, read_signature
from kb_site.lang.vi.furniture import Family, Phrases, Words, lower_words, words_of
from kb_site.lang.vi.stamps import read_fused, read_month_stamp, read_stamp_line
from kb_site.reading import ClueKind

Found = tuple[str, tuple[Hint, ...]]
"""Name of a rule, and what its line tells about the article."""

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,500}")
_GUILLEMETS = re.compile("[»›]")
_FEW = 12
"""Words from which on a line with a full stop is a paragraph unless an address or a legal phrase opens it."""


def rule_by_form(item: Item, phrases: Phrases) -> Found:
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
        return "address", ((ClueKind.URL, found[0].rstrip(".,;)")),)
    return None


_RULES = {Family.MEDIA: "read-more-head", Family.POLL: "poll", Family.COMMENTS: "comments", Family.TAGS: "tags"}
"""Names of rules where they differ from the class of words."""


def _phrase(item: Item, words: Words, phrases: Phrases, sentence: bool) -> Found | None:
    """Furniture words that are the line, or open it."""
    if (who := vi.follows(item.match)) is not None:
        return "follow", ((ClueKind.OUTLET, who),)
    if item.length <= _FEW and (family := phrases.whole(words)):
        return None if item.stop == "." and item.length > 3 else (_RULES.get(family, family.value), ())
    if not item.stop and item.length <= _FEW and (id := phrases.masthead(words)):
        return "masthead", ((ClueKind.OUTLET, id),)
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


def _owner(item: Item, words: Words, phrases: Phrases) -> tuple[Hint, ...]:
    id = phrases.domain(item.match) or phrases.outlet_within(words)
    return ((ClueKind.OUTLET, id),) if id else ()


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
        return "metadata", tuple((ClueKind.PUBLISHED, date) for date in fused)
    if month := read_month_stamp(item.match):
        return "stamp", ((ClueKind.PUBLISHED, month),)
    stamp = read_stamp_line(item.match, words)
    if stamp is None:
        return None
    hints = tuple((ClueKind.PUBLISHED, date) for date in stamp.dates)
    if not stamp.rest:
        return "stamp" if stamp.firm else "bare-date", hints
    if signature := read_signature(stamp.rest, phrases):
        return "stamp", (*hints, *_signed(signature))
    rest = words_of(stamp.rest)
    if not phrases.cover(rest).left or phrases.opening(rest) or (stamp.firm and len(rest) <= 2):
        return "stamp", hints
    return None


def _navigation(item: Item, words: Words, phrases: Phrases) -> Found | None:
    """Menus, share bars, breadcrumbs, pointers."""
    if vi.is_pointer(item.text) or vi.is_doubled(item.match) or vi.is_unmarked_link(item.match):
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
    if item.length <= _FEW and vi.is_plain_trail(crumbs):
        return "breadcrumb", ()
    if "|" in item.match:
        bars = [part for part in item.match.split("|") if part.strip()]
        if len(bars) > 1 and 2 * sum(_is_covered(part, phrases) for part in bars) >= len(bars):
            return "menu", ()
        if len(bars) >= _BARS and not item.piped and vi.is_plain_trail(bars):
            return "menu", ()
    return None


_BARS = 4
"""Parts from which on a line of short titles between bars is a menu, known or not."""


def _is_trail(crumbs: list[str], phrases: Phrases) -> bool:
    return len(crumbs) > 1 and any(_is_covered(crumb, phrases) for crumb in crumbs[:-1])


def _is_covered(part: str, phrases: Phrases) -> bool:
    cover = phrases.cover(words_of(part))
    return cover.phrases > 0 and not cover.left  # no "7/1957" of a table


def _media(item: Item) -> Found | None:
    if vi.is_media_title(item.match):
        return "media-title", ()
    if vi.is_file_name(item.match) or vi.is_picture_text(item.match):
        return "image-residue", ()
    if vi.is_scene(item.match[: item.credit] if item.credit > 0 else item.match):
        return "scene", ()
    if stamped := vi.picture_stamp(item.match):
        return "picture-stamp", ((ClueKind.PUBLISHED, stamped),)
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
    return rule, tuple(_signed(signature))


def _signed(signature: Signature) -> Iterable[Hint]:
    yield from ((ClueKind.AUTHOR, author) for author in signature.authors)
    yield from ((ClueKind.OUTLET, sign) for sign in signature.signs)
