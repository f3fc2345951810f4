"""What stands on the sheet Checklist: every requirement, how far the records carry it, by whom?"""

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.checklist import Checklist, ChecklistRow, ContractChecklist, RequirementState
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.page import (
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    lines_in,
    make_filterable,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
    tint,
)
from exposure.report.words import dates_line, first_of

EVIDENCE_WIDTH = 120
MOST_LINES = 30
"""Lines of what the records show for which the highest row has room."""
COLUMNS = (
    Column("Contract", 22),
    Column("No.", 6),
    Column("Group", 18),
    Column("What a person must be able to answer", 44),
    Column("Citation", 26),
    Column("State", 16),
    Column("What the records show", EVIDENCE_WIDTH),
    Column("Findings", 14),
    Column("Owner", 16),
    Column("Due", 12),
    Column("Confirmed by, on", 20),
)
STATE_COLUMN = 6
SHOWN_AT_ONCE = 6
"""Columns over which the lines on top reach: what a screen shows without moving."""
COMPANY = "The company as a whole"
FEW, MANY = 4, 12
"""Ids of findings in a row: few where another sheet lists them."""
MORE = "… [the whole text stands in checklist.md]"
NO_ROWS = "The register holds no requirement."
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
    _fill_table(sheet, head, checklist, COLUMNS)
    sheet.freeze_panes = f"C{head + 1}"
    set_print(sheet, dates_line(result), TABLOID, head)


def fill_contract(sheet: Worksheet, one: ContractChecklist, result: ScanResult) -> None:
    """Write the same for one contract: whose it is on top, and no column that repeats its number."""
    columns = COLUMNS[1:]
    set_widths(sheet, columns)
    put(sheet, 1, 1, f"Checklist of {one.contract or COMPANY}", TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    known = [one.known for one in one.checklist.coverage]
    texts = (_facts(one), "\n".join([*one.checklist.preamble, *known]), _counts(one.checklist))
    for line, text in enumerate(texts, 2):
        put_across(sheet, line, text, SHOWN_AT_ONCE)
    head = len(texts) + 2
    _fill_table(sheet, head, one.checklist, columns)
    sheet.freeze_panes = f"B{head + 1}"
    set_print(sheet, dates_line(result), TABLOID, head)


def _fill_table(
    sheet: Worksheet, head: int, checklist: Checklist, columns: tuple[Column, ...]
) -> None:
    """Write the header row and the rows, with filters; a state is tinted and said in words."""
    first = len(COLUMNS) - len(columns)
    put_head(sheet, head, columns)
    shown = FEW if first else MANY
    after = put_rows(sheet, head + 1, [_row(row, shown)[first:] for row in checklist.rows])
    for number, row in enumerate(checklist.rows, head + 1):
        cell = sheet.cell(number, STATE_COLUMN - first)
        assert isinstance(cell, Cell)
        tint(cell, STATE_TINT[row.state])
    make_filterable(sheet, head, len(columns), after - 1)


def _facts(one: ContractChecklist) -> str:
    """Return what is known of entity and contract in one text, and what is left to fill in."""
    return "  ·  ".join(f"{fact.label}: {fact.filled or '____'}" for fact in one.facts)


def _counts(checklist: Checklist) -> str:
    states = [row.state for row in checklist.rows]
    counted = [
        f"{states.count(state)} {state.words}" for state in RequirementState if state in states
    ]
    return f"{number_of(len(states), 'row')}: {', '.join(counted)}." if counted else NO_ROWS


def _shown(text: str) -> str:
    """Return as much of a text as the highest row can show, on a screen and on paper."""
    shown: list[str] = []
    left = MOST_LINES
    for line in text.split("\n"):
        needed = lines_in(line, EVIDENCE_WIDTH)
        if needed > left:
            room = int(left * EVIDENCE_WIDTH)
            return "\n".join([*shown, line[:room]]).rstrip() + MORE
        shown.append(line)
        left -= needed
    return text


def _row(row: ChecklistRow, shown: int) -> tuple[Value, ...]:
    return (
        row.contract or COMPANY,
        row.requirement,
        row.group,
        row.text,
        row.citation,
        row.state.words,
        _shown(row.evidence),
        first_of(row.findings, shown, between="\n"),
        row.owner,
        row.due,
        "",
    )
