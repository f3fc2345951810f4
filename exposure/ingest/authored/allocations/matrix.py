"""Where in a sheet do people's allocations stand: which rows are assets, which columns contracts?

A workbook of `exposure allocate` is known by the five headers of its first columns.
"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sheet.cells import Book, Row, Table
from exposure.ingest.sheet.words.fold import folded
from exposure.model.law.allocation import ASSET_ID, BESIDE_IDS, FILLED_IN_BY, FILLED_IN_ON

_DEEPEST = 200
"""Rows in which the header, and the names of who answers for it, must stand."""
_ID = ASSET_ID.casefold()
_BY, _ON = map(folded, (FILLED_IN_BY, FILLED_IN_ON))
_BESIDE = tuple(map(folded, BESIDE_IDS))


class Matrix(Struct, frozen=True):
    """A header row of a sheet, and below it a row for each asset, up to the next header row."""

    table: Table
    header: int
    """Position of the header row among the table's rows."""
    ids: int
    """Column of the ids, counted from the table's first."""
    end: int
    """Position behind the last row."""
    start: int
    """First column: the table's, or that of the ids where another block stands left of them."""
    stop: int | None
    """Column of the next block's ids in the same row; None where no block stands beside it."""

    @property
    def head(self) -> Row:
        """Return the header row."""
        return self.table.rows[self.header]

    def columns(self) -> Iterator[tuple[int, str]]:
        """Yield each column behind the ids that has a header of its own, with that header."""
        for column, text in enumerate(self.head.texts[: self.stop]):
            if column > self.ids and text and folded(text) not in _BESIDE:
                yield column, text

    def is_unheaded(self, column: int) -> bool:
        """Say whether a column can belong to no contract: left of the ids, or without a header."""
        if column < self.start or (self.stop is not None and column >= self.stop):
            return False
        return column < self.ids or not self.head.text(column)

    def rows(self) -> list[Row]:
        """Return the rows below the header."""
        return self.table.rows[self.header + 1 : self.end]

    def name(self, row: Row) -> str:
        """Return what stands beside the id of a row."""
        return row.text(self.ids + 1)


class Signed(Struct, frozen=True):
    """Who is written to have filled in a workbook, and when, as it stands there."""

    by: str = ""
    on: str = ""
    on_place: str = ""


def matrices_of(book: Book) -> list[Matrix]:
    """Return what stands below each header row with asset ids, in the book's order."""
    return [matrix for table in book.tables for matrix in _in_table(table)]


def is_allocation(book: Book) -> bool:
    """Say whether a book is a workbook of allocations, whatever else a person added to it."""
    return any(_is_ours(matrix) for matrix in matrices_of(book))


def holds_more(book: Book) -> bool:
    """Say whether a workbook of allocations holds another sheet too, which may be an inventory."""
    ours = {id(matrix.table) for matrix in matrices_of(book) if _is_ours(matrix)}
    return any(
        (table.rows or table.lost) and id(table) not in ours and not _labelled(table, _BY)
        for table in book.tables
    )


def signed(book: Book) -> Signed:
    """Return who answers for a workbook: what stands to the right of the labels."""
    by, on = (next(_beside(book, label), ("", "")) for label in (_BY, _ON))
    return Signed(by[0], *on)


def is_signed(table: Table) -> bool:
    """Say whether a sheet asks who answers for the workbook."""
    return bool(_labelled(table, _BY))


def signed_rows(table: Table) -> set[int]:
    """Return the numbers of the rows that say who answers for a workbook, and when."""
    return {row.number for label in (_BY, _ON) for row, _ in _labelled(table, label)}


def _in_table(table: Table) -> Iterator[Matrix]:
    heads: list[tuple[int, list[int]]] = []
    for position, row in enumerate(table.rows):
        if position >= _DEEPEST and not heads:
            return
        ids = _ids(row)
        if ids or (heads and _lost_its_ids(row)):
            heads.append((position, ids))
    ends = [*(position for position, _ in heads[1:]), len(table.rows)]
    for (position, ids), end in zip(heads, ends, strict=False):
        for beside, column in enumerate(ids):
            stop = ids[beside + 1] if beside + 1 < len(ids) else None
            yield Matrix(table, position, column, end, column if beside else 0, stop)


def _ids(row: Row) -> list[int]:
    """Return the columns in which a row holds the header of ids."""
    # Every sheet of every input comes by here, so the cheap question is asked first.
    return [
        column
        for column, text in enumerate(row.texts)
        if len(text) == len(_ID) and text.casefold() == _ID
    ]


def _lost_its_ids(row: Row) -> bool:
    """Say whether a row is a header without the one of ids: what is below has its own contracts."""
    if _BESIDE[0] not in map(str.casefold, row.texts):
        return False
    texts = tuple(map(folded, row.texts))
    starts = range(len(texts) - len(_BESIDE) + 1)
    return any(texts[start : start + len(_BESIDE)] == _BESIDE for start in starts)


def _is_ours(matrix: Matrix) -> bool:
    """Say whether all five headers stand there in order; other lists have ids of assets, too."""
    first = matrix.ids + 1
    beside = matrix.head.texts[first : first + len(_BESIDE)]
    return tuple(map(folded, beside)) == _BESIDE


def _beside(book: Book, label: str) -> Iterator[tuple[str, str]]:
    """Yield the text right of a label and where it stands; what is empty says nothing."""
    for table in book.tables:
        for row, column in _labelled(table, label):
            filled = ((place, row.text(place)) for place in range(column + 1, len(row.texts)))
            yield from ((text, table.place(row.number, place)) for place, text in filled if text)


def _labelled(table: Table, label: str) -> list[tuple[Row, int]]:
    return [
        (row, column)
        for row in table.rows[:_DEEPEST]
        for column, text in enumerate(row.texts)
        if text and folded(text) == label
    ]
