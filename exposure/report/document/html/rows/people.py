"""What have people said of a finding, and where does it stand by that?"""

from exposure.model.finding import Finding
from exposure.model.gate.gated import Against
from exposure.model.judgements.decision import AnalysisState, Fate, RiskSaid, Said
from exposure.model.judgements.words import RiskWord
from exposure.model.result import ScanResult
from exposure.report.words import SETTLED, spaced

OPEN = "open"
_STATE: dict[AnalysisState, str] = {
    AnalysisState.in_triage: OPEN,
    AnalysisState.false_positive: SETTLED,
    AnalysisState.affected: "confirmed by a person",
    AnalysisState.not_affected: "not in use",
}
_RISK: dict[RiskWord, str] = {
    RiskWord.mitigate: "to be removed",
    RiskWord.not_in_use: "not in use",
    RiskWord.defer: "deferred",
}
_FATE: dict[Fate, str] = {
    Fate.reopened: "open again",
    Fate.conflicting: "open, people differ",
    Fate.proposed: "open, a decision is proposed",
}
_AGAINST: dict[Against, str] = {
    Against.new: "new",
    Against.graver: "graver than in the baseline",
    Against.changed: "another version than in the baseline",
    Against.known: "in the baseline",
}


def against_words(result: ScanResult) -> dict[str, str]:
    """Return the id of each finding → how it stands to the baseline; empty without one."""
    told = result.gate.findings if result.gate is not None else ()
    return {one.finding: _AGAINST[one.against] for one in told if one.against is not None}


def people_words(finding: Finding) -> str:
    """Return where a finding stands with people, in a few words that many findings share."""
    known = finding.analysis
    if known.risk is not None and finding.is_open:
        return _RISK[known.risk.word]
    if known.state is not AnalysisState.in_triage:
        return _STATE[known.state]
    fates = [fate for fate in (known.fate, known.risk_fate) if fate in _FATE]
    return _FATE[fates[0]] if fates and fates[0] is not None else _STATE[known.state]


def said_words(finding: Finding) -> list[str]:
    """Return a sentence for each person who spoke, and what became of it."""
    known = finding.analysis
    return [*map(_judged, known.said), *map(_decided, known.risks)]


def _judged(said: Said) -> str:
    return (
        f"{said.by} judged it {spaced(said.judgement)} on {said.on}{_approved(said.approved_by)}: "
        f"{_reason(said.reason)} ({spaced(said.reason_code)}, {said.decision}){_held(said.because)}"
    )


def _decided(said: RiskSaid) -> str:
    until = f", until {said.until}" if said.until else ""
    proof = f", evidence: {said.evidence_reference}" if said.evidence_reference else ""
    return (
        f"{said.by} decided {spaced(said.word)} on {said.on}{until}{_approved(said.approved_by)}: "
        f"{_reason(said.reason)} ({said.decision}{proof}){_held(said.because)}"
    )


def _approved(by: str) -> str:
    return f", approved by {by}" if by else ""


def _reason(text: str) -> str:
    return text.strip().rstrip(".")


def _held(because: str) -> str:
    return f". It does not hold: {because.rstrip('.')}." if because else "."
