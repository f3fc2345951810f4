"""Which assets does the company have, and under which ids do they return?"""

from exposure.graph.supply import SupplyGraph, assets_of
from exposure.model.result import AssetKind
from tests.graph.builders import bill, changed, graph_of, row


def ids(graph: SupplyGraph) -> set[str]:
    return set(assets_of(graph))


def test_a_row_with_a_product_is_that_product() -> None:
    (node,) = graph_of(row("Harbour Ltd", "Payroll")).assets

    assert (node.asset.name, node.asset.kind) == ("Payroll", AssetKind.product)


def test_a_row_without_a_product_is_its_vendor() -> None:
    (node,) = graph_of(row("Harbour Ltd")).assets

    assert (node.asset.name, node.asset.kind) == ("Harbour Ltd", AssetKind.vendor)


def test_one_recognised_vendor_spelled_twice_is_one_asset() -> None:
    graph = graph_of(row("Veyrantha, Inc."), row("VEYRANTHA", line=3))

    assert [node.rows for node in graph.assets] == [(0, 1)]


def test_two_unknown_vendors_are_two_assets() -> None:
    assert len(graph_of(row("Harbour Ltd"), row("Harbor Ltd")).assets) == 2


def test_a_vendor_that_a_row_only_mentions_does_not_become_the_row() -> None:
    graph = graph_of(row("Harbour Ltd", notes="uses Veyrantha"), row("Veyrantha"))

    assert len(graph.assets) == 2


def test_an_asset_keeps_its_id_in_another_file_and_another_row() -> None:
    here, there = (
        row("Harbour Ltd", "Payroll"),
        row("Harbour Ltd", "Payroll", line=9, document="b.csv"),
    )

    assert ids(graph_of(here)) == ids(graph_of(there))


def test_an_own_product_keeps_its_id_in_another_file_and_version() -> None:
    newer = bill("root>b", document="other/name.spdx.json", version="2.0.0")

    assert ids(graph_of(bill("root>a"))) == ids(graph_of(newer))


def test_the_id_of_a_document_with_two_roots_does_not_depend_on_their_order() -> None:
    one = bill("first>a, second>a", roots=("first", "second"))
    other = bill("second>a, first>a", roots=("first", "second"))

    assert ids(graph_of(one)) == ids(graph_of(other))


def test_the_escaping_of_a_root_purl_changes_no_id() -> None:
    escaped = changed(bill("root>a"), "root", purl="pkg:npm/%40acme/app@1.0.0")
    bare = changed(bill("root>a"), "root", purl="pkg:npm/@acme/app@1.0.0")

    assert ids(graph_of(escaped)) == ids(graph_of(bare))


def test_a_version_in_the_name_of_a_root_without_a_purl_changes_no_id() -> None:
    names = ("Desk 2.3", "Desk v2.4", "desk@3.0")
    bills = [changed(changed(bill("root>a"), "root", purl=""), "root", name=name) for name in names]

    assert len({frozenset(ids(graph_of(one))) for one in bills}) == 1


def test_different_products_have_different_ids() -> None:
    graphs = [graph_of(row("Harbour Ltd", name)) for name in ("Payroll", "Ledger", "Pay roll")]

    assert len(set().union(*map(ids, graphs))) == 3


def test_a_vendor_and_a_product_of_one_name_have_different_ids() -> None:
    assert ids(graph_of(row("Payroll"))).isdisjoint(ids(graph_of(row("X", "Payroll"))))
