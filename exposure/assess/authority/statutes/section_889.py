"""Section 889: which contracts do Part A (provide) and Part B (use anywhere) reach?

FAR 52.204-25(b)(1) and (b)(2), or 52.240-91(b)(3) and (d)(1). Part B asks about use "regardless of
whether that use is in performance of work under a Federal contract" and does not flow down, (e).
"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.clauses import by_clause
from exposure.assess.authority.steps import (
    citation_of,
    for_review,
    not_reached,
    not_used,
    out_of_time,
)
from exposure.assess.contract_facts import Role
from exposure.model.finding import VerdictKind
from exposure.model.law.authority import Duty


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling for each part."""
    for duty in case.act.duties:
        if case.contract is None and duty.flows_down and case.contracts_given:
            continue  # what is provided is a question to each contract
        yield (
            _not_flowed_down(case, duty)
            or not_used(case, duty)
            or out_of_time(case, duty)
            or _equipment(case, by_clause(case, duty))
        )


def _not_flowed_down(case: Case, duty: Duty) -> Ruling | None:
    if duty.flows_down or case.contract is None or case.contract.role is not Role.sub_tier:
        return None
    return not_reached(
        "a subcontract does not carry it; it asks the prime contractor about its own use",
        citation_of(duty, case),
    )


def _equipment(case: Case, ruling: Ruling) -> Ruling:
    """Leave to a lawyer whether a component of a parts list is equipment or a service of the kind meant."""
    binds = ruling.kind in {VerdictKind.prohibited, VerdictKind.disclose}
    if case.is_bought or not binds:
        return ruling
    return for_review(
        "what was found is a component of a parts list; whether it is telecommunications or video "
        f"surveillance equipment or a service of that kind is open; {ruling.reason}",
        ruling.citation,
    )
