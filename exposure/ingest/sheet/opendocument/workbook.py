"""Which texts stand in which cells of an OpenDocument spreadsheet, packed (.ods) or flat (.fods)?

The native reader of .xlsx is not asked: a repeat count that lies ends the whole process.
Source: OpenDocument 1.3, part 2 (packages) and part 3, section 3.1 (documents).
"""

import re
from collections.abc import Iterator

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8
from exposure.ingest.sheet.cells import Book, Table
from exposure.ingest.sheet.opendocument.content import Content
from exposure.ingest.sheet.opendocument.styles import Styles
from exposure.ingest.sheet.packed.container import (
    LOCKED_HINT,
    Part,
    container_gaps,
    open_container,
    part_of,
)
from exposure.model.gap import Gap, GapEffect

_PACKED, _FLAT = "an .ods workbook", "a flat OpenDocument spreadsheet"
_CONTENT, _STYLES = "content.xml", "styles.xml"
_MANIFEST, _META = "meta-inf/manifest.xml", "meta.xml"
_ENCRYPTION = re.compile(rb"<(?:[\w.-]+:)?encryption-data[\s/>]")
_CHANGED = re.compile(rb"<dc:date(?:\s[^<>]*)?>\s*(\d{4}-\d\d-\d\d)")
_META_END = b"</office:meta>"
_SAVE_AS = "open it in a spreadsheet program and save it as .xlsx"
_KINDS = {"text": "a text document", "drawing": "a drawing", "presentation": "a presentation",
          "chart": "a chart", "image": "a picture", "database": "a database"}  # fmt: skip


def open_opendocument(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet of an .ods as texts; raises InputError if it cannot be used at all."""
    package = open_container(document, raw, bounds, _PACKED)
    _refuse_locked(package)
    styles = Styles()
    before = (*container_gaps(package), *_read_styles(package, styles, bounds))
    content, gaps = _content(document, part_of(package, _CONTENT), styles, bounds, _PACKED)
    dated = _changed_on(part_of(package, _META).content)
    return Book("ODS", _tables(content), (*before, *gaps), dated)


def open_flat_opendocument(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet of an .fods as texts; raises InputError if it cannot be used at all."""
    content, gaps = _content(document, Part(raw), Styles(), bounds, _FLAT)
    return Book("flat ODS", _tables(content), gaps, _changed_on(raw))


def _refuse_locked(package: Package) -> None:
    """Raise InputError for a workbook whose parts are encrypted."""
    manifest = part_of(package, _MANIFEST).content
    if "encrypted-package" in package.members or _ENCRYPTION.search(manifest):
        raise InputError(
            f"{package.document}: expected {_PACKED}, met a password-protected one",
            hint=LOCKED_HINT,
        )


def _read_styles(package: Package, styles: Styles, bounds: Bounds) -> Iterator[Gap]:
    """Take the styles that the document names; most stand in its content and not here."""
    if _STYLES not in package.members:
        return
    part = part_of(package, _STYLES)
    why = Content(package.document, bounds, styles).read(part.content, part.fault)
    if why:
        reason = f"the styles cannot be read: {why}; which texts are struck through may be unknown"
        yield Gap("styles-unread", GapEffect.blurs_route, package.document, "", reason)


def _content(
    document: str, part: Part, styles: Styles, bounds: Bounds, expected: str
) -> tuple[Content, tuple[Gap, ...]]:
    """Return what was read, and gaps of the workbook as a whole; raises InputError."""
    content = Content(document, bounds, styles)
    try:
        why = content.read(as_utf8(part.content), part.fault)
    except MalformedPartError as error:
        why = str(error)
    if content.body not in ("", "spreadsheet"):
        raise InputError(
            f"{document}: expected {expected}, met {_KINDS[content.body]}",
            hint="hand over the workbook itself",
        )
    if why and not content.grids:
        raise InputError(
            f"{document}: expected {expected}, could not read its content: {why}", hint=_SAVE_AS
        )
    return content, tuple(_gaps(document, content, why))


def _gaps(document: str, content: Content, why: str) -> Iterator[Gap]:
    if why and not content.cut:
        reason = f"reading stopped behind sheet {content.grids[-1].entry.name!r}: {why}"
        reason += "; sheets may be missing"
        yield Gap("sheet-cut-short", GapEffect.hides_presence, document, "", reason)
    if not content.grids:
        reason = "expected a sheet with cells, met a workbook that holds no sheet"
        yield Gap("no-worksheet", GapEffect.hides_presence, document, "", reason)


def _tables(content: Content) -> tuple[Table, ...]:
    return tuple(grid.table() for grid in content.grids)


def _changed_on(part: bytes) -> str | None:
    """Return the ISO date on which the document says it was last changed."""
    end = part.find(_META_END)
    found = _CHANGED.search(part, 0, end) if end >= 0 else None
    return found[1].decode("ascii") if found else None
