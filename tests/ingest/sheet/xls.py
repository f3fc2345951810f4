"""How does a test write an older binary workbook, record by record?"""

from collections.abc import Mapping, Sequence
from struct import pack

BOF, EOF, XF, SHEET, TEXTS, CONTINUE = 0x0809, 0x000A, 0x00E0, 0x0085, 0x00FC, 0x003C
SHARED, LABEL, NUMBER = 0x00FD, 0x0204, 0x0203
ROW, COLUMNS, MERGES, FONT = 0x0208, 0x007D, 0x00E5, 0x0031
LINK, NOTE, OBJECT, BOX = 0x01B8, 0x001C, 0x005D, 0x01B6
WEB = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")
END, TABLE, FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
SECTOR, SMALLEST = 512, 4096
DATE = 1
"""The second cell format, which shows a date and a time."""

Cell = str | float | bytes
"""Bytes stand for records of a test's own."""


def record(kind: int, body: bytes) -> bytes:
    """Return one record."""
    return pack("<HH", kind, len(body)) + body


def text(characters: str) -> bytes:
    """Return flags and characters."""
    if characters.isascii():
        return b"\x00" + characters.encode()
    return b"\x01" + characters.encode("utf-16-le")


def shared(*characters: str) -> bytes:
    """Return the record of shared texts."""
    bodies = b"".join(pack("<H", len(one)) + text(one) for one in characters)
    return record(TEXTS, pack("<II", len(characters), len(characters)) + bodies)


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Cell]]], *, globals_: bytes = b"", state: int = 0
) -> bytes:
    """Return the stream of a workbook; texts stand in their cells, and `globals_` comes on top."""
    looks = record(XF, bytes(20)) + record(XF, pack("<HH", 0, 22) + bytes(16))
    names = [pack("<BB", state, 0) + bytes((len(name),)) + text(name) for name in sheets]
    head = record(BOF, pack("<HH", 0x600, 5) + bytes(12)) + looks + globals_
    start = len(head) + sum(len(name) + 8 for name in names) + 4
    entries, parts = b"", b""
    for name, rows in zip(names, sheets.values(), strict=True):
        entries += record(SHEET, pack("<I", start + len(parts)) + name)
        parts += sheet(rows)
    return head + entries + record(EOF, b"") + parts


def sheet(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return the substream of one sheet."""
    cells = b"".join(
        cell(row, column, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    )
    return record(BOF, pack("<HH", 0x600, 0x10) + bytes(12)) + cells + record(EOF, b"")


def cell(row: int, column: int, value: Cell, look: int = 0) -> bytes:
    """Return the record of one cell."""
    at = pack("<3H", row, column, look)
    match value:
        case bytes():
            return value
        case str():
            return record(LABEL, at + pack("<H", len(value)) + text(value)) if value else b""
        case _:
            return record(NUMBER, at + pack("<d", value))


def fonts(*struck: bool) -> bytes:
    """Return the records of fonts, and one cell format per font behind the two that are there.

    No font has the number 4, so up to four may be asked for.
    """
    found = b"".join(record(FONT, pack("<HH", 200, 8 if one else 0) + bytes(12)) for one in struck)
    return found + b"".join(record(XF, pack("<HH", k, 0) + bytes(16)) for k in range(len(struck)))


def link(row: int, column: int, target: str) -> bytes:
    """Return the record of a link to the web."""
    spelled = (target + "\x00").encode("utf-16-le")
    return record(
        LINK, pack("<4H", row, row, column, column) + bytes(16) + pack("<2I", 2, 3)
        + WEB + pack("<I", len(spelled)) + spelled,
    )  # fmt: skip


def box(number: int, kind: int, characters: str) -> bytes:
    """Return the records of an object that holds a text, which stands in two pieces."""
    half = len(characters) // 2
    return (
        record(OBJECT, pack("<4H", 0x15, 0x12, kind, number) + bytes(14))
        + record(BOX, pack("<2H6x2H4x", 0, 0, len(characters), 16))
        + record(CONTINUE, text(characters[:half])) + record(CONTINUE, text(characters[half:]))
        + record(CONTINUE, bytes(16))
    )  # fmt: skip


def old_workbook(cells: bytes, *, code_page: int = 1252, name: bytes = b"V") -> bytes:
    """Return the stream of a workbook of before 1997, of one sheet."""
    head = record(BOF, pack("<HH", 0x500, 5) + bytes(4)) + record(0x42, pack("<H", code_page))
    entry = pack("<BBB", 0, 0, len(name)) + name
    start = len(head) + len(entry) + 8 + 4
    return (
        head + record(SHEET, pack("<I", start) + entry) + record(EOF, b"")
        + record(BOF, pack("<HH", 0x500, 0x10) + bytes(4)) + cells + record(EOF, b"")
    )  # fmt: skip


def old_label(row: int, column: int, spelled: bytes) -> bytes:
    """Return the record of a text of before 1997."""
    return record(LABEL, pack("<4H", row, column, 0, len(spelled)) + spelled)


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """Return a compound file with one stream, which is filled up to what no small stream is."""
    stream = stream.ljust(SMALLEST, b"\x00")
    count = -(-len(stream) // SECTOR)
    links = [TABLE, END, *range(3, count + 2), END]
    table = pack(f"<{len(links)}I", *links).ljust(SECTOR, b"\xff")
    assert len(table) == SECTOR, "one sector of the table is all that tests need"
    entries = _entry("Root Entry", 5, END, 0) + _entry(name, 2, 2, len(stream))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6) + pack("<9I", 0, 1, 1, 0, SMALLEST, END, 0, END, 0) + pack("<I", 0)
    )  # fmt: skip
    return b"".join(part.ljust(SECTOR, fill) for part, fill in (
        (header, b"\xff"), (table, b"\xff"), (entries, b"\x00"),
    )) + stream.ljust(count * SECTOR, b"\x00")  # fmt: skip


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    spelled = name.encode("utf-16-le")
    return (
        spelled.ljust(64, b"\x00") + pack("<HBB", len(spelled) + 2, kind, 1)
        + pack("<3I", FREE, FREE, 1 if kind == 5 else FREE) + bytes(36) + pack("<IQ", first, size)
    )  # fmt: skip


def xls(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return a whole file."""
    return compound(workbook(sheets))
