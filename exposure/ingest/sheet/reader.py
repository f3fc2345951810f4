"""Which vendors and contracts does one workbook or delimited file hold, and what was left out?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Book, Table, Unread, column_letters
from exposure.ingest.sheet.columns.column import (
    CONTRACTS,
    OTHER,
    UNKNOWN,
    VENDORS,
    Column,
    SheetRoles,
)
from exposure.ingest.sheet.contracts import contract_rows
from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.headers import Header, header_of, stated_header
from exposure.ingest.sheet.roles import Mapping, SheetMapping, roles_of
from exposure.ingest.sheet.rows.columns import columns_of
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.unknown import SbomSigns, is_transposed, sbom_signs, unknown_gap
from exposure.ingest.sheet.vendors import vendor_rows
from exposure.ingest.sheet.workbook import open_workbook
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import ColumnRead, ContractRow, Import, VendorRow

_CELLS_SHOWN = 10


class _SheetReading(Struct, frozen=True):
    understood: Import
    rows: tuple[VendorRow, ...] = ()
    contracts: tuple[ContractRow, ...] = ()
    gaps: tuple[Gap, ...] = ()


def read_workbook(
    document: str, raw: bytes, bounds: Bounds, mapping: Mapping | None = None
) -> Reading:
    """Read an .xlsx workbook; raises InputError if it cannot be used at all."""
    _check_size(document, raw, bounds)
    return _reading(open_workbook(document, raw, bounds), mapping)


def read_delimited(
    document: str, raw: bytes, bounds: Bounds, mapping: Mapping | None = None
) -> Reading:
    """Read a .csv, .tsv or similar file; raises InputError if it is not text."""
    _check_size(document, raw, bounds)
    return _reading(open_delimited(document, raw, bounds), mapping)


def _check_size(document: str, raw: bytes, bounds: Bounds) -> None:
    if len(raw) > bounds.max_file_bytes:
        raise InputError(
            f"{document}: expected at most {bounds.max_file_bytes:,} bytes, met {len(raw):,}",
            hint="split the sheet into several files",
        )


def _reading(book: Book, mapping: Mapping | None) -> Reading:
    signs = sbom_signs(book.tables)
    read = [_sheet(table, mapping.of(table) if mapping else None, signs) for table in book.tables]
    kinds = {sheet.understood.kind for sheet in read} & {VENDORS, CONTRACTS}
    return Reading(
        format=book.format,
        kind="workbook" if len(kinds) == 2 else kinds.pop() if kinds else "refused",
        dated=book.dated,
        rows=tuple(row for sheet in read for row in sheet.rows),
        contracts=tuple(row for sheet in read for row in sheet.contracts),
        imports=tuple(sheet.understood for sheet in read),
        gaps=(*book.gaps, *(gap for sheet in read for gap in sheet.gaps)),
    )


def _sheet(table: Table, mapping: SheetMapping | None, signs: SbomSigns) -> _SheetReading:
    if table.lost:
        return _SheetReading(_understood(table, UNKNOWN, None, ()), gaps=table.gaps)
    if mapping is not None and mapping.header_row is not None:
        header = stated_header(table, mapping.header_row)
    else:
        header = header_of(table)
    roles = SheetRoles(UNKNOWN, ())
    if header and (mapping is not None or not is_transposed(table)):
        roles = roles_of(table, header, mapping)
    gaps = (*table.gaps, *_stale(table, header, mapping))
    if header is None or roles.kind == UNKNOWN:
        gap = unknown_gap(table, header, signs)
        kind = "empty" if gap.kind == "empty-sheet" else UNKNOWN
        understood = _understood(table, kind, header, roles.columns)
        return _SheetReading(understood, gaps=(*gaps, gap))
    return _known_sheet(table, header, roles, gaps)


def _known_sheet(
    table: Table, header: Header, roles: SheetRoles, gaps: tuple[Gap, ...]
) -> _SheetReading:
    columns = columns_of(table, header, roles)
    below = table.rows[header.after :]
    leftovers = Leftovers(columns, header, roles.of("vendor") or roles.of("number"))
    rows: list[VendorRow] = []
    contracts: list[ContractRow] = []
    if roles.kind == VENDORS:
        rows = vendor_rows(columns, below, leftovers)
    else:
        contracts = contract_rows(columns, below, leftovers)
    understood = Import(
        document=table.document,
        sheet=table.sheet,
        kind=roles.kind,
        header_place=table.place(header.row.number),
        columns=tuple(_column_read(table, column, roles) for column in roles.columns),
        rows_used=len(rows) + len(contracts),
        left_out=tuple(leftovers.rows),
    )
    gaps = (*gaps, *_unread(table, header, roles), *leftovers.all_gaps())
    return _SheetReading(understood, tuple(rows), tuple(contracts), gaps)


def _understood(
    table: Table, kind: str, header: Header | None, columns: tuple[Column, ...]
) -> Import:
    roles = SheetRoles(kind, columns)
    return Import(
        document=table.document,
        sheet=table.sheet,
        kind=kind,
        header_place=table.place(header.row.number) if header else "",
        columns=tuple(_column_read(table, column, roles) for column in columns),
        rows_used=0,
    )


def _column_read(table: Table, column: Column, roles: SheetRoles) -> ColumnRead:
    letters = column_letters(table.first_column + column.index)
    role = "" if roles.kind not in (VENDORS, CONTRACTS) else column.role
    because = column.because
    first = roles.of(column.role)[0] if role else column
    if first.index != column.index and role != OTHER:
        because += f"; a further {column.role} column beside {first.header!r}"
    return ColumnRead(letters, column.header, role, because)


def _stale(table: Table, header: Header | None, mapping: SheetMapping | None) -> Iterator[Gap]:
    """Yield what a mapping names and the sheet lacks: the sheet may have changed since."""
    if mapping is None:
        return
    if header is None:
        reason = f"the mapping names row {mapping.header_row} as the header row; it is empty"
        yield table.gap("mapping-stale", GapEffect.hides_presence, reason)
        return
    present = {text.casefold() for text in header.row.texts}
    for text in sorted(mapping.roles):
        if text.casefold() not in present:
            reason = f"the mapping names a column {text!r}, which the header row lacks"
            yield table.gap("mapping-stale", GapEffect.hides_presence, reason)


def _unread(table: Table, header: Header, roles: SheetRoles) -> Iterator[Gap]:
    """Yield a gap for the cells of which the file does not say what they hold."""
    used = {table.first_column + column.index for column in roles.columns if column.role}
    below = [cell for cell in table.unread if cell.row > header.row.number]
    for effect, cells in (
        (GapEffect.hides_presence, [cell for cell in below if cell.column in used]),
        (GapEffect.note, [cell for cell in below if cell.column not in used]),
    ):
        formulas = [cell for cell in cells if cell.why.startswith("formula")]
        errors = [cell for cell in cells if not cell.why.startswith("formula")]
        if formulas:
            reason = f"{len(formulas):,} formula cells without cached value: {_places(formulas)}"
            yield table.gap("formula-without-value", effect, reason, _place(table, formulas[0]))
        if errors:
            reason = f"{len(errors):,} cells show an error instead of a value: {_places(errors)}"
            yield table.gap("error-value", effect, reason, _place(table, errors[0]))


def _places(cells: list[Unread]) -> str:
    shown = ", ".join(f"{column_letters(cell.column)}{cell.row}" for cell in cells[:_CELLS_SHOWN])
    return f"{shown} and more" if len(cells) > _CELLS_SHOWN else shown


def _place(table: Table, cell: Unread) -> str:
    return table.place(cell.row, cell.column - table.first_column)
