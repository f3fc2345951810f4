"""What stands on the sheet Routes: each step from what the company has to what was found?"""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.finding import Finding, Route
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.page import (
    TABLOID,
    Column,
    Value,
    make_filterable,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.index import Index
from exposure.report.words import dates_line, flag_words, place_words

COLUMNS = (
    Column("Finding", 13.5),
    Column("Vendor", 18),
    Column("Asset", 26),
    Column("Route", 9),
    Column("Step", 7),
    Column("What stands here", 44),
    Column("Version", 12),
    Column("Tie to the step before", 20),
    Column("Route is marked", 18),
    Column("Certainty of the step", 30),
    Column("Where", 52),
)
NAME_COLUMN, STEP_COLUMN = 6, 5
DEEPEST_INDENT = 8


def fill_routes(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write every step of every route that the result spells out."""
    rows = [row for finding in result.findings for row in _rows(finding, index)]
    set_widths(sheet, COLUMNS)
    put_head(sheet, 1, COLUMNS)
    after = put_rows(sheet, 2, rows)
    for row in range(2, after):
        step = sheet.cell(row, STEP_COLUMN).value
        depth = min(step - 1, DEEPEST_INDENT) if isinstance(step, int) else 0
        sheet.cell(row, NAME_COLUMN).alignment = Alignment(
            indent=depth, vertical="top", wrap_text=True
        )
    make_filterable(sheet, 1, len(COLUMNS), after - 1)
    sheet.freeze_panes = "B2"
    set_print(sheet, dates_line(result), TABLOID, 1)


def _rows(finding: Finding, index: Index) -> list[tuple[Value, ...]]:
    rows: list[tuple[Value, ...]] = []
    for number, route in enumerate(finding.routes, 1):
        rows += _steps(finding, index, f"{number} of {len(finding.routes)}", route)
    if finding.more_routes:
        vendor, asset = index.vendor(finding.vendor), index.asset(finding.asset)
        words = f"{number_of(finding.more_routes, 'further route')} counted, not spelled out"
        rows.append((finding.id, vendor, asset, "", "", words, "", "", "", "", ""))
    return rows


def _steps(finding: Finding, index: Index, number: str, route: Route) -> list[tuple[Value, ...]]:
    flags = ", ".join(flag_words(flag) for flag in route.flags)
    return [
        (
            finding.id,
            index.vendor(finding.vendor),
            index.asset(finding.asset),
            number,
            position,
            f"{step.kind}: {step.name}",
            step.version,
            step.relation,
            flags,
            _certainty(route, position - 1),
            place_words(step.location),
        )
        for position, step in enumerate(route.steps, 1)
    ]


def _certainty(route: Route, step: int) -> str:
    """Say why a step is the least certain of its route; empty for every other step."""
    least = route.least_certain
    if least is None or least.step != step:
        return ""
    return f"least certain of the route, {least.confidence}: {least.because}"
