"""Which scan result do the tests of report and attest look at?

An invented company with one bought product, one application of its own and one camera system,
against two real designated vendors; every value is written by hand.
"""

from msgspec.structs import replace

from exposure.model.coverage.known import EvidenceCounts
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.records import ColumnRead, Import, VendorRow
from exposure.model.result import (
    SCHEMA,
    OutcomeCounts,
    RegisterRecord,
    ScanResult,
    SettingsRecord,
    Summary,
    ToolRecord,
    VendorName,
)
from tests.report.sample_coverage import sample_coverage
from tests.report.sample_findings import APP, COMPONENT, CONNECTOR, LINK, PAST, SUBPROCESSOR, sheet
from tests.report.sample_records import (
    sample_allocations,
    sample_assets,
    sample_contracts,
    sample_designations,
    sample_gaps,
    sample_inputs,
    sample_outcomes,
    sample_reaches,
    sample_summary,
)

HOSTILE_VENDOR = "=cmd|' /C calc'!A0"
HOSTILE_NAMES = (
    HOSTILE_VENDOR,
    "<script>alert('x')</script> | `tick` [link](x)",
    "evil\u202egnp.exe \x1b[31mred\x1b[0m",
    "杭州海康威视数字技术股份有限公司",
    "АО «Лаборатория Касперского»",
    "＠twin\ttab\nline",
    "long " + "name " * 200,
)


def sample_result() -> ScanResult:
    """Return the ordinary sample: five findings, three gaps, two contracts, four assets."""
    return ScanResult(
        schema=SCHEMA,
        tool=ToolRecord(version="0.1.0"),
        as_of="2026-11-22",
        register=RegisterRecord(version="5f1c" * 16, known_to="2026-09-30"),
        settings=SettingsRecord(watch=(), fail_on="possible", config="exposure.toml"),
        summary=sample_summary(),
        inputs=sample_inputs(),
        assets=sample_assets(),
        vendors=(
            VendorRow(
                location=sheet("A14"),
                vendor="Northwind Software Inc.",
                product="Northwind CRM Cloud",
                identifiers={"uei": "ABCDEF123456"},
                spend=120_000.0,
                currency="USD",
            ),
            VendorRow(location=sheet("A31"), vendor="Blue Ledger Payroll"),
        ),
        contracts=sample_contracts(),
        designations=sample_designations(),
        looked_for=(
            VendorName("anthropic", "Anthropic", "designated"),
            VendorName("hikvision", "Hikvision", "designated"),
        ),
        outcomes=sample_outcomes(),
        allocations=sample_allocations(),
        reaches=sample_reaches(),
        findings=(SUBPROCESSOR, COMPONENT, CONNECTOR, LINK, PAST),
        gaps=sample_gaps(),
        coverage=sample_coverage(),
        imports=(
            Import(
                document="vendors.xlsx",
                sheet="Vendors",
                kind="vendors",
                header_place="Vendors!A3",
                columns=(ColumnRead("A", "Product", "product", "the header says so"),),
                rows_used=61,
            ),
        ),
    )


def hostile_result() -> ScanResult:
    """Return the sample with names that try to run, deceive or overflow."""
    result = sample_result()
    assets = tuple(
        replace(asset, name=name) for asset, name in zip(result.assets, HOSTILE_NAMES, strict=False)
    )
    findings = tuple(
        replace(
            finding,
            subject=replace(finding.subject, name=name, version="+1|2"),
            evidence=tuple(replace(one, quote=name) for one in finding.evidence),
            introducers=tuple(replace(one, name=name) for one in finding.introducers),
            routes=tuple(
                replace(route, steps=tuple(replace(step, name=name) for step in route.steps))
                for route in finding.routes
            ),
        )
        for finding, name in zip(result.findings, HOSTILE_NAMES[1:], strict=False)
    )
    contract = replace(result.contracts[0], agency="|=1+1\u202e<b>")
    gaps = tuple(replace(gap, document=HOSTILE_VENDOR, reason="-2+3\n| x |") for gap in result.gaps)
    return replace(
        result,
        assets=assets,
        findings=findings,
        contracts=(contract, *result.contracts[1:]),
        gaps=gaps,
        summary=replace(result.summary, warnings=("=WARN() \x1b[2J | <i>",)),
        looked_for=(VendorName("anthropic", HOSTILE_VENDOR, "designated"), *result.looked_for[1:]),
    )


def empty_result() -> ScanResult:
    """Return a scan of one SBOM that found nothing and could read everything."""
    result = sample_result()
    return replace(
        result,
        summary=Summary(
            assets=1,
            outcomes=OutcomeCounts(exposed=0, possible=0, not_assessable=0, no_evidence_found=1),
            findings=0,
            confirmed=0,
            probable=0,
            review=0,
            exposed_by_vendor={},
            possible_by_vendor={},
            not_assessable_because={},
            gaps={},
        ),
        inputs=(result.inputs[2],),
        assets=(result.assets[1],),
        vendors=(),
        contracts=(),
        allocations=(),
        reaches=(),
        outcomes=(AssetOutcome(APP, "*", Outcome.no_evidence_found, "Read to its end."),),
        findings=(),
        gaps=(),
        coverage=replace(
            result.coverage,
            vendors=0,
            vendors_with_evidence=0,
            by_spend=None,
            components_without_edges=0,
            oldest_input="2026-10-31",
            record_systems=(),
            gaps_that_hide_presence=0,
            evidence=EvidenceCounts(),
            by_count=None,
            spend=(),
            vendors_without_spend=0,
            oldest_evidence=None,
            newest_evidence=None,
            per_asset=result.coverage.per_asset[1:2],
            per_contract=(),
            per_vendor=(),
        ),
        imports=(),
    )
