import pytest
from msgspec.structs import replace

from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Relation, UseBasis
from exposure.report.words import (
    OUTCOME,
    OUTCOME_MEANING,
    RELATION,
    USE_BASIS,
    first_of,
    number_of,
    past_words,
    place_words,
    reach_words,
)
from tests.report.sample_findings import COMPONENT, PAST


def test_every_kind_of_the_model_has_words() -> None:
    assert set(OUTCOME) == set(OUTCOME_MEANING) == set(Outcome)
    assert set(RELATION) == set(Relation)
    assert set(USE_BASIS) == set(UseBasis)


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (Location("a.json", "/components/3", 40), "a.json › /components/3:40"),
        (Location("a.xlsx", "Vendors!B2"), "a.xlsx › Vendors!B2"),
        (Location("a.json"), "a.json"),
        (None, ""),
    ],
)
def test_a_place_is_said_as_far_as_it_is_known(location: Location | None, words: str) -> None:
    assert place_words(location) == words


def test_past_use_is_said_with_or_without_its_end_and_present_use_not_at_all() -> None:
    assert past_words(PAST) == "past use until 2025-06-30"
    assert past_words(replace(PAST, past_until=None)) == "past use, its end is not dated"
    assert past_words(COMPONENT) == ""


def test_a_tier_that_nobody_knows_is_said_to_be_unknown() -> None:
    assert reach_words(replace(COMPONENT, tier=None)) == "tier unknown, depth 2"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 gaps"), (1, "1 gap"), (2, "2 gaps"), (1742, "1,742 gaps")]
)
def test_a_number_agrees_with_its_noun(count: int, words: str) -> None:
    assert number_of(count, "gap") == words


def test_a_list_says_how_many_of_it_are_left_out() -> None:
    assert first_of(("a", "b", "c"), shown=2) == "a, b, and 1 more"
    assert first_of(("a", "b")) == "a, b"
