"""Is a model recognised in a line of a bill, however the line writes it?"""

import pytest

from exposure.identify.matcher import build_matcher
from exposure.identify.rows import match_row
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence
from exposure.register.load import load_register

AT = Location("bill.csv", "B2")


@pytest.fixture(scope="module")
def matcher():
    register = load_register()
    return build_matcher(register, register.vendors)


def levels(matcher, row: VendorRow) -> list[Confidence]:
    return [hit.match.confidence for hit in match_row(matcher, row)
            if hit.match.vendor == "anthropic"]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Claude 3.7 Sonnet (Amazon Bedrock Edition)",
        "USE1-Claude3.5Sonnet-input-tokens",
        "Claude Instant 1.2",
        "claude-3-5-sonnet",
    ],
)
def test_a_model_with_its_version_on_a_bill_is_that_model(matcher, line: str) -> None:
    row = VendorRow(AT, "Cloud Seller", product=line, record_system="cloud_bills")

    assert min(levels(matcher, row), key=lambda level: level.rank) is not Confidence.review


def test_a_family_without_a_version_on_a_bill_is_not_passed_over(matcher) -> None:
    row = VendorRow(AT, "Cloud Seller", product="Claude Tardy", record_system="cloud_bills")

    assert levels(matcher, row)


def test_a_description_of_a_bill_counts_too(matcher) -> None:
    row = VendorRow(
        AT, "Cloud Seller", description="$0.003 per 1K Claude 3.5 Sonnet input tokens",
        record_system="cloud_bills",
    )  # fmt: skip

    assert Confidence.probable in levels(matcher, row)


@pytest.mark.parametrize("product", ["Claude Monet prints", "Seedlings, 12 trays"])
def test_other_products_of_a_vendor_list_are_no_models(matcher, product: str) -> None:
    hits = match_row(matcher, VendorRow(AT, "Art and Garden Ltd", product=product))

    assert [hit for hit in hits if hit.match.rule == "model-family"] == []


def test_a_family_and_a_number_behind_it_are_the_rule_that_met_them(matcher) -> None:
    row = VendorRow(AT, "Cloud Seller", product="Claude Instant 1.2", record_system="cloud_bills")

    assert "model-family" in {hit.match.rule for hit in match_row(matcher, row)}
