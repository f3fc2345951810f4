"""15 CFR part 791: what does a bar on sales in the United States mean for the company?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import citation_of, for_review, not_reached


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: nothing for a contract as such, a lawyer's look for the company."""
    for duty in case.act.duties:
        if case.contract is not None:
            reason = "it addresses sales to anybody, and no contract in particular"
            yield not_reached(reason, citation_of(duty, case))
        else:
            yield for_review(
                f"{duty.said}; when and from whom it was bought, and what updates it, is for a person",
                citation_of(duty, case),
            )
