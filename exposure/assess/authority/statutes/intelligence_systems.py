"""Section 6604: which contracts does the rule on systems of the Intelligence Community reach?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import (
    citation_of,
    for_review,
    not_reached,
    not_used,
    out_of_time,
    wrong_buyer,
)
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by customer, use, time and system, then for a lawyer."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _no_system(case, duty)
            or for_review(
                f"{duty.said}; no clause that carries it out was found", citation_of(duty, case)
            )
        )


def _no_system(case: Case, duty: Duty) -> Ruling | None:
    if case.contract is None or case.contract.covered_system != "no":
        return None
    return not_reached(
        "the contract is recorded as no national security system", citation_of(duty, case)
    )
