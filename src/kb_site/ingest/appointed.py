"""Says who shares in an office that a sentence gives: who gets it too, and who held it before or after."""

from collections.abc import Sequence

from kb_site.ingest.figures import Figure
from kb_site.ingest.naming import Sighting
from kb_site.ingest.titles import Chain
from kb_site.lang.vi import offices_taken


def given_with(match: str, here: Sequence[tuple[int, Figure]]) -> list[Figure]:
    """Return those who are given an office together with the last one named: "bổ nhiệm ông A và bà B làm …"."""
    found: list[Figure] = []
    after = 0
    for start, figure in reversed(here):
        if offices_taken.OWN_OFFICE.search(match, start, after):
            return []
        if after:
            found.append(figure)
            if offices_taken.GIVEN_TO.search(match, max(0, start - 24), start):
                return found
        if not offices_taken.AND_TO.search(match, max(0, start - 6), start):
            return []
        after = start
    return []


def replaced(match: str, here: Sequence[tuple[int, Figure]]) -> list[Figure]:
    """Return those of a sentence whom somebody is told to replace: "ông A kế nhiệm ông B làm …"."""
    return [figure for start, figure in here if offices_taken.REPLACES.search(match, max(0, start - 32), start)]


def succeeds(match: str, chain: Chain, sighting: Sighting) -> bool:
    """Say whether somebody named after an office taken held it before or takes it over: "thay ông A"."""
    if offices_taken.MADE_THEN.search(match, chain.end, sighting.span.start):
        return False
    if offices_taken.REPLACES.search(match, max(chain.end, sighting.span.start - 32), sighting.span.start):
        return True
    if offices_taken.REPLACED_BY.match(match, sighting.span.end):
        return True
    return offices_taken.FIRST_SINCE.match(match, chain.end, sighting.span.start) is not None
