"""What is missing from the contracts on which verdicts rest?"""

from msgspec import structs

from exposure.assess.law import unknown_clauses, without_contracts, without_sources
from exposure.model.gap import GapEffect
from exposure.register.status import designations_on
from tests.assess.builders import ASSET, SHIPPED, law
from tests.graph.builders import contract

ACTS = [one for one in designations_on(SHIPPED, "2026-11-22") if one.vendor == "huawei"]


def gaps(*clauses: str):
    return list(unknown_clauses(law(ACTS, (contract("C-1", clauses=clauses),)), SHIPPED))


def test_a_clause_that_the_register_does_not_know_is_a_gap_and_not_silence() -> None:
    (gap,) = gaps("FAR 52.204-25", "FAR 52.299-99", "DFARS 252.299-7001")

    assert (gap.kind, gap.effect, gap.document, gap.place) == (
        "unknown-clause", GapEffect.blurs_route, "contracts.csv", "A2",
    )  # fmt: skip
    assert gap.reason == (
        "contract C-1 states clauses that the register does not know: 252.299-7001, 52.299-99; "
        "what they ask was not looked at"
    )


def test_a_text_that_holds_no_clause_number_is_a_gap_of_its_own() -> None:
    (gap,) = gaps("see Section I")

    assert gap.kind == "unread-clauses"
    assert "'see Section I'; clauses may stand in it" in gap.reason


def test_many_unknown_clauses_of_one_contract_are_one_gap() -> None:
    (gap,) = gaps(*(f"FAR 52.299-{n}" for n in range(10, 40)))

    assert gap.reason.count("52.299-") == 8
    assert "and 22 more" in gap.reason


def test_known_clauses_are_no_gap_whatever_stands_around_them() -> None:
    assert gaps("52.204-25 (NOV 2021)", "FAR 52.240-91 Alt I", "DFARS 252.239-7018") == []


def test_a_contract_number_is_the_same_in_small_letters() -> None:
    asset = structs.replace(ASSET, contracts=("c-1",))
    made = law(ACTS, (contract("C-1"),), asset)

    assert (list(made.contracts), list(made.uses)) == (["C-1"], [("C-1", ASSET.id)])


def test_without_contracts_the_acts_that_ask_about_contracts_are_named() -> None:
    (warning,) = without_contracts(law(ACTS))

    assert warning.startswith(
        "No contracts were given: no verdict can be given on what is provided"
    )
    assert "Sec. 889 FY2019 NDAA (Pub. L. 115-232)" in warning


def test_with_a_contract_nothing_is_said_to_be_missing() -> None:
    assert list(without_contracts(law(ACTS, (contract("C-1"),)))) == []


def test_an_act_that_asks_nothing_of_contracts_needs_none() -> None:
    acts = [one for one in designations_on(SHIPPED, "2026-11-22") if one.id == "chinamobile-fcc"]

    assert list(without_contracts(law(acts))) == []


def test_a_clause_whose_sources_are_not_here_is_told_with_where_they_stand() -> None:
    (gap,) = without_sources(law(ACTS, (contract("C-1", clauses=("FAR 52.240-1",)),)), SHIPPED)

    assert (gap.kind, gap.effect) == ("sources-not-listed", GapEffect.note)
    assert gap.reason.endswith("look in: SAM.gov, list of covered foreign entities")


def test_a_clause_whose_sources_are_here_is_no_such_note() -> None:
    assert (
        list(without_sources(law(ACTS, (contract("C-1", clauses=("FAR 52.204-25",)),)), SHIPPED))
        == []
    )
