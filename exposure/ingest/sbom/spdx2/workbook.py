"""What does an SPDX 2 document hold that is written as a spreadsheet?

The specification names the sheets and columns by the tool that writes them; headers are looked up
by their words, so that columns may stand in any order.
"""

from array import array
from collections.abc import Iterator, Sequence

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.sheets.layout import (
    DOCUMENT,
    FILES,
    LAYOUTS,
    PACKAGES,
    REFS,
    RELATIONSHIPS,
    SHOWN,
    SNIPPETS,
    Found,
    found_in,
    left_over,
)
from exposure.ingest.sbom.spdx2.wire import (
    CreationInfo,
    ExternalDocument,
    ExternalRef,
    FileEntry,
    Package,
    Relationship,
    Spdx2,
)
from exposure.ingest.sbom.spelling import Spelling
from exposure.ingest.sheet.binary.compound import SIGNATURE
from exposure.ingest.sheet.binary.workbook import open_binary_workbook
from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.workbook import open_workbook
from exposure.inventory.bill import Section
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect


def read_spdx2_workbook(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2 spreadsheet, .xlsx or .xls, keeping what is odd as gaps.

    Raises `InputError` where the workbook cannot be opened or has no sheet of packages.
    """
    opener = open_binary_workbook if raw.startswith(SIGNATURE) else open_workbook
    book = opener(document, raw, bounds)
    gaps: list[Gap] = [*book.gaps, *left_over(book)]
    sheets = {layout.sheet: found_in(book, layout, gaps) for layout in LAYOUTS}
    packages = sheets[PACKAGES.sheet]
    if packages is None:
        lost = [gap.reason for gap in gaps if gap.place == PACKAGES.sheet]
        raise InputError(
            f"{document}: expected a sheet {PACKAGES.sheet!r} with the columns"
            f" {' and '.join(map(repr, PACKAGES.columns[:2]))}, met none"
            + (f" ({lost[0]})" if lost else ""),
            hint="ask its maker for the SBOM in another serialisation, such as JSON",
        )
    wire = _document(sheets[DOCUMENT.sheet])
    with tally.forgotten():
        wire.packages = _packages(packages, sheets[REFS.sheet], gaps)
    wire.relationships = _relationships(sheets[RELATIONSHIPS.sheet])
    wire.files, wire.snippets = _ids(sheets[FILES.sheet]), _ids(sheets[SNIPPETS.sheet])
    return reading_of(document, wire, gaps, _spelling(book.format, packages), bounds)


def _spelling(name: str, packages: Found) -> Spelling:
    rows = array("i", [row.number for row in packages.rows])
    column = packages.table.place(0)[:-1]
    positions = {str(position): position for position in range(len(rows))}
    places = {"relationships": RELATIONSHIPS.sheet, "externalDocumentRefs": DOCUMENT.sheet}

    def place(pointer: str) -> str:
        if not pointer.startswith("/"):
            return pointer
        name, _, rest = pointer[1:].partition("/")
        position = rest.partition("/")[0]
        if name == "packages" and position in positions:
            return f"{column}{rows[positions[position]]}"
        return places.get(name, PACKAGES.sheet)

    section = Section(0, len(rows), f"{column}{{}}", numbers=rows)
    return Spelling(name, place=place, sections=lambda _: (section,))


def _document(found: Found | None) -> Spdx2:
    wire = Spdx2()
    if found is None:
        return wire
    for row in found.rows[:1]:
        wire.spdxVersion, wire.SPDXID, created = found.texts(
            row, "SPDX Version", "SPDX Identifier", "Created"
        )
        wire.creationInfo = CreationInfo(created=created)
    wire.documentDescribes = list(_column(found, "Document Contents"))
    wire.externalDocumentRefs = [
        ExternalDocument(reference.split()[0])
        for reference in _column(found, "External Document References")
    ]
    return wire


def _column(found: Found, name: str) -> Iterator[str]:
    for row in found.rows:
        if text := found.text(row, name):
            yield text


def _packages(found: Found, refs: Found | None, gaps: list[Gap]) -> list[Package]:
    packages = []
    for row in found.rows:
        name, spdx_id, version, supplier, originator, homepage, download = found.texts(
            row, *PACKAGES.columns
        )
        packages.append(
            Package(spdx_id, name, version, supplier, originator, homepage, download)
        )  # fmt: skip
    if refs is not None:
        gaps += _refer(packages, refs)
    return packages


def _refer(packages: Sequence[Package], refs: Found) -> Iterator[Gap]:
    """Give each package its external references; yield a gap for those of no package."""
    carriers: dict[str, list[Package]] = {}
    for package in packages:
        carriers.setdefault(package.SPDXID or "", []).append(package)
    lost: list[tuple[Row, str]] = []
    for row in refs.rows:
        of, locator, kind = refs.texts(row, *REFS.columns)
        for package in carriers.get(of, ()) if of else ():
            package.externalRefs = [*(package.externalRefs or ()), ExternalRef(kind, locator)]
        if not of or of not in carriers:
            lost.append((row, of or ""))
    for row, of in lost[:SHOWN]:
        reason = f"{of!r} is named there, and no package of the workbook carries it"
        place = refs.table.place(row.number)
        yield refs.table.gap("dangling-reference", GapEffect.hides_presence, reason, place)
    if len(lost) > SHOWN:
        reason = f"{len(lost) - SHOWN} further rows name no package of the workbook"
        yield refs.table.gap("dangling-reference", GapEffect.hides_presence, reason)


def _relationships(found: Found | None) -> list[Relationship]:
    return [] if found is None else [
        Relationship(
            found.text(row, "SPDX Identifier A"),
            found.text(row, "SPDX Identifier B"),
            found.text(row, "Relationship"),
        )
        for row in found.rows
    ]  # fmt: skip


def _ids(found: Found | None) -> list[FileEntry]:
    if found is None:
        return []
    (column,) = found.places
    return [FileEntry(text) for text in _column(found, column)]
