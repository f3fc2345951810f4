"""What do the designations of a vendor say about an asset, contract by contract?"""

from collections.abc import Sequence

import pytest
from msgspec import structs

from exposure.assess.verdicts import verdicts_for
from exposure.model.designation import DesignationStatus, Standing, Status
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.records import ContractRow
from exposure.model.result import Asset, AssetKind
from exposure.register.status import designations_on
from tests.graph.builders import AS_OF, KESTRIN, MORROW, REGISTER, VEYRA, contract

ACTS = designations_on(REGISTER, AS_OF)


def verdicts(
    vendor: str,
    *contracts: ContractRow,
    numbers: tuple[str, ...] = (),
    acts: Sequence[DesignationStatus] = ACTS,
) -> list[Verdict]:
    asset = Asset("A-1", "Payroll", AssetKind.product, None, contracts=numbers)
    return list(verdicts_for(vendor, asset, acts, contracts))


def only(vendor: str, *contracts: ContractRow, **given: object) -> Verdict:
    (verdict,) = verdicts(vendor, *contracts, **given)
    return verdict


def act(**fields: object) -> DesignationStatus:
    return structs.replace(ACTS[0], **fields)


def test_an_act_in_force_needs_a_legal_review_of_the_company_as_a_whole() -> None:
    verdict = only(VEYRA)

    assert (verdict.contract, verdict.designation, verdict.verdict, verdict.citation) == (
        None, "act-veyra", VerdictKind.legal_review, "Act 7",
    )  # fmt: skip
    assert verdict.reason == (
        "effective since 2026-01-01; what it asks of contractors, as recorded: what contractors use; "
        "use in performance must be confirmed by a person"
    )


def test_a_vendor_under_watch_is_watched() -> None:
    verdict = only(KESTRIN)

    assert verdict.verdict is VerdictKind.watch
    assert verdict.reason == (
        "under consideration since 2026-01-01: not in force on the law date, "
        "and may come into force"
    )


def test_an_act_that_fell_is_not_applicable() -> None:
    fell = act(status=Status.vacated, standing=Standing.not_in_force, since="2026-08-27")

    verdict = only(VEYRA, acts=[fell])

    assert (verdict.verdict, verdict.reason) == (
        VerdictKind.not_applicable, "vacated since 2026-08-27: not in force on the law date",
    )  # fmt: skip


def test_a_vendor_that_was_asked_for_without_any_act_is_watched_and_says_so() -> None:
    verdict = only(MORROW)

    assert (verdict.verdict, verdict.designation, verdict.citation) == (VerdictKind.watch, "", "")
    assert "no designation of it on the law date" in verdict.reason


def test_the_acts_of_other_vendors_say_nothing() -> None:
    assert {verdict.designation for verdict in verdicts(VEYRA)} == {"act-veyra"}


def test_each_act_of_a_vendor_speaks_for_itself() -> None:
    acts = [act(), act(id="second", standing=Standing.under_watch, status=Status.enjoined)]

    assert [verdict.verdict for verdict in verdicts(VEYRA, acts=acts)] == [
        VerdictKind.legal_review, VerdictKind.watch,
    ]  # fmt: skip


def test_each_contract_of_the_asset_has_its_own_verdict() -> None:
    made = verdicts(VEYRA, contract("C-1"), contract("C-2"), numbers=("C-1", "C-2"))

    assert [verdict.contract for verdict in made] == ["C-1", "C-2"]


def test_a_contract_of_another_asset_has_none() -> None:
    made = verdicts(VEYRA, contract("C-1"), contract("C-2"), numbers=("C-1",))

    assert [verdict.contract for verdict in made] == ["C-1"]


@pytest.mark.parametrize(
    "written",
    ["FAR 52.204-25", "52.204-25", "far 52.204-25 (Nov 2021)", "FAR52.204-25", "52.204–25,",
     "FAR 52.204-25(b)(2)"],
)  # fmt: skip
def test_a_clause_that_the_contract_carries_is_named_however_it_is_written(written: str) -> None:
    verdict = only(VEYRA, contract("C-1", clauses=(written,)), numbers=("C-1",))

    assert "the contract carries FAR 52.204-25; " in verdict.reason


@pytest.mark.parametrize("written", ["FAR 52.204-2", "FAR 52.204-251", "DFARS 252.204-25", "none"])
def test_a_clause_that_is_only_like_it_is_not_taken_for_it(written: str) -> None:
    verdict = only(VEYRA, contract("C-1", clauses=(written,)), numbers=("C-1",))

    assert "none of FAR 52.204-25 is in the contract's clause list; " in verdict.reason


def test_a_contract_without_a_clause_list_is_not_said_to_lack_the_clause() -> None:
    verdict = only(VEYRA, contract("C-1"), numbers=("C-1",))

    assert "the contract's clauses are not stated; " in verdict.reason


def test_a_clause_of_any_order_under_the_contract_counts() -> None:
    orders = contract("C-1", clauses=("FAR 52.212-3",)), contract("C-1", clauses=("52.204-25",))

    assert "carries FAR 52.204-25" in only(VEYRA, *orders, numbers=("C-1",)).reason


def test_a_contract_that_only_a_vendor_row_names_says_nothing_of_clauses() -> None:
    verdict = only(VEYRA, numbers=("C-9",))

    assert (verdict.contract, "clause" in verdict.reason) == ("C-9", False)


def test_an_act_without_clauses_looks_for_none() -> None:
    verdict = only(VEYRA, contract("C-1", clauses=("x",)), numbers=("C-1",), acts=[act(clauses=())])

    assert "clause" not in verdict.reason


def test_an_act_whose_scope_is_unknown_says_so() -> None:
    bare = act(contractor_scope="", scope="")

    assert "; what it asks of contractors is not recorded; " in only(VEYRA, acts=[bare]).reason


def test_a_scope_that_does_not_speak_of_contractors_is_not_given_as_what_it_asks_of_them() -> None:
    reason = only(VEYRA, acts=[act(contractor_scope="", scope="persons in a list")]).reason

    assert "not recorded; its scope, as recorded: persons in a list; " in reason


def test_an_act_that_the_sources_leave_open_needs_a_person() -> None:
    verdict = only(VEYRA, acts=[act(status=Status.unclear, standing=Standing.unsettled)])

    assert (verdict.verdict, verdict.reason) == (
        VerdictKind.legal_review,
        "unclear since 2026-01-01: the sources do not settle whether it is in force; "
        "a person must look",
    )
