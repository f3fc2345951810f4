"""Is a host that poses as a vendor's shown for review, and any other left alone?"""

import pytest
from msgspec.structs import replace

from exposure.identify.bills import match_bill
from exposure.identify.lookalikes.hosts import lookalike_host_matches
from exposure.identify.matcher import build_matcher
from exposure.identify.rows import match_row
from exposure.inventory.bill import COMPONENT, SERVICE
from exposure.register.facts import Domain


def _vendors(matcher, text) -> list[str]:
    return [match.vendor for match in lookalike_host_matches(matcher.look_hosts, text)]


@pytest.mark.parametrize(
    "text",
    [
        "anthropic.com.login-portal.info",
        "https://x.claude.ai.evil.example/login",
        "https://anthropic-billing.com/invoice",
        "ap@billing-anthropic.net",
        "anthropicbilling.com",
        "login-anthropic.co.uk",
        "anthropic.biz",
        "anthropic.co.jp",
        "www.anthropic.acme.example",
        "claude-ai.download",
        "antropic.com",
        "anthr0pic.com",
        "ap@аnthropic.com",
        "xn--nthropic-06g.com",
        "anthrópic.com",
        "https://gateway.example/v1/anthropic/messages",
    ],
)
def test_a_host_that_bears_or_resembles_a_name_asks_for_review(matcher, text) -> None:
    (match,) = lookalike_host_matches(matcher.look_hosts, text)

    assert (match.vendor, match.rule) == ("anthropic", "lookalike-domain")
    assert (match.confidence, match.relation) == ("review", "mentions_only")
    assert "is not listed for Anthropic; may be impersonation, or somebody" in match.because
    assert match.listed
    assert match.matched
    assert match.against
    assert match.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "anthropic.com",
        "console.anthropic.com",
        "https://github.com/anthropics/courses",
        "notanthropic.com",
        "philanthropic.org",
        "huaweili-garments.com",
        "zte-import.example",
        "meta-systems.de",
        "claude.example",
        "claude-monet.example",
        "anthropic@mail.example",
        "old.anthropic.com",
        "https://reseller.example/catalogue",
        "v1.2",
        "..",
        "",
    ],
)
def test_another_host_is_left_alone(matcher, text) -> None:
    assert _vendors(matcher, text) == []


def test_letters_that_run_together_are_read_as_one(matcher) -> None:
    assert _vendors(matcher, "kunpeng.example") == ["huawei"]
    assert _vendors(matcher, "huavvei.com") == ["huawei"]


def test_words_of_a_name_that_is_somebody_elses_are_left_alone(register) -> None:
    vendor = register.vendors["anthropic"]
    other = replace(vendor.excluded[0], text="anthropic principle")
    vendor = replace(vendor, excluded=(*vendor.excluded, other))
    matcher = build_matcher(replace(register, vendors={"anthropic": vendor}), ["anthropic"])

    assert _vendors(matcher, "https://anthropic-principle-books.example") == []
    assert _vendors(matcher, "https://anthropic-books.example") == ["anthropic"]


def test_a_listed_domain_of_another_country_is_the_vendors(register) -> None:
    vendor = register.vendors["huawei"]
    vendor = replace(vendor, domains=(*vendor.domains, Domain("huawei.example", "read")))
    matcher = build_matcher(replace(register, vendors={"huawei": vendor}), ["huawei"])

    assert _vendors(matcher, "shop.huawei.example") == []


def test_a_short_domain_within_a_country_is_another_owners(register) -> None:
    vendor = register.vendors["zte"]
    vendor = replace(vendor, domains=(Domain("zte.com", "read"),))
    matcher = build_matcher(replace(register, vendors={"zte": vendor}), ["zte"])

    assert _vendors(matcher, "zte.com.br") == []
    assert _vendors(matcher, "zte.com.evil.example") == ["zte"]


@pytest.mark.parametrize("host", ["xn--", "xn--\u00e9.com", "a" * 5000 + ".com", "a." * 5000])
def test_a_malformed_host_is_no_hosts_look_alike(matcher, host) -> None:
    assert _vendors(matcher, host) == []


@pytest.mark.parametrize(
    ("role", "text"), [("website", "www.huawei-payments.net"), ("email", "a@huawei-payments.net")]
)
def test_a_name_inside_a_host_of_a_row_is_for_review(matcher, row, role, text) -> None:
    (hit,) = match_row(matcher, row(**{role: text}))

    assert (hit.match.vendor, hit.match.rule) == ("huawei", "lookalike-domain")
    assert hit.match.confidence == "review"


def test_a_name_beside_a_host_of_a_row_counts_as_before(matcher, row) -> None:
    (hit,) = match_row(matcher, row(website="Huawei (www.reseller.example)"))

    assert (hit.match.rule, hit.match.confidence) == ("name-exact", "probable")
    assert hit.match.quote == "Huawei (www.reseller.example)"


def test_a_name_in_its_own_script_inside_a_host_is_not_lost(matcher, row) -> None:
    hits = match_row(matcher, row(website="华为商城.example"))

    assert [hit.match.vendor for hit in hits] == ["huawei"]


def test_an_endpoint_of_a_service_is_looked_at_and_a_link_of_a_component_is_not(
    matcher, bill
) -> None:
    urls = [(0, "http://anthropic-proxy:8080/v1"), (1, "https://anthropic-fans.example")]
    made = bill(["", "pkg:npm/lodash@4"], urls=urls, kinds=[SERVICE, COMPONENT])

    hits = match_bill(matcher, made)

    assert [(hit.node, hit.match.rule) for hit in hits] == [(0, "lookalike-domain")]
