"""What is the answer for one scenario, drawn from an examination under what it assumes?"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.hypothetical.as_written import as_written, named_in
from exposure.assess.hypothetical.assumed import Assumption
from exposure.assess.hypothetical.on_contracts import reached_contracts
from exposure.assess.hypothetical.outcomes import Told, already_reached, by_findings, worst_for
from exposure.assess.hypothetical.reached import Already, figures_of, reached_assets
from exposure.assess.hypothetical.records import Records, records_of
from exposure.graph.supply import SupplyGraph
from exposure.model.finding import Finding
from exposure.model.hypothetical.answer import Hypothesis, VendorReach
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.result import ScanResult
from exposure.register.names.fold import fold

DESIGNATED = "designated"
"""Why a vendor is looked for whose designation is in force, or may be."""


class Examined(Struct, frozen=True):
    """An examination under everything that is assumed, ready to answer for each scenario."""

    result: ScanResult
    records: Records
    findings: tuple[Finding, ...]
    outcomes: tuple[AssetOutcome, ...]
    already: Already
    reasons: Mapping[str, str]
    """Vendor → why it is looked for without any assumption."""


def examined_for(
    result: ScanResult,
    graph: SupplyGraph,
    assumptions: Sequence[Assumption],
    reasons: Mapping[str, str],
) -> Examined:
    """Return an examination with what is so already told apart from what is assumed."""
    spellings = {
        vendor.id: frozenset(fold(text) for text in vendor.spellings)
        for one in assumptions for vendor in one.scenario.vendors if not vendor.in_register
    }  # fmt: skip
    named = named_in(graph.estate) if spellings else frozenset()
    findings = tuple(as_written(one, spellings, named) for one in result.findings)
    outcomes = tuple(by_findings(result.outcomes, findings, spellings))
    names = {one.id: one.name for one in result.looked_for}
    in_force = {
        vendor: names.get(vendor, vendor) for vendor, why in reasons.items() if why == DESIGNATED
    }
    return Examined(
        result=result,
        records=records_of(result, graph),
        findings=findings,
        outcomes=outcomes,
        already=already_reached(outcomes, in_force),
        reasons=reasons,
    )


def hypothesis_of(assumption: Assumption, examined: Examined) -> Hypothesis:
    """Return the answer for one scenario; nothing is counted where it is not in force yet."""
    scenario, as_of = assumption.scenario, examined.result.as_of
    in_force = assumption.in_force(as_of)
    vendors = frozenset(one.id for one in scenario.vendors) if in_force else frozenset()
    findings = tuple(_under(one, assumption) for one in examined.findings if one.vendor in vendors)
    told = worst_for(examined.outcomes, vendors) if vendors else {}
    reached = reached_assets(told, findings, examined.already, examined.records)
    judged = bool(scenario.authority)
    on = reached_contracts(reached, findings, examined.already, examined.records, judged=judged)
    counts = Counter(one.outcome for one in told.values())
    return Hypothesis(
        scenario=scenario.name,
        as_of=as_of,
        takes_effect=assumption.takes_effect(as_of),
        in_force=in_force,
        assets=len(examined.records.assets),
        contracts=len(examined.records.contracts),
        exposed=figures_of(reached, on, Outcome.exposed),
        possible=figures_of(reached, on, Outcome.possible),
        not_assessable=counts[Outcome.not_assessable],
        no_evidence_found=counts[Outcome.no_evidence_found],
        not_assessable_because=_because(told),
        by_vendor=tuple(_by_vendor(scenario, examined)) if in_force else (),
        reached=reached,
        on_contracts=on,
        findings=findings,
    )


def _under(finding: Finding, assumption: Assumption) -> Finding:
    """Return a finding with the verdicts of what is assumed alone, and only where one is asked for."""
    asked = assumption.acts if assumption.scenario.authority else frozenset()
    return replace(
        finding, verdicts=tuple(one for one in finding.verdicts if one.designation in asked)
    )


def _because(told: Mapping[str, Told]) -> dict[str, int]:
    reasons = (one.because for one in told.values() if one.outcome is Outcome.not_assessable)
    return dict(sorted(Counter(reasons).items()))


def _by_vendor(scenario: Scenario, examined: Examined) -> Iterator[VendorReach]:
    met = Counter((row.vendor, row.outcome) for row in examined.outcomes)
    for one in scenario.vendors:
        yield VendorReach(
            vendor=one.id,
            standing=examined.reasons.get(one.id, ""),
            exposed=met[one.id, Outcome.exposed],
            possible=met[one.id, Outcome.possible],
        )
