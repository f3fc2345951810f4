"""What is drawn where the whole graph is asked for?"""

from exposure.graph.network.columns import Network, NodeKind
from exposure.graph.network.part import Part, whole_of
from exposure.graph.network.tied import tied_organisations


def whole_drawing(network: Network) -> Part:
    """Return the whole graph without organisations that nothing ties to anything.

    A text that was looked up, such as a product's name, may leave one behind.
    """
    tied, everything = tied_organisations(network), whole_of(network)
    nodes = tuple(
        node
        for node in everything.nodes
        if network.kind(node) is not NodeKind.organisation or tied[network.organisation_at(node)]
    )
    return Part(nodes, everything.edges)
