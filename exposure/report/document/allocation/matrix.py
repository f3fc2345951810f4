"""What stands on the sheet Allocation: a row for each asset, a column for each contract?"""

from collections.abc import Sequence
from math import ceil
from typing import Literal

from msgspec import Struct
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exposure.assess.allocated.template import Prefilled, Template
from exposure.model.law.allocation import ASSET_ID, BESIDE_IDS, Use
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.allocation.rows import AssetRow, asset_rows
from exposure.report.document.page import (
    BODY,
    CHOICE,
    LETTER,
    NOTE,
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    height_of,
    lines_in,
    make_filterable,
    put,
    put_head,
    set_print,
    set_widths,
)
from exposure.report.neutral import spreadsheet
from exposure.report.words import dates_line, first_of

FIXED = tuple(map(Column, (ASSET_ID, *BESIDE_IDS), (14.0, 36.0, 13.0, 30.0, 26.0)))
ABOVE, HEAD = 2, 3
"""Rows: who the customer is, and the headers."""
CONTRACT_WIDTH = 20.0
ON_ONE_PAGE = 10
"""Contracts that are printed beside each other."""
MOST_CELLS = 300_000
"""Cells of contracts that are written; more would be beyond what spreadsheet programs like."""
_UNKNOWN = Prefilled(Use.unknown.words)
_EMPTY = Prefilled("")
_TINTS = ((Use.used, "E1E7F3"), (Use.not_used, "E6E7EB"), (Use.unknown, "FBEFD0"))
_STRANGE = "not in this scan"


class _Grid(Struct, frozen=True):
    """The rows and columns that are written."""

    rows: Sequence[AssetRow]
    contracts: tuple[str, ...]
    left_out: int

    @property
    def first(self) -> int:
        """Return the column of the first contract."""
        return len(FIXED) + 1

    @property
    def area(self) -> str:
        """Return the cells that people fill in, such as `F4:H66`."""
        last = get_column_letter(len(FIXED) + len(self.contracts))
        return f"{get_column_letter(self.first)}{HEAD + 1}:{last}{HEAD + max(1, len(self.rows))}"


def fill_matrix(sheet: Worksheet, result: ScanResult, template: Template) -> None:
    """Write the matrix; each cell is chosen from a list, and is unknown until somebody says."""
    grid = _grid(result, template)
    columns = (*FIXED, *(Column(number, CONTRACT_WIDTH) for number in grid.contracts))
    set_widths(sheet, columns)
    put(sheet, 1, 1, "What is used on which contract?", TITLE).alignment = Alignment()
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    _put_customers(sheet, result, template, grid)
    put_head(sheet, HEAD, columns)
    for number, row in enumerate(grid.rows, HEAD + 1):
        _put_row(sheet, number, row, template, grid)
    last = HEAD + len(grid.rows)
    make_filterable(sheet, HEAD, len(columns), last)
    sheet.freeze_panes = f"C{HEAD + 1}"
    _offer_words(sheet, grid.area, f"{get_column_letter(grid.first)}{HEAD + 1}")
    if grid.left_out:
        more = number_of(grid.left_out, "more asset is", "more assets are")
        told = f"{more} in exposure.json and not in this workbook; their use stays unknown."
        put(sheet, last + 1, 2, told, NOTE).alignment = Alignment(wrap_text=False)
    _set_print(sheet, result, len(grid.contracts))


def _grid(result: ScanResult, template: Template) -> _Grid:
    contracts = (*template.contracts, *template.strange_contracts)
    rows = asset_rows(result)
    rows += [AssetRow(key, name, "", "", _STRANGE) for key, name in template.strange_assets.items()]
    most = max(1, MOST_CELLS // max(1, len(contracts)))
    return _Grid(rows[:most], contracts, max(0, len(rows) - most))


def _put_customers(sheet: Worksheet, result: ScanResult, template: Template, grid: _Grid) -> None:
    put(sheet, ABOVE, len(FIXED), "Agency, role", NOTE)
    texts = [_customer(result, number) for number in template.contracts]
    texts += [_STRANGE for _ in template.strange_contracts]
    for column, text in enumerate(texts, grid.first):
        put(sheet, ABOVE, column, text, NOTE)
    lines = max((lines_in(text, CONTRACT_WIDTH) for text in texts), default=1)
    sheet.row_dimensions[ABOVE].height = height_of(lines)


def _customer(result: ScanResult, number: str) -> str:
    """Return `Naval Sea Systems Command, Prime`, as the rows of a contract say."""
    rows = [row for row in result.contracts if row.number == number]
    said = dict.fromkeys(text for row in rows for text in (row.agency, row.role) if text)
    return first_of(tuple(said), 4) or "not stated"


def _put_row(sheet: Worksheet, number: int, row: AssetRow, template: Template, grid: _Grid) -> None:
    texts = (row.id, row.name, row.kind, row.owner, row.outcome)
    for column, text in enumerate(texts, 1):
        put(sheet, number, column, text, BODY)
    for column, contract in enumerate(grid.contracts, grid.first):
        known = column - grid.first < len(template.contracts)
        filled = template.cells.get((contract, row.id), _UNKNOWN if known else _EMPTY)
        _comment(put(sheet, number, column, filled.text, CHOICE), filled.note)
    widths = [column.width for column in FIXED]
    sheet.row_dimensions[number].height = height_of(max(map(lines_in, texts, widths)))


def _comment(cell: Cell, note: str) -> None:
    if note:
        cell.comment = Comment(spreadsheet(note), "exposure", height=90, width=300)


def _offer_words(sheet: Worksheet, area: str, first: str) -> None:
    """Let each cell be chosen from the three words, with a colour for what it says."""
    words = ",".join(use.words for use in Use)
    choice = DataValidation("list", f'"{words}"', allow_blank=True, showErrorMessage=True)
    choice.errorTitle = "Which of the three?"
    choice.error = "Choose used, not used or unknown. An empty cell is unknown."
    choice.add(area)
    sheet.add_data_validation(choice)
    for use, colour in _TINTS:
        said = _tint("cellIs", f'"{use.words}"', colour, operator="equal")
        sheet.conditional_formatting.add(area, said)
    empty = _tint("expression", f"LEN(TRIM({first}))=0", dict(_TINTS)[Use.unknown])
    sheet.conditional_formatting.add(area, empty)


def _tint(
    kind: Literal["cellIs", "expression"], formula: str, colour: str,
    operator: Literal["equal"] | None = None,
) -> Rule:  # fmt: skip
    fill = DifferentialStyle(fill=PatternFill("solid", bgColor=colour))
    return Rule(kind, operator=operator, formula=[formula], dxf=fill)


def _set_print(sheet: Worksheet, result: ScanResult, contracts: int) -> None:
    """Print landscape, the ids and names on every page; many contracts take several pages across."""
    set_print(sheet, dates_line(result), LETTER if contracts <= 4 else TABLOID, HEAD)
    sheet.page_setup.fitToWidth = max(1, ceil(contracts / ON_ONE_PAGE))
    sheet.print_title_rows = f"{ABOVE}:{HEAD}"
    sheet.print_title_cols = "A:B"
