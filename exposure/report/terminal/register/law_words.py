"""Which plain words does a reader see for what an authority asks, of whom, and how far?"""

from collections.abc import Sequence

from exposure.model.law.authority import (
    AffiliateRule,
    Buyer,
    ClauseRegime,
    Conduct,
    Duty,
    OpenSource,
    Paragraph,
    Reach,
    SystemScope,
)

_BUYERS = {
    Buyer.dod: "Department of Defense",
    Buyer.civilian: "civilian agencies",
    Buyer.intelligence: "Intelligence Community",
}
_SYSTEMS = {
    SystemScope.national_security_systems: "national security systems",
    SystemScope.sensitive_compartmented: "systems with sensitive compartmented information",
    SystemScope.agency_it: "information technology of agencies",
    SystemScope.contractor_it_in_performance: "information technology used in performance",
    SystemScope.whole_company: "every system of the company",
    SystemScope.any: "not limited to certain systems",
}
_CONDUCT = {
    Conduct.provide: "provide",
    Conduct.use_in_performance: "use in performance",
    Conduct.use_anywhere: "use anywhere in the company",
    Conduct.contract_with: "contract with it",
    Conduct.develop_with: "develop with it",
    Conduct.device_presence: "be present on a device",
    Conduct.government_action: "addresses the Government alone",
    Conduct.trade: "trade, by anybody",
}
_REACH = {
    Reach.named_product: "the named product",
    Reach.any_product: "any product or service of the source",
    Reach.contains: "also what contains a part of it",
    Reach.substantial_component: "also what uses it as a substantial or essential component",
    Reach.includes_goods: "also goods and services that include those of the source",
}
_AFFILIATES = {
    AffiliateRule.none: "the text names no relatives of the source",
    AffiliateRule.subsidiary_affiliate: "subsidiaries and affiliates too",
    AffiliateRule.control: "also who controls it, is controlled by it, or stands under common control",
    AffiliateRule.subject_to_control: "also entities subject to its control",
    AffiliateRule.owned_by: "also entities that it owns",
    AffiliateRule.listed_only: "those that are listed, and no other",
    AffiliateRule.not_seen: "not known: the text was not read",
}
_OPEN_SOURCE = {
    OpenSource.silent: "the text says nothing of it",
    OpenSource.included: "included",
    OpenSource.excluded: "excluded",
    OpenSource.not_seen: "not known: the text was not read",
}
_REGIMES = {
    ClauseRegime.codified: "codified",
    ClauseRegime.far_overhaul: "FAR overhaul",
    ClauseRegime.customer_wording: "customer's wording",
}


def buyers_words(buyers: Sequence[Buyer]) -> str:
    """Return whose contracts are meant."""
    return ", ".join(_BUYERS[one] for one in buyers) or "every buyer"


def systems_words(systems: SystemScope) -> str:
    """Return which systems are meant."""
    return _SYSTEMS[systems]


def duty_words(duty: Duty) -> str:
    """Return conduct and reach of a duty, from when it binds, and whether it flows down."""
    since = f"from {duty.since}" if duty.since else ""
    down = "" if duty.flows_down else "does not flow down"
    return "; ".join(filter(None, (_CONDUCT[duty.conduct], _REACH[duty.reach], since, down)))


def paragraph_words(paragraph: Paragraph) -> str:
    """Return regime and citation, and whether it speaks to offerors."""
    offer = " (asks of an offer)" if paragraph.offer else ""
    return f"{_REGIMES[paragraph.regime]}: {paragraph.citation}{offer}"


def affiliates_words(rule: AffiliateRule) -> str:
    """Return which relatives of the named source are meant."""
    return _AFFILIATES[rule]


def open_source_words(rule: OpenSource) -> str:
    """Return what the text says of open-source code that stems from the source."""
    return _OPEN_SOURCE[rule]
