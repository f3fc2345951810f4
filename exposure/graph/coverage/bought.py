"""How much of what is bought, or used on a contract, has evidence behind it?"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from exposure.graph.coverage.added import Added
from exposure.graph.coverage.contracts import contract_coverage
from exposure.graph.coverage.counted import (
    KnownAsset,
    dates_of,
    evidence_counts,
    incomplete_among,
    spend_coverage,
)
from exposure.graph.coverage.vendors import vendor_coverage
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.coverage.figures import Coverage
from exposure.model.coverage.known import SbomCoverage, share_of
from exposure.model.result import AssetKind


def with_bought(
    coverage: Coverage, graph: SupplyGraph, sboms: Mapping[str, Sequence[SbomCoverage]],
    added: Added,
) -> Coverage:  # fmt: skip
    """Add to a coverage, whose assets are known, what is bought, from whom, and for which contract."""
    assets = {
        node.asset.id: KnownAsset(node, known, sboms.get(node.asset.id, ()))
        for node, known in zip(graph.assets, coverage.per_asset, strict=True)
    }
    bought = [one for one in assets.values() if one.node.is_bought]
    evidenced = sum(one.has_evidence for one in bought)
    spend = spend_coverage(graph, bought)
    dated, undated = dates_of(bought)
    return replace(
        coverage,
        vendors=len(bought),
        vendors_with_evidence=evidenced,
        by_spend=spend[0].share if len(spend) == 1 else None,
        evidence=evidence_counts(one for one in assets.values() if _is_others(one.node)),
        by_count=share_of(evidenced, len(bought)),
        spend=spend,
        vendors_without_spend=sum(not one.known.spend for one in bought),
        incomplete_evidence=incomplete_among(bought),
        oldest_evidence=dated[0] if dated else None,
        newest_evidence=dated[-1] if dated else None,
        undated_evidence=undated,
        per_contract=tuple(contract_coverage(graph, assets, added)),
        per_vendor=tuple(vendor_coverage(graph, assets.values())),
    )


def _is_others(node: AssetNode) -> bool:
    """Say whether an asset comes from others: no product of our own, and no contract."""
    return node.is_bought or node.asset.kind not in {AssetKind.sbom, AssetKind.contract}
