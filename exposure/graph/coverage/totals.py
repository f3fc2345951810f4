"""How much of the estate has evidence behind it, and how old and whole is that?"""

from collections.abc import Sequence

from exposure.graph.coverage.added import Added
from exposure.graph.coverage.assets import asset_coverage
from exposure.graph.coverage.sboms import document_gaps, sbom_coverage
from exposure.graph.supply import SupplyGraph
from exposure.model.coverage.figures import Coverage, RecordSystem
from exposure.model.coverage.known import Completeness, SbomCoverage
from exposure.model.gap import Gap, GapEffect

_NOTHING = Added()


def coverage_of(
    graph: SupplyGraph, gaps: Sequence[Gap], record_systems: tuple[RecordSystem, ...],
    added: Added = _NOTHING,
) -> Coverage:  # fmt: skip
    """Say what is known of each SBOM, asset, contract and vendor, and in total."""
    estate = graph.estate
    sboms = tuple(sbom_coverage(graph, document_gaps(gaps), added.as_of))
    of_asset: dict[str, list[SbomCoverage]] = {}
    for sbom in sboms:
        of_asset.setdefault(sbom.asset, []).append(sbom)
    dates = sorted(record.dated for record in estate.inputs if record.dated)
    coverage = Coverage(
        vendors=0,
        vendors_with_evidence=0,
        by_spend=None,
        components=sum(one.components for one in sboms),
        components_without_edges=sum(one.components_without_edges for one in sboms),
        oldest_input=dates[0] if dates else None,
        newest_input=dates[-1] if dates else None,
        record_systems=record_systems,
        sboms=len(estate.bills),
        sboms_without_root=sum(not one.has_root for one in sboms),
        gaps_that_hide_presence=sum(gap.effect is GapEffect.hides_presence for gap in gaps),
        sboms_incomplete=sum(one.completeness is Completeness.incomplete for one in sboms),
        per_sbom=sboms,
        per_asset=tuple(asset_coverage(graph, of_asset, added)),
    )
    if not (added.contracts or estate.contracts or any(one.is_bought for one in graph.assets)):
        return coverage
    from exposure.graph.coverage.bought import with_bought  # a build has no rows and no contracts

    return with_bought(coverage, graph, of_asset, added)
