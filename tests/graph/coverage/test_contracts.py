"""What is said of the assets on each contract, and what of a contract that names none?"""

from msgspec import structs

from exposure.graph.coverage.added import Added
from exposure.graph.coverage.totals import coverage_of
from exposure.graph.supply import SupplyGraph
from exposure.model.coverage.known import ContractCoverage, EvidenceCounts
from exposure.model.law.allocation import Allocation, Use
from tests.graph.builders import bill, changed, contract, graph_of, row

APP = changed(bill("root>a, a>b"), "root", name="Payroll")
PAYROLL = row("Harbour", "Payroll", spend=25.0, currency="USD")
LEDGER = row("Ledger", spend=75.0, currency="USD", line=3)


def told(
    graph: SupplyGraph, *contracts: str, records: tuple[str, ...] = (), people: tuple[str, ...] = (),
    use: Use = Use.used,
) -> list[ContractCoverage]:  # fmt: skip
    """Return the coverage of contracts; assets are given by name and stand on the first."""
    ids = {node.asset.name: node.asset.id for node in graph.assets}
    said = {
        (contracts[0], ids[name]): Allocation(contracts[0], ids[name], use, "it is said")
        for name in (*records, *people)
    }
    recorded = frozenset((contracts[0], ids[name]) for name in records)
    added = Added(contracts=contracts, said=said, recorded=recorded)
    return list(coverage_of(graph, (), (), added).per_contract)


def test_a_contract_is_told_by_count_and_by_spend_of_what_is_used_on_it() -> None:
    graph = graph_of(APP, PAYROLL, LEDGER, row("Unused", spend=900.0, currency="USD", line=4))

    (one,) = told(graph, "C-1", records=("Payroll",), people=("Ledger",))

    assert (one.contract, one.assets, one.by_records, one.share) == ("C-1", 2, 1, 0.5)
    assert one.evidence == EvidenceCounts(sbom=1, row=1)
    assert [(spend.currency, spend.stated, spend.share) for spend in one.spend] == [
        ("USD", 100.0, 0.25)
    ]


def test_where_nothing_is_known_to_be_used_no_share_is_told_and_least_of_all_a_whole_one() -> None:
    _, one = told(graph_of(APP, PAYROLL), "C-1", "C-2", records=("Payroll",))

    assert (one.contract, one.assets, one.share, one.spend) == ("C-2", 0, None, ())


def test_what_is_not_used_or_not_known_counts_on_no_contract() -> None:
    graph = graph_of(APP, PAYROLL)

    assert told(graph, "C-1", people=("Payroll",), use=Use.not_used)[0].assets == 0
    assert told(graph, "C-1", people=("Payroll",), use=Use.unknown)[0].share is None


def test_a_product_of_our_own_counts_and_has_no_spend() -> None:
    (one,) = told(graph_of(APP), "C-1", records=("Payroll",))

    assert (one.assets, one.share, one.spend) == (1, 1.0, ())


def test_the_age_is_that_of_the_oldest_sbom_on_the_contract() -> None:
    other = changed(bill("root>c", document="b.json"), "root", name="Windlass", purl="")
    old, undated = (structs.replace(one, dated=dated)
                    for one, dated in ((APP, "2024-02-29"), (other, None)))  # fmt: skip

    (one,) = told(graph_of(old, undated), "C-1", records=("Payroll", "Windlass"))

    assert (one.oldest_evidence, one.undated_evidence) == ("2024-02-29", 1)


def test_incomplete_evidence_is_counted_beside_the_share() -> None:
    graph = graph_of(APP, PAYROLL, LEDGER)
    payroll = next(node.asset.id for node in graph.assets if node.asset.name == "Payroll")
    said = {("C-1", payroll): Allocation("C-1", payroll, Use.used, "it is said")}
    added = Added(contracts=("C-1",), said=said, lacking={payroll: "it lists nothing"})

    coverage = coverage_of(graph, (), (), added)

    assert (coverage.incomplete_evidence, coverage.vendors_with_evidence) == (1, 1)
    assert coverage.per_contract[0].incomplete_evidence == 1


def test_the_value_is_that_of_all_orders_of_the_contract_however_it_is_spelt() -> None:
    orders = [
        structs.replace(contract(number, line=line), value=value, currency="USD")
        for line, (number, value) in enumerate((("C-1", 100.0), ("c-1 ", 20.0)), 2)
    ]

    (one,) = told(graph_of(*orders), "C-1")

    assert (one.value, one.currency) == (120.0, "USD")


def test_a_value_is_not_told_where_an_order_lacks_one_or_is_in_another_currency() -> None:
    usd = structs.replace(contract("C-1"), value=100.0, currency="USD")
    others = (
        contract("C-1", line=3),
        structs.replace(contract("C-1", line=3), value=5.0, currency="EUR"),
    )

    assert [told(graph_of(usd, other), "C-1")[0].value for other in others] == [None, None]


def test_a_contract_that_only_a_vendors_row_names_has_no_value() -> None:
    (one,) = told(graph_of(PAYROLL), "C-9", records=("Payroll",))

    assert (one.assets, one.share, one.value) == (1, 0.0, None)


def test_an_order_that_two_rows_state_alike_is_worth_its_value_once() -> None:
    stated = (("TO1", 100.0), ("TO1", 100.0), ("TO2", 50.0))
    orders = [
        structs.replace(contract("C-1", line=line), order=order, value=value, currency="USD")
        for line, (order, value) in enumerate(stated, 2)
    ]

    (one,) = told(graph_of(*orders), "C-1")

    assert (one.value, one.currency) == (150.0, "USD")
