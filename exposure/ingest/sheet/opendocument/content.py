"""Which sheets and rows does the content of an OpenDocument spreadsheet hold?

Source: OpenDocument 1.3, part 3, sections 3.7 (bodies), 9.1 (tables, rows, columns) and 9.9 (tracked
changes, whose tables are none).
"""

from bisect import bisect_right
from functools import partial

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.opendocument.cell import CellReader
from exposure.ingest.sheet.opendocument.elements import Elements, Starts, nothing
from exposure.ingest.sheet.opendocument.names import Attributes, count_of, spelled
from exposure.ingest.sheet.opendocument.rows import CopyAllowance, RowUnderWay
from exposure.ingest.sheet.opendocument.styles import Styles
from exposure.ingest.sheet.packed.grid import FullError, Grid, Room, Span
from exposure.model.gap import GapEffect

_COLUMNS, _ROWS = spelled("table:number-columns-repeated"), spelled("table:number-rows-repeated")
_NAME, _STYLE = spelled("table:name"), spelled("table:style-name")
_CELL_STYLE = spelled("table:default-cell-style-name")
_VISIBILITY, _DISPLAY = spelled("table:visibility"), spelled("table:display")
_BODIES = ("text", "drawing", "presentation", "chart", "image", "database")


class Content:
    """The sheets of a document, as far as it can be read."""

    def __init__(self, document: str, bounds: Bounds, styles: Styles) -> None:
        self.document, self.bounds, self.styles = document, bounds, styles
        self.elements = Elements(bounds)
        self.grids: list[Grid] = []
        self.body = ""
        """`spreadsheet`, or what the document is instead; empty where no body was met."""
        self.cut = False
        """Whether the part broke inside a sheet, whose gap says so."""
        self._body_depth = self._number = self._next_column = 0
        self._grid: Grid | None = None
        self._row = RowUnderWay(1, 1)
        self._row_style = ""
        self._column_starts: list[int] = []
        self._column_styles: list[str] = []
        self._hidden_groups = 0
        self._full = False
        self._allowance = CopyAllowance()
        self._room = Room(bounds)
        self._cell = CellReader(self.elements, styles, bounds)
        self._cell.style_of = self._default_style
        self._tell_starts()

    def read(self, part: bytes, fault: str) -> str:
        """Read the part; return why it was not read to its end, or an empty text."""
        why = self.elements.read(part)
        why = fault or why
        if why and self._grid is not None:
            self._lay(self._grid, copied=False)
            self.cut = True
            self._grid.cut_short(self._number, why, ", the sheets behind this one too,")
        return why

    def _tell_starts(self) -> None:
        """Say which elements count where; tables of changes and links lie deeper than a sheet."""
        self._in_row: Starts = {
            spelled("table:table-cell"): self._cell.begin,
            spelled("table:covered-table-cell"): self._cell.begin,
        }
        self._in_table: Starts = {
            **self._cell.shapes(),
            spelled("table:table-row"): self._begin_row,
            spelled("table:table-column"): self._add_columns,
            spelled("table:table-row-group"): self._begin_group,
            spelled("table:table"): self.elements.skip,
            spelled("office:forms"): self.elements.skip,
        }
        self._in_body: Starts = {spelled("table:table"): self._begin_table}
        self.elements.starts = {
            spelled("style:style"): self.styles.begin,
            spelled("style:text-properties"): self.styles.text_properties,
            spelled("style:table-properties"): self.styles.table_properties,
            spelled("office:spreadsheet"): self._begin_body,
            **{spelled(f"office:{body}"): partial(self._other_body, body) for body in _BODIES},
        }

    def _other_body(self, kind: str, _attributes: Attributes) -> None:
        self.body = self.body or kind
        self.elements.enter({}, nothing)

    def _begin_body(self, _attributes: Attributes) -> None:
        self.body = "spreadsheet"
        self.cut = False
        """Whether the part broke inside a sheet, whose gap says so."""
        self._body_depth = self.elements.depth
        self.elements.enter(self._in_body, nothing)

    def _begin_table(self, attributes: Attributes) -> None:
        if self.elements.depth != self._body_depth + 1:
            return
        hidden = self.styles.hides(attributes.get(_STYLE, ""))
        name = attributes.get(_NAME, "")
        self._grid = Grid(self.document, name, self.bounds, self._room, hidden=hidden)
        self.grids.append(self._grid)
        self._cell.sheet = self._grid
        self._number, self._next_column, self._full = 1, 0, False
        self._column_starts, self._column_styles = [], []
        self._row = RowUnderWay(1, 1)
        self.elements.enter(self._in_table, self._end_table)

    def _end_table(self) -> None:
        self._grid = None

    def _add_columns(self, attributes: Attributes) -> None:
        repeated = count_of(attributes.get(_COLUMNS))
        span = Span(self._next_column, self._next_column + repeated - 1)
        self._next_column += repeated
        if self._grid and attributes.get(_VISIBILITY, "visible") != "visible":
            self._grid.hidden_columns.append(span)
        self._column_starts.append(span.first)
        self._column_styles.append(attributes.get(_CELL_STYLE, ""))

    def _begin_group(self, attributes: Attributes) -> None:
        hidden = attributes.get(_DISPLAY) == "false"
        self._hidden_groups += hidden
        self.elements.enter(self._in_table, partial(self._end_group, hidden=hidden))

    def _end_group(self, *, hidden: bool) -> None:
        self._hidden_groups -= hidden

    def _begin_row(self, attributes: Attributes) -> None:
        row = RowUnderWay(self._number, count_of(attributes.get(_ROWS)))
        self._row = self._cell.row = row
        self._row_style = attributes.get(_CELL_STYLE, "")
        hidden = self._hidden_groups or attributes.get(_VISIBILITY, "visible") != "visible"
        if hidden and self._grid:
            self._grid.hidden_rows.append(Span(row.number, row.number + row.repeated - 1))
        self.elements.enter(self._in_row, self._end_row)

    def _end_row(self) -> None:
        if self._grid:
            self._lay(self._grid)
        self._number += self._row.repeated
        self._row = RowUnderWay(self._number, 1)

    def _lay(self, grid: Grid, *, copied: bool = True) -> None:
        """Add the row to its sheet, unless the sheet is beyond the bounds already."""
        if self._full:
            return
        try:
            self._row.lay(grid, self._allowance, copied=copied)
        except FullError as error:
            self._full = True
            reason = f"{error}; this row and those below it were not read"
            grid.gap("table-too-large", GapEffect.hides_presence, reason, self._row.number)

    def _default_style(self, column: int) -> str:
        """Return the style of a cell that names none."""
        if self._row_style:
            return self._row_style
        known = bisect_right(self._column_starts, column)
        return self._column_styles[known - 1] if known else ""
