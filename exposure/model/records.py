"""What do the company's own records say: what was bought, from whom, for which contract?"""

from msgspec import Struct

from exposure.model.location import Location


class Cell(Struct, frozen=True, gc=False):
    """One value as it stood in a sheet."""

    text: str
    place: str
    """`Sheet!H14`, as a spreadsheet program numbers it."""


class VendorRow(Struct, frozen=True):
    """One bought thing: a vendor, or a vendor's product, as one row of an inventory states it."""

    location: Location
    """The row's vendor cell."""
    vendor: str
    product: str = ""
    other_names: tuple[Cell, ...] = ()
    """dba, former, parent and alternate names."""
    description: str = ""
    website: str = ""
    email: str = ""
    country: str = ""
    identifiers: dict[str, str] = {}
    """`uei`, `cage`, `duns`, `lei` in upper case without blanks."""
    subprocessors: tuple[Cell, ...] = ()
    """One entry per name, all from the same or several cells."""
    contracts: tuple[str, ...] = ()
    """Contract numbers named in the row."""
    sbom: str = ""
    """File name, root name or purl of the SBOM that belongs to this row, if a column says so."""
    status: str = ""
    ended: str | None = None
    """ISO date on which use ended, if the row says so."""
    active: bool | None = None
    """None where the row does not say."""
    owner: str = ""
    business_unit: str = ""
    legal_entity: str = ""
    spend: float | None = None
    currency: str = ""
    criticality: str = ""
    notes: str = ""
    cells: dict[str, Cell] = {}
    """Column role → the cell as it stood, for evidence and audit."""


class ContractRow(Struct, frozen=True):
    """One contract of the company with a customer."""

    location: Location
    number: str
    order: str = ""
    agency: str = ""
    role: str = ""
    """prime or sub-tier, as written."""
    clauses: tuple[str, ...] = ()
    """Clause numbers as written, for example `DFARS 252.239-7018`."""
    covered_system: str = ""
    """yes, no or unknown."""
    value: float | None = None
    currency: str = ""
    starts: str | None = None
    ends: str | None = None
    legal_entity: str = ""
    uses: tuple[Cell, ...] = ()
    """Products, systems or vendors that the sheet says are used in performance."""
    cells: dict[str, Cell] = {}
    """Column role → the cell as it stood, of the columns in which a vendor may be named."""


class ColumnRead(Struct, frozen=True, gc=False):
    """How one column was understood."""

    column: str
    header: str
    role: str
    """Empty where the column was not used."""
    because: str


class RowLeftOut(Struct, frozen=True, gc=False):
    """A row that was read and is not a vendor or contract, with the reason."""

    place: str
    reason: str
    text: str = ""


class Import(Struct, frozen=True):
    """What was understood of one sheet, so that an auditor can replay the reading."""

    document: str
    sheet: str
    kind: str
    """vendors, contracts, empty or unknown."""
    header_place: str
    """`Sheet!A3`, or empty where no header row was found."""
    columns: tuple[ColumnRead, ...]
    rows_used: int
    left_out: tuple[RowLeftOut, ...] = ()
