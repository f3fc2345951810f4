"""What stands beside the cells of an .xlsb sheet: links, comments, boxes with text?

Source: [MS-XLSB], section 2.4: BrtBeginComment, BrtCommentText and BrtHLink.
"""

from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from exposure.ingest.sheet.archive.beside.drawings import add_drawings
from exposure.ingest.sheet.archive.beside.links import add_links
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.facts import Link
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.cells import Aside
from exposure.ingest.sheet.packed.container import Part, part_of
from exposure.ingest.sheet.packed.grid import Grid
from exposure.ingest.sheet.packed.records import records, rich_text_at
from exposure.ingest.sheet.packed.relations import Relations
from exposure.model.gap import GapEffect

_COMMENT, _COMMENT_TEXT = 635, 637


def add_asides(grid: Grid, package: Package, relations: Relations, links: list[Link]) -> None:
    """Add links, comments and text boxes of a sheet; what cannot be read becomes a gap."""
    beside = Beside(grid.document, grid.entry.name, grid.bounds)
    if relations.fault:
        reason = f"whether the sheet has comments and links cannot be read: {relations.fault}"
        beside.gap("links-unread", GapEffect.hides_presence, reason)
    references = list(relations.by_id.values())
    add_links(beside, links, references)
    add_drawings(beside, package, references, grid.bounds)
    grid.asides += beside.asides
    grid.gaps += beside.gaps
    part = relations.first("comments")
    if part:
        _add_comments(grid, part_of(package, part))


def _add_comments(grid: Grid, part: Part) -> None:
    at: tuple[int, int] | None = None
    fault = part.fault
    try:
        for kind, body in records(part.content):
            if kind == _COMMENT:
                row, _, column = unpack_from("<3I", body, 4)
                at = row + 1, column
            elif kind == _COMMENT_TEXT and at is not None:
                text = rich_text_at(body, 0)[0].strip()
                if text:
                    grid.asides.append(Aside(*at, "comment", text))
                at = None
    except (MalformedBinaryError, StructError) as error:
        fault = fault or ("a record is cut short" if isinstance(error, StructError) else str(error))
    if fault:
        reason = f"not all comments of cells were read: {fault}"
        grid.gap("comments-unread", GapEffect.hides_presence, reason)
