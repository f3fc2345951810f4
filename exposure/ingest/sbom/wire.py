"""How does JSON text become wire structs when it is well formed, and what is kept when it is not?"""

from typing import TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import salvage
from exposure.model.gap import Gap

Shape = TypeVar("Shape", bound=msgspec.Struct)


def decode(document: str, raw: bytes, shape: type[Shape]) -> tuple[Shape, list[Gap]]:
    """Decode `raw` as `shape`; on any strictness error keep what fits and say what did not.

    Raises `InputError` when the text is not JSON at all.
    """
    try:
        return _strict_or_salvaged(document, raw, shape)
    except RecursionError:
        raise InputError(
            f"{document}: expected an SBOM, met JSON nested too deeply to be one",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None


def _strict_or_salvaged(document: str, raw: bytes, shape: type[Shape]) -> tuple[Shape, list[Gap]]:
    try:
        return msgspec.json.decode(raw, type=shape), []
    except (msgspec.DecodeError, UnicodeDecodeError):
        return salvage(document, raw, shape)
