"""Which day does a list mean, in the cell of a date or in the name of its file?"""

import re
from datetime import date, timedelta

from exposure.ingest.lists.gather.gathered import Gathered
from exposure.ingest.sheet.values.dates import read_day

US = "mdy"
"""The order in which SAM.gov writes days: 12/31/2026."""
_NO_DAY = "expected a day, met another text; the day is left open"
_DAY_OF_YEAR = re.compile(r"(?<!\d)(\d{2})(\d{3})(?=\.[A-Za-z]{3,4}(?: \(\d+\))?$| \(\d+\)\.)")
"""YYDDD before the ending, also where a browser numbered a second download."""


def day_of(text: str, order: str, gathered: Gathered, place: str) -> str | None:
    """Return the ISO day of a cell; None where it states none, with a warning where it is unclear."""
    if not text:
        return None
    day = read_day(text, order)
    if day.doubt:
        gathered.warn(_NO_DAY, place, day.doubt)
    return day.iso


def day_of_name(name: str) -> str | None:
    """Return the ISO day that SAM.gov writes into a file's name as YYDDD, as in `...26282.CSV`."""
    found = _DAY_OF_YEAR.search(name)
    if found is None or not 1 <= int(found[2]) <= 366:
        return None
    day = date(2000 + int(found[1]), 1, 1) + timedelta(days=int(found[2]) - 1)
    return day.isoformat() if day.year == 2000 + int(found[1]) else None
