"""How does the one graph look to a graph library?

For export, drawing and as an oracle of the tests; no answer of the program is computed on it.
"""

from collections.abc import Iterator

import networkx
from msgspec import Struct

from exposure.graph.network.columns import EDGE_WORDS, PAST, REVIEW, EdgeKind, Network, NodeKind
from exposure.graph.network.part import Part, whole_of
from exposure.inventory.bill import FILE, MODEL, SERVICE, Bill

_COMPONENTS = {SERVICE: "service", MODEL: "model", FILE: "file"}


class Described(Struct, frozen=True):
    """A node as people and other programs know it."""

    key: str
    """Stable: asset ids, `contract:` numbers, `vendor:` ids, `bill:` document and reference."""
    kind: str
    name: str
    version: str = ""
    purl: str = ""


class Linked(Struct, frozen=True):
    """An edge between two keys."""

    source: str
    target: str
    relation: str
    doubt: str = ""
    """review, past, or both."""


class Drawing:
    """A part of the graph, described; an organisation is one node, whatever its roles."""

    def __init__(self, network: Network, part: Part | None = None) -> None:
        self.network = network
        self.part = part or whole_of(network)
        self._refs: dict[int, list[str]] = {}

    def nodes(self) -> Iterator[Described]:
        """Yield each node once, in the order of the graph."""
        last = ""
        for node in self.part.nodes:
            described = self.describe(node)
            if described.key != last:
                yield described
            last = described.key

    def edges(self) -> Iterator[Linked]:
        """Yield each edge; what only changes the role of an organisation is none."""
        network = self.network
        seen: set[Linked] = set()
        for edge in self.part.edges:
            source, target = (self.key(end[edge]) for end in (network.sources, network.targets))
            if source == target and network.kinds[edge] == EdgeKind.same:
                continue
            relation = EDGE_WORDS[EdgeKind(network.kinds[edge])]
            linked = Linked(source, target, relation, doubt_words(network.doubts[edge]))
            if network.kind(network.sources[edge]) is not NodeKind.component:
                if linked in seen:
                    continue
                seen.add(linked)
            yield linked

    def key(self, node: int) -> str:
        """Return the stable name of a node."""
        return self.describe(node).key

    def describe(self, node: int) -> Described:
        """Return what a node is called."""
        network = self.network
        match network.kind(node):
            case NodeKind.company:
                return Described("company", "company", "the company")
            case NodeKind.contract:
                number = network.contracts[node - 1]
                return Described(f"contract:{number}", "contract", number)
            case NodeKind.asset:
                asset = network.graph.assets[network.asset_at(node)].asset
                return Described(asset.id, asset.kind.value, asset.name)
            case NodeKind.organisation:
                one = network.organisations[network.organisation_at(node)]
                return Described(f"vendor:{one.id}", "vendor", one.name)
            case NodeKind.component:
                return self._component(*network.component_at(node))

    def _component(self, number: int, node: int) -> Described:
        bill = self.network.graph.estate.bills[number]
        if number not in self._refs:
            self._refs[number] = list(_keys(bill))
        kind = _COMPONENTS.get(bill.kinds[node], "component")
        key = self._refs[number][node]
        return Described(key, kind, bill.names[node], bill.versions[node], bill.purls[node])


def doubt_words(doubt: int) -> str:
    """Return why an edge is doubtful; empty where it is not."""
    return " ".join(word for bit, word in ((REVIEW, "review"), (PAST, "past")) if doubt & bit)


def to_networkx(network: Network, part: Part | None = None) -> "networkx.MultiDiGraph[str]":
    """Return the graph, or a part of it.

    Nodes carry `kind`, `name`, `version` and `purl`; edges carry `relation` and `doubt`. An edge
    points from what needs to what is needed.
    """
    drawing = Drawing(network, part)
    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in drawing.nodes():
        found.add_node(node.key, kind=node.kind, name=node.name, version=node.version,
                       purl=node.purl)  # fmt: skip
    for edge in drawing.edges():
        found.add_edge(edge.source, edge.target, relation=edge.relation, doubt=edge.doubt)
    return found


def _keys(bill: Bill) -> Iterator[str]:
    """Yield a name per node that tells copies of one reference apart."""
    seen: dict[str, int] = {}
    for ref in bill.refs:
        copy = seen.get(ref, 0)
        seen[ref] = copy + 1
        yield f"bill:{bill.document}#{ref}" + (f"~{copy}" if copy or not ref else "")
