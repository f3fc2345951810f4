"""41 U.S.C. 1323: which contracts does a FASCSA order reach?

FAR 52.204-30(b)(1) and 52.240-91(e): orders of the issuer for that customer. An order after the
solicitation binds when the contract is amended for it, FAR 52.204-30(b)(4). An order whose issuer
nobody recognises may be about any customer, and is taken for none.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import (
    AT_ORDER_LEVEL,
    among,
    citation_of,
    for_review,
    names_contract,
    not_used,
    out_of_time,
    wrong_buyer,
)
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling per duty: by customer, use, time, award and clause, in this order."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _not_named(case, duty)
            or _whose(case, duty)
            or _awarded_before(case, duty)
            or _at_order_level(case, duty)
            or by_clause(case, duty)
        )


def _whose(case: Case, duty: Duty) -> Ruling | None:
    """Leave an order to a lawyer of which nobody can say whose contracts it is about."""
    contract = case.contract
    if contract is None or not case.act.issuer_unknown:
        return None
    issuer = case.act.issuer
    stated = f"its issuer is recorded as {issuer!r}" if issuer else "its issuer is not recorded"
    customer = contract.agency or "a customer that is not recorded"
    ruling = for_review(
        f"{stated}, which tells nobody whose contracts the order is about; whether {customer} is "
        f"meant is open; if it is: {duty.said}",
        citation_of(duty, case),
    )
    found = among(duty, contract.clauses.numbers)
    return replace(ruling, clocks=found[0].clocks) if found else ruling


def _not_named(case: Case, duty: Duty) -> Ruling | None:
    """Leave an order that names contracts to a lawyer on those that it does not name."""
    if case.contract is None or not case.act.contracts or names_contract(case):
        return None
    named = ", ".join(case.act.contracts)
    return for_review(f"the order is recorded for {named}; whether it binds here is open",
                      citation_of(duty, case))  # fmt: skip


def _at_order_level(case: Case, duty: Duty) -> Ruling | None:
    """Leave a vehicle whose orders each say which FASCSA orders apply to a lawyer."""
    found = among(duty, case.contract.clauses.numbers) if case.contract is not None else []
    if not found or found[0].clause != AT_ORDER_LEVEL:
        return None
    return for_review(f"the contract carries {AT_ORDER_LEVEL}: which orders apply is said at the order",
                      found[0].citation)  # fmt: skip


def _awarded_before(case: Case, duty: Duty) -> Ruling | None:
    """Leave an order that came after the award to a lawyer, with the report on new orders.

    That report is asked for whether or not the contract was amended: FAR 52.204-30(c)(2) to (c)(4),
    52.240-91(i).
    """
    contract, since = case.contract, case.act.since
    if contract is None or not contract.starts or not since or contract.starts >= since:
        return None
    ruling = for_review(
        f"the contract began on {contract.starts}, before the order took effect on {since}: "
        "it binds where the contract was amended for it",
        f"{citation_of(duty, case)}; FAR 52.204-30(b)(4)",
    )
    found = among(duty, contract.clauses.numbers)
    return replace(ruling, clocks=found[0].clocks_of_new) if found else ruling
