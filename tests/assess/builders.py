"""From which few words are the exposures and findings of these tests made?"""

from collections.abc import Mapping, Sequence

from exposure.assess.allocated.said import uses_of
from exposure.assess.findings import findings_of
from exposure.assess.law import law_of
from exposure.assess.verdicts import Law, verdicts_for
from exposure.graph.exposure import Exposure
from exposure.graph.supply import AssetNode
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Evidence, Finding, Route, Step, StepKind, Subject, Verdict
from exposure.model.law.allocation import Allocation, Use
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import Asset, AssetKind
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.register.status import designations_on
from tests.graph.builders import AS_OF, REGISTER, VEYRA

ASSET = Asset("A-1", "Payroll", AssetKind.product, None)
PURL = "pkg:npm/%40veyrantha/sdk@1.0.0"


def exposure(*, place: str = "app.json", name: str = "@veyrantha/sdk", purl: str = PURL,
             version: str = "1.0.0", kind: str = "component", depth: int | None = 2,
             via: str = "a", flags: tuple[str, ...] = (), asset: str = ASSET.id, **fields: object,
             ) -> Exposure:  # fmt: skip
    """Make an exposure of one component to one vendor by one route."""
    location = Location(place)
    steps = (Step("root", StepKind.sbom, location=location), Step(via, StepKind.component),
             Step(name, StepKind.component, version, purl, location=location))  # fmt: skip
    given = {
        "vendor": VEYRA, "relation": Relation.made_by, "use_basis": UseBasis.present, "tier": 1,
        "confidence": Confidence.confirmed, "more_routes": 0,
        "evidence": (Evidence("purl-owned", purl or name, "the register says so", location),),
    } | fields  # fmt: skip
    return Exposure(
        asset=asset, depth=depth, routes=(Route(steps, flags),), introducers=(steps[1],),
        subject=Subject(name, kind, version, purl, location), **given,
    )  # fmt: skip


def found(*exposures: Exposure, asset: Asset = ASSET, contracts: tuple[ContractRow, ...] = (),
          acts: tuple[DesignationStatus, ...] | None = None) -> list[Finding]:  # fmt: skip
    """Return the findings that exposures of one asset amount to."""
    stated = designations_on(REGISTER, AS_OF) if acts is None else acts
    assets = {one.asset: asset for one in exposures}
    return findings_of(exposures, assets, law(stated, contracts, asset))


def law(acts: Sequence[DesignationStatus], contracts: Sequence[ContractRow] = (),
        asset: Asset = ASSET, *, register: Register = REGISTER, as_of: str = AS_OF,
        uses: Mapping[tuple[str, str], Allocation] | None = None) -> Law:  # fmt: skip
    """Return what verdicts rest on; an asset is used where it says so."""
    stated = uses_of([node_of(asset)]).said if uses is None else uses
    return law_of(acts, contracts, stated, register, as_of)


def node_of(asset: Asset, **fields: object) -> AssetNode:
    """Return an asset as the graph holds it; a cell of its own names each of its contracts."""
    rows = range(2, 2 + len(asset.contracts))
    said_at = tuple(Location("vendors.xlsx", f"Vendors!K{row}") for row in rows)
    return AssetNode(asset, **({"rows": (), "bills": (), "said_at": said_at} | fields))


SHIPPED = load_register()


def ruled(vendor: str, contract: ContractRow | None = None, *, as_of: str = "2026-11-22",
          use: Use = Use.used, bought: bool = True, register: Register = SHIPPED,
          **fields: object) -> list[Verdict]:  # fmt: skip
    """Return what the shipped register says of one bought thing, or of one npm package."""
    what = {"kind": "product", "purl": ""} if bought else {}
    one = exposure(vendor=vendor, **{**what, **fields})
    stated = {} if contract is None or use is Use.unknown else {
        (contract.number, one.asset): Allocation(contract.number, one.asset, use, "not used as Ann Lee says")
    }  # fmt: skip
    rows = () if contract is None else (contract,)
    acts = designations_on(register, as_of)
    return list(verdicts_for(one, law(acts, rows, register=register, as_of=as_of, uses=stated)))


def only(*exposures: Exposure, **given: object) -> Finding:
    """Return the one finding that all exposures amount to."""
    (finding,) = found(*exposures, **given)
    return finding
