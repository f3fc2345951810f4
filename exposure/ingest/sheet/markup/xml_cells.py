"""Which text does one cell of an XML spreadsheet show?

Source: XML Spreadsheet Reference, elements Cell, Data and Comment.
"""

import re

from msgspec import Struct

from exposure.ingest.sheet.binary.looks import date_text, number_text

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?\Z")
_NUMBER = re.compile(r"[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[Ee][+-]?\d{1,4})?\Z")
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,30})\Z")
_NO_DAY = ("1899-12-31", "1899-12-30", "1904-01-01")
"""What stands before a time of day that belongs to no day."""


class Content(Struct):
    """What was met inside a cell."""

    kind: str = ""
    text: str = ""
    formula: bool = False
    comment: str = ""
    plain: bool = False
    """True once a text was met that no element inside the cell strikes through."""


class Shown(Struct, frozen=True):
    """What a cell shows, or why that is not known."""

    text: str
    unread: str = ""


def shown(content: Content, *, as_date: bool) -> Shown:
    """Return the text of a cell; `as_date` where its style shows numbers as dates."""
    text = content.text.strip()
    match content.kind:
        case "Error":
            return Shown("", f"error {text[:20]}")
        case "Number" if _NUMBER.match(text):
            return Shown(_number(text, as_date=as_date))
        case "Boolean" if text in ("0", "1"):
            return Shown("TRUE" if text == "1" else "FALSE")
        case "DateTime" if (found := _MOMENT.match(text)) is not None:
            return Shown(_moment(found[1], found[2] or "00:00:00"))
        case _ if not text and content.formula and content.kind != "String":
            return Shown("", "formula without a stored value")
    return Shown(text)


def _number(text: str, *, as_date: bool) -> str:
    """Return a number; a whole one keeps every digit, of which an identifier may have twenty."""
    if as_date:
        return date_text(float(text), from_1904=False)
    return text if _INTEGER.match(text) else number_text(float(text))


def _moment(day: str, time: str) -> str:
    if day in _NO_DAY:
        return time
    return day if time == "00:00:00" else f"{day} {time}"
