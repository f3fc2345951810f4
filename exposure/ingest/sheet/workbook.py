"""Which texts stand in which cells of an .xlsx workbook? The one door of the native reader."""

import datetime
from decimal import Decimal
from types import TracebackType

import python_calamine

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.checked import CheckedSheet, check_workbook, lost
from exposure.ingest.sheet.archive.hidden import hidden_gaps
from exposure.ingest.sheet.cells import Book, Row, Table, Unread, shortened
from exposure.model.gap import GapEffect

_SAVE_AGAIN = "open it in a spreadsheet program, save it again, and hand that copy over"
_Value = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)


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
    checked = check_workbook(document, raw, bounds)
    try:
        with _PanicsAreErrors():
            book = python_calamine.CalamineWorkbook.from_filelike(checked.stream)
    except python_calamine.CalamineError as error:
        raise InputError(
            f"{document}: expected an .xlsx workbook, could not read its shared texts or styles:"
            f" {error}",
            hint=_SAVE_AGAIN,
        ) from error
    tables = [
        _table(document, book, sheet, bounds) if isinstance(sheet, CheckedSheet) else sheet
        for sheet in checked.sheets
    ]
    return Book("XLSX", tuple(tables), checked.gaps, checked.dated)


def _table(
    document: str, book: python_calamine.CalamineWorkbook, sheet: CheckedSheet, bounds: Bounds
) -> Table:
    try:
        with _PanicsAreErrors():
            cells = book.get_sheet_by_index(sheet.index)
            start = cells.start or (0, 0)
            values = cells.to_python()
    except python_calamine.CalamineError as error:
        reason = f"the sheet was not read: {error}"
        return lost(document, sheet.entry, "sheet-unread", GapEffect.hides_presence, reason)
    if not values and sheet.facts.extent and not sheet.facts.unread:
        reason = "the sheet was not read: its cells hold values and none of them arrived"
        return lost(document, sheet.entry, "sheet-unread", GapEffect.hides_presence, reason)
    rows = []
    for number, row in enumerate(values, start[0] + 1):
        texts = [value.strip() if value.__class__ is str else _shown(value) for value in row]
        if any(texts):
            rows.append(Row(number, texts))
    table = Table(
        document,
        sheet.entry.name,
        sheet.entry.name,
        rows,
        start[1],
        tuple(Unread(row, column, why) for (row, column), why in sheet.facts.unread.items()),
        (*hidden_gaps(document, sheet.entry, sheet.facts), *sheet.beside),
    )
    return shortened(table, bounds)


def _shown(value: _Value) -> str:
    """Return the text of a value: 123.0 is 123, and no long number in exponent form."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            shown = str(int(value)) if value.is_integer() else repr(value)
            return format(Decimal(shown), "f") if "e" in shown else shown
        case datetime.datetime():
            midnight = value.time() == datetime.time()
            return value.date().isoformat() if midnight else value.isoformat(" ")
        case datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            return str(value).strip()
