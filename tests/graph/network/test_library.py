"""Does the whole graph, handed to a graph library, hold every route from the company to a component?"""

from itertools import pairwise

import networkx

from exposure.graph.network.library import to_networkx
from tests.graph.builders import bill, contract, row
from tests.graph.network.drawn import network

COMPANY = "company"


def network_of(*parts):
    return to_networkx(network(*parts))


def named(drawn, name):
    return next(node for node, data in drawn.nodes(data=True) if data["name"] == name)


def test_a_route_runs_from_the_company_over_a_contract_to_a_sub_processor() -> None:
    drawn = network_of(
        row("Harbour Ltd", "Payroll", subprocessors=("Sub Ltd",)),
        contract("C-17", uses=("Payroll",)),
    )

    route = ["the company", "C-17", "Payroll", "Sub Ltd"]

    assert networkx.has_path(drawn, COMPANY, named(drawn, "Sub Ltd"))
    steps = [named(drawn, name) for name in route[1:]]
    assert all(drawn.has_edge(*pair) for pair in pairwise(steps))


def test_a_component_is_reached_through_the_root_of_its_sbom() -> None:
    drawn = network_of(bill("root>a, a>b"))

    path = networkx.shortest_path(drawn, COMPANY, named(drawn, "b"))

    assert [drawn.nodes[node]["name"] for node in path[-3:]] == ["root", "a", "b"]


def test_every_component_is_a_node_even_without_edges() -> None:
    drawn = network_of(bill("root>a, island"))

    assert {"root", "a", "island"} <= {data["name"] for _, data in drawn.nodes(data=True)}


def test_two_documents_do_not_share_components() -> None:
    drawn = network_of(bill("x>a", document="1.json"), bill("y>a", document="2.json"))

    assert sum(data["name"] == "a" for _, data in drawn.nodes(data=True)) == 2
