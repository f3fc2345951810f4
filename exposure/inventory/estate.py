"""What was read of all inputs together?"""

from msgspec import Struct

from exposure.inventory.bill import Bill
from exposure.model.gap import Gap
from exposure.model.records import ContractRow, Import, VendorRow
from exposure.model.result import InputRecord


class Reading(Struct, frozen=True):
    """What one input yielded; a reader returns it and never raises for one bad row."""

    format: str
    kind: str
    """sbom, vendors, contracts, workbook or refused."""
    dated: str | None = None
    bill: Bill | None = None
    rows: tuple[VendorRow, ...] = ()
    contracts: tuple[ContractRow, ...] = ()
    imports: tuple[Import, ...] = ()
    gaps: tuple[Gap, ...] = ()


class Estate(Struct, frozen=True):
    """Everything the user handed over, as read."""

    bills: tuple[Bill, ...]
    rows: tuple[VendorRow, ...]
    contracts: tuple[ContractRow, ...]
    inputs: tuple[InputRecord, ...]
    imports: tuple[Import, ...]
    gaps: tuple[Gap, ...]
