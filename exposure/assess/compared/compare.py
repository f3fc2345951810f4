"""What changed from an older result to a newer one?"""

from msgspec.structs import replace

from exposure.assess.compared.asked import settings_moved
from exposure.assess.compared.caution import cautions
from exposure.assess.compared.findings.moved import findings_moved
from exposure.assess.compared.law.clocks import clocks_moved
from exposure.assess.compared.law.designations import designations_moved
from exposure.assess.compared.law.looked_for import looked_for_moved
from exposure.assess.compared.law.verdicts import Law
from exposure.assess.compared.outcomes import outcomes_moved
from exposure.assess.compared.read.assets import assets_moved, contracts_moved
from exposure.assess.compared.read.coverage import evidence_moved, figures_compared, systems_moved
from exposure.assess.compared.read.gaps import gaps_moved
from exposure.assess.compared.read.inputs import inputs_moved
from exposure.assess.compared.read.judgements import judgements_moved
from exposure.assess.compared.sides import Side, sides_of
from exposure.assess.compared.unknown import still_unknown
from exposure.model.comparison.comparison import COMPARISON_SCHEMA, ComparedResult, Comparison
from exposure.model.coverage.words import coverage_sentences


def compare(old: Side, new: Side) -> Comparison:
    """Return everything in which `new` differs from `old`, each with its reason as far as they tell.

    Pure: the same two results give the same comparison.
    """
    sides = sides_of(old, new)
    designations = designations_moved(sides)
    contracts = contracts_moved(sides)
    law = Law(sides, {one.id: one for one in designations}, {one.id: one for one in contracts})
    findings, unchanged = findings_moved(law)
    found = Comparison(
        schema=COMPARISON_SCHEMA,
        old=_told(old),
        new=_told(new),
        differs=False,
        warnings=tuple(cautions(sides)),
        findings=findings,
        findings_unchanged=unchanged,
        outcomes=outcomes_moved(sides, findings),
        designations=designations,
        looked_for=looked_for_moved(sides, designations),
        clocks=clocks_moved(sides),
        settings=settings_moved(sides),
        coverage=figures_compared(sides),
        coverage_of_new=coverage_sentences(new.result.coverage),
        evidence=evidence_moved(sides),
        record_systems=systems_moved(sides),
        gaps=gaps_moved(sides),
        inputs=inputs_moved(sides),
        assets=assets_moved(sides),
        contracts=contracts,
        judgements=judgements_moved(sides),
        still_unknown=still_unknown(sides),
        said_of_new=new.result.summary.warnings,
    )
    return replace(found, differs=_differs(found))


def _told(side: Side) -> ComparedResult:
    result = side.result
    return ComparedResult(
        name=side.name,
        as_of=result.as_of,
        inputs=len(result.inputs),
        oldest_input=result.coverage.oldest_input,
        newest_input=result.coverage.newest_input,
        register_known_to=result.register.known_to,
        register_version=result.register.version,
        tool_version=result.tool.version,
        assets=result.summary.assets,
        outcomes=result.summary.outcomes,
        findings=result.summary.findings,
    )


def _differs(found: Comparison) -> bool:
    """Say whether anything was found, read or designated otherwise; what was asked does not count."""
    parts = (
        found.findings, found.outcomes, found.designations, found.looked_for, found.evidence,
        found.record_systems, found.gaps, found.inputs, found.assets, found.contracts,
        found.judgements, found.clocks,
    )  # fmt: skip
    return any(parts) or any(one.before != one.after for one in found.coverage)
