"""Is an SBOM of a bought vendor bought, and is our own never taken for bought?"""

import pytest
from msgspec import structs

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.exposure import Exposure
from exposure.graph.supply import SupplyGraph
from exposure.inventory.bill import Bill
from exposure.model.gap import GapEffect
from exposure.model.relation import Confidence
from exposure.model.result import AssetKind
from tests.graph.builders import (
    bill,
    changed,
    contract,
    graph_of,
    hits_in_bill,
    no_lines,
    row,
)

SDK = "@veyrantha/sdk"


def by(supplier: str, role: str = "supplier") -> Bill:
    return changed(bill(f"root>{SDK}"), "root", **{role: supplier})


def exposure(graph: SupplyGraph) -> Exposure:
    (node,) = [node for node in graph.assets if node.bills]
    (drawn,) = graph.estate.bills
    (found,) = bill_exposures(drawn, hits_in_bill(drawn), node, no_lines, node.joins[0])
    return found


def told(found: Exposure) -> list[tuple[str, str, str]]:
    return [(step.relation, step.kind.value, step.name) for step in found.routes[0].steps]


@pytest.mark.parametrize("role", ["supplier", "manufacturer"])
def test_an_sbom_of_a_vendor_with_one_row_and_no_product_belongs_to_that_row(role: str) -> None:
    graph = graph_of(by("Harbour", role), row("Harbour Ltd"))

    (node,) = graph.assets
    assert (node.asset.kind, node.bills, graph.gaps) == (AssetKind.vendor, (0,), ())
    assert node.asset.joined == (
        f"its root names 'Harbour' as {role}, who has the same words, legal form left out as the "
        "vendor 'Harbour Ltd' in vendors.xlsx › Vendors!A2, from whom the rows name nothing else",
    )
    assert node.joins[0].of_one_product
    assert exposure(graph).tier == 2


def test_rows_of_one_vendor_spelled_otherwise_are_one_row_to_join() -> None:
    graph = graph_of(by("Harbour Ltd"), row("Harbour Ltd"), row("HARBOUR", line=3))

    assert [(node.rows, node.bills) for node in graph.assets] == [((0, 1), (0,))]


def test_with_a_product_of_the_vendor_it_stays_apart_and_is_known_as_bought() -> None:
    graph = graph_of(by("Harbour Ltd"), row("Harbour Ltd", "Payroll"))

    own = graph.assets[1]
    assert (own.asset.kind, own.is_bought, own.organisations) == (
        AssetKind.sbom, True, ("own:harbour",),
    )  # fmt: skip
    (gap,) = graph.gaps
    assert (gap.kind, gap.effect) == ("possible-join", GapEffect.blurs_route)
    assert gap.reason.endswith("bought from 'Harbour Ltd': Payroll")
    assert gap.settle == ('[[join]]\nsbom = "app.cdx.json"\nasset = "Payroll"',)


def test_its_tier_is_a_suppliers_and_its_route_begins_there() -> None:
    rows = (row("Harbour Ltd", "Payroll"), row("Harbour", "Ledger", line=3))
    found = exposure(graph_of(by("Harbour Ltd"), *rows))

    assert found.tier == 2
    assert told(found) == [
        ("", "vendor", "Harbour Ltd"), ("supplies", "sbom", "root"), ("depends on", "component", SDK),
    ]  # fmt: skip
    assert found.routes[0].steps[0].location == rows[0].location


def test_a_contract_uses_the_supplier_of_what_an_sbom_alone_describes() -> None:
    graph = graph_of(
        by("Harbour Ltd"), row("Harbour Ltd", "Payroll"), contract("C-1", uses=("root",))
    )

    assert told(exposure(graph))[:3] == [
        ("", "contract", "C-1"), ("uses", "vendor", "Harbour Ltd"), ("supplies", "sbom", "root"),
    ]  # fmt: skip


def test_what_lies_apart_from_the_root_is_told_from_the_supplier_too() -> None:
    drawn = changed(bill(f"root>a, {SDK}"), "root", supplier="Harbour Ltd")

    found = exposure(graph_of(drawn, row("Harbour Ltd", "Payroll")))

    assert told(found) == [
        ("", "vendor", "Harbour Ltd"), ("supplies", "sbom", "root"), ("contains", "component", SDK),
    ]  # fmt: skip


def test_its_id_is_the_same_whether_or_not_a_row_knows_the_supplier() -> None:
    alone, known = (
        graph_of(by("Harbour Ltd")),
        graph_of(by("Harbour Ltd"), row("Harbour", "Payroll")),
    )

    assert alone.assets[0].asset.id == known.assets[1].asset.id
    assert not alone.assets[0].is_bought


@pytest.mark.parametrize("supplier", ["Wexmoor Ltd", "Person: Harbour Ltd", "Harbour Inc", ""])
def test_who_stands_in_no_row_makes_nothing_bought(supplier: str) -> None:
    graph = graph_of(by(supplier), row("Harbour Ltd", "Payroll"))

    assert (graph.assets[1].supplied, graph.gaps) == (None, ())
    assert exposure(graph).tier == 1


def test_the_company_itself_is_no_supplier_even_where_a_row_names_it() -> None:
    rows = (row("Wexmoor Ltd"), row("Harbour Ltd", "Payroll", legal_entity="Wexmoor", line=3))
    drawn = changed(by("Wexmoor Ltd"), "root", manufacturer="Harbour Ltd")

    graph = graph_of(drawn, *rows)

    assert [node.is_bought for node in graph.assets if node.bills] == [False]
    of_contract = structs.replace(contract("C-1"), legal_entity="WEXMOOR, Ltd")
    assert not graph_of(drawn, row("Wexmoor Ltd"), of_contract).assets[1].is_bought


def test_a_name_that_may_be_two_companies_is_bought_from_one_of_them() -> None:
    rows = (row("Acme Ltd"), row("Acme Inc", line=3))

    graph = graph_of(by("Acme"), *rows)

    own = graph.assets[2]
    assert own.supplied is not None
    assert (own.supplied.organisation, own.supplied.confidence) == ("", Confidence.review)
    assert (own.organisations, exposure(graph).tier) == ((), 2)
    assert [gap.kind for gap in graph.gaps] == ["possible-join", "ambiguous-organisation"]
    assert [block.splitlines()[-1] for block in graph.gaps[0].settle] == [
        'asset = "Acme Inc"', 'asset = "Acme Ltd"',
    ]  # fmt: skip


def test_the_register_knows_a_supplier_by_another_name() -> None:
    graph = graph_of(by("Veyrantha"), row("V. Systems", website="veyrantha.example"))

    assert [(node.rows, node.bills) for node in graph.assets] == [((0,), (0,))]


def test_the_vendors_own_legal_entity_in_its_row_is_not_the_company() -> None:
    rows = (row("Harbour Ltd", "Payroll", legal_entity="Harbour Ltd"),
            row("Acme", "Ledger", legal_entity="ACME", line=3))  # fmt: skip

    graph = graph_of(by("Harbour Ltd"), *rows)

    assert [node.is_bought for node in graph.assets if node.bills] == [True]


def test_two_suppliers_of_one_name_are_each_told_where_their_own_sbom_is() -> None:
    rows = (row("Harbour Ltd", "Payroll"), row("Acme", "Ledger", line=3))
    plain = changed(bill("root>z", document="a.json"), "root", supplier="Harbour Ltd")
    other = structs.replace(by("Acme"), document="b.json")

    graph = graph_of(plain, other, *rows)

    node = graph.assets[2]
    (found,) = bill_exposures(other, hits_in_bill(other), node, no_lines, node.joins[1])
    assert node.organisations == ("own:acme", "own:harbour")
    assert told(found)[0] == ("", "vendor", "Acme")
