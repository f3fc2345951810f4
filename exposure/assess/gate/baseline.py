"""Which findings stood in the baseline, which are graver now, and which are gone?"""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from exposure.assess.compared.findings.match import matched_alone
from exposure.assess.compared.read.gaps import places_in_both
from exposure.assess.compared.sides import side_of, sides_of
from exposure.assess.gate.cautions import baseline_cautions
from exposure.assess.gate.gate import would_fail
from exposure.assess.gate.graver import graver_in
from exposure.assess.gate.held import Earlier, Held, HeldFinding
from exposure.assess.gate.renamed import renamed_assets
from exposure.model.designation import Handling
from exposure.model.finding import Finding
from exposure.model.gate.criteria import Criterion
from exposure.model.gate.gated import Against, Baseline
from exposure.model.result import ScanResult

_PASSED = "passed there, fails now"


def held_against(earlier: Earlier, result: ScanResult, criteria: Sequence[Criterion]) -> Held:
    """Return how each finding of `result` stands to the baseline. Pure.

    A finding is the same by its id, or by asset, vendor and subject without version. Neither the
    order of inputs nor the names of files matter.
    """
    sides = sides_of(side_of(earlier.result, earlier.name), side_of(result, "this check"))
    renamed = renamed_assets(sides)
    there = [replace(one, asset=renamed.get(one.asset, one.asset)) for one in sides.old.findings]
    found = matched_alone(there, sides.new.findings)
    failed = would_fail(earlier.result, criteria)
    fails = would_fail(result, criteria)
    baseline = Baseline(
        name=earlier.name,
        sha256=earlier.sha256,
        as_of=earlier.result.as_of,
        findings=len(earlier.result.findings),
        gone=len(found.gone),
        gaps=places_in_both(sides),
        warnings=tuple(baseline_cautions(sides, renamed.values())),
    )
    not_public = {one.id for one in result.designations if one.handling is not Handling.public}
    hidden = not_public if sides.old.is_edition else None
    return Held(baseline, {
        after.id: _held(before, after, tuple(graver_in(before, after, hidden)),
                        failed, fails) for before, after in found.both
    })  # fmt: skip


def _held(
    before: Finding, after: Finding, graver: tuple[str, ...], failed: Collection[str],
    fails: Collection[str],
) -> HeldFinding:  # fmt: skip
    if not graver and after.id in fails and before.id not in failed:
        graver = (_PASSED,)
    if graver:
        return HeldFinding(Against.graver, graver)
    same = before.subject.version == after.subject.version and before.relation is after.relation
    return HeldFinding(Against.known if same else Against.changed)
