"""Does a written name mean the vendor, with the confidence that its words can carry?"""

import pytest
from msgspec.structs import replace

from exposure.identify.matcher import build_matcher, text_matches
from exposure.model.relation import Relation
from exposure.register.facts import Name
from exposure.register.load import load_register


@pytest.mark.parametrize(
    ("text", "vendor", "rule", "confidence"),
    [
        ("ANTHROPIC PBC", "anthropic", "name-exact", "confirmed"),
        ("Anthropic™, P.B.C.", "anthropic", "name-exact", "confirmed"),
        ("Антропик", "anthropic", "name-exact", "confirmed"),
        ("华为有限公司", "huawei", "name-exact", "confirmed"),
        ("SHI International obo Anthropic PBC", "anthropic", "name-segment", "confirmed"),
        ("Organization: Anthropic, PBC (support)", "anthropic", "name-segment", "confirmed"),
        ("ANTHROPIC* CARD", "anthropic", "name-segment", "confirmed"),
        ("ZTE Corporation", "zte", "name-exact", "confirmed"),
        ("Anthropic UK Limited", "anthropic", "name-exact", "probable"),
        ("AnthropicPBC", "anthropic", "name-spacing", "probable"),
        ("Hi Silicon", "huawei", "name-spacing", "probable"),
        ("Huawei USA", "huawei", "name-in-text", "probable"),
        ("V-20931 Anthropic [USD]", "anthropic", "name-in-text", "probable"),
        ("Huawei router", "huawei", "name-in-text", "probable"),
        ("ANTHROPIC-PBC-548 MARKET ST", "anthropic", "name-in-text", "probable"),
        ("深圳华为大厦", "huawei", "name-mentioned", "review"),
        ("Huawei router repair shop with five desks", "huawei", "name-mentioned", "review"),
        ("ZTE Plumbing", "zte", "name-mentioned", "review"),
        ("Meta", "zte", "name-ambiguous", "review"),
        ("Meta, Inc.", "zte", "name-legal-form", "probable"),
        ("Meta GmbH", "zte", "name-ambiguous", "review"),
        ("Honor Device Co., Ltd.", "huawei", "name-ambiguous", "review"),
        ("China Lake Works", "zte", "name-exact", "confirmed"),
        ("CDW - Claude Enterprise licences", "anthropic", "product-name", "probable"),
        ("Claude", "anthropic", "product-weak", "review"),
        ("Claude subscription", "anthropic", "product-weak", "review"),
        ("Opus", "anthropic", "product-weak", "review"),
        ("Sora Restaurant", "anthropic", "product-name", "review"),
        ("CLAUDE.AI RENEWAL CA", "anthropic", "domain-in-text", "probable"),
    ],
)
def test_a_name_is_recognised(matcher, text, vendor, rule, confidence) -> None:
    (match,) = text_matches(matcher, text)

    assert (match.vendor, match.rule, match.confidence) == (vendor, rule, confidence)
    assert match.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Philanthropic Ventures Inc",
        "BOZTEPE Insaat",
        "Metallica Touring",
        "Claude Monet Catering",
        "Claude Dupont Plumbing",
        "Jean-Claude Martin",
        "Meta Financial",
        "Anthropics Technology Ltd",
        "Anthropics Technology",
        "CDW - Anthropics Technology Ltd",
        "Huawei Gold Partner Ltd",
        "Supplier 17 GmbH",
        "pbc",
        "anthropic@mail.example",
        "Jane <huawei.anthropic@mail.example>",
        "Opus plumbing",
        "大华银行",
    ],
)
def test_another_name_is_left_alone(matcher, text) -> None:
    assert text_matches(matcher, text) == []


def test_a_name_beside_an_excluded_one_still_counts(matcher) -> None:
    (match,) = text_matches(matcher, "Anthropic PBC (not Anthropics Technology Ltd)")

    assert match.confidence == "confirmed"


def test_a_subsidiary_is_owned_by_the_vendor(matcher) -> None:
    (match,) = text_matches(matcher, "HiSilicon")

    assert match.relation == "owned_by"


@pytest.mark.parametrize(
    "text", ["formerly Anthropic PBC", "Anthropic PBC - no longer used", "Retired: Anthropic PBC"]
)
def test_a_negated_name_asks_for_review(matcher, text) -> None:
    (match,) = text_matches(matcher, text)

    assert match.confidence == "review"


def test_a_former_name_in_brackets_negates_only_itself(matcher) -> None:
    matches = text_matches(matcher, "Anthropic PBC (formerly Huawei)")

    assert [(m.vendor, m.confidence) for m in matches] == [
        ("anthropic", "confirmed"),
        ("huawei", "review"),
    ]


def test_a_person_is_no_company(matcher) -> None:
    (match,) = text_matches(matcher, "Person: Kai (Dahua)")

    assert match.confidence == "review"


def test_each_vendor_in_a_text_is_reported(matcher) -> None:
    assert [m.vendor for m in text_matches(matcher, "Anthropic / Huawei")] == [
        "anthropic",
        "huawei",
    ]


def test_the_reason_names_what_stands_beside(matcher) -> None:
    (match,) = text_matches(matcher, "Huawei router repair shop")

    assert "beside router, repair, shop" in match.because


def test_a_note_of_the_register_reaches_the_reviewer(matcher) -> None:
    (match,) = text_matches(matcher, "Honor Device Co., Ltd.")

    assert "sold in 2020" in match.because


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Anthropic, PBC", "the text is Anthropic, PBC, a legal name"),
        ("Anthropic", "the text is Anthropic, a name"),
        ("Anthropic GmbH", "legal forms aside, the text has the same words as Anthropic, a name"),
        ("China Lake Works", "the same words as China Lake Works, Inc., a legal name"),
        ("CDW - Anthropic", "a part of the text is Anthropic, a name"),
        ("CDW - Anthropic Ltd", "legal forms aside, a part of the text has the same words as"),
        ("AnthropicPBC", "the text, blanks aside, is Anthropic, PBC"),
        ("AnthropicGmbH", "blanks and legal forms aside, the text has the same letters as"),
        ("华为", "the text is 华为"),
        ("华为有限公司", "legal forms aside, the text has the same words as 华为"),
        ("Huawei router", "beside router, the text holds Huawei, a name"),
        ("Big China Lake Works", "the text holds the words of China Lake Works, Inc."),
        ("Honor Device GmbH", "legal forms aside, the text holds the words of Honor Device Co."),
        ("Claude", "the text is no more than Claude"),
        ("Claude subscription", "the text holds Claude"),
    ],
)
def test_the_reason_says_no_more_than_what_the_text_says(matcher, text, reason) -> None:
    (match,) = text_matches(matcher, text)

    assert reason in match.because


@pytest.mark.parametrize("text", ["Anthropic", "Anthropic GmbH", "Huawei router"])
def test_the_reason_names_no_legal_entity_that_the_text_does_not_name(matcher, text) -> None:
    (match,) = text_matches(matcher, text)

    assert "legal name" not in match.because


@pytest.mark.parametrize(
    "text",
    [
        "not Anthropic",
        "Non-Huawei",
        "No Huawei equipment",
        "not an Anthropic product",
        "except Huawei",
        "Anthropic Partner Ltd",
        "Partner Anthropic",
        "reseller of Huawei",
    ],
)
def test_a_name_that_is_denied_or_another_traders_asks_for_review(matcher, text) -> None:
    assert {match.confidence.value for match in text_matches(matcher, text)} == {"review"}


@pytest.mark.parametrize("text", ["Huawei Invoice No 7", "Huawei Technology USA, Note 2"])
def test_a_denial_that_does_not_stand_before_the_name_changes_nothing(matcher, text) -> None:
    assert "probable" in {match.confidence.value for match in text_matches(matcher, text)}


def test_a_longer_phrase_that_only_mentions_the_vendor_speaks_for_it(register) -> None:
    partner = Name("Huawei Silver Partner", "alias", Relation.mentions_only, "read", ambiguous=True)
    vendor = register.vendors["huawei"]
    vendors = register.vendors | {"huawei": replace(vendor, names=(*vendor.names, partner))}
    matcher = build_matcher(replace(register, vendors=vendors), ["huawei"])
    (match,) = text_matches(matcher, "Huawei Silver Partner GmbH")

    assert (match.relation.value, match.confidence.value) == ("mentions_only", "review")


@pytest.mark.parametrize(
    "text", ["Huawei (?)", "Huawei Technologies Co., Ltd. ?", "Huawei ??", "(Huawei?)"]
)
def test_a_name_with_a_question_mark_is_asked_and_not_stated(matcher, text) -> None:
    found = [match for match in text_matches(matcher, text) if match.vendor == "huawei"]

    assert [match.confidence for match in found] == ["probable"]
    assert "whoever wrote it asks" in found[0].because


@pytest.mark.parametrize("text", ["Huawei", "Huawei (router)", "Who else? Huawei Technologies"])
def test_a_question_about_something_else_lowers_nothing(matcher, text) -> None:
    found = [match for match in text_matches(matcher, text) if match.vendor == "huawei"]

    assert "whoever wrote it asks" not in found[0].because


@pytest.mark.parametrize(
    "text", ["Claude for Slack", "Claude on Bedrock", "CDW - Claude for Slack"]
)
def test_a_product_that_is_named_for_another_asks_for_a_look(text: str) -> None:
    shipped = build_matcher(load_register(), ["anthropic"])

    assert [match.confidence for match in text_matches(shipped, text)] == ["review"]


@pytest.mark.parametrize(
    "text",
    [
        "Acronis (replaced by Veeam)",
        "Acronis True Image (uninstalled)",
        "Acronis - retired in 2022",
    ],
)
def test_an_end_told_behind_a_name_asks_for_a_look(text: str) -> None:
    shipped = build_matcher(load_register(), ["acronis"])

    assert {match.confidence for match in text_matches(shipped, text)} == {"review"}


def test_a_former_name_in_brackets_is_no_end() -> None:
    shipped = build_matcher(load_register(), ["zte"])
    found = text_matches(shipped, "ZTE Corporation (formerly Zhongxing)")

    assert "confirmed" in {match.confidence for match in found}
