"""Which texts stand in which cells of a .csv, .tsv or similar file?"""

import io
import re
from pathlib import PurePath

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Book, Row, Table, shortened
from exposure.ingest.sheet.text.decode import decode
from exposure.ingest.sheet.text.records import Unclosed, records_of
from exposure.ingest.sheet.text.separator import NAMES, separator_of, stated_separator
from exposure.model.gap import Gap, GapEffect

_LINE_MARKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")


def open_delimited(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return the file's one table; raises InputError if it is not text."""
    decoded = decode(document, raw)
    text = _with_line_ends(decoded.text)
    # An empty newline argument keeps CR, LF and CRLF apart and ends a line at each of them.
    lines = io.StringIO(text, newline="").readlines()
    stated = stated_separator(lines[0]) if lines else None
    separator = stated or separator_of(lines)
    rows, gaps = _rows(document, lines, separator, bounds)
    if stated:
        rows = rows[1:]
    title = PurePath(document.replace("\\", "/").rpartition("!")[2]).stem
    table = Table(document, "", title, rows, gaps=(*decoded.gaps, *gaps))
    name = f"CSV ({decoded.encoding.upper()}, {NAMES[separator]})"
    return Book(name, (shortened(table, bounds),))


def _with_line_ends(text: str) -> str:
    """Return the text; lines that end in other marks only end in LF, else it were one line.

    Beside ordinary line ends such a mark stands inside a cell and is left there.
    """
    if "\n" in (body := text.strip("\r\n")) or "\r" in body:
        return text
    return _LINE_MARKS.sub("\n", text)


def _rows(
    document: str, lines: list[str], separator: str, bounds: Bounds
) -> tuple[list[Row], list[Gap]]:
    rows: list[Row] = []
    gaps: list[Gap] = []
    number = cells = 0
    for record in records_of(lines, separator):
        if isinstance(record, Unclosed):
            gaps.append(_unclosed(document, number + 1, record.line))
            continue
        number += 1
        texts = [text.strip() for text in record.texts]
        cells += len(texts)
        if number > bounds.max_rows or cells > bounds.max_table_cells:
            gaps.append(_too_large(document, number, bounds))
            break
        if len(texts) > bounds.max_columns:
            gaps.append(_too_wide(document, number, len(texts), bounds))
            texts = texts[: bounds.max_columns]
        if any(texts):
            rows.append(Row(number, texts, record.line))
    return rows, gaps


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
