"""How is a value of a cell written out, so that no identifier is bent?"""

import datetime
import re
from decimal import Decimal, InvalidOperation

from exposure.ingest.sheet.archive.sheet.styles import Styles

Value = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)
_DAY = datetime.timedelta(days=1)
_FROM_1900 = datetime.datetime(1899, 12, 30)
_FROM_1904 = datetime.datetime(1904, 1, 1)
_LEAP_DAY = 60
"""The 29th of February 1900, which never was and which spreadsheet programs count."""
_BEYOND = 2_958_465
"""Serial of the last day of the year 9999, counted from 1900; a time of that day may round over."""
_YEARS_BETWEEN = 1_462
"""Days between the two beginnings."""
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,299})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shown(value: Value) -> str:
    """Return the text of a value: 123.0 is 123, and no long number in exponent form."""
    if type(value) is datetime.date:
        return value.isoformat()
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            text = repr(value)
            return format(Decimal(text), "f") if "e" in text else text.removesuffix(".0")
        case datetime.datetime():
            midnight = value.time() == datetime.time()
            return value.date().isoformat() if midnight else value.isoformat(" ")
        case datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            return str(value).strip()


def number_text(stored: str, style: int, styles: Styles, *, from_1904: bool) -> str:
    """Return the text of a stored number; a day or time where the style shows it as one."""
    stored = stored.strip()
    dated = style in styles.dates or style in styles.elapsed
    if (not dated and _WHOLE.fullmatch(stored)) or "_" in stored:
        return stored
    try:
        value = float(stored)
    except ValueError:
        return stored
    if dated:
        day = _moment(value, elapsed=style in styles.elapsed, from_1904=from_1904)
        if day is not None:
            return shown(day)
    if value.is_integer() and abs(value) >= 1 << 53:
        return _exact(stored)
    return shown(value)


def day_text(stored: str) -> str:
    """Return the text of a day or time that stands in ISO form, as in strict workbooks."""
    stored = stored.strip()
    try:
        return shown(datetime.datetime.fromisoformat(stored))
    except ValueError:
        return stored


def unescaped(text: str) -> str:
    """Return a text with `_x000D_` and the like decoded (ECMA-376 part 1, 22.9.2.19)."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _moment(
    serial: float, *, elapsed: bool, from_1904: bool
) -> datetime.datetime | datetime.time | datetime.timedelta | None:
    """Return the day or time of a serial, to the millisecond; None where there is none."""
    if not 0 <= serial < _BEYOND:
        return None
    whole = datetime.timedelta(milliseconds=round(serial * 86_400_000))
    if elapsed:
        return whole
    if from_1904:
        return _FROM_1904 + whole if serial < _BEYOND - _YEARS_BETWEEN else None
    if whole < _DAY:
        return (_FROM_1900 + whole).time()
    return (_FROM_1900 if serial >= _LEAP_DAY else _FROM_1900 + _DAY) + whole


def _exact(stored: str) -> str:
    try:
        return format(Decimal(stored).to_integral_value(), "f")
    except InvalidOperation:
        return stored
