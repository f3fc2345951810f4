"""Does a package URL come out in one canonical spelling, and a text that is none not at all?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.purl import decode, split_purl


@pytest.mark.parametrize(
    ("purl", "key", "version"),
    [
        ("pkg:npm/%40scope/sdk@1.2.3", "pkg:npm/%40scope/sdk", "1.2.3"),
        ("pkg:npm/@Scope/SDK@1", "pkg:npm/%40scope/sdk", "1"),
        ("pkg:npm/@scope/sdk", "pkg:npm/%40scope/sdk", ""),
        ("pkg:pypi/Agent_SDK.x@2?a=b#c", "pkg:pypi/agent-sdk-x", "2"),
        ("pkg:npm/foo?vcs_url=git@host", "pkg:npm/foo", ""),
        ("pkg:golang/GitHub.com/A/b/v2@v2.0.0", "pkg:golang/github.com/a/b/v2", "v2.0.0"),
        ("pkg:nuget/Some.Name@1%2B2", "pkg:nuget/Some.Name", "1+2"),
        ("PKG://maven/com.acme/lib@1", "pkg:maven/com.acme/lib", "1"),
        ("pkg:maven/com.acme:lib@1", "pkg:maven/com.acme/lib", "1"),
        ("pkg:pypi/agent[extra,more]@2", "pkg:pypi/agent", "2"),
        ("pkg:pypi/agent%5Bextra%5D", "pkg:pypi/agent", ""),
        ("pkg:pypi/agent==1.0", "pkg:pypi/agent", ""),
        ("pkg:npm/agent==1", "pkg:npm/agent==1", ""),
        ("purl:pkg:npm/foo@1", "pkg:npm/foo", "1"),
        ("pkg:deb/debian/curl@7?arch=x", "pkg:deb/debian/curl", "7"),
    ],
)
def test_a_purl_has_one_key(purl, key, version) -> None:
    split = split_purl(purl)

    assert split is not None
    assert (split.key, split.version) == (key, version)


@pytest.mark.parametrize(
    "text", ["", "npm/foo", "pkg:", "pkg:npm", "pkg:npm/", "http://x/y", "purl:", "pkg:pypi/[x]"]
)
def test_a_text_that_is_no_purl_is_none(text) -> None:
    assert split_purl(text) is None


@given(st.text())
def test_no_text_makes_the_reader_raise(text) -> None:
    split_purl(f"pkg:npm/{text}")
    split_purl(text)


def test_a_broken_escape_stays_as_it_stood() -> None:
    assert decode("a%zz%4") == "a%zz%4"
    assert decode("%ff") == "%ff"
