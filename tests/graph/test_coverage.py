"""How much of the estate is said to have evidence behind it?"""

from msgspec import structs

from exposure.graph.coverage import coverage_of
from exposure.model.coverage import Coverage, RecordSystem, unfed_systems
from exposure.model.gap import Gap, GapEffect
from tests.graph.builders import bill, changed, graph_of, hiding, row

APP = changed(bill("root>a, a>b, loose"), "root", name="Payroll")


def coverage(*parts: object, gaps: tuple[Gap, ...] = ()) -> Coverage:
    return coverage_of(graph_of(*parts), gaps, ())


def test_vendors_are_counted_as_distinct_bought_assets() -> None:
    found = coverage(APP, row("Harbour", "Payroll"), row("Harbour", "Payroll"), row("Ledger"))

    assert (found.vendors, found.vendors_with_evidence) == (2, 1)


def test_an_own_product_is_no_vendor() -> None:
    assert coverage(APP).vendors == 0


def test_components_are_counted_without_the_root() -> None:
    found = coverage(APP, bill("x>y", document="b.json"))

    assert (found.components, found.sboms, found.sboms_without_root) == (5, 2, 1)


def test_components_that_no_edge_touches_are_counted() -> None:
    assert coverage(APP).components_without_edges == 1


def test_the_share_of_spend_is_that_of_the_assets_with_an_sbom() -> None:
    rows = (
        row("Harbour", "Payroll", spend=25.0, currency="USD"),
        row("X", spend=75.0, currency="USD"),
    )

    assert coverage(APP, *rows).by_spend == 0.25


def test_two_currencies_are_never_added_up() -> None:
    rows = (
        row("Harbour", "Payroll", spend=25.0, currency="USD"),
        row("X", spend=75.0, currency="EUR"),
    )

    assert coverage(APP, *rows).by_spend is None


def test_without_spend_there_is_no_share() -> None:
    assert coverage(APP, row("Harbour", "Payroll")).by_spend is None
    assert coverage(APP, row("Harbour", "Payroll", spend=0.0)).by_spend is None


def test_credits_are_left_out_of_the_share() -> None:
    paid = row("Harbour", "Payroll", spend=25.0, currency="USD")
    others = row("X", spend=75.0, currency="USD"), row("Y", spend=-90.0, currency="USD")

    assert coverage(APP, paid, *others).by_spend == 0.25


def test_the_oldest_and_newest_input_stand_beside_the_counts() -> None:
    older = structs.replace(bill("x", document="old.json"), dated="2025-01-01")

    found = coverage(APP, older, structs.replace(bill("y", document="c.json"), dated=None))

    assert (found.oldest_input, found.newest_input) == ("2025-01-01", "2026-09-01")


def test_undated_inputs_give_no_dates() -> None:
    found = coverage(structs.replace(APP, dated=None))

    assert (found.oldest_input, found.newest_input) == (None, None)


def test_only_gaps_that_hide_presence_are_counted() -> None:
    gaps = hiding("a"), Gap("no-root", GapEffect.blurs_route, "a", "", "x"), hiding("b")

    assert coverage(APP, gaps=gaps).gaps_that_hide_presence == 2


def test_record_systems_stand_beside_the_counts_as_they_were_judged() -> None:
    systems = (RecordSystem("card lines", "not_fed"),)

    assert coverage_of(graph_of(APP), (), systems).record_systems == systems


def test_record_systems_whose_content_is_unknown_are_those_not_fed_or_stale() -> None:
    states = ("fed", "stale", "not_fed", "none")
    systems = tuple(RecordSystem(state, state) for state in states)

    found = coverage_of(graph_of(APP), (), systems)

    assert [one.state for one in unfed_systems(found)] == ["stale", "not_fed"]
