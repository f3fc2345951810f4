"""What was decided of one SBOM: whose it is, how surely, and why?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence


class Supplied(Struct, frozen=True):
    """From whom something was bought that no row names."""

    organisation: str
    """As `Organisations.keys` has it; empty where the name may be one of several."""
    name: str
    location: Location
    """Where that name stands."""
    confidence: Confidence
    because: str


class BillJoin(Struct, frozen=True):
    """Where an SBOM belongs."""

    identity: str
    """Root purl without version, else root name, else the file's stem."""
    name: str
    row: int | None = None
    """Position of the row it describes; None where it is the company's own product, or was bought
    and no row names it."""
    because: str = ""
    confidence: Confidence = Confidence.confirmed
    doubt: str = ""
    """Why `confidence` is not confirmed."""
    of_one_product: bool = False
    """Joined to a vendor because that is its supplier: the vendor may supply other things."""
    unborne: bool = False
    """Joined by a name that nothing bears out: another's product may be called so, too."""
    supplied: Supplied | None = None
    is_product: bool = False
    """`identity` is that of a product, by whose name its check speaks of it."""


class Candidate(Struct, frozen=True):
    """A row that an SBOM may belong to."""

    position: int
    because: str


def owners_of(candidates: Sequence[Candidate], owners: Sequence[str]) -> dict[str, Candidate]:
    """Return the assets that candidates belong to, each with the first of its own."""
    return {owners[one.position]: one for one in reversed(candidates)}


def rows_of(candidates: Sequence[Candidate], rows: Sequence[VendorRow]) -> list[VendorRow]:
    """Return the rows of candidates."""
    return [rows[one.position] for one in candidates]
