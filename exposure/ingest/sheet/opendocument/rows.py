"""How do the cells and rows that stand for several become rows of a sheet, within bounds?

Source: OpenDocument 1.3, part 3, sections 19.677 and 19.679 (what is repeated).
"""

from typing import Literal

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Aside, Merge, Unread
from exposure.ingest.sheet.packed.grid import FullError, Grid

MOST_COPIES = 1_000
"""Copies of one row that are read: the others say the same, and a few bytes may claim a million."""
MOST_COPIED_CELLS = 5_000_000
"""Cells of a workbook that stand in it as copies only."""
_FACT = 10
"""How many cells a link, comment or unknown content weighs."""


class CopyAllowance:
    """How many cells may still be read as copies of others?"""

    def __init__(self) -> None:
        self.cells = MOST_COPIED_CELLS

    def rows(self, wanted: int, weight: int) -> int:
        """Return how many copies of a row of so many cells may be made, and count them."""
        granted = min(wanted, MOST_COPIES, self.cells // weight)
        self.cells -= granted * weight
        return granted


class RowUnderWay:
    """One row of the file, which may stand for many, while its cells are read."""

    def __init__(self, number: int, repeated: int) -> None:
        self.number, self.repeated = number, repeated
        self.column = 0
        self.texts: list[str] = []
        self.unstruck = False
        self.unread: list[tuple[int, str]] = []
        self.asides: list[tuple[int, Literal["link", "comment"], str]] = []
        self.spans: list[tuple[int, int, int]] = []
        """First column, rows and columns of a merge."""
        self.too_wide = False
        """Whether a filled cell stands beyond the bound."""

    def fill(self, text: str, repeated: int, bounds: Bounds) -> None:
        """Add a text, and the same again in the columns behind it."""
        if repeated == 1 and self.column == len(self.texts) < bounds.max_columns:
            self.texts.append(text)
            return
        room = bounds.max_columns - self.column
        if repeated > room:
            self.too_wide = True
            repeated = max(room, 0)
        if repeated:
            missing = self.column - len(self.texts)
            self.texts += [""] * missing + [text] * repeated

    def lay(self, grid: Grid, allowance: CopyAllowance, *, copied: bool = True) -> None:
        """Add the row to its sheet; raises FullError where the sheet is beyond the bounds."""
        if self.too_wide:
            grid.too_wide.append(self.number)
        self._add(grid, self.number)
        facts = len(self.unread) + len(self.asides)
        if not copied or self.repeated == 1 or not (self.texts or facts):
            return
        wanted = min(self.repeated, grid.bounds.max_rows - self.number + 1) - 1
        granted = allowance.rows(wanted, len(self.texts) + _FACT * facts)
        for number in range(self.number + 1, self.number + 1 + granted):
            self._add(grid, number)
        if granted < self.repeated - 1:
            grid.repeated.append(self.number)

    def _add(self, grid: Grid, number: int) -> None:
        if any(self.texts):
            grid.add_row(number, self.texts, struck=not self.unstruck)
        elif (self.unread or self.asides) and number > grid.bounds.max_rows:
            raise FullError(f"a cell stands in row {number:,} of at most {grid.bounds.max_rows:,}")
        grid.unread += [Unread(number, column, why) for column, why in self.unread]
        grid.asides += [Aside(number, column, kind, text) for column, kind, text in self.asides]
        if number == self.number:
            for column, rows, columns in self.spans:
                merge = Merge(number, number + rows - 1, column, column + columns - 1)
                grid.add_merge(merge)
