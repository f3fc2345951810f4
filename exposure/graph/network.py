"""How does the one graph look to a graph library: company, contracts, products, vendors, components?

For export, drawing and as an oracle of the tests; no answer of the program is computed on it.
"""

from collections.abc import Iterator

import networkx

from exposure.graph.exposure import edge_words
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.identify.fold import fold
from exposure.inventory.bill import Bill
from exposure.model.records import VendorRow
from exposure.model.relation import Relation

COMPANY = "company"


def to_networkx(graph: SupplyGraph) -> "networkx.MultiDiGraph[str]":
    """Return company → contract → asset → vendor → sub-vendor, and asset → root → components.

    Nodes carry `kind`, `name`, `version` and `purl`; edges carry `relation`. An edge points from
    what needs to what is needed. Node names are stable: asset ids, `contract:` numbers, `vendor:`
    texts, and `bill:` document and reference.
    """
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    network.add_node(COMPANY, kind="company", name="the company", version="", purl="")
    for contract in graph.estate.contracts:
        _add(network, f"contract:{contract.number}", "contract", contract.number)
        network.add_edge(COMPANY, f"contract:{contract.number}", relation="performs")
    for node in graph.assets:
        _add_asset(network, graph, node)
    _add_ties(network, graph)
    return network


def _add(  # noqa: PLR0917 - a node is its fields
    network: "networkx.MultiDiGraph[str]",
    key: str,
    kind: str,
    name: str,
    version: str = "",
    purl: str = "",
) -> None:
    network.add_node(key, kind=kind, name=name, version=version, purl=purl)


def _add_asset(network: "networkx.MultiDiGraph[str]", graph: SupplyGraph, node: AssetNode) -> None:
    asset = node.asset
    _add(network, asset.id, asset.kind.value, asset.name)
    network.add_edge(COMPANY, asset.id, relation="uses")
    for number in asset.contracts:
        if f"contract:{number}" not in network:
            _add(network, f"contract:{number}", "contract", number)
        network.add_edge(f"contract:{number}", asset.id, relation="uses")
    for row in node.rows:
        _add_row(network, asset.id, graph.estate.rows[row])
    for bill in node.bills:
        _add_bill(network, asset.id, graph.estate.bills[bill])


def _add_row(network: "networkx.MultiDiGraph[str]", owner: str, row: VendorRow) -> None:
    vendor = f"vendor:{row.vendor}"
    _add(network, vendor, "vendor", row.vendor)
    network.add_edge(owner, vendor, relation="supplied by")
    for cell in row.subprocessors:
        _add(network, f"vendor:{cell.text}", "vendor", cell.text)
        network.add_edge(vendor, f"vendor:{cell.text}", relation="names as sub-processor")


def _add_ties(network: "networkx.MultiDiGraph[str]", graph: SupplyGraph) -> None:
    """Join organisations; what an asset or a row calls by the name of a source leads to it."""
    known: dict[str, list[str]] = {}
    for node in graph.assets:
        known.setdefault(fold(node.asset.name), []).append(node.asset.id)
    for text in dict.fromkeys(row.vendor for row in graph.estate.rows):
        known.setdefault(fold(text), []).append(f"vendor:{text}")
    for tie in graph.estate.ties:
        for name in (tie.source, tie.target):
            if f"vendor:{name}" not in network:
                _add(network, f"vendor:{name}", "vendor", name)
        owned = tie.relation is Relation.owned_by
        network.add_edge(f"vendor:{tie.source}", f"vendor:{tie.target}",
                         relation="owned by" if owned else "names as sub-processor")  # fmt: skip
    for source in dict.fromkeys(tie.source for tie in graph.estate.ties):
        for key in known.get(fold(source), []):
            if key != f"vendor:{source}":
                network.add_edge(key, f"vendor:{source}", relation="is")


def _add_bill(network: "networkx.MultiDiGraph[str]", owner: str, bill: Bill) -> None:
    keys = list(_keys(bill))
    for node, key in enumerate(keys):
        _add(network, key, "component", bill.names[node], bill.versions[node], bill.purls[node])
    for start in bill.roots or range(len(bill)):
        network.add_edge(
            owner, keys[start], relation="is described by" if bill.roots else "contains"
        )
    for edge, source in enumerate(bill.edges.sources):
        target = keys[bill.edges.targets[edge]]
        network.add_edge(keys[source], target, relation=edge_words(bill.edges.mark(edge)))


def _keys(bill: Bill) -> Iterator[str]:
    """Yield a name per node that tells copies of one reference apart."""
    seen: dict[str, int] = {}
    for ref in bill.refs:
        copy = seen.get(ref, 0)
        seen[ref] = copy + 1
        yield f"bill:{bill.document}#{ref}" + (f"~{copy}" if copy or not ref else "")
