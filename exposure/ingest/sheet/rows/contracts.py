"""Which contracts does a sheet list, with which clauses, and what is used to perform them?"""

from collections.abc import Iterator, Mapping

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.columns.column import OTHER
from exposure.ingest.sheet.rows.asides import asides_of, lone_asides
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.rows.naming import named_rows
from exposure.ingest.sheet.values.absent import is_blank
from exposure.ingest.sheet.values.flags import yes_or_no
from exposure.ingest.sheet.values.names import split_clauses, split_names
from exposure.model.records import Cell, ContractRow

_MAY_NAME = frozenset(("description", "notes", "uses", OTHER))
"""Roles whose cells are kept, because a vendor may be named there."""


def contract_rows(
    columns: SheetColumns, rows: list[Row], leftovers: Leftovers
) -> list[ContractRow]:
    """Return a ContractRow for each row with a number; the others go to `leftovers`."""
    named = named_rows(columns, rows, leftovers, "no contract number")
    leftovers.gaps += columns.doubts(named.rows)
    leftovers.gaps += lone_asides(columns, named.rows)
    beside = asides_of(columns)
    return [
        _contract_row(columns, row, named.column(position), beside.get(row.number, {}))
        for position, row in enumerate(named.rows)
    ]


def _contract_row(
    columns: SheetColumns, row: Row, numbered: int, beside: Mapping[str, Cell]
) -> ContractRow:
    amount = columns.amount(row, "value")
    return ContractRow(
        location=columns.table.location(row, numbered),
        number=row.text(numbered),
        order=columns.text(row, "order"),
        agency=columns.text(row, "agency"),
        role=columns.text(row, "contract_role"),
        clauses=_clauses(columns, row),
        covered_system=_covered(columns.text(row, "covered_system")),
        value=amount.value if amount else None,
        currency=amount.currency if amount else columns.text(row, "currency"),
        starts=columns.day(row, "start"),
        ends=columns.day(row, "end"),
        legal_entity=columns.text(row, "legal_entity"),
        uses=_uses(columns, row),
        cells={**dict(_cells(columns, row)), **beside},
    )


def _cells(columns: SheetColumns, row: Row) -> Iterator[tuple[str, Cell]]:
    for key, (index, role) in columns.labels.items():
        if role in _MAY_NAME and row.text(index):
            yield key, columns.table.cell(row, index)


def _clauses(columns: SheetColumns, row: Row) -> tuple[str, ...]:
    clauses = [
        clause
        for cell in columns.cells(row, "clauses")
        for clause in split_clauses(cell.text)
        if not is_blank(clause)
    ]
    return tuple(dict.fromkeys(clauses))


def _covered(text: str) -> str:
    """Return what the cell says; a no that goes on, as in `No, but supports one`, is no answer."""
    said = yes_or_no(text)
    if said is False and len(text.split()) > 1:
        return "unknown"
    return "unknown" if said is None else "yes" if said else "no"


def _uses(columns: SheetColumns, row: Row) -> tuple[Cell, ...]:
    return tuple(
        Cell(name, cell.place)
        for cell in columns.cells(row, "uses")
        for name in split_names(cell.text)
        if not is_blank(name)
    )
