"""What is known of each asset, and what counts for nothing?"""

import pytest
from msgspec import structs

from exposure.graph.coverage.added import Added
from exposure.graph.coverage.totals import coverage_of
from exposure.graph.supply import SupplyGraph
from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind
from exposure.model.gap import Gap
from exposure.model.result import InputRecord
from tests.graph.builders import AS_OF, bill, changed, contract, graph_of, hiding, row

APP = changed(bill("root>a, a>b"), "root", name="Payroll")
SECOND = changed(bill("root>c", document="more.json"), "root", name="Payroll")
PAYROLL = row("Harbour", "Payroll")


def known(graph: SupplyGraph, *gaps: Gap, **added: object) -> AssetCoverage:
    """Return what is known of the first asset."""
    return coverage_of(graph, gaps, (), Added(as_of=AS_OF, **added)).per_asset[0]


def with_sheet(graph: SupplyGraph, dated: str | None) -> SupplyGraph:
    sheet = InputRecord("vendors.xlsx", "", "vendors", "XLSX", dated, 1, 0, 0)
    estate = structs.replace(graph.estate, inputs=(*graph.estate.inputs, sheet))
    return structs.replace(graph, estate=estate)


def test_an_asset_with_an_sbom_is_as_old_as_the_sbom_and_not_as_its_row() -> None:
    graph = with_sheet(graph_of(APP, PAYROLL), "2026-09-30")

    one = known(graph)

    assert (one.evidence, one.dated, one.days) == (EvidenceKind.sbom, "2026-09-01", 30)
    assert one.completeness is Completeness.read_to_the_end


def test_a_row_alone_is_as_old_as_its_sheet_and_tells_nothing_of_what_is_inside() -> None:
    one = known(with_sheet(graph_of(PAYROLL), "2026-03-02"))

    assert (one.evidence, one.dated, one.days) == (EvidenceKind.row, "2026-03-02", 213)
    assert one.completeness is Completeness.unknown
    assert not one.evidence.tells_inside


def test_a_row_of_an_undated_sheet_is_of_unknown_age() -> None:
    one = known(with_sheet(graph_of(PAYROLL), None))

    assert (one.dated, one.days) == (None, None)


def test_of_several_sboms_the_newest_date_counts() -> None:
    older = structs.replace(SECOND, dated="2024-01-01")

    assert known(graph_of(older, APP, PAYROLL)).dated == "2026-09-01"


def test_of_several_sboms_an_undated_one_gives_no_date() -> None:
    undated = structs.replace(SECOND, dated=None)

    assert known(graph_of(undated, APP, PAYROLL)).dated == "2026-09-01"
    assert known(graph_of(undated, structs.replace(APP, dated=None), PAYROLL)).days is None


def test_one_incomplete_sbom_of_several_makes_the_asset_incomplete() -> None:
    graph = graph_of(APP, SECOND, PAYROLL)

    assert known(graph, hiding("more.json")).completeness is Completeness.incomplete
    assert known(graph, hiding("another.json")).completeness is Completeness.read_to_the_end


def test_what_keeps_its_sboms_from_answering_for_it_makes_an_asset_incomplete() -> None:
    graph = graph_of(APP, PAYROLL)
    lacking = {graph.assets[0].asset.id: "2 vendors sell a product of this name"}

    assert known(graph, lacking=lacking).completeness is Completeness.incomplete


def test_a_public_statement_alone_is_told_and_is_no_evidence_of_what_is_inside() -> None:
    graph = graph_of(PAYROLL)

    one = known(graph, linked=frozenset({graph.assets[0].asset.id}))

    assert one.evidence is EvidenceKind.catalogue_link
    assert one.completeness is Completeness.unknown
    assert not one.evidence.tells_inside


def test_an_sbom_tells_more_than_a_public_statement() -> None:
    graph = graph_of(APP, PAYROLL)

    one = known(graph, linked=frozenset({graph.assets[0].asset.id}))

    assert one.evidence is EvidenceKind.sbom


def test_what_a_contract_alone_names_is_known_by_its_name() -> None:
    assert known(graph_of(contract("C-1", uses=("Windlass",)))).evidence is EvidenceKind.nothing


@pytest.mark.parametrize(
    ("paid", "spend"),
    [
        (((10.0, "USD"), (5.0, "USD")), {"USD": 15.0}),
        (((10.0, "USD"), (5.0, "EUR")), {"EUR": 5.0, "USD": 10.0}),
        (((10.0, "USD"), (-4.0, "USD")), {"USD": 10.0}),
        (((10.0, ""),), {"": 10.0}),
        (((0.0, "USD"), (None, "USD")), {}),
    ],
    ids=["rows of one asset", "two currencies", "a credit", "no currency", "nothing paid"],
)
def test_what_was_paid(paid: tuple[tuple[float | None, str], ...], spend: dict[str, float]) -> None:
    rows = [
        row("Harbour", "Payroll", line=line, spend=amount, currency=currency)
        for line, (amount, currency) in enumerate(paid, 2)
    ]

    assert known(graph_of(*rows)).spend == spend


def test_each_asset_is_told_once_in_the_order_of_the_graph() -> None:
    graph = graph_of(row("Ledger"), APP, PAYROLL, row("Ledger", line=9))

    told = coverage_of(graph, (), (), Added(as_of=AS_OF)).per_asset

    assert [one.asset for one in told] == [node.asset.id for node in graph.assets]
