"""What is known of the sample's four assets, and of the 61 things that its company buys?"""

from exposure.model.coverage.figures import Coverage, RecordSystem
from exposure.model.coverage.known import (
    AssetCoverage,
    Completeness,
    ContractCoverage,
    EvidenceCounts,
    EvidenceKind,
    SbomCoverage,
    SpendCoverage,
    VendorCoverage,
)
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM, QUIET
from tests.report.sample_records import OTHER_CONTRACT


def sample_coverage() -> Coverage:
    return Coverage(
        vendors=61,
        vendors_with_evidence=5,
        by_spend=0.34,
        components=1742,
        components_without_edges=28,
        oldest_input="2026-09-15",
        newest_input="2026-10-31",
        record_systems=(
            RecordSystem("card and expense lines", "not_fed"),
            RecordSystem("purchase ledger", "fed", "Ann Lee, finance", "2026-10-31"),
        ),
        sboms=1,
        sboms_without_root=0,
        gaps_that_hide_presence=1,
        evidence=EvidenceCounts(sbom=5, catalogue_link=1, row=55),
        by_count=0.082,
        spend=(SpendCoverage("USD", 600_000.0, 204_000.0, 0.34, -1_500.0),),
        vendors_without_spend=7,
        oldest_evidence="2026-10-31",
        newest_evidence="2026-10-31",
        per_sbom=(_sbom(),),
        per_asset=_assets(),
        per_contract=_contracts(),
        per_vendor=(
            VendorCoverage("own:northwind software inc", "Northwind Software Inc.", 1, 1, 0,
                           {"USD": 120_000.0}),
            VendorCoverage("own:blue ledger payroll", "Blue Ledger Payroll", 1, 1, 0, {}),
        ),
    )  # fmt: skip


def _sbom() -> SbomCoverage:
    return SbomCoverage(
        document="sboms/helpdesk.cdx.json",
        asset=APP,
        dated="2026-10-31",
        days=22,
        components=1742,
        components_without_edges=28,
        has_root=True,
        gaps_that_hide_presence=0,
        completeness=Completeness.read_to_the_end,
    )


def _assets() -> tuple[AssetCoverage, ...]:
    """The CRM costs most and is known by its row; the helpdesk has an SBOM."""
    row, unknown, sheet = EvidenceKind.row, Completeness.unknown, ("2026-09-15", 68)
    return (
        AssetCoverage(CRM, row, unknown, *sheet, {"USD": 120_000.0}),
        AssetCoverage(
            APP, EvidenceKind.sbom, Completeness.read_to_the_end, "2026-10-31", 22, {"USD": 5_000.0}
        ),
        AssetCoverage(CAMERA, EvidenceKind.catalogue_link, unknown, *sheet, {}),
        AssetCoverage(QUIET, row, unknown, None, None, {"EUR": 900.0}),
    )


def _contracts() -> tuple[ContractCoverage, ...]:
    return (
        ContractCoverage(
            contract=CONTRACT,
            assets=2,
            by_records=2,
            evidence=EvidenceCounts(sbom=1, row=1),
            share=0.5,
            spend=(SpendCoverage("USD", 125_000.0, 5_000.0, 0.04),),
            oldest_evidence="2026-10-31",
            undated_evidence=0,
            incomplete_evidence=0,
            value=41_200_000.0,
            currency="USD",
        ),
        ContractCoverage(
            OTHER_CONTRACT, 0, 0, EvidenceCounts(), None, (), None, 0, 0, value=None, currency=""
        ),
    )
