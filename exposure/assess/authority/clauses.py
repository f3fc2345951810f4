"""What does a duty that binds through a clause mean for a contract, or for the company?"""

from msgspec.structs import replace

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import COMPANY_WIDE, among, citation_of, for_review
from exposure.assess.contract_facts import ContractFacts, Role
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Conduct, Duty, Paragraph

UNKNOWN_USE = "it is used on this contract, which is not recorded"
HOLDS_ONE = "the company holds, or offers for, a Federal contract"
EVERY_CONTRACT = "it is prescribed for every contract"


def by_clause(case: Case, duty: Duty, *, usual: str = EVERY_CONTRACT) -> Ruling:
    """Say what a duty that binds through a clause means for the case.

    `usual` says where the clause is to be expected, for a list that does not hold it.
    """
    contract = case.contract
    if contract is None:
        return for_the_company(case, duty)
    found = among(duty, contract.clauses.numbers)
    if not found:
        return _not_listed(case, duty, contract, usual)
    paragraph = found[0]
    if not paragraph.offer:
        reason = f"the contract carries {paragraph.clause}: {duty.said}"
        return bound(case, duty, paragraph, VerdictKind.prohibited, reason)
    offered = contract.role is Role.offeror
    what = "the offer carries" if offered else "of the clauses on it the records name"
    alone = "" if offered else " alone"
    reason = f"{what} {paragraph.clause}{alone}, a representation: {duty.said}"
    return bound(case, duty, paragraph, VerdictKind.disclose, reason)


def bound(case: Case, duty: Duty, paragraph: Paragraph, kind: VerdictKind, reason: str) -> Ruling:
    """Return that a paragraph binds, with what a person must confirm first."""
    here = case.contract is not None and duty.conduct not in COMPANY_WIDE
    unknown = (UNKNOWN_USE,) if here and case.use is Use.unknown else ()
    return Ruling(
        kind, reason, paragraph.citation, duty.conduct,
        (*unknown, *duty.confirm, *case.act.confirm), paragraph.clocks, asks_exceptions=True,
        since=max(duty.since, case.act.since or ""),
    )  # fmt: skip


def for_the_company(case: Case, duty: Duty) -> Ruling:
    """Say what a duty that binds through a clause means for the company as a whole."""
    if duty.conduct is not Conduct.use_anywhere:
        asked = (
            f"no contract was given to the scan, so nobody can say whether one asks: {duty.said}"
        )
        return for_review(asked, citation_of(duty, case))
    named = among(duty, case.carried)
    if named:
        reason = f"a contract of the company carries {named[0].clause}: {duty.said}"
        return bound(case, duty, named[0], VerdictKind.prohibited, reason)
    asked = f"any Federal contract asks: {duty.said}"
    ruling = bound(case, duty, duty.paragraphs[0], VerdictKind.prohibited, asked)
    return replace(ruling, conditions=(HOLDS_ONE, *ruling.conditions))


def _not_listed(case: Case, duty: Duty, contract: ContractFacts, usual: str) -> Ruling:
    clauses = dict.fromkeys(one.clause for one in duty.paragraphs if one.clause and not one.offer)
    numbers = " or ".join(clauses)
    unread = ", ".join(repr(text) for text in contract.clauses.unread[:3])
    if not contract.says_clauses:
        why = f"the contract's clauses are not stated; {numbers} may be among them"
    elif unread:
        why = f"{numbers} may stand among the clauses that could not be read ({unread})"
    else:
        why = f"{numbers} is not in the contract's clause list, though {usual}"
    return for_review(f"{why}: {duty.said}", citation_of(duty, case))
