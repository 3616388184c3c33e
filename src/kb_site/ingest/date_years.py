"""The year that a day or month lacks, from the day of publication; and the arithmetic of months."""

from kb_site.edtf import Edtf, Precision, real_date

SOON = 92
"""Days ahead that a bare day may lie without a word that announces it."""
NEXT_YEAR = 35
"""The same for a day of the next year: in December "ngày 13/2" is a day of the year that ends."""
LATE = 30
"""Days back within which even a clause about the future means the day that was."""
FAR = 270
"""Days ahead from which on nobody announces a day without its year."""
MONTHS_SOON = 3
"""Months ahead that a bare month may lie without a word that announces it."""


def infer_year(day: int, month: int, published: Edtf, announced: bool, told: bool) -> int | None:
    """Return the year of a day that a report printed without one.

    News looks back: "28/12" printed on 3 January 2026 is 2025. What a clause announces lies ahead: "sẽ thăm
    ngày 2/3" printed on 20 December is next year's.

    Takes     day and month as written, 1-based; the publication as precise as it is known; `announced` and
              `told`, whether the words before it speak of the future or of what happened.
    Returns   the year of the last such day up to publication; the next one when it is announced, or when
              it is so near that a paper means it without saying so; None for a day that no near year has.
    Source    convention 41 of the gold.
    """
    if published.earliest is None or published.latest is None:
        return None
    first, last = published.earliest, published.latest
    near = range(first.year - 1, last.year + 2)
    days = [found for year in near if (found := real_date(year, month, day))]
    back = next((d for d in reversed(days) if d <= last), None)
    ahead = next((d for d in days if d >= first), None)
    if back is None or ahead is None:
        found = back or ahead
        return found.year if found else None
    if announced:
        return back.year if (first - back).days <= LATE or (ahead - last).days >= FAR else ahead.year
    soon = SOON if ahead.year == last.year else NEXT_YEAR
    return ahead.year if not told and (ahead - last).days <= soon < (first - back).days else back.year


def infer_month_year(month: int, published: Edtf, announced: bool, told: bool) -> int | None:
    """Return the year of a month that a report printed without one: `infer_year` for months.

    "tháng 11" printed in January is last year's; "dự kiến vào tháng 1" printed in November next year's.
    Where only the year of publication is known, the month is of that year.
    """
    if published.latest is None:
        return None
    year, now = published.latest.year, published.latest.month
    if published.precision not in (Precision.DAY, Precision.MONTH):
        return year
    ahead = (month - now) % 12
    if ahead <= (11 if announced else 0 if told else MONTHS_SOON):
        return year + (month < now)
    return year - (month > now)


def make(year: int | None, month: int | None = None, day: int | None = None) -> Edtf | None:
    """Return the value, or None where the calendar has none such."""
    if year is None:
        return None
    try:
        return Edtf.of(year, month, day)
    except ValueError:
        return None


def add_months(year: int, month: int, step: int) -> Edtf | None:
    """Return the month that lies `step` months from another."""
    over, index = divmod(month - 1 + step, 12)
    return make(year + over, index + 1)
