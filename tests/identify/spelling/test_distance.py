"""Are slips between two words counted as an independent program counts them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from exposure.identify.spelling.distance import distance, shortened
from exposure.identify.spelling.slips import slips_between

WORDS = st.text("abcd", max_size=12)


@given(WORDS, WORDS)
def test_the_distance_is_that_of_optimal_string_alignment(first, second) -> None:
    assert distance(first, second) == OSA.distance(first, second)


@given(WORDS, WORDS)
def test_there_are_as_many_slips_as_the_distance_says(listed, written) -> None:
    apart = OSA.distance(listed, written)
    slips = slips_between(listed, written, 2)

    assert (None if slips is None else len(slips)) == (apart if apart <= 2 else None)


@given(WORDS, WORDS)
def test_no_more_slips_are_found_than_were_asked_for(listed, written) -> None:
    slips = slips_between(listed, written, 1)

    assert (slips is None) == (OSA.distance(listed, written) > 1)


@given(WORDS)
def test_each_letter_is_left_out_once(word) -> None:
    assert all(OSA.distance(rest, word) == 1 for rest in shortened(word))
    assert len(shortened(word)) == len(word)


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "xy", 2)],
)
def test_a_swap_of_neighbours_is_one_edit(first, second, edits) -> None:
    assert distance(first, second) == edits
