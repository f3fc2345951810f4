"""Which sheets and columns of an SPDX 2 spreadsheet are read, and which of them are there?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.sheet.cells import Book, Row, Table
from exposure.model.gap import Gap, GapEffect

SHOWN = 20
"""Gaps of one kind that are listed one by one; the rest are counted in one."""


class Layout(Struct, frozen=True):
    """What one sheet is called, which of its columns are read, and what losing it does."""

    sheet: str
    columns: tuple[str, ...]
    needed: int
    """How many of the columns, from the first on, a sheet without which cannot be read."""
    effect: GapEffect


_HIDES, _BLURS = GapEffect.hides_presence, GapEffect.blurs_route
DOCUMENT = Layout("Document Info", (
    "SPDX Version", "SPDX Identifier", "Document Contents", "External Document References", "Created",
), 1, _BLURS)  # fmt: skip
PACKAGES = Layout("Package Info", (
    "Package Name", "SPDX Identifier", "Package Version", "Package Supplier", "Package Originator",
    "Home Page", "Package Download Location",
), 2, _HIDES)  # fmt: skip
REFS = Layout("External Refs", ("Package ID", "Locator", "Type"), 2, _HIDES)
RELATIONSHIPS = Layout(
    "Relationships", ("SPDX Identifier A", "Relationship", "SPDX Identifier B"), 3, _BLURS
)
FILES = Layout("Per File Info", ("SPDX Identifier",), 1, GapEffect.note)
SNIPPETS = Layout("Snippets", ("ID",), 1, GapEffect.note)
LAYOUTS = (DOCUMENT, PACKAGES, REFS, RELATIONSHIPS, FILES, SNIPPETS)
_UNUSED = frozenset({"extracted license info", "annotations", "reviewers"})
"""Sheets of licence texts and remarks: they carry no component, edge or party."""


class Found(Struct, frozen=True):
    """One sheet, its rows below the header, and where its columns stand."""

    table: Table
    rows: Sequence[Row]
    places: dict[str, int]

    def text(self, row: Row, column: str) -> str:
        """Return the text of a column; empty where the sheet has no such column."""
        place = self.places.get(column)
        return "" if place is None else row.text(place)

    def texts(self, row: Row, *columns: str) -> Iterator[str | None]:
        """Yield the text of each column; None for a cell that is empty or not there."""
        for column in columns:
            yield self.text(row, column) or None


def found_in(book: Book, layout: Layout, gaps: list[Gap]) -> Found | None:
    """Return a sheet with its columns; None where it is not there, or of another shape."""
    table = next((one for one in book.tables if _folded(one.sheet) == _folded(layout.sheet)), None)
    if table is None:
        return None
    gaps += table.gaps
    if table.lost or not table.rows:
        return None
    header = table.rows[0]
    words = [_folded(text) for text in header.texts]
    places = {name: words.index(_folded(name)) for name in layout.columns if _folded(name) in words}
    missing = [name for name in layout.columns if name not in places]
    unusable = [name for name in layout.columns[: layout.needed] if name in missing]
    missing = unusable or missing
    if missing:
        reason = f"expected the columns {', '.join(map(repr, missing))}, which its first row lacks"
        kind = "sheet-unread" if unusable else "field-dropped"
        gaps.append(table.gap(kind, layout.effect, reason))
    if unusable:
        return None
    gaps += _unread(table, layout, places)
    return Found(table, table.rows[1:], places)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _unread(table: Table, layout: Layout, places: dict[str, int]) -> Iterator[Gap]:
    """Yield a gap for each cell of a column that is read, of which the content is not known."""
    used = {place + table.first_column for place in places.values()}
    met = [cell for cell in table.unread if cell.column in used]
    for cell in met[:SHOWN]:
        kind = "error-value" if cell.why.startswith("error") else "formula-without-value"
        place = table.place(cell.row, cell.column - table.first_column)
        reason = f"expected a text, met a cell without one ({cell.why})"
        yield table.gap(kind, layout.effect, reason, place)
    if len(met) > SHOWN:
        reason = f"{len(met) - SHOWN} further cells hold something that the file does not say"
        yield table.gap("error-value", layout.effect, reason)


def left_over(book: Book) -> Iterator[Gap]:
    """Yield a gap for each sheet with rows that an SPDX workbook does not have."""
    known = {_folded(layout.sheet) for layout in LAYOUTS} | _UNUSED
    for table in book.tables:
        if _folded(table.sheet) not in known and (table.rows or table.lost):
            reason = "an SPDX workbook has no such sheet; what it holds was not read"
            yield table.gap("sheet-unread", _HIDES, reason)
