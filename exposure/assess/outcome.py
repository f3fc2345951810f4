"""Which of the four outcomes holds for a finding, and for an asset and a vendor?

The table of docs/concepts/outcomes.md, first row that holds:

    exposed            a confirmed or probable finding, from the user's own records, of present
                       use, with relation made_by, connector_to, hosted_through, subprocessor_of
                       or owned_by
    possible           any other open finding
    not_assessable     no SBOM or answer, or a gap that hides presence
    no_evidence_found  evidence was read to the end, and nothing hides presence

A risk decision changes nothing of it but one: what is decided to be not in use is possible, since
it is there. A person's no match closes a finding, so that it counts no more. A match makes it as sure as a
confirmed one, and is a record of the user's own where all else is a public statement.
"""

from collections.abc import Sequence

from exposure.assess.shortfall import hiding, shortfall
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.judgements.decision import AnalysisState
from exposure.model.judgements.words import RiskWord
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.relation import EXPOSING, Confidence

READ_TO_THE_END = "its SBOM was read to the end, and no gap in it hides presence"


def finding_outcome(finding: Finding) -> Outcome | None:
    """Return exposed or possible for one open finding; None for a closed one."""
    if not finding.is_open:
        return None
    risk = finding.analysis.risk
    if risk is not None and risk.word is RiskWord.not_in_use:
        return Outcome.possible
    return _outcome(finding)


def _outcome(finding: Finding) -> Outcome:
    judged = finding.analysis.state is AnalysisState.affected
    sure = judged or finding.confidence is not Confidence.review
    own = judged or not finding.by_link
    if sure and not finding.is_past and finding.relation in EXPOSING and own:
        return Outcome.exposed
    return Outcome.possible


def exposes_undecided(finding: Finding) -> bool:
    """Say whether an open finding is exposed where nobody asks what was decided to do about it."""
    if finding.outcome is Outcome.exposed:
        return True
    return finding.is_open and finding.is_decided and _outcome(finding) is Outcome.exposed


def asset_outcomes(
    graph: SupplyGraph, findings: Sequence[Finding], gaps: Sequence[Gap], vendors: Sequence[str]
) -> list[AssetOutcome]:
    """Return one row per asset and vendor with findings, and one `*` row for all other vendors.

    Where people closed every finding of a vendor, what the evidence allows is said without them.
    """
    by_asset: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        by_asset.setdefault(finding.asset, {}).setdefault(finding.vendor, []).append(finding)
    hidden = hiding(gaps)
    rows = []
    for node in graph.assets:
        found = by_asset.get(node.asset.id, {})
        closed = {vendor for vendor, some in found.items() if not any(one.is_open for one in some)}
        lacking = shortfall(graph, node, hidden) if closed or len(found) < len(vendors) else ""
        rows += [
            _closed(node, vendor, found[vendor], lacking) if vendor in closed
            else _with_findings(node, vendor, [one for one in found[vendor] if one.is_open])
            for vendor in sorted(found)
        ]  # fmt: skip
        if len(found) < len(vendors):
            rows.append(_without(node, "*", lacking, READ_TO_THE_END))
    return rows


def _closed(
    node: AssetNode, vendor: str, findings: Sequence[Finding], lacking: str
) -> AssetOutcome:
    ids = ", ".join(sorted(finding.id for finding in findings))
    return _without(node, vendor, lacking, f"a person judged {ids} no match, and {READ_TO_THE_END}")


def _without(node: AssetNode, vendor: str, lacking: str, otherwise: str) -> AssetOutcome:
    outcome = Outcome.not_assessable if lacking else Outcome.no_evidence_found
    return AssetOutcome(node.asset.id, vendor, outcome, lacking or otherwise)


def _with_findings(node: AssetNode, vendor: str, findings: Sequence[Finding]) -> AssetOutcome:
    exposed = [f for f in findings if finding_outcome(f) is Outcome.exposed]
    outcome = Outcome.exposed if exposed else Outcome.possible
    because = ", ".join(sorted(finding.id for finding in exposed or findings))
    return AssetOutcome(node.asset.id, vendor, outcome, because)
