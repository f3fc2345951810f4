"""In which row and column does each cell of an HTML table stand?

Source: WHATWG HTML, section 4.9.12 (processing model of tables).
"""

import re
import sys
from typing import Final

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.binary.looks import number_text
from exposure.ingest.sheet.markup.gathered import Gathering
from exposure.ingest.sheet.markup.html.content import Content
from exposure.ingest.sheet.markup.html.looks import Look
from exposure.model.gap import GapEffect

_WIDEST, _TALLEST = 1_000, 65_534
"""What a span may be at most, as browsers have it."""
_ROUNDED = re.compile(r"-?\d(?:[.,]\d+)?E[+-]?\d+\Z")
_NUMBER: Final = re.compile(r"-?\d{1,20}(?:\.\d{1,20})?(?:[Ee][+-]?\d{1,3})?\Z")
_FEW = 2
_WORK_PER_CELL, _MOST_WORK = 50, 1_000_000
_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"}
)


class Cell:
    """A cell that was begun."""

    def __init__(self, row: int, column: int, value: str, look: Look) -> None:
        self.row, self.column = row, column
        self.value = value
        """The number behind the text, as a spreadsheet program writes it beside."""
        self.content = Content(look)


class Grid:
    """One table of a page in the making."""

    def __init__(self, document: str, bounds: Bounds, order: int, heading: str) -> None:
        self.gathering = Gathering(document, "", bounds)
        self.order = order
        """How many tables begin before it."""
        self.heading, self.caption = heading, ""
        self.cell: Cell | None = None
        self.row = 0
        self.in_row = False
        self.inner: list[tuple[int, int, Grid]] = []
        """Tables of one row or column inside cells, with the cell's row and column."""
        self._row_look = Look()
        self._column = self._stated = 0
        self._until: dict[int, int] = {}
        """Column → the last row that a cell further up covers."""
        self._work = 0
        """Places that cells cover, less those that as many cells usually do."""
        self._merges: list[tuple[int, int, int, int]] = []

    def begin_column(self, attributes: dict[str, str], look: Look) -> None:
        """Keep that columns are hidden; they are stated before the first row."""
        width = min(_span(attributes, "span"), _WIDEST)
        if look.hidden:
            self.gathering.hide_columns(self._stated, self._stated + width - 1)
        self._stated += width

    def begin_row(self, look: Look) -> None:
        """Begin a row, after the one that is open."""
        self.end_cell()
        self.row += 1
        self._column, self._row_look, self.in_row = 0, look, True
        if look.hidden:
            self.gathering.hide_rows(self.row, self.row)

    def end_row(self) -> None:
        """End the row; a cell that follows begins another."""
        self.end_cell()
        self.in_row = False

    def begin_cell(self, attributes: dict[str, str], look: Look) -> None:
        """Begin a cell, after the one that is open and beside those that reach down."""
        self.end_cell()
        if not self.in_row:
            self.begin_row(Look())
        column = self._free()
        width = min(_span(attributes, "colspan"), _WIDEST)
        height = min(_span(attributes, "rowspan"), _TALLEST)
        self._column = column + width
        self._work -= _WORK_PER_CELL
        if height > 1 and self._work < _MOST_WORK:
            last = min(self._column, self.gathering.bounds.max_columns)
            self._until.update(dict.fromkeys(range(column, last), self.row + height - 1))
            self._worked(last - column)
        if height > 1 or width > 1:
            self._merges.append((self.row, self.row + height - 1, column, column + width - 1))
        if look.hidden:
            self.gathering.hide_columns(column, column)
        value = attributes.get("x:num") or attributes.get("sdval") or ""
        struck = look.struck or self._row_look.struck
        self.cell = Cell(self.row, column, value, Look(struck=struck))

    def end_cell(self) -> None:
        """End the open cell, if any, and keep what it holds."""
        if (cell := self.cell) is None:
            return
        self.cell = None
        row, column, content = cell.row, cell.column, cell.content
        text = content.text()
        if _is_error(text, cell.value):
            self.gathering.unknown(row, column, f"error {text[:10]}", struck=not content.plain)
        else:
            self.gathering.put(row, column, _unrounded(text, cell.value), struck=not content.plain)
        for target in dict.fromkeys(content.links):
            self.gathering.link(row, column, target)
        if hidden := content.hidden():
            self.gathering.comment(row, column, hidden)

    def flow(self, row: int, column: int, inner: "Grid") -> None:
        """Put the texts of a table into the cell in which it stands, one line each."""
        mine = self.gathering.rows.get(row, {}).pop(column, "")
        text = "\n".join([mine, *inner.lines()]).strip()
        self.gathering.put(row, column, text, struck=not inner.is_plain())
        for aside in inner.gathering.asides:
            if aside.kind == "link":
                self.gathering.link(row, column, aside.text)
            else:
                self.gathering.comment(row, column, aside.text)

    def lines(self) -> list[str]:
        """Return the text of every cell, row by row."""
        rows = self.gathering.rows
        return [rows[row][column] for row in sorted(rows) for column in sorted(rows[row])]

    def is_plain(self) -> bool:
        """Say whether any cell is not struck through."""
        return not self.gathering.all_struck()

    def extent(self) -> tuple[int, int]:
        """Return how many rows and how many columns hold a text."""
        rows = self.gathering.rows
        return len(rows), len({column for cells in rows.values() for column in cells})

    def end(self) -> None:
        """End the table: now it is known how far down its cells reach."""
        self.end_row()
        for first_row, last_row, first_column, last_column in self._merges:
            self.gathering.merge(first_row, min(last_row, self.row), first_column, last_column)
        self._merges = []

    def _free(self) -> int:
        """Return the first column of the row that no cell covers."""
        column = self._column
        while self._until.get(column, 0) >= self.row:
            column += 1
            self._worked(1)
        return column

    def _worked(self, places: int) -> None:
        """Count places that cells cover; beyond the bound no cell reaches down any more."""
        self._work += places
        if self._work >= _MOST_WORK and self._until:
            self._until, self._work = {}, sys.maxsize
            reason = "too many cells reach down into other rows; what follows may be askew"
            self.gathering.gap("table-too-large", GapEffect.hides_presence, reason)


def _is_error(text: str, value: str) -> bool:
    """Say whether a cell shows that it holds no value, or that its column is too narrow for it."""
    if not text.startswith("#"):
        return False
    too_narrow = len(text) > _FEW and not text.strip("#") and not _NUMBER.match(value)
    return too_narrow or text in _ERRORS


def _span(attributes: dict[str, str], name: str) -> int:
    """Return a span; a row span of nothing reaches down to the end."""
    if name not in attributes:
        return 1
    stated = attributes[name].strip()
    if not (stated.isascii() and stated.isdecimal()):
        return 1
    span = int(stated[:9])
    return span or (_TALLEST if name == "rowspan" else 1)


def _unrounded(text: str, value: str) -> str:
    """Return the number behind a text that shows it rounded to an exponent, or too narrow."""
    rounded = _ROUNDED.match(text) or (len(text) > _FEW and not text.strip("#"))
    return number_text(float(value)) if rounded and _NUMBER.match(value) else text
