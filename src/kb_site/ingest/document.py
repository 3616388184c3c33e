"""Joins the headline and the body into the one text that the rules run over."""

from collections.abc import Sequence

from kb_site.lang.vi.sentences import split_sentences
from kb_site.reading import Document, Line, Passage
from kb_site.text import Span, match_copy


def build_document(headline: Line | None, paragraphs: Sequence[Line]) -> Document:
    """Return the document of an article: its title, if it has a headline, and its paragraphs in order.

    Takes     lines as `layout` leaves them: NFC, white space squashed.
    Returns   passages joined by one line break each; a sentence never crosses a passage.
    """
    passages: list[Passage] = []
    start = 0
    for line, title in [*([(headline, True)] if headline else []), *((line, False) for line in paragraphs)]:
        span = Span(start, start + len(line.text))
        passages.append(Passage(span, line.number, title, line.caption))
        start = span.end + 1
    text = "\n".join(line.text for line in ([headline, *paragraphs] if headline else paragraphs))
    match = match_copy(text)
    sentences = [sentence for p in passages for sentence in split_sentences(match, p.span.start, p.span.end)]
    return Document(text, match, tuple(passages), tuple(sentences))
