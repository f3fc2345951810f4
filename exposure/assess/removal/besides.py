"""Which findings is a cut made for, and what becomes of those that no cut was sought for?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.held import Gone, Held
from exposure.graph.drawing.described import Described
from exposure.graph.network.columns import PAST, REVIEW, Network
from exposure.model.finding import Finding


class Besides:
    """Answers for the findings that the cuts of a plan were not sought for."""

    def __init__(self, network: Network, sought: Sought, gone: Gone) -> None:
        self._network, self._sought, self._gone = network, sought, gone

    def to_judge(self) -> Mapping[str, tuple[Finding, ...]]:
        """Return asset → the findings that no cut ends, and that a person must judge."""
        left = {asset: tuple(one for one in found if not self._ends(one))
                for asset, found in self._sought.to_judge.items()}  # fmt: skip
        return {asset: found for asset, found in left.items() if found}

    def also_ended(self) -> Iterator[str]:
        """Yield the findings that need no judgement once the cuts are made."""
        for found in self._sought.to_judge.values():
            yield from (one.id for one in found if self._ends(one))

    def not_in_plan(self) -> Iterator[str]:
        """Yield the findings of which the graph holds no route from their asset to the vendor."""
        held = Held(self._network, self._sought.vendor, self._sought.admitted)
        for findings in self._sought.counted.values():
            yield from (one.id for one in findings if not held.holds(one))

    def _ends(self, finding: Finding) -> bool:
        """Say whether the cuts end a finding: its asset is given up, or no route of it is left."""
        if finding.asset in self._given_up:
            return True
        return self._before.holds(finding) and not self._after.holds(finding)

    @cached_property
    def _given_up(self) -> frozenset[str]:
        return frozenset(node.asset.id for place, node in enumerate(self._network.graph.assets)
                         if self._network.asset(place) in self._gone.nodes)  # fmt: skip

    @cached_property
    def _before(self) -> Held:
        return Held(self._network, self._sought.vendor, REVIEW | PAST)

    @cached_property
    def _after(self) -> Held:
        return Held(self._network, self._sought.vendor, REVIEW | PAST, self._gone)


def made_for(
    cut: Described, assets: Iterable[str], counted: Mapping[str, Sequence[Finding]]
) -> tuple[str, ...]:
    """Return the ids of the findings that a cut is made for: of a dependency, what it brings in.

    `assets` have a route through it; where none of their findings names it, all of them are meant.
    """
    found = [finding for asset in assets for finding in counted[asset]]
    brought = [one for one in found if (cut.name, cut.version) in _brought_by(one)]
    return tuple(finding.id for finding in brought or found)


def _brought_by(finding: Finding) -> set[tuple[str, str]]:
    steps = {(step.name, step.version) for step in finding.introducers}
    return steps | {(finding.subject.name, finding.subject.version)}
