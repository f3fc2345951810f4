"""What do the cells of a row make of each other's names?"""

import pytest
from msgspec.structs import replace

from exposure.identify.matcher import build_matcher
from exposure.identify.rows import match_row
from exposure.model.records import Cell
from exposure.register.facts import Background

VENDOR, PRODUCT = "vendor", "product"


def _hit(matcher, given, role, vendor):
    (hit,) = (
        hit
        for hit in match_row(matcher, given)
        if hit.role == role and hit.match.vendor == vendor and not hit.match.by_link
    )
    return hit.match


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"website": "https://claude.ai/login"}, "website lies under a domain of Anthropic"),
        ({"email": "billing@anthropic.com"}, "email lies under a domain of Anthropic"),
        ({"identifiers": {"uei": "ABCDEF123456"}}, "states a number of Anthropic"),
        ({"product": "Claude Enterprise"}, "also names"),
        ({"description": "AI assistant"}, "which is what Anthropic does"),
        ({"description": "Language models by the seat"}, "language models"),
        ({"cells": {"other": Cell("LLM", "vendors!K2")}}, "llm"),
        ({"email": "someone@gmail.com", "description": "LLM"}, "llm"),
        ({"description": "AI assistant for catering firms"}, "ai"),
    ],
)
def test_the_rest_of_a_row_confirms_a_doubtful_name(matcher, row, fields, says) -> None:
    match = _hit(matcher, row("Claude", **fields), VENDOR, "anthropic")

    assert match.confidence == "probable"
    assert says in match.because


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"description": "office chairs"},
        {"website": "claude-furniture.example", "description": "AI assistant"},
        {"description": "AI catering"},
        {"description": "catering"},
        {"country": "US"},
        {"email": "a@sharedmail.example"},
        {"product": "North Wind sails"},
    ],
)
def test_what_says_nothing_or_something_else_leaves_it_to_a_person(matcher, row, fields) -> None:
    match = _hit(matcher, row("Claude", **fields), VENDOR, "anthropic")

    assert match.confidence == "review"


@pytest.mark.parametrize(
    "vendor", ["No Claude", "Claude Group", "Claude Works Ltd", "Claude AI Solutions GmbH"]
)
def test_trade_does_not_confirm_a_denial_or_another_firm(matcher, row, vendor) -> None:
    match = _hit(matcher, row(vendor, description="AI assistant"), VENDOR, "anthropic")

    assert match.confidence == "review"


def test_a_doubtful_product_is_confirmed_by_its_trade_beside_it(matcher, row) -> None:
    match = _hit(matcher, row("Northwind", product="CLAUDE, AI ASSISTANT"), PRODUCT, "anthropic")

    assert match.confidence == "probable"


def test_a_country_confirms_a_name_that_few_bear(matcher, row) -> None:
    assert _hit(matcher, row("CHR", country="Kanada"), VENDOR, "cohere").confidence == "probable"


@pytest.mark.parametrize("vendor", ["Cohere", "CHR Works"])
def test_a_country_confirms_no_ordinary_word_and_no_longer_name(matcher, row, vendor) -> None:
    assert _hit(matcher, row(vendor, country="CA"), VENDOR, "cohere").confidence == "review"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"country": "India"}, "the row's country is IN"),
        ({"website": "www.cohere.health"}, "cohere.health bears the name"),
        ({"email": "desk@coherebakery.example"}, "coherebakery.example"),
        ({"description": "Bakery equipment"}, "bakery"),
        ({"description": "pumps"}, "pumps"),
    ],
)
def test_what_speaks_of_somebody_else_lowers_an_ambiguous_name(matcher, row, fields, says) -> None:
    match = _hit(matcher, row("Cohere, Inc.", **fields), VENDOR, "cohere")

    assert match.confidence == "review"
    assert any(says in why for why in match.against)
    assert says in match.because


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"country": "CA"},
        {"country": "US"},
        {"country": "nowhere"},
        {"country": "IN", "description": "LLM"},
        {"website": "reseller.example"},
        {"email": "me@gmail.com"},
        {"country": "IN", "product": "Rerank Engine"},
    ],
)
def test_what_says_little_does_not_lower_it(matcher, row, fields) -> None:
    assert _hit(matcher, row("Cohere, Inc.", **fields), VENDOR, "cohere").confidence == "probable"


@pytest.mark.parametrize("fields", [{}, {"country": "DE"}, {"email": "me@gmail.com"}])
def test_a_country_alone_is_only_noted_of_a_distinctive_name(matcher, row, fields) -> None:
    match = _hit(matcher, row("Huawei", **fields), VENDOR, "huawei")

    assert match.confidence == "confirmed"
    assert len(match.against) == ("country" in fields)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"description": "catering"}, "catering"),
        ({"website": "huawei.example"}, "huawei.example bears the name"),
        ({"website": "huawei-router.example", "country": "US"}, "huawei-router.example"),
    ],
)
def test_one_contradiction_makes_a_distinctive_name_less_sure(matcher, row, fields, says) -> None:
    match = _hit(matcher, row("Huawei", **fields), VENDOR, "huawei")

    assert match.confidence == "probable"
    assert any(says in why for why in match.against)
    assert says in match.because


@pytest.mark.parametrize(
    "fields",
    [
        {"description": "catering", "country": "DE"},
        {"description": "catering", "country": "US"},
        {"description": "catering", "website": "huawei.example"},
        {"website": "huaweicakes.example"},
        {"email": "desk@huawei-parts-direct.example"},
    ],
)
def test_two_contradictions_ask_for_a_person(matcher, row, fields) -> None:
    assert _hit(matcher, row("Huawei", **fields), VENDOR, "huawei").confidence == "review"


def test_a_host_that_is_known_to_be_anothers_asks_for_a_person(matcher, row) -> None:
    given = row("Anthropic", website="https://www.anthropicstechnology.example")

    match = _hit(matcher, given, VENDOR, "anthropic")

    assert (match.confidence, len(match.against)) == ("review", 1)


@pytest.mark.parametrize(
    "sign",
    [
        {"website": "huaweicakes.example; www.huawei.com"},
        {"email": "a@huawei.com"},
        {"product": "Kunpeng"},
    ],
)
def test_a_sure_sign_outweighs_what_speaks_against(matcher, row, sign) -> None:
    given = row("Huawei", **{"description": "catering", "country": "DE", **sign})

    assert _hit(matcher, given, VENDOR, "huawei").confidence == "confirmed"


@pytest.mark.parametrize(
    ("description", "level"),
    [("bakery routers", "confirmed"), ("routers for catering firms", "confirmed")],
)
def test_its_own_trade_silences_another(matcher, row, description, level) -> None:
    given = row("Huawei", description=description)

    assert _hit(matcher, given, VENDOR, "huawei").confidence == level


@pytest.fixture(scope="module")
def crowded(traded):
    """Return a matcher that knows of many companies with the words of one name."""
    known = replace(traded, background=Background(("a list",), 1_000, {300: "cohere", 500: "ai"}))
    return build_matcher(known, known.vendors)


@pytest.mark.parametrize(
    ("fields", "level"),
    [
        ({}, "probable"),
        ({"country": "CA"}, "probable"),
        ({"country": "US"}, "probable"),
        ({"country": "BR", "description": "LLM"}, "probable"),
        ({"country": "BR"}, "review"),
        ({"country": "US", "description": "office moves"}, "review"),
        ({"description": "catering"}, "review"),
        ({"website": "cohereai.example"}, "probable"),
        ({"website": "cohereworks.example"}, "review"),
    ],
)
def test_of_a_name_of_common_words_one_contradiction_is_enough(crowded, row, fields, level) -> None:
    assert _hit(crowded, row("Cohere AI", **fields), VENDOR, "cohere").confidence == level


def test_an_address_of_one_vendor_and_the_name_of_another_both_stay(matcher, row) -> None:
    hits = match_row(matcher, row("Huawei", website="anthropic.com"))

    assert [(hit.match.vendor, hit.match.confidence) for hit in hits] == [
        ("anthropic", "confirmed"),
        ("huawei", "confirmed"),
    ]


def test_a_row_without_hits_stays_without(matcher, row) -> None:
    assert match_row(matcher, row("Harbour Ltd", description="AI assistant", country="CN")) == []
