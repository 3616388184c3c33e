"""The leaders of an article and every place where it speaks of them."""

from bisect import bisect_left
from dataclasses import dataclass

from kb_site.model import LeaderEntry
from kb_site.problems import Problem
from kb_site.reading import Fact, LeaderMention
from kb_site.text import Span


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in an article."""

    leaders: tuple[Fact[LeaderEntry], ...] = ()
    """In order of first mention."""

    mentions: tuple[LeaderMention, ...] = ()
    """In order of place: names, and the bare titles and pronouns that certainly stand for a leader. None overlap, but
    "hai nhà lãnh đạo" is two mentions of one span."""

    problems: tuple[Problem, ...] = ()
    """Names that fit two people. `path` is empty: the caller knows the file."""

    def within(self, span: Span) -> tuple[LeaderMention, ...]:
        """Return the mentions inside a stretch of text, in order."""
        first = bisect_left(self.mentions, span.start, key=lambda mention: mention.span.start)
        found = []
        for mention in self.mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.append(mention)
        return tuple(found)

    def at(self, position: int) -> LeaderMention | None:
        """Return the mention that covers a position, or None."""
        after = bisect_left(self.mentions, position + 1, key=lambda mention: mention.span.start)
        if after and self.mentions[after - 1].span.end > position:
            return self.mentions[after - 1]
        return None
