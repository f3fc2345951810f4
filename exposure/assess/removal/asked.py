"""Which exposures to one vendor is a plan to end?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.graph.network.columns import REVIEW, SURE
from exposure.model.finding import Finding
from exposure.model.outcome import Outcome


class Sought(Struct, frozen=True):
    """The findings of one vendor, by what a plan makes of them."""

    vendor: str
    counted: Mapping[str, tuple[Finding, ...]]
    """Asset → its findings that the plan is to end."""
    to_judge: Mapping[str, tuple[Finding, ...]]
    """Asset → its findings that make it only possibly exposed, and are not planned for."""
    past: int
    with_possible: bool

    @property
    def admitted(self) -> int:
        """Doubts of edges that a route may have."""
        return REVIEW if self.with_possible else SURE


def sought_of(findings: Sequence[Finding], vendor: str, *, with_possible: bool) -> Sought:
    """Sort the open findings of a vendor; what has ended is counted and needs no cut."""
    counted: defaultdict[str, list[Finding]] = defaultdict(list)
    others: defaultdict[str, list[Finding]] = defaultdict(list)
    past = 0
    for finding in findings:
        if finding.vendor != vendor or finding.outcome is None:
            continue
        if finding.is_past:
            past += 1
        elif with_possible or finding.outcome is Outcome.exposed:
            counted[finding.asset].append(finding)
        else:
            others[finding.asset].append(finding)
    return Sought(
        vendor,
        {asset: tuple(found) for asset, found in counted.items()},
        {asset: tuple(found) for asset, found in others.items()},
        past,
        with_possible,
    )
