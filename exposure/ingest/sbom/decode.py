"""How does JSON text become wire structs when it is well formed, and what is kept when it is not?"""

from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.loose.glance import SEARCHED, Stated, glance
from exposure.model.gap import Gap

Shape = TypeVar("Shape", bound=msgspec.Struct)

_kept: list[msgspec.Struct] = []


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
        if whole is not None and any(count == made for count in held(whole)):
            gaps = _untold(document, raw, whole, read)
            if gaps is not None:
                return keep(whole), gaps
        # Late on purpose: most documents are well formed.
        from exposure.ingest.sbom.tolerant import salvage

        return salvage(document, raw, shape, tell_unread=read is not None)
    except RecursionError:
        raise InputError(
            f"{document}: expected an SBOM, met JSON nested too deeply to be one",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None
    finally:
        del tally.made[before:]


def _untold(
    document: str, raw: bytes, whole: Shape, read: Callable[[Shape], Stated] | None
) -> list[Gap] | None:
    """Return gaps for packages that were not read, or None where a key stands twice."""
    if len(raw) > SEARCHED:
        return []
    seen, stated = glance(raw), read(whole) if read is not None else None
    if seen is not None and (
        stated is None or (seen.purls, seen.lists) == (stated.purls, stated.lists)
    ):
        return []
    # Late on purpose: of most documents a glance tells enough.
    from exposure.ingest.sbom.loose.closely import looked_at_closely

    return looked_at_closely(document, raw, type(whole), seen, stated)


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
