"""From which few words are the two results of these tests made?

An invented company with one application of its own (an SBOM) and one bought product (a row), and
invented vendors. `before()` is what an earlier scan said; a test changes one thing of it.
"""

from collections.abc import Callable

from msgspec.structs import replace

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import Sides, side_of, sides_of
from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.findings import FindingMoved
from exposure.model.coverage.figures import Coverage
from exposure.model.designation import DesignationStatus, Standing, Status, StatusChange
from exposure.model.finding import (
    Evidence,
    Finding,
    Route,
    Step,
    StepKind,
    Subject,
    Verdict,
    VerdictKind,
)
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.records import Cell, ColumnRead, ContractRow, Import, VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import (
    SCHEMA,
    Asset,
    AssetKind,
    InputRecord,
    OutcomeCounts,
    RegisterRecord,
    ScanResult,
    SettingsRecord,
    Summary,
    ToolRecord,
    VendorName,
)

BILL, SHEET, CONTRACTS = "sboms/desk.cdx.json", "vendors.xlsx", "contracts.csv"
DESK = Asset("A-desk", "Desk", AssetKind.sbom, Location(BILL, "/metadata/component"))
CRM = Asset("A-crm", "Lantern CRM", AssetKind.product, Location(SHEET, "Vendors!A5"))
CONTRACT = "N00-1"
VENDOR, OTHER = "veyrantha", "quellmark"
SDK = "pkg:npm/%40veyrantha/sdk@1.0.0"


def component(version: str = "1.0.0", *, name: str = "sdk", document: str = BILL,
              asset: str = DESK.id, vendor: str = VENDOR, **fields: object) -> Finding:  # fmt: skip
    """Return a component of the vendor in the application's SBOM."""
    purl = f"pkg:npm/%40veyrantha/{name}@{version}"
    location = Location(document, "/components/3", 41)
    subject = Subject(name, "component", version, purl, location)
    steps = (Step("desk", StepKind.sbom), Step(name, StepKind.component, version, purl))
    given = {
        "relation": Relation.made_by, "use_basis": UseBasis.present, "tier": 1, "depth": 1,
        "confidence": Confidence.confirmed, "more_routes": 0, "introducers": (), "verdicts": (),
        "outcome": Outcome.exposed, "routes": (Route(steps),),
        "evidence": (Evidence("purl-owned-namespace", purl, "its scope is owned", location,
                              listed="pkg:npm/%40veyrantha/*"),),
    } | fields  # fmt: skip
    number = f"F-{asset[2:]}-{vendor}-{name}-{version}-{given['relation']}"
    return Finding(id=number, vendor=vendor, asset=asset, subject=subject, **given)


def cell(place: str = "Vendors!H5", *, quote: str = "Veyrantha, Inc.", asset: str = CRM.id,
         document: str = SHEET, vendor: str = VENDOR, **fields: object) -> Finding:  # fmt: skip
    """Return a finding in a cell of the bought product's row."""
    location = Location(document, place)
    given = {
        "relation": Relation.subprocessor_of, "use_basis": UseBasis.stated_by_supplier, "tier": 2,
        "depth": None, "confidence": Confidence.confirmed, "more_routes": 0, "introducers": (),
        "verdicts": (), "outcome": Outcome.exposed, "routes": (),
        "evidence": (Evidence("name-exact", quote, "the name is the vendor's", location),),
    } | fields  # fmt: skip
    number = f"F-{asset[2:]}-{vendor}-{quote}-{given['relation']}"
    return Finding(id=number, vendor=vendor, asset=asset,
                   subject=Subject(quote, "vendor", location=location), **given)  # fmt: skip


def record(name: str, digest: str = "", **fields: object) -> InputRecord:
    """Return an input; the same name has the same bytes, unless another digest is given."""
    kind = "sbom" if name.endswith(".json") else "contracts" if "contracts" in name else "vendors"
    given = {"kind": kind, "format": "CycloneDX 1.6 JSON", "dated": "2026-10-01", "nodes": 20,
             "edges": 30, "gaps": 0} | fields  # fmt: skip
    return InputRecord(name=name, sha256=digest or f"digest of {name}", **given)


def row(subprocessors: str = "Veyrantha, Inc.", *, place: str = "5", vendor: str = "Lantern Ltd",
        product: str = "Lantern CRM") -> VendorRow:  # fmt: skip
    """Return the bought product's row."""
    named = (Cell(subprocessors, f"Vendors!H{place}"),) if subprocessors else ()
    return VendorRow(Location(SHEET, f"Vendors!A{place}"), vendor, product, subprocessors=named,
                     cells={"vendor": Cell(vendor, f"Vendors!A{place}")})  # fmt: skip


def sheet(**fields: object) -> Import:
    """Return how the sheet of vendors was understood."""
    columns = (ColumnRead("A", "Vendor", "vendor", ""), ColumnRead("H", "Fourth parties",
                                                                  "subprocessors", ""))  # fmt: skip
    given = {"document": SHEET, "sheet": "Vendors", "kind": "vendors", "header_place": "Vendors!A1",
             "columns": columns, "rows_used": 20} | fields  # fmt: skip
    return Import(**given)


def act(name: str = "veyrantha-order", *steps: tuple[str, Status], **fields: object
        ) -> DesignationStatus:  # fmt: skip
    """Return a designation of the vendor with that history; without one it took effect in June."""
    history = tuple(StatusChange(day, status, status.value, "order") for day, status in
                    steps or (("2026-06-01", Status.effective),))  # fmt: skip
    given = {
        "vendor": VENDOR, "authority": "Act 17", "issuer": "Ministry", "entity_text": "",
        "scope": "", "contractor_scope": "", "status": history[-1].status,
        "standing": Standing.in_force, "since": history[-1].date, "history": history,
        "clauses": (), "certainty": "primary", "sources": (), "facts_as_of": "2026-09-30",
    } | fields  # fmt: skip
    return DesignationStatus(id=name, **given)


def verdict(kind: VerdictKind, contract: str | None = CONTRACT, *, designation: str = "veyrantha-order",
            use: Use = Use.used, citation: str = "Act 17 ¶ 2", **fields: object) -> Verdict:  # fmt: skip
    """Return what the rules say for one contract."""
    return Verdict(contract, designation, kind, "", citation, use=use, **fields)


def gap(kind: str = "says-incomplete", document: str = BILL, *, effect: GapEffect =
        GapEffect.hides_presence, place: str = "/compositions/0",
        reason: str = "the SBOM calls itself incomplete") -> Gap:  # fmt: skip
    """Return a gap in the SBOM that hides presence."""
    return Gap(kind, effect, document, place, reason)


def outcome(asset: str = DESK.id, vendor: str = VENDOR, now: Outcome = Outcome.exposed,
            because: str = "F-1") -> AssetOutcome:  # fmt: skip
    return AssetOutcome(asset, vendor, now, because)


COVERAGE = Coverage(
    vendors=1, vendors_with_evidence=0, by_spend=None, components=19, components_without_edges=0,
    oldest_input="2026-10-01", newest_input="2026-10-01", record_systems=(), sboms=1,
    sboms_without_root=0, gaps_that_hide_presence=0,
)  # fmt: skip
COUNTS = OutcomeCounts(exposed=2, possible=0, not_assessable=0, no_evidence_found=0)
SUMMARY = Summary(
    assets=2, outcomes=COUNTS, findings=2, confirmed=2, probable=0, review=0, exposed_by_vendor={},
    possible_by_vendor={}, not_assessable_because={}, gaps={},
)  # fmt: skip


def before(**fields: object) -> ScanResult:
    """Return the earlier result: a component and a sub-processor of one designated vendor."""
    given = {
        "schema": SCHEMA, "tool": ToolRecord("0.1.0"), "as_of": "2026-11-01",
        "register": RegisterRecord("r1", "2026-09-30"),
        "settings": SettingsRecord(watch=(), fail_on="possible"), "summary": SUMMARY,
        "inputs": (record(BILL), record(SHEET), record(CONTRACTS)), "assets": (DESK, CRM),
        "vendors": (row(),),
        "contracts": (ContractRow(Location(CONTRACTS, "A2"), CONTRACT, clauses=("A-1",)),),
        "designations": (act(),),
        "looked_for": (VendorName(VENDOR, "Veyrantha", "designated", entry="e1"),),
        "outcomes": (outcome(), outcome(DESK.id, "*", Outcome.no_evidence_found, "read to its end"),
                     outcome(CRM.id), outcome(CRM.id, "*", Outcome.not_assessable, "a row alone")),
        "findings": (component(), cell()), "gaps": (), "coverage": COVERAGE,
        "imports": (sheet(),),
    } | fields  # fmt: skip
    return ScanResult(**given)


def other_bytes(result: ScanResult, *names: str, **fields: object) -> ScanResult:
    """Return a result of which some inputs hold other bytes than they did."""
    inputs = tuple(
        replace(one, sha256=f"new digest of {one.name}", **fields) if one.name in names else one
        for one in result.inputs
    )
    return replace(result, inputs=inputs)


def without(result: ScanResult, *names: str) -> ScanResult:
    """Return a result that did not read some inputs, and has nothing from them."""
    return replace(
        result,
        inputs=tuple(one for one in result.inputs if one.name not in names),
        findings=tuple(one for one in result.findings
                       if one.subject.location.document not in names),
        assets=tuple(one for one in result.assets if one.location.document not in names),
        outcomes=tuple(one for one in result.outcomes
                       if all(one.asset != asset.id or asset.location.document not in names
                              for asset in result.assets)),
        vendors=tuple(one for one in result.vendors if one.location.document not in names),
        contracts=tuple(one for one in result.contracts if one.location.document not in names),
        imports=tuple(one for one in result.imports if one.document not in names),
    )  # fmt: skip


def sides(old: ScanResult, new: ScanResult, **lists: Callable[..., bool | None]) -> Sides:
    return sides_of(side_of(old, "old", **lists), side_of(new, "new", **lists))


def compared(old: ScanResult, new: ScanResult, **lists: Callable[..., bool | None]) -> Comparison:
    """Return what changed; `lists` says what the component lists of both hold."""
    return compare(side_of(old, "old", **lists), side_of(new, "new", **lists))


def moved(old: ScanResult, new: ScanResult, **lists: Callable[..., bool | None]) -> FindingMoved:
    """Return the one finding that differs."""
    (only,) = compared(old, new, **lists).findings
    return only


def kinds(one: FindingMoved) -> list[str]:
    """Return the kinds of a finding's reasons."""
    return [reason.kind.value for reason in one.reasons]
