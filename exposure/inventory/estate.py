"""What was read of all inputs together?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.inventory.bill import Bill
from exposure.model.gap import Gap
from exposure.model.records import ContractRow, Import, Tie, VendorRow
from exposure.model.result import InputRecord


class LooseText(Struct, frozen=True, gc=False):
    """A text of a sheet that belongs to no row: a title, a remark, a comment on a header."""

    document: str
    place: str
    """`Sheet!B5`, or the sheet alone."""
    text: str


class Reading(Struct, frozen=True):
    """What one input yielded; a reader returns it and never raises for one bad row."""

    format: str
    kind: str
    """sbom, vendors, contracts, workbook or refused."""
    dated: str | None = None
    bill: Bill | None = None
    rows: Sequence[VendorRow] = ()
    contracts: tuple[ContractRow, ...] = ()
    imports: tuple[Import, ...] = ()
    gaps: tuple[Gap, ...] = ()
    ties: tuple[Tie, ...] = ()
    loose: tuple[LooseText, ...] = ()


class Estate(Struct, frozen=True):
    """Everything the user handed over, as read."""

    bills: tuple[Bill, ...]
    rows: Sequence[VendorRow]
    contracts: tuple[ContractRow, ...]
    inputs: tuple[InputRecord, ...]
    imports: tuple[Import, ...]
    gaps: tuple[Gap, ...]
    ties: tuple[Tie, ...] = ()
    loose: tuple[LooseText, ...] = ()
