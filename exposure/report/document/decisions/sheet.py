"""What stands on the sheet Decisions: all that people said, and what became of each?"""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.judgements.decision import Decision
from exposure.model.result import ScanResult
from exposure.report.document.page import (
    NOTE,
    TABLOID,
    Column,
    Value,
    cut,
    make_filterable,
    put,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.index import Index
from exposure.report.words import dates_line, first_of, spaced

COLUMNS = (
    Column("Line", 22),
    Column("What was said", 13),
    Column("What became of it", 13),
    Column("Because", 44),
    Column("Vendor", 14),
    Column("About", 34),
    Column("Until", 11),
    Column("Reason", 36),
    Column("Evidence reference", 16),
    Column("By", 15),
    Column("Approved by", 15),
    Column("Date", 11),
    Column("Stands in", 30),
)
NOTHING = "No judgement or risk decision was read."
_SHOWN = 8


def fill_decisions(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write one row for each judgement and risk decision that was read, also where it does nothing."""
    rows = [_row(one, index) for one in result.decisions]
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    put_rows(sheet, 2, rows)
    if not rows:
        put(sheet, 2, 1, NOTHING, NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 1, len(COLUMNS), len(rows) + 1)
    sheet.freeze_panes = "B2"
    set_print(sheet, dates_line(result), TABLOID, 1)


def _row(one: Decision, index: Index) -> tuple[Value, ...]:
    return (
        one.id,
        spaced(one.word),
        spaced(one.fate.value),
        cut(one.because),
        index.vendor(one.vendor),
        cut(first_of(_about(one, index), _SHOWN)),
        one.expires or "",
        cut(one.reason),
        cut(one.evidence_reference),
        one.by,
        one.approved_by,
        one.on,
        one.place,
    )


def _about(one: Decision, index: Index) -> tuple[str, ...]:
    """Return the subjects, each with its asset where a decision is about one."""
    if not one.assets:
        return one.subjects
    pairs = zip(one.subjects, one.assets, strict=True)
    return tuple(f"{subject} in {index.asset(asset)}" for subject, asset in pairs)
