"""What does the recorded start of use make of a verdict, beside its end?

A recorded start is that of an agreement as often as that of use, so that it can show an overlap, and
can never show that there was none.
"""

import pytest

from exposure.model.finding import VerdictKind
from exposure.model.records import ContractRow
from tests.assess.authority.test_clause_cards import contract, of
from tests.assess.builders import ruled

CLAUSE = "FAR 52.204-23"
REVIEW = VerdictKind.legal_review
KINDS = frozenset(VerdictKind)


def verdict(row: ContractRow | None = None, **given: object):
    return of("kaspersky-sec1634", ruled("kaspersky", row or contract(CLAUSE), **given))


@pytest.mark.parametrize("used_from", [None, "2020-01-01", "2026-01-15", "2026-11-22"])
def test_use_that_began_by_the_law_date_changes_nothing(used_from: str | None) -> None:
    assert verdict(used_from=used_from) == verdict()


def test_use_that_is_to_begin_after_the_law_date_is_for_a_lawyer_and_says_why() -> None:
    one = verdict(used_from="2026-11-23")

    assert one.verdict is REVIEW
    assert one.reason.startswith("use is recorded to begin on 2026-11-23, after the law date; ")
    assert "a record states the start of an agreement as often as that of use" in one.reason


def test_use_that_began_after_the_contract_had_ended_is_for_a_lawyer_and_says_why() -> None:
    one = verdict(contract(CLAUSE, starts="2024-01-01", ends="2025-01-01"), used_from="2025-06-01")

    assert one.verdict is REVIEW
    assert one.reason.startswith(
        "use is recorded to begin on 2025-06-01, after the contract ended on 2025-01-01; "
    )


def test_past_use_that_began_after_the_contract_had_ended_is_no_overlap_and_for_a_lawyer() -> None:
    one = verdict(contract(CLAUSE, starts="2024-01-01", ends="2025-01-01"), past=True,
                  used_from="2025-06-01", past_until="2026-03-01")  # fmt: skip

    assert one.verdict is REVIEW
    assert (
        "it is recorded to begin on 2025-06-01, after the contract ended on 2025-01-01"
        in one.reason
    )
    assert "whether it was used before is for a person" in one.reason


def test_past_use_that_began_during_the_contract_overlaps_it_whenever_it_ended() -> None:
    one = verdict(contract(CLAUSE, starts="2024-01-01", ends="2025-01-01"), past=True,
                  used_from="2024-06-01", past_until="2026-03-01")  # fmt: skip

    assert one.verdict is VerdictKind.reportable
    assert "and it overlaps the contract" in one.reason


def test_a_start_without_an_end_of_the_contract_shows_no_more_than_the_end_of_use() -> None:
    row = contract(CLAUSE, starts=None, ends="2026-10-01")
    one = verdict(row, past=True, used_from="2024-06-01", past_until="2026-03-01")

    assert (one.verdict, "whether it overlaps the contract is not recorded" in one.reason) == (
        REVIEW,
        True,
    )


def test_use_that_had_ended_before_the_contract_began_says_so_whenever_it_began() -> None:
    one = verdict(past=True, used_from="2024-06-01", past_until="2025-12-31")

    assert (one.verdict, one.reason) == (
        VerdictKind.not_applicable,
        "past use until 2025-12-31, before the contract began on 2026-01-15",
    )


@pytest.mark.parametrize("used_from", ["2025-06-01", "2026-12-01", "2030-01-01"])
@pytest.mark.parametrize("vendor", ["kaspersky", "huawei", "anthropic", "acronis", "deepseek"])
def test_a_start_of_use_never_makes_anything_not_applicable(vendor: str, used_from: str) -> None:
    row = contract(
        "FAR 52.204-23", "FAR 52.204-25", "FAR 52.204-30", starts="2019-01-01", ends="2025-01-01"
    )
    bare, told = (ruled(vendor, row, used_from=one) for one in (None, used_from))
    left = VerdictKind.not_applicable

    assert [one.designation for one in told if one.verdict is left] == [
        one.designation for one in bare if one.verdict is left
    ]


def test_part_b_of_889_is_for_a_lawyer_where_use_is_yet_to_begin() -> None:
    verdicts = ruled("huawei", contract("FAR 52.204-25"), used_from="2027-01-01")

    assert of("huawei-sec889", verdicts, "(b)(2)").verdict is REVIEW
