"""What common kind of file is this, going by its content and never by its name?"""

import re

from exposure.ingest.head import as_utf8, has_wide_mark, is_json, start_of

_HEAD = 4096
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OPENDOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_DIRECTORY_END = b"PK\x05\x06"
_ELSEWHERE = 0xFFFFFFFF
"""A size that stands in the record of a larger archive (APPNOTE 4.3.16)."""
_OTHER_ARCHIVES = (
    b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07",
    b"MSCF\x00\x00\x00\x00",
)  # fmt: skip
_WORD = re.compile(rb"[^\W_]|[\x80-\xff]")
SBOM_MARKS = (
    b"bomFormat",
    b"spdxVersion",
    b"SPDXVersion:",
    b"spdx.org/rdf",
    b"cyclonedx.org/schema",
)
"""What stands in every SBOM of a standard, and in little else."""
_STATED = re.compile(rb'(?:bomFormat|spdxVersion)\\?"\s*:\s*\\?"|(?m:^[ \t]*SPDXVersion:)')
"""The same with a value, as it stands in no schema of one."""
_PURL = re.compile(rb"pkg:[a-z]+/")
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")


def empty(raw: bytes) -> bool:
    """Say whether there is nothing but blanks."""
    return not as_utf8(raw[:_HEAD]).strip(b" \t\r\n\x00") and not raw[_HEAD:].strip(b" \t\r\n\x00")


def json_text(raw: bytes) -> bool:
    """Text that begins as JSON does."""
    return is_json(raw)


def workbook(raw: bytes) -> bool:
    """An Office Open XML workbook: a zip whose members include xl/workbook.xml."""
    return raw.startswith(_ZIPS) and _has_part(raw, rb"xl/workbook\.xml")


def xlsb(raw: bytes) -> bool:
    """A binary workbook keeps its parts as .bin."""
    return raw.startswith(_ZIPS) and _has_part(raw, rb"xl/workbook\.bin")


def _has_part(raw: bytes, part: bytes) -> bool:
    """Say whether an archive's own list names a part; that of an archive inside it does not count.

    Where the list cannot be found, the archive being damaged, the name alone decides.
    """
    end = raw.rfind(_DIRECTORY_END)
    size = int.from_bytes(raw[end + 12 : end + 16], "little")
    if end < 0 or size == _ELSEWHERE or size > end:
        return re.search(part, raw) is not None
    listed = rb"PK\x01\x02[\s\S]{42}/?" + part.replace(b"/", rb"[/\\]")
    return re.search(listed, raw[end - size : end], re.IGNORECASE) is not None


def office_text(raw: bytes) -> bool:
    """A word-processor document, a presentation or a drawing of an office program."""
    if not raw.startswith(_ZIPS):
        return False
    parts = rb"(?:word/document|ppt/presentation|visio/document)\.xml"
    return _OPENDOCUMENT in raw[:200] or _has_part(raw, parts)


def opendocument(raw: bytes) -> bool:
    """An OpenDocument spreadsheet states its type in the first member."""
    return raw.startswith(_ZIPS) and _OPENDOCUMENT + b"spreadsheet" in raw[:200]


def zip_archive(raw: bytes) -> bool:
    """Any other zip."""
    return raw.startswith(_ZIPS)


def ole(raw: bytes) -> bool:
    """A compound file: .xls, or a workbook encrypted with a password."""
    return raw.startswith(b"\xd0\xcf\x11\xe0")


def gzip(raw: bytes) -> bool:
    """A gzip member."""
    return raw.startswith(b"\x1f\x8b")


def tar(raw: bytes) -> bool:
    """A tar archive of POSIX or GNU, whose first header bears its mark."""
    return raw[257:262] == b"ustar" and raw[:1] != b"\x00"


def other_archive(raw: bytes) -> bool:
    """An archive that is packed in another way: bzip2, xz, zstd, 7z, rar, cab."""
    return raw.startswith(_OTHER_ARCHIVES) or _BZIP2.match(raw) is not None


def pdf(raw: bytes) -> bool:
    """A PDF."""
    return raw.startswith(b"%PDF-")


def picture(raw: bytes) -> bool:
    """A common picture format; two letters alone would take a table for a bitmap."""
    bitmap = raw.startswith(b"BM") and raw[6:10] == bytes(4)
    return raw.startswith(_PICTURES) or bitmap or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")


def html_table(raw: bytes) -> bool:
    """An HTML page with a table: some programs save one under a spreadsheet's name."""
    return html(raw) and b"<table" in as_utf8(raw).lower()


def html(raw: bytes) -> bool:
    """An HTML page."""
    return start_of(raw)[:200].lower().startswith((b"<!doctype html", b"<html"))


def xml(raw: bytes) -> bool:
    """XML of a kind that no earlier test knew."""
    return re.match(rb"<(\?xml|!--|\w+[\s>])", start_of(raw)) is not None


def binary(raw: bytes) -> bool:
    """Bytes that no text has; a text with a few NULs, or in UTF-16 without its mark, is text."""
    head = raw[:_HEAD]
    if has_wide_mark(raw) or b"\x00" not in head:
        return False
    others = head.replace(b"\x00", b"")
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1f" for byte in others)
    return controls * 20 > len(others)


def text(raw: bytes) -> bool:
    """Whatever is left that has a letter or digit: it may be a table, if of one column."""
    return not binary(raw) and _WORD.search(as_utf8(raw)) is not None


def states_sbom(raw: bytes) -> bool:
    """Say whether a version of an SBOM's standard is stated anywhere, whatever else the file is."""
    text = as_utf8(raw)
    return any(mark in text for mark in SBOM_MARKS[:3]) and _STATED.search(text) is not None


def marked_as_sbom(raw: bytes) -> bool:
    """Say whether anything in a file is written as in an SBOM: its standard's name, or a purl."""
    text = as_utf8(raw)
    return any(mark in text for mark in SBOM_MARKS) or _PURL.search(text) is not None
