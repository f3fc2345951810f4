"""Which rows of a sheet stand directly below each other, and which of its texts are merged?"""

from bisect import bisect_left

from msgspec import Struct

from exposure.ingest.sheet.cells import Merge, Row, Table


class MergedCells:
    """The merged cells of a sheet, found by the row in which they begin."""

    def __init__(self, merges: tuple[Merge, ...]) -> None:
        self._merges = sorted(merges, key=lambda merge: (merge.first_row, merge.first_column))
        self._starts = [merge.first_row for merge in self._merges]

    def of(self, number: int) -> list[Merge]:
        """Return the merged cells whose first row has this number."""
        start, stop = bisect_left(self._starts, number), bisect_left(self._starts, number + 1)
        return self._merges[start:stop]


class Grid(Struct, frozen=True):
    """The rows of a sheet and its merged cells."""

    rows: list[Row]
    merged: MergedCells
    first_column: int

    def spans(self, row: Row) -> dict[int, int]:
        """Return column → last column of the texts of a row that stand over several columns."""
        found = {}
        for merge in self.merged.of(row.number):
            column = merge.first_column - self.first_column
            if column >= 0 and merge.last_column > merge.first_column and row.text(column):
                found[column] = merge.last_column - self.first_column
        return found

    def reaches(self, upper: Row, lower: Row) -> bool:
        """Say whether a text of the upper row is merged with the empty cell in the lower row."""
        for merge in self.merged.of(upper.number):
            column = merge.first_column - self.first_column
            if column >= 0 and upper.number < lower.number <= merge.last_row:
                return bool(upper.text(column)) and not lower.text(column)
        return False

    def adjoin(self, upper: int, lower: int) -> bool:
        """Say whether the row at one position stands directly above the row at another."""
        rows = self.rows
        return 0 <= upper < lower < len(rows) and rows[lower].number - rows[upper].number == 1


def grid_of(table: Table) -> Grid:
    """Return the grid of a table."""
    return Grid(table.rows, MergedCells(table.merges), table.first_column)


def columns_of(row: Row) -> set[int]:
    """Return the columns in which a row holds a text."""
    return {column for column, text in enumerate(row.texts) if text}


def filled(row: Row) -> int:
    """Return how many cells of a row hold a text."""
    return len(row.texts) - row.texts.count("")
