"""Gives the offices of a life's rows to whom the life is: "- Ủy viên Ban Bí thư (8/1955);", "1976: Đại sứ tại Lào"."""

from collections.abc import Sequence

from kb_site.ingest.figures import Figure
from kb_site.ingest.titles import Chain
from kb_site.lang.vi import offices_taken as vi

_FEW = 3
"""People of a sheet that is about the one of them whom it names most, first or not."""
_ROW = 400
"""Code points of a row, at most."""


class Life:
    """A text as the rows of one life, if it is any."""

    def __init__(self, match: str, figures: Sequence[Figure]) -> None:
        """Take a text and those whom it names, in order of first mention."""
        self._match = match
        self._whose = _whose(figures)
        self._named = {sighting.name.start for figure in figures for sighting in figure.sightings}
        self._end = -1

    def holder(self, chain: Chain) -> Figure | None:
        """Return whose office a title is that opens a row, after its dates if any, or goes on with the one before."""
        if self._whose is None or not vi.ROW_GOES_ON.match(self._match, chain.end):
            return None
        start = self._match.rfind("\n", max(0, chain.start - _ROW), chain.start) + 1
        if start > self._end and not self._match.startswith(vi.ROW_STARTS, start):  # as mostly
            return None
        if 0 <= start <= self._end:
            opens = vi.ROW_JOINT.fullmatch(self._match, self._end, chain.start) is not None
        else:
            opens = vi.ROW_OPENING.fullmatch(self._match, start, chain.start) is not None
        line = self._match.find("\n", chain.end, chain.end + _ROW)
        if not opens or not vi.DATED.search(self._match, start, line if line >= 0 else chain.end + _ROW):
            return None
        if any(at in self._named for at in range(start, min(len(self._match), chain.end + 1))):
            return None
        self._end = chain.end
        return self._whose


def _whose(figures: Sequence[Figure]) -> Figure | None:
    """Return the one a text is about: named twice as often as any other, or most and first."""
    ranked = sorted(figures, key=lambda figure: len(figure.sightings), reverse=True)
    counts = [len(figure.sightings) for figure in ranked]
    if len(counts) < 2:
        return ranked[0] if ranked else None
    ahead = counts[0] > counts[1] and (len(counts) <= _FEW or ranked[0] is figures[0])
    return ranked[0] if ahead or counts[0] >= 2 * counts[1] else None
