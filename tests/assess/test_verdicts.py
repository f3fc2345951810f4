"""What do the designations of a vendor say about a finding, before any rule of an authority?"""

from collections.abc import Sequence

import pytest
from msgspec import structs

from exposure.assess.verdicts import MANY_CONTRACTS, NOBODY_SAYS, Judged, verdicts_for
from exposure.model.designation import DesignationStatus, Standing, Status
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow
from exposure.model.result import Asset, AssetKind
from exposure.register.status import designations_on
from tests.assess.builders import exposure, law
from tests.graph.builders import AS_OF, KESTRIN, MORROW, REGISTER, VEYRA, contract

ACTS = designations_on(REGISTER, AS_OF)


def verdicts(
    vendor: str, *contracts: ContractRow, numbers: tuple[str, ...] = (),
    acts: Sequence[DesignationStatus] = ACTS,
) -> list[Verdict]:  # fmt: skip
    asset = Asset("A-1", "Payroll", AssetKind.product, None, contracts=numbers)
    return list(verdicts_for(exposure(vendor=vendor), law(acts, contracts, asset)))


def only(vendor: str, *contracts: ContractRow, **given: object) -> Verdict:
    (verdict,) = verdicts(vendor, *contracts, **given)
    return verdict


def act(**fields: object) -> DesignationStatus:
    return structs.replace(ACTS[0], **fields)


def test_an_act_that_rests_on_no_known_authority_is_for_a_lawyer() -> None:
    verdict = only(VEYRA)

    assert (verdict.contract, verdict.designation, verdict.verdict, verdict.citation) == (
        None, "act-veyra", VerdictKind.legal_review, "Act 7",
    )  # fmt: skip
    assert verdict.reason == (
        "in force, and no rule of this program says whom it reaches: what contractors use"
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


def test_an_act_that_the_sources_leave_open_needs_a_person() -> None:
    verdict = only(VEYRA, acts=[act(status=Status.unclear, standing=Standing.unsettled)])

    assert (verdict.verdict, verdict.reason) == (
        VerdictKind.legal_review,
        "unclear since 2026-01-01: the sources do not settle whether it is in force; "
        "a person must look",
    )


@pytest.mark.parametrize("contracts", [(), (contract("C-1"),)])
def test_a_vendor_that_was_asked_for_without_any_act_is_watched_and_says_so(
    contracts: tuple[ContractRow, ...],
) -> None:
    verdict = only(MORROW, *contracts)

    assert (verdict.verdict, verdict.designation, verdict.citation) == (VerdictKind.watch, "", "")
    assert "no designation of it on the law date" in verdict.reason


def test_the_acts_of_other_vendors_say_nothing() -> None:
    assert {verdict.designation for verdict in verdicts(VEYRA)} == {"act-veyra"}


def test_each_act_of_a_vendor_speaks_for_itself() -> None:
    acts = [act(), act(id="second", standing=Standing.under_watch, status=Status.enjoined)]

    assert [verdict.verdict for verdict in verdicts(VEYRA, acts=acts)] == [
        VerdictKind.legal_review, VerdictKind.watch,
    ]  # fmt: skip


def test_each_contract_has_its_own_verdict_and_says_what_is_known_of_use() -> None:
    made = verdicts(VEYRA, contract("C-1"), contract("C-2"), numbers=("C-1",))

    assert [(one.contract, one.use) for one in made] == [("C-1", Use.used), ("C-2", Use.unknown)]


def test_a_contract_that_only_a_vendor_row_names_has_a_verdict_too() -> None:
    made = verdicts(VEYRA, contract("C-1"), numbers=("C-9",))

    assert [(one.contract, one.use) for one in made] == [("C-1", Use.unknown), ("C-9", Use.used)]


def test_nobody_speaking_of_a_pair_is_never_read_as_not_used() -> None:
    assert "not used" not in NOBODY_SAYS
    assert {one.use for one in verdicts(VEYRA, contract("C-1"))} == {Use.unknown}


def test_very_many_contracts_of_which_the_same_holds_are_told_once() -> None:
    rows = [contract(f"C-{n}", line=n) for n in range(2, MANY_CONTRACTS + 10)]
    asset = Asset("A-1", "Payroll", AssetKind.product, None, contracts=("C-5",))
    judged = Judged(law(ACTS, rows, asset)).verdicts(exposure(vendor=VEYRA))

    told = [number for one in judged for number in one.contracts]
    assert sorted(told) == sorted(row.number for row in rows)
    assert len(judged) == 2
    assert next(one for one in judged if one.contract == "C-5").also == ()


def test_a_few_contracts_are_each_told_apart() -> None:
    judged = Judged(law(ACTS, [contract("C-1"), contract("C-2")])).verdicts(exposure(vendor=VEYRA))

    assert [one.contracts for one in judged] == [("C-1",), ("C-2",)]
