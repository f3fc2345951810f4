"""By which ties does each designated vendor reach what the company buys?"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from exposure.graph.exposure import Exposure
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.routes import routes_of
from exposure.identify.matcher import Matcher
from exposure.identify.rows import RowHit
from exposure.model.records import VendorRow


class Followed(Struct, frozen=True):
    """The graph with those that only ties name, and what was found."""

    graph: SupplyGraph
    exposures: tuple[Exposure, ...] = ()


def follow_ties(
    graph: SupplyGraph, rows: Iterable[tuple[AssetNode, VendorRow, Iterable[RowHit]]],
    matcher: Matcher, names: Mapping[str, str], as_of: str,
) -> Followed:  # fmt: skip
    """Follow ties, and what rows say of sub-processors and owners, from all that is bought.

    `names` are the vendors looked for, by register id, with their display names. Who stands in a
    sheet of ties, is bought by nobody as far as the records tell, and leads to one of them,
    becomes an asset. A row's own direct sub-processors and owners are left to the row.
    """
    told = list(rows)
    if not told and not graph.estate.ties:
        return Followed(graph)
    return Followed(*routes_of(graph, told, matcher, names, as_of))
