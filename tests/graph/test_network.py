"""Does the whole graph, handed to a graph library, hold every route from the company to a component?"""

from itertools import pairwise

import networkx

from exposure.graph.network import COMPANY, to_networkx
from exposure.graph.supply import build_graph
from tests.graph.builders import bill, contract, estate, row


def network_of(*parts):
    whole = estate(*parts)
    return to_networkx(build_graph(whole, [[] for _ in whole.rows], (), ""))


def named(network, name):
    return next(node for node, data in network.nodes(data=True) if data["name"] == name)


def test_a_route_runs_from_the_company_over_a_contract_to_a_sub_processor() -> None:
    network = network_of(
        row("Harbour Ltd", "Payroll", subprocessors=("Sub Ltd",)),
        contract("C-17", uses=("Payroll",)),
    )

    route = ["the company", "C-17", "Payroll", "Harbour Ltd", "Sub Ltd"]

    assert networkx.has_path(network, COMPANY, named(network, "Sub Ltd"))
    steps = [named(network, name) for name in route[1:]]
    assert all(network.has_edge(*pair) for pair in pairwise(steps))


def test_a_component_is_reached_through_the_root_of_its_sbom() -> None:
    network = network_of(bill("root>a, a>b"))

    path = networkx.shortest_path(network, COMPANY, named(network, "b"))

    assert [network.nodes[node]["name"] for node in path[-3:]] == ["root", "a", "b"]


def test_every_component_is_a_node_even_without_edges() -> None:
    network = network_of(bill("root>a, island"))

    assert {"root", "a", "island"} <= {data["name"] for _, data in network.nodes(data=True)}


def test_two_documents_do_not_share_components() -> None:
    network = network_of(bill("x>a", document="1.json"), bill("y>a", document="2.json"))

    assert sum(data["name"] == "a" for _, data in network.nodes(data=True)) == 2
