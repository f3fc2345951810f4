"""The user's own watch list: what does an entry mean?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.model.finding import VerdictKind


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: it is watched, because the user asked."""
    reason = case.act.contractor_scope or "the user asked to watch it"
    yield Ruling(VerdictKind.watch, reason, case.act.authority)
