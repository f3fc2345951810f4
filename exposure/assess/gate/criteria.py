"""Does a finding meet a criterion of `--fail-on`?"""

from collections.abc import Callable, Sequence

from exposure.assess.gate.holding import holds
from exposure.model.finding import Finding, Verdict
from exposure.model.gate.criteria import Condition, Criterion, Key
from exposure.model.judgements.decision import AnalysisState
from exposure.model.relation import Confidence


def met_by(finding: Finding, criteria: Sequence[Criterion]) -> Criterion | None:
    """Return the first criterion that a finding meets; None where it meets none."""
    return next((one for one in criteria if meets(finding, one)), None)


def meets(finding: Finding, criterion: Criterion) -> bool:
    """Say whether all conditions hold of an open finding.

    A tier or depth that nobody knows holds of every condition: what is unknown must not pass. So
    does a verdict where there is none at all. Conditions on verdict and designation must hold of
    one and the same verdict.
    """
    if not criterion.findings or finding.outcome is None:
        return False
    of_law = [one for one in criterion.conditions if one.key in _OF_VERDICT]
    own = (one for one in criterion.conditions if one.key not in _OF_VERDICT)
    return all(_holds(one, finding) for one in own) and _said(of_law, finding.verdicts)


def _holds(condition: Condition, finding: Finding) -> bool:
    value = _OF_FINDING[condition.key](finding)
    return value is None or holds(condition, value)


def _said(conditions: Sequence[Condition], verdicts: Sequence[Verdict]) -> bool:
    if not conditions or not verdicts:
        return True
    return any(
        all(holds(one, _OF_VERDICT[one.key](verdict)) for one in conditions) for verdict in verdicts
    )


def sureness(finding: Finding) -> Confidence:
    """Return how sure it is; a person's match makes it as sure as a confirmed one."""
    judged = finding.analysis.state is AnalysisState.affected
    return Confidence.confirmed if judged else finding.confidence


def _steps(number: int | None) -> str | None:
    return None if number is None else str(number)


_OF_FINDING: dict[Key, Callable[[Finding], str | None]] = {
    "outcome": lambda one: one.outcome,
    "tier": lambda one: _steps(one.tier),
    "depth": lambda one: _steps(one.depth),
    "relation": lambda one: one.relation,
    "confidence": sureness,
    "vendor": lambda one: one.vendor,
}
_OF_VERDICT: dict[Key, Callable[[Verdict], str]] = {
    "verdict": lambda one: one.verdict,
    "designation": lambda one: one.designation,
}
"""Key → what it asks about; None where nobody knows."""
