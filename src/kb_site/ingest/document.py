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
    lines = [headline, *paragraphs] if headline else paragraphs
    match = "\n".join([line.match or match_copy(line.text) for line in lines])
    passages: list[Passage] = []
    sentences: list[Span] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        passages.append(Passage(Span(start, end), line.number, line is headline, line.caption))
        sentences += split_sentences(match, start, end)
        start = end + 1
    return Document("\n".join([line.text for line in lines]), match, tuple(passages), tuple(sentences))
