"""What is known of a sheet part beside the texts of its cells?"""

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Merge


class Extent(Struct, frozen=True):
    """The rectangle that holds every cell with content; rows from 1, columns from 0."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int

    def excess(self, bounds: Bounds) -> str:
        """Return which bound the rectangle exceeds, as a clause, or an empty text."""
        if self.last_row > bounds.max_rows:
            return f"a cell stands in row {self.last_row:,} of at most {bounds.max_rows:,}"
        if self.last_column >= bounds.max_columns:
            return (
                f"a cell stands in column {self.last_column + 1:,}"
                f" of at most {bounds.max_columns:,}"
            )
        height = self.last_row - self.first_row + 1
        width = self.last_column - self.first_column + 1
        if height * width > bounds.max_table_cells:
            return (
                f"its cells lie {height:,} rows by {width:,} columns apart,"
                f" more than {bounds.max_table_cells:,} cells"
            )
        return ""


class Link(Struct, frozen=True, gc=False):
    """A link behind a cell or an area of cells."""

    area: Merge
    relation: str = ""
    """Id of the relationship that holds the target; empty where none does."""
    target: str = ""
    """A place in the workbook, or the target that a formula states."""
    tip: str = ""
    """What a person sees when pointing at the link."""


class SheetFacts(Struct, frozen=True):
    """What the native reader cannot see, or must not be asked to hold."""

    extent: Extent | None
    """None where no cell has content."""
    unread: dict[tuple[int, int], str] = {}
    """(row from 1, column from 0) → why the file does not say what the cell holds."""
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    """Counted from 0 at column A."""
    disordered: int = 0
    """Cells that stand twice or out of order; a spreadsheet program would repair the file."""
    merges: tuple[Merge, ...] = ()
    links: tuple[Link, ...] = ()
    struck: frozenset[int] = frozenset()
    """Numbers of rows whose every filled cell is struck through."""
    stored: dict[tuple[int, int], str] = {}
    """Cell → its text, where the native reader would bend what is stored."""
    filled: int = 0
    """Cells of which the native reader must return a value, as far as literal searches tell."""
    foreign_errors: tuple[str, ...] = ()
    """Error words that the native reader does not know and must not be shown."""
