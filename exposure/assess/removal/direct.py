"""Which direct dependencies do the company's own products have, each once for each product?

What is cut of a direct dependency is that the product itself asks for it. Where another dependency
brings it in too, that one has to go as well.
"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.assess.findings import subject_key
from exposure.graph.network.columns import EdgeKind, Network
from exposure.model.result import AssetKind

_NEEDS = frozenset({
    EdgeKind.depends_on, EdgeKind.needs_optionally, EdgeKind.needs_for_development,
    EdgeKind.contains,
})  # fmt: skip


class Direct(Struct, frozen=True):
    """One direct dependency of one product, in however many SBOMs of it."""

    asset: int
    """Position of the product."""
    edges: tuple[int, ...]
    """By which the product asks for it."""


def direct_in(network: Network) -> tuple[Direct, ...]:
    """Return the direct dependencies of our own products, and what their SBOMs list without a route.

    In all SBOMs of one product the same package in the same version is one dependency.
    """
    products, owners = _products(network)
    roots = {node for node in owners if node not in products}
    brought = brought_in(network)
    found: dict[tuple[int, tuple[str, str]], list[int]] = {}
    ends = zip(network.sources, network.targets, network.kinds, strict=True)
    for edge, (source, target, kind) in enumerate(ends):
        if source not in owners or target in roots:
            continue
        listed = kind == EdgeKind.holds and source in products and edge not in brought
        if listed or (kind in _NEEDS and source in roots):
            key = owners[source], component_key(network, target)
            found.setdefault(key, []).append(edge)
    return tuple(Direct(asset, tuple(edges)) for (asset, _), edges in found.items())


def _products(network: Network) -> tuple[frozenset[int], dict[int, int]]:
    """Return the nodes of our own products, and the product of each of these and of their roots."""
    graph, owners = network.graph, {}
    own = [place for place, node in enumerate(graph.assets)
           if node.asset.kind is AssetKind.sbom and not node.is_bought]  # fmt: skip
    for place in own:
        owners[network.asset(place)] = place
        for bill in graph.assets[place].bills:
            for root in graph.estate.bills[bill].roots:
                owners[network.component(bill, root)] = place
    return frozenset(map(network.asset, own)), owners


def component_key(network: Network, node: int) -> tuple[str, str]:
    """Return what tells a component from others, with its version."""
    number, place = network.component_at(node)
    bill = network.graph.estate.bills[number]
    return subject_key(bill.names[place], "", bill.purls[place], bill.versions[place])


def brought_in(network: Network) -> frozenset[int]:
    """Return the edges to what an SBOM lists without a route although something else listed needs it.

    Of components that need each other in a circle, and that nothing else needs, the first by name
    stands for all of them.
    """
    listed: dict[int, list[int]] = {}
    for edge, kind in enumerate(network.kinds):
        if kind == EdgeKind.holds:
            listed.setdefault(network.targets[edge], []).append(edge)
    if not listed:
        return frozenset()
    tops = _tops(network, listed)
    return frozenset(edge for node, edges in listed.items() if node not in tops for edge in edges)


def _tops(network: Network, listed: dict[int, list[int]]) -> set[int]:
    after: dict[int, list[int]] = {}
    needed = set()
    for source, target, kind in zip(network.sources, network.targets, network.kinds, strict=True):
        if kind in _NEEDS and source in listed and target in listed and source != target:
            after.setdefault(source, []).append(target)
            needed.add(target)
    tops: set[int] = set()
    seen: set[int] = set()
    for node in _firsts(network, listed, needed):
        if node not in seen:
            tops.add(node)
            _walk(node, after, seen)
    return tops


def _firsts(network: Network, listed: dict[int, list[int]], needed: set[int]) -> Iterator[int]:
    """Yield what nothing needs, then the others by name."""
    yield from (node for node in listed if node not in needed)
    yield from sorted(needed, key=lambda node: (component_key(network, node), node))


def _walk(node: int, after: dict[int, list[int]], seen: set[int]) -> None:
    pending = [node]
    seen.add(node)
    while pending:
        for found in after.get(pending.pop(), ()):
            if found not in seen:
                seen.add(found)
                pending.append(found)
