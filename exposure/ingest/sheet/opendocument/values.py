"""Which text does a cell of an OpenDocument sheet show, and is it known at all?

Source: OpenDocument 1.3, part 3, sections 19.384 to 19.389 (values) and 19.642 (formulas).
"""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from exposure.ingest.sheet.opendocument.names import Attributes, spelled

_TYPE, _VALUE = spelled("office:value-type"), spelled("office:value")
_DATE, _TIME = spelled("office:date-value"), spelled("office:time-value")
_BOOLEAN, _STRING = spelled("office:boolean-value"), spelled("office:string-value")
_SHOWN_TYPE, _FORMULA = spelled("calcext:value-type"), spelled("table:formula")
_VALUES = (_VALUE, _DATE, _TIME, _BOOLEAN, _STRING)

_NUMBER = re.compile(r"[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,3})?")
_DURATION = re.compile(
    r"(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,30})?)S)?)?"
)
_ERROR = re.compile(r"#(?:N/A|[A-Z]{2,12}[!?]|DIV/0!|[A-Z]{2,12})|Err:\d{3}")
_LINK = re.compile(r'\bHYPERLINK\(\s*"((?:[^"]|"")*)"', re.IGNORECASE)
_NO_VALUE = "formula without a stored value"


def value_of(attributes: Attributes, text: str, *, paragraphs: bool) -> tuple[str, str]:
    """Return the text of a cell, and why its content is not known where that is so.

    `text` is what its paragraphs show; `paragraphs` says whether there is any, if only an empty one.
    """
    formula = _FORMULA in attributes
    if not formula and _SHOWN_TYPE not in attributes:
        return _typed(attributes.get(_TYPE, ""), attributes, text), ""
    wrong = attributes.get(_SHOWN_TYPE) == "error"
    if wrong or (formula and _ERROR.fullmatch(text)):
        return "", f"error {text[:40] or '#?'}"
    kind = attributes.get(_TYPE, "")
    shown = _typed(kind, attributes, text)
    known = paragraphs or kind == "string" or any(name in attributes for name in _VALUES)
    return shown, _NO_VALUE if formula and not shown and not known else ""


def holds_value(attributes: Attributes) -> bool:
    """Say whether a cell without a paragraph may hold something all the same."""
    return _TYPE in attributes or _FORMULA in attributes


def link_of(attributes: Attributes) -> str:
    """Return the address of a formula that shows a link, or an empty text."""
    formula = attributes.get(_FORMULA, "")
    found = _LINK.search(formula) if formula else None
    return found[1].replace('""', '"') if found else ""


def _typed(kind: str, attributes: Attributes, text: str) -> str:
    match kind:
        case "string":
            return attributes[_STRING].strip() or text if _STRING in attributes else text
        case "float" | "percentage" | "currency":
            return _number(attributes.get(_VALUE, ""), text)
        case "date":
            return _date(attributes.get(_DATE, "")) or text
        case "time":
            return _duration(attributes.get(_TIME, "")) or text
        case "boolean":
            stated = attributes.get(_BOOLEAN, "")
            return {"true": "TRUE", "false": "FALSE"}.get(stated, stated or text)
        case _:
            return text


def _number(value: str, text: str) -> str:
    """Return a number without exponent or empty decimals; a truth that is stored as one as such."""
    if text in ("TRUE", "FALSE"):
        return text
    if value.isdecimal() and value.isascii() and not value.startswith("0"):
        return value
    if not _NUMBER.fullmatch(value):
        return text or value
    shown = format(Decimal(value), "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return "0" if shown in ("-0", "") else shown


def _date(value: str) -> str:
    """Return an ISO day, with the time of day unless that is midnight; else what is stated."""
    try:
        moment = datetime.fromisoformat(value).replace(tzinfo=None)
        moment = (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    except (ValueError, OverflowError):
        return value
    midnight = moment.hour == moment.minute == moment.second == 0
    return moment.date().isoformat() if midnight else moment.isoformat(" ")


def _duration(value: str) -> str:
    """Return a time of day, or a longer duration, as hours, minutes and seconds."""
    found = _DURATION.fullmatch(value)
    if found is None:
        return value
    sign, days, hours, minutes, seconds = found.groups("0")
    whole = (int(days) * 24 + int(hours)) * 3600 + int(minutes) * 60
    whole += round(Decimal(seconds.replace(",", ".")))
    shown = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"-{shown}" if sign == "-" else shown
