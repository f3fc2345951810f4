"""What stands on the sheet Coverage: of each asset what is known, those without evidence first?"""

from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind, SbomCoverage
from exposure.model.coverage.words import COMPLETENESS, EVIDENCE, coverage_sentences
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.result import Asset, ScanResult
from exposure.model.words import number_of
from exposure.report.document.page import (
    NOTE,
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
from exposure.report.words import dates_line, place_words

COLUMNS = (
    Column("Asset", 34),
    Column("Vendor", 28),
    Column("Known by", 18),
    Column("How whole", 26),
    Column("Newest evidence", 12),
    Column("Days before law date", 12),
    Column("Stated spend", 14),
    Column("Currency", 10),
    Column("Used on", 22),
    Column("Compo-nents", 10),
    Column("Without edges", 10),
    Column("Gaps that hide", 10),
    Column("Owner", 18),
    Column("Kind", 10),
    Column("Where", 30),
)
ABOUT = (
    "Known by the first of: an SBOM, a supplier's answer, a public statement alone, a row alone, "
    "its name alone. Only the first two tell what is inside. No SBOM proves that it lists all that "
    "is inside: read to its end means that nothing in it was left unread."
)
MOST_ASSETS = 5_000
"""Assets that are shown; exposure.json holds all of them."""
_KINDS, _WORDS = tuple(EvidenceKind), tuple(Completeness)


def fill_coverage(sheet: Worksheet, result: ScanResult, index: Index) -> None:
    """Write the totals, and below them one row per asset: least known, and most spent, first."""
    set_widths(sheet, COLUMNS)
    put(sheet, 1, 1, "Coverage", TITLE)
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    put_across(sheet, 2, " ".join(coverage_sentences(result.coverage)), len(COLUMNS))
    put_across(sheet, 3, ABOUT, len(COLUMNS), NOTE)
    put_head(sheet, 4, COLUMNS)
    last = put_rows(sheet, 5, _rows(result, index))
    make_filterable(sheet, 4, len(COLUMNS), last - 1)
    rest = len(result.coverage.per_asset) - MOST_ASSETS
    if rest > 0:
        more = f"{number_of(rest, 'more asset')} in exposure.json, better known or less paid for."
        put_across(sheet, last, more, len(COLUMNS), NOTE)
    sheet.freeze_panes = "B5"
    set_print(sheet, dates_line(result), TABLOID, 4)


def _rows(result: ScanResult, index: Index) -> list[tuple[Value, ...]]:
    stated = {row.location: row for row in result.vendors}
    sboms: dict[str, list[SbomCoverage]] = {}
    for one in result.coverage.per_sbom:
        sboms.setdefault(one.asset, []).append(one)
    ordered = sorted(result.coverage.per_asset, key=lambda one: _order(one, index))
    return [
        _row(known, index, stated, sboms.get(known.asset, [])) for known in ordered[:MOST_ASSETS]
    ]


def _order(known: AssetCoverage, index: Index) -> tuple[bool, int, float, int, str]:
    """Sort what nothing tells of first, then what is told in part; within each by largest spend."""
    return (
        known.evidence.tells_inside,
        -_WORDS.index(known.completeness),
        -max(known.spend.values(), default=0.0),
        -_KINDS.index(known.evidence),
        index.asset(known.asset).casefold(),
    )


def _row(
    known: AssetCoverage, index: Index, stated: dict[Location, VendorRow], sboms: list[SbomCoverage]
) -> tuple[Value, ...]:
    asset = index.assets.get(known.asset)
    row = stated.get(asset.location) if asset is not None and asset.location is not None else None
    amount, currency = _paid(known.spend)
    return (
        index.asset(known.asset),
        row.vendor if row is not None else "",
        EVIDENCE[known.evidence],
        COMPLETENESS[known.completeness],
        known.dated or "undated",
        known.days if known.days is not None else "unknown",
        amount,
        currency,
        "\n".join(index.contracts(known.asset)),
        *_counts(sboms),
        row.owner if row is not None else "",
        asset.kind.value if asset is not None else "",
        _where(asset),
    )


def _paid(spend: dict[str, float]) -> tuple[Value, str]:
    """Return an amount that can be sorted, where there is one; several stand below each other."""
    if not spend:
        return "", ""
    if len(spend) == 1:
        ((currency, amount),) = spend.items()
        return round(amount, 2), currency or "not stated"
    amounts = "\n".join(f"{amount:,.0f}" for amount in spend.values())
    return amounts, "\n".join(currency or "not stated" for currency in spend)


def _counts(sboms: list[SbomCoverage]) -> tuple[Value, Value, Value]:
    """Return what the SBOMs of an asset count together; nothing where there is none."""
    if not sboms:
        return "", "", ""
    return (
        sum(one.components for one in sboms),
        sum(one.components_without_edges for one in sboms),
        sum(one.gaps_that_hide_presence for one in sboms),
    )


def _where(asset: Asset | None) -> str:
    return place_words(asset.location) if asset is not None else ""
