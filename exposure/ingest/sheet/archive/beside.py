"""What stands beside the cells of a sheet, as comments or links, and is not read?"""

import posixpath
import re
from collections.abc import Iterator

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.contents import SheetEntry
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.xml import MalformedPartError, walk
from exposure.model.gap import Gap, GapEffect

_COMMENT = re.compile(rb"<(?:\w+:)?comment[\s>]")


def beside_gaps(package: Package, entry: SheetEntry, bounds: Bounds) -> tuple[Gap, ...]:
    """Say how many comments and link targets a sheet has; either may name a vendor."""
    return tuple(
        Gap(kind, effect, package.document, entry.name, reason)
        for kind, effect, reason in _met(package, entry, bounds)
    )


def _met(
    package: Package, entry: SheetEntry, bounds: Bounds
) -> Iterator[tuple[str, GapEffect, str]]:
    folder, name = posixpath.split(entry.part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations.lower() not in package.members:
        return
    targets = _targets(package, folder, relations, bounds)
    if isinstance(targets, str):
        reason = f"whether the sheet has comments and links cannot be read: {targets}"
        yield "links-unread", GapEffect.note, reason
        return
    comments = sum(_comments_in(package, part) for kind, part in targets if kind == "comments")
    if comments:
        reason = f"comments of cells that were not read: {comments:,}"
        yield "comments-unread", GapEffect.note, reason
    links = sum(kind == "hyperlink" for kind, _ in targets)
    if links:
        yield "links-unread", GapEffect.note, f"targets of links that were not read: {links:,}"


def _targets(
    package: Package, folder: str, relations: str, bounds: Bounds
) -> list[tuple[str, str]] | str:
    """Return kind and part of each relationship, or one clause saying why they are not known."""
    found = package.read(relations)
    if isinstance(found, str):
        return found
    targets = []

    def on_start(element: str, attributes: dict[str, str]) -> None:
        if element == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            targets.append((kind, path.lstrip("/")))

    try:
        walk(found, on_start, bounds)
    except MalformedPartError as error:
        return str(error)
    return targets


def _comments_in(package: Package, part: str) -> int:
    """Return how many comments a part holds; one where it cannot be looked at."""
    found = package.read(part)
    return 1 if isinstance(found, str) else len(_COMMENT.findall(found))
