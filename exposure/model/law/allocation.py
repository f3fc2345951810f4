"""What is used on which contract, as far as anybody says?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.location import Location


class Use(StrEnum):
    """Whether an asset is provided under a contract or used in performing it."""

    used = "used"
    not_used = "not_used"
    unknown = "unknown"
    """Nobody says; never read as not used."""

    @property
    def words(self) -> str:
        """Return how people write it, in an allocation workbook too: `not used`."""
        return self.value.replace("_", " ")


class Allocation(Struct, frozen=True):
    """One asset on one contract."""

    contract: str
    """Its number."""
    asset: str
    """Id of the asset."""
    use: Use
    because: str
    """Who says so, or why nobody can be believed."""
    location: Location | None = None
    """The cell that says so."""


class AllocationFile(Struct, frozen=True):
    """A file of people's allocations that was read."""

    name: str
    sha256: str
    answers: int
    """Cells that say used or not used."""
    by: str = ""
    """Who answers for it; empty where it names nobody."""
    on: str = ""
    """ISO day on which it was filled in; empty where it names none."""


ASSET_ID = "Asset id"
"""What stands above the ids of assets in an allocation workbook, by which it is recognised."""
BESIDE_IDS = ("Name", "Kind", "Vendor or owner", "Outcome")
"""What stands above the columns between the ids and the contracts."""
FILLED_IN_BY, FILLED_IN_ON = "Filled in by", "Filled in on"
"""What stands before the cells that say who answers for it, and since when."""
