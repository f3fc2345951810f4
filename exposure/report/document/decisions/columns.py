"""How do the columns look in which people decide, and which words do they offer?"""

from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.judgements.sheet import (
    JUDGEMENT_WORDS,
    RISK_WORDS,
    DecisionColumn,
    DecisionTexts,
    words_of,
)
from exposure.model.judgements.words import ReasonCode
from exposure.report.document.page import (
    INPUT,
    INPUT_HEAD,
    Column,
    height_of,
    lines_in,
    put,
)

_WIDTHS: dict[DecisionColumn, float] = {
    DecisionColumn.judgement: 11,
    DecisionColumn.decision: 11,
    DecisionColumn.until: 11,
    DecisionColumn.reason_code: 16,
    DecisionColumn.reason: 30,
    DecisionColumn.evidence_reference: 15,
    DecisionColumn.by: 13,
    DecisionColumn.approved_by: 13,
    DecisionColumn.on: 11,
}
DECISION_COLUMNS = tuple(Column(one.value, _WIDTHS[one]) for one in DecisionColumn)
EMPTY: DecisionTexts = ("",) * len(DecisionColumn)
_DAYS = frozenset({DecisionColumn.until, DecisionColumn.on})
_CHOICES: dict[DecisionColumn, tuple[str, ...]] = {
    DecisionColumn.judgement: JUDGEMENT_WORDS,
    DecisionColumn.decision: RISK_WORDS,
    DecisionColumn.reason_code: tuple(map(words_of, ReasonCode)),
}
_ASKED: dict[DecisionColumn, str] = {
    DecisionColumn.judgement: "Is it that vendor? Choose match, no match or unsure.",
    DecisionColumn.decision: "Choose mitigate, not in use, defer or keep open.",
    DecisionColumn.reason_code: "Choose the fact on which the judgement rests.",
}


def put_decisions(
    sheet: Worksheet, first: int, head: int, rows: Mapping[int, str], shown: Mapping[str, DecisionTexts]
) -> None:  # fmt: skip
    """Write the columns from column `first` on: the header, and a cell to fill in for each row.

    `rows` gives the id of the finding or group by row; `shown` what stands in its cells already.
    """
    for number, column in enumerate(DECISION_COLUMNS, first):
        put(sheet, head, number, column.title, INPUT_HEAD)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    for row, name in rows.items():
        _put_row(sheet, row, first, shown.get(name, EMPTY))
    if rows:
        _offer(sheet, first, min(rows), max(rows))


def print_with_decisions(sheet: Worksheet, columns: int, last: int, pages: int) -> None:
    """Print these behind the `columns` before them, on so many pages side by side.

    The id stands on each of the pages, so that a second person can approve on paper too.
    """
    sheet.print_area = f"A1:{get_column_letter(columns + len(DecisionColumn))}{max(2, last)}"
    sheet.print_title_cols = "A:A"
    sheet.page_setup.fitToWidth = pages


def _put_row(sheet: Worksheet, row: int, first: int, texts: DecisionTexts) -> None:
    for number, (column, text) in enumerate(zip(DecisionColumn, texts, strict=True), first):
        cell = put(sheet, row, number, text, INPUT)
        if column in _DAYS:
            cell.number_format = "yyyy-mm-dd"
            if text:
                cell.value, cell.data_type = date.fromisoformat(text), "d"
    if any(texts):
        lines = max(map(lines_in, texts, _WIDTHS.values()))
        known = sheet.row_dimensions[row].height or 0
        sheet.row_dimensions[row].height = max(known, height_of(lines))


def _offer(sheet: Worksheet, first: int, top: int, bottom: int) -> None:
    """Let words be chosen from lists, and days be days."""
    for number, column in enumerate(DecisionColumn, first):
        letters = get_column_letter(number)
        if column in _CHOICES:
            offered = _list(_CHOICES[column], _ASKED[column])
        elif column in _DAYS:
            offered = _day()
        else:
            continue
        offered.add(f"{letters}{top}:{letters}{bottom}")
        sheet.add_data_validation(offered)


def _list(words: Sequence[str], asked: str) -> DataValidation:
    choice = DataValidation("list", f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
    choice.errorTitle, choice.error = "Which of these?", asked
    return choice


def _day() -> DataValidation:
    day = DataValidation("date", "greaterThan", "36526", allow_blank=True, showErrorMessage=True)
    day.errorTitle, day.error = "Which day?", "Write a day, such as 2026-12-31."
    return day
