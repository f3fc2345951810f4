"""Which vendors does a sheet name, row by row?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, texts_in
from exposure.ingest.sheet.rows.asides import asides_of, lone_asides
from exposure.ingest.sheet.rows.columns import RowCells, SheetColumns
from exposure.ingest.sheet.rows.current import CurrentUse, Use
from exposure.ingest.sheet.rows.leftover import Leftovers
from exposure.ingest.sheet.rows.naming import Named, named_rows
from exposure.ingest.sheet.rows.renewal import renews
from exposure.ingest.sheet.values.absent import is_blank, is_flag, leaves_unnamed, names_nobody
from exposure.ingest.sheet.values.flags import yes_or_no
from exposure.ingest.sheet.values.names import split_list, split_names
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell, VendorRow
from exposure.model.relation import UseBasis

_IDENTIFIERS = ("uei", "cage", "duns", "lei")
_ENDINGS = frozenset(("status", "criticality"))
"""Roles of columns that may say that use has ended."""
_NO_PART = re.compile(r"[\s-]+")
"""What people write between the parts of an identifier, as in 00-000-0041."""
_NOTHING: Mapping[str, Cell] = {}


class Nature(Struct, frozen=True):
    """What the kind of a sheet says of all its rows."""

    record_system: str = ""
    use_basis: UseBasis | None = None
    past: str = ""
    """Why every row is past use, as a clause; empty where the sheet does not say so."""
    products_suffice: bool = False
    """True where a row that names a product, and nobody who makes it, says enough."""


class VendorSheet(Sequence[VendorRow]):
    """The vendors of one sheet; a row is built anew each time it is asked for."""

    def __init__(self, columns: SheetColumns, named: Named, nature: Nature) -> None:
        self.columns = columns
        self.named = named
        self.nature = nature
        self.use = CurrentUse(columns, nature.past)
        self._beside = asides_of(columns)

    def __len__(self) -> int:
        return len(self.named.rows)

    @overload
    def __getitem__(self, position: int) -> VendorRow: ...
    @overload
    def __getitem__(self, position: slice) -> list[VendorRow]: ...
    def __getitem__(self, position: int | slice) -> VendorRow | list[VendorRow]:
        if isinstance(position, slice):
            return [self._row(k) for k in range(*position.indices(len(self)))]
        return self._row(range(len(self))[position])

    def past_rows(self) -> int:
        """Return how many rows the sheet marks as no longer in use."""
        struck = self.columns.table.struck
        if not (struck or self.nature.past or self.columns.by_role.keys() & _ENDINGS):
            return 0
        return self.use.past_among(self.named.rows)

    def names(self) -> frozenset[str]:
        """Return the names of the rows as written."""
        return frozenset(texts_in(self.named.rows, self.named.usual))

    def doubts(self) -> Iterator[Gap]:
        """Yield what the rows leave unclear: dates, amounts, sub-processors, contradictions."""
        rows = self.named.rows
        yield from self.columns.doubts(rows)
        for column in self.columns.by_role.get("subprocessors", ()):
            yield from self.columns.odd(
                rows, column, "subprocessors-unknown", _unnamed, GapEffect.hides_presence
            )
        yield from self.use.doubts(rows)
        yield from lone_asides(self.columns, rows)

    def _ended(self, row: Row, use: Use) -> str | None:
        """Return the day on which use ended or will.

        A paper names none, nor does a contract that renews itself.
        """
        if use.of_paper or self._renews(row):
            return None
        return self.columns.day(row, "end") or use.days.on

    def _ended_by(self, row: Row, use: Use) -> str | None:
        """Return the last day that the words for the end can mean, where they name none."""
        if use.of_paper or use.active is not False:
            return None
        last = max(
            filter(None, (use.days.on, use.days.by, *self.columns.unclear_ends(row))), default=""
        )
        return last if last > (self._ended(row, use) or "") else None

    def _renews(self, row: Row) -> bool:
        told = self.columns.by_role.get("renewal", ())
        return any(renews(row.text(column.index), column.header) for column in told)

    def _started(self, row: Row) -> str | None:
        """Return the day on which use began or will; one behind the stated end contradicts it."""
        start, end = self.columns.day(row, "start"), self.columns.day(row, "end")
        return None if start is not None and end is not None and end < start else start

    def _row(self, position: int) -> VendorRow:
        columns, row = self.columns, self.named.rows[position]
        named = self.named.column(position)
        cells = RowCells(columns, row, self._beside.get(row.number, _NOTHING))
        amount = columns.amount(row, "spend")
        use = self.use.of(row)
        return VendorRow(
            location=columns.table.location(row, named),
            vendor=self.named.parts.get(position) or row.text(named),
            product=columns.text(row, "product"),
            other_names=_other_names(columns, row, named),
            description=columns.text(row, "description"),
            website=columns.text(row, "website") or _text(cells, "website"),
            email=columns.text(row, "email") or _text(cells, "email"),
            country=columns.text(row, "country"),
            identifiers=_identifiers(columns, row),
            subprocessors=_subprocessors(columns, row),
            contracts=_contracts(columns, row),
            sbom=columns.text(row, "sbom"),
            status=columns.text(row, "status"),
            started=self._started(row),
            ended=self._ended(row, use),
            ended_by=self._ended_by(row, use),
            active=use.active,
            inactive_because=use.because,
            use_basis=self.nature.use_basis,
            record_system=self.nature.record_system,
            owner=columns.text(row, "owner"),
            business_unit=columns.text(row, "business_unit"),
            legal_entity=columns.text(row, "legal_entity"),
            spend=amount.value if amount else None,
            currency=amount.currency if amount else columns.text(row, "currency"),
            criticality=columns.text(row, "criticality"),
            notes=columns.text(row, "notes") or _text(cells, "notes"),
            cells=_without_vendor(cells) if position in self.named.nobody else cells,
        )


def vendor_rows(
    columns: SheetColumns, rows: list[Row], leftovers: Leftovers, nature: Nature
) -> VendorSheet:
    """Return the rows that name a vendor; the others go to `leftovers`, with what is unclear."""
    lacking = "" if nature.products_suffice else "no vendor"
    sheet = VendorSheet(columns, named_rows(columns, rows, leftovers, lacking), nature)
    leftovers.gaps += sheet.doubts()
    return sheet


def _without_vendor(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """Return the cells of a row whose product stands for its vendor, without the vendor's."""
    return {key: cell for key, cell in cells.items() if key != "vendor"}


def _text(cells: Mapping[str, Cell], key: str) -> str:
    cell = cells.get(key)
    return cell.text if cell else ""


def _other_names(columns: SheetColumns, row: Row, named: int) -> tuple[Cell, ...]:
    """Return the other names; a second vendor column, such as the maker beside the seller, too."""
    named_by = columns.by_role.get("vendor", ())
    second = [
        columns.table.cell(row, column.index)
        for column in named_by
        if column.index != named and not is_blank(row.text(column.index))
    ]
    vendor = row.text(named)
    return tuple(
        cell for cell in (*second, *columns.cells(row, "other_names")) if cell.text != vendor
    )


def _identifiers(columns: SheetColumns, row: Row) -> dict[str, str]:
    found = {}
    for name in _IDENTIFIERS:
        text = columns.text(row, name)
        if not is_blank(text):
            found[name] = _NO_PART.sub("", text).upper()
    return found


def _subprocessors(columns: SheetColumns, row: Row) -> tuple[Cell, ...]:
    return tuple(
        Cell(name, cell.place)
        for cell in columns.cells(row, "subprocessors")
        for name in split_names(cell.text)
        if not _says_none(name) and not names_nobody(name)
    )


def _unnamed(text: str) -> str:
    """Return why a cell does not name all sub-processors, as a clause, or an empty text."""
    if is_blank(text):
        return ""
    names = (name for name in split_names(text) if not _says_none(name))
    unnamed = next((name for name in names if leaves_unnamed(name)), "")
    return f"the cell says {unnamed[:80]!r} where sub-processors should be named" if unnamed else ""


def _says_none(name: str) -> bool:
    return is_blank(name) or (is_flag(name) and yes_or_no(name) is False)


def _contracts(columns: SheetColumns, row: Row) -> tuple[str, ...]:
    numbers = [
        number
        for cell in columns.cells(row, "contract")
        for number in split_list(cell.text)
        if not is_blank(number)
    ]
    return tuple(dict.fromkeys(numbers))
