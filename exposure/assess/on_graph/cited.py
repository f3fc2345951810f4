"""Which findings speak of which edge of the one graph, and which edges have people settled?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from exposure.graph.drawing.described import Cited
from exposure.graph.network.columns import SETTLED, EdgeKind, Network, NodeKind, Role
from exposure.model.finding import Finding
from exposure.model.relation import Relation, tie_words

_OF_A_ROW = frozenset({"vendor", "product", "contract"})
"""Kinds of what a finding is about where it stands in a record, and not in an SBOM."""
_OURS = frozenset({Relation.made_by, Relation.owned_by})
_FITTING: dict[EdgeKind, frozenset[Relation]] = {
    EdgeKind.supplied_by: _OURS,
    EdgeKind.same: _OURS,
    EdgeKind.made_by: _OURS,
    EdgeKind.owned_by: frozenset({Relation.owned_by}),
    EdgeKind.subprocessor: frozenset({Relation.subprocessor_of}),
    EdgeKind.related_to: frozenset(Relation) - _OURS,
}
"""Which relations an edge of each kind may tell of; where none of them was found, any does."""


def cited_on(network: Network, findings: Sequence[Finding]) -> dict[int, Cited]:
    """Return, by the number of the edge, what findings say of edges that lead to their vendor.

    An edge from a component is spoken of by findings in it; one from an asset by those that a
    record shows, and by those in the component that its SBOM describes.
    """
    vendors = _nodes_of(network, {finding.vendor for finding in findings})
    subjects = _Subjects(network, findings)
    found: dict[int, Cited] = {}
    for edge, target in enumerate(network.targets):
        vendor = vendors.get(target)
        if vendor is None:
            continue
        said = subjects.at(network.sources[edge], vendor)
        if said:
            found[edge] = _cited(said, _FITTING.get(EdgeKind(network.kinds[edge]), frozenset()))
    return found


def with_settled(network: Network, cited: Mapping[int, Cited]) -> Network:
    """Return the graph in which what people settled is marked on its edges."""
    settled = [edge for edge, one in cited.items() if one.settled]
    if not settled:
        return network
    doubts = bytearray(network.doubts)
    for edge in settled:
        doubts[edge] |= SETTLED
    return replace(network, doubts=bytes(doubts))


def _nodes_of(network: Network, vendors: set[str]) -> dict[int, str]:
    return {
        network.organisation(position, role): one.id
        for position, one in enumerate(network.organisations)
        if one.id in vendors
        for role in Role
    }


class _Subjects:
    """Finds the findings that speak of a node, by the asset or the place in an SBOM that it is."""

    def __init__(self, network: Network, findings: Sequence[Finding]) -> None:
        self._network = network
        self._records: dict[tuple[str, str], list[Finding]] = {}
        self._places: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in findings:
            if finding.subject.kind in _OF_A_ROW:
                self._records.setdefault((finding.asset, finding.vendor), []).append(finding)
            elif finding.subject.location is not None:
                at = finding.subject.location
                self._places.setdefault((at.document, at.place, finding.vendor), []).append(finding)

    def at(self, node: int, vendor: str) -> list[Finding]:
        """Return the findings of a vendor that speak of a node."""
        match self._network.kind(node):
            case NodeKind.asset:
                return list(self._in_asset(self._network.asset_at(node), vendor))
            case NodeKind.component:
                return self._in_bill(*self._network.component_at(node), vendor)
            case _:
                return []

    def _in_asset(self, position: int, vendor: str) -> Iterator[Finding]:
        node = self._network.graph.assets[position]
        yield from self._records.get((node.asset.id, vendor), ())
        for number in node.bills:
            for root in self._network.graph.estate.bills[number].roots:
                yield from self._in_bill(number, root, vendor)

    def _in_bill(self, number: int, position: int, vendor: str) -> list[Finding]:
        bill = self._network.graph.estate.bills[number]
        return self._places.get((bill.document, bill.place_of(position), vendor), [])


def _cited(said: Sequence[Finding], fitting: frozenset[Relation]) -> Cited:
    """Tell what findings say: those that people left open, and of these those that fit the edge."""
    counting = [finding for finding in said if finding.is_open]
    told = counting or said
    told = [finding for finding in told if finding.relation in fitting] or told
    return Cited(
        findings=_once(finding.id for finding in told),
        ties=_once(finding.relation.value for finding in told),
        words=_once(_words(finding) for finding in told),
        confidence=min(told, key=lambda one: one.confidence.rank).confidence.value,
        evidence=_once(str(one.location) for finding in told for one in finding.evidence),
        settled=not counting,
    )


def _words(finding: Finding) -> str:
    """Return how something is tied to its vendor, without the vendor's name."""
    return " ".join(tie_words(finding.relation, "", by_link=finding.by_link).split())


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
