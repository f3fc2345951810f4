"""Which table do cells make that arrive one by one, and what of it did nobody see?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.hidden import ranges_of
from exposure.ingest.sheet.cells import (
    Aside,
    Merge,
    Row,
    Table,
    Unread,
    column_letters,
    shortened,
)
from exposure.model.gap import Gap, GapEffect

_Met = tuple[str, GapEffect, str]


class Gathering:
    """One sheet in the making; what lies beyond the bounds is counted and not kept."""

    def __init__(self, document: str, sheet: str, bounds: Bounds, title: str = "") -> None:
        self.document, self.sheet, self.bounds = document, sheet, bounds
        self.title = title or sheet
        self.rows: dict[int, dict[int, str]] = {}
        self.asides: list[Aside] = []
        self.merges: list[Merge] = []
        self.gaps: list[Gap] = []
        self.hidden = False
        self.last_row = 0
        """The row of the latest cell; what stops there is told by it."""
        self._unread: list[Unread] = []
        self._plain: set[int] = set()
        self._struck: set[tuple[int, int]] = set()
        self._hidden_rows: list[tuple[int, int]] = []
        self._hidden_columns: list[tuple[int, int]] = []
        self._twice = 0
        self._beyond: tuple[int, int] | None = None

    def put(self, row: int, column: int, text: str, *, struck: bool = False) -> None:
        """Keep the text of a cell, rows from 1 and columns from 0; an empty one is nothing."""
        if not self._within(row, column) or not (text := text.strip()):
            return
        cells = self.rows.setdefault(row, {})
        self._twice += column in cells
        cells[column] = text
        if struck:
            self._struck.add((row, column))
        else:
            self._plain.add(row)

    def unknown(self, row: int, column: int, why: str, *, struck: bool = False) -> None:
        """Keep that a cell holds something which the file does not say."""
        if self._within(row, column):
            self._unread.append(Unread(row, column, why))
            if not struck:
                self._plain.add(row)

    def link(self, row: int, column: int, target: str) -> None:
        """Keep the target of a link; one that leads nowhere is nothing."""
        if (target := target.strip()) and self._within(row, column):
            self.asides.append(Aside(row, column, "link", target[: self.bounds.max_cell_chars]))

    def comment(self, row: int, column: int, text: str) -> None:
        """Keep what is said of a cell."""
        if (text := text.strip()) and self._within(row, column):
            self.asides.append(Aside(row, column, "comment", text[: self.bounds.max_cell_chars]))

    def merge(self, first_row: int, last_row: int, first_column: int, last_column: int) -> None:
        """Keep that cells show as one; a single cell is no merge."""
        last_row = min(last_row, self.bounds.max_rows)
        last_column = min(last_column, self.bounds.max_columns - 1)
        if (last_row, last_column) != (first_row, first_column) and (
            first_row <= last_row and first_column <= last_column
        ):
            self.merges.append(Merge(first_row, last_row, first_column, last_column))

    def hide_rows(self, first: int, last: int) -> None:
        """Keep that rows are hidden, both ends included."""
        self._hidden_rows.append((first, last))

    def hide_columns(self, first: int, last: int) -> None:
        """Keep that columns, counted from 0, are hidden, both ends included."""
        self._hidden_columns.append((first, last))

    def gap(self, kind: str, effect: GapEffect, reason: str, place: str = "") -> None:
        """Keep what was met and could not be used."""
        self.gaps.append(Gap(kind, effect, self.document, place or self.sheet, reason))

    def stopped(self, why: str) -> None:
        """Say that reading ended before the sheet did."""
        after = f"after row {self.last_row:,}" if self.last_row else "before its first row"
        self.gap(
            "sheet-cut-short",
            GapEffect.hides_presence,
            f"the sheet was read no further {after}: {why}",
        )

    def without_rows(self, kind: str, effect: GapEffect, reason: str) -> Table:
        """Return a table without rows that says why its sheet is not there."""
        self.gap(kind, effect, reason)
        gaps = tuple(self.gaps)
        return Table(self.document, self.sheet, self.title, [], gaps=gaps, lost=True)

    def all_struck(self) -> bool:
        """Say whether every cell that was put is struck through."""
        return not self._plain

    def table(self) -> Table:
        """Return what was gathered, texts cut at the bound."""
        rows = list(self._dense())
        for kind, effect, reason in self._met():
            self.gap(kind, effect, reason)
        table = Table(
            document=self.document,
            sheet=self.sheet,
            title=self.title,
            rows=rows,
            unread=tuple(self._unread),
            gaps=tuple(self.gaps),
            asides=tuple(self.asides),
            merges=tuple(self.merges),
            struck=self._struck_rows(),
        )
        return shortened(table, self.bounds)

    def _struck_rows(self) -> frozenset[int]:
        """Return the rows of which every cell is struck, one that reaches down from above too."""
        struck = self.rows.keys() - self._plain
        if not struck:
            return frozenset()
        plain = [
            (merge.first_row, merge.last_row)
            for merge in self.merges
            if merge.first_column in self.rows.get(merge.first_row, ())
            and (merge.first_row, merge.first_column) not in self._struck
        ]
        return frozenset(struck) - frozenset(_inside(sorted(struck), plain))

    def _within(self, row: int, column: int) -> bool:
        if row > self.bounds.max_rows or column >= self.bounds.max_columns:
            self._beyond = self._beyond or (row, column)
            return False
        self.last_row = row
        return True

    def _dense(self) -> Iterator[Row]:
        size = 0
        for number in sorted(self.rows):
            cells = self.rows[number]
            width = max(cells) + 1
            size += width
            if size > self.bounds.max_table_cells:
                most = f"{self.bounds.max_table_cells:,}"
                reason = (
                    f"expected at most {most} cells; row {number:,} and those below were not read"
                )
                self.gap("table-too-large", GapEffect.hides_presence, reason)
                return
            yield Row(number, list(map(cells.get, range(width), repeat(""))))

    def _met(self) -> Iterator[_Met]:
        if self.hidden:
            yield "hidden-sheet", GapEffect.note, "the sheet is hidden; it was read"
        if rows := _inside(sorted(self.rows), self._hidden_rows):
            yield "hidden-rows", GapEffect.note, f"hidden rows were read: {ranges_of(rows, str)}"
        filled = sorted({column for cells in self.rows.values() for column in cells})
        if columns := _inside(filled, self._hidden_columns):
            shown = ranges_of(columns, column_letters)
            yield "hidden-columns", GapEffect.note, f"hidden columns were read: {shown}"
        if self._twice:
            reason = f"cells that stand twice: {self._twice:,}; of each the last content was read"
            yield "cells-out-of-order", GapEffect.hides_presence, reason
        if self._beyond:
            yield self._too_far(*self._beyond)

    def _too_far(self, row: int, column: int) -> _Met:
        if row > self.bounds.max_rows:
            reason = f"a cell stands in row {row:,} of at most {self.bounds.max_rows:,}"
            return (
                "table-too-large",
                GapEffect.hides_presence,
                f"{reason}; what lies there was not read",
            )
        reason = f"a cell of row {row:,} stands in column {column + 1:,}"
        most = f"of at most {self.bounds.max_columns:,}; what lies there was not read"
        return "row-too-wide", GapEffect.hides_presence, f"{reason} {most}"


def _inside(numbers: Sequence[int], ranges: Iterable[tuple[int, int]]) -> list[int]:
    """Return those of the ascending numbers that stand in any range."""
    found: list[int] = []
    waiting = sorted(ranges, reverse=True)
    reach = -1
    for number in numbers:
        while waiting and waiting[-1][0] <= number:
            reach = max(reach, waiting.pop()[1])
        if number <= reach:
            found.append(number)
    return found
