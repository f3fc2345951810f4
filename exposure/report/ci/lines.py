"""What does `exposure check` print for a build log: one line per finding, and the count?"""

from collections.abc import Iterator

from exposure.model.coverage.figures import Coverage
from exposure.model.finding import Finding
from exposure.model.gap import Gap, GapEffect
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.model.words import number_of
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

SHOWN_INTRODUCERS = 3
SHOWN_GAPS = 5
NO_FINDING = "No finding does not mean no use; this is not legal advice."


def check_lines(result: ScanResult) -> str:
    """Return the findings, the most urgent first, what hides presence, then what was asked.

    The counts stand below; the last line says what no finding does not mean.
    """
    index = index_of(result)
    several = len(result.assets) > 1
    lines = [
        _finding_line(finding, index, several)
        for finding in sorted(result.findings, key=index.urgency)
    ]
    closing = (_asked_line(result), _count_line(result), NO_FINDING)
    return "\n".join([*lines, *_unknown_lines(result), *closing]) + "\n"


def _finding_line(finding: Finding, index: Index, several: bool) -> str:
    subject = finding.subject
    parts = (
        finding.id,
        outcome_words(finding),
        index.vendor(finding.vendor),
        f"{subject.name} {subject.version}".strip(),
        _via(finding),
        past_words(finding),
        f"in {index.asset(finding.asset)}" if several else "",
        _doubt(finding),
    )
    return "  ".join(_line(part) for part in parts if part)


def _doubt(finding: Finding) -> str:
    """Return the evidence of what only a person can settle."""
    if finding.confidence is not Confidence.review or not finding.evidence:
        return ""
    lead = finding.evidence[0]
    return evidence_line(lead, finding.confidence, str(lead.location))


def _via(finding: Finding) -> str:
    names = [step.name for step in finding.introducers if step.purl != finding.subject.purl]
    names = list(dict.fromkeys(name for name in names if name != finding.subject.name))
    rest = len(names) - SHOWN_INTRODUCERS
    more = f" and {rest} more" if rest > 0 else ""
    return f"via {', '.join(names[:SHOWN_INTRODUCERS])}{more}" if names else ""


def _unknown_lines(result: ScanResult) -> list[str]:
    hiding = [gap for gap in result.gaps if gap.effect is GapEffect.hides_presence]
    lines = [_gap_line(gap) for gap in hiding[:SHOWN_GAPS]]
    if len(hiding) > SHOWN_GAPS:
        lines.append(f"{number_of(len(hiding) - SHOWN_GAPS, 'more gap')} in the JSON result.")
    unanswered = result.summary.outcomes.not_assessable
    if unanswered:
        because = result.summary.not_assessable_because
        reasons = ", ".join(f"{reason} {count:,}" for reason, count in because.items())
        assets = number_of(result.summary.assets, "asset")
        lines.append(_line(f"Not assessable: {unanswered:,} of {assets} ({reasons})."))
    return lines + [_line(f"Warning: {warning}") for warning in result.summary.warnings]


def _gap_line(gap: Gap) -> str:
    place = f"{gap.document} › {gap_place(gap)}" if gap.place else gap.document
    return _line(f"hides presence: {place}: {gap.reason}")


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
