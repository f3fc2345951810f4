"""Which documents met in a folder did this program draft, so that reading them would find its own?"""

from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from exposure.ingest.source import Source

RECORD = "internal/package.json"
SCHEMA = "exposure-package/1"
_ROOMS = ("internal/", "outgoing/")
_PROSE = (".md", ".docx", ".pdf")
"""What drafts are written as; a workbook bears our marks."""
_MOST_BYTES = 50_000_000


class _File(Struct, frozen=True):
    path: str
    sha256: str


class _Record(Struct, frozen=True):
    schema: str = ""
    files: tuple[_File, ...] = ()


def packaged(sources: Iterable[Source]) -> dict[str, str]:
    """Return name of a document → the hash under which a package beside it lists it.

    Only prose is taken at the word of a package's record: what may be an inventory is read.
    """
    listed: dict[str, str] = {}
    for source in sources:
        if source.name == RECORD or source.name.endswith(f"/{RECORD}"):
            folder = source.name.removesuffix(RECORD)
            listed |= {
                folder + one.path: one.sha256
                for one in _files(source.path)
                if one.path.startswith(_ROOMS) and one.path.casefold().endswith(_PROSE)
            }
    return listed


def _files(path: Path | None) -> tuple[_File, ...]:
    if path is None:
        return ()
    try:
        if path.stat().st_size > _MOST_BYTES:
            return ()
        record = msgspec.json.decode(path.read_bytes(), type=_Record)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ()
    return record.files if record.schema == SCHEMA else ()
