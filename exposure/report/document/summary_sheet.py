"""What stands on the sheet Summary: the four answers, the dates, and what they rest on?"""

from msgspec import Struct
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.coverage.words import coverage_sentences
from exposure.model.designation import STANDING_WORDS, DesignationStatus
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.findings_sheet import OUTCOME_TINT
from exposure.report.document.page import (
    BODY,
    HEAD,
    LETTER,
    NOTE,
    SECTION,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    height_of,
    lines_in,
    make_filterable,
    put,
    put_across,
    set_print,
    set_widths,
    tint,
)
from exposure.report.index import Index
from exposure.report.words import (
    NOT_ADVICE,
    OUTCOME,
    OUTCOME_MEANING,
    dates_line,
    inputs_dated,
    list_words,
    overlay_words,
    reason_words,
)

WIDTHS = (20, 12, 36, 30, 16, 15, 16, 56)
LAST = len(WIDTHS)
OF_WHICH = "By vendor (one asset may count for several), or by reason"
STANDING_SENTENCES = (
    f"{NOT_ADVICE} What was not given to the scan, or could not be read, is unknown.",
    "Every finding is unconfirmed until a person has confirmed match and use.",
)


class Spread(Struct, frozen=True):
    """A value that takes several columns of the summary's grid."""

    value: Value
    columns: int = 1


def fill_summary(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write the summary from top to bottom."""
    set_widths(sheet, tuple(Column("", width) for width in WIDTHS))
    sheet.sheet_view.showGridLines = False
    put(sheet, 1, 1, "Supply-chain exposure", TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    sheet.freeze_panes = "A2"
    row = 2
    for sentence in STANDING_SENTENCES:
        put_across(sheet, row, sentence, LAST, NOTE)
        row += 1
    row = _dates(sheet, row + 1, result)
    row = _answers(sheet, row + 1, result)
    row = _warnings(sheet, row + 1, result)
    row = _contracts(sheet, row + 1, result, index)
    row = _designations(sheet, row + 1, result)
    _basis(sheet, row + 1, result, index)
    set_print(sheet, dates_line(result), LETTER, None)


def _dates(sheet: Worksheet, row: int, result: ScanResult) -> int:
    _heads(sheet, row, ("Law date", 2), ("Inputs dated", 3), ("Facts known to", 3))
    values = (result.as_of, inputs_dated(result.coverage), result.facts_known)
    return _line(sheet, row + 1, Spread(values[0], 2), Spread(values[1], 3), Spread(values[2], 3))


def _answers(sheet: Worksheet, row: int, result: ScanResult) -> int:
    summary, counts = result.summary, result.summary.outcomes
    put(sheet, row, 1, f"Answers for {number_of(summary.assets, 'asset')}", SECTION)
    _heads(sheet, row + 1, ("Answer", 1), ("Assets", 1), ("What it means", 3), (OF_WHICH, 3))
    row += 2
    for outcome, count, detail in (
        (Outcome.exposed, counts.exposed, summary.exposed_by_vendor),
        (Outcome.possible, counts.possible, summary.possible_by_vendor),
        (Outcome.not_assessable, counts.not_assessable, summary.not_assessable_because),
        (Outcome.no_evidence_found, counts.no_evidence_found, {}),
    ):
        of_which = "\n".join(f"{name}: {number:,}" for name, number in detail.items())
        meaning = Spread(OUTCOME_MEANING[outcome], 3)
        after = _line(
            sheet, row, Spread(OUTCOME[outcome]), Spread(count), meaning, Spread(of_which, 3)
        )
        tint(_first(sheet, row), OUTCOME_TINT[outcome])
        row = after
    findings = f"{summary.confirmed} confirmed, {summary.probable} probable, {summary.review}"
    total = f"{number_of(summary.findings, 'finding')}: {findings} to review."
    put_across(sheet, row, f"{total} Each asset is counted once, by its worst answer.", LAST)
    put_across(sheet, row + 1, " ".join(coverage_sentences(result.coverage)), LAST)
    return row + 2


def _warnings(sheet: Worksheet, row: int, result: ScanResult) -> int:
    if not result.summary.warnings:
        return row - 1
    put(sheet, row, 1, "Warnings", SECTION)
    for number, warning in enumerate(result.summary.warnings, row + 1):
        put_across(sheet, number, warning, LAST)
    return row + 1 + len(result.summary.warnings)


def _designations(sheet: Worksheet, row: int, result: ScanResult) -> int:
    title = f"Vendors looked for, with their standing on {result.as_of}"
    put(sheet, row, 1, title, SECTION)
    heads = ("Vendor", "Why looked for", "Named as", "Authority and issuer", "Status")
    tail = ("Standing", "Certainty, known to, stated in", "Note, and what is open")
    head = row + 1
    _heads(sheet, head, *((one, 1) for one in (*heads, *tail)))
    row += 2
    by_vendor: dict[str, list[DesignationStatus]] = {}
    for one in result.designations:
        by_vendor.setdefault(one.vendor, []).append(one)
    for vendor in result.looked_for:
        reason = reason_words(vendor)
        for designation in by_vendor.get(vendor.id, []):
            row = _designation_line(sheet, row, vendor.name, reason, designation)
        if vendor.id not in by_vendor:
            none = Spread("no designation on record")
            empty = (Spread(""),) * 5
            row = _line(sheet, row, Spread(vendor.name), Spread(reason), none, *empty)
    for listed in result.lists:
        if listed.counts:
            entries = Spread(list_words(listed))
            unmet = Spread("whom it names and nothing was found of is not told by name")
            row = _line(sheet, row, Spread(listed.title), Spread("official list"), entries,
                        *(Spread(""),) * 4, unmet)  # fmt: skip
    make_filterable(sheet, head, LAST, row - 1)
    return row


def _designation_line(
    sheet: Worksheet, row: int, vendor: str, reason: str, one: DesignationStatus
) -> int:
    return _line(
        sheet,
        row,
        Spread(vendor),
        Spread(reason),
        Spread(one.entity_text),
        Spread(one.act),
        Spread(one.status_words),
        Spread(STANDING_WORDS[one.standing]),
        Spread(f"{one.known_words}, {one.stated_words}"),
        Spread(one.remarks),
    )


def _contracts(sheet: Worksheet, row: int, result: ScanResult, index: Index) -> int:
    put(sheet, row, 1, "Contracts", SECTION)
    if not result.contracts:
        put_across(sheet, row + 1, "No contracts were given.", LAST)
        return row + 2
    heads = ("Contract", 1), ("Role", 1), ("Agency", 1), ("Clauses as stated", 1)
    tail = ("Covered system", 1), ("Value", 1), ("Findings tied", 1), ("Legal entity", 1)
    _heads(sheet, row + 1, *heads, *tail)
    row += 2
    for one in result.contracts:
        tied = sum(one.number in index.contracts(finding.asset) for finding in result.findings)
        value = "" if one.value is None else _value_words(one.value, one.currency)
        texts = (one.number, one.role, one.agency, "\n".join(one.clauses), one.covered_system)
        values = (*texts, value, tied, one.legal_entity)
        row = _line(sheet, row, *(Spread(value) for value in values))
    return row


def _value_words(value: float, currency: str) -> str:
    return f"{currency} {value:,.0f}" if currency else f"{value:,.0f} (currency not stated)"


def _basis(sheet: Worksheet, row: int, result: ScanResult, index: Index) -> None:
    put(sheet, row, 1, "What this rests on", SECTION)
    overlays = overlay_words(result.register)
    watch = ", ".join(index.vendor(vendor) for vendor in result.settings.watch) or "none"
    row += 1
    for name, value in (
        ("Program", f"{result.tool.name} {result.tool.version}"),
        ("Register of vendors", result.register.version),
        ("Register file", _register_file(result)),
        ("Overlays", overlays),
        ("Also looked for", watch),
        ("Settings file", result.settings.config or "none"),
        ("Inputs", f"{len(result.inputs)}, with hashes on Coverage and gaps"),
    ):
        row = _line(sheet, row, Spread(name), Spread(value, LAST - 1))


def _register_file(result: ScanResult) -> str:
    """Return which file took the place of the shipped register, and who signed it."""
    file = result.register.file
    if file is None:
        return "none: the shipped register"
    by = f"signature verified with key {file.key}" if file.key else "signature not verified"
    return f"{file.name}, SHA-256 {file.sha256}, {by}"


def _heads(sheet: Worksheet, row: int, *heads: tuple[str, int]) -> None:
    _line(sheet, row, *(Spread(text, columns) for text, columns in heads), style=HEAD)


def _line(sheet: Worksheet, row: int, *spreads: Spread, style: str = BODY) -> int:
    column, lines = 1, 1
    for spread in spreads:
        after = column + spread.columns
        for beside in range(column, after):
            put(sheet, row, beside, spread.value if beside == column else None, style)
        if spread.columns > 1:
            sheet.merge_cells(None, row, column, row, after - 1)
        lines = max(lines, lines_in(spread.value, sum(WIDTHS[column - 1 : after - 1])))
        column = after
    sheet.row_dimensions[row].height = height_of(lines)
    return row + 1


def _first(sheet: Worksheet, row: int) -> Cell:
    cell = sheet.cell(row, 1)
    assert isinstance(cell, Cell)
    return cell
