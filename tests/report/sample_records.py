"""What do the sample's records hold: contracts, assets, inputs, gaps, designations?"""

from exposure.model.designation import DesignationStatus, Standing, Status, StatusChange
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.reach import ContractReach
from exposure.model.location import Location
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.records import ContractRow
from exposure.model.result import Asset, AssetKind, InputRecord, OutcomeCounts, Summary
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM, QUIET, sbom, sheet

OTHER_CONTRACT = "47QTCA-25-D-0042"


def sample_designations() -> tuple[DesignationStatus, ...]:
    def build(
        key: str,
        vendor: str,
        text: str,
        authority: str,
        status: Status,
        standing: Standing,
        clauses: tuple[str, ...],
    ) -> DesignationStatus:
        return DesignationStatus(
            id=key,
            vendor=vendor,
            authority=authority,
            issuer="Secretary of War",
            entity_text=text,
            scope="covered procurements",
            contractor_scope="use in performance of covered contracts",
            status=status,
            standing=standing,
            since="2026-03-05",
            history=(StatusChange("2026-03-05", status, status.value, "src-1"),),
            clauses=clauses,
            certainty="secondary",
            sources=("src-1",),
            facts_as_of="2026-09-30",
        )

    return (
        build(
            "anthropic-3252-2026",
            "anthropic",
            "Anthropic PBC",
            "10 U.S.C. 3252",
            Status.enjoined,
            Standing.under_watch,
            ("DFARS 252.239-7017", "DFARS 252.239-7018"),
        ),
        build(
            "anthropic-4713-2026",
            "anthropic",
            "Anthropic PBC",
            "41 U.S.C. 4713",
            Status.effective,
            Standing.in_force,
            (),
        ),
        build(
            "hikvision-889-2019",
            "hikvision",
            "Hangzhou Hikvision Digital Technology Company",
            "Section 889",
            Status.effective,
            Standing.in_force,
            ("FAR 52.204-24", "FAR 52.204-25", "FAR 52.204-26"),
        ),
    )


def sample_contracts() -> tuple[ContractRow, ...]:
    return (
        ContractRow(
            location=Location("contracts.csv", "contracts!A2", 2),
            number=CONTRACT,
            agency="Department of the Navy",
            role="prime",
            clauses=("DFARS 252.239-7018", "FAR 52.204-25 (NOV 2021)", "FAR 52.204-30"),
            covered_system="yes",
            value=41_200_000.0,
            currency="USD",
            starts="2026-01-15",
            ends="2028-01-14",
            legal_entity="Acme Field Systems LLC",
        ),
        ContractRow(
            location=Location("contracts.csv", "contracts!A3", 3),
            number=OTHER_CONTRACT,
            agency="General Services Administration",
            role="",
            covered_system="unknown",
        ),
    )


def sample_outcomes() -> tuple[AssetOutcome, ...]:
    return (
        AssetOutcome(CRM, "anthropic", Outcome.exposed, "F-3a91 is confirmed: a sub-processor."),
        AssetOutcome(
            CRM, "hikvision", Outcome.not_assessable, "No SBOM or answer; the row names nobody."
        ),
        AssetOutcome(APP, "anthropic", Outcome.exposed, "F-77c0 is confirmed: made by it."),
        AssetOutcome(APP, "hikvision", Outcome.no_evidence_found, "The SBOM was read to its end."),
        AssetOutcome(CAMERA, "anthropic", Outcome.possible, "It rests on a public statement."),
        AssetOutcome(CAMERA, "hikvision", Outcome.possible, "Past use until 2025-06-30."),
        AssetOutcome(QUIET, "*", Outcome.not_assessable, "No SBOM or answer."),
    )


def sample_assets() -> tuple[Asset, ...]:
    return (
        Asset(CRM, "Northwind CRM Cloud", AssetKind.product, sheet("A14"), (CONTRACT,)),
        Asset(
            APP,
            "acme-helpdesk",
            AssetKind.product,
            sbom("/metadata/component", 9),
            (CONTRACT,),
            ("The row's SBOM column names sboms/helpdesk.cdx.json.",),
        ),
        Asset(CAMERA, "Gatewatch Video Suite", AssetKind.product, sheet("A22")),
        Asset(QUIET, "Blue Ledger Payroll", AssetKind.vendor, sheet("A31")),
    )


def sample_allocations() -> tuple[Allocation, ...]:
    return (
        Allocation(CONTRACT, CRM, Use.used, "the records name it there", sheet("K14")),
        Allocation(CONTRACT, APP, Use.used, "the records name it there", sheet("K15")),
    )


def sample_reaches() -> tuple[ContractReach, ...]:
    """Two assets are used on the one contract, none on the other; nobody says it of the rest."""
    worst = {"exposed": 2, "possible": 1, "not_assessable": 1, "no_evidence_found": 0}
    looked = worst | {"open_reviews": 1, "gaps_that_hide_presence": 1, "gaps_elsewhere": 0}
    return (
        ContractReach(CONTRACT, used=2, not_used=0, unknown=2, **looked),
        ContractReach(OTHER_CONTRACT, used=0, not_used=0, unknown=4, **looked),
        ContractReach(None, used=4, not_used=0, unknown=0, **looked),
    )


def sample_gaps() -> tuple[Gap, ...]:
    return (
        Gap(
            "hidden-sheet",
            GapEffect.hides_presence,
            "vendors.xlsx",
            "Old vendors!A1",
            "Expected a header row, met a sheet of pictures; its vendors were not read.",
        ),
        Gap(
            "missing-edges",
            GapEffect.blurs_route,
            "sboms/helpdesk.cdx.json",
            "/components/77",
            "No edge touches this component; how it comes in is unknown.",
        ),
        Gap(
            "odd-date",
            GapEffect.note,
            "vendors.xlsx",
            "Vendors!K9",
            "Expected an ISO date, met '31.02.2026'.",
        ),
    )


def sample_inputs() -> tuple[InputRecord, ...]:
    return (
        InputRecord("contracts.csv", "c" * 64, "contracts", "CSV", None, nodes=2, edges=0, gaps=0),
        InputRecord("readme.pdf", "d" * 64, "refused", "PDF", None, nodes=0, edges=0, gaps=1),
        InputRecord(
            "sboms/helpdesk.cdx.json",
            "a" * 64,
            "sbom",
            "CycloneDX 1.6 JSON",
            "2026-10-31",
            nodes=1742,
            edges=4210,
            gaps=1,
        ),
        InputRecord(
            "vendors.xlsx", "b" * 64, "vendors", "XLSX", "2026-09-15", nodes=61, edges=0, gaps=2
        ),
    )


def sample_summary() -> Summary:
    return Summary(
        assets=4,
        outcomes=OutcomeCounts(exposed=2, possible=1, not_assessable=1, no_evidence_found=0),
        findings=5,
        confirmed=3,
        probable=1,
        review=1,
        exposed_by_vendor={"Anthropic": 2},
        possible_by_vendor={"Anthropic": 1, "Hikvision": 1},
        not_assessable_because={"no SBOM or answer": 1},
        gaps={"hides_presence": 1, "blurs_route": 1, "note": 1},
        warnings=("contracts.csv states no date; it may be younger than the law date.",),
    )
