"""What does the result of a check carry, so that a scan can look at the same SBOMs again?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.graph.exposure import Locate
from exposure.ingest.carried.result import LEFT_OUT
from exposure.inventory.bill import Bill
from exposure.inventory.carried.pack import Packing
from exposure.inventory.estate import Estate
from exposure.model.result import ScanResult


class Inventory:
    """Keeps what one check reads, packed while it is being looked at."""

    def __init__(self, as_of: str) -> None:
        """Wait for what is read by the law date `as_of`."""
        self._as_of = as_of
        self._packing: Packing | None = None

    def keep(self, estate: Estate, locate: Locate) -> Locate:
        """Begin to pack what was read, and return what finds lines and notes them."""
        packing = self._packing = Packing(estate, self._as_of)

        def noting(bill: Bill, nodes: Sequence[int]) -> dict[int, int]:
            lines = locate(bill, nodes)
            packing.located(bill, lines)
            return lines

        return noting

    def carried_by(self, shown: ScanResult, whole: ScanResult) -> ScanResult:
        """Return a result, or its edition for others, with the inventory in it.

        The SBOMs are told as they are: they lie where the build is. What a person said of them
        does not, so that an edition which covers the name of the product holds no inventory.
        """
        if self._packing is None:
            return shown
        if shown.settings.asset != whole.settings.asset:
            return replace(shown, inventory=LEFT_OUT)
        return replace(shown, inventory=self._packing.text(shown.settings.config_sha256))
