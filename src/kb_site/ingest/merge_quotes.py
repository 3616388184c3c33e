"""Quotes carried over a person's corrections: the source's words to the page's, and back.

A fact that a person corrected keeps its place when the person then corrects the sentence it quotes.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from kb_site.model import Paragraph
from kb_site.quotes import most_similar, page_key, stands
from kb_site.text import quote_key

_TOKEN = re.compile(r"\w+|\W")
_MUCH = 0.6
"""Share of a quote's words that a changed sentence must still have, in order, to be taken for its sentence."""


class Wording:
    """The words of the page beside those of the source, block by block, the title first."""

    def __init__(
        self, title: str, paragraphs: Sequence[Paragraph], source_title: str, source: Sequence[Paragraph]
    ) -> None:
        self._page = [quote_key(title), *(quote_key(p.text) for p in paragraphs)]
        self._source = [quote_key(source_title), *(quote_key(p.text) for p in source)]
        self._page_key = page_key(title, paragraphs)
        self._source_key = page_key(source_title, source)
        here, there = set(self._page), set(self._source)
        self._only_page = [block for block in self._page if block not in there]
        self._only_source = [block for block in self._source if block not in here]

    def of_page(self, quote: str) -> str:
        """Return a quote as the page has it: itself where it stands there, else the words that took its place."""
        if stands(quote, self._page_key):
            return quote
        return _carried(quote, self._only_source, self._only_page) or _nearest(quote, self._only_page) or quote

    def of_source(self, quote: str) -> str:
        """Return a quote as the source has it, by the same measure; itself where nothing like it stands there."""
        if stands(quote, self._source_key):
            return quote
        return _carried(quote, self._only_page, self._only_source) or quote


def _carried(quote: str, here: Sequence[str], there: Sequence[str]) -> str:
    """Return the words that stand in a corrected block where `quote` stands in the other; "" where none do."""
    words = quote_key(quote)
    for block in here:
        at = block.find(words)
        if at < 0:
            continue
        other = most_similar(block, there)
        if not other:
            return ""
        before, after = _TOKEN.findall(block), _TOKEN.findall(there[other - 1])
        first = len(_TOKEN.findall(block[:at]))
        last = first + len(_TOKEN.findall(words))
        start, end = _mapped(before, after, first, last)
        return "".join(after[start:end]).strip()
    return ""


def _mapped(before: list[str], after: list[str], first: int, last: int) -> tuple[int, int]:
    """Return where the tokens from `first` to `last` stand after a change."""
    start, end = len(after), 0
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        low, high = max(i1, first), min(i2, last)
        if low >= high:
            continue
        start = min(start, j1 + low - i1 if tag == "equal" else j1)
        end = max(end, j1 + high - i1 if tag == "equal" else j2)
    return start, end


def _nearest(quote: str, blocks: Sequence[str]) -> str:
    """Return the stretch of a person's blocks that has most of a sentence's words in their order; "" where none has."""
    wanted = _TOKEN.findall(quote_key(quote))
    if len(wanted) < 9:
        return ""
    best, best_share = "", _MUCH
    for block in blocks:
        tokens = _TOKEN.findall(block)
        runs = [m for m in SequenceMatcher(None, wanted, tokens, autojunk=False).get_matching_blocks() if m.size > 1]
        share = sum(m.size for m in runs) / len(wanted)
        if share >= best_share:
            stretch = tokens[runs[0].b : runs[-1].b + runs[-1].size]
            if len(stretch) <= 2 * len(wanted):
                best, best_share = "".join(stretch).strip(), share
    return best
