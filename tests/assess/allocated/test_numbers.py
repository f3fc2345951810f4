"""Is the contract found that a number means, and no other?"""

import pytest

from exposure.assess.allocated.numbers import numbers_of


@pytest.mark.parametrize(
    "spelled",
    ["N00024-26-C-1234", " n00024-26-c-1234 ", "N00024‑26‑C‑1234", "N00024–26–C–1234", "N00024-26-C- 1234",
     "'N00024-26-C-1234", "Ｎ00024-26-C-1234"],
)  # fmt: skip
def test_habits_of_spelling_do_not_matter(spelled: str) -> None:
    assert numbers_of(["N00024-26-C-1234"]).meant(spelled) == "N00024-26-C-1234"


@pytest.mark.parametrize(
    "other", ["N00024-26-C-1235", "N00024-26-C-123", "", "Remarks", "N0002426C1235"]
)
def test_another_number_means_no_contract(other: str) -> None:
    assert numbers_of(["N00024-26-C-1234"]).meant(other) is None


def test_of_two_that_differ_in_case_alone_each_means_itself_and_a_third_means_none() -> None:
    numbers = numbers_of(["ab-1", "AB-1"])

    assert [numbers.meant(text) for text in ("ab-1", "AB-1", "Ab-1")] == ["ab-1", "AB-1", None]
