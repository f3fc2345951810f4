"""What belongs to a sheet's cells and stands in other parts of the workbook?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.beside.comments import add_comments
from exposure.ingest.sheet.archive.beside.drawings import add_drawings
from exposure.ingest.sheet.archive.beside.links import add_links
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.facts import SheetFacts
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.relations import relations_of
from exposure.model.gap import GapEffect


def beside_sheet(package: Package, entry: SheetEntry, facts: SheetFacts, bounds: Bounds) -> Beside:
    """Read links, comments and text boxes of a sheet; what cannot be read becomes a gap."""
    beside = Beside(package.document, entry.name, bounds)
    relations = relations_of(package, entry.part, bounds)
    if isinstance(relations, str):
        reason = f"whether the sheet has comments and links cannot be read: {relations}"
        beside.gap("links-unread", GapEffect.hides_presence, reason)
        relations = []
    add_links(beside, facts.links, relations)
    add_comments(beside, package, relations, bounds)
    add_drawings(beside, package, relations, bounds)
    return beside
