"""What do the vendors files that a user names hold, and what does the register say with them?"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds, bounds_of
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.jobs.register.importing.refused import refusal
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.load import DATA
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import Laid, lay_over

MOST_BYTES = 2_000_000
"""Bytes of one vendors file: a hundred times what the longest entry of the register takes."""


def with_own_vendors(register: Register, settings: Settings, folder: Path) -> Register:
    """Return the register with each vendors file of the settings over it, in their order.

    Relative names are looked for from `folder`. Raises `InputError` naming file and place.
    """
    for laid in laid_over(register, settings.vendors, bounds_of(settings), folder):
        register = laid.register
    return register


def laid_over(
    register: Register, names: Sequence[str], bounds: Bounds, folder: Path
) -> Iterator[Laid]:
    """Yield the register under one more file at a time. Raises `InputError`."""
    for name in names:
        try:
            laid = lay_over(register, read_vendors_file(name, bounds, folder), DATA)
        except InputError as error:
            raise refusal(error, name, folder) from None
        register = laid.register
        yield laid


def read_vendors_file(name: str, bounds: Bounds, folder: Path) -> VendorsFile:
    """Return a vendors file, with every value as it was written. Raises `InputError`."""
    raw = _bytes_of(name, min(MOST_BYTES, bounds.max_file_bytes), folder)
    return VendorsFile(name, hashlib.sha256(raw).hexdigest(), load_yaml(name, raw, bounds))


def _bytes_of(name: str, most: int, folder: Path) -> bytes:
    try:
        with (folder / name).open("rb") as stream:
            raw = stream.read(most + 1)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise InputError(f"{name}: expected a vendors file, met: {reason}",
                         hint="docs/guides/own-vendors.md shows whole files") from None  # fmt: skip
    if len(raw) > most:
        raise InputError(f"{name}: expected at most {most:,} bytes, met a larger file",
                         hint="split it into several vendors files")  # fmt: skip
    return raw
