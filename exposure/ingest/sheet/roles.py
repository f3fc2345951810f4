"""What is each column of a sheet, and what kind of sheet do the columns make?"""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.by_values import contract_column, vendor_column
from exposure.ingest.sheet.columns.column import (
    CONTRACTS,
    UNKNOWN,
    VENDORS,
    Column,
    SheetRoles,
)
from exposure.ingest.sheet.columns.lists.affairs import without_others_ends
from exposure.ingest.sheet.columns.lists.kind import Kind, kind_of
from exposure.ingest.sheet.columns.naming import named_by_values, named_in_part, with_one_vendor
from exposure.ingest.sheet.columns.said import said_of, with_said
from exposure.ingest.sheet.columns.sample import Sampled, sampled_columns
from exposure.ingest.sheet.columns.settle import (
    with_excluded,
    with_one_status,
    with_others,
    without_weak,
)
from exposure.ingest.sheet.words.programs.exports import export_of
from exposure.model.settings import SheetMapping

_NOT_KNOWN: Mapping[str, str] = MappingProxyType({})


def roles_of(
    table: Table,
    headers: Sequence[str],
    said: SheetMapping | None,
    known: Mapping[str, str] = _NOT_KNOWN,
    told: Sequence[str] = (),
) -> SheetRoles:
    """Return the role of every column that has a header or a value, and the kind of the sheet.

    `table` holds only the rows below the header; `headers` has one text per column, empty where
    there is none. `known` has the roles of folded headers on a sheet whose kind is recognised
    already; `told` are the title and the texts above the header. What a person said of a column
    wins over all; what nobody spoke of is inferred.
    Raises SettingsError for a role that nobody knows.
    """
    spoken = said_of(table, headers, said)
    sampled = {column.index: column for column in sampled_columns(table, headers)}
    read = partial(vendor_column, known=known)
    vendors = with_said(tuple(map(read, sampled.values())), spoken)
    contracts = with_said(tuple(map(contract_column, sampled.values())), spoken)
    kind = _stated(said, vendors) or kind_of(vendors, contracts, told)
    if known and kind.kind != VENDORS:
        vendors = tuple(map(without_weak, vendors))
        kind = Kind(VENDORS, "its headers are those of such a sheet")
    elif kind.kind == UNKNOWN:
        vendors = named_in_part(vendors)
        if not any(column.role == "vendor" for column in vendors):
            vendors = named_by_values(vendors, sampled)
        kind = _of_last_resort(vendors) or kind
    columns = contracts if kind.kind == CONTRACTS else _settled(table, vendors, sampled, kind.kind)
    columns = without_others_ends(told, columns) if kind.kind == VENDORS else columns
    return SheetRoles(
        kind=kind.kind,
        columns=with_others(table, kind.kind, columns),
        because=kind.because,
        export=export_of(headers),
        not_found=spoken.not_found,
    )


def _stated(said: SheetMapping | None, columns: tuple[Column, ...]) -> Kind | None:
    """Return the kind that a person stated, of the sheet or by the role of one of its columns."""
    if said is not None and said.kind:
        return Kind(said.kind, "the mapping says so")
    stated = {column.role: column for column in columns if column.stated}
    for role, kind in (("vendor", VENDORS), ("number", CONTRACTS)):
        if role in stated:
            return Kind(kind, f"the mapping says that {stated[role].header!r} is the {role}")
    return None


def _of_last_resort(columns: tuple[Column, ...]) -> Kind | None:
    named = next((column for column in columns if column.role == "vendor"), None)
    if named is None:
        return None
    shown = repr(named.header[:60]) if named.header else "one column"
    return Kind(VENDORS, f"{shown} names vendors: {named.because}")


def _settled(
    table: Table, columns: tuple[Column, ...], sampled: Mapping[int, Sampled], kind: str
) -> tuple[Column, ...]:
    if kind == UNKNOWN:
        return columns
    columns = with_one_vendor(columns, sampled)
    if kind == VENDORS and not any(column.role == "vendor" for column in columns):
        # A person says that these are vendors, and no header names them: the values may.
        columns = named_by_values(columns, sampled)
    return with_one_status(with_excluded(table, columns))
