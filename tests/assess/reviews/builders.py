"""From which findings, assets and acts are the review groups of these tests made?"""

from collections.abc import Iterable

from exposure.assess.reviews.groups import review_groups
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.inventory.estate import Estate
from exposure.model.designation import DesignationStatus, Standing, Status
from exposure.model.finding import Analysis, Evidence, Finding, Subject
from exposure.model.judgements.decision import AnalysisState
from exposure.model.judgements.review import ReviewGroup
from exposure.model.law.allocation import Allocation
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import Asset, AssetKind

NAMES = {"veyra": "Veyra AI", "otto": "Otto Labs"}


def unsure(number: int = 1, *, name: str = "Veyra", rule: str = "name-ambiguous", listed: str = "",
           matched: str = "", purl: str = "", kind: str = "vendor", vendor: str = "veyra",
           relation: Relation = Relation.made_by, confidence: Confidence = Confidence.review,
           by_link: bool = False, asset: str = "", state: AnalysisState = AnalysisState.in_triage,
           ) -> Finding:  # fmt: skip
    """Return a finding to review; `number` tells it, and its asset, from others."""
    place = Location("vendors.xlsx", f"Vendors!A{number}")
    return Finding(
        id=f"F-{number:04d}", vendor=vendor, asset=asset or f"A-{number}",
        subject=Subject(name, kind, purl=purl, location=place), relation=relation,
        use_basis=UseBasis.present, tier=1, depth=None, confidence=confidence, routes=(),
        more_routes=0, introducers=(),
        evidence=(Evidence(rule, name, "the register lists it", place, listed, matched),),
        verdicts=(), analysis=Analysis(state), by_link=by_link,
    )  # fmt: skip


def owned(*assets: Asset, spend: dict[str, tuple[float | None, str]] | None = None) -> SupplyGraph:
    """Return the graph of these assets; `spend` is asset → amount and currency of its one row."""
    rows: list[VendorRow] = []
    nodes = []
    for asset in assets:
        positions: tuple[int, ...] = ()
        if spend and asset.id in spend:
            amount, currency = spend[asset.id]
            positions = (len(rows),)
            row = VendorRow(Location("v.csv"), asset.name, spend=amount, currency=currency)
            rows.append(row)
        nodes.append(AssetNode(asset, positions, ()))
    estate = Estate((), tuple(rows), (), (), (), ())
    return SupplyGraph(estate, tuple(nodes), ())


def asset(number: int, *contracts: str) -> Asset:
    """Return the asset of the finding with that number."""
    return Asset(f"A-{number}", f"Product {number}", AssetKind.product, None, contracts)


def act(vendor: str, standing: Standing) -> DesignationStatus:
    """Return a designation of a vendor that stands so."""
    return DesignationStatus(
        id=f"{vendor}-{standing}", vendor=vendor, authority="An act", issuer="", entity_text=vendor,
        scope="", contractor_scope="", status=Status.effective, standing=standing, since=None,
        history=(), clauses=(), certainty="primary", sources=(), facts_as_of="2026-09-30",
    )  # fmt: skip


def groups(*findings: Finding, graph: SupplyGraph | None = None,
           acts: tuple[DesignationStatus, ...] = (), said: Iterable[Allocation] = (),
           ) -> tuple[ReviewGroup, ...]:  # fmt: skip
    """Return the groups of these findings."""
    pairs = {(one.contract, one.asset): one for one in said}
    return review_groups(findings, graph or owned(), acts, NAMES, pairs)
