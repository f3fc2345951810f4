"""Is this file an SPDX 2 document in RDF, plain XML or a spreadsheet, going by its content?"""

import io
import zlib

from exposure.ingest.head import as_utf8, start_of
from exposure.patterns import late_pattern

_TERMS = b"http://spdx.org/rdf/terms#"
_RDF_ELEMENT = late_pattern(
    rb"<(?:[\w.-]+:)?(?:SpdxDocument|Package)[\s/>]"
    rb"|type\s+(?:[\w.-]+:)?resource\s*=\s*[\"']http://spdx\.org/rdf/terms#(?:SpdxDocument|Package)[\"']"
)
_PLAIN_ROOT = late_pattern(
    rb"(?s)\A(?>\s+|<\?.*?\?>|<!--.*?-->)*+<(?:[\w.-]+:)?(?:Spdx)?Document[\s>]"
)
_PLAIN_VERSION = late_pattern(rb"<(?:[\w.-]+:)?(?:spdxVersion|SPDXID)[\s>]")
_SHEET = late_pattern(rb"<(?:\w+:)?sheet\b[^<>]*?\bname\s*=\s*[\"']([^\"'<>]*)[\"']")
_LARGEST_LIST = 1_000_000
"""Bytes; a spreadsheet program lists its sheets in about two thousand."""
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_BROKEN = (zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError)


def spdx_rdf(raw: bytes) -> bool:
    """SPDX 2 RDF/XML has a document or package of its terms, maybe far behind a comment."""
    if not start_of(raw).startswith(b"<"):
        return False
    text = as_utf8(raw)
    return _TERMS in text and _RDF_ELEMENT.search(text) is not None


def spdx_xml(raw: bytes) -> bool:
    """SPDX 2 plain XML has the root Document and names its version or identifier in elements."""
    if not start_of(raw).startswith(b"<"):
        return False
    text = as_utf8(raw)
    return _PLAIN_ROOT.match(text) is not None and _PLAIN_VERSION.search(text) is not None


def spdx_workbook(raw: bytes) -> bool:
    """An .xlsx or .xls workbook with the sheets of an SPDX 2 spreadsheet."""
    names = _sheets_of_zip(raw) if raw.startswith(_ZIP) else _sheets_of_ole(raw)
    return "package info" in names and bool(names & {"relationships", "document info"})


def _sheets_of_zip(raw: bytes) -> set[str]:
    import zipfile  # late on purpose: few files are archives

    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        with archive.open("xl/workbook.xml") as part:
            found = part.read(_LARGEST_LIST)
    except (zipfile.BadZipFile, *_BROKEN):
        return set()
    text = as_utf8(found)
    return {
        " ".join(name.decode(errors="replace").split()).casefold() for name in _SHEET.findall(text)
    }


def _sheets_of_ole(raw: bytes) -> set[str]:
    if not raw.startswith(_OLE):
        return set()
    names = ("Package Info", "Relationships", "Document Info")
    return {
        name.casefold()
        for name in names
        if bytes((len(name), 0)) + name.encode() in raw
        or bytes((len(name), 1)) + name.encode("utf-16-le") in raw
    }
