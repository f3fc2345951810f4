"""What do the rows of a plain list say?"""

from collections.abc import Iterator

from exposure.ingest.listed.columns import TEXT, Layout
from exposure.ingest.listed.rows import Stated, Told, told_row
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect


def plain_rows(table: Table, layout: Layout, first: int) -> Iterator[Told]:
    """Yield each row that holds something; `first` is the number of the list's first row."""
    above = table.rows[0].number if layout.headed else 0
    for row in table.rows[1 if layout.headed else 0 :]:
        number = first + row.number - above - 1
        yield told_row(
            Stated(
                number=number,
                text=row.text(layout.text),
                location=table.location(row, layout.text),
                kind=_cell(row, layout.kind) or layout.stated,
                context=_cell(row, layout.context),
            )
        )


def count_of(table: Table, layout: Layout) -> int:
    """Return how many rows a list has, blank ones between others counted."""
    above = table.rows[0].number if layout.headed else 0
    return table.rows[-1].number - above


def ignored_gap(table: Table, layout: Layout) -> Iterator[Gap]:
    """Yield what names the columns of a plain list that were not read.

    A second column of texts is one that somebody wanted compared: it may hide a vendor.
    """
    if layout.ignored:
        named = ", ".join(repr(text[:40]) for text in layout.ignored[:12])
        reason = f"of a list with a column text these columns are not read: {named}"
        hidden = any(folded(text) == TEXT for text in layout.ignored)
        effect = GapEffect.hides_presence if hidden else GapEffect.note
        yield table.gap("context-unread", effect, reason)


def _cell(row: Row, column: int | None) -> str:
    return "" if column is None else row.text(column)
