"""Reads the countries, places and organisations that an article names."""

import re

from kb_site.ingest.lexicon import Lexicon, region_key
from kb_site.lang.vi.families import MIDDLE, VIETNAMESE_FAMILY
from kb_site.lang.vi.names import CAPITAL, SMALL, is_foreign
from kb_site.lang.vi.places import (
    CITY,
    COASTS,
    COMMON,
    COMPOUND,
    DOUBTFUL,
    ENDS_OF_OFFICES,
    LEADS_TO_NAME,
    MISSIONS,
    NO_COMPOUND,
    NO_COUNTRY,
    NO_COUNTRY_AFTER,
    OPENERS,
    PAIRED,
    PROVINCE,
    PROVINCE_MORE,
    PROVINCE_NAME,
    SEAT,
    SHORT,
    SHORT_AFTER,
    SHORT_BEFORE,
)
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_SHORT_SIDE = 16
"""Characters before a country's name in which the other side of a pair ends."""

_ONE_MORE_NAME = re.compile(rf" [{CAPITAL}][{SMALL}]+(?![{SMALL}]| [{CAPITAL}])")


def read_places(document: Document, lexicon: Lexicon) -> tuple[PlaceMention, ...]:
    """Return what the text names, in order of place.

    Takes     a document and the collection's lexicon.
    Returns   countries (also both sides of a pair, "Việt - Triều"), registered places and organisations, capitals and
              provinces that no register has (id ""; those abroad behind a word such as "tỉnh"), and missions abroad
              (id ""; the countries inside them follow as mentions of their own, the only ones that overlap).
              "bán đảo Triều Tiên" names no country.
    """
    match = document.match
    found: list[PlaceMention] = []
    for start, end, (kind, id, country) in lexicon.places.spots(match):
        small = not (match[start].isupper() or match[start].isdigit())
        if small and not ((id or match.startswith(CITY, start)) and _is_named(match, start, end)):
            continue
        if kind == "country" and not _is_country(match, start, end):
            continue
        if kind == "place" and not id and _is_in_name(match, start, end):
            continue
        found.append(PlaceMention(Span(start, end), id, country, kind))
    pairs = [side for pair in PAIRED.finditer(match) for side in _sides(match, pair)]
    pairs += _all_regions(match, lexicon)
    pairs += [side for place in found if place.kind == "country" for side in _other_sides(match, place.span)]
    if pairs:
        starts = {place.span.start: place for place in (*reversed(pairs), *found)}  # a side may be found twice
        found = sorted(starts.values(), key=lambda place: (place.span.start, -place.span.end))
    return _with_missions(match, found)


def _all_regions(match: str, lexicon: Lexicon) -> list[PlaceMention]:
    """Return the provinces abroad that a text names, each list of them read once: "tỉnh A, tỉnh B và tỉnh C"."""
    found: list[PlaceMention] = []
    for seat in PROVINCE.finditer(match):
        if not found or seat.end() > found[-1].span.start:
            found += _regions(match, seat.end(), lexicon)
    return found


def _regions(match: str, start: int, lexicon: Lexicon) -> list[PlaceMention]:
    """Return the provinces abroad that a word such as "tỉnh" leads to, none where no country has that one."""
    found: list[PlaceMention] = []
    while words := PROVINCE_NAME.match(match, start):
        named = ((lexicon.regions.get(region_key(words[0][:end])), start + end) for end in _ends(words[0]))
        country, end = next((one for one in named if one[0]), (None, start))
        if country is None:
            break
        found.append(PlaceMention(Span(start, end), "", country, "place"))
        more = PROVINCE_MORE.match(match, end)
        start = more.end() if more else len(match)
    return found


def _ends(words: str) -> list[int]:
    """Return where each of some words ends, the last one first."""
    return [len(words), *(at for at in range(len(words) - 1, 0, -1) if words[at] == " ")]


def _sides(match: str, pair: re.Match[str]) -> list[PlaceMention]:
    """Return the two countries of a pair ("Việt - Triều"), none where its first side is no country."""
    end = pair.start() - (match[pair.start() - 1 : pair.start()] == " ")
    start = end
    while start > 0 and match[start - 1].isalpha():
        start -= 1
    sides = (Span(start, end), Span(*pair.span(1)))
    if match[start:end] not in SHORT:
        return []
    if LEADS_TO_NAME.match(match, pair.end()) and not _word_before(match, start)[:1].islower():
        return []  # "Hoàng Việt - Anh Tuấn"
    return [_side(side, match[side.start : side.end]) for side in sides if SHORT[match[side.start : side.end]]]


def _side(span: Span, syllable: str) -> PlaceMention:
    return PlaceMention(span, "", SHORT[syllable], "country")


def _other_sides(match: str, country: Span) -> list[PlaceMention]:
    """Return the country that a syllable joined to a country's whole name stands for: "Việt - Thụy Điển"."""
    joined: list[re.Match[str]] = []
    if match.endswith(("-", "- "), 0, country.start):
        side = SHORT_BEFORE.search(match, max(0, country.start - _SHORT_SIDE), country.start)
        if side and not _word_before(match, side.start(1))[:1].isupper():  # "Hoàng Việt - Thụy Điển"
            joined.append(side)
    if match.startswith(("-", " -"), country.end) and (side := SHORT_AFTER.match(match, country.end)):
        joined.append(side)
    return [_side(Span(*side.span(1)), side[1]) for side in joined if SHORT[side[1]]]


def _is_country(match: str, start: int, end: int) -> bool:
    """Say whether a country's name means the country: not in "bán đảo Triều Tiên", "Ý kiến", "Nguyễn Thị Nga"."""
    if match.endswith(NO_COUNTRY, 0, start) and not match.endswith(COASTS, 0, start):
        return False
    name = match[start:end]
    if " " in name or (name not in DOUBTFUL and len(name) > 4):
        return True
    if match.startswith(NO_COUNTRY_AFTER, end):
        return False
    word = _word_before(match, start)
    if word and word[0].isupper() and not word.isupper() and word[-1].isalpha() and word not in OPENERS:
        return _is_served(match, start, end, word)
    following = match[end : end + 8]
    first = following[1:].split(" ")[0].rstrip(".,") if following[:1] == " " else ""
    if first in COMPOUND and not match.startswith(NO_COMPOUND, end):
        return False
    opens = start == 0 or match.endswith(("\n", ". ", '"', "! ", "? "), 0, start)
    return not (opens and name in COMMON and following[:1] == " " and following[1:2].islower())


def _is_named(match: str, start: int, end: int) -> bool:
    """Say whether a name that is written with a small letter holds a capital: "ga Đồng Đăng", "thành phố Hải Phòng"."""
    return not match[start:end].islower()


def _is_served(match: str, start: int, end: int, word: str) -> bool:
    """Say whether a country's name after a word with a capital ends an office: "Thủ Tướng Anh", "Y Tế Đức K. Huber"."""
    before = match[max(0, start - 24) : start].rpartition("\n")[2].lower().split()
    if " ".join(before[-2:]) in ENDS_OF_OFFICES:
        return True
    following = match[end + 1 : end + 24].partition(" ")[0] if match[end : end + 1] == " " else ""
    return following[:1].isupper() and is_foreign(following.rstrip(",.")) and word.lower() not in VIETNAMESE_FAMILY


def _is_in_name(match: str, start: int, end: int) -> bool:
    """Say whether a city or province is part of a person's name: "Nguyễn Hòa Bình", "Santiago Peña"."""
    word = _word_before(match, start)
    if word.lower() in MIDDLE:  # "Đỗ Thị Hòa Bình"
        word = _word_before(match, start - 1 - len(word))
    if word and word.lower() in VIETNAMESE_FAMILY and word[0].isupper() and word[1:].islower():
        return True
    return _ONE_MORE_NAME.match(match, end) is not None and " " not in match[start:end]


def _word_before(match: str, start: int) -> str:
    if start == 0 or match[start - 1] != " ":
        return ""
    return match[match.rfind(" ", max(0, start - 24), start - 1) + 1 : start - 1].rpartition("\n")[2]


def _with_missions(match: str, found: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Add "Đại sứ quán Việt Nam tại Triều Tiên" before the countries in it."""
    all_found: list[PlaceMention] = []
    for i, place in enumerate(found):
        start, end = place.span
        if place.kind == "country" and match.endswith(MISSIONS, 0, start):
            if i + 1 < len(found) and (seat := SEAT.match(match, end)) and seat.end() == found[i + 1].span.start:
                end = found[i + 1].span.end
            words = next(words for words in MISSIONS[::-1] if match.endswith(words, 0, start))
            all_found.append(PlaceMention(Span(start - len(words), end), "", place.country, "organization"))
        all_found.append(place)
    return tuple(all_found)
