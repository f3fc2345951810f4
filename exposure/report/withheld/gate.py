"""What is left for others of what the gate makes of a result?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.assess.gate.words import PASSING_WORDS
from exposure.model.finding import Finding
from exposure.model.gate.gated import Baseline, Gated, GatedFinding
from exposure.report.withheld.codes import NOT_PUBLIC, SEE_THE_WHOLE
from exposure.report.withheld.findings import Cover, finding_for_others


def gate_for_others(gate: Gated, findings: Sequence[Finding], cover: Cover) -> Gated:
    """Return which findings fail; of a covered one not by which criterion, nor by whose decision.

    Where a dependency or route of a finding is left out, it is not said in what it is graver: a
    name of it may stand there.
    """
    by_id = {one.id: one for one in findings}
    return replace(
        gate,
        findings=tuple(_finding(one, by_id[one.finding], cover) for one in gate.findings),
        baseline=_baseline(gate.baseline, cover) if gate.baseline else None,
    )


def _finding(one: GatedFinding, finding: Finding, cover: Cover) -> GatedFinding:
    code = cover.ids.get(one.finding)
    if code is None:
        return replace(one, graver=(NOT_PUBLIC,)) if one.graver and _is_cut(finding, cover) else one
    because = PASSING_WORDS[one.passes] if one.passes else NOT_PUBLIC
    return replace(one, finding=code, because=because, graver=())


def _is_cut(whole: Finding, cover: Cover) -> bool:
    shown = finding_for_others(whole, cover)
    return (shown.introducers, shown.routes) != (whole.introducers, whole.routes)


def _baseline(baseline: Baseline, cover: Cover) -> Baseline:
    """Return a baseline without its hash: whoever guesses it whole could make sure."""
    warnings = (SEE_THE_WHOLE if cover.scrub.gives_away(one) else one for one in baseline.warnings)
    return replace(baseline, sha256=NOT_PUBLIC, warnings=tuple(warnings))
