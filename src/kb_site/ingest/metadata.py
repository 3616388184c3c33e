"""What the lines around an article say of it: when it was published, by which outlet, by whom, at what address."""

from dataclasses import dataclass

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.layout import compiled
from kb_site.lang.vi.dates import read_stamp
from kb_site.lang.vi.dates_english import day_first
from kb_site.lang.vi.stamps import date_in, month_in, opens_with_day, signed_month, speaks_of_update, tells_time
from kb_site.reading import Clue, ClueKind, Layout
from kb_site.registers import Registers
from kb_site.text import match_copy


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about the article as a whole; "" or None where it says nothing certain."""

    stated: Edtf | None = None
    """Day, or at least month, of publication as a stamp states it: 2025-10-09. Never inferred."""

    outlet: str = ""
    """Id in the outlets' vocabulary: "baoquocte"."""

    author: str = ""
    """Name in the byline, as written: "Bảo Chi"."""

    url: str = ""
    """Address of the article, where the text has its own."""


_OWN = ("follow", "metadata", "dateline", "stamp", "legal", "contact")
"""Rules whose lines only the outlet itself writes; a signature may be a reprint's."""


def read_metadata(layout: Layout, registers: Registers) -> Metadata:
    """Return what the page's own lines state of the article.

    Takes     a layout, whose clues leave out those of teasers, boxes and comments.
    Returns   the stamp nearest the headline, a time of publication before one of a change; the outlet when its own
              lines, or failing them its signature, name one and only one; an agency's mark names none.
    Source    conventions 2 and 27 of the gold.
    """
    rules = {dropped.number: dropped.rule for dropped in layout.dropped}
    by_kind: dict[ClueKind, list[Clue]] = {kind: [] for kind in ClueKind}
    for clue in layout.clues:
        by_kind[clue.kind].append(clue)
    authors = sorted(by_kind[ClueKind.AUTHOR], key=lambda clue: (rules.get(clue.number) != "metadata", clue.number))
    urls = list(dict.fromkeys(clue.text for clue in by_kind[ClueKind.URL] if _has_path(clue.text)))
    return Metadata(
        _stated(layout, by_kind[ClueKind.PUBLISHED], rules),
        _outlet(by_kind[ClueKind.OUTLET], urls, rules, registers),
        authors[0].text if authors else "",
        urls[0] if len(urls) == 1 else "",
    )


def beside(layout: Layout) -> tuple[str, ...]:
    """Return the page's lines that are no text and yet may speak of it: names of pictures, boxes of other stories."""
    return tuple(dropped.text for dropped in layout.dropped if dropped.rule not in _OWN)


def days_of_page(layout: Layout) -> tuple[Edtf, ...]:
    """Return the days that stand above the article apart from it, on which the page came out or was called up."""
    top = layout.headline.number if layout.headline else 0
    lines = [clue.text for clue in layout.clues if clue.kind is ClueKind.PUBLISHED and clue.number < top]
    above = [line.text for line in layout.dropped if line.rule == "above-headline" and line.number < top]
    lines += [text.rpartition(": ")[2] for text in above]  # "Hôm nay: 23/6/2010"
    days = map(_stamped, lines)
    return tuple(day for day in days if day is not None and day.precision is Precision.DAY)


def _stated(layout: Layout, clues: list[Clue], rules: dict[int, str]) -> Edtf | None:
    """Return the day of the stamp that is most surely the article's; its month where no stamp tells the day.

    A bare date counts only beside the headline, or as "Ngày …" in the last line of the page; today's date, which
    menus part from the headline, only with a time.
    Of several above the headline the nearest is its own: the others are the day on which the page was called up.
    """
    top = layout.headline.number if layout.headline else 0
    last = layout.paragraphs[-1].number if layout.paragraphs else 0
    first = layout.paragraphs[0].number if layout.paragraphs else 0
    menus = [number for number, rule in rules.items() if number < top and rule in _ABOVE]
    found: list[tuple[tuple[bool, ...], int, int, Edtf]] = []
    for place, clue in enumerate(clues):
        value = _stamped(clue.text)
        if value is None:
            continue
        above, below = clue.number < top, clue.number > last
        fused = rules.get(clue.number) == "metadata"
        parted = above and not fused and any(clue.number < number for number in menus)
        signs = clue.number == max(rules, default=0) and opens_with_day(clue.text)
        other = below and rules.get(clue.number) == "bare-date" and not signs
        if (parted and not tells_time(clue.text)) or other:
            continue
        if rules.get(clue.number) == "picture-stamp" and clue.number > first:
            continue
        doubts = (not fused, below, parted, speaks_of_update(clue.text), above)
        found.append((doubts, -clue.number if above else 0, place, value))
    if not found:
        signed = signed_month([match_copy(line.text).strip() for line in layout.paragraphs[-_SIGNATURE:]])
        return Edtf.of(*signed) if signed else None
    surest = min(found, key=lambda row: row[:3])[3]
    return next((value for *_, value in found if value.precision is Precision.DAY and surest.holds(value)), surest)


_SIGNATURE = 3
"""Lines at the end of a document, among which a desk signs it."""


def _stamped(words: str) -> Edtf | None:
    if month := month_in(match_copy(words)):
        return Edtf.of(*month)
    words = day_first(match_copy(words))
    return read_stamp(words) or read_stamp(date_in(words))


_ABOVE = ("menu", "share-bar", "page-tool", "breadcrumb", "above-headline", "masthead")
"""Rules of lines that part the top of a page from its article; the name of a section stands right above a headline."""


def _outlet(clues: list[Clue], urls: list[str], rules: dict[int, str], registers: Registers) -> str:
    phrases = compiled(registers)
    own: set[str] = set()
    signed: set[str] = set()
    for clue in clues:
        id = phrases.outlet(clue.text)
        if id and not phrases.is_agency(clue.text):
            (own if rules.get(clue.number) in _OWN else signed).add(id)
    for named in (own, signed, {id for url in urls if (id := phrases.domain(url))}):
        if named:
            return next(iter(named)) if len(named) == 1 else ""
    return ""


def _has_path(url: str) -> bool:
    rest = url.partition("://")[2] or url
    return bool(rest.partition("/")[2].strip("/"))


_LONGEST_TITLE = 100
_SHORTEST_CLAUSE = 50


def title_from_lead(sentence: str) -> str:
    """Return a title for a text that has none: its first sentence, shortened.

    Takes     a sentence; any text will do.
    Returns   at most about 100 characters, cut after a clause or else after a word; "…" only where it was cut.
    """
    words = " ".join(sentence.split())
    if len(words) <= _LONGEST_TITLE:
        return words.removesuffix(".")
    head = words[: _LONGEST_TITLE + 1].rpartition(" ")[0] or words[:_LONGEST_TITLE]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", " - "))
    if clause >= _SHORTEST_CLAUSE and head.count("(", 0, clause) == head.count(")", 0, clause):
        head = head[:clause]
    elif (bracket := head.rfind("(")) > head.rfind(")") and bracket >= _SHORTEST_CLAUSE:
        head = head[:bracket]
    return head.rstrip(" ,;:-–(\"'“‘") + "…"
