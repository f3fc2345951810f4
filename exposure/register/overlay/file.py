"""What is one file of a user's own, and how is told what of it cannot be used?"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeAlias, TypeGuard

from msgspec import Struct

from exposure.errors import InputError
from exposure.model.designation import Handling
from exposure.register.overlay.handling import HANDLINGS, handling_of

Yaml: TypeAlias = "Mapping[str, Yaml] | Sequence[Yaml] | str | Decimal | float | bool | None"
"""Numbers and dates of a vendors file stay the texts that a person wrote."""

MOST_ENTRIES = 2_000
"""Vendors of one file, and facts of one list: what is longer was not written by a person."""
SEE = "docs/guides/own-vendors.md shows whole files"
SEE_ACTS = "docs/guides/own-designations.md shows whole files"
ACTS = ("designations", "watch", "waivers")
PARTS = ("sources", "vendors", *ACTS, "handling")
_TELLING = frozenset({"sources", "vendors", *ACTS})
"""What tells a file of several parts from one that is a vendor alone."""


class VendorsFile(Struct, frozen=True):
    """One file of a user, read and not yet understood."""

    name: str
    """As the user named it."""
    sha256: str
    contents: Yaml


def usual_handling(file: VendorsFile) -> Handling:
    """Return how what a file states is handled where an entry does not say. Raises `InputError`."""
    contents = file.contents
    return (
        handling_in(file, "", contents, Handling.public) if has_parts(contents) else Handling.public
    )


def check_parts(file: VendorsFile) -> None:
    """Raise `InputError` for a part that is named and left empty: what stood there is not obeyed."""
    contents = file.contents
    if not has_parts(contents):
        return
    for part in PARTS:
        if part in contents and contents[part] is None:
            wanted = HANDLINGS if part == "handling" else f"what belongs under {part!r}"
            raise InputError(f"{file.name}: {part}: expected {wanted}, met nothing",
                             hint="fill it in, or leave the line out")  # fmt: skip


def handling_in(
    file: VendorsFile, place: str, entry: Mapping[str, Yaml], usual: Handling
) -> Handling:
    """Return the handling of an entry, or the usual one. Raises `InputError`, also for an empty one:
    who leaves it empty may have meant any.
    """
    if "handling" not in entry:
        return usual
    return told_handling(file, f"{place}handling", entry["handling"])


def told_handling(file: VendorsFile, place: str, written: Yaml) -> Handling:
    """Return the handling that is written. Raises `InputError`."""
    told = handling_of(written) if isinstance(written, str) else None
    if told is None:
        raise unexpected(file, place, HANDLINGS, written, SEE_ACTS)
    return told


def has_parts(contents: Yaml) -> TypeGuard[Mapping[str, Yaml]]:
    """Say whether a file holds lists of several kinds, rather than vendors alone."""
    return isinstance(contents, Mapping) and not _TELLING.isdisjoint(contents)


def check_size(file: VendorsFile, place: str, size: int) -> None:
    """Raise `InputError` for a list that no person wrote."""
    if size > MOST_ENTRIES:
        raise InputError(f"{file.name}: {place}: expected at most {MOST_ENTRIES:,} entries, "
                         f"met {size:,}", hint="split the file, or the vendor")  # fmt: skip


def unexpected(
    file: VendorsFile, place: str, expected: str, met: Yaml, see: str = SEE
) -> InputError:
    """Return the refusal of what stands at a place."""
    where = f"{file.name}: {place}: " if place else f"{file.name}: "
    return InputError(f"{where}expected {expected}, met {shown(met)}", hint=see)


def shown(met: Yaml) -> str:
    """Return in a few words what stood where something else was expected."""
    match met:
        case None | "" | []:
            return "nothing"
        case list():
            return "a list"
        case Mapping() if not met:
            return "nothing"
        case Mapping():
            return f"a mapping of {', '.join(sorted(met)[:3])}"[:80]
        case _:
            return repr(met) if len(repr(met)) <= 80 else f"{repr(met)[:77]}..."


def nearest(met: str, known: Sequence[str], see: str = SEE) -> str:
    """Return a hint at the known word that looks most like the one that was met, if one does."""
    close = get_close_matches(met, known, n=1)
    return f"did you mean {close[0]}? {see}" if close else see
