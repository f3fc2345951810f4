"""What does the hidden sheet of a findings workbook say stood in view of each row?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.line import with_id
from exposure.ingest.sheet.cells import Book, Row, Table
from exposure.model.judgements.sheet import (
    APPROVAL,
    KEYS_SCHEMA,
    KEYS_SHEET,
    DecisionColumn,
    DecisionTexts,
    FindingKey,
    GroupKey,
    KeyKind,
    LineKey,
    ShownKey,
    VendorKey,
    seal,
)
from exposure.model.location import Location

Held = TypeVar("Held", bound=Struct)
_HINT = "use a workbook that `exposure scan` wrote, with its hidden sheet as it was"
_KIND, _ID, _SEAL, _FIRST = 1, 2, 3, 4
"""Columns of a row of that sheet: behind the schema its kind, id, seal, and what it says in pieces."""


class KeyedLine(Struct, frozen=True):
    """A line that went with the workbook, and where it stands."""

    line: LineKey
    location: Location


class Keys(Struct, frozen=True):
    """All that the hidden sheet holds, by id."""

    vendors: Mapping[str, VendorKey]
    findings: Mapping[str, FindingKey]
    groups: Mapping[str, GroupKey]
    shown: Mapping[str, ShownKey]
    """Id of a finding or group → what the program wrote into its row."""
    lines: tuple[KeyedLine, ...]
    by_id: Mapping[str, LineKey]
    """Id of a line → the line."""
    wrote: Mapping[DecisionTexts, str]
    """What the program wrote into the columns of a row, without who approved → id of such a row."""

    def line(self, name: str) -> LineKey:
        """Return the line of an id; an empty one where none went with the workbook."""
        return self.by_id.get(name, LineKey())


def keys_of(name: str, book: Book) -> Keys:
    """Return what the hidden sheets hold. Raises `InputError` where there is none, or it is damaged."""
    tables = [one for one in book.tables if one.rows and one.rows[0].text(0) == KEYS_SCHEMA]
    if not tables:
        raise InputError(f"{name}: expected the sheet {KEYS_SHEET!r} of a findings workbook "
                         f"({KEYS_SCHEMA}), met none", hint=_HINT)  # fmt: skip
    rows = [(table, row) for table in tables for row in table.rows[1:] if row.text(_KIND)]
    _check_whole(tables[0], rows)
    held = tuple(
        KeyedLine(_checked(one, table, row), table.location(row, 0))
        for table, row, one in _of(rows, KeyKind.line, LineKey)
    )
    shown = {row.text(_ID): one for _, row, one in _of(rows, KeyKind.shown, ShownKey)}
    return Keys(
        {row.text(_ID): one for _, row, one in _of(rows, KeyKind.vendor, VendorKey)},
        {row.text(_ID): one for _, row, one in _of(rows, KeyKind.finding, FindingKey)},
        {row.text(_ID): one for _, row, one in _of(rows, KeyKind.group, GroupKey)},
        shown,
        held,
        {_id_of(one.line): one.line for one in held},
        {without_approval(one.texts): name for name, one in shown.items()},
    )


def without_approval(texts: DecisionTexts) -> DecisionTexts:
    """Return what stands in the columns of a row but for a second person and a proof."""
    return tuple(text for column, text in zip(DecisionColumn, texts, strict=True)
                 if column not in APPROVAL)  # fmt: skip


def _check_whole(first: Table, rows: Sequence[tuple[Table, Row]]) -> None:
    """Raise `InputError` where a row was changed, lost or added since the program wrote it."""
    for table, row in rows:
        if seal(row.text(_KIND), row.text(_ID), _told(row)) != row.text(_SEAL):
            raise InputError(f"{table.location(row, _FIRST)}: expected what was written there, met "
                             "another text", hint=_HINT)  # fmt: skip
    if seal(*sorted(row.text(_SEAL) for _, row in rows)) != first.rows[0].text(_SEAL):
        raise InputError(f"{first.location(first.rows[0], _SEAL)}: expected every row that was "
                         f"written there, met {len(rows):,} others", hint=_HINT)  # fmt: skip


def _told(row: Row) -> str:
    return "".join(row.texts[_FIRST:])


def _of(
    rows: list[tuple[Table, Row]], kind: KeyKind, struct: type[Held]
) -> Iterator[tuple[Table, Row, Held]]:
    decoder = msgspec.json.Decoder(struct)
    for table, row in rows:
        if row.text(_KIND) == kind:
            try:
                yield table, row, decoder.decode(_told(row))
            except (msgspec.DecodeError, RecursionError):
                place = table.location(row, _FIRST)
                raise InputError(f"{place}: expected what was written there, met another text",
                                 hint=_HINT) from None  # fmt: skip


def _checked(one: LineKey, table: Table, row: Row) -> LineKey:
    """Return a line whose id fits what it says. Raises `InputError`."""
    own = ""
    if one.judgement is not None:
        own = with_id(one.judgement).id
    elif one.risk is not None:
        own = with_id(one.risk).id
    if own != _id_of(one):
        raise InputError(
            f"{table.location(row, _FIRST)}: id: expected {own} for what the line says, "
            f"met {_id_of(one)}",
            hint=_HINT,
        )
    return one


def _id_of(line: LineKey) -> str:
    if line.judgement is not None:
        return line.judgement.id
    return line.risk.id if line.risk is not None else ""
