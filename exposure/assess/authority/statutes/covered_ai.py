"""Section 1532: which contracts does the rule on covered artificial intelligence reach?

The statute's text was not read, and no clause that carries it out was found.
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


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by customer, use and time, then for a lawyer."""
    for duty in case.act.duties:
        yield (
            wrong_buyer(case)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or for_review(
                f"{duty.said}; the text was not read, and no clause was found",
                citation_of(duty, case),
            )
        )
