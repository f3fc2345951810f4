"""How does JSON text become wire structs when it is well formed, and what is kept when it is not?"""

from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.bounded import bounded
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.loose.survey import Stated, Survey, glance, survey
from exposure.ingest.sbom.loose.unread import of_tools, unread_in
from exposure.ingest.sbom.tolerant import salvage
from exposure.model.gap import Gap

Shape = TypeVar("Shape", bound=msgspec.Struct)

_kept: list[msgspec.Struct] = []


SEARCHED = 2_000_000
"""Bytes up to which every object is searched for a key that stands twice and for packages that nobody
asks for, which costs four times a parse. In larger documents the one is noticed where it would hide
a component, by `tally`, and the other is not."""


def has_a_key_twice(raw: bytes) -> bool:
    """Say whether any object of a document of moderate size has a key that stands twice."""
    if len(raw) <= SEARCHED and glance(raw) is not None:
        return False
    found = survey(raw) if len(raw) <= SEARCHED else None
    return found is not None and found.has_a_key_twice


def _is_plain(raw: bytes, read: Stated | None) -> bool:
    """Say whether a glance tells that no key stands twice, and that all packages were read."""
    seen = glance(raw)
    if seen is None or read is None:
        return seen is not None
    if (seen.purls, seen.lists) == (read.purls, read.lists):
        return True
    tools = of_tools(raw)
    return (seen.purls, seen.lists) == (read.purls + tools.purls, read.lists + tools.lists)


def keep(whole: Shape) -> Shape:
    """Hold on to the document decoded last, and to no other.

    Freeing one takes a twentieth of a scan, and a process that reads only one ends before that is
    worth while.
    """
    _kept[:] = [whole]
    return whole


def decode(
    document: str,
    raw: bytes,
    shape: type[Shape],
    held: Callable[[Shape], Iterator[int]],
    read: Callable[[Shape], Stated] | None = None,
) -> tuple[Shape, list[Gap]]:
    """Decode `raw` as `shape`; on any strictness error keep what fits and say what did not.

    `held` yields counts of the entries that `tally` counts as they are made, the quick one first:
    where none is equal, a key stands twice and hides entries. `read` counts the packages that
    were read, so that others, where the standard has none, are told.
    Raises `InputError` when the text is not JSON at all.
    """
    before = len(tally.made)
    try:
        whole = _strict(raw, shape)
        made = len(tally.made) - before
        counted = whole is not None and any(count == made for count in held(whole))
        if whole is not None and counted:
            if len(raw) > SEARCHED:
                return keep(whole), []
            stated = read(whole) if read is not None else None
            if _is_plain(raw, stated):
                return keep(whole), []
            found = survey(raw)
            if found is None or not found.has_a_key_twice:
                odd = found is not None and stated is not None and _is_more(found, stated, raw)
                gaps = bounded(document, unread_in(document, raw, shape)) if odd else ()
                return keep(whole), list(gaps)
        return salvage(document, raw, shape, tell_unread=read is not None)
    except RecursionError:
        raise InputError(
            f"{document}: expected an SBOM, met JSON nested too deeply to be one",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None
    finally:
        del tally.made[before:]


def _is_more(found: Survey, read: Stated, raw: bytes) -> bool:
    """Say whether a document states more packages than were read, or may do so."""
    if found.is_odd:
        return True
    if found.stated == read:
        return False
    tools = of_tools(raw)
    return found.stated != Stated(
        read.purls + tools.purls, read.members + tools.members, read.lists + tools.lists
    )


def _strict(raw: bytes, shape: type[Shape]) -> Shape | None:
    """Return the document if the fast decoder takes it as it stands."""
    try:
        return msgspec.json.decode(raw, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def check_counts(document: str, nodes: int, edges: int, bounds: Bounds) -> None:
    """Raise `InputError` where a document holds more than the bounds allow."""
    for what, met, name in (
        ("components and services", nodes, "max_nodes"),
        ("dependencies", edges, "max_edges"),
    ):
        most: int = getattr(bounds, name)
        if met > most:
            raise InputError(
                f"{document}: expected at most {most:,} {what}, met {met:,}",
                hint=f"raise {name} in exposure.toml if memory allows",
            )
