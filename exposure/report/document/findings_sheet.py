"""What stands on the sheet Findings: one row per finding, with all that speaks for it?"""

from collections.abc import Iterable, Iterator

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.finding import Finding
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.report.document.decisions.columns import (
    DECISION_COLUMNS,
    print_with_decisions,
    put_decisions,
)
from exposure.report.document.decisions.shown import Shown
from exposure.report.document.page import (
    HAIRLINE,
    INK,
    MOST_ROWS,
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
    tint,
)
from exposure.report.index import Index
from exposure.report.review_members import said_words
from exposure.report.verdict_words import verdicts_words
from exposure.report.words import (
    USE_BASIS,
    dates_line,
    finding_tie,
    flag_words,
    outcome_words,
    place_words,
)

COLUMNS = (
    Column("Id", 13.5),
    Column("Outcome", 9.5),
    Column("Vendor", 13),
    Column("Asset", 17),
    Column("What was found", 21),
    Column("Version", 9),
    Column("Relation", 16),
    Column("Confidence", 10.5),
    Column("Use basis", 10),
    Column("Tier", 6),
    Column("Depth", 6),
    Column("Route", 28),
    Column("Brought in by", 17),
    Column("Where", 22),
    Column("Quote", 23),
    Column("In the register", 15),
    Column("Beside it", 11),
    Column("Why it counts", 25),
    Column("Spoke against it", 17),
    Column("Contracts", 16),
    Column("Verdict", 56),
    Column("Past until", 10.5),
    Column("Flags", 11),
    Column("What people said", 22),
)
OUTCOME_COLUMN = 2
OUTCOME_TINT: dict[Outcome, str] = {
    Outcome.exposed: "F6DCD5",
    Outcome.possible: "FBEFD0",
    Outcome.not_assessable: "E6E7EB",
    Outcome.no_evidence_found: "E4EEE6",
}


def fill_findings(sheet: Worksheet, result: ScanResult, index: Index, shown: Shown) -> None:
    """Write the findings, grouped by vendor and asset, the surest of a group first.

    At the right stand the columns in which people decide, with what is shown in them.
    """
    findings = grouped(result.findings, index)
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    put_rows(sheet, 2, [finding_row(one, index) for one in findings])
    rows = {row: one.id for row, one in enumerate(findings[:MOST_ROWS], 2)}
    put_decisions(sheet, len(COLUMNS) + 1, 1, rows, shown.texts)
    before = ("", "")
    for row, finding in enumerate(findings, 2):
        if finding.outcome:
            tint(_cell(sheet, row, OUTCOME_COLUMN), OUTCOME_TINT[finding.outcome])
        group = (finding.vendor, finding.asset)
        if group != before and row > 2:
            _rule_above(sheet, row)
        before = group
    if not findings:
        _say_nothing_found(sheet)
    make_filterable(sheet, 1, len(COLUMNS) + len(DECISION_COLUMNS), len(findings) + 1)
    sheet.freeze_panes = "F2"
    set_print(sheet, dates_line(result), TABLOID, 1)
    print_with_decisions(sheet, len(COLUMNS), len(findings) + 1, pages=2)


def finding_row(finding: Finding, index: Index) -> tuple[Value, ...]:
    """Return one finding's values in the order of COLUMNS."""
    subject = finding.subject
    places = dict.fromkeys(place_words(one.location) for one in finding.evidence)
    return (
        finding.id,
        outcome_words(finding),
        index.vendor(finding.vendor),
        index.asset(finding.asset),
        f"{subject.kind}: {subject.name}",
        subject.version,
        finding_tie(finding, index.vendor(finding.vendor)),
        finding.confidence.value,
        USE_BASIS[finding.use_basis],
        "unknown" if finding.tier is None else finding.tier,
        finding.depth,
        _route_words(finding),
        "\n".join(_introducers(finding)),
        "\n".join(places),
        _each(one.quote for one in finding.evidence),
        _each(one.listed for one in finding.evidence),
        _each(", ".join(one.left_over) for one in finding.evidence),
        "\n".join(dict.fromkeys(one.because for one in finding.evidence)),
        _each(reason for one in finding.evidence for reason in one.against),
        "\n".join(index.contracts(finding.asset)),
        verdicts_words(finding.verdicts),
        finding.past_until or "",
        _flags(finding),
        cut("\n".join(said_words(finding))),
    )


def _introducers(finding: Finding) -> Iterator[str]:
    """Yield each that brings the subject in, once, and how many more there are."""
    steps = finding.introducers
    yield from dict.fromkeys(f"{one.kind}: {one.name} {one.version}".strip() for one in steps)
    if finding.more_introducers:
        yield f"{len(finding.more_introducers):,} more"


def _each(texts: Iterable[str]) -> str:
    """Return each text once, one per line."""
    return cut("\n".join(dict.fromkeys(text for text in texts if text)))


def grouped(findings: tuple[Finding, ...], index: Index) -> list[Finding]:
    """Return findings by vendor, then asset, the most urgent asset and finding first."""
    urgent = sorted(findings, key=index.urgency)
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in urgent:
        groups.setdefault((finding.vendor, finding.asset), []).append(finding)
    by_vendor = sorted(groups, key=lambda group: index.vendor(group[0]))
    return [finding for group in by_vendor for finding in groups[group]]


def _route_words(finding: Finding) -> str:
    if not finding.routes:
        return ""
    steps = finding.routes[0].steps
    words = " › ".join(f"{step.name} {step.version}".strip() for step in steps)
    further = len(finding.routes) - 1 + finding.more_routes
    return cut(words) + (f"\n+ {further:,} more" if further else "")


def _flags(finding: Finding) -> str:
    flags = dict.fromkeys(flag for route in finding.routes for flag in route.flags)
    words = [flag_words(flag) for flag in flags]
    if finding.by_link:
        words.append("public statement alone")
    return "\n".join(words)


def _rule_above(sheet: Worksheet, row: int) -> None:
    hair = Side(style="thin", color=HAIRLINE)
    line = Border(top=Side(style="thin", color=INK), bottom=hair, left=hair, right=hair)
    for column in range(1, len(COLUMNS) + 1):
        _cell(sheet, row, column).border = line


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _say_nothing_found(sheet: Worksheet) -> None:
    sentence = "No findings in what was read. What could not be read is on Coverage and gaps."
    put(sheet, 2, 1, sentence, NOTE).alignment = Alignment(wrap_text=False)
