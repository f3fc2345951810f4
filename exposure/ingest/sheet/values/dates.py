"""Which day does a cell mean, and when can that not be told?"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

_ISO = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?:[T ].{0,40})?")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].{0,40})?")
_DAY_FIRST = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,? )?(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[ /-](?:de )?"
    r"(?P<name>[^\W\d_]{3,10})\.?,?[ /-](?:de )?(?P<year>\d{4}|\d{2})(?: .{0,40})?"
)
_MONTH_FIRST = re.compile(
    r"(?P<name>[^\W\d_]{3,10})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})(?: .{0,40})?"
)
_SERIAL = re.compile(r"(\d{5})(?:\.\d{1,12})?")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""1954 to 2119: outside of it five digits are not likely a date."""
_NULL_DAY = "1970-01-01"
"""Empty dates come out of programs as 1899-12-30, 1900-01-01 or this day."""

_MONTHS = (
    ("jan", "ene", "janv"),
    ("feb", "fev", "fév"),
    ("mar", "mär", "mrz"),
    ("apr", "abr", "avr"),
    ("may", "mai"),
    ("jun", "juin"),
    ("jul", "juil"),
    ("aug", "ago", "aoû", "aou"),
    ("sep", "set"),
    ("oct", "okt"),
    ("nov",),
    ("dec", "dez", "dic", "déc"),
)
"""Beginnings of month names in English, German, French and Spanish; the longest fit counts."""

OPEN_ENDED = frozenset(
    ("evergreen", "open", "open ended", "open-ended", "ongoing", "unbefristet", "indefinite",
     "perpetual", "none", "n/a", "na", "-", "--", "tbd", "present", "current", "auto-renew",
     "auto renew", "month to month", "month-to-month", "9999-12-31")
)  # fmt: skip
"""Texts in a date column that say that there is no date; an end beyond all days is none either."""


class Day(Struct, frozen=True):
    """What a date cell says."""

    iso: str | None
    """None where it names no day, or not one only."""
    doubt: str = ""
    """Why there is no day although something is written, as a clause."""


def day_order(values: Iterable[str]) -> str:
    """Return `dmy` or `mdy` if some value of the column settles it, else an empty text."""
    orders = set()
    for value in values:
        found = _NUMBERS.fullmatch(value)
        if found is None:
            continue
        first, second = int(found.group(1)), int(found.group(3))
        if first > 12 >= second:
            orders.add("dmy")
        elif second > 12 >= first:
            orders.add("mdy")
        elif found.group(2) == ".":
            # Dots between numbers are written day first wherever they are written.
            orders.add("dmy")
    return orders.pop() if len(orders) == 1 else ""


@lru_cache(maxsize=4_096)
def read_day(text: str, order: str) -> Day:
    """Return the day a text means; `order` is what `day_order` found for its column."""
    text = text.strip()
    if not text or text.casefold() in OPEN_ENDED or text.startswith(("9999", "31.12.9999")):
        return Day(None)
    for form, meaning in _FORMS:
        if found := form.fullmatch(text):
            day = meaning(text, found, order)
            if day.iso is not None and day.iso <= _NULL_DAY:
                return Day(None, f"{text[:40]!r} is how a program writes that there is no date")
            return day
    return Day(None, f"{text[:40]!r} is not written as a date")


def _numbers(text: str, found: re.Match[str], order: str) -> Day:
    first, mark, second, year = found.groups()
    if first.zfill(2) == second.zfill(2) or int(first) > 12 or int(second) > 12 or mark == ".":
        settled = "mdy" if int(second) > 12 else "dmy"
    else:
        settled = order
    if not settled:
        return Day(None, f"{text[:40]!r} may mean two days, depending on the order")
    day, month = (first, second) if settled == "dmy" else (second, first)
    return _day(text, year, month, day)


def _year_first(text: str, found: re.Match[str], _order: str) -> Day:
    return _day(text, found["year"], found["month"], found["day"])


def _serial(text: str, found: re.Match[str], _order: str) -> Day:
    days = int(found.group(1))
    if days not in _SERIALS:
        return Day(None, f"{text[:40]!r} is not written as a date")
    return Day((_SERIAL_ZERO + timedelta(days=days)).isoformat())


def _named(text: str, found: re.Match[str], _order: str) -> Day:
    name = found["name"].casefold()
    fits = [
        (len(start), number)
        for number, starts in enumerate(_MONTHS, 1)
        for start in starts
        if name.startswith(start)
    ]
    if not fits:
        return Day(None, f"{text[:40]!r} is not written as a date")
    return _day(text, found["year"], str(max(fits)[1]), found["day"])


def _day(text: str, year: str, month: str, day: str) -> Day:
    whole = int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 68 else 0)
    try:
        return Day(date(whole, int(month), int(day)).isoformat())
    except ValueError:
        return Day(None, f"{text[:40]!r} is no day of the calendar")


_Meaning = Callable[[str, re.Match[str], str], Day]
_FORMS: tuple[tuple[re.Pattern[str], _Meaning], ...] = (
    (_ISO, _year_first),
    (_COMPACT, _year_first),
    (_NUMBERS, _numbers),
    (_DAY_FIRST, _named),
    (_MONTH_FIRST, _named),
    (_SERIAL, _serial),
)
"""How a date may be written → what it means; tried in order."""
