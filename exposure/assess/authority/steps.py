"""Which steps do the rules of several authorities share, each an answer or None to go on?"""

from exposure.assess.authority.case import Case, Ruling
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Buyer, Conduct, Duty, Paragraph
from exposure.model.law.numbers import plain_number
from exposure.register.law.clauses import clause_numbers

BUYER_WORDS = {
    Buyer.dod: "the Department of Defense",
    Buyer.civilian: "civilian agencies",
    Buyer.intelligence: "the Intelligence Community",
}
CUSTOMER_WORDING = "customer_wording"
"""Name of the rule by which the words of a customer reach the contracts that they name."""
FASCSA_ORDER, AT_ORDER_LEVEL = "FAR 52.204-30", "FAR 52.204-28"
COMPANY_WIDE = frozenset({Conduct.use_anywhere, Conduct.trade, Conduct.government_action})


def not_reached(reason: str, citation: str = "") -> Ruling:
    """Return that the authority does not reach the case."""
    return Ruling(VerdictKind.not_applicable, reason, citation)


def for_review(reason: str, citation: str = "") -> Ruling:
    """Return that a lawyer must look."""
    return Ruling(VerdictKind.legal_review, reason, citation, asks_exceptions=True)


def wrong_buyer(case: Case) -> Ruling | None:
    """Say where the customer is none whose contracts the act is about, or is not known."""
    contract, buyers = case.contract, case.act.buyers
    if contract is None or not buyers or names_contract(case):
        return None
    never = never_meant(case)
    if never is not None or not contract.buyers.isdisjoint(buyers):
        return never
    agency = contract.agency
    stated = f"its customer is recorded as {agency!r}" if agency else "its customer is not recorded"
    return for_review(f"the act is about contracts of {_meant(case)}, and {stated}")


def _may_be_told_otherwise(case: Case) -> bool:
    """Say whether the contract's own text may apply orders for other customers too.

    FAR 52.204-28 leaves that to each order, and the alternates of 52.204-30 to boxes.
    """
    contract = case.contract
    if contract is None or FASCSA_ORDER not in {
        one.clause for duty in case.act.duties for one in duty.paragraphs
    }:
        return False
    return bool(contract.clauses.alternates & clause_numbers((FASCSA_ORDER,))) or bool(
        contract.clauses.numbers & clause_numbers((AT_ORDER_LEVEL,))
    )


def names_contract(case: Case) -> bool:
    """Say whether the act names this very contract, however its number is spelled."""
    if case.contract is None:
        return False
    named = {plain_number(number) for number in case.act.contracts}
    return plain_number(case.contract.number) in named


def elsewhere(case: Case) -> Ruling | None:
    """Say where a customer's wording names contracts, and this is none of them."""
    named, contract, basis = case.act.contracts, case.contract, case.act.basis
    by_wording = basis is not None and basis.rule == CUSTOMER_WORDING
    if contract is None or not named or not by_wording:
        return None
    if names_contract(case):
        return None
    return not_reached(f"the wording is about {', '.join(named)}", case.act.authority)


def never_meant(case: Case) -> Ruling | None:
    """Say where the contract, or its customer, is known and none that the act is about."""
    other = elsewhere(case)
    if other is not None or names_contract(case):
        return other
    contract, buyers = case.contract, case.act.buyers
    if contract is None or not buyers or not contract.buyers or _may_be_told_otherwise(case):
        return None
    if not (contract.buyers | contract.maybe).isdisjoint(buyers):
        return None
    customer = contract.agency or "another"
    return not_reached(f"the act is about contracts of {_meant(case)}; this customer is {customer}")


def _meant(case: Case) -> str:
    return " and ".join(BUYER_WORDS[buyer] for buyer in case.act.buyers)


def not_used(case: Case, duty: Duty) -> Ruling | None:
    """Say where a person recorded that it is not used on the contract, for a duty that asks that."""
    if duty.conduct in COMPANY_WIDE or case.use is not Use.not_used:
        return None
    return not_reached(f"recorded: {case.because}", citation_of(duty, case))


def out_of_time(case: Case, duty: Duty) -> Ruling | None:
    """Say where the duty does not bind yet, or the contract had ended before it did."""
    return _ended_before(case, duty) or _to_come(case, duty) or _ended(case, duty)


def _ended_before(case: Case, duty: Duty) -> Ruling | None:
    since, ends = max(duty.since, case.act.first_effective or ""), _end(case)
    if not ends or not since or ends >= since:
        return None
    reason = f"the contract ended on {ends}, before it began to bind on {since}"
    return not_reached(reason, citation_of(duty, case))


def _to_come(case: Case, duty: Duty) -> Ruling | None:
    if duty.since <= case.as_of:
        return None
    later = f"; the contract runs to {_end(case)}" if _end(case) else ""
    reason = f"it binds from {duty.since}: {duty.said}{later}"
    return Ruling(VerdictKind.watch, reason, citation_of(duty, case), duty.conduct)


def _ended(case: Case, duty: Duty) -> Ruling | None:
    ends = _end(case)
    if not ends or ends >= case.as_of or case.past:
        return None
    return for_review(
        f"the contract ended on {ends}, after it began to bind; "
        "whether it was used until then is not recorded",
        citation_of(duty, case),
    )


def _end(case: Case) -> str:
    return (case.contract.ends or "") if case.contract is not None else ""


def citation_of(duty: Duty, case: Case) -> str:
    """Return the citation of the paragraph that the contract carries, else the duty's first."""
    numbers = case.contract.clauses.numbers if case.contract is not None else case.carried
    found = among(duty, numbers)
    return (found or duty.paragraphs)[0].citation


def among(duty: Duty, numbers: frozenset[str]) -> list[Paragraph]:
    """Return the paragraphs of a duty whose clause is one of `numbers`, contract clauses first."""
    found = [one for one in duty.paragraphs if clause_numbers((one.clause,)) & numbers]
    return sorted(found, key=lambda one: one.offer)
