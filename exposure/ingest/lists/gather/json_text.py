"""What does a JSON file hold, entry by entry, so that one that is odd costs no other?"""

from typing import TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.head import as_utf8
from exposure.ingest.lists.gather.gathered import Gathered

T = TypeVar("T")
UNREADABLE = "the entry cannot be read as it is written; it is left out"
FAULTS = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What the decoder raises for text that is no JSON, or not of the shape asked for."""


def decoded(name: str, raw: bytes, shape: type[T], expected: str) -> T:
    """Return the file as `shape`; raises `InputError` naming what was `expected`."""
    try:
        return msgspec.json.decode(as_utf8(raw), type=shape)
    except FAULTS as error:
        raise InputError(
            f"{name}: expected {expected}, met other text: {str(error)[:200]}",
            hint="download it again: it may be cut short",
        ) from error


def entry(
    decoder: msgspec.json.Decoder[T], raw: bytes | msgspec.Raw, gathered: Gathered, place: str
) -> T | None:
    """Return one entry; None where it cannot be read, with a warning."""
    try:
        return decoder.decode(raw)
    except FAULTS as error:
        gathered.warn(UNREADABLE, place, str(error)[:200])
        return None
