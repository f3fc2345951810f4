"""Which invented company do the tests of disclosures look at?"""

from msgspec.structs import replace

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.model.attest.draft import Blanks, Boxes, Draft, Points, Sentence, Table
from exposure.model.attest.records import AttestationRecords
from exposure.model.designation import DesignationStatus, Standing, Status
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
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.records import ContractRow, VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import Asset, AssetKind, ScanResult, VendorName
from exposure.register.load import load_register
from tests.report.sample import empty_result

HERE, THERE = "W912-26-C-0001", "OTHER-26-C-0777"
MAKER = "veyrantha"
NOTHING = AttestationRecords()
REGISTER = load_register()
VENDORS, CONTRACTS = "vendors.xlsx", "contracts.csv"


def place(cell: str) -> Location:
    return Location(VENDORS, f"Vendors!{cell}")


def contract(*clauses: str, number: str = HERE, **more: object) -> ContractRow:
    row = ContractRow(Location(CONTRACTS, "A2", 2), number, agency="Harbour Board",
                      legal_entity="Ostrel Works, Inc.", clauses=clauses)  # fmt: skip
    return replace(row, **more)


def act(authority: str = "usc41-1323", key: str = "act-1", **more: object) -> DesignationStatus:
    basis = REGISTER.authorities[authority]
    made = DesignationStatus(
        id=key, vendor=MAKER, authority=basis.name, issuer="An office", entity_text="Veyrantha",
        scope="", contractor_scope="", status=Status.effective, standing=Standing.in_force,
        since="2025-01-01", history=(), clauses=basis.clauses, certainty="primary", sources=(),
        facts_as_of="2026-11-01", basis=basis, duties=basis.duties,
    )  # fmt: skip
    return replace(made, **more)


def verdict(kind: VerdictKind = VerdictKind.prohibited, **more: object) -> Verdict:
    made = Verdict(HERE, "act-1", kind, "reason", "FAR 52.204-30(b)(1)", use=Use.used,
                   conduct="use_in_performance", clocks=("far-52-204-30-c",))  # fmt: skip
    return replace(made, **more)


def finding(number: int = 1, *verdicts: Verdict, asset: str = "A-0000000001", **more: object
            ) -> Finding:  # fmt: skip
    name = f"part-{number}"
    made = Finding(
        id=f"F-{number:010x}", vendor=MAKER, asset=asset,
        subject=Subject(name, "component", "1.0", f"pkg:npm/{name}@1.0",
                        Location("app.cdx.json", f"/components/{number}", number)),
        relation=Relation.made_by, use_basis=UseBasis.present, tier=1, depth=1,
        confidence=Confidence.confirmed,
        routes=(Route((Step("Tillhook", StepKind.product), Step(name, StepKind.component, "1.0"))),),
        more_routes=0, introducers=(),
        evidence=(Evidence("purl-owned-package", name, "because",
                           Location("app.cdx.json", f"/components/{number}", number)),),
        verdicts=verdicts or (verdict(),),
    )  # fmt: skip
    return replace(made, **more)


def product(key: str = "A-0000000001", name: str = "Tillhook", cell: str = "A4") -> Asset:
    return Asset(key, name, AssetKind.product, place(cell))


def bought(name: str = "Tillhook", cell: str = "A4", **more: object) -> VendorRow:
    row = VendorRow(place(cell), "Pellmoor Trading, Inc.", name,
                    identifiers={"uei": "PELLMOOR0001", "cage": "9PEL1"})  # fmt: skip
    return replace(row, **more)


def result(*findings: Finding, contracts: tuple[ContractRow, ...] = (), **more: object
           ) -> ScanResult:  # fmt: skip
    made = replace(
        empty_result(),
        contracts=contracts or (contract("FAR 52.204-29", "FAR 52.204-30"),),
        assets=(product(),),
        vendors=(bought(),),
        findings=findings or (finding(),),
        designations=(act(),),
        looked_for=(VendorName(MAKER, "Veyrantha", "designated"),),
    )
    return replace(made, **more)


def grounds_of(templates, *findings: Finding, records: AttestationRecords = NOTHING,
               **more: object) -> DisclosureGrounds:  # fmt: skip
    return DisclosureGrounds(result(*findings, **more), REGISTER, templates, records)


def texts(draft: Draft) -> str:
    """Every text of a draft, one a line."""
    lines = [draft.title, draft.recipient]
    lines += [text for fact in draft.facts for text in (fact.label, fact.filled)]
    for section in draft.sections:
        lines.append(section.heading)
        for block in section.blocks:
            match block:
                case Sentence():
                    lines += [block.text, block.citation]
                case Boxes():
                    lines += [block.lead, *block.choices]
                case Blanks():
                    lines += [text for one in block.blanks for text in (one.label, one.filled)]
                case Points():
                    lines += block.points
                case Table():
                    lines += [
                        block.title,
                        *block.columns,
                        *(text for row in block.rows for text in row),
                    ]
    return "\n".join(lines)


def tables(draft: Draft) -> list[Table]:
    return [one for section in draft.sections for one in section.blocks if isinstance(one, Table)]
