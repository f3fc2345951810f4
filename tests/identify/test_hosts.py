"""Does a host belong to a vendor at a dot, and nowhere else?"""

import pytest
from msgspec.structs import replace

from exposure.identify.rules.hosts import (
    host_matches,
    hosts_in,
    index_hosts,
    split_host,
    without_addresses,
    without_hosts,
)
from exposure.model.relation import Confidence
from exposure.register.facts import Domain


def _vendors(matcher, url) -> list[str]:
    return [
        m.vendor for m in host_matches(matcher.hosts, url, "domain-owned", Confidence.confirmed)
    ]


@pytest.mark.parametrize(
    "url",
    [
        "anthropic.com",
        "https://console.anthropic.com/login?x=1",
        "HTTP://USER:PW@WWW.ANTHROPIC.COM:443/",
        "billing@anthropic.com",
        "mailto:billing@anthropic.com",
        "//anthropic.com/x",
        "anthropic.com.",
        "https://github.com/anthropics/anthropic-sdk-python",
        "git+https://github.com/anthropics",
        "git@github.com:anthropics/courses.git",
    ],
)
def test_an_owned_host_is_found(matcher, url) -> None:
    assert _vendors(matcher, url) == ["anthropic"]


@pytest.mark.parametrize(
    "url",
    [
        "notanthropic.com",
        "https://anthropic.com.evil.example/x",
        "https://evil.example/anthropic.com",
        "https://evil.example?u=anthropic.com",
        "https://github.com/metanthropics/x",
        "https://github.com/anthropicsx/y",
        "anthropics.com",
        "https://old.anthropic.com/shop",
        "max.ai",
        "",
    ],
)
def test_another_host_is_left_alone(matcher, url) -> None:
    assert _vendors(matcher, url) == []


@pytest.mark.parametrize(
    ("url", "confidence"),
    [
        ("https://www.sharedmail.example/", "confirmed"),
        ("jane@sharedmail.example", "review"),
        ("https://shop7.sharedmail.example", "review"),
        ("https://sharedmail.example/shop7", "review"),
    ],
)
def test_under_a_shared_domain_only_the_front_page_speaks_for_its_owner(
    matcher, url, confidence
) -> None:
    (match,) = host_matches(matcher.hosts, url, "domain-owned", Confidence.confirmed)

    assert match.confidence == confidence


@pytest.mark.parametrize(
    ("shared", "url", "confidence"),
    [
        ("mail", "jane@owner.example", "review"),
        ("mail", "jane@support.owner.example", "confirmed"),
        ("mail", "https://portal.owner.example/login", "confirmed"),
        ("pages", "jane@owner.example", "confirmed"),
        ("pages", "jane@support.owner.example", "confirmed"),
        ("pages", "mailto:jane@owner.example", "confirmed"),
        ("pages", "https://shop7.owner.example", "review"),
        ("pages", "https://owner.example/shop7", "review"),
        ("pages", "owner.example/@jane", "review"),
        ("pages", "https://www.owner.example", "confirmed"),
        ("pages", "https://oss-east-1.owner.example/", "confirmed"),
        ("pages", "https://bucket.oss-east-1.owner.example/", "review"),
        ("pages", "https://api.owner.example/jane", "review"),
        (True, "jane@support.owner.example", "review"),
        (True, "https://shop7.owner.example", "review"),
        (False, "https://shop7.owner.example", "confirmed"),
    ],
)
def test_what_a_shared_domain_holds_of_others_is_for_review(
    register, shared, url, confidence
) -> None:
    vendor = replace(register.vendors["zte"], domains=(Domain("owner.example", "read", shared),))
    index = index_hosts(replace(register, vendors={"zte": vendor}), ["zte"])

    (match,) = host_matches(index, url, "domain-owned", Confidence.confirmed)

    assert match.confidence == confidence


def test_the_reason_says_what_others_have_there(register) -> None:
    vendor = replace(register.vendors["zte"], domains=(Domain("owner.example", "read", "mail"),))
    index = index_hosts(replace(register, vendors={"zte": vendor}), ["zte"])

    (match,) = host_matches(index, "a@owner.example", "domain-owned", Confidence.confirmed)

    assert match.because.endswith("; others have mailboxes under it too")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Acme (www.acme.example) https://a.example/b Ltd", "Acme ( )   Ltd"),
        ("Acme Ltd", "Acme Ltd"),
        ("华为.example", "华为.example"),
    ],
)
def test_a_text_without_hosts_keeps_its_other_words(text, left) -> None:
    assert without_hosts(text) == left


def test_host_and_path_are_told_apart() -> None:
    assert split_host("https://A.example:80/b/c?d#e") == ("a.example", "/b/c")


def test_hosts_inside_a_text_are_found() -> None:
    assert list(hosts_in("SUB X.COM CA, Jane <jane@y.example>")) == ["X.COM", "jane@y.example"]


def test_words_inside_an_address_name_nobody() -> None:
    assert without_addresses("Jane <anthropic@mail.example> https://a.example/b").split() == [
        "Jane",
        "<",
        ">",
    ]
