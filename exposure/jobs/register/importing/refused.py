"""What is told of an official list that stands where a file of the user's own is expected?"""

from pathlib import Path

from exposure.errors import InputError
from exposure.ingest.lists.formats import format_of
from exposure.jobs.register.importing.parted import start_of

_LOOKED_AT = 4_000_000
"""Bytes from which it is told which official list a file is."""
_ARCHIVE, _PLAIN = b"PK\x03\x04", "plain"


def refusal(error: InputError, name: str, folder: Path) -> InputError:
    """Return the refusal of a file: of an official list it tells how it becomes of use."""
    if not (met := _official(name, folder)):
        return error
    return InputError(
        f"{name}: expected a file of your own, or a list that was imported, met {met}",
        hint=f"import it first: exposure register import {name}",
    )


def _official(name: str, folder: Path) -> str:
    """Return which official list a file is, as it was downloaded; empty for any other file."""
    raw = start_of(name, folder, _LOOKED_AT)
    if raw.startswith(_ARCHIVE):
        return "an archive, as some lists are downloaded"
    form = format_of(raw)
    return f"{form.shown} as downloaded" if form and form.name != _PLAIN else ""
