"""Which exposures does one inventory row show, and how is each told?"""

import pytest
from msgspec import structs

from exposure.graph.exposure import Exposure
from exposure.graph.row_exposures import row_exposures
from exposure.model.finding import Route
from exposure.model.location import Location
from exposure.model.records import ContractRow, VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from tests.graph.builders import (
    AS_OF,
    KESTRIN,
    REGISTER,
    VEYRA,
    contract,
    graph_of,
    hits_in_row,
    row,
)

NAMES = {vendor.id: vendor.name for vendor in REGISTER.vendors.values()}


def exposures(given: VendorRow, *contracts: ContractRow) -> list[Exposure]:
    (node,) = graph_of(given, *contracts).assets
    return list(row_exposures(given, hits_in_row(given), node, NAMES, AS_OF))


def only(given: VendorRow, *contracts: ContractRow) -> Exposure:
    (found,) = exposures(given, *contracts)
    return found


def told(route: Route) -> list[tuple[str, str, str]]:
    return [(step.relation, step.kind.value, step.name) for step in route.steps]


def test_a_row_of_the_vendor_is_an_exposure() -> None:
    found = only(row("Veyrantha, Inc.", "Desk"))

    assert (found.vendor, found.relation, found.confidence, found.tier, found.depth) == (
        VEYRA, Relation.made_by, Confidence.confirmed, 1, None,
    )  # fmt: skip


def test_a_row_of_somebody_else_is_none() -> None:
    assert exposures(row("Harbour Ltd", "Payroll")) == []


def test_several_cells_of_one_vendor_are_one_exposure_with_the_evidence_of_all() -> None:
    found = only(row("Veyrantha, Inc.", "Veyrantha Desk", website="https://veyrantha.example"))

    assert sorted(one.location.place for one in found.evidence) == [
        "Vendors!A2", "Vendors!B2", "Vendors!E2",
    ]  # fmt: skip
    assert found.subject.location == Location("vendors.xlsx", "Vendors!A2")


def test_a_subprocessor_is_a_suppliers() -> None:
    found = only(row("Harbour Ltd", "Payroll", subprocessors=("Kestrinova Ltd",)))

    assert (found.vendor, found.relation, found.tier) == (KESTRIN, Relation.subprocessor_of, 2)
    assert (found.subject.name, found.use_basis) == (
        "Kestrinova Ltd", UseBasis.stated_by_supplier,
    )  # fmt: skip


def test_the_supplier_brings_a_subprocessor_in() -> None:
    found = only(row("Harbour Ltd", subprocessors=("Veyrantha",), contracts=("C-1",)))

    assert [step.name for step in found.introducers] == ["Harbour Ltd"]


def test_the_vendor_itself_is_brought_in_by_nobody() -> None:
    assert only(row("Veyrantha", contracts=("C-1",))).introducers == ()


def test_two_vendors_in_one_row_are_two_exposures() -> None:
    found = exposures(row("Veyrantha", "Desk", subprocessors=("Kestrinova",)))

    assert {(one.vendor, one.relation) for one in found} == {
        (VEYRA, Relation.made_by), (KESTRIN, Relation.subprocessor_of),
    }  # fmt: skip


def test_two_relations_to_one_vendor_are_two_exposures() -> None:
    found = exposures(row("Veyrantha", "Desk", subprocessors=("Veyrantha, Inc.",)))

    assert [one.relation for one in found] == [Relation.made_by, Relation.subprocessor_of]


def test_a_mention_joins_a_stronger_hit_as_evidence() -> None:
    found = only(row("Veyrantha", "Desk", notes="Veyrantha sends the bill"))

    assert found.relation is Relation.made_by
    assert "Vendors!D2" in {one.location.place for one in found.evidence}


def test_a_mention_joins_the_surest_of_two_stronger_hits() -> None:
    given = row("Veyrantha", "Desk", subprocessors=("Veyrantha maybe",), notes="see Veyrantha")

    holding = [one.relation for one in exposures(given)
               if any(piece.location.place == "Vendors!D2" for piece in one.evidence)]  # fmt: skip

    assert holding == [Relation.made_by]


def test_a_mention_alone_is_a_review_without_a_tier() -> None:
    found = only(row("Harbour Ltd", "Payroll", notes="may move to Veyrantha"))

    assert (found.relation, found.confidence, found.tier, found.introducers) == (
        Relation.mentions_only, Confidence.review, None, (),
    )  # fmt: skip


def test_a_mention_does_not_join_a_hit_that_rests_on_a_link_alone() -> None:
    found = exposures(row("Copperdesk", "Copperdesk Assist", notes="Veyrantha is inside"))

    assert sorted((one.by_link, one.relation) for one in found) == [
        (False, Relation.mentions_only), (True, Relation.subprocessor_of),
    ]  # fmt: skip


def test_a_catalogue_link_is_told_with_its_default_and_brought_in_by_the_supplier() -> None:
    found = only(row("Copperdesk", "Copperdesk Assist", contracts=("C-1",)))

    assert (found.by_link, found.routes[0].flags, found.tier) == (True, ("opt_in",), 2)
    assert found.subject.name == "Copperdesk Assist"
    assert [step.name for step in found.introducers] == ["Copperdesk"]


def test_a_catalogue_link_of_a_row_without_product_is_brought_in_by_the_vendor() -> None:
    found = only(row("Copperdesk Assist", contracts=("C-1",)))

    assert [step.kind.value for step in found.introducers] == ["vendor"]


@pytest.mark.parametrize(
    ("fields", "past_until"),
    [({"ended": "2026-05-31"}, "2026-05-31"), ({"active": False}, None),
     ({"active": False, "ended": "2026-05-31"}, "2026-05-31"),
     ({"active": False, "ended_by": "2026-03-31"}, None)],
)  # fmt: skip
def test_use_that_has_ended_is_past(fields: dict[str, object], past_until: str | None) -> None:
    found = only(row("Veyrantha", **fields))

    assert (found.past, found.past_until, found.routes[0].flags) == (True, past_until, ("past",))


@pytest.mark.parametrize(
    "fields",
    [{}, {"active": True}, {"ended": "2027-03-31"}, {"ended": AS_OF},
     {"active": False, "ended": "2027-03-31"}, {"active": True, "ended": "2026-05-31"},
     {"active": False, "ended_by": "2027-03-31"},
     {"active": False, "ended": "2026-05-31", "ended_by": "2027-03-31"}],
)  # fmt: skip
def test_use_that_may_go_on_is_present(fields: dict[str, object]) -> None:
    found = only(row("Veyrantha", **fields))

    assert (found.past, found.past_until, found.routes[0].flags) == (False, None, ())


@pytest.mark.parametrize(
    ("fields", "used_from"),
    [({"started": "2024-01-01"}, "2024-01-01"), ({"started": "2027-03-01"}, "2027-03-01"),
     ({"started": "2027-03-01", "active": True}, None), ({}, None)],
)  # fmt: skip
def test_a_row_says_from_when_it_was_used_unless_it_is_in_use_already(
    fields: dict[str, object], used_from: str | None
) -> None:
    assert only(row("Veyrantha", **fields)).used_from == used_from


@pytest.mark.parametrize("basis", [UseBasis.observed_in_use, UseBasis.configured])
def test_a_sheet_that_shows_use_says_more_of_it_than_its_amounts(basis: UseBasis) -> None:
    assert only(row("Veyrantha", spend=12.0, use_basis=basis)).use_basis is basis


def test_what_a_supplier_states_is_no_use_that_was_observed() -> None:
    given = row("Harbour Ltd", subprocessors=("Veyrantha, Inc.",),
                use_basis=UseBasis.observed_in_use)  # fmt: skip

    assert only(given).use_basis is UseBasis.stated_by_supplier


def application(name: str) -> VendorRow:
    """Make a row of a list of applications, which names no vendor: the product stands for it."""
    given = row(name, name)
    cell = given.cells["product"]
    return structs.replace(
        given, cells={"product": cell}, location=Location("vendors.xlsx", cell.place)
    )


def test_an_application_without_a_vendor_supplies_not_itself() -> None:
    found = only(application("Veyrantha Desk"))

    assert told(found.routes[0]) == [("", "product", "Veyrantha Desk")]
    assert (found.subject.kind, found.subject.name) == ("product", "Veyrantha Desk")


def test_a_cell_that_is_read_twice_is_evidence_once() -> None:
    found = only(application("Veyrantha"))

    assert [one.location.place for one in found.evidence] == ["Vendors!B2"]


def test_what_is_paid_for_is_more_than_configured() -> None:
    assert only(row("Veyrantha", spend=12.0)).use_basis is UseBasis.paid_for
    assert only(row("Veyrantha")).use_basis is UseBasis.configured


def test_the_route_of_a_row_runs_from_contract_to_subprocessor() -> None:
    given = row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha",))

    found = only(given, contract("C-17", uses=("Payroll",)))

    assert told(found.routes[0]) == [
        ("", "contract", "C-17"), ("uses", "product", "Payroll"),
        ("supplied by", "vendor", "Harbour Ltd"), ("names as sub-processor", "vendor", "Veyrantha"),
    ]  # fmt: skip


def test_the_route_of_a_row_without_contract_and_product_is_the_vendor() -> None:
    assert told(only(row("Veyrantha")).routes[0]) == [("", "vendor", "Veyrantha")]


def test_each_step_stands_in_its_own_cell() -> None:
    found = only(row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha",), line=9))

    assert [str(step.location) for step in found.routes[0].steps] == [
        "vendors.xlsx › Vendors!B9", "vendors.xlsx › Vendors!A9", "vendors.xlsx › Vendors!H9",
    ]  # fmt: skip


def test_a_route_by_a_public_link_ends_at_the_vendor_that_is_said_to_be_used() -> None:
    found = only(row("Copperdesk", "Copperdesk Assist"))

    assert told(found.routes[0]) == [
        ("", "product", "Copperdesk Assist"), ("supplied by", "vendor", "Copperdesk"),
        ("publicly said to use", "vendor", "Veyrantha"),
    ]  # fmt: skip
    assert [step.name for step in found.introducers] == ["Copperdesk"]


@pytest.mark.parametrize("role", ["description", "notes"])
def test_a_route_to_what_a_description_says_is_used_ends_at_its_vendor(role) -> None:
    found = only(row("Harbour Ltd", "Payroll", **{role: "summaries powered by Veyrantha"}))

    assert told(found.routes[0]) == [
        ("", "product", "Payroll"), ("supplied by", "vendor", "Harbour Ltd"),
        ("says that it uses", "vendor", "Veyrantha"),
    ]  # fmt: skip


def test_a_route_to_what_a_note_merely_mentions_ends_at_the_supplier() -> None:
    found = only(row("Harbour Ltd", "Payroll", notes="a talk on Veyrantha"))

    assert told(found.routes[0])[-1] == ("supplied by", "vendor", "Harbour Ltd")


def test_a_route_to_a_product_that_somebody_else_sells_ends_at_its_maker() -> None:
    found = only(row("Reseller", "Veyrantha Desk", contracts=("C-1",)))

    assert told(found.routes[0]) == [
        ("", "contract", "C-1"), ("uses", "vendor", "Reseller"),
        ("supplies", "product", "Veyrantha Desk"), ("made by", "vendor", "Veyrantha"),
    ]  # fmt: skip


def test_a_route_to_the_vendors_own_row_names_it_once() -> None:
    found = only(row("Veyrantha, Inc.", "Veyrantha Desk"))

    assert [step.name for step in found.routes[0].steps] == ["Veyrantha Desk", "Veyrantha, Inc."]


def test_each_contract_has_its_route_and_those_beyond_three_are_counted() -> None:
    found = only(row("Veyrantha", contracts=("C-1", "C-2", "C-3", "C-4", "C-5")))

    assert [route.steps[0].name for route in found.routes] == ["C-1", "C-2", "C-3"]
    assert found.more_routes == 2
