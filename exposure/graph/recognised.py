"""Which vendors of the register stand in the joined records, and where?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.identify.bills import NodeHit
from exposure.identify.context.hit import RowHit
from exposure.identify.matcher import Matcher
from exposure.model.records import VendorRow

Told = tuple[AssetNode, VendorRow, Iterable[RowHit]]
"""An asset, a row that speaks of it, and whom the row's cells point to."""


class Recognised(Struct, frozen=True):
    """The joined records, with the vendors that were recognised in them."""

    graph: SupplyGraph
    told: Sequence[Told]
    bill_hits: Mapping[int, Sequence[NodeHit]]
    """Hits of each SBOM, by its position."""
    matcher: Matcher
    titles: Mapping[str, str]
    """Register id → display name of each vendor that the matcher knows."""
