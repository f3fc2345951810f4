"""Which text does a number of a binary workbook show, given the format of its cell?

Source: [MS-XLS], sections 2.4.126 (Format), 2.4.353 (XF) and 2.5.217 (RkNumber).
"""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from math import isfinite
from struct import pack, unpack

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE_LETTER = re.compile(r"[dmyhs]", re.IGNORECASE)
_EPOCHS = (datetime(1899, 12, 30), datetime(1904, 1, 1))
_LEAP_BUG = 60
"""Serial number of a 29 February 1900 that was not; the days before it count from one day later."""
_MOST_DAYS = 2_957_000
"""Serial number on a day of the year 9995: whichever epoch counts, no date lies behind 9999."""


def is_date(number: int, code: str) -> bool:
    """Say whether a number format, by its number or its code, shows a date or time."""
    return number in _BUILT_IN_DATES or _DATE_LETTER.search(_LITERAL.sub("", code)) is not None


def date_text(serial: float, *, from_1904: bool) -> str:
    """Return the ISO text of a serial date; of a number that is none, the number."""
    if not 0 <= serial < _MOST_DAYS:
        return number_text(serial)
    shift = 0 if from_1904 or serial >= _LEAP_BUG else 1
    moment = _EPOCHS[from_1904] + timedelta(seconds=round((serial + shift) * 86_400))
    if serial < 1:
        return moment.time().isoformat()
    return moment.date().isoformat() if serial == int(serial) else moment.isoformat(" ")


def number_text(value: float) -> str:
    """Return a number as text: 123.0 is 123, and no long number stands in exponent form."""
    if not isfinite(value):
        return ""
    # Beyond that a whole number has digits that nobody entered; `.xlsx` stores none of them either.
    shown = str(int(value)) if value.is_integer() and abs(value) < 1 << 53 else repr(value)
    shown = shown.removesuffix(".0")
    return format(Decimal(shown), "f") if "e" in shown else shown


def packed_number(packed: int) -> float:
    """Return the number of an RK value: 30 bits of an integer or of a float, maybe in hundredths."""
    if packed & 2:
        value = float((packed - (1 << 32) if packed & 0x80000000 else packed) >> 2)
    else:
        (value,) = unpack("<d", pack("<Q", (packed & 0xFFFFFFFC) << 32))
    return value / 100 if packed & 1 else value
