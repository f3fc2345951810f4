"""How does the one graph look to a graph library?

For export, drawing and as an oracle of the tests; no answer of the program is computed on it.
"""

from typing import TypeAlias

import networkx

from exposure.graph.drawing.described import UNMARKED, Marks
from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import Network
from exposure.graph.network.part import Part

LibraryGraph: TypeAlias = "networkx.MultiDiGraph[str]"


def to_networkx(
    network: Network, part: Part | None = None, marks: Marks = UNMARKED
) -> LibraryGraph:
    """Return the graph, or a part of it; docs/reference/graph-exports.md tells every attribute.

    Nodes are their keys. An edge points from what needs to what is needed. Each node and each edge
    has every attribute of its table, an empty text where there is nothing to say.
    """
    drawing = Drawing(network, part, marks)
    found: LibraryGraph = networkx.MultiDiGraph()
    keys: list[str] = []
    for node in drawing.nodes():
        keys.append(node.key)
        found.add_node(
            node.key, kind=node.kind, type=node.type, name=node.name, version=node.version,
            purl=node.purl, location=node.location, contracts=node.contracts,
            looked_for=node.looked_for, designated=node.designated, ours=node.ours,
            findings=node.findings,
        )  # fmt: skip
    for edge in drawing.edges():
        manner, cited = edge.manner, edge.cited
        found.add_edge(
            keys[edge.source], keys[edge.target], kind=manner.kind, relation=manner.relation,
            doubt=manner.doubt, source_roles=manner.source_roles, target_roles=manner.target_roles,
            tie=" ".join(cited.ties), confidence=cited.confidence, findings=" ".join(cited.findings),
            evidence=" | ".join(cited.evidence),
        )  # fmt: skip
    return found
