"""How is a sheet of a workbook read without the native reader, or in spite of damage?"""

from msgspec import Struct

from exposure.ingest.sheet.archive.beside.asides import beside_sheet
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.sheet.mend import mended_part, ordinary_form
from exposure.ingest.sheet.archive.sheet.plain import without_value
from exposure.ingest.sheet.archive.sheet.walk import Known, Walked, walk_sheet
from exposure.ingest.sheet.archive.table import lost, table_of
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8
from exposure.ingest.sheet.cells import Table
from exposure.model.gap import Gap, GapEffect

_ROOTS = ("worksheet", "dialogsheet", "macrosheet")


class Part(Struct, frozen=True):
    """The bytes of a part, in UTF-8 and ordinary form."""

    content: bytes
    fault: str = ""
    """One clause saying why the content may end too early, or is empty."""


class Source(Struct, frozen=True):
    """A workbook from which any sheet can be read at any time."""

    package: Package
    known: Known

    def part(self, entry: SheetEntry) -> Part:
        """Return a sheet's part as far as it can be had."""
        if not entry.part:
            return Part(b"", "the workbook does not say where it is")
        return part_of(self.package, entry.part, self.known)

    def shared_gaps(self) -> list[Gap]:
        """Return a gap where shared texts are missing; asked for once the native reader fails."""
        fault = self.known.shared.whole()
        if not fault:
            return []
        reason = f"the shared texts cannot be read to their end: {fault}"
        hides = GapEffect.hides_presence
        return [Gap("shared-texts-unread", hides, self.package.document, "", reason)]

    def beside(self, entry: SheetEntry, facts: SheetFacts) -> Beside:
        """Return what stands beside the cells of a sheet."""
        return beside_sheet(self.package, entry, facts, self.known.bounds)

    def table(self, entry: SheetEntry) -> Table:
        """Read a sheet cell by cell; what cannot be read becomes a gap or an unread cell."""
        part = self.part(entry)
        walked, is_mended = self._walked(part.content)
        fault = part.fault or walked.fault
        if not fault and walked.root not in _ROOTS:
            fault = f"expected a sheet, met an element {walked.root[:40]!r}"
        facts = walked.facts
        if fault and not walked.texts and not facts.unread:
            reason = f"the sheet was not read: {fault}"
            effect = GapEffect.hides_presence
            return lost(self.package.document, entry, "sheet-unread", effect, reason)
        beside = self.beside(entry, facts)
        if fault:
            last = max((*walked.texts, *(row for row, _ in facts.unread)))
            reason = f"the sheet breaks off in row {last:,}, the last one read: {fault}"
            beside.gap("sheet-cut-short", GapEffect.hides_presence, reason)
        if walked.beyond:
            reason = f"cells outside the largest sheet, or too many to hold: {walked.beyond:,}"
            beside.gap("table-too-large", GapEffect.hides_presence, reason)
        if is_mended:
            self._tell_mending(part.content, beside)
        return table_of(entry, walked.rows(), facts, beside, self.known.bounds)

    def arrived_whole(self, entry: SheetEntry, facts: SheetFacts, arrived: int) -> bool:
        """Say whether the native reader returned as many values as the part holds."""
        if arrived == facts.filled:
            return True
        blank = without_value(self.part(entry).content, self.known.shared.empty_numbers())
        return arrived == facts.filled - blank

    def _walked(self, content: bytes) -> tuple[Walked, bool]:
        walked = walk_sheet(content, self.known)
        if not walked.fault or not content:
            return walked, False
        mended = mended_part(content)
        return (walked, False) if mended == content else (walk_sheet(mended, self.known), True)

    def _tell_mending(self, content: bytes, beside: Beside) -> None:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            reason = "bytes of the sheet belong to no character; a mark stands for each"
            beside.gap("undecodable-text", GapEffect.hides_presence, reason)
        else:
            reason = "the sheet holds characters that XML forbids; it was read without them"
            beside.gap("sheet-mended", GapEffect.note, reason)


def part_of(package: Package, name: str, known: Known) -> Part:
    """Return a part, or its beginning where it is damaged; a fault says so."""
    found = package.read(name)
    fault = "the archive breaks off inside it" if name.lower() in package.broken else ""
    if isinstance(found, str):
        fault = found
        found = package.beginning(name, known.bounds)
    try:
        return Part(ordinary_form(as_utf8(found)), fault)
    except MalformedPartError as error:
        return Part(b"", str(error))
