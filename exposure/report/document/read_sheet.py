"""What stands on the sheet What was read: each list, its columns, and the rows left out?"""

from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.record_systems.known import system_name
from exposure.model.records import Import
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.page import (
    NOTE,
    PLAIN,
    SECTION,
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    cut,
    make_filterable,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.sheet_kinds import is_understood, kind_words
from exposure.report.words import dates_line

WIDTHS = (28, 22, 34, 62, 40, 16, 17, 9, 9)
MOST_LINES = 2_000
"""Columns, and rows left out, that are shown; exposure.json holds all of them."""
ABOUT = (
    "So was each sheet understood. Is something wrong? Change it in exposure.toml, which "
    "`exposure inspect --write-mapping` writes, and scan again."
)
NOTHING = "No spreadsheet was read."

_SHEET_HEADS = ("Document", "Sheet", "Taken for", "Because", "Feeds", "Header row", "Rows used",
                "Past use", "Left out")  # fmt: skip
_COLUMN_HEADS = ("Document", "Sheet", "Header", "Because", "First values", "Column", "Read as")
_LEFT_OUT_HEADS = ("Document", "Where", "Text", "Because")


def fill_read(sheet: Worksheet, result: ScanResult) -> None:
    """Write one row per list that was met, then its columns, then the rows left out."""
    set_widths(sheet, tuple(Column("", width) for width in WIDTHS))
    put(sheet, 1, 1, "What was read", TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    sheet.freeze_panes = "A2"
    set_print(sheet, dates_line(result), TABLOID, None)
    lists = result.imports
    if not lists:
        put_across(sheet, 3, NOTHING, len(WIDTHS))
        return
    put_across(sheet, 2, ABOUT, len(WIDTHS))
    row = _table(sheet, 4, "Sheets", _SHEET_HEADS, [_list_row(one) for one in lists])
    make_filterable(sheet, 5, len(_SHEET_HEADS), row - 2)
    columns = [line for one in lists for line in _columns(one)]
    row = _table(sheet, row, "Columns", _COLUMN_HEADS, columns)
    left_out = [line for one in lists for line in _left_out(one)]
    _table(sheet, row, "Rows left out", _LEFT_OUT_HEADS, left_out)


def _table(
    sheet: Worksheet, row: int, title: str, heads: tuple[str, ...], rows: list[tuple[Value, ...]]
) -> int:
    put(sheet, row, 1, title, SECTION)
    if not rows:
        put(sheet, row + 1, 1, "none", PLAIN)
        return row + 3
    put_head(sheet, row + 1, tuple(Column(head, 0) for head in heads))
    after = put_rows(sheet, row + 2, rows[:MOST_LINES])
    if len(rows) > MOST_LINES:
        more = f"{number_of(len(rows) - MOST_LINES, 'more row')} in exposure.json."
        put_across(sheet, after, more, len(WIDTHS), NOTE)
        after += 1
    return after + 1


def _list_row(one: Import) -> tuple[Value, ...]:
    export = f" ({one.export})" if one.export else ""
    used = (one.rows_used, one.rows_past) if is_understood(one.kind) else ("none", "")
    return (
        one.document,
        one.sheet,
        f"{kind_words(one.kind)}{export}",
        "\n".join(_reasons(one)),
        system_name(one.record_system) if one.record_system else "",
        one.header_place,
        *used,
        len(one.left_out),
    )


def _reasons(one: Import) -> list[str]:
    """Return why the list is of its kind, whose word that is, and why its header stands there."""
    said = f"{one.mapped} says so" if one.mapped else ""
    header = f"header: {one.header_because}" if one.header_because else ""
    above = f"above it: {cut(' · '.join(one.above))}" if one.above else ""
    return [reason for reason in (said, one.because, header, above) if reason]


def _columns(one: Import) -> list[tuple[Value, ...]]:
    return [
        (
            one.document,
            one.sheet,
            column.header or "(no header)",
            column.because,
            cut(" · ".join(column.samples)),
            column.column,
            column.role or "not used",
        )
        for column in one.columns
    ]


def _left_out(one: Import) -> list[tuple[Value, ...]]:
    return [(one.document, row.place, cut(row.text), row.reason) for row in one.left_out]
