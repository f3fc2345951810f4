"""Is a product recognised that is publicly stated to reach a vendor?"""

import pytest

from exposure.identify.rules.links import link_matches


@pytest.mark.parametrize(
    ("vendor", "product"),
    [
        ("Northwind Cloud Inc", "Rock"),
        ("Northwind", "Rock"),
        ("", "Northwind Rock - 12 seats"),
        ("Northwind (Rock)", ""),
        ("CDW - Northwind Rock", ""),
        ("Northwind Rock", ""),
    ],
)
def test_a_listed_product_reaches_each_vendor_looked_for(matcher, vendor, product) -> None:
    matches = {match.vendor: match for match in link_matches(matcher.links, vendor, product)}

    assert sorted(matches) == ["anthropic", "huawei"]
    match = matches["anthropic"]
    assert (match.rule, match.relation, match.confidence) == (
        "catalogue-link",
        "hosted_through",
        "probable",
    )
    assert match.by_link
    assert match.flags == ("opt_in",)
    assert "A page that was read, as of 2026-10-01" in match.because


def test_a_short_product_name_alone_asks_for_review(matcher) -> None:
    (match,) = link_matches(matcher.links, "", "Arrow")

    assert (match.confidence, match.flags) == ("review", ())


def test_a_short_product_name_of_its_provider_is_probable(matcher) -> None:
    matches = link_matches(matcher.links, "Anysphere Works, Inc.", "Arrow")

    assert {match.confidence for match in matches} == {"probable"}


@pytest.mark.parametrize(
    ("vendor", "product"),
    [
        ("Arrow Hydraulics", ""),
        ("", "Rock climbing"),
        ("Northwind", "Sand"),
        ("Northwind Airlines", "Rock"),
        ("Northwind Rocket", ""),
        ("", ""),
    ],
)
def test_another_product_is_left_alone(matcher, vendor, product) -> None:
    assert link_matches(matcher.links, vendor, product) == []
