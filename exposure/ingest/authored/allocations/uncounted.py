"""Which cells of a workbook of allocations hold answers that nobody can assign to a contract?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.authored.allocations.matrix import Matrix, is_signed, signed_rows
from exposure.ingest.authored.allocations.words import WORDS, is_word
from exposure.ingest.sheet.cells import Book, Row, Table, column_letters
from exposure.ingest.sheet.words.fold import folded
from exposure.model.law.allocation import ASSET_ID, Use
from exposure.model.location import Location
from exposure.model.words import number_of

_NO_NUMBER = "the column has no contract number"
_LEFT = "the column stands left of the asset ids"
_NO_HEADER = f"no header {ASSET_ID!r} stands above"
_DOUBTED = "Some of them say used, so that not used counts as unknown in the whole file."


class Uncounted(Struct, frozen=True):
    """Cells of one column that hold words, and are no answers."""

    first: Location
    column: str
    """Its letters."""
    cells: int
    says_used: bool
    why: str

    @property
    def is_outside(self) -> bool:
        """Say whether the cells stand below no header of ids."""
        return self.why == _NO_HEADER

    def __str__(self) -> str:
        cells = number_of(self.cells, "cell of", "cells of")
        verb = "was" if self.cells == 1 else "were"
        what = f"{cells} column {self.column} with one of the words {', '.join(WORDS)}"
        told = f"{self.first}: {what} {verb} not counted: {self.why}."
        return f"{told} {_DOUBTED}" if self.says_used else told


class _Met(Struct, frozen=True):
    column: int
    row: Row
    use: Use
    why: str


def uncounted_in(book: Book, matrices: Sequence[Matrix]) -> list[Uncounted]:
    """Return the cells with words outside the columns of contracts, sheet by sheet."""
    return [one for table in book.tables for one in _in_table(table, matrices)]


def other_sheets(book: Book, matrices: Sequence[Matrix]) -> tuple[str, ...]:
    """Return the names of sheets that hold something and are neither a matrix nor the guide."""
    return tuple(
        table.title
        for table in book.tables
        if table.rows and not _of(table, matrices) and not is_signed(table)
    )


def beside_columns(matrices: Sequence[Matrix]) -> tuple[Location, ...]:
    """Return the filled cells of columns that no header names, whatever they hold."""
    return tuple(
        matrix.table.location(row, column)
        for matrix in matrices
        for row in matrix.rows()
        for column, text in enumerate(row.texts)
        if text and matrix.is_unheaded(column)
    )


def _of(table: Table, matrices: Sequence[Matrix]) -> list[Matrix]:
    return [matrix for matrix in matrices if matrix.table is table]


def _in_table(table: Table, matrices: Sequence[Matrix]) -> Iterator[Uncounted]:
    ours = _of(table, matrices)
    groups: dict[tuple[int, str, int], list[_Met]] = {}
    for matrix in ours:
        for met in _without_number(matrix):
            groups.setdefault((met.column, met.why, matrix.header), []).append(met)
    for met in _outside(table, ours) if ours else _without_matrix(table):
        groups.setdefault((met.column, met.why, -1), []).append(met)
    for (column, why, _), group in groups.items():
        yield Uncounted(
            first=table.location(group[0].row, column),
            column=column_letters(table.first_column + column),
            cells=len(group),
            says_used=any(one.use is Use.used for one in group),
            why=why,
        )


def _without_number(matrix: Matrix) -> Iterator[_Met]:
    for row in matrix.rows():
        for column, use in _words(row):
            if matrix.is_unheaded(column):
                has_number = column < matrix.ids and matrix.head.text(column)
                yield _Met(column, row, use, _LEFT if has_number else _NO_NUMBER)


def _outside(table: Table, matrices: Sequence[Matrix]) -> Iterator[_Met]:
    """Yield answers below no header; `unknown` may be what is known of a customer there."""
    inside = {place for one in matrices for place in range(one.header, one.end)}
    rows = [row for place, row in enumerate(table.rows) if place not in inside]
    yield from (met for met in _unheaded(table, rows) if met.use is not Use.unknown)


def _without_matrix(table: Table) -> list[_Met]:
    """Return the words of a sheet without a header, but for the guide, which tells each once."""
    met = list(_unheaded(table, table.rows))
    once = len({one.use for one in met}) == len(met) and len({one.column for one in met}) == 1
    return [] if once and is_signed(table) else met


def _unheaded(table: Table, rows: Sequence[Row]) -> Iterator[_Met]:
    labels = signed_rows(table)
    for row in rows:
        if row.number not in labels:
            yield from (_Met(column, row, use, _NO_HEADER) for column, use in _words(row))


def _words(row: Row) -> Iterator[tuple[int, Use]]:
    for column, text in enumerate(row.texts):
        if text and is_word(text):
            yield column, WORDS[folded(text)]
