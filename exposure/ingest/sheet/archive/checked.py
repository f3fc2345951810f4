"""Which sheets of a workbook may a native reader be given, and why not the others?"""

import io

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.own import own_workbook, refusal_of
from exposure.ingest.sheet.archive.beside import beside_gaps
from exposure.ingest.sheet.archive.canonical import CanonicalArchive
from exposure.ingest.sheet.archive.contents import Contents, SheetEntry, contents_of
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.archive.package import (
    Package,
    modified_on,
    open_package,
    properties_of,
)
from exposure.ingest.sheet.archive.scan import scan_sheet
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8, walk
from exposure.ingest.sheet.cells import Table
from exposure.model.gap import Gap, GapEffect


class CheckedSheet(Struct, frozen=True):
    """A sheet that may be read, and where it stands in the archive we wrote."""

    entry: SheetEntry
    index: int
    facts: SheetFacts
    beside: tuple[Gap, ...] = ()
    """What belongs to the sheet and is not read."""


class CheckedBook(Struct, frozen=True):
    """A workbook of which only what was looked at remains."""

    sheets: tuple[CheckedSheet | Table, ...]
    """In the workbook's order; a Table stands for a sheet that must not or cannot be read."""
    stream: io.BytesIO
    """The archive for the native reader."""
    gaps: tuple[Gap, ...]
    dated: str | None


def check_workbook(document: str, raw: bytes, bounds: Bounds) -> CheckedBook:
    """Look at every part that will be read; raises InputError for what is no workbook."""
    package = open_package(document, raw, bounds)
    if own_workbook(properties_of(package)):
        raise refusal_of(document)
    contents = contents_of(package, bounds)
    archive = CanonicalArchive(dates_from_1904=contents.dates_from_1904)
    gaps = [*_twice(package), *_add_common(package, contents, archive, bounds)]
    sheets = tuple(_checked(package, entry, archive, bounds) for entry in contents.sheets)
    if not any(entry.kind == "worksheet" for entry in contents.sheets):
        what = "only charts" if contents.sheets else "no sheet"
        reason = f"expected a sheet with cells, met a workbook that holds {what}"
        gaps.append(Gap("no-worksheet", GapEffect.hides_presence, document, "", reason))
    return CheckedBook(sheets, archive.finish(), tuple(gaps), modified_on(package))


def lost(document: str, entry: SheetEntry, kind: str, effect: GapEffect, reason: str) -> Table:
    """Return a table without rows that says why its sheet is not there."""
    gap = Gap(kind, effect, document, entry.name, reason)
    return Table(document, entry.name, entry.name, [], gaps=(gap,), lost=True)


def _twice(package: Package) -> list[Gap]:
    return [
        Gap(
            "duplicate-part",
            GapEffect.hides_presence,
            package.document,
            "",
            f"the archive holds {part} more than once; the last one was read",
        )
        for part in package.twice
    ]


def _add_common(
    package: Package, contents: Contents, archive: CanonicalArchive, bounds: Bounds
) -> list[Gap]:
    gaps = []
    styles = _readable(package, contents.styles, bounds) if contents.styles else None
    if isinstance(styles, bytes):
        archive.add_styles(styles)
    elif styles:
        reason = f"the styles cannot be read: {styles}; dates may stand as numbers"
        gaps.append(Gap("styles-unread", GapEffect.blurs_route, package.document, "", reason))
    shared = _part(package, contents.shared) if contents.shared else None
    if isinstance(shared, bytes) and not archive.add_shared_texts(shared):
        shared = "they do not begin as shared texts do"
    if isinstance(shared, str):
        reason = f"the shared texts cannot be read: {shared}"
        gaps.append(
            Gap("shared-texts-unread", GapEffect.hides_presence, package.document, "", reason)
        )
    return gaps


def _part(package: Package, name: str) -> bytes | str:
    found = package.read(name)
    if isinstance(found, str):
        return found
    try:
        return as_utf8(found)
    except MalformedPartError as error:
        return str(error)


def _readable(package: Package, name: str, bounds: Bounds) -> bytes | str:
    found = _part(package, name)
    if isinstance(found, str):
        return found
    try:
        walk(found, lambda _name, _attributes: None, bounds)
    except MalformedPartError as error:
        return str(error)
    return found


def _checked(
    package: Package, entry: SheetEntry, archive: CanonicalArchive, bounds: Bounds
) -> CheckedSheet | Table:
    """Return the sheet if it may be read, else a table that says why not."""
    if entry.kind == "chartsheet":
        reason = "the sheet is a chart and holds no cells"
        return lost(package.document, entry, "chart-sheet", GapEffect.note, reason)
    if entry.kind != "worksheet":
        reason = f"expected a sheet with cells, met a {entry.kind}"
        return lost(package.document, entry, "sheet-unread", GapEffect.hides_presence, reason)
    part = _part(package, entry.part) if entry.part else "the workbook does not say where it is"
    if isinstance(part, bytes):
        try:
            facts = scan_sheet(part, bounds)
        except MalformedPartError as error:
            part = str(error)
        else:
            excess = facts.extent.excess(bounds) if facts.extent else ""
            if not excess:
                beside = beside_gaps(package, entry, bounds)
                return CheckedSheet(entry, archive.add_sheet(part), facts, beside)
            part = excess
    reason = f"the sheet was not read: {part}"
    return lost(package.document, entry, "sheet-unread", GapEffect.hides_presence, reason)
