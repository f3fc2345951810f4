import pytest

from exposure.identify.matcher import Matcher, build_matcher
from exposure.ingest.listed.rows import Stated, told_row
from exposure.jobs.screening.match import hits_of
from exposure.model.location import Location
from exposure.model.relation import Confidence
from exposure.model.screening.result import ScreenHit
from exposure.register.load import load_register


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    register = load_register()
    return build_matcher(register, register.vendors)


def _hits(matcher: Matcher, text: str, kind: str = "", context: str = "") -> list[ScreenHit]:
    place = Location("list.csv", "A2")
    return list(hits_of(matcher, told_row(Stated(0, text, place, kind, context)).row))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anthropic, PBC", "vendor_name"),
        ("Organization: Anthropic, PBC", "sbom_supplier"),
        ("Claude Enterprise", "product_name"),
        ("anthropic.com", "website"),
        ("billing@anthropic.com", "email"),
        ("pkg:npm/%40anthropic-ai/sdk@1.0.0", "purl"),
        ("@anthropic-ai/sdk", "purl"),
        ("pkg:npm/%40anthropic-ai/sdk@1.0.0", ""),
        ("@anthropic-ai/sdk", ""),
        ("anthropic.com", ""),
        ("https://console.anthropic.com/login", ""),
        ("billing@anthropic.com", ""),
        ("anthropic.claude-3-5-sonnet-20241022-v2:0", ""),
        ("claude-3-5-sonnet@20240620", ""),
    ],
)
def test_each_kind_is_compared_by_its_rules(matcher: Matcher, text: str, kind: str) -> None:
    assert "anthropic" in {hit.match.vendor for hit in _hits(matcher, text, kind)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Philanthropic Ventures", "vendor_name"),
        ("pkg:npm/left-pad@1.0.0", "purl"),
        ("cpe:2.3:a:acme:rocket:1.0:*:*:*:*:*:*:*", "cpe"),
        ("notanthropic.example", "website"),
        ("", ""),
    ],
)
def test_what_is_nobody_of_the_register_has_no_hit(matcher: Matcher, text: str, kind: str) -> None:
    assert _hits(matcher, text, kind) == []


def test_a_stated_cpe_names_its_vendor(matcher: Matcher) -> None:
    (hit,) = _hits(matcher, "cpe:2.3:o:huawei:emui:10.0:*:*:*:*:*:*:*")

    assert (hit.role, hit.match.vendor) == ("cpe", "huawei")


def test_the_context_counts(matcher: Matcher) -> None:
    (hit,) = _hits(matcher, "Unknown LLC", "vendor_name", "website=https://console.anthropic.com")

    assert (hit.role, hit.match.confidence) == ("website", Confidence.confirmed)


def test_a_context_without_a_text_counts(matcher: Matcher) -> None:
    assert _hits(matcher, "", "", "email=billing@anthropic.com")


def test_a_supplier_that_is_a_person_is_at_most_review(matcher: Matcher) -> None:
    (hit,) = _hits(matcher, "Person: Anthropic", "sbom_supplier")

    assert hit.match.confidence is Confidence.review
    assert "said to be a person" in hit.match.because


def test_each_vendor_has_one_hit_and_the_surest_stands_first(matcher: Matcher) -> None:
    hits = _hits(
        matcher, "anthropic.com", "website", "description=for OpenAI; email=a@anthropic.com"
    )

    assert [hit.match.vendor for hit in hits] == ["anthropic", "openai"]
    ranks = [hit.match.confidence.rank for hit in hits]
    assert ranks == sorted(ranks)
