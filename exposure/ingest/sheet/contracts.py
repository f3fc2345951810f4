"""Which contracts does a sheet list, with which clauses, and what is used to perform them?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.columns.column import OTHER
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.values.flags import is_blank, is_unknown, yes_or_no
from exposure.ingest.sheet.values.names import split_list, split_names
from exposure.model.gap import Gap
from exposure.model.records import Cell, ContractRow

_MAY_NAME = frozenset(("description", "notes", "uses", OTHER))
"""Roles whose cells are kept, because a vendor may be named there."""


def contract_rows(
    columns: SheetColumns, rows: list[Row], leftovers: Leftovers
) -> list[ContractRow]:
    """Return a ContractRow for each row with a number; the others go to `leftovers`."""
    read = []
    for row in rows:
        if leftovers.takes(row):
            continue
        numbered = _number_cell(columns, row)
        if numbered is None:
            leftovers.without_name(row, "no contract number")
            continue
        read.append(_contract_row(columns, row, numbered, leftovers.gaps))
    return read


def _number_cell(columns: SheetColumns, row: Row) -> int | None:
    for column in columns.by_role.get("number", ()):
        text = row.text(column.index)
        if not is_blank(text) and not is_unknown(text):
            return column.index
    return None


def _contract_row(columns: SheetColumns, row: Row, numbered: int, gaps: list[Gap]) -> ContractRow:
    amount = columns.amount(row, "value", gaps)
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
        starts=columns.day(row, "start", gaps),
        ends=columns.day(row, "end", gaps),
        legal_entity=columns.text(row, "legal_entity"),
        uses=_uses(columns, row),
        cells=columns.labelled(row, _MAY_NAME),
    )


def _clauses(columns: SheetColumns, row: Row) -> tuple[str, ...]:
    clauses = [
        clause
        for cell in columns.cells(row, "clauses")
        for clause in split_list(cell.text)
        if not is_blank(clause)
    ]
    return tuple(dict.fromkeys(clauses))


def _covered(text: str) -> str:
    said = yes_or_no(text)
    return "unknown" if said is None else "yes" if said else "no"


def _uses(columns: SheetColumns, row: Row) -> tuple[Cell, ...]:
    return tuple(
        Cell(name, cell.place)
        for cell in columns.cells(row, "uses")
        for name in split_names(cell.text)
        if not is_blank(name)
    )
