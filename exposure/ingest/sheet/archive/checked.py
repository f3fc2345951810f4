"""Which sheets of a workbook may a native reader be given, and what are the others?"""

import io

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.own import own_workbook, refusal_of
from exposure.ingest.sheet.archive.canonical import CanonicalArchive
from exposure.ingest.sheet.archive.contents import Contents, SheetEntry, contents_of
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.archive.package import (
    Package,
    modified_on,
    open_package,
    properties_of,
)
from exposure.ingest.sheet.archive.sheet.plain import plain_facts
from exposure.ingest.sheet.archive.sheet.styles import Styles, styles_of
from exposure.ingest.sheet.archive.sheet.texts import SharedTexts
from exposure.ingest.sheet.archive.sheet.walk import Known
from exposure.ingest.sheet.archive.source import Part, Source, part_of
from exposure.ingest.sheet.archive.table import lost
from exposure.ingest.sheet.cells import Table
from exposure.model.gap import Gap, GapEffect


class CheckedSheet(Struct, frozen=True):
    """A sheet that the native reader may be given, and where it stands in our archive."""

    entry: SheetEntry
    index: int
    facts: SheetFacts


class CheckedBook(Struct, frozen=True):
    """A workbook of which only what was looked at goes to the native reader."""

    sheets: tuple[CheckedSheet | Table, ...]
    """In the workbook's order; a Table was read without the native reader, or not at all."""
    stream: io.BytesIO
    """The archive for the native reader."""
    source: Source
    """Whence a sheet can be read once more, where the native reader fails."""
    gaps: tuple[Gap, ...]
    dated: str | None


class _Common(Struct, frozen=True):
    """What all sheets rest on."""

    source: Source
    archive: CanonicalArchive
    is_native: bool
    """Whether the native reader can read the shared texts."""
    gaps: tuple[Gap, ...]


def check_workbook(document: str, raw: bytes, bounds: Bounds, *, own: bool = False) -> CheckedBook:
    """Look at every part that will be read; raises InputError for what is no workbook.

    What the program wrote itself is refused, unless `own` says that just this is asked for.
    """
    package = open_package(document, raw, bounds)
    if not own and own_workbook(properties_of(package)):
        raise refusal_of(document)
    contents = contents_of(package, bounds)
    common = _common(package, contents, bounds)
    sheets = tuple(_checked(common, entry) for entry in contents.sheets)
    gaps = [*_odd_archive(package), *common.gaps]
    if not any(entry.kind == "worksheet" for entry in contents.sheets):
        what = "only charts" if contents.sheets else "no sheet"
        reason = f"expected a sheet with cells, met a workbook that holds {what}"
        gaps.append(Gap("no-worksheet", GapEffect.hides_presence, document, "", reason))
    stream = common.archive.finish()
    return CheckedBook(sheets, stream, common.source, tuple(gaps), modified_on(package))


def _odd_archive(package: Package) -> list[Gap]:
    hides, document = GapEffect.hides_presence, package.document
    twice = "the archive holds {} more than once; the last one was read"
    gaps = [
        Gap("duplicate-part", hides, document, "", twice.format(part)) for part in package.twice
    ]
    if package.cut:
        reason = (
            f"the archive breaks off ({package.cut}), so sheets may be missing;"
            " what could be unpacked was read"
        )
        gaps.append(Gap("archive-cut-short", hides, document, "", reason))
    return gaps


def _common(package: Package, contents: Contents, bounds: Bounds) -> _Common:
    archive = CanonicalArchive(dates_from_1904=contents.dates_from_1904)
    unknown = Known(Styles(), SharedTexts(b"", bounds), contents.dates_from_1904, bounds)
    gaps = []
    styles = Styles()
    if contents.styles:
        part = part_of(package, contents.styles, unknown)
        found = part.fault or styles_of(part.content, bounds)
        if isinstance(found, Styles):
            styles = found
            archive.add_styles(part.content)
        else:
            reason = f"the styles cannot be read: {found}; dates may stand as numbers"
            gaps.append(Gap("styles-unread", GapEffect.blurs_route, package.document, "", reason))
    part = part_of(package, contents.shared, unknown) if contents.shared else Part(b"")
    shared = SharedTexts(part.content, bounds, part.fault)
    is_native = not contents.shared or (not part.fault and archive.add_shared_texts(part.content))
    known = Known(styles, shared, contents.dates_from_1904, bounds)
    source = Source(package, known)
    if not is_native:
        gaps += source.shared_gaps()
    return _Common(source, archive, is_native, tuple(gaps))


def _checked(common: _Common, entry: SheetEntry) -> CheckedSheet | Table:
    """Return the sheet if the native reader may have it, else the table that it makes."""
    source = common.source
    document = source.package.document
    if entry.kind == "chartsheet":
        reason = "the sheet is a chart and holds no cells"
        return lost(document, entry, "chart-sheet", GapEffect.note, reason)
    if entry.kind != "worksheet":
        reason = f"expected a sheet with cells, met a {entry.kind}"
        return lost(document, entry, "sheet-unread", GapEffect.hides_presence, reason)
    part = source.part(entry)
    if common.is_native and not part.fault:
        facts = plain_facts(part.content, source.known)
        if facts is not None:
            content = part.content
            for word in facts.foreign_errors:
                content = content.replace(b"<v>%b</v>" % word.encode(), b"<v>#N/A</v>")
            return CheckedSheet(entry, common.archive.add_sheet(content), facts)
    return source.table(entry)
