"""Section 1634: which contracts does the rule on what a product contains reach?

FAR 52.204-23(b)(1) provide, (b)(2) develop deliverables with; or 52.240-91(b)(2). The definition of
a covered article takes in components that use what the entity developed in whole or in part.
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import not_used, out_of_time
from exposure.model.law.authority import Conduct, Duty
from exposure.model.relation import Relation


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling for the duty that the finding is about."""
    for duty in _asked(case):
        yield not_used(case, duty) or out_of_time(case, duty) or by_clause(case, duty)


def _asked(case: Case) -> Iterator[Duty]:
    developed = case.relation is Relation.used_to_develop
    for duty in case.act.duties:
        if (duty.conduct is Conduct.develop_with) is developed:
            yield duty
