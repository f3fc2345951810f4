"""Is a reader told who was considered, and what spoke against it?"""

import pytest

from exposure.identify.explain import MOST_CONSIDERED, consider
from exposure.identify.matcher import build_matcher
from exposure.register.load import load_register


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("pkg:npm/anthropic@0", "pkg:npm/anthropic is excluded: an empty placeholder"),
        ("pkg:pypi/claude-agents-sdk@1", "resembles"),
        ("Claude Monet Catering", "excluded: a painter"),
        ("Anthropics Technology Ltd", "excluded: a photo software company"),
        ("Philanthropic Ventures", "only part of the longer word philanthropic"),
        ("Anthroposics", "spelled like Anthropic"),
        ("Claude Dupont Plumbing", "beside it stands dupont, plumbing"),
        ("notanthropic.com", "but not at a dot"),
        ("https://anthropic.com.evil.example/x", "belongs to somebody else"),
        ("https://old.anthropic.com", "is excluded"),
    ],
)
def test_what_spoke_against_a_near_vendor_is_said(matcher, text, against) -> None:
    matches, considered = consider(matcher, text)

    assert matches == ()
    assert considered[0].vendor == "anthropic"
    assert against in considered[0].against
    assert considered[0].quote == text


def test_a_short_name_inside_a_word_is_said(matcher) -> None:
    _, considered = consider(matcher, "BOZTEPE Insaat")

    assert [(near.vendor, near.against) for near in considered] == [
        ("zte", "ZTE Corporation is only part of the longer word boztepe")
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Anthropic PBC", "name-exact"),
        ("pkg:npm/%40anthropic-ai/sdk", "purl-owned-namespace"),
        ("pkg:npm/%40anthropic/sdk", "lookalike-scope"),
        ("cpe:2.3:a:anthropic:x:1", "cpe-vendor"),
        ("https://docs.anthropic.com", "domain-in-text"),
        ("claude-opus-4", "model-id"),
        ("Northwind Rock", "catalogue-link"),
    ],
)
def test_a_match_is_told_as_well(matcher, text, rule) -> None:
    matches, considered = consider(matcher, text)

    assert matches[0].rule == rule
    assert "anthropic" not in {near.vendor for near in considered}


@pytest.mark.parametrize("text", ["", "lodash", "pkg:npm/lodash@4", "Fluss und Söhne"])
def test_a_far_text_has_nobody_near(matcher, text) -> None:
    assert consider(matcher, text) == ((), ())


def test_no_more_are_considered_than_a_reader_wants(matcher) -> None:
    _, considered = consider(matcher, "Philanthropic huaweis boztepe dahuan metas")

    assert 0 < len(considered) <= MOST_CONSIDERED


def test_the_same_name_in_another_ecosystem_is_said() -> None:
    shipped = build_matcher(load_register(), ["anthropic"])
    matches, considered = consider(shipped, "pkg:npm/mcp")

    assert matches == ()
    assert "same name, but the register lists pkg:pypi/mcp" in considered[0].against
