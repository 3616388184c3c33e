"""An article's paragraphs with what stands in them: mentions of what has a page, and the sentences of its facts.

Names and quotes are looked for as the page's front matter has them; a name is found only as whole words, the
longest name wins, and a registered name that holds another hides it ("Quảng trường Kim Nhật Thành").
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kb_site.body import blocks_of, markdown_of
from kb_site.lang.vi.sentences import split_sentences
from kb_site.model import Article, Organization, Place
from kb_site.registers import Registers, Target
from kb_site.site.nodes import FactSentence, Mark, Mention, Passage
from kb_site.text import Span, match_copy, quote_key, squash

TITLE = "title"
"""Anchor of an article's headline."""


class Located(NamedTuple):
    """Where a fact's words stand: its anchor, its paragraph's, its sentence, and the words within that."""

    anchor: str
    paragraph: str
    sentence: str
    span: Span


NOWHERE = Located("", "", "", Span(0, 0))


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article's text, taken apart."""

    passages: tuple[Passage, ...]
    title_marks: tuple[Mark, ...]
    events: tuple[Located, ...]
    """Where the evidence of each event stands, in the order of `article.events`."""

    dates: tuple[Located, ...]
    mentions: Mapping[Target, Mention]
    """The first mention of each thing, in order."""


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class Names:
    """The registered names that articles are searched for, ready to compare."""

    def __init__(self, registers: Registers) -> None:
        entities: Iterable[tuple[str, Organization | Place]] = [
            *(("organization", body) for body in registers.organizations.values()),
            *(("place", place) for place in registers.places.values()),
        ]
        self._forms = {Target(kind, entity.id): _forms(entity) for kind, entity in entities}
        self._all = sorted({form for forms in self._forms.values() for form in forms})
        self._longer: dict[str, tuple[str, ...]] = {}
        self._events: dict[str, dict[str, Target]] = {}
        for event in registers.events.values():
            year, form = event.date[0].value[:4] if event.date else "", squash(match_copy(event.about))
            if year in _YEAR.findall(form):
                self._events.setdefault(year, {})[form] = Target("event", event.id)

    def events(self, text: str) -> dict[str, Target]:
        """Return the events that a text may name, by name: a subject that says its year, as "APEC 2027" does."""
        found = [self._events[year] for year in sorted(set(_YEAR.findall(text))) if year in self._events]
        return {form: target for forms in found for form, target in forms.items()}

    def of(self, target: Target) -> tuple[str, ...]:
        """Return the match copies of a registered thing's names."""
        return self._forms.get(target, ())

    def longer(self, form: str) -> tuple[str, ...]:
        """Return the registered names that hold a form as a part."""
        if form not in self._longer:
            self._longer[form] = tuple(name for name in self._all if form in name and form != name)
        return self._longer[form]


def _forms(entity: Organization | Place) -> tuple[str, ...]:
    words = {entity.name, entity.names.get("vi", ""), *(alias.text for alias in entity.aliases if not alias.weak)}
    return tuple(sorted(squash(match_copy(form)) for form in words if form))


def passage_ids(lines: Iterable[int]) -> tuple[str, ...]:
    """Return an anchor for each paragraph from its line in the source (0: none): p-12, p-12-2, p-a1."""
    found: list[str] = []
    seen: dict[int, int] = {}
    for line in lines:
        seen[line] = seen.get(line, 0) + 1
        if line:
            found.append(f"p-{line}" + (f"-{seen[line]}" if seen[line] > 1 else ""))
        else:
            found.append(f"p-a{seen[line]}")
    return tuple(found)


class _Text:
    """All paragraphs of an article as one text, and the way back from its positions."""

    def __init__(self, article: Article) -> None:
        self.texts = [squash(paragraph.text) for paragraph in article.paragraphs]
        self.ids = passage_ids(paragraph.line for paragraph in article.paragraphs)
        self.captions = [paragraph.caption for paragraph in article.paragraphs]
        self.whole = "\n".join(self.texts)
        self.match = match_copy(self.whole)
        self.starts: list[int] = []
        at = 0
        for text in self.texts:
            self.starts.append(at)
            at += len(text) + 1
        self._sentences: dict[int, list[Span]] = {}

    def passage(self, position: int) -> int:
        """Return the number of the paragraph that a position lies in."""
        return bisect_right(self.starts, position) - 1

    def sentences(self, number: int) -> list[Span]:
        """Return the sentences of a paragraph, as spans of the whole text."""
        if number not in self._sentences:
            start = self.starts[number]
            self._sentences[number] = split_sentences(self.match, start, start + len(self.texts[number]))
        return self._sentences[number]

    def around(self, span: Span) -> Span:
        """Return the sentences that a span lies in, as one span of the whole text."""
        met = [s for s in self.sentences(self.passage(span.start)) if s.meets(span)]
        return Span(min(met[0].start, span.start), max(met[-1].end, span.end)) if met else span


def _find_words(words: str, text: str, start: int = 0) -> int:
    """Return where words stand in a text as whole words, from `start` on; -1 where they do not."""
    at = text.find(words, start)
    while at >= 0:
        end = at + len(words)
        before = text[at - 1 : at].isalnum() and words[0].isalnum()
        if not before and not (text[end : end + 1].isalnum() and words[-1].isalnum()):
            return at
        at = text.find(words, at + 1)
    return -1


def find_marks(match: str, forms: Mapping[str, Target | None]) -> list[Mark]:
    """Return the mentions in a text, in order, none overlapping: the first, and of two there the longest.

    Takes     the match copy of the text, and match copies of names with what they mean; None hides what it holds.
    """
    hits: list[tuple[int, int, str]] = []
    for form in forms:
        at = _find_words(form, match)
        while at >= 0:
            hits.append((at, -len(form), form))
            at = _find_words(form, match, at + len(form))
    marks = []
    end = 0
    for at, length, form in sorted(hits):
        if at < end:
            continue
        end = at - length
        if target := forms[form]:
            marks.append(Mark(Span(at, end), target))
    return marks


def article_forms(article: Article, names: Names) -> dict[str, Target | None]:
    """Return the names to look for in an article: its leaders as it writes them, its places and organisations."""
    forms: dict[str, Target | None] = {}
    for leader in article.leaders:
        for name in (leader.name, *leader.aliases):
            forms.setdefault(squash(match_copy(name)), Target("leader", leader.id))
    for kind, ids in (("organization", article.organizations), ("place", article.places)):
        for id in ids:
            for form in names.of(Target(kind, id)):
                forms.setdefault(form, Target(kind, id))
    forms.pop("", None)
    for form in tuple(forms):
        for longer in names.longer(form):
            forms.setdefault(longer, None)
    return forms


def read_passages(article: Article, names: Names, *, full_text: bool) -> ReadArticle:
    """Return an article's passages, with mentions and fact sentences marked.

    Takes     the article, aligned with its source; the registered names; whether its outlet lets the text be
              published. If not, the passages are the sentences of evidence and nothing else of the body is left.
    """
    text = _Text(article)
    title = squash(article.title)
    forms = article_forms(article, names)
    for form, event in names.events(text.match).items():
        forms.setdefault(form, event)
    marks = find_marks(text.match, forms)
    title_marks = find_marks(match_copy(title), forms)
    events = [_find_quote(event.evidence, text.whole) for event in article.events]
    dates = [_find_quote(date.text, text.whole) for date in article.dates]
    facts = _fact_sentences(text, [("e", events)] if not full_text else [("e", events), ("d", dates)])
    passages = _passages(article, text, marks, facts)
    if not full_text:
        passages = tuple(cut for passage in passages for cut in _evidence_only(passage))
    open_spans = None if full_text else [span for span, _ in facts]
    return ReadArticle(
        passages,
        tuple(title_marks),
        tuple(_locate("e", i, s, article.events[i].evidence, text, title, True) for i, s in enumerate(events)),
        tuple(_locate("d", i, s, article.dates[i].text, text, title, full_text) for i, s in enumerate(dates)),
        _first_mentions(article.id, text, title, marks, title_marks, open_spans),
    )  # fmt: skip


def _find_quote(quote: str, text: str) -> Span | None:
    words = quote_key(quote)
    if not words:
        return None
    at = _find_words(words, text)
    if at < 0:
        at = text.find(words)
    return Span(at, at + len(words)) if at >= 0 else None


def _locate(prefix: str, number: int, span: Span | None, quote: str, text: _Text, title: str, shown: bool) -> Located:
    if span is not None and not shown:
        return NOWHERE
    if span is not None:
        sentence = text.around(span)
        inner = Span(span.start - sentence.start, span.end - sentence.start)
        words = text.whole[sentence.start : sentence.end]
        return Located(f"{prefix}-{number + 1}", text.ids[text.passage(span.start)], words, inner)
    found = _find_quote(quote, title)
    return Located(TITLE, "", title, found) if found else NOWHERE


def _fact_sentences(
    text: _Text, facts: Sequence[tuple[str, Sequence[Span | None]]]
) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the stretches of whole sentences that facts stand in, in order, none overlapping, with their anchors."""
    found = sorted(
        (text.around(span), order, f"{prefix}-{i + 1}")
        for order, (prefix, spans) in enumerate(facts)
        for i, span in enumerate(spans)
        if span is not None
    )
    merged: list[tuple[Span, list[tuple[int, str]]]] = []
    for span, order, anchor in found:
        if merged and span.start < merged[-1][0].end:
            last, anchors = merged[-1]
            merged[-1] = (Span(last.start, max(last.end, span.end)), [*anchors, (order, anchor)])
        else:
            merged.append((span, [(order, anchor)]))
    return [(span, tuple(anchor for _, anchor in sorted(anchors))) for span, anchors in merged]


def _passages(
    article: Article, text: _Text, marks: Sequence[Mark], facts: Sequence[tuple[Span, tuple[str, ...]]]
) -> tuple[Passage, ...]:
    marks_in: dict[int, list[Mark]] = {}
    for mark in marks:
        number = text.passage(mark.span.start)
        marks_in.setdefault(number, []).append(Mark(_shift(mark.span, -text.starts[number]), mark.target))
    facts_in: dict[int, list[FactSentence]] = {}
    for span, anchors in facts:
        number = text.passage(span.start)
        facts_in.setdefault(number, []).append(FactSentence(_shift(span, -text.starts[number]), anchors))
    written = _written(article)
    return tuple(
        Passage(
            text.ids[i],
            text.texts[i],
            paragraph.caption,
            paragraph.source_words,
            tuple(marks_in.get(i, ())),
            tuple(facts_in.get(i, ())),
            written.get(i, ""),
        )
        for i, paragraph in enumerate(article.paragraphs)
    )


def _written(article: Article) -> dict[int, str]:
    """Return the blocks of a body that are more than plain paragraphs, by the number of their paragraph."""
    if not article.body:
        return {}
    blocks = blocks_of(article.body)
    if len(blocks) != len(article.paragraphs):
        return {}
    rows = enumerate(zip(blocks, article.paragraphs, strict=True))
    return {
        i: block.markdown for i, (block, p) in rows if block.markdown != p.text and block.markdown != markdown_of(p)
    }


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _evidence_only(passage: Passage) -> Iterable[Passage]:
    """Yield the sentences of evidence of a passage, each as a passage of its own."""
    for number, fact in enumerate(passage.facts):
        marks = [m for m in passage.marks if fact.span.holds(m.span)]
        yield Passage(
            passage.id if number == 0 else f"{passage.id}-s{number + 1}",
            passage.text[fact.span.start : fact.span.end],
            passage.caption,
            marks=tuple(Mark(_shift(m.span, -fact.span.start), m.target) for m in marks),
            facts=(FactSentence(_shift(fact.span, -fact.span.start), fact.anchors),),
        )


def _first_mentions(
    article: str,
    text: _Text,
    title: str,
    marks: Sequence[Mark],
    title_marks: Sequence[Mark],
    open_spans: Sequence[Span] | None,
) -> dict[Target, Mention]:
    """Return the mention of each target that a backlink shows: the first in a paragraph, else caption, else title."""
    counts: dict[Target, int] = {}
    first: dict[Target, tuple[bool, Mark]] = {}
    for mark in marks:
        caption = text.captions[text.passage(mark.span.start)]
        counts[mark.target] = counts.get(mark.target, 0) + 1
        if mark.target not in first or (first[mark.target][0] and not caption):
            first[mark.target] = (caption, mark)
    in_title: dict[Target, Mark] = {}
    for mark in title_marks:
        counts[mark.target] = counts.get(mark.target, 0) + 1
        in_title.setdefault(mark.target, mark)
    found = {}
    for target, count in counts.items():
        if target in first:
            span = first[target][1].span
            sentence = text.around(span)
            shown = open_spans is None or any(s.holds(sentence) for s in open_spans)
            anchor = text.ids[text.passage(span.start)] if shown else ""
            words = text.whole[sentence.start : sentence.end] if shown else ""
            inner = _shift(span, -sentence.start) if shown else Span(0, 0)
            found[target] = Mention(article, anchor, words, inner, count)
        else:
            found[target] = Mention(article, TITLE, title, in_title[target].span, count)
    return found
