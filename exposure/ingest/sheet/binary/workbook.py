"""Which texts stand in which cells of an older binary workbook (.xls, 1997 to 2003)?

The native reader of .xlsx is not asked: one cell that claims a far column ends the whole process.
"""

from collections.abc import Iterator
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.binary.cells import Shared, cells_of
from exposure.ingest.sheet.binary.compound import MalformedBinaryError, stream_of
from exposure.ingest.sheet.binary.looks import is_date
from exposure.ingest.sheet.binary.records import (
    CONTINUE,
    Record,
    records,
    shared_texts,
    text_at,
)
from exposure.ingest.sheet.cells import Book, Row, Table, Unread, shortened
from exposure.model.gap import Gap, GapEffect

_SAVE_AS = "open it in a spreadsheet program and save it as .xlsx"
_VERSION = 0x0600
"""Of the format since 1997."""
_PASSWORD, _DATES, _FORMAT, _XF, _SHEET, _TEXTS = 0x2F, 0x22, 0x041E, 0xE0, 0x85, 0xFC
_WORKSHEET, _CHART = 0, 2


class _Entry(Struct, frozen=True):
    name: str
    start: int
    """Offset in the stream."""
    kind: int
    hidden: bool


class _Contents(Struct, frozen=True):
    sheets: list[_Entry]
    shared: Shared


def open_binary_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts; raises InputError if the workbook cannot be used at all."""
    try:
        stream = stream_of(raw, "Workbook", "Book")
        if stream is None:
            raise InputError(
                f"{document}: expected an .xls workbook, met another binary Office file",
                hint=_SAVE_AS,
            )
        contents = _contents(document, stream)
    except (MalformedBinaryError, StructError) as error:
        reason = "a record is cut short" if isinstance(error, StructError) else error
        raise InputError(
            f"{document}: expected an .xls workbook, met one that cannot be opened ({reason})",
            hint="the file may be cut short; ask its maker for it again",
        ) from None
    tables = [_table(document, stream, entry, contents.shared, bounds) for entry in contents.sheets]
    gaps = [] if any(entry.kind == _WORKSHEET for entry in contents.sheets) else [
        Gap("no-worksheet", GapEffect.hides_presence, document, "",
            "expected a sheet with cells, met a workbook that holds none")
    ]  # fmt: skip
    return Book("XLS", tuple(tables), tuple(gaps))


def _contents(document: str, stream: bytes) -> _Contents:
    found = list(records(stream))
    _check_kind(document, found)
    codes: dict[int, str] = {}
    looks: list[int] = []
    sheets: list[_Entry] = []
    texts: list[bytes] = []
    from_1904, last = False, 0
    for record in found:
        body = record.body
        if record.kind == _FORMAT:
            number, count = unpack_from("<HH", body)
            codes[number] = text_at(body, 4, count)
        elif record.kind == _XF:
            looks.append(unpack_from("<H", body, 2)[0])
        elif record.kind == _SHEET:
            start, state, kind, count = unpack_from("<IBBB", body)
            sheets.append(_Entry(text_at(body, 7, count), start, kind, bool(state & 3)))
        elif record.kind == _DATES:
            from_1904 = unpack_from("<H", body)[0] == 1
        elif record.kind == _TEXTS or (record.kind == CONTINUE and last == _TEXTS):
            texts.append(body)
        if record.kind != CONTINUE:
            last = record.kind
    dates = frozenset(
        look for look, number in enumerate(looks) if is_date(number, codes.get(number, ""))
    )
    return _Contents(sheets, Shared(shared_texts(texts) if texts else [], dates, from_1904))


def _check_kind(document: str, found: list[Record]) -> None:
    """Raise `InputError` for what is older than 1997, or locked."""
    if unpack_from("<H", found[0].body)[0] != _VERSION:
        met = "one of before 1997"
    elif any(record.kind == _PASSWORD for record in found):
        met = "a password-protected one"
    else:
        return
    raise InputError(f"{document}: expected an .xls workbook, met {met}", hint=_SAVE_AS)


def _table(document: str, stream: bytes, entry: _Entry, shared: Shared, bounds: Bounds) -> Table:
    """Return the sheet; one that cannot be read is a table without rows that says why."""
    if entry.kind == _CHART:
        reason = "the sheet is a chart and holds no cells"
        return _lost(document, entry, "chart-sheet", GapEffect.note, reason)
    reason = "expected a sheet with cells, met another kind"
    if entry.kind == _WORKSHEET:
        try:
            return shortened(_filled(document, stream, entry, shared), bounds)
        except MalformedBinaryError as error:
            reason = f"the sheet was not read: {error}"
    return _lost(document, entry, "sheet-unread", GapEffect.hides_presence, reason)


def _lost(document: str, entry: _Entry, kind: str, effect: GapEffect, reason: str) -> Table:
    gap = Gap(kind, effect, document, entry.name, reason)
    return Table(document, entry.name, entry.name, [], gaps=(gap,), lost=True)


def _filled(document: str, stream: bytes, entry: _Entry, shared: Shared) -> Table:
    rows: dict[int, dict[int, str]] = {}
    unread: list[Unread] = []
    twice = 0
    for met in cells_of(stream, entry.start, shared):
        twice += met.column in rows.get(met.row, ())
        if met.unread:
            unread.append(Unread(met.row + 1, met.column, met.unread))
        elif text := met.text.strip():
            rows.setdefault(met.row, {})[met.column] = text
    return Table(
        document, entry.name, entry.name, list(_dense(rows)), 0, tuple(unread),
        tuple(_odd(document, entry, twice)),
    )  # fmt: skip


def _dense(rows: dict[int, dict[int, str]]) -> Iterator[Row]:
    for number, cells in sorted(rows.items()):
        yield Row(number + 1, [cells.get(column, "") for column in range(max(cells) + 1)])


def _odd(document: str, entry: _Entry, twice: int) -> Iterator[Gap]:
    if entry.hidden:
        reason = "the sheet is hidden; it was read like any other"
        yield Gap("hidden-sheet", GapEffect.note, document, entry.name, reason)
    if twice:
        reason = f"cells that stand twice: {twice:,}; of each the last content was read"
        yield Gap("cells-out-of-order", GapEffect.hides_presence, document, entry.name, reason)
