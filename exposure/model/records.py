"""What do the company's own records say: what was bought, from whom, for which contract?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.relation import Relation, UseBasis


class Cell(Struct, frozen=True, gc=False):
    """One value as it stood in a sheet."""

    text: str
    place: str
    """`Sheet!H14`, as a spreadsheet program numbers it."""


class Amount(Struct, frozen=True, order=True):
    """A sum in one currency; sums in different currencies are never added."""

    currency: str
    """As the records write it; empty where they do not state it."""
    total: float


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
    started: str | None = None
    """ISO date on which use, or the agreement on it, began, if the row says so."""
    ended: str | None = None
    """ISO date on which use ended, if the row says so."""
    ended_by: str | None = None
    """The last day that the words for the end can mean, where they name a month, a quarter, a year
    or one of two days: `Terminated Q1 2027`. Up to it the row counts as in use."""
    active: bool | None = None
    """None where the row does not say."""
    inactive_because: str = ""
    """Why `active` is False where no status cell says so: `the row is struck through`."""
    use_basis: UseBasis | None = None
    """What the kind of sheet shows about use; None leaves it to what the row says."""
    record_system: str = ""
    """The kind of record system the row comes from, such as `single_sign_on`; see
    docs/reference/record-systems.md. Empty for a sheet that does not show it."""
    owner: str = ""
    business_unit: str = ""
    legal_entity: str = ""
    spend: float | None = None
    currency: str = ""
    criticality: str = ""
    notes: str = ""
    cells: Mapping[str, Cell] = {}
    """Column role → the cell as it stood, for evidence and audit."""


class Tie(Struct, frozen=True):
    """One organisation that stands behind another, as a sheet of such ties states it."""

    location: Location
    """The cell that names `target`."""
    source: str
    """The organisation or product that uses, or belongs to, the other."""
    target: str
    """The organisation that is used, or that owns."""
    relation: Relation
    """`subprocessor_of` or `owned_by`."""
    stated: str = ""
    """The kind of tie in the sheet's own words."""
    since: str | None = None
    until: str | None = None
    """ISO days; None where the sheet does not say."""
    share: str = ""
    """What part is owned, as written."""
    cells: dict[str, Cell] = {}
    """Column role → the cell as it stood."""


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
    samples: tuple[str, ...] = ()
    """The first values below the header, each different from the others."""


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
    """vendors, contracts, ..., empty or unknown: a row of docs/reference/spreadsheets.md."""
    header_place: str
    """`Sheet!A3`, the last of the header rows, or empty where none was found."""
    columns: tuple[ColumnRead, ...]
    rows_used: int
    left_out: tuple[RowLeftOut, ...] = ()
    because: str = ""
    """Why the sheet is of this kind."""
    header_because: str = ""
    above: tuple[str, ...] = ()
    """Texts between the list before and the header: titles, notes, filters."""
    rows_past: int = 0
    """Of the rows used, those that the sheet marks as no longer in use."""
    record_system: str = ""
    """The record system that the sheet feeds, such as `cloud_bills`; empty where it shows none."""
    export: str = ""
    """The program whose export the columns are, where they show it."""
    mapped: str = ""
    """Name of the exposure.toml whose mapping was obeyed; empty where none speaks of the sheet."""
