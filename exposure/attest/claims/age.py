"""How many days lie between a date as precise as its source and the law date?"""

from datetime import date

_PRECISIONS = {4: "-01-01", 7: "-01", 10: ""}
"""Length of an ISO year, month or day → what makes it the first day of that time."""


def days_before(known: str | None, as_of: str) -> int | None:
    """Return the days from a date to the law date, below zero where it is later.

    A year or month counts from its first day. None where there is no date, or none that is one.
    """
    rest = _PRECISIONS.get(len(known or ""))
    if not known or rest is None:
        return None
    try:
        return (date.fromisoformat(as_of) - date.fromisoformat(known + rest)).days
    except ValueError:
        return None
