"""What does a rule make of a vendor that is not simply the maker of what is used?

Design section 1.7: the kind of relation decides what a clause reaches.
"""

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import for_review
from exposure.model.law.authority import AffiliateRule, Conduct, OpenSource
from exposure.model.relation import Relation

_OPEN = {
    Relation.routes_to: "it can reach the vendor, and no record shows that it does",
    Relation.instrumentation_only: "it observes calls to the vendor, and is none of its products",
    Relation.mentions_only: "the records mention the vendor, which is no use by itself",
}
_DEVELOPED = (
    "the vendor's product was used to develop it, and the text speaks of providing and using alone"
)
_AFFILIATES = {
    AffiliateRule.none: "the text names no affiliates",
    AffiliateRule.listed_only: "affiliates are meant as far as they are named",
    AffiliateRule.not_seen: "whether affiliates are meant was not seen",
    AffiliateRule.subject_to_control: "an entity subject to the control of a named one is meant",
    AffiliateRule.owned_by: "an entity owned by a named one is meant",
}
"""Rules that leave a subsidiary to a lawyer, in words; the others mean subsidiaries outright."""


def by_relation(case: Case) -> Ruling | None:
    """Return the ruling that the relation alone asks for, or None where the rule itself answers."""
    if case.relation in _OPEN:
        return for_review(_OPEN[case.relation], case.act.authority)
    if case.relation is Relation.origin_only:
        return _by_origin(case)
    if case.relation is Relation.used_to_develop and not _asks_development(case):
        return for_review(_DEVELOPED, case.act.authority)
    if case.relation is Relation.owned_by:
        return _by_affiliation(case)
    return None


def _asks_development(case: Case) -> bool:
    return any(duty.conduct is Conduct.develop_with for duty in case.act.duties)


def _by_origin(case: Case) -> Ruling:
    basis = case.act.basis
    says = basis.open_source if basis is not None else OpenSource.not_seen
    silent = "is silent on it" if says is OpenSource.silent else "was not read on it"
    reason = f"it is open source that stems from the vendor, and the text {silent}"
    return for_review(reason, case.act.authority)


def _by_affiliation(case: Case) -> Ruling | None:
    words = _AFFILIATES.get(case.act.affiliates)
    if not words:
        return None
    return for_review(f"it belongs to the vendor's group, and {words}", case.act.authority)
