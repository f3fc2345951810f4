"""What stands on the sheet Coverage and gaps: what was read, and what could not be?"""

from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.coverage.figures import Coverage
from exposure.model.coverage.repositories import STATE_WORDS
from exposure.model.gap import Gap, GapEffect
from exposure.model.record_systems.known import KNOWN_SYSTEMS, known_as
from exposure.model.result import ScanResult
from exposure.report.document.coverage.tables import (
    CONTRACT_HEADS,
    SBOM_HEADS,
    VENDOR_HEADS,
    by_contract,
    by_sbom,
    by_vendor,
    figures,
)
from exposure.report.document.page import (
    PLAIN,
    SECTION,
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    make_filterable,
    put,
    put_across,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.index import Index
from exposure.report.use_words import COMPANY, gap_counts, outcome_counts, use_counts
from exposure.report.words import OUTCOME, SYSTEM_STATE, dates_line, gap_place, spaced

WIDTHS = (30, 28, 46, 28, 20, 10, 10, 10)
HIDES = "A gap that hides presence means: a vendor may be there and we could not see it."
UNSAID = "Whether the company has it, and what it holds, is unknown here."
EFFECT: dict[GapEffect, str] = {
    GapEffect.hides_presence: "hides presence",
    GapEffect.blurs_route: "blurs a route",
    GapEffect.note: "note",
}

_SYSTEM_HEADS = ("System", "State", "Because", "Said by", "Newest input")
_ROSTER_HEADS = ("Repository", "State", "Because", "Owner", "Newest input")
_INPUT_HEADS = ("Input", "Kind", "SHA-256", "Format", "Dated", "Nodes", "Edges", "Gaps")
_USE_HEADS = ("Contract", "What is said of assets", "What a rule may reach on it",
              "Gaps that hide presence", "Open reviews")  # fmt: skip
_ANSWER_HEADS = ("Asset", "Vendor", "Because", "Answer")
_GAP_HEADS = ("Effect", "Document", "Reason", "Place", "Kind")


def fill_gaps(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write coverage in total, by contract and SBOM, systems, inputs, answers, and the gaps last."""
    coverage = result.coverage
    set_widths(sheet, tuple(Column("", width) for width in WIDTHS))
    put(sheet, 1, 1, "Coverage and gaps", TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    sheet.freeze_panes = "A2"
    row = _table(sheet, 3, "Coverage", ("What", "Count", "Out of"), figures(coverage))
    row = _table(sheet, row, "What is used where", _USE_HEADS, _uses(result))
    row = _table(sheet, row, "Coverage by contract", CONTRACT_HEADS, by_contract(coverage))
    row = _table(sheet, row, "SBOMs", SBOM_HEADS, by_sbom(coverage, index))
    row = _table(sheet, row, "Record systems", _SYSTEM_HEADS, _systems(coverage))
    if coverage.repositories:
        row = _table(sheet, row, "Expected repositories", _ROSTER_HEADS, _roster(coverage))
    row = _table(sheet, row, "Inputs", _INPUT_HEADS, _inputs(result))
    row = _table(sheet, row, "Answer per asset", _ANSWER_HEADS, _answers(result, index))
    row = _table(sheet, row, "Coverage by vendor", VENDOR_HEADS, by_vendor(coverage))
    put(sheet, row, 1, "Gaps", SECTION)
    put_across(sheet, row + 1, HIDES, len(WIDTHS))
    put_head(sheet, row + 2, tuple(Column(head, 0) for head in _GAP_HEADS))
    last = put_rows(sheet, row + 3, [_gap_row(gap) for gap in _ordered(result.gaps)])
    make_filterable(sheet, row + 2, len(_GAP_HEADS), last - 1)
    if not result.gaps:
        put_across(sheet, last, "No gaps were met.", len(WIDTHS))
    set_print(sheet, dates_line(result), TABLOID, None)


def _table(
    sheet: Worksheet,
    row: int,
    title: str,
    heads: tuple[str, ...],
    rows: list[tuple[Value, ...]],
) -> int:
    put(sheet, row, 1, title, SECTION)
    if not rows:
        put(sheet, row + 1, 1, "none stated", PLAIN)
        return row + 3
    put_head(sheet, row + 1, tuple(Column(head, 0) for head in heads))
    return put_rows(sheet, row + 2, rows) + 1


def _uses(result: ScanResult) -> list[tuple[Value, ...]]:
    """Return a row per contract, and one for the company, of which a rule on use anywhere asks."""
    return [
        (
            one.contract or COMPANY,
            use_counts(one) if one.contract else f"{one.used:,} in all",
            outcome_counts(one),
            gap_counts(one),
            one.open_reviews,
        )
        for one in result.reaches
    ]


def _systems(coverage: Coverage) -> list[tuple[Value, ...]]:
    """Return what was said of each system, then the usual ones of which nothing was said."""
    said = {known_as(one.name) for one in coverage.record_systems}
    stated: list[tuple[Value, ...]] = [
        (
            one.called,
            SYSTEM_STATE.get(one.state, spaced(one.state)),
            one.because,
            one.said_by,
            one.dated or ("undated" if one.documents else ""),
        )
        for one in coverage.record_systems
    ]
    unsaid = [known for known in KNOWN_SYSTEMS if known not in said]
    return stated + [(known.name, "nothing was said", UNSAID, "", "") for known in unsaid]


def _roster(coverage: Coverage) -> list[tuple[Value, ...]]:
    return [
        (
            one.name,
            STATE_WORDS[one.state],
            one.because,
            one.owner,
            one.dated or ("undated" if one.documents else ""),
        )
        for one in coverage.repositories
    ]


def _inputs(result: ScanResult) -> list[tuple[Value, ...]]:
    return [
        (
            one.name,
            "could not be used" if one.kind == "refused" else one.kind,
            one.sha256,
            one.format,
            one.dated or "undated",
            one.nodes,
            one.edges,
            one.gaps,
        )
        for one in result.inputs
    ]


def _answers(result: ScanResult, index: Index) -> list[tuple[Value, ...]]:
    return [
        (
            index.asset(one.asset),
            "all others looked for" if one.vendor == "*" else index.vendor(one.vendor),
            one.because,
            OUTCOME[one.outcome],
        )
        for one in result.outcomes
    ]


def _ordered(gaps: tuple[Gap, ...]) -> list[Gap]:
    order = list(GapEffect)
    return sorted(gaps, key=lambda gap: (order.index(gap.effect), gap.document))


def _gap_row(gap: Gap) -> tuple[Value, ...]:
    return (
        EFFECT[gap.effect],
        gap.document,
        "\n".join((gap.reason, *gap.settle)),
        gap_place(gap),
        gap.kind.replace("-", " "),
    )
