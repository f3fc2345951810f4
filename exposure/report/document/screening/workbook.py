"""How does a screening become a workbook that a person filters and works through?"""

from datetime import datetime
from io import BytesIO

from openpyxl.styles import Alignment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.screening.result import ScreenedRow, ScreenHit, ScreenResult
from exposure.report.document.archive import normalised
from exposure.report.document.page import (
    NOTE,
    TABLOID,
    Column,
    Value,
    add_styles,
    cut,
    make_filterable,
    put,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.screen.lines import closing_lines
from exposure.report.screen.table import HEADER

COLUMNS = (
    *map(Column, HEADER, (7, 34, 14, 11, 16, 52)),
    Column("rule", 17),
    Column("listed", 24),
    Column("matched", 24),
    Column("left over", 18),
    Column("against", 30),
    Column("where", 16),
    Column("place", 24),
)


def write_workbook(result: ScreenResult, _width: int = 0) -> bytes:
    """Return an XLSX file: the columns of the CSV with the evidence behind them, and a summary.

    The same result gives the same bytes.
    """
    book = Workbook()
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    _fill_hits(book.create_sheet("Hits"), result)
    _fill_summary(book.create_sheet("Screened"), result)
    book.properties.creator = "exposure"
    book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"Names screened on {result.as_of}"
    book.properties.created = datetime.fromisoformat(result.as_of)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), result.as_of)


def _fill_hits(sheet: Worksheet, result: ScreenResult) -> None:
    rows = [_values(row, hit) for row in result.rows for hit in row.hits]
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    after = put_rows(sheet, 2, rows)
    if not rows:
        put(sheet, 2, 1, "No hit.", NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 1, len(COLUMNS), after - 1)
    sheet.freeze_panes = "C2"
    set_print(sheet, f"Law date {result.as_of}", TABLOID, 1)


def _values(row: ScreenedRow, hit: ScreenHit) -> tuple[Value, ...]:
    match = hit.match
    return (
        row.row,
        cut(row.text),
        match.vendor,
        match.confidence.value,
        match.relation.value,
        cut(match.because),
        match.rule,
        cut(match.listed),
        cut(match.matched),
        cut(", ".join(match.left_over)),
        cut("\n".join(match.against)),
        hit.role,
        f"{row.location.document} {hit.place}".strip(),
    )


def _fill_summary(sheet: Worksheet, result: ScreenResult) -> None:
    set_widths(sheet, (Column("", 110),))
    lines = [*closing_lines(result, 0)]
    lines += [f"Read: {one.name}, {one.nodes:,} rows" for one in result.inputs if one.nodes]
    lines += [f"{gap.document} {gap.place}: {gap.reason}" for gap in result.gaps]
    for number, line in enumerate(lines, 1):
        put(sheet, number, 1, line, NOTE if number > 2 else "Plain")
