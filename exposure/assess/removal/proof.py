"""Does any route lead to the vendor once everything that a plan cuts is gone?

The whole graph is walked again, from scratch: nothing that found the cuts is believed.
"""

from collections.abc import Iterable

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.direct import brought_in
from exposure.assess.removal.held import Gone
from exposure.graph.network.columns import Network
from exposure.graph.network.part import nodes_of
from exposure.model.removal.plan import Proof
from exposure.model.words import number_of


def proof_of(network: Network, sought: Sought, gone: Gone, lasting: Iterable[str]) -> Proof:
    """Count the assets of a plan that lead to the vendor, with the cuts in place and without them.

    Assets whose exposure lasts are not counted after; an asset that is cut leads nowhere.
    """
    assets = {
        network.asset(place): node.asset.id
        for place, node in enumerate(network.graph.assets)
        if node.asset.id in sought.counted
    }
    before = _leading(network, sought, Gone())
    after = _leading(network, sought, gone)
    lost = set(lasting)
    return Proof(
        exposed_before=sum(before[node] for node in assets),
        exposed_after=sum(after[node] for node, asset in assets.items() if asset not in lost),
        routes_in=f"{number_of(network.size, 'node')} and {number_of(len(network.kinds), 'edge')}",
    )


def _leading(network: Network, sought: Sought, gone: Gone) -> bytearray:
    """Return 1 for each node with a route to the vendor that passes nothing that is gone.

    What an SBOM lists because something else in it needs it goes with that.
    """
    before: dict[int, list[int]] = {}
    barred, edges = ~sought.admitted, gone.edges | brought_in(network)
    ends = zip(network.sources, network.targets, network.doubts, strict=True)
    for edge, (source, target, doubt) in enumerate(ends):
        is_gone = edge in edges or source in gone.nodes or target in gone.nodes
        if not (doubt & barred or is_gone):
            before.setdefault(target, []).append(source)
    seen = bytearray(network.size)
    pending = [node for node in nodes_of(network, [sought.vendor]) if node not in gone.nodes]
    for node in pending:
        seen[node] = 1
    while pending:
        for source in before.get(pending.pop(), ()):
            if not seen[source]:
                seen[source] = 1
                pending.append(source)
    return seen
