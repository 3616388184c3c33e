"""Which of the titles above the first paragraph of a page is the article's headline."""

from collections.abc import Sequence

from kb_site.ingest.items import Item
from kb_site.ingest.repetitions import REPEATS, core

_OPENING = 4
"""Lines from the first paragraph on whose words the headline should share."""
_NAME = 6
"""Words above which a title that another line starts with is no mere name of a section."""
_ECHO = 0.7
"""Share of its words that a line has from a longer title above it when it is the caption of that story's picture."""


def best_title(items: Sequence[Item], verdicts: Sequence[str], titles: Sequence[int], end: int) -> int:
    """Return the headline among titles: what is repeated, near the stamp, and shares its words with the body.

    Takes     the items of a page and the verdicts on them; the titles, at least one, in order; the first paragraph.
    """
    if len(titles) == 1:
        return titles[0]
    keys = {i: core(items[i]) for i in titles}
    others = [core(item) for i, item in enumerate(items) if item.kind in REPEATS and i not in keys]
    body = set(" ".join(item.match for item in items[end : end + _OPENING]).lower().split())

    def worth(i: int) -> float:
        words = set(keys[i].split())
        twice = keys[i] in others or any(key.startswith(keys[i]) for j, key in keys.items() if j != i)
        twice = twice or (len(words) > _NAME and any(key.startswith(keys[i]) for key in others))
        stamped = any(verdicts[j] == "stamp" for j in (i - 1, i + 1) if 0 <= j < end)
        text = items[i].text
        aside = text[0] in "([" and text[-1] in ")]"
        shouted = text.isupper() and not all(items[j].text.isupper() for j in titles)
        shared = len(words & body) / len(words)
        echo = any(_echoes(words, set(keys[j].split())) for j in titles if j < i)
        over_menu = i + 1 < end and verdicts[i + 1] in ("menu", "breadcrumb")  # as a site's name stands
        faults = shouted + over_menu + echo + 2 * aside
        return 2 * twice + shared + stamped / 2 + min(len(words), 8) / 16 - faults - i / 100

    return max(titles, key=worth)


def _echoes(words: set[str], above: set[str]) -> bool:
    """Say whether a line says little else than a longer one above it, as a picture's caption does after the title."""
    return len(words) < len(above) and len(words & above) >= _ECHO * len(words)
