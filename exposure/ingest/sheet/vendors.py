"""Which vendors does a sheet name, row by row, and which rows are none?"""

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.values.flags import (
    activity,
    is_blank,
    is_flag,
    is_unknown,
    leaves_unnamed,
    names_nobody,
    yes_or_no,
)
from exposure.ingest.sheet.values.names import split_list, split_names
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell, VendorRow

_IDENTIFIERS = ("uei", "cage", "duns", "lei")


def vendor_rows(columns: SheetColumns, rows: list[Row], leftovers: Leftovers) -> list[VendorRow]:
    """Return a VendorRow for each row that names a vendor; the others go to `leftovers`."""
    read = []
    for row in rows:
        if leftovers.takes(row):
            continue
        named = _naming_cell(columns, row, "vendor")
        if named is not None:
            read.append(_vendor_row(columns, row, named, leftovers.gaps))
            continue
        product = _naming_cell(columns, row, "product")
        if product is None:
            leftovers.without_name(row, "no vendor")
        else:
            leftovers.unnamed(row, "no vendor")
            read.append(_of_nobody(_vendor_row(columns, row, product, leftovers.gaps)))
    return read


def _of_nobody(row: VendorRow) -> VendorRow:
    """Return a row whose product stands for its vendor, without the cell that names no vendor."""
    return replace(row, cells={key: cell for key, cell in row.cells.items() if key != "vendor"})


def _naming_cell(columns: SheetColumns, row: Row, role: str) -> int | None:
    """Return the first of a role's columns that is filled with a name."""
    for column in columns.by_role.get(role, ()):
        text = row.text(column.index)
        if not is_blank(text) and not is_unknown(text):
            return column.index
    return None


def _vendor_row(columns: SheetColumns, row: Row, named: int, gaps: list[Gap]) -> VendorRow:
    table = columns.table
    amount = columns.amount(row, "spend", gaps)
    return VendorRow(
        location=table.location(row, named),
        vendor=row.text(named),
        product=columns.text(row, "product"),
        other_names=_other_names(columns, row, named),
        description=columns.text(row, "description"),
        website=columns.text(row, "website"),
        email=columns.text(row, "email"),
        country=columns.text(row, "country"),
        identifiers=_identifiers(columns, row),
        subprocessors=_subprocessors(columns, row, gaps),
        contracts=_contracts(columns, row),
        sbom=columns.text(row, "sbom"),
        status=columns.text(row, "status"),
        ended=columns.day(row, "end", gaps),
        active=_active(columns, row, gaps),
        owner=columns.text(row, "owner"),
        business_unit=columns.text(row, "business_unit"),
        legal_entity=columns.text(row, "legal_entity"),
        spend=amount.value if amount else None,
        currency=amount.currency if amount else columns.text(row, "currency"),
        criticality=columns.text(row, "criticality"),
        notes=columns.text(row, "notes"),
        cells=columns.labelled(row),
    )


def _other_names(columns: SheetColumns, row: Row, named: int) -> tuple[Cell, ...]:
    """Return the other names; a second vendor column, such as the maker beside the seller, too."""
    second = [
        columns.table.cell(row, column.index)
        for column in columns.by_role.get("vendor", ())
        if column.index != named and not is_blank(row.text(column.index))
    ]
    vendor = row.text(named)
    return tuple(
        cell for cell in (*second, *columns.cells(row, "other_names")) if cell.text != vendor
    )


def _identifiers(columns: SheetColumns, row: Row) -> dict[str, str]:
    found = {}
    for name in _IDENTIFIERS:
        text = columns.text(row, name)
        if not is_blank(text):
            found[name] = "".join(text.split()).upper()
    return found


def _subprocessors(columns: SheetColumns, row: Row, gaps: list[Gap]) -> tuple[Cell, ...]:
    found = []
    for cell in columns.cells(row, "subprocessors"):
        names = [name for name in split_names(cell.text) if not _says_none(name)]
        unnamed = next((name for name in names if leaves_unnamed(name)), "")
        if unnamed:
            reason = f"the cell says {unnamed[:80]!r} where sub-processors should be named"
            gaps.append(
                columns.table.gap(
                    "subprocessors-unknown", GapEffect.hides_presence, reason, cell.place
                )
            )
        found += [Cell(name, cell.place) for name in names if not names_nobody(name)]
    return tuple(found)


def _says_none(name: str) -> bool:
    return is_blank(name) or (is_flag(name) and yes_or_no(name) is False)


def _contracts(columns: SheetColumns, row: Row) -> tuple[str, ...]:
    numbers = [
        number
        for cell in columns.cells(row, "contract")
        for number in split_list(cell.text)
        if not is_blank(number)
    ]
    return tuple(dict.fromkeys(numbers))


def _active(columns: SheetColumns, row: Row, gaps: list[Gap]) -> bool | None:
    statuses = columns.by_role.get("status", ())
    said = activity((row.text(column.index), column.of_ending) for column in statuses)
    if isinstance(said, str):
        place = columns.table.place(row.number, statuses[0].index)
        gaps.append(columns.table.gap("status-contradicts", GapEffect.blurs_route, said, place))
        return None
    return said
