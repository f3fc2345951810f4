"""What does `exposure check` print for a build log: one line per finding, and the count?"""

from collections.abc import Iterator

from exposure.model.coverage.figures import Coverage
from exposure.model.finding import Finding
from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import GatedFinding
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.change import change_words
from exposure.report.ci.gate import (
    HIDDEN_MAY_BE_THERE,
    IN_BASELINE,
    gaps_known,
    gate_lines,
    gate_words,
)
from exposure.report.ci.short import called, short
from exposure.report.evidence_line import evidence_line
from exposure.report.index import Index, index_of
from exposure.report.neutral import terminal
from exposure.report.words import (
    gap_place,
    inputs_dated,
    looked_for_words,
    outcome_words,
    past_words,
)

SHOWN_GAPS = 5
NO_FINDING = "No finding does not mean no use; this is not legal advice."


def check_lines(result: ScanResult, *, quiet: bool = False) -> str:
    """Return the findings, the most urgent first, what hides presence, then what was asked.

    The counts stand below; the last line says what no finding does not mean. Where it is `quiet`,
    what fails and what hides presence stand alone, and nothing where there is neither.
    """
    index = index_of(result)
    several = len(result.assets) > 1
    gated = result.gate.by_finding if result.gate is not None else {}
    lines = [
        _finding_line(finding, index, several, gated.get(finding.id))
        for finding in sorted(result.findings, key=index.urgency)
        if not quiet or _fails(finding, gated)
    ]
    lines += _unknown_lines(result)
    if not quiet:
        warnings = (_line(f"Warning: {warning}") for warning in result.summary.warnings)
        gate = map(_line, gate_lines(result))
        lines += [*warnings, _asked_line(result), *gate, _count_line(result), NO_FINDING]
    elif result.gate is not None and result.gate.unsafe_pass_when_presence_is_hidden:
        lines.append(HIDDEN_MAY_BE_THERE)
    return "".join(f"{line}\n" for line in lines)


def _finding_line(finding: Finding, index: Index, several: bool, gated: GatedFinding | None) -> str:
    subject = finding.subject
    parts = (
        finding.id,
        outcome_words(finding),
        index.vendor(finding.vendor),
        called(subject.name, subject.version),
        change_words(finding) if finding.is_open else "",
        past_words(finding),
        f"in {short(index.asset(finding.asset))}" if several else "",
        _doubt(finding),
        gate_words(gated),
    )
    return "  ".join(_line(part) for part in parts if part)


def _fails(finding: Finding, gated: dict[str, GatedFinding]) -> bool:
    """Say whether an exit code may rest on it; where no gate was asked, on each."""
    return finding.id not in gated or gated[finding.id].fails


def _doubt(finding: Finding) -> str:
    """Return the evidence of what only a person can settle."""
    if finding.confidence is not Confidence.review or not finding.evidence:
        return ""
    lead = finding.evidence[0]
    return evidence_line(lead, finding.confidence, str(lead.location))


def _unknown_lines(result: ScanResult) -> list[str]:
    known = gaps_known(result)
    hiding = [
        (gap, IN_BASELINE if place in known else "")
        for place, gap in enumerate(result.gaps)
        if gap.effect is GapEffect.hides_presence
    ]
    lines = [_gap_line(gap, known) for gap, known in hiding[:SHOWN_GAPS]]
    if len(hiding) > SHOWN_GAPS:
        lines.append(f"{number_of(len(hiding) - SHOWN_GAPS, 'more gap')} in the JSON result.")
    unanswered = result.summary.outcomes.not_assessable
    if unanswered:
        because = result.summary.not_assessable_because
        reasons = ", ".join(f"{reason} {count:,}" for reason, count in because.items())
        assets = number_of(result.summary.assets, "asset")
        lines.append(_line(f"Not assessable: {unanswered:,} of {assets} ({reasons})."))
    return lines


def _gap_line(gap: Gap, known: str) -> str:
    place = f"{gap.document} › {gap_place(gap)}" if gap.place else gap.document
    return _line(f"hides presence: {place}: {gap.reason}{known}")


def _asked_line(result: ScanResult) -> str:
    dated = inputs_dated(result.coverage)
    inputs = dated if dated == "undated" else f"dated {dated}"
    asked = looked_for_words(result)
    return _line(f"Law date {result.as_of}, inputs {inputs}, looked for {asked}.")


def _count_line(result: ScanResult) -> str:
    hiding = result.coverage.gaps_that_hide_presence
    gaps = number_of(hiding, "gap that hides presence", "gaps that hide presence")
    findings = number_of(len(result.findings), "finding")
    return f"{findings}, {gaps}, {', '.join(_sboms(result.coverage))}."


def _sboms(coverage: Coverage) -> Iterator[str]:
    """Yield how much the SBOMs list, and where they say less than a reader may think."""
    without = coverage.components_without_edges
    edgeless = f" ({without:,} without edges)" if without else ""
    yield number_of(coverage.components, "component") + edgeless
    if coverage.sboms_incomplete:
        yield f"{coverage.sboms_incomplete:,} of {number_of(coverage.sboms, 'SBOM')} incomplete"


def _line(text: str) -> str:
    return terminal(" ".join(text.split()))
