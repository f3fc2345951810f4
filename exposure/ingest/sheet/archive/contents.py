"""Which sheets does a workbook list, in which parts do they stand, and who hid them?"""

import posixpath
import re

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.relations import Relation, relations_of
from exposure.ingest.sheet.archive.xml import MalformedPartError, OnStart, walk


class SheetEntry(Struct, frozen=True):
    """One line of the workbook's list of sheets."""

    name: str
    part: str
    """Part name inside the archive; empty where the workbook does not say."""
    kind: str
    """worksheet, chartsheet, dialogsheet or macrosheet."""
    hidden: bool


class Contents(Struct, frozen=True):
    """What the workbook part and its relationships say."""

    sheets: tuple[SheetEntry, ...]
    shared: str
    """Part that holds the shared texts, or empty."""
    styles: str
    dates_from_1904: bool


_SHEET_PART = re.compile(r"xl/worksheets/(sheet([0-9]{1,6}))\.xml")


def contents_of(package: Package, bounds: Bounds) -> Contents:
    """Read the list of sheets; raises InputError if there is none to be read."""
    main = _main_part(package, bounds)
    relations = relations_of(package, main, bounds)
    if package.cut and (isinstance(relations, str) or not _is_whole(package, main, bounds)):
        return _without_list(package)
    if isinstance(relations, str):
        raise _unreadable(package, f"the relationships of {main}", relations)
    targets = {relation.id: relation for relation in relations}
    sheets: list[SheetEntry] = []
    from_1904 = False

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal from_1904
        if name == "workbookPr":
            from_1904 = attributes.get("date1904", "0") in ("1", "true")
        elif name == "sheet":
            sheets.append(_entry(attributes, targets))

    _walk_needed(package, main, on_start, bounds)
    by_kind = {relation.kind: relation.target for relation in relations if not relation.outside}
    shared = by_kind.get("sharedStrings") or _usual(package, "xl/sharedStrings.xml")
    styles = by_kind.get("styles") or _usual(package, "xl/styles.xml")
    return Contents(tuple(sheets), shared, styles, from_1904)


def _is_whole(package: Package, main: str, bounds: Bounds) -> bool:
    folder, name = posixpath.split(main)
    found = package.read(main)
    if isinstance(found, str) or f"{folder}/_rels/{name}.rels" not in package.members:
        return False
    try:
        walk(found, lambda _name, _attributes: None, bounds)
    except MalformedPartError:
        return False
    return True


def _without_list(package: Package) -> Contents:
    """Return the sheets by the names of their parts, where the list itself is not there."""
    found = sorted(
        (int(part.group(2)), part.group(1), part.group(0))
        for part in map(_SHEET_PART.fullmatch, package.members)
        if part
    )
    sheets = tuple(SheetEntry(name, part, "worksheet", hidden=False) for _, name, part in found)
    shared, styles = _usual(package, "xl/sharedStrings.xml"), _usual(package, "xl/styles.xml")
    return Contents(sheets, shared, styles, dates_from_1904=False)


def _usual(package: Package, part: str) -> str:
    """Return a part's usual place if it is there, though no relationship leads to it."""
    return part if part.lower() in package.members else ""


def _entry(attributes: dict[str, str], targets: dict[str, Relation]) -> SheetEntry:
    reference = next((text for key, text in attributes.items() if key.endswith(":id")), "")
    target = targets.get(reference)
    return SheetEntry(
        attributes.get("name", ""),
        target.target if target and not target.outside else "",
        target.kind if target else "worksheet",
        attributes.get("state", "visible") != "visible",
    )


def _main_part(package: Package, bounds: Bounds) -> str:
    relations = relations_of(package, "", bounds)
    if isinstance(relations, str) and not package.cut:
        raise _unreadable(package, "its part _rels/.rels", relations)
    for relation in relations if isinstance(relations, list) else []:
        if relation.kind == "officeDocument" and not relation.outside:
            return relation.target
    return "xl/workbook.xml"


def _walk_needed(package: Package, part: str, on_start: OnStart, bounds: Bounds) -> None:
    found = package.read(part)
    if isinstance(found, str):
        reason = found
    else:
        try:
            walk(found, on_start, bounds)
        except MalformedPartError as error:
            reason = str(error)
        else:
            return
    raise _unreadable(package, f"its part {part}", reason)


def _unreadable(package: Package, what: str, reason: str) -> InputError:
    return InputError(
        f"{package.document}: expected an .xlsx workbook, could not read {what}: {reason}",
        hint="open it in a spreadsheet program, save it again, and hand that copy over",
    )
