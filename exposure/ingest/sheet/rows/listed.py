"""What do the rows of one list say: vendors, contracts, or ties between organisations?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.kinds.kind import Kind, Recognition
from exposure.ingest.sheet.kinds.table import CONTRACTS
from exposure.ingest.sheet.rows.asides import lone_asides
from exposure.ingest.sheet.rows.columns import SheetColumns, columns_of
from exposure.ingest.sheet.rows.contracts import contract_rows
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.rows.naming import naming_columns
from exposure.ingest.sheet.rows.ties import ties_of
from exposure.ingest.sheet.rows.vendors import Nature, VendorSheet, vendor_rows
from exposure.ingest.sheet.understood import Understood
from exposure.model.gap import Gap
from exposure.model.records import ContractRow, RowLeftOut, Tie, VendorRow
from exposure.model.relation import UseBasis


class Listed(Struct, frozen=True):
    """What was read of one list."""

    holds: str
    """vendors, contracts or ties."""
    rows: Sequence[VendorRow] = ()
    contracts: tuple[ContractRow, ...] = ()
    ties: tuple[Tie, ...] = ()
    past: int = 0
    """Of the rows, those that are past use."""
    numbers: frozenset[int] = frozenset()
    """Numbers of the rows whose links and comments were read with them; only where any has one."""
    left_out: tuple[RowLeftOut, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def count(self) -> int:
        """How many rows were used."""
        return len(self.rows) + len(self.contracts) + len(self.ties)

    @property
    def names(self) -> frozenset[str]:
        """Names as written: of vendors, and of both ends of ties."""
        if isinstance(self.rows, VendorSheet):
            return self.rows.names()
        return frozenset(name for tie in self.ties for name in (tie.source, tie.target))


def listed_in(one: Understood) -> Listed:
    """Read the rows of a list whose kind is known."""
    kind = one.kind
    if kind is None:
        raise ValueError("a list of no known kind cannot be read")
    if kind.rows == "ties" and one.recognition is not None:
        return _ties(one, one.recognition)
    columns = columns_of(one.block.table, one.roles)
    return _contracts(columns) if kind.name == CONTRACTS.name else _vendors(one, kind, columns)


def _contracts(columns: SheetColumns) -> Listed:
    leftovers = Leftovers(columns, naming_columns(columns, "number"))
    contracts = tuple(contract_rows(columns, columns.table.rows, leftovers))
    left = {row.place for row in leftovers.rows}
    kept = [row for row in columns.table.rows if columns.table.place(row.number) not in left]
    return Listed(
        "contracts",
        contracts=contracts,
        numbers=_numbers(columns, kept),
        left_out=tuple(leftovers.rows),
        gaps=tuple(leftovers.all_gaps()),
    )


def _vendors(one: Understood, kind: Kind, columns: SheetColumns) -> Listed:
    leftovers = Leftovers(columns, naming_columns(columns, "vendor", "product"))
    nature = Nature(
        record_system=kind.record_system,
        use_basis=UseBasis(kind.basis) if kind.basis else None,
        past=one.because if kind.past else "",
        products_suffice=kind.product_names,
    )
    sheet = vendor_rows(columns, columns.table.rows, leftovers, nature)
    return Listed(
        "vendors",
        rows=sheet,
        past=sheet.past_rows(),
        numbers=_numbers(columns, sheet.named.rows),
        left_out=tuple(leftovers.rows),
        gaps=tuple(leftovers.all_gaps()),
    )


def _ties(one: Understood, recognition: Recognition) -> Listed:
    ties, left_out, gaps = ties_of(one.block.table, one.headers, recognition, 0)
    gaps += lone_asides(columns_of(one.block.table, one.roles), ())
    return Listed("ties", ties=tuple(ties), left_out=tuple(left_out), gaps=tuple(gaps))


def _numbers(columns: SheetColumns, rows: Sequence[Row]) -> frozenset[int]:
    return frozenset(row.number for row in rows) if columns.table.asides else frozenset()
