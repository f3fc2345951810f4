"""Do official identifiers, CPE vendor fields and model identifiers name their vendor?"""

import pytest

from exposure.identify.rules.identifiers import cpe_matches, cpe_vendor_of, identifier_matches
from exposure.identify.rules.model_ids.globs import fits
from exposure.identify.rules.models import model_matches


def test_an_identifier_confirms(matcher) -> None:
    (match,) = identifier_matches(matcher.identifiers, {"uei": "abcdef 123456"})

    assert (match.vendor, match.rule, match.confidence) == ("anthropic", "identifier", "confirmed")


@pytest.mark.parametrize("stated", [{"lei": "LEI-HEARD"}, {"duns": "12-345-6789"}])
def test_an_identifier_that_nobody_looked_up_is_no_more_than_probable(matcher, stated) -> None:
    (match,) = identifier_matches(matcher.identifiers, stated)

    assert match.confidence == "probable"
    assert "not yet verified" in match.because


@pytest.mark.parametrize("stated", [{}, {"uei": "ABCDEF123457"}, {"duns": "ABCDEF123456"}])
def test_another_identifier_is_left_alone(matcher, stated) -> None:
    assert identifier_matches(matcher.identifiers, stated) == []


@pytest.mark.parametrize(
    ("cpe", "field"),
    [
        ("cpe:2.3:a:Anthropic:claude_code:1.0:*:*:*:*:node.js:*:*", "anthropic"),
        ("cpe:/a:tp-link:archer:1", "tp-link"),
        (r"cpe:2.3:a:a\:b:c:1", "a:b"),
        ("cpe:2.3:a", ""),
        ("", ""),
    ],
)
def test_the_vendor_field_of_a_cpe_is_read(cpe, field) -> None:
    assert cpe_vendor_of(cpe) == field


@pytest.mark.parametrize(("disagrees", "confidence"), [(False, "probable"), (True, "review")])
def test_a_cpe_that_the_purl_does_not_bear_out_asks_for_review(
    matcher, disagrees, confidence
) -> None:
    cpe = "cpe:2.3:a:anthropic:x:1:*:*:*:*:*:*:*"
    (match,) = cpe_matches(matcher.identifiers, cpe, purl_disagrees=disagrees)

    assert (match.rule, match.confidence) == ("cpe-vendor", confidence)


@pytest.mark.parametrize("cpe", ["cpe:2.3:a:claudemonet:anthropic:1", "cpe:2.3:a:*:anthropic:1"])
def test_the_product_field_of_a_cpe_names_no_vendor(matcher, cpe) -> None:
    assert cpe_matches(matcher.identifiers, cpe, purl_disagrees=False) == []


@pytest.mark.parametrize(
    "name",
    ["claude-opus-4-5", "us.anthropic.claude-3-v1:0", "anthropic.claude-v2", "Claude-3@20250101"],
)
def test_a_model_identifier_names_its_vendor(matcher, name) -> None:
    (match,) = model_matches(matcher.models, name)

    assert (match.vendor, match.rule, match.confidence) == ("anthropic", "model-id", "probable")


@pytest.mark.parametrize("name", ["gpt-4o", "claude", "my-claude-3", "", "notanthropic.claude"])
def test_another_model_is_left_alone(matcher, name) -> None:
    assert model_matches(matcher.models, name) == []


@pytest.mark.parametrize(
    ("glob", "text", "expected"),
    [("a*b", "ab", True), ("a*a", "a", False), ("*x*", "axb", True), ("ab", "abc", False)],
)
def test_a_star_stands_for_any_text(glob, text, expected) -> None:
    assert fits(tuple(glob.split("*")), text) is expected
