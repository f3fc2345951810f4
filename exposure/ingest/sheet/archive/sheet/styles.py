"""Which cell styles show a number as a date, and which strike the text through?"""

import re

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.xml import MalformedPartError, walk

_SECTIONS = frozenset(
    ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
)
_DATES = frozenset((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)))
"""Ids of built-in formats that show days or times (ECMA-376 part 1, 18.8.30)."""
_ELAPSED = 46
_SPOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
"""What a format code quotes, pads with or states in brackets; [h] stands for elapsed hours."""
_ELAPSED_CODE = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)


class Styles(Struct, frozen=True):
    """Indices of cell styles, as the attribute `s` of a cell names them."""

    dates: frozenset[int] = frozenset()
    elapsed: frozenset[int] = frozenset()
    """Styles that show a number of days as hours or minutes gone by."""
    struck: frozenset[int] = frozenset()


class _Met:
    def __init__(self) -> None:
        self.section = ""
        self.formats: dict[str, str] = {}
        self.font = -1
        self.struck_fonts: set[str] = set()
        self.cells: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _SECTIONS:
            self.section = name
        elif name == "numFmt" and self.section == "numFmts":
            self.formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "font" and self.section == "fonts":
            self.font += 1
        elif name == "strike" and self.section == "fonts":
            if attributes.get("val", "1") not in ("0", "false"):
                self.struck_fonts.add(str(self.font))
        elif name == "xf" and self.section == "cellXfs":
            self.cells.append((attributes.get("numFmtId", "0"), attributes.get("fontId", "0")))

    def is_elapsed(self, number: str) -> bool:
        code = self.formats.get(number)
        if code is None:
            return number == str(_ELAPSED)
        return _ELAPSED_CODE.search(_SPOKEN.sub("", code.partition(";")[0])) is not None

    def is_date(self, number: str) -> bool:
        code = self.formats.get(number)
        if code is None:
            return number.isdecimal() and len(number) < 4 and int(number) in _DATES
        return _DATE_CODE.search(_SPOKEN.sub("", code.partition(";")[0])) is not None


def styles_of(part: bytes, bounds: Bounds) -> Styles | str:
    """Return the styles of a workbook, or one clause saying why they cannot be read."""
    met = _Met()
    try:
        walk(part, met.start, bounds)
    except MalformedPartError as error:
        return str(error)
    known = {number for number, _ in met.cells}
    elapsed = {number for number in known if met.is_elapsed(number)}
    dates = {number for number in known - elapsed if met.is_date(number)}
    return Styles(
        frozenset(k for k, (number, _) in enumerate(met.cells) if number in dates),
        frozenset(k for k, (number, _) in enumerate(met.cells) if number in elapsed),
        frozenset(k for k, (_, font) in enumerate(met.cells) if font in met.struck_fonts),
    )
