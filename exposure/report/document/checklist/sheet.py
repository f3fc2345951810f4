"""What stands on the sheet Checklist: every requirement, how far the records carry it, by whom?"""

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.checklist import Checklist, ChecklistRow, RequirementState
from exposure.model.result import ScanResult
from exposure.report.document.page import (
    TABLOID,
    Column,
    Value,
    make_filterable,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
    tint,
)
from exposure.report.words import REQUIREMENT_STATE, dates_line, first_of

COLUMNS = (
    Column("Contract", 22),
    Column("No.", 6),
    Column("Group", 18),
    Column("What a person must be able to answer", 44),
    Column("Citation", 26),
    Column("State", 16),
    Column("What the records show", 120),
    Column("Findings", 14),
    Column("Owner", 16),
    Column("Due", 12),
    Column("Confirmed by, on", 20),
)
STATE_COLUMN = 6
STATE_TINT: dict[RequirementState, str] = {
    RequirementState.evidence_on_file: "E4EEE6",
    RequirementState.exception_to_consider: "F6DCD5",
    RequirementState.open: "FBEFD0",
    RequirementState.person_needed: "E1E7F3",
    RequirementState.not_applicable: "E6E7EB",
}


def fill_checklist(sheet: Worksheet, checklist: Checklist, result: ScanResult) -> None:
    """Write the sentences that must stand above, then the rows; the last column stays empty."""
    set_widths(sheet, COLUMNS)
    for line, sentence in enumerate(checklist.preamble, 1):
        put_across(sheet, line, sentence, len(COLUMNS))
    head = len(checklist.preamble) + 1
    put_head(sheet, head, COLUMNS)
    after = put_rows(sheet, head + 1, [_row(row) for row in checklist.rows])
    for number, row in enumerate(checklist.rows, head + 1):
        cell = sheet.cell(number, STATE_COLUMN)
        assert isinstance(cell, Cell)
        tint(cell, STATE_TINT[row.state])
    make_filterable(sheet, head, len(COLUMNS), after - 1)
    sheet.freeze_panes = f"C{head + 1}"
    set_print(sheet, dates_line(result), TABLOID, head)


def _row(row: ChecklistRow) -> tuple[Value, ...]:
    return (
        row.contract or "The company as a whole",
        row.requirement,
        row.group,
        row.text,
        row.citation,
        REQUIREMENT_STATE[row.state],
        row.evidence,
        first_of(row.findings, between="\n"),
        row.owner,
        row.due,
        "",
    )
