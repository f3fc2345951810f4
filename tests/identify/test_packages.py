"""Does a purl mean what the register's most specific pattern says of it?"""

import pytest
from msgspec.structs import replace

from exposure.identify.matcher import build_matcher, purl_matches
from exposure.identify.rules.packages import name_matches
from exposure.model.relation import Relation
from exposure.register.facts import PackagePattern


@pytest.mark.parametrize(
    ("purl", "rule", "relation", "confidence"),
    [
        ("pkg:npm/%40anthropic-ai/sdk@1.12.0", "purl-owned-namespace", "made_by", "confirmed"),
        ("pkg:npm/@anthropic-ai/sdk@1.12.0", "purl-owned-namespace", "made_by", "confirmed"),
        ("pkg:pypi/Claude_Agent.SDK@0.2", "purl-owned-package", "made_by", "confirmed"),
        ("pkg:nuget/ANTHROPIC@1", "purl-owned-package", "made_by", "confirmed"),
        (
            "pkg:golang/github.com/Anthropics/anthropic-sdk-go/v2@v2.1",
            "purl-owned-package",
            "made_by",
            "confirmed",
        ),
        ("pkg:npm/%40langchain/anthropic@1", "purl-connector", "connector_to", "probable"),
        (
            "pkg:npm/otel-anthropic@1",
            "purl-instrumentation",
            "instrumentation_only",
            "probable",
        ),
    ],
)
def test_a_listed_package_is_found(matcher, purl, rule, relation, confidence) -> None:
    (match,) = purl_matches(matcher, purl)

    assert (match.vendor, match.rule, match.relation, match.confidence, match.quote) == (
        "anthropic",
        rule,
        relation,
        confidence,
        purl,
    )


def test_a_fact_that_nobody_verified_is_at_most_probable_and_says_so(matcher) -> None:
    (match,) = purl_matches(matcher, "pkg:pypi/heard-of@1")

    assert match.confidence == "probable"
    assert match.because.endswith("(from general knowledge, not yet verified)")


def test_a_prefix_that_anybody_may_use_is_at_most_probable(matcher) -> None:
    (match,) = purl_matches(matcher, "pkg:pypi/huaweicloudsdkcore@3")

    assert (match.vendor, match.confidence) == ("huawei", "probable")


def test_a_router_reaches_each_vendor_it_is_listed_for(matcher) -> None:
    matches = purl_matches(matcher, "pkg:npm/ai@7.0.0")

    assert [(match.vendor, match.relation) for match in matches] == [
        ("anthropic", "routes_to"),
        ("huawei", "routes_to"),
    ]


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:npm/anthropic@0.0.0",
        "pkg:golang/github.com/Anthropics/tokio/v2@v2.0",
        "pkg:github/anthropics/tokio@1",
        "pkg:npm/aid@1",
        "pkg:npm/openapi-types@12",
        "pkg:maven/com.huaweix/lib@1",
        "pkg:golang/github.com/anthropics2/x@v1",
        "pkg:pypi/philanthropic@1",
        "",
    ],
)
def test_an_excluded_or_other_package_is_left_alone(matcher, purl) -> None:
    assert purl_matches(matcher, purl) == []


@pytest.mark.parametrize(
    ("name", "confidence"),
    [
        ("@anthropic-ai/sdk", "probable"),
        ("com.anthropic:anthropic-java", "probable"),
        ("claude-agent-sdk", "probable"),
    ],
)
def test_a_component_without_purl_is_known_by_its_package_name(matcher, name, confidence) -> None:
    matches = name_matches(matcher.packages, name)

    assert [(m.vendor, m.rule, m.confidence) for m in matches] == [
        ("anthropic", "package-name", confidence)
    ]


def test_a_short_bare_name_only_asks_for_review(matcher) -> None:
    assert {match.confidence for match in name_matches(matcher.packages, "ai")} == {"review"}


@pytest.mark.parametrize("name", ["claude", "sdk", "anthropic-ai", "@other/sdk", ""])
def test_other_bare_names_are_left_alone(matcher, name) -> None:
    assert name_matches(matcher.packages, name) == []


def test_a_package_of_a_company_that_the_vendor_owns_is_the_vendors_by_ownership(register) -> None:
    pattern = PackagePattern("pkg:npm/%40oakmere/*", "anthropic", Relation.owned_by, "read",
                             "purl-affiliate")  # fmt: skip
    matcher = build_matcher(
        replace(register, packages=(*register.packages, pattern)), register.vendors
    )

    (match,) = purl_matches(matcher, "pkg:npm/%40oakmere/ui@1")

    assert (match.rule, match.relation, match.confidence) == (
        "purl-affiliate", "owned_by", "confirmed")  # fmt: skip
    assert "purl-affiliate" not in {
        one.rule for one in purl_matches(matcher, "pkg:npm/%40oakmere-garden/ui@1")
    }
