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
        "review",
    )
    assert match.by_link
    assert match.flags == ("opt_in",)
    assert "A page that was read, as of 2026-10-01" in match.because


def test_a_short_product_name_alone_asks_for_review(matcher) -> None:
    (match,) = link_matches(matcher.links, "", "Arrow")

    assert (match.confidence, match.flags) == ("review", ())


def test_a_short_product_name_of_its_provider_counts_beside_other_words(matcher) -> None:
    matches = link_matches(matcher.links, "Anysphere Works, Inc.", "Arrow desk seats")

    assert [match.vendor for match in matches] == ["anthropic"]


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


def test_what_may_be_switched_off_is_on_by_default(matcher) -> None:
    matches = link_matches(matcher.links, "", "Tidewater Assistant")

    assert {match.flags for match in matches} == {("default_on",)}


def test_a_vendor_that_no_page_names_is_no_more_than_reported(matcher) -> None:
    said, reported = link_matches(matcher.links, "", "Tidewater Assistant")

    assert said.vendor == "anthropic"
    assert "is publicly said to reach Anthropic: A page that was read, as of 2026-10-01;" in (
        said.because
    )
    assert reported.vendor == "huawei"
    assert "is reported, unverified, to reach Huawei: No page was read;" in reported.because


def test_a_date_that_is_not_known_is_not_written(matcher) -> None:
    reported = link_matches(matcher.links, "", "Tidewater Assistant")[1]

    assert "as of" not in reported.because
