"""Are words that a scanner takes for each other brought together, and no others?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.misreading import is_misread, lettered, shape

READ_AS = {"m": "rn", "w": "vv", "d": "cl", "u": "ii", "e": "c", "i": "1", "o": "0", "g": "9"}


@pytest.mark.parametrize(
    ("listed", "written"),
    [("modem", "modern"), ("modern", "modem"), ("wave", "vvave"), ("cloud", "doiid")],
)
def test_letters_run_together_in_both_directions(listed, written) -> None:
    assert is_misread(listed, written)
    assert shape(listed) == shape(written)


@pytest.mark.parametrize(
    ("listed", "written"), [("wave", "wage"), ("modem", "mode"), ("b", "g"), ("o", "c")]
)
def test_other_differences_are_no_misreading(listed, written) -> None:
    assert not is_misread(listed, written)


@given(st.text("acdegimnorsuvw", max_size=12), st.sets(st.sampled_from(sorted(READ_AS))))
def test_whatever_is_misread_keeps_its_shape(word, errors) -> None:
    written = "".join(READ_AS[letter] if letter in errors else letter for letter in word)

    assert shape(written) == shape(word)
    assert is_misread(word, written)


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("he11o", ("hello", "helio", "heilo", "heiio")),
        ("word", ()),
        ("a1234b", ()),
        ("c2e", ()),
        ("x00", ()),
    ],
)
def test_digits_among_letters_stand_for_letters(word, letters) -> None:
    assert lettered(word) == letters
