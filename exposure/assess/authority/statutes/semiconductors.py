"""Section 5949: which contracts does the rule on covered semiconductors reach?

The rule is proposed; its final text was not seen.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import citation_of, for_review, not_used, out_of_time


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: by use and time, then for a lawyer."""
    for duty in case.act.duties:
        yield (
            not_used(case, duty)
            or out_of_time(case, duty)
            or for_review(f"{duty.said}; the final rule was not seen", citation_of(duty, case))
        )
