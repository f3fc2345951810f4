"""Is each field filled once, and is one that nobody declared an error that names it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.attest.words import TO_FILL, filled, needed_word, sections_of, word_of
from exposure.errors import InputError
from exposure.model.attest.draft import Section, Sentence
from exposure.model.attest.template import Field, Recipient, Template, TemplateSection

TEMPLATE = Template(
    name="example", title="T", recipient=Recipient.customer, clauses=(), citations=(), source="s",
    fields=(Field("offeror", "who signs"),),
    sections=(
        TemplateSection("First", ("{offeror} says.",), "FAR 52.204-29(d)"),
        TemplateSection("Last", ("It ends.",), after_representations=True),
    ),
    words={"more": "{offeror} adds."},
)  # fmt: skip


def test_a_field_is_filled_and_an_empty_one_becomes_a_line_to_fill() -> None:
    assert filled("{a} and {b}.", {"a": "x", "b": ""}, "t") == f"x and {TO_FILL}."


@given(st.text())
def test_what_a_field_holds_is_never_read_again(text: str) -> None:
    held = filled("{a}", {"a": text, "b": "secret"}, "t")

    assert held == (text or TO_FILL)


@pytest.mark.parametrize(
    "text", ["{b}", "{a.b}", "{a[0]}", "{a!r}", "{ a }", "{", "}", "{}", "{{a}}"]
)
def test_anything_else_in_braces_is_refused_in_one_line_that_names_it(text: str) -> None:
    with pytest.raises(InputError) as met:
        filled(text, {"a": "x"}, "example.yaml: sections.0")

    assert "example.yaml: sections.0" in str(met.value)
    assert "\n" not in str(met.value)


def test_sections_stand_before_and_behind_the_representations_with_their_paragraph() -> None:
    made = sections_of(TEMPLATE, {"offeror": "Wexford Inc.", "vendor": "not declared"})

    assert made.before == (Section("First", (Sentence("Wexford Inc. says.", "FAR 52.204-29(d)"),)),)
    assert made.after == (Section("Last", (Sentence("It ends."),)),)


def test_a_field_at_hand_that_the_template_does_not_declare_is_no_field() -> None:
    silent = Template(**{**_fields(TEMPLATE), "fields": ()})

    with pytest.raises(InputError, match=r"\{offeror\}"):
        sections_of(silent, {"offeror": "Wexford Inc."})


def test_a_further_text_is_filled_and_one_that_is_not_there_is_empty() -> None:
    assert word_of(TEMPLATE, "more", {"offeror": "Wexford Inc."}) == "Wexford Inc. adds."
    assert word_of(TEMPLATE, "less", {}) == ""


def _fields(one: Template) -> dict[str, object]:
    return {name: getattr(one, name) for name in one.__struct_fields__}


def test_a_text_that_an_older_copy_of_a_template_lacks_is_refused_and_never_left_empty() -> None:
    assert needed_word(TEMPLATE, "more", {"offeror": "Ostrel"}) == "Ostrel adds."

    with pytest.raises(InputError) as met:
        needed_word(TEMPLATE, "less", {"offeror": "Ostrel"})

    assert str(met.value).startswith("example.yaml: words: expected a text 'less', met none")


def test_a_name_that_ends_with_a_point_ends_a_sentence_without_a_second_one() -> None:
    fields = {"offeror": "Wexford Inc.", "ours": "Ostrel"}

    assert filled("Signed for {offeror}.", fields, "here") == "Signed for Wexford Inc."
    assert filled("{offeror}, {offeror} and {ours}.", fields, "here") == (
        "Wexford Inc., Wexford Inc. and Ostrel."
    )
