"""What is drawn where the whole graph is asked for?"""

from exposure.graph.network.columns import Network, Role
from exposure.graph.network.part import Part, whole_of


def whole_drawing(network: Network) -> Part:
    """Return the whole graph without organisations that nothing ties to anything.

    A text that was looked up, such as a product's name, may leave one behind.
    """
    first = network.organisation(0, Role.supplier)
    end = network.organisation(len(network.organisations), Role.supplier)
    tied = set()
    for source, target in zip(network.sources, network.targets, strict=True):
        if first <= target < end:
            ends = {network.organisation_at(target)}
            if first <= source < end:
                ends.add(network.organisation_at(source))
            if len(ends) == 2 or source < first or source >= end:
                tied |= ends
    everything = whole_of(network)
    nodes = tuple(node for node in everything.nodes
                  if not first <= node < end or network.organisation_at(node) in tied)  # fmt: skip
    return Part(nodes, everything.edges)
