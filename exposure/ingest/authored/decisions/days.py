"""Which day may people write while a day lasts in UTC, and which is ahead of it?"""

from datetime import date, timedelta


def day_after(day: str) -> str:
    """Return the next ISO day, which people in the east write already."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def dated_ahead(on: date, day: str) -> str:
    """Return why what is dated `on` does not count on an ISO day: a later day has not come yet."""
    return (
        ""
        if on.isoformat() <= day_after(day)
        else f"it is dated {on}, and the day of the scan is {day}"
    )
