"""To which row does an SBOM belong whose check says which product it is?"""

from msgspec.structs import replace

from exposure.graph.joins.alone import bills_alone
from exposure.graph.supply import SupplyGraph
from exposure.inventory.estate import Estate
from exposure.model.ids import asset_id
from exposure.model.relation import Confidence
from exposure.model.result import AssetKind
from tests.graph.builders import bill, changed, graph_of, row

APP = changed(bill("root>a", document="app.cdx.json"), "root", name="Payroll")
DESK = replace(APP, asset="Service desk")


def owners(graph: SupplyGraph) -> dict[str, int]:
    """Asset name → how many SBOMs belong to it."""
    return {node.asset.name: len(node.bills) for node in graph.assets}


def test_the_name_of_the_asset_joins_and_the_roots_does_not() -> None:
    graph = graph_of(DESK, row("Harbour Ltd", "Payroll"), row("Kestrel Ltd", "Service Desk"))

    assert owners(graph) == {"Payroll": 0, "Service Desk": 1}
    (join,) = graph.assets[1].joins
    assert (join.confidence, join.doubt) == (Confidence.confirmed, "")


def test_the_id_is_that_of_the_product_with_and_without_its_row() -> None:
    product = asset_id(AssetKind.product, "service desk")
    alone = bills_alone(Estate((DESK,), (), (), (), (), ()), "settings")
    joined = graph_of(DESK, row("Kestrel Ltd", "Service Desk"))

    assert [node.asset.id for node in (*alone.assets, *joined.assets)] == [product, product]
    assert alone.assets[0].asset.kind is AssetKind.sbom


def test_several_sboms_of_one_asset_are_one_asset() -> None:
    other = replace(bill("x>y", document="b.json", roots=("x",)), asset="service  DESK")

    graph = bills_alone(Estate((DESK, other), (), (), (), (), ()), "settings")

    assert owners(graph) == {"Service desk": 2}


def test_an_asset_that_no_row_names_is_ours_although_a_row_has_the_roots_name() -> None:
    graph = graph_of(DESK, row("Harbour Ltd", "Payroll"))

    assert owners(graph) == {"Payroll": 0, "Service desk": 1}
    assert not graph.assets[1].is_bought


def test_a_row_of_nearly_that_name_is_told() -> None:
    graph = graph_of(DESK, row("Kestrel Ltd", "Service desk 4.1"))

    (gap,) = graph.gaps
    assert gap.kind == "possible-join"
    assert "its check names the product 'Service desk' (--asset)" in gap.reason
    assert "Service desk 4.1" in gap.settle[0]


def test_two_rows_of_that_name_are_ambiguous_where_they_are_two_assets() -> None:
    graph = graph_of(DESK, row("Service desk"), row("Kestrel Ltd", "Service desk"))

    assert [gap.kind for gap in graph.gaps] == ["ambiguous-join"]
    assert owners(graph)["Service desk"] == 1


def test_without_an_asset_nothing_changes() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll"))

    assert owners(graph) == {"Payroll": 1}


def test_the_name_of_a_vendor_is_not_that_of_the_one_product_bought_of_it() -> None:
    graph = graph_of(replace(APP, asset="Kestrel Ltd"), row("Kestrel Ltd", "Service desk"))

    assert owners(graph) == {"Service desk": 0, "Kestrel Ltd": 1}
    (gap,) = graph.gaps
    assert gap.kind == "possible-join"
    assert 'asset = "Service desk"' in gap.settle[0]


def test_the_name_of_a_vendor_of_whom_no_product_is_listed_is_the_vendor() -> None:
    graph = graph_of(replace(APP, asset="kestrel ltd"), row("Kestrel Ltd"))

    assert owners(graph) == {"Kestrel Ltd": 1}
    assert graph.assets[0].asset.kind is AssetKind.vendor
