"""Which vendors, contracts and ties do the sheets of one input hold, and what was left out?"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.authored.allocations.matrix import holds_more, is_allocation
from exposure.ingest.bounds import Bounds
from exposure.ingest.own import allocation_refusal, refusal_of
from exposure.ingest.sheet.cells import Book, Table
from exposure.ingest.sheet.import_log import import_of, not_read
from exposure.ingest.sheet.kinds.nothing import (
    may_sum_up,
    names_among,
    repeats_another,
    without_inventory,
)
from exposure.ingest.sheet.kinds.table import WITHOUT_INVENTORY
from exposure.ingest.sheet.layout.blocks import blocks_of
from exposure.ingest.sheet.loose import loose_texts
from exposure.ingest.sheet.mapping import said_of, stale
from exposure.ingest.sheet.rows.listed import Listed, listed_in
from exposure.ingest.sheet.understood import LEFT_OUT, Understood, understand
from exposure.ingest.sheet.unread import unread_gaps
from exposure.inventory.estate import LooseText, Reading
from exposure.inventory.rows import joined_rows
from exposure.model.gap import Gap, GapEffect
from exposure.model.judgements.sheet import KEYS_SCHEMA
from exposure.model.records import Import
from exposure.model.settings import SheetMapping

Opener: TypeAlias = Callable[[str, bytes, Bounds], Book]


class _SheetReading(Struct, frozen=True):
    """What one sheet yielded, list by list."""

    listed: tuple[Listed, ...] = ()
    imports: tuple[Import, ...] = ()
    gaps: tuple[Gap, ...] = ()
    loose: tuple[LooseText, ...] = ()


def read_sheets(
    opener: Opener, document: str, raw: bytes, bounds: Bounds, said: Sequence[SheetMapping] = ()
) -> Reading:
    """Read every sheet of an input; raises InputError if it cannot be used at all.

    `said` is what a person said of sheets; the first that speaks of one is obeyed. Raises
    SettingsError where it names a kind or a role that nobody knows.
    """
    if len(raw) > bounds.max_file_bytes:
        raise InputError(
            f"{document}: expected at most {bounds.max_file_bytes:,} bytes, met {len(raw):,}",
            hint="split the sheet into several files",
        )
    book = opener(document, raw, bounds)
    if any(one.rows and one.rows[0].text(0) == KEYS_SCHEMA for one in book.tables):
        raise refusal_of(document)
    if is_allocation(book):
        raise allocation_refusal(document, holds_more=holds_more(book))
    return reading_of(book, said)


def reading_of(book: Book, said: Sequence[SheetMapping] = ()) -> Reading:
    """Understand the sheets of an opened input: first the lists, then what is left beside them."""
    met = [(table, said_of(said, table)) for table in book.tables]
    lists = [_lists(table, mapping) for table, mapping in met]
    listed = {id(one): listed_in(one) for found in lists for one in found if one.kind is not None}
    if len(listed) > 1:
        listed = _without_repeats(lists, listed)
    unread = any(id(one) not in listed for found in lists for one in found)
    others = names_among(one.names for one in listed.values()) if unread else frozenset()
    read = [
        _sheet(table, mapping, found, listed, others)
        for (table, mapping), found in zip(met, lists, strict=True)
    ]
    every = [one for sheet in read for one in sheet.listed]
    return Reading(
        format=book.format,
        kind=_kind(every, met),
        dated=book.dated,
        rows=joined_rows([one.rows for one in every]),
        contracts=tuple(row for one in every for row in one.contracts),
        imports=tuple(entry for sheet in read for entry in sheet.imports),
        gaps=(*book.gaps, *dict.fromkeys(gap for sheet in read for gap in sheet.gaps)),
        ties=tuple(tie for one in every for tie in one.ties),
        loose=tuple(text for sheet in read for text in sheet.loose),
    )


def _without_repeats(
    lists: Sequence[list[Understood]], listed: dict[int, Listed]
) -> dict[int, Listed]:
    """Leave out lists that sum up names of other sheets, as pivots pasted as values do."""
    decided_by_roles = [
        one for found in lists for one in found if id(one) in listed and one.recognition is None
    ]
    bare = [one for one in decided_by_roles if may_sum_up(one.block.table, one.headers)]
    left = listed.keys() - {id(one) for one in bare}
    others = names_among(listed[key].names for key in left)
    repeats = {
        id(one) for one in bare
        if not (one.said.kind or one.said.columns)
        and repeats_another(one.block.table, one.headers, others)
    }  # fmt: skip
    return {key: one for key, one in listed.items() if key not in repeats}


def _kind(every: Sequence[Listed], met: Sequence[tuple[Table, SheetMapping | None]]) -> str:
    """Return what the input holds as a whole; `refused` where no sheet holds anything known.

    An input of which a person left out every sheet is no refused one.
    """
    if met and all(said is not None and said.kind == LEFT_OUT for _, said in met):
        return LEFT_OUT
    kinds = {one.holds for one in every}
    return "workbook" if len(kinds) > 1 else kinds.pop() if kinds else "refused"


def _lists(table: Table, said: SheetMapping | None) -> list[Understood]:
    if table.lost or (said is not None and said.kind == LEFT_OUT):
        return []
    header_row = said.header_row if said else None
    return [understand(block, said) for block in blocks_of(table, header_row)]


def _sheet(
    table: Table,
    said: SheetMapping | None,
    found: list[Understood],
    listed: dict[int, Listed],
    others: frozenset[str],
) -> _SheetReading:
    if not found:
        return _not_looked_at(table, said)
    imports: list[Import] = []
    gaps: list[Gap] = []
    loose: list[LooseText] = []
    for one in found:
        known = listed.get(id(one))
        entry, more = _known(one, known) if known else _unknown(one, others)
        imports.append(entry)
        # What a list was taken for comes first: of a refused input that is what is told.
        gaps += (*more, *one.block.table.gaps)
        loose += loose_texts(one, known, entry)
    gaps += (*table.gaps, *stale(table, found, said))
    used = tuple(listed[id(one)] for one in found if id(one) in listed)
    return _SheetReading(used, tuple(imports), tuple(gaps), tuple(loose))


def _not_looked_at(table: Table, said: SheetMapping | None) -> _SheetReading:
    """Return a sheet that could not be opened, or that a person leaves out."""
    if said is None or said.kind != LEFT_OUT:
        return _SheetReading((), (not_read(table, "unknown"),), table.gaps)
    reason = f"{said.config or 'the mapping'} leaves the sheet out"
    gap = table.gap("sheet-left-out", GapEffect.note, reason)
    return _SheetReading((), (not_read(table, LEFT_OUT),), (*table.gaps, gap))


def _known(one: Understood, listed: Listed) -> tuple[Import, tuple[Gap, ...]]:
    return import_of(one, listed), (*unread_gaps(one, read=True), *listed.gaps)


def _unknown(one: Understood, others: frozenset[str]) -> tuple[Import, tuple[Gap, ...]]:
    kind, gap = without_inventory(one.block.table, one.headers, others)
    because = gap.reason if kind in WITHOUT_INVENTORY else ""
    return import_of(one, None, kind, because), (gap, *unread_gaps(one, read=False))
