"""Which day does a cell mean, and when can that not be told?"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.sheet.values.date_forms import (
    CJK,
    COMPACT,
    DAY_FIRST,
    ERA,
    ISO,
    MONTH_FIRST,
    NUMBERS,
    OPEN_ENDED,
    SERIAL,
    UNIX,
    YEAR_AND_NAME,
)
from exposure.ingest.sheet.values.months import month_of
from exposure.patterns import late_pattern

_ERA_BEGAN = 2018
"""The year before the first one of the Japanese era Reiwa."""
_NO_DAY_IN_IT = late_pattern(
    r"(?:[^\W\d_]{3,12}\.?[ /-]?(?:de )?|[0-9]{1,2}[/.-])?'?(?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/.][0-9]{1,2}"
    r"|(?:q[1-4]|[1-4]q|h[12]|fy|cy|fiscal year|t[1-4]|[1-4]\. ?quartal)[ /'-]*(?:fy)?[ '-]*[0-9]{2,4}"
    r"|[0-9]{4}[ /-]?(?:q[1-4]|h[12])|[0-9]{4} ?[年년](?: ?[0-9]{1,2} ?[月월])?"
    r"|(?:end|mid|early|late|ende|mitte|anfang|fin|finales de|fine)[ -](?:of )?.{3,20}",
    re.IGNORECASE,
)
_TWO_DAYS = late_pattern(
    r".*[0-9]{2}.{0,12}(?:\s[-–—]\s|\s(?:to|until|through|till|bis|au|al|a|hasta|tot)\s|–).*[0-9]{2}.*",
    re.IGNORECASE,
)
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""1954 to 2119: outside of it five digits are not likely a date."""
_NULL_DAY = "1970-01-01"
"""Empty dates come out of programs as 1899-12-30, 1900-01-01 or this day."""
_EMPTY = late_pattern(
    r"0{1,4}([-/.])0{1,2}\1(?:0{4}|0{2})(?:[ T].*)?|0{8}|0?1/0/(?:19)?00|00/0?1/1900"
)
_LAST_YEAR = 2098
_OPEN_DAYS = ((12, 31), (12, 30), (1, 1))
_OPEN_SERIALS = ("2958465", "2958464", "401768", "73050")
"""31 December of 9999, 2999 and 2099 as a spreadsheet counts days."""
_LONGEST = 100


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
        found = NUMBERS.fullmatch(value[:_LONGEST])
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
    """Return the day a text means; `order` is what `day_order` found for its column.

    A month, quarter or year alone is no day, nor are two days. The last day of 2099, 2999 or 9999
    is how a program writes that there is no end.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = " ".join(text[: _LONGEST + 1].split())
    if not text or text.casefold() in OPEN_ENDED or text in _OPEN_SERIALS:
        return Day(None)
    if len(text) <= _LONGEST:
        for form, meaning in _FORMS:
            if found := form.fullmatch(text):
                return _borne_out(text, meaning(text, found, order))
    return Day(None, f"{text[:40]!r} {_why_not(text)}")


def _borne_out(text: str, day: Day) -> Day:
    """Return the day unless it is one that stands for none."""
    if day.iso is None:
        return day
    if day.iso <= _NULL_DAY:
        return Day(None, f"{text[:40]!r} is how a program writes that there is no date")
    year, month, of_month = map(int, day.iso.split("-"))
    if year <= _LAST_YEAR:
        return day
    if (month, of_month) in _OPEN_DAYS:
        return Day(None)
    return Day(None, f"{text[:40]!r} lies too far ahead to be meant")


def _why_not(text: str) -> str:
    if _EMPTY.fullmatch(text):
        return "is how a program writes that there is no date"
    if _NO_DAY_IN_IT.fullmatch(text):
        return "names no day"
    return "names more than one day" if _TWO_DAYS.fullmatch(text) else "is not written as a date"


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


def _era(text: str, found: re.Match[str], _order: str) -> Day:
    years = 1 if found["era"] == "元" else int(found["era"])
    return _day(text, str(_ERA_BEGAN + years), found["month"], found["day"])


def _serial(text: str, found: re.Match[str], _order: str) -> Day:
    days = int(found.group(1))
    if days not in _SERIALS:
        return Day(None, f"{text[:40]!r} is not written as a date")
    return Day((_SERIAL_ZERO + timedelta(days=days)).isoformat())


def _named(text: str, found: re.Match[str], _order: str) -> Day:
    month = month_of(found["name"])
    if month is None:
        return Day(None, f"{text[:40]!r} is not written as a date")
    return _day(text, found["year"], str(month), found["day"])


def _day(text: str, year: str, month: str, day: str) -> Day:
    if _EMPTY.fullmatch(text):
        return Day(None, f"{text[:40]!r} is how a program writes that there is no date")
    if len(year) == 2 and int(year) > 68:
        # A program that shows two digits of 9999 ends there too; 1999 is no end of today's use.
        if (year, int(month), int(day)) == ("99", 12, 31):
            return Day(None)
        return Day(None, f"{text[:40]!r} does not say in which century")
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return Day(date(whole, int(month), int(day)).isoformat())
    except ValueError:
        return Day(None, f"{text[:40]!r} is no day of the calendar")


_Meaning = Callable[[str, re.Match[str], str], Day]
_FORMS: tuple[tuple[re.Pattern[str], _Meaning], ...] = (
    (ISO, _year_first),
    (COMPACT, _year_first),
    (CJK, _year_first),
    (ERA, _era),
    (NUMBERS, _numbers),
    (DAY_FIRST, _named),
    (MONTH_FIRST, _named),
    (YEAR_AND_NAME, _named),
    (UNIX, _named),
    (SERIAL, _serial),
)
"""How a date may be written → what it means; tried in order."""
