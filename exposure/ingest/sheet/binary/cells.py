"""Which texts stand in which cells of one sheet of a binary workbook?

Source: [MS-XLS], sections 2.4.20 (BoolErr), 2.4.127 (Formula), 2.4.148 (Label), 2.4.149 (LabelSst),
2.4.175 (MulRk), 2.4.180 (Number), 2.4.220 (RK) and 2.4.268 (String).
"""

from collections.abc import Callable
from struct import unpack_from

from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.contents import Shared
from exposure.ingest.sheet.binary.looks import date_text, number_text, packed_number
from exposure.ingest.sheet.binary.texts import text_at, text_in
from exposure.ingest.sheet.markup.gathered import Gathering

_FORMULA, _STRING = 0x0006, 0x0207
_NUMBER, _LABEL, _BOOLERR, _RK = 0x0203, 0x0204, 0x0205, 0x027E
_LABELSST, _RICH, _MULRK = 0x00FD, 0x00D6, 0x00BD
_ERRORS = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
}  # fmt: skip
_MOST_COLUMNS = 256
"""Columns of a sheet in this format."""
_MARKED = 0xFFFF
"""Stands behind the value of a formula that is no number."""
_TEXT, _TRUTH, _ERROR, _EMPTY = 0, 1, 2, 3
_CUT = "error: its text is cut short"
_NO_RESULT = "formula without a stored value"


class Cells:
    """What takes the records of one sheet's cells."""

    def __init__(self, shared: Shared, gathering: Gathering) -> None:
        self.shared, self.gathering = shared, gathering
        self.texts = shared.texts.texts
        self.waiting: tuple[int, int, int] | None = None
        """The cell of a formula whose text stands in a record that follows."""
        self.pieces: list[bytes] = []
        """What such a text is made of, so far."""
        self.takers: dict[int, Callable[[bytes], None]] = {
            _FORMULA: self._formula, _STRING: self._string, _NUMBER: self._number,
            _LABEL: self._label, _RICH: self._label, _BOOLERR: self._truth_or_error,
            _RK: self._packed, _MULRK: self._many, _LABELSST: self._shared_text,
        }  # fmt: skip

    def _shared_text(self, body: bytes) -> None:
        row, column, look, number = unpack_from("<3HI", body)
        if number >= len(self.texts):
            self._unknown(row, column, "error: its shared text is not there")
        else:
            self._put(row, column, look, self.texts[number], number in self.shared.partly_plain)

    def _label(self, body: bytes) -> None:
        row, column, look, count = unpack_from("<4H", body)
        text = text_at(body, 8, count, self.shared.encoding)
        if self._is_cut(text, body[8:], count):
            self._unknown(row, column, _CUT)
        self._put(row, column, look, text)

    def _number(self, body: bytes) -> None:
        row, column, look, value = unpack_from("<3Hd", body)
        self._put(row, column, look, self._shown(value, look))

    def _packed(self, body: bytes) -> None:
        row, column, look, packed = unpack_from("<3HI", body)
        self._put(row, column, look, self._shown(packed_number(packed), look))

    def _many(self, body: bytes) -> None:
        row, column = unpack_from("<2H", body)
        for number in range(max(0, len(body) - 6) // 6):
            look, packed = unpack_from("<HI", body, 4 + 6 * number)
            self._put(row, column + number, look, self._shown(packed_number(packed), look))

    def _truth_or_error(self, body: bytes) -> None:
        row, column, look, value, is_error = unpack_from("<3H2B", body)
        if is_error:
            self._unknown(row, column, f"error {_ERRORS.get(value, '#?')}", look)
        else:
            self._put(row, column, look, "TRUE" if value else "FALSE")

    def _formula(self, body: bytes) -> None:
        """Take the stored result of a formula; a text stands in a record that follows."""
        row, column, look, kind, value, mark = unpack_from("<3HBxB3xH", body)
        if mark != _MARKED:
            result = unpack_from("<d", body, 6)[0]
            self._put(row, column, look, self._shown(result, look))
        elif kind == _TEXT:
            self._check(column)
            self.close()
            self.waiting = (row, column, look)
        elif kind in (_TRUTH, _ERROR):
            self._truth_or_error(body[:6] + bytes((value, kind - 1)))
        elif kind != _EMPTY:
            self._unknown(row, column, _NO_RESULT)

    def _string(self, body: bytes) -> None:
        if self.waiting is not None:
            self.pieces = [body]

    def close(self) -> None:
        """Put the text of a formula, now that all of it is there, or say that there is none."""
        if self.waiting is None:
            return
        (row, column, look), pieces = self.waiting, self.pieces
        self.waiting, self.pieces = None, []
        if not pieces or len(pieces[0]) < 2:
            self._unknown(row, column, _NO_RESULT)
            return
        count = unpack_from("<H", pieces[0])[0]
        pieces = [pieces[0][2:], *pieces[1:]]
        text = text_in(pieces, count, self.shared.encoding)
        if self._is_cut(text, b"".join(pieces), count):
            self._unknown(row, column, _CUT)
        self._put(row, column, look, text)

    def _is_cut(self, text: str, found: bytes, count: int) -> bool:
        """Say whether a text has fewer characters, or bytes before 1997, than it states."""
        return (len(found) if self.shared.encoding else len(text)) < count and bool(count)

    def _check(self, column: int) -> None:
        if column >= _MOST_COLUMNS:
            raise MalformedBinaryError(f"a cell stands in column {column + 1:,}")

    def _unknown(self, row: int, column: int, why: str, look: int = -1) -> None:
        self._check(column)
        self.gathering.unknown(row + 1, column, why, struck=look in self.shared.struck)

    def _put(self, row: int, column: int, look: int, text: str, plain: bool = False) -> None:
        if column >= _MOST_COLUMNS:
            self._check(column)
        struck = look in self.shared.struck and not plain
        self.gathering.put(row + 1, column, text, struck=struck)

    def _shown(self, value: float, look: int) -> str:
        if look in self.shared.dates:
            return date_text(value, from_1904=self.shared.from_1904)
        return number_text(value)
