"""Which exposures to one vendor is a plan to end, and on which part of the graph?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.removal.costs import Costs
from exposure.graph.cuts.part import ExposedPart
from exposure.graph.drawing.described import UNMARKED, Described
from exposure.graph.drawing.nodes import Describer
from exposure.graph.network.columns import REVIEW, SURE, Network, NodeKind
from exposure.graph.network.part import Part, nodes_of, part_to
from exposure.model.finding import Finding
from exposure.model.outcome import Outcome
from exposure.model.removal.plan import Cost


class Sought(Struct, frozen=True):
    """The findings of one vendor, by what a plan makes of them."""

    vendor: str
    counted: Mapping[str, tuple[Finding, ...]]
    """Asset → its findings that the plan is to end."""
    to_judge: Mapping[str, tuple[Finding, ...]]
    """Asset → findings of assets that are only possibly exposed, and are not planned for."""
    past: int
    with_possible: bool

    @property
    def admitted(self) -> int:
        """Doubts of edges that a route may have."""
        return REVIEW if self.with_possible else SURE


def sought_of(findings: Sequence[Finding], vendor: str, *, with_possible: bool) -> Sought:
    """Sort the open findings of a vendor; what has ended is counted and needs no cut."""
    counted: defaultdict[str, list[Finding]] = defaultdict(list)
    others: defaultdict[str, list[Finding]] = defaultdict(list)
    past = 0
    for finding in findings:
        if finding.vendor != vendor or finding.outcome is None:
            continue
        if is_past(finding):
            past += 1
        elif with_possible or finding.outcome is Outcome.exposed:
            counted[finding.asset].append(finding)
        else:
            others[finding.asset].append(finding)
    return Sought(
        vendor,
        {asset: tuple(found) for asset, found in counted.items()},
        {asset: tuple(found) for asset, found in others.items() if asset not in counted},
        past,
        with_possible,
    )


def is_past(finding: Finding) -> bool:
    """Say whether the use that a finding tells of has ended."""
    ended = finding.routes and all("past" in route.flags for route in finding.routes)
    return bool(ended) or finding.past_until is not None


class Mapped(Struct, frozen=True):
    """The part of the graph on which cuts are sought."""

    part: ExposedPart
    nodes: tuple[int, ...]
    """Node of the network → at its place, the node of the part."""
    described: tuple[Described, ...]
    costs: tuple[Cost | None, ...]
    starts: Mapping[str, int]
    """Asset → its node of the part."""


def mapped(network: Network, sought: Sought, costs: Costs) -> Mapped:
    """Return what lies on the routes from the company to the vendor, with what each cut costs.

    The company and its contracts are left out: a plan keeps both.
    """
    within = part_to(network, [sought.vendor], sought.admitted)
    kept = tuple(node for node in within.nodes
                 if network.kind(node) not in {NodeKind.company, NodeKind.contract})  # fmt: skip
    number = {node: place for place, node in enumerate(kept)}
    edges = [(number[network.sources[edge]], number[network.targets[edge]]) for edge in within.edges
             if network.sources[edge] in number and network.targets[edge] in number]  # fmt: skip
    described = tuple(_described(network, kept))
    assets = {network.graph.assets[network.asset_at(node)].asset.id: place
              for node, place in number.items() if network.kind(node) is NodeKind.asset}  # fmt: skip
    starts = {asset: assets[asset] for asset in sought.counted if asset in assets}
    ends = {number[node] for node in nodes_of(network, [sought.vendor]) if node in number}
    paid = [None if place in ends else costs.of(node) for place, node in enumerate(kept)]
    part = ExposedPart(
        size=len(kept),
        sources=[source for source, _ in edges],
        targets=[target for _, target in edges],
        starts=sorted(starts.values()),
        ends=sorted(ends),
        costs=[None if cost is None else cost.amount for cost in paid],
        keys=_keys(described),
    )  # fmt: skip
    return Mapped(part, kept, described, tuple(paid), starts)


def _keys(described: Sequence[Described]) -> list[str]:
    """Return a key per node; the roles of one organisation are told apart by their order."""
    seen: dict[str, int] = {}
    keys = []
    for one in described:
        seen[one.key] = seen.get(one.key, 0) + 1
        keys.append(f"{one.key}#{seen[one.key]}")
    return keys


def _described(network: Network, nodes: tuple[int, ...]) -> Iterator[Described]:
    """Yield what each node is called; the roles of one organisation are told alike."""
    told = Describer(network, Part(nodes, ()), UNMARKED).nodes()
    last, described = -1, None
    for node in nodes:
        is_organisation = network.kind(node) is NodeKind.organisation
        one = network.organisation_at(node) if is_organisation else -1
        if described is None or one < 0 or one != last:
            described = next(told)
        last = one
        yield described
