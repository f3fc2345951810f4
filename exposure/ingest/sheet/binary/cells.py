"""Which texts stand in which cells of one sheet of a binary workbook?

Source: [MS-XLS], sections 2.4.20 (BoolErr), 2.4.127 (Formula), 2.4.148 (Label), 2.4.149 (LabelSst),
2.4.175 (MulRk), 2.4.180 (Number), 2.4.220 (RK) and 2.4.268 (String).
"""

from collections.abc import Iterator, Sequence
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.looks import date_text, number_text, packed_number
from exposure.ingest.sheet.binary.records import Record, records, text_at

_FORMULA, _STRING = 0x0006, 0x0207
_NUMBER, _LABEL, _BOOLERR, _RK = 0x0203, 0x0204, 0x0205, 0x027E
_LABELSST, _RICH, _MULRK = 0x00FD, 0x00D6, 0x00BD
_CELLS = frozenset({_FORMULA, _NUMBER, _LABEL, _BOOLERR, _RK, _LABELSST, _RICH, _MULRK})
_ERRORS = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
}  # fmt: skip
_MOST_COLUMNS = 256
"""Columns of a sheet in this format."""
_MARKED = 0xFFFF
"""Stands behind the value of a formula that is no number."""


class Shared(Struct, frozen=True):
    """What the sheets of a workbook have in common."""

    texts: Sequence[str]
    dates: frozenset[int]
    """Cell formats that show a date."""
    from_1904: bool


class Met(Struct, frozen=True, gc=False):
    """One cell that holds something."""

    row: int
    """Counted from 0."""
    column: int
    text: str
    unread: str = ""
    """Why the content is not known; empty where it is."""


def cells_of(stream: bytes, start: int, shared: Shared) -> Iterator[Met]:
    """Yield the filled cells of the sheet at `start`. Raises MalformedBinaryError."""
    waiting: tuple[int, int] | None = None
    try:
        for record in records(stream, start):
            if record.kind == _STRING and waiting is not None:
                yield _text(*waiting, record, 0)
                waiting = None
            elif record.kind in _CELLS:
                waiting = None
                for met in _met(record, shared):
                    if met is None:
                        waiting = unpack_from("<HH", record.body)
                    else:
                        yield met
    except StructError:
        raise MalformedBinaryError("one of its cells is cut short") from None


def _met(record: Record, shared: Shared) -> Iterator[Met | None]:
    """Yield the cells of a record; None for one whose text stands in a record that follows."""
    row, column, look = unpack_from("<3H", record.body)
    if column >= _MOST_COLUMNS:
        raise MalformedBinaryError(f"a cell stands in column {column + 1:,}")
    if record.kind == _LABELSST:
        yield _shared_text(record, row, column, shared)
    elif record.kind in (_LABEL, _RICH):
        yield _text(row, column, record, 6)
    elif record.kind == _NUMBER:
        value = unpack_from("<d", record.body, 6)[0]
        yield Met(row, column, _shown(value, look, shared))
    elif record.kind == _RK:
        value = packed_number(unpack_from("<I", record.body, 6)[0])
        yield Met(row, column, _shown(value, look, shared))
    elif record.kind == _MULRK:
        yield from _many(record, row, column, shared)
    elif record.kind == _BOOLERR:
        yield _truth_or_error(row, column, *unpack_from("<BB", record.body, 6))
    else:
        yield _result(record, row, column, shared)


def _text(row: int, column: int, record: Record, at: int) -> Met:
    count = unpack_from("<H", record.body, at)[0]
    text = text_at(record.body, at + 2, count)
    return Met(row, column, text, "" if len(text) == count else "error: its text is cut short")


def _shared_text(record: Record, row: int, column: int, shared: Shared) -> Met:
    number = unpack_from("<I", record.body, 6)[0]
    if number >= len(shared.texts):
        return Met(row, column, "", "error: its shared text is not there")
    return Met(row, column, shared.texts[number])


def _many(record: Record, row: int, column: int, shared: Shared) -> Iterator[Met]:
    for number in range(max(0, len(record.body) - 6) // 6):
        if column + number >= _MOST_COLUMNS:
            raise MalformedBinaryError(f"a cell stands in column {column + number + 1:,}")
        look, packed = unpack_from("<HI", record.body, 4 + 6 * number)
        yield Met(row, column + number, _shown(packed_number(packed), look, shared))


def _result(record: Record, row: int, column: int, shared: Shared) -> Met | None:
    """Return the stored result of a formula."""
    look, kind, value, mark = unpack_from("<HBxB3xH", record.body, 4)
    if mark != _MARKED:
        return Met(row, column, _shown(unpack_from("<d", record.body, 6)[0], look, shared))
    if kind == 0:
        return None
    if kind not in (1, 2):
        return Met(row, column, "")
    return _truth_or_error(row, column, value, kind - 1)


def _truth_or_error(row: int, column: int, value: int, is_error: int) -> Met:
    if is_error:
        return Met(row, column, "", f"error {_ERRORS.get(value, '#?')}")
    return Met(row, column, "TRUE" if value else "FALSE")


def _shown(value: float, look: int, shared: Shared) -> str:
    if look in shared.dates:
        return date_text(value, from_1904=shared.from_1904)
    return number_text(value)
