"""Which texts stand in which cells of a .csv, .tsv or similar file?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import PurePath

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Book, Row, Table, shortened
from exposure.ingest.sheet.text.decode import decode
from exposure.ingest.sheet.text.lines import lines_of, with_line_ends
from exposure.ingest.sheet.text.quotes import with_doubled_quotes
from exposure.ingest.sheet.text.records import Records, records_of
from exposure.ingest.sheet.text.separator import name_of, separator_of, stated_separator
from exposure.model.gap import Gap, GapEffect


def open_delimited(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return the file's one table; raises InputError if it is not text."""
    decoded = decode(document, raw)
    text = with_line_ends(decoded.text)
    with _without_collections():
        lines = lines_of(text)
        stated = stated_separator(lines[0]) if lines else None
        separator = stated or separator_of(lines)
        doubled = with_doubled_quotes(text, separator)
        lines = lines if doubled is text else lines_of(doubled)
        records = records_of(lines, separator)
    rows, gaps = _within(document, records, bounds)
    if stated:
        # Spreadsheet programs do not show the line, nor number it.
        rows = [Row(row.number - 1, row.texts, row.line) for row in rows[1:]]
    _make_room_for_row_names(rows)
    title = PurePath(document.replace("\\", "/").rpartition(" › ")[2]).stem
    table = Table(document, "", title, rows, gaps=(*decoded.gaps, *gaps))
    name = f"CSV ({decoded.encoding.upper()}, {name_of(separator)})"
    if max(map(len, lines), default=0) > bounds.max_cell_chars or records.count < len(lines):
        table = shortened(table, bounds)
    return Book(name, (table,))


@contextmanager
def _without_collections() -> Iterator[None]:
    """Keep the search for cycles away: rows make none, and it would look at every one again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _make_room_for_row_names(rows: list[Row]) -> None:
    """Move a header that has no cell above the numbers of the rows, as R writes tables."""
    if len(rows) < 2 or len(rows[1].texts) != len(rows[0].texts) + 1:
        return
    width = len(rows[1].texts)
    numbered = enumerate(islice(rows, 1, None), 1)
    if all(len(row.texts) == width and row.texts[0] == str(k) for k, row in numbered):
        rows[0].texts.insert(0, "")


def _within(document: str, records: Records, bounds: Bounds) -> tuple[list[Row], list[Gap]]:
    """Return the rows that the bounds allow, and what was met or left out."""
    rows = records.rows
    gaps = [_unclosed(document, number, line) for number, line in records.unclosed]
    most = _most_rows(records, bounds)
    if most < len(rows) or records.count > bounds.max_rows:
        gaps.append(
            _too_large(
                document, rows[most].number if most < len(rows) else bounds.max_rows + 1, bounds
            )
        )
        rows = rows[:most]
    if records.widest > bounds.max_columns:
        gaps += _narrowed(document, rows, bounds)
    return rows, gaps


def _most_rows(records: Records, bounds: Bounds) -> int:
    """Return how many rows the bounds allow."""
    rows = records.rows
    most = len(rows)
    while most and rows[most - 1].number > bounds.max_rows:
        most -= 1
    if most * records.widest <= bounds.max_table_cells:
        return most
    cells = sum(len(row.texts) for row in rows[:most])
    while cells > bounds.max_table_cells:
        most -= 1
        cells -= len(rows[most].texts)
    return most


def _narrowed(document: str, rows: list[Row], bounds: Bounds) -> Iterator[Gap]:
    """Cut rows that are too wide, and yield a gap for each."""
    for row in rows:
        if len(row.texts) > bounds.max_columns:
            yield _too_wide(document, row.number, len(row.texts), bounds)
            del row.texts[bounds.max_columns :]


def _unclosed(document: str, number: int, line: int) -> Gap:
    reason = (
        f"a cell that begins on line {line} does not end where a cell ends: a quotation mark is"
        " not closed, or the cell is too long; the line was read as it stands"
    )
    return Gap("unclosed-quote", GapEffect.hides_presence, document, f"A{number}", reason)


def _too_large(document: str, number: int, bounds: Bounds) -> Gap:
    reason = (
        f"expected at most {bounds.max_rows:,} rows and {bounds.max_table_cells:,} cells;"
        " this row and those below it were not read"
    )
    return Gap("table-too-large", GapEffect.hides_presence, document, f"A{number}", reason)


def _too_wide(document: str, number: int, width: int, bounds: Bounds) -> Gap:
    reason = (
        f"expected at most {bounds.max_columns:,} columns, met {width:,}; the rest was not read"
    )
    return Gap("row-too-wide", GapEffect.hides_presence, document, f"A{number}", reason)
