"""41 U.S.C. 4713: which contracts does an agency head's determination reach?

A determination states its own scope, (b)(3)(C), and is no FASCSA order: FAR 52.204-30 and 52.240-91
do not carry it. A contract is bound by a direction or modification, which the user records as the
customer's wording; without it the scope is for a lawyer.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import (
    citation_of,
    for_review,
    not_used,
    out_of_time,
    wrong_buyer,
)
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: reached by the customer and time, then for a lawyer."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _scope(case, duty)
        )


def _scope(case: Case, duty: Duty) -> Ruling:
    scope = case.act.contractor_scope
    recorded = f"recorded of its scope: {scope}" if scope else "its scope is not recorded"
    where = (
        "the contract is of the agency that acted"
        if case.contract
        else "no contract was given to the scan"
    )
    return for_review(
        f"{where}; {recorded}; a direction or modification would bind a contract, and none is recorded",
        citation_of(duty, case),
    )
