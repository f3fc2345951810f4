"""What does `exposure check` print of the gate: why each finding passes, policy, baseline, counts?"""

from collections.abc import Iterator

from exposure.model.gate.criteria import POSSIBLE
from exposure.model.gate.gated import Against, Baseline, Gated, GatedFinding, Passing
from exposure.model.result import ScanResult
from exposure.model.words import number_of

HIDDEN_MAY_BE_THERE = (
    "unsafe_pass_when_presence_is_hidden: what gaps hide is unknown, and lets this pass."
)
IN_BASELINE = " (also in the baseline)"
_SHORT = 12
_PASSING: dict[Passing, str] = {
    Passing.in_baseline: "in the baseline",
    Passing.decided: "decided",
    Passing.settled: "settled",
    Passing.under_watch: "of vendors only under watch",
    Passing.below_threshold: "below the threshold",
}
"""Why findings pass → how they are counted, in this order."""
_AGAINST: dict[Against, str] = {
    Against.new: "new",
    Against.graver: "graver",
    Against.changed: "in another version",
    Against.known: "known",
}


def gate_words(gated: GatedFinding | None) -> str:
    """Return what the gate says of a finding; "" where the rest of its line says it."""
    if gated is None or gated.passes is Passing.settled:
        return ""
    return f"passes: {gated.words}" if gated.passes else gated.words


def gate_lines(result: ScanResult) -> Iterator[str]:
    """Yield the policy that holds, what fails, the baseline, and how many findings pass for what."""
    settings, gate = result.settings, result.gate
    if settings.config_sha256:
        yield f"Policy {settings.config}, sha256 {settings.config_sha256[:_SHORT]}."
    if gate is None:
        return
    if gate.criteria != (POSSIBLE.written,):
        yield f"Fails on: {'; '.join(gate.criteria)}."
    if gate.baseline is not None:
        yield _baseline_line(gate, gate.baseline)
    yield from _counts(gate)


def gaps_known(result: ScanResult) -> frozenset[int]:
    """Return the gaps that stood in the baseline too, as positions in the result."""
    baseline = result.gate.baseline if result.gate is not None else None
    return frozenset(baseline.gaps) if baseline is not None else frozenset()


def _baseline_line(gate: Gated, baseline: Baseline) -> str:
    counts = ((sum(one.against is against for one in gate.findings), words)
              for against, words in _AGAINST.items())  # fmt: skip
    told = [f"{count:,} {words}" for count, words in counts if count or words == "new"]
    gone = f", {baseline.gone:,} gone" if baseline.gone else ""
    short = baseline.sha256[:_SHORT]
    dated = f"law date {baseline.as_of}, sha256 {short}"
    return f"Baseline {baseline.name} ({dated}): {', '.join(told)}{gone}."


def _counts(gate: Gated) -> Iterator[str]:
    passing = [
        f"{count:,} {words}" for one, words in _PASSING.items() if (count := gate.counted(one))
    ]
    if passing:
        total = number_of(len(gate.findings), "finding")
        yield f"Fails: {len(gate.failing):,} of {total}. Passes: {', '.join(passing)}."
    if gate.assets:
        assets = number_of(len(gate.assets), "asset")
        verb = "fails" if len(gate.assets) == 1 else "fail"
        yield f"{assets} {verb} because nobody can assess what is in {'it' if verb == 'fails' else 'them'}."
