"""What is each column of a sheet, and what kind of sheet do the columns make?"""

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.column import CONTRACTS, UNKNOWN, VENDORS, Column, SheetRoles
from exposure.ingest.sheet.columns.settle import settled, with_others
from exposure.ingest.sheet.header_words import CONTRACT_WORDS, SBOM_WORDS, VENDOR_WORDS
from exposure.ingest.sheet.headers import Header
from exposure.ingest.sheet.meanings import (
    WEAK_VENDOR,
    Meaning,
    contract_meaning,
    folded,
    vendor_meaning,
)
from exposure.ingest.sheet.values.looks import EMAILS, FLAGS, LINKS, NUMBERS, look_of

ROLES = frozenset((*VENDOR_WORDS, *CONTRACT_WORDS))
"""Every role that a mapping may name."""

_ONLY_CONTRACTS = frozenset(("agency", "clauses", "covered_system", "contract_role"))
_SPEAKS_OF_VENDORS = frozenset(
    ("website", "email", "uei", "cage", "duns", "lei", "tax_id", "erp_number", "status", "spend",
     "criticality", "subprocessors", "other_names", "country")
)  # fmt: skip

_ROLE_OF_LOOK = {EMAILS: "email", LINKS: "website", NUMBERS: "erp_number", FLAGS: ""}
"""What a column is whose header promises names and whose values are none."""


class SheetMapping(Struct, frozen=True):
    """What a person said of one sheet; it wins over what the headers say."""

    roles: dict[str, str]
    """Header as written → role; an empty role leaves the column out."""
    header_row: int | None = None
    """As a spreadsheet program numbers it; None leaves finding it to the program."""


class Mapping(Struct, frozen=True):
    """What a person said of the sheets of one input."""

    sheets: dict[str, SheetMapping]
    """Sheet name → what it is; `*` stands for every sheet without a line of its own."""

    def of(self, table: Table) -> SheetMapping | None:
        """Return what was said of a table; raises SettingsError for a role nobody knows."""
        mapping = self.sheets.get(table.title, self.sheets.get("*"))
        if mapping is None:
            return None
        strange = sorted({role for role in mapping.roles.values() if role} - ROLES)
        if strange:
            raise SettingsError(
                f"{table.document}: expected a column role, met {strange[0]!r}",
                hint="known roles: " + ", ".join(sorted(ROLES)),
            )
        return mapping


def roles_of(table: Table, header: Header, mapping: SheetMapping | None) -> SheetRoles:
    """Return the role of every column that has a header or a value."""
    if mapping is not None and mapping.roles:
        return _mapped(table, header, mapping)
    sampled = _sampled(table, header)
    vendors = _columns(sampled, contracts=False)
    contracts = _columns(sampled, contracts=True)
    kind = _kind(vendors, contracts)
    columns = contracts if kind == CONTRACTS else settled(vendors, kind)
    return SheetRoles(kind, with_others(table, header.row.number, kind, columns))


def _mapped(table: Table, header: Header, mapping: SheetMapping) -> SheetRoles:
    said = {folded(text): role for text, role in mapping.roles.items()}
    columns = tuple(
        Column(
            column.index,
            column.header,
            said[folded(column.header)],
            "the mapping says so",
            column.of_ending,
        )
        if folded(column.header) in said
        else Column(column.index, column.header, "", "the mapping does not name it")
        for column in _columns(_sampled(table, header), contracts=False)
    )
    met = {column.role for column in columns}
    kind = VENDORS if "vendor" in met else CONTRACTS if "number" in met else UNKNOWN
    left_out = {text for text, role in said.items() if not role}
    return SheetRoles(kind, with_others(table, header.row.number, kind, columns, left_out))


def _sampled(table: Table, header: Header) -> list[tuple[int, str, list[str]]]:
    """Return index, header and some values of every column that has either."""
    width = max((len(row.texts) for row in table.rows), default=0)
    sampled = []
    for index in range(width):
        text = header.row.text(index)
        values = list(table.column_values(index, header.row.number))
        if text or values:
            sampled.append((index, text, values))
    return sampled


def _columns(sampled: list[tuple[int, str, list[str]]], *, contracts: bool) -> tuple[Column, ...]:
    return tuple(
        _column(index, text, values, contracts=contracts) for index, text, values in sampled
    )


def _column(index: int, text: str, values: list[str], *, contracts: bool) -> Column:
    meaning = (contract_meaning if contracts else vendor_meaning)(text) if text else None
    if not contracts:
        meaning = _by_values(meaning, look_of(values), filled=bool(values))
    if meaning is None:
        because = "the header is not known" if text else "the column has no header"
        return Column(index, text, "", because)
    return Column(index, text, meaning.role, meaning.because, meaning.of_ending)


def _by_values(meaning: Meaning | None, look: str, *, filled: bool) -> Meaning | None:
    """Return what a vendor sheet's header means once its values were looked at."""
    if meaning is None:
        role = _ROLE_OF_LOOK[look] if look in (EMAILS, LINKS) else ""
        return Meaning(role, f"its values are {look}") if role else None
    if meaning.role not in ("vendor", WEAK_VENDOR):
        return meaning
    if look:
        because = f"{meaning.because}, but its values are {look} and not names"
        return Meaning(_ROLE_OF_LOOK[look], because)
    return meaning if filled else Meaning("", f"{meaning.because}, but it holds no value")


def _kind(vendors: tuple[Column, ...], contracts: tuple[Column, ...]) -> str:
    as_vendors = {column.role for column in vendors}
    as_contracts = {column.role for column in contracts}
    if "vendor" in as_vendors:
        return VENDORS
    speaks_of_contracts = bool(as_contracts & _ONLY_CONTRACTS)
    speaks_of_packages = len({folded(column.header) for column in vendors} & set(SBOM_WORDS)) >= 2
    confirmed = bool(as_vendors & _SPEAKS_OF_VENDORS)
    if WEAK_VENDOR in as_vendors and confirmed and not speaks_of_contracts | speaks_of_packages:
        return VENDORS
    if "number" in as_contracts:
        return CONTRACTS
    return UNKNOWN
