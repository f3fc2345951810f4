"""Of which sheets does a mapping of exposure.toml speak, and does it speak of any that was read?"""

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Import
from exposure.model.settings import SheetMapping

_INSIDE = " › "
"""Stands between an archive and its member in a document's name."""


def speaks_of(mapping: SheetMapping, document: str, title: str) -> bool:
    """Say whether a mapping speaks of a sheet; `title` is its name, or its file's without ending."""
    whole = document.replace("\\", "/")
    files = {whole, whole.rpartition("/")[2], whole.rpartition(_INSIDE)[2]}
    return fnmatchcase(title, mapping.sheet) and any(
        fnmatchcase(file, mapping.file) for file in files
    )


def idle_mappings(said: Sequence[SheetMapping], imports: Iterable[Import]) -> Iterator[Gap]:
    """Yield a note for each mapping that speaks of nothing that was read: it may be misspelled."""
    met = {(entry.document, entry.sheet or _title(entry.document)) for entry in imports}
    for mapping in said:
        if not any(speaks_of(mapping, document, title) for document, title in met):
            sheet = "" if mapping.sheet == "*" else f", sheet {mapping.sheet!r}"
            reason = f"the mapping of {mapping.file!r}{sheet} speaks of nothing that was read"
            yield Gap("idle-mapping", GapEffect.note, mapping.config, "sheet", reason)


def _title(document: str) -> str:
    return PurePosixPath(document.replace("\\", "/").rpartition(_INSIDE)[2] or document).stem
