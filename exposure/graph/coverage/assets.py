"""What is known of each asset, and how old is that?"""

from collections.abc import Iterable, Iterator, Mapping

from exposure.graph.coverage.added import Added, days_before
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind, SbomCoverage
from exposure.model.records import VendorRow
from exposure.model.result import AssetKind


def asset_coverage(
    graph: SupplyGraph, sboms: Mapping[str, list[SbomCoverage]], added: Added
) -> Iterator[AssetCoverage]:
    """Yield what is known of each asset, in the graph's order; `sboms` are those of each."""
    dates = {record.name: record.dated for record in graph.estate.inputs}
    for node in graph.assets:
        own = sboms.get(node.asset.id, [])
        rows = [graph.estate.rows[row] for row in node.rows]
        stated = (dates.get(row.location.document) for row in (*rows, *node.stated))
        found = (one.dated for one in own) if own else stated
        dated = max((one for one in found if one), default=None)
        yield AssetCoverage(
            asset=node.asset.id,
            evidence=_evidence(node, added),
            completeness=_completeness(node, own, added),
            dated=dated,
            days=days_before(dated, added.as_of),
            spend=paid_for(rows),
        )


def _evidence(node: AssetNode, added: Added) -> EvidenceKind:
    """Return what tells most of what is inside."""
    if node.bills:
        return EvidenceKind.sbom
    if node.asset.id in added.linked:
        return EvidenceKind.catalogue_link
    is_stated = node.rows or node.asset.kind is AssetKind.contract
    return EvidenceKind.row if is_stated else EvidenceKind.nothing


def _completeness(node: AssetNode, sboms: list[SbomCoverage], added: Added) -> Completeness:
    """Return how whole the evidence is; one part that is not is enough."""
    if not sboms:
        return Completeness.unknown
    words = {one.completeness for one in sboms}
    if node.asset.id in added.lacking or Completeness.incomplete in words:
        return Completeness.incomplete
    unasserted = Completeness.not_asserted in words
    return Completeness.not_asserted if unasserted else Completeness.read_to_the_end


def paid_for(rows: Iterable[VendorRow]) -> dict[str, float]:
    """Return what was paid, by currency; a credit is no spend, and currencies are not added up."""
    paid: dict[str, float] = {}
    for row in rows:
        if row.spend is not None and row.spend > 0:
            paid[row.currency] = paid.get(row.currency, 0.0) + row.spend
    return dict(sorted(paid.items()))
