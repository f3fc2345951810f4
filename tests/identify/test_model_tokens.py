"""Which words of a text are taken for model identifiers, and which part numbers are left alone?"""

import pytest
from msgspec.structs import replace

from exposure.identify.rows import match_row
from exposure.identify.rules.model_ids.tokens import token_matches
from exposure.identify.rules.models import index_models, model_matches
from exposure.model.records import Cell
from exposure.model.relation import Relation
from exposure.register.facts import Excluded, PackagePattern

PATTERNS = {
    "anthropic": ("claude-*", "*.anthropic.claude-*", "gpx-*", "o7-*", "seedling/*"),
    "huawei": ("pangu-*", "harbour.embed-*", "seed-4*"),
}


@pytest.fixture(scope="module")
def tokens(register):
    """Return the words of an invented register, whose hub holds one vendor's models."""
    vendors = {
        key: replace(vendor, model_ids=PATTERNS.get(key, ()))
        for key, vendor in register.vendors.items()
    }
    owned = [
        PackagePattern(f"pkg:{kind}/{name}/*", vendor, relation, "read", "purl-owned-namespace")
        for kind, name, vendor, relation in (
            ("hub", "Seedling", "anthropic", Relation.made_by),
            ("hub", "Pan-Org", "huawei", Relation.made_by),
            ("hub", "Once", "zte", Relation.origin_only),
            ("npm", "%40scope", "zte", Relation.made_by),
            ("github", "forge", "zte", Relation.made_by),
        )
    ]
    known = replace(register, vendors=vendors, packages=(*register.packages, *owned))
    return index_models(known, known.vendors).tokens


@pytest.mark.parametrize(
    ("text", "vendor"),
    [
        ("claude-3-7 (deployment in the north)", "anthropic"),
        ("nightly job, model=gpx-4o-2024-08-06; batch", "anthropic"),
        ("router/claude-3.5:free", "anthropic"),
        ("us.anthropic.claude-opus-4-v1:0", "anthropic"),
        ("eu.anthropic.claude-opus-4-v1:0.", "anthropic"),
        ("o7-mini-2025", "anthropic"),
        ("embed-english-v3.0 by Harbour", "huawei"),
        ("eu.harbour.embed-v4", "huawei"),
        ("Pan-Org/anything-7B-instruct", "huawei"),
        ("seed-4.6", "huawei"),
        ("pangu-38b@001", "huawei"),
    ],
)
def test_a_word_with_a_digit_and_a_sign_is_compared(tokens, text, vendor) -> None:
    (match,) = token_matches(tokens, text)

    assert (match.vendor, match.rule, match.confidence) == (vendor, "model-id", "probable")


@pytest.mark.parametrize(
    "text",
    [
        "GPX-100 dock",
        "gpx-2000",
        "gpx-250x",
        "O7-2345 bracket",
        "o7-22",
        "claude-2024",
        "claude-code",
        "claude 3",
        "seed-4500",
        "pkg:npm/claude-3@1",
        "https://wiki.example/claude-3-7",
        "github.com/Pan-Org/tool-2",
        "forge/tool-2",
        "Once/tool-2",
        "embed-english-v3.0",
        "RJ-45, CAT-6, 2024-10-11 12:30",
        "",
    ],
)
def test_part_numbers_dates_and_addresses_are_left_alone(tokens, text) -> None:
    assert token_matches(tokens, text) == []


def test_a_long_text_is_read_in_linear_time(tokens) -> None:
    (match,) = token_matches(tokens, "gpx-2000 o7-22 " * 20_000 + "claude-3-7")

    assert match.matched == "claude-3-7"


def test_an_identifier_stands_out_in_a_product_of_several_words(matcher, row) -> None:
    hits = match_row(matcher, row("Northwind", product="claude-3-opus (deployment, north)"))

    assert ("product", "model-id") in {(hit.role, hit.match.rule) for hit in hits}


def test_in_a_column_that_nobody_knows_it_is_a_mention(matcher, row) -> None:
    given = row("Northwind", cells={"other": Cell("runs claude-3-opus", "vendors!K2")})
    (hit,) = match_row(matcher, given)

    assert (hit.match.rule, hit.match.relation, hit.match.confidence) == (
        "model-id",
        "mentions_only",
        "review",
    )


@pytest.mark.parametrize("name", ["claude-neo-2.7b", "someone/claude-neo-2.7b", "CLAUDE-NEO-1"])
def test_an_identifier_that_is_known_to_be_anothers_fits_no_pattern(register, name) -> None:
    vendor = register.vendors["anthropic"]
    other = Excluded("Claude-Neo", "a model of somebody else", "read")
    vendors = {"anthropic": replace(vendor, model_ids=("claude-*",), excluded=(other,))}
    models = index_models(replace(register, vendors=vendors, packages=()), vendors)

    assert token_matches(models.tokens, name) == model_matches(models, name) == []
    assert model_matches(models, "claude-3-opus")
