"""Which days are business days, with the holidays of the US Federal Government? The door to them."""

from collections.abc import Iterator
from datetime import date, timedelta

from holidays import country_holidays

KNOWN_YEARS = range(2000, 2100)
"""Years whose federal holidays are known; past them nothing is counted."""

_FEDERAL = country_holidays(
    "US", language="en_US"
)  # else their names follow the machine's language
_SATURDAY = 5


def is_known(day: date) -> bool:
    """Say whether the calendar reaches this day."""
    return day.year in KNOWN_YEARS


def holiday_on(day: date) -> str:
    """Return the name of the federal holiday that is kept on this day; empty without one."""
    return _FEDERAL.get(day) or ""


def is_business_day(day: date) -> bool:
    """Say whether a day is none of Saturday, Sunday and federal holiday."""
    return day.weekday() < _SATURDAY and not holiday_on(day)


def business_day_after(day: date, amount: int) -> date | None:
    """Return the last of so many business days after a day, which is not counted itself.

    None where the calendar does not reach so far.
    """
    left = amount
    for later in days_after(day):
        left -= is_business_day(later)
        if left <= 0:
            return later
    return None


def holidays_between(first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return the federal holidays on days other than Saturday and Sunday after `first`, to `last`."""
    found = []
    for day in days_after(first):
        if day > last:
            break
        if day.weekday() < _SATURDAY and holiday_on(day):
            found.append((day, holiday_on(day)))
    return tuple(found)


def days_after(day: date) -> Iterator[date]:
    """Yield the days after a day, as far as the calendar reaches."""
    while is_known(day + timedelta(days=1)):
        day += timedelta(days=1)
        yield day
