"""Do ties come back from a stored graph, and stand in the one that is handed out for drawing?"""

import networkx

from exposure.graph.network.library import to_networkx
from exposure.graph.store import pack, unpack
from tests.graph.builders import row
from tests.graph.network.drawn import of
from tests.graph.test_ties import followed, owned, tie


def test_ties_and_those_that_only_they_name_come_back_equal() -> None:
    graph = followed(row("Harbour Ltd"), tie("Bay Ltd", "Veyrantha", notes="x"),
                     owned("Harbour Ltd", "Dock", "12 %", since="2026-01-01")).graph  # fmt: skip

    back = unpack(pack(graph), "g")

    assert back.estate.ties == graph.estate.ties
    assert [node.asset.name for node in back.assets] == ["Harbour Ltd", "Bay Ltd"]
    assert list(back.assets) == list(graph.assets)


def test_a_route_over_ties_runs_from_the_company_to_the_last_organisation() -> None:
    graph = followed(row("Harbour Ltd", "Payroll"), tie("HARBOUR LTD", "Cargo Works"),
                     owned("Cargo Works", "Veyrantha"))  # fmt: skip

    network = to_networkx(of(graph))

    path = networkx.shortest_path(network, "company", "vendor:veyra")
    assert [network.nodes[node]["name"] for node in path] == [
        "the company", "Payroll", "HARBOUR LTD", "Cargo Works", "Veyrantha",
    ]  # fmt: skip
    (edge,) = network.get_edge_data("vendor:own:cargo works", "vendor:veyra").values()
    assert edge["relation"] == "owned by"


def test_organisations_of_other_names_are_not_joined() -> None:
    network = to_networkx(of(followed(row("Harbour Ltd"), tie("Bay Ltd", "Cargo Works"))))

    assert not networkx.has_path(network, "company", "vendor:own:cargo works")
