"""Does the URL of a repository or of a package archive lead to the package that the register lists?"""

import pytest

from exposure.identify.addresses import package_at
from exposure.identify.bills import match_bill
from exposure.identify.rows import match_row
from exposure.identify.rules.url_scan import suspects

LEADING = [
    "https://github.com/anthropics/claude-code",
    "https://codeload.github.com/anthropics/claude-code/tar.gz/abc",
    "https://raw.githubusercontent.com/anthropics/claude-code/main/run.sh",
    "HTTPS://www.GitHub.com/Anthropics/claude-code/tree/main?x#y",
    "git+https://github.com/anthropics/claude-code.git@v1.0",
    "git+ssh://git@github.com/anthropics/claude-code.git#main",
    "ssh://git@github.com:anthropics/claude-code",
    "ssh://git@github.com:22/anthropics/claude-code.git",
    "git@github.com:anthropics/claude-code.git",
    "scm:git:git@github.com:anthropics/claude-code.git",
    "https://registry.example/@anthropic-ai/sdk/-/sdk-1.0.0.tgz",
    "https://registry.example/npm/%40anthropic-ai%2Fsdk/-/sdk-1.0.0.tgz",
]
OTHERS = [
    "https://codeload.github.com/metanthropics/x/tar.gz/abc",
    "https://codeload.example/anthropics/x/tar.gz/abc",
    "https://github.com/metanthropics/x",
    "https://github.com/anthropics-fans/x",
    "https://github.com/anthropics/tokio",
    "https://github.com/someone/anthropics",
    "https://evil.example/github.com/anthropics/x",
    "https://notgithub.com/anthropics/x",
    "https://registry.example/@anthropic/sdk/-/sdk-1.0.0.tgz",
    "https://registry.example/@anthropic-ai-fans/sdk/-/sdk-1.0.0.tgz",
    "https://registry.example/@anthropic-ai/sdk",
    "",
]


def _by_url(matcher, given) -> list[tuple[int, str, str]]:
    return [
        (hit.node, hit.match.vendor, hit.match.confidence.value)
        for hit in match_bill(matcher, given)
        if hit.match.rule == "repository-url"
    ]


@pytest.mark.parametrize("url", LEADING)
def test_without_a_purl_a_listed_repository_or_archive_is_probable(matcher, bill, url) -> None:
    assert _by_url(matcher, bill([""], urls=[(0, url)])) == [(0, "anthropic", "probable")]


@pytest.mark.parametrize("url", OTHERS)
def test_another_repository_or_archive_is_left_alone(matcher, bill, url) -> None:
    assert _by_url(matcher, bill([""], urls=[(0, url)])) == []


def test_beside_a_usable_purl_a_link_is_no_more_than_a_reason_to_look(matcher, bill) -> None:
    url = "https://registry.example/@anthropic-ai/sdk/-/sdk-1.0.0.tgz"
    given = bill(["pkg:npm/lodash@4", "pkg:generic/x"], urls=[(0, url), (1, url)])

    assert _by_url(matcher, given) == [(0, "anthropic", "review"), (1, "anthropic", "probable")]


def test_the_relation_is_that_of_the_pattern(matcher, bill) -> None:
    url = "https://registry.example/@langchain/anthropic/-/anthropic-1.0.0.tgz"
    (hit,) = match_bill(matcher, bill([""], urls=[(0, url)]))

    assert (hit.match.rule, hit.match.relation) == ("repository-url", "connector_to")


def test_a_website_of_a_row_that_is_a_listed_archive_is_probable(matcher, row) -> None:
    url = "https://registry.example/@anthropic-ai/sdk/-/sdk-1.0.0.tgz"
    (hit,) = match_row(matcher, row("Northwind", website=url))

    assert (hit.role, hit.match.rule, hit.match.confidence) == (
        "website",
        "repository-url",
        "probable",
    )


def test_the_quick_look_lets_through_what_leads_to_a_listed_package(matcher) -> None:
    urls = [url for pair in zip(LEADING, OTHERS, strict=True) for url in pair]

    assert set(range(0, len(urls), 2)) <= set(suspects(matcher.urls, urls))


def test_the_quick_look_leaves_ordinary_addresses_out(matcher) -> None:
    urls = ["https://github.com/lodash/lodash", "https://registry.example/@babel/core/-/core-7.tgz"]

    assert suspects(matcher.urls, urls) == []


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://gitlab.com/Owner/Repo.git", "pkg:gitlab/owner/repo"),
        ("git@bitbucket.org:owner/repo.git", "pkg:bitbucket/owner/repo"),
    ],
)
def test_other_forges_are_read_alike(url, key) -> None:
    assert package_at(url).key == key


@pytest.mark.parametrize("url", ["https://github.com/owner", "https://github.com/owner/.git", "//"])
def test_an_owner_without_a_repository_is_no_package(url) -> None:
    assert package_at(url) is None


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://huggingface.co/acme/model", "pkg:huggingface/acme/model"),
        ("https://hf.co/datasets/acme/data", "pkg:huggingface/acme/data"),
        ("https://www.huggingface.co/spaces/acme/demo", "pkg:huggingface/acme/demo"),
    ],
)
def test_what_lies_at_a_hub_of_models_is_known_by_its_owner(url: str, key: str) -> None:
    purl = package_at(url)

    assert purl is not None
    assert purl.key == key


def test_a_page_of_a_hub_is_no_package() -> None:
    assert package_at("https://huggingface.co/blog") is None
