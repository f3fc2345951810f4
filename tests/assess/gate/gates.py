"""Which result, criteria and decision do the tests of the gate look at?

The result has one component of a designated vendor, as `tests/assess/compared/results.py` has it.
"""

from msgspec.structs import replace

from exposure.assess.gate.baseline import held_against
from exposure.assess.gate.gate import Gate, gated
from exposure.assess.gate.held import Earlier
from exposure.jobs.gating.stated import read
from exposure.model.finding import Analysis, Finding
from exposure.model.gate.criteria import POSSIBLE, Criterion
from exposure.model.gate.gated import Gated, GatedFinding
from exposure.model.judgements.decision import AnalysisState, RiskDecided
from exposure.model.judgements.risk import RISK_STATES
from exposure.model.judgements.words import RiskWord
from exposure.model.result import ScanResult, VendorName
from tests.assess.compared.results import VENDOR, before, component

DEFAULT = (POSSIBLE,)


def criteria(*texts: str) -> tuple[Criterion, ...]:
    return tuple(read(text, "--fail-on") for text in texts)


def result(*findings: Finding, reason: str = "designated", **fields: object) -> ScanResult:
    """Return a result with these findings of a vendor that is looked for with that reason."""
    name = VendorName(VENDOR, "Veyrantha", reason)
    found = findings or (component(),)
    return before(**({"findings": found, "looked_for": (name,)} | fields))


def gate(one: ScanResult, *texts: str, earlier: ScanResult | None = None, **more: bool) -> Gated:
    """Return what the gate makes of a result; without criteria, those of no flag."""
    asked = criteria(*texts) or DEFAULT
    told = Earlier(earlier, "base.json", "ab" * 32) if earlier else None
    held = held_against(told, one, asked) if told else None
    return gated(one, Gate(asked, held, **more))


def only(one: ScanResult, *texts: str, earlier: ScanResult | None = None) -> GatedFinding:
    """Return what it makes of the one finding."""
    (told,) = gate(one, *texts, earlier=earlier).findings
    return told


def settled(finding: Finding) -> Finding:
    """Return the finding as one that a person judged no match."""
    return replace(finding, outcome=None, analysis=Analysis(AnalysisState.false_positive))


def decided(
    finding: Finding, word: RiskWord = RiskWord.defer, until: str | None = "2027-01-31"
) -> Finding:
    """Return the finding as one of which a risk decision holds."""
    risk = RiskDecided(
        word, "RD-0011223344556677", RISK_STATES[word], "waits for the vendor", "Ann Lee",
        "2026-10-01", until,
    )  # fmt: skip
    return replace(finding, analysis=replace(finding.analysis, risk=risk))
