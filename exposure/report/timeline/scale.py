"""Where between two days does a day stand, and which months or years are marked?"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UNITS = (1, 3, 12, 24, 60, 120, 240, 600, 1_200)
"""Months between two marks."""
LEAST = 6
"""Columns of a terminal between two marks: a year and a blank beside it, or a month."""
_SHORTEST = timedelta(days=45)
"""What is shorter is drawn as if it were so long."""


class Mark(Struct, frozen=True):
    """A place of the axis with a name."""

    column: int
    year: str
    """Empty where the mark before it is of the same year."""
    month: str
    """Empty where only years are marked."""


class Scale(Struct, frozen=True):
    """Days from left to right."""

    start: date
    end: date
    columns: int
    """Of a terminal; units of a picture."""
    unit: int
    """Months between two marks."""

    def column(self, day: date) -> int:
        """Return the column of a day, from 0; a day outside stands at the edge."""
        span = (self.end - self.start).days
        place = round((day - self.start).days * (self.columns - 1) / span)
        return max(0, min(self.columns - 1, place))

    def marks(self) -> Iterator[Mark]:
        """Yield each mark from left to right: years, or months with the year where it is new."""
        day = self.start
        while day <= self.end:
            year = f"{day.year:04}" if day == self.start or day.month == 1 else ""
            month = "" if self.unit % 12 == 0 else MONTHS[day.month - 1]
            yield Mark(self.column(day), year, month)
            day = _later(day, self.unit)
            if day == date.max:
                return


def scale_of(first: date, last: date, columns: int, least: int = LEAST) -> Scale:
    """Return a scale that holds both days, with as many marks as can be read `least` columns apart."""
    if last - first < _SHORTEST:
        first = last - min(_SHORTEST, last - date.min)
        last = max(last, first + timedelta(days=1))
    for unit in _UNITS:
        start = _floor(first, unit)
        marks = max(1, (last.year - start.year) * 12 + last.month - start.month) / unit
        if columns / marks >= least:
            break
    return Scale(start, last, columns, unit)


def _floor(day: date, unit: int) -> date:
    months = (day.year * 12 + day.month - 1) // unit * unit
    return date(max(1, months // 12), months % 12 + 1, 1)


def _later(day: date, unit: int) -> date:
    months = day.year * 12 + day.month - 1 + unit
    return date(months // 12, months % 12 + 1, 1) if months // 12 <= date.max.year else date.max
