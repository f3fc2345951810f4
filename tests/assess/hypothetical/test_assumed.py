"""What would be exposed, and is nothing said of anybody else?"""

import pytest

from exposure.errors import SettingsError
from exposure.model.records import Amount
from exposure.register.load import load_register
from tests.assess.hypothetical.drawn import asset, assumed, meant, outcomes
from tests.graph.builders import MORROW, VEYRA, bill, changed, contract, hiding, row
from tests.graph.test_ties import owned, tie


def paid(amount: float, currency: str = "USD", **fields: object):
    return {"spend": amount, "currency": currency} | fields


def test_a_vendor_of_the_register_is_found_wherever_the_matching_finds_it() -> None:
    answer = assumed(row("Morrowlight Inc", "Desk"), bill("root>a, a>@morrowlight/kit"),
                     row("Harbour Ltd", "Parking", line=3), vendors=[MORROW])  # fmt: skip

    assert outcomes(answer) == {"Desk": "exposed", "root": "exposed"}


def test_an_organisation_of_the_records_is_found_by_any_of_its_spellings() -> None:
    parts = (row("Harbour Ltd", "Payroll"), row("HARBOUR", "Parking", line=3),
             row("Quay Ltd", "Desk", line=4, subprocessors=("Harbour, Ltd",)))  # fmt: skip

    for called in ("harbour", "own:harbour", "HARBOUR LTD"):
        answer = assumed(*parts, vendors=[called])

        assert outcomes(answer) == dict.fromkeys(("Payroll", "Parking", "Desk"), "exposed")
        assert asset(answer, "Desk").tier == 2


def test_a_supplier_that_only_an_sbom_names_is_found() -> None:
    answer = assumed(changed(bill("root>a"), "a", supplier="Wexley Parts GmbH"),
                     vendors=["Wexley Parts GmbH"])  # fmt: skip

    assert outcomes(answer) == {"root": "exposed"}


def test_ties_of_a_sheet_lead_to_it() -> None:
    answer = assumed(row("Quay Ltd", "Desk"), tie("Quay Ltd", "Harbour Ltd"),
                     owned("Quay Ltd", "Bay Holding Ltd"), vendors=["Harbour Ltd"])  # fmt: skip

    assert outcomes(answer) == {"Desk": "exposed"}


def test_a_name_that_is_an_ordinary_word_is_sure_where_the_records_call_the_vendor_so() -> None:
    answer = assumed(row("Stripe", "Payments"), vendors=["stripe"], register=load_register())

    assert outcomes(answer) == {"Payments": "exposed"}


def test_a_name_within_the_name_of_another_company_exposes_nothing() -> None:
    answer = assumed(row("Zeltron", "Payments"), row("Zeltron Paint Works Ltd", "Paint", line=3),
                     row("Quay Ltd", "Zeltron stickers", line=4), vendors=["zeltron"])  # fmt: skip

    assert outcomes(answer) == {
        "Payments": "exposed", "Paint": "possible", "Zeltron stickers": "possible",
    }  # fmt: skip


def test_an_ordinary_word_in_the_text_of_another_company_is_not_even_possible() -> None:
    answer = assumed(row("Stripe", "Payments"), row("Stripe Paint Works Ltd", "Paint", line=3),
                     row("Quay Ltd", "Racing stripe stickers", line=4), vendors=["stripe"],
                     register=load_register())  # fmt: skip

    assert outcomes(answer) == {"Payments": "exposed"}


def test_a_row_s_own_website_does_not_speak_against_its_vendor() -> None:
    answer = assumed(row("Harbour Works Ltd", "Payroll", website="harbourworks.example"),
                     vendors=["Harbour Works Ltd"])  # fmt: skip

    assert outcomes(answer) == {"Payroll": "exposed"}


def test_a_host_that_two_companies_share_is_neither_s() -> None:
    shared = {"website": "portal.example"}
    found = meant(row("Harbour Ltd", "Payroll", **shared), row("Quay Ltd", "Desk", line=3, **shared),
                  by="Harbour Ltd")  # fmt: skip

    assert found.assumed.hosts == ()


def test_use_that_has_ended_is_possible_at_most() -> None:
    answer = assumed(row("Harbour Ltd", "Payroll", ended="2026-01-01"), vendors=["Harbour Ltd"])

    assert outcomes(answer) == {"Payroll": "possible"}


def test_a_name_that_nobody_knows_is_refused_with_what_is_spelt_like_it() -> None:
    with pytest.raises(SettingsError, match="met 'Harbuor Ltd', which stands in neither") as met:
        assumed(row("Harbour Ltd", "Payroll"), vendors=["Harbuor Ltd"])

    assert "'Harbour Ltd'" in met.value.hint


def test_part_of_a_name_is_refused_and_the_whole_name_offered() -> None:
    with pytest.raises(SettingsError) as met:
        assumed(row("Kelling Office Supply Ltd", "Paper"), vendors=["Kelling"])

    assert "'Kelling Office Supply Ltd'" in met.value.hint


def test_a_product_is_no_vendor() -> None:
    with pytest.raises(SettingsError, match="the product of Harbour Ltd here"):
        assumed(row("Harbour Ltd", "Payroll"), vendors=["Payroll"])


def test_who_may_be_the_company_itself_is_told() -> None:
    own = changed(bill("root>a"), "root", supplier="Wexley Ltd")

    assert meant(own, by="Wexley Ltd").assumed.maybe_ours
    assert not meant(own, row("Wexley Ltd", "Desk"), by="Wexley Ltd").assumed.maybe_ours


def test_what_designations_in_force_reach_already_is_told_apart() -> None:
    answer = assumed(row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha Inc",)),
                     row("Harbour Ltd", "Parking", line=3), vendors=["Harbour Ltd"])  # fmt: skip

    assert (asset(answer, "Payroll").new, asset(answer, "Payroll").already) == (
        False,
        ("Veyrantha",),
    )
    assert asset(answer, "Parking").new
    assert (answer.exposed.assets, answer.exposed.new) == (2, 1)


def test_a_vendor_that_is_designated_already_brings_nothing_new() -> None:
    answer = assumed(row("Veyrantha Inc", "Desk"), vendors=[VEYRA])

    (reach,) = answer.by_vendor
    assert reach.standing == "designated"
    assert (answer.exposed.assets, answer.exposed.new) == (1, 0)


def test_a_vendor_under_watch_is_new_and_another_one_under_watch_changes_nothing() -> None:
    answer = assumed(row("Kestrinova Ltd", "Desk"), vendors=["kestrin"])

    assert answer.by_vendor[0].standing == "under_watch"
    assert answer.exposed.new == 1


def test_each_contract_and_row_is_counted_once() -> None:
    answer = assumed(
        contract("C-1", uses=("Payroll", "Parking")),
        row("Harbour Ltd", "Payroll", **paid(100)),
        row("Harbour Ltd", "Payroll", line=3, **paid(50.5)),
        row("Harbour Ltd", "Parking", line=4, **paid(7)),
        vendors=["Harbour Ltd"],
    )

    assert answer.exposed.assets == 2
    assert answer.exposed.contracts == 1
    assert answer.exposed.spend == (Amount("USD", 157.5),)


def test_currencies_are_never_added() -> None:
    answer = assumed(
        row("Harbour Ltd", "Payroll", **paid(100)),
        row("Harbour Ltd", "Parking", line=3, **paid(50, "EUR")),
        row("Harbour Ltd", "Desk", line=4, **paid(5, "")),
        vendors=["Harbour Ltd"],
    )

    assert answer.exposed.spend == (Amount("", 5), Amount("EUR", 50), Amount("USD", 100))


def test_money_of_what_is_new_is_told_apart() -> None:
    answer = assumed(
        row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha Inc",), **paid(100)),
        row("Harbour Ltd", "Parking", line=3, **paid(7)),
        vendors=["Harbour Ltd"],
    )

    assert answer.exposed.spend == (Amount("USD", 107),)
    assert answer.exposed.new_spend == (Amount("USD", 7),)


def test_a_contract_without_a_value_is_counted_and_said() -> None:
    answer = assumed(contract("C-1", uses=("Payroll",)), row("Harbour Ltd", "Payroll"),
                     vendors=["Harbour Ltd"])  # fmt: skip

    assert (answer.exposed.value, answer.exposed.contracts_without_value) == ((), 1)


def test_a_contract_counts_once_under_the_worst_that_is_used_on_it() -> None:
    answer = assumed(
        contract("C-1", uses=("Payroll", "Parking")),
        row("Harbour Ltd", "Payroll"),
        row("Harbour Ltd", "Parking", line=3, ended="2026-01-01"),
        vendors=["Harbour Ltd"],
    )

    assert (answer.exposed.contracts, answer.possible.contracts) == (1, 0)


def test_a_contract_of_which_nobody_says_what_is_used_on_it_is_told_and_not_counted() -> None:
    answer = assumed(contract("C-1"), row("Harbour Ltd", "Payroll"), vendors=["Harbour Ltd"])

    (one,) = answer.on_contracts
    assert (one.number, one.outcome, one.unknown) == ("C-1", None, 1)
    assert answer.exposed.contracts == 0


def test_what_could_not_be_assessed_is_counted_with_its_reason() -> None:
    answer = assumed(row("Harbour Ltd", "Payroll"), row("Quay Ltd", "Desk", line=3),
                     bill("root>a"), hiding("app.cdx.json"), vendors=["Harbour Ltd"])  # fmt: skip

    assert answer.not_assessable == 2
    assert sum(answer.not_assessable_because.values()) == 2
    assert answer.no_evidence_found == 0


def test_without_an_authority_no_verdict_is_told() -> None:
    answer = assumed(contract("C-1", uses=("Payroll",)), row("Harbour Ltd", "Payroll"),
                     vendors=["Harbour Ltd"])  # fmt: skip

    assert all(not one.verdicts for one in (*answer.findings, *answer.on_contracts))


def test_before_it_takes_effect_nothing_is_counted() -> None:
    answer = assumed(row("Harbour Ltd", "Payroll"), vendors=["Harbour Ltd"], since="2027-01-01")

    assert not answer.in_force
    assert (answer.reached, answer.exposed.assets, answer.not_assessable) == ((), 0, 0)
    assert answer.takes_effect == "2027-01-01"


def test_evidence_of_the_records_own_vendor_is_not_told_as_the_register_s() -> None:
    answer = assumed(row("Harbour Ltd", "Payroll"), vendors=["Harbour Ltd"])

    told = [one.because for finding in answer.findings for one in finding.evidence]
    assert told
    assert not any("the register lists" in because for because in told)
