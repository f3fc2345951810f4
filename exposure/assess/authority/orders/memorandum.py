"""An agency's memorandum: which contracts does it reach, and until when may use be phased out?

A memorandum addresses the agency; a contract is bound by what its contracting officer sends.
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
from exposure.model.finding import VerdictKind
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: phase-out until the stated day, a lawyer's look after it."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _by_deadline(case, duty)
        )


def _by_deadline(case: Case, duty: Duty) -> Ruling:
    deadline = case.act.deadline
    if deadline is None or case.contract is None:
        return for_review(
            f"as recorded: {case.act.contractor_scope or duty.said}", citation_of(duty, case)
        )
    if case.as_of > deadline:
        return for_review(
            f"the stated time for removal ended on {deadline}: {duty.said}", citation_of(duty, case)
        )
    return Ruling(
        VerdictKind.phase_out,
        f"to be removed by {deadline}, as the memorandum was reported: {duty.said}",
        citation_of(duty, case),
        duty.conduct,
        ("the contracting officer gave notice of it for this contract",),
        asks_exceptions=True,
    )
