"""What could neither of two results look into?"""

from collections import Counter

from exposure.assess.compared.read.gaps import gaps_in_both
from exposure.assess.compared.sides import Side, Sides
from exposure.model.comparison.parts import StillUnknown
from exposure.model.coverage.figures import unfed_systems
from exposure.model.outcome import AssetOutcome, Outcome

_ORDER = tuple(Outcome)


def still_unknown(sides: Sides) -> StillUnknown:
    """Return what is not assessable, hidden by gaps or not fed in both results."""
    before, after = _worst(sides.old), _worst(sides.new)
    both = [
        row for asset, row in after.items()
        if row.outcome is Outcome.not_assessable
        and asset in before and before[asset].outcome is Outcome.not_assessable
    ]  # fmt: skip
    unfed = {one.name for one in unfed_systems(sides.old.result.coverage)}
    systems = unfed_systems(sides.new.result.coverage)
    return StillUnknown(
        assets=len(both),
        because=dict(sorted(Counter(row.because for row in both).items())),
        gaps=gaps_in_both(sides),
        record_systems=tuple(one.called for one in systems if one.name in unfed),
    )


def _worst(side: Side) -> dict[str, AssetOutcome]:
    """Return asset → its answer, of several the worst, as the summary counts it."""
    worst: dict[str, AssetOutcome] = {}
    for row in side.result.outcomes:
        known = worst.get(row.asset)
        if known is None or _ORDER.index(row.outcome) < _ORDER.index(known.outcome):
            worst[row.asset] = row
    return worst
