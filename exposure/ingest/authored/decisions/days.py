"""Which day may people write while a day lasts in UTC?"""

from datetime import date, timedelta


def day_after(day: str) -> str:
    """Return the next ISO day, which people in the east write already."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
