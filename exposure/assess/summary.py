"""Which counts does a reader want first?"""

from collections import Counter
from collections.abc import Mapping, Sequence

from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.judgements.decision import AnalysisState, Fate, JudgedCounts
from exposure.model.judgements.words import RiskWord
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.relation import Confidence
from exposure.model.result import OutcomeCounts, Summary

_ORDER = list(Outcome)


def summarise(
    outcomes: Sequence[AssetOutcome],
    findings: Sequence[Finding],
    gaps: Sequence[Gap],
    names: Mapping[str, str],
    warnings: Sequence[str],
) -> Summary:
    """Count each asset once, by its worst outcome; `names` gives display names of vendors."""
    worst: dict[str, AssetOutcome] = {}
    for row in outcomes:
        held = worst.get(row.asset)
        if held is None or _ORDER.index(row.outcome) < _ORDER.index(held.outcome):
            worst[row.asset] = row
    counts = Counter(row.outcome for row in worst.values())
    levels = Counter(finding.confidence for finding in findings if not _is_settled(finding))
    unknown = [row for row in worst.values() if row.outcome is Outcome.not_assessable]
    return Summary(
        assets=len(worst),
        outcomes=OutcomeCounts(**{outcome.value: counts[outcome] for outcome in Outcome}),
        findings=len(findings),
        confirmed=levels[Confidence.confirmed],
        probable=levels[Confidence.probable],
        review=levels[Confidence.review],
        exposed_by_vendor=_by_vendor(outcomes, Outcome.exposed, names),
        possible_by_vendor=_by_vendor(_at_worst(outcomes, worst), Outcome.possible, names),
        not_assessable_because=dict(sorted(Counter(row.because for row in unknown).items())),
        gaps=dict(sorted(Counter(gap.effect.value for gap in gaps).items())),
        warnings=tuple(warnings),
        judged=_judged(findings),
    )


def _is_settled(finding: Finding) -> bool:
    return finding.analysis.state is not AnalysisState.in_triage


def _judged(findings: Sequence[Finding]) -> JudgedCounts:
    """Count what people said of findings: those they settled, and those that stay open."""
    analyses = [finding.analysis for finding in findings if finding.analysis.fate is not None]
    undone = Counter(fate for one in findings for fate in _fates(one))
    decided = (one.analysis.risk for one in findings if one.is_open)
    words = Counter(risk.word for risk in decided if risk is not None)
    states = Counter(one.state for one in analyses)
    fates = Counter(one.fate for one in analyses)
    no, yes = states[AnalysisState.false_positive], states[AnalysisState.affected]
    return JudgedCounts(
        no_match=no,
        match=yes,
        unsure=fates[Fate.applied] - no - yes,
        conflicting=undone[Fate.conflicting],
        reopened=undone[Fate.reopened],
        proposed=undone[Fate.proposed],
        mitigate=words[RiskWord.mitigate],
        not_in_use=words[RiskWord.not_in_use],
        defer=words[RiskWord.defer],
    )


def _fates(finding: Finding) -> set[Fate | None]:
    """Return what became of what people said of a finding and decided on it, each once."""
    decided = finding.analysis.risk_fate if finding.is_open else None
    return {finding.analysis.fate, decided}


def _at_worst(
    outcomes: Sequence[AssetOutcome], worst: Mapping[str, AssetOutcome]
) -> list[AssetOutcome]:
    """Leave out what is milder than another answer for its asset, which is counted there."""
    return [row for row in outcomes if row.outcome is worst[row.asset].outcome]


def _by_vendor(
    outcomes: Sequence[AssetOutcome], wanted: Outcome, names: Mapping[str, str]
) -> dict[str, int]:
    counts = Counter(names[row.vendor] for row in outcomes if row.outcome is wanted)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
