"""Which texts stand in which cells of an .xlsx workbook? The one door of the native reader."""

import io
from collections.abc import Iterable, Sequence
from itertools import repeat
from types import TracebackType

import python_calamine
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.checked import CheckedBook, CheckedSheet, check_workbook
from exposure.ingest.sheet.archive.facts import Extent
from exposure.ingest.sheet.archive.sheet.plain import long_numbers
from exposure.ingest.sheet.archive.sheet.values import Value, shown
from exposure.ingest.sheet.archive.table import table_of
from exposure.ingest.sheet.cells import Book, Row, Table

_Values = list[list[Value]]
_AT_ONCE = 1_000
"""Rows that are turned into columns and back; few enough to stay near the processor."""
_EXACT = float(1 << 53)


class _PanicsAreErrors:
    """Turn the native reader's panic, which is no Exception, into one that can be caught."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if kind is not None and kind.__name__ == "PanicException":
            raise python_calamine.CalamineError(f"the reader gave up ({error})") from error


def open_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts; raises InputError if the workbook cannot be used at all."""
    return _opened(check_workbook(document, raw, bounds))


def open_findings_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return the same of a workbook that the program wrote, and that people decided in."""
    return _opened(check_workbook(document, raw, bounds, own=True))


def _opened(checked: CheckedBook) -> Book:
    book = _native_book(checked.stream)
    tables = [
        _table(checked, book, sheet) if isinstance(sheet, CheckedSheet) else sheet
        for sheet in checked.sheets
    ]
    gaps = checked.gaps
    if book is None and not any(gap.kind == "shared-texts-unread" for gap in gaps):
        gaps = (*gaps, *checked.source.shared_gaps())
    return Book("XLSX", tuple(tables), gaps, checked.dated)


def _native_book(stream: io.BytesIO) -> python_calamine.CalamineWorkbook | None:
    try:
        with _PanicsAreErrors():
            return python_calamine.CalamineWorkbook.from_filelike(stream)
    except python_calamine.CalamineError:
        return None


def _table(
    checked: CheckedBook, book: python_calamine.CalamineWorkbook | None, sheet: CheckedSheet
) -> Table:
    """Return a sheet as the native reader sees it; where it fails, as we read it ourselves."""
    native = _native_values(book, sheet.index) if book else None
    if native is None or not _is_whole(checked, sheet, native[0]):
        return checked.source.table(sheet.entry)
    values, (above, first_column) = native
    rows, is_bent = _rows(values, above + 1)
    known, facts = checked.source.known, sheet.facts
    stored = facts.stored
    if is_bent:
        stored = stored | long_numbers(checked.source.part(sheet.entry).content, known)
    _put(stored, rows, first_column)
    if facts.extent is not None:
        width = max(len(values[0]) if values else 0, 1)
        last_row = max([above + len(values), *(row for row, _ in facts.unread)])
        last_column = max([first_column + width - 1, *(column for _, column in facts.unread)])
        facts = replace(facts, extent=Extent(1, last_row, 0, last_column))
    beside = checked.source.beside(sheet.entry, facts)
    return table_of(sheet.entry, (rows, first_column), facts, beside, known.bounds)


def _native_values(
    book: python_calamine.CalamineWorkbook, index: int
) -> tuple[_Values, tuple[int, int]] | None:
    """Return the values and where they begin, counted from 0; None where a cell stops it."""
    try:
        with _PanicsAreErrors():
            cells = book.get_sheet_by_index(index)
            return cells.to_python(), cells.start or (0, 0)
    except (python_calamine.CalamineError, OverflowError, ValueError):
        # The last two come from a serial that no day or span of time of Python can hold.
        return None


def _is_whole(checked: CheckedBook, sheet: CheckedSheet, values: _Values) -> bool:
    """Say whether every value arrived: the reader drops what it does not know without a word."""
    arrived = sum(len(row) - row.count("") for row in values)
    return checked.source.arrived_whole(sheet.entry, sheet.facts, arrived)


def _rows(values: _Values, first: int) -> tuple[list[Row], bool]:
    """Return the rows that hold a text, and whether a number may have lost digits on its way.

    Columns are of one kind more often than rows, and a kind costs less to ask than a cell.
    """
    rows: list[Row] = []
    is_bent = False
    for start in range(0, len(values), _AT_ONCE):
        columns = zip(*values[start : start + _AT_ONCE], strict=True)
        texts, bent = zip(*map(_texts, columns), strict=True) if values[start] else ((), ())
        is_bent = is_bent or any(bent)
        by_row = enumerate(zip(*texts, strict=True), first + start)
        rows += [Row(number, [*row]) for number, row in by_row if any(row)]
    return rows, is_bent


def _texts(column: tuple[Value, ...]) -> tuple[Iterable[str], bool]:
    """Return the texts of cells, and whether one is a number that a float may not hold exactly.

    This sees each cell of a workbook, and is written for speed.
    """
    kinds = set(map(type, column))
    if kinds == {str}:
        return map(str.strip, column), False  # type: ignore[arg-type]  # of one kind
    if kinds == {float}:
        texts = [*map(repr, column)]
        if "e" not in "".join(texts):
            return map(str.removesuffix, texts, repeat(".0")), _is_bent(column)  # type: ignore[arg-type]  # of one kind
    texts = [
        value.strip()
        if value.__class__ is str
        else (text[:-2] if text[-2:] == ".0" else shown(value) if "e" in text else text)
        if value.__class__ is float and (text := repr(value))
        else shown(value)
        for value in column
    ]
    return texts, _is_bent([value for value in column if isinstance(value, float)])


def _is_bent(numbers: Sequence[float]) -> bool:
    """Say whether a number is beyond those of which a float holds every one; true of what is none."""
    if not numbers:
        return False
    return not (min(numbers) > -_EXACT and max(numbers) < _EXACT)


def _put(stored: dict[tuple[int, int], str], rows: Sequence[Row], first_column: int) -> None:
    """Put texts as they are stored in the place of what the native reader made of them."""
    if not stored:
        return
    by_number = {row.number: row.texts for row in rows}
    for (number, column), text in stored.items():
        by_number[number][column - first_column] = text
