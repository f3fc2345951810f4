"""Which texts stand in which cells of an older binary workbook (.xls)?

The native reader of .xlsx is not asked: one cell that claims a far column ends the whole process.
"""

from collections.abc import Iterator
from pathlib import PurePath
from struct import error as StructError  # noqa: N812 - the library spells it in lower case

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.binary.compound import (
    CUT_SHORT,
    SIGNATURE,
    MalformedBinaryError,
    Stream,
    open_compound,
)
from exposure.ingest.sheet.binary.contents import (
    MACRO_SHEET,
    WORKSHEET,
    Contents,
    LockedError,
    contents_of,
)
from exposure.ingest.sheet.binary.foreign import locked, named_ole, unopened
from exposure.ingest.sheet.binary.records import BOF
from exposure.ingest.sheet.binary.sheet import table_of
from exposure.ingest.sheet.binary.summary import saved_on
from exposure.ingest.sheet.cells import Book, Table
from exposure.model.gap import Gap, GapEffect

_GLOBALS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""How the records of a workbook since 1997 begin."""
_SECTOR = 512


class _Found(Struct, frozen=True):
    """The records of a workbook."""

    stream: Stream
    dated: str | None = None


def open_binary_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts; raises InputError for a file that is not whole.

    Records that stand in no compound file, as scripts write them, are read as well.
    """
    found = _found(document, raw)
    if found.stream.because:
        raise unopened(document, found.stream.because)
    return _book(document, found, bounds)


def open_damaged_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts, and with a gap what is left of a file that is not whole.

    Raises InputError if the workbook cannot be used at all.
    """
    return _book(document, _found(document, raw), bounds)


def _book(document: str, found: _Found, bounds: Bounds) -> Book:
    stream = found.stream.found
    try:
        contents = contents_of(stream)
    except LockedError:
        raise locked(document) from None
    except (MalformedBinaryError, StructError) as error:
        reason = "a record is cut short" if isinstance(error, StructError) else str(error)
        raise unopened(document, reason) from None
    tables = [
        _named(table_of(document, stream, entry, contents.shared, bounds))
        for entry in contents.sheets
    ]
    gaps = [
        Gap(kind, effect, document, "", reason)
        for kind, effect, reason in _odd(found.stream, contents)
    ]
    return Book("XLS", tuple(tables), tuple(gaps), found.dated)


def _odd(stream: Stream, contents: Contents) -> Iterator[tuple[str, GapEffect, str]]:
    if stream.because:
        reason = f"the workbook is not whole: {stream.because}; what is left was read"
        yield "sheet-cut-short", GapEffect.hides_presence, reason
    if fault := contents.shared.texts.fault:
        reason = f"the shared texts cannot all be read: {fault}"
        yield "shared-texts-unread", GapEffect.hides_presence, reason
    if not any(entry.kind in (WORKSHEET, MACRO_SHEET) for entry in contents.sheets):
        reason = "expected a sheet with cells, met a workbook that holds none"
        yield "no-worksheet", GapEffect.hides_presence, reason


def _found(document: str, raw: bytes) -> _Found:
    if raw.startswith(BOF.to_bytes(2, "little")):
        return _Found(Stream(raw))
    try:
        compound = open_compound(raw)
        stream = compound.stream("Workbook", "Book")
    except (MalformedBinaryError, StructError) as error:
        because = CUT_SHORT if isinstance(error, StructError) else str(error)
        return _Found(_searched(document, raw, because))
    if stream is None:
        raise named_ole(document, raw)
    return _Found(stream, saved_on(compound))


def _searched(document: str, raw: bytes, because: str) -> Stream:
    """Return the records where they mostly stand: in one piece behind the first sector.

    The directory that says where stands at the end, so a file that is cut short has lost it.
    """
    at = raw.find(_GLOBALS, _SECTOR)
    if at < 0 or at % _SECTOR or not raw.startswith(SIGNATURE):
        raise unopened(document, because)
    return Stream(raw[at:], because)


def _named(table: Table) -> Table:
    """Return the table; one without a name is called like its file."""
    title = PurePath(table.document.replace("\\", "/").rpartition("!")[2]).stem
    return table if table.sheet else replace(table, title=title)
