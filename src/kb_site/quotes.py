"""Quotes proven: each fact's words in the page, the page's words in the source.

A page is aligned with its source line by line; what a person changed is found by its absence, so that the site
can show the source's words beside it.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property

from kb_site.model import Article, Paragraph
from kb_site.problems import Problem
from kb_site.text import quote_key, squash

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_BETWEEN = "\x00"
"""Stands between blocks, so that no quote runs across two."""

_FEW = 200
"""Lines or paragraphs that the search for the most similar ones looks at, at most."""

_SIMILAR = 0.5
"""Share of words two lines have in common when one is the other, corrected."""


def quotes_of(article: Article) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each fact's key path and the words of which one at least must stand in the page, in the page's order.

    {"dates.0": the text of the first date; "leaders.1.roles.0": a role; "leaders.1": a name or any of its aliases}.
    """
    for i, leader in enumerate(article.leaders):
        yield f"leaders.{i}", (leader.name, *leader.aliases)
        for field, words in (("aliases", leader.aliases), ("roles", leader.roles)):
            for j, form in enumerate(words):
                yield f"leaders.{i}.{field}.{j}", (form,)
    for i, date in enumerate(article.dates):
        yield f"dates.{i}", (date.text,)
    for i, event in enumerate(article.events):
        yield f"events.{i}", (event.evidence,)


def page_key(title: str, paragraphs: Iterable[Paragraph]) -> str:
    """Return the words of a page in which quotes are looked for: title and paragraphs, each normalised."""
    return _BETWEEN.join([quote_key(title), *(quote_key(paragraph.text) for paragraph in paragraphs)])


def stands(quote: str, key: str) -> bool:
    """Say whether a quote's words stand in a `page_key`; no words stand nowhere."""
    words = quote_key(quote)
    return bool(words) and words in key


def prove_quotes(article: Article) -> tuple[Problem, ...]:
    """Return a problem for each fact whose words stand neither in the title nor in the body.

    Takes     a page as `read_article` gives it; the body's plain words are what counts, not its Markdown.
    Returns   problems `quote-not-found`, each with the line of the fact and the nearest words in the page.
    Source    DESIGN section 4: quotes, not offsets.
    """
    key = page_key(article.title, article.paragraphs)
    return tuple(
        _not_found(article, path, words[0], key)
        for path, words in quotes_of(article)
        if not any(stands(form, key) for form in words)
    )


def _not_found(article: Article, path: str, quote: str, key: str) -> Problem:
    line = next((found for at in (f"{path}.evidence", *_around(path)) if (found := article.lines.get(at))), 0)
    near = nearest_words(quote, key)
    return Problem(
        article.path,
        line,
        "quote-not-found",
        what=f"the words '{quote}' stand neither in the title nor in the body",
        fix=f"did you mean '{near}'?" if near else "copy the words from the body, letter by letter",
    )


def _around(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition(".")[0]


def nearest_words(quote: str, key: str) -> str:
    """Return the words of the page most like a quote: a sentence, or as many words where the quote is short; or ""."""
    count = len(quote.split())
    if count >= 5:
        stretches = [s for block in key.split(_BETWEEN) for s in _SENTENCE_END.split(block)]
        return _most_like(quote, stretches[:_FEW])
    words = key.replace(_BETWEEN, " ").split()[: 5 * _FEW]
    stretches = [" ".join(words[i : i + count]).rstrip(".,;:)") for i in range(len(words) - count + 1)]
    return next(iter(get_close_matches(quote, list(dict.fromkeys(stretches)), n=1, cutoff=0.6)), "")


def _most_like(words: str, stretches: Sequence[str]) -> str:
    """Return the stretch that shares most words with `words`, or "" where none shares a third of them."""
    wanted = set(words.split())
    shared = [(len(wanted & set(stretch.split())), stretch) for stretch in stretches]
    count, best = max(shared, key=lambda pair: pair[0], default=(0, ""))
    return best if 3 * count >= len(wanted) else ""


class _SourceLines:
    """The lines of a source as quotes are compared: entities resolved, table pipes gone, white space folded."""

    def __init__(self, text: str) -> None:
        self.lines = [_line_key(line) for line in text.split("\n")]

    @cached_property
    def joined(self) -> str:
        """All lines, one below the other."""
        return "\n".join(self.lines)

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts in `joined`."""
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line) + 1
        return starts

    @cached_property
    def numbers(self) -> dict[str, list[int]]:
        """The line numbers, from 1, at which each line's words stand alone."""
        numbers: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines, 1):
            if line:
                numbers.setdefault(line, []).append(number)
        return numbers

    def find(self, words: str, after: int) -> int:
        """Return the number of the line where the words stand: after line `after`, else anywhere; 0 where nowhere."""
        if whole := self.numbers.get(words):
            return whole[bisect_right(whole, after) % len(whole)]
        if words.count(" ") < 2:
            return 0
        at = self.joined.find(words, self.starts[after]) if after < len(self.starts) else -1
        if at < 0:
            at = self.joined.find(words)
        return bisect_right(self.starts, at) if at >= 0 else 0


def _line_key(line: str) -> str:
    words = quote_key(html.unescape(line) if "&" in line else line)
    return words.strip("| ") if words[:1] == "|" or words[-1:] == "|" else words


def align(paragraphs: Sequence[Paragraph], source_text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the line of the source each stands on.

    Takes     paragraphs as `paragraphs_of` gives them, and the decoded text of the source.
    Returns   the same ones: `line` where the words stand on one line of the source, whole or after something that
              ingest cut off, in order where they can be and else anywhere. Where a person changed the words, `line` and
              `source_words` are those of the most similar line that no paragraph stands on; where none is similar,
              the words are the person's own and `line` is 0.
    Source    DESIGN section 4: a body line whose words differ from the source is marked with the source's words.
    """
    source = _SourceLines(source_text)
    found: list[int] = []
    after = 0
    for paragraph in paragraphs:
        number = source.find(quote_key(paragraph.text), after)
        found.append(number)
        after = max(after, number) if number else after
    aligned = [replace(p, line=number, source_words="") for p, number in zip(paragraphs, found, strict=True)]
    if 0 in found:
        for i, number in _similar(paragraphs, found, source.lines).items():
            aligned[i] = replace(aligned[i], line=number, source_words=source.lines[number - 1])
    return tuple(aligned)


def _similar(paragraphs: Sequence[Paragraph], found: Sequence[int], lines: Sequence[str]) -> dict[int, int]:
    """Return the line most similar to each paragraph that stands on none, by the paragraph's index."""
    taken = set(found)
    free = [n for n, line in enumerate(lines, 1) if line and n not in taken]
    pairs: dict[int, int] = {}
    before = 0
    lost = 0
    for i, number in enumerate(found):
        if number:
            before = number
            continue
        lost += 1
        if lost > _FEW:
            break
        near = bisect_right(free, before)
        window = free[max(0, near - _FEW // 2) : near + _FEW // 2]
        if best := most_similar(quote_key(paragraphs[i].text), [lines[n - 1] for n in window]):
            pairs[i] = before = window[best - 1]
            free.remove(before)
    return pairs


def most_similar(words: str, others: Sequence[str]) -> int:
    """Return the place, from 1, of the text that `words` is a corrected form of; 0 where none is similar enough."""
    wanted = words.split()
    bag = set(wanted)
    best, best_share = 0, 0.0
    for place, other in enumerate(others, 1):
        there = set(other.split())
        share = 2 * len(bag & there) / (len(bag) + len(there) or 1)
        if share > best_share:
            best, best_share = place, share
    if best_share < _SIMILAR:
        return 0
    ratio = SequenceMatcher(None, wanted, others[best - 1].split(), autojunk=False).ratio()
    return best if ratio >= _SIMILAR else 0


def prove_source(article: Article, source_text: str) -> frozenset[str]:
    """Return the key paths of the facts whose words a person put there: they stand in the page, not in the source.

    Takes     a page and the decoded text of its source.
    Returns   paths as in `quotes_of` and `Article.lines`: {"dates.0", "leaders.1.roles.0"}. Facts whose words are
              not in the page either are `prove_quotes`' to report, and are left out.
    """
    page = page_key(article.title, article.paragraphs)
    source = squash(" ".join(_SourceLines(source_text).lines))
    return frozenset(
        path
        for path, words in quotes_of(article)
        if any(stands(form, page) for form in words) and not any(stands(form, source) for form in words)
    )
