"""A post or press release: does it reach a contract?

It announces. It is neither clause nor direction, and its scope is often wider than any statute's.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import citation_of, for_review


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: a lawyer must say whether anything follows from it."""
    for duty in case.act.duties:
        announced = case.act.contractor_scope or case.act.scope or "its scope is not recorded"
        yield for_review(
            f"announced for: {announced}; a statement is no clause, and whether it binds is open",
            citation_of(duty, case),
        )
