"""What would end the exposure to each source of which a contract holds a presence?"""

from exposure.assess.outcome import exposes_undecided
from exposure.jobs.attesting.study import Study
from exposure.jobs.planning.plan import PlannedVendor, PlanRequest, plan_in
from exposure.model.law.numbers import plain_number
from exposure.model.removal.plan import RemovalPlan


def plans_for(study: Study, contracts: tuple[str, ...]) -> dict[str, RemovalPlan]:
    """Return register id → plan, for each vendor exposed in what a contract may use."""
    names = {one.id: one.name for one in study.result.looked_for}
    return {
        vendor: plan_in(
            study.studied, PlannedVendor(vendor, names.get(vendor, vendor)), PlanRequest(vendor)
        )
        for vendor in sorted(_exposed(study, contracts))
    }


def _exposed(study: Study, contracts: tuple[str, ...]) -> set[str]:
    asked = {plain_number(one) for one in contracts}
    return {
        finding.vendor
        for finding in study.result.findings
        if finding.is_open and exposes_undecided(finding)
        for verdict in finding.verdicts
        for contract in verdict.contracts
        if contract is not None and plain_number(contract) in asked
    }
