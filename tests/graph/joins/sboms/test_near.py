"""Does a root whose name is nearly a product's join it, and only where its supplier bears it out?"""

import tomllib

import pytest
from msgspec import structs

from exposure.graph.supply import SupplyGraph
from exposure.inventory.bill import Bill
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence
from exposure.model.settings import Join
from tests.graph.builders import bill, changed, graph_of, row

DOCUMENT = "app.cdx.json"


def named(name: str, *, supplier: str = "", purl: str = "", cpe: str = "", **parties: str) -> Bill:
    """Draw an SBOM whose root has that name and supplier."""
    drawn = changed(bill("root>a"), "root", supplier=supplier, purl=purl, **parties)
    return structs.replace(changed(drawn, "root", name=name), cpes={0: cpe} if cpe else {})


def owner(graph: SupplyGraph) -> str:
    """Return the name of the asset that the SBOM belongs to."""
    return next(node.asset.name for node in graph.assets if node.bills)


def only(graph: SupplyGraph) -> Gap:
    (gap,) = graph.gaps
    return gap


NEAR = [
    ("acme-helpdesk@2.4.1", {}, row("Acme Ltd", "Acme Helpdesk 2.4")),
    ("acme-helpdesk@2.4.1", {}, row("Acme Ltd", "Acme Helpdesk")),
    ("Acme Helpdesk", {}, row("Acme Ltd", "Acme Helpdesk v2")),
    ("helpdesk", {}, row("Acme Systems Ltd", "Acme Helpdesk")),
    ("helpdesk", {}, row("Acme Systems Ltd", "Acme Systems Helpdesk 3.1")),
    ("acme-helpdesk", {}, row("Acme Ltd", "Helpdesk")),
    ("main", {"purl": "pkg:npm/%40acme/helpdesk@2.4.1"}, row("Acme Ltd", "Acme Helpdesk")),
    ("main", {"purl": "pkg:npm/helpdesk@2.4.1"}, row("Acme Ltd", "Helpdesk")),
    ("main", {"cpe": "cpe:2.3:a:acme:help_desk:2.4.1:*:*:*:*:*:*:*"}, row("Acme Ltd", "Help Desk")),
]


@pytest.mark.parametrize(("name", "said", "given"), NEAR)
def test_a_near_name_joins_where_the_sbom_names_the_vendor(
    name: str, said: dict[str, str], given: VendorRow
) -> None:
    for supplier in (
        given.vendor,
        given.vendor.removesuffix(" Ltd"),
        f"Organization: {given.vendor}",
    ):
        graph = graph_of(named(name, supplier=supplier, **said), given)

        assert (len(graph.assets), graph.gaps) == (1, ())
        assert graph.assets[0].joins[0].confidence is Confidence.probable


@pytest.mark.parametrize(("name", "said", "given"), NEAR)
def test_a_near_name_alone_joins_nothing_and_is_a_gap_to_choose_from(
    name: str, said: dict[str, str], given: VendorRow
) -> None:
    graph = graph_of(named(name, **said), given)

    assert [len(node.bills) for node in graph.assets] == [0, 1]
    assert (only(graph).kind, only(graph).effect) == ("possible-join", GapEffect.note)
    assert only(graph).settle == (
        f'[[join]]\nsbom = "{DOCUMENT}"\nasset = "{given.product}"',
    )  # fmt: skip


def test_the_maker_bears_a_name_out_as_the_supplier_does() -> None:
    drawn = named("acme-helpdesk@2.4.1", manufacturer="Acme Ltd")

    graph = graph_of(drawn, row("Acme Ltd", "Acme Helpdesk"))

    assert graph.assets[0].asset.joined == (
        "its root is called like 'Acme Helpdesk' in vendors.xlsx › Vendors!A2, version left out, and "
        "names 'Acme Ltd' as manufacturer, who has the same name",
    )


@pytest.mark.parametrize(
    ("name", "product"),
    [("acme-helpdesk", "Acme Helpdesk Cloud"), ("Helpdesk 2021", "Helpdesk 2023"),
     ("Microsoft 365", "Microsoft"), ("Windows 11", "Windows 10"), ("desk", "Acme Helpdesk")],
)  # fmt: skip
def test_another_name_of_the_same_vendor_is_another_product(name: str, product: str) -> None:
    graph = graph_of(named(name, supplier="Acme Ltd"), row("Acme Ltd", product))

    assert [len(node.bills) for node in graph.assets] == [0, 1]
    assert only(graph).kind == "possible-join"
    assert graph.assets[1].supplied is not None


def test_a_company_of_another_legal_form_bears_nothing_out() -> None:
    graph = graph_of(named("helpdesk@2.4.1", supplier="Acme Inc"), row("Acme Ltd", "Helpdesk"))

    assert [len(node.bills) for node in graph.assets] == [0, 1]
    assert graph.assets[1].supplied is None


def test_a_name_without_the_vendors_own_is_not_near_where_another_supplies_it() -> None:
    ours = named("helpdesk", supplier="Wexmoor Ltd")

    assert graph_of(ours, row("Acme Ltd", "Acme Helpdesk")).gaps == ()
    assert only(graph_of(ours, row("Acme Ltd", "Helpdesk 2.4"))).kind == "possible-join"


def test_the_vendors_own_name_is_never_a_filler_alone() -> None:
    graph = graph_of(named("helpdesk"), row("The Acme Company", "The Helpdesk"))

    assert graph.gaps == ()


def test_an_exact_name_goes_before_a_near_one() -> None:
    rows = (row("Acme Ltd", "Acme Helpdesk"), row("Harbour Ltd", "helpdesk", line=3))

    for supplier in ("", "Harbour Ltd", "Wexmoor Ltd"):
        graph = graph_of(named("Helpdesk", supplier=supplier), *rows)

        assert (owner(graph), graph.gaps) == ("helpdesk", ())


def test_an_exact_name_does_not_go_before_a_near_one_of_the_stated_supplier() -> None:
    rows = (row("Acme Ltd", "Acme Helpdesk"), row("Harbour Ltd", "helpdesk", line=3))

    graph = graph_of(named("Helpdesk", supplier="Acme Ltd"), *rows)

    assert only(graph).kind == "ambiguous-join"
    assert "may belong to Acme Helpdesk; helpdesk" in only(graph).reason


def test_of_exact_names_the_suppliers_own_is_meant() -> None:
    rows = (row("Harbour Ltd", "Tidewater"), row("Tidewater", "Ledger", line=3))

    graph = graph_of(named("Tidewater", supplier="Harbour Ltd"), *rows)

    assert (owner(graph), graph.gaps) == ("Tidewater", ())


def test_several_near_products_of_the_supplier_are_for_a_person_to_choose_from() -> None:
    rows = (row("Acme Ltd", "Acme Helpdesk"), row("Acme Ltd", "Helpdesk 2.4", line=3))

    graph = graph_of(named("helpdesk@3.0", supplier="Acme Ltd"), *rows)

    assert only(graph).kind == "ambiguous-join"
    assert only(graph).reason == (
        "the SBOM may belong to Acme Helpdesk; Helpdesk 2.4; it is kept as a product of its own"
    )
    assert graph.assets[2].supplied is not None


def test_the_block_to_paste_settles_it() -> None:
    drawn = named("acme-helpdesk@2.4.1")
    given = (row('Acme "Best" Ltd', "Acme Helpdesk"), row("Other", "Payroll", line=3))
    gap = only(graph_of(drawn, *given))

    (block,) = gap.settle
    (join,) = tomllib.loads(block)["join"]
    graph = graph_of(drawn, *given, joins=(Join(**join),))

    assert (owner(graph), graph.gaps) == ("Acme Helpdesk", ())


def test_a_block_holds_any_name_as_toml_writes_it() -> None:
    product = 'A "quoted" \\ name\twith \u202esigns\x01 é 1.2'
    drawn = named('A "quoted" \\ name\twith \u202esigns\x01 é')
    gap = only(graph_of(drawn, row("Acme", product)))

    assert gap.settle[0].isascii() or "é" in gap.settle[0]
    assert "\u202e" not in gap.settle[0]
    assert tomllib.loads(gap.settle[0])["join"][0]["asset"] == product


def test_an_sbom_of_a_crowded_name_is_named_with_its_folder() -> None:
    one, other = (structs.replace(named(name), document=f"{name}/bom.json")
                  for name in ("helpdesk", "ledger"))  # fmt: skip

    gap = only(graph_of(one, other, row("Acme", "Helpdesk 2.4")))

    assert gap.settle == ('[[join]]\nsbom = "helpdesk/bom.json"\nasset = "Helpdesk 2.4"',)


def test_how_surely_an_exact_name_joins_depends_on_the_stated_supplier() -> None:
    told = {
        supplier: graph_of(named("Helpdesk", supplier=supplier), row("Acme Ltd", "Helpdesk"))
        .assets[0].joins[0] for supplier in ("", "Acme", "Harbour Ltd")
    }  # fmt: skip

    assert {supplier: join.confidence for supplier, join in told.items()} == {
        "": Confidence.probable, "Acme": Confidence.confirmed, "Harbour Ltd": Confidence.probable,
    }  # fmt: skip
    assert told[""].doubt.endswith("and no supplier is stated that would bear it out")
    assert told["Harbour Ltd"].doubt.endswith("and it names 'Harbour Ltd' as supplier")


def test_a_column_and_a_mapping_are_sure() -> None:
    drawn = named("main")
    by_column = graph_of(drawn, row("Acme", "Helpdesk", sbom=DOCUMENT))
    mapped = graph_of(drawn, row("Acme", "Helpdesk"), joins=(Join(DOCUMENT, "Helpdesk"),))

    assert [graph.assets[0].joins[0].confidence for graph in (by_column, mapped)] == [
        Confidence.confirmed, Confidence.confirmed,
    ]  # fmt: skip


def test_a_product_of_the_company_itself_that_a_row_names_is_surely_that() -> None:
    rows = (row("Wexmoor Ltd", "Helpdesk", legal_entity="Wexmoor Ltd"),
            row("Acme", "Ledger", legal_entity="Wexmoor Ltd", line=3))  # fmt: skip

    (join,) = graph_of(named("Helpdesk", supplier="Wexmoor Ltd"), *rows).assets[0].joins

    assert (join.confidence, join.unborne) == (Confidence.confirmed, False)


def test_nor_where_a_strangers_product_is_nearly_called_so() -> None:
    rows = (row("Acme Ltd", "Helpdesk"), row("Harbour Ltd", "Ledger", line=3),
            row("Wexmoor", "Wexmoor Helpdesk", line=4))  # fmt: skip

    graph = graph_of(named("Helpdesk", supplier="Harbour Ltd"), *rows)

    assert [gap.kind for gap in graph.gaps] == ["ambiguous-join"]
    assert graph.assets[0].bills == ()


@pytest.mark.parametrize("product", ["", "Ledger"])
def test_an_exact_name_is_not_meant_where_the_sbom_names_another_vendor_of_the_rows(
    product: str,
) -> None:
    rows = (row("Acme Ltd", "Helpdesk"), row("Harbour Ltd", product, line=3))

    graph = graph_of(named("Helpdesk", supplier="Harbour Ltd"), *rows)

    assert [len(node.bills) for node in graph.assets] == [0, 0, 1]
    assert graph.assets[2].supplied is not None
    assert graph.assets[2].supplied.organisation == "own:harbour"
    assert only(graph).kind == "ambiguous-join"
    candidates = "; ".join(sorted((product or "Harbour Ltd", "Helpdesk")))
    assert f"may belong to {candidates};" in only(graph).reason
    assert len(only(graph).settle) == 2
