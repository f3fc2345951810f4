"""Which texts stand in which cells of one sheet part of an .xlsb workbook?

Source: [MS-XLSB], section 2.4: BrtCell..., BrtShort..., BrtFmla..., BrtRowHdr, BrtColInfo,
BrtMergeCell and BrtHLink, in the order of the numbers below.
"""

import re
from math import isfinite
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import pack, unpack_from

from msgspec import Struct

from exposure.ingest.sheet.archive.facts import Link
from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.looks import date_text, number_text, packed_number
from exposure.ingest.sheet.cells import Aside, Merge, Unread
from exposure.ingest.sheet.packed.grid import FullError, Grid, Span
from exposure.ingest.sheet.packed.records import Run, records, rich_text_at, text_at
from exposure.ingest.sheet.packed.shared import SharedTexts, Styles
from exposure.model.gap import GapEffect

_ROW, _BLANK = 0, 1
_RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED = 2, 3, 4, 5, 6, 7
_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_BOOL, _FORMULA_ERROR = 8, 9, 10, 11
_RICH = 62
_SHORT = range(12, 19)
"""Cells that leave out their column, being the one behind that of the cell before."""
_TO_LONG = 11
"""What parts the number of such a record from that of one with a column."""
_COLUMN, _DATA, _DATA_END, _MERGE, _LINK = 60, 145, 146, 176, 494
_CELLS = frozenset({*range(_BLANK, _FORMULA_ERROR + 1), *_SHORT, _RICH})
_FORMULAS = frozenset({_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_BOOL, _FORMULA_ERROR})
_ERRORS = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
    43: "#GETTING_DATA",
}  # fmt: skip
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_VALUE = 8
"""Offset of a cell's value, behind its column, its format and its flags."""
_NO_VALUE = "formula without a stored value"
_ADDRESS = re.compile(rb"\A\x17(.)\x00((?:..)*)", re.DOTALL)
_HYPERLINK = re.compile(rb"[\x22\x42\x62][\x01\x02]\x67\x01\Z")
"""How the formula HYPERLINK("...", ...) begins and ends: PtgStr, and PtgFuncVar of function 359."""


class Common(Struct, frozen=True):
    """What every sheet of the workbook needs."""

    shared: SharedTexts
    styles: Styles
    from_1904: bool


class SheetPart:
    """One pass over the records of a sheet."""

    def __init__(self, grid: Grid, common: Common) -> None:
        self.grid, self.common = grid, common
        self.row, self.last_row = 1, 0
        self.column = -1
        self.texts: list[str] = []
        self.unstruck = False
        self.links: list[Link] = []
        self.ended = False

    def read(self, part: bytes, fault: str) -> None:
        """Fill the grid up to the first fault, which becomes a gap."""
        try:
            why = self._fault_in(part)
            self._end_row()
        except FullError as error:
            reason = f"{error}; this row and those below it were not read"
            self.grid.gap("table-too-large", GapEffect.hides_presence, reason, self.row)
            return
        if why or fault:
            self.grid.cut_short(self.row, fault or why)

    def _fault_in(self, part: bytes) -> str:
        """Read the part; return why it was not read to its end, or an empty text."""
        try:
            self._read(part)
        except MalformedBinaryError as error:
            return str(error)
        except StructError:
            return "a record is cut short"
        return "" if self.ended else "the part ends before its rows do"

    def _read(self, part: bytes) -> None:
        inside = False
        for kind, body in records(part):
            if inside and kind in _CELLS:
                self._cell(kind, body)
            elif inside and kind == _ROW:
                self._begin_row(body)
            elif kind == _DATA:
                inside = True
            elif kind == _DATA_END and inside:
                inside, self.ended = False, True
                self._end_row()
            elif kind == _COLUMN:
                self._column(body)
            elif kind == _MERGE:
                first, last, left, right = unpack_from("<4I", body)
                self.grid.add_merge(Merge(first + 1, last + 1, left, right))
            elif kind == _LINK:
                self._link(body)

    def _link(self, body: bytes) -> None:
        first, last, left, right = unpack_from("<4I", body)
        relation, at = text_at(body, 16)
        place, at = text_at(body, at)
        tip, _ = text_at(body, at)
        self.links.append(Link(Merge(first + 1, last + 1, left, right), relation, place, tip))

    def _begin_row(self, body: bytes) -> None:
        self._end_row()
        self.row, self.column = unpack_from("<I", body)[0] + 1, -1
        if self.row <= self.last_row:
            self.grid.disordered += 1
        self.last_row = self.row
        if body[11:12] and body[11] & _HIDDEN_ROW:
            self.grid.hidden_rows.append(Span(self.row, self.row))

    def _end_row(self) -> None:
        if self.texts:
            texts, self.texts = self.texts, []
            self.grid.add_row(self.row, texts, struck=not self.unstruck)
        self.unstruck = False

    def _column(self, body: bytes) -> None:
        first, last, _, _, flags = unpack_from("<4IH", body)
        if flags & _HIDDEN_COLUMN:
            self.grid.hidden_columns.append(Span(first, last))

    def _cell(self, kind: int, body: bytes) -> None:
        if kind in _SHORT:
            kind, body = kind - _TO_LONG, pack("<I", self.column + 1) + body
        column, look = unpack_from("<2I", body)
        look &= 0xFFFFFF
        self.column = column
        if column >= self.grid.bounds.max_columns:
            raise MalformedBinaryError(
                f"a cell stands in column {column + 1:,} of at most {self.grid.bounds.max_columns:,}"
            )
        if kind == _BLANK:
            return
        try:
            text, runs, unread = self._content(kind, look, body)
        except (MalformedBinaryError, StructError):
            text, runs, unread = "", [], "error: its content is cut short"
        if kind in _FORMULAS:
            self._formula_link(kind, column, body)
        if unread:
            self.grid.unread.append(Unread(self.row, column, unread))
            self.unstruck = True
        elif text := text.strip():
            self._put(column, text)
            self.unstruck |= not self.common.styles.strikes(text, runs, look)

    def _put(self, column: int, text: str) -> None:
        missing = column - len(self.texts)
        if missing < 0:
            self.grid.disordered += 1
            self.texts[column] = text
            return
        if self.row > self.grid.bounds.max_rows:
            raise FullError(
                f"a cell stands in row {self.row:,} of at most {self.grid.bounds.max_rows:,}"
            )
        if missing:
            self.texts.extend([""] * missing)
        self.texts.append(text)

    def _content(self, kind: int, look: int, body: bytes) -> tuple[str, list[Run], str]:
        """Return text, runs, and why the content is not known."""
        if kind == _SHARED:
            return self._shared(unpack_from("<I", body, _VALUE)[0])
        if kind in (_TEXT, _FORMULA_TEXT):
            return text_at(body, _VALUE)[0], [], ""
        if kind == _RICH:
            return *rich_text_at(body, _VALUE), ""
        if kind in (_RK, _REAL, _FORMULA_NUMBER):
            return self._number(kind, look, body)
        (code,) = unpack_from("<B", body, _VALUE)
        if kind in (_ERROR, _FORMULA_ERROR):
            return "", [], f"error {_ERRORS.get(code, '#?')}"
        return "TRUE" if code else "FALSE", [], ""

    def _shared(self, number: int) -> tuple[str, list[Run], str]:
        shared = self.common.shared
        if number >= len(shared.texts):
            return "", [], "error: its shared text is not there"
        return shared.texts[number], shared.runs.get(number, []), ""

    def _number(self, kind: int, look: int, body: bytes) -> tuple[str, list[Run], str]:
        if kind == _RK:
            value = packed_number(unpack_from("<I", body, _VALUE)[0])
        else:
            (value,) = unpack_from("<d", body, _VALUE)
        if not isfinite(value):
            return "", [], _NO_VALUE if kind == _FORMULA_NUMBER else "error: it is no number"
        if look in self.common.styles.dates:
            return date_text(value, from_1904=self.common.from_1904), [], ""
        return number_text(value), [], ""

    def _formula_link(self, kind: int, column: int, body: bytes) -> None:
        """Keep the address of a formula that shows a link."""
        if b"\x67\x01" not in body:
            return
        try:
            at = text_at(body, _VALUE)[1] if kind == _FORMULA_TEXT else _VALUE + 8
            (size,) = unpack_from("<I", body, at + 2)
        except (MalformedBinaryError, StructError):
            return
        formula = body[at + 6 : at + 6 + size]
        address = _ADDRESS.match(formula)
        if address and _HYPERLINK.search(formula):
            text = address[2][: 2 * address[1][0]].decode("utf-16-le", "replace")
            self.grid.asides.append(Aside(self.row, column, "link", text))
