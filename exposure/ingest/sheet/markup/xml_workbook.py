"""Which texts stand in which cells of an XML spreadsheet of 2003, which many exports call .xls?

Source: XML Spreadsheet Reference, element Workbook.
"""

import re
from xml.parsers import expat

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.head import start_of
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8
from exposure.ingest.sheet.cells import Book
from exposure.ingest.sheet.markup.xml_sheets import Sheets
from exposure.model.gap import Gap, GapEffect

_ROOT = re.compile(
    rb"<(?:[\w.-]{1,40}:)?Workbook\s[^<>]*urn:schemas-[a-z]{1,20}-com:office:spreadsheet"
)
_WIDE = re.compile(rb"(<\?xml[^<>]{0,100}?encoding\s*=\s*[\"'])utf-?16([\"'])", re.IGNORECASE)
_BARE = re.compile(rb"&(?!(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+|&#(?:x[0-1]?[0-9A-Fa-f]|\d|[12]\d|3[01]);")
_KEPT = re.compile(rb"&#(?:x0*(?:9|[aAdD])|0*(?:9|10|13));\Z")
_HINT = "open it in a spreadsheet program and save it as .xlsx"


def is_xml_workbook(raw: bytes) -> bool:
    """Say whether bytes begin as an XML spreadsheet of 2003 does."""
    head = start_of(raw)
    return b'progid="Excel.Sheet"' in head or _ROOT.search(head) is not None


def open_xml_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts; raises InputError if nothing can be read.

    What stands before a fault is read, and a gap says where reading ended.
    """
    try:
        part = _utf8(raw.lstrip())
    except MalformedPartError as error:
        raise _unusable(document, str(error)) from None
    sheets = Sheets(document, bounds)
    fault = _read(part, sheets)
    gaps: list[Gap] = []
    if fault and (mended := _mended(part)) != part:
        again = Sheets(document, bounds)
        if not (later := _read(mended, again)) or again.cells > sheets.cells:
            sheets, fault = again, later
            reason = "signs that XML does not allow were read as plain characters, or left out"
            gaps.append(Gap("encoding", GapEffect.note, document, "", reason))
    if fault:
        if not sheets.gatherings:
            raise _unusable(document, fault)
        sheets.stopped(fault)
    if not sheets.gatherings:
        reason = "expected a sheet with cells, met a workbook that holds none"
        gaps.append(Gap("no-worksheet", GapEffect.hides_presence, document, "", reason))
    return Book("XML spreadsheet", sheets.tables(), tuple(gaps), sheets.dated)


def _unusable(document: str, reason: str) -> InputError:
    return InputError(f"{document}: expected an XML spreadsheet, met {reason}", hint=_HINT)


def _read(part: bytes, sheets: Sheets) -> str:
    """Hand every element to the sheets; returns why reading ended early, empty if it did not."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = sheets.start
    parser.EndElementHandler = sheets.end
    parser.CharacterDataHandler = sheets.characters
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, "something else")
        return f"XML that breaks on line {error.lineno:,}, column {error.offset + 1:,} ({what})"
    except MalformedPartError as error:
        return str(error)
    return ""


def _refuse_document_type(*_declaration: object) -> None:
    raise MalformedPartError("a document type, which a spreadsheet may not declare")


def _utf8(raw: bytes) -> bytes:
    """Return the part in UTF-8; some programs write that and call it UTF-16."""
    if b"\x00" not in raw[:200]:
        raw = _WIDE.sub(rb"\1utf-8\2", raw[:200]) + raw[200:]
    return as_utf8(raw)


def _mended(part: bytes) -> bytes:
    """Return the part without the faults that exports make most.

    These are bare ampersands, control characters, and letters of Windows-1252.
    """
    try:
        part.decode()
    except UnicodeDecodeError:
        part = part.decode("cp1252", "replace").encode()
    return _CONTROLS.sub(
        lambda found: found[0] if _KEPT.match(found[0]) else b"", _BARE.sub(b"&amp;", part)
    )
