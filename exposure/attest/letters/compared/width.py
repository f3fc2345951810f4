"""How wide is each word by which a sentence or a paragraph says what it asks about?"""

from exposure.model.attest.letter import AskedAffiliates
from exposure.model.law.authority import AffiliateRule, Conduct, Reach

CONDUCTS: dict[Conduct, frozenset[str]] = {
    Conduct.provide: frozenset({"delivered"}),
    Conduct.use_in_performance: frozenset({"delivered", "performance"}),
    Conduct.use_anywhere: frozenset({"performance", "elsewhere"}),
    Conduct.contract_with: frozenset({"business"}),
    Conduct.develop_with: frozenset({"development"}),
    Conduct.device_presence: frozenset({"devices"}),
}
"""Conduct → the parts of what a company does that it takes in."""
CONDUCT_WORDS: dict[Conduct, str] = {
    Conduct.provide: "what is provided to the customer",
    Conduct.use_in_performance: "what is provided or used in performance of the contract",
    Conduct.use_anywhere: "use anywhere in the company",
    Conduct.contract_with: "doing business with the vendor",
    Conduct.develop_with: "use in developing what is delivered",
    Conduct.device_presence: "presence on devices",
}

REACHES: dict[Reach, frozenset[str]] = {
    Reach.named_product: frozenset({"named"}),
    Reach.any_product: frozenset({"named", "every"}),
    Reach.substantial_component: frozenset({"named", "every", "essential"}),
    Reach.includes_goods: frozenset({"named", "every", "goods"}),
    Reach.contains: frozenset({"named", "every", "essential", "goods", "parts"}),
}
"""Reach → how much of a vendor in a product it takes in."""
REACH_WORDS: dict[Reach, str] = {
    Reach.named_product: "products that are named",
    Reach.any_product: "any product or service of the vendor",
    Reach.substantial_component: "substantial or essential components too",
    Reach.includes_goods: "goods and services that include the vendor's too",
    Reach.contains: "whatever contains, or was developed with, a part of the vendor's products",
}

AFFILIATES: dict[AffiliateRule, frozenset[str]] = {
    AffiliateRule.none: frozenset(),
    AffiliateRule.listed_only: frozenset({"named"}),
    AffiliateRule.owned_by: frozenset({"named", "owned"}),
    AffiliateRule.subject_to_control: frozenset({"named", "owned", "controlled"}),
    AffiliateRule.subsidiary_affiliate: frozenset({"named", "owned", "affiliates"}),
    AffiliateRule.control: frozenset({"named", "owned", "controlled", "affiliates", "parents"}),
}
"""Rule → which relatives it takes in; `not_seen` is missing, because nobody can compare it."""
ASKED: dict[AskedAffiliates, frozenset[str]] = {
    AskedAffiliates.none: frozenset(),
    AskedAffiliates.listed_only: frozenset({"named"}),
    AskedAffiliates.owned_by: frozenset({"named", "owned"}),
    AskedAffiliates.subsidiary_affiliate: frozenset({"named", "owned", "affiliates"}),
    AskedAffiliates.control: AFFILIATES[AffiliateRule.control],
    AskedAffiliates.every: AFFILIATES[AffiliateRule.control] | {"far"},
}
RULE_WORDS: dict[AffiliateRule, str] = {
    AffiliateRule.none: "no affiliate",
    AffiliateRule.listed_only: "affiliates that are named or listed",
    AffiliateRule.owned_by: "companies that the vendor owns",
    AffiliateRule.subject_to_control: "companies subject to the vendor's control",
    AffiliateRule.subsidiary_affiliate: "subsidiaries and affiliates",
    AffiliateRule.control: "whoever controls the vendor, or is controlled by or with it",
    AffiliateRule.not_seen: "affiliates as far as its text, which was not read, says so",
}
ASKED_WORDS: dict[AskedAffiliates, str] = {
    AskedAffiliates.none: "no affiliate",
    AskedAffiliates.listed_only: "affiliates that it names",
    AskedAffiliates.owned_by: "companies that the vendor owns",
    AskedAffiliates.subsidiary_affiliate: "subsidiaries and affiliates",
    AskedAffiliates.control: "whoever controls the vendor, or is controlled by or with it",
    AskedAffiliates.every: "every affiliate, however far",
}
