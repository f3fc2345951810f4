"""Which sheets does a workbook list, in which parts do they stand, and who hid them?"""

import posixpath

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.package import Package
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


class _Target(Struct, frozen=True):
    kind: str
    part: str


def contents_of(package: Package, bounds: Bounds) -> Contents:
    """Read the list of sheets; raises InputError if there is none to be read."""
    main = _main_part(package, bounds)
    targets = _targets(package, main, bounds)
    sheets: list[SheetEntry] = []
    from_1904 = False

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal from_1904
        if name == "workbookPr":
            from_1904 = attributes.get("date1904", "0") in ("1", "true")
        elif name == "sheet":
            sheets.append(_entry(attributes, targets))

    _walk_needed(package, main, on_start, bounds)
    by_kind = {target.kind: target.part for target in targets.values()}
    shared = by_kind.get("sharedStrings") or _usual(package, "xl/sharedStrings.xml")
    styles = by_kind.get("styles") or _usual(package, "xl/styles.xml")
    return Contents(tuple(sheets), shared, styles, from_1904)


def _usual(package: Package, part: str) -> str:
    """Return a part's usual place if it is there, though no relationship leads to it."""
    return part if part.lower() in package.members else ""


def _entry(attributes: dict[str, str], targets: dict[str, _Target]) -> SheetEntry:
    reference = next((text for key, text in attributes.items() if key.endswith(":id")), "")
    target = targets.get(reference, _Target("worksheet", ""))
    return SheetEntry(
        attributes.get("name", ""),
        target.part,
        target.kind,
        attributes.get("state", "visible") != "visible",
    )


def _main_part(package: Package, bounds: Bounds) -> str:
    if "_rels/.rels" in package.members:
        for target in _targets(package, "", bounds).values():
            if target.kind == "officeDocument":
                return target.part
    return "xl/workbook.xml"


def _targets(package: Package, part: str, bounds: Bounds) -> dict[str, _Target]:
    folder, name = posixpath.split(part)
    targets: dict[str, _Target] = {}

    def on_start(element: str, attributes: dict[str, str]) -> None:
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            targets[attributes.get("Id", "")] = _Target(kind, path.lstrip("/"))

    _walk_needed(package, posixpath.join(folder, "_rels", f"{name}.rels"), on_start, bounds)
    return targets


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
    raise InputError(
        f"{package.document}: expected an .xlsx workbook, could not read its part {part}: {reason}",
        hint="open it in a spreadsheet program, save it again, and hand that copy over",
    )
