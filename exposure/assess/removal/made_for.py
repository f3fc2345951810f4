"""Which findings is a cut made for?"""

from collections.abc import Iterable, Mapping, Sequence

from exposure.graph.drawing.described import Described
from exposure.model.finding import Finding


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
