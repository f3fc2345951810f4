"""What is said of what is bought from each organisation?"""

from exposure.graph.coverage.totals import coverage_of
from exposure.model.coverage.known import VendorCoverage
from tests.graph.builders import VEYRA, bill, changed, graph_of, row

APP = changed(bill("root>a"), "root", name="Payroll")


def told(*parts: object) -> list[VendorCoverage]:
    return list(coverage_of(graph_of(*parts), (), ()).per_vendor)


def test_rows_of_one_organisation_are_told_together() -> None:
    rows = (
        row("Harbour", "Payroll", spend=10.0, currency="USD"),
        row("HARBOUR", "Ledger", line=3, spend=5.0, currency="USD"),
        row("Windlass", line=4),
    )

    assert told(APP, *rows) == [
        VendorCoverage("own:harbour", "Harbour", 2, 2, 1, {"USD": 15.0}),
        VendorCoverage("own:windlass", "Windlass", 1, 1, 0, {}),
    ]


def test_a_vendor_of_the_register_is_told_by_its_id() -> None:
    (one,) = told(row("Veyrantha Inc", "Chat"), row("Veyrantha", "Chat Pro", line=3))

    assert (one.vendor, one.rows, one.assets) == (VEYRA, 2, 2)


def test_rows_of_one_asset_count_it_once() -> None:
    (one,) = told(APP, row("Harbour", "Payroll"), row("Harbour", "Payroll", line=3))

    assert (one.rows, one.assets, one.with_evidence) == (2, 1, 1)


def test_what_two_sell_counts_with_both() -> None:
    both = told(APP, row("Harbour", "Payroll"), row("Reseller", "Payroll", line=3))

    assert [(one.vendor, one.name, one.assets, one.with_evidence) for one in both] == [
        ("own:harbour", "harbour", 1, 1),
        ("own:reseller", "reseller", 1, 1),
    ]


def test_a_product_of_our_own_is_bought_from_nobody() -> None:
    assert told(APP) == []
