"""What common kind of file is this, going by its content and never by its name?"""

import re

from exposure.ingest.head import as_utf8, has_wide_mark, is_json, start_of
from exposure.patterns import late_pattern

_HEAD = 4096
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OPENDOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_HTML = late_pattern(
    rb"(?:<\?xml[^<>]*>\s*|<!--[\s\S]*?-->\s*)*+<(?:!doctype\s+html|html|head|body|table|thead|tr|td|"
    rb"meta|style|title|link|script|center|div|font|span|h[1-6]|p|b|br)[\s>/]",
    re.IGNORECASE,
)
_HTML_DATA = late_pattern(rb"<(?:table|tr|td)[\s>]|<x:worksheetsource\s", re.IGNORECASE)
_HEADER = late_pattern(rb"[A-Za-z][\w-]*:")
_MIME = late_pattern(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_PAGES = late_pattern(
    rb"^content-type:[ \t]*(?:multipart/(?:related|alternative)|text/html)\b",
    re.IGNORECASE | re.MULTILINE,
)
_XML_WORKBOOK = late_pattern(
    rb'progid\s*=\s*"Excel\.Sheet"|<(?:[\w.-]{1,40}:)?Workbook\s[^<>]*'
    rb"urn:schemas-[a-z]{1,20}-com:office:spreadsheet"
)
_FLAT = late_pattern(
    rb"<(?:[\w.-]+:)?document\s[^<>]*?mimetype\s*=\s*[\"']"
    rb"application/vnd\.oasis\.opendocument\.spreadsheet"
)
DIRECTORY_END = b"PK\x05\x06"
_ELSEWHERE = 0xFFFFFFFF
"""A size that stands in the record of a larger archive (APPNOTE 4.3.16)."""
_OTHER_ARCHIVES = (
    b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07",
    b"MSCF\x00\x00\x00\x00", b"\x04\x22\x4d\x18", b"\x5d\x00\x00", b"\x1f\x9d", b"\x1f\xa0",
    b"\xed\xab\xee\xdb", b"!<arch>\n",
)  # fmt: skip
_ENCRYPTED = late_pattern(
    rb"(?s)\x8c\x0d[\x04\x05]|[\x84\x85][\x00-\x04].\x03|\xc1[\xc0-\xff].\x03|\xc3.[\x04-\x06]"
)
"""Packets with which an OpenPGP message begins: a session key, for a password or for somebody
(RFC 9580, sections 4.2, 5.1 and 5.3)."""
_WORD = late_pattern(rb"[^\W_]|[\x80-\xff]")
SBOM_MARKS = (
    b"bomFormat",
    b"spdxVersion",
    b"SPDXVersion:",
    b"spdx.org/rdf",
    b"cyclonedx.org/schema",
)
"""What stands in every SBOM of a standard, and in little else."""
_STATED = late_pattern(rb'(?:bomFormat|spdxVersion)\\?"\s*:\s*\\?"|(?m:^[ \t]*SPDXVersion:)')
"""The same with a value, as it stands in no schema of one."""
_PURL = late_pattern(rb"pkg:[a-z]+/")
_BZIP2 = late_pattern(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")


def empty(raw: bytes) -> bool:
    """Say whether there is nothing but blanks."""
    return not as_utf8(raw[:_HEAD]).strip(b" \t\r\n\x00") and not raw[_HEAD:].strip(b" \t\r\n\x00")


def json_text(raw: bytes) -> bool:
    """Text that begins as JSON does."""
    return is_json(raw)


def workbook(raw: bytes) -> bool:
    """An Office Open XML workbook: a zip whose members include xl/workbook.xml."""
    # Where the list is gone, the workbook part may be too: many writers put it behind the sheets.
    return raw.startswith(ZIPS) and (
        has_part(raw, rb"xl/workbook\.xml")
        or (
            DIRECTORY_END not in raw
            and re.search(rb"xl/worksheets/sheet[0-9]+\.xml", raw) is not None
        )
    )


def xlsb(raw: bytes) -> bool:
    """A binary workbook keeps its parts as .bin."""
    return raw.startswith(ZIPS) and has_part(raw, rb"xl/workbook\.bin")


def has_part(raw: bytes, part: bytes) -> bool:
    """Say whether an archive's own list names a part; that of an archive inside it does not count.

    Where the list cannot be found, the archive being damaged, the name alone decides.
    """
    end = raw.rfind(DIRECTORY_END)
    size = int.from_bytes(raw[end + 12 : end + 16], "little")
    if end < 0 or size == _ELSEWHERE or size > end:
        return re.search(part, raw) is not None
    listed = rb"PK\x01\x02[\s\S]{42}/?" + part.replace(b"/", rb"[/\\]")
    return re.search(listed, raw[end - size : end], re.IGNORECASE) is not None


def office_text(raw: bytes) -> bool:
    """A word-processor document, a presentation or a drawing of an office program."""
    if not raw.startswith(ZIPS):
        return raw.startswith(b"{\\rtf")
    parts = rb"(?:word/document|ppt/presentation|visio/document)\.xml"
    return _OPENDOCUMENT in raw[:200] or has_part(raw, parts)


def opendocument(raw: bytes) -> bool:
    """An OpenDocument spreadsheet states its type in the first member; packed anew, its parts tell."""
    if not raw.startswith(ZIPS):
        return False
    if _OPENDOCUMENT in raw[:200]:
        return _OPENDOCUMENT + b"spreadsheet" in raw[:200]
    return has_part(raw, rb"content\.xml") and has_part(raw, rb"META-INF/manifest\.xml")


def flat_opendocument(raw: bytes) -> bool:
    """An OpenDocument spreadsheet in one XML file states its type on its root."""
    return xml(raw) and _FLAT.search(as_utf8(raw[:65_536])) is not None


def zip_archive(raw: bytes) -> bool:
    """Any other zip."""
    return raw.startswith(ZIPS)


def xls(raw: bytes) -> bool:
    """A compound file, or the bare records of a workbook as scripts write them."""
    return raw.startswith((b"\xd0\xcf\x11\xe0", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00"))


def oldest_xls(raw: bytes) -> bool:
    """Records of the years before there were workbooks of several sheets."""
    starts = raw[:2] in (b"\x09\x00", b"\x09\x02", b"\x09\x04")
    return starts and raw[2:4] in (b"\x04\x00", b"\x06\x00")


def xml_workbook(raw: bytes) -> bool:
    """An XML spreadsheet of 2003."""
    return _XML_WORKBOOK.search(start_of(raw)) is not None


def web_archive(raw: bytes) -> bool:
    """Headers of MIME around pages."""
    head = re.split(rb"\r?\n\r?\n|\r\r", start_of(raw), maxsplit=1)[0].replace(b"\r", b"\n")
    return bool(_HEADER.match(head) and _MIME.search(head) and _PAGES.search(head))


def gzip(raw: bytes) -> bool:
    """A gzip member."""
    return raw.startswith(b"\x1f\x8b")


def tar(raw: bytes) -> bool:
    """A tar archive of POSIX or GNU, whose first header bears its mark."""
    return raw[257:262] == b"ustar" and raw[:1] != b"\x00"


def other_archive(raw: bytes) -> bool:
    """An archive packed in another way: bzip2, xz, lzma, lz4, zstd, compress, 7z, rar, cab, rpm, deb."""
    return raw.startswith(_OTHER_ARCHIVES) or _BZIP2.match(raw) is not None


def encrypted(raw: bytes) -> bool:
    """An OpenPGP message in its binary form: what is in it cannot be known."""
    return _ENCRYPTED.match(raw[:8]) is not None


def pdf(raw: bytes) -> bool:
    """A PDF."""
    return raw.startswith(b"%PDF-")


def picture(raw: bytes) -> bool:
    """A common picture format; two letters alone would take a table for a bitmap."""
    bitmap = raw.startswith(b"BM") and raw[6:10] == bytes(4)
    return raw.startswith(_PICTURES) or bitmap or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")


def html_table(raw: bytes) -> bool:
    """An HTML page with a table, or the frame of a workbook whose sheets stand beside it."""
    return _HTML.match(start_of(raw)) is not None and _HTML_DATA.search(as_utf8(raw)) is not None


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
