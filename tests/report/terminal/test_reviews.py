"""Is what waits for a person shown by question, within bounds, and without steering the terminal?"""

import re

import pytest
from msgspec.structs import replace

from exposure.model.outcome import Outcome
from exposure.report.index import index_of
from exposure.report.terminal.reviews import (
    SHOWN_GROUPS,
    SHOWN_MEMBERS,
    review_group,
    review_list,
    summary_lines,
)
from exposure.report.terminal.summary import summarise
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import sheet
from tests.report.sample_reviews import group_of, hostile_reviews, review_result


def _group(result, **options: bool) -> str:
    return review_group(result, result.reviews[0], "out", 100, **options)


def _many(count: int):
    base = review_result()
    groups = tuple(group_of(base.findings[:1], f"R-{number:010x}") for number in range(count))
    return replace(base, reviews=groups)


def test_the_summary_counts_findings_and_groups_apart_from_public_statements() -> None:
    text = summarise(review_result(), 140, "out")

    assert "2 findings to review in 1 group, 1 public statement to confirm" in text
    assert "  R-0a1b2c3d4e  Is 'Claude' in 2 findings the vendor Anthropic?" in text
    assert "Anthropic: designation in force, 2 findings, 2 assets, 1 contract, USD 120,000" in text


def test_the_summary_says_nothing_of_reviews_where_there_are_none() -> None:
    assert "review" not in summarise(empty_result(), 140, "out")


def test_the_summary_shows_the_first_questions_and_counts_the_others() -> None:
    result = _many(9)
    lines = summary_lines(result, index_of(result), 100, "my out")

    assert sum("R-0" in line for line in lines) == 3
    assert lines[-1] == '  6 more questions not shown here; `exposure review "my out"` lists them.'


def test_groups_beyond_the_first_are_counted_and_shown_on_request() -> None:
    result = _many(SHOWN_GROUPS + 5)

    assert "5 more groups not shown (--all)." in review_list(result, "out", 100)
    assert review_list(result, "out", 100, show_all=True).count("\nR-") == SHOWN_GROUPS + 5


def test_the_list_names_the_command_that_shows_one_group() -> None:
    assert "exposure review out R-0a1b2c3d4e" in review_list(review_result(), "out", 100)


def test_nothing_to_review_is_no_all_clear() -> None:
    text = review_list(empty_result(), "out", 100)

    assert text.startswith("No finding waits for a review.\n")
    assert "no finding does not mean no use" in text
    assert "possible" not in text


def test_what_is_possible_for_another_reason_is_named_where_nothing_is_to_review() -> None:
    base = sample_result()
    possible = replace(base.findings[0], id="F-0ddba11000", outcome=Outcome.possible)

    text = review_list(replace(base, findings=(possible,), reviews=()), "out", 140)

    asked = "1 finding is possible for another reason, which `exposure why out F-0ddba11000` tells."
    assert asked in text


def test_a_member_keeps_its_text_place_country_website_and_what_spoke_against_it() -> None:
    lines = " ".join(_group(review_result()).split())

    assert '"Claude Monet Catering" country FR website https://monet.example' in lines
    assert 'review: "Claude" in "Claude Monet Catering" = Claude' in lines
    assert "vendors.xlsx › Vendors!B40; beside it: monet, catering; against: the website" in lines


def test_a_finding_of_several_rows_shows_what_each_of_them_states() -> None:
    result = review_result()
    first, second = result.findings[:2]
    merged = replace(first, evidence=(*first.evidence, *second.evidence))
    row = replace(result.vendors[-1], location=sheet("A41"), country="IN", website="")
    result = replace(
        result, findings=(merged, *result.findings[1:]), vendors=(*result.vendors, row)
    )
    lines = " ".join(_group(result).split())

    assert "country FR, IN website https://monet.example also read in 1 more place" in lines


def test_a_row_that_states_no_country_gets_none_of_another_row() -> None:
    second = _group(review_result()).partition("F-r0041")[2]

    assert "country" not in second


def test_a_group_names_the_command_that_judges_all_of_it() -> None:
    assert "Judge all 2:\n  exposure judge out R-0a1b2c3d4e --as match|no_match|unsure" in _group(
        review_result()
    )


def test_members_beyond_the_first_are_counted_and_shown_on_request() -> None:
    result = review_result(SHOWN_MEMBERS + 7)

    assert "7 more findings not shown (--all)." in _group(result)
    assert _group(result, show_all=True).count("\nF-r") == SHOWN_MEMBERS + 7


@pytest.mark.parametrize("width", [60, 100, 140])
def test_names_from_inputs_cannot_steer_the_terminal(width: int) -> None:
    result = hostile_reviews()
    group = result.reviews[0]
    texts = (
        summarise(result, width, "out"),
        review_list(result, "out\x1b[2J", width),
        review_group(result, group, "out\x1b[2J", width),
    )

    for text in texts:
        assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", text)
        assert "\\u202e" in text


def test_what_people_said_stands_beside_the_finding() -> None:
    assert "said unsure on 2026-11-01 (cannot tell)" in " ".join(_group(hostile_reviews()).split())
