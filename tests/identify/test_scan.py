"""Does the quick look at a bill let everything through that the full look finds?"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exposure.identify.lexicon.gate import may_name
from exposure.identify.matcher import _TELLING, may_mean, purl_matches, text_matches
from exposure.identify.names.match import name_matches
from exposure.identify.purl import beginnings
from exposure.identify.rules import hosts, scan, url_scan

_PIECES = (
    "pkg: purl: : [x] == npm pypi maven golang github nuget / // @ %40 %4 %61 anthropic antropic-ai "
    "anthropic-ai Anthropic sdk ai com.huawei. com.anthropic huaweicloudsdk core _ . - "
    "anhtropic anthropicc anthr0pic claudeagent agent claude python node client api huavvei clahua "
    "claude-agent-sdk langchain github.com anthropics anthropic-sdk-go v2 @1.0 ?x=y # é tokio"
)
PIECES = st.sampled_from(_PIECES.split())
TYPES = st.sampled_from(["npm/", "npm/@", "npm/%40", "pypi/", "maven/", "golang/", "nuget/", ""])
PURLS = st.tuples(TYPES, st.lists(PIECES, max_size=6)).map(
    lambda parts: "pkg:" + parts[0] + "".join(parts[1])
)
_HOSTS = (
    "https:// http:// git@ // anthropic.com x.ai claude.ai github.com api. not . / : 443 \n "
    "anthropics .evil.example ? # \\ com ANTHROPIC.COM old. é user:pw@"
)
ADDRESSES = st.lists(st.sampled_from(_HOSTS.split(" ")), max_size=8).map("".join)
_WORDS = (
    "Anthropic anthropic PBC , . & - ( ) / ™ Huawei Hua wei HiSilicon 华为 技术 有限公司 Z. T. E. ZTE "
    "Claude Enterprise Antro pic Meta Inc Hauwei Lkae China Lake Works antrhopic formerly "
    "\u0301 AnthropicPBC x y Corporation"
)
NAMES = st.lists(st.sampled_from(_WORDS.split()), max_size=6)


def suspects_in(matcher, purls) -> list[int]:
    return scan.suspects(matcher.scan, purls, beginnings(purls))


@settings(max_examples=400)
@given(purls=st.lists(PURLS, max_size=4))
def test_no_purl_with_a_match_is_passed_over(matcher, purls) -> None:
    suspects = set(suspects_in(matcher, purls))

    assert all(place in suspects for place, p in enumerate(purls) if purl_matches(matcher, p))


@settings(max_examples=400)
@given(urls=st.lists(ADDRESSES, max_size=4))
def test_no_host_with_an_owner_is_passed_over(matcher, urls) -> None:
    suspects = set(url_scan.suspects(matcher.urls, urls))

    assert all(place in suspects for place, u in enumerate(urls) if hosts.owners(matcher.hosts, u))


@settings(max_examples=400)
@given(words=NAMES, blank=st.sampled_from(["", " "]))
def test_no_name_is_passed_over(matcher, thorough_names, words, blank) -> None:
    text = blank.join(words)
    assert name_matches(matcher.names, text) == thorough_names(matcher.names, text)


@settings(max_examples=400)
@given(words=st.lists(st.sampled_from((_WORDS + " " + _HOSTS).split()), max_size=5))
def test_no_text_that_means_a_vendor_is_passed_over(matcher, words) -> None:
    text = " ".join(words)

    assert may_mean(matcher, text) or text_matches(matcher, text) == []


_ADDRESS_LIKE = re.compile(r"@|\.[\w-]|://|pkg:|[A-Za-z]\d{3}|\d{3}[A-Za-z]")


@settings(max_examples=400)
@given(text=st.text("ab1 2@.-:/pkgG", max_size=12))
def test_no_address_and_no_glued_number_is_passed_over(text) -> None:
    assert bool(_TELLING.search(text)) == bool(_ADDRESS_LIKE.search(text))


@settings(max_examples=400)
@given(words=NAMES, again=st.booleans())
def test_what_was_met_before_changes_no_answer(matcher, words, again) -> None:
    """The gate keeps in mind what single words said."""
    text, gate = " ".join(words), matcher.names.gate
    fresh = structs.replace(gate, verdicts={}, silent=set(), heads={})

    assert may_name(gate, text) == may_name(fresh, text)
    assert not again or may_name(fresh, text) == may_name(fresh, text)


_SLIPS = st.sampled_from(["anthropic", "huawei", "hisilicon", "kunpeng", "dahua", "claudeagentsdk"])
_LETTERS = st.sampled_from("aeinhtorcpw0134-_.")


@st.composite
def _imitations(draw: st.DrawFn) -> str:
    """Draw a package name that is a name with a slip or two, other words before and behind it."""
    name = draw(_SLIPS)
    for _ in range(draw(st.integers(0, 2))):
        place, letter = draw(st.integers(0, len(name))), draw(_LETTERS)
        name = name[:place] + letter + name[place + draw(st.integers(0, 1)) :]
    before = draw(st.sampled_from(["", "", "sdk-", "node-", "my_python.", "react"]))
    behind = draw(st.sampled_from(["", "", "-sdk", "api", "-viewer-for-all"]))
    return before + name + behind


@settings(max_examples=600)
@given(
    kind=st.sampled_from(["npm/", "npm/@foo/", "npm/%40foo/", "pypi/", "gem/", "composer/"]),
    name=_imitations(),
    version=st.sampled_from(["", "@1.0", "?x=y"]),
)
def test_no_imitation_is_passed_over(matcher, kind, name, version) -> None:
    purl = f"pkg:{kind}{name}{version}"

    assert suspects_in(matcher, [purl]) == [0] or purl_matches(matcher, purl) == []


def test_components_without_purl_are_looked_at_too(matcher) -> None:
    assert suspects_in(matcher, ["pkg:npm/lodash@1", "", "pkg:deb/debian/x@1"]) == [1]


def test_ordinary_texts_are_passed_over(matcher) -> None:
    assert not may_name(matcher.names.gate, "Supplier 17 GmbH")
    assert url_scan.suspects(matcher.urls, ["https://lib.example", "https://git.example/ai"]) == []


def test_a_text_is_found_at_its_place_whatever_the_others_hold(matcher) -> None:
    urls = ["a\nb", "https://anthropic.com", "x\n", "https://x.ai/"]

    assert url_scan.suspects(matcher.urls, urls) == [1, 3]


def test_names_and_hosts_in_one_text_are_both_found(matcher) -> None:
    assert name_matches(matcher.names, "billing@claude.ai") == []
    assert [m.rule for m in text_matches(matcher, "billing@claude.ai")] == ["domain-in-text"]


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:maven/com.anthropic:anthropic-java@1",
        "pkg:pypi/anthropic[bedrock]",
        "pkg:pypi/anthropic==1.0",
        "purl:pkg:npm/@anthropic-ai/sdk",
    ],
)
def test_other_notations_are_let_through(matcher, purl) -> None:
    assert suspects_in(matcher, ["pkg:npm/lodash@4", purl]) == [1]
