"""From which parts are the graphs of these tests made?"""

from collections.abc import Iterable, Mapping

from exposure.graph.network.build import network_of
from exposure.graph.network.columns import Network
from exposure.graph.recognised import Recognised
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.follow import Followed
from exposure.inventory.bill import Bill
from exposure.model.records import ContractRow, Tie, VendorRow
from tests.graph.builders import AS_OF, MATCHER, REGISTER, hits_in_bill, hits_in_row
from tests.graph.test_ties import followed

TITLES = {vendor.id: vendor.name for vendor in REGISTER.vendors.values()}


def recognised(graph: SupplyGraph) -> Recognised:
    """Recognise the invented vendors in the rows and SBOMs of a graph."""
    rows, bills = graph.estate.rows, graph.estate.bills
    told = [(node, one, hits_in_row(one)) for node in graph.assets
            for one in (*(rows[at] for at in node.rows), *node.stated)]  # fmt: skip
    hits = {place: hits_in_bill(one) for place, one in enumerate(bills)}
    return Recognised(graph, told, hits, MATCHER, TITLES)


def network(
    *parts: Tie | VendorRow | Bill | ContractRow, used: Mapping[str, Iterable[str]] | None = None
) -> Network:
    """Build the one graph of rows, SBOMs, contracts and ties."""
    return of(followed(*parts), used)


def of(found: Followed, used: Mapping[str, Iterable[str]] | None = None) -> Network:
    """Build the one graph of what was followed."""
    return network_of(recognised(found.graph), AS_OF, used)
