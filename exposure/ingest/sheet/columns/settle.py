"""What becomes of the columns that did not settle on their own once the sheet is known?"""

from collections.abc import Collection

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.column import OTHER, UNKNOWN, VENDORS, Column
from exposure.ingest.sheet.meanings import WEAK_VENDOR, folded
from exposure.ingest.sheet.values.looks import holds_text

_COMPARED = "its text is compared with vendors' names all the same"
_NOT_OF_USE = frozenset(("overall", "questionnaire", "assessment", "review", "audit"))
"""Words of a status header that may speak of a form that was sent and not of the vendor."""


def settled(columns: tuple[Column, ...], kind: str) -> tuple[Column, ...]:
    """Return a vendor sheet's columns with doubtful vendor and status columns decided."""
    strong = any(column.role == "vendor" for column in columns)
    better = any(column.role == "status" and not _of_a_form(column) for column in columns)
    return tuple(
        _status(column, better=better)
        if column.role == "status"
        else _vendor(column, strong=strong, kind=kind)
        for column in columns
    )


def with_others(
    table: Table,
    header_row: int,
    kind: str,
    columns: tuple[Column, ...],
    left_out: Collection[str] = (),
) -> tuple[Column, ...]:
    """Return the columns; an unused one that holds text is `other`, so that names in it are seen.

    `left_out` holds the folded headers that a person said to leave out.
    """
    if kind == UNKNOWN:
        return columns
    return tuple(
        column
        if column.role or (column.header and folded(column.header) in left_out)
        else _other(table, header_row, column)
        for column in columns
    )


def _other(table: Table, header_row: int, column: Column) -> Column:
    # All rows are looked at: the one cell that names somebody may be the last.
    if not holds_text(table.column_values(column.index, header_row, len(table.rows))):
        return column
    known = column.because != "the header is not known"
    because = column.because if known else "not a column the program knows"
    return Column(column.index, column.header, OTHER, f"{because}; {_COMPARED}")


def _of_a_form(column: Column) -> bool:
    return bool(set(folded(column.header).split()) & _NOT_OF_USE)


def _status(column: Column, *, better: bool) -> Column:
    """Return a status column; one of a questionnaire only where no other states the vendor's."""
    if better and _of_a_form(column):
        because = f"{column.because}, but another column states the vendor's status"
        return Column(column.index, column.header, "", because)
    return column


def _vendor(column: Column, *, strong: bool, kind: str) -> Column:
    """Return a column that may name a vendor as one that does, or that is not used."""
    if column.role != WEAK_VENDOR:
        return column
    if kind == VENDORS and not strong:
        because = f"{column.because}, and the other columns speak of vendors"
        return Column(column.index, column.header, "vendor", because)
    why = "another column names the vendor" if strong else "nothing else speaks of vendors"
    return Column(column.index, column.header, "", f"{column.because}, but {why}")
