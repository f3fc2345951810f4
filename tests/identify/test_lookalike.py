"""Is a package that poses as a vendor's shown for review, and any other left alone?"""

import pytest

from exposure.identify.matcher import purl_matches
from exposure.identify.rules.lookalike import distance


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:npm/%40anthropic/sdk@0.1.0",
        "pkg:npm/%40antropic-ai/sdk@1.0.0",
        "pkg:npm/%40anhtropic-ai/sdk@1.0.0",
        "pkg:npm/anthropic-sdk@0.0.1",
        "pkg:pypi/anthropic-client",
        "pkg:cargo/anthropic@1",
    ],
)
def test_a_lookalike_asks_for_review(matcher, purl) -> None:
    (match,) = purl_matches(matcher, purl)

    assert (match.vendor, match.rule) == ("anthropic", "lookalike-scope")
    assert (match.confidence, match.relation) == ("review", "mentions_only")
    assert "may be impersonation" in match.because


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:npm/%40langchain/core@1",
        "pkg:npm/%40philanthropic/sdk@1",
        "pkg:npm/lodash@4",
        "pkg:npm/anthropic-viewer@1",
        "pkg:deb/debian/anthropic@1",
        "pkg:npm/%40meta/sdk@1",
    ],
)
def test_an_ordinary_package_is_left_alone(matcher, purl) -> None:
    assert purl_matches(matcher, purl) == []


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "xy", 2)],
)
def test_a_swap_of_neighbours_is_one_edit(first, second, edits) -> None:
    assert distance(first, second) == edits
