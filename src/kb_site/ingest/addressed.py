"""Tells whom a text calls "ông", "bà" and "đồng chí", so that no pronoun of another kind means them."""

from collections.abc import Iterable

from kb_site.ingest.figures import Figure
from kb_site.ingest.naming import Sighting
from kb_site.lang.vi import names


class Addressed:
    """The men, the women and the comrades of a text, as far as it tells."""

    def __init__(self, match: str, named: Iterable[tuple[Sighting, Figure]]) -> None:
        """Take a text and those whom it names, each with where it does."""
        self._match = match
        self._men: set[Figure] = set()
        self._women: set[Figure] = set()
        self._comrades: set[Figure] = set()
        for sighting, figure in named:
            said = match[sighting.span.start : sighting.name.end].lower()
            if said.startswith(names.MADAM) or names.OF_WOMEN in said:
                self._women.add(figure)
            elif said.startswith(names.MISTER):
                self._men.add(figure)
            elif said.startswith(names.COMRADE):
                self._comrades.add(figure)

    def may_be(self, figure: Figure, start: int) -> bool:
        """Say whether the pronoun at a position may mean somebody: "bà" means nobody whom the text calls "ông"."""
        said = self._match[start : start + len(names.COMRADE)].lower()
        if said == names.COMRADE:
            return figure in self._comrades or not figure.country or figure.country in names.COMRADELY
        if said.startswith(names.MADAM):
            return figure not in self._men
        return figure not in self._women or not said.startswith(names.MISTER)
