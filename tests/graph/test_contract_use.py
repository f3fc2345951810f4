"""Which assets does a contract use, as far as the sheets say?"""

from msgspec import structs

from exposure.graph.supply import SupplyGraph
from exposure.model.gap import GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell
from exposure.model.result import AssetKind
from tests.graph.builders import bill, changed, contract, graph_of, row


def contracts(graph: SupplyGraph) -> dict[str, tuple[str, ...]]:
    return {node.asset.name: node.asset.contracts for node in graph.assets}


def test_a_contracts_sheet_names_a_product() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll"), contract("C-17", uses=("payroll",)))

    assert contracts(graph) == {"Payroll": ("C-17",)}


def test_a_vendor_that_is_used_stands_for_all_its_products() -> None:
    rows = (row("Harbour Ltd", "Payroll"), row("Harbour Ltd", "Ledger", line=3), row("Other", "X"))
    graph = graph_of(*rows, contract("C-17", uses=("Harbour Ltd",)))

    assert contracts(graph) == {"Payroll": ("C-17",), "Ledger": ("C-17",), "X": ()}


def test_an_own_product_is_used_by_the_name_of_its_root() -> None:
    app = changed(bill("root>a"), "root", name="wexmoor-helpdesk")

    graph = graph_of(app, contract("C-17", uses=("Wexmoor Helpdesk",)))

    assert contracts(graph) == {"wexmoor-helpdesk": ("C-17",)}


def test_a_joined_product_is_used_by_the_name_of_its_root_too() -> None:
    app = changed(bill("root>a"), "root", name="helpdesk-server")
    graph = graph_of(app, row("Harbour Ltd", "Helpdesk", sbom="app.cdx.json"),
                     contract("C-17", uses=("helpdesk-server",)))  # fmt: skip

    assert contracts(graph) == {"Helpdesk": ("C-17",)}


def test_a_row_names_its_contracts_itself() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll", contracts=(" C-2 ", "C-1")))

    assert contracts(graph) == {"Payroll": ("C-1", "C-2")}


def test_a_contract_named_in_both_sheets_counts_once() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll", contracts=("C-1",)),
                     contract("C-1", uses=("Payroll",)))  # fmt: skip

    assert contracts(graph) == {"Payroll": ("C-1",)}


def test_a_use_that_nothing_answers_to_may_hide_a_vendor() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll"), contract("C-17", uses=("Ledger",), line=4))

    assert [(gap.kind, gap.effect, gap.place) for gap in graph.gaps] == [
        ("unknown-use", GapEffect.hides_presence, "C4")
    ]
    assert "'Ledger'" in graph.gaps[0].reason


def test_a_use_that_is_only_part_of_a_name_is_not_taken_for_it() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll Plus"), contract("C-17", uses=("Payroll",)))

    assert contracts(graph) == {"Payroll Plus": (), "Payroll": ("C-17",)}


def test_a_contract_that_states_no_use_hides_nothing() -> None:
    assert graph_of(row("Harbour Ltd"), contract("C-17")).gaps == ()


def test_a_use_that_nothing_answers_to_is_an_asset_of_its_own() -> None:
    graph = graph_of(contract("C-17", uses=("Ledger",), line=4), contract("C-18", uses=("ledger",)))

    (node,) = graph.assets
    assert (node.asset.name, node.asset.kind, node.asset.contracts) == (
        "Ledger", AssetKind.product, ("C-17", "C-18"),
    )  # fmt: skip
    assert node.asset.location == Location("contracts.csv", "C4", 4)
    assert [stated.vendor for stated in node.stated] == ["Ledger", "ledger"]


def test_a_use_that_a_row_answers_to_is_not_doubled() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll"), contract("C-17", uses=("Payroll",)))

    assert [(node.asset.name, node.stated) for node in graph.assets] == [("Payroll", ())]


def test_a_use_of_a_product_in_another_version_is_a_use_of_it() -> None:
    rows = (row("Acme", "Archive 2.1"), row("Acme", "Archive 2.3", line=3))
    for text in ("Archive 2.3", "archive 3.0", "Archive"):
        graph = graph_of(*rows, contract("C-17", uses=(text,)))

        (node,) = graph.assets
        assert (node.asset.contracts, graph.gaps) == (("C-17",), ())


def test_a_use_that_names_nobody_is_a_gap_and_no_asset() -> None:
    graph = graph_of(contract("C-17", uses=("TBD",)))

    assert (graph.assets, [gap.kind for gap in graph.gaps]) == ((), ["unknown-use"])


def places(graph: SupplyGraph) -> dict[str, list[str]]:
    return {node.asset.name: [str(place) for place in node.said_at] for node in graph.assets}


def test_each_contract_of_an_asset_is_walked_back_to_the_cell_that_names_it() -> None:
    named = row("Harbour Ltd", "Payroll", contracts=("C-2", "C-1"))
    cells = {
        **named.cells,
        "contract": Cell("C-1", "Vendors!K2"),
        "contract 2": Cell("C-2; C-3", "Vendors!L2"),
    }
    graph = graph_of(structs.replace(named, cells=cells))

    assert places(graph) == {"Payroll": ["vendors.xlsx › Vendors!K2", "vendors.xlsx › Vendors!L2"]}


def test_a_use_that_a_contracts_sheet_states_is_walked_back_to_its_cell() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll"), contract("C-17", uses=("Payroll", "Ledger")))

    assert {name: [place.place for place in node.said_at] for node in graph.assets
            for name in [node.asset.name]} == {"Payroll": ["C2"], "Ledger": ["C2"]}  # fmt: skip


def test_a_row_without_a_cell_for_its_contract_is_walked_back_to_itself() -> None:
    graph = graph_of(row("Harbour Ltd", "Payroll", contracts=("C-1",)))

    assert places(graph) == {"Payroll": ["vendors.xlsx › Vendors!A2"]}
