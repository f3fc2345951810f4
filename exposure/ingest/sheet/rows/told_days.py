"""On which day, or by which day at the latest, does a status say that use ends?"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.sheet.values.absent import in_one_width
from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.months import month_of

_YEAR = r"(?:20[0-9]{2})"
_NAME = r"[^\W\d_]{3,12}\.?"
_DAY = re.compile(
    r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])"
    r"|(?<![0-9])[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    rf"|(?<![0-9])[0-9]{{1,2}}(?:st|nd|rd|th|er|º|\.)?[ -](?:(?:de|of) )?{_NAME},?[ -](?:del? )?{_YEAR}"
    rf"|{_NAME} [0-9]{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|{_YEAR} ?[年년] ?[0-9]{{1,2}} ?[月월] ?[0-9]{{1,2}} ?[日일]",
    re.IGNORECASE,
)
_MONTHS = (
    re.compile(
        rf"(?P<month>{_NAME})[ /-]?(?:del? |of )?'?(?P<year>{_YEAR}|(?<=['-])[0-9]{{2}})(?![0-9])"
    ),
    re.compile(rf"(?<![0-9])(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>{_YEAR})(?![0-9])"),
    re.compile(rf"(?P<year>{_YEAR})(?:[-/.]|[年년] ?)(?P<month>0?[1-9]|1[0-2])(?![0-9])"),
)
"""`March 2027`, `Mar-27`; `03/2027`; `2027-03`."""
_QUARTER = re.compile(
    rf"\b(?:[qt](?P<first>[1-4])|(?P<last>[1-4])\.? ?(?:q|quartal|trimestre?|kwartaal))[ /'-]*"
    rf"(?:fy ?)?(?P<year>{_YEAR}|[0-9]{{2}}(?![0-9]))|(?P<before>{_YEAR})[ /-]?q(?P<behind>[1-4])",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(rf"(?<![0-9])(?<!\b[A-Z]-){_YEAR}(?![0-9])")


class ToldDays(Struct, frozen=True):
    """What statuses say of the day of an end; ISO days."""

    on: str | None = None
    """The last day that they name; None where they name none, or it may be two."""
    by: str | None = None
    """The last day that they can mean, where that is later or no day is named."""


def told_days(texts: Iterable[str]) -> ToldDays:
    """Return the last day that the texts name, and the last one that they can mean.

    `Terminated Q1 2027` names no day, and can mean 31 March 2027; `12/5/2026` may be of December.
    """
    exact: set[str] = set()
    possible: set[str] = set()
    for text in texts:
        named, meant = _days_in(text)
        exact.update(named)
        possible.update(meant)
    on, by = max(exact, default=None), max(possible, default=None)
    return ToldDays(on, by if by is not None and (on is None or by > on) else None)


@lru_cache(maxsize=1_024)
def _days_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    plain = in_one_width(text)
    exact: list[str] = []
    possible: list[str] = []
    for found in [*_DAY.finditer(plain)]:
        days = {read_day(found.group(), order).iso for order in ("", "dmy", "mdy")}
        known = sorted(day for day in days if day)
        if known:
            (exact if len(known) == 1 and None not in days else possible).append(known[-1])
            plain = plain.replace(found.group(), " ")
    return tuple(exact), (*possible, *_ends_of_periods(plain))


def _ends_of_periods(text: str) -> Iterator[str]:
    """Yield the last day of each month, quarter or year that a text names."""
    for found in _QUARTER.finditer(text):
        quarter = found["first"] or found["last"] or found["behind"]
        yield _last_day(found["year"] or found["before"], 3 * int(quarter))
    text = _QUARTER.sub(" ", text)
    for pattern in _MONTHS:
        for found in [*pattern.finditer(text)]:
            said = found["month"]
            if month := int(said) if said.isdecimal() else month_of(said):
                yield _last_day(found["year"], month)
                text = text.replace(found.group(), " ")
    for found in _WHOLE_YEAR.finditer(text):
        yield _last_day(found.group(), 12)


def _last_day(year: str, month: int) -> str:
    whole = int(year) + (2000 if len(year) == 2 else 0)
    return f"{whole}-{month:02}-{monthrange(whole, month)[1]:02}"
