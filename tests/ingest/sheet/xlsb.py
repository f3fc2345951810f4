"""How does a test write a binary workbook in a zip (.xlsb), record by record?"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from struct import pack

ROW, RK, ERROR, BOOL, REAL, TEXT, SHARED = 0, 2, 3, 4, 5, 6, 7
FORMULA_TEXT, FORMULA_NUMBER, FORMULA_BOOL, FORMULA_ERROR, RICH = 8, 9, 10, 11, 62
SHARED_TEXT, FONT, FORMAT, XF, COLUMN = 19, 43, 44, 47, 60
DATA, DATA_END, SHEET, PROPERTIES = 145, 146, 156, 153
MERGE, LINK, COMMENT, COMMENT_TEXT = 176, 494, 635, 637
DATE, STRUCK = 1, 2
"""Cell formats of the workbook: the second shows a date, the third is struck through."""
PLAIN_FONT, STRUCK_FONT = 0, 1

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Cell = str | float | bytes
"""Bytes stand for a record of a test's own."""


def record(kind: int, body: bytes = b"") -> bytes:
    """Return one record: its number, its size in groups of seven bits, its body."""
    number = bytes((kind,)) if kind < 0x80 else bytes((kind & 0x7F | 0x80, kind >> 7))
    size, left = b"", len(body)
    while True:
        size += bytes((left & 0x7F | (0x80 if left > 0x7F else 0),))
        left >>= 7
        if not left:
            return number + size + body


def text(characters: str) -> bytes:
    """Return a text behind its length."""
    spelled = characters.encode("utf-16-le")
    return pack("<I", len(spelled) // 2) + spelled


def rich(characters: str, *runs: tuple[int, int]) -> bytes:
    """Return a text with the fonts of its runs: first character, font."""
    if not runs:
        return b"\x00" + text(characters)
    return b"\x01" + text(characters) + pack("<I", len(runs)) + b"".join(
        pack("<HH", *run) for run in runs
    )  # fmt: skip


def cell(column: int, kind: int, value: bytes, look: int = 0) -> bytes:
    """Return the record of one cell."""
    return record(kind, pack("<II", column, look) + value)


def formula(value: bytes, tokens: bytes = b"") -> bytes:
    """Return a stored result, and the formula behind it."""
    return value + pack("<HI", 0, len(tokens)) + tokens + pack("<I", 0)


def row(number: int, *, hidden: bool = False) -> bytes:
    """Return the record that begins a row, counted from 0."""
    return record(ROW, pack("<IIH", number, 0, 300) + bytes((0, 0x10 if hidden else 0)) + bytes(5))


def filled(column: int, value: Cell) -> bytes:
    """Return a cell with a text or number; bytes are taken as they are."""
    match value:
        case bytes():
            return value
        case str():
            return cell(column, TEXT, text(value)) if value else b""
        case _:
            return cell(column, REAL, pack("<d", value))


def rows_of(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return the records of all rows from the first on."""
    return b"".join(
        row(number) + b"".join(filled(column, value) for column, value in enumerate(cells))
        for number, cells in enumerate(rows)
    )


def sheet(rows: bytes, *, before: bytes = b"", behind: bytes = b"") -> bytes:
    """Return a sheet part around records of rows."""
    body = record(DATA) + rows + record(DATA_END)
    extent = record(148, pack("<4I", 0, 9, 0, 9))  # the native reader asks for one
    return record(129) + extent + before + body + behind + record(130)


def styles() -> bytes:
    """Return a styles part with the three formats, and a code of its own for the date."""
    fonts = b"".join(
        record(FONT, pack("<HH", 220, flags) + bytes(17) + text("Calibri")) for flags in (0, 8)
    )
    codes = record(615, pack("<I", 1)) + record(FORMAT, pack("<H", 164) + text("yyyy\\-mm\\-dd"))
    looks = b"".join(
        record(XF, pack("<5H", 0, number, font, 0, 0) + bytes(6))
        for number, font in ((0, 0), (164, 0), (0, 1))
    )
    return (
        record(278) + codes + record(616) + record(611, pack("<I", 2)) + fonts + record(612)
        + record(626, pack("<I", 1)) + record(XF, bytes(16)) + record(627)
        + record(617, pack("<I", 3)) + looks + record(618) + record(279)
    )  # fmt: skip


def shared(*texts: bytes) -> bytes:
    """Return a part of shared texts."""
    count = pack("<II", len(texts), len(texts))
    return record(159, count) + b"".join(record(SHARED_TEXT, one) for one in texts) + record(160)


def workbook_part(names: Sequence[str], *, state: int = 0, from_1904: bool = False) -> bytes:
    """Return the part that lists the sheets."""
    listed = b"".join(
        record(SHEET, pack("<II", state, number) + text(f"rId{number}") + text(name))
        for number, name in enumerate(names, 1)
    )
    properties = record(PROPERTIES, pack("<II", from_1904, 0) + text(""))
    return record(131) + properties + record(143) + listed + record(144) + record(132)


def relations(*targets: tuple[str, str, str]) -> bytes:
    """Return a part of relations: id, kind, target; an address with a scheme lies outside."""
    outside = ' TargetMode="External"'
    listed = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{outside if ':' in target else ''}/>"
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}">{listed}</Relationships>'.encode()


def parts_of(
    sheets: Mapping[str, bytes], *, kind: str = "worksheet", state: int = 0, from_1904: bool = False
) -> dict[str, bytes]:
    """Return the parts of a workbook with these sheet parts."""
    numbered = list(enumerate(sheets, 1))
    return {
        "[Content_Types].xml": (
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            b'<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.'
            b'macroEnabled.main"/></Types>'
        ),
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": workbook_part(list(sheets), state=state, from_1904=from_1904),
        "xl/_rels/workbook.bin.rels": relations(
            *((f"rId{number}", kind, f"worksheets/sheet{number}.bin") for number, _ in numbered),
            ("rId98", "styles", "styles.bin"),
            ("rId99", "sharedStrings", "sharedStrings.bin"),
        ),
        "xl/styles.bin": styles(),
        "xl/sharedStrings.bin": shared(),
        **{f"xl/worksheets/sheet{number}.bin": sheets[name] for number, name in numbered},
    }


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xlsb(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Return a whole file whose cells hold texts and numbers."""
    return zipped(parts_of({name: sheet(rows_of(rows)) for name, rows in sheets.items()}))
