"""Which expected repositories are assets although nothing of them was read?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.graph.joins.versions import without_version
from exposure.graph.record_systems.answers import answers_to, stands
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.identify.fold import fold
from exposure.model.ids import asset_id
from exposure.model.result import Asset, AssetKind
from exposure.model.settings import Settings


def with_expected(graph: SupplyGraph, settings: Settings) -> SupplyGraph:
    """Return the graph with a product of ours for each expected repository that nothing speaks of.

    Otherwise nobody would read that it is not assessable.
    """
    return replace(graph, assets=(*graph.assets, *_lacking(graph, settings)))


def _lacking(graph: SupplyGraph, settings: Settings) -> Iterator[AssetNode]:
    needs = answers_to(settings.repositories, graph.estate)
    known = {fold(node.asset.name) for node in graph.assets}
    ids = {node.asset.id for node in graph.assets}
    for place, need in enumerate(needs):
        own = asset_id(AssetKind.product, fold(without_version(need.name)) or need.name)
        if need.inputs or fold(need.name) in known or own in ids:
            continue
        at = stands(settings, place)
        yield AssetNode(Asset(own, need.name, AssetKind.sbom, at), (), ())
