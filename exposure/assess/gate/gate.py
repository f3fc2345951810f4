"""Which findings fail a build, which pass and why, and with which code does it end?

A finding passes by the first of these that holds, and fails by none:

    settled          a person settled that it is not the vendor
    decided          a risk decision of a person holds
    under_watch      nobody designated the vendor, and no criterion names it or its designation
    below_threshold  it meets no criterion
    in_baseline      it stood in the baseline, would have failed there too, and is no graver now

The code is the first of these that holds:

    2  an input named on the command line cannot be used (the others were checked)
    1  a finding fails, or an asset that is not assessable where that was asked for
    3  a gap hides presence, unless such gaps were told to pass; or no vendor was looked for
    0  none of these
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from exposure.assess.gate.criteria import met_by
from exposure.assess.gate.held import Held, HeldFinding
from exposure.assess.gate.words import passing_words
from exposure.model.finding import Finding
from exposure.model.gap import GapEffect
from exposure.model.gate.criteria import Criterion
from exposure.model.gate.gated import Against, Gated, GatedAsset, GatedFinding, Passing
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult

PASSED, FOUND, UNUSABLE_INPUT, INCOMPLETE = range(4)
_WATCHED = "under_watch"
_EVERYONE = "*"


class Gate(Struct, frozen=True):
    """What fails a build."""

    criteria: Sequence[Criterion]
    held: Held | None = None
    """None where no baseline was named."""
    unsafe_pass_when_presence_is_hidden: bool = False
    is_unusable: bool = False
    """Whether an input named on the command line could not be used."""


class _Case(Struct, frozen=True):
    finding: Finding
    met: Criterion | None
    is_watched: bool
    held: HeldFinding | None


_ROWS: tuple[tuple[Passing, Callable[[_Case], bool]], ...] = (
    (Passing.settled, lambda case: case.finding.outcome is None),
    (Passing.decided, lambda case: case.finding.is_decided),
    (Passing.under_watch, lambda case: case.is_watched),
    (Passing.below_threshold, lambda case: case.met is None),
    (Passing.in_baseline, lambda case: case.held is not None and is_covered(case.held)),
)
"""Why a finding passes, the first that holds."""


def gated(result: ScanResult, gate: Gate) -> Gated:
    """Return what a gate makes of a result. Pure: the same result and gate give the same."""
    findings = tuple(_each(result, gate))
    assets = tuple(_assets(result, gate.criteria))
    fails = any(one.fails for one in findings) or bool(assets)
    return Gated(
        code=_code(result, gate, fails=fails),
        criteria=tuple(one.written for one in gate.criteria),
        findings=findings,
        assets=assets,
        baseline=gate.held.baseline if gate.held else None,
        unsafe_pass_when_presence_is_hidden=gate.unsafe_pass_when_presence_is_hidden,
    )


def would_fail(result: ScanResult, criteria: Sequence[Criterion]) -> frozenset[str]:
    """Return the ids of the findings that fail by themselves, whatever a baseline holds."""
    return frozenset(one.finding for one in _each(result, Gate(criteria)) if one.fails)


def is_covered(held: HeldFinding) -> bool:
    """Say whether a baseline covers a finding."""
    return held.against in {Against.known, Against.changed}


def counting(result: ScanResult, criteria: Sequence[Criterion]) -> frozenset[str]:
    """Return the vendors whose findings count: under watch alone they do not, unless named."""
    named = {vendor for one in criteria for vendor in one.names("vendor")}
    acts = {act for one in criteria for act in one.names("designation")}
    named |= {act.vendor for act in result.designations if act.id in acts}
    return frozenset(
        one.id for one in result.looked_for if one.reason != _WATCHED or one.id in named
    )


def _each(result: ScanResult, gate: Gate) -> Iterator[GatedFinding]:
    counted = counting(result, gate.criteria)
    for finding in result.findings:
        held = gate.held.of(finding.id) if gate.held else None
        met = met_by(finding, gate.criteria)
        yield _gated(_Case(finding, met, finding.vendor not in counted, held))


def _gated(case: _Case) -> GatedFinding:
    passes = next((passing for passing, holds in _ROWS if holds(case)), None)
    if passes is not None:
        because = passing_words(passes, case.finding)
    else:
        because = f"meets {case.met.written}" if case.met else ""
    held = case.held
    return GatedFinding(
        finding=case.finding.id,
        fails=passes is None,
        because=because,
        passes=passes,
        against=held.against if held else None,
        graver=held.graver if held else (),
    )


def _assets(result: ScanResult, criteria: Sequence[Criterion]) -> Iterator[GatedAsset]:
    """Yield each asset that is not assessable once, where a criterion asks for those."""
    if not any(one.assets for one in criteria):
        return
    counted = counting(result, criteria) | {_EVERYONE}
    told: set[str] = set()
    for row in result.outcomes:
        asked = row.outcome is Outcome.not_assessable and row.vendor in counted
        if asked and row.asset not in told:
            told.add(row.asset)
            yield GatedAsset(row.asset, row.because)


def _code(result: ScanResult, gate: Gate, *, fails: bool) -> int:
    hides = any(gap.effect is GapEffect.hides_presence for gap in result.gaps)
    passed = gate.unsafe_pass_when_presence_is_hidden
    asked = bool(result.looked_for) or any(one.looked_for for one in result.lists)
    rows = (
        (UNUSABLE_INPUT, gate.is_unusable),
        (FOUND, fails),
        (INCOMPLETE, (hides and not passed) or not asked),
    )
    return next((code for code, holds in rows if holds), PASSED)
