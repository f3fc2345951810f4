"""Which of the four outcomes holds? One test per row of the table, and one per way to miss it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exposure.assess.outcome import READ_TO_THE_END, asset_outcomes, finding_outcome
from exposure.assess.shortfall import NO_EVIDENCE_ASKED, ONE_PRODUCT
from exposure.graph.supply import SupplyGraph
from exposure.inventory.bill import Bill
from exposure.model.finding import Finding
from exposure.model.gap import Gap, GapEffect
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.records import Cell
from exposure.model.relation import EXPOSING, Confidence, Relation
from exposure.model.result import AssetKind
from exposure.model.settings import Join
from tests.assess.builders import exposure, only
from tests.graph.builders import KESTRIN, VEYRA, bill, changed, graph_of, hiding, row

VENDORS = [KESTRIN, VEYRA]
APP = changed(bill("root>a, a>b"), "root", name="Payroll")
EMPTY = changed(bill("root", document="empty.cdx.json"), "root", name="Payroll")


def outcomes(graph: SupplyGraph, *findings: Finding, gaps: tuple[Gap, ...] = (),
             vendors: list[str] = VENDORS) -> list[AssetOutcome]:  # fmt: skip
    return asset_outcomes(graph, findings, (*graph.estate.gaps, *graph.gaps, *gaps), vendors)


def only_outcome(graph: SupplyGraph, gaps: tuple[Gap, ...] = ()) -> AssetOutcome:
    (outcome,) = outcomes(graph, gaps=gaps)
    return outcome


def said(graph: SupplyGraph, gaps: tuple[Gap, ...] = ()) -> dict[str, Outcome]:
    names = {node.asset.id: node.asset.name for node in graph.assets}
    return {names[one.asset]: one.outcome for one in outcomes(graph, gaps=gaps)}


def at(graph: SupplyGraph, **fields: object) -> Finding:
    return only(exposure(asset=graph.assets[0].asset.id, **fields), asset=graph.assets[0].asset)


# The table's first row: exposed. The second: possible.


@pytest.mark.parametrize(
    ("relation", "confidence", "by_link", "past"),
    list(product(Relation, Confidence, [False, True], [False, True])),
)
def test_a_finding_exposes_only_if_sure_own_present_and_of_an_exposing_relation(
    relation: Relation, confidence: Confidence, by_link: bool, past: bool
) -> None:
    finding = only(exposure(relation=relation, confidence=confidence, by_link=by_link, past=past,
                            past_until="2024-01-31" if past else None,
                            flags=("past",) if past else ()))  # fmt: skip
    exposing = relation in {"made_by", "connector_to", "hosted_through", "subprocessor_of",
                            "owned_by"}  # fmt: skip
    sure = confidence in {"confirmed", "probable"}

    expected = (
        Outcome.exposed if exposing and sure and not by_link and not past else Outcome.possible
    )

    assert finding_outcome(finding) is expected


def test_the_exposing_relations_are_the_five_of_the_table() -> None:
    assert sorted(EXPOSING) == [
        "connector_to", "hosted_through", "made_by", "owned_by", "subprocessor_of",
    ]  # fmt: skip


def test_past_use_without_a_date_is_possible() -> None:
    assert finding_outcome(only(exposure(past=True, flags=("past",)))) is Outcome.possible


def test_a_development_route_is_still_present_use() -> None:
    assert finding_outcome(only(exposure(flags=("dev", "optional")))) is Outcome.exposed


def test_a_finding_without_any_route_is_not_taken_for_past_use() -> None:
    assert finding_outcome(structs.replace(only(exposure()), routes=())) is Outcome.exposed


def test_one_exposing_finding_makes_an_asset_exposed_to_that_vendor() -> None:
    graph = graph_of(APP)
    sure, unsure = at(graph), at(graph, confidence=Confidence.review, purl="pkg:npm/x@1")

    first = outcomes(graph, unsure, sure)[0]

    assert (first.vendor, first.outcome, first.because) == (VEYRA, Outcome.exposed, sure.id)


def test_an_asset_with_other_findings_alone_is_possible() -> None:
    graph = graph_of(APP)
    finding = at(graph, relation=Relation.routes_to)

    assert outcomes(graph, finding)[0].outcome is Outcome.possible


def test_a_finding_of_one_vendor_says_nothing_of_the_others() -> None:
    graph = graph_of(APP)

    assert [(one.vendor, one.outcome) for one in outcomes(graph, at(graph))] == [
        (VEYRA, Outcome.exposed), ("*", Outcome.no_evidence_found),
    ]  # fmt: skip


def test_where_every_vendor_has_findings_no_other_row_is_written() -> None:
    graph = graph_of(APP)

    assert [one.vendor for one in outcomes(graph, at(graph), vendors=[VEYRA])] == [VEYRA]


def test_a_finding_of_one_asset_says_nothing_of_another() -> None:
    graph = graph_of(APP, row("Harbour", "Ledger"))

    by_asset = {one.asset: one.outcome for one in outcomes(graph, at(graph)) if one.vendor == "*"}

    assert list(by_asset.values()) == [Outcome.not_assessable, Outcome.no_evidence_found]


def test_where_nobody_is_looked_for_nothing_is_said() -> None:
    assert outcomes(graph_of(APP), vendors=[]) == []


# The third row: not assessable.


def test_a_row_alone_is_not_assessable_and_says_so() -> None:
    outcome = only_outcome(graph_of(row("Harbour", "Payroll")))

    assert (outcome.vendor, outcome.outcome) == ("*", Outcome.not_assessable)
    assert outcome.because == NO_EVIDENCE_ASKED


def test_a_gap_that_hides_presence_makes_its_sbom_not_assessable() -> None:
    outcome = only_outcome(graph_of(APP, hiding("app.cdx.json")))

    assert (outcome.outcome, outcome.because) == (
        Outcome.not_assessable, "app.cdx.json: it is incomplete",
    )  # fmt: skip


def test_a_gap_in_the_sheet_that_holds_the_row_counts_too() -> None:
    graph = graph_of(APP, row("Harbour", "Payroll"), hiding("vendors.xlsx"))

    assert only_outcome(graph).outcome is Outcome.not_assessable


@pytest.mark.parametrize("effect", [GapEffect.note, GapEffect.blurs_route])
def test_a_gap_of_another_effect_does_not(effect: GapEffect) -> None:
    gap = Gap("no-root", effect, "app.cdx.json", "", "a reason")

    assert only_outcome(graph_of(APP, gap)).outcome is Outcome.no_evidence_found


def test_a_gap_of_another_document_does_not() -> None:
    assert only_outcome(graph_of(APP, hiding("b.json"))).outcome is Outcome.no_evidence_found


def test_the_reason_does_not_depend_on_the_order_of_gaps() -> None:
    gaps = [Gap("k", GapEffect.hides_presence, "app.cdx.json", place, place) for place in "ba"]

    because = {only_outcome(graph_of(APP, *order)).because for order in (gaps, gaps[::-1])}

    assert because == {"app.cdx.json: a"}


def test_an_sbom_that_lists_nothing_is_not_assessable_even_without_a_gap() -> None:
    assert only_outcome(graph_of(EMPTY)).outcome is Outcome.not_assessable
    assert only_outcome(graph_of(bill(""))).outcome is Outcome.not_assessable


def test_a_joined_sbom_that_lists_nothing_is_not_assessable() -> None:
    assert said(graph_of(EMPTY, row("Harbour", "Payroll"))) == {"Payroll": Outcome.not_assessable}


def test_an_empty_sbom_beside_a_full_one_leaves_the_product_not_assessable() -> None:
    assert said(graph_of(APP, EMPTY)) == {"Payroll": Outcome.not_assessable}


def test_twins_of_which_one_calls_itself_incomplete_are_not_assessable() -> None:
    twin = structs.replace(APP, document="app.spdx.json")

    assert said(graph_of(APP, twin, hiding("app.spdx.json"))) == {"Payroll": Outcome.not_assessable}


def test_a_row_whose_own_sbom_was_not_given_is_not_assessable() -> None:
    assert said(graph_of(APP, row("Harbour", "Ledger", sbom="ledger.json")))["Ledger"] is (
        Outcome.not_assessable
    )


def test_another_sbom_of_the_same_name_does_not_stand_in_for_the_one_that_the_row_names() -> None:
    outcome = only_outcome(graph_of(APP, row("Harbour", "Payroll", sbom="payroll-eu.json")))

    assert outcome.outcome is Outcome.not_assessable
    assert "vendors.xlsx › Vendors!C2 names the SBOM 'payroll-eu.json'" in outcome.because


@pytest.mark.parametrize("flag", ["yes", "No", "n/a", "-", "pending", ""])
def test_a_cell_that_only_says_whether_there_is_an_sbom_names_none(flag: str) -> None:
    graph = graph_of(APP, row("Harbour", "Payroll", sbom=flag))

    assert only_outcome(graph).outcome is Outcome.no_evidence_found


def test_an_ambiguous_sbom_answers_for_no_bought_product() -> None:
    rows = row("Payroll", "Ledger"), row("Payroll", "Archive", line=3)

    assert said(graph_of(APP, *rows)) == {
        "Ledger": Outcome.not_assessable, "Archive": Outcome.not_assessable,
        "Payroll": Outcome.no_evidence_found,
    }  # fmt: skip


def test_the_sbom_of_one_vendors_product_does_not_answer_for_anothers_of_that_name() -> None:
    rows = row("Harbour", "Payroll", sbom="app.cdx.json"), row("Bay", "Payroll", line=3)

    outcome = only_outcome(graph_of(APP, *rows))

    assert outcome.outcome is Outcome.not_assessable
    assert "2 vendors sell a product of this name" in outcome.because


# The fourth row: no evidence found.


def test_an_own_sbom_that_was_read_to_the_end_has_no_evidence() -> None:
    outcome = only_outcome(graph_of(APP))

    assert (outcome.outcome, outcome.because) == (Outcome.no_evidence_found, READ_TO_THE_END)


def test_a_joined_sbom_that_was_read_to_the_end_has_no_evidence() -> None:
    assert said(graph_of(APP, row("Harbour", "Payroll"))) == {"Payroll": Outcome.no_evidence_found}


def test_two_rows_of_one_vendors_product_share_its_sbom() -> None:
    rows = row("Harbour", "Payroll"), row("HARBOUR", "payroll", line=3)

    assert said(graph_of(APP, *rows)) == {"Payroll": Outcome.no_evidence_found}


def test_the_users_mapping_is_believed() -> None:
    graph = graph_of(APP, row("Harbour", "Ledger"), joins=(Join("Payroll", "Ledger"),))

    assert said(graph) == {"Ledger": Outcome.no_evidence_found}


# Whatever is put together: a wrong all-clear is the worst mistake.


BILLS = st.sampled_from([
    APP, EMPTY, bill("x>y", document="b/bom.json"), bill("", document="nothing.json"),
    structs.replace(APP, document="app.spdx.json"), bill("x>y", document="c/bom.json"),
    changed(bill("root>q", document="ledger.json"), "root", name="Ledger"),
])  # fmt: skip
ROWS = st.builds(
    row, vendor=st.sampled_from(["Harbour", "Bay", "Payroll"]),
    product=st.sampled_from(["", "Payroll", "Ledger"]), line=st.integers(2, 9),
    sbom=st.sampled_from(["", "yes", "bom.json", "app.cdx.json", "gone.json", "Payroll"]),
)  # fmt: skip
GAPS = st.builds(
    Gap, kind=st.just("k"), effect=st.sampled_from(list(GapEffect)), place=st.just(""),
    document=st.sampled_from(["app.cdx.json", "app.spdx.json", "vendors.xlsx", "ledger.json"]),
    reason=st.just("r"),
)  # fmt: skip
JOINS = st.builds(
    Join, sbom=st.sampled_from(["bom.json", "Payroll", "ledger.json"]),
    asset=st.sampled_from(["Payroll", "Ledger", "Harbour"]),
)  # fmt: skip


@given(st.lists(BILLS, unique_by=lambda one: one.document), st.lists(ROWS, max_size=4),
       st.lists(GAPS, max_size=3), st.lists(JOINS, max_size=2))  # fmt: skip
def test_no_evidence_is_only_said_of_what_was_read_to_the_end(bills, rows, gaps, joins) -> None:
    graph = graph_of(*bills, *rows, *gaps, joins=tuple(joins))
    hidden = {gap.document for gap in gaps if gap.effect is GapEffect.hides_presence}
    nodes = {node.asset.id: node for node in graph.assets}

    for outcome in outcomes(graph):
        node = nodes[outcome.asset]
        read = [graph.estate.bills[one] for one in node.bills]
        bought = [graph.estate.rows[one] for one in node.rows]
        if outcome.outcome is Outcome.no_evidence_found:
            assert read
            assert all(len(one) > len(one.roots) for one in read)
            assert hidden.isdisjoint(one.document for one in read)
            assert hidden.isdisjoint(one.location.document for one in bought)
            assert not any(one.sbom == "gone.json" for one in bought)
            if node.asset.kind is AssetKind.product:
                assert len({one.vendor for one in bought}) <= 1


@given(st.lists(BILLS, unique_by=lambda one: one.document), st.lists(ROWS, max_size=4))
def test_every_asset_has_an_outcome_and_every_input_an_asset(bills, rows) -> None:
    graph = graph_of(*bills, *rows)

    assert {one.asset for one in outcomes(graph)} == {node.asset.id for node in graph.assets}
    assert sorted(one for node in graph.assets for one in node.bills) == list(range(len(bills)))
    assert sorted(one for node in graph.assets for one in node.rows) == list(range(len(rows)))


# An SBOM speaks for the product that it describes, and for that version.


def test_an_sbom_joined_by_its_supplier_alone_does_not_answer_for_the_vendor() -> None:
    drawn = changed(bill("root>a, a>b"), "root", supplier="Harbour Ltd")

    (outcome,) = outcomes(graph_of(drawn, row("Harbour Ltd")))

    assert (outcome.outcome, outcome.because) == (Outcome.not_assessable, ONE_PRODUCT)


def test_an_sbom_that_a_column_joins_to_a_vendor_answers_for_it() -> None:
    drawn = changed(bill("root>a, a>b"), "root", supplier="Harbour Ltd")
    graph = graph_of(drawn, row("Harbour Ltd", sbom="app.cdx.json"))

    assert only_outcome(graph).outcome is Outcome.no_evidence_found


@pytest.mark.parametrize(
    ("product", "version", "outcome"),
    [("Payroll 2.4", "2.4.1", Outcome.no_evidence_found), ("Payroll", "9.0", Outcome.no_evidence_found),
     ("Payroll 2.4", "", Outcome.no_evidence_found), ("Payroll 2.4", "3.0", Outcome.not_assessable)],
)  # fmt: skip
def test_an_sbom_of_another_version_does_not_answer_for_the_one_in_the_row(
    product: str, version: str, outcome: Outcome
) -> None:
    drawn = changed(changed(changed(bill("root>a"), "root", supplier="Harbour", version=version),
                            "root", purl=""), "root", name="Payroll")  # fmt: skip

    assert said(graph_of(drawn, row("Harbour", product))) == {product: outcome}


def test_of_two_versions_in_use_the_one_without_an_sbom_keeps_the_answer_back() -> None:
    rows = (row("Harbour", "Payroll 2.4"), row("Harbour", "Payroll 3.0", line=3))
    drawn = changed(changed(bill("root>a", version="2.4.0"), "root", supplier="Harbour"), "root",
                    name="Payroll")  # fmt: skip

    outcome = only_outcome(graph_of(drawn, *rows))

    assert outcome.because == (
        "vendors.xlsx › Vendors!A3 states version 3.0, and its SBOMs describe others"
    )


# Who a name, a number or a supplier does not tell for sure does not answer for the asset.


def named(name: str, supplier: str = "") -> Bill:
    drawn = changed(bill("root>a, a>b"), "root", purl="", supplier=supplier)
    return changed(drawn, "root", name=name)


def test_an_sbom_of_a_vendors_name_alone_does_not_answer_for_the_vendor() -> None:
    (outcome,) = outcomes(graph_of(named("delta"), row("Delta")))

    assert outcome.outcome is Outcome.not_assessable
    assert "no supplier is stated that would bear it out" in outcome.because
    assert said(graph_of(named("delta", "Delta"), row("Delta"))) == {
        "Delta": Outcome.no_evidence_found
    }


def test_an_sbom_of_a_stranger_does_not_answer_for_the_product_of_that_name() -> None:
    (outcome,) = outcomes(graph_of(named("Payroll", "Wexmoor Ltd"), row("Harbour", "Payroll")))

    assert outcome.outcome is Outcome.not_assessable
    assert outcome.because.endswith("and it names 'Wexmoor Ltd' as supplier")
    joins = (Join("app.cdx.json", "Payroll"),)
    settled = graph_of(named("Payroll", "Wexmoor Ltd"), row("Harbour", "Payroll"), joins=joins)
    assert said(settled) == {"Payroll": Outcome.no_evidence_found}


def test_one_vendor_spelled_twice_is_one_that_sells_the_product() -> None:
    rows = (row("Harbour", "Payroll"), row("Harbour Ltd", "Payroll", line=3))

    assert said(graph_of(APP, *rows)) == {"Payroll": Outcome.no_evidence_found}


def test_of_two_names_that_a_number_joins_an_sbom_answers_for_one() -> None:
    number = {"identifiers": {"duns": "804735132"}}
    rows = (row("Harbour Ltd", **number), row("Wexmoor", line=3, **number))

    (outcome,) = outcomes(graph_of(named("Harbour Ltd", "Harbour Ltd"), *rows))

    assert outcome.outcome is Outcome.not_assessable
    assert outcome.because == (
        "'Wexmoor' in vendors.xlsx › Vendors!A3 was put with it by a number, and no SBOM speaks for it"
    )


def test_a_number_does_not_make_two_sellers_of_one_product_one() -> None:
    number = {"identifiers": {"duns": "804735132"}}
    rows = (row("Harbour", "Payroll", **number), row("Wexmoor", "Payroll", line=3, **number))

    assert said(graph_of(APP, *rows)) == {"Payroll": Outcome.not_assessable}


def test_a_version_in_a_column_of_its_own_counts_as_one_in_the_name() -> None:
    other = row("Harbour", "Payroll", line=3)
    other = structs.replace(other, cells={**other.cells, "version": Cell("3.0", "Apps!C3")})

    outcome = only_outcome(graph_of(changed(APP, "Payroll", version="2.0"), other))

    assert outcome.because == (
        "vendors.xlsx › Vendors!A3 states version 3.0, and its SBOMs describe others"
    )
