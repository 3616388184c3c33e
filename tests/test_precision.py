"""No file of the site has a date that is finer, or surer, than what the collection knows."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from collection import WPK, article, curated_event, dated, event, person
from kb_site.edtf import Edtf, Precision
from kb_site.model import PublishedBasis, Reference, Settings, Sourced
from kb_site.site.pages.strip import strip
from kb_site.site.pages.view import EventLine, Link
from kb_site.site.search_documents import documents
from kb_site.site.spoken import Words
from site_files import WORDS, desk
from whole_site import whole_site

HOME = Settings({"vi": "Quan hệ", "en": "Relations"}, ("vi", "en"), ("VN", "KP"), (), "2026-11-22", "https://a.vn/kb/")
MONTHS = "January February March April May June July August September October November December".split()
BOUNDS = {"earliest", "latest"}
"""Columns of the tables that say between which days a date lies, and are named so."""

MONTH, DAY = st.integers(1, 12).map("{:02d}".format), st.integers(1, 28).map("{:02d}".format)
SHAPES = (
    "{y}", "{y}~", "{y}?", "{y}-{m}", "{y}-{m}~", "{y}-{m}%", "{y}-{m}-{d}", "{y}-{m}-{d}?", "{y}-22", "{y}-34",
    "{y}-41", "{y}-0{k}/{y}-1{k}", "{y}-{m}-0{k}/{y}-{m}-1{k}", "{y}-0{k}-{d}/{y}-1{k}", "{y}/..", "../{y}-{m}",
    "{y}-{m}/", "[{y}-0{k},{y}-1{k}]", "[{y},{y}-0{k}-{d}]",
)  # fmt: skip
"""One of every kind of EDTF value that falls into a year."""


def in_year(year: int) -> st.SearchStrategy[Edtf]:
    parts = st.fixed_dictionaries({"m": MONTH, "d": DAY, "k": st.integers(1, 2)})
    return st.builds(lambda shape, p: Edtf.parse(shape.format(y=year, **p)), st.sampled_from(SHAPES), parts)


def told(value: Edtf) -> set[tuple[int, ...]]:
    """Return every year, month and day that a value names, months with the days in them."""
    found: set[tuple[int, ...]] = set()
    for match in re.finditer(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", str(value)):
        parts = tuple(int(part) for part in match.groups() if part)
        if parts[1:2] <= (12,):
            found.update(parts[:length] for length in range(1, len(parts) + 1))
    return found


def shown(text: str, year: int) -> Iterator[tuple[int, ...]]:
    """Yield every month and day of a year that a text names, in any way that the site writes dates."""
    names = "|".join((*MONTHS, *(month[:3].lower() for month in MONTHS)))
    ways = (
        rf"(?<!\d){year}-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)",
        rf"(?:(?<![\d/])(?P<d>\d\d?)/)?(?<!\d)(?P<m>\d\d?)/{year}(?!\d)",
        rf"(?:(?<!\d)(?P<d>\d\d?) )?(?P<name>{names}) {year}(?!\d)",
        rf"\[\s*{year},\s*(?P<m>\d\d?)(?:,\s*(?P<d>\d\d?))?",
        rf"year = \{{{year}\}},\s*month = (?P<name>{names})(?:,\s*day = \{{(?P<d>\d+)\}})?",
    )
    padded = f"{' ' * 40}{text}"
    round_it = (padded[m.start() - 40 : m.end() + 40] for m in re.finditer(rf"{year}", padded))
    near = "\n".join(words.lstrip("0123456789") for words in round_it)
    for way in ways:
        for match in re.finditer(way, near):
            parts = match.groupdict()
            name = parts.get("name")
            month = int(parts["m"]) if not name else [m[:3].lower() for m in MONTHS].index(name[:3].lower()) + 1
            if month <= 12:
                yield (year, month, *((int(parts["d"]),) if parts.get("d") else ()))


def without_bounds(path: str, data: bytes) -> str:
    text = data.decode()
    if path.startswith("data/") and path.endswith(".csv"):
        rows = csv.DictReader(io.StringIO(text, newline=""))
        return "\n".join(str({name: cell for name, cell in row.items() if name not in BOUNDS}) for row in rows)
    if path.startswith("data/") and path.endswith(".jsonl"):
        rows = (json.loads(line) for line in text.splitlines())
        return "\n".join(str({name: cell for name, cell in row.items() if name not in BOUNDS}) for row in rows)
    return text


def site_of(happened: list[Edtf], published: list[tuple[Edtf, PublishedBasis]], lived: list[Edtf]) -> dict[str, str]:
    """Return a site that has each date: of events, of publication, of a life, an organisation, a curated event."""
    letters = "abcdefghijkl"
    articles = []
    for letter, value, (day, basis) in zip(letters, happened, published, strict=False):
        words = f"Tô Lâm hội đàm với Kim Jong Un lần {letter}"
        entry = event("talks", str(value), "to-lam kim-jong-un", words, place="binh-nhuong")
        when = dated(f"lần {letter}", str(value))
        articles.append(article(f"bai-{letter}", entry, published=str(day), published_basis=basis, dates=[when]))
    born, died, founded, marked, printed = lived
    own = curated_event("dai-hoi", "congress", str(marked), title={"vi": "Đại hội", "en": "Congress"}, about="đại hội")
    fields = {
        "settings": HOME,
        "people": {"to-lam": person("to-lam", born=(Sourced(str(born)),), died=(Sourced(str(died)),))},
        "organizations": {WPK.id: replace(WPK, founded=(Sourced(str(founded)),))},
        "events": {own.id: own},
        "references": {"bach-khoa": Reference("bach-khoa", "Bách khoa", "official", date=printed)},
    }
    found = whole_site(articles, **fields).items()
    return {path: without_bounds(path, data) for path, data in found if not path.startswith("assets/")}


EVENTS, PRINTED, LIVES = range(1951, 1957), range(2001, 2007), (1911, 1991, 1921, 1931, 1941)
SITES = settings.default.max_examples // 10
"""Each has seventeen dates."""

BASES = st.sampled_from(PublishedBasis)


@given(
    st.tuples(*map(in_year, EVENTS)),
    st.tuples(*(st.tuples(in_year(year), BASES) for year in PRINTED)),
    st.tuples(*map(in_year, LIVES)),
)
@settings(max_examples=SITES, phases=[Phase.explicit, Phase.generate])  # a failure names its date: nothing to shrink
def test_no_file_has_a_finer_or_surer_date(happened, published, lived):
    files = site_of(list(happened), list(published), list(lived))
    values = [*zip(EVENTS, happened, strict=True), *zip(LIVES, lived, strict=True)]
    values += [(year, value) for year, (value, _) in zip(PRINTED, published, strict=True)]
    for year, value in values:
        naming = {path: text.replace(str(value), "") for path, text in files.items() if str(year) in text}
        fine = {(path, date) for path, text in naming.items() for date in shown(text, year)}
        assert not {(path, date) for path, date in fine if date not in told(value)}, value
    unsure = [(year, value) for year, value in values if value.approximate or value.uncertain]
    unsure += [(y, v) for y, (v, basis) in zip(PRINTED, published, strict=True) if basis is PublishedBasis.INFERRED]
    for year, _ in unsure:
        for path, text in ((path, text) for path, text in files.items() if str(year) in text):
            sure = rf'"(?:start|end|birth|death|founding)Date":\[?"{year}|"date_?[pP]ublished": ?"{year}'
            assert not re.search(sure, text), (path, year)
            assert not re.search(rf"<published>{year}|year = \{{{year}\}}|date-parts\W+{year}\b", text), (path, year)
    for year, value in values:
        if not value.is_calendar_date:
            assert not [path for path, text in files.items() if f'datetime="{year}' in text], value


def between(value: Edtf) -> set[tuple[int, ...]]:
    """Return the days of an interval of days, and its months: as sure as its ends."""
    ends = (value.first, value.last)
    if value.ends is None or any(end is None or end.precision is not Precision.DAY for end in ends):
        return set()
    start, days = value.earliest, (value.latest - value.earliest).days + 1
    found = [start + timedelta(days=day) for day in range(days)]
    return {(day.year, day.month, day.day)[:length] for day in found for length in (2, 3)}


@given(in_year(1957))
def test_search_knows_a_date_by_no_finer_words(value):
    own = curated_event("dai-hoi", "congress", str(value), title={"vi": "Đại hội", "en": "Congress"}, about="đại hội")
    desks = {lang: desk([], lang, events={own.id: own}) for lang in ("vi", "en")}
    (found,) = [document for document in documents(desks) if document.kind == "event"]
    words = " | ".join(text for field in found.fields for text in field.texts)
    named = set(shown(re.sub(r"(\d+) (\d+) (\d{4})", r"\1/\2/\3", words), 1957))
    assert named <= told(value) | between(value)
    assert {facet for facet in found.facets if facet.startswith("y:")} <= {"y:1957"}


DECADE = date(1950, 1, 1)
DAYS = (date(1960, 1, 1) - DECADE).days


@given(in_year(1957))
def test_a_date_is_drawn_no_narrower_and_no_surer(value):
    view = strip([EventLine(Link("Sự kiện"), value, "", "", None, "machine", anchor="e-1")], Words("vi", WORDS["vi"]))
    pieces = [piece for mark in view.marks for piece in mark.pieces]
    if value.earliest and value.latest:
        first, last = ((day - DECADE).days / DAYS * 1000 for day in (value.earliest, value.latest))
        assert min(piece.x for piece in pieces) <= first + 0.1
        assert max(piece.x + piece.width for piece in pieces) >= last
    kinds = {piece.kind for piece in pieces}
    assert "day" not in kinds or (value.is_calendar_date and value.precision is Precision.DAY)
    assert "month" not in kinds or (value.is_calendar_date and value.precision is Precision.MONTH)
    assert "span" not in kinds or value.ends is not None
    assert not (value.approximate or value.uncertain) or kinds <= {"vague", "open"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('datetime="1957-07-08"', (1957, 7, 8), id="for machines"),
        pytest.param("ngày 8/7/1957", (1957, 7, 8), id="Vietnamese"),
        pytest.param("tháng 7/1957", (1957, 7), id="Vietnamese month"),
        pytest.param("8 July 1957", (1957, 7, 8), id="English"),
        pytest.param("July 1957", (1957, 7), id="English month"),
        pytest.param('"date-parts": [\n[\n1957,\n7\n]', (1957, 7), id="CSL"),
        pytest.param("year = {1957},\n  month = jul,\n  day = {8}", (1957, 7, 8), id="BibTeX"),
    ],
)
def test_the_search_sees_a_date_however_it_is_written(text, found):
    assert found in set(shown(text, 1957))


def test_a_decade_stays_one():
    entry = event("talks", "196X", "to-lam kim-jong-un", "Tô Lâm hội đàm với Kim Jong Un")
    files = whole_site([article("a", entry, dates=[dated("Tô Lâm", "196X")])], settings=HOME)
    for path, data in files.items():
        text = without_bounds(path, data)
        assert not re.search(r'(?:Date"|date-parts|datetime=|<published>)[^,}>]*196', text), path
        assert not path.startswith(("years/196", "en/years/196"))
