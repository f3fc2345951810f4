"""Which file holds a table, or leads to one, in a form that is named here and not read?"""

import re

from exposure.ingest.head import as_utf8, is_json, start_of
from exposure.ingest.sniff.files import DIRECTORY_END, ZIPS, has_part
from exposure.patterns import late_pattern

_DATABASES = (
    b"Obj\x01", b"\x89HDF\r\n", b"SQLite format 3\x00", b"$FL2@(#)", b"$FL3@(#)",
    b"\x00\x01\x00\x00Standard Jet DB", b"\x00\x01\x00\x00Standard ACE DB",
    b"\x00\x00\x02\x00\x04\x04", b"\x00\x00\x02\x00\x05\x04", b"\x00\x00\x02\x00\x06\x04",
    b"\x00\x00\x1a\x00",
)  # fmt: skip
"""Avro, HDF5, SQLite, SPSS, Access, and the workbooks of Lotus."""
_AT_BOTH_ENDS = (b"PAR1", b"ARROW1", b"FEA1", b"ORC")
"""Parquet, Arrow, Feather and ORC; a text may begin with such letters."""
_FOOT = 16
"""Bytes at the end in which the letters come again."""
_OF_TEXT = late_pattern(
    rb'ID;P[\s\S]*?\nC;(?:[FSG][^;]{0,20};)?[XY][0-9]+;|TABLE\s*\n0,1\s*\n"[^"\n]*"\s*\nVECTORS\s'
)
"""SYLK and DIF."""
_DBASE = frozenset((0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8E, 0xCB, 0xF5, 0xFB))
_BACKLINK = 263
"""Bytes behind the fields of a table that belongs to a database."""
_FIELDS_END = b"\r"
_SENDER = late_pattern(rb"^from:", re.IGNORECASE | re.MULTILINE)
_SENT = late_pattern(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADERS = late_pattern(rb"(?:From |[A-Za-z][\w-]{0,60}:)")
_POINTER = late_pattern(rb'"doc_id"\s*:')
_LARGEST_POINTER = 4_096
_LARGEST_END = 66_000
"""Bytes of the record that ends an archive, and of a comment in it (APPNOTE 4.3.16)."""


def database(raw: bytes) -> bool:
    """A database, or a table as programs for statistics and older office programs keep it."""
    if raw.startswith(_DATABASES) or _dbase(raw):
        return True
    if any(raw.startswith(mark) and mark in raw[-_FOOT:] for mark in _AT_BOTH_ENDS):
        return b"\x00" in raw
    return raw.startswith((b"ID;P", b"TABLE")) and _OF_TEXT.match(raw[:65_536]) is not None


def _dbase(raw: bytes) -> bool:
    """Say whether a header of fields ends where it says, and is dated."""
    if len(raw) < 33 or raw[0] not in _DBASE or not (1 <= raw[2] <= 12 and 1 <= raw[3] <= 31):
        return False
    end = int.from_bytes(raw[8:10], "little")
    return raw[12:14] == bytes(2) and any(
        raw[at - 1 : at] == _FIELDS_END and at % 32 == 1 for at in (end, end - 1, end - _BACKLINK)
    )


def own_office(raw: bytes) -> bool:
    """A document of an office program whose parts are .iwa, as a zip, or one such part of it."""
    if not raw.startswith(ZIPS):
        return _iwa(raw)
    older = has_part(raw, rb"Index\.zip") and has_part(raw, rb"Metadata/")
    return older or has_part(raw, rb"Index/Document\.iwa")


def _iwa(raw: bytes) -> bool:
    """Say whether the bytes are chunks that state their lengths, each behind a zero."""
    at = 0
    while at + 4 < len(raw) and raw[at] == 0:
        length = int.from_bytes(raw[at + 1 : at + 4], "little")
        if not length:
            return False
        at += 4 + length
    return at == len(raw) > 0


def mail(raw: bytes) -> bool:
    """An e-mail message: its first paragraph says who sent it and how it came."""
    head = re.split(rb"\r?\n\r?\n", start_of(raw), maxsplit=1)[0]
    return bool(_HEADERS.match(head) and _SENDER.search(head) and _SENT.search(head))


def pointer(raw: bytes) -> bool:
    """A small file that says where a document stands online, and holds nothing of it."""
    return len(raw) <= _LARGEST_POINTER and is_json(raw) and bool(_POINTER.search(as_utf8(raw)))


def archive_behind(raw: bytes) -> bool:
    """A zip with other bytes before it, such as what was sent around it, or what unpacks it."""
    end = raw.rfind(DIRECTORY_END, max(len(raw) - _LARGEST_END, 0))
    size = int.from_bytes(raw[end + 12 : end + 16], "little")
    return 0 < size <= end and raw.startswith(b"PK\x01\x02", end - size)
