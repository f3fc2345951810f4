"""10 U.S.C. 3252: which contracts does a designation for covered systems of the Department reach?

The statute lets the head of an agency exclude a source in procurements for covered systems; it
binds a contractor through DFARS 252.239-7018(b), which asks to mitigate supply chain risk and
prohibits nothing by itself. Whether use may go on is the contracting officer's to say.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import (
    among,
    citation_of,
    for_review,
    names_contract,
    not_reached,
    not_used,
    out_of_time,
    wrong_buyer,
)
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by customer, covered system and clause, in this order."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _by_system(case, duty)
        )


def _by_system(case: Case, duty: Duty) -> Ruling:
    contract, cited = case.contract, citation_of(duty, case)
    if contract is None:
        return for_review(
            f"no contract was given to the scan; for covered systems: {duty.said}", cited
        )
    number = next((one.clause for one in among(duty, contract.clauses.numbers)), "")
    clause = f"the contract carries {number}" if number else _without(duty, contract.says_clauses)
    read = contract.says_clauses and not contract.clauses.unread
    if contract.covered_system == "no" and not number and read and not names_contract(case):
        return not_reached(f"recorded as no covered system, and {clause}", cited)
    return for_review(
        f"{_SYSTEM[contract.covered_system]}, and {clause}; it asks {duty.said}", cited
    )


_SYSTEM = {
    "yes": "the contract is recorded as being for a covered system",
    "no": "the contract is recorded as no covered system",
    "unknown": "whether the contract is for a covered system is not recorded",
}


def _without(duty: Duty, stated: bool) -> str:
    clause = duty.paragraphs[0].clause
    return f"{clause} is not in its clause list" if stated else "its clauses are not stated"
