"""Which rows and facts of one sheet were met so far, and what table do they make?"""

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.facts import Extent, SheetFacts
from exposure.ingest.sheet.archive.hidden import hidden_gaps
from exposure.ingest.sheet.cells import Aside, Merge, Row, Table, Unread, shortened
from exposure.model.gap import Gap, GapEffect

_QUOTED, _BOXES_QUOTED = 200, 20
"""Characters and texts of boxes that a gap quotes."""


class FullError(ValueError):
    """A bound on the cells of a sheet is exceeded; the message names it."""


class Span(Struct, frozen=True, gc=False):
    """Rows from 1 or columns from 0, both ends included."""

    first: int
    last: int


class Room:
    """How many cells may the sheets of a workbook still hold, blank ones beside filled counted?"""

    def __init__(self, bounds: Bounds) -> None:
        self._most = self._left = bounds.max_table_cells

    def take(self, cells: int) -> None:
        """Count cells; raises FullError where there are too many."""
        if cells > self._left:
            raise FullError(f"the rows hold more than {self._most:,} cells, blank ones counted")
        self._left -= cells


class Grid:
    """One sheet while it is read; whatever stops the reading, the rows before it stay."""

    def __init__(
        self, document: str, name: str, bounds: Bounds, room: Room, *, hidden: bool
    ) -> None:
        self.entry = SheetEntry(name, "", "worksheet", hidden)
        self.document, self.bounds = document, bounds
        self.rows: dict[int, list[str]] = {}
        self.struck: set[int] = set()
        self.unread: list[Unread] = []
        self.asides: list[Aside] = []
        self.merges: list[Merge] = []
        self.hidden_rows: list[Span] = []
        self.hidden_columns: list[Span] = []
        self.gaps: list[Gap] = []
        self.disordered = 0
        self.too_wide: list[int] = []
        """Rows with filled cells beyond the bound on columns."""
        self.repeated: list[int] = []
        """Rows that stand more often than they were read."""
        self.boxes: list[str] = []
        """Texts that lie on top of the cells and belong to none."""
        self.embedded = 0
        """Pictures and objects of other programs."""
        self._room = room

    def add_row(self, number: int, texts: list[str], *, struck: bool = False) -> None:
        """Keep a row, counted from 1, if it holds a text; raises FullError beyond the bounds.

        The list is kept, not copied: rows that repeat another may share one.
        """
        if number > self.bounds.max_rows:
            raise FullError(f"a cell stands in row {number:,} of at most {self.bounds.max_rows:,}")
        self._room.take(len(texts))
        if number in self.rows:
            texts = self._joined(self.rows[number], texts)
            struck = struck and number in self.struck
        self.rows[number] = texts
        (self.struck.add if struck else self.struck.discard)(number)

    def _joined(self, before: list[str], texts: list[str]) -> list[str]:
        """Return the texts of a row that stands twice: of each cell the last content."""
        self.disordered += len(texts)
        joined = before + [""] * (len(texts) - len(before))
        for column, text in enumerate(texts):
            joined[column] = text or joined[column]
        return joined

    def add_merge(self, merge: Merge) -> None:
        """Keep a merge as far as it lies within the bounds; one of a single cell is none."""
        last_row = min(merge.last_row, self.bounds.max_rows)
        last_column = min(merge.last_column, self.bounds.max_columns - 1)
        height, width = last_row - merge.first_row, last_column - merge.first_column
        if height >= 0 and width >= 0 and height + width > 0:
            self.merges.append(Merge(merge.first_row, last_row, merge.first_column, last_column))

    def gap(self, kind: str, effect: GapEffect, reason: str, row: int = 0) -> None:
        """Add a gap; without a row it concerns the sheet as a whole."""
        place = f"{self.entry.name}!A{row}" if row else self.entry.name
        self.gaps.append(Gap(kind, effect, self.document, place, reason))

    def cut_short(self, row: int, why: str, beyond: str = "") -> None:
        """Say that reading stopped in a row, counted from 1, and why."""
        reason = f"reading stopped at row {row:,}: {why}; what follows{beyond} was not read"
        self.gap("sheet-cut-short", GapEffect.hides_presence, reason)

    def table(self) -> Table:
        """Return what was met, the rows in order."""
        name = self.entry.name
        rows = [Row(number, texts) for number, texts in sorted(self.rows.items())]
        self._tell_bounds()
        self._tell_boxes()
        gaps = (*hidden_gaps(self.document, self.entry, self._facts()), *self.gaps)
        table = Table(
            self.document, name, name, rows, 0, tuple(self.unread), gaps,
            asides=tuple(self.asides), merges=tuple(self.merges), struck=frozenset(self.struck),
        )  # fmt: skip
        return shortened(table, self.bounds)

    def _tell_bounds(self) -> None:
        if self.too_wide:
            reason = f"rows with cells beyond column {self.bounds.max_columns:,}, which were not"
            reason += f" read: {len(self.too_wide):,}, the first is row {self.too_wide[0]:,}"
            self.gap("row-too-wide", GapEffect.hides_presence, reason, self.too_wide[0])
        if self.repeated:
            reason = "rows that stand more often than they were read, each time with the same"
            reason += f" cells: {len(self.repeated):,}, the first is row {self.repeated[0]:,}"
            self.gap("rows-repeated", GapEffect.note, reason, self.repeated[0])

    def _tell_boxes(self) -> None:
        if self.boxes:
            whole = " | ".join(self.boxes[:_BOXES_QUOTED])
            shown = whole if len(whole) <= _QUOTED else f"{whole[:_QUOTED]}…"
            reason = "text in boxes on top of the cells was not matched"
            reason += f" ({len(self.boxes):,}): {shown!r}"
            self.gap("drawing-text", GapEffect.hides_presence, reason)
        if self.embedded:
            reason = f"pictures and embedded objects that were not read: {self.embedded:,}"
            self.gap("embedded-unread", GapEffect.note, reason)

    def _facts(self) -> SheetFacts:
        if not self.rows:
            return SheetFacts(None, disordered=self.disordered)
        widest = max(len(texts) for texts in self.rows.values())
        extent = Extent(min(self.rows), max(self.rows), 0, max(widest - 1, 0))
        return SheetFacts(
            extent,
            hidden_rows=_numbers(self.hidden_rows, extent.first_row, extent.last_row),
            hidden_columns=_numbers(self.hidden_columns, 0, extent.last_column),
            disordered=self.disordered,
        )


def lost_table(document: str, name: str, kind: str, effect: GapEffect, reason: str) -> Table:
    """Return a table without rows that says why its sheet is not there."""
    return Table(document, name, name, [], gaps=(Gap(kind, effect, document, name, reason),),
                 lost=True)  # fmt: skip


def _numbers(spans: list[Span], first: int, last: int) -> tuple[int, ...]:
    """Return the numbers of spans that lie between two ends, in order, each once."""
    numbers: list[int] = []
    for start, end in sorted((span.first, span.last) for span in spans):
        begin = max(start, first, numbers[-1] + 1 if numbers else first)
        numbers.extend(range(begin, min(end, last) + 1))
    return tuple(numbers)
