"""How much of the estate is said to have evidence behind it?"""

from msgspec import structs

from exposure.graph.coverage.totals import coverage_of
from exposure.model.coverage.figures import Coverage, RecordSystem, unfed_systems
from exposure.model.coverage.known import EvidenceCounts
from exposure.model.gap import Gap, GapEffect
from tests.graph.builders import bill, changed, contract, graph_of, hiding, row

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


def test_an_incomplete_sbom_is_counted() -> None:
    assert coverage(APP, gaps=(hiding("app.cdx.json"),)).sboms_incomplete == 1
    assert coverage(APP, gaps=(hiding("another.json"),)).sboms_incomplete == 0


def test_the_share_by_count_is_that_of_what_is_bought() -> None:
    assert coverage(APP, row("Harbour", "Payroll"), row("Ledger")).by_count == 0.5


def test_where_nothing_is_bought_there_is_no_share_and_least_of_all_a_whole_one() -> None:
    found = coverage(APP)

    assert (found.by_count, found.by_spend, found.spend) == (None, None, ())


def test_an_empty_estate_has_no_coverage_and_no_fault() -> None:
    found = coverage()

    assert (found.vendors, found.sboms, found.by_count, found.per_asset) == (0, 0, None, ())


def test_each_bought_thing_is_counted_once_by_what_tells_most_of_it() -> None:
    found = coverage(APP, row("Harbour", "Payroll"), row("Ledger"), row("Ledger"))

    assert found.evidence == EvidenceCounts(sbom=1, row=1)


def test_what_a_contract_alone_names_is_known_by_its_name_alone() -> None:
    found = coverage(APP, contract("C-1", uses=("Windlass", "Payroll")))

    assert found.evidence == EvidenceCounts(nothing=1)
    assert found.vendors == 0


def test_several_currencies_have_a_share_each() -> None:
    rows = (
        row("Harbour", "Payroll", spend=25.0, currency="USD"),
        row("X", spend=75.0, currency="USD"),
        row("Y", spend=10.0, currency="EUR"),
        row("Z", spend=5.0),
    )

    assert [(one.currency, one.stated, one.share) for one in coverage(APP, *rows).spend] == [
        ("", 5.0, 0.0),
        ("EUR", 10.0, 0.0),
        ("USD", 100.0, 0.25),
    ]


def test_a_credit_stands_beside_what_was_paid_and_lowers_nothing() -> None:
    paid = row("Harbour", "Payroll", spend=25.0, currency="USD")
    back = row("Harbour", "Payroll", spend=-20.0, currency="USD", line=3)
    (usd,) = coverage(APP, paid, back, row("X", spend=75.0, currency="USD", line=4)).spend

    assert (usd.stated, usd.with_evidence, usd.share, usd.credits) == (100.0, 25.0, 0.25, -20.0)


def test_a_currency_with_credits_alone_states_no_spend() -> None:
    assert coverage(APP, row("Harbour", "Payroll", spend=-20.0, currency="USD")).spend == ()


def test_what_has_no_stated_spend_is_counted_since_no_share_does() -> None:
    rows = (
        row("Harbour", "Payroll", spend=25.0, currency="USD"),
        row("X", spend=0.0),
        row("Y"),
    )

    assert coverage(APP, *rows).vendors_without_spend == 2


def test_the_age_of_the_evidence_is_that_of_the_sboms_of_what_is_bought() -> None:
    other = changed(bill("root>a", document="b.json"), "root", name="Windlass")
    old = structs.replace(other, dated="2025-01-01")
    ours = structs.replace(bill("root>c", document="ours.json"), dated="2019-01-01")

    found = coverage(APP, old, ours, row("Harbour", "Payroll"), row("Q", "Windlass", line=3))

    assert (found.oldest_evidence, found.newest_evidence) == ("2025-01-01", "2026-09-01")
    assert found.undated_evidence == 0


def test_undated_sboms_are_counted_and_give_no_date() -> None:
    found = coverage(structs.replace(APP, dated=None), row("Harbour", "Payroll"))

    assert (found.oldest_evidence, found.undated_evidence) == (None, 1)
