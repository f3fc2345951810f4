"""Which nodes of a bill are hit, in which role, and in which order?"""

import pytest

from exposure.identify.bills import match_bill
from exposure.inventory.bill import FILE, MODEL, ORIGIN, SERVICE
from exposure.model.relation import Relation


def _seen(hits) -> list[tuple[int, str, str, str]]:
    return [(hit.node, hit.role, hit.match.rule, hit.match.confidence.value) for hit in hits]


def test_a_purl_is_found_among_others(matcher, bill) -> None:
    hits = match_bill(matcher, bill(["pkg:npm/lodash@4", "pkg:npm/%40anthropic-ai/sdk@1"]))

    assert _seen(hits) == [(1, "purl", "purl-owned-namespace", "confirmed")]


def test_parties_are_read_by_role(matcher, bill) -> None:
    parties = {
        "supplier": ["Anthropic, PBC", "Supplier 7 GmbH"],
        "author": ["", "Jane <jane@anthropic.com>"],
        "publisher": ["Anthropic", ""],
    }
    hits = match_bill(matcher, bill(["pkg:npm/a@1", "pkg:npm/b@1"], parties=parties))

    assert _seen(hits) == [
        (0, "supplier", "name-exact", "confirmed"),
        (0, "publisher", "name-exact", "probable"),
        (1, "author", "domain-in-text", "probable"),
    ]


def test_an_excluded_purl_does_not_silence_its_supplier(matcher, bill) -> None:
    given = bill(["pkg:npm/anthropic@0"], parties={"supplier": ["Anthropic PBC"]})

    assert _seen(match_bill(matcher, given)) == [(0, "supplier", "name-exact", "confirmed")]


def test_a_name_counts_only_without_a_purl(matcher, bill) -> None:
    given = bill(
        ["", "pkg:npm/x@1", ""],
        names=["@anthropic-ai/sdk", "@anthropic-ai/sdk", "claude"],
    )

    sure = [seen for seen in _seen(match_bill(matcher, given)) if seen[3] != "review"]

    assert sure == [(0, "name", "package-name", "probable")]


def test_the_name_of_a_file_is_no_package(matcher, bill) -> None:
    assert match_bill(matcher, bill([""], names=["claude-agent-sdk"], kinds=[FILE])) == []


def test_what_something_was_made_from_is_where_its_maker_comes_in(matcher, bill) -> None:
    given = bill(
        ["pkg:npm/%40anthropic-ai/sdk@1", "pkg:npm/%40anthropic-ai/sdk@1"], kinds=[ORIGIN, 0]
    )

    relations = [hit.match.relation.value for hit in match_bill(matcher, given)]

    assert relations == ["origin_only", "made_by"]


def test_an_origin_without_a_purl_is_looked_at_by_name(matcher, bill) -> None:
    given = bill([""], names=["Anthropic Kit"], kinds=[ORIGIN])

    assert [seen[3] for seen in _seen(match_bill(matcher, given))] == ["review"]


def test_a_cpe_needs_the_purl_to_agree(matcher, bill) -> None:
    cpe = "cpe:2.3:a:anthropic:x:1:*:*:*:*:*:*:*"
    given = bill(["pkg:npm/other@1", "pkg:pypi/anthropic@1", ""], cpes=dict.fromkeys(range(3), cpe))
    found = [seen for seen in _seen(match_bill(matcher, given)) if seen[1] == "cpe"]

    assert found == [
        (0, "cpe", "cpe-vendor", "review"),
        (1, "cpe", "cpe-vendor", "probable"),
        (2, "cpe", "cpe-vendor", "probable"),
    ]


def test_a_host_is_an_endpoint_of_a_service_and_a_mention_in_a_component(matcher, bill) -> None:
    urls = [
        (0, "https://anthropic.com/a"),
        (0, "https://anthropic.com/b"),
        (1, "https://api.anthropic.com"),
    ]
    given = bill(["pkg:npm/x@1", ""], urls=urls, kinds=[0, SERVICE])

    assert _seen(match_bill(matcher, given)) == [
        (0, "host", "host-mentioned", "review"),
        (1, "host", "endpoint-owned", "confirmed"),
    ]


@pytest.mark.parametrize(
    ("purl", "url", "relation"),
    [
        ("pkg:npm/x@1", "https://mirrors.anthropic.com/x-1.tgz", Relation.mentions_only),
        ("pkg:npm/x@1", "https://anthropic.com/repository/npm/x-1.tgz", Relation.mentions_only),
        ("", "https://mirrors.anthropic.com/x-1.tgz", Relation.made_by),
        ("pkg:npm/x@1", "https://anthropic.com/mirrored/x-1.tgz", Relation.made_by),
    ],
)
def test_who_keeps_a_mirror_makes_no_package_in_it(matcher, bill, purl, url, relation) -> None:
    (hit,) = match_bill(matcher, bill([purl], urls=[(0, url)]))

    assert (hit.match.relation, hit.match.confidence) == (relation, "review")


def test_models_and_services_are_known_by_their_identifier(matcher, bill) -> None:
    names = ["claude-opus-4-5", "anthropic.claude-v2", "claude-opus-4-5"]
    given = bill(["pkg:npm/x@1", "", ""], names=names, kinds=[0, SERVICE, MODEL])

    found = [seen for seen in _seen(match_bill(matcher, given)) if seen[1] == "model"]

    assert found == [
        (1, "model", "model-id", "probable"),
        (2, "model", "model-id", "probable"),
    ]


def test_a_service_is_known_by_its_name_and_a_component_without_purl_asks_for_review(
    matcher, bill
) -> None:
    names = ["Anthropic Claude API", "Anthropic PBC tools", "Anthropic"]
    given = bill(["", "", "pkg:npm/anthropic-like@1"], names=names, kinds=[SERVICE, 0, 0])

    by_name = {(hit.node, hit.match.confidence.value) for hit in match_bill(matcher, given)
               if hit.role == "name"}  # fmt: skip

    assert by_name == {(0, "probable"), (1, "review")}


def test_a_purl_that_is_none_does_not_silence_the_package_name(matcher, bill) -> None:
    given = bill(["npm/@anthropic-ai/sdk@1"], names=["@anthropic-ai/sdk"])

    assert "package-name" in {hit.match.rule for hit in match_bill(matcher, given)}


def test_the_provider_of_a_service_made_it(matcher, bill) -> None:
    given = bill([""], parties={"provider": ["Anthropic PBC"]}, kinds=[SERVICE])
    (hit,) = match_bill(matcher, given)

    assert (hit.role, hit.match.relation, hit.match.confidence) == (
        "provider",
        "made_by",
        "confirmed",
    )


def test_an_ordinary_bill_has_no_hits(matcher, bill) -> None:
    given = bill(
        ["pkg:npm/lodash@4", ""],
        names=["lodash", "sdk"],
        parties={"supplier": ["Philanthropic GmbH", ""]},
        urls=[(0, "https://notanthropic.com")],
    )

    assert match_bill(matcher, given) == []


def test_an_empty_bill_has_no_hits(matcher, bill) -> None:
    assert match_bill(matcher, bill([])) == []


@pytest.mark.parametrize(
    "purl", ["npm/@anthropic-ai/sdk@1", "@anthropic-ai/sdk@1", "pkg:@anthropic-ai/sdk"]
)
def test_a_text_that_should_be_a_purl_is_tried_as_a_package_name(matcher, bill, purl) -> None:
    assert _seen(match_bill(matcher, bill([purl], names=["sdk"]))) == [
        (0, "name", "package-name", "probable")
    ]


@pytest.mark.parametrize("purl", ["", " ", "pkg:", "pkg:generic/sdk@1", "pkg:npm"])
def test_a_purl_that_names_no_package_leaves_the_name_to_speak(matcher, bill, purl) -> None:
    given = bill([purl], names=["com.anthropic:anthropic-java"])

    assert _seen(match_bill(matcher, given)) == [(0, "name", "package-name", "probable")]


def test_a_component_that_bears_a_name_and_has_no_purl_asks_for_review(matcher, bill) -> None:
    names = ["Huawei Modem Firmware", "Huawei Modem Firmware", "Philanthropic Tools"]
    (hit,) = match_bill(matcher, bill(["", "pkg:npm/modem@1", ""], names=names))

    assert (hit.node, hit.match.rule, hit.match.relation, hit.match.confidence) == (
        0,
        "component-name",
        "made_by",
        "review",
    )


def test_the_name_of_a_service_is_at_most_probable(matcher, bill) -> None:
    given = bill(["", "pkg:npm/x@1"], names=["Anthropic", "Anthropic"], kinds=[SERVICE, MODEL])

    assert _seen(match_bill(matcher, given)) == [
        (0, "name", "name-exact", "probable"),
        (1, "name", "name-exact", "probable"),
    ]


@pytest.mark.parametrize(
    ("purl", "rule"),
    [
        ("pkg:oci/tools@sha256:ab?repository_url=ghcr.io/anthropics/courses", "repository-url"),
        ("pkg:generic/tools@1?vcs_url=git%2Bhttps://github.com/anthropics/courses%40abc", "repository-url"),
        ("pkg:generic/tools@1?download_url=https://docs.anthropic.com/x.tgz", "host-mentioned"),
        ("pkg:oci/tools@sha256:ab?repository_url=ghcr.io/metanthropics/courses", ""),
        ("pkg:oci/tools@sha256:ab?repository_url=#ghcr.io/anthropics/courses", ""),
    ],
)  # fmt: skip
def test_an_address_that_a_purl_states_is_looked_at(matcher, bill, purl, rule) -> None:
    hits = match_bill(matcher, bill(purls=[purl]))

    assert [hit.match.rule for hit in hits if hit.role == "host"] == ([rule] if rule else [])
