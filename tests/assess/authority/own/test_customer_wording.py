"""Which contracts does a customer's letter reach, and what does a waiver make of it?"""

import pytest

from exposure.model.finding import Verdict, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.relation import Relation
from exposure.register.facts import Register
from exposure.register.load import DATA
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import lay_over
from tests.assess.builders import SHIPPED, ruled

LETTER = {
    "vendor": "dahua",
    "wording": "shall not use X in performance of this subcontract",
    "from": "Prime A, letter of 2026-10-01",
    "contracts": ["SUB-17"],
    "since": "2026-10-01",
}
ID = "own-dahua-customer-wording"


def register(*, waivers: tuple[dict[str, object], ...] = (), **fields: object) -> Register:
    contents = {"designations": [LETTER | fields], "waivers": list(waivers)}
    return lay_over(SHIPPED, VendorsFile("own.yaml", "ab" * 32, contents), DATA).register  # type: ignore[arg-type]


def contract(number: str = "SUB-17", **fields: object) -> ContractRow:
    stated = {"agency": "U.S. Army", "starts": "2026-01-15", "ends": "2028-01-14"} | fields
    return ContractRow(Location("contracts.csv", "A2"), number, **stated)  # type: ignore[arg-type]


def verdicts(
    row: ContractRow | None, *, laid: Register | None = None, **given: object
) -> list[Verdict]:
    found = ruled("dahua", row, register=laid or register(), **given)  # type: ignore[arg-type]
    return [one for one in found if one.designation == ID]


def on(number: str, row: ContractRow | None = None, **given: object) -> Verdict:
    (one,) = [one for one in verdicts(row or contract(number), **given) if one.contract == number]
    return one


def test_a_contract_that_the_letter_names_would_be_reached_in_the_customers_own_words() -> None:
    one = on("SUB-17")

    assert one.verdict is VerdictKind.prohibited
    assert one.reason == (
        "in force since 2026-10-01; the customer's wording asks: "
        '"shall not use X in performance of this subcontract"'
    )
    assert one.citation == "Prime A, letter of 2026-10-01 (stated in own.yaml)"


def test_the_number_counts_however_it_is_written() -> None:
    assert on("sub-17", contract("sub-17")).verdict is VerdictKind.prohibited


def test_a_contract_that_the_letter_does_not_name_is_not_reached() -> None:
    one = on("C-2", contract("C-2"))

    assert one.verdict is VerdictKind.not_applicable
    assert one.reason == "the wording is about SUB-17"


@pytest.mark.parametrize("relation", [Relation.mentions_only, Relation.routes_to])
def test_nor_is_it_by_a_tie_that_a_person_must_look_at(relation) -> None:
    assert on("C-2", contract("C-2"), relation=relation).verdict is VerdictKind.not_applicable
    assert on("SUB-17", relation=relation).verdict is VerdictKind.legal_review


def test_a_letter_that_names_no_contract_is_for_a_person() -> None:
    one = on("SUB-17", laid=register(contracts=[]))

    assert one.verdict is VerdictKind.legal_review
    assert one.reason.endswith("which contracts it is about is not recorded")


def test_a_named_contract_that_no_sheet_holds_is_told_all_the_same() -> None:
    told = {one.contract: one.verdict for one in verdicts(contract("C-2"))}

    assert told == {"C-2": VerdictKind.not_applicable, "SUB-17": VerdictKind.prohibited}


def test_without_contracts_the_letter_is_for_a_person() -> None:
    (one,) = verdicts(None)

    assert (one.contract, one.verdict) == (None, VerdictKind.legal_review)


def test_unknown_use_must_be_confirmed_first() -> None:
    assert on("SUB-17", use=Use.unknown).conditions == (
        "it is used on this contract, which is not recorded",
    )


def test_what_is_not_used_is_not_reached() -> None:
    assert on("SUB-17", use=Use.not_used).verdict is VerdictKind.not_applicable


def test_until_its_deadline_it_would_be_phased_out() -> None:
    laid = register(deadline="2026-12-31")

    assert on("SUB-17", laid=laid).verdict is VerdictKind.phase_out
    assert on("SUB-17", laid=laid, as_of="2027-01-01").verdict is VerdictKind.prohibited


def test_before_its_day_the_letter_says_nothing() -> None:
    assert verdicts(contract(), as_of="2026-09-30") == []


def test_after_its_last_day_it_is_not_in_force() -> None:
    laid = register(until="2026-12-31")

    assert on("SUB-17", laid=laid, as_of="2026-12-31").verdict is VerdictKind.prohibited
    assert on("SUB-17", laid=laid, as_of="2027-01-01").verdict is VerdictKind.not_applicable


def test_a_letter_on_use_anywhere_speaks_of_the_company_too() -> None:
    found = verdicts(contract(), laid=register(conduct="use_anywhere"))

    assert {one.contract: one.verdict for one in found} == {
        "SUB-17": VerdictKind.prohibited, None: VerdictKind.prohibited,
    }  # fmt: skip


def test_what_nobody_verified_prohibits_nothing() -> None:
    one = on("SUB-17", laid=register(certainty="unverified"))

    assert one.verdict is VerdictKind.legal_review
    assert one.reason.endswith("the act is not verified")


def test_a_letter_for_few_eyes_says_so_beside_its_citation() -> None:
    assert on("SUB-17", laid=register(handling="customer_confidential")).citation == (
        "Prime A, letter of 2026-10-01 (stated in own.yaml, customer confidential)"
    )


WAIVER = {
    "number": "W-7", "granted_by": "Prime A", "designations": [ID], "contracts": ["SUB-17"],
    "scope": "cameras at the gate", "since": "2026-10-05", "until": "2026-12-31",
}  # fmt: skip


def test_a_recorded_waiver_is_named_and_left_to_a_lawyer() -> None:
    one = on("SUB-17", laid=register(waivers=(WAIVER,)))

    assert (one.verdict, one.waivers) == (VerdictKind.legal_review, ("W-7",))
    assert "recorded as granted by Prime A, until 2026-12-31: cameras at the gate" in one.reason


@pytest.mark.parametrize(
    ("change", "as_of"),
    [
        ({}, "2027-01-01"),
        ({}, "2026-10-04"),
        ({"contracts": ["SUB-18"]}, "2026-11-22"),
    ],
)
def test_a_waiver_of_another_day_or_contract_changes_nothing(change, as_of) -> None:
    one = on("SUB-17", laid=register(waivers=(WAIVER | change,)), as_of=as_of)

    assert (one.verdict, one.waivers) == (VerdictKind.prohibited, ())
    assert "W-7" not in one.reason


def test_an_order_that_only_a_contract_shows_is_ruled_by_its_authority() -> None:
    order = {"basis": "usc41-1323", "buyers": ["dod"], "wording": "order 3 of the contract"}
    row = contract(clauses=("FAR 52.204-30",), starts="2026-11-01")

    found = ruled("dahua", row, register=register(**order))
    (one,) = [each for each in found if each.designation == "own-dahua-usc41-1323"]

    assert one.verdict is VerdictKind.prohibited
    assert one.citation.endswith("(stated in own.yaml)")
    assert one.citation.startswith("FAR 52.204-30")


def test_a_shipped_act_is_cited_without_a_file() -> None:
    shipped = [one for one in ruled("dahua", contract()) if one.designation]

    assert shipped
    assert not any("stated in" in one.citation for one in shipped)
