"""Which texts stand in which cells of a binary workbook in a zip (.xlsb)?

The native reader of .xlsx is not asked: a cell that claims a far row or column ends the process.
Source: [MS-XLSB], section 2.1.7 (parts), and 2.4: BrtBundleSh and BrtWbProp.
"""

from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.own import own_workbook, refusal_of
from exposure.ingest.sheet.archive.package import Package, modified_on, properties_of
from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.cells import Book, Table
from exposure.ingest.sheet.packed.asides import add_asides
from exposure.ingest.sheet.packed.cells import Common, SheetPart
from exposure.ingest.sheet.packed.container import container_gaps, open_container, part_of
from exposure.ingest.sheet.packed.grid import Grid, Room, lost_table
from exposure.ingest.sheet.packed.records import records, text_at
from exposure.ingest.sheet.packed.relations import Relations, known_relations
from exposure.ingest.sheet.packed.shared import SharedTexts, Styles, shared_texts, styles_of
from exposure.model.gap import Gap, GapEffect

_EXPECTED = "an .xlsb workbook"
_SAVE_AS = "open it in a spreadsheet program and save it as .xlsx"
_MAIN, _SHARED, _STYLES = "xl/workbook.bin", "xl/sharedStrings.bin", "xl/styles.bin"
_PROPERTIES, _SHEET = 153, 156


class _Entry(Struct, frozen=True):
    name: str
    relation: str
    hidden: bool


class _Contents(Struct, frozen=True):
    sheets: list[_Entry]
    from_1904: bool
    fault: str


def open_packed_workbook(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every sheet as texts; raises InputError if the workbook cannot be used at all."""
    package = open_container(document, raw, bounds, _EXPECTED)
    if own_workbook(properties_of(package)):
        raise refusal_of(document)
    main = known_relations(package, "", bounds).first("officeDocument") or _MAIN
    contents = _contents(package, main)
    relations = known_relations(package, main, bounds)
    gaps = [*container_gaps(package), *_contents_gaps(document, contents, relations)]
    common = _common(package, relations, contents, gaps)
    room = Room(bounds)
    tables = [
        _table(package, entry, relations, common, Grid(document, entry.name, bounds, room,
                                                       hidden=entry.hidden))
        for entry in contents.sheets
    ]  # fmt: skip
    kinds = [_kind(entry, relations) for entry in contents.sheets]
    if "worksheet" not in kinds:
        what = "only charts" if kinds else "no sheet"
        reason = f"expected a sheet with cells, met a workbook that holds {what}"
        gaps.append(Gap("no-worksheet", GapEffect.hides_presence, document, "", reason))
    return Book("XLSB", tuple(tables), tuple(gaps), modified_on(package))


def _contents(package: Package, main: str) -> _Contents:
    """Return the list of sheets before the first fault; raises InputError if there is none."""
    part = part_of(package, main)
    sheets: list[_Entry] = []
    from_1904, fault = False, part.fault
    try:
        for kind, body in records(part.content):
            if kind == _SHEET:
                relation, at = text_at(body, 8)
                state = unpack_from("<I", body)[0]
                sheets.append(_Entry(text_at(body, at)[0], relation, state != 0))
            elif kind == _PROPERTIES:
                from_1904 = bool(unpack_from("<I", body)[0] & 1)
    except (MalformedBinaryError, StructError) as error:
        fault = fault or ("a record is cut short" if isinstance(error, StructError) else str(error))
    if fault and not sheets:
        raise InputError(
            f"{package.document}: expected {_EXPECTED}, could not read its part {main}: {fault}",
            hint=_SAVE_AS,
        )
    return _Contents(sheets, from_1904, fault)


def _contents_gaps(document: str, contents: _Contents, relations: Relations) -> list[Gap]:
    faults = [
        f"the {what} cannot be read to the end: {fault}; sheets may be missing"
        for what, fault in (("list of sheets", contents.fault), ("list of parts", relations.fault))
        if fault
    ]
    return [Gap("sheet-unread", GapEffect.hides_presence, document, "", why) for why in faults]


def _common(package: Package, relations: Relations, contents: _Contents, gaps: list[Gap]) -> Common:
    document = package.document
    shared, styles = SharedTexts([], {}), Styles()
    name = relations.first("sharedStrings") or _SHARED
    if relations.first("sharedStrings") or name.lower() in package.members:
        shared = shared_texts(part_of(package, name))
        if shared.fault:
            reason = f"the shared texts cannot be read to the end: {shared.fault}"
            gaps.append(Gap("shared-texts-unread", GapEffect.hides_presence, document, "", reason))
    name = relations.first("styles") or _STYLES
    if relations.first("styles") or name.lower() in package.members:
        styles = styles_of(part_of(package, name))
        if styles.fault:
            reason = f"the styles cannot be read: {styles.fault}; dates may stand as numbers"
            gaps.append(Gap("styles-unread", GapEffect.blurs_route, document, "", reason))
    return Common(shared, styles, contents.from_1904)


def _kind(entry: _Entry, relations: Relations) -> str:
    """Return worksheet, chartsheet or another kind; a sheet without a relation may be any."""
    relation = relations.by_id.get(entry.relation)
    return relation.kind if relation else "worksheet"


def _table(
    package: Package, entry: _Entry, relations: Relations, common: Common, grid: Grid
) -> Table:
    """Return the sheet; one that cannot be read is a table without rows that says why."""
    document, kind = package.document, _kind(entry, relations)
    if kind == "chartsheet":
        reason = "the sheet is a chart and holds no cells"
        return lost_table(document, entry.name, "chart-sheet", GapEffect.note, reason)
    relation = relations.by_id.get(entry.relation)
    if kind != "worksheet":
        reason = f"expected a sheet with cells, met a {kind}"
    elif relation is None:
        reason = "the sheet was not read: the workbook does not say where it is"
    else:
        part = part_of(package, relation.target)
        if part.content:
            sheet = SheetPart(grid, common)
            sheet.read(part.content, part.fault)
            beside = known_relations(package, relation.target, grid.bounds)
            add_asides(grid, package, beside, sheet.links)
            return grid.table()
        reason = f"the sheet was not read: {part.fault or 'its part is empty'}"
    return lost_table(document, entry.name, "sheet-unread", GapEffect.hides_presence, reason)
