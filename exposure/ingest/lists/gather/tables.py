"""Which columns does a delimited list have, and what do its rows hold?"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.gather.gathered import Gathered
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.text.decode import decode
from exposure.ingest.sheet.words.fold import folded

_HEAD = 8_192
_FIRST = 10
"""Rows among which the header is looked for: people put a title above it."""
_MARKUP = ("{", "[", "<")


class Columns(Struct, frozen=True):
    """A table below its header."""

    table: Table
    header: int
    """Number of the header row."""
    places: dict[str, int]
    """Folded header → column; the first of a name counts."""

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header."""
        return (row for row in self.table.rows if row.number > self.header)

    def text(self, row: Row, *headers: str) -> str:
        """Return the cell under the first of the headers that the table has."""
        for header in headers:
            if (column := self.places.get(header)) is not None:
                return row.text(column)
        return ""

    def place(self, row: Row, header: str) -> str:
        """Return where the cell under a header stands, as a spreadsheet program says it."""
        return self.table.place(row.number, self.places.get(header))


def open_columns(
    name: str, raw: bytes, bounds: Bounds, needed: Iterable[str], gathered: Gathered
) -> Columns:
    """Return the table below the row that holds all `needed` headers, which are folded.

    Raises `InputError` where it is no text, or no row holds them.
    """
    (table,) = open_delimited(name, raw, bounds).tables
    gathered.tell(table.gaps)
    wanted = frozenset(needed)
    for row in table.rows[:_FIRST]:
        heads = list(map(folded, row.texts))
        if wanted <= set(heads):
            places: dict[str, int] = {}
            for column, head in enumerate(heads):
                places.setdefault(head, column)
            return Columns(table, row.number, places)
    raise InputError(
        f"{name}: expected a table with the columns {', '.join(sorted(wanted))}, met {_met(table)}",
        hint="docs/reference/lists.md says which columns each list has",
    )


def first_rows(raw: bytes) -> tuple[frozenset[str], ...]:
    """Return the folded cells of the first rows of a text; none for markup, JSON and other bytes.

    Cells are cut at any separator, so that a header is seen whichever one the file has.
    """
    return _rows_of(raw[:_HEAD])


@lru_cache(maxsize=4)
def _rows_of(head: bytes) -> tuple[frozenset[str], ...]:
    """Return them for the first bytes; each predicate of the table of formats asks for the same."""
    try:
        text = decode("", head).text.lstrip()
    except InputError:
        return ()
    if text.startswith(_MARKUP):
        return ()
    return tuple(
        frozenset(folded(cell) for cell in _cells(line)) for line in text.splitlines()[:_FIRST]
    )


def _cells(line: str) -> list[str]:
    for separator in (";", "\t", "|"):
        line = line.replace(separator, ",")
    return line.split(",")


def _met(table: Table) -> str:
    if not table.rows:
        return "no row at all"
    shown = [text[:40] for text in table.rows[0].texts if text][:12]
    return f"a first row of {', '.join(map(repr, shown))}"
