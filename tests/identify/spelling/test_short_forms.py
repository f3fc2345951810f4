"""Is every text a short form that abbreviates a word, and no other one?"""

from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.spelling.abbreviate import abbreviates, short_forms

WORDS = st.sampled_from(
    [
        "communications",
        "technologies",
        "company",
        "limited",
        "mobile",
        "industries",
        "co",
        "holdings",
    ]
)


@given(WORDS, st.integers(0, 15), st.sampled_from(["", "s", "y", "ies", "x"]))
def test_a_beginning_is_a_short_form_where_it_abbreviates(word: str, size: int, end: str) -> None:
    short = word[:size] + end

    assert (short in short_forms(word)) == abbreviates(short, word)


@given(WORDS, WORDS)
def test_short_forms_abbreviate(word: str, other: str) -> None:
    assert all(abbreviates(short, word) for short in short_forms(word))
    assert (other in short_forms(word)) == abbreviates(other, word)
