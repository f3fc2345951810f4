"""What stands in one column of many rows, asked for as rarely as possible?"""

from collections.abc import Iterator
from operator import itemgetter

from exposure.ingest.sheet.cells import Row


class Strips:
    """The rows of a list and its columns; each question is answered once and remembered."""

    def __init__(self, rows: list[Row], texts: list[list[str]] | None = None) -> None:
        self.rows = rows
        self._texts = [row.texts for row in rows] if texts is None else texts
        self._columns: dict[int, list[str]] = {}
        self._blanks: dict[int, int] = {}
        self._absent: dict[int, tuple[int, frozenset[str]]] = {}
        """Column → texts that do not stand in it from a position on."""

    def width(self) -> int:
        """Return the number of columns up to the last that some row reaches."""
        return max(map(len, self._texts), default=0)

    def column(self, column: int) -> list[str]:
        """Return the text of a column in every row, empty where a row does not reach it."""
        if column not in self._columns:
            try:
                found = list(map(itemgetter(column), self._texts))
            except IndexError:
                found = [row[column] if column < len(row) else "" for row in self._texts]
            self._columns[column] = found
        return self._columns[column]

    def blanks(self, column: int) -> int:
        """Return in how many rows a column is empty."""
        if column not in self._blanks:
            self._blanks[column] = self.column(column).count("")
        return self._blanks[column]

    def is_full(self, column: int) -> bool:
        """Say whether every row holds a text in a column."""
        if column in self._columns:
            return not self.blanks(column)
        try:
            return "" not in map(itemgetter(column), self._texts)
        except IndexError:
            return False

    def lacks(self, column: int, texts: frozenset[str], start: int) -> bool:
        """Say whether none of some texts stands in a column from a position on."""
        absent = texts.isdisjoint(self.column(column)[start:])
        if absent:
            self._absent[column] = (start, texts)
        return absent

    def positions(self, column: int, text: str) -> Iterator[int]:
        """Yield the positions of the rows that hold a text in a column."""
        texts = self.column(column)
        begin, absent = self._absent.get(column, (0, frozenset[str]()))
        if text in absent:
            texts = texts[:begin]
        at = -1
        for _ in range(texts.count(text)):
            at = texts.index(text, at + 1)
            yield at

    def part(self, start: int, stop: int) -> "Strips":
        """Return some of the rows, with what is known of them already."""
        if start == 0 and stop >= len(self.rows):
            return self
        part = Strips(self.rows[start:stop], self._texts[start:stop])
        part._columns = {column: texts[start:stop] for column, texts in self._columns.items()}
        part._absent = {
            column: (max(0, begin - start), texts)
            for column, (begin, texts) in self._absent.items()
        }
        return part
