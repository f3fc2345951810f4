"""Is one match said in one line, also where little of it is known?"""

import pytest
from msgspec.structs import replace

from exposure.model.finding import Evidence
from exposure.model.location import Location
from exposure.model.relation import Confidence, Match, Relation
from exposure.report.evidence_line import evidence_line

PLACE = "vendors.xlsx › Vendors!B214"
BARE = Evidence("name-mentioned", "CDW Veyra", "the text holds Veyra.", Location("v.xlsx"))
FULL = replace(
    BARE, listed="Veyra AI, Inc.", matched="Veyar", quote="CDW - Veyar metals",
    left_over=("metals",), against=("the website is another company's",),
)  # fmt: skip


def test_a_full_match_names_text_value_place_and_what_stands_beside_and_against() -> None:
    assert evidence_line(FULL, "probable", PLACE) == (
        'probable: "Veyar" in "CDW - Veyar metals" ~ Veyra AI, Inc. (beside other words), '
        "vendors.xlsx › Vendors!B214; beside it: metals; against: the website is another company's"
    )


def test_a_match_that_knows_no_value_gives_its_reason() -> None:
    assert evidence_line(BARE) == '"CDW Veyra" (beside other words); the text holds Veyra'


def test_the_reason_is_left_out_where_the_caller_tells_it() -> None:
    assert evidence_line(BARE, told=True) == '"CDW Veyra" (beside other words)'


def test_texts_that_are_written_alike_are_equal() -> None:
    assert '"VEYRA" = Veyra (' in evidence_line(replace(BARE, quote="VEYRA", listed="Veyra"))


def test_a_rule_without_words_is_called_by_its_name() -> None:
    assert "(a rule of tomorrow)" in evidence_line(replace(BARE, rule="a-rule-of-tomorrow"))


def test_a_misspelling_says_what_was_done_to_the_word() -> None:
    slip = "beside metals, the text holds veyar for veyra (letters swapped), as if it were Veyra"
    misspelt = replace(FULL, rule="name-misspelt")

    assert "(letters swapped)" in evidence_line(replace(misspelt, because=slip))
    assert "(misspelt)" in evidence_line(misspelt)


def test_a_match_is_said_as_evidence_is() -> None:
    match = Match("veyra", Relation.made_by, Confidence.review, BARE.rule, BARE.quote, BARE.because)

    assert evidence_line(match, "review", PLACE) == evidence_line(BARE, "review", PLACE)


@pytest.mark.parametrize("empty", [Evidence("", "", "", Location("")), replace(FULL, quote="")])
def test_nothing_known_is_no_fault(empty: Evidence) -> None:
    assert "\n" not in evidence_line(empty)


def test_a_line_stays_one_line_of_bounded_length() -> None:
    long = "word\n" * 100_000
    line = evidence_line(
        replace(FULL, quote=long, matched=long, listed=long, left_over=(long,) * 50,
                against=(long,) * 50, because=long),
        "review", long,
    )  # fmt: skip

    assert "\n" not in line
    assert len(line) < 6_000
    assert ", and 42 more; against: " in line
    assert line.endswith("; and 44 more")
