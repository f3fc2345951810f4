"""Which parts and addresses does a part of a workbook refer to?"""

import posixpath

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8, walk


class Relation(Struct, frozen=True):
    """One reference from a part."""

    id: str
    kind: str
    """Last word of its type, such as `worksheet`; strict workbooks share it with the others."""
    target: str
    """Part name, or the address as it stands where it lies outside."""
    outside: bool


def relations_of(package: Package, part: str, bounds: Bounds) -> list[Relation] | str:
    """Return the references of a part, or one clause saying why they are not known.

    A part may have none. The empty name stands for the package as a whole.
    """
    folder, name = posixpath.split(part)
    beside = posixpath.join(folder, "_rels", f"{name}.rels")
    if beside.lower() not in package.members:
        return []
    found = package.read(beside)
    if isinstance(found, str):
        return found
    relations: list[Relation] = []

    def on_start(element: str, attributes: dict[str, str]) -> None:
        if element == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = attributes.get("Target", "")
            outside = attributes.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            relations.append(Relation(attributes.get("Id", ""), kind, target, outside))

    try:
        walk(as_utf8(found), on_start, bounds)
    except MalformedPartError as error:
        return str(error)
    return relations
