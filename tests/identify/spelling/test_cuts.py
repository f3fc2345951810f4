"""Is a name recognised whose end was cut off, and no other taken for it?"""

import pytest

from exposure.identify.spelling.cuts import cut_from, index_cuts, is_cut

NAME = "northwind memory technologies co ltd"
NAMES = (NAME, "northwind memory trading gmbh", "harbour h k information systems limited")


@pytest.mark.parametrize(
    ("written", "missing", "inside"),
    [
        ("northwind memory technol", "ogies co ltd", True),
        ("northwind memory technologies", "co ltd", False),
        ("northwind memory technologies co l", "td", True),
        ("harbour hk information sy", "stems limited", True),
    ],
)
def test_a_name_cut_off_is_found(written, missing, inside) -> None:
    (cut,) = cut_from(index_cuts(NAMES), written)

    assert (cut.missing, cut.inside) == (missing, inside)


def test_what_may_be_the_beginning_of_several_names_is_said_of_each() -> None:
    cuts = cut_from(index_cuts(NAMES), "northwind memory t")[:2]

    assert cuts == ()
    assert (
        len(
            cut_from(
                index_cuts(("abcdefghijklmnopqrst", "abcdefghijklmnopqrsu")), "abcdefghijklmnopqrs"
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    "written",
    [NAME, "northwind", "", "northwind memory technologies company", "memory technologies co ltd"],
)
def test_a_whole_name_a_short_one_and_another_are_no_cut(written) -> None:
    assert cut_from(index_cuts(NAMES), written) == ()


def test_a_cut_between_words_is_not_one_inside_a_word() -> None:
    assert is_cut(NAME.split(), "northwind memory techn")
    assert not is_cut(NAME.split(), "northwind memory technologies")


def test_of_equal_spellings_apart_from_blanks_each_is_kept() -> None:
    index = index_cuts(("north wind memory technologies", "northwind memory technologies"))

    assert len(cut_from(index, "northwind memory tech")) == 2
