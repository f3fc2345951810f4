"""Does a reviewer learn what went wrong in a misspelt word?"""

import pytest

from exposure.identify.spelling.keyboard import are_neighbours
from exposure.identify.spelling.slips import slips_between


@pytest.mark.parametrize(
    ("written", "how"),
    [
        ("northwnid", "letters swapped"),
        ("norrthwind", "a letter doubled"),
        ("nortwind", "a letter missing"),
        ("northewind", "a neighbouring key hit as well"),
        ("northqwind", "a neighbouring key hit as well"),
        ("northcwind", "a letter added"),
        ("nortgwind", "a letter changed for its neighbour on the keyboard"),
        ("northwend", "a vowel changed for another"),
        ("northvind", "a letter changed for one that sounds alike"),
        ("northpind", "a letter changed"),
        ("northwind2", "a digit added"),
        ("northwinds", "a final s more or less"),
    ],
)
def test_one_slip_is_named(written, how) -> None:
    assert slips_between("northwind", written, 2) == (how,)


def test_a_double_letter_written_once_is_named() -> None:
    assert slips_between("hammer", "hamer", 1) == ("a double letter written once",)


def test_two_slips_are_named_in_their_order() -> None:
    assert slips_between("northwind", "nrothwinnd", 2) == ("letters swapped", "a letter doubled")


def test_equal_words_have_no_slip() -> None:
    assert slips_between("northwind", "northwind", 2) == ()


@pytest.mark.parametrize("pair", ["as", "qa", "yx", "zu", "az", "ty"])
def test_keys_of_any_usual_keyboard_lie_side_by_side(pair) -> None:
    assert are_neighbours(*pair)
    assert are_neighbours(*reversed(pair))


@pytest.mark.parametrize("pair", ["ap", "aa", "1q", "éa"])
def test_far_and_equal_keys_do_not(pair) -> None:
    assert not are_neighbours(*pair)
