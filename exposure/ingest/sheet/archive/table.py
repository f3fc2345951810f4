"""How do the rows of a sheet, and all that is known beside them, become one table?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.archive.hidden import hidden_gaps
from exposure.ingest.sheet.cells import Row, Table, Unread, shortened
from exposure.model.gap import Gap, GapEffect


def table_of(
    entry: SheetEntry,
    rows: tuple[list[Row], int],
    facts: SheetFacts,
    beside: Beside,
    bounds: Bounds,
) -> Table:
    """Return the table of a sheet, with its gaps and with texts within the bounds.

    `rows` are the rows and the column, counted from 0 at A, in which their texts begin.
    """
    table = Table(
        beside.document,
        entry.name,
        entry.name,
        *rows,
        tuple(Unread(row, column, why) for (row, column), why in sorted(facts.unread.items())),
        (*hidden_gaps(beside.document, entry, facts), *beside.gaps),
        asides=tuple(beside.asides),
        merges=facts.merges,
        struck=facts.struck,
    )
    return shortened(table, bounds)


def lost(document: str, entry: SheetEntry, kind: str, effect: GapEffect, reason: str) -> Table:
    """Return a table without rows that says why its sheet is not there."""
    gap = Gap(kind, effect, document, entry.name, reason)
    return Table(document, entry.name, entry.name, [], gaps=(gap,), lost=True)
