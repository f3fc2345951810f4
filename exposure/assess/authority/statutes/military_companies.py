"""Section 805 with section 1260H: which contracts does a listing as a military company reach?

Section 805(a)(1)(A) is about the Department's own contracts with listed companies, to which a
supplier of ours is no party; (a)(1)(B), from its own day on, about goods and services that include
theirs. Existing contracts stay outside, (a)(3)(B); whether one is, is asked and not assumed. No
clause that carries it out was found.
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
from exposure.model.law.authority import Conduct, Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling about what our goods and services include."""
    for duty in case.act.duties:
        if duty.conduct is Conduct.contract_with:
            continue
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _existing(case, duty)
            or for_review(
                f"{duty.said}; no clause that carries it out was found", citation_of(duty, case)
            )
        )


def _existing(case: Case, duty: Duty) -> Ruling | None:
    contract = case.contract
    if contract is None or not contract.starts or contract.starts >= duty.since:
        return None
    reason = (
        f"the contract began on {contract.starts}, before {duty.since}; whether it is an existing "
        "contract, which stays outside, is for a person"
    )
    return for_review(reason, f"{citation_of(duty, case)}; sec. 805(a)(3)(B)")
