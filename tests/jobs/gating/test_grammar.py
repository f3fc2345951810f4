"""What does a criterion mean as it is written, and what is said of one that means nothing?"""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import SettingsError
from exposure.jobs.gating.grammar import NUMBERS, SECRET_KEYS, WORDS, criterion_of
from exposure.jobs.gating.stated import fail_on_of, read
from exposure.model.finding import VerdictKind
from exposure.model.gate.criteria import (
    EXPOSED,
    INCOMPLETE,
    OUTCOME_WORDS,
    POSSIBLE,
    Comparison,
    Condition,
    Key,
)
from exposure.model.relation import Confidence, Relation

FLAG, FILE = "--fail-on", "exposure.toml: fail_on[1]"


def conditions(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.key, one.comparison, one.values) for one in criterion_of(text, FLAG).conditions]


def refusal(text: str, place: str = FLAG) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        read(text, place)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("word", "means"), [("exposed", EXPOSED), ("possible", POSSIBLE), ("incomplete", INCOMPLETE)]
)
def test_a_word_is_an_outcome_from_which_on_a_build_fails(word, means) -> None:
    assert read(f" {word} ", FLAG) == means


def test_conditions_stand_one_behind_another() -> None:
    assert conditions("relation=made_by|connector_to,tier<=2") == [
        ("relation", "=", ("made_by", "connector_to")),
        ("tier", "<=", ("2",)),
    ]


def test_blanks_do_not_matter_and_do_not_stand_in_what_was_understood() -> None:
    spaced = criterion_of("  relation = made_by | connector_to , tier <= 02 ", FLAG)

    assert spaced == criterion_of("relation=made_by|connector_to,tier<=2", FLAG)
    assert spaced.written == "relation=made_by|connector_to,tier<=2"


@pytest.mark.parametrize("comparison", get_args(Comparison))
@pytest.mark.parametrize("key", sorted(NUMBERS))
def test_tier_and_depth_take_every_comparison(key: str, comparison: str) -> None:
    assert conditions(f"{key}{comparison}3") == [(key, comparison, ("3",))]


def test_a_value_that_stands_twice_counts_once() -> None:
    assert conditions("tier=1|1|01") == [("tier", "=", ("1",))]


def test_incomplete_as_an_outcome_speaks_of_assets_alone() -> None:
    alone, beside = (criterion_of(text, FLAG) for text in
                     ("outcome=incomplete", "outcome=exposed|not_assessable"))  # fmt: skip

    assert (alone.assets, alone.findings, alone.conditions) == (True, False, ())
    assert (beside.assets, beside.findings) == (True, True)
    assert beside.conditions == (Condition("outcome", "=", ("exposed",)),)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "expected exposed, possible, incomplete, or criteria such as", "gate.md"),
        ("posible", "expected exposed, possible, incomplete, or criteria such as", "gate.md"),
        ("Exposed", "expected exposed, possible, incomplete, or criteria such as", "gate.md"),
        ("tier=1,", "expected exposed, possible, incomplete, or criteria such as", "gate.md"),
        ("tier", "met 'tier'", "gate.md"),
        ("exposed,tier=1", "expected the word 'exposed' alone", "or write outcome=exposed"),
        ("=1", "met '=1'", "gate.md"),
        ("teir=1", "expected one of outcome, verdict, tier,", "nearest: tier"),
        ("Tier=1", "met 'Tier'", "nearest: tier"),
        ("relation=madeby", "expected relation as one of made_by,", "nearest: made_by"),
        ("relation=made-by", "met 'made-by'", "nearest: made_by"),
        ("verdict=forbidden", "expected verdict as one of prohibited,", "gate.md"),
        ("confidence>=sure", "expected confidence as one of confirmed,", "gate.md"),
        ("outcome=bad", "expected outcome as one of exposed, possible, incomplete", "gate.md"),
        ("relation=", "expected a value behind relation=, met nothing", "gate.md"),
        ("relation=made_by|", "expected a value behind relation=, met nothing", "gate.md"),
        ("tier=", "expected a value behind tier=, met nothing", "gate.md"),
        ("tier<=1|2", "expected one value behind tier<=, met 2", "gate.md"),
        ("tier<=two", "expected a whole number of steps for tier, met 'two'", "gate.md"),
        ("tier<=-1", "expected a whole number of steps for tier, met '-1'", "gate.md"),
        ("tier<=1.5", "expected a whole number of steps", "gate.md"),
        ("tier==1", "expected a whole number of steps for tier, met '=1'", "gate.md"),
        ("tier<=٣", "expected a whole number of steps", "gate.md"),
        ("tier<=9999999999", "expected a whole number of steps", "gate.md"),
        ("relation<=made_by", "expected relation with = !=, met <=", "gate.md"),
        ("vendor>x", "expected vendor with = !=, met >", "gate.md"),
        ("confidence<=probable", "expected confidence with = != >=, met <=", "gate.md"),
        ("outcome=incomplete,tier=1", "`outcome=incomplete` speaks of whole assets", "of its own"),
        ("tier=1,outcome=incomplete", "`outcome=incomplete` speaks of whole assets", "of its own"),
        ("outcome!=incomplete", "`outcome=incomplete` speaks of whole assets", "of its own"),
    ],
)
def test_what_means_nothing_is_said_in_one_line(text: str, message: str, hint: str) -> None:
    error = refusal(text)

    assert error.message.startswith("--fail-on: ")
    assert message in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    "text",
    [
        "tier<1", "tier<=0", "tier=0", "depth<0", "tier>=3,tier<=2", "tier=1,tier=2",
        "relation=made_by,relation=owned_by", "relation=made_by,relation!=made_by",
        "confidence>=confirmed,confidence=review", "outcome!=exposed|possible",
        "outcome=exposed,outcome=possible", "verdict=watch,verdict=disclose",
        "relation!=" + "|".join(Relation), "tier=1,relation=made_by,tier=2",
        "outcome=exposed,relation=routes_to", "outcome=exposed,confidence=review",
        "outcome!=possible,relation!=made_by|connector_to|hosted_through|subprocessor_of|owned_by",
    ],
)  # fmt: skip
def test_what_nothing_can_ever_meet_is_refused(text: str) -> None:
    """Such a gate would let every build pass in silence."""
    error = refusal(text)

    assert "nothing can ever meet" in error.message
    assert "every build pass" in error.hint


@pytest.mark.parametrize(
    "text",
    ["tier>=2,tier<=2", "tier>1,tier<3", "depth<1", "depth=0", "tier!=1|2|3",
     "confidence>=review,confidence!=confirmed|probable", "tier>=999999998",
     "outcome=exposed|possible,relation=routes_to", "outcome=possible,confidence=review",
     "outcome=exposed,confidence!=confirmed"],
)  # fmt: skip
def test_what_one_value_alone_can_meet_is_not_refused(text: str) -> None:
    assert criterion_of(text, FLAG).written == text


@pytest.mark.parametrize(
    "text",
    ["secretco", "vendor=secretco,tier<x", "secretco=vendor", "relation=secretco", "vendr=secretco",
     "vendor<secretco", "designation=secretco,foo", "tier=secretco", "verdict=made_by|secretco"],
)  # fmt: skip
def test_what_stands_in_a_file_is_not_repeated(text: str) -> None:
    """A refusal may stand in a log that others read; the file need not be public."""
    error = refusal(text, FILE)

    assert str(error).startswith(FILE)
    assert "secretco" not in str(error)


def _written(one: Condition) -> str:
    return f"{one.key}{one.comparison}{'|'.join(one.values)}"


NAMES = st.text("abcdefghijklmnopqrstuvwxyz:-._ 0123456789", min_size=1, max_size=12).map(
    lambda text: text.strip() or "x"
)


@st.composite
def one_condition(draw: st.DrawFn) -> Condition:
    key: Key = draw(st.sampled_from(get_args(Key)))
    if key in NUMBERS:
        comparison = draw(st.sampled_from(["<=", ">=", "<", ">", "=", "!="]))
        values = (str(draw(st.integers(2, 99))),)
    else:
        comparison = draw(st.sampled_from(["=", "!="]))
        known = NAMES if key in SECRET_KEYS else st.sampled_from(
            [word for word in WORDS[key] if word != "incomplete"][:2]
        )  # fmt: skip
        values = (draw(known),)
    return Condition(key, comparison, values)


@given(st.lists(one_condition(), min_size=1, max_size=8, unique_by=lambda one: one.key))
def test_what_is_written_is_what_is_understood(given_conditions: list[Condition]) -> None:
    text = ",".join(map(_written, given_conditions))
    read_back = criterion_of(text, FLAG)

    assert read_back.conditions == tuple(given_conditions)
    assert criterion_of(read_back.written, FLAG) == read_back


@given(st.text(max_size=40))
def test_any_text_is_understood_or_refused_in_one_line(text: str) -> None:
    try:
        criterion = read(text, FLAG)
    except SettingsError as error:
        said = str(error)
    else:
        said = f"--fail-on: {criterion.written}"
        assert criterion.conditions or criterion.assets

    assert said.startswith("--fail-on: ")


@given(
    st.lists(
        st.sampled_from(
            [
                "tier",
                "depth",
                "relation",
                "vendor",
                "=",
                "!=",
                "<",
                "<=",
                "|",
                ",",
                "1",
                "2",
                "made_by",
                "x",
            ]
        )
    )
)
def test_pieces_of_the_grammar_in_any_order_are_understood_or_refused(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        criterion = read(text, FLAG)
    except SettingsError:
        return
    assert criterion_of(criterion.written, FLAG) == criterion


def test_flags_stand_before_the_file_as_a_whole() -> None:
    assert fail_on_of(("exposed",), "exposure.toml", ("possible", "tier=1")) == (EXPOSED,)


def test_without_anything_it_is_possible() -> None:
    assert fail_on_of((), "", None) == (POSSIBLE,)


def test_a_criterion_that_stands_twice_counts_once() -> None:
    assert fail_on_of(("tier=1", "exposed", "tier = 1"), "", None) == (
        criterion_of("tier=1", FLAG), EXPOSED,
    )  # fmt: skip


def test_the_words_are_those_of_the_model() -> None:
    assert WORDS["relation"] == tuple(Relation)
    assert WORDS["verdict"] == tuple(VerdictKind)
    assert WORDS["confidence"] == tuple(Confidence)
    assert set(OUTCOME_WORDS) == {"exposed", "possible", "incomplete"}
