"""FAR 52.204-27: which contracts does the rule on a covered application reach?

The clause names one application and its successors, on devices of the Government and on those used
or provided under the contract. Another product of the same owner is not what it names.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import for_review, not_used, out_of_time
from exposure.model.finding import VerdictKind


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by use, time and clause; a package is for a lawyer."""
    for duty in case.act.duties:
        yield (
            not_used(case, duty)
            or out_of_time(case, duty)
            or _application(case, by_clause(case, duty))
        )


def _application(case: Case, ruling: Ruling) -> Ruling:
    if case.is_bought or ruling.kind is not VerdictKind.prohibited:
        return ruling
    return for_review(
        "what was found is a component of a parts list, and the clause names an application; "
        f"{ruling.reason}",
        ruling.citation,
    )
