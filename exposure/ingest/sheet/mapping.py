"""What did a person say of a sheet, and does the sheet still bear it out?"""

from collections.abc import Iterator, Sequence

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.understood import Understood
from exposure.ingest.spoken import speaks_of
from exposure.model.gap import Gap, GapEffect
from exposure.model.settings import SheetMapping


def said_of(said: Sequence[SheetMapping], table: Table) -> SheetMapping | None:
    """Return the first mapping that speaks of a table's file and sheet, or None."""
    return next((one for one in said if speaks_of(one, table.document, table.title)), None)


def stale(table: Table, found: Sequence[Understood], said: SheetMapping | None) -> Iterator[Gap]:
    """Yield what a mapping names and the sheet lacks: the sheet may have changed since."""
    if said is None:
        return
    name = said.config or "the mapping"
    if said.header_row is not None and not any(
        one.block.header and one.block.header.last == said.header_row for one in found
    ):
        reason = f"{name} names row {said.header_row} as the header row; it is empty"
        yield table.gap("mapping-stale", GapEffect.hides_presence, reason)
    met = [set(one.roles.not_found) for one in found]
    for column in sorted(set.intersection(*met) if met else ()):
        reason = f"{name} names a column {column!r}, which the header row lacks"
        yield table.gap("mapping-stale", GapEffect.hides_presence, reason)
