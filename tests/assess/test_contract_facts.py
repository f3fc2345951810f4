"""What do the records of one contract say that a rule asks about?"""

import pytest

from exposure.assess.contract_facts import ContractFacts, Role, facts_of
from exposure.model.law.authority import Buyer
from exposure.model.location import Location
from exposure.model.records import ContractRow
from tests.assess.builders import SHIPPED


def facts(*rows: dict) -> ContractFacts:
    made = [ContractRow(Location("c.csv", f"A{n}"), "C-1", **row) for n, row in enumerate(rows, 2)]
    return facts_of(made, (), SHIPPED)["C-1"]


@pytest.mark.parametrize(
    ("agency", "buyers"),
    [
        ("Naval Sea Systems Command", {Buyer.dod}),
        ("US Army ACC-APG", {Buyer.dod}),
        ("Dept. of the Air Force", {Buyer.dod}),
        ("DoD", {Buyer.dod}),
        ("Department of War", {Buyer.dod}),
        ("National Security Agency", {Buyer.dod, Buyer.intelligence}),
        ("NGA", {Buyer.dod, Buyer.intelligence}),
        ("Central Intelligence Agency", {Buyer.intelligence}),
        ("General Services Administration", {Buyer.civilian}),
        ("U.S. Department of Homeland Security", {Buyer.civilian}),
        ("NASA", {Buyer.civilian}),
        ("Halyard Crest Prime LLC", set()),
        ("Media partners", set()),
        ("", set()),
    ],
)
def test_the_customer_is_told_by_its_name(agency: str, buyers: set[Buyer]) -> None:
    assert facts({"agency": agency}).buyers == buyers


def test_a_clause_of_the_departments_supplement_tells_that_it_is_bought_for_it() -> None:
    bought_for = {"agency": "GSA FEDSIM", "clauses": ("DFARS 252.204-7018",)}
    assert facts(bought_for).buyers == {Buyer.civilian, Buyer.dod}
    assert facts({"agency": "Prime A", "clauses": ("DFARS 252.204-7018",)}).buyers == {Buyer.dod}
    assert facts({"agency": "Prime A", "clauses": ("FAR 52.204-25",)}).buyers == set()


@pytest.mark.parametrize(
    ("role", "read"),
    [
        ("prime", Role.prime), ("Prime contractor", Role.prime), ("sub-tier 2", Role.sub_tier),
        ("Subcontractor to Prime A", Role.sub_tier), ("Offeror", Role.offeror),
        ("proposal, as prime", Role.offeror), ("", Role.unknown), ("partner", Role.unknown),
    ],
)  # fmt: skip
def test_the_role_is_read_as_people_write_it(role: str, read: Role) -> None:
    assert facts({"role": role}).role is read


def test_orders_of_one_contract_are_taken_together() -> None:
    both = facts(
        {"clauses": ("FAR 52.204-25",), "starts": "2026-02-01", "ends": "2027-01-31",
         "covered_system": "no", "role": "prime"},
        {"clauses": ("52.204-30",), "starts": "2025-02-01", "covered_system": "yes", "role": "sub"},
    )  # fmt: skip

    assert both.clauses.numbers == {"52.204-25", "52.204-30"}
    assert (both.starts, both.ends, both.covered_system, both.role) == (
        "2025-02-01", None, "yes", Role.unknown,
    )  # fmt: skip


def test_a_number_that_other_records_name_is_a_contract_of_which_nothing_is_known() -> None:
    row = ContractRow(Location("c.csv"), "C-1")
    found = facts_of([row], ("c-1", "C-9"), SHIPPED)

    assert list(found) == ["C-1", "C-9"]
    assert (found["C-9"].location, found["C-9"].says_clauses) == (None, False)
