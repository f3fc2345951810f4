"""What is written down of the reading of a sheet, so that a person can follow and correct it?"""

from itertools import islice

from exposure.ingest.sheet.cells import Table, column_letters
from exposure.ingest.sheet.columns.column import OTHER, Column
from exposure.ingest.sheet.rows.listed import Listed
from exposure.ingest.sheet.understood import Understood
from exposure.model.records import ColumnRead, Import

_SAMPLES = 3
_SAMPLE_CHARS = 60
_SAMPLED_ROWS = 200


def import_of(one: Understood, listed: Listed | None, kind: str = "", because: str = "") -> Import:
    """Return the log of one list.

    `kind` is what it was taken for where nothing was read of it, and `because` the clause that
    says why.
    """
    table, header = one.block.table, one.block.header
    used = listed is not None
    return Import(
        document=table.document,
        sheet=table.sheet,
        kind=one.kind.name if used and one.kind else kind,
        header_place=table.place(header.last) if header and header.last else "",
        columns=tuple(_column_read(one, column, used=used) for column in one.roles.columns),
        rows_used=listed.count if listed else 0,
        left_out=(*one.block.left_out, *(listed.left_out if listed else ())),
        because=one.because if used else because,
        header_because=header.because if header else "",
        above=one.block.above,
        rows_past=listed.past if listed else 0,
        record_system=one.kind.record_system if used and one.kind else "",
        export=one.roles.export,
        mapped=one.said.config,
    )


def not_read(table: Table, kind: str) -> Import:
    """Return the log of a sheet of which nothing was read; a gap says why."""
    return Import(table.document, table.sheet, kind, "", (), 0)


def _column_read(one: Understood, column: Column, *, used: bool) -> ColumnRead:
    table = one.block.table
    because = column.because
    if column.role and column.role != OTHER:
        first = one.roles.of(column.role)[0]
        if first.index != column.index:
            because += f"; a further {column.role} column beside {first.header!r}"
    return ColumnRead(
        column=column_letters(table.first_column + column.index),
        header=column.header,
        role=column.role if used else "",
        because=because,
        samples=_samples(table, column.index),
    )


def _samples(table: Table, index: int) -> tuple[str, ...]:
    filled = (text for row in table.rows[:_SAMPLED_ROWS] if (text := row.text(index)))
    return tuple(text[:_SAMPLE_CHARS] for text in islice(dict.fromkeys(filled), _SAMPLES))
