"""Which cells do the lines of a text hold, if each line may be no more than a name?"""

from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.listed.columns import parts_names, stated_separator
from exposure.ingest.sheet.cells import Book, Row, Table
from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.text.decode import decode
from exposure.ingest.sheet.text.lines import with_line_ends

_WHOLE = "\x01"
"""Parts nothing: it stands in no list of names."""


def open_listed(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return the table of a delimited file, or its lines where it is a list of names.

    Raises InputError if it is not text.
    """
    decoded = decode(document, raw)
    text = with_line_ends(decoded.text)
    separator = stated_separator(text.lstrip("\r\n").partition("\n")[0].strip())
    if separator:
        return _with(document, text, separator, bounds)
    book = open_delimited(document, raw, bounds)
    if ", comma)" in book.format and '"' not in text and parts_names(book.tables[0]):
        lines = _with(document, text, _WHOLE, bounds)
        return replace(lines, tables=(_with_gaps(lines.tables[0], book.tables[0]),))
    return book


def _with(document: str, text: str, separator: str, bounds: Bounds) -> Book:
    """Read the text with a separator that its first line would state to a spreadsheet program."""
    raw = f"sep={separator}\n{text}".encode("utf-8", "replace")
    book = open_delimited(document, raw, bounds)
    rows = [Row(row.number, row.texts, row.line and row.line - 1) for row in book.tables[0].rows]
    return replace(book, tables=(replace(book.tables[0], rows=rows),))


def _with_gaps(table: Table, first: Table) -> Table:
    return replace(table, gaps=tuple(dict.fromkeys((*table.gaps, *first.gaps))))
