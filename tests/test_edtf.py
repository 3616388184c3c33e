"""The date value: canonical text, bounds, precision, comparison; the `edtf` library is the oracle for bounds."""

import pickle
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_site.edtf import Edtf, Precision, last_day, real_date

days = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
points = st.one_of(
    days.map(Edtf.from_date),
    days.map(lambda d: Edtf.of(d.year, d.month)),
    days.map(lambda d: Edtf.of(d.year)),
    days.map(lambda d: Edtf.decade(d.year)),
    st.tuples(days, st.sampled_from("~?%")).map(lambda pair: Edtf.parse(f"{pair[0].isoformat()}{pair[1]}")),
    st.tuples(days, st.sampled_from((21, 22, 23, 33, 34, 35, 36, 40, 41))).map(
        lambda pair: Edtf.parse(f"{pair[0].year}-{pair[1]}")
    ),
)
intervals = st.tuples(points, points).map(lambda pair: Edtf.interval(min(pair), max(pair, key=lambda e: e.latest)))
values = st.one_of(points, intervals, st.lists(points, min_size=1, max_size=4).map(Edtf.one_of))


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        pytest.param("2025-10-09", "day", "2025-10-09", "2025-10-09", id="day"),
        pytest.param("2002-05", "month", "2002-05-01", "2002-05-31", id="month"),
        pytest.param("2024-02", "month", "2024-02-01", "2024-02-29", id="february of a leap year"),
        pytest.param("1900-02", "month", "1900-02-01", "1900-02-28", id="1900 was no leap year"),
        pytest.param("1957", "year", "1957-01-01", "1957-12-31", id="year"),
        pytest.param("1957~", "year", "1957-01-01", "1957-12-31", id="approximate"),
        pytest.param("196X", "decade", "1960-01-01", "1969-12-31", id="decade"),
        pytest.param("19XX", "century", "1900-01-01", "1999-12-31", id="century"),
        pytest.param("2024-35", "season", "2024-07-01", "2024-09-30", id="third quarter"),
        pytest.param("2024-40", "season", "2024-01-01", "2024-06-30", id="first half"),
        pytest.param("2024-24", "season", "2024-12-01", "2025-02-28", id="winter ends in the next year"),
        pytest.param("2024-07/2024-09", "interval", "2024-07-01", "2024-09-30", id="quarter as months"),
        pytest.param("2025-10-09/2025-10-11", "interval", "2025-10-09", "2025-10-11", id="days"),
        pytest.param("2004-06/2004", "interval", "2004-06-01", "2004-12-31", id="ends of two precisions"),
        pytest.param("2019/..", "interval", "2019-01-01", None, id="still going on"),
        pytest.param("/1945", "interval", None, "1945-12-31", id="unknown beginning"),
        pytest.param("[1957-07,1957-12]", "set", "1957-07-01", "1957-12-31", id="sources disagree"),
        pytest.param("XXXX-01-31", "yearly", None, None, id="every year"),
        pytest.param("2025-XX", "year", "2025-01-01", "2025-12-31", id="some month of the year"),
        pytest.param("2025-10-XX", "month", "2025-10-01", "2025-10-31", id="some day of the month"),
    ],
)
def test_reads_value(text, precision, earliest, latest):
    value = Edtf.parse(text)
    assert str(value) == text
    assert value.precision == precision
    assert [d and d.isoformat() for d in (value.earliest, value.latest)] == [earliest, latest]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("2025-13", id="no such month"),
        pytest.param("2025-02-30", id="no such day"),
        pytest.param("2023-02-29", id="no leap year"),
        pytest.param("0000", id="no year nought"),
        pytest.param("2025-1", id="one digit"),
        pytest.param("9/10/2025", id="not ISO"),
        pytest.param("2025-35-01", id="day in a quarter"),
        pytest.param("2025-XX-09", id="day without month"),
        pytest.param("196X-05", id="month in a decade"),
        pytest.param("1X6X", id="digit in between unknown"),
        pytest.param("XXXX", id="no year at all"),
        pytest.param("XXXX-02-30", id="no such day of any year"),
        pytest.param("2026/2025", id="ends before it begins"),
        pytest.param("../..", id="open at both ends"),
        pytest.param("2025/2026/2027", id="three ends"),
        pytest.param("[]", id="empty set"),
        pytest.param("[2025/2026,2030]", id="interval in a set"),
        pytest.param("XXXX-01-31/2025", id="yearly end"),
        pytest.param("２０２５", id="full-width digits"),
        pytest.param("2025-10-09\n", id="line break"),
        pytest.param("9999-24", id="winter beyond the calendar"),
    ],
)
def test_refuses(text):
    with pytest.raises(ValueError, match=r"."):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(Edtf.of(2025), "2025", id="year"),
        pytest.param(Edtf.of(2025, 1), "2025-01", id="month"),
        pytest.param(Edtf.of(987, 1, 2), "0987-01-02", id="four digits"),
        pytest.param(Edtf.decade(1960), "196X", id="decade"),
        pytest.param(Edtf.decade(1969), "196X", id="decade of its last year"),
        pytest.param(Edtf.yearly(1, 31), "XXXX-01-31", id="yearly"),
        pytest.param(Edtf.interval(Edtf.of(2025), None), "2025/..", id="open interval"),
        pytest.param(Edtf.one_of([Edtf.of(1957, 12), Edtf.of(1957, 7)]), "[1957-07,1957-12]", id="set in order"),
        pytest.param(Edtf.one_of([Edtf.of(1957), Edtf.of(1957)]), "1957", id="set of one"),
    ],
)
def test_builds(value, text):
    assert str(value) == text
    assert Edtf.parse(text) == value


@pytest.mark.parametrize(
    ("build"),
    [
        pytest.param(lambda: Edtf.of(2025, 2, 30), id="no such day"),
        pytest.param(lambda: Edtf.of(2025, None, 3), id="day without month"),
        pytest.param(lambda: Edtf.one_of([]), id="set of nothing"),
    ],
)
def test_builds_no_impossible_value(build):
    with pytest.raises(ValueError, match=r"."):
        build()


def test_parts_and_ends():
    day, stretch = Edtf.parse("2025-10-09"), Edtf.parse("2025-10-09/2025-10-11")
    assert (day.year, day.month, day.day) == (2025, 10, 9)
    assert (day.first, day.last) == (day, day)
    assert (stretch.year, stretch.first, stretch.last) == (None, day, Edtf.of(2025, 10, 11))
    assert Edtf.parse("2025/..").last is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        *[(text, True) for text in ("2025", "2025-10", "2025-10-09")],
        *[(text, False) for text in ("2025~", "196X", "2024-35", "2025/2026", "XXXX-01-31", "2025-XX", "[2025,2026]")],
    ],
)
def test_knows_calendar_dates(text, plain):
    assert Edtf.parse(text).is_calendar_date is plain


def test_marks():
    assert (Edtf.parse("1957~").approximate, Edtf.parse("1957~").uncertain) == (True, False)
    assert (Edtf.parse("1957?/1960").approximate, Edtf.parse("1957?/1960").uncertain) == (False, True)
    assert (Edtf.parse("[1957%,1960]").approximate, Edtf.parse("[1957%,1960]").uncertain) == (True, True)


@pytest.mark.parametrize(
    ("one", "other", "holds", "overlaps"),
    [
        pytest.param("2025-10", "2025-10-09", True, True, id="month holds day"),
        pytest.param("2025-10-09", "2025-10", False, True, id="day does not hold month"),
        pytest.param("2025-10-09/2025-10-11", "2025-10-10", True, True, id="visit holds talks"),
        pytest.param("2025-10-09", "2025-10-10", False, False, id="two days"),
        pytest.param("196X", "1966", True, True, id="decade holds year"),
        pytest.param("2024-35", "2024-07/2024-09", True, True, id="two ways to write a quarter"),
        pytest.param("[1957-07,1957-12]", "1957-07-08", True, True, id="one of the set"),
        pytest.param("[1957-07,1957-12]", "1957-09", False, False, id="between the members"),
        pytest.param("2019/..", "2025", True, True, id="open end"),
        pytest.param("2019/..", "2018", False, False, id="before it began"),
        pytest.param("XXXX-01-31", "2025-01-31", False, False, id="a yearly day is no day"),
        pytest.param("XXXX-01-31", "XXXX-01-31", True, True, id="same yearly day"),
    ],
)
def test_compares(one, other, holds, overlaps):
    a, b = Edtf.parse(one), Edtf.parse(other)
    assert a.holds(b) is holds
    assert a.overlaps(b) is b.overlaps(a) is overlaps
    assert a.agrees(b) is (holds or b.holds(a))


def test_sorts_by_first_day_then_the_longer_stretch():
    texts = ["../2020", "19XX", "1950", "1950-01", "1950-01-01", "1950-01-31", "2025-10-09/2025-10-11", "XXXX-01-31"]
    assert [str(v) for v in sorted(map(Edtf.parse, reversed(texts)))] == texts


def test_is_not_equal_to_its_text():
    assert Edtf.of(2025) != "2025"


def test_real_date_and_last_day():
    assert real_date(2025, 2, 30) is None
    assert (last_day(2024, 2), last_day(2025, 2), last_day(1900, 2), last_day(2000, 2)) == (29, 28, 28, 29)


@given(values)
def test_text_reads_back(value):
    again = Edtf.parse(str(value))
    assert again == value
    assert hash(again) == hash(value)
    assert (again.earliest, again.latest, again.precision) == (value.earliest, value.latest, value.precision)
    assert pickle.loads(pickle.dumps(value)) == value


@given(values, values)
def test_order_and_bands_are_lawful(one, other):
    assert one.holds(one)
    assert not (one.holds(other) and not one.overlaps(other))
    assert (one < other) + (other < one) + (one == other) == 1
    if one.holds(other) and one.precision not in (Precision.SET,):
        assert one.earliest <= other.earliest <= other.latest <= one.latest


@given(points)
def test_bounds_agree_with_the_library(value):
    plain = str(value).rstrip("~?%")
    theirs = edtf.parse_edtf(plain)
    assert date(*theirs.lower_strict()[:3]) == value.earliest
    assert date(*theirs.upper_strict()[:3]) == value.latest


@given(days, st.integers(min_value=0, max_value=4000))
def test_intervals_agree_with_the_library(day, length):
    end = min(day + timedelta(days=length), date(2999, 12, 31))
    theirs = edtf.parse_edtf(f"{day}/{end}")
    ours = Edtf.parse(f"{day}/{end}")
    assert (date(*theirs.lower_strict()[:3]), date(*theirs.upper_strict()[:3])) == (ours.earliest, ours.latest)


@given(st.text(alphabet="0123456789X-/~?%[],. ", max_size=24))
def test_any_text_is_read_or_refused(text):
    try:
        value = Edtf.parse(text)
    except ValueError:
        return
    assert Edtf.parse(str(value)) == value
