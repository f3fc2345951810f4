"""What is one list of a sheet: its headers, its rows, and what stands around them?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.model.records import RowLeftOut

_ABOVE_SHOWN = 40
_CHARS_SHOWN = 300


class Header(Struct, frozen=True):
    """The column headers of a list, as one text per column."""

    texts: list[str]
    """One per column of the table from its first on; those of several header rows are joined by
    ` / ` from top to bottom, equal neighbours once; line ends inside a header are blanks."""
    first: int
    """Number of the first header row, as a spreadsheet program numbers it; 0, and so is the last,
    where the columns are known although no row holds headers."""
    last: int
    because: str
    """One clause for a reviewer: why these rows."""


class Block(Struct, frozen=True):
    """One list of a sheet."""

    table: Table
    """The sheet's table with only the rows below the header that belong to this list. The first
    block of a sheet keeps the gaps of the sheet; the others have only their own."""
    header: Header | None
    """None where no row reads as headers."""
    above: tuple[str, ...]
    """Texts of the rows between the list before and this header, shortened."""
    left_out: tuple[RowLeftOut, ...]
    """Rows that belong to the list and are none of its members, each with its reason."""


def left_out(table: Table, row: Row, reason: str) -> RowLeftOut:
    """Return a row of the table as one that is left out."""
    first = next((column for column, text in enumerate(row.texts) if text), 0)
    text = " | ".join(text for text in row.texts if text)[:200]
    return RowLeftOut(table.place(row.number, first), reason, text)


def told_above(table: Table, rows: Iterable[Row]) -> tuple[tuple[str, ...], tuple[RowLeftOut, ...]]:
    """Return the texts of the rows above a header, and the rows for which that has no room."""
    texts: list[str] = []
    beyond = []
    for row in rows:
        filled = [text[:_CHARS_SHOWN] for text in row.texts if text]
        if len(texts) + len(filled) > _ABOVE_SHOWN:
            beyond.append(left_out(table, row, "it stands above the header row"))
        else:
            texts += filled
    return tuple(texts), tuple(beyond)
