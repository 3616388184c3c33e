"""Tells whom a text calls "ông", "bà" and "đồng chí", so that no pronoun of another kind means them."""

from collections.abc import Iterable, Sequence

from kb_site.ingest.figures import Figure
from kb_site.ingest.naming import Sighting
from kb_site.lang.vi import names
from kb_site.lang.vi.places import HOME
from kb_site.lang.vi.pronouns import REVERED


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
        if self._match.startswith(REVERED, start):
            return figure.country == HOME  # of the one who leads the nation the press speaks so, never of his hosts
        said = self._match[start : start + len(names.COMRADE)].lower()
        if said == names.COMRADE:
            return figure in self._comrades or not figure.country or figure.country in names.COMRADELY
        if said.startswith(names.MADAM):
            return figure not in self._men
        return figure not in self._women or not said.startswith(names.MISTER)

    def women(self, figures: Sequence[Figure], start: int) -> list[Figure]:
        """Return the women among some, where the pronoun at a position means one."""
        return [figure for figure in figures if figure in self._women] if self._means_woman(start) else []

    def fit(self, figures: Sequence[Figure], start: int) -> list[Figure]:
        """Return whom the pronoun at a position may mean of some: by "bà" the women of the text before anybody else."""
        return self.women(figures, start) or [figure for figure in figures if self.may_be(figure, start)]

    def only_woman(self, start: int) -> Figure | None:
        """Return the one woman of the text, where a pronoun for a woman stands at a position after her name."""
        woman = next(iter(self._women), None) if len(self._women) == 1 and self._means_woman(start) else None
        return woman if woman is not None and woman.first < start else None

    def _means_woman(self, start: int) -> bool:
        return bool(self._women) and self._match[start : start + len(names.MADAM)].lower() == names.MADAM
