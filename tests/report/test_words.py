import pytest
from msgspec.structs import replace

from exposure.model.designation import STANDING_WORDS, Standing
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.register.lists import ListRecord
from exposure.model.relation import RELATION_WORDS, Relation, UseBasis, tie_words
from exposure.model.words import bought_words, number_of
from exposure.report.words import (
    OUTCOME,
    OUTCOME_MEANING,
    USE_BASIS,
    dates_line,
    first_of,
    gap_place,
    list_words,
    looked_for_words,
    past_words,
    place_words,
    reach_words,
)
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT, PAST


def test_every_kind_of_the_model_has_words() -> None:
    assert set(OUTCOME) == set(OUTCOME_MEANING) == set(Outcome)
    assert set(RELATION_WORDS) == set(Relation)
    assert set(STANDING_WORDS) == set(Standing)
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


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.made_by, "made by V"),
        (Relation.connector_to, "connector to V"),
        (Relation.routes_to, "can route to V"),
        (Relation.hosted_through, "hosts models of V"),
        (Relation.subprocessor_of, "names V as sub-processor"),
        (Relation.owned_by, "owned by V"),
        (Relation.origin_only, "originates from V (governed by others now)"),
        (Relation.used_to_develop, "is publicly said to develop with V"),
        (Relation.instrumentation_only, "instrumentation for V (makes no call itself)"),
        (Relation.mentions_only, "mentions V"),
    ],
)
def test_a_tie_is_said_in_the_direction_in_which_it_runs(relation, words: str) -> None:
    assert tie_words(relation, "V") == words


def test_a_public_statement_is_never_said_to_be_the_users_own_record() -> None:
    assert tie_words(Relation.subprocessor_of, "V", by_link=True) == "is publicly said to use V"
    assert tie_words(Relation.hosted_through, "V", by_link=True) == "hosts models of V"


def test_a_vendors_name_is_not_read_as_a_template() -> None:
    assert tie_words(Relation.made_by, "{0}%s{x}") == "made by {0}%s{x}"


def test_what_was_bought_is_counted_as_products_and_vendors() -> None:
    assert bought_words(1) == "1 bought product or vendor"
    assert bought_words(62) == "62 bought products and vendors"


def test_the_facts_are_dated_by_the_designations_of_the_vendors_looked_for() -> None:
    result = sample_result()
    first, *others = result.designations
    elsewhere = replace(first, vendor="nobody", facts_as_of="2019")
    old = replace(first, facts_as_of="2024-09")

    spread = replace(result, designations=(old, *others, elsewhere))

    assert dates_line(spread).endswith("facts known to 2024-09 … 2026-09-30 (by designation)")


def test_without_a_designation_the_registers_own_date_stands() -> None:
    assert dates_line(replace(sample_result(), designations=())).endswith("known to 2026-09-30")


def test_vendors_looked_for_are_counted_by_reason() -> None:
    assert looked_for_words(sample_result()) == "2 vendors (2 designated)"


def test_a_record_system_is_named_as_people_write_it_and_a_cell_as_it_stands() -> None:
    system = Gap("record-system-not-fed", GapEffect.hides_presence, "e.toml", "my_ledger", "r")

    assert gap_place(system) == "my ledger"
    assert gap_place(replace(system, place="single_sign_on")) == "single sign-on"
    assert gap_place(replace(system, kind="odd-date", place="My_Sheet!A1")) == "My_Sheet!A1"


def test_no_evidence_is_said_of_the_sboms_that_were_read_and_of_nothing_else() -> None:
    assert OUTCOME_MEANING[Outcome.no_evidence_found] == (
        "For these assets an SBOM was read to its end and names none of the vendors looked for."
    )


def _list(**more) -> ListRecord:
    usual = ListRecord("x", "list-x", "List X", "x.json", "ab", "2026-10-09", 12, 0, 10, 9)
    return replace(usual, **more)


def test_lists_are_counted_beside_the_vendors_that_somebody_described() -> None:
    result = sample_result()
    met = replace(result.looked_for[0], id="x-party", listed_in="list-x")
    listed = replace(result, lists=(_list(), _list(looked_for=2_000)),
                     looked_for=(*result.looked_for, met))  # fmt: skip

    assert looked_for_words(listed) == (
        f"{looked_for_words(result)} and 2 official lists (2,009 companies)"
    )


def test_a_shipped_list_that_names_nobody_on_the_law_date_is_not_counted() -> None:
    result = replace(sample_result(), lists=(_list(file="", looked_for=0),))

    assert looked_for_words(result) == looked_for_words(sample_result())


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "List X of 2026-10-09 (x.json), 12 entries: 9 companies looked for"),
        ({"dated": None, "looked_for": 1},
         "List X without a date (x.json), 12 entries: 1 company looked for"),
        ({"file": "", "known": 2}, "List X of 2026-10-09, 12 entries: 9 companies looked for, and"
         " names 2 vendors of the register"),
        ({"parties": 0, "looked_for": 0}, "List X of 2026-10-09 (x.json) names nobody"),
    ],
)  # fmt: skip
def test_a_list_says_of_which_day_it_is_and_whom_it_names(more, words: str) -> None:
    assert list_words(_list(**more)) == words
