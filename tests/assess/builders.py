"""From which few words are the exposures and findings of these tests made?"""

from exposure.assess.findings import findings_of
from exposure.graph.exposure import Exposure
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Evidence, Finding, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import Asset, AssetKind
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
    return findings_of(exposures, assets, stated, contracts)


def only(*exposures: Exposure, **given: object) -> Finding:
    """Return the one finding that all exposures amount to."""
    (finding,) = found(*exposures, **given)
    return finding
