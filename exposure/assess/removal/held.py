"""Which findings does the graph hold a route of, from their asset to the vendor?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.findings import subject_key
from exposure.assess.removal.direct import brought_in, component_key
from exposure.graph.network.columns import REVIEW, Network, NodeKind
from exposure.graph.network.part import nodes_of
from exposure.model.finding import Finding
from exposure.model.judgements.decision import AnalysisState

OF_A_ROW = frozenset({"vendor", "product", "contract"})
"""Kinds of what a finding is about where it stands in a record, and not in an SBOM."""


class Gone(Struct, frozen=True):
    """What a plan removes from the whole graph."""

    nodes: frozenset[int] = frozenset()
    edges: frozenset[int] = frozenset()


class Held:
    """Answers for the findings of one vendor, with the edges that are admitted and not gone."""

    def __init__(
        self, network: Network, vendor: str, admitted: int, gone: Gone | None = None
    ) -> None:
        self._network, self._gone = network, gone or Gone()
        self._ends = set(nodes_of(network, [vendor]))
        self._assets = {node.asset.id: network.asset(place)
                        for place, node in enumerate(network.graph.assets)}  # fmt: skip
        self._after: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}
        self._follow(admitted)
        self._behind = self._walked(self._ends, self._before, components=False)
        self._known: dict[int, frozenset[tuple[str, str]]] = {}

    def _follow(self, admitted: int) -> None:
        network, gone, brought = self._network, self._gone, brought_in(self._network)
        ends = zip(network.sources, network.targets, network.doubts, strict=True)
        for edge, (source, target, doubt) in enumerate(ends):
            is_gone = edge in gone.edges or source in gone.nodes or target in gone.nodes
            if not (doubt & ~admitted or is_gone or edge in brought):
                self._after.setdefault(source, []).append(target)
                self._before.setdefault(target, []).append(source)

    def holds(self, finding: Finding) -> bool:
        """Say whether a route leads from the asset, through what was found, to the vendor."""
        asset = self._assets.get(finding.asset, -1)
        if asset in self._gone.nodes:
            return False
        subject = finding.subject
        if subject.kind in OF_A_ROW:
            return any(node in self._behind and self._is_organisation(node)
                       for node in self._after.get(asset, ()))  # fmt: skip
        key = subject_key(subject.name, "", subject.purl, subject.version)
        return key in self._components_of(asset)

    def _is_organisation(self, node: int) -> bool:
        return self._network.kind(node) is NodeKind.organisation

    def _components_of(self, asset: int) -> frozenset[tuple[str, str]]:
        """Return the components that an asset leads to and that are tied to the vendor itself."""
        known = self._known.get(asset)
        if known is None:
            known = self._known[asset] = frozenset(
                component_key(self._network, node)
                for node in self._walked([asset], self._after, components=True)
                if self._network.kind(node) is NodeKind.component
                and any(end in self._ends for end in self._after.get(node, ()))
            )
        return known

    def _walked(
        self, starts: Iterable[int], edges: dict[int, list[int]], *, components: bool
    ) -> set[int]:
        """Return what starts lead to: components alone, or organisations alone."""
        wanted = NodeKind.component if components else NodeKind.organisation
        seen = set(starts)
        pending = list(seen)
        while pending:
            for node in edges.get(pending.pop(), ()):
                if node not in seen and self._network.kind(node) is wanted:
                    seen.add(node)
                    pending.append(node)
        return seen


def with_confirmed(network: Network, findings: Sequence[Finding]) -> Network:
    """Return the graph in which what people said is a match is in doubt no more."""
    sure = [one for one in findings if one.analysis.state is AnalysisState.affected]
    if not sure:
        return network
    doubts = bytearray(network.doubts)
    for edge in _edges_of(network, sure):
        doubts[edge] &= ~REVIEW
    return replace(network, doubts=bytes(doubts))


def _edges_of(network: Network, findings: Sequence[Finding]) -> Iterable[int]:
    """Yield the edges by which what these findings found is tied to their vendor."""
    ends = {end: one.vendor for one in findings for end in nodes_of(network, [one.vendor])}
    rows = {(one.asset, one.vendor) for one in findings if one.subject.kind in OF_A_ROW}
    parts = {(one.asset, one.vendor, subject_key(
        one.subject.name, "", one.subject.purl, one.subject.version)) for one in findings}  # fmt: skip
    assets = network.graph.assets
    owners = {bill: node.asset.id for node in assets for bill in node.bills}
    for edge, (source, target) in enumerate(zip(network.sources, network.targets, strict=True)):
        vendor = ends.get(target)
        if vendor is None:
            continue
        match network.kind(source):
            case NodeKind.asset:
                if (assets[network.asset_at(source)].asset.id, vendor) in rows:
                    yield edge
            case NodeKind.component:
                owner = owners.get(network.component_at(source)[0], "")
                if (owner, vendor, component_key(network, source)) in parts:
                    yield edge
