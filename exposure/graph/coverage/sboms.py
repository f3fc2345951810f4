"""What does each SBOM say of its asset, and how whole is that?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from msgspec import Struct

from exposure.graph.coverage.added import days_before
from exposure.graph.supply import SupplyGraph
from exposure.inventory.bill import Bill
from exposure.model.coverage.known import Completeness, SbomCoverage
from exposure.model.gap import Gap, GapEffect

_OLD = "repository-stale"
"""Kind of the gap by which an SBOM is whole, and says nothing of what its repository holds by now."""
UNASSERTED = "completeness-unknown"
"""Kind of the gap by which an SBOM says that it does not know whether it lists everything."""


class DocumentGaps(Struct, frozen=True):
    """What could not be read, by document."""

    hiding: Counter[str]
    """Document → its gaps that hide presence."""
    unasserted: frozenset[str]
    """Documents that say that they may not list everything."""


def document_gaps(gaps: Sequence[Gap]) -> DocumentGaps:
    """Return the gaps that bear on how whole a document is."""
    return DocumentGaps(
        Counter(
            gap.document for gap in gaps
            if gap.effect is GapEffect.hides_presence and gap.kind != _OLD
        ),
        frozenset(gap.document for gap in gaps if gap.kind == UNASSERTED),
    )  # fmt: skip


def sbom_coverage(graph: SupplyGraph, gaps: DocumentGaps, as_of: str) -> Iterator[SbomCoverage]:
    """Yield what is known of each SBOM, asset by asset."""
    for node in graph.assets:
        for position in node.bills:
            bill = graph.estate.bills[position]
            yield SbomCoverage(
                document=bill.document,
                asset=node.asset.id,
                dated=bill.dated,
                days=days_before(bill.dated, as_of),
                components=len(bill) - len(bill.roots),
                components_without_edges=_untouched(bill),
                has_root=bool(bill.roots),
                gaps_that_hide_presence=gaps.hiding[bill.document],
                completeness=_completeness(bill, gaps),
            )


def _untouched(bill: Bill) -> int:
    """Count the components that no edge touches."""
    sources = bill.edges.sources
    left = set(range(len(bill)))
    for ends in (compress(sources.nodes, sources.counts), bill.roots, bill.edges.targets):
        left.difference_update(ends)
    return len(left)


def _completeness(bill: Bill, gaps: DocumentGaps) -> Completeness:
    if bill.lists_nothing or gaps.hiding[bill.document]:
        return Completeness.incomplete
    if bill.document in gaps.unasserted:
        return Completeness.not_asserted
    return Completeness.read_to_the_end
