"""What do findings, people and contracts add to the coverage of a graph?"""

from collections.abc import Iterable, Sequence

from exposure.assess.shortfall import hiding, shortfall
from exposure.assess.uses import BY_RECORDS, Uses
from exposure.graph.coverage.added import Added
from exposure.graph.supply import SupplyGraph
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.law.allocation import Use


def added_by(
    graph: SupplyGraph, found: tuple[Sequence[Finding], Sequence[Gap]], uses: Uses,
    contracts: Iterable[str], as_of: str,
) -> Added:  # fmt: skip
    """Return what a scan knows beside its graph on the law date; `found` are findings and gaps.

    A public statement counts also where a person has settled what it says: it was made.
    """
    findings, gaps = found
    hidden = hiding(gaps)
    with_bills = (node for node in graph.assets if node.bills)
    lacking = {node.asset.id: shortfall(graph, node, hidden) for node in with_bills}
    return Added(
        as_of=as_of,
        linked=frozenset(one.asset for one in findings if one.by_link),
        lacking={asset: why for asset, why in lacking.items() if why},
        contracts=tuple(contracts),
        said=uses.said,
        recorded=frozenset(
            pair for pair, one in uses.said.items()
            if one.use is Use.used and one.because == BY_RECORDS
        ),
    )  # fmt: skip
