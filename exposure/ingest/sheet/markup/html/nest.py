"""Which tables of a page stand alone, and which are part of a cell around them?"""

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.markup.html.content import Content
from exposure.ingest.sheet.markup.html.grid import Cell, Grid
from exposure.ingest.sheet.markup.html.looks import Look

_GRID = 2
"""Rows and columns from which on a table inside another is a table of its own."""


class Nest:
    """The tables that are open, and those that were kept."""

    def __init__(self, document: str, bounds: Bounds) -> None:
        self.document, self.bounds = document, bounds
        self.open: list[Grid] = []
        self._kept: list[Grid] = []
        self._begun = 0

    @property
    def cell(self) -> Cell | None:
        """Return the open cell of the innermost table."""
        return self.open[-1].cell if self.open else None

    def begin(self, heading: str, *, hidden: bool) -> None:
        """Begin a table; inside another one, but outside its cells, it ends that first.

        Raises InputError where more stand inside each other than the bounds allow.
        """
        if self.open and self.cell is None:
            self.end()
        if len(self.open) >= self.bounds.max_nesting:
            most = f"{self.bounds.max_nesting:,} levels"
            raise self._refusal(f"an HTML page, met tables nested deeper than {most}")
        grid = Grid(self.document, self.bounds, self._begun, heading)
        grid.gathering.hidden = hidden or (bool(self.open) and self.open[-1].gathering.hidden)
        self._begun += 1
        self.open.append(grid)

    def end(self) -> None:
        """End the innermost table, and settle whether it stands alone or inside a cell."""
        grid = self.open.pop()
        grid.end()
        rows, columns = grid.extent()
        for row, column, inner in grid.inner:
            if rows < _GRID or columns < _GRID:
                self._keep(inner)
            else:
                grid.flow(row, column, inner)
        rows, columns = grid.extent()
        if not rows:
            return
        cell = self.cell
        if cell is None or (rows >= _GRID and columns >= _GRID):
            self._keep(grid)
        elif rows * columns > 1:
            self.open[-1].inner.append((cell.row, cell.column, grid))
        else:
            _flow(cell.content, grid)

    def cut_short(self) -> None:
        """End every table, the page having ended before them."""
        while self.open:
            gathering = self.open[-1].gathering
            gathering.last_row = self.open[-1].row
            gathering.stopped("the page ends before the table does")
            self.end()

    def grids(self) -> tuple[Grid, ...]:
        """Return the tables that stand alone, in the order in which they begin."""
        while self.open:
            self.end()
        return tuple(sorted(self._kept, key=lambda grid: grid.order))

    def _keep(self, grid: Grid) -> None:
        if len(self._kept) >= self.bounds.max_members:
            raise self._refusal(f"at most {self.bounds.max_members:,} tables on a page, met more")
        self._kept.append(grid)

    def _refusal(self, met: str) -> InputError:
        hint = "check how the file was made; it looks damaged or hostile"
        return InputError(f"{self.document}: expected {met}", hint=hint)


def _flow(content: Content, grid: Grid) -> None:
    """Put the one text of a table into the cell around it."""
    content.line()
    content.begin("s", Look(struck=not grid.is_plain()))
    for line in "\n".join(grid.lines()).split("\n"):
        content.add(line)
        content.line()
    content.end("s")
    for aside in grid.gathering.asides:
        if aside.kind == "link":
            content.link(aside.text)
