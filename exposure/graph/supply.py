"""Which assets does the company have, and which rows, SBOMs and contracts belong to each?"""

from msgspec import Struct

from exposure.graph.joins.sboms.found import BillJoin, Supplied
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.result import Asset
from exposure.model.settings import Join


class AssetNode(Struct, frozen=True):
    """One asset with what belongs to it."""

    asset: Asset
    rows: tuple[int, ...]
    """Positions in `Estate.rows`."""
    bills: tuple[int, ...]
    """Positions in `Estate.bills`."""
    stated: tuple[VendorRow, ...] = ()
    """What contract sheets say of it, each said as a row of an inventory would say it."""
    said_at: tuple[Location, ...] = ()
    """Where the records first name each of the asset's contracts, in the same order."""
    joins: tuple[BillJoin, ...] = ()
    """How surely each of `bills` belongs to it, in the same order."""
    supplied: Supplied | None = None
    """From whom it was bought, where an SBOM alone tells and no row names it."""
    organisations: tuple[str, ...] = ()
    """From whom it was bought: register ids, or `own:` and words. Empty for what is our own, and
    where the name may be one of several."""

    @property
    def is_bought(self) -> bool:
        """Say whether somebody else supplies it."""
        return bool(self.rows) or self.supplied is not None

    def join_of(self, bill: int) -> BillJoin | None:
        """Return how surely a bill belongs to the asset; None where nobody asked."""
        return dict(zip(self.bills, self.joins, strict=False)).get(bill)


class SupplyGraph(Struct, frozen=True):
    """Company → contract → product → vendor → sub-vendor, and product → SBOM → components."""

    estate: Estate
    assets: tuple[AssetNode, ...]
    gaps: tuple[Gap, ...]
    """What joining met: ambiguous or unmatched names."""
    joins: tuple[Join, ...] = ()
    """The user's own joins that were obeyed, so that a later question obeys them too."""
    config: str = ""
    """Name of the file in which they stand."""


def assets_of(graph: SupplyGraph) -> dict[str, Asset]:
    """Return the assets by id."""
    return {node.asset.id: node.asset for node in graph.assets}
