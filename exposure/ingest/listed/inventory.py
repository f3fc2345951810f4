"""What does each row of a vendor inventory say, where a plain list was expected?"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.listed.columns import naming_column
from exposure.ingest.listed.kinds import is_cpe, is_purl, kind_of
from exposure.ingest.listed.rows import Told
from exposure.ingest.sheet.cells import Book, Row, Table, column_letters
from exposure.ingest.sheet.reader import reading_of
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow
from exposure.model.screening.listed import ColumnKind, ListedRow
from exposure.model.settings import SheetMapping

_NUMBER = re.compile(r"\d+$")
_BETWEEN = " | "
_UNNAMED = "row-without-name"
"""Gap kind of a row that a scan leaves out: here every cell of it is compared."""
_OTHER = "other"
"""Role of a column that nobody knows: a name in it is a mention."""

_ADDRESSES = frozenset((ColumnKind.website, ColumnKind.email))


class Inventory(Struct, frozen=True):
    """The rows of some sheets."""

    rows: tuple[Told, ...]
    count: int
    """Blank rows between others are counted."""
    gaps: tuple[Gap, ...]


class _Sheet(Struct, frozen=True):
    """A sheet whose rows are wanted."""

    table: Table
    heads: frozenset[int]
    """Numbers of the header rows; what stands above the first is no row of the list."""
    vendors: dict[int, list[VendorRow]]
    """Number of a row → what it says; other rows are compared cell by cell."""


def inventory_of(book: Book, said: Sequence[SheetMapping], first: int) -> Inventory:
    """Understand sheets as a scan does, and return every row of them, one by one.

    `first` is the number of the first row. A row of which a scan would make no vendor, such as a
    heading, is here all the same, with every cell as a mention. Raises SettingsError where
    `said` names a kind or role that nobody knows.
    """
    reading = _understood(book, said)
    rows: list[Told] = []
    number = first
    for sheet in _wanted(book, reading):
        by_number = {row.number: row for row in sheet.table.rows}
        start = min(sheet.heads, default=0) + 1
        for place in range(start, sheet.table.rows[-1].number + 1):
            if place in sheet.heads:
                continue
            if (row := by_number.get(place)) is not None:
                rows.append(_told(sheet, row, number))
            number += 1
    gaps = tuple(gap for gap in reading.gaps if gap.kind != _UNNAMED)
    return Inventory(tuple(rows), number - first, gaps)


def _understood(book: Book, said: Sequence[SheetMapping]) -> Reading:
    """Return what a scan reads; where that is nothing, a column of names is taken at its word."""
    reading = reading_of(book, said)
    if any(one.rows_used for one in reading.imports):
        return reading
    named = [one for table in book.tables if (one := _named(table)) is not None]
    return reading_of(book, (*said, *named)) if named else reading


def _named(table: Table) -> SheetMapping | None:
    if not table.rows:
        return None
    column = naming_column(table.rows[0].texts)
    if column is None:
        return None
    letters = column_letters(table.first_column + column)
    head = table.rows[0].number
    return SheetMapping("*", table.sheet or "*", "vendors", head, {letters: "vendor"})


def _wanted(book: Book, reading: Reading) -> Iterator[_Sheet]:
    """Yield the sheets that list something; where none does, all that hold a text."""
    vendors = _by_sheet(reading.rows)
    heads: defaultdict[str, set[int]] = defaultdict(set)
    listing = {one.sheet for one in reading.imports if one.rows_used}
    for one in reading.imports:
        if one.header_place and (one.rows_used or not listing):
            heads[one.sheet].add(_number_in(one.header_place))
    for table in book.tables:
        if table.rows and (table.sheet in listing or not listing):
            yield _Sheet(table, frozenset(heads[table.sheet]), vendors.get(table.sheet, {}))


def _by_sheet(rows: Sequence[VendorRow]) -> dict[str, dict[int, list[VendorRow]]]:
    found: dict[str, dict[int, list[VendorRow]]] = {}
    for row in rows:
        sheet, _, _ = row.location.place.rpartition("!")
        numbers = found.setdefault(sheet, {})
        number = _number_in(row.location.place)
        # A name that stands once for a group of rows has the place of the first of them.
        number = _own_number(row) if number in numbers else number
        numbers.setdefault(number, []).append(row)
    return found


def _own_number(row: VendorRow) -> int:
    numbers = Counter(_number_in(row.cells[key].place) for key in row.cells)
    own = _number_in(row.location.place)
    del numbers[own]
    return min(numbers, key=lambda number: (-numbers[number], number)) if numbers else own


def _number_in(place: str) -> int:
    found = _NUMBER.search(place)
    return int(found[0]) if found else 0


def _told(sheet: _Sheet, row: Row, number: int) -> Told:
    vendors = sheet.vendors.get(row.number)
    if vendors:
        names = dict.fromkeys(one.vendor for one in vendors)
        text, location, rows = _BETWEEN.join(names), vendors[0].location, tuple(vendors)
    else:
        text = _BETWEEN.join(text for text in row.texts if text)
        location = sheet.table.location(row, 0)
        rows = (_unnamed(sheet.table, row, location),)
    packages = tuple(_packages(sheet.table, row))
    listed = ListedRow(number, text, ColumnKind.vendor_name, location, rows, packages)
    return Told(listed)


def _packages(table: Table, row: Row) -> Iterator[Cell]:
    for column, text in enumerate(row.texts):
        if is_purl(text) or is_cpe(text):
            yield table.cell(row, column)


def _unnamed(table: Table, row: Row, location: Location) -> VendorRow:
    """Return a row of which nobody knows who it is about: each cell may mention somebody."""
    cells: dict[str, Cell] = {}
    for column, text in enumerate(row.texts):
        if text:
            kind = kind_of(text)
            role = kind.value if kind in _ADDRESSES else _OTHER
            # A number behind the role says that it is a cell beside that of the role.
            cells[f"{role} {column + 2}"] = table.cell(row, column)
    return VendorRow(location=location, vendor="", cells=cells)
