"""From which small world do the tests of claims start, in which nothing stands against a sentence?

Wexford makes one product, used on its one contract; its SBOM was read to the end today, and nothing
of Veyrantha, the invented source, is in it.
"""

from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds
from exposure.model.attest.claim import Representation
from exposure.model.attest.thresholds import Thresholds
from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind
from exposure.model.designation import DesignationStatus, Standing, Status
from exposure.model.finding import Evidence, Finding, Subject
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.authority import (
    AffiliateRule,
    Authority,
    Buyer,
    Conduct,
    Duty,
    OpenSource,
    Reach,
    SystemScope,
)
from exposure.model.law.reach import ContractReach
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.records import ContractRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import Asset, AssetKind, InputRecord, ScanResult, VendorName
from tests.report.sample import empty_result

AS_OF = "2026-11-22"
VENDOR, NAME = "veyrantha", "Veyrantha"
NUMBER, OTHER = "N00000-26-C-0001", "N00000-26-C-0002"
PRODUCT, SPARE = "A-0000000001", "A-0000000002"
ORDER = "usc41-1323"

NOBODY = {"exposed": 0, "possible": 0, "not_assessable": 0, "no_evidence_found": 1}
UNHIDDEN = NOBODY | {"open_reviews": 0, "gaps_that_hide_presence": 0, "gaps_elsewhere": 0}


def quiet_result() -> ScanResult:
    """Return a result in which nothing stands against a denial of the vendor."""
    empty = empty_result()
    return replace(
        empty,
        as_of=AS_OF,
        register=replace(empty.register, known_to=AS_OF),
        inputs=(InputRecord("app.cdx.json", "a" * 64, "sbom", "CycloneDX 1.6 JSON", AS_OF, 9, 8, 0),),
        assets=(Asset(PRODUCT, "Wexford Desk", AssetKind.product, Location("app.cdx.json")),),
        contracts=(row(),),
        designations=(act(),),
        looked_for=(VendorName(VENDOR, NAME, "designated"),),
        allocations=(use(PRODUCT),),
        reaches=(
            ContractReach(NUMBER, used=1, not_used=0, unknown=0, **UNHIDDEN),
            ContractReach(None, used=1, not_used=0, unknown=0, **UNHIDDEN),
        ),
        coverage=replace(empty.coverage, per_asset=(known(PRODUCT),), oldest_input=AS_OF),
    )  # fmt: skip


def row(number: str = NUMBER, **fields: object) -> ContractRow:
    """Return a row of a contracts sheet."""
    stated = {"agency": "Department of the Navy", "role": "prime", "legal_entity": "Wexford Inc."}
    return ContractRow(Location("contracts.csv", "A2", 2), number, **(stated | fields))


def known(asset: str, evidence: EvidenceKind = EvidenceKind.sbom) -> AssetCoverage:
    whole = Completeness.read_to_the_end
    return AssetCoverage(asset, evidence, whole, AS_OF, 0, {})


def use(asset: str, said: Use = Use.used, number: str = NUMBER) -> Allocation:
    return Allocation(
        number, asset, said, "Ann Lee says so", Location("uses.xlsx", "Allocation!C2")
    )


def act(**fields: object) -> DesignationStatus:
    """Return an act about the vendor, in force and known to the law date."""
    stated: dict[str, object] = {
        "id": "veyrantha-order", "vendor": VENDOR, "authority": "41 U.S.C. 1323", "issuer": "DHS",
        "entity_text": NAME, "scope": "", "contractor_scope": "", "status": Status.effective,
        "standing": Standing.in_force, "since": "2026-01-01", "history": (), "clauses": (),
        "certainty": "primary", "sources": (), "facts_as_of": AS_OF,
    }  # fmt: skip
    return DesignationStatus(**(stated | fields))


def authority(key: str, *duties: Duty, buyers: tuple[Buyer, ...] = (), rule: str = "") -> Authority:
    """Return a legal basis that names no more than its duties."""
    return Authority(
        id=key, name=key, rule=rule or "fascsa_order", buyers=buyers, systems=SystemScope.any,
        duties=duties, affiliates=AffiliateRule.listed_only, open_source=OpenSource.silent,
        exceptions=(), waiver="", flow_down="", list_place="", certainty="primary", sources=(),
        as_of=AS_OF,
    )  # fmt: skip


def finding(key: str = "F-0000000001", **fields: object) -> Finding:
    """Return a confirmed finding of the vendor in the product."""
    stated: dict[str, object] = {
        "id": key, "vendor": VENDOR, "asset": PRODUCT, "subject": Subject("veyra-kit", "component"),
        "relation": Relation.made_by, "use_basis": UseBasis.present, "tier": 1, "depth": 1,
        "confidence": Confidence.confirmed, "routes": (), "more_routes": 0, "introducers": (),
        "evidence": (Evidence("purl", "veyra-kit", "it is", Location("app.cdx.json", line=4)),),
        "verdicts": (), "outcome": Outcome.exposed,
    }  # fmt: skip
    return Finding(**(stated | fields))


def possible(key: str = "F-0000000002", **fields: object) -> Finding:
    """Return a finding that waits for a person."""
    stated = {"confidence": Confidence.review, "outcome": Outcome.possible}
    return finding(key, **(stated | fields))


def hiding() -> Gap:
    return Gap("says-incomplete", GapEffect.hides_presence, "app.cdx.json", "/", "it is incomplete")


def unsaid(kind: str = "record-systems-undeclared") -> Gap:
    """Return that nobody said which record systems there are, as a scan tells it."""
    return Gap(kind, GapEffect.note, "exposure.toml", "record_systems", "nothing was said of them")


def denial(**fields: object) -> Representation:
    """Return that nothing of the vendor is used in performance of the contract."""
    stated: dict[str, object] = {
        "id": "vendor", "conduct": Conduct.use_in_performance, "reach": Reach.any_product,
        "affiliates": AffiliateRule.none, "vendors": (VENDOR,), "contract": NUMBER,
    }  # fmt: skip
    return Representation(**(stated | fields))


def grounds(**fields: object) -> Grounds:
    """Return the quiet result, some of it changed."""
    return Grounds(replace(quiet_result(), **fields), Thresholds())
