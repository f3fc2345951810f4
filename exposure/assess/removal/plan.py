"""Which cuts end the exposure to a vendor at the least cost, and what is left after each of them?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.besides import Besides, made_for
from exposure.assess.removal.choke_points import choke_points_in
from exposure.assess.removal.costs import BASIS_WORDS, CostBasis, Costs
from exposure.assess.removal.held import Gone, with_confirmed
from exposure.assess.removal.mapped import Mapped, Place, mapped
from exposure.assess.removal.order import Placed, ordered
from exposure.assess.removal.proof import proof_of
from exposure.assess.removal.stakes import calendar_of, stakes_of, worth_of
from exposure.graph.cuts.frees import frees
from exposure.graph.cuts.minimum import Cut, Uncut, minimum_cut
from exposure.graph.cuts.remaining import remaining_after
from exposure.graph.network.columns import Network, NodeKind
from exposure.ingest.authored.costs import StatedCost
from exposure.model.finding import Finding
from exposure.model.removal.plan import (
    PLAN_SCHEMA,
    CutKind,
    Exposed,
    Lasting,
    PlanStep,
    RemovalPlan,
    RouteShown,
)
from exposure.model.result import ScanResult

_KINDS = {
    NodeKind.asset: CutKind.stop_using,
    NodeKind.component: CutKind.replace_dependency,
    NodeKind.organisation: CutKind.change_supplier,
}


class PlanAsked(Struct, frozen=True):
    """What a plan rests on."""

    result: ScanResult
    network: Network
    sought: Sought
    name: str
    """Display name of the vendor."""
    basis: CostBasis = CostBasis.equal
    stated: Sequence[StatedCost] = ()
    warnings: tuple[str, ...] = ()


def plan_removal(asked: PlanAsked) -> RemovalPlan:
    """Return the cheapest set of cuts that ends the exposure, in order, with its proof.

    Raises `SettingsError` for costs that cannot be compared.
    """
    asked = replace(asked, network=with_confirmed(asked.network, asked.result.findings))
    costs = Costs(asked.network, asked.basis, asked.stated)
    planned = _Planned(asked, mapped(asked.network, asked.sought, costs))
    steps = tuple(planned.steps())
    besides = Besides(asked.network, asked.sought, planned.gone())
    return RemovalPlan(
        schema=PLAN_SCHEMA,
        as_of=asked.result.as_of,
        vendor=asked.sought.vendor,
        name=asked.name,
        counted="exposed and possible" if asked.sought.with_possible else "exposed",
        costs=BASIS_WORDS[asked.basis] + (", where no file of costs says otherwise"
                                          if asked.stated else ""),
        total=float(planned.cut.cost),
        exposed=tuple(planned.told(asset) for asset in sorted(asked.sought.counted, key=planned.by_name)),
        steps=steps,
        lasting=tuple(planned.lasting()),
        choke_points=tuple(choke_points_in(planned.part)),
        calendar=tuple(calendar_of(asked.result, asked.sought, planned.placed, planned.by_name)),
        undated=tuple(step.number for step in steps if step.deadline is None),
        proof=proof_of(asked.network, asked.sought, planned.gone(), planned.lasting_assets()),
        to_judge=tuple(planned.to_judge(besides)),
        also_ended=tuple(besides.also_ended()),
        past=asked.sought.past,
        not_in_plan=tuple(besides.not_in_plan()),
        warnings=(*asked.warnings, *costs.unheard()),
    )  # fmt: skip


class _Planned:
    """The cheapest cut of one part, and everything that is told of it."""

    def __init__(self, asked: PlanAsked, part: Mapped) -> None:
        self._asked, self.part = asked, part
        self._assets = {one.id: one for one in asked.result.assets}
        self._stakes = stakes_of(asked.result, asked.sought.vendor, asked.sought.counted)
        self._worth = worth_of(asked.result)
        self._asset_of = {node: asset for asset, node in part.starts.items()}
        answer = minimum_cut(part.part)
        self.uncut = answer if isinstance(answer, Uncut) else None
        self.cut: Cut = answer.rest if isinstance(answer, Uncut) else answer
        self.placed = ordered(part, self.cut.nodes, self._stakes)
        self._frees = frees(part.part)
        self._owners = _owners(asked)

    def by_name(self, asset: str) -> tuple[str, str]:
        """Return what assets are sorted by."""
        known = self._assets.get(asset)
        return (known.name.casefold() if known else "", asset)

    def told(self, asset: str, findings: Sequence[Finding] | None = None) -> Exposed:
        """Return an asset with what hangs on it, and the findings that a plan is to end if no others."""
        known = self._assets[asset]
        findings = self._asked.sought.counted[asset] if findings is None else findings
        stake = self._stakes.get(asset)
        return Exposed(
            asset=asset,
            name=known.name,
            kind=known.kind.value,
            contracts=stake.contracts if stake is not None else known.contracts,
            owner=self._owners.get(asset, ""),
            findings=tuple(finding.id for finding in findings),
        )

    def steps(self) -> Iterator[PlanStep]:
        """Yield the cuts in their order, with what is left after each."""
        placed = self.placed
        left = remaining_after(self.part.part, [one.node for one in placed])
        still = {self._asset_of[start] for start in left.exposed}
        used = Counter(number for asset in still for number in self._stakes[asset].contracts)
        for number, (one, step) in enumerate(zip(placed, left.steps, strict=True), 1):
            ends = tuple(sorted((self._asset_of[start] for start in step.freed), key=self.by_name))
            still -= set(ends)
            used -= Counter(
                contract for asset in ends for contract in self._stakes[asset].contracts
            )
            yield self._step(number, one, ends, (len(still), len(used)))

    def _step(
        self, number: int, placed: Placed, ends: tuple[str, ...], still: tuple[int, int]
    ) -> PlanStep:
        place = self.part.places[placed.node]
        described, cost = self.part.described[placed.node], self.part.costs[placed.node]
        if cost is None:
            raise AssertionError(f"{described.key} was cut although it cannot be")
        kind = _KINDS[self._asked.network.kind(place.node)]
        asset = described.key if kind is CutKind.stop_using else ""
        return PlanStep(
            number=number,
            kind=kind,
            key=described.key,
            name=described.name,
            version=described.version,
            purl=described.purl,
            within=self._within(place, kind),
            cost=cost,
            deadline=placed.deadline,
            contracts=placed.contracts,
            value=self._worth.of(placed.contracts),
            ends=ends,
            alone=self._frees.count(placed.node),
            exposed_after=still[0],
            contracts_after=still[1],
            owner=self._owners.get(asset, ""),
            location=self._assets[asset].location if asset else None,
            findings=made_for(described, placed.assets, self._asked.sought.counted),
        )  # fmt: skip

    def _within(self, place: Place, kind: CutKind) -> str:
        """Return the name of the asset whose component is cut."""
        if kind is not CutKind.replace_dependency:
            return ""
        assets = self._asked.network.graph.assets
        if place.asset is not None:
            return assets[place.asset].asset.name
        bills = {self._asked.network.component_at(node)[0] for node in place.nodes}
        owners = (one.asset.name for one in assets if not bills.isdisjoint(one.bills))
        return "; ".join(dict.fromkeys(owners))

    def lasting_assets(self) -> frozenset[str]:
        """Return the assets whose exposure no cut ends."""
        if self.uncut is None:
            return frozenset()
        return frozenset(self._asset_of[start] for start in self.uncut.lasting.starts)

    def lasting(self) -> Iterator[Lasting]:
        """Yield the exposures that no cut ends, each with a route on which nothing can be removed."""
        if self.uncut is None:
            return
        for start in self.uncut.lasting.starts:
            asset = self._asset_of[start]
            steps = [self.part.described[one] for one in self.uncut.lasting.route(start)]
            names = dict.fromkeys(f"{one.name} {one.version}".strip() for one in steps)
            yield Lasting(self.told(asset), RouteShown(asset, tuple(names)))

    def gone(self) -> Gone:
        """Return what the plan removes from the whole graph."""
        cut = [self.part.places[place] for place in self.cut.nodes]
        return Gone(frozenset(node for one in cut for node in one.nodes),
                    frozenset(edge for one in cut for edge in one.edges))  # fmt: skip

    def to_judge(self, besides: Besides) -> Iterator[Exposed]:
        """Yield the assets with findings that no cut ends, and that a person must judge."""
        left = besides.to_judge()
        yield from (self.told(asset, left[asset]) for asset in sorted(left, key=self.by_name))


def _owners(asked: PlanAsked) -> Mapping[str, str]:
    """Return who answers for each asset, as its rows say."""
    graph, found = asked.network.graph, {}
    for node in graph.assets:
        names = dict.fromkeys(filter(None, (graph.estate.rows[row].owner for row in node.rows)))
        if names:
            found[node.asset.id] = "; ".join(names)
    return found
