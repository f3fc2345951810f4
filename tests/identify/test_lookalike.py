"""Is a package that poses as a vendor's shown for review, and any other left alone?"""

import pytest

from exposure.identify.lookalikes.scopes import resembled_scopes
from exposure.identify.matcher import purl_matches, text_matches
from exposure.identify.spelling.distance import distance


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:npm/%40anthropic/sdk@0.1.0",
        "pkg:npm/%40anthropics/sdk@0.1.0",
        "pkg:npm/%40anthropic-sdk/core@0.1.0",
        "pkg:npm/%40official-anthropic/core@0.1.0",
        "pkg:npm/%40antropic-ai/sdk@1.0.0",
        "pkg:npm/%40anhtropic-ai/sdk@1.0.0",
        "pkg:npm/anthropic-sdk@0.0.1",
        "pkg:pypi/anthropic-client",
        "pkg:cargo/anthropic@1",
        "pkg:npm/anthropic-viewer@1",
        "pkg:pypi/sdk-anthropic@1",
        "pkg:npm/node-anthropic@1",
        "pkg:npm/%40acme/anthropic-proxy@1",
        "pkg:pypi/anthropicapi@1",
        "pkg:pypi/anhtropic@0.2.0",
        "pkg:pypi/anthropicc@0.2.0",
        "pkg:gem/anthr0pic-client@1",
        "pkg:npm/\u0430nthropic@1",
        "pkg:nuget/Anthropic.Extras@1",
        "pkg:npm/claude-agent-sdk@1",
        "pkg:pypi/claudeagentsdk@1",
        "pkg:golang/example.com/anthropic-sdk@v1",
        "pkg:golang/github.com/acme/go-anthropic/v2@v2.1.0",
        "pkg:golang/go.anthropic.example/sdk@v1",
        "pkg:deb/debian/anthropic@1",
        "pkg:deb/debian/python3-anthropic@1",
        "pkg:apk/alpine/py3-anthropic@1",
        "pkg:conda/anthropic@0.20",
        "pkg:docker/anthropic/tools@1.0",
        "pkg:oci/anthropic-proxy@sha256:abc?repository_url=ghcr.io/acme/anthropic-proxy",
        "pkg:swift/github.com/acme/Anthropic@1",
        "pkg:conan/claude-agent-sdk@1",
        "pkg:maven/io.acme/anthropic-client@1",
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
        "pkg:npm/anthropic@1",
        "pkg:npm/philanthropic@1",
        "pkg:pypi/anthropometry@0.3.0",
        "pkg:npm/viewer-for-anthropic@1",
        "pkg:npm/kun-peng@1",
        "pkg:npm/zte-sdk@1",
        "pkg:npm/sdk@1",
        "pkg:npm/%40anthropiczz-labs/sdk@1",
        "pkg:golang/github.com/acme/anthropometry@v1",
        "pkg:golang/github.com/acme/sdk@v1",
        "pkg:deb/debian/philanthropic@1",
        "pkg:deb/debian/anhtropic@1",
        "pkg:maven/org.philanthropic/sdk@1",
        "pkg:npm/%40meta/sdk@1",
    ],
)
def test_an_ordinary_package_is_left_alone(matcher, purl) -> None:
    assert purl_matches(matcher, purl) == []


def test_a_review_says_what_is_listed_and_what_speaks_against_it(matcher) -> None:
    (match,) = purl_matches(matcher, "pkg:npm/anthropic-sdk@0.0.1")

    assert match.because == (
        "the package name anthropic-sdk bears the name Anthropic and is not listed for Anthropic; "
        "may be impersonation, or somebody else's package"
    )
    assert (match.listed, match.matched) == ("Anthropic", "pkg:npm/anthropic-sdk@0.0.1")
    assert match.against == ("the register does not list the package",)


@pytest.mark.parametrize(
    ("scope", "owned"), [("antropic-ai", ["anthropic-ai"]), ("philanthropic", []), ("x", [])]
)
def test_a_scope_resembles_an_owned_one_a_letter_or_two_away(matcher, scope, owned) -> None:
    assert resembled_scopes(matcher.looks.scopes, scope) == owned


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "xy", 2)],
)
def test_a_swap_of_neighbours_is_one_edit(first, second, edits) -> None:
    assert distance(first, second) == edits


@pytest.mark.parametrize("text", ["@anthropic", "@anthropic/", "@anthropic/sdk", " @Antropic-AI/ "])
def test_a_scope_that_is_not_owned_asks_for_review_wherever_it_stands(matcher, text) -> None:
    (match,) = text_matches(matcher, text)

    assert (match.confidence, match.relation) == ("review", "mentions_only")
    assert "may be impersonation" in match.because
    assert match.quote == text


@pytest.mark.parametrize("text", ["@anthropic-ai", "@anthropic-ai/", "@anthropic-ai/sdk"])
def test_an_owned_scope_is_the_vendors_without_a_package_too(matcher, text) -> None:
    (match,) = text_matches(matcher, text)

    assert (match.rule, match.confidence) == ("purl-owned-namespace", "confirmed")


@pytest.mark.parametrize("text", ["@lodash/fp", "@philanthropic/", "@"])
def test_a_scope_of_somebody_else_is_left_alone(matcher, text) -> None:
    assert text_matches(matcher, text) == []
