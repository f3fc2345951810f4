"""Does a person in a terminal read what is assumed, what it comes to, and what nobody could see?"""

import pytest

from exposure.report.hypothetical.answered import UNJUDGED, told_answer
from exposure.report.hypothetical.ranked import told_ranking
from exposure.report.terminal.hypothetical.text import write_text
from tests.report.sample_hypothetical import hypothesis, ranking, what_if


def text_of(told, width: int = 100) -> str:
    return " ".join(write_text(told, width).decode().split())


@pytest.mark.parametrize("width", [60, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    told = (told_answer(what_if()), told_ranking(ranking(), 20),
            told_answer(what_if(hypothesis("A"), hypothesis("B"), hypothesis("C"))))  # fmt: skip

    for one in told:
        assert max(map(len, write_text(one, width).decode().splitlines())) <= width


def test_currencies_and_what_is_not_stated_are_told() -> None:
    text = text_of(told_answer(what_if()), 300)

    assert "EUR 7 and USD 100.50, new: EUR 7" in text
    assert "3 (currency not stated), new: none, 1 without stated spend" in text
    assert "none stated for 1 asset" in text


def test_what_could_not_be_assessed_and_the_gaps_are_told() -> None:
    text = text_of(told_answer(what_if()))

    assert "Not assessable: 2 of 4 assets: no SBOM or answer 2." in text
    assert "1 gap hides presence" in text
    assert "Coverage: 0 of 2" in text


def test_a_verdict_is_conditional_and_says_that_use_is_not_recorded() -> None:
    text = text_of(told_answer(what_if()))

    assert (
        "1 asset, use there not recorded: would be prohibited under FAR 52.204-30(b)(1) if match"
        in text
    )
    assert UNJUDGED not in text


def test_scenarios_stand_in_columns_where_there_is_room_and_in_blocks_where_not() -> None:
    answers = hypothesis("First"), hypothesis("Second", in_force=False), hypothesis("Third")
    told = told_answer(what_if(*answers))

    wide, narrow = (write_text(told, width).decode() for width in (140, 60))
    assert any("First" in line and "Third" in line for line in wide.splitlines())
    assert "\nFirst\n" in narrow
    assert "\nSecond\n" in narrow
    assert "nothing is counted" in " ".join(narrow.split())


def test_the_rest_of_a_ranking_is_counted() -> None:
    text = text_of(told_ranking(ranking(), 1))

    assert "1 more in --format json" in text
    assert "own:harbour), 50% of products" in text
    assert "for review, behind others: 1 product" in text


def test_what_is_left_out_is_said() -> None:
    text = text_of(told_ranking(ranking(), 20))

    assert "it supplies nothing but its own products" in text
    assert "2 ties of use that had ended; 1 organisation that only such use reaches" in text
    assert "3 organisations that records name and nothing in use leads to" in text
