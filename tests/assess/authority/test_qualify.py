"""What do ended use, waivers, public statements and unread texts make of a verdict?"""

import pytest
from msgspec import structs

from exposure.model.designation import Waiver
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow
from tests.assess.authority.test_clause_cards import contract, of
from tests.assess.builders import SHIPPED, ruled

CLAUSE = "FAR 52.204-23"


def verdict(row: ContractRow | None = None, **given: object):
    return of("kaspersky-sec1634", ruled("kaspersky", row or contract(CLAUSE), **given))


def waived(**fields: object):
    stated = {
        "number": "W-7", "granted_by": "Secretary of the Navy", "contracts": ("C-1",),
        "designations": ("kaspersky-sec1634",), "scope": "one scanner until it is replaced",
        "since": "2026-06-01", "until": "2026-12-31", "source": "letter", "stated_in": "own.yaml",
    } | fields  # fmt: skip
    return structs.replace(SHIPPED, waivers=(Waiver(**stated),))


def test_past_use_that_overlaps_the_contract_is_reportable_where_a_clock_may_run() -> None:
    one = verdict(past=True, past_until="2026-03-01")

    assert (one.verdict, one.clocks) == (VerdictKind.reportable, ("far-52-204-23-c",))
    assert one.reason.startswith("past use until 2026-03-01, and it overlaps the contract; ")


def test_past_use_without_a_report_duty_is_for_a_lawyer() -> None:
    row = contract("FAR 52.204-27")
    one = of("bytedance-tiktok-far", ruled("bytedance", row, past=True, past_until="2026-03-01"))

    assert one.verdict is VerdictKind.legal_review
    assert one.reason.startswith("past use until 2026-03-01")


def test_past_use_that_ended_before_the_contract_began_is_not_reached() -> None:
    one = verdict(past=True, past_until="2025-12-31")

    assert (one.verdict, one.reason) == (
        VerdictKind.not_applicable,
        "past use until 2025-12-31, before the contract began on 2026-01-15",
    )


def test_past_use_that_ended_before_the_act_took_effect_is_not_reached() -> None:
    one = of("acronis-fascsa-dni", ruled(
        "acronis", contract("FAR 52.204-30", agency="CIA", starts="2024-01-01"),
        past=True, past_until="2025-01-31"))  # fmt: skip

    assert (one.verdict, "before it took effect on 2025-07-11" in one.reason) == (
        VerdictKind.not_applicable, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "until"), [(contract(CLAUSE, starts=None), "2026-03-01"), (contract(CLAUSE), None)]
)
def test_past_use_whose_overlap_nobody_can_tell_is_for_a_lawyer(
    row: ContractRow, until: str | None
) -> None:
    one = verdict(row, past=True, past_until=until)

    assert one.verdict is VerdictKind.legal_review
    assert "whether it overlaps the contract is not recorded" in one.reason


def test_a_contract_that_has_ended_leaves_earlier_use_to_a_lawyer() -> None:
    one = verdict(contract(CLAUSE, ends="2026-10-31"))

    assert one.verdict is VerdictKind.legal_review
    assert "whether it was used until then is not recorded" in one.reason


def test_a_public_statement_must_hold_before_anything_is_prohibited() -> None:
    assert verdict(by_link=True).conditions[0].startswith("the public statement")
    assert verdict().conditions == ()


def test_a_waiver_is_told_as_recorded_and_leaves_the_rest_to_a_lawyer() -> None:
    one = verdict(register=waived())

    assert one.verdict is VerdictKind.legal_review
    assert (
        "W-7, recorded as granted by Secretary of the Navy, until 2026-12-31: one scanner"
        in one.reason
    )


@pytest.mark.parametrize(
    "fields",
    [{"until": "2026-11-21"}, {"since": "2026-11-23"}, {"contracts": ("C-2",)},
     {"designations": ("huawei-sec889",)}],
)  # fmt: skip
def test_a_waiver_of_another_time_contract_or_act_changes_nothing(fields: dict) -> None:
    assert verdict(register=waived(**fields)).verdict is VerdictKind.prohibited


def test_a_waiver_without_contracts_and_end_speaks_of_all() -> None:
    one = verdict(register=waived(contracts=(), until=None))

    assert "without a stated end" in one.reason


def test_an_act_that_nobody_verified_prohibits_nothing() -> None:
    acts = tuple(
        structs.replace(one, certainty="unverified") if one.id == "kaspersky-sec1634" else one
        for one in SHIPPED.designations
    )
    one = verdict(register=structs.replace(SHIPPED, designations=acts))

    assert (one.verdict, one.reason.endswith("the act is not verified")) == (
        VerdictKind.legal_review, True,
    )  # fmt: skip


def test_use_that_is_not_recorded_is_a_condition_and_no_exemption() -> None:
    one = verdict(use=Use.unknown)

    assert one.verdict is VerdictKind.prohibited
    assert one.conditions == ("it is used on this contract, which is not recorded",)
