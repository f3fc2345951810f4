"""Which names are also something else, as far as the words of other companies tell?"""

import pytest

from exposure.register.facts import Background
from exposure.register.load import load_register
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import ORDINARY, CompanyWords, company_words

WORDS = company_words(
    Background(
        names=10_000,
        words={
            1: "abc tarn",
            2: "fjord",
            5: "summit",
            300: "pacific",
            400: "networks",
            ORDINARY: "lark",
        },
    )
)


@pytest.fixture(scope="module")
def shipped() -> CompanyWords:
    return company_words(load_register().background)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("fjord", "the word stands in the names of 2 other companies"),
        ("lark", "it is an ordinary word, a given name or a place"),
        ("360", "it is a number"),
        ("qy", "it has no more than two characters"),
        ("q", "it has no more than two characters"),
        ("大华", "it has no more than two characters"),
        ("abc", "it has no more than three letters, and another company bears them too"),
        ("pacific networks", "each of its words is common in company names"),
    ],
)
def test_an_ambiguous_name_says_why(name: str, why: str) -> None:
    assert ambiguity_of(tuple(name.split()), WORDS) == why


@pytest.mark.parametrize(
    "name",
    [
        "tarn",  # one other company may be chance
        "xyz",  # three letters that nobody else bears
        "浙江大华",
        "zweiundvierzig",
        "zweiundvierzig networks",  # a rare word carries a common one
        "tarn networks",
        "lark networks",
        "summit fjord",
        "networks 3",  # a number tells one edition from others
        "x networks",
        "",
    ],
)
def test_a_distinctive_name_is_not_ambiguous(name: str) -> None:
    assert ambiguity_of(tuple(name.split()), WORDS) == ""


def test_without_a_vocabulary_only_very_short_names_are_ambiguous() -> None:
    nothing = company_words(Background())

    assert ambiguity_of(("pacific", "networks"), nothing) == ""
    assert ambiguity_of(("qy",), nothing)


@pytest.mark.parametrize(
    "name",
    [
        "claude",
        "gemini",
        "meta",
        "lark",
        "devin",
        "cursor",
        "scale",
        "oven",
        "grok",
        "llama",
        "cohere",
        "windsurf",
        "pacific networks",
        "positive technologies",
    ],
)
def test_the_shipped_vocabulary_knows_the_namesakes(shipped: CompanyWords, name: str) -> None:
    assert ambiguity_of(tuple(name.split()), shipped)


@pytest.mark.parametrize(
    "name",
    [
        "huawei",
        "hikvision",
        "kaspersky",
        "openai",
        "anthropic",
        "deepseek",
        "hugging face",
        "gemini pro",
        "claude enterprise",
        "llama 3",
        "vertex ai",
        "meta platforms",
        "china unicom",
        "semiconductor manufacturing international",
    ],
)
def test_the_shipped_vocabulary_leaves_distinctive_names(shipped: CompanyWords, name: str) -> None:
    assert ambiguity_of(tuple(name.split()), shipped) == ""
