"""Section 1656: which contracts of the Department does the rule on covered missions reach?

DFARS 252.204-7018(b). Which contracts carry out covered missions stands in no record of a scan.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import not_used, out_of_time, wrong_buyer

_USUAL = "contracts of the Department carry it"


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by customer, use, time and clause."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or by_clause(case, duty, usual=_USUAL)
        )
