"""What stands in one row of a plain list?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow


class ColumnKind(StrEnum):
    """What a text of a list is; it decides by which rules the text is compared."""

    vendor_name = "vendor_name"
    product_name = "product_name"
    description = "description"
    sbom_supplier = "sbom_supplier"
    website = "website"
    email = "email"
    purl = "purl"
    cpe = "cpe"
    uei = "uei"
    cage = "cage"
    lei = "lei"
    duns = "duns"


class ListedRow(Struct, frozen=True):
    """One row of a list, ready to be compared."""

    number: int
    """From 0 over all inputs, blank rows counted and headers not."""
    text: str
    """As it stood, blanks around it taken away."""
    kind: ColumnKind
    location: Location
    rows: tuple[VendorRow, ...] = ()
    """What the row says, as an inventory would; empty for a purl or CPE without context."""
    packages: tuple[Cell, ...] = ()
    """Purls and CPEs that stand in the row; an inventory has no place for them."""
