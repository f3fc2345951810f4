"""Which row does an SBOM belong to, and what is said where that is not settled?"""

from msgspec import structs

from exposure.graph.joins.joined import build_graph
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.gap import GapEffect
from exposure.model.result import AssetKind
from exposure.model.settings import Join
from tests.graph.builders import bill, changed, graph_of, row

APP = changed(bill("root>a", document="in/app.cdx.json"), "root", name="Tidewater CRM")


def joined(graph: SupplyGraph) -> dict[str, list[str]]:
    """Asset name → documents of its SBOMs."""
    bills = graph.estate.bills
    return {
        node.asset.name: [bills[one].document for one in node.bills] for node in graph.assets
    }  # fmt: skip


def only(graph: SupplyGraph) -> AssetNode:
    (node,) = graph.assets
    return node


def kinds(graph: SupplyGraph) -> list[str]:
    return [gap.kind for gap in graph.gaps]


def test_an_sbom_that_no_row_names_is_a_product_of_the_company() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll"))

    assert joined(graph) == {"Payroll": [], "Tidewater CRM": ["in/app.cdx.json"]}
    assert graph.assets[1].asset.kind is AssetKind.sbom


def test_the_exact_product_name_joins() -> None:
    graph = graph_of(APP, row("Tidewater Inc", "Tidewater CRM"))

    assert joined(graph) == {"Tidewater CRM": ["in/app.cdx.json"]}
    assert only(graph).asset.joined == (
        "its root has the same name as the product 'Tidewater CRM' in vendors.xlsx › Vendors!A2",
    )


def test_spelling_habits_do_not_keep_a_product_apart() -> None:
    assert joined(graph_of(APP, row("X", "TIDEWATER  crm®"))) == {
        "TIDEWATER  crm®": ["in/app.cdx.json"]
    }


def test_a_longer_name_does_not_join() -> None:
    graph = graph_of(APP, row("Tidewater Inc", "Tidewater CRM Cloud"))

    assert joined(graph)["Tidewater CRM Cloud"] == []


def test_the_exact_vendor_name_joins() -> None:
    graph = graph_of(APP, row("Tidewater CRM"))

    assert joined(graph) == {"Tidewater CRM": ["in/app.cdx.json"]}
    assert "as the vendor 'Tidewater CRM'" in only(graph).asset.joined[0]


def test_a_column_joins_by_file_name() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll", sbom="app.cdx.json"))

    assert joined(graph) == {"Payroll": ["in/app.cdx.json"]}
    assert only(graph).asset.joined == (
        "vendors.xlsx › Vendors!C2 names the SBOM 'app.cdx.json'",
    )  # fmt: skip


def test_a_column_joins_by_root_name_and_by_purl_with_and_without_version() -> None:
    for label in ("Tidewater CRM", "pkg:npm/root@1.0.0", "pkg:npm/root"):
        graph = graph_of(APP, row("Harbour Ltd", "Payroll", sbom=label))

        assert joined(graph) == {"Payroll": ["in/app.cdx.json"]}


def test_the_users_mapping_joins() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll"), joins=(Join("app.cdx.json", "Payroll"),))

    assert joined(graph) == {"Payroll": ["in/app.cdx.json"]}
    assert only(graph).asset.joined == ("exposure.toml joins it to 'Payroll'",)


def test_a_mapping_may_name_the_vendor() -> None:
    graph = graph_of(APP, row("Harbour Ltd"), joins=(Join("Tidewater CRM", "harbour ltd"),))

    assert joined(graph) == {"Harbour Ltd": ["in/app.cdx.json"]}


def test_a_mapping_goes_before_a_column_and_a_column_before_a_name() -> None:
    named, by_column = row("T", "Tidewater CRM"), row("U", "Ledger", sbom="app.cdx.json", line=3)
    mapped = row("V", "Payroll", line=4)

    both = graph_of(APP, named, by_column)
    all_three = graph_of(APP, named, by_column, mapped, joins=(Join("app.cdx.json", "Payroll"),))

    assert joined(both)["Ledger"] == ["in/app.cdx.json"]
    assert joined(all_three)["Payroll"] == ["in/app.cdx.json"]


def test_a_name_that_a_product_and_another_vendor_share_is_ambiguous() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Tidewater CRM"), row("Tidewater CRM", "Ledger"))

    assert [(gap.kind, gap.effect) for gap in graph.gaps] == [
        ("ambiguous-join", GapEffect.blurs_route)
    ]
    assert "Ledger; Tidewater CRM" in graph.gaps[0].reason


def test_an_ambiguous_sbom_is_kept_as_a_product_of_its_own() -> None:
    rows = (row("Tidewater CRM", "Ledger"), row("Tidewater CRM", "Payroll", line=3))
    graph = graph_of(APP, *rows)

    assert [(node.asset.kind, len(node.bills)) for node in graph.assets] == [
        (AssetKind.product, 0),
        (AssetKind.product, 0),
        (AssetKind.sbom, 1),
    ]


def test_a_vendor_and_a_product_of_one_name_are_two_assets_and_so_ambiguous() -> None:
    graph = graph_of(APP, row("Tidewater CRM"), row("Harbour Ltd", "Tidewater CRM", line=3))

    assert kinds(graph) == ["ambiguous-join"]


def test_two_rows_of_one_product_do_not_contradict_each_other() -> None:
    rows = (row("Tidewater Inc", "Tidewater CRM"), row("Reseller", "tidewater crm", line=3))
    graph = graph_of(APP, *rows)

    assert (len(graph.assets), only(graph).rows, kinds(graph)) == (1, (0, 1), [])


def test_a_mapping_that_matches_nothing_is_told() -> None:
    for join in (Join("ap.cdx.json", "Payroll"), Join("app.cdx.json", "Pay roll")):
        assert kinds(graph_of(APP, row("Harbour Ltd", "Payroll"), joins=(join,))) == ["idle-join"]


def test_a_mapping_that_matches_is_not_told() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll"), joins=(Join("app.cdx.json", "Payroll"),))

    assert graph.gaps == ()


def test_an_sbom_that_a_row_names_and_nobody_gave_is_told_with_its_cell() -> None:
    graph = graph_of(APP, row("Harbour Ltd", "Payroll", sbom="payroll.json", line=7))

    assert [(gap.kind, gap.document, gap.place) for gap in graph.gaps] == [
        ("sbom-not-given", "vendors.xlsx", "Vendors!C7")
    ]


def test_several_sboms_of_one_product_all_belong_to_it() -> None:
    second = structs.replace(APP, document="in/app-2.cdx.json")

    assert joined(graph_of(APP, second, row("Tidewater Inc", "Tidewater CRM"))) == {
        "Tidewater CRM": ["in/app.cdx.json", "in/app-2.cdx.json"]
    }


def test_two_versions_of_an_own_product_are_one_asset() -> None:
    older = bill("root>a", document="old.json", version="0.9.0")

    assert len(graph_of(bill("root>a"), older).assets) == 1


def test_two_scoped_roots_without_a_version_are_two_products() -> None:
    one = changed(bill("root>a"), "root", name="@acme/one", purl="pkg:npm/@acme/one")
    two = changed(bill("root>a", document="b.json"), "root", name="@acme/two",
                  purl="pkg:npm/@acme/two")  # fmt: skip

    assert len(graph_of(one, two).assets) == 2


def test_an_sbom_without_a_root_is_named_by_its_file() -> None:
    graph = graph_of(bill("x>a", document="in/relay.cdx.json"))

    assert only(graph).asset.name == "relay"


def test_twins_without_a_root_in_one_folder_are_one_asset() -> None:
    twins = bill("x", document="in/relay.cdx.json"), bill("x", document="in/relay.spdx.json")

    assert len(graph_of(*twins).assets) == 1


def test_files_of_one_name_in_two_folders_are_two_assets() -> None:
    graph = graph_of(bill("x", document="a/bom.json"), bill("x", document="b/bom.json"))

    assert sorted(joined(graph)) == ["a/bom", "b/bom"]


def test_a_column_that_names_a_file_of_several_folders_joins_none_of_them() -> None:
    bills = bill("x", document="a/bom.json"), bill("x", document="b/bom.json")

    graph = graph_of(*bills, row("Harbour Ltd", "Payroll", sbom="bom.json"))

    assert (joined(graph)["Payroll"], kinds(graph)) == ([], ["sbom-not-given"])


def test_a_column_that_names_the_folder_too_joins_the_one() -> None:
    bills = bill("x", document="a/bom.json"), bill("x", document="b/bom.json")

    graph = graph_of(*bills, row("Harbour Ltd", "Payroll", sbom="b/bom.json"))

    assert joined(graph)["Payroll"] == ["b/bom.json"]


def test_a_root_named_by_signs_alone_is_named_by_its_file() -> None:
    dot = changed(bill("root>a", document="in/relay.json"), "root", name=".", purl="")

    assert [node.asset.name for node in graph_of(dot).assets] == ["relay"]


def test_rows_named_by_different_signs_are_different_assets() -> None:
    assert len(graph_of(row("X", "***"), row("X", "+++")).assets) == 2


def test_the_file_that_the_users_mapping_stands_in_is_named_as_it_is() -> None:
    whole = graph_of(APP, row("Harbour Ltd", "Payroll")).estate
    joins = (Join("app.cdx.json", "Payroll"), Join("absent.json", "Payroll"))

    graph = build_graph(whole, [[]], joins, "team/own.toml")

    assert only(graph).asset.joined == ("team/own.toml joins it to 'Payroll'",)
    assert [gap.document for gap in graph.gaps] == ["team/own.toml"]
