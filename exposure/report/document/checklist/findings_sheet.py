"""What stands on the sheet Findings of a contract's checklist: each finding that a row names?"""

from msgspec.structs import replace
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.checklist import ContractChecklist
from exposure.model.finding import Finding
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
from exposure.report.verdict_words import gravity, verdict_words
from exposure.report.words import dates_line, finding_tie, outcome_words, place_words

COLUMNS = (
    Column("Finding", 15),
    Column("Rows", 30),
    Column("Vendor", 18),
    Column("Asset", 26),
    Column("What was found", 30),
    Column("Tie", 32),
    Column("Confidence", 12),
    Column("Outcome", 12),
    Column("Where", 38),
    Column("Verdict for this contract, or the company", 70),
)
NOTHING = "No row names a finding."


def fill_named(sheet: Worksheet, one: ContractChecklist, result: ScanResult, index: Index) -> None:
    """Write one row per finding with the rows of the checklist that name it, the gravest first."""
    rows = _rows_of(one)
    named = sorted((each for each in result.findings if each.id in rows), key=index.urgency)
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    put_rows(sheet, 2, [_values(each, rows[each.id], one.contract, index) for each in named])
    if not named:
        put(sheet, 2, 1, NOTHING, NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 1, len(COLUMNS), len(named) + 1)
    sheet.freeze_panes = "B2"
    set_print(sheet, dates_line(result), TABLOID, 1)


def _rows_of(one: ContractChecklist) -> dict[str, list[str]]:
    """Return finding → numbers of the rows that name it."""
    found: dict[str, list[str]] = {}
    for row in one.checklist.rows:
        for finding in row.findings:
            found.setdefault(finding, []).append(row.requirement)
    return found


def _values(
    finding: Finding, rows: list[str], contract: str | None, index: Index
) -> tuple[Value, ...]:
    vendor = index.vendor(finding.vendor)
    place = finding.evidence[0].location if finding.evidence else finding.subject.location
    return (
        finding.id,
        ", ".join(rows),
        vendor,
        index.asset(finding.asset),
        cut(f"{finding.subject.name} {finding.subject.version}".strip()),
        finding_tie(finding, vendor),
        finding.confidence.value,
        outcome_words(finding),
        place_words(place),
        cut(_verdict(finding, contract)),
    )


def _verdict(finding: Finding, contract: str | None) -> str:
    """Return what the rules say of it for this contract, and for the company as a whole."""
    asked = tuple(
        replace(one, contract=number, also=())
        for one in finding.verdicts
        for number in dict.fromkeys((contract, None))
        if number in one.contracts
    )
    return "\n".join(dict.fromkeys(verdict_words(one) for one in sorted(asked, key=gravity)))
