"""American Security Drone Act: which contracts does FAR 52.240-1 reach?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import for_review, not_used, out_of_time
from exposure.model.finding import VerdictKind


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling per duty: deliver, and operate in performance."""
    for duty in case.act.duties:
        yield (
            not_used(case, duty)
            or out_of_time(case, duty)
            or _aircraft(case, by_clause(case, duty))
        )


def _aircraft(case: Case, ruling: Ruling) -> Ruling:
    if case.is_bought or ruling.kind is not VerdictKind.prohibited:
        return ruling
    return for_review(
        "what was found is a component of a parts list, and the clause speaks of aircraft systems; "
        f"{ruling.reason}",
        ruling.citation,
    )
