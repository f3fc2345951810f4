"""Which table does one sheet of a binary workbook hold, up to where it can be read?

Source: [MS-XLS], sections 2.4.53 (ColInfo), 2.4.168 (MergeCells) and 2.4.221 (Row).
"""

from collections.abc import Callable
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.binary.beside import Beside
from exposure.ingest.sheet.binary.cells import Cells
from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.contents import (
    CHART,
    MACRO_SHEET,
    MODULE,
    WORKSHEET,
    Entry,
    Shared,
)
from exposure.ingest.sheet.binary.records import CONTINUE, records
from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.markup.gathered import Gathering
from exposure.model.gap import GapEffect

_ROW, _COLUMNS, _MERGES = 0x0208, 0x007D, 0x00E5
_STRING, _TEXT_OBJECT = 0x0207, 0x01B6
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_WITHOUT_CELLS = {CHART: "the sheet is a chart and holds no cells",
                  MODULE: "the sheet is a module of macros and holds no cells"}  # fmt: skip


def table_of(document: str, stream: bytes, entry: Entry, shared: Shared, bounds: Bounds) -> Table:
    """Return the sheet; one that cannot be read is a table without rows that says why."""
    gathering = Gathering(document, entry.name, bounds)
    gathering.hidden = entry.hidden
    if entry.kind in _WITHOUT_CELLS:
        reason = _WITHOUT_CELLS[entry.kind]
        return gathering.without_rows("chart-sheet", GapEffect.note, reason)
    if entry.kind not in (WORKSHEET, MACRO_SHEET):
        reason = "expected a sheet with cells, met another kind"
        return gathering.without_rows("sheet-unread", GapEffect.hides_presence, reason)
    fault = _Sheet(gathering, shared).read(stream, entry.start)
    if fault and not gathering.last_row:
        reason = f"the sheet was not read: {fault}"
        return gathering.without_rows("sheet-unread", GapEffect.hides_presence, reason)
    if fault:
        gathering.stopped(fault)
    return gathering.table()


class _Sheet:
    """What takes the records of one sheet."""

    def __init__(self, gathering: Gathering, shared: Shared) -> None:
        self.gathering = gathering
        self.cells = Cells(shared, gathering)
        self.beside = Beside(gathering, shared.encoding)
        self.damaged = 0
        self.first_damaged = ""
        self.takers: dict[int, Callable[[bytes], None]] = {
            **self.cells.takers, **self.beside.takers,
            _ROW: self._row, _COLUMNS: self._columns, _MERGES: self._merges,
        }  # fmt: skip

    def read(self, stream: bytes, start: int) -> str:
        """Take every record; returns why reading ended early, empty where it did not."""
        fault = ""
        try:
            self._take_all(stream, start)
        except MalformedBinaryError as error:
            fault = str(error)
        self.cells.close()
        self.beside.close()
        if self.damaged:
            reason = f"cells or what belongs to them that are damaged: {self.damaged:,}"
            reason += f"; the first of them: {self.first_damaged}"
            self.gathering.gap("cell-unread", GapEffect.hides_presence, reason)
        return fault

    def _take_all(self, stream: bytes, start: int) -> None:
        takers, cells, last = self.takers, self.cells, 0
        for record in records(stream, start):
            kind = record.kind
            if kind == CONTINUE:
                self._go_on(last, record.body)
                continue
            if cells.pieces:
                cells.close()
            last = kind
            taker = takers.get(kind)
            if taker is None:
                continue
            try:
                taker(record.body)
            except StructError:
                self._damaged(f"a record behind row {self.gathering.last_row:,} is cut short")
            except MalformedBinaryError as error:
                self._damaged(str(error))

    def _go_on(self, last: int, body: bytes) -> None:
        if last == _STRING and self.cells.pieces:
            self.cells.pieces.append(body)
        elif last == _TEXT_OBJECT:
            self.beside.go_on(body)

    def _damaged(self, why: str) -> None:
        self.damaged += 1
        self.first_damaged = self.first_damaged or why

    def _row(self, body: bytes) -> None:
        number, flags = unpack_from("<H10xH", body)
        if flags & _HIDDEN_ROW:
            self.gathering.hide_rows(number + 1, number + 1)

    def _columns(self, body: bytes) -> None:
        first, last, width, flags = unpack_from("<3H2xH", body)
        if flags & _HIDDEN_COLUMN or not width:
            self.gathering.hide_columns(first, last)

    def _merges(self, body: bytes) -> None:
        for number in range(unpack_from("<H", body)[0]):
            first_row, last_row, first, last = unpack_from("<4H", body, 2 + 8 * number)
            self.gathering.merge(first_row + 1, last_row + 1, first, last)
