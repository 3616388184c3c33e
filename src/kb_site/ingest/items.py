"""A line of a source as the layout rules see it: its words, its ending, and what its form alone says."""

from enum import StrEnum
from typing import NamedTuple

from kb_site.reading import ClueKind

Hint = tuple[ClueKind, str]
"""Words of a line that speak of the article as a whole, and of what in it."""


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

    gap: bool
    """Whether a blank line stands before it."""

    text: str
    """Its words: squashed, entities decoded, without table pipes and markup at its ends."""

    match: str
    """`text.match_copy(text)`."""

    low: str
    """`match` in lower case, same length."""

    length: int
    """Number of words between spaces."""

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

    hints: tuple[Hint, ...] = ()
    """What it tells about the article, if it is the article's."""

    is_title: bool = False
    """Whether it is text that reads as a title."""

    is_sentence: bool = False
    """Whether it is text that reads as a paragraph."""

    is_cut: bool = False
    """Whether it is text that was cut short."""


def as_text(item: Item) -> Item:
    """Return the item as the text it would be without the rule that its form falls under."""
    kind = item.kind
    return item._replace(
        rule="",
        hints=(),
        is_title=kind is Kind.TITLE,
        is_sentence=kind is Kind.SENTENCE,
        is_cut=kind is Kind.CUT,
    )
