"""A prime's letter or a contracting officer's direction: which contracts does its wording reach?

It reaches the contracts that it names, and no other; where it names none, a person must say.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import bound
from exposure.assess.authority.steps import (
    COMPANY_WIDE,
    elsewhere,
    for_review,
    not_used,
    out_of_time,
    wrong_buyer,
)
from exposure.model.finding import VerdictKind
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling per duty: by contract, use and time, then as the wording says."""
    for duty in case.act.duties:
        yield (
            elsewhere(case)
            or wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _worded(case, duty)
        )


def _worded(case: Case, duty: Duty) -> Ruling:
    paragraph = duty.paragraphs[0]
    said = f"the customer's wording asks: {duty.said}"
    phase_out = case.act.deadline is not None and case.as_of <= case.act.deadline
    kind = VerdictKind.phase_out if phase_out else VerdictKind.prohibited
    until = f", by {case.act.deadline}" if phase_out else ""
    if case.contract is None and duty.conduct not in COMPANY_WIDE:
        return for_review(
            f"{said}; on which contract it is used is not recorded", paragraph.citation
        )
    if case.contract is not None and not case.act.contracts:
        return for_review(
            f"{said}; which contracts it is about is not recorded", paragraph.citation
        )
    return bound(case, duty, paragraph, kind, f"{said}{until}")
