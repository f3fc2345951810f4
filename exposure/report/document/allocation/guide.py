"""What stands on the sheet How to fill this in: what the words mean, and who answers for them?"""

from datetime import date

from openpyxl.styles import Border, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exposure.assess.allocated.template import Template
from exposure.model.law.allocation import FILLED_IN_BY, FILLED_IN_ON, AllocationFile, Use
from exposure.model.result import ScanResult
from exposure.report.document.page import (
    BODY,
    LETTER,
    SECTION,
    TITLE,
    TITLE_HEIGHT,
    Column,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
)

_WIDTHS = (18.0, 44.0, 44.0)
_LAST = len(_WIDTHS)
_ASKED = (
    "The sheet Allocation has one row for each product, vendor or repository, and one column for "
    "each contract. Choose a word in each cell."
)
_MEANINGS: tuple[tuple[Use, str], ...] = (
    (Use.used, "It is provided to the customer under this contract, or used in performing it."),
    (Use.not_used, "It is neither, as known to the person who writes it."),
    (Use.unknown, "Nobody has said. An empty cell is the same. It is never read as not used."),
)
_RULES = (
    "A cell that says used already was taken from the records; a comment on it names the place. "
    "Where you say not used and the records say used, it counts as unknown until one of the two "
    "is corrected.",
    "Leave column A and the contract numbers as they are: they say what is meant. Rows may be "
    "sorted and filtered, and columns for remarks may be added.",
    "A rule on what is used anywhere in the company holds whatever stands here.",
)
_ANSWERS = (
    "Write the name of the person who answers for this workbook, and the day. Without a name, "
    "not used counts as unknown."
)
_NEXT = (
    "Save the workbook and name it to the next scan: exposure scan ... --allocations FILE. "
    "Other spreadsheet programs may save it as .xlsx or .ods."
)


def fill_guide(sheet: Worksheet, result: ScanResult, template: Template) -> None:
    """Write what the words mean, and the marked cells for who answers for them."""
    set_widths(sheet, tuple(Column("", width) for width in _WIDTHS))
    put_across(sheet, 1, "How to fill this in", _LAST, TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    put_across(sheet, 2, _ASKED, _LAST)
    put_head(sheet, 4, (Column("Word", 0), Column("Means", 0)))
    row = put_rows(sheet, 5, [(use.words, meaning) for use, meaning in _MEANINGS]) + 1
    for rule in _RULES:
        put_across(sheet, row, rule, _LAST)
        row += 1
    put(sheet, row + 1, 1, "Who answers for it", SECTION)
    put_across(sheet, row + 2, _ANSWERS, _LAST)
    _put_signature(sheet, row + 3, template)
    row += 6
    for told in (*_carried_words(template), _NEXT):
        put_across(sheet, row, told, _LAST)
        row += 1
    set_print(sheet, f"Law date {result.as_of}", LETTER, None)


def _put_signature(sheet: Worksheet, row: int, template: Template) -> None:
    put(sheet, row, 1, FILLED_IN_BY, BODY)
    put(sheet, row + 1, 1, FILLED_IN_ON, BODY)
    name = put(sheet, row, 2, template.by, BODY)
    day = put(sheet, row + 1, 2, "", BODY)
    if template.on:
        day.value = date.fromisoformat(template.on)
    day.number_format = "yyyy-mm-dd"
    line = Side(style="medium", color="B8860B")
    for cell in (name, day):
        cell.fill = PatternFill("solid", fgColor="FFF7DC")
        cell.border = Border(line, line, line, line)
    asked = DataValidation("date", "greaterThan", "36526", allow_blank=True, showErrorMessage=True)
    asked.errorTitle, asked.error = "Which day?", "Write a day, such as 2026-11-20."
    asked.add(day.coordinate)
    sheet.add_data_validation(asked)


def _carried_words(template: Template) -> list[str]:
    if not template.carried:
        return []
    named = "; ".join(map(_file_words, template.carried))
    told = f"Answers were carried over from {named}."
    if template.by:
        return [f"{told} Change name and day when you change an answer."]
    return [f"{told} Who is named above answers for all of them."]


def _file_words(file: AllocationFile) -> str:
    by = ", ".join(part for part in (file.by, file.on) if part)
    return f"{file.name} ({by or 'nobody is named in it'})"
