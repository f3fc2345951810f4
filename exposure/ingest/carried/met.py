"""Which SBOM was read where, and by which check?"""

from msgspec import Struct

from exposure.ingest.envelope.member import INSIDE
from exposure.inventory.bill import Bill, Carried


class Met(Struct, frozen=True):
    """One SBOM that was read, and where."""

    position: int
    document: str
    sha256: str
    bill: Bill

    @property
    def carried(self) -> Carried:
        """By which check it was read; of no day where the SBOM itself was."""
        return self.bill.carried or Carried("", "")

    @property
    def is_direct(self) -> bool:
        """Say whether the SBOM itself was read."""
        return self.bill.carried is None

    @property
    def product(self) -> str:
        """The product that its check names, in one case; empty where none does."""
        return self.bill.asset.casefold()

    @property
    def own_name(self) -> str:
        """The name of its file, of whatever folder or result."""
        return self.document.rpartition(INSIDE)[2].rpartition("/")[2]


def root_names(bill: Bill) -> tuple[str, ...]:
    """Return what the roots are called, or their packages; empty where none says."""
    named = {(bill.names[root] or bill.purls[root]).casefold() for root in bill.roots}
    return tuple(sorted(named - {""}))
