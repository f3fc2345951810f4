"""How sure is a name, given how it is spelt and what stands beside it?"""

import pytest
from msgspec.structs import replace

from exposure.identify.matcher import build_matcher, text_matches


@pytest.mark.parametrize(
    ("text", "level", "rule"),
    [
        ("Vantora Technologies", "confirmed", "name-exact"),
        ("Blue Ocean - Vantora", "confirmed", "name-segment"),
        ("Vantora 5000 desk, oak, with shelf", "probable", "name-in-text"),
        ("Vantora Anlagen", "probable", "name-in-text"),
        ("Vantora desk oak shelf lamp", "review", "name-mentioned"),
        ("Vantora Family Bakery", "review", "name-mentioned"),
        ("Vantora Zhang", "review", "name-mentioned"),
        ("Dr. Vantora Chen DDS", "review", "name-mentioned"),
        ("Vantora Zhang cameras", "probable", "name-in-text"),
        ("Vantora Zhang GmbH", "probable", "name-in-text"),
        ("Vantora distributor", "review", "name-in-text"),
        ("ex Vantora", "review", "name-in-text"),
        ("VantoraTechnologies", "probable", "name-spacing"),
        ("Van Tora", "probable", "name-spacing"),
        ("Light Frame licences", "probable", "name-spacing"),
        ("VX-2CD4410 dome", "probable", "part-number"),
        ("Guangdong Vantora Advanced Optical Instr", "probable", "name-in-text"),
        ("Vantora Marine", "review", "name-ambiguous"),
        ("Vantora Marine Ltd", "review", "name-ambiguous"),
        ("Cedar", "review", "product-weak"),
        ("Cedar camera", "probable", "product-weak"),
        ("Cedar VX2000 unit", "review", "product-weak"),
        ("Vantora GmbH, Brick Lane 7, Ocean City", "probable", "name-in-text"),
        ("Vantora **BLOCKED**", "confirmed", "name-segment"),
        ("Vantora (no longer used)", "review", "name-in-text"),
    ],
)
def test_what_stands_beside_a_distinctive_name_decides(told, text, level, rule) -> None:
    assert told(text) == [("vantora", level, rule)]


@pytest.mark.parametrize(
    ("text", "level", "rule"),
    [
        ("Harbor", "review", "name-ambiguous"),
        ("Harbor, Inc.", "probable", "name-legal-form"),
        ("Harbor Inc", "probable", "name-legal-form"),
        ("Harbor chatbot", "probable", "name-ambiguous"),
        ("Harbor chatbot, brick and cedar", "review", "name-ambiguous"),
        ("Summit Harbor", "probable", "name-exact"),
        ("ZQE", "confirmed", "name-exact"),
        ("ZQE Ltd", "confirmed", "name-exact"),
        ("ZQE SpA", "review", "name-exact"),
        ("Ten Cent Ltd", "probable", "name-exact"),
    ],
)
def test_a_name_that_others_bear_needs_support(told, text, level, rule) -> None:
    assert told(text) == [("harbor", level, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Plumbing",
        "Harbor Catering",
        "Cedar Bakery",
        "Cedar fence posts",
        "Vantoras Bakery",
        "Vantoras Bakery Ltd",
        "Vantura Holdings",
        "Avantoral",
        "Cedarwood",
        "camera chatbot bakery",
    ],
)
def test_another_name_is_left_alone(told, text) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Vnatora", "probable"),
        ("Vantorra Technologies", "probable"),
        ("VANT0RA", "probable"),
        ("Vаntora", "probable"),
        ("Qillexia", "probable"),
        ("Vantora Technolgies", "probable"),
        ("Vanhora", "review"),
    ],
)
def test_a_misspelt_name_is_never_confirmed(told, text, level) -> None:
    ((vendor, met, _),) = told(text)

    assert (vendor, met) == ("vantora", level)


@pytest.mark.parametrize(
    "text", ["Vanhora Bakery", "Hrabor", "Hrabor brick", "Vanhora brick cedar"]
)
def test_a_slip_that_nothing_bears_out_says_nothing(told, text) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("万拓拉有限公司", "confirmed"),
        ("广东万拓拉分公司", "probable"),
        ("万拓技术有限公司", "probable"),
        ("万拓大厦", "review"),
        ("한국반토라유한", "probable"),
        ("Вантора", "confirmed"),
        ("Vantora (万拓拉)", "confirmed"),
    ],
)
def test_native_names_are_found_inside_words_without_blanks(told, text, level) -> None:
    ((vendor, met, _),) = told(text)

    assert (vendor, met) == ("vantora", level)


def test_a_match_says_what_was_met_and_what_spoke_against_it(matcher) -> None:
    (match,) = text_matches(matcher, "VANTORA Family Bakery")

    assert (match.listed, match.matched) == ("Vantora", "VANTORA")
    assert match.left_over == ("family", "bakery")
    assert match.against == ("bakery beside it tells of another trade",)


def test_a_misspelling_is_named(matcher) -> None:
    (match,) = text_matches(matcher, "Vnatora")

    assert "vnatora for vantora (letters swapped)" in match.because
    assert match.matched == "Vnatora"


def test_a_place_in_brackets_belongs_to_the_name_around_it(told) -> None:
    assert told("Harbor (USA), Inc.") == [("harbor", "probable", "name-legal-form")]


def test_a_name_cut_off_by_its_field_is_found(told) -> None:
    assert told("GUANGDONG VANTORA ADVA") == [("vantora", "probable", "name-in-text")]


@pytest.mark.parametrize(
    "text",
    ["Vantora技术", "Vantoraの", "Vantoraлаб", "上海Vantora", "VANTORA100234", "V00123Vantora"],
)
def test_what_is_joined_to_a_name_without_a_blank_does_not_hide_it(told, text) -> None:
    ((vendor, level, _),) = told(text)

    assert (vendor, level) == ("vantora", "probable")


@pytest.mark.parametrize(
    "text",
    [
        "contains no Harbor, Inc., Vantora or Quillexia parts",
        "without Harbor chatbot and Vantora cameras",
        "free of Vantora cameras",
    ],
)
def test_a_denial_reaches_every_name_of_a_list(matcher, text) -> None:
    levels = {match.confidence.value for match in text_matches(matcher, text)}

    assert levels == {"review"}


@pytest.mark.parametrize(
    ("stated", "level"), [(None, "review"), (True, "review"), (False, "confirmed")]
)
def test_what_the_register_states_stands_before_what_is_derived(world, stated, level) -> None:
    harbor = world.vendors["harbor"]
    names = tuple(replace(name, ambiguous=stated) for name in harbor.names if name.text == "Harbor")
    vendors = {"harbor": replace(harbor, names=names)}

    (match,) = text_matches(build_matcher(replace(world, vendors=vendors), vendors), "Harbor")

    assert match.confidence == level


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://x.example","Vantora")',
        "https://x.example,Vantora",
        "https://x.example/a; Vantora",
        "<https://x.example>Vantora",
    ],
)
def test_an_address_hides_no_name_behind_it(told, text) -> None:
    ((vendor, _, _),) = told(text)

    assert vendor == "vantora"


def test_the_words_of_an_address_name_nobody(told) -> None:
    assert told("https://vantora.example/vantora?a=vantora") == []
