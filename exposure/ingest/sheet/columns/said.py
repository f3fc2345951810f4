"""Which columns did a person speak of, and what did they say?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.ingest.sheet.cells import Table, column_letters
from exposure.ingest.sheet.columns.column import OTHER, Column
from exposure.ingest.sheet.header_words import CONTRACT_WORDS, VENDOR_WORDS
from exposure.ingest.sheet.words.fold import folded
from exposure.model.settings import SheetMapping

_OF_TIES = frozenset(("source", "target", "tie", "since", "until", "share"))

ROLES = frozenset((*VENDOR_WORDS, *CONTRACT_WORDS, *_OF_TIES, "version", OTHER))
"""Every role that a mapping may name."""

SINGLE = frozenset(
    ("vendor", "number", "status", "start", "end", "country", "uei", "cage", "duns", "lei",
     "owner", "business_unit", "legal_entity", "spend", "value", "currency", "criticality", "sbom",
     "order", "agency", "contract_role", "covered_system", "source", "tie", "since", "until",
     "share")
)  # fmt: skip
"""Roles of which a sheet has one column: the one that a person names takes the others' place."""

_LETTERED = re.compile(r"([A-Z]{1,3})\s*:\s*(.*)", re.DOTALL)
_LETTERS = re.compile(r"[A-Z]{1,3}")


class Said(Struct, frozen=True):
    """What a mapping says of the columns of one table."""

    roles: dict[int, str]
    """Column, counted from the table's first → role; empty where it is to be left out."""
    not_found: tuple[str, ...]
    """Columns that the mapping names and the table lacks, as the mapping writes them."""


def said_of(table: Table, headers: Sequence[str], mapping: SheetMapping | None) -> Said:
    """Return what a mapping says of the columns; raises SettingsError for an unknown role."""
    if mapping is None:
        return Said({}, ())
    roles: dict[int, str] = {}
    not_found = []
    # What names letters and header is the surest, and has the last word.
    for written in sorted(mapping.columns, key=lambda text: bool(_LETTERED.fullmatch(text))):
        role = mapping.columns[written]
        _check(table, mapping, written)
        met = _columns(table, headers, written)
        roles |= dict.fromkeys(met, role)
        if not met:
            not_found.append(written)
    return Said(roles, tuple(not_found))


def with_said(columns: tuple[Column, ...], said: Said) -> tuple[Column, ...]:
    """Return the columns as a person corrected them; what they did not speak of is kept.

    A role that has one column only is taken from those that the program had given it to.
    """
    taken = SINGLE & set(said.roles.values())
    return tuple(_corrected(column, said, taken) for column in columns)


def _corrected(column: Column, said: Said, taken: frozenset[str]) -> Column:
    if column.index in said.roles:
        role = said.roles[column.index]
        because = "the mapping says so" if role else "the mapping leaves it out"
        return Column(column.index, column.header, role, because, column.of_ending, stated=True)
    if column.role.removesuffix("?") in taken:
        because = f"the mapping names another column for the role {column.role.removesuffix('?')}"
        return Column(column.index, column.header, "", because)
    return column


def _check(table: Table, mapping: SheetMapping, written: str) -> None:
    role = mapping.columns[written]
    if role and role not in ROLES:
        raise SettingsError(
            f"{mapping.config or 'settings'}: {table.document}: expected a column role for"
            f" {written!r}, met {role!r}",
            hint="known roles: " + ", ".join(sorted(ROLES)),
        )


def _columns(table: Table, headers: Sequence[str], written: str) -> list[int]:
    """Return the columns that `B: Supplier`, `Supplier` or `B` names."""
    named = _with_header(headers, written)
    if named:
        return named
    if lettered := _LETTERED.fullmatch(written):
        letters, header = lettered.groups()
        at = _at(table, headers, letters)
        if not header.strip():
            return at
        named = _with_header(headers, header)
        # A header that moved is still the same column; where it stands twice, letters decide.
        return [index for index in named if index in at] or named
    return _at(table, headers, written) if _LETTERS.fullmatch(written) else []


def _with_header(headers: Sequence[str], header: str) -> list[int]:
    wanted = _plain(header)
    return [index for index, text in enumerate(headers) if text and _plain(text) == wanted]


def _plain(header: str) -> str:
    return folded(header) or header.strip()


def _at(table: Table, headers: Sequence[str], letters: str) -> list[int]:
    width = max(max((len(row.texts) for row in table.rows[:1_000]), default=0), len(headers))
    return [
        index for index in range(width) if column_letters(table.first_column + index) == letters
    ]
