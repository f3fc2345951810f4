"""Which vendors does one row of an inventory point to, and in which cell?"""

from exposure.identify.context.hit import RowHit
from exposure.identify.context.row.cells import row_hits
from exposure.identify.matcher import Matcher
from exposure.model.records import VendorRow

__all__ = ["RowHit", "match_row"]


def match_row(matcher: Matcher, row: VendorRow) -> list[RowHit]:
    """Return the strongest hit of each cell and vendor, in the order in which a row is read."""
    return row_hits(matcher, row)
