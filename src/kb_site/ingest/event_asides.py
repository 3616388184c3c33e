"""Finds names that only say who somebody else is: whose relative, whose wife."""

from collections.abc import Sequence

from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.reading import LeaderMention
from kb_site.text import Span


def relative(match: str, sentence: Span, mention: LeaderMention) -> Span | None:
    """Return the words that only say whose relative somebody is: ", con trai Thủ tướng X" before a comma; else None."""
    start, end = mention.span
    first = max(sentence.start, start - offices.SPOUSE)
    words_before = match[first:start].lower()
    length = offices.relative(words_before) if any(word in words_before for word in offices.KIN) else 0
    if not length:
        return None
    if start - length == sentence.start:
        return Span(sentence.start, end) if people.OF_WHOM in words_before else None  # "Mẹ của ông X qua đời"
    apart = match.startswith(",", start - length) and match.startswith(",", end)
    closed = apart and not match.startswith(people.WHO, end)
    return Span(start - length, end + 1) if closed else None


def within(asides: Sequence[Span], at: int) -> bool:
    """Say whether a place in the text is within one of some asides."""
    return any(start <= at < end for start, end in asides)


def only_married(match: str, mention: LeaderMention) -> bool:
    """Say whether an office and its holder only say whose wife somebody is: "Phu nhân Tổng thống X gặp …"."""
    before = match[max(0, mention.span.start - offices.SPOUSE) : mention.span.start].lower()
    return offices.WIFE in before and offices.names_spouse(before)
