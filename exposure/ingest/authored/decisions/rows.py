"""In which rows of a workbook did people decide, and what stands in each of their cells?"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.sheet.cells import Book, Row, Table
from exposure.ingest.sheet.words.fold import folded
from exposure.model.judgements.sheet import FINDING_IDS, GROUP_ID, DecisionColumn, DecisionTexts
from exposure.model.location import Location

_DEEPEST = 200
"""Rows in which the header must stand."""
_ASKED = (DecisionColumn.judgement, DecisionColumn.decision, DecisionColumn.by)
_BY_HEADER = {folded(column.value): column for column in DecisionColumn}
_FINDINGS = frozenset(map(folded, FINDING_IDS))
_GROUPS = frozenset({folded(GROUP_ID)})
_MOST_TOLD = 80


class Head(Struct, frozen=True):
    """Where the columns of one sheet stand, counted from the table's first."""

    position: int
    """Of the header among the table's rows."""
    columns: Mapping[DecisionColumn, int]
    finding: int | None
    group: int | None


class Said(Struct, frozen=True):
    """One row, as it stands."""

    table: Table
    row: Row
    head: Head

    @property
    def finding(self) -> str:
        """Id of the finding that it speaks of; empty for a row of a whole group."""
        return self._at(self.head.finding)

    @property
    def id(self) -> str:
        """Id of the finding, else of the group."""
        return self.finding or self._at(self.head.group)

    @property
    def texts(self) -> DecisionTexts:
        """What stands in the nine columns, runs of blanks as one."""
        return tuple(map(self.text, DecisionColumn))

    def text(self, column: DecisionColumn) -> str:
        """Return what stands in a column; empty where there is none."""
        return self._at(self.head.columns.get(column))

    def place(self, column: DecisionColumn | None = None) -> Location:
        """Return the cell of a column, or that of the id."""
        at = self.head.columns.get(column) if column else None
        ids = self.head.finding if self.finding or self.head.group is None else self.head.group
        return self.table.location(self.row, at if at is not None else ids or 0)

    def refuse(self, column: DecisionColumn, told: str) -> InputError:
        """Return the refusal of a cell; `told` says what was expected and met."""
        return InputError(f"{self.place(column)}: {column.value}: {told}",
                          hint="the sheet 'How to decide' says what a cell may hold")  # fmt: skip

    def met(self, column: DecisionColumn) -> str:
        """Return what was met in a cell, as an error shows it."""
        text = self.text(column)
        return repr(text[:_MOST_TOLD]) if text else "nothing"

    def _at(self, column: int | None) -> str:
        return "" if column is None else " ".join(self.row.text(column).split())


def rows_of(book: Book) -> Iterator[Said]:
    """Yield each row below a header with the columns of decisions, sheet by sheet.

    Sorted, filtered, moved or added columns and rows do not matter.
    """
    for table in book.tables:
        head = _head(table)
        if head is not None:
            _check_read(table, head)
            yield from (Said(table, row, head) for row in table.rows[head.position + 1 :])


def _head(table: Table) -> Head | None:
    for position, row in enumerate(table.rows[:_DEEPEST]):
        texts = [folded(text) if text else "" for text in row.texts]
        columns = {_BY_HEADER[text]: at for at, text in reversed([*enumerate(texts)])
                   if text in _BY_HEADER}  # fmt: skip
        finding, group = _first(texts, _FINDINGS), _first(texts, _GROUPS)
        if len(columns) >= len(_ASKED) and not finding is group is None:
            _check_columns(table, row, texts)
            return Head(position, columns, finding, group)
    return None


def _check_columns(table: Table, row: Row, texts: list[str]) -> None:
    """Raise `InputError` where a column of decisions is missing or stands twice."""
    for header, column in _BY_HEADER.items():
        if texts.count(header) != 1:
            met = "none" if header not in texts else f"{texts.count(header)}"
            raise InputError(f"{table.location(row, 0)}: expected one column {column.value!r}, met {met}",
                             hint="the headers of the yellow columns stay as they are")  # fmt: skip


def _check_read(table: Table, head: Head) -> None:
    """Raise `InputError` for a cell of a decision whose value the file does not hold."""
    names = {at: column for column, at in head.columns.items()}
    first = table.rows[head.position].number
    for one in table.unread:
        column = names.get(one.column - table.first_column)
        if column is not None and one.row > first:
            place = Location(table.document, table.place(one.row, one.column - table.first_column))
            raise InputError(f"{place}: {column.value}: expected a value, met {one.why}",
                             hint="write the value itself into the cell")  # fmt: skip


def _first(texts: list[str], wanted: frozenset[str]) -> int | None:
    return next((at for at, text in enumerate(texts) if text in wanted), None)
