"""What does a sheet hold, before anyone has asked what it means?"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell


class Row(Struct, frozen=True, gc=False):
    """One row that holds at least one text."""

    number: int
    """As a spreadsheet program numbers it, from 1."""
    texts: list[str]
    """Texts of the cells from the table's first column on, blanks around them taken away."""
    line: int | None = None
    """Physical line of a delimited file on which the row begins, from 1."""
    borrowed: dict[int, int] | None = None
    """Column → number of the row in which its text stands, where that is another: merged cells
    and names that stand once for a group of rows."""

    def text(self, column: int) -> str:
        """Return the text of a column, counted from the table's first; empty beyond the end."""
        return self.texts[column] if column < len(self.texts) else ""

    def stands_in(self, column: int) -> int:
        """Return the number of the row in which a column's text stands."""
        return self.borrowed.get(column, self.number) if self.borrowed else self.number


def texts_in(rows: Sequence[Row], column: int) -> list[str]:
    """Return what `Row.text` returns of each row: of long lists, in a fifth of its time."""
    try:
        return [row.texts[column] for row in rows]
    except IndexError:
        return [row.text(column) for row in rows]


class Unread(Struct, frozen=True, gc=False):
    """A cell that holds something, of which the file does not say what."""

    row: int
    column: int
    """Counted from 0 at column A."""
    why: str
    """`formula without a stored value`, or the error the cell shows."""


class Aside(Struct, frozen=True, gc=False):
    """What a cell holds beside the text that a person sees first."""

    row: int
    column: int
    """Counted from 0 at column A."""
    kind: Literal["link", "comment"]
    text: str
    """The target of a link, such as `mailto:...`; the whole of a comment."""


class Merge(Struct, frozen=True, gc=False):
    """Cells that show as one; rows from 1, columns from 0 at A, both ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


class Table(Struct, frozen=True):
    """One sheet as texts; rows without any text are left out, row numbers stay true."""

    document: str
    sheet: str
    """Sheet name; empty for a delimited file, which has none."""
    title: str
    """Sheet name, or the file's name without its ending: a hint at what the sheet is."""
    rows: list[Row]
    first_column: int = 0
    """Column of the sheet, counted from 0 at A, in which the texts begin."""
    unread: tuple[Unread, ...] = ()
    gaps: tuple[Gap, ...] = ()
    """What was met while the cells were read: hidden rows, cut texts, an unreadable part."""
    lost: bool = False
    """True where the sheet could not be read at all; a gap says why."""
    asides: tuple[Aside, ...] = ()
    merges: tuple[Merge, ...] = ()
    struck: frozenset[int] = frozenset()
    """Numbers of rows whose every filled cell is struck through."""

    def place(self, row: int, column: int | None = None) -> str:
        """Return `Sheet!B5`, or `B5` without a sheet; without a column, the row's first cell."""
        cell = f"{column_letters(self.first_column + (column or 0))}{row}"
        return f"{self.sheet}!{cell}" if self.sheet else cell

    def location(self, row: Row, column: int) -> Location:
        """Return where a cell stands in its document."""
        return Location(self.document, self.place(row.stands_in(column), column), row.line)

    def cell(self, row: Row, column: int) -> Cell:
        """Return a cell with its place."""
        return Cell(row.text(column), self.place(row.stands_in(column), column))

    def gap(self, kind: str, effect: GapEffect, reason: str, place: str = "") -> Gap:
        """Return a gap of this table; without a place it concerns the sheet as a whole."""
        return Gap(kind, effect, self.document, place or self.sheet, reason)

    def column_values(self, column: int, after: int, most: int = 500) -> Iterator[str]:
        """Yield up to `most` filled cells of a column below row number `after`."""
        for row in self.rows:
            if row.number > after and (text := row.text(column)):
                yield text
                most -= 1
                if most <= 0:
                    return


class Book(Struct, frozen=True):
    """Every sheet of one input."""

    format: str
    tables: tuple[Table, ...]
    gaps: tuple[Gap, ...] = ()
    dated: str | None = None


@lru_cache(maxsize=1_024)
def column_letters(index: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters


def shortened(table: Table, bounds: Bounds) -> Table:
    """Return the table with its texts cut at the bound, and a gap for each cut row."""
    most = bounds.max_cell_chars
    # All texts of a row together are seldom that long, and joining them costs less than each length.
    long = [
        k
        for k, row in enumerate(table.rows)
        if len("".join(row.texts)) > most and max(map(len, row.texts)) > most
    ]
    if not long:
        return table
    rows = list(table.rows)
    gaps = []
    for k in long:
        row = rows[k]
        rows[k] = Row(row.number, [text[:most] for text in row.texts], row.line)
        reason = f"a cell of the row holds more than {most:,} characters; the rest was not read"
        place = table.place(row.number)
        gaps.append(table.gap("cell-too-long", GapEffect.hides_presence, reason, place))
    return replace(table, rows=rows, gaps=(*table.gaps, *gaps))
