"""Does a text above a list make all its rows past only where it says nothing else?"""

import pytest

from exposure.ingest.sheet.kinds.titles import past_words


@pytest.mark.parametrize(
    "told",
    [
        ["Terminated vendors"],
        ["Vendors (terminated)"],
        ["Status: Terminated"],
        ["Q3 review", "Deselected suppliers 2024"],
        ["Deselected suppliers", "2024"],
    ],
)
def test_a_title_of_former_vendors_is_one(told: list[str]) -> None:
    assert past_words(told)


@pytest.mark.parametrize(
    "told",
    [
        ["Active", "Inactive"],
        ["Legend:", "Terminated"],
        ["Archived: 2026-11-20"],
        ["Previous suppliers list: v3.1"],
        ["Former vendors: see next tab"],
        ["Terminated vendors (see tab 2)"],
        ["Exclude", "Terminated vendors"],
        ["Added: 3", "Removed: 1"],
        ["Filters", "Inactive vendors", "No"],
        ["Inactive vendors", "12"],
        ["Terminated suppliers", "Hidden"],
    ],
)
def test_counts_keys_and_pointers_are_no_titles(told: list[str]) -> None:
    assert past_words(told) == ""
