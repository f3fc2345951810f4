"""What do the tables on coverage hold: in total, by contract, by SBOM and by vendor?"""

from exposure.model.coverage.figures import Coverage
from exposure.model.coverage.known import EvidenceCounts, EvidenceKind
from exposure.model.coverage.words import (
    COMPLETENESS,
    EVIDENCE,
    age_words,
    contract_words,
    dated_words,
    share_words,
    without_evidence_words,
)
from exposure.model.words import number_of
from exposure.report.document.page import Value
from exposure.report.index import Index

CONTRACT_HEADS = ("Contract", "Stated value", "Known of what is used on it", "Others of these",
                   "Oldest SBOM", "Used", "By records")  # fmt: skip
SBOM_HEADS = ("SBOM", "Asset", "How whole", "Dated", "Root", "Compo-nents", "Without edges",
               "Gaps that hide")  # fmt: skip
VENDOR_HEADS = ("Vendor", "Stated spend", "In the register as", "Rows", "Assets", "With evidence")
MOST_VENDORS = 2_000
"""Organisations that are shown; exposure.json holds all of them."""


def figures(coverage: Coverage) -> list[tuple[Value, ...]]:
    """Return the totals, each with what it is out of."""
    return [
        (
            "Bought products and vendors with an SBOM",
            coverage.vendors_with_evidence,
            coverage.vendors,
        ),
        *_spend(coverage),
        *_without(coverage.evidence),
        ("SBOMs without a root", coverage.sboms_without_root, coverage.sboms),
        (
            "Components without edges",
            coverage.components_without_edges,
            coverage.components,
        ),
        ("Incomplete SBOMs", coverage.sboms_incomplete, coverage.sboms),
        ("Gaps that hide presence", coverage.gaps_that_hide_presence, ""),
        ("Oldest dated input", coverage.oldest_input or "undated", ""),
        ("Newest dated input", coverage.newest_input or "undated", ""),
    ]


def _without(counts: EvidenceCounts) -> list[tuple[Value, ...]]:
    """Return how many of what is bought or used have less than evidence of what is inside."""
    kinds = EvidenceKind.catalogue_link, EvidenceKind.row, EvidenceKind.nothing
    return [
        (f"Known by {EVIDENCE[kind]}", getattr(counts, kind.value), counts.total) for kind in kinds
    ]


def by_contract(coverage: Coverage) -> list[tuple[Value, ...]]:
    """Return what is known of what is used on each contract."""
    return [
        (
            one.contract,
            "not stated" if one.value is None else f"{one.currency} {one.value:,.0f}".strip(),
            contract_words(one),
            without_evidence_words(one.evidence),
            age_words(one.oldest_evidence, one.undated_evidence),
            one.assets,
            one.by_records,
        )
        for one in coverage.per_contract
    ]


def by_sbom(coverage: Coverage, index: Index) -> list[tuple[Value, ...]]:
    """Return what each SBOM says of its asset, and how old and whole it is."""
    return [
        (
            one.document,
            index.asset(one.asset),
            COMPLETENESS[one.completeness],
            dated_words(one),
            "stated" if one.has_root else "not stated",
            one.components,
            one.components_without_edges,
            one.gaps_that_hide_presence,
        )
        for one in coverage.per_sbom
    ]


def by_vendor(coverage: Coverage) -> list[tuple[Value, ...]]:
    """Return what is bought from whom, least known and most spent first, up to a bound."""
    ordered = sorted(
        coverage.per_vendor,
        key=lambda one: (one.with_evidence > 0, -max(one.spend.values(), default=0.0), one.name),
    )
    told: list[tuple[Value, ...]] = [
        (
            one.name,
            "\n".join(
                f"{currency} {amount:,.0f}".strip() for currency, amount in one.spend.items()
            ),
            "" if one.vendor.startswith("own:") else one.vendor,
            one.rows,
            one.assets,
            one.with_evidence,
        )
        for one in ordered[:MOST_VENDORS]
    ]
    rest = len(ordered) - MOST_VENDORS
    if rest > 0:
        told.append((number_of(rest, "more vendor"), "", "exposure.json holds them", "", "", ""))
    return told


def _spend(coverage: Coverage) -> list[tuple[Value, ...]]:
    """Return what share of each currency's spend has evidence; currencies are never added up."""
    if not coverage.spend:
        share = "not stated" if coverage.by_spend is None else share_words(coverage.by_spend)
        return [("Stated spend that has evidence", share, "")]
    told: list[tuple[Value, ...]] = [
        (
            f"Spend in {one.currency or 'no stated currency'} that has evidence",
            share_words(one.share),
            f"{one.stated:,.0f}"
            + (f", credits of {one.credits:,.0f} aside" if one.credits else ""),
        )
        for one in coverage.spend
    ]
    none = ("Bought products and vendors without a stated spend", coverage.vendors_without_spend,
            coverage.vendors)  # fmt: skip
    return [*told, none]
